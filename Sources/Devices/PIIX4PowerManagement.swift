import Bits
package import Bus

/// The power management registers of a PIIX4: PM timer, power button, soft-off, general-purpose events.
///
/// Offsets 0 to 37H are those from PMBA on; 40H to 43H are the general-purpose events, which a board puts elsewhere.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, §7.2 "Power management I/O"; the general-purpose events: ACPI
/// Specification 6.5, §4.8.4.1. Deviation: SCI_EN is 1 from reset on, since there is no SMI handler that could set it;
/// registers of the chip's own power planes (10H–37H) are stored without effect.
package final class PIIX4PowerManagement: PortDevice, TimedDevice, ReportsUnimplemented {
  // MARK: Registers

  /// PMSTS and PMEN have their bits at the same places.
  struct Events: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt16
    static let timerOverflow = Self(rawValue: 1 << 0)  // TMROF
    static let busMaster = Self(rawValue: 1 << 4)  // BM_STS, status only
    static let global = Self(rawValue: 1 << 5)  // GBL
    static let powerButton = Self(rawValue: 1 << 8)  // PWRBTN
    static let realTimeClock = Self(rawValue: 1 << 10)  // RTC
    static let resume = Self(rawValue: 1 << 15)  // RSM_STS, status only
    static let status: Self = [
      .timerOverflow, .busMaster, .global, .powerButton, .realTimeClock, .resume,
    ]
    static let enable: Self = [.timerOverflow, .global, .powerButton, .realTimeClock]
  }

  /// PMCNTRL.
  struct Control: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt16
    static let writable: UInt16 = 0x1C03
    var sciEnable: Bool { rawValue.bit(0) }
    /// SUS_TYP: 0 is soft-off, 1 suspend to RAM.
    static func suspendType(_ value: UInt16) -> UInt16 { value.bits(10...12) }
    static func suspends(_ value: UInt16) -> Bool { value.bit(13) }
  }

  private enum Offset {
    static let status = 0x00
    static let enable = 0x02
    static let control = 0x04
    static let timer = 0x08
    static let planes = 0x0C
    static let eventStatus = 0x40
    static let eventEnable = 0x42
    static let end = 0x44
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var status: Events = []
    var enable: Events = []
    var control = Control(rawValue: 1)
    /// Offsets 0CH to 37H as they were written.
    var planes = [UInt8](repeating: 0, count: 0x2C)
    var generalStatus: UInt16 = 0
    var generalEnable: UInt16 = 0
    /// How often the timer's top bit had turned when it was last looked at.
    var seenTurns: UInt64 = 0
  }

  private var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name = "Power management (PIIX4)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let clock: VirtualClock
  private let interrupt: InterruptLine
  private let powerOff: () -> Void

  /// `interrupt` is the SCI; `powerOff` is called at soft-off.
  package init(clock: VirtualClock, interrupt: InterruptLine, powerOff: @escaping () -> Void) {
    self.clock = clock
    self.interrupt = interrupt
    self.powerOff = powerOff
  }

  package func reset() {
    registers = State()
    registers.seenTurns = turns
    driveInterrupt()
  }

  package var summary: String {
    "timer 0x\(String(timer, radix: 16)), status 0x\(String(status.rawValue, radix: 16)), "
      + "enabled 0x\(String(registers.enable.rawValue, radix: 16))"
  }

  // MARK: Access

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    noteOverflow()
    return peek(offset, width: width) ?? 0
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    // A guest may read this some million times while it waits.
    if Int(offset) == Offset.timer, width == .doubleword { return timer }
    var value: UInt32 = 0
    for index in 0..<min(width.rawValue, 4) {
      value |= UInt32(byte(at: Int(offset) + index)) << UInt32(8 * index)
    }
    return value
  }

  private func byte(at offset: Int) -> UInt8 {
    func part(_ value: some FixedWidthInteger, from start: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) >> UInt64(8 * (offset - start)))
    }
    switch offset {
    case Offset.status..<Offset.enable: return part(status.rawValue, from: Offset.status)
    case Offset.enable..<Offset.control: return part(registers.enable.rawValue, from: Offset.enable)
    case Offset.control..<(Offset.control + 2):
      return part(registers.control.rawValue, from: Offset.control)
    case Offset.timer..<Offset.planes: return part(timer, from: Offset.timer)
    case Offset.planes..<(Offset.planes + registers.planes.count):
      return registers.planes[offset - Offset.planes]
    case Offset.eventStatus..<Offset.eventEnable:
      return part(registers.generalStatus, from: Offset.eventStatus)
    case Offset.eventEnable..<Offset.end:
      return part(registers.generalEnable, from: Offset.eventEnable)
    default: return 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    noteOverflow()
    // PMCNTRL takes effect as a whole: its two bytes must not act one after the other.
    if Int(offset) == Offset.control, width != .byte {
      writeControl(UInt16(truncatingIfNeeded: value))
    } else {
      for index in 0..<min(width.rawValue, 4) {
        writeByte(UInt8(truncatingIfNeeded: value >> UInt32(8 * index)), at: Int(offset) + index)
      }
    }
    driveInterrupt()
  }

  private func writeByte(_ value: UInt8, at offset: Int) {
    let shift = UInt16(8 * (offset & 1))
    let bits = UInt16(value) << shift
    let mask = UInt16(0xFF) << shift
    switch offset {
    case Offset.status..<Offset.enable: registers.status.subtract(Events(rawValue: bits))
    case Offset.enable..<Offset.control:
      registers.enable = Events(rawValue: registers.enable.rawValue & ~mask | bits)
        .intersection(.enable)
    case Offset.control..<(Offset.control + 2):
      writeControl(registers.control.rawValue & ~mask | bits)
    case Offset.planes..<(Offset.planes + registers.planes.count):
      registers.planes[offset - Offset.planes] = value
    case Offset.eventStatus..<Offset.eventEnable: registers.generalStatus &= ~bits
    case Offset.eventEnable..<Offset.end:
      registers.generalEnable = registers.generalEnable & ~mask | bits
    default: break
    }
  }

  private func writeControl(_ value: UInt16) {
    registers.control = Control(rawValue: value & Control.writable)
    guard Control.suspends(value) else { return }
    let type = Control.suspendType(value)
    if type == 0 {
      powerOff()
    } else {
      onUnimplemented("suspend type \(type) was asked for; only soft-off (0) is there")
    }
  }

  // MARK: Behaviour

  /// Presses the power button.
  package func pressPowerButton() {
    registers.status.insert(.powerButton)
    driveInterrupt()
  }

  /// The real-time clock asserts its interrupt: RTC_STS, wherever IRQ8 leads.
  package func clockInterrupts() {
    registers.status.insert(.realTimeClock)
    driveInterrupt()
  }

  /// Ticks since the start, at 3.579545 MHz.
  private var ticks: UInt64 {
    let product = clock.now.nanoseconds.multipliedFullWidth(by: Self.frequency)
    // The product's upper half is below 10^9, as 3,579,545 is: the quotient fits.
    return UInt64(1_000_000_000).dividingFullWidth(product).quotient
  }

  /// PMTMR: 24 bits.
  private var timer: UInt32 { UInt32(truncatingIfNeeded: ticks) & 0xFF_FFFF }

  /// How often the timer's top bit has turned.
  private var turns: UInt64 { ticks >> 23 }

  private static let frequency: UInt64 = 3_579_545

  /// PMSTS; TMROF_STS is set "anytime bit 23 of the timer goes low to high or high to low".
  private var status: Events {
    turns == registers.seenTurns ? registers.status : registers.status.union(.timerOverflow)
  }

  private func noteOverflow() {
    registers.status = status
    registers.seenTurns = turns
    driveInterrupt()
  }

  package var nextDeadline: VirtualTime? {
    guard registers.enable.contains(.timerOverflow), !registers.status.contains(.timerOverflow)
    else { return nil }
    let left = (registers.seenTurns + 1) << 23 - min(ticks, (registers.seenTurns + 1) << 23)
    return clock.now.advanced(byNanoseconds: left * 1_000_000_000 / Self.frequency + 1)
  }

  package func timePassed() { noteOverflow() }

  private func driveInterrupt() {
    let isDue =
      !registers.status.isDisjoint(with: registers.enable)
      || registers.generalStatus & registers.generalEnable != 0
    interrupt.set(isDue && registers.control.sciEnable)
  }
}
