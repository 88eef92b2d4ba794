import Testing
import X86

/// Single encodings from the manual, in every width of code.
@Suite struct EncodingTests {
  private func decode(_ width: Int, _ bytes: [UInt8]) -> DecodeOutcome {
    Decoder(codeWidth: width).decode(InstructionBytes(bytes))
  }

  private func instruction(_ width: Int, _ bytes: UInt8...) throws -> Instruction {
    guard case .instruction(let found) = decode(width, bytes) else {
      throw Unexpected(bytes: bytes)
    }
    return found
  }

  private struct Unexpected: Error {
    let bytes: [UInt8]
  }

  @Test(arguments: [
    (16, [0x01, 0xD8], Operation.add, 2, 2), (32, [0x01, 0xD8], .add, 4, 2),
    (64, [0x01, 0xD8], .add, 4, 2), (64, [0x48, 0x01, 0xD8], .add, 8, 3),
    (16, [0x66, 0x01, 0xD8], .add, 4, 3), (64, [0x66, 0x01, 0xD8], .add, 2, 3),
    (64, [0x50], .push, 8, 1), (64, [0x66, 0x50], .push, 2, 2), (32, [0x50], .push, 4, 1),
    (64, [0xC3], .retNear, 8, 1), (32, [0x40], .inc, 4, 1), (64, [0x90], .nop, 4, 1),
    (64, [0xF3, 0x90], .pause, 4, 2), (64, [0x41, 0x90], .xchg, 4, 2),
    (64, [0x0F, 0xC7, 0x0F], .cmpxchg8b, 4, 3), (64, [0x48, 0x0F, 0xC7, 0x0F], .cmpxchg16b, 8, 4),
    (64, [0x0F, 0x01, 0xF8], .swapgs, 4, 3), (32, [0x0F, 0x01, 0x38], .invlpg, 4, 3),
    (16, [0xEA, 0x00, 0x7C, 0x00, 0x00], .jmpFar, 2, 5), (64, [0xA4], .movs, 1, 1),
    (64, [0x48, 0xA5], .movs, 8, 2), (64, [0x0F, 0x05], .syscall, 4, 2),
  ])
  func `an encoding means its operation, width and length`(
    _ width: Int, _ bytes: [UInt8], _ operation: Operation, _ size: Int, _ length: Int
  ) throws {
    // Bytes after the instruction do not count.
    guard case .instruction(let found) = decode(width, bytes + [0xCC, 0xCC]) else {
      Issue.record("\(bytes) is not decoded")
      return
    }
    #expect(found.operation == operation)
    #expect(Int(found.operandSize) == size)
    #expect(Int(found.length) == length)
  }

  @Test func `sixteen-bit addresses follow table 2-1`() throws {
    let sum = try instruction(16, 0x8B, 0x42, 0xFE)  // mov ax, [bp+si-2]
    #expect(sum.memory.base == 5 && sum.memory.index == 6)
    #expect(sum.memory.displacement == -2)
    #expect(sum.memory.segment == .ss)
    let absolute = try instruction(16, 0x8B, 0x06, 0x34, 0x12)
    #expect(absolute.memory.base == MemoryOperand.noRegister)
    #expect(absolute.memory.displacement == 0x1234 && absolute.memory.segment == .ds)
  }

  @Test func `a SIB byte scales, extends, and drops index 4 and base 5`() throws {
    let full = try instruction(64, 0x4B, 0x8B, 0x44, 0xC8, 0x10)  // mov rax, [r8+r9*8+16]
    #expect(full.memory.base == 8 && full.memory.index == 9 && full.memory.scale == 3)
    #expect(full.memory.displacement == 16)
    let plain = try instruction(32, 0x8B, 0x04, 0x25, 0x78, 0x56, 0x34, 0x12)
    #expect(plain.memory.base == MemoryOperand.noRegister)
    #expect(plain.memory.index == MemoryOperand.noRegister)
    #expect(plain.memory.displacement == 0x1234_5678)
    let stack = try instruction(64, 0x8B, 0x04, 0x24)
    #expect(stack.memory.base == 4 && stack.memory.segment == .ss)
    let r12 = try instruction(64, 0x41, 0x8B, 0x04, 0x24)
    #expect(r12.memory.base == 12 && r12.memory.segment == .ds)
  }

