import BIOS
import Boot
import Bus
import Devices
import GuestMemory
import X86
import Disks

/// A board's parts with the BIOS services on them, and calls as real-mode code makes them.
final class BIOSFixture {
  let memory: GuestMemory
  let ports = PortSpace()
  let clock = VirtualClock()
  let bios: BIOSServices
  let pic: PIC8259Pair
  let rtc: CMOSRTC
  let keyboard: Keyboard8042
  let display: VGA
  let com1: UART16550
  private let gate: A20Gate
  private let log = Log()
  private let resets = Resets()

  private final class Log {
    var lines: [String] = []
  }
  private final class Resets {
    var count = 0
  }
  private final class Wire {
    var sent: [UInt8] = []
  }
  private let wire = Wire()

  /// What the services had to say.
  var said: [String] { log.lines }
  /// What COM1 sent.
  var transmitted: [UInt8] { wire.sent }
  /// How often the reset line rose.
  var resetCount: Int { resets.count }

  /// Midday and 34 seconds past 56 minutes: 45,000 + 3,360 + 34 seconds of 2026-01-02.
  static let start: Int64 = 1_767_312_000 + 12 * 3600 + 56 * 60 + 34

  init(memoryMiB: UInt64 = 32, drives: [BIOSDrive] = [], hasFrameBuffer: Bool = false) throws {
    let decoder = try MemoryDecoder()
    try decoder.show(
      [
        MappedRegion(start: .init(0), length: 0xA_0000, kind: .ram, name: "low"),
        MappedRegion(start: .init(0xF_0000), length: 0x1_0000, kind: .rom, name: "ROM"),
        MappedRegion(
          start: .init(0x10_0000), length: (memoryMiB - 1) << 20, kind: .ram, name: "high"),
      ], layer: .hostBridge, name: "memory")
    let video = try VGAMemory()
    video.show = { place in
      let region = place.map {
        MappedRegion(
          start: .init(0xA_0000 + $0.start), length: $0.length, kind: .video, name: "video",
          backing: video.window)
      }
      decoder.show(region.map { [$0] } ?? [], layer: .firmware, name: "video")
    }
    memory = decoder.memory
    pic = PIC8259Pair(output: InterruptLine())
    let timer = PIT8254(clock: clock, interrupt: pic.line(0))
    rtc = CMOSRTC(
      clock: clock, interrupt: pic.line(8), start: Self.start,
      equipment: CMOSEquipment(memoryBelow4GiB: memoryMiB << 20))
    gate = A20Gate(output: InterruptLine())
    let resets = resets
    let reset = InterruptLine { if $0 { resets.count += 1 } }
    keyboard = Keyboard8042(
      clock: clock, interrupt: pic.line(1), a20: gate.keyboardController, reset: reset)
    let portA = SystemControlPortA(a20: gate.systemControlPortA, reset: reset)
    let wire = wire
    com1 = UART16550(
      name: "COM1", clock: clock, interrupt: pic.line(4), transmit: { wire.sent.append($0) })
    display = VGA(clock: clock, memory: video)
    ports.map(pic, at: Port(0x20), count: 2)
    ports.map(pic, at: Port(0xA0), count: 2, firstOffset: 2)
    ports.map(timer, at: Port(0x40), count: 4)
    ports.map(keyboard, at: Port(0x60), count: 1)
    ports.map(keyboard, at: Port(0x64), count: 1, firstOffset: 4)
    ports.map(rtc, at: Port(0x70), count: 2)
    ports.map(portA, at: Port(0x92), count: 1)
    ports.map(com1, at: Port(0x3F8), count: 8)
    ports.map(display, at: Port(0x3B0), count: 0x30)
    var graphics: StandardVGA?
    if hasFrameBuffer {
      let vbe = BochsVBE(memory: try HostMemory(length: 16 << 20)) { _ in }
      ports.map(vbe, at: Port(0x1CE), count: 2)
      graphics = StandardVGA(text: display, vbe: vbe, rom: nil)
    }
    let log = log
    bios = BIOSServices(
      memory: memory, ports: ports, clock: clock, display: display, graphics: graphics,
      log: { log.lines.append($0) })
    bios.drives = drives
    bios.powerOn()
  }

  // MARK: Calls

  /// What a call left behind: the CPU, and the FLAGS that IRET loads.
  struct Result {
    var cpu: CPUState
    var flags: UInt16
    var outcome: BIOSOutcome

