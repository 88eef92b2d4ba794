package import Bus
import Bits

/// The MC146818A real-time clock of a PC with its battery-backed memory: ports 70H and 71H.
///
/// Offset 0 chooses a register (bit 7 masks NMI), offset 1 reads and writes it. Time runs by the virtual clock
/// from a date given at init, so that the same run shows the same date.
///
/// Source: Motorola MC146818A data sheet (ADI1026), 1988; the bytes from 10H on: IBM PC AT Technical
/// Reference (1984), "CMOS RAM map". Deviation: the update is atomic, and readable throughout; the century
/// byte (32H), which on a PC the firmware keeps, follows the year.
package final class CMOSRTC: BytePortDevice, TimedDevice {
  // MARK: Registers

  /// "Address map", by index; all others are plain memory.
  enum Register {
    static let seconds = 0x00
    static let secondsAlarm = 0x01
    static let minutes = 0x02
    static let minutesAlarm = 0x03
    static let hours = 0x04
    static let hoursAlarm = 0x05
    static let dayOfWeek = 0x06
    static let date = 0x07
    static let month = 0x08
    static let year = 0x09
    static let a = 0x0A
    static let b = 0x0B
    static let c = 0x0C
    static let d = 0x0D
    static let century = 0x32
  }

  /// Register A: UIP (read only), divider, rate.
  struct RegisterA: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt8
    static let updateInProgress: UInt8 = 1 << 7
    /// DV2 to DV0, "Divider configurations": the time base that the divider expects; nil holds it in reset or stands still.
    var updatePeriod: UInt64? {
      switch rawValue.bits(4...6) {
      case 0b000: 128_000_000_000  // made for 4.194304 MHz: a PC's crystal has 32.768 kHz
      case 0b001: 32_000_000_000  // made for 1.048576 MHz
      case 0b010: 1_000_000_000
      default: nil
      }
    }
    /// RS3 to RS0, "Periodic interrupt rate", in periods of 32.768 kHz: none for 0; 1 and 2 stand for 8 and 9.
    var periodicTicks: UInt64? {
      let rate = UInt64(rawValue.bits(0...3))
      return rate == 0 ? nil : 1 << ((rate < 3 ? rate + 7 : rate) - 1)
    }
  }

  /// Register B.
  struct RegisterB: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let daylightSaving = Self(rawValue: 1 << 0)  // DSE
    static let hours24 = Self(rawValue: 1 << 1)
    static let binary = Self(rawValue: 1 << 2)  // DM; 0 is BCD
    static let squareWave = Self(rawValue: 1 << 3)  // SQWE: stored, the pin is open on a PC
    static let updateInterrupt = Self(rawValue: 1 << 4)  // UIE
    static let alarmInterrupt = Self(rawValue: 1 << 5)  // AIE
    static let periodicInterrupt = Self(rawValue: 1 << 6)  // PIE
    static let set = Self(rawValue: 1 << 7)  // SET: no updates
    static let clearedByReset: Self = [
      .squareWave, .updateInterrupt, .alarmInterrupt, .periodicInterrupt,
    ]
  }

  /// Register C: flags at the positions of their enable bits in B; a read clears them.
  struct RegisterC: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let updateEnded = Self(rawValue: 1 << 4)  // UF
    static let alarm = Self(rawValue: 1 << 5)  // AF
    static let periodic = Self(rawValue: 1 << 6)  // PF
    static let interruptRequest = Self(rawValue: 1 << 7)  // IRQF, follows from the others
  }

  /// Register D: VRT, the battery was good; read only.
  static let validRAMAndTime: UInt8 = 1 << 7

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// The register chosen by port 70H, 0 to 127.
    var index: UInt8 = 0
    /// Bit 7 of port 70H.
    var isNMIMasked = false
    /// 128 bytes; those of A to D are kept apart.
    var memory: [UInt8]
    var a = RegisterA(rawValue: 0x26)
    var b: RegisterB = .hours24
    var c: RegisterC = []
    /// When the next update ends; nil while the divider stands.
    var nextUpdate: VirtualTime?
    /// Up to when everything due was done.
    var processed = VirtualTime.zero
    /// The autumn hour was already given back today.
    var repeatedHour = false
  }

  private var registers: State
  package var state: State {
    get { registers }
    set {
      registers = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name = "CMOS and RTC (MC146818A)"
  private let clock: VirtualClock
  private let interrupt: InterruptLine
  /// The state as a machine is first switched on.
  private let initial: State

  /// A clock that shows `start` (seconds since 1970-01-01 00:00:00 in the guest's wall time) at virtual time
  /// zero, with memory as firmware would have left it for `equipment`.
  package init(
    clock: VirtualClock, interrupt: InterruptLine, start: Int64, equipment: CMOSEquipment
  ) {
    self.clock = clock
    self.interrupt = interrupt
    var state = State(memory: equipment.memory)
    state.nextUpdate = VirtualTime(nanoseconds: 1_000_000_000)
    RTCTime(secondsSince1970: start).store(in: &state.memory, format: state.b)
    self.initial = state
    self.registers = state
  }

  /// The RESET pin: interrupts and flags off; time, alarm and memory are kept.
  package func reset() {
    bringForward()
    registers.b.subtract(.clearedByReset)
    registers.c = []
    registers.index = 0
    registers.isNMIMasked = false
    driveInterrupt()
  }

  /// As first switched on, battery and all, at the clock's present: it shows `start`.
  package func powerOn(start: Int64) {
    registers = initial
    RTCTime(secondsSince1970: start).store(in: &registers.memory, format: registers.b)
    registers.processed = clock.now
    registers.nextUpdate = clock.now.advanced(byNanoseconds: 1_000_000_000)
    driveInterrupt()
  }

  package var summary: String {
    let present = broughtForward()
    return RTCTime(in: present.memory, format: present.b).description
      + (present.b.contains(.set) ? ", stopped by SET" : "")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    bringForward()
    let value = Self.value(of: registers, at: offset, now: clock.now)
    if offset == 1, Int(registers.index) == Register.c {
      registers.c = []
      driveInterrupt()
    }
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    Self.value(of: broughtForward(), at: offset, now: clock.now)
  }

  /// The byte of memory or register at `index`, as a debugger wants it.
  package func byte(at index: UInt8) -> UInt8 {
    var copy = broughtForward()
    copy.index = index & 0x7F
    return Self.value(of: copy, at: 1, now: clock.now)
  }

  private static func value(of state: State, at offset: UInt16, now: VirtualTime) -> UInt8 {
    guard offset == 1 else { return 0xFF }  // port 70H is write only
    switch Int(state.index) {
    case Register.a: return state.a.rawValue | (isUpdating(state, now: now) ? 0x80 : 0)
    case Register.b: return state.b.rawValue
    case Register.c: return flags(of: state).rawValue
    case Register.d: return validRAMAndTime
    case let index: return state.memory[index]
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    bringForward()
    switch (offset, Int(registers.index)) {
    case (0, _):
      registers.index = value & 0x7F
      registers.isNMIMasked = value.bit(7)
    case (1, Register.a): writeA(RegisterA(rawValue: value & 0x7F))
    case (1, Register.b):
      registers.b = RegisterB(rawValue: value)
      // "SET … UIE is cleared when SET goes high."
      if registers.b.contains(.set) { registers.b.remove(.updateInterrupt) }
    case (1, Register.c), (1, Register.d): break  // read only
    case (1, let index): registers.memory[index] = value
    default: break
    }
    driveInterrupt()
  }

  /// A divider let out of reset makes the first update half a second later.
  private func writeA(_ value: RegisterA) {
    let before = registers.a.updatePeriod
    registers.a = value
    guard value.updatePeriod != before else { return }
    registers.nextUpdate = value.updatePeriod.map {
      clock.now.advanced(byNanoseconds: before == nil ? $0 / 2 : $0)
    }
  }

  // MARK: Behaviour: time

  /// UIP: from 244 µs before an update cycle to its end, 1984 µs later ("Update cycle times", 32.768 kHz).
  private static func isUpdating(_ state: State, now: VirtualTime) -> Bool {
    guard let next = state.nextUpdate, !state.b.contains(.set), next > now else { return false }
    return next.nanoseconds - now.nanoseconds <= 2_228_000
  }

  private func broughtForward() -> State {
    var copy = registers
    Self.bringForward(&copy, to: clock.now)
    return copy
  }

  private func bringForward() {
    Self.bringForward(&registers, to: clock.now)
    driveInterrupt()
  }

  private static func bringForward(_ state: inout State, to now: VirtualTime) {
    guard now > state.processed else { return }
    if let periodic = nextPeriodic(of: state, after: state.processed), periodic <= now {
      state.c.insert(.periodic)
    }
    state.processed = now
    guard let next = state.nextUpdate, let period = state.a.updatePeriod, next <= now else {
      return
    }
    let updates = (now.nanoseconds - next.nanoseconds) / period + 1
    state.nextUpdate = next.advanced(byNanoseconds: updates * period)
    guard !state.b.contains(.set) else { return }
    var time = RTCTime(in: state.memory, format: state.b)
    // Whole days pass in one step; the last day second by second, for the alarm.
    let skipped = updates > 86_400 ? updates - 86_400 : 0
    time.advance(bySeconds: Int64(skipped))
    for _ in 0..<(updates - skipped) {
      time.advance(bySeconds: 1)
      if state.b.contains(.daylightSaving) { time.saveDaylight(&state.repeatedHour) }
      time.store(in: &state.memory, format: state.b)
      if alarmMatches(state) { state.c.insert(.alarm) }
    }
    state.c.insert(.updateEnded)
  }

  /// "Don't care" codes of an alarm byte are C0H to FFH.
  private static func alarmMatches(_ state: State) -> Bool {
    let pairs = [
      (Register.secondsAlarm, Register.seconds), (Register.minutesAlarm, Register.minutes),
      (Register.hoursAlarm, Register.hours),
    ]
    return pairs.allSatisfy { alarm, time in
      state.memory[alarm] >= 0xC0 || state.memory[alarm] == state.memory[time]
    }
  }

  /// The first edge of the periodic tap after `time`.
  ///
  /// Its edges fall on the updates, and between them.
  private static func nextPeriodic(of state: State, after time: VirtualTime) -> VirtualTime? {
    guard let ticks = state.a.periodicTicks, let update = state.nextUpdate, update > time else {
      return nil
    }
    // A period of 32.768 kHz is 1953125/64 ns.
    let remaining = update.nanoseconds - time.nanoseconds
    let period = ticks * 1_953_125
    let whole = (remaining * 64 + period - 1) / period - 1
    return VirtualTime(nanoseconds: update.nanoseconds - whole * period / 64)
  }

  // MARK: Behaviour: interrupt

  private static func flags(of state: State) -> RegisterC {
    let enabled = state.b.rawValue & state.c.rawValue & 0x70
    return enabled == 0 ? state.c : state.c.union(.interruptRequest)
  }

  private func driveInterrupt() {
    interrupt.set(Self.flags(of: registers).contains(.interruptRequest))
  }

  package var nextDeadline: VirtualTime? {
    // With the request standing nothing more can happen at the pin.
    guard !Self.flags(of: registers).contains(.interruptRequest) else { return nil }
    var next: VirtualTime?
    if registers.b.contains(.periodicInterrupt) {
      next = Self.nextPeriodic(of: registers, after: registers.processed)
    }
    let wantsUpdate = !registers.b.isDisjoint(with: [.updateInterrupt, .alarmInterrupt])
    if wantsUpdate, !registers.b.contains(.set), let update = registers.nextUpdate {
      next = min(next ?? update, update)
    }
    return next
  }

  package func timePassed() {
    bringForward()
  }
}
