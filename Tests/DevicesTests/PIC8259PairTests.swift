import Bus
import Testing

@testable import Devices

struct PIC8259PairTests {
  private let cpu = Probe()

  /// As a PC's firmware leaves it: vectors from 08H and 70H, nothing masked.
  private func make(icw4: UInt8 = 0x01, icw1: UInt8 = 0x11) -> PIC8259Pair {
    let pair = PIC8259Pair(output: cpu.line)
    for (offset, base, cascade) in [(0, 0x08, 0x04), (2, 0x70, 0x02)] as [(UInt16, UInt8, UInt8)] {
      pair.write(offset, icw1)
      pair.write(offset + 1, base)
      pair.write(offset + 1, cascade)
      if icw1 & 1 != 0 { pair.write(offset + 1, icw4) }
    }
    return pair
  }

  private func pulse(_ pair: PIC8259Pair, _ number: Int) {
    pair.setInterrupt(number, to: false)
    pair.setInterrupt(number, to: true)
  }

  // MARK: Initialization

  @Test func `before ICW1 nothing is asked of the CPU`() {
    let pair = PIC8259Pair(output: cpu.line)
    pair.setInterrupt(0, to: true)
    #expect(!pair.isInterruptPending)
    #expect(!cpu.isHigh)
  }

  @Test func `initialization clears mask, service and edges`() {
    let pair = make()
    pair.setInterrupt(3, to: true)
    pair.write(1, 0xFF)
    pair.write(0, 0x11)
    #expect(pair.peek(1) == 0)
    for byte: UInt8 in [0x20, 0x04, 0x01] { pair.write(1, byte) }
    #expect(pair.requested == 0, "a level that was high before is no edge")
    pulse(pair, 3)
    #expect(pair.acknowledge() == 0x23)
  }

  @Test func `single and no ICW4 shorten the sequence`() {
    let pair = PIC8259Pair(output: cpu.line)
    pair.write(0, 0x12)  // SNGL, no ICW4
    pair.write(1, 0x20)
    pair.write(1, 0xFD)  // the mask already
    #expect(pair.masked & 0xFF == 0xFD)
  }

  @Test(arguments: [(UInt8(0xF6), UInt8(0xF4)), (0xF2, 0xE8)])
  func `in MCS-80 mode the low address byte is the answer`(icw1: UInt8, expected: UInt8) {
    let pair = PIC8259Pair(output: cpu.line)
    pair.write(0, icw1)
    pair.write(1, 0x12)
    pulse(pair, 5)
    #expect(pair.acknowledge() == expected)
  }

  // MARK: Interrupt sequence

  @Test(arguments: 0..<16)
  func `each input has its vector`(number: Int) {
    let pair = make()
    guard number != 2 else { return }
    pulse(pair, number)
    #expect(cpu.isHigh)
    let expected = UInt8(number < 8 ? 0x08 + number : 0x70 + number - 8)
    #expect(pair.pendingVector == expected)
    #expect(pair.acknowledge() == expected)
    #expect(pair.inService == (number < 8 ? 1 << number : 1 << number | 1 << 2))
    #expect(!pair.isInterruptPending)
    pair.write(2, 0x20)
    pair.write(0, 0x20)
    #expect(pair.inService == 0)
    #expect(!pair.isInterruptPending, "an edge serves once")
  }

  @Test func `what comes at IRQ2 is IRQ9`() {
    let pair = make()
    pulse(pair, 2)
    #expect(pair.acknowledge() == 0x71)
  }

  @Test func `a masked input waits`() {
    let pair = make()
    pair.write(1, 0x01)
    pulse(pair, 0)
    #expect(!cpu.isHigh)
    #expect(pair.read(0) == 0x01, "IRR shows it")
    pair.write(1, 0x00)
    #expect(cpu.isHigh)
  }

  @Test func `lower and equal levels wait for the end of interrupt, higher ones do not`() {
    let pair = make()
    pulse(pair, 3)
    _ = pair.acknowledge()
    pulse(pair, 3)
    pulse(pair, 4)
    #expect(!pair.isInterruptPending)
    pulse(pair, 1)
    #expect(pair.acknowledge() == 0x09)
    pair.write(0, 0x20)
    #expect(pair.inService == 1 << 3, "the highest ended")
    #expect(!pair.isInterruptPending)
    pair.write(0, 0x20)
    #expect(pair.acknowledge() == 0x0B)
  }

