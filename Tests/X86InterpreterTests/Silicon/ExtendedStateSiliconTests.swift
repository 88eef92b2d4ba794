import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// LDMXCSR and STMXCSR against the host's CPU.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "this host executes no x86-64 code of a test"))
struct ExtendedStateSiliconTests {
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
      result.rflags = expected.rflags
      #expect(result.exception == expected.exception)
      #expect(result.registers == expected.registers)
      #expect(result.floatingPoint == expected.floatingPoint)
      let places = result.data.indices.filter { result.data[$0] != expected.data[$0] }
      #expect(places.isEmpty, "offsets \(places.map { $0 - 256 })")
      if result != expected { return }
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
