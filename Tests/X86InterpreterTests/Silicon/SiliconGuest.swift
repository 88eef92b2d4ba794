import Bits
import Engine
import GuestMemory
import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// The host's CPU as the oracle: the same instruction with the same state there and on the interpreter.
final class SiliconGuest {
  private let guest: TestGuest
  private var state: CPUState

  /// Why a test against the host's CPU is skipped; nil where it is not.
  static var refusal: String? { NativeCPU.refusal?.description }

  /// A CPU in 64-bit mode at level 0 or 3, its FPU and SSE ready; any exception is a triple fault.
  init(level: UInt8 = 0) throws {
    guest = try TestGuest()
    try guest.load([0x90], at: NativeState.codeAddress, width: 64)
    state = guest.state
    state.cr0 |= 1 << 1 | 1 << 5
    state.cr4 |= 1 << 9 | 1 << 10 | 1 << 18
    state.xcr0 = 3
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    if level == 3 {
      // CR0.AM is set as Linux sets it, and all memory is the user's.
      state.cr0 |= 1 << 18
      guest.memory.store(UInt64(0x2007), at: GuestPhysicalAddress(0x1000))
      guest.memory.store(UInt64(0x87), at: GuestPhysicalAddress(0x2000))
      (state.cs.selector, state.cs.attributes.privilegeLevel) = (0x1B, 3)
      (state.ss.selector, state.ss.attributes.privilegeLevel) = (0x23, 3)
    }
    try guest.engine.store(.all, from: state)
  }

  /// Puts the instruction in place, followed by `jmp $`.
  func load(_ code: [UInt8]) {
    guest.memory.write(code + [0xEB, 0xFE], at: GuestPhysicalAddress(NativeState.codeAddress))
  }

  /// Executes the instruction; in a block, or stepped.
  func execute(_ native: inout NativeState, inBlock: Bool) throws {
    state.rip = NativeState.codeAddress
    state.rax = native.registers[0]
    state.rcx = native.registers[1]
    state.rdx = native.registers[2]
    state.rbx = native.registers[3]
    state.rbp = native.registers[5]
    state.rsi = native.registers[6]
    state.rdi = native.registers[7]
    state.r8 = native.registers[8]
    state.r9 = native.registers[9]
    state.r10 = native.registers[10]
    state.r11 = native.registers[11]
    state.r12 = native.registers[12]
    state.r13 = native.registers[13]
    state.r14 = native.registers[14]
    state.r15 = native.registers[15]
    state.rflags = native.rflags
    state.floatingPoint = native.floatingPoint
    try guest.engine.store([.general, .floatingPoint, .events], from: state)
    guest.memory.write(native.data, at: GuestPhysicalAddress(NativeState.dataAddress))
    let exit =
      inBlock
      ? guest.engine.run(.budget(instructions: 2))
      : guest.engine.run(.step(maskingInterrupts: true))
    if case .shutdown = exit {
      native.exception = NativeException(vector: guest.engine.faultChain.first?.vector ?? 0xFF)
    } else {
      native.exception = nil
    }
    var after = CPUState()
    guest.engine.load([.general, .floatingPoint], into: &after)
    native.registers = [
      after.rax, after.rcx, after.rdx, after.rbx, native.registers[4], after.rbp, after.rsi,
      after.rdi, after.r8, after.r9, after.r10, after.r11, after.r12, after.r13, after.r14,
      after.r15,
    ]
    native.rflags = after.rflags
    native.floatingPoint = after.floatingPoint
    native.data =
      guest.memory.read(
        at: GuestPhysicalAddress(NativeState.dataAddress), count: NativeState.dataSize)
  }
}

/// Compares rows of the opcode table with the host's CPU.
struct SiliconComparison {
  /// Encodings of a form, and states for each of them.
  var encodings = 6
  var states = 12
  /// Flags that a comparison leaves out, apart from those the row says are undefined.
  var ignoredFlags: UInt64 = 0
  /// Changes a state before the instruction, by the row's needs.
  var prepare: (OpcodeRow, inout NativeState, inout SplitMix64) -> Void = { _, _, _ in }
  /// Changes both states after the instruction, where the manual leaves a CPU its freedom.
  var normalise: (OpcodeRow, inout NativeState) -> Void = { _, _ in }

