import Bits
import X86

/// Arithmetic and comparison of SSE and SSE2, packed and scalar.
///
/// Source: Intel SDM vol 1 (June 2024) §11.5 (exceptions), §10.2.3 (MXCSR), §11.4.1; vol 2, each instruction's page.
extension CPU {
  /// Executes an instruction that computes with floating-point numbers; false where it is none.
  func computeFloats(_ instruction: Instruction) throws(Fault) -> Bool {
    switch instruction.operation {
    case .addps, .addpd, .addss, .addsd: try arithmetic(.add, instruction)
    case .subps, .subpd, .subss, .subsd: try arithmetic(.subtract, instruction)
    case .mulps, .mulpd, .mulss, .mulsd: try arithmetic(.multiply, instruction)
    case .divps, .divpd, .divss, .divsd: try arithmetic(.divide, instruction)
    case .sqrtps, .sqrtpd, .sqrtss, .sqrtsd: try arithmetic(.squareRoot, instruction)
    case .minps, .minpd, .minss, .minsd: try arithmetic(.minimum, instruction)
    case .maxps, .maxpd, .maxss, .maxsd: try arithmetic(.maximum, instruction)
    case .cmpps, .cmppd, .cmpss, .cmpsd: try arithmetic(.compare, instruction)
    case .rcpps, .rcpss: try arithmetic(.reciprocal, instruction)
    case .rsqrtps, .rsqrtss: try arithmetic(.reciprocalRoot, instruction)
    case .comiss, .comisd: try compareIntoFlags(instruction, quiet: false)
    case .ucomiss, .ucomisd: try compareIntoFlags(instruction, quiet: true)
    default: return try convertFloats(instruction)
    }
    return true
  }

  // MARK: - MXCSR

  /// A fresh environment by MXCSR.
  var vectorEnvironment: FloatEnvironment {
    let control = mxcsr
    return FloatEnvironment(
      rounding: FloatRounding(rawValue: UInt8(truncatingIfNeeded: control >> 13 & 3)) ?? .nearest,
      masks: FloatExceptions(rawValue: UInt8(truncatingIfNeeded: control >> 7 & 0x3F)),
      isSSE: true, flushesToZero: control.bit(15), denormalsAreZero: control.bit(6))
  }

  /// Takes an operation's exceptions into MXCSR; #XM, or #UD with CR4.OSXMMEXCPT = 0, where one is not masked.
  func raise(_ environment: FloatEnvironment) throws(Fault) {
    let flags = environment.signaled
    mxcsr |= UInt32(flags.rawValue)
    guard flags.isSubset(of: environment.masks) else {
      throw system.cr4.bit(10) ? Fault(19, "SIMD floating-point exception") : .invalidOpcode
    }
  }

  // MARK: - Lane by lane

  private func arithmetic(_ operation: LaneOperation, _ instruction: Instruction) throws(Fault) {
    let target = instruction.operand0
    let isDouble =
      target.size == 8 || (target.size == 16 && instruction.prefixes.contains(.operandSize))
    let left = xmm(target.number)
    let right = try readVector(instruction, instruction.operand1)
    var lanes = FloatLanes(
      operation: operation, predicate: UInt8(truncatingIfNeeded: instruction.immediate & 7),
      environment: vectorEnvironment,
      // Once PE is set and masked, what the host computes leaves nothing to find out.
      mayUseHost: mxcsr & 0x7020 == 0x1020)
    let result: UInt128
    switch (target.size, isDouble) {
    case (4, _):
      result = left & ~0xFFFF_FFFF | UInt128(lanes.single(left.low, right.low))
    case (8, _):
      result = UInt128(low: lanes.double(left.low, right.low), high: left.high)
    case (_, true):
      result = UInt128(
        low: lanes.double(left.low, right.low), high: lanes.double(left.high, right.high))
    default:
      result = UInt128(
        low: lanes.single(left.low, right.low)
          | lanes.single(left.low >> 32, right.low >> 32) << 32,
        high: lanes.single(left.high, right.high)
          | lanes.single(left.high >> 32, right.high >> 32) << 32)
    }
    if !operation.isApproximate { try raise(lanes.environment) }
    setXMM(target.number, result)
  }

  /// COMIS and UCOMIS.
  private func compareIntoFlags(_ instruction: Instruction, quiet: Bool) throws(Fault) {
    let format: FloatFormat = instruction.operand0.size == 4 ? .single : .double
    let right = try readVector(instruction, instruction.operand1)
    var environment = vectorEnvironment
    let relation = environment.compare(
      environment.value(xmm(instruction.operand0.number).low, format),
      environment.value(right.low, format), quiet: quiet)
    try raise(environment)
    setFlags(relation)
  }
}

/// What an SSE instruction does in each lane.
enum LaneOperation {
  case add, subtract, multiply, divide, squareRoot, minimum, maximum, compare
  case reciprocal, reciprocalRoot

  /// It knows no exceptions and no rounding mode.
  var isApproximate: Bool { self == .reciprocal || self == .reciprocalRoot }
}

