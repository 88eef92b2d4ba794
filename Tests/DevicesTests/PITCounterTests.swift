import Bits
import Testing

@testable import Devices

struct PITCounterTests {
  private func make(mode: UInt8, count: UInt16, access: UInt8 = 3, bcd: Bool = false) -> PITCounter
  {
    var counter = PITCounter()
    counter.program(mode: mode, access: access, isBCD: bcd)
    counter.write(UInt8(count & 0xFF))
    if access == 3 { counter.write(UInt8(count >> 8)) }
    return counter
  }

  /// The output after each of `clocks` clock periods.
  private func wave(_ counter: PITCounter, _ clocks: Int) -> String {
    var counter = counter
    return (0..<clocks).map { _ in
      counter.advance(by: 1)
      return counter.output ? "‾" : "_"
    }.joined()
  }

  // MARK: The data sheet's diagrams

  @Test func `mode 0 goes high N+1 clocks after the count`() {
    #expect(wave(make(mode: 0, count: 4), 8) == "____‾‾‾‾")
  }

  @Test func `mode 1 is low for N clocks from the trigger`() {
    var counter = make(mode: 1, count: 3)
    #expect(wave(counter, 3) == "‾‾‾", "nothing happens before the gate rises")
    counter.setGate(false)
    counter.setGate(true)
    #expect(wave(counter, 6) == "___‾‾‾")
    counter.advance(by: 2)
    counter.setGate(false)
    counter.setGate(true)
    #expect(wave(counter, 6) == "___‾‾‾", "it can be triggered again")
  }

  @Test func `mode 2 is low in the last of N clocks`() {
    #expect(wave(make(mode: 2, count: 3), 10) == "‾‾_‾‾_‾‾_‾")
  }

  @Test func `mode 3 divides by two halves, the first longer for odd counts`() {
    #expect(wave(make(mode: 3, count: 4), 9) == "‾‾__‾‾__‾")
    #expect(wave(make(mode: 3, count: 5), 11) == "‾‾‾__‾‾‾__‾")
  }

  @Test func `mode 4 strobes once, N+1 clocks after the count`() {
    #expect(wave(make(mode: 4, count: 3), 8) == "‾‾‾_‾‾‾‾")
  }

  @Test func `mode 5 strobes N+1 clocks after the trigger`() {
    var counter = make(mode: 5, count: 3)
    #expect(wave(counter, 5) == "‾‾‾‾‾")
    counter.setGate(false)
    counter.setGate(true)
    #expect(wave(counter, 6) == "‾‾‾_‾‾")
  }

  @Test func `the gate holds mode 0 and restarts mode 2`() {
    var counter = make(mode: 0, count: 4)
    counter.advance(by: 2)
    counter.setGate(false)
    #expect(wave(counter, 9) == "_________")
    counter.setGate(true)
    #expect(wave(counter, 4) == "__‾‾")
    var rate = make(mode: 2, count: 3)
    rate.advance(by: 3)
    #expect(!rate.output)
    rate.setGate(false)
    #expect(rate.output, "at once")
    rate.setGate(true)
    #expect(wave(rate, 6) == "‾‾_‾‾_")
  }

  // MARK: Registers

  @Test func `counts are written and read by halves as the control word says`() {
    var low = make(mode: 2, count: 0x34, access: 1)
    #expect(low.period == 0x34)
    low.advance(by: 1)
    #expect(low.read() == 0x34)
    #expect(low.read() == 0x34)
    var high = PITCounter()
    high.program(mode: 2, access: 2, isBCD: false)
    high.write(0x12)
    #expect(high.period == 0x1200)
    high.advance(by: 1)
    #expect(high.read() == 0x12)
    var both = make(mode: 2, count: 0x1234)
    both.advance(by: 1)
    #expect([both.read(), both.read(), both.read()] == [0x34, 0x12, 0x34])
  }