  /// Executes every row in each of its forms; returns the differences, and prints rows that the host does not have.
  func run(_ rows: [OpcodeRow]) throws -> [String] {
    let guest = try SiliconGuest()
    var generator = SplitMix64(state: 2026)
    var differences: [String] = []
    var absent: Set<String> = []
    for row in rows {
      for form in [OpcodeRow.Form.register, .memory] where row.form.contains(form) {
        let hasMemory = row.operands.contains { [.e, .m, .q, .w].contains($0.method) }
        if form == .memory && !hasMemory { continue }
        var found = 0
        for _ in 0..<encodings where found < 2 {
          let encoder = RowEncoder(row, isMemory: form == .memory, from: &generator)
          let code = encoder.encode(row)
          guest.load(code)
          for _ in 0..<states where found < 2 {
            var before = NativeState.random(&generator)
            prepare(row, &before, &generator)
            var expected = before
            try NativeCPU.execute(code, &expected)
            if expected.exception == .invalidOpcode {
              absent.insert("\(row.feature)")
              continue
            }
            for inBlock in [false, true] {
              var result = before
              try guest.execute(&result, inBlock: inBlock)
              if let difference = difference(row, before, result, expected) {
                found += 1
                let place = inBlock ? "block" : "step"
                let text = code.map { String($0, radix: 16) }.joined(separator: " ")
                differences.append("\(row.operation) [\(text)] \(place): \(difference)")
              }
            }
          }
        }
      }
    }
    if !absent.isEmpty {
      print("not compared, since this host's CPU has them not: \(absent.sorted())")
    }
    return differences
  }

  private func difference(
    _ row: OpcodeRow, _ before: NativeState, _ result: NativeState, _ expected: NativeState
  ) -> String? {
    var (ours, theirs) = (result, expected)
    normalise(row, &ours)
    normalise(row, &theirs)
    var flags = RFlags.arithmetic & ~ignoredFlags
    for (flag, bit) in [
      (OpcodeRow.Flags.o, 11), (.s, 7), (.z, 6), (.a, 4), (.p, 2), (.c, 0),
    ] as [(OpcodeRow.Flags, UInt64)] where row.undefines.contains(flag) { flags &= ~(1 << bit) }
    (ours.rflags, theirs.rflags) = (ours.rflags & flags, theirs.rflags & flags)
    guard ours != theirs else { return nil }
    var parts: [String] = []
    func note(_ name: String, _ a: some Equatable, _ b: some Equatable, _ isSame: Bool) {
      if !isSame { parts.append("\(name) is \(a), not \(b)") }
    }
    let (a, b) = (ours, theirs)
    note(
      "exception", "\(a.exception, default: "none")", "\(b.exception, default: "none")",
      a.exception == b.exception)
    for number in 0..<16 {
      let (x, y) = (a.registers[number], b.registers[number])
      note("r\(number)", hex(x), hex(y), x == y)
      let (v, w) = (a.floatingPoint.xmm[number], b.floatingPoint.xmm[number])
      note(
        "xmm\(number)", hex(v), hex(w) + " from " + hex(before.floatingPoint.xmm[number]), v == w)
    }
    for number in 0..<8 {
      let (x, y) = (a.floatingPoint.st[number], b.floatingPoint.st[number])
      note("st\(number)", hex(x), hex(y) + " from " + hex(before.floatingPoint.st[number]), x == y)
    }
    note("flags", hex(a.rflags), hex(b.rflags), a.rflags == b.rflags)
    note(
      "mxcsr", hex(a.floatingPoint.mxcsr), hex(b.floatingPoint.mxcsr),
      a.floatingPoint.mxcsr == b.floatingPoint.mxcsr)
    note(
      "fcw", hex(a.floatingPoint.controlWord), hex(b.floatingPoint.controlWord),
      a.floatingPoint.controlWord == b.floatingPoint.controlWord)
    note(
      "fsw", hex(a.floatingPoint.statusWord), hex(b.floatingPoint.statusWord),
      a.floatingPoint.statusWord == b.floatingPoint.statusWord)
    note(
      "tags", hex(a.floatingPoint.abridgedTagWord), hex(b.floatingPoint.abridgedTagWord),
      a.floatingPoint.abridgedTagWord == b.floatingPoint.abridgedTagWord)
    note(
      "fop", hex(a.floatingPoint.lastOpcode), hex(b.floatingPoint.lastOpcode),
      a.floatingPoint.lastOpcode == b.floatingPoint.lastOpcode)
    note(
      "fip", hex(a.floatingPoint.lastInstructionPointer),
      hex(b.floatingPoint.lastInstructionPointer),
      a.floatingPoint.lastInstructionPointer == b.floatingPoint.lastInstructionPointer)
    note(
      "fdp", hex(a.floatingPoint.lastDataPointer), hex(b.floatingPoint.lastDataPointer),
      a.floatingPoint.lastDataPointer == b.floatingPoint.lastDataPointer)
    for index in a.data.indices where a.data[index] != b.data[index] {
      note(
        "data[\(index)]", hex(a.data[index]),
        hex(b.data[index]) + " from " + hex(before.data[index]), false)
      if parts.count > 12 { break }
    }
    return parts.joined(separator: "; ")
  }

