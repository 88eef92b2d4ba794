import Bits
import Bus
import CZlib
import Foundation
import Testing

@testable import Devices

struct ScreenImageTests {
  private let memory = VideoMemory()

  private func make() -> VGA {
    VGA(clock: VirtualClock(), memory: memory.vga)
  }

  /// 8×8 characters: every other row of the 8×16 ones.
  private static let halved = ScreenFont.all.indices.filter { $0 % 2 == 0 }.map {
    ScreenFont.all[$0]
  }

  /// With `RINGSIDE_PICTURES` set to a folder, what the tests draw is left there to be looked at.
  private func keep(_ image: ScreenImage, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["RINGSIDE_PICTURES"] else { return }
    try Data(PNGWriter.encode(image)).write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
  }

  @Test func `all characters and all colours`() throws {
    let vga = make()
    memory.put("Ringside: every character of code page 437", row: 0, column: 2, attribute: 0x1F)
    for code in 0..<256 {
      memory.put([UInt8(code)], row: 2 + code / 32, column: 2 + code % 32 * 2)
    }
    for colour in 0..<16 {
      memory.put(" colour ", row: 11, column: 2, attribute: UInt8(colour))
      memory.put(
        "Ink \(colour)", row: 11 + colour % 8, column: 2 + colour / 8 * 10, attribute: UInt8(colour)
      )
      memory.put(
        " on it ", row: 11 + colour % 8, column: 24, attribute: UInt8(colour % 8) << 4 | 0x0F)
    }
    let boxes: [[UInt8]] = [
      [0xC9, 0xCD, 0xCB, 0xCD, 0xD1, 0xCD, 0xBB, 0x20, 0xDA, 0xC4, 0xD2, 0xC4, 0xC2, 0xC4, 0xBF],
      [0xBA, 0x20, 0xBA, 0x20, 0xB3, 0x20, 0xBA, 0x20, 0xB3, 0x20, 0xBA, 0x20, 0xB3, 0x20, 0xB3],
      [0xCC, 0xCD, 0xCE, 0xCD, 0xD8, 0xCD, 0xB9, 0x20, 0xC3, 0xC4, 0xD7, 0xC4, 0xC5, 0xC4, 0xB4],
      [0xC7, 0xC4, 0xD7, 0xC4, 0xC5, 0xC4, 0xB6, 0x20, 0xC6, 0xCD, 0xCE, 0xCD, 0xD8, 0xCD, 0xB5],
      [0xC8, 0xCD, 0xCA, 0xCD, 0xCF, 0xCD, 0xBC, 0x20, 0xC0, 0xC4, 0xD0, 0xC4, 0xC1, 0xC4, 0xD9],
      [0xD5, 0xCD, 0xB8, 0x20, 0xD6, 0xC4, 0xB7, 0x20, 0xB0, 0xB1, 0xB2, 0xDB, 0xDD, 0xDE, 0xDF],
      [0xD4, 0xCD, 0xBE, 0x20, 0xD3, 0xC4, 0xBD, 0x20, 0xDC, 0xDC, 0xFE, 0x18, 0x19, 0x1A, 0x1B],
    ]
    for (row, codes) in boxes.enumerated() {
      memory.put(codes, row: 11 + row, column: 40, attribute: 0x0B)
    }
    memory.put("The quick brown fox jumps over the lazy dog. 0123456789", row: 20, column: 2)
    memory.put(
      "int main(void) { return a[i] != b->c && ~x ^ 0x7C00; } // \"it's\" 100% $5 @#", row: 21,
      column: 2)
    memory.put(
      "GRUB loading.  [    0.000000] Linux version 6.1 (gcc-12) #1 SMP", row: 22, column: 2,
      attribute: 0x0A)
    memory.put("error: no such partition. grub rescue> _", row: 23, column: 2, attribute: 0x0C)
    let image = vga.screenImage()
    #expect(image.width == 720)
    #expect(image.height == 400)
    try keep(image, "characters")
  }

  @Test func `no character is the missing one, and no two letters are the same`() {
    var seen: [[UInt8]: UInt8] = [:]
    for code in UInt8(0x01)...0xFE where code != 0x20 {
      let rows = Array(ScreenFont.rows(of: code))
      #expect(rows.count == 16)
      #expect(rows.contains { $0 != 0 }, "\(code)")
      #expect(seen[rows] == nil, "\(code) looks like \(seen[rows] ?? 0)")
      seen[rows] = code
    }
  }

  @Test func `letters leave the last dot free, so that they do not touch`() {
    for code in UInt8(ascii: "A")...UInt8(ascii: "z") where code != UInt8(ascii: "_") {
      #expect(ScreenFont.rows(of: code).allSatisfy { $0 & 1 == 0 || code == UInt8(ascii: "/") })
    }
  }

