import Testing
@testable import X86

/// Encodings that the manual treats specially, one by one.
@Suite struct DecoderTests {
  private func decode(_ bytes: [UInt8], _ width: Int = 64) throws -> Instruction {
    guard
      case .instruction(let instruction) = Decoder(codeWidth: width).decode(InstructionBytes(bytes))
    else { throw NotDecoded(bytes: bytes) }
    return instruction
  }

  private struct NotDecoded: Error {
    let bytes: [UInt8]
  }

  private func isInvalid(_ bytes: [UInt8], _ width: Int = 64) -> Bool {
    if case .invalid = Decoder(codeWidth: width).decode(InstructionBytes(bytes)) { return true }
    return false
  }

  @Test func `the generated tables are what the opcode table says`() {
    #expect(DecoderTables.packed == PackedTables(OpcodeTable.whole.rows))
  }

  @Test func `operand sizes follow mode and prefixes`() throws {
    for (bytes, width, size) in [
      ([0x01, 0xC0], 16, 2), ([0x66, 0x01, 0xC0], 16, 4), ([0x01, 0xC0], 32, 4),
      ([0x66, 0x01, 0xC0], 32, 2), ([0x01, 0xC0], 64, 4), ([0x66, 0x01, 0xC0], 64, 2),
      ([0x48, 0x01, 0xC0], 64, 8), ([0x66, 0x48, 0x01, 0xC0], 64, 8),
      ([0x48, 0x66, 0x01, 0xC0], 64, 2), ([0x00, 0xC0], 64, 1), ([0x50], 64, 8),
      ([0x66, 0x50], 64, 2),
      ([0x50], 32, 4), ([0xE4, 1], 32, 1), ([0xE5, 1], 64, 4), ([0x66, 0xE5, 1], 64, 2),
      ([0x48, 0xE5, 1], 64, 4), ([0xA4], 64, 1), ([0x48, 0xA5], 64, 8), ([0x48, 0x6D], 64, 4),
      ([0x66, 0xC3], 64, 8), ([0xCB], 64, 4), ([0x48, 0xCF], 64, 8),
      ([0x66, 0xE9, 0, 0, 0, 0], 64, 8), ([0x66, 0xE9, 0, 0], 32, 2),
    ] as [([UInt8], Int, UInt8)] {
      let instruction = try decode(bytes, width)
      #expect(instruction.operandSize == size, "\(bytes) in \(width)")
      #expect(Int(instruction.length) == bytes.count, "\(bytes) in \(width)")
    }
  }

  @Test func `byte registers 4 to 7 depend on REX`() throws {
    #expect(try decode([0x88, 0xE0]).operand1 == Operand(.register, number: 16, size: 1))
    #expect(try decode([0x40, 0x88, 0xE0]).operand1 == Operand(.register, number: 4, size: 1))
    #expect(try decode([0x44, 0x88, 0xE0]).operand1 == Operand(.register, number: 12, size: 1))
    #expect(try decode([0xB7, 1]).operand0 == Operand(.register, number: 19, size: 1))
  }

  @Test func `90H is NOP, PAUSE or XCHG`() throws {
    #expect(try decode([0x90]).operation == .nop)
    #expect(try decode([0x48, 0x90]).operation == .nop)
    #expect(try decode([0xF3, 0x90]).operation == .pause)
    let exchange = try decode([0x49, 0x90])
    #expect(exchange.operation == .xchg)
    #expect(exchange.operand0 == Operand(.register, number: 8, size: 8))
    #expect(exchange.operand1 == Operand(.register, number: 0, size: 8))
    #expect(try decode([0x87, 0xC0]).operation == .xchg)
    #expect(try decode([0xF3, 0x0F, 0x1E, 0xFA]).operation == .nop)
  }

