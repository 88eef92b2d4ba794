import Testing
import X86

@testable import X86Interpreter

/// x87 instructions against the host's CPU: special values with one another, and pseudo-random ones, in every
/// rounding mode and precision, with exceptions masked and not.
@Suite(.enabled(if: Silicon.isAvailable, "this host executes no x86-64 code of a test"))
struct X87SiliconTests {
  private let silicon: Silicon

  init() throws {
    silicon = try Silicon()
  }

  /// Every class of the 80-bit format, near its edges.
  static let special: [Extended] = [
    (0x0000, 0), (0x8000, 0),  // zeros
    (0x0000, 1), (0x8000, 0x7FFF_FFFF_FFFF_FFFF), (0x0000, 0x0000_0100_0000_0000),  // denormals
    (0x0000, 0x8000_0000_0000_0000), (0x8000, 0x8000_0000_0000_0001),  // pseudo-denormals
    (0x0001, 0x8000_0000_0000_0000), (0x8001, 0x8000_0000_0000_0001),  // smallest normals
    (0x3FFF, 0x8000_0000_0000_0000), (0xBFFF, 0x8000_0000_0000_0000),  // ±1
    (0x3FFF, 0x8000_0000_0000_0001), (0x3FFE, 0xFFFF_FFFF_FFFF_FFFF),
    (0x4000, 0xC90F_DAA2_2168_C235), (0xC000, 0xA000_0000_0000_0000),
    (0x3FFF, 0xC000_0000_0000_0000), (0x4005, 0xFF80_0000_0000_0000),
    (0x403E, 0xFFFF_FFFF_FFFF_FFFF), (0xC03D, 0x8000_0000_0000_0000),
    (0x403C, 0xFFFF_FFFF_FFFF_FFFC),
    (0x407F, 0x8000_0000_0000_0000), (0x3F6A, 0x8000_0000_0000_0001),
    (0x3F80, 0xFFFF_FF7F_FFFF_FFFF),
    (0x3C00, 0xFFFF_FFFF_FFFF_FBFF), (0x3BCD, 0x8000_0000_0000_0000),
    (0x43FE, 0xFFFF_FFFF_FFFF_FC00),
    (0x7FFE, 0xFFFF_FFFF_FFFF_FFFF), (0xFFFE, 0x8000_0000_0000_0000),  // largest
    (0x7FFF, 0x8000_0000_0000_0000), (0xFFFF, 0x8000_0000_0000_0000),  // infinities
    (0x7FFF, 0xC000_0000_0000_0000), (0xFFFF, 0xC000_0000_0000_0000),  // QNaNs
    (0x7FFF, 0xE123_4567_89AB_CDEF), (0xFFFF, 0xE123_4567_89AB_CDEF),
    (0x7FFF, 0xA123_4567_89AB_CDEF), (0xFFFF, 0x8000_0000_0000_0001),  // SNaNs
    (0x3FFF, 0x7000_0000_0000_0000), (0x7FFF, 0x0000_0000_0000_0000),  // not supported
    (0xFFFF, 0x4000_0000_0000_0000),
  ].map { Extended(significand: $0.1, signExponent: $0.0) }

  static func random(_ source: inout Pseudorandom) -> Extended {
    let bits = source.next()
    var exponent = UInt16(truncatingIfNeeded: bits)
    // Most operands lie near one another.
    if bits >> 16 & 3 != 0 { exponent = exponent & 0x8000 | 0x3FE0 + exponent & 0x3F }
    var significand = source.next() | 1 << 63
    switch bits >> 18 & 7 {
    case 0: significand &= ~0 << 40
    case 1: significand &= ~0 << 11
    case 2: significand |= 0x7FF
    default: break
    }
    return Extended(significand: significand, signExponent: exponent)
  }

  /// FCW for every rounding mode and precision, all masked or none.
  static let controls: [UInt16] = [0x3F, 0x00].flatMap { masks in
    [UInt16(0x000), 0x200, 0x300].flatMap { precision in
      [UInt16(0x000), 0x400, 0x800, 0xC00].map { $0 | precision | masks | 0x40 }
    }
  }

  private func prepare(_ control: UInt16) {
    let start = silicon.start
    start.control = control
    start.status = 0x3000
    // ST(0) to ST(3) are full.
    start.valid = 0xC3
    for index in 0..<8 {
      start.setST(index, Extended(significand: 1 << 63 | UInt64(index), signExponent: 0x3FFF))
    }
  }

  private func check(_ code: Silicon.Code, _ mask: UInt16, _ what: @autoclosure () -> String)
    -> Bool
  {
    let vectors = silicon.run(code)
    if isLoadOfUnmaskedDenormal(code) { return true }
    let difference =
      vectors.native == vectors.ours
      ? silicon.difference(statusMask: mask) : "vectors \(vectors)"
    guard let difference else { return true }
    Issue.record(
      "\(code.instruction.operation) \(code.bytes.map(hex)) FCW \(hex(silicon.start.control)) \(what()): \(difference)"
    )
    return false
  }

