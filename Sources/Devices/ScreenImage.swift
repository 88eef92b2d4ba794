/// A picture: rows of red, green and blue, eight bits each.
package struct ScreenImage: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// `width * height * 3` bytes, from the top left, row by row.
  package private(set) var pixels: [UInt8]

  init(width: Int, height: Int, fill: Colour) {
    self.width = width
    self.height = height
    pixels = []
    pixels.reserveCapacity(width * height * 3)
    for _ in 0..<width * height { pixels += [fill.red, fill.green, fill.blue] }
  }

  struct Colour: Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
  }

  /// The dot at a place that must lie inside.
  subscript(x: Int, y: Int) -> Colour {
    get {
      let start = (y * width + x) * 3
      return Colour(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
    }
    set {
      let start = (y * width + x) * 3
      pixels[start] = newValue.red
      pixels[start + 1] = newValue.green
      pixels[start + 2] = newValue.blue
    }
  }
}
