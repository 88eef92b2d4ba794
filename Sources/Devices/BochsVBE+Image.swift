import Bits
import GuestMemory

/// The picture in the frame buffer.
extension BochsVBE {
  /// Draws it; `colours` are the 256 of a mode with 8 bits a pixel.
  func image(colours: [ScreenImage.Colour]) -> ScreenImage {
    let (width, height) = (Int(registers.width), Int(registers.height))
    var image = ScreenImage(width: width, height: height)
    let pixel = Int(bytesPerPixel)
    let first = UInt64(registers.y) * bytesPerLine + UInt64(registers.x) * bytesPerPixel
    for y in 0..<height {
      let start = first + UInt64(y) * bytesPerLine
      // What the guest put beyond the end of the memory is black.
      let line = memory.read(at: start, count: width * pixel)
      for x in 0..<min(width, line.count / pixel) {
        image[x, y] = colour(line, at: x * pixel, colours)
      }
    }
    return image
  }

  /// A pixel: an entry of the palette, 5-5-5, 5-6-5, or blue, green, red.
  private func colour(
    _ line: [UInt8], at offset: Int, _ colours: [ScreenImage.Colour]
  ) -> ScreenImage.Colour {
    func word() -> UInt16 { UInt16(line[offset]) | UInt16(line[offset + 1]) << 8 }
    func spread5(_ value: UInt16) -> UInt8 { UInt8(value << 3 | value >> 2) }
    switch registers.depth {
    case 8: return colours[Int(line[offset])]
    case 15:
      let value = word()
      return ScreenImage.Colour(
        red: spread5(value.bits(10...14)), green: spread5(value.bits(5...9)),
        blue: spread5(value.bits(0...4)))
    case 16:
      let value = word()
      let green = value.bits(5...10)
      return ScreenImage.Colour(
        red: spread5(value.bits(11...15)), green: UInt8(green << 2 | green >> 4),
        blue: spread5(value.bits(0...4)))
    default:
      return ScreenImage.Colour(
        red: line[offset + 2], green: line[offset + 1], blue: line[offset])
    }
  }
}
