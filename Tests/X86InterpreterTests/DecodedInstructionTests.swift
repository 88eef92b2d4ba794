import Bits
import Testing
import X86

@testable import X86Interpreter

@Suite struct DecodedInstructionTests {
  @Test func `an instruction that is found again is the decoder's`() {
    var decoded = DecodedInstructions()
    var generator = SplitMix64(state: 7)
    let decoders =
      [16, 32, 64].map { Decoder(codeWidth: $0) } + [
        Decoder(codeWidth: 16, isProtected: false)
      ]
    // Few enough to come again, more than there are places.
    let codes = (0..<200).map { _ in
      InstructionBytes((0..<15).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    }
    for _ in 0..<5_000 {
      let code = codes[Int(generator.next() % 200)]
      let decoder = decoders[Int(generator.next() % 4)]
      let (found, expected) = (decoded.decode(code, by: decoder), decoder.decode(code))
      #expect("\(found)" == "\(expected)")
    }
  }

  /// ARPL in protected mode, #UD in real mode.
  @Test func `the same bytes in another mode are another instruction`() {
    var decoded = DecodedInstructions()
    let code = InstructionBytes([0x63, 0xC8] + [UInt8](repeating: 0x90, count: 13))
    let protected = Decoder(codeWidth: 16)
    for _ in 0..<2 {
      guard case .instruction(let instruction) = decoded.decode(code, by: protected) else {
        Issue.record("no ARPL")
        return
      }
      #expect(instruction.operation == .arpl)
      guard
        case .invalid = decoded.decode(code, by: Decoder(codeWidth: 16, isProtected: false))
      else {
        Issue.record("ARPL in real mode")
        return
      }
    }
  }
}
