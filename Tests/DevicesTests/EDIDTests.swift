import Bus
import GuestMemory
import Testing

@testable import Devices

/// What the monitor tells, and where the adapter shows it.
struct EDIDTests {
  @Test func `the block is whole, and adds up to 0`() {
    let block = EDID.block
    #expect(block.count == EDID.length && block.reduce(0, &+) == 0)
    #expect(Array(block[..<8]) == [0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0])
    #expect(Array(block[18..<20]) == [1, 3])
    let letters = (UInt16(block[8]) << 8 | UInt16(block[9]))
    #expect([letters >> 10 & 31, letters >> 5 & 31, letters & 31] == [18, 19, 4], "RSD")
  }

  @Test func `the preferred timing is that of 1024×768 at 60 Hz`() {
    let timing = EDID.block[54..<72].map(Int.init)
    let width = timing[2] | (timing[4] >> 4) << 8
    let blanking = timing[3] | (timing[4] & 15) << 8
    let height = timing[5] | (timing[7] >> 4) << 8
    let lines = timing[6] | (timing[7] & 15) << 8
    #expect([width, blanking, height, lines] == [1024, 320, 768, 38])
    let clock = (timing[0] | timing[1] << 8) * 10_000
    #expect(clock / (width + blanking) / (height + lines) == 60)
    #expect(Array(EDID.block[93..<104]) == [0xFC, 0] + Array("Ringside\n".utf8))
  }

  @Test func `the adapter shows it in its registers, with the extended ones behind`() throws {
    let adapter = StandardVGA(
      text: VGA(clock: VirtualClock(), memory: try VGAMemory()),
      vbe: BochsVBE(memory: try HostMemory(length: 16 << 20)) { _ in }, rom: nil)
    guard case .registers(let window, _, _, _, _) = try #require(adapter.configuration.windows[2])
    else {
      Issue.record("no registers")
      return
    }
    #expect((0..<128).map { UInt8(window.read(at: $0, width: .byte)) } == EDID.block)
    #expect(window.read(at: 0, width: .quadword) == 0x00FF_FFFF_FFFF_FF00)
    #expect(window.read(at: 126, width: .doubleword) == UInt64(EDID.block[127]) << 8)
    #expect(window.read(at: 0x3FC, width: .doubleword) == 0)
    #expect(window.read(at: 0x600, width: .doubleword) == 8)
    #expect(window.read(at: 0x604, width: .doubleword) == 0x1E1E_1E1E)
    #expect(window.read(at: 0x608, width: .doubleword) == 0xFFFF_FFFF)
    window.write(0xBEBE_BEBE, at: 0x604, width: .doubleword)
    window.write(0, at: 8, width: .doubleword)
    #expect(window.read(at: 0x604, width: .byte) == 0x1E)
    #expect(window.read(at: 8, width: .byte) == UInt64(EDID.block[8]))
  }
}
