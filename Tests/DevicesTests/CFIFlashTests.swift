import Bits
import Bus
import Testing

@testable import Devices

struct CFIFlashTests {
  private final class File {
    var writes: [(bytes: [UInt8], offset: Int)] = []
  }

  private let file = File()

  private func make() -> CFIFlash {
    CFIFlash(name: "Flash", content: [UInt8](repeating: 0xFF, count: 8192)) { [file] in
      file.writes.append(($0, $1))
    }
  }

  private func write(_ flash: CFIFlash, _ bytes: [(offset: UInt64, value: UInt64)]) {
    for byte in bytes { flash.write(byte.value, at: byte.offset, width: .byte) }
  }

  @Test func `programming clears bits and is told to the file`() {
    let flash = make()
    write(flash, [(5, 0x10), (5, 0x5A)])
    #expect(flash.read(at: 5, width: .byte) == 0x80)
    write(flash, [(5, 0x40), (5, 0xF0), (0, 0xFF)])
    #expect(flash.read(at: 4, width: .doubleword) == 0xFFFF_50FF)
    #expect(file.writes.map(\.offset) == [5, 5])
    #expect(file.writes.last?.bytes == [0x50])
  }

  @Test func `erasing takes a block and its confirmation`() {
    let flash = make()
    write(flash, [(4097, 0x10), (4097, 0), (1, 0x10), (1, 0)])
    write(flash, [(4100, 0x20), (4100, 0xD0), (0, 0xFF)])
    #expect(flash.read(at: 4097, width: .byte) == 0xFF)
    #expect(flash.read(at: 1, width: .byte) == 0)
    write(flash, [(0, 0x20), (0, 0x11)])
    #expect(flash.read(at: 0, width: .byte) == 0xB0)
    write(flash, [(0, 0x50)])
    #expect(flash.read(at: 0, width: .byte) == 0x80)
    #expect(flash.state.content[1] == 0)
  }

  @Test func `a buffered write takes its bytes only when it is confirmed`() throws {
    let flash = make()
    write(flash, [(16, 0xE8), (16, 1), (16, 0xAB), (17, 0xCD)])
    try expectSnapshotStable(flash, fresh: make)
    #expect(flash.state.content[16] == 0xFF)
    write(flash, [(16, 0xD0), (0, 0xFF)])
    #expect(flash.read(at: 16, width: .word) == 0xCDAB)
  }

  @Test func `the query tells the geometry`() {
    let flash = make()
    write(flash, [(0x55, 0x98)])
    #expect((0x10..<0x13).map { flash.read(at: $0, width: .byte) } == [0x51, 0x52, 0x59])
    #expect(flash.read(at: 0x27, width: .byte) == 13)
    #expect(flash.read(at: 0x2D, width: .doubleword) == 0x0010_0001)
    write(flash, [(0, 0x90)])
    #expect(flash.read(at: 0, width: .word) == 0x1889)
  }

  @Test func `random commands neither trap nor grow`() {
    let flash = make()
    var random = SplitMix64(state: 3)
    for _ in 0..<20_000 {
      let value = random.next()
      flash.write(value >> 16, at: value & 0x3FFF, width: .byte)
      _ = flash.read(at: value >> 40 & 0x3FFF, width: .quadword)
      #expect(flash.state.buffer.count <= 256)
    }
    flash.reset()
    #expect(flash.state.view == .array)
  }
}
