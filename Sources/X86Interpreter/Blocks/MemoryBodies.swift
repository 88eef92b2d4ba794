/// Memory as handlers reach it: the translation buffer inline, everything else out of line.
extension CPU {
  // SAFETY: `lookUp` gives the host's address of as many bytes of guest memory as it is asked for, and guest
  // memory outlives the engine.

  /// The value at `address`, or nil where the instruction has to be stepped.
  @inline(always) func loadFast<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ address: UInt64
  ) -> Value? {
    if let host = unsafe lookUp(
      address, size: MemoryLayout<Value>.size, tag: TranslationBuffer.readTag, in: translations)
    {
      return unsafe host.loadUnaligned(as: Value.self)
    }
    return loadMissing(type, address)
  }

  @inline(never) private func loadMissing<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ address: UInt64
  ) -> Value? {
    // The stepper raises the right exception.
    guard isCanonical(address) && isCanonical(address &+ 15) else { return nil }
    return try? read(type, at: address, .current)
  }

  /// Stores `value`; false where the instruction has to be stepped.
  @inline(always) func storeFast<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ address: UInt64
  ) -> Bool {
    if let host = unsafe lookUp(
      address, size: MemoryLayout<Value>.size, tag: TranslationBuffer.writeTag, in: translations)
    {
      unsafe host.storeBytes(of: value, as: Value.self)
      return true
    }
    return storeMissing(value, address)
  }

  @inline(never) private func storeMissing<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ address: UInt64
  ) -> Bool {
    guard isCanonical(address) && isCanonical(address &+ 15) else { return false }
    do {
      try write(value, at: address, .current)
      return true
    } catch {
      return false
    }
  }

  /// Where a value that is read and written back lies, if the buffer allows both.
  @inline(always) func modifiable<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ address: UInt64
  ) -> UnsafeMutableRawPointer? {
    let size = MemoryLayout<Value>.size
    if let host = unsafe lookUp(
      address, size: size, tag: TranslationBuffer.writeTag, in: translations)
    {
      return unsafe host
    }
    return unsafe modifiableMissing(address, size)
  }

  @inline(never) private func modifiableMissing(
    _ address: UInt64, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard isCanonical(address), (try? checkWritable(address)) != nil else { return nil }
    return unsafe lookUp(
      address, size: size, tag: TranslationBuffer.writeTag, in: translations)
  }
}
