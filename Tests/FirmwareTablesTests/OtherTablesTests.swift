import Testing

@testable import FirmwareTables

struct MPTablesTests {
  private func build(cpus: Int) -> [UInt8] {
    var platform = Platform(memoryBelow4GiB: 64 << 20)
    platform.cpuCount = cpus
    platform.pciInterrupts = [.init(device: 3, pin: 0, interrupt: 11)]
    return MPTables.build(platform, at: 0xF_0000)
  }

  @Test func `pointer and table sum to zero, and every entry is counted`() {
    let bytes = build(cpus: 3)
    #expect(bytes.prefix(16).reduce(0, &+) == 0)
    let table = Array(bytes[16...])
    #expect(table.reduce(0, &+) == 0)
    #expect(Int(table[4]) | Int(table[5]) << 8 == table.count)
    var offset = 44
    var counts: [UInt8: Int] = [:]
    while offset < table.count {
      counts[table[offset], default: 0] += 1
      offset += table[offset] == 0 ? 20 : 8
    }
    #expect(offset == table.count)
    #expect(counts[0] == 3)
    #expect(counts[2] == 1)
    #expect(counts.values.reduce(0, +) == Int(table[34]) | Int(table[35]) << 8)
  }

  @Test func `the timer is at pin 2 and a device's pin where the router leads`() {
    let table = Array(build(cpus: 1)[16...])
    let entries = stride(from: 44 + 20, to: table.count, by: 8).map { Array(table[$0..<$0 + 8]) }
    #expect(entries.contains([3, 0, 0, 0, 1, 0, 0, 2]))
    #expect(entries.contains([3, 0, 0x0D, 0, 0, 3 << 2, 0, 11]))
    // What the router took from the ISA bus is not listed twice.
    #expect(!entries.contains { $0[0] == 3 && $0[4] == 1 && $0[5] == 11 })
  }
}

struct SMBIOSTablesTests {
  @Test(arguments: [UInt64(0), 3 << 30])
  func `structures follow each other to the end`(above: UInt64) {
    var platform = Platform(memoryBelow4GiB: 512 << 20)
    platform.memoryAbove4GiB = above
    platform.cpuCount = 2
    let bytes = SMBIOSTables.structures(platform)
    var offset = 0
    var types: [UInt8] = []
    var largest = 0
    while offset < bytes.count {
      let start = offset
      types.append(bytes[offset])
      offset += Int(bytes[offset + 1])
      while bytes[offset] != 0 || bytes[offset + 1] != 0 { offset += 1 }
      offset += 2
      largest = max(largest, offset - start)
    }
    #expect(types == [0, 1, 3, 4, 4, 16, 17, 19] + (above > 0 ? [19] : []) + [32, 127])
    let entry = SMBIOSTables.entryPoint(platform, structuresAt: 0xF_1000)
    #expect(Array(bytes[6..<10]) == [0x00, 0xF0, 3, 0], "64 KiB from F0000H on, as the ROM is")
    #expect(entry.count == 31)
    #expect(entry.reduce(0, &+) == 0)
    #expect(entry[16...].reduce(0, &+) == 0)
    #expect(Int(entry[8]) | Int(entry[9]) << 8 == largest)
    #expect(Int(entry[22]) | Int(entry[23]) << 8 == bytes.count)
    #expect(Int(entry[28]) | Int(entry[29]) << 8 == types.count)
  }
}
