internal import CLinuxKVM

/// The kernel's variable-length tables as byte arrays: a count, then entries. Swift does not import
/// C's flexible array members.
extension [UInt8] {
  /// The integer at byte `offset`.
  func loadLittleEndian<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self, at offset: Int
  ) -> Value {
    var value: Value = 0
    for index in (0..<Value.bitWidth / 8).reversed() {
      value = value << 8 | Value(truncatingIfNeeded: self[offset + index])
    }
    return value
  }

  /// Puts an integer at byte `offset`.
  mutating func storeLittleEndian<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
    for index in 0..<Value.bitWidth / 8 {
      self[offset + index] = UInt8(truncatingIfNeeded: value >> Value(index * 8))
    }
  }
}

/// `struct kvm_cpuid2`: a count, a pad, then entries of 40 bytes.
struct CPUIDTable {
  private static let headerSize = 8
  private static let entrySize = 40

  var bytes: [UInt8]

  /// An empty table that the kernel may fill with `capacity` entries.
  init(capacity: Int) {
    bytes = [UInt8](repeating: 0, count: Self.headerSize + capacity * Self.entrySize)
    bytes.storeLittleEndian(UInt32(capacity), at: 0)
  }

  /// A table of these entries.
  init(_ entries: [kvm_cpuid_entry2]) {
    self.init(capacity: entries.count)
    for (index, entry) in entries.enumerated() {
      let fields = [
        entry.function, entry.index, entry.flags, entry.eax, entry.ebx, entry.ecx, entry.edx,
      ]
      for (position, field) in fields.enumerated() {
        bytes.storeLittleEndian(
          field, at: Self.headerSize + index * Self.entrySize + position * 4)
      }
    }
  }

  /// The entries, by the kernel's count.
  var entries: [kvm_cpuid_entry2] {
    let capacity = (bytes.count - Self.headerSize) / Self.entrySize
    return (0..<Swift.min(Int(bytes.loadLittleEndian(UInt32.self, at: 0)), capacity)).map { index in
      func field(_ position: Int) -> UInt32 {
        bytes.loadLittleEndian(at: Self.headerSize + index * Self.entrySize + position * 4)
      }
      var entry = kvm_cpuid_entry2()
      entry.function = field(0)
      entry.index = field(1)
      entry.flags = field(2)
      entry.eax = field(3)
      entry.ebx = field(4)
      entry.ecx = field(5)
      entry.edx = field(6)
      return entry
    }
  }
}

/// `struct kvm_msrs`: a count, a pad, then entries of 16 bytes.
struct MSRTable {
  private static let headerSize = 8
  private static let entrySize = 16

  var bytes: [UInt8]

  /// A table of these registers and values.
  init(_ registers: [(index: UInt32, value: UInt64)]) {
    bytes = [UInt8](repeating: 0, count: Self.headerSize + registers.count * Self.entrySize)
    bytes.storeLittleEndian(UInt32(registers.count), at: 0)
    for (position, register) in registers.enumerated() {
      let offset = Self.headerSize + position * Self.entrySize
      bytes.storeLittleEndian(register.index, at: offset)
      bytes.storeLittleEndian(register.value, at: offset + 8)
    }
  }

  /// The value of the entry at `position`.
  func value(at position: Int) -> UInt64 {
    bytes.loadLittleEndian(at: Self.headerSize + position * Self.entrySize + 8)
  }
}
