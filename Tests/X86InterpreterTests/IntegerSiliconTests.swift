import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Every integer form of the opcode table that a user program can execute, against the host's CPU.
///
/// Each case runs three times: natively, by the stepper and by a decoded block. Flags that the table calls undefined are
/// left out.
@Suite(.enabled(if: Silicon.isAvailable, "this host executes no x86-64 code of a test"))
struct IntegerSiliconTests {
  private let silicon: Silicon

  init() throws {
    silicon = try Silicon()
    // So that #DE comes back instead of ending the process.
    silicon.start.mxcsr = 0x1F00
  }

  private static let operations: [Operation] = [
    .add, .or, .adc, .sbb, .and, .sub, .xor, .cmp, .test, .xchg, .mov, .movzx, .movsx, .movsxd,
    .imul, .mul, .div, .idiv, .not, .neg, .inc, .dec, .rol, .ror, .rcl, .rcr, .shl, .shr, .sar,
    .shld, .shrd, .bt, .bts, .btr, .btc, .bsf, .bsr, .cmovcc, .setcc, .cmpxchg, .xadd, .bswap,
    .cbw, .cwd, .lahf, .sahf, .clc, .stc, .cmc,
  ]

  /// Values near every edge of every width.
  private static let edges: [UInt64] = [8, 16, 32, 64].flatMap { width -> [UInt64] in
    let top = UInt64(1) << UInt64(width - 1)
    return [0, 1, 2, top &- 1, top, top &+ 1, top &* 2 &- 1, top &* 2]
  }

  private static func value(_ source: inout Pseudorandom) -> UInt64 {
    switch source.below(4) {
    case 0: source.pick(edges)
    case 1: source.next() >> UInt64(source.below(64))
    case 2: source.pick(edges) | source.pick(edges) << 32
    default: source.next()
    }
  }

  /// One way to encode a row.
  private struct Form {
    var width: Int
    var isMemory: Bool
    var isLocked: Bool
  }

  /// Widths and ModRM forms that `row` has in 64-bit mode.
  private static func forms(_ row: OpcodeRow) -> [Form] {
    let widths: [Int] =
      switch row.size {
      case .byte: [8]
      default: row.operation == .bswap ? [32, 64] : [16, 32, 64]
      }
    var forms: [Form] = []
    for width in widths {
      if !row.hasModRM || row.form.contains(.register) {
        forms.append(Form(width: width, isMemory: false, isLocked: false))
      }
      if row.hasModRM && row.form.contains(.memory) {
        forms.append(Form(width: width, isMemory: true, isLocked: false))
        if row.allows == .lock { forms.append(Form(width: width, isMemory: true, isLocked: true)) }
      }
    }
    return forms
  }