  @Test func `memory operands of 64-bit addressing`() throws {
    let relative = try decode([0x8B, 0x05, 0xFC, 0xFF, 0xFF, 0xFF])
    #expect(relative.memory.base == MemoryOperand.ripRegister)
    #expect(relative.memory.displacement == -4)
    let absolute = try decode([0x8B, 0x04, 0x25, 0, 0, 0, 0x80])
    #expect(absolute.memory.base == MemoryOperand.noRegister)
    #expect(absolute.memory.displacement == -0x8000_0000)
    let r12 = try decode([0x43, 0x8B, 0x44, 0xA5, 0x7F])
    #expect(r12.memory.base == 13 && r12.memory.index == 12 && r12.memory.scale == 2)
    #expect(r12.memory.segment == .ds && r12.memory.displacement == 0x7F)
    let noIndex = try decode([0x8B, 0x04, 0x24])
    #expect(noIndex.memory.base == 4 && noIndex.memory.index == MemoryOperand.noRegister)
    #expect(noIndex.memory.segment == .ss)
    #expect(try decode([0x67, 0x8B, 0x00]).addressSize == 4)
    let offset = try decode([0x48, 0xA1, 1, 2, 3, 4, 5, 6, 7, 0x88])
    #expect(offset.memory.displacement == Int64(bitPattern: 0x8807_0605_0403_0201))
    #expect(offset.operand0.size == 8)
  }

  @Test func `memory operands of 16-bit addressing`() throws {
    let direct = try decode([0x8B, 0x06, 0xFE, 0xFF], 16)
    #expect(direct.memory.base == MemoryOperand.noRegister && direct.memory.displacement == -2)
    let stack = try decode([0x8B, 0x42, 0x10], 16)
    #expect(stack.memory.base == 5 && stack.memory.index == 6 && stack.memory.segment == .ss)
    #expect(try decode([0x26, 0x8B, 0x46, 0x10], 16).memory.segment == .es)
  }

  @Test func `only FS and GS override in 64-bit mode`() throws {
    #expect(try decode([0x2E, 0x8B, 0x00]).memory.hasSegmentOverride == false)
    #expect(try decode([0x65, 0x8B, 0x00]).memory.segment == .gs)
    #expect(try decode([0x64, 0xA4]).memory.segment == .fs)
    #expect(try decode([0x2E, 0xA4], 32).memory.segment == .cs)
  }

  @Test func `immediates are extended as the manual says`() throws {
    #expect(try decode([0x83, 0xC0, 0x80]).immediate == -128)
    #expect(try decode([0x48, 0x05, 0, 0, 0, 0x80]).immediate == -0x8000_0000)
    #expect(try decode([0xCD, 0x80]).immediate == 0x80)
    #expect(try decode([0xE4, 0xFF]).immediate == 0xFF)
    #expect(try decode([0xC2, 0xFE, 0xFF]).immediate == 0xFFFE)
    #expect(try decode([0xC1, 0xE0, 0xFF]).immediate == 0xFF)
    #expect(try decode([0xD1, 0xE0]).immediate == 1)
    #expect(try decode([0x6A, 0xFF]).immediate == -1)
    #expect(try decode([0x48, 0xB8, 1, 2, 3, 4, 5, 6, 7, 8]).immediate == 0x0807_0605_0403_0201)
    let enter = try decode([0xC8, 0, 0xFF, 31])
    #expect(enter.immediate == 0xFF00 && enter.secondImmediate == 31)
    let far = try decode([0xEA, 1, 2, 3, 4, 5, 6], 32)
    #expect(far.immediate == 0x0403_0201 && far.secondImmediate == 0x0605)
    #expect(try decode([0xEB, 0xFE]).immediate == -2)
  }

  @Test func `LOCK needs a lockable memory destination`() throws {
    #expect(try decode([0xF0, 0x01, 0x00]).prefixes.contains(.lock))
    #expect(try decode([0xF0, 0x0F, 0xC7, 0x08]).operation == .cmpxchg8b)
    #expect(try decode([0xF0, 0x48, 0x0F, 0xC7, 0x08]).operation == .cmpxchg16b)
    for bytes in [
      [0xF0, 0x01, 0xC0], [0xF0, 0x03, 0x00], [0xF0, 0x38, 0x00], [0xF0, 0x89, 0x00], [0xF0, 0x90],
      [0xF0, 0x0F, 0xA3, 0x00], [0xF0, 0x83, 0x38, 0],
    ] as [[UInt8]] {
      #expect(isInvalid(bytes), "\(bytes)")
    }
  }

