/// The body of a reply while it is written: before escapes, run-length encoding and frame.
struct ReplyBuffer {
  var bytes: [UInt8] = []

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
  }

  mutating func append(text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a number as the protocol writes it: hexadecimal, lower case, no leading zeros.
  mutating func append(number: UInt64) {
    let digits = max(1, (64 - number.leadingZeroBitCount + 3) / 4)
    for index in (0..<digits).reversed() {
      bytes.append(Hex.digit(UInt8(number >> UInt64(4 * index) & 15)))
    }
  }

  /// Appends two digits.
  mutating func append(byte: UInt8) {
    bytes.append(Hex.digit(byte >> 4))
    bytes.append(Hex.digit(byte & 15))
  }

  mutating func append(thread: ThreadID) {
    append(number: UInt64(thread.rawValue))
  }

  /// Appends two digits for each byte.
  mutating func append(hexOf data: ArraySlice<UInt8>) {
    Hex.encode(data, into: &bytes)
  }

  mutating func append(hexOf text: String) {
    Hex.encode(Array(text.utf8)[...], into: &bytes)
  }

  /// Appends registers: their bytes, with `xx` for those that are missing.
  mutating func append(_ contents: RegisterContents) {
    let start = bytes.count
    Hex.encode(contents.bytes[...], into: &bytes)
    for range in contents.missing {
      for index in (start + 2 * range.lowerBound)..<(start + 2 * range.upperBound) {
        bytes[index] = UInt8(ascii: "x")
      }
    }
  }

  /// Appends `text` with everything that XML or a packet would take for itself written as entities.
  mutating func append(xml text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x20...: bytes.append(byte)
      default: append("?")
      }
    }
  }
}
