import Engine
import GuestMemory

/// What an instruction left behind for the engine, where it could not be brought to its end, or where something
/// happened that the debugger wants to know.
struct PendingExit: Sendable {
  /// Why a block was left in the middle.
  enum Reason: UInt8, Sendable {
    /// It was not.
    case none
    /// The instruction raised ``fault``.
    case fault
    /// The instruction is to be executed by the stepper: it writes to code, touches a watched range or a device.
    case step
    /// A breakpoint of the debugger is at the next instruction.
    case breakpoint
  }

  var reason = Reason.none
  var fault = Fault.invalidOpcode
  /// Whether the stepper is at work, which handles what a block cannot.
  var isStepping = true
  /// Counts changes of what code a linear address means: caches of such answers look at it.
  var codeMapping: UInt64 = 0
  /// Bit n: the instruction touched the range of DRn.
  var debugHits: UInt8 = 0
  /// The index of the first of the debugger's watched ranges that the instruction touched, or -1.
  var watchHit: Int32 = -1
  /// The linear address of that access.
  var watchAddress: UInt64 = 0
  /// Whether the run's count is exact at the instruction at work, though a block executes it.
  var isCounted = false
  /// PAUSE was executed.
  var hasPaused = false
  /// Whether a run ends at PAUSE.
  var exitsOnPause = false
  /// CR8 was written.
  var hasNewTaskPriority = false
  /// A repeated instruction was left at its own start for the debugger's sake.
  var isUnfinished = false
}

/// The accesses to devices of the instruction at work.
///
/// An instruction that needs a device is left with the first access that has no answer, and executed again when the
/// answer is there: earlier ones are then answered from here, and writes are not done twice.
struct DeviceAccesses: Sendable {
  enum Kind: UInt8, Sendable {
    case none, portIn, portOut, memoryRead, memoryWrite, modelSpecificRead, modelSpecificWrite
  }

  /// What is asked for.
  var kind = Kind.none
  var width: UInt8 = 0
  var address: UInt64 = 0
  /// The data of a write.
  var data: UInt64 = 0
  /// The access to a model-specific register was answered with #GP.
  var isRefused = false
  /// How many accesses of the instruction are done.
  var answered: UInt8 = 0
  /// How many of them this execution has come by.
  var passed: UInt8 = 0
  /// More than 1 for a run of REP INS or REP OUTS: so many elements at ``linear``.
  var count: UInt16 = 1
  var addressSize: UInt8 = 0
  var linear: UInt64 = 0

  /// How many accesses one instruction can have: XRSTOR and XSAVE of all that is there need 72.
  ///
  /// The answers lie in order at ``BlockOffset/deviceAnswers``; a write has one too, without meaning.
  static let capacity = 128
}

extension CPU {
  // SAFETY: the engine initialises both parts of the block before any handle is used.

  /// What the engine finds when it gets control back.
  var exit: PendingExit {
    unsafeAddress { unsafe UnsafePointer(part(BlockOffset.exit, PendingExit.self)) }
    nonmutating unsafeMutableAddress { unsafe part(BlockOffset.exit, PendingExit.self) }
  }

  /// Accesses to devices of the instruction at work.
  var devices: DeviceAccesses {
    unsafeAddress { unsafe UnsafePointer(part(BlockOffset.devices, DeviceAccesses.self)) }
    nonmutating unsafeMutableAddress { unsafe part(BlockOffset.devices, DeviceAccesses.self) }
  }

  /// One access to a device: its answer where it is known, else the instruction is left.
  private func access(
    _ kind: DeviceAccesses.Kind, _ address: UInt64, width: Int, data: UInt64
  ) throws(Fault) -> UInt64 {
    if devices.passed < devices.answered {
      let answer: UInt64 = load(BlockOffset.deviceAnswers + Int(devices.passed) * 8)
      devices.passed += 1
      return answer
    }
    devices.kind = kind
    devices.width = UInt8(width)
    devices.address = address
    devices.data = data
    throw .deviceAccess
  }

  /// Takes the answer to what ``devices`` asked for.
  func answerDevice(_ value: UInt64) {
    let index = min(Int(devices.answered), DeviceAccesses.capacity - 1)
    store(value, at: BlockOffset.deviceAnswers + index * 8)
    devices.answered = UInt8(index + 1)
    devices.kind = .none
  }

  /// Reads a port: `size` bytes, 1, 2 or 4.
  func readPort(_ port: UInt16, size: Int) throws(Fault) -> UInt32 {
    try stepInstead()
    let value = try access(.portIn, UInt64(port), width: size, data: 0)
    try notePort(port, size: size)
    return UInt32(truncatingIfNeeded: value)
  }

  /// Writes a port: `size` bytes, 1, 2 or 4.
  func writePort(_ port: UInt16, size: Int, _ value: UInt32) throws(Fault) {
    try stepInstead()
    _ = try access(.portOut, UInt64(port), width: size, data: UInt64(value))
    try notePort(port, size: size)
  }

  /// Reads where no memory is; at most 8 bytes.
  func readDevice(_ address: UInt64, size: Int) throws(Fault) -> UInt64 {
    try stepInstead()
    return try access(.memoryRead, address, width: size, data: 0)
  }

  /// Writes where no writable memory is; at most 8 bytes.
  func writeDevice(_ address: UInt64, size: Int, _ value: UInt64) throws(Fault) {
    try stepInstead()
    _ = try access(.memoryWrite, address, width: size, data: value)
  }

  /// Reads a model-specific register that belongs to the local APIC.
  func readAPICRegister(_ number: UInt32) throws(Fault) -> UInt64 {
    try stepInstead()
    let value = try access(.modelSpecificRead, UInt64(number), width: 8, data: 0)
    try checkAPICAnswer()
    return value
  }

  /// Writes a model-specific register that belongs to the local APIC; gives what it then holds.
  func writeAPICRegister(_ number: UInt32, _ value: UInt64) throws(Fault) -> UInt64 {
    try stepInstead()
    let held = try access(.modelSpecificWrite, UInt64(number), width: 8, data: value)
    try checkAPICAnswer()
    return held
  }

  private func checkAPICAnswer() throws(Fault) {
    if devices.isRefused {
      throw .generalProtection(0, "the local APIC has no such register, or not this value, now")
    }
  }

  /// Leaves a block so that the stepper executes the instruction.
  @inline(always) func stepInstead() throws(Fault) {
    if !exit.isStepping { throw .stepInstead }
  }
}

extension Fault {
  /// Not an exception: a block cannot execute the instruction, the stepper can.
  static let stepInstead = Self(0xFE, "to be stepped")

  /// Whether the guest is to know about it.
  var isException: Bool { vector < 32 }
}
