import GuestMemory

/// Finds the root of the ACPI tables, which firmware leaves in memory.
///
/// Source: ACPI Specification 6.5, §5.2.5.1 "Finding the RSDP on IA-PC Systems".
enum ACPIRoot {
  /// The physical address of the root system description pointer; nil where this machine has none.
  static func find(in memory: GuestMemory) -> UInt64? {
    let start: UInt64 = 0xE_0000
    let bytes = (0..<2).map { half in
      // The two halves may be backed apart from each other.
      memory.read(at: .init(start + half * 0x1_0000), count: 0x1_0000)
    }
    for (half, content) in bytes.enumerated() {
      for offset in stride(from: 0, to: content.count - 19, by: 16)
      where content[offset] == 0x52 && content[offset..<(offset + 8)].elementsEqual("RSD PTR ".utf8)
      {
        if content[offset..<(offset + 20)].reduce(0, &+) == 0 {
          return start + UInt64(half) * 0x1_0000 + UInt64(offset)
        }
      }
    }
    return nil
  }

  /// The pointer's bytes: 20 of them, or as many as its second version says.
  static func bytes(at address: UInt64, in memory: GuestMemory) -> [UInt8] {
    let first = memory.read(at: .init(address), count: 36)
    let isNew = first.count == 36 && first[15] >= 2
    return isNew ? first : Array(first.prefix(20))
  }
}
