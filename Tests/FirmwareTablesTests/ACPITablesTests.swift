import Testing

@testable import FirmwareTables

struct ACPITablesTests {
  private let platform = {
    var platform = Platform(memoryBelow4GiB: 128 << 20)
    platform.cpuCount = 4
    platform.pciInterrupts = Platform.routed()
    return platform
  }()

  private let base: UInt64 = 0xE_0000

  private func placed() -> (root: [UInt8], tables: [UInt8]) {
    let files = ACPITables.build(platform).placed(at: [0xF_0000, base])
    return (files[0], files[1])
  }

  private func value(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
  }

  /// The table at a guest address, as a whole.
  private func table(_ tables: [UInt8], at address: UInt64) -> [UInt8] {
    let offset = Int(address - base)
    return Array(tables[offset..<offset + Int(value(tables, offset + 4, 4))])
  }

  private func signature(_ table: [UInt8]) -> String {
    String(decoding: table.prefix(4), as: UTF8.self)
  }

  private func sum(_ bytes: some Sequence<UInt8>) -> UInt8 { bytes.reduce(0, &+) }

  @Test func `the root pointer leads to two roots that list the same tables`() {
    let (root, tables) = placed()
    #expect(String(decoding: root.prefix(8), as: UTF8.self) == "RSD PTR ")
    #expect(sum(root.prefix(20)) == 0)
    #expect(sum(root) == 0)
    let rsdt = table(tables, at: value(root, 16, 4))
    let xsdt = table(tables, at: value(root, 24, 8))
    #expect(signature(rsdt) == "RSDT")
    #expect(signature(xsdt) == "XSDT")
    let short = stride(from: 36, to: rsdt.count, by: 4).map { value(rsdt, $0, 4) }
    let long = stride(from: 36, to: xsdt.count, by: 8).map { value(xsdt, $0, 8) }
    #expect(short == long)
    #expect(short.map { signature(table(tables, at: $0)) } == ["FACP", "APIC", "HPET"])
    for address in short { #expect(sum(table(tables, at: address)) == 0) }
    #expect(sum(rsdt) == 0)
    #expect(sum(xsdt) == 0)
  }

  @Test func `the fixed table leads to the definition block and says where the registers are`() {
    let (root, tables) = placed()
    let rsdt = table(tables, at: value(root, 16, 4))
    let fadt = table(tables, at: value(rsdt, 36, 4))
    #expect(fadt.count == 244)
    #expect(value(fadt, 40, 4) == value(fadt, 140, 8))
    let dsdt = table(tables, at: value(fadt, 40, 4))
    #expect(signature(dsdt) == "DSDT")
    #expect(sum(dsdt) == 0)
    let facs = value(fadt, 36, 4)
    #expect(facs % 64 == 0)
    #expect(signature(Array(tables[Int(facs - base)...])) == "FACS")
    #expect(value(fadt, 56, 4) == 0x600)
    #expect(value(fadt, 76, 4) == 0x608)
    #expect(value(fadt, 116 + 4, 8) == 0xCF9)
    #expect(fadt[128] == 0x0F)
  }

  @Test func `a board without APICs and HPET is told of none`() {
    var platform = platform
    platform.hasAPICs = false
    platform.hpet = nil
    let files = ACPITables.build(platform).placed(at: [0xF_0000, base])
    let rsdt = table(files[1], at: value(files[0], 16, 4))
    #expect(rsdt.count == 40)
    #expect(signature(table(files[1], at: value(rsdt, 36, 4))) == "FACP")
  }

  @Test func `the root of PCI is known by its ID, and has no address of its own`() throws {
    let (_, tables) = placed()
    let root = Array("PCI0".utf8) + [0x08] + Array("_HID".utf8) + AML.eisa("PNP0A03")
    let start = try #require(tables.indices.first { tables[$0...].starts(with: root) })
    let next = tables[(start + root.count)...].prefix(6)
    #expect(Array(next) == [0x08] + Array("_UID".utf8) + [0])
  }

  @Test func `virtio devices are told of with their registers and interrupt`() {
    var platform = platform
    platform.virtio = [(0xFED8_0000, 0x200, 5), (0xFED8_0200, 0x200, 5)]
    let files = ACPITables.build(platform).placed(at: [0xF_0000, base])
    func count(_ bytes: [UInt8]) -> Int {
      files[1].indices.count { files[1][$0...].starts(with: bytes) }
    }
    #expect(count(Array("LNRO0005".utf8)) == 2)
    #expect(count([0x86, 9, 0, 1, 0x00, 0x02, 0xD8, 0xFE, 0x00, 0x02, 0, 0]) == 1)
    #expect(count([0x89, 6, 0, 9, 1, 5, 0, 0, 0]) == 2)
  }

  @Test func `every processor and the interrupt overrides are listed`() {
    let (root, tables) = placed()
    let rsdt = table(tables, at: value(root, 16, 4))
    let madt = table(tables, at: value(rsdt, 40, 4))
    var offset = 44
    var processors: [UInt8] = []
    var overrides: [UInt8: UInt64] = [:]
    while offset < madt.count {
      switch madt[offset] {
      case 0: processors.append(madt[offset + 3])
      case 2: overrides[madt[offset + 3]] = value(madt, offset + 4, 4)
      default: break
      }
      offset += Int(madt[offset + 1])
    }
    #expect(offset == madt.count)
    #expect(processors == [0, 1, 2, 3])
    #expect(overrides == [0: 2, 5: 5, 9: 9, 10: 10, 11: 11])
  }

  /// What a firmware does with the script, done here, gives what ``LinkedTables/placed(at:)`` gives.
  @Test func `the loader's script links the files as we would`() throws {
    let linked = ACPITables.build(platform)
    let script = linked.loaderScript
    #expect(script.count % 128 == 0)
    var files = Dictionary(uniqueKeysWithValues: linked.files.map { ($0.name, $0.bytes) })
    let addresses: [String: UInt64] = ["etc/acpi/rsdp": 0xF_0000, "etc/acpi/tables": base]
    var allocated: [String] = []
    for entry in stride(from: 0, to: script.count, by: 128).map({
      Array(script[$0..<$0 + 128])
    }) {
      func name(_ offset: Int) -> String {
        String(decoding: entry[offset..<offset + 56].prefix { $0 != 0 }, as: UTF8.self)
      }
      switch value(entry, 0, 4) {
      case 1: allocated.append(name(4))
      case 2:
        let (file, target) = (name(4), name(60))
        let (offset, size) = (Int(value(entry, 116, 4)), Int(entry[120]))
        let address = try #require(addresses[target])
        let sum = value(try #require(files[file]), offset, size) &+ address
        for index in 0..<size {
          files[file]?[offset + index] = UInt8(truncatingIfNeeded: sum >> UInt64(index * 8))
        }
      case 3:
        let (offset, start) = (Int(value(entry, 60, 4)), Int(value(entry, 64, 4)))
        let length = Int(value(entry, 68, 4))
        let bytes = try #require(files[name(4)])
        files[name(4)]?[offset] = bytes[offset] &- sum(bytes[start..<start + length])
      default: Issue.record("an unknown command")
      }
    }
    #expect(allocated == linked.files.map(\.name))
    let (root, tables) = placed()
    #expect(files["etc/acpi/rsdp"] == root)
    #expect(files["etc/acpi/tables"] == tables)
  }

  @Test func `a block's length counts its own bytes`() {
    #expect(AML.package(length: 10) == [11])
    #expect(AML.package(length: 62) == [63])
    // Two bytes: the low four bits in the lead byte, the next eight behind it.
    #expect(AML.package(length: 63) == [0x41, 0x04])
    #expect(AML.package(length: 0x1000) == [0x83, 0x00, 0x01])
  }

  @Test func `an EISA identifier is compressed`() {
    #expect(AML.eisa("PNP0A03") == [0x0C, 0x41, 0xD0, 0x0A, 0x03])
  }
}
