import Bits
import X86

/// Bits of FSW and FCW.
///
/// Source: Intel SDM vol 1 (June 2024) figures 8-4 and 8-6.
enum X87Status {
  static let stackFault: UInt16 = 1 << 6
  static let summary: UInt16 = 1 << 7
  static let c0: UInt16 = 1 << 8
  static let c1: UInt16 = 1 << 9
  static let c2: UInt16 = 1 << 10
  static let c3: UInt16 = 1 << 14
  static let busy: UInt16 = 1 << 15
  static let top: UInt16 = 7 << 11
}

/// The x87 register stack, and how exceptions get into FSW.
///
/// Source: Intel SDM vol 1 §8.1, §8.5, §8.6, §8.7.
extension CPU {
  // MARK: - Before an instruction

  /// #NM where CR0 says that the FPU is not there or not to be used.
  func checkX87Available() throws(Fault) {
    if system.cr0 & 0xC != 0 { throw .deviceNotAvailable }
  }

  /// Signals an exception that an earlier instruction left pending: #MF, or FERR# to the machine with CR0.NE = 0.
  ///
  /// What waits comes here: FWAIT, the waiting x87 instructions, MMX instructions.
  func checkPendingX87() throws(Fault) {
    guard x87.status & X87Status.summary != 0 else { return }
    if system.cr0.bit(5) { throw Fault(16, "pending x87 exception") }
    if !x87.ignoresErrors { throw .numericError }
  }

  // MARK: - Registers

  /// FSW as it is stored: with TOP.
  var x87StatusWord: UInt16 {
    get { x87.status & ~X87Status.top | UInt16(x87.top) << 11 }
    nonmutating set {
      x87.status = newValue & ~X87Status.top
      x87.top = UInt8(truncatingIfNeeded: newValue >> 11 & 7)
    }
  }

  func isEmpty(_ index: UInt8) -> Bool { x87.valid >> ((x87.top &+ index) & 7) & 1 == 0 }

  /// ST(`index`), bit by bit, whether it is empty or not.
  func st(_ index: UInt8) -> Extended {
    let offset = BlockOffset.x87 &+ Int((x87.top &+ index) & 7) &* 16
    return Extended(
      significand: load(offset), signExponent: load(offset &+ 8, as: UInt16.self))
  }

  /// Fills ST(`index`); it is empty no longer.
  func setST(_ index: UInt8, _ value: Extended) {
    let physical = (x87.top &+ index) & 7
    let offset = BlockOffset.x87 &+ Int(physical) &* 16
    store(value.significand, at: offset)
    store(UInt64(value.signExponent), at: offset &+ 8)
    x87.valid |= 1 << physical
  }

  func setST(_ index: UInt8, _ value: FloatValue) { setST(index, Extended(value)) }

  func popX87() {
    x87.valid &= ~(1 << x87.top)
    x87.top = (x87.top &+ 1) & 7
  }

  /// Pushes; the caller has made sure of the room.
  func pushX87(_ value: Extended) {
    x87.top = (x87.top &- 1) & 7
    setST(0, value)
  }

  // MARK: - Exceptions

  /// A fresh environment by FCW.
  var x87Environment: FloatEnvironment {
    let control = x87.control
    return FloatEnvironment(
      rounding: FloatRounding(rawValue: UInt8(truncatingIfNeeded: control >> 10 & 3)) ?? .nearest,
      masks: FloatExceptions(rawValue: UInt8(truncatingIfNeeded: control & 0x3F)))
  }

  /// The format that precision control rounds arithmetic to; the reserved setting is 64 bits.
  var x87Format: FloatFormat {
    switch x87.control >> 8 & 3 {
    case 0: .extended(precision: 24)
    case 2: .extended(precision: 53)
    default: .extended
    }
  }

  func clearC1() { x87.status &= ~X87Status.c1 }

  /// Sets the four condition bits.
  func setConditions(_ bits: UInt16) {
    x87.status =
      x87.status & ~(X87Status.c0 | X87Status.c1 | X87Status.c2 | X87Status.c3) | bits
  }

  /// Takes an operation's exceptions into FSW; false where one of them keeps it from having a result.
  func accept(_ environment: FloatEnvironment) -> Bool {
    let flags = environment.signaled
    x87.status |= UInt16(flags.rawValue)
    if environment.roundedUp && flags.contains(.precision) { x87.status |= X87Status.c1 }
    updateSummary()
    return !environment.isWithoutResult
  }

  /// ES and B by the flags and masks.
  func updateSummary() {
    if x87.status & ~x87.control & 0x3F != 0 {
      x87.status |= X87Status.summary | X87Status.busy
    } else {
      x87.status &= ~(X87Status.summary | X87Status.busy)
      x87.ignoresErrors = false
    }
  }

  /// A stack overflow or underflow; true where it is masked and has its default result.
  func stackFault(isOverflow: Bool) -> Bool {
    x87.status |= X87Status.stackFault | 1
    if isOverflow { x87.status |= X87Status.c1 } else { clearC1() }
    updateSummary()
    return x87.control & 1 != 0
  }
}

extension Fault {
  /// Not an exception: the FPU has an error to tell, and CR0.NE = 0 leaves it to the machine (FERR#).
  static let numericError = Self(0xFD, "FERR#")
}