  private func hex(_ value: some FixedWidthInteger) -> String { String(value, radix: 16) }
}

extension NativeState {
  /// Registers and memory with random values and such near the edges of lanes; RBX and RDI point into ``data``.
  static func random(_ generator: inout SplitMix64) -> NativeState {
    var state = NativeState()
    for number in 0..<16 where number != 4 { state.registers[number] = generator.next() }
    let offset = UInt64.random(in: 0..<16, using: &generator) * 16
    state.registers[3] = dataAddress + 256 + offset
    state.registers[7] = dataAddress + 512 + generator.next() % 64
    state.rflags = 2 | generator.next() & RFlags.arithmetic
    for index in 0..<16 { state.floatingPoint.xmm[index] = vector(&generator) }
    for index in 0..<8 {
      state.floatingPoint.st[index] =
        UInt128(truncatingIfNeeded: vector(&generator)) & (UInt128(1) << 80 - 1)
    }
    state.floatingPoint.statusWord = UInt16.random(in: 0...7, using: &generator) << 11
    state.floatingPoint.abridgedTagWord = UInt8.random(in: 0...255, using: &generator)
    for index in stride(from: 0, to: dataSize, by: 16) {
      let value = vector(&generator)
      for byte in 0..<16 {
        state.data[index + byte] = UInt8(truncatingIfNeeded: value >> UInt128(byte * 8))
      }
    }
    return state
  }

  /// 128 bits: random, or lanes of one width near its edges, or a small number.
  private static func vector(_ generator: inout SplitMix64) -> UInt128 {
    let choice = generator.next() % 6
    if choice == 0 { return UInt128(generator.next() % 140) }
    if choice == 1 { return UInt128(generator.next()) << 64 | UInt128(generator.next()) }
    let width = UInt128([8, 16, 32, 64][Int(choice) - 2])
    let mask = (UInt128(1) << width) - 1
    let edges: [UInt128] = [
      0, 1, 2, mask, mask - 1, mask >> 1, mask >> 1 + 1, mask >> 1 - 1, mask >> 2, mask / 3,
    ]
    var value: UInt128 = 0
    for _ in 0..<(128 / width) {
      let lane =
        generator.next() % 4 == 0
        ? UInt128(generator.next()) & mask : edges[Int(generator.next() % UInt64(edges.count))]
      value = value << width | lane
    }
    return value
  }
}
