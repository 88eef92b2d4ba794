/// Hexadecimal digits, two for a byte, as packets carry numbers and data.
///
/// The loops over data use arithmetic rather than tables, and storage that is there already rather than
/// appending: so the compiler makes vector instructions of them.
enum Hex {
  /// The digit for a value below 16.
  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 {
    value &+ (value > 9 ? 87 : 48)
  }

  /// What a digit of either case is worth; of no use for other characters.
  @inline(__always)
  private static func worth(_ digit: UInt8) -> UInt8 {
    (digit & 15) &+ (digit >> 6 & 1) &* 9
  }

  /// 1 for a character that is no digit, else 0.
  @inline(__always)
  private static func fault(_ character: UInt8) -> UInt8 {
    (character &- UInt8(ascii: "0") > 9 ? 1 : 0)
      & ((character | 0x20) &- UInt8(ascii: "a") > 5 ? 1 : 0)
  }

  /// The value of a digit of either case, or nil where it is none.
  static func value(of digit: UInt8) -> UInt8? {
    fault(digit) == 0 ? worth(digit) : nil
  }

  /// Appends two digits for every byte.
  static func encode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let input = bytes.span
    let count = input.count
    let start = output.count
    output.append(addingCapacity: 2 * count) { $0.append(repeating: 0, count: 2 * count) }
    var digits = output.mutableSpan
    precondition(start >= 0 && digits.count == start + 2 * count)
    for index in 0..<count {
      let byte = input[index]
      digits[start &+ 2 &* index] = digit(byte >> 4)
      digits[start &+ 2 &* index &+ 1] = digit(byte & 15)
    }
  }

  /// Appends the bytes that `text` spells; false when it has an odd length or another character.
  ///
  /// On false nothing is appended.
  static func decode(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    guard text.count.isMultiple(of: 2) else { return false }
    let input = text.span
    var faults: UInt8 = 0
    for index in input.indices {
      faults |= fault(input[index])
    }
    guard faults == 0 else { return false }
    let count = input.count / 2
    let start = output.count
    output.append(addingCapacity: count) { $0.append(repeating: 0, count: count) }
    var bytes = output.mutableSpan
    precondition(start >= 0 && bytes.count == start + count)
    for index in 0..<count {
      bytes[start &+ index] = worth(input[2 &* index]) << 4 | worth(input[2 &* index &+ 1])
    }
    return true
  }
}