  /// AMD's CPUs push a denormal operand though DE is not masked; Intel's do not (SDM vol 1 §8.5.2), nor do we.
  private func isLoadOfUnmaskedDenormal(_ code: Silicon.Code) -> Bool {
    code.instruction.operation == .fld && silicon.ours.status & ~silicon.start.control & 2 != 0
  }

  /// C0, C2 and C3 are undefined after most instructions.
  private static let defined: UInt16 = ~0x4500

  private static let two: [(String, [UInt8], UInt16)] = [
    ("FADD", [0xD8, 0xC1], defined), ("FADDP", [0xDE, 0xC1], defined),
    ("FMUL", [0xD8, 0xC9], defined), ("FSUB", [0xD8, 0xE1], defined),
    ("FSUBR", [0xDC, 0xE1], defined), ("FDIV", [0xD8, 0xF1], defined),
    ("FDIVRP", [0xDE, 0xF1], defined), ("FSCALE", [0xD9, 0xFD], defined),
    ("FCOM", [0xD8, 0xD1], 0xFFFF), ("FUCOMPP", [0xDA, 0xE9], 0xFFFF),
    ("FCOMPP", [0xDE, 0xD9], 0xFFFF),
    ("FCOMI", [0xDB, 0xF1], defined), ("FUCOMIP", [0xDF, 0xE9], defined),
    ("FXCH", [0xD9, 0xC9], defined),
  ]

