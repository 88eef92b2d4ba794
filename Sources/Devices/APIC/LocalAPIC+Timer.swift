import Bits
package import Bus

/// The APIC's timer: it counts the virtual clock's nanoseconds, divided.
///
/// Source: Intel SDM vol 3A (June 2024) §11.5.4.
extension LocalAPIC {
  /// Bits 18 and 17 of the timer's entry.
  private enum TimerMode {
    case oneShot
    case periodic
    case timeStampDeadline
    case reserved
  }

  private var mode: TimerMode {
    switch registers.timer.rawValue.bits(17...18) {
    case 0: .oneShot
    case 1: .periodic
    case 2: .timeStampDeadline
    default: .reserved
    }
  }

  func writeTimerVector(_ value: UInt32) {
    let old = mode
    if registers.timer.isMasked { passUnseen() }
    set(\.timer, value, writable: 0x0007_00FF)
    guard mode != old else { return }
    if old == .timeStampDeadline || mode == .timeStampDeadline {
      registers.countStart = nil
      registers.initialCount = 0
      registers.timeStampDeadline = 0
    }
  }

  /// A masked timer reaches zero without an interrupt, now or later.
  private func passUnseen() {
    guard mode != .timeStampDeadline, let start = registers.countStart else { return }
    let passed = clock.now.nanoseconds &- start.nanoseconds
    guard passed >= period else { return }
    registers.countStart =
      mode == .periodic ? start.advanced(byNanoseconds: passed / period * period) : nil
  }

  /// Nanoseconds of one count: the divide configuration, figure 11-10.
  private var divisor: UInt64 {
    let code = registers.divideConfiguration & 3 | registers.divideConfiguration >> 1 & 4
    return code == 7 ? 1 : 2 << UInt64(code)
  }

  /// Nanoseconds from the loaded count to zero.
  private var period: UInt64 { UInt64(registers.initialCount) * divisor }

  func startTimer(_ count: UInt32) {
    guard mode != .timeStampDeadline else { return }
    registers.initialCount = count
    registers.countStart = count == 0 ? nil : clock.now
  }

  /// The count goes on from where it is, at the new rate.
  func writeDivideConfiguration(_ value: UInt32) {
    let left = currentCount
    registers.divideConfiguration = value & 0xB
    guard registers.countStart != nil, left > 0 else { return }
    let passed = UInt64(registers.initialCount - left) * divisor
    registers.countStart = VirtualTime(nanoseconds: clock.now.nanoseconds &- passed)
  }

  /// CCR.
  var currentCount: UInt32 {
    guard let start = registers.countStart else { return 0 }
    let passed = (clock.now.nanoseconds &- start.nanoseconds) / divisor
    let initial = UInt64(registers.initialCount)
    if mode == .periodic { return UInt32(initial - passed % initial) }
    return passed >= initial ? 0 : UInt32(initial - passed)
  }

  /// IA32_TSC_DEADLINE, MSR 6E0H; 0 disarms.
  package var timeStampDeadline: UInt64 {
    get { mode == .timeStampDeadline ? registers.timeStampDeadline : 0 }
    set {
      guard mode == .timeStampDeadline else { return }
      registers.timeStampDeadline = newValue
    }
  }

  package var nextDeadline: VirtualTime? {
    if mode == .timeStampDeadline {
      let value = registers.timeStampDeadline
      return value == 0 ? nil : momentOfTimeStamp(value)
    }
    // A masked timer counts on, and nobody sees it reach zero.
    guard let start = registers.countStart, !registers.timer.isMasked else { return nil }
    return start.advanced(byNanoseconds: period)
  }

  package func timePassed() {
    guard let deadline = nextDeadline, deadline <= clock.now else { return }
    switch mode {
    case .oneShot: registers.countStart = nil
    case .periodic:
      let late = clock.now.nanoseconds - deadline.nanoseconds
      registers.countStart = deadline.advanced(byNanoseconds: late / period * period)
    case .timeStampDeadline: registers.timeStampDeadline = 0
    case .reserved: registers.countStart = nil
    }
    guard !registers.timer.isMasked else { return }
    guard registers.timer.vector >= 16 else { return note(.receivedIllegalVector) }
    request(registers.timer.vector, isLevel: false)
  }
}