extension FloatEnvironment {
  /// The value of `bits`, a denormal number as zero where MXCSR.DAZ says so.
  @inline(__always) func value(_ bits: UInt64, _ format: FloatFormat) -> FloatValue {
    let value = FloatValue(bits, format)
    return value.isDenormal && denormalsAreZero ? .zero(isNegative: value.isNegative) : value
  }
}

/// One instruction's lanes, and the exceptions of all of them.
struct FloatLanes {
  let operation: LaneOperation
  /// Of a comparison: bits 2 to 0 of its immediate.
  let predicate: UInt8
  var environment: FloatEnvironment
  /// Rounding is to nearest, and an inexact result changes nothing: the host's own arithmetic may do it.
  let mayUseHost: Bool

  mutating func single(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (left, right) = (left & 0xFFFF_FFFF, right & 0xFFFF_FFFF)
    if mayUseHost {
      let result = host(
        Float(bitPattern: UInt32(truncatingIfNeeded: left)),
        Float(bitPattern: UInt32(truncatingIfNeeded: right)))
      if let result { return UInt64(result.bitPattern) }
    }
    return compute(left, right, .single)
  }

  mutating func double(_ left: UInt64, _ right: UInt64) -> UInt64 {
    if mayUseHost, let result = host(Double(bitPattern: left), Double(bitPattern: right)) {
      return result.bitPattern
    }
    return compute(left, right, .double)
  }

  /// The result by the host's arithmetic, where neither operands nor result are near anything special.
  ///
  /// IEEE 754 gives the same result on every host; the only exception left is the inexact one.
  @inline(__always) private func host<Value: BinaryFloatingPoint>(
    _ left: Value, _ right: Value
  ) -> Value? {
    guard right.isNormal || right.isZero else { return nil }
    let result: Value
    switch operation {
    case .add: result = left + right
    case .subtract: result = left - right
    case .multiply: result = left * right
    case .divide: result = left / right
    case .squareRoot: return right.isNormal && right > 0 ? right.squareRoot() : nil
    default: return nil
    }
    guard left.isNormal || left.isZero else { return nil }
    if result.isFinite && result.magnitude > Value.leastNormalMagnitude { return result }
    return result.isZero && (operation == .add || operation == .subtract) ? result : nil
  }

  @inline(never) private mutating func compute(
    _ left: UInt64, _ right: UInt64, _ format: FloatFormat
  ) -> UInt64 {
    let b = environment.value(right, format)
    switch operation {
    case .squareRoot: return environment.squareRoot(b, to: format).bits(format)
    case .reciprocal: return Self.reciprocal(FloatValue(right, format)).bits(format)
    case .reciprocalRoot: return Self.reciprocalRoot(FloatValue(right, format)).bits(format)
    default: break
    }
    let a = environment.value(left, format)
    switch operation {
    case .add: return environment.add(a, b, to: format).bits(format)
    case .subtract: return environment.subtract(a, b, to: format).bits(format)
    case .multiply: return environment.multiply(a, b, to: format).bits(format)
    case .divide: return environment.divide(a, b, to: format).bits(format)
    case .minimum, .maximum:
      // Of a NaN and anything, and of two zeros, the second operand.
      let wanted = operation == .minimum ? FloatEnvironment.Relation.less : .greater
      let takesFirst = environment.compare(a, b, quiet: false) == wanted
      return (takesFirst ? a : b).bits(format)
    default:
      // EQ, UNORD, NEQ and ORD take QNaNs without an exception.
      let relation = environment.compare(a, b, quiet: predicate & 3 == 0 || predicate & 3 == 3)
      let holds =
        switch predicate & 3 {
        case 0: relation == .equal
        case 1: relation == .less
        case 2: relation == .less || relation == .equal
        default: relation == .unordered
        }
      return holds != (predicate > 3) ? (format.precision == 24 ? 0xFFFF_FFFF : ~0) : 0
    }
  }

  // MARK: - Approximations

  /// RCPPS and RSQRTPS give the exact value rounded to 12 bits, which is nearer than the manual's bound.
  private static let approximate = FloatFormat(
    precision: 12, minimum: -126, maximum: 127, exponentBits: 8)

  private static var approximating: FloatEnvironment {
    FloatEnvironment(
      rounding: .nearest, masks: .all, isSSE: true, flushesToZero: true, denormalsAreZero: true)
  }

  private static func reciprocal(_ value: FloatValue) -> FloatValue {
    var environment = approximating
    let value = value.isDenormal ? .zero(isNegative: value.isNegative) : value
    return environment.divide(.one, value, to: approximate)
  }

  private static func reciprocalRoot(_ value: FloatValue) -> FloatValue {
    var environment = approximating
    if value.kind == .zero || value.isDenormal { return .infinity(isNegative: value.isNegative) }
    let root = environment.squareRoot(value, to: .extended)
    return environment.divide(.one, root, to: approximate)
  }
}
