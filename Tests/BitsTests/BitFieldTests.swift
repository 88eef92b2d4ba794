import Bits
import Testing

@Suite("Bit fields")
struct BitFieldTests {
  @Test("a field is read from its bits and shifted down")
  func read() {
    #expect(UInt32(0xABCD_1234).bits(8...15) == 0x12)
    #expect(UInt64.max.bits(0...63) == .max)
    #expect(UInt8(0x80).bit(7))
    #expect(!UInt8(0x7F).bit(7))
  }

  @Test("writing a field leaves the others and drops what does not fit")
  func write() {
    var value: UInt16 = 0xFFFF
    value.setBits(4...7, to: 0xF2)
    #expect(value == 0xFF2F)
    value.setBit(0, to: false)
    #expect(value == 0xFF2E)
    value.setBits(0...15, to: 0x1234)
    #expect(value == 0x1234)
  }

  @Test("little-endian integers stop at the end of their bytes")
  func littleEndian() {
    let bytes: [UInt8] = [0x78, 0x56, 0x34, 0x12, 0xFF]
    #expect(bytes.littleEndian(UInt32.self, at: 0) == 0x1234_5678)
    #expect(bytes[1...].littleEndian(UInt16.self, at: 0) == 0x3456)
    #expect(bytes.littleEndian(UInt32.self, at: 2) == nil)
    #expect(bytes.littleEndian(UInt8.self, at: -1) == nil)
    #expect(UInt32(0x1234_5678).littleEndianBytes == [0x78, 0x56, 0x34, 0x12])
  }
}
