import Testing
import X86

@testable import X86Interpreter

/// SSE and SSE2 arithmetic, comparison and conversion against the host's CPU.
@Suite(.enabled(if: Silicon.isAvailable, "this host executes no x86-64 code of a test"))
struct VectorFloatSiliconTests {
  private let silicon: Silicon

  init() throws {
    silicon = try Silicon()
  }

  private static let doubles: [UInt64] = [
    0, 1 << 63, 1, 0x8000_0000_0000_0001, 0x000F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000,
    0x8010_0000_0000_0001, 0x3FF0_0000_0000_0000, 0xBFF0_0000_0000_0001, 0x3FEF_FFFF_FFFF_FFFF,
    0x41DF_FFFF_FFE0_0000, 0xC1E0_0000_0010_0000, 0x43E0_0000_0000_0000, 0xC3E0_0000_0000_0000,
    0x47EF_FFFF_F000_0000, 0x380F_FFFF_FFFF_FFFF, 0x36A0_0000_0000_0000,
    0x7FEF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000, 0x7FF8_0000_0000_0000,
    0xFFF8_0000_0000_1234, 0x7FF0_0000_0000_0001, 0xFFF4_0000_0000_0000,
  ]
  private static let singles: [UInt64] = [
    0, 0x8000_0000, 1, 0x8000_0001, 0x007F_FFFF, 0x0080_0000, 0x8080_0001, 0x3F80_0000,
    0xBF80_0001, 0x3F7F_FFFF, 0x4EFF_FFFF, 0x4F00_0000, 0xCF00_0000, 0xCF00_0001, 0x5F00_0000,
    0x7F7F_FFFF, 0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0xFFC0_1234, 0x7F80_0001, 0xFFA0_0000,
  ]

  private static func half(_ source: inout Pseudorandom) -> UInt64 {
    switch source.below(8) {
    case 0, 1: source.pick(doubles)
    case 2, 3: source.pick(singles) | source.pick(singles) << 32
    // Numbers near 1, whose sums and products are neither too large nor too small.
    case 4: source.next() & 0x800F_FFFF_FFFF_FFFF | 0x3FE0_0000_0000_0000 &+ source.next() & 3 << 52
    case 5: source.next() & 0x807F_FFFF_807F_FFFF | 0x3F80_0000_3F00_0000
    case 6: source.next() & 0xFFFF_FFFF_FFFF_FC00
    default: source.next()
    }
  }

  /// MXCSR: rounding, FZ, DAZ, masks; with and without PE set already.
  private static let controls: [UInt32] = [0x0000, 0x2000, 0x4000, 0x6000].flatMap { rounding in
    [0x1F80, 0x1FA0, 0x9F80, 0x1FC0, 0x9FC0, 0x1F00, 0x0000, 0x8F80, 0x1780, 0x0040].map {
      $0 | rounding
    }
  }

  private static let codes: [[UInt8]] = {
    var codes: [[UInt8]] = []
    // XMM0 and XMM1, packed and scalar, single and double.
    for opcode in [0x51, 0x58, 0x59, 0x5C, 0x5D, 0x5E, 0x5F] as [UInt8] {
      for prefix in [[], [0x66], [0xF3], [0xF2]] as [[UInt8]] {
        codes.append(prefix + [0x0F, opcode, 0xC1])
      }
    }
    codes.append([0x0F, 0x58, 0x07])  // addps xmm0, [rdi]
    codes.append([0xF2, 0x0F, 0x5E, 0x07])  // divsd xmm0, [rdi]
    for predicate in 0..<8 as Range<UInt8> {
      for prefix in [[], [0x66], [0xF3], [0xF2]] as [[UInt8]] {
        codes.append(prefix + [0x0F, 0xC2, 0xC1, predicate])
      }
    }
    for opcode in [0x2E, 0x2F] as [UInt8] {
      for prefix in [[], [0x66]] as [[UInt8]] { codes.append(prefix + [0x0F, opcode, 0xC1]) }
    }
    for prefix in [[], [0x66], [0xF3], [0xF2]] as [[UInt8]] {
      codes.append(prefix + [0x0F, 0x5A, 0xC1])
      // To and from EAX, RAX and MMX.
      for opcode in [0x2A, 0x2C, 0x2D] as [UInt8] {
        codes.append(prefix + [0x0F, opcode, 0xC1])
        if prefix == [0xF3] || prefix == [0xF2] {
          codes.append(prefix + [0x48, 0x0F, opcode, 0xC1])
        }
        codes.append(prefix + [0x0F, opcode, 0x07])
      }
    }
    for prefix in [[], [0x66], [0xF3]] as [[UInt8]] { codes.append(prefix + [0x0F, 0x5B, 0xC1]) }
    for prefix in [[0x66], [0xF3], [0xF2]] as [[UInt8]] {
      codes.append(prefix + [0x0F, 0xE6, 0xC1])
    }
    return codes
  }()