  /// The bytes of the row; nil where it names what the harness does not have.
  private static func bytes(
    _ row: OpcodeRow, _ form: Form, _ source: inout Pseudorandom
  ) -> [UInt8]? {
    var bytes: [UInt8] = form.isLocked ? [0xF0] : []
    if form.width == 16 { bytes.append(0x66) }
    if form.width == 64 { bytes.append(0x48) }
    if row.map == 1 { bytes.append(0x0F) }
    // RAX, RCX and RDX; in byte operands AH, CH and DH too, which REX takes away.
    func register(_ isByte: Bool) -> UInt8 {
      UInt8(source.below(3)) | (isByte && form.width != 64 && source.below(3) == 0 ? 4 : 0)
    }
    // XCHG's rows begin at RCX; RBX is the harness's own.
    let choices = row.count == 16 ? 16 : row.count == 7 ? 2 : row.count == 8 ? 3 : 1
    bytes.append(row.opcode &+ UInt8(source.below(choices)))
    if row.hasModRM {
      let isByte = { (method: OperandCode.Method) in
        row.operands.contains { $0.method == method && $0.width == .b }
      }
      let middle = row.digit ?? register(isByte(.g))
      bytes.append(form.isMemory ? middle << 3 | 7 : 0xC0 | middle << 3 | register(isByte(.e)))
    }
    for operand in row.operands {
      let count: Int
      switch (operand.method, operand.width) {
      case (.o, _), (.s, _), (.c, _), (.d, _), (.segmentOfOpcode, _): return nil
      case (.immediate, .b), (.immediateSignedByte, _): count = 1
      case (.immediate, .w): count = 2
      case (.immediateSigned, .z): count = form.width == 16 ? 2 : 4
      case (.immediateSigned, _): count = form.width / 8
      default: count = 0
      }
      let immediate = value(&source)
      for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: immediate >> (index * 8))) }
    }
    return bytes
  }

  /// The flags that `row` leaves undefined, as bits of RFLAGS.
  private static func undefined(_ row: OpcodeRow, width: Int) -> UInt64 {
    let bits: [(OpcodeRow.Flags, UInt64)] = [
      (.o, 0x800), (.s, 0x80), (.z, 0x40), (.a, 0x10), (.p, 4), (.c, 1),
    ]
    var mask = bits.reduce(UInt64(0)) { row.undefines.contains($1.0) ? $0 | $1.1 : $0 }
    // "SAL/SAR/SHL/SHR", "Flags Affected": CF is undefined where the count reaches the operand's width.
    if [.shl, .shr].contains(row.operation), width < 32, row.operands.last != .one { mask |= 1 }
    return mask
  }

  /// Whether the manual defines the result for these operands.
  private func isDefined(_ row: OpcodeRow, _ form: Form, _ bytes: [UInt8]) -> Bool {
    let start = silicon.start
    switch row.operation {
    case .shld,
      .shrd where form.width == 16:
      let rcx: UInt64 = start[Silicon.Place.rcx]
      let count = row.operands.last == .CL ? UInt8(truncatingIfNeeded: rcx) : bytes[bytes.count - 1]
      return count & 31 <= 16
    case .bsf, .bsr:
      let offset = form.isMemory ? 512 : 640 + Int(bytes[bytes.count - 1] & 7) * 8
      let source: UInt64 = start[offset]
      return source << UInt64(64 - form.width) != 0
    default: return true
    }
  }

  @Test(arguments: operations)
  func `results and defined flags are the host's, by steps and by blocks`(
    _ operation: Operation
  ) throws {
    var source = Pseudorandom(UInt64(operation.rawValue) + 3)
    var cases = 0
    for row in OpcodeTable.whole.rows
    where row.operation == operation && row.modes.contains(.long) && row.map < 2
      && row.privilege == .none && row.feature != .mmx
    {
      let isBitTest = [.bt, .bts, .btr, .btc].contains(operation)
      for form in Self.forms(row) {
        let hasBitOffset = isBitTest && form.isMemory && row.operands.last?.method == .g
        for _ in 0..<8 {
          guard let bytes = Self.bytes(row, form, &source) else { break }
          let code = try Silicon.Code(bytes)
          guard code.instruction.length == bytes.count else {
            Issue.record(
              "\(row.notation): \(bytes.map(hex)) decodes as \(code.instruction.length) bytes")
            return
          }
          silicon.place(code)
          for _ in 0..<25 {
            fill(&source, bitOffset: hasBitOffset)
            guard isDefined(row, form, bytes) else { continue }
            cases += 1
            guard let difference = compare(code, Self.undefined(row, width: form.width))
            else { continue }
            let inputs = [640, 648, 656, 664, 512, 520].map { hex(silicon.start[$0] as UInt64) }
            Issue.record("\(row.notation) \(bytes.map(hex)) with \(inputs): \(difference)")
            return
          }
        }
      }
    }
    #expect(cases > 100)
  }

  /// Random operands and flags; registers hold numbers of bits within the memory at hand for `bitOffset`.
  private func fill(_ source: inout Pseudorandom, bitOffset: Bool) {
    let start = silicon.start
    for offset in [640, 648, 656] {
      let value = Self.value(&source)
      start[offset] = bitOffset ? value & 0x7F : value
    }
    start.memory = SIMD2(Self.value(&source), Self.value(&source))
    start.flags = source.next() & RFlags.arithmetic
  }

  private func compare(_ code: Silicon.Code, _ undefined: UInt64) -> String? {
    let vectors = silicon.run(code)
    guard vectors.native == 0 else {
      // #DE, whose vector is 0: nothing has changed.
      let isUntouched = [640, 656].allSatisfy {
        silicon.ours[$0] as UInt64 == silicon.start[$0] as UInt64
      }
      return isUntouched ? nil : "no #DE"
    }
    guard vectors.ours == 0 else { return "exception \(vectors.ours)" }
    if let difference = silicon.integerDifference(undefined) { return "step: \(difference)" }
    silicon.runBlock()
    return silicon.integerDifference(undefined).map { "block: \($0)" }
  }
}

extension Silicon {
  private static let address: UInt64 = 0x7C00

  /// Puts the code where ``runBlock()`` finds it, with a jump to itself behind it.
  func place(_ code: Code) {
    guest.memory.write(code.bytes + [0xEB, 0xFE], at: GuestPhysicalAddress(Self.address))
  }

  /// Executes the placed code and the jump behind it as one block, on ``start``; leaves the result in ``ours``.
  func runBlock() {
    let cpu = guest.engine.cpu
    cpu[0] = start[Silicon.Place.rax]
    cpu[1] = start[Silicon.Place.rcx]
    cpu[2] = start[Silicon.Place.rdx]
    cpu[7] = Silicon.memory
    cpu.arithmeticFlags = start.flags
    cpu.rip = Self.address
    for offset in [0, 8] {
      try? cpu.write(
        start[Silicon.Place.memory + offset] as UInt64, at: Silicon.memory + UInt64(offset),
        .current)
    }
    _ = guest.engine.run(.budget(instructions: 2))
    ours[Silicon.Place.rax] = cpu[0]
    ours[Silicon.Place.rcx] = cpu[1]
    ours[Silicon.Place.rdx] = cpu[2]
    ours.flags = cpu.arithmeticFlags
    for offset in [0, 8] {
      ours[Silicon.Place.memory + offset] =
        (try? cpu.read(UInt64.self, at: Silicon.memory + UInt64(offset), .current)) ?? 0
    }
  }

  /// What differs in integer registers, memory and flags, or nil.
  func integerDifference(_ undefined: UInt64) -> String? {
    for (name, offset) in [("RAX", Place.rax), ("RCX", Place.rcx), ("RDX", Place.rdx)] {
      let (a, b): (UInt64, UInt64) = (native[offset], ours[offset])
      if a != b { return "\(name) \(hex(a)), ours \(hex(b))" }
    }
    if native.memory != ours.memory {
      return "memory \(hex(native.memory)), ours \(hex(ours.memory))"
    }
    let (a, b) = (native.flags & ~undefined, ours.flags & ~undefined)
    return a == b ? nil : "flags \(hex(a)), ours \(hex(b))"
  }
}