    var carry: Bool { flags & 1 != 0 }
    var zero: Bool { flags & 0x40 != 0 }
    var ax: UInt16 { UInt16(truncatingIfNeeded: cpu.rax) }
    var bx: UInt16 { UInt16(truncatingIfNeeded: cpu.rbx) }
    var cx: UInt16 { UInt16(truncatingIfNeeded: cpu.rcx) }
    var dx: UInt16 { UInt16(truncatingIfNeeded: cpu.rdx) }
    var di: UInt16 { UInt16(truncatingIfNeeded: cpu.rdi) }
    var ah: UInt8 { UInt8(ax >> 8) }
    var al: UInt8 { UInt8(ax & 0xFF) }
    /// The offset where the guest goes on in the ROM.
    var ip: UInt16 { UInt16(truncatingIfNeeded: cpu.rip) }
    /// The guest goes on at the stub's IRET.
    var returns: Bool { cpu.cs.selector == 0xF000 && (0xD000..<0xD400).contains(ip) && ip % 4 == 2 }
  }

  /// A CPU at the OUT of INT `vector`'s stub, called from 1234:5678 with FLAGS 0202H, SS:SP 0:7000.
  func caller(_ vector: UInt8) -> CPUState {
    let pointer: UInt32 = memory.load(at: GuestPhysicalAddress(UInt64(vector) * 4)) ?? 0
    var cpu = CPUState()
    cpu.cs = .real(UInt16(pointer >> 16), code: true)
    cpu.rip = UInt64(pointer & 0xFFFF)
    cpu.rsp = 0x6FFA
    memory.write([0x78, 0x56, 0x34, 0x12, 0x02, 0x02], at: GuestPhysicalAddress(0x6FFA))
    return cpu
  }

  /// Calls INT `vector` with registers that `set` fills in.
  @discardableResult
  func call(_ vector: UInt8, ax: UInt16 = 0, _ set: (inout CPUState) -> Void = { _ in }) -> Result {
    var cpu = caller(vector)
    cpu.rax = UInt64(ax)
    set(&cpu)
    return goOn(cpu)
  }

  /// Serves the trap at which the CPU stands.
  func goOn(_ state: CPUState) -> Result {
    var cpu = state
    let outcome = bios.service(&cpu)
    let frame = cpu.ss.base + (cpu.rsp & 0xFFFF)
    let flags: UInt16 = memory.load(at: GuestPhysicalAddress(frame + 4)) ?? 0
    return Result(cpu: cpu, flags: flags, outcome: outcome)
  }

  // MARK: Memory

  func byte(_ address: UInt64) -> UInt8 { memory.load(at: GuestPhysicalAddress(address)) ?? 0 }
  func word(_ address: UInt64) -> UInt16 { memory.load(at: GuestPhysicalAddress(address)) ?? 0 }
  func double(_ address: UInt64) -> UInt32 { memory.load(at: GuestPhysicalAddress(address)) ?? 0 }
  func bytes(_ address: UInt64, _ count: Int) -> [UInt8] {
    memory.read(at: GuestPhysicalAddress(address), count: count)
  }

  func input(_ port: UInt16) -> UInt8 { UInt8(ports.read(Port(port), width: .byte)) }

  /// The cursor's column and row, as the display shows it.
  var cursor: [Int] { [display.cursor.column, display.cursor.row] }

  /// The text screen without the blanks at the ends of lines.
  var screen: [String] {
    display.screenText().map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// A disk whose sector n holds n in each of its 16-bit words.
final class NumberedDisk: BlockDevice {
  let name = "numbers.img"
  let sectorCount: UInt64
  let isReadOnly: Bool
  private let hasSignature: Bool
  private var written: [UInt64: [UInt8]] = [:]

  init(sectors: UInt64, signature: Bool = true, readOnly: Bool = false) {
    sectorCount = sectors
    hasSignature = signature
    isReadOnly = readOnly
  }

  func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    try checkRange(sector: sector, count: count)
    return (0..<UInt64(count)).flatMap { content(sector + $0) }
  }

  private func content(_ sector: UInt64) -> [UInt8] {
    if let own = written[sector] { return own }
    var bytes = [UInt8](repeating: UInt8(sector & 0xFF), count: sectorSize)
    for index in stride(from: 1, to: 512, by: 2) { bytes[index] = UInt8(sector >> 8 & 0xFF) }
    if sector == 0, hasSignature { bytes.replaceSubrange(510..<512, with: [0x55, 0xAA]) }
    return bytes
  }

  func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) {
    guard !isReadOnly else { throw .readOnly }
    try checkRange(sector: sector, count: bytes.count / sectorSize)
    for index in 0..<bytes.count / sectorSize {
      written[sector + UInt64(index)] =
        Array(bytes[index * sectorSize..<(index + 1) * sectorSize])
    }
  }

  func flush() throws(BlockError) {}
}
