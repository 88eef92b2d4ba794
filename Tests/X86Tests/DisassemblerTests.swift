import Testing
import X86

/// The text of instructions.
@Suite struct DisassemblerTests {
  @Test(
    arguments: [
      ([0x48, 0x8B, 0x05, 0x10, 0, 0, 0], 64, "mov rax, qword ptr [rip + 0x10]"),
      ([0x65, 0x88, 0x64, 0x98, 0xFC], 32, "mov byte ptr gs:[eax + ebx*4 - 0x4], ah"),
      ([0xA1, 0x34, 0x12], 16, "mov ax, word ptr ds:[0x1234]"),
      ([0x0F, 0x84, 0, 1, 0, 0], 64, "je 0x1106"), ([0xEB, 0xFE], 16, "jmp 0x1000"),
      ([0xF3, 0xA6], 64, "repe cmpsb"),
      ([0xF0, 0x0F, 0xB1, 0x0A], 32, "lock cmpxchg dword ptr [edx], ecx"),
      ([0x83, 0xC0, 0xFF], 64, "add eax, 0xffffffff"), ([0x0F, 0x22, 0xD8], 64, "mov cr3, rax"),
      ([0xEA, 0, 0x7C, 0, 0], 16, "jmp far 0x0:0x7c00"), ([0x48, 0x99], 64, "cqo"),
      ([0xDC, 0xC1], 64, "fadd st(1), st"), ([0x66, 0x0F, 0xEF, 0xC0], 64, "pxor xmm0, xmm0"),
      ([0x8B, 0x46, 0x02], 16, "mov ax, word ptr [bp + 0x2]"), ([0x48, 0xCF], 64, "iretq"),
    ] as [([UInt8], Int, String)])
  func `instructions read as in the manual`(bytes: [UInt8], width: Int, text: String) {
    guard
      case .instruction(let instruction) = Decoder(codeWidth: width).decode(InstructionBytes(bytes))
    else {
      Issue.record("\(bytes)")
      return
    }
    #expect(Disassembler().text(of: instruction, at: 0x1000) == text)
  }
}
