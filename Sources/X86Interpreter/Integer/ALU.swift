/// Arithmetic with its flags, for every width: what handlers and complete semantics share.
///
/// Where the manual leaves a flag undefined, it is what Intel's CPUs are seen to do: AF is clear after logic and
/// shifts; OF after a shift or rotation by more than 1 follows the rule for 1 applied to the last step.
///
/// Source: Intel SDM vol 2 (June 2024), and vol 1 appendix A for the flags.
extension CPU {
  @inline(always) func add<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Add.apply(self, left, right) }

  @inline(always) func or<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Or.apply(self, left, right) }

  @inline(always) func adc<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Adc.apply(self, left, right) }

  @inline(always) func sbb<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Sbb.apply(self, left, right) }

  @inline(always) func and<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { And.apply(self, left, right) }

  @inline(always) func sub<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Sub.apply(self, left, right) }

  @inline(always) func xor<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value { Xor.apply(self, left, right) }

  /// Sets all flags but CF; `carries` is the vector of carries out of each bit.
  @inline(always) private func setFlagsButCarry<Value: FixedWidthInteger & UnsignedInteger>(
    _ result: Value, _ carries: Value
  ) {
    let carry = cf ? LazyFlags.carry : 0
    setFlags(result: result, carries: carries)
    // OF is bit 63 ^ bit 62: both move when CF does.
    let new = flagCarries
    let flip = (new ^ carry) & LazyFlags.carry
    flagCarries = new ^ flip ^ (flip &>> 1)
  }

  @inline(always) func inc<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) -> Value {
    let result = value &+ 1
    setFlagsButCarry(result, value & ~result)
    return result
  }

  @inline(always) func dec<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) -> Value {
    let result = value &- 1
    setFlagsButCarry(result, ~value & result)
    return result
  }

  @inline(always) func neg<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) -> Value {
    sub(0, value)
  }

  // MARK: Shifts

  /// The count as the CPU takes it: modulo 32, or 64 for 64-bit operands.
  @inline(always) func maskedCount<Value: FixedWidthInteger>(
    _ type: Value.Type, _ count: UInt8
  ) -> Int {
    Int(count & (Value.bitWidth == 64 ? 63 : 31))
  }

  /// Sets result, CF and OF of a shift.
  @inline(always) func setShiftFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ result: Value, carry: Bool, overflow: Bool
  ) {
    let carries =
      (carry ? LazyFlags.carry : 0) | (carry != overflow ? LazyFlags.signCarry : 0)
    setFlags(result: result.signExtended, carries: carries)
  }

  @inline(always) func shl<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ count: UInt8
  ) -> Value {
    let count = maskedCount(Value.self, count)
    guard count != 0 else { return value }
    let result = value << count
    let carry = count <= Value.bitWidth && (value >> (Value.bitWidth - count)) & 1 != 0
    let top = result >> (Value.bitWidth - 1) != 0
    setShiftFlags(result, carry: carry, overflow: top != carry)
    return result
  }

  @inline(always) func shr<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ count: UInt8
  ) -> Value {
    let count = maskedCount(Value.self, count)
    guard count != 0 else { return value }
    let before = value >> (count - 1)
    let result = before >> 1
    // The bit below the sign, seen before the last step, would be the sign after it.
    setShiftFlags(
      result, carry: before & 1 != 0, overflow: before >> (Value.bitWidth - 1) != 0)
    return result
  }

  @inline(always) func sar<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ count: UInt8
  ) -> Value {
    let count = maskedCount(Value.self, count)
    guard count != 0 else { return value }
    let wide = Int64(bitPattern: value.signExtended)
    let carry = (wide >> (count - 1)) & 1 != 0
    let result = Value(truncatingIfNeeded: wide >> count)
    setShiftFlags(result, carry: carry, overflow: false)
    return result
  }

  // MARK: Rotations: only CF and OF

  @inline(always) func setRotateFlags(carry: Bool, overflow: Bool) {
    flagCarries =
      flagCarries & ~(LazyFlags.carry | LazyFlags.signCarry) | (carry ? LazyFlags.carry : 0)
      | (carry != overflow ? LazyFlags.signCarry : 0)
  }

  @inline(always) func rol<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ count: UInt8
  ) -> Value {
    let masked = maskedCount(Value.self, count)
    guard masked != 0 else { return value }
    let count = masked & (Value.bitWidth - 1)
    let result = count == 0 ? value : value << count | value >> (Value.bitWidth - count)
    let carry = result & 1 != 0
    setRotateFlags(carry: carry, overflow: (result >> (Value.bitWidth - 1) != 0) != carry)
    return result
  }

  @inline(always) func ror<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ count: UInt8
  ) -> Value {
    let masked = maskedCount(Value.self, count)
    guard masked != 0 else { return value }
    let count = masked & (Value.bitWidth - 1)
    let result = count == 0 ? value : value >> count | value << (Value.bitWidth - count)
    let top = result >> (Value.bitWidth - 1) != 0
    setRotateFlags(carry: top, overflow: top != ((result >> (Value.bitWidth - 2)) & 1 != 0))
    return result
  }

  func rcl<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value, _ count: UInt8) -> Value {
    var left = maskedCount(Value.self, count) % (Value.bitWidth + 1)
    guard maskedCount(Value.self, count) != 0 else { return value }
    var result = value
    var carry = cf
    while left > 0 {
      let out = result >> (Value.bitWidth - 1) != 0
      result = result << 1 | (carry ? 1 : 0)
      carry = out
      left -= 1
    }
    setRotateFlags(carry: carry, overflow: (result >> (Value.bitWidth - 1) != 0) != carry)
    return result
  }

  func rcr<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value, _ count: UInt8) -> Value {
    var left = maskedCount(Value.self, count) % (Value.bitWidth + 1)
    guard maskedCount(Value.self, count) != 0 else { return value }
    var result = value
    var carry = cf
    while left > 0 {
      let out = result & 1 != 0
      result = result >> 1 | (carry ? 1 : 0) << (Value.bitWidth - 1)
      carry = out
      left -= 1
    }
    let top = result >> (Value.bitWidth - 1) != 0
    setRotateFlags(carry: carry, overflow: top != ((result >> (Value.bitWidth - 2)) & 1 != 0))
    return result
  }

  /// SHLD; a count beyond the width (16 bits only) rotates the pair, as CPUs do.
  func shld<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ filler: Value, _ count: UInt8
  ) -> Value {
    let count = maskedCount(Value.self, count)
    guard count != 0 else { return value }
    let width = Value.bitWidth
    let result: Value
    let carry: Bool
    if count <= width {
      result = count == width ? filler : value << count | filler >> (width - count)
      carry = (value >> (width - count)) & 1 != 0
    } else {
      let more = count - width
      result = filler << more | value >> (width - more)
      carry = (filler >> (width - more)) & 1 != 0
    }
    let changed = (result ^ value) >> (width - 1) != 0
    setShiftFlags(result, carry: carry, overflow: changed)
    return result
  }

  /// SHRD.
  func shrd<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ filler: Value, _ count: UInt8
  ) -> Value {
    let count = maskedCount(Value.self, count)
    guard count != 0 else { return value }
    let width = Value.bitWidth
    let result: Value
    let carry: Bool
    if count <= width {
      result = count == width ? filler : value >> count | filler << (width - count)
      carry = (value >> (count - 1)) & 1 != 0
    } else {
      let more = count - width
      result = filler >> more | value << (width - more)
      carry = (filler >> (more - 1)) & 1 != 0
    }
    let changed = (result ^ (result << 1)) >> (width - 1) != 0
    setShiftFlags(result, carry: carry, overflow: changed)
    return result
  }

  // MARK: Multiplication

  /// IMUL of two operands; SF, ZF and PF follow the low half.
  @inline(always) func imul<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value
  ) -> Value {
    let wide =
      Int64(bitPattern: left.signExtended)
      .multipliedFullWidth(by: Int64(bitPattern: right.signExtended))
    let result = Value(truncatingIfNeeded: wide.low)
    let isExact =
      result.signExtended == wide.low
      && wide.high == Int64(bitPattern: result.signExtended) &>> 63
    setShiftFlags(result, carry: !isExact, overflow: !isExact)
    return result
  }

  /// Sets CF and OF of a multiplication whose high half matters or not.
  func setMultiplyFlags<Value: FixedWidthInteger & UnsignedInteger>(_ low: Value, isWide: Bool) {
    setShiftFlags(low, carry: isWide, overflow: isWide)
  }
}
