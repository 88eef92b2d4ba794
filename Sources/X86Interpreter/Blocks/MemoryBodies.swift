/// How a handler reaches memory.
///
/// Each body that does is compiled twice. The quick one asks the translation buffer alone, calls nothing and so needs no
/// frame: nearly every execution ends there. Where it gives nil nothing has happened yet, and the other one does all of it.
protocol MemoryPath {
  static var isQuick: Bool { get }
  /// The value at `address`, or nil.
  static func load<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> Value?
  /// Stores `value`, or gives false.
  static func store<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ address: UInt64
  ) -> Bool
  /// Where a value that is read and written back lies, or nil.
  static func modify<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> UnsafeMutableRawPointer?
  /// The block that an indirect branch leads to, or nil.
  static func jump(_ cpu: CPU, _ target: UInt64) -> BlockOperation?
  /// What comes after an operation that could not be done.
  static func refuse(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation?
}

// SAFETY: `lookUp` gives the host's address of as many bytes of guest memory as it is asked for, and guest
// memory outlives the engine.

/// By the translation buffer alone.
enum Quick: MemoryPath {
  @inline(always) static var isQuick: Bool { true }

  @inline(always) static func load<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> Value? {
    guard
      let host = unsafe cpu.lookUp(
        address, size: MemoryLayout<Value>.size, tag: TranslationBuffer.readTag,
        in: cpu.translations)
    else { return nil }
    return unsafe host.loadUnaligned(as: Value.self)
  }

  @inline(always) static func store<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ address: UInt64
  ) -> Bool {
    guard let host = unsafe modify(cpu, Value.self, address) else { return false }
    unsafe host.storeBytes(of: value, as: Value.self)
    return true
  }

  @inline(always) static func modify<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> UnsafeMutableRawPointer? {
    unsafe cpu.lookUp(
      address, size: MemoryLayout<Value>.size, tag: TranslationBuffer.writeTag,
      in: cpu.translations)
  }

  /// A target that the jump cache knows is canonical.
  @inline(always) static func jump(_ cpu: CPU, _ target: UInt64) -> BlockOperation? {
    cpu.knownBlock(at: target)
  }

  @inline(always) static func refuse(
    _ cpu: CPU, _ operation: BlockOperation
  ) -> BlockOperation? { nil }
}

/// With page walks, accesses across pages and writes beside code; what is more than that the stepper does.
enum Complete: MemoryPath {
  @inline(always) static var isQuick: Bool { false }

  @inline(never) static func load<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> Value? {
    // The stepper raises the right exception.
    guard cpu.isCanonical(address) && cpu.isCanonical(address &+ 15) else { return nil }
    return try? cpu.read(type, at: address, .current)
  }

  @inline(never) static func store<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ address: UInt64
  ) -> Bool {
    guard cpu.isCanonical(address) && cpu.isCanonical(address &+ 15) else { return false }
    do {
      try cpu.write(value, at: address, .current)
      return true
    } catch {
      return false
    }
  }

  @inline(always) static func modify<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ type: Value.Type, _ address: UInt64
  ) -> UnsafeMutableRawPointer? {
    unsafe modify(cpu, MemoryLayout<Value>.size, address)
  }

  @inline(never) private static func modify(
    _ cpu: CPU, _ size: Int, _ address: UInt64
  ) -> UnsafeMutableRawPointer? {
    if let host = unsafe cpu.lookUp(
      address, size: size, tag: TranslationBuffer.writeTag, in: cpu.translations)
    {
      return unsafe host
    }
    guard cpu.isCanonical(address), (try? cpu.checkWritable(address)) != nil else { return nil }
    return unsafe cpu.lookUp(
      address, size: size, tag: TranslationBuffer.writeTag, in: cpu.translations)
  }

  @inline(never) static func jump(_ cpu: CPU, _ target: UInt64) -> BlockOperation? {
    cpu.isCanonical(target) ? cpu.jump(to: target) : nil
  }

  @inline(always) static func refuse(
    _ cpu: CPU, _ operation: BlockOperation
  ) -> BlockOperation? { cpu.leave(operation) }
}
