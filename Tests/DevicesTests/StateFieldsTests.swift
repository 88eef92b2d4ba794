import Bus
import GuestMemory
import Testing

@testable import Devices

/// Every field of every chip's state, as a snapshot holds it.
///
/// Whoever adds, drops or renames a field sees a failure here, decides what an old snapshot means by it, and
/// commits the new list.
struct StateFieldsTests {
  /// `name: type` of every stored field, in order, and those of nested values.
  private func fields(of value: Any, prefix: String = "") -> [String] {
    Mirror(reflecting: value).children.flatMap { label, child -> [String] in
      guard let label else { return [] }
      let name = prefix + label
      let mirror = Mirror(reflecting: child)
      let isPlain = child is any RawRepresentable || mirror.displayStyle != .struct
      return ["\(name): \(type(of: child))"]
        + (isPlain ? [] : fields(of: child, prefix: name + "."))
    }
  }

  private func make() throws -> [any Device] {
    let memory = BusMaster(try MemoryDecoder())
    let bus = APICBus()
    let clock = VirtualClock()
    let line = InterruptLine()
    let timer = PIT8254(clock: clock, interrupt: line)
    return [
      CMOSRTC(
        clock: clock, interrupt: line, start: 0, equipment: CMOSEquipment(memoryBelow4GiB: 1 << 20)),
      CoprocessorError(interrupt: line) {}, DebugConsole { _ in }, DebugExit { _ in },
      Keyboard8042(clock: clock, interrupt: line, a20: line, reset: line),
      PIC8259Pair(output: line), timer, POSTCode(), APMPorts(),
      SystemControlPortA(a20: line, reset: line),
      SystemControlPortB(timer: timer),
      UART16550(name: "COM1", clock: clock, interrupt: line) { _ in },
      VGA(clock: clock, memory: try VGAMemory()),
      FirmwareConfiguration(memory: memory, items: [:], files: []),
      HPET(
        clock: clock, pins: [], legacyTimer: line, legacyClock: line, replacesLegacy: line),
      PIIX4PowerManagement(clock: clock, interrupt: line) {}, PVPanic { _ in }, IOAPIC(bus: bus),
      LocalAPIC(
        index: 0, clock: clock, bus: bus, signal: { _ in }, momentOfTimeStamp: { _ in .zero }),
      ProcessorLines(processorCount: 1),
      BochsVBE(memory: try HostMemory(length: 4096)) { _ in },
      CFIFlash(name: "Flash", content: [UInt8](repeating: 0, count: 4096)) { _, _ in },
      PIIX4PowerFunction(move: { _ in }, moveBus: { _, _ in }), PIIX4SMBus(interrupt: line),
      I440FX(memorySize: 1 << 20) { _ in },
      PIIX3(interrupt: { _ in line }, reset: line, initialize: line),
      PIIX3IDE(
        media: [nil, nil, nil, nil], clock: clock, interrupts: (line, line),
        memory: BusMaster(try MemoryDecoder())),
      IDEChannel(name: "IDE", device0: nil, device1: nil, clock: clock, interrupt: line),
      ParallelPort(name: "LPT1", interrupt: line) { _ in },
      DMA8237Pair(memory: memory),
      FloppyController(
        drives: [], clock: clock, interrupt: line,
        channel: DMAChannel(DMA8237Pair(memory: memory), 2)),
      AHCI(media: [], clock: clock, memory: memory),
      VirtioPCI(VirtioBlock(TestDisk(sectors: 1)), clock: clock, memory: memory),
      VirtioBlock(TestDisk(sectors: 1)), VirtioEntropy(seed: 1), VirtioConsole { _ in },
      E1000(address: [2, 0, 0, 0, 0, 1], clock: clock, memory: memory) { _ in },
      VirtioNetwork(address: [2, 0, 0, 0, 0, 1]) { _ in },
    ]
  }

  private func report(_ device: some Device) -> String {
    list(device.state, name: "\(type(of: device))")
  }

  private func list(_ value: Any) -> String { list(value, name: "\(type(of: value))") }

  private func list(_ value: Any, name: String) -> String {
    "\(name)\n" + fields(of: value).map { "  \($0)\n" }.joined()
  }

  @Test func `the state of every chip is the committed one`() throws {
    let lines =
      try make().map { report($0) }.joined()
      + list(Mouse.Motion(x: 0, y: 0, wheel: 0, buttons: 0))
      + list(DMA8237.Channel()) + list(Floppy.Position())
      + list(
        Floppy.Seek(due: .zero, steps: 0, target: 0, isRecalibrate: false, head: 0))
      + list(AHCIPort()) + list(Virtqueue(largestSize: 8)) + "PITCounter\n"
      + fields(of: PITCounter()).map { "  \($0)\n" }.joined()
    #expect(lines == Self.committedChips + Self.committedCards, "now:\n\(lines)")
  }
}
