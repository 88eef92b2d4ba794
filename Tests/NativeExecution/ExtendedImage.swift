public import X86

/// The image of FXSAVE64.
///
/// Source: Intel SDM vol 2A (June 2024) "FXSAVE", table 3-46.
extension FloatingPointState {
  /// The 512 bytes; what the manual reserves is 0.
  public var image: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    func put(_ value: some FixedWidthInteger, at offset: Int, count: Int) {
      for index in 0..<count {
        bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
      }
    }
    put(controlWord, at: 0, count: 2)
    put(statusWord, at: 2, count: 2)
    put(abridgedTagWord, at: 4, count: 1)
    put(lastOpcode, at: 6, count: 2)
    put(lastInstructionPointer, at: 8, count: 8)
    put(lastDataPointer, at: 16, count: 8)
    put(mxcsr, at: 24, count: 4)
    for index in 0..<8 { put(st[index], at: 32 + index * 16, count: 10) }
    for index in 0..<16 { put(xmm[index], at: 160 + index * 16, count: 16) }
    return bytes
  }

  /// Reads an image.
  public init(image: [UInt8]) {
    self.init()
    func get<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int, count: Int) -> Value {
      (0..<count).reduce(0) { $0 | Value(truncatingIfNeeded: image[offset + $1]) << ($1 * 8) }
    }
    controlWord = get(UInt16.self, at: 0, count: 2)
    statusWord = get(UInt16.self, at: 2, count: 2)
    abridgedTagWord = image[4]
    lastOpcode = get(UInt16.self, at: 6, count: 2)
    lastInstructionPointer = get(UInt64.self, at: 8, count: 8)
    lastDataPointer = get(UInt64.self, at: 16, count: 8)
    mxcsr = get(UInt32.self, at: 24, count: 4)
    for index in 0..<8 { st[index] = get(UInt128.self, at: 32 + index * 16, count: 10) }
    for index in 0..<16 { xmm[index] = get(UInt128.self, at: 160 + index * 16, count: 16) }
  }
}
