import Bits
import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// #AC at level 3 against the host's CPU, operand by operand and offset by offset.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "this host executes no x86-64 code of a test"))
struct AlignmentSiliconTests {
  private static let integers: Set<Operation> = [
    .add, .or, .adc, .sbb, .and, .sub, .xor, .cmp, .test, .inc, .dec, .not, .neg, .mov, .movzx,
    .movsx,
    .movsxd, .xchg, .xadd, .cmpxchg, .cmpxchg8b, .cmpxchg16b, .bsf, .bsr, .imul, .movnti, .movbe,
    .cmovcc,
    .rol, .shl, .movs, .stos, .lods, .scas, .cmps,
  ]
  /// Their images are the CPU's own affair where they are not aligned.
  private static let images: Set<Operation> = [.fxsave, .fxrstor, .xsave, .xrstor, .xsaveopt]

  private static var rows: [OpcodeRow] {
    OpcodeTable.whole.rows.filter { row in
      // The encoder puts one byte of immediate data.
      let isWide = row.operands.contains { operand in
        switch operand.method {
        case .immediate: operand != .Ib
        case .immediateSigned, .immediateSignedByte: true
        default: false
        }
      }
      let touchesMemory = row.operands.contains { [.e, .m, .q, .w, .x, .y].contains($0.method) }
      let isFloat = (Operation.fld.rawValue...Operation.fwait.rawValue).contains(
        row.operation.rawValue)
      return touchesMemory && !isWide && row.form.contains(.memory) && row.modes.contains(.long)
        && (integers.contains(row.operation) || row.operation.isVector || isFloat
          || [.ldmxcsr, .stmxcsr].contains(row.operation))
        && ImplementedOperations.all.contains(row.operation)
    }
  }

  @Test func `an operand raises #AC at the offsets where the CPU raises it`() throws {
    let guest = try SiliconGuest(level: 3)
    var generator = SplitMix64(state: 17)
    var differences: [String] = []
    var (faults, compared) = (0, 0)
    for row in Self.rows {
      let code = RowEncoder(row, isMemory: true, from: &generator).encode(row)
      guest.load(code)
      for offset in 0..<16 as Range<UInt64> {
        var before = NativeState.random(&generator)
        before.registers[3] = NativeState.dataAddress + 256 + offset
        before.registers[6] = NativeState.dataAddress + 384 + offset
        before.registers[7] = NativeState.dataAddress + 512 + offset
        before.rflags |= 1 << 18
        // MXCSR's reserved bits and x87 exceptions are another matter.
        for index in 256..<300 { before.data[index] = 0 }
        var expected = before
        try NativeCPU.execute(code, &expected)
        if expected.exception == .invalidOpcode { break }
        compared += 1
        faults += expected.exception == .alignment ? 1 : 0
        for inBlock in [false, true] {
          var result = before
          try guest.execute(&result, inBlock: inBlock)
          guard result.exception != expected.exception else { continue }
          differences.append(
            "\(row.operation) \(row.notation) at \(offset), \(inBlock ? "block" : "step"): "
              + "\(result.exception, default: "none"), not \(expected.exception, default: "none")")
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.prefix(60).joined(separator: "\n"))")
    #expect(compared > 3_000 && faults > 1_000)
  }
}