  @Test func `a request that goes away before the acknowledge is spurious`() {
    let pair = make()
    pair.setInterrupt(4, to: true)
    pair.setInterrupt(4, to: false)
    #expect(!cpu.isHigh)
    #expect(pair.acknowledge() == 0x0F)
    #expect(pair.inService == 0)
    #expect(pair.state.spuriousInterrupts == 1)
  }

  @Test
  func `a level that falls only inside of the slave is its IR7, with the master's IR2 in service`()
  {
    let pair = make()
    pulse(pair, 10)
    // The master has latched the cascade; the slave's request is masked away behind its back.
    var state = pair.state
    state.slave.setInput(2, to: false)
    state.master.inputs |= 1 << 2
    state.master.edges |= 1 << 2
    var master = state.master
    #expect(master.acknowledge() == 2)
    let copy = PIC8259Pair(output: InterruptLine())
    copy.state = state
    #expect(copy.requested == 0, "restoring drives the cascade by the slave")
  }

  @Test func `level-triggered inputs ask as long as they are high`() {
    let pair = make()
    pair.write(4, 0x20)
    pair.setInterrupt(5, to: true)
    #expect(pair.acknowledge() == 0x0D)
    pair.write(0, 0x20)
    #expect(pair.acknowledge() == 0x0D)
    pair.write(0, 0x20)
    pair.setInterrupt(5, to: false)
    #expect(!pair.isInterruptPending)
    let byICW1 = make(icw1: 0x19)
    byICW1.setInterrupt(1, to: true)
    _ = byICW1.acknowledge()
    byICW1.write(0, 0x20)
    #expect(byICW1.isInterruptPending)
  }

  @Test func `ELCR keeps the inputs that are always edge triggered`() {
    let pair = make()
    pair.write(4, 0xFF)
    pair.write(5, 0xFF)
    #expect(pair.read(4) == 0xF8)
    #expect(pair.read(5) == 0xDE)
  }

  // MARK: Operation

  @Test func `automatic end of interrupt leaves nothing in service`() {
    let pair = make(icw4: 0x03)
    pulse(pair, 6)
    #expect(pair.acknowledge() == 0x0E)
    #expect(pair.inService == 0)
    pulse(pair, 6)
    #expect(pair.isInterruptPending)
  }

  @Test func `a specific end of interrupt ends that level`() {
    let pair = make()
    pulse(pair, 5)
    _ = pair.acknowledge()
    pulse(pair, 1)
    _ = pair.acknowledge()
    pair.write(0, 0x60 | 5)
    #expect(pair.inService == 1 << 1)
  }

  @Test func `set priority moves the highest level round`() {
    let pair = make()
    pair.write(0, 0xC0 | 3)  // IR3 lowest: IR4 is highest
    for number in [0, 3, 5] { pulse(pair, number) }
    #expect(pair.acknowledge() == 0x0D)
    pair.write(0, 0x20)
    #expect(pair.acknowledge() == 0x08)
    pair.write(0, 0x20)
    #expect(pair.acknowledge() == 0x0B)
  }

  @Test func `rotation makes the level just served the lowest`() {
    let pair = make()
    for number in [0, 1] { pulse(pair, number) }
    _ = pair.acknowledge()
    pulse(pair, 0)
    pair.write(0, 0xA0)
    #expect(pair.acknowledge() == 0x09, "IR0 is last now")
    pair.write(0, 0xE0 | 1)
    #expect(pair.inService == 0)
    #expect(pair.state.master.lowestPriority == 1)
  }

  @Test func `rotation in automatic end mode is switched on and off`() {
    let pair = make(icw4: 0x03)
    pair.write(0, 0x80)
    pulse(pair, 0)
    _ = pair.acknowledge()
    #expect(pair.state.master.lowestPriority == 0)
    pair.write(0, 0x00)
    pulse(pair, 4)
    _ = pair.acknowledge()
    #expect(pair.state.master.lowestPriority == 0)
  }

