import Bits
package import Bus

/// The local APIC of one processor: 4 KiB of registers at IA32_APIC_BASE, or MSRs 800H to 83FH in x2APIC mode.
///
/// Its interrupts, messages and timer are in files of their own. Offsets are those of the 4 KiB; a register takes
/// 32 bits at a multiple of 16.
///
/// Source: Intel SDM vol 3A (June 2024), chapter 11. Deviation: the bootstrap processor's LINT0 begins as ExtINT and
/// passes the 8259's interrupts even while the APIC is disabled by software, as firmware leaves a PC; there is no SMM.
package final class LocalAPIC: MMIODevice, TimedDevice, ReportsUnimplemented {
  // MARK: Registers

  /// Table 11-1, by offset.
  enum Register: UInt64 {
    case identifier = 0x020
    case version = 0x030
    case taskPriority = 0x080
    case arbitrationPriority = 0x090
    case processorPriority = 0x0A0
    case endOfInterrupt = 0x0B0
    case logicalDestination = 0x0D0
    case destinationFormat = 0x0E0
    case spuriousVector = 0x0F0
    case errorStatus = 0x280
    case commandLow = 0x300
    case commandHigh = 0x310
    case lvtTimer = 0x320
    case lvtThermal = 0x330
    case lvtPerformance = 0x340
    case lvtLINT0 = 0x350
    case lvtLINT1 = 0x360
    case lvtError = 0x370
    case initialCount = 0x380
    case currentCount = 0x390
    case divideConfiguration = 0x3E0
    /// SELF IPI: x2APIC mode alone.
    case selfIPI = 0x3F0
  }

  /// §11.4.8: an integrated APIC with six entries in its local vector table.
  static let version: UInt32 = 0x0005_0014

  /// §11.5.1: an entry of the local vector table.
  struct LocalVector: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt32
    static let masked = Self(rawValue: 1 << 16)
    var vector: UInt8 { UInt8(rawValue & 0xFF) }
    var delivery: APICMessage.Delivery? {
      APICMessage.Delivery(rawValue: UInt8(rawValue.bits(8...10)))
    }
    var isActiveLow: Bool { rawValue.bit(13) }
    var remoteIRR: Bool {
      get { rawValue.bit(14) }
      set { rawValue.setBit(14, to: newValue) }
    }
    var isLevel: Bool { rawValue.bit(15) }
    var isMasked: Bool {
      get { rawValue.bit(16) }
      set { rawValue.setBit(16, to: newValue) }
    }
  }

  /// §11.5.3, ESR.
  struct Errors: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt32
    static let sendIllegalVector = Self(rawValue: 1 << 5)
    static let receivedIllegalVector = Self(rawValue: 1 << 6)
    static let illegalRegister = Self(rawValue: 1 << 7)
  }

  /// IA32_APIC_BASE, §11.4.4.
  enum BaseBit {
    static let bootstrap = 8
    static let x2APIC = 10
    static let enable = 11
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// IA32_APIC_BASE.
    var base: UInt64
    var identifier: UInt32
    var taskPriority: UInt8 = 0
    /// LDR, bits 31 to 24; all of it in x2APIC mode.
    var logicalDestination: UInt32 = 0
    /// DFR.
    var destinationFormat: UInt32 = ~0
    /// SVR.
    var spuriousVector: UInt32 = 0xFF
    var inService = VectorSet()
    var triggerMode = VectorSet()
    var requests = VectorSet()
    /// ESR as software reads it, and what came since it was written.
    var errors: Errors = []
    var newErrors: Errors = []
    /// ICR.
    var command: UInt64 = 0
    var timer = LocalVector.masked
    var thermal = LocalVector.masked
    var performance = LocalVector.masked
    var lint0 = LocalVector.masked
    var lint1 = LocalVector.masked
    var error = LocalVector.masked
    var initialCount: UInt32 = 0
    var divideConfiguration: UInt32 = 0
    /// When the count was, or would have been, ``initialCount``; nil while the timer stands.
    var countStart: VirtualTime?
    /// IA32_TSC_DEADLINE.
    var timeStampDeadline: UInt64 = 0
    /// An ExtINT message came, and was not acknowledged yet.
    var hasExternalMessage = false
    var lint0Level = false
    var lint1Level = false
  }

  var registers: State
  package var state: State {
    get { registers }
    set { registers = newValue }
  }

  // MARK: Wiring

  package let name: String
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let clock: VirtualClock
  let bus: APICBus
  let signal: (Signal) -> Void
  let momentOfTimeStamp: (UInt64) -> VirtualTime
  private let index: Int

  /// What an APIC asks of its processor.
  package enum Signal: Hashable, Sendable {
    /// An interrupt may be pending.
    case interrupt
    case nmi
    case initialize
    /// Start-up: real mode at 000VV000H.
    case startUp(vector: UInt8)
  }

  /// The APIC of processor `index`, which is its ID too; the first is the bootstrap processor.
  ///
  /// `signal` is called with the board's lock held. `momentOfTimeStamp` says when the processor's time-stamp counter
  /// will show a value.
  package init(
    index: Int, clock: VirtualClock, bus: APICBus, signal: @escaping (Signal) -> Void,
    momentOfTimeStamp: @escaping (UInt64) -> VirtualTime
  ) {
    self.index = index
    name = "Local APIC \(index)"
    self.clock = clock
    self.bus = bus
    self.signal = signal
    self.momentOfTimeStamp = momentOfTimeStamp
    registers = Self.initial(index)
    bus.attach(self)
  }

  private static func initial(_ index: Int) -> State {
    var state = State(
      base: 0xFEE0_0000 | 1 << UInt64(BaseBit.enable)
        | (index == 0 ? 1 << UInt64(BaseBit.bootstrap) : 0), identifier: UInt32(index))
    if index == 0 { state.lint0 = LocalVector(rawValue: 0x700) }
    return state
  }

  package func reset() {
    let levels = (registers.lint0Level, registers.lint1Level)
    registers = Self.initial(index)
    (registers.lint0Level, registers.lint1Level) = levels
  }

  /// §11.4.7.3, INIT: all but the ID and IA32_APIC_BASE as after a reset.
  ///
  /// Firmware, where it runs then, lets the 8259's interrupts through to the bootstrap processor again.
  package func initialize(runsFirmware: Bool = false) {
    let (base, identifier) = (registers.base, registers.identifier)
    reset()
    registers.base = base
    registers.identifier = identifier
    if isX2APIC { registers.logicalDestination = Self.logicalIdentifier(identifier) }
    if !runsFirmware { registers.lint0 = .masked }
  }

  package var summary: String {
    guard isOnBus else { return "switched off" }
    let mode = isX2APIC ? "x2APIC" : "xAPIC"
    let requests = registers.requests.highest.map { "vector \($0) requested" } ?? "no request"
    let served = registers.inService.highest.map { ", vector \($0) in service" } ?? ""
    return
      "ID \(identifier), \(mode)\(isSoftwareEnabled ? "" : ", disabled by software"), \(requests)\(served)"
  }

  // MARK: Access by memory

  /// §11.5.3: a read where no register is, is an error.
  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    if answersMemory, value(at: offset & 0xFF0) == nil { note(.illegalRegister) }
    return peek(at: offset, width: width) ?? 0
  }

  /// A read that has no side effect, and gives the same until the next deadline; nil for every other.
  package func readQuietly(at offset: UInt64, width: AccessWidth) -> UInt64? {
    guard answersMemory, offset & 0xFF0 != Register.currentCount.rawValue,
      let value = value(at: offset & 0xFF0)
    else { return nil }
    return UInt64(value) >> ((offset & 0xF) * 8) & width.mask
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    guard answersMemory else { return width.mask }
    return UInt64(value(at: offset & 0xFF0) ?? 0) >> ((offset & 0xF) * 8) & width.mask
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    // §11.4.1: registers are written as whole aligned doublewords.
    guard answersMemory, offset & 0xF == 0 else { return }
    write(UInt32(truncatingIfNeeded: value), at: offset & 0xFF0)
  }

  /// What a register reads as; nil where none is.
  private func value(at offset: UInt64) -> UInt32? {
    switch offset {
    case 0x100..<0x180: return registers.inService.register(Int(offset - 0x100) >> 4)
    case 0x180..<0x200: return registers.triggerMode.register(Int(offset - 0x180) >> 4)
    case 0x200..<0x280: return registers.requests.register(Int(offset - 0x200) >> 4)
    default: break
    }
    guard let register = Register(rawValue: offset) else { return nil }
    return value(of: register)
  }

  func value(of register: Register) -> UInt32? {
    switch register {
    case .identifier: isX2APIC ? registers.identifier : registers.identifier << 24
    case .version: Self.version
    case .taskPriority: UInt32(registers.taskPriority)
    case .arbitrationPriority, .processorPriority: UInt32(processorPriority)
    case .logicalDestination: registers.logicalDestination
    case .destinationFormat: registers.destinationFormat
    case .spuriousVector: registers.spuriousVector
    case .errorStatus: registers.errors.rawValue
    case .commandLow: UInt32(truncatingIfNeeded: registers.command)
    case .commandHigh: UInt32(truncatingIfNeeded: registers.command >> 32)
    case .lvtTimer: registers.timer.rawValue
    case .lvtThermal: registers.thermal.rawValue
    case .lvtPerformance: registers.performance.rawValue
    case .lvtLINT0: registers.lint0.rawValue
    case .lvtLINT1: registers.lint1.rawValue
    case .lvtError: registers.error.rawValue
    case .initialCount: registers.initialCount
    case .currentCount: currentCount
    case .divideConfiguration: registers.divideConfiguration
    case .endOfInterrupt: 0
    case .selfIPI: nil
    }
  }

  private func write(_ value: UInt32, at offset: UInt64) {
    guard let register = Register(rawValue: offset), register != .selfIPI else {
      if !(0x100..<0x280).contains(offset) { note(.illegalRegister) }
      return
    }
    if register == .identifier {
      registers.identifier = value >> 24
    } else {
      write(value, to: register)
    }
  }

  func write(_ value: UInt32, to register: Register) {
    switch register {
    case .taskPriority: taskPriority = UInt8(value & 0xFF)
    case .endOfInterrupt: endOfInterrupt()
    case .logicalDestination: registers.logicalDestination = value & 0xFF00_0000
    case .destinationFormat: registers.destinationFormat = value | 0x0FFF_FFFF
    case .spuriousVector: writeSpuriousVector(value)
    case .errorStatus:
      registers.errors = registers.newErrors
      registers.newErrors = []
    case .commandLow:
      registers.command = registers.command & ~0xFFFF_FFFF | UInt64(value & 0x000C_CFFF)
      sendCommand()
    case .commandHigh:
      registers.command = registers.command & 0xFFFF_FFFF | UInt64(value & 0xFF00_0000) << 32
    case .lvtTimer: writeTimerVector(value)
    case .lvtThermal: set(\.thermal, value, writable: 0x0001_07FF)
    case .lvtPerformance: set(\.performance, value, writable: 0x0001_07FF)
    case .lvtLINT0: writeLINT(\.lint0, value)
    case .lvtLINT1: writeLINT(\.lint1, value)
    case .lvtError: set(\.error, value, writable: 0x0001_00FF)
    case .initialCount: startTimer(value)
    case .divideConfiguration: writeDivideConfiguration(value)
    case .identifier, .version, .arbitrationPriority, .processorPriority, .currentCount, .selfIPI:
      break  // read only
    }
  }

  /// Writes an entry of the local vector table; it stays masked while the APIC is disabled by software.
  func set(_ entry: WritableKeyPath<State, LocalVector>, _ value: UInt32, writable: UInt32) {
    let kept = registers[keyPath: entry].rawValue & 0x4000
    registers[keyPath: entry].rawValue = value & writable | kept
    if !isSoftwareEnabled { registers[keyPath: entry].isMasked = true }
  }

  // MARK: Behaviour

  /// IA32_APIC_BASE bit 11.
  package var isOnBus: Bool { registers.base.bit(BaseBit.enable) }

  var isX2APIC: Bool { registers.base.bit(BaseBit.x2APIC) }

  /// Whether the registers are in memory, at IA32_APIC_BASE.
  package var answersMemory: Bool { isOnBus && !isX2APIC }

  /// SVR bit 8.
  package var isSoftwareEnabled: Bool { registers.spuriousVector.bit(8) }

  package var identifier: UInt32 { registers.identifier }

  /// §11.9: disabling masks the whole local vector table; requests and those in service stay.
  private func writeSpuriousVector(_ value: UInt32) {
    registers.spuriousVector = value & 0x3FF
    guard !isSoftwareEnabled else { return }
    for entry in [
      \State.timer, \State.thermal, \State.performance, \State.lint0, \State.lint1, \State.error,
    ] { registers[keyPath: entry].isMasked = true }
  }

  /// Notes an error, and interrupts where the error's entry says so.
  func note(_ error: Errors) {
    registers.newErrors.insert(error)
    guard !registers.error.isMasked, registers.error.vector >= 16 else { return }
    request(registers.error.vector, isLevel: false)
  }
}
