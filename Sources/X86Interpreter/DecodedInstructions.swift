import X86

/// Instructions that were stepped lately, by their bytes: those that reach devices are stepped each time, and once more
/// with the device's answer.
struct DecodedInstructions {
  private struct Entry {
    var bytes = InstructionBytes()
    var decoder = Decoder(codeWidth: 16)
    var instruction = Instruction()
  }

  private static let capacityBits: UInt64 = 6
  private var entries = [Entry](repeating: Entry(), count: 1 << capacityBits)

  /// What `bytes` mean to `decoder`.
  ///
  /// Entries never go stale: the answer follows from the bytes and the decoder alone.
  mutating func decode(_ bytes: InstructionBytes, by decoder: Decoder) -> DecodeOutcome {
    let mixed = (bytes.low ^ bytes.high) &* 0x9E37_79B9_7F4A_7C15
    let place = Int(mixed >> (64 - Self.capacityBits))
    if entries[place].bytes == bytes, entries[place].decoder == decoder {
      return .instruction(entries[place].instruction)
    }
    let outcome = decoder.decode(bytes)
    if case .instruction(let instruction) = outcome {
      entries[place] = Entry(bytes: bytes, decoder: decoder, instruction: instruction)
    }
    return outcome
  }
}