  @Test func `special mask mode lets lower levels in past a masked one in service`() {
    let pair = make()
    pulse(pair, 2 + 1)
    _ = pair.acknowledge()
    pulse(pair, 6)
    #expect(!pair.isInterruptPending)
    pair.write(1, 0x08)
    #expect(!pair.isInterruptPending)
    pair.write(0, 0x68)
    #expect(pair.isInterruptPending)
    #expect(pair.acknowledge() == 0x0E)
    pair.write(0, 0x20)
    #expect(pair.inService == 1 << 3, "a plain end does not see the masked one")
    pair.write(0, 0x48)
    #expect(!pair.state.master.specialMask)
  }

  @Test func `special fully nested mode takes a higher input of the same slave`() {
    for (icw4, expected) in [(0x01, false), (0x11, true)] as [(UInt8, Bool)] {
      let pair = make(icw4: icw4)
      pulse(pair, 12)
      _ = pair.acknowledge()
      pulse(pair, 8)
      #expect(pair.isInterruptPending == expected)
      if expected { #expect(pair.acknowledge() == 0x70) }
    }
  }

  @Test func `OCW3 chooses between IRR and ISR`() {
    let pair = make()
    pulse(pair, 1)
    _ = pair.acknowledge()
    pulse(pair, 4)
    #expect(pair.read(0) == 0x10)
    pair.write(0, 0x0B)
    #expect(pair.read(0) == 0x02)
    #expect(pair.read(0) == 0x02, "the choice stays")
    pair.write(0, 0x08)
    #expect(pair.read(0) == 0x02, "and is not changed without bit 1")
    pair.write(0, 0x0A)
    #expect(pair.read(0) == 0x10)
  }

  @Test func `a poll acknowledges by a read`() {
    let pair = make()
    pair.write(0, 0x0C)
    #expect(pair.read(0) == 0x00)
    pulse(pair, 5)
    pair.write(0, 0x0C)
    #expect(pair.peek(0) == 0x85)
    #expect(pair.inService == 0)
    #expect(pair.read(0) == 0x85)
    #expect(pair.inService == 1 << 5)
    #expect(pair.read(0) == 0x00, "the next read shows IRR")
    #expect(!cpu.isHigh)
  }

  @Test func `a slave that the master does not know, or of another name, is not heard`() {
    let pair = make()
    pair.write(0, 0x11)
    for byte: UInt8 in [0x08, 0x00, 0x01] { pair.write(1, byte) }
    pulse(pair, 8)
    #expect(pair.acknowledge() == 0x0A, "the master answers itself")
    let other = make()
    other.write(2, 0x11)
    for byte: UInt8 in [0x70, 0x05, 0x01] { other.write(3, byte) }
    pulse(other, 8)
    #expect(other.acknowledge() == 0xFF, "the bus floats")
  }

  // MARK: Wiring and snapshot

  @Test func `two devices can share an input`() {
    let pair = make()
    let (first, second) = (pair.line(4), pair.line(4))
    first.raise()
    second.raise()
    first.lower()
    #expect(pair.isInterruptPending)
    second.lower()
    #expect(!pair.isInterruptPending)
  }

  @Test func `reset keeps the levels at the inputs and forgets the rest`() {
    let pair = make()
    pair.setInterrupt(5, to: true)
    pair.reset()
    #expect(!pair.isInterruptPending)
    #expect(pair.state.master.inputs == 1 << 5)
    #expect(pair.state.master.word2 == 0)
  }

  @Test func `the pair survives a snapshot in the middle of an interrupt`() throws {
    let pair = make(icw4: 0x11)
    for number in [1, 12, 14] { pulse(pair, number) }
    _ = pair.acknowledge()
    pair.write(3, 0x40)
    pair.write(0, 0xC0 | 2)
    pair.write(4, 0x08)
    try expectSnapshotStable(pair, fresh: { PIC8259Pair(output: InterruptLine()) }) { pair in
      pair.write(0, 0x20)
      return (0..<3).map { _ in "\(pair.acknowledge()) \(pair.inService)" }.joined(separator: ",")
    }
  }
}
