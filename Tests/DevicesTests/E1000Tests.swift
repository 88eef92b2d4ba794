import Bits
import Bus
import Testing

@testable import Devices

/// A card, and its driver.
final class E1000Fixture {
  enum Register {
    static let status: UInt64 = 0x0008
    static let eepromControl: UInt64 = 0x0010
    static let eepromRead: UInt64 = 0x0014
    static let phyControl: UInt64 = 0x0020
    static let cause: UInt64 = 0x00C0
    static let causeSet: UInt64 = 0x00C8
    static let mask: UInt64 = 0x00D0
    static let maskClear: UInt64 = 0x00D8
    static let receiveControl: UInt64 = 0x0100
    static let transmitControl: UInt64 = 0x0400
    static let receiveRing: UInt64 = 0x2800
    static let transmitRing: UInt64 = 0x3800
  }

  static let address: [UInt8] = [0x52, 0x54, 0, 1, 2, 3]
  static let receiveRing: UInt64 = 0x1_0000
  static let transmitRing: UInt64 = 0x2_0000
  static let data: UInt64 = 0x10_0000

  let board: PCIFixture
  let card: E1000
  var sent: [[UInt8]] = []
  var told: [String] = []
  private var tail: UInt64 = 0

  init() throws {
    board = try PCIFixture()
    let forward = Forward()
    card = E1000(
      address: Self.address, clock: board.clock, memory: board.bus.master
    ) { forward.fixture?.sent.append($0) }
    forward.fixture = self
    board.attach(card, portWindow: 1, registerWindow: 0)
    card.onUnimplemented = { [unowned self] in told.append($0) }
  }

  private final class Forward {
    weak var fixture: E1000Fixture?
  }

  subscript(register: UInt64) -> UInt64 {
    get { board.register(register) }
    set { board.setRegister(register, newValue) }
  }

  /// Rings of eight descriptors; buffers to receive at ``data``, 4 KiB each, of 2 KiB.
  func start(receive: UInt64 = 0x0400_8002, descriptors: UInt64 = 7) {
    for (ring, place) in [
      (Register.receiveRing, Self.receiveRing), (Register.transmitRing, Self.transmitRing),
    ] {
      self[ring] = place
      self[ring + 4] = 0
      self[ring + 8] = 128
      self[ring + 0x10] = 0
      self[ring + 0x18] = 0
    }
    for number in 0..<8 as Range<UInt64> {
      board.store(Self.data + number * 0x1000, at: Self.receiveRing + 16 * number)
      board.store(UInt64(0), at: Self.receiveRing + 16 * number + 8)
    }
    self[Register.mask] = 0x1_FFFF
    self[Register.receiveControl] = receive
    self[Register.transmitControl] = 0xA
    self[Register.receiveRing + 0x18] = descriptors
    tail = 0
  }

  /// Puts a descriptor into the ring to send.
  func put(_ descriptor: [UInt8]) {
    board.put(descriptor, at: Self.transmitRing + 16 * tail)
    tail = (tail + 1) % 8
  }

  /// A legacy descriptor: end of packet and report unless told otherwise.
  func legacy(
    _ address: UInt64, _ length: UInt16, command: UInt8 = 0x09, place: UInt8 = 0, start: UInt8 = 0
  ) -> [UInt8] {
    address.littleEndianBytes + length.littleEndianBytes + [place, command, 0, start, 0, 0]
  }

  /// Hands the ring over, and waits.
  func send() {
    self[Register.transmitRing + 0x18] = tail
    board.clock.advance(byNanoseconds: 1_000_000, with: card)
  }
}

@Suite("82540EM")
struct E1000Tests {
  typealias Register = E1000Fixture.Register

  private static func frame(to address: [UInt8] = E1000Fixture.address, _ count: Int = 60)
    -> [UInt8]
  {
    address + [2, 0, 0, 0, 0, 9, 0x08, 0x00]
      + (0..<count - 14).map { UInt8(truncatingIfNeeded: $0) }
  }

