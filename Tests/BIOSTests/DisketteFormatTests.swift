import BIOS
import Disks
import GuestMemory
import Testing
import X86

/// INT 13H AH=05H, 17H and 18H.
@Suite("BIOS: formatting floppies") struct DisketteFormatTests {
  private let disk = NumberedDisk(sectors: 2880)

  private func fixture(_ disk: NumberedDisk) throws -> BIOSFixture {
    try BIOSFixture(drives: [#require(BIOSDrive(floppy: disk))])
  }

  /// Addresses of a track's sectors at 0000:9000, from `first` on.
  private func list(
    _ fixture: BIOSFixture, cylinder: UInt8, head: UInt8, _ sectors: [UInt8], size: UInt8 = 2
  ) {
    fixture.memory.write(sectors.flatMap { [cylinder, head, $0, size] }, at: .init(0x9000))
  }

  private func format(
    _ fixture: BIOSFixture, count: UInt16 = 18, cx: UInt64, dx: UInt64
  ) -> BIOSFixture.Result {
    fixture.call(0x13, ax: 0x0500 | count) { ($0.rbx, $0.rcx, $0.rdx) = (0x9000, cx, dx) }
  }

  private func isFilled(_ sector: UInt64, _ byte: UInt8) throws -> Bool {
    try disk.read(sector: sector, count: 1) == [UInt8](repeating: byte, count: 512)
  }

  @Test("a track gets the fill byte of the table, and its neighbours nothing")
  func track() throws {
    let fixture = try fixture(disk)
    list(
      fixture, cylinder: 3, head: 1,
      [1, 10, 2, 11, 3, 12, 4, 13, 5, 14, 6, 15, 7, 16, 8, 17, 9, 18])
    let result = format(fixture, cx: 0x0300, dx: 0x0100)
    #expect(result.ah == 0 && !result.carry && fixture.byte(0x441) == 0)
    let first: UInt64 = (3 * 2 + 1) * 18
    for sector in first..<first + 18 { #expect(try isFilled(sector, 0xF6)) }
    #expect(try disk.read(sector: first - 1, count: 1)[0] == UInt8(first - 1))
    #expect(try disk.read(sector: first + 18, count: 1)[0] == UInt8(first + 18))
  }

  @Test("the program's own table counts, and the list ends where either of both does")
  func ownTable() throws {
    let fixture = try fixture(disk)
    var table = fixture.bytes(0xF0000 + 0xEFC7, 11)
    table[8] = 0xE5
    fixture.memory.write(table, at: .init(0x8_0010))
    fixture.memory.store(UInt32(0x8000_0010), at: .init(4 * 0x1E))
    list(fixture, cylinder: 79, head: 1, Array(1...18) + [200])
    #expect(format(fixture, count: 19, cx: 0x4F00, dx: 0x0100).ah == 0, "18 are a track")
    #expect(try isFilled(2862, 0xE5) && isFilled(2879, 0xE5) && !isFilled(2861, 0xE5))
  }

  @Test("a program that leaves the ROM's table alone can format a disk of fewer sectors a track")
  func romTable() throws {
    let disk = NumberedDisk(sectors: 1440)
    let fixture = try fixture(disk)
    list(fixture, cylinder: 1, head: 0, Array(1...9))
    #expect(format(fixture, count: 9, cx: 0x0100, dx: 0).ah == 0)
    #expect(try disk.read(sector: 18, count: 9).allSatisfy { $0 == 0xF6 })
    #expect(try disk.read(sector: 27, count: 1)[0] == 27)
  }

  @Test("what an image cannot hold is refused whole, and told once")
  func unknownFormats() throws {
    let fixture = try fixture(disk)
    func refuse(_ location: SourceLocation = #_sourceLocation) {
      let result = format(fixture, cx: 0x0100, dx: 0)
      #expect(result.ah == 0x0C && result.carry, sourceLocation: location)
      #expect(fixture.byte(0x441) == 0x0C, sourceLocation: location)
    }
    list(fixture, cylinder: 2, head: 0, Array(1...18))
    refuse()  // another cylinder
    list(fixture, cylinder: 1, head: 1, Array(1...18))
    refuse()  // another head
    list(fixture, cylinder: 1, head: 0, Array(1...18), size: 3)
    refuse()  // sectors of 1024 bytes
    list(fixture, cylinder: 1, head: 0, Array(1...17) + [19])
    refuse()
    list(fixture, cylinder: 1, head: 0, [0] + Array(2...18))
    refuse()
    list(fixture, cylinder: 1, head: 0, [2] + Array(2...18))
    refuse()  // sector 1 is missing
    list(fixture, cylinder: 1, head: 0, Array(1...9))
    #expect(format(fixture, count: 9, cx: 0x0100, dx: 0).ah == 0x0C, "720 KB")
    list(fixture, cylinder: 1, head: 0, Array(1...18))
    // The table of 720 KB: nine sectors a track.
    let place = fixture.call(0x13, ax: 0x0800)
    #expect(fixture.byte(0xF0000 + UInt64(place.di) + 4) == 18)
    var table = fixture.bytes(0xF0000 + UInt64(place.di), 11)
    table[4] = 9
    fixture.memory.write(table, at: .init(0x8_0000))
    fixture.memory.store(UInt32(0x8000_0000), at: .init(4 * 0x1E))
    refuse()
    (table[3], table[4]) = (3, 18)
    fixture.memory.write(table, at: .init(0x8_0000))
    refuse()
    for sector in 36..<54 as Range<UInt64> {
      #expect(try disk.read(sector: sector, count: 1)[0] == UInt8(sector), "nothing was written")
    }
    #expect(
      fixture.said.count == 1 && fixture.said[0].contains("80 cylinders, 2 heads, 18 sectors"))
  }

  @Test("drives, places and disks that cannot be formatted")
  func errors() throws {
    let fixture = try fixture(disk)
    list(fixture, cylinder: 80, head: 0, Array(1...18))
    #expect(format(fixture, cx: 0x5000, dx: 0).ah == 0x04, "cylinder 80")
    #expect(format(fixture, cx: 0, dx: 0x0200).ah == 0x04, "head 2")
    #expect(format(fixture, count: 0, cx: 0, dx: 0).ah == 0x01)
    #expect(format(fixture, cx: 0, dx: 1).ah == 0xAA, "no drive B")
    #expect(format(fixture, cx: 0, dx: 0x80).ah == 0x01)
    list(fixture, cylinder: 0, head: 0, Array(1...18))
    fixture.bios.noteMediaChange(0)
    #expect(format(fixture, cx: 0, dx: 0).ah == 0x06)
    #expect(format(fixture, cx: 0, dx: 0).ah == 0)
    let protected = try self.fixture(NumberedDisk(sectors: 2880, readOnly: true))
    list(protected, cylinder: 0, head: 0, Array(1...18))
    #expect(format(protected, cx: 0, dx: 0).ah == 0x03)
    let hardDisk = try BIOSFixture(drives: [BIOSDrive(disk: NumberedDisk(sectors: 20 * 16 * 63))])
    #expect(format(hardDisk, cx: 0, dx: 0x80).ah == 0x01, "not for hard disks")
    let short = try self.fixture(NumberedDisk(sectors: 26))
    list(short, cylinder: 1, head: 0, Array(1...18))
    #expect(format(short, cx: 0x0100, dx: 0).ah == 0x04, "not in the image")
  }

  @Test(
    "AH=18H gives the table of the disk's format, and notes the disk",
    arguments: [
      (640, 39, 8, 0x50, 0x93), (720, 39, 9, 0x50, 0x93), (1440, 79, 9, 0x50, 0x97),
      (2400, 79, 15, 0x54, 0x15), (2880, 79, 18, 0x6C, 0x17), (5760, 79, 36, 0x54, 0xD7),
    ] as [(UInt64, UInt64, UInt64, UInt8, UInt8)])
  func mediaType(
    size: UInt64, last: UInt64, sectors: UInt64, gap: UInt8, mediaState: UInt8
  ) throws {
    let fixture = try fixture(NumberedDisk(sectors: size))
    func ask(_ cx: UInt64) -> BIOSFixture.Result { fixture.call(0x13, ax: 0x1800) { $0.rcx = cx } }
    let right = ask(last << 8 | sectors)
    #expect(right.ah == 0 && !right.carry && right.cpu.es.selector == 0xF000)
    let table = fixture.bytes(0xF0000 + UInt64(right.di), 11)
    #expect(table[3] == 2 && UInt64(table[4]) == sectors && table[7] == gap && table[8] == 0xF6)
    #expect(fixture.byte(0x490) == mediaState)
    #expect(fixture.call(0x13, ax: 0x0800).di == right.di, "AH=08H gives the same")
    for wrong in [(last + 1) << 8 | sectors, last << 8 | 0x40 | sectors, last << 8 | (sectors + 1)]
    {
      let result = ask(wrong)
      #expect(result.ah == 0x0C && result.carry && result.cpu.es.selector == 0)
    }
    fixture.bios.noteMediaChange(0)
    #expect(ask(last << 8 | sectors).ah == 0x06)
    #expect(fixture.call(0x13, ax: 0x1800) { $0.rdx = 1 }.ah == 0x0C, "no drive B")
    #expect(fixture.call(0x13, ax: 0x1800) { $0.rdx = 0x80 }.ah == 0x01)
  }

  @Test(
    "AH=17H takes what the disk in the drive is",
    arguments: [(720, 1, 0x93), (2400, 3, 0x15), (1440, 4, 0x97), (2880, nil, nil)]
      as [(UInt64, UInt16?, UInt8?)])
  func disketteType(size: UInt64, right: UInt16?, mediaState: UInt8?) throws {
    let fixture = try fixture(NumberedDisk(sectors: size))
    for type in 1...4 as ClosedRange<UInt16> {
      let result = fixture.call(0x13, ax: 0x1700 | type)
      #expect(result.ah == (type == right ? 0 : 0x0C) && result.carry == (type != right))
    }
    #expect(fixture.byte(0x490) == mediaState ?? 0)
    #expect(fixture.call(0x13, ax: 0x1700).ah == 0x01)
    #expect(fixture.call(0x13, ax: 0x1705).ah == 0x01)
    #expect(fixture.call(0x13, ax: 0x1701) { $0.rdx = 1 }.ah == 0xAA)
    #expect(fixture.call(0x13, ax: 0x1701) { $0.rdx = 0x80 }.ah == 0x01)
    fixture.bios.noteMediaChange(0)
    if let right { #expect(fixture.call(0x13, ax: 0x1700 | right).ah == 0x06) }
  }
}