  @Test func `attributes give ink and paper their colours`() throws {
    let vga = make()
    memory.put([0xDB, 0x20, 0xDB], attribute: 0x4E)
    let image = vga.screenImage()
    #expect(image[0, 0] == .init(red: 255, green: 255, blue: 85), "yellow")
    #expect(image[9 + 4, 4] == .init(red: 170, green: 0, blue: 0), "on red")
    #expect(image[8, 4] == .init(red: 255, green: 255, blue: 85), "blocks join over the ninth dot")
    #expect(image[27, 4] == .init(red: 0, green: 0, blue: 0))
  }

  @Test func `bit 7 is blinking or bright paper, as the mode control says`() throws {
    let vga = make()
    memory.put(" ", attribute: 0xC0)
    #expect(vga.screenImage()[0, 0] == .init(red: 170, green: 0, blue: 0))
    vga.state.attribute[16] = 0x04
    #expect(vga.screenImage()[0, 0] == .init(red: 255, green: 85, blue: 85))
  }

  @Test func `the cursor lights its lines in the ink of its cell`() throws {
    let vga = make()
    memory.put("  ", attribute: 0x07)
    vga.state.controller[0x0F] = 1
    let image = vga.screenImage()
    #expect(image[9, 13] == .init(red: 170, green: 170, blue: 170))
    #expect(image[9, 12] == .init(red: 0, green: 0, blue: 0))
    #expect(image[0, 13] == .init(red: 0, green: 0, blue: 0))
    vga.state.controller[0x0A] |= 0x20
    #expect(vga.screenImage()[9, 13] == .init(red: 0, green: 0, blue: 0))
  }

  @Test func `forty columns are as wide, fifty rows as high`() throws {
    let vga = make()
    vga.program(.text40x25)
    #expect(vga.screenImage().width == 720)
    vga.program(.text80x25)
    vga.state.controller[9] = 0x47
    vga.loadFont(Self.halved, height: 8)
    for row in 0..<50 { memory.put("Row \(row) of fifty", row: row) }
    let image = vga.screenImage()
    #expect(image.height == 400)
    try keep(image, "fifty")
  }

  @Test func `a screen that is off is black`() throws {
    let vga = make()
    memory.put([0xDB], attribute: 0x0F)
    vga.state.attributeIndex = 0
    #expect(vga.screenImage()[0, 0] == .init(red: 0, green: 0, blue: 0))
  }

  @Test func `mode 13H shows memory through the palette`() throws {
    let vga = make()
    vga.program(.linear320x200)
    for y in 0..<200 {
      memory.write((0..<320).map { UInt8(y / 13 * 16 + $0 / 20) }, at: y * 320)
    }
    let image = vga.screenImage()
    #expect(image.width == 320)
    #expect(image.height == 200)
    #expect(image[319, 0] == .init(red: 255, green: 255, blue: 255))
    #expect(image[20 * 8, 13 * 2] == .init(red: 255, green: 0, blue: 0), "40 is red")
    try keep(image, "linear")
  }

  @Test func `any registers can be drawn`() throws {
    let vga = make()
    var random = SplitMix64(state: 11)
    for _ in 0..<6 {
      for _ in 0..<300 {
        vga.write(UInt16(random.next() % 0x30), UInt8(truncatingIfNeeded: random.next()))
      }
      vga.state.controller[0x01] &= 0x3F
      _ = vga.screenText()
      _ = vga.screenImage()
    }
  }

  @Test func `a PNG file has its chunks, and zlib gives the picture back`() throws {
    let vga = make()
    memory.put("PNG")
    let image = vga.screenImage()
    let file = PNGWriter.encode(image)
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var chunks: [(type: String, data: [UInt8])] = []
    var position = 8
    while position < file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = Array(file[position + 4..<position + 8 + length])
      let stored = file[position + 8 + length..<position + 12 + length].reduce(UInt(0)) {
        $0 << 8 | UInt($1)
      }
      #expect(unsafe crc32(0, body, UInt32(body.count)) == stored)
      chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      position += 12 + length
    }
    #expect(chunks.map(\.type) == ["IHDR", "IDAT", "IEND"])
    #expect(chunks[0].data == [0, 0, 2, 0xD0, 0, 0, 1, 0x90, 8, 2, 0, 0, 0])
    var raw = [UInt8](repeating: 0, count: 400 * (720 * 3 + 1))
    var count = UInt(raw.count)
    #expect(unsafe uncompress(&raw, &count, chunks[1].data, UInt(chunks[1].data.count)) == Z_OK)
    #expect(count == UInt(raw.count))
    #expect(Array(raw[1...2160]) == Array(image.pixels[0..<2160]))
  }
}
