/// Registers by byte offset, as operations hold them.
extension CPU {
  /// The low bits of the register at `offset`.
  @inline(always) func get<Value: FixedWidthInteger & UnsignedInteger>(
    _ offset: Int, _ type: Value.Type = Value.self
  ) -> Value {
    load(offset, as: Value.self)
  }

  /// Writes a register: 32 bits clear the upper half, 8 and 16 leave the rest.
  @inline(always) func set<Value: FixedWidthInteger & UnsignedInteger>(
    _ offset: Int, _ value: Value
  ) {
    if MemoryLayout<Value>.size == 4 {
      store(UInt64(truncatingIfNeeded: value), at: offset)
    } else if MemoryLayout<Value>.size == 2 {
      // The whole register is stored: the host forwards no narrow store to a wider load, which often follows.
      store(load(offset, as: UInt64.self) & ~0xFFFF | UInt64(truncatingIfNeeded: value), at: offset)
    } else {
      store(value, at: offset)
    }
  }
}