  @Test("is an 82540EM whose link is up")
  func identity() throws {
    let card = try E1000Fixture()
    #expect(card.board.configuration(0) == 0x100E_8086)
    #expect(card.board.configuration(8) >> 8 == 0x02_0000)
    #expect(card[Register.status] == 0x83)
    #expect(card[0x5400] == 0x0100_5452)
    #expect(card[0x5404] == 0x8000_0302)
  }

  @Test("the EEPROM is read by EERD and by its lines")
  func eeprom() throws {
    let card = try E1000Fixture()
    var sum: UInt16 = 0
    for word in 0..<64 as Range<UInt64> {
      card[Register.eepromRead] = word << 8 | 1
      let answer = card[Register.eepromRead]
      #expect(answer & 0x10 != 0)
      sum &+= UInt16(answer >> 16)
      #expect(clocked(card, word) == UInt16(answer >> 16), "word \(word)")
    }
    #expect(sum == 0xBABA)
    #expect(clocked(card, 0) == 0x5452)
  }

  /// Reads a word as drivers do that know the lines alone.
  private func clocked(_ card: E1000Fixture, _ word: UInt64) -> UInt16 {
    card[Register.eepromControl] = 0x40
    #expect(card[Register.eepromControl] & 0x80 != 0)
    card[Register.eepromControl] = 0x42
    for index in (0..<9).reversed() {
      let bit = (0b110 << 6 | word) >> UInt64(index) & 1
      for clock in [0, 1, 0] as [UInt64] { card[Register.eepromControl] = 0x42 | bit << 2 | clock }
    }
    var value: UInt16 = 0
    for _ in 0..<16 {
      card[Register.eepromControl] = 0x43
      value = value << 1 | (card[Register.eepromControl] & 8 != 0 ? 1 : 0)
      card[Register.eepromControl] = 0x42
    }
    card[Register.eepromControl] = 0
    return value
  }

  @Test("the PHY says that the link is up")
  func phy() throws {
    let card = try E1000Fixture()
    func read(_ number: UInt64, phy: UInt64 = 1) -> UInt64 {
      card[Register.phyControl] = 2 << 26 | phy << 21 | number << 16
      return card[Register.phyControl]
    }
    #expect(read(2) & 0x5000_FFFF == 0x1000_0141)
    #expect(read(1) & 0x24 == 0x24)
    #expect(read(17) & 0xFFFF == 0xAC00)
    #expect(read(1, phy: 2) & 1 << 30 != 0)
    card[Register.phyControl] = 1 << 29 | 1 << 26 | 1 << 21 | 4 << 16 | 0x1234
    #expect(card[Register.cause] & 1 << 9 != 0)
    #expect(read(4) & 0xFFFF == 0x1234)
    card[Register.phyControl] = 1 << 26 | 1 << 21 | 0x8000
    #expect(read(4) & 0xFFFF == 0x0DE1)
  }

  @Test("sends a frame of several descriptors, pads it, and reports")
  func transmits() throws {
    let card = try E1000Fixture()
    card.start()
    card.board.put(Self.frame(), at: E1000Fixture.data)
    card.put(card.legacy(E1000Fixture.data, 20, command: 0))
    card.put(card.legacy(E1000Fixture.data + 20, 22))
    card.send()
    #expect(card.sent == [Array(Self.frame().prefix(42)) + [UInt8](repeating: 0, count: 18)])
    #expect(card.board.load(UInt8.self, at: E1000Fixture.transmitRing + 12) == 0)
    #expect(card.board.load(UInt8.self, at: E1000Fixture.transmitRing + 28) == 1)
    #expect(card[Register.transmitRing + 0x10] == 2)
    #expect(card.board.interrupt.isHigh)
    #expect(card[Register.cause] == 3)
    #expect(!card.board.interrupt.isHigh)
    #expect(card[0x4080] == 1)
    #expect(card[0x4080] == 0, "a counter is read once")
  }

