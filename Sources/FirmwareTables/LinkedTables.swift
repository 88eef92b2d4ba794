/// Tables that hold each other's addresses, before it is known where they will lie.
///
/// They are placed either here, with ``placed(at:)``, or by the guest's firmware, which follows ``loaderScript``.
package struct LinkedTables: Sendable {
  /// Bytes that stay together.
  package struct File: Sendable {
    /// The name in the firmware configuration device.
    package let name: String
    package var bytes: [UInt8]
    /// A power of two.
    package let alignment: UInt32
    /// Whether it must lie where programs search, below 1 MiB.
    package let isSearchedFor: Bool
  }

  /// A place that holds an offset in another file, to which that file's address is to be added.
  struct Pointer: Sendable {
    let file: Int
    let offset: Int
    let size: Int
    let target: Int
  }

  /// A byte that makes the sum of a range zero.
  struct Checksum: Sendable {
    let file: Int
    let offset: Int
    let range: Range<Int>
  }

  package internal(set) var files: [File] = []
  var pointers: [Pointer] = []
  var checksums: [Checksum] = []

  /// The files' bytes with every address and checksum filled in, when file n lies at `addresses[n]`.
  package func placed(at addresses: [UInt64]) -> [[UInt8]] {
    precondition(addresses.count == files.count)
    var result = files.map(\.bytes)
    for pointer in pointers {
      let value =
        Self.value(result[pointer.file], at: pointer.offset, size: pointer.size)
        &+ addresses[pointer.target]
      for index in 0..<pointer.size {
        result[pointer.file][pointer.offset + index] =
          UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
      }
    }
    for sum in checksums {
      result[sum.file][sum.offset] =
        result[sum.file][sum.offset] &+ checksum(of: result[sum.file][sum.range])
    }
    return result
  }

  private static func value(_ bytes: [UInt8], at offset: Int, size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
  }

  /// The commands by which a guest's firmware allocates, links and sums the files: `etc/table-loader`.
  ///
  /// Entries of 128 bytes: a command, and file names of 56 bytes.
  /// Source: QEMU 7.2, hw/acpi/bios-linker-loader.c, "COMMAND_ALLOCATE" and following.
  package var loaderScript: [UInt8] {
    var script = TableBytes()
    func entry(_ command: UInt32, _ body: (inout TableBytes) -> Void) {
      script.append(command)
      body(&script)
      script.align(to: Self.entryLength)
    }
    func name(_ index: Int, _ table: inout TableBytes) {
      table.append(files[index].name, count: Self.nameLength, filler: 0)
    }
    for index in files.indices {
      entry(1) { table in
        name(index, &table)
        table.append(files[index].alignment)
        table.append(files[index].isSearchedFor ? UInt8(2) : UInt8(1))
      }
    }
    for pointer in pointers {
      entry(2) { table in
        name(pointer.file, &table)
        name(pointer.target, &table)
        table.append(UInt32(pointer.offset))
        table.append(UInt8(pointer.size))
      }
    }
    for sum in checksums {
      entry(3) { table in
        name(sum.file, &table)
        table.append(UInt32(sum.offset))
        table.append(UInt32(sum.range.lowerBound))
        table.append(UInt32(sum.range.count))
      }
    }
    return script.bytes
  }

  private static let entryLength = 128
  private static let nameLength = 56
}
