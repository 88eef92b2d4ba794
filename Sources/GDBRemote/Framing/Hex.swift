/// Hexadecimal digits, two for a byte, as packets carry numbers and data.
enum Hex {
  static let digits: [UInt8] = Array("0123456789abcdef".utf8)

  /// What a byte is worth as a digit, or ``invalid``.
  static let values: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: invalid
    }
  }

  static let invalid: UInt8 = 0xff

  static func value(of digit: UInt8) -> UInt8? {
    let value = values[Int(digit)]
    return value == invalid ? nil : value
  }

  /// Appends two digits for every byte.
  static func encode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let input = bytes.span
    let digits = Hex.digits.span
    output.append(addingCapacity: 2 * input.count) { output in
      for index in input.indices {
        let byte = input[index]
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
  }

  /// Appends the bytes that `text` spells; false when it has an odd length or another character.
  ///
  /// On false, `output` may have grown by the part that was right.
  static func decode(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    guard text.count.isMultiple(of: 2) else { return false }
    let input = text.span
    let values = Hex.values.span
    var faults: UInt8 = 0
    output.append(addingCapacity: input.count / 2) { output in
      var index = 0
      while index + 1 < input.count {
        let high = values[Int(input[index])]
        let low = values[Int(input[index + 1])]
        faults |= (high | low) & 0xf0
        output.append(high << 4 | low & 15)
        index += 2
      }
    }
    return faults == 0
  }
}