  @Test func `mod 0 rm 5 is relative to RIP in 64-bit code alone`() throws {
    let relative = try instruction(64, 0x8B, 0x05, 0xFC, 0xFF, 0xFF, 0xFF)
    #expect(relative.memory.base == MemoryOperand.ripRegister)
    #expect(relative.memory.displacement == -4)
    let absolute = try instruction(32, 0x8B, 0x05, 0xFC, 0xFF, 0xFF, 0x7F)
    #expect(absolute.memory.base == MemoryOperand.noRegister)
  }

  @Test func `byte registers are high halves without REX and low ones with it`() throws {
    #expect(try instruction(64, 0x88, 0xE0).operand1.number == 16)
    #expect(try instruction(64, 0x40, 0x88, 0xE0).operand1.number == 4)
  }

  @Test func `immediates are extended as the manual says`() throws {
    #expect(try instruction(64, 0x48, 0x83, 0xC0, 0xFF).immediate == -1)
    #expect(try instruction(64, 0x48, 0x05, 0xFE, 0xFF, 0xFF, 0xFF).immediate == -2)
    #expect(try instruction(32, 0xCD, 0xFF).immediate == 255)
    #expect(try instruction(32, 0xC1, 0xE0, 0xFF).immediate == 255)
    #expect(
      try instruction(64, 0x48, 0xB8, 1, 2, 3, 4, 5, 6, 7, 0x88).immediate
        == Int64(bitPattern: 0x8807_0605_0403_0201))
    let enter = try instruction(64, 0xC8, 0x10, 0x00, 0x1F)
    #expect(enter.immediate == 16 && enter.secondImmediate == 31)
  }

  @Test func `segment prefixes count, and the old four not in 64-bit code`() throws {
    #expect(try instruction(32, 0x26, 0x8B, 0x00).memory.segment == .es)
    #expect(try instruction(64, 0x26, 0x8B, 0x00).memory.segment == .ds)
    #expect(try instruction(64, 0x65, 0x8B, 0x00).memory.segment == .gs)
  }

  @Test(arguments: [
    (64, [0x06]), (64, [0x9A, 0, 0, 0, 0, 0, 0]), (64, [0xD4, 0x0A]), (32, [0x0F, 0x05]),
    (64, [0xF0, 0x01, 0xC0]), (64, [0xF0, 0x8B, 0x00]), (32, [0x8D, 0xC0]), (32, [0x8E, 0xC8]),
    (64, [0x0F, 0x22, 0xC8]),
  ])
  func `what is no instruction is refused`(_ width: Int, _ bytes: [UInt8]) {
    guard case .invalid = decode(width, bytes + [0, 0, 0, 0, 0, 0, 0]) else {
      Issue.record("\(bytes) is decoded in \(width)-bit code")
      return
    }
  }

  @Test func `too few bytes ask for more, and fifteen are the most`() {
    for count in 0..<10 {
      let bytes: [UInt8] = [0x48, 0xB8, 1, 2, 3, 4, 5, 6, 7, 8]
      guard case .needsMore = decode(64, Array(bytes.prefix(count))) else {
        Issue.record("\(count) bytes")
        return
      }
    }
    guard case .tooLong = decode(64, Array(repeating: 0x66, count: 15)) else {
      Issue.record("15 prefixes")
      return
    }
  }

  @Test func `no bytes make the decoder trap`() {
    var state: UInt64 = 42
    for _ in 0..<300_000 {
      var bytes = InstructionBytes()
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var value = state
      for index in 0..<15 {
        if index == 8 { value = state &* 0x9E37_79B9_7F4A_7C15 }
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(index % 8 * 8)))
      }
      for width in [16, 32, 64] {
        if case .instruction(let found) = Decoder(codeWidth: width).decode(bytes) {
          #expect(found.length > 0 && found.length <= 15)
        }
      }
    }
  }
}
