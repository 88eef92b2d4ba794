import Bits
package import Bus

/// The high precision event timer: one counter of 100 MHz, three comparators.
///
/// Source: Intel IA-PC HPET Specification 1.0a, October 2004, chapter 2. Deviation: no FSB (MSI) interrupts, which
/// the capability bits say.
package final class HPET: MMIODevice, TimedDevice {
  // MARK: Registers

  /// §2.3.4, the capabilities: revision 1, three timers, 64 bits, legacy routes, vendor 8086H, 10,000,000 fs a tick.
  static let capabilities: UInt64 = 10_000_000 << 32 | 0x8086_A201
  static let timerCount = 3
  /// Nanoseconds a tick.
  static let period: UInt64 = 10

  /// §2.3.5.
  struct Configuration: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt64
    static let enable = Self(rawValue: 1 << 0)  // ENABLE_CNF
    static let legacyRoutes = Self(rawValue: 1 << 1)  // LEG_RT_CNF
    static let writable: Self = [.enable, .legacyRoutes]
  }

  /// §2.3.8, one timer's configuration.
  struct TimerConfiguration: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt64
    /// INT_TYPE, INT_ENB, TYPE, VAL_SET, 32MODE, INT_ROUTE.
    static let writable: UInt64 = 0x3F4E
    /// PER_INT_CAP and SIZE_CAP, and the pins that INT_ROUTE_CAP offers: 2, 8, 16 to 23.
    static let fixed: UInt64 = 0x00FF_0104 << 32 | 0x30
    var isLevel: Bool { rawValue.bit(1) }
    var isEnabled: Bool { rawValue.bit(2) }
    var isPeriodic: Bool { rawValue.bit(3) }
    var setsValue: Bool {
      get { rawValue.bit(6) }
      set { rawValue.setBit(6, to: newValue) }
    }
    var is32Bit: Bool { rawValue.bit(8) }
    var route: Int { Int(rawValue.bits(9...13)) }
    var mask: UInt64 { is32Bit ? 0xFFFF_FFFF : ~0 }
  }

  struct Timer: Codable, Hashable, Sendable {
    var configuration = TimerConfiguration(rawValue: TimerConfiguration.fixed)
    var comparator: UInt64 = ~0
    /// Added to the comparator at each match of a periodic timer.
    var step: UInt64 = 0
    /// FSB_INT: stored without effect.
    var message: UInt64 = 0
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: Configuration = []
    /// One bit a timer, of those that work by level.
    var status: UInt64 = 0
    /// The counter at the moment `since`.
    var counter: UInt64 = 0
    var since = VirtualTime.zero
    /// Up to where the counter's matches were seen to.
    var processed: UInt64 = 0
    var timers = [Timer](repeating: Timer(), count: HPET.timerCount)
  }

  private var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      drive()
    }
  }

  // MARK: Wiring

  package let name = "HPET"
  private let clock: VirtualClock
  private let pins: [InterruptLine]
  private let legacyTimer: InterruptLine
  private let legacyClock: InterruptLine
  private let replacesLegacy: InterruptLine

  /// `pins` are inputs of the I/O APIC by number; timers 0 and 1 lead to `legacyTimer` (IRQ 0) and `legacyClock` (IRQ 8) while
  /// `replacesLegacy` is high, and the board keeps 8254 and RTC away from there.
  package init(
    clock: VirtualClock, pins: [InterruptLine], legacyTimer: InterruptLine,
    legacyClock: InterruptLine, replacesLegacy: InterruptLine
  ) {
    self.clock = clock
    self.pins = pins
    self.legacyTimer = legacyTimer
    self.legacyClock = legacyClock
    self.replacesLegacy = replacesLegacy
  }

  package func reset() {
    registers = State()
    for index in registers.timers.indices { line(index)?.lower() }
    drive()
  }

  package var summary: String {
    guard registers.configuration.contains(.enable) else { return "stopped" }
    let running = registers.timers.indices.filter {
      registers.timers[$0].configuration.isEnabled
    }
    return "counter 0x\(String(counter, radix: 16)), timers on: "
      + (running.isEmpty ? "none" : running.map(String.init).joined(separator: ", "))
  }

  // MARK: Access

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peek(at: offset, width: width) ?? 0
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    (register(at: offset & ~7) >> ((offset & 7) * 8)) & width.mask
  }

  private func register(at offset: UInt64) -> UInt64 {
    switch offset {
    case 0x00: return Self.capabilities
    case 0x10: return registers.configuration.rawValue
    case 0x20: return status
    case 0xF0: return counter
    default:
      guard let (index, part) = Self.timer(at: offset) else { return 0 }
      let timer = registers.timers[index]
      switch part {
      case 0x00: return timer.configuration.rawValue
      case 0x08: return timer.comparator
      case 0x10: return timer.message
      default: return 0
      }
    }
  }

  /// §2.3: timers lie 20H apart from 100H on.
  private static func timer(at offset: UInt64) -> (index: Int, part: UInt64)? {
    guard offset >= 0x100, offset < 0x100 + 0x20 * UInt64(timerCount) else { return nil }
    return (Int((offset - 0x100) / 0x20), offset & 0x1F)
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    timePassed()
    let shift = (offset & 7) * 8
    let mask = width.mask << shift
    let target = offset & ~7
    let old = register(at: target)
    write(old & ~mask | (value << shift) & mask, to: target, changing: mask)
  }

  private func write(_ value: UInt64, to offset: UInt64, changing mask: UInt64) {
    switch offset {
    case 0x10: configure(Configuration(rawValue: value).intersection(.writable))
    case 0x20: acknowledge(value & mask)
    case 0xF0:
      guard !registers.configuration.contains(.enable) else { return }
      registers.counter = value
      registers.processed = value
    default:
      guard let (index, part) = Self.timer(at: offset) else { return }
      switch part {
      case 0x00: configure(timer: index, value)
      case 0x08: compare(timer: index, value, changing: mask)
      case 0x10: registers.timers[index].message = value
      default: break
      }
    }
  }

  // MARK: Behaviour

  private var counter: UInt64 {
    guard registers.configuration.contains(.enable) else { return registers.counter }
    let elapsed = clock.now.nanoseconds &- registers.since.nanoseconds
    return registers.counter &+ elapsed / Self.period
  }

  private func configure(_ configuration: Configuration) {
    let present = counter
    for index in registers.timers.indices { line(index)?.lower() }
    registers.configuration = configuration
    registers.counter = present
    registers.processed = present
    registers.since = clock.now
    drive()
  }

  private func acknowledge(_ bits: UInt64) {
    registers.status &= ~bits
    drive()
  }

  private func configure(timer index: Int, _ value: UInt64) {
    line(index)?.lower()
    var configuration = TimerConfiguration(
      rawValue: value & TimerConfiguration.writable | TimerConfiguration.fixed)
    if !configuration.isPeriodic { configuration.setsValue = false }
    registers.timers[index].configuration = configuration
    registers.timers[index].comparator &= configuration.mask
    if !configuration.isLevel { registers.status &= ~(1 << UInt64(index)) }
    drive()
  }

  /// §2.3.9: a periodic timer takes the value as its step, and as the comparator too while VAL_SET is 1.
  private func compare(timer index: Int, _ value: UInt64, changing mask: UInt64) {
    var timer = registers.timers[index]
    let value = value & timer.configuration.mask
    if timer.configuration.isPeriodic {
      // A write of one half changes that half of the step, which cannot be read.
      let written = value & mask | timer.step & ~mask
      timer.step = written & timer.configuration.mask
      if timer.configuration.setsValue { timer.comparator = value }
    } else {
      timer.comparator = value
    }
    timer.configuration.setsValue = false
    registers.timers[index] = timer
  }

  /// Ticks from `processed` on until the timer's next match; nil for never.
  private func distance(_ timer: Timer) -> UInt64? {
    let mask = timer.configuration.mask
    let distance = (timer.comparator &- registers.processed) & mask
    if distance > 0 { return distance }
    return mask == ~0 ? nil : mask + 1
  }

  package var nextDeadline: VirtualTime? {
    guard registers.configuration.contains(.enable) else { return nil }
    let ticks = registers.timers.lazy.filter(\.configuration.isEnabled)
      .compactMap { self.distance($0) }.min()
    guard let ticks else { return nil }
    let passed = registers.processed &- registers.counter
    let (sum, overflows) = passed.addingReportingOverflow(ticks)
    let (nanoseconds, isFar) = sum.multipliedReportingOverflow(by: Self.period)
    let (time, wraps) = registers.since.nanoseconds.addingReportingOverflow(nanoseconds)
    return overflows || isFar || wraps ? nil : VirtualTime(nanoseconds: time)
  }

  package func timePassed() {
    guard registers.configuration.contains(.enable) else { return }
    let present = counter
    let passed = present &- registers.processed
    for index in registers.timers.indices {
      var timer = registers.timers[index]
      guard let distance = distance(timer), distance <= passed else { continue }
      if timer.configuration.isPeriodic, timer.step > 0 {
        let further = (passed - distance) / timer.step
        timer.comparator =
          (timer.comparator &+ timer.step &* (further &+ 1)) & timer.configuration.mask
        registers.timers[index] = timer
      }
      interrupt(index)
    }
    registers.processed = present
  }

  /// §2.3.8, Tn_INT_ENB_CNF: a timer that is switched off sets its status bit, and interrupts nobody.
  private func interrupt(_ index: Int) {
    if registers.timers[index].configuration.isLevel {
      registers.status |= 1 << UInt64(index)
      drive()
    } else if registers.timers[index].configuration.isEnabled {
      line(index)?.pulse()
    }
  }

  /// The status bits at present: those that are set, and those of matches that nobody has seen to.
  private var status: UInt64 {
    guard registers.configuration.contains(.enable) else { return registers.status }
    let passed = counter &- registers.processed
    return registers.timers.enumerated().reduce(registers.status) { status, row in
      let isDue =
        row.element.configuration.isLevel && distance(row.element).map { $0 <= passed } == true
      return isDue ? status | 1 << UInt64(row.offset) : status
    }
  }

  /// Where a timer's interrupt leads now.
  private func line(_ index: Int) -> InterruptLine? {
    if registers.configuration.contains(.legacyRoutes), index < 2 {
      return index == 0 ? legacyTimer : legacyClock
    }
    let route = registers.timers[index].configuration.route
    return route < pins.count ? pins[route] : nil
  }

  /// The levels that follow from the state.
  private func drive() {
    replacesLegacy.set(registers.configuration.contains(.legacyRoutes))
    for (index, timer) in registers.timers.enumerated() where timer.configuration.isLevel {
      line(index)?.set(registers.status.bit(index) && timer.configuration.isEnabled)
    }
  }
}
