package import Bus
import Bits

/// The 8254 programmable interval timer of a PC: three counters at 105/88 MHz (1.193181… MHz).
///
/// Offsets 0 to 2 are the counters, 3 the control word (ports 40H to 43H). Counter 0 drives IRQ0, counter 1
/// once timed the refresh, counter 2 the speaker; its gate is in port 61H.
///
/// Source: Intel 8254 data sheet, order 231164-005, September 1993. Deviation: a tick of counter 0 in modes
/// 2 and 3 holds its request until the next one, where OUT itself falls earlier.
package final class PIT8254: BytePortDevice, TimedDevice {
  // MARK: Registers

  /// "Control word format", offset 3, write only.
  struct ControlWord {
    let rawValue: UInt8
    /// SC1, SC0: 3 is the read-back command.
    var counter: Int { Int(rawValue.bits(6...7)) }
    /// RW1, RW0: 0 is the counter latch command.
    var access: UInt8 { rawValue.bits(4...5) }
    /// M2 to M0; 110 and 111 are modes 2 and 3.
    var mode: UInt8 { rawValue.bits(1...3) > 5 ? rawValue.bits(1...2) : rawValue.bits(1...3) }
    var isBCD: Bool { rawValue.bit(0) }
  }

  /// "Read-back command format".
  struct ReadBackCommand {
    let rawValue: UInt8
    var latchesCount: Bool { !rawValue.bit(5) }
    var latchesStatus: Bool { !rawValue.bit(4) }
    func selects(_ counter: Int) -> Bool { rawValue.bit(counter + 1) }
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var counters = [PITCounter(), PITCounter(), PITCounter()]
    /// The tick up to which `counters` are brought.
    var tick: UInt64 = 0
    /// The level of the line to IRQ0.
    var tickLine = false
    /// Ticks of counter 0 that passed unseen and will still be delivered, each half a period after the last.
    var owedTicks: UInt64 = 0
    /// When the next of them is due, as a tick.
    var owedTickDue: UInt64 = 0
    /// Ticks that were given up, because the host was too late with more than a second's worth of them.
    var lostTicks: UInt64 = 0
  }

  private var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      interrupt.set(registers.tickLine)
    }
  }

  // MARK: Wiring

  package let name = "8254"
  private let clock: VirtualClock
  private let interrupt: InterruptLine

  package init(clock: VirtualClock, interrupt: InterruptLine) {
    self.clock = clock
    self.interrupt = interrupt
  }

  /// "Programming the 8254": after power-up mode, count and output of all counters are undefined.
  ///
  /// Here they stand still, outputs low. What drives the gates is not the chip's to reset.
  package func reset() {
    let gates = registers.counters.map(\.gate)
    registers = State(tick: Self.tick(at: clock.now))
    for index in 0..<3 { registers.counters[index].gate = gates[index] }
    interrupt.lower()
  }

  package var summary: String {
    let present = broughtForward()
    let list = present.counters.enumerated().map { "counter \($0): \($1.summary)" }
    return list.joined(separator: "; ")
      + (present.owedTicks > 0 ? "; \(present.owedTicks) ticks owed" : "")
      + (present.lostTicks > 0 ? "; \(present.lostTicks) ticks lost" : "")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    guard offset < 3 else { return 0xFF }  // "No-operation (3-state)"
    bringForward()
    return registers.counters[Int(offset)].read()
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    guard offset < 3 else { return 0xFF }
    var copy = broughtForward().counters[Int(offset)]
    return copy.read()
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    bringForward()
    switch offset {
    case 0, 1, 2: registers.counters[Int(offset)].write(value)
    case 3: control(value)
    default: return
    }
    let isControlOfCounter0 = offset == 3 && value.bits(6...7) == 0 && value.bits(4...5) != 0
    if isControlOfCounter0 || (offset == 0 && !registers.counters[0].isPeriodic) { followOutput() }
  }

  private func control(_ value: UInt8) {
    let word = ControlWord(rawValue: value)
    if word.counter == 3 {
      let command = ReadBackCommand(rawValue: value)
      for index in 0..<3 where command.selects(index) {
        if command.latchesCount { registers.counters[index].latchCount() }
        if command.latchesStatus { registers.counters[index].latchStatus() }
      }
    } else if word.access == 0 {
      registers.counters[word.counter].latchCount()
    } else {
      registers.counters[word.counter].program(
        mode: word.mode, access: word.access, isBCD: word.isBCD)
      if word.counter == 0 { registers.owedTicks = 0 }
    }
  }

  // MARK: Behaviour: time

  /// The number of whole clock periods up to `time`: 105 in every 88 000 ns.
  static func tick(at time: VirtualTime) -> UInt64 {
    let (periods, rest) = time.nanoseconds.quotientAndRemainder(dividingBy: 88_000)
    return periods * 105 + rest * 105 / 88_000
  }

  /// The first moment at which ``tick(at:)`` gives `tick`.
  static func time(of tick: UInt64) -> VirtualTime {
    let (periods, rest) = tick.quotientAndRemainder(dividingBy: 105)
    return VirtualTime(nanoseconds: periods &* 88_000 &+ (rest * 88_000 + 104) / 105)
  }

  /// The state as it is at the clock's present, without side effects.
  private func broughtForward() -> State {
    var copy = registers
    _ = Self.bringForward(&copy, to: Self.tick(at: clock.now))
    return copy
  }

  /// Moves all counters on; returns how often counter 0's output rose.
  private static func bringForward(_ state: inout State, to tick: UInt64) -> UInt64 {
    guard tick > state.tick else { return 0 }
    let elapsed = tick - state.tick
    state.tick = tick
    let edges = state.counters[0].advance(by: elapsed)
    state.counters[1].advance(by: elapsed)
    state.counters[2].advance(by: elapsed)
    return edges
  }

  private func bringForward() {
    let edges = Self.bringForward(&registers, to: Self.tick(at: clock.now))
    if edges > 0 {
      // Late ticks are delivered one by one. A second's worth is kept at most.
      let owed = registers.owedTicks + edges - 1
      let kept = min(owed, Self.ticksPerSecond / max(1, UInt64(registers.counters[0].period)))
      registers.lostTicks &+= owed - kept
      registers.owedTicks = kept
      deliverTick()
    }
    if registers.owedTicks > 0, registers.tick >= registers.owedTickDue {
      registers.owedTicks -= 1
      deliverTick()
    }
    if !registers.counters[0].isPeriodic { followOutput() }
  }

  private static let ticksPerSecond: UInt64 = 1_193_182

  private func deliverTick() {
    registers.owedTickDue = registers.tick + UInt64(max(2, registers.counters[0].period) / 2)
    interrupt.pulse()
    registers.tickLine = true
  }

  private func followOutput() {
    registers.tickLine = registers.counters[0].output
    interrupt.set(registers.tickLine)
  }

  package var nextDeadline: VirtualTime? {
    var next = registers.counters[0].ticksToNextRise.map { registers.tick &+ $0 }
    if registers.owedTicks > 0 {
      next = min(next ?? .max, max(registers.owedTickDue, registers.tick &+ 1))
    }
    return next.map(Self.time(of:))
  }

  package func timePassed() {
    bringForward()
  }

  // MARK: Behaviour: what port 61H sees

  /// The gate of counter 2; those of the others are wired high.
  package func setGate2(_ level: Bool) {
    bringForward()
    registers.counters[2].setGate(level)
  }

  /// OUT of counter 2 at present.
  package var output2: Bool { broughtForward().counters[2].output }

  /// The refresh toggle of port 61H: it flips every 18 periods (15.085 µs), as a BIOS programs counter 1.
  package var refreshToggle: Bool { (Self.tick(at: clock.now) / 18) & 1 != 0 }

  /// The tone in hertz that counter 2 makes in mode 3; nil when it makes none.
  package var toneFrequency: UInt32? {
    let counter = registers.counters[2]
    return counter.mode == 3 && counter.isCounting ? 1_193_182 / counter.period : nil
  }
}