  @Test func `what is no instruction`() {
    for bytes in [
      [0x06], [0x27], [0x60], [0x62, 0x00], [0x82, 0xC0, 0], [0x9A], [0xC4, 0x00], [0xD4, 10],
      [0xD6],
      [0x0F, 0x04], [0x0F, 0xB8, 0xC0], [0x8D, 0xC0], [0x8E, 0xC8], [0x8E, 0xF0], [0x8C, 0xF8],
      [0x0F, 0x20, 0xC8], [0x44, 0x0F, 0x23, 0xC0], [0x0F, 0xC7, 0xC8], [0x0F, 0x01, 0xD8],
      [0xFE, 0xD0], [0xFF, 0xF8], [0xD9, 0xD1], [0xF3, 0x0F, 0x54, 0xC0], [0x8F, 0xC8],
    ] as [[UInt8]] {
      #expect(isInvalid(bytes), "\(bytes)")
    }
    #expect(isInvalid([0x0F, 0x05], 32))
    #expect(isInvalid([0xC4, 0xC0], 32))
  }

  @Test func `LLDT and its like need protected mode`() {
    let bytes = InstructionBytes([0x0F, 0x00, 0xD0])
    guard case .invalid = Decoder(codeWidth: 16, isProtected: false).decode(bytes),
      case .instruction = Decoder(codeWidth: 16).decode(bytes)
    else {
      Issue.record("LLDT in real mode")
      return
    }
  }

  @Test func `prefixes choose among SIMD rows`() throws {
    #expect(try decode([0x0F, 0x58, 0xC1]).operation == .addps)
    #expect(try decode([0x66, 0x0F, 0x58, 0xC1]).operation == .addpd)
    #expect(try decode([0xF3, 0x0F, 0x58, 0xC1]).operation == .addss)
    #expect(try decode([0x66, 0xF2, 0x0F, 0x58, 0xC1]).operation == .addsd)
    #expect(try decode([0xF3, 0xF2, 0x0F, 0x58, 0xC1]).operation == .addsd)
    #expect(try decode([0x0F, 0xFC, 0xC1]).operand0.kind == .mmx)
    #expect(
      try decode([0x66, 0x45, 0x0F, 0xFC, 0xC1]).operand1 == Operand(.xmm, number: 9, size: 16))
    #expect(try decode([0x66, 0x48, 0x0F, 0x6E, 0xC0]).operation == .movq)
    #expect(try decode([0xF3, 0xAF]).prefixes.contains(.rep))
    #expect(try decode([0xF3, 0x0F, 0xB8, 0xC0]).prefixes.contains(.rep) == false)
  }

  @Test func `x87 escapes`() throws {
    let memory = try decode([0xDC, 0x00])
    #expect(memory.operation == .fadd && memory.operand0 == Operand(.memory, size: 8))
    let registers = try decode([0xDC, 0xE9])
    #expect(registers.operation == .fsub && registers.operand0.number == 1)
    #expect(try decode([0xDF, 0xE0]).operand0 == Operand(.register, number: 0, size: 2))
    #expect(try decode([0xD9, 0xEE]).operation == .fldz)
    #expect(try decode([0xDB, 0x28]).operand0.size == 10)
  }

  @Test func `15 bytes are the longest instruction`() {
    for count in 0...14 {
      let bytes = [UInt8](repeating: 0x66, count: count) + [0x90]
      guard
        case .instruction(let instruction) = Decoder(codeWidth: 64).decode(InstructionBytes(bytes))
      else {
        Issue.record("\(count) prefixes")
        continue
      }
      #expect(Int(instruction.length) == count + 1)
    }
    let long = InstructionBytes([UInt8](repeating: 0x66, count: 15))
    guard case .tooLong = Decoder(codeWidth: 64).decode(long) else {
      Issue.record("15 prefixes")
      return
    }
  }

  @Test func `every cut of an instruction wants more`() {
    let bytes: [UInt8] = [0x66, 0x48, 0x81, 0x84, 0x24, 1, 2, 3, 4, 5, 6, 7, 8]
    for count in 0..<bytes.count {
      guard case .needsMore = Decoder(codeWidth: 64).decode(InstructionBytes(bytes.prefix(count)))
      else {
        Issue.record("\(count) bytes")
        continue
      }
    }
  }

  @Test func `no bytes trap, and lengths are honest`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<100_000 {
      var bytes = InstructionBytes()
      bytes.low = random.next()
      bytes.high = random.next() & 0x00FF_FFFF_FFFF_FFFF
      bytes.count = Int.random(in: 1...15, using: &random)
      for width in [16, 32, 64] {
        if case .instruction(let instruction) = Decoder(codeWidth: width).decode(bytes) {
          #expect(instruction.length >= 1 && Int(instruction.length) <= bytes.count)
        }
      }
    }
  }
}
