/// A picture: rows of red, green and blue, eight bits each.
package struct ScreenImage: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// `width * height * 3` bytes, from the top left, row by row.
  package private(set) var pixels: [UInt8]

  /// A black picture.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height * 3)
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