  @Test("fills in a checksum of a legacy descriptor")
  func legacyChecksum() throws {
    let card = try E1000Fixture()
    card.start()
    card.board.put(Self.frame(), at: E1000Fixture.data)
    card.put(card.legacy(E1000Fixture.data, 60, command: 0x0D, place: 20, start: 14))
    card.send()
    let sent = try #require(card.sent.first)
    #expect(Self.verifies(sent, Self.frame(), from: 14, at: 20))
  }

  /// The one's complement sum of big-endian words.
  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      sum += UInt32(byte) << (index % 2 == 0 ? 8 : 0)
      sum = sum & 0xFFFF + sum >> 16
    }
    return sum
  }

  /// Whether the field at `place` of `sent` is the complement of the sum over `before`, its old content included.
  private static func verifies(_ sent: [UInt8], _ before: [UInt8], from start: Int, at place: Int)
    -> Bool
  {
    UInt32(sent[place]) << 8 | UInt32(sent[place + 1]) == ~sum(before[start...]) & 0xFFFF
  }

  /// A context descriptor for IPv4 at 14 and TCP at 34.
  private static func context(
    segment: UInt16, header: UInt8 = 54, command: UInt8 = 0x27
  ) -> [UInt8] {
    [14, 24, 33, 0, 34, 50, 0, 0, 0, 0, 0, command, 0, header] + segment.littleEndianBytes
  }

  /// A data descriptor: end of packet, report, extended.
  private static func data(
    _ address: UInt64, _ length: UInt32, options: UInt8 = 3, command: UInt8 = 0x29
  ) -> [UInt8] {
    address.littleEndianBytes
      + (length | 1 << 20 | UInt32(command) << 24).littleEndianBytes + [0, options, 0, 0]
  }

  /// A frame with IPv4 and TCP headers and so many bytes of data; checksums as a driver leaves them.
  private static func packet(_ count: Int) -> [UInt8] {
    var bytes = E1000Fixture.address + [2, 0, 0, 0, 0, 9, 0x08, 0x00]
    bytes += [0x45, 0, 0, 0, 0x12, 0xFF, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]
    // Ports, sequence, acknowledgement, length and flags (ACK, PSH, FIN), window.
    bytes += [0, 80, 1, 2, 0xFF, 0xFF, 0xFF, 0xF0, 0, 0, 0, 1, 0x50, 0x19, 0x10, 0, 0, 0, 0, 0]
    bytes += (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let partial = sum(bytes[26..<34] + [0, 6])
    (bytes[50], bytes[51]) = (UInt8(partial >> 8), UInt8(partial & 0xFF))
    return bytes
  }

  @Test("cuts a long packet into segments with right headers and checksums")
  func segmentation() throws {
    let card = try E1000Fixture()
    card.start()
    let packet = Self.packet(3000)
    card.board.put(packet, at: E1000Fixture.data)
    card.put(Self.context(segment: 1400))
    card.put(Self.data(E1000Fixture.data, 1000, command: 0x2C))
    card.put(Self.data(E1000Fixture.data + 1000, UInt32(packet.count - 1000), command: 0x2D))
    card.send()
    #expect(card.sent.map(\.count) == [1454, 1454, 254])
    var data: [UInt8] = []
    for (index, frame) in card.sent.enumerated() {
      #expect(frame.littleEndian(at: 16, count: 2).bytesSwapped == frame.count - 14)
      #expect(frame.littleEndian(at: 18, count: 2).bytesSwapped == (0x12FF + index) & 0xFFFF)
      let sequence = frame[38..<42].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      #expect(sequence == 0xFFFF_FFF0 &+ UInt32(1400 * index))
      #expect(frame[47] == (index == 2 ? 0x19 : 0x10))
      #expect(Self.sum(frame[14..<34]) == 0xFFFF)
      let length = UInt16(frame.count - 34)
      #expect(
        Self.sum(frame[26..<34] + [0, 6, UInt8(length >> 8), UInt8(length & 0xFF)] + frame[34...])
          == 0xFFFF)
      data += frame[54...]
    }
    #expect(data == Array(packet[54...]))
  }

  @Test("fills in checksums of a frame that is not cut")
  func checksums() throws {
    let card = try E1000Fixture()
    card.start()
    var packet = Self.packet(101)
    (packet[16], packet[17]) = (0, UInt8(packet.count - 14))
    let length = UInt32(packet.count - 34)
    let whole = Self.sum(packet[26..<34] + [0, 6, 0, UInt8(length)])
    (packet[50], packet[51]) = (UInt8(whole >> 8), UInt8(whole & 0xFF))
    card.board.put(packet, at: E1000Fixture.data)
    card.put(Self.context(segment: 0, command: 0x23))
    card.put(Self.data(E1000Fixture.data, UInt32(packet.count)))
    card.send()
    let sent = try #require(card.sent.first)
    #expect(Self.sum(sent[14..<34]) == 0xFFFF)
    #expect(Self.sum(sent[26..<34] + [0, 6, 0, UInt8(length)] + sent[34...]) == 0xFFFF)
  }

  @Test("receives into buffers, and waits where there are none")
  func receives() throws {
    let card = try E1000Fixture()
    card.start(descriptors: 2)
    for number in 0..<3 { card.card.receive(Self.frame(60 + number)) }
    #expect(card[Register.receiveRing + 0x10] == 2)
    #expect(card.board.bytes(60, at: E1000Fixture.data) == Self.frame())
    #expect(
      card.board.bytes(8, at: E1000Fixture.receiveRing + 8) == [60, 0, 0, 0, 7, 0, 0, 0])
    #expect(card[Register.cause] == 0x90)
    card[Register.receiveRing + 0x18] = 5
    #expect(card[Register.receiveRing + 0x10] == 3)
    #expect(card.board.bytes(62, at: E1000Fixture.data + 0x2000) == Self.frame(62))
  }

  @Test("a frame may need several buffers, and keeps its checksum's place unless told otherwise")
  func buffers() throws {
    let card = try E1000Fixture()
    // Buffers of 256 bytes; the checksum stays.
    card.start(receive: 0x0003_8002)
    card.card.receive(Self.frame(600))
    #expect(card[Register.receiveRing + 0x10] == 3)
    let statuses = (0..<3).map {
      card.board.load(UInt8.self, at: E1000Fixture.receiveRing + 16 * UInt64($0) + 12)
    }
    #expect(statuses == [5, 5, 7])
    #expect(card.board.load(UInt16.self, at: E1000Fixture.receiveRing + 40) == 604 - 512)
    #expect(
      card.board.bytes(256, at: E1000Fixture.data + 0x1000) == Array(Self.frame(600)[256..<512]))
  }

  @Test("takes what is meant for it alone")
  func filters() throws {
    let card = try E1000Fixture()
    let group: [UInt8] = [0x01, 0, 0x5E, 0, 0, 0xFB]
    func takes(_ address: [UInt8], _ control: UInt64) -> Bool {
      card.start(receive: 0x0400_0002 | control)
      card.card.receive(Self.frame(to: address))
      return card[Register.receiveRing + 0x10] == 1
    }
    let other: [UInt8] = [0x52, 0x54, 0, 1, 2, 4]
    let everybody = [UInt8](repeating: 0xFF, count: 6)
    #expect(takes(E1000Fixture.address, 0))
    #expect(!takes(other, 0))
    #expect(takes(other, 1 << 3))
    #expect(!takes(everybody, 0))
    #expect(takes(everybody, 1 << 15))
    #expect(!takes(group, 0))
    #expect(takes(group, 1 << 4))
    // Bits 47 to 36 of the address: FB0H.
    card[0x5200 + 4 * (0xFB0 >> 5)] = 1 << (0xFB0 & 31)
    #expect(takes(group, 0))
    #expect(!takes(group, 1 << 12))
    card[0x5408] = 0x0100_5452
    card[0x540C] = 0x8000_0402
    #expect(takes(other, 0))
    card[Register.receiveControl] = 0
    card.card.receive(Self.frame())
    #expect(card.card.state.waiting.isEmpty)
  }

  @Test("rings and buffers that are not in memory stop the card, and are told")
  func mistakes() throws {
    let card = try E1000Fixture()
    card.start()
    card.put(card.legacy(0x8000_0000, 60))
    card.send()
    #expect(card.sent.isEmpty)
    #expect(card.told.count == 1)
    card[Register.transmitRing] = 0x8000_0000
    card.put(card.legacy(0, 60))
    card.send()
    card[Register.receiveRing + 4] = 0xFFFF_FFFF
    card.card.receive(Self.frame())
    #expect(card.told.count == 3)
    #expect(card[Register.transmitControl] & 2 == 0)
    #expect(card[Register.receiveControl] & 2 == 0)
  }

  @Test("the window in the I/O space reaches the registers")
  func window() throws {
    let card = try E1000Fixture()
    card.board.portSpace.write(Port(PCIFixture.ports), 0x5400, width: .doubleword)
    #expect(
      card.board.portSpace.read(Port(PCIFixture.ports + 4), width: .doubleword) == 0x0100_5452)
    card.board.portSpace.write(Port(PCIFixture.ports + 4), 7, width: .doubleword)
    #expect(card[0x5400] == 7)
  }

  @Test("its state is the whole device, and a look changes nothing")
  func snapshot() throws {
    let card = try E1000Fixture()
    card.start()
    card[Register.causeSet] = 4
    #expect(card.card.peek(at: Register.cause, width: .doubleword) == 4)
    #expect(card.board.interrupt.isHigh)
    card.put(card.legacy(E1000Fixture.data, 60))
    card[Register.transmitRing + 0x18] = 1
    try expectSnapshotStable(
      card.card,
      fresh: {
        E1000(
          address: E1000Fixture.address, clock: card.board.clock, memory: card.board.bus.master
        ) { _ in }
      }, ports: 0..<64)
  }

  @Test(
    "descriptors and registers at random: nothing traps, and a reset mends all", arguments: 0..<6)
  func hostile(_ seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &+ 0xE1000)
    let card = try E1000Fixture()
    for _ in 0..<400 {
      card.start(receive: random.next() & 0x0603_F03E | 2, descriptors: random.next() % 10)
      for _ in 0..<random.next() % 8 {
        var descriptor = (0..<16).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        if random.next() % 4 != 0 {
          descriptor.replaceSubrange(0..<8, with: (random.next() % 0x41_0000).littleEndianBytes)
        }
        if random.next() % 2 == 0 { descriptor[10] = UInt8(random.next() % 3) << 4 }
        card.put(descriptor)
      }
      if random.next() % 2 == 0 {
        card[random.next() % 0x1600 * 4] = random.next() & 0xFFFF_FFFF
      }
      card.send()
      let length = 14 + Int(random.next() % 1600)
      card.card.receive((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      card.board.clock.advance(byNanoseconds: 100_000, with: card.card)
      _ = card.card.summary
    }
    card[0] = 1 << 26
    card.sent = []
    card.start()
    card.board.put(Self.frame(), at: E1000Fixture.data)
    card.put(card.legacy(E1000Fixture.data, 60))
    card.send()
    #expect(card.sent == [Self.frame()])
  }
}

extension UInt64 {
  /// A big-endian word that was read as a little-endian one.
  fileprivate var bytesSwapped: Int { Int(UInt16(truncatingIfNeeded: self).byteSwapped) }
}
