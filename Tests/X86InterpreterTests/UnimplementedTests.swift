import Bits
import Engine
import GuestMemory
import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// What is defined and not implemented, told apart from what is undefined.
@Suite struct UnimplementedTests {
  // MARK: The table

  @Test func `each row is executed, or listed as one that is not`() throws {
    let guest = try TestGuest()
    var generator = SplitMix64(state: 3)
    var (executed, missing) = (0, 0)
    for row in OpcodeTable.whole.rows {
      let width = row.modes.contains(.long) ? 64 : 32
      for form in [OpcodeRow.Form.register, .memory] where row.form.contains(form) {
        var encoder = RowEncoder(row, isMemory: form == .memory, from: &generator)
        (encoder.reg, encoder.rm) = (encoder.reg & 3, encoder.rm & 3)
        let bytes = encoder.encode(row) + [UInt8](repeating: 0, count: 8)
        // No INT, IRET or task switch may find a way out of the test.
        try guest.load([], width: width)
        var state = guest.state
        state.cr4 |= 1 << 9 | 1 << 10 | 1 << 18
        (state.rbx, state.idtr) = (0x1_0000, DescriptorTableRegister(base: 0, limit: 0))
        try guest.engine.store(.all, from: state)
        guard
          case .instruction(let instruction) = Decoder(codeWidth: width).decode(
            InstructionBytes(bytes))
        else { continue }
        let isListed = !ImplementedOperations.all.contains(instruction.operation)
        var isMissing = false
        do {
          try guest.engine.cpu.execute(instruction)
        } catch {
          isMissing = error == .notImplemented
        }
        guest.engine.cpu.devices = DeviceAccesses()
        #expect(isMissing == isListed, "\(row.notation) \(row.operation), \(width) bits")
        executed += isMissing ? 0 : 1
        missing += isMissing ? 1 : 0
      }
    }
    #expect(executed > 900 && missing > 15)
  }

  /// The bytes that an opcode column without VEX stands for, with a ModRM byte that fits.
  private static func bytes(_ opcode: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let parts = opcode.split(separator: " ").filter { $0 != "NP" }
    let isMemory = parts.contains("m")
    for part in parts {
      if part.hasPrefix("/") {
        let digit = UInt8(part.dropFirst()) ?? 1
        bytes.append((isMemory ? 0x03 : 0xC0) | digit << 3)
      } else if let byte = UInt8(part, radix: 16) {
        bytes.append(byte)
      }
    }
    return bytes
  }

  @Test func `what has no row is invalid to the decoder, and is found by its own bytes`() {
    for row in AbsentInstruction.rows
    where !row.opcode.contains("EX") && !row.opcode.contains("XOP") {
      let bytes = InstructionBytes(Self.bytes(row.opcode) + [0, 0, 0, 0, 0])
      for width in [32, 64] {
        guard case .invalid = Decoder(codeWidth: width).decode(bytes) else {
          Issue.record("\(row.name) \(row.opcode) has a row as well, in \(width)-bit code")
          continue
        }
        let found = AbsentInstruction.find(bytes, codeWidth: width, isProtected: true)
        #expect(found?.name == row.name, "\(row.opcode)")
      }
    }
  }

  @Test(
    arguments: [
      ([0xC5, 0xF8, 0x58, 0xC1], 64, "VEX 0F 58"),
      ([0xC4, 0xE2, 0x79, 0x18, 0x03], 64, "VEX 0F 38 18"),
      ([0xC4, 0xE2, 0x70, 0xF2, 0xC1], 32, "VEX 0F 38 F2"),
      ([0xC4, 0xE3, 0x7B, 0xF0, 0xC1, 1], 64, "VEX 0F 3A F0"),
      ([0x62, 0xF1, 0x7C, 0x48, 0x58, 0xC1], 64, "EVEX 0F 58"),
      ([0x8F, 0xE9, 0x78, 0x80, 0xC1], 64, "XOP M9 80"),
      ([0x66, 0x41, 0x0F, 0x38, 0xDC, 0xC1], 64, "66 0F 38 DC /r"),
      ([0x2E, 0x66, 0x0F, 0xAE, 0x3B], 32, "66 0F AE /7 m"),
    ] as [([UInt8], Int, String)])
  func `a coding with its own prefix, and prefixes before others`(
    bytes: [UInt8], width: Int, opcode: String
  ) {
    let code = InstructionBytes(bytes)
    guard case .invalid = Decoder(codeWidth: width).decode(code) else {
      Issue.record("the decoder knows it")
      return
    }
    #expect(AbsentInstruction.find(code, codeWidth: width, isProtected: true)?.opcode == opcode)
  }

