import X86

/// Conversions of SSE and SSE2: between integers, single and double precision.
///
/// Source: Intel SDM vol 1 (June 2024) §11.4.1.6, table 11-1 (integer indefinite); vol 2A, each instruction's page.
extension CPU {
  /// Executes a conversion; false where it is none.
  func convertFloats(_ instruction: Instruction) throws(Fault) -> Bool {
    let operation = instruction.operation
    guard let form = ConversionForm(operation) else { return false }
    let (target, source) = (instruction.operand0, instruction.operand1)
    let value = try readVector(instruction, source)
    // Packed integers have 32 bits; of a single one the operand says its width.
    let integerBits =
      form.count > 1 ? 32 : 8 * Int(form.from == nil ? source.size : target.size)
    let from = form.from?.width ?? integerBits
    let to = form.to?.width ?? integerBits
    var environment = vectorEnvironment
    var result: UInt128 = 0
    for lane in 0..<form.count {
      let bits = UInt64(truncatingIfNeeded: value >> UInt128(lane * from))
      let converted = environment.convertLane(
        from == 64 ? bits : bits & 0xFFFF_FFFF, form, integerBits: integerBits)
      let mask = to == 64 ? ~0 : UInt64(0xFFFF_FFFF)
      result |= UInt128(converted & mask) << UInt128(lane * to)
    }
    try raise(environment)
    if target.kind == .xmm && form.keepsRest {
      let size = UInt8(form.count * to / 8)
      setXMM(target.number, replacing(size, of: target.number, by: result))
    } else {
      try writeVector(result, instruction, target)
    }
    return true
  }
}

/// What a conversion makes of what.
struct ConversionForm {
  /// nil: integers.
  var from: FloatFormat?
  /// nil: integers.
  var to: FloatFormat?
  var count: Int
  /// The rest of the target register stays.
  var keepsRest = false
  /// Rounds toward zero, whatever MXCSR says.
  var truncates = false

  init?(_ operation: Operation) {
    switch operation {
    case .cvtpi2ps: self.init(nil, .single, 2, keepsRest: true)
    case .cvtpi2pd, .cvtdq2pd: self.init(nil, .double, 2)
    case .cvtsi2ss: self.init(nil, .single, 1, keepsRest: true)
    case .cvtsi2sd: self.init(nil, .double, 1, keepsRest: true)
    case .cvtdq2ps: self.init(nil, .single, 4)
    case .cvtps2pi: self.init(.single, nil, 2)
    case .cvttps2pi: self.init(.single, nil, 2, truncates: true)
    case .cvtpd2pi, .cvtpd2dq: self.init(.double, nil, 2)
    case .cvttpd2pi, .cvttpd2dq: self.init(.double, nil, 2, truncates: true)
    case .cvtps2dq: self.init(.single, nil, 4)
    case .cvttps2dq: self.init(.single, nil, 4, truncates: true)
    case .cvtss2si: self.init(.single, nil, 1)
    case .cvttss2si: self.init(.single, nil, 1, truncates: true)
    case .cvtsd2si: self.init(.double, nil, 1)
    case .cvttsd2si: self.init(.double, nil, 1, truncates: true)
    case .cvtps2pd: self.init(.single, .double, 2)
    case .cvtpd2ps: self.init(.double, .single, 2)
    case .cvtss2sd: self.init(.single, .double, 1, keepsRest: true)
    case .cvtsd2ss: self.init(.double, .single, 1, keepsRest: true)
    default: return nil
    }
  }

  private init(
    _ from: FloatFormat?, _ to: FloatFormat?, _ count: Int, keepsRest: Bool = false,
    truncates: Bool = false
  ) {
    self.from = from
    self.to = to
    self.count = count
    self.keepsRest = keepsRest
    self.truncates = truncates
  }
}

extension FloatEnvironment {
  fileprivate mutating func convertLane(
    _ bits: UInt64, _ form: ConversionForm, integerBits: Int
  ) -> UInt64 {
    guard let from = form.from else {
      let integer =
        integerBits == 64
        ? Int64(bitPattern: bits) : Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
      let format = form.to ?? .double
      return convert(FloatValue(integer), to: format).bits(format)
    }
    let value = value(bits, from)
    if let to = form.to {
      noteDenormal(value)
      return convert(value, to: to).bits(to)
    }
    let integer = signedInteger(value, bits: integerBits, form.truncates ? .zero : rounding)
    return integer.map { UInt64(bitPattern: $0) } ?? 1 << UInt64(integerBits - 1)
  }
}