  @Test func `a latched count stays until it is read`() {
    var counter = make(mode: 2, count: 0x1000)
    counter.advance(by: 1)
    counter.latchCount()
    counter.advance(by: 0x10)
    counter.latchCount()
    #expect([counter.read(), counter.read()] == [0x00, 0x10], "the first latch holds")
    #expect([counter.read(), counter.read()] == [0xF0, 0x0F], "then the count as it runs")
  }

  @Test func `status shows output, null count, access, mode and BCD, before a latched count`() {
    var counter = PITCounter()
    counter.program(mode: 3, access: 3, isBCD: true)
    counter.latchStatus()
    #expect(counter.read() == 0b1111_0111)
    counter.write(0x10)
    counter.write(0x00)
    counter.advance(by: 1)
    counter.latchStatus()
    counter.latchCount()
    #expect([counter.read(), counter.read(), counter.read()] == [0b1011_0111, 0x10, 0x00])
  }

  @Test func `BCD counts in tens and 0 is ten thousand`() {
    var counter = make(mode: 0, count: 0x0100, bcd: true)
    #expect(counter.period == 100)
    counter.advance(by: 2)
    #expect([counter.read(), counter.read()] == [0x99, 0x00])
    #expect(make(mode: 0, count: 0, bcd: true).period == 10_000)
    #expect(make(mode: 0, count: 0).period == 65_536)
    var wrapping = make(mode: 0, count: 1, bcd: true)
    wrapping.advance(by: 3)
    #expect([wrapping.read(), wrapping.read()] == [0x99, 0x99])
  }

  @Test func `in mode 0 the first byte of a new count stops and lowers at once`() {
    var counter = make(mode: 0, count: 2)
    counter.advance(by: 5)
    #expect(counter.output)
    counter.write(5)
    #expect(!counter.output)
    counter.advance(by: 100)
    #expect(!counter.output)
    counter.write(0)
    #expect(wave(counter, 7) == "_____‾‾")
  }

  @Test func `a new count waits for the end of the cycle in mode 2`() {
    var counter = make(mode: 2, count: 4)
    counter.advance(by: 2)
    counter.write(2)
    counter.write(0)
    #expect(counter.isNull)
    #expect(wave(counter, 7) == "‾_‾_‾_‾")
  }

  // MARK: Closed form against clock by clock

  @Test(arguments: 0..<24)
  func `the closed form agrees with counting every clock`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var reference = PITReference()
    var counter = PITCounter()
    for step in 0..<150 {
      switch random.next() % 10 {
      case 0:
        let mode = Int(random.next() % 6)
        reference.program(mode)
        counter.program(mode: UInt8(mode), access: 3, isBCD: false)
      case 1, 2, 3:
        let small = random.next() % 4 != 0
        let count = small ? Int(random.next() % 12) : Int(random.next() % 65536)
        // Halves are written together here: only mode 0 tells a first byte, which the other does at once.
        reference.write(count)
        counter.write(UInt8(count & 0xFF))
        counter.write(UInt8(count >> 8))
      case 4:
        let level = random.next() % 2 == 0
        reference.setGate(level)
        counter.setGate(level)
      default:
        let long = random.next() % 40 == 0
        let clocks = long ? random.next() % 140_000 : random.next() % 30
        let toRise = counter.ticksToNextRise
        let start = reference.rises
        var firstRise: UInt64?
        for clock in 0..<clocks {
          reference.clock()
          if firstRise == nil, reference.rises > start { firstRise = clock + 1 }
        }
        let rises = counter.advance(by: clocks)
        #expect(Int(rises) == reference.rises - start, "seed \(seed) step \(step)")
        if let toRise {
          #expect(firstRise == (toRise <= clocks ? toRise : nil), "seed \(seed) step \(step)")
        } else {
          #expect(firstRise == nil, "seed \(seed) step \(step)")
        }
      }
      #expect(counter.output == reference.output, "seed \(seed) step \(step)")
      #expect(counter.isNull == reference.null, "seed \(seed) step \(step)")
      if reference.counting {
        #expect(
          Int(counter.element) % 65536 == reference.element % 65536, "seed \(seed) step \(step)")
      }
    }
  }
}
