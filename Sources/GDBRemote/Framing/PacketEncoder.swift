/// Puts the frame around a reply: `$`, body, `#`, two digits of the sum.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Overview".
enum PacketEncoder {
  /// Appends a packet whose body is text that holds no special byte.
  ///
  /// A long body that mostly repeats itself (hexadecimal of zeroed memory) is sent with run-length
  /// encoding; `encodingRunsFrom` is the length from which that is tried, nil for never.
  static func encode(
    text body: [UInt8], encodingRunsFrom threshold: Int?, into output: inout [UInt8]
  ) {
    output.append(Special.start)
    let start = output.count
    if let threshold, body.count >= threshold, mostlyRepeats(body.span) {
      encodeRuns(body.span, into: &output)
    } else {
      output.append(contentsOf: body)
    }
    end(start, &output)
  }

  /// Appends a packet whose body is any bytes; the special ones are escaped.
  static func encode(binary body: [UInt8], into output: inout [UInt8]) {
    output.append(Special.start)
    let start = output.count
    let entries = Special.table
    let table = entries.span
    var index = 0
    while index < body.count {
      let special = Special.first(in: body.span, from: index, table: table)
      if special > index {
        output.append(contentsOf: body[index..<special])
      }
      index = special
      if index < body.count {
        output.append(Special.escape)
        output.append(body[index] ^ Special.escapeMask)
        index += 1
      }
    }
    end(start, &output)
  }

  private static func end(_ start: Int, _ output: inout [UInt8]) {
    let sum = checksum(of: output[start...])
    output.append(Special.end)
    output.append(Hex.digit(sum >> 4))
    output.append(Hex.digit(sum & 15))
  }

  /// Whether more than half of the bytes equal the one before them, as far as a sample tells.
  ///
  /// Only then does run-length encoding pay: expanding it costs a client more than receiving the
  /// bytes does.
  private static func mostlyRepeats(_ body: Span<UInt8>) -> Bool {
    var repeats = 0
    var looked = 0
    for start in stride(from: 1, to: body.count - 64, by: 1024) {
      for index in start..<(start + 64) where body[index] == body[index - 1] {
        repeats += 1
      }
      looked += 64
    }
    return repeats > looked / 2
  }

  private static func encodeRuns(_ body: Span<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < body.count {
      let byte = body[index]
      var length = 1
      while index + length < body.count, body[index + length] == byte { length += 1 }
      index += length
      output.append(byte)
      appendRepetitions(of: byte, count: length - 1, into: &output)
    }
  }

  private static func appendRepetitions(
    of byte: UInt8, count: Int, into output: inout [UInt8]
  ) {
    var left = count
    // Three repetitions are the fewest that get shorter.
    while left >= 3 {
      var length = min(left, longestRepetition)
      while !isUsableCount(UInt8(length) + Special.repetitionOffset) { length -= 1 }
      output.append(Special.repetition)
      output.append(UInt8(length) + Special.repetitionOffset)
      left -= length
    }
    output.append(contentsOf: repeatElement(byte, count: left))
  }

  /// The count must be printable, so 126 at most.
  private static let longestRepetition = 126 - Int(Special.repetitionOffset)

  /// `#` and `$` would end or start a packet; the others confuse decoders that look for escapes,
  /// repetitions or acknowledgements before they expand.
  private static func isUsableCount(_ character: UInt8) -> Bool {
    !Special.contains(character) && character != UInt8(ascii: "+")
      && character != UInt8(ascii: "-")
  }
}
