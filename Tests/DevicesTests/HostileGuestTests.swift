import Bits
import Bus
import Testing

@testable import Devices

/// Random accesses at random times: nothing traps, nothing grows, and a peek always tells what the read then gives.
struct HostileGuestTests {
  private let clock = VirtualClock()
  private let memory = VideoMemory()

  /// Every chip, with its number of offsets.
  private func make() -> [(device: any PortDevice, count: UInt64)] {
    let timer = PIT8254(clock: clock, interrupt: InterruptLine())
    let uart = UART16550(name: "COM1", clock: clock, interrupt: InterruptLine()) { _ in }
    return [
      (
        CMOSRTC(
          clock: clock, interrupt: InterruptLine(), start: 951_782_399,
          equipment: CMOSEquipment(memoryBelow4GiB: 1 << 30)), 2
      ),
      (CoprocessorError(interrupt: InterruptLine()) {}, 2),
      (DebugConsole { _ in }, 1), (DebugExit { _ in }, 1),
      (
        Keyboard8042(
          clock: clock, interrupt: InterruptLine(), a20: InterruptLine(), reset: InterruptLine()), 6
      ),
      (PIC8259Pair(output: InterruptLine()), 6), (timer, 4), (POSTCode(), 1), (APMPorts(), 2),
      (SystemControlPortA(a20: InterruptLine(), reset: InterruptLine()), 1),
      (SystemControlPortB(timer: timer), 1), (uart, 8),
      (PIIX4PowerManagement(clock: clock, interrupt: InterruptLine()) {}, 0x44),
      (PVPanic { _ in }, 1), (ParallelPort(name: "LPT1", interrupt: InterruptLine()) { _ in }, 3),
      (VGA(clock: clock, memory: memory.vga), 0x30),
    ]
  }

  @Test(arguments: 0..<8)
  func `a peek is the read that follows, and nothing traps`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    let chips = make()
    for step in 0..<30_000 {
      let (device, count) = chips[Int(random.next() % UInt64(chips.count))]
      let offset = UInt16(random.next() % count)
      let width = [AccessWidth.byte, .byte, .byte, .word, .doubleword][Int(random.next() % 5)]
      switch random.next() % 8 {
      case 0, 1, 2:
        let value = UInt32(truncatingIfNeeded: random.next()) & UInt32(width.mask)
        device.write(offset, value, width: width)
      case 3, 4:
        let peeked = device.peek(offset, width: .byte)
        let read = device.read(offset, width: .byte)
        #expect(peeked == read, "seed \(seed) step \(step): \(device.name) at \(offset)")
      case 5: _ = device.read(offset, width: width)
      case 6: comeFromOutside(device, &random)
      default:
        let long = random.next() % 50 == 0
        let span = long ? random.next() % 200_000_000_000 : random.next() % 3_000_000
        clock.advance(to: clock.now.advanced(byNanoseconds: span))
        for (device, _) in chips { (device as? any TimedDevice)?.timePassed() }
      }
      if step % 500 == 0 { _ = chips.map(\.device.summary) }
    }
  }

  private func comeFromOutside(_ device: any PortDevice, _ random: inout SplitMix64) {
    switch device {
    case let uart as UART16550:
      _ = uart.receive((0..<random.next() % 20).map { UInt8(truncatingIfNeeded: $0) })
      if random.next() % 4 == 0 { uart.receiveBreak() }
      uart.setModemInputs(UART16550.ModemStatus(rawValue: UInt8(truncatingIfNeeded: random.next())))
    case let keyboard as Keyboard8042:
      if random.next() % 10 == 0 { keyboard.type("Ab1\n") }
      if random.next() % 10 == 0 {
        let counts = Int16(truncatingIfNeeded: random.next())
        _ = keyboard.moveMouse(right: counts, down: counts, wheel: .min, buttons: 255)
      }
    case let pair as PIC8259Pair:
      pair.setInterrupt(Int(random.next() % 16), to: random.next() % 2 == 0)
      if pair.isInterruptPending {
        let expected = pair.pendingVector
        #expect(pair.acknowledge() == expected)
      }
    default: break
    }
  }

  @Test(arguments: 0..<4)
  func `a deadline lies ahead once time has passed`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed) + 100)
    let chips = make()
    for step in 0..<4000 {
      let (device, count) = chips[Int(random.next() % UInt64(chips.count))]
      device.write(
        UInt16(random.next() % count), UInt32(truncatingIfNeeded: random.next()) & 0xFF,
        width: .byte)
      clock.advance(to: clock.now.advanced(byNanoseconds: random.next() % 2_000_000))
      for case let timed as any TimedDevice in chips.map(\.device) {
        timed.timePassed()
        if let next = timed.nextDeadline {
          #expect(next > clock.now, "seed \(seed) step \(step): \(timed.name)")
        }
      }
    }
  }
}