  @Test(arguments: two)
  func `two operands`(_ name: String, _ bytes: [UInt8], _ mask: UInt16) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(1)
    var failures = 0
    for control in Self.controls {
      prepare(control)
      for number in 0..<600 {
        let left = number % 3 == 0 ? Self.random(&source) : source.pick(Self.special)
        let right = number % 3 == 0 ? Self.random(&source) : source.pick(Self.special)
        silicon.start.setST(0, left)
        silicon.start.setST(1, right)
        if !check(code, mask, "\(name) \(hex(left)), \(hex(right))") { failures += 1 }
        if failures > 5 { return }
      }
    }
  }

  private static let one: [(String, [UInt8], UInt16)] = [
    ("FSQRT", [0xD9, 0xFA], defined), ("FRNDINT", [0xD9, 0xFC], defined),
    ("FCHS", [0xD9, 0xE0], defined), ("FABS", [0xD9, 0xE1], defined),
    ("FXTRACT", [0xD9, 0xF4], defined), ("FTST", [0xD9, 0xE4], 0xFFFF),
    ("FXAM", [0xD9, 0xE5], 0xFFFF), ("FLD ST", [0xD9, 0xC0], defined),
    ("FST m32", [0xD9, 0x17], defined), ("FSTP m32", [0xD9, 0x1F], defined),
    ("FST m64", [0xDD, 0x17], defined), ("FSTP m80", [0xDB, 0x3F], defined),
    ("FIST m16", [0xDF, 0x17], defined), ("FISTP m32", [0xDB, 0x1F], defined),
    ("FISTP m64", [0xDF, 0x3F], defined), ("FISTTP m32", [0xDB, 0x0F], defined),
    ("FISTTP m64", [0xDD, 0x0F], defined), ("FBSTP", [0xDF, 0x37], defined),
    ("FSTP ST", [0xDD, 0xDB], defined),
  ]

  @Test(arguments: one)
  func `one operand`(_ name: String, _ bytes: [UInt8], _ mask: UInt16) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(2)
    var failures = 0
    for control in Self.controls {
      prepare(control)
      silicon.start.memory = SIMD2(repeating: 0xA5A5_A5A5_A5A5_A5A5)
      for value in Self.special + (0..<150).map({ _ in Self.random(&source) }) {
        silicon.start.setST(0, value)
        if !check(code, mask, "\(name) \(hex(value))") { failures += 1 }
        if failures > 5 { return }
      }
    }
  }

  /// Instructions that find a register empty that they need, or full where they push.
  private static let stack: [(String, [UInt8])] = [
    ("FADD", [0xD8, 0xC1]), ("FDIVRP", [0xDE, 0xF1]), ("FSQRT", [0xD9, 0xFA]),
    ("FCHS", [0xD9, 0xE0]), ("FXCH", [0xD9, 0xC9]), ("FXTRACT", [0xD9, 0xF4]),
    ("FLD ST1", [0xD9, 0xC1]), ("FLD1", [0xD9, 0xE8]), ("FLD m32", [0xD9, 0x07]),
    ("FILD m64", [0xDF, 0x2F]), ("FBLD", [0xDF, 0x27]), ("FST m32", [0xD9, 0x17]),
    ("FSTP m64", [0xDD, 0x1F]), ("FSTP m80", [0xDB, 0x3F]), ("FISTP m16", [0xDF, 0x1F]),
    ("FBSTP", [0xDF, 0x37]), ("FST ST1", [0xDD, 0xD1]), ("FSTP ST1", [0xDD, 0xD9]),
    ("FCOMPP", [0xDE, 0xD9]), ("FUCOM", [0xDD, 0xE1]), ("FCOMI", [0xDB, 0xF1]),
    ("FTST", [0xD9, 0xE4]), ("FXAM", [0xD9, 0xE5]), ("FCMOVNB", [0xDB, 0xC1]),
    ("FCMOVE", [0xDA, 0xC9]), ("FSCALE", [0xD9, 0xFD]), ("FPREM", [0xD9, 0xF8]),
    ("FRNDINT", [0xD9, 0xFC]), ("FADD m32", [0xD8, 0x07]), ("FICOMP m16", [0xDE, 0x1F]),
    ("FFREE", [0xDD, 0xC1]), ("FFREEP", [0xDF, 0xC1]), ("FINCSTP", [0xD9, 0xF7]),
    ("FDECSTP", [0xD9, 0xF6]), ("FNOP", [0xD9, 0xD0]),
  ]

  @Test(arguments: stack) func `stack faults`(_ name: String, _ bytes: [UInt8]) throws {
    let code = try Silicon.Code(bytes)
    for control in [0x37F, 0x340, 0x37E, 0x341] as [UInt16] {
      prepare(control)
      silicon.start.memory = SIMD2(0x3F80_0000, 0x3FFF)
      // ST(0) is physical register 6.
      for valid in [0x00, 0x40, 0x80, 0xC0, 0xFF, 0xE0, 0x20, 0xBF] as [UInt8] {
        for status in [0x3000, 0x7700] as [UInt16] {
          silicon.start.valid = valid
          silicon.start.status = status
          for flags in [0, 1, 0x44] as [UInt64] {
            silicon.start.flags = flags
            // Intel's manual clears C1 in FCOMI, which AMD's CPUs leave.
            let mask: UInt16 = name == "FCOMI" ? 0xFDFF : 0xFFFF
            if !check(code, mask, "\(name), tags \(hex(valid)), FSW \(hex(status))") { return }
          }
        }
      }
    }
  }

  private static let memory: [(String, [UInt8], UInt16)] = [
    ("FLD m32", [0xD9, 0x07], 0xFFFF), ("FLD m64", [0xDD, 0x07], 0xFFFF),
    ("FLD m80", [0xDB, 0x2F], 0xFFFF), ("FILD m16", [0xDF, 0x07], 0xFFFF),
    ("FILD m32", [0xDB, 0x07], 0xFFFF), ("FILD m64", [0xDF, 0x2F], 0xFFFF),
    ("FADD m32", [0xD8, 0x07], defined), ("FADD m64", [0xDC, 0x07], defined),
    ("FMUL m64", [0xDC, 0x0F], defined), ("FSUBR m32", [0xD8, 0x2F], defined),
    ("FDIV m64", [0xDC, 0x37], defined), ("FCOMP m64", [0xDC, 0x1F], 0xFFFF),
    ("FIADD m16", [0xDE, 0x07], defined), ("FIMUL m32", [0xDA, 0x0F], defined),
    ("FIDIVR m32", [0xDA, 0x3F], defined), ("FISUB m16", [0xDE, 0x27], defined),
    ("FICOM m32", [0xDA, 0x17], 0xFFFF),
  ]

  /// 64 bits that hold a special value of one of the narrower formats, or anything.
  static func operand(_ source: inout Pseudorandom) -> UInt64 {
    let doubles: [UInt64] = [
      0, 1 << 63, 1, 0x000F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000, 0x3FF0_0000_0000_0000,
      0xBFF0_0000_0000_0001, 0x7FEF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000,
      0x7FF8_0000_0000_0000, 0xFFF8_0000_0000_1234, 0x7FF0_0000_0000_0001, 0xFFF4_0000_0000_0000,
    ]
    let singles: [UInt64] = [
      0, 0x8000_0000, 1, 0x007F_FFFF, 0x0080_0000, 0x3F80_0000, 0xBF80_0001, 0x7F7F_FFFF,
      0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0xFFC0_1234, 0x7F80_0001, 0xFFA0_0000,
    ]
    switch source.below(4) {
    case 0: return source.pick(doubles)
    case 1: return source.pick(singles) | source.pick(singles) << 32
    default: return source.next()
    }
  }

  @Test(arguments: memory)
  func `memory operands`(_ name: String, _ bytes: [UInt8], _ mask: UInt16) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(3)
    for control in Self.controls {
      prepare(control)
      for _ in 0..<200 {
        let (memory, value) = (Self.operand(&source), source.pick(Self.special))
        silicon.start.setST(0, value)
        silicon.start.memory = SIMD2(memory, source.next())
        if !check(code, mask, "\(name) \(hex(value)), \(hex(memory))") { return }
      }
    }
  }

  private static let constants: [(String, [UInt8])] = [
    ("FLD1", [0xD9, 0xE8]), ("FLDL2T", [0xD9, 0xE9]), ("FLDL2E", [0xD9, 0xEA]),
    ("FLDPI", [0xD9, 0xEB]), ("FLDLG2", [0xD9, 0xEC]), ("FLDLN2", [0xD9, 0xED]),
    ("FLDZ", [0xD9, 0xEE]), ("FBLD", [0xDF, 0x27]),
  ]

  @Test(arguments: constants) func `constants and decimals`(_ name: String, _ bytes: [UInt8]) throws
  {
    let code = try Silicon.Code(bytes)
    for control in Self.controls {
      prepare(control)
      for decimal in [0, 0x9999_9999_9999_9999, 0x1234_5678_9012_3456] as [UInt64] {
        silicon.start.memory = SIMD2(decimal, 0x8042)
        if !check(code, 0xFFFF, name) { return }
      }
    }
  }

  @Test(arguments: [("FPREM", [0xD9, 0xF8]), ("FPREM1", [0xD9, 0xF5])] as [(String, [UInt8])])
  func `remainders, step by step where the exponents are near`(
    _ name: String, _ bytes: [UInt8]
  ) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(4)
    for control in Self.controls {
      prepare(control)
      for number in 0..<800 {
        let left = number % 2 == 0 ? Self.random(&source) : source.pick(Self.special)
        let right = number % 2 == 0 ? Self.random(&source) : source.pick(Self.special)
        let distance = Int(left.signExponent & 0x7FFF) - Int(right.signExponent & 0x7FFF)
        if distance > 60 && left.value.kind == .finite && right.value.kind == .finite { continue }
        silicon.start.setST(0, left)
        silicon.start.setST(1, right)
        if !check(code, 0xFFFF, "\(name) \(hex(left)), \(hex(right))") { return }
      }
    }
  }

  @Test(arguments: [("FPREM", [0xD9, 0xF8]), ("FPREM1", [0xD9, 0xF5])] as [(String, [UInt8])])
  func `remainders come to the same end, however far the exponents are apart`(
    _ name: String, _ bytes: [UInt8]
  ) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(5)
    for _ in 0..<300 {
      var (left, right) = (Self.random(&source), Self.random(&source))
      left.signExponent = 0x4000 + UInt16(source.below(0x3FFE))
      right.signExponent = 0x3000 + UInt16(source.below(0x1000))
      func reduce(_ result: (Silicon) -> Silicon.Image) -> (Extended, UInt16) {
        prepare(0x37F)
        silicon.start.setST(0, left)
        silicon.start.setST(1, right)
        for _ in 0..<1200 {
          _ = silicon.run(code)
          let image = result(silicon)
          if image.status & 0x400 == 0 { break }
          silicon.start.setST(0, image.st(0))
        }
        let image = result(silicon)
        return (image.st(0), image.status)
      }
      let (native, ours) = (reduce(\.native), reduce(\.ours))
      #expect(native == ours, "\(name) \(hex(left)), \(hex(right))")
    }
  }

  @Test func `FCMOVcc moves by every combination of flags`() throws {
    for opcode in [0xDA, 0xDB] as [UInt8] {
      for digit in [0xC1, 0xC9, 0xD1, 0xD9] as [UInt8] {
        let code = try Silicon.Code([opcode, digit])
        prepare(0x37F)
        for bits in 0..<8 as Range<UInt64> {
          silicon.start.flags = bits & 1 | (bits & 2) << 1 | (bits & 4) << 4
          #expect(check(code, 0xFFFF, "flags \(bits)"))
        }
      }
    }
  }

  @Test func `FLDCW, FNSTCW, FNSTSW, FNCLEX, FNINIT`() throws {
    let codes: [[UInt8]] = [
      [0xD9, 0x2F], [0xD9, 0x3F], [0xDD, 0x3F], [0xDF, 0xE0], [0xDB, 0xE2], [0xDB, 0xE3],
    ]
    for bytes in codes {
      let code = try Silicon.Code(bytes)
      for word in [0x37F, 0, 0xFFFF, 0x137E, 0xE0C0, 0x0F40] as [UInt64] {
        prepare(0x37F)
        silicon.start.status = 0x7F7F
        silicon.start.memory = SIMD2(word, 0)
        // Loading a word that unmasks what is pending sets ES and B.
        #expect(check(code, 0xFFFF, "\(bytes.map(hex)) \(hex(word))"))
      }
    }
  }
}
