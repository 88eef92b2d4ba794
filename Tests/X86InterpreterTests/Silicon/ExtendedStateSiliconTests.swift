import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// FXSAVE, FXRSTOR, LDMXCSR and STMXCSR against the host's CPU.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "the host executes no x86-64 code for tests"))
struct ExtendedStateSiliconTests {
  /// Bit 17 is AMD's MM, which the interpreter has not.
  private static func withoutMM(_ state: inout NativeState, at offset: Int) {
    state.data[offset + 2] &= ~2
  }

  private func check(
    _ code: [UInt8], rounds: Int = 200,
    _ prepare: (inout NativeState, inout SeededGenerator) -> Void
  ) throws {
    let guest = try SiliconGuest()
    var generator = SeededGenerator(seed: 7)
    guest.load(code)
    for _ in 0..<rounds {
      var before = NativeState.random(&generator)
      before.registers[3] = NativeState.dataAddress + 256
      prepare(&before, &generator)
      var expected = before
      try NativeCPU.execute(code, &expected)
      var result = before
      try guest.execute(&result, inBlock: false)
      Self.withoutMM(&expected, at: 256 + 28)
      Self.withoutMM(&result, at: 256 + 28)
      result.rflags = expected.rflags
      #expect(result.exception == expected.exception)
      #expect(result.registers == expected.registers)
      #expect(result.floatingPoint == expected.floatingPoint)
      let places = result.data.indices.filter { result.data[$0] != expected.data[$0] }
      #expect(places.isEmpty, "offsets \(places.map { $0 - 256 })")
      if result != expected { return }
    }
  }

  @Test(arguments: [[0x48, 0x0F, 0xAE, 0x03], [0x0F, 0xAE, 0x03]] as [[UInt8]])
  func `FXSAVE writes the same image`(_ code: [UInt8]) throws {
    try check(code) { state, generator in
      state.floatingPoint.controlWord = 0x37F & UInt16(truncatingIfNeeded: generator.next()) | 0x7F
      state.floatingPoint.mxcsr = 0x1F80 | UInt32(truncatingIfNeeded: generator.next()) & 0xE07F
      state.floatingPoint.lastOpcode = UInt16(truncatingIfNeeded: generator.next()) & 0x7FF
      state.floatingPoint.lastInstructionPointer = generator.next() & 0x7FFF_FFFF
      state.floatingPoint.lastDataPointer = generator.next() & 0x7FFF_FFFF
    }
  }

  @Test(arguments: [[0x48, 0x0F, 0xAE, 0x0B], [0x0F, 0xAE, 0x0B]] as [[UInt8]])
  func `FXRSTOR takes the same of an image`(_ code: [UInt8]) throws {
    try check(code) { state, generator in
      // MXCSR's reserved bits are tried in one image of two.
      let mask: UInt32 = generator.next() & 1 == 0 ? 0xFFFF : 0xFFFD_FFFF
      let control = UInt32(truncatingIfNeeded: generator.next()) & mask
      for byte in 0..<4 {
        state.data[256 + 24 + byte] = UInt8(truncatingIfNeeded: control >> UInt32(byte * 8))
      }
      // Selectors and upper halves of pointers: a CPU may or may not keep them.
      for byte in [12, 13, 14, 15, 20, 21, 22, 23] { state.data[256 + byte] = 0 }
    }
  }

  @Test func `LDMXCSR and STMXCSR, with reserved bits and without`() throws {
    for code in [[0x0F, 0xAE, 0x13], [0x0F, 0xAE, 0x1B]] as [[UInt8]] {
      try check(code) { state, generator in
        if generator.next() & 1 == 0 { (state.data[258], state.data[259]) = (0, 0) }
        state.data[258] &= ~2
      }
    }
  }
}