  @Test(
    arguments: [
      // no instruction
      ([0x0F, 0x04], 64, true), ([0x0F, 0x0A], 32, true),
      // LOCK
      ([0xF0, 0x0F, 0x01, 0xC1], 64, true),
      // a prefix before VEX
      ([0x66, 0xC5, 0xF8, 0x77], 64, true), ([0xF2, 0xC5, 0xF8, 0x77], 64, true),
      ([0x48, 0xC5, 0xF8, 0x77], 64, true),
      // LES with a register, in real mode
      ([0xC5, 0xF8, 0x77], 16, false),
      // no such opcode, no such map
      ([0xC5, 0xF8, 0x05], 64, true), ([0xC4, 0xE0, 0x78, 0x58, 0xC1], 64, true),
      // not in 64-bit mode
      ([0x06], 64, true), ([0x82, 0xC0, 1], 64, true),
      // POP's other digits, and a form that is not there
      ([0x8F, 0xC9], 64, true), ([0x66, 0x0F, 0x38, 0xF8, 0xC1], 64, true),
      // cut short
      ([], 64, true), ([0x66], 64, true), ([0x0F], 64, true), ([0xC4, 0xE2], 64, true),
    ] as [([UInt8], Int, Bool)])
  func `what the manuals leave undefined is none of them`(
    bytes: [UInt8], width: Int, isProtected: Bool
  ) {
    let found = AbsentInstruction.find(
      InstructionBytes(bytes), codeWidth: width, isProtected: isProtected)
    #expect(found == nil)
  }

  // MARK: A guest

  /// Real-mode code that executes VMCALL three times and UD2 once, and skips each in its handler; then halts.
  private static func guest() throws -> TestGuest {
    let guest = try TestGuest()
    try guest.load(
      [
        0xB9, 0x03, 0x00,  // mov cx, 3
        0x0F, 0x01, 0xC1,  // 1: vmcall
        0xE2, 0xFB,  // loop 1b
        0x0F, 0x0B, 0x90,  // ud2; nop
        0xF4,  // hlt
      ], width: 16)
    guest.memory.write([0x00, 0x06, 0x00, 0x00], at: GuestPhysicalAddress(6 * 4))
    guest.memory.write(
      [
        0x43,  // inc bx
        0x55, 0x89, 0xE5, 0x83, 0x46, 0x02, 0x03,  // push bp; mov bp, sp; add word [bp+2], 3
        0x5D, 0xCF,  // pop bp; iret
      ], at: GuestPhysicalAddress(0x600))
    return guest
  }

  @Test func `each is counted, the first is told, and the guest gets its #UD`() throws {
    let guest = try Self.guest()
    let log = try #require(guest.accelerator.unimplemented)
    var told: [UnimplementedInstruction] = []
    log.onFirst = { told.append($0) }
    guard case .halt = guest.engine.run(.budget(instructions: 1_000)) else {
      Issue.record("the guest did not come to its HLT")
      return
    }
    #expect(guest.state.rbx & 0xFFFF == 4)
    let expected = UnimplementedInstruction(
      opcode: "NP 0F 01 C1", name: "VMCALL", feature: "VMX", bytes: [0x0F, 0x01, 0xC1],
      codeSelector: 0, rip: 0x7C03)
    #expect(told.map(\.name) == ["VMCALL"])
    #expect(told.first?.bytes.prefix(3) == expected.bytes[...])
    #expect(told.first?.rip == expected.rip)
    #expect(log.entries.map(\.count) == [3])
  }

  @Test func `a stop comes ahead of the #UD, once for each`() throws {
    let guest = try Self.guest()
    let log = try #require(guest.accelerator.unimplemented)
    log.stops = true
    for round in 0..<3 {
      guard
        case .debug(.unimplemented(let instruction)) = guest.engine.run(
          .budget(instructions: 1_000))
      else {
        Issue.record("no stop in round \(round)")
        return
      }
      #expect(instruction.name == "VMCALL")
      #expect(guest.state.rip == 0x7C03)
      #expect(guest.state.rbx & 0xFFFF == UInt64(round))
    }
    guard case .halt = guest.engine.run(.budget(instructions: 1_000)) else {
      Issue.record("the guest did not come to its HLT")
      return
    }
    #expect(log.entries.map(\.count) == [3])
    #expect(guest.state.rbx & 0xFFFF == 4)
  }

  @Test func `stops do not change what the guest counts`() throws {
    let (plain, stopped) = (try Self.guest(), try Self.guest())
    stopped.accelerator.unimplemented?.stops = true
    _ = plain.engine.run(.budget(instructions: 1_000))
    for _ in 0..<4 { _ = stopped.engine.run(.budget(instructions: 1_000)) }
    #expect(plain.engine.retired == stopped.engine.retired)
    #expect(plain.state == stopped.state)
  }

  @Test func `a guest that is out to fill the list only raises a number`() {
    let log = UnimplementedLog()
    for number in 0..<UnimplementedLog.capacity + 44 {
      log.note(
        UnimplementedInstruction(
          opcode: "\(number)", name: "", feature: "", bytes: [], codeSelector: 0, rip: 0))
    }
    #expect(log.entries.count == UnimplementedLog.capacity)
    #expect(log.others == 44)
  }
}