  @Test(arguments: codes) func `every result and flag is the host's`(_ bytes: [UInt8]) throws {
    let code = try Silicon.Code(bytes)
    var source = Pseudorandom(6)
    let start = silicon.start
    for index in 0..<8 {
      start.setST(index, Extended(significand: source.next(), signExponent: 0x4000))
    }
    for control in Self.controls {
      start.mxcsr = control
      for _ in 0..<40 {
        start.setXMM(0, SIMD2(Self.half(&source), Self.half(&source)))
        start.setXMM(1, SIMD2(Self.half(&source), Self.half(&source)))
        start.memory = SIMD2(Self.half(&source), Self.half(&source))
        start[Silicon.Place.rcx] = Self.half(&source)
        start.setST(1, Extended(significand: Self.half(&source), signExponent: 0x4000))
        let vectors = silicon.run(code)
        let difference =
          // AMD's CPUs have made the x87 registers MMX's already when they raise #XM.
          vectors.native == vectors.ours
          ? silicon.difference(tags: vectors.native == 0) : "vectors \(vectors)"
        guard let difference else { continue }
        Issue.record(
          "\(code.instruction.operation) \(bytes.map(hex)) MXCSR \(hex(control)) \(hex(start.xmm(0))), \(hex(start.xmm(1))), \(hex(start.memory)): \(difference)"
        )
        return
      }
    }
  }

  /// Source: Intel SDM vol 2B "RCPPS", "RSQRTPS": a relative error of at most 1.5 * 2^-12.
  @Test func `approximations keep to the manual's bound, and know no exceptions`() throws {
    let (reciprocal, root) = (
      try Silicon.Code([0xF3, 0x0F, 0x53, 0xC1]), try Silicon.Code([0xF3, 0x0F, 0x52, 0xC1])
    )
    var source = Pseudorandom(7)
    silicon.start.mxcsr = 0
    for number in 0..<3000 {
      let bits = number < Self.singles.count ? Self.singles[number] : source.next() & 0xFFFF_FFFF
      silicon.start.setXMM(1, SIMD2(bits, 0))
      for code in [reciprocal, root] {
        let vectors = silicon.run(code)
        #expect(vectors.native == 0 && vectors.ours == 0 && silicon.ours.mxcsr == 0)
        let native = Float(bitPattern: UInt32(truncatingIfNeeded: silicon.native.xmm(0).x))
        let ours = Float(bitPattern: UInt32(truncatingIfNeeded: silicon.ours.xmm(0).x))
        let value = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        if native.isFinite && native.isNormal && ours.isNormal {
          let exact = code.instruction.operation == .rcpss ? 1 / value : 1 / value.squareRoot()
          #expect(abs(Double(ours) / exact - 1) <= 1.5 / 4096, "\(hex(bits))")
        } else {
          // Results near the end of the format: either may be flushed to zero.
          let isClose = native == ours || (abs(native) < 0x1p-125 && abs(ours) < 0x1p-125)
          #expect(
            isClose || native.bitPattern == ours.bitPattern, "\(hex(bits)): \(native), \(ours)")
        }
      }
    }
  }
}
