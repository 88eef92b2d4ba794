/// Sixteen 128-bit registers, addressable by number.
public struct VectorRegisterFile: Hashable, Sendable, Codable {
  /// The registers, lowest number first.
  private var low = SIMD16<UInt64>()
  private var high = SIMD16<UInt64>()

  /// All zeros.
  public init() {}

  /// Register `index`, 0 to 15.
  public subscript(index: Int) -> UInt128 {
    get { UInt128(high[index]) << 64 | UInt128(low[index]) }
    set {
      low[index] = UInt64(truncatingIfNeeded: newValue)
      high[index] = UInt64(truncatingIfNeeded: newValue >> 64)
    }
  }
}

/// The state of the x87 FPU, MMX, SSE and AVX: what XSAVE keeps for components 0 to 2.
///
/// Source: Intel SDM vol 1 §8.1, §10.2, §13.4.
public struct FloatingPointState: Hashable, Sendable, Codable {
  /// x87 control word.
  public var controlWord: UInt16 = 0x037F
  /// x87 status word; bits 11–13 are TOP.
  public var statusWord: UInt16 = 0
  /// The abridged tag word of FXSAVE: bit n set means physical register n is not empty.
  public var abridgedTagWord: UInt8 = 0
  /// Opcode of the last x87 instruction, 11 bits.
  public var lastOpcode: UInt16 = 0
  /// Last instruction pointer: 64 bits, or selector:offset as FXSAVE without REX.W stores it.
  public var lastInstructionPointer: UInt64 = 0
  /// Last data pointer, in the same form.
  public var lastDataPointer: UInt64 = 0
  /// ST(0) to ST(7) in the low 80 bits of entries 0 to 7.
  public var st = VectorRegisterFile()
  /// SSE control and status register.
  public var mxcsr: UInt32 = 0x1F80
  /// XMM0 to XMM15.
  public var xmm = VectorRegisterFile()
  /// The upper halves of YMM0 to YMM15.
  public var ymmHigh = VectorRegisterFile()

  /// The state after FNINIT with cleared SSE and AVX registers.
  public init() {}

  /// The full tag word of FNSTENV: two bits a register, 00 valid, 01 zero, 10 special, 11 empty.
  ///
  /// Source: Intel SDM vol 1 §8.1.7, and vol 1 table 10-1 for how it follows from FXSAVE's.
  public var tagWord: UInt16 {
    let top = Int(statusWord >> 11) & 7
    var tags: UInt16 = 0
    for physical in 0..<8 {
      var tag: UInt16 = 3
      if abridgedTagWord >> UInt8(physical) & 1 != 0 {
        let value = st[(physical - top) & 7]
        let exponent = UInt16(truncatingIfNeeded: value >> 64) & 0x7FFF
        let significand = UInt64(truncatingIfNeeded: value)
        if exponent == 0 && significand == 0 {
          tag = 1
        } else if exponent == 0 || exponent == 0x7FFF || significand >> 63 == 0 {
          tag = 2
        } else {
          tag = 0
        }
      }
      tags |= tag << UInt16(physical * 2)
    }
    return tags
  }

  /// Sets the abridged tag word from a full one.
  public mutating func setTagWord(_ full: UInt16) {
    abridgedTagWord = 0
    for physical in 0..<8 where full >> UInt16(physical * 2) & 3 != 3 {
      abridgedTagWord |= 1 << UInt8(physical)
    }
  }
}
