import Bits

/// Real-mode code that uses the local APIC by its model-specific registers.
enum Code {
  /// WRMSR of `value`.
  static func wrmsr(_ number: UInt32, _ value: UInt64) -> [UInt8] {
    [0x66, 0xB9] + number.littleEndianBytes  // mov ecx, number
      + [0x66, 0xB8] + UInt32(truncatingIfNeeded: value).littleEndianBytes
      + [0x66, 0xBA] + UInt32(value >> 32).littleEndianBytes + [0x0F, 0x30]
  }

  /// RDMSR, the lower half of which goes to memory.
  static func rdmsr(_ number: UInt32, to address: UInt16) -> [UInt8] {
    [0x66, 0xB9] + number.littleEndianBytes + [0x0F, 0x32, 0x66, 0xA3]
      + address.littleEndianBytes
  }

  /// `mov word [address], value`.
  static func store(_ value: UInt16, at address: UInt16) -> [UInt8] {
    [0xC7, 0x06] + address.littleEndianBytes + value.littleEndianBytes
  }

  /// A real-mode interrupt vector to `handler`.
  static func vector(_ vector: UInt8, _ handler: UInt16) -> [UInt8] {
    store(handler, at: UInt16(vector) * 4) + store(0, at: UInt16(vector) * 4 + 2)
  }

  /// `lock inc word [address]`.
  static func increment(_ address: UInt16) -> [UInt8] {
    [0xF0, 0xFF, 0x06] + address.littleEndianBytes
  }

  /// Waits with PAUSE until the word at `address` is `value`.
  static func wait(_ address: UInt16, _ value: UInt8) -> [UInt8] {
    [0xF3, 0x90, 0x83, 0x3E] + address.littleEndianBytes + [value, 0x75, 0xF7]
  }

  /// x2APIC mode, and the APIC enabled by software.
  static let enable = wrmsr(0x1B, 0xFEE0_0D00) + wrmsr(0x80F, 0x1FF)
  static let enableOther = wrmsr(0x1B, 0xFEE0_0C00) + wrmsr(0x80F, 0x1FF)
  static let begin: [UInt8] = [0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xD0]  // cli; ds = ss = 0
  /// INIT and a start-up message at 8000H for all others.
  static let startOthers = wrmsr(0x830, 0xC_4500) + wrmsr(0x830, 0xC_4608)
  static let end: [UInt8] = [0xB0, 0x00, 0xE6, 0xF4]
  static let halt: [UInt8] = [0xF4, 0xEB, 0xFD]
}
