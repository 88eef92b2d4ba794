/// Writes instructions as Intel's manual does, in lower case.
public struct Disassembler: Sendable {
  /// Takes nothing: the instruction knows its own sizes.
  public init() {}

  /// The text of an instruction that begins at `address`, such as `mov rax, qword ptr [rip + 0x10]`.
  ///
  /// Branch targets are absolute; the address is cut to the width that the instruction branches by.
  public func text(of instruction: Instruction, at address: UInt64) -> String {
    var text = prefixes(instruction) + mnemonic(instruction)
    let operands = [instruction.operand0, instruction.operand1, instruction.operand2]
      .filter { $0.kind != .none }
      .map { operand($0, instruction, address) }
    if !operands.isEmpty { text += " " + operands.joined(separator: ", ") }
    return text
  }

  // MARK: - The mnemonic

  private func prefixes(_ instruction: Instruction) -> String {
    var text = ""
    if instruction.prefixes.contains(.lock) { text += "lock " }
    let compares = instruction.operation == .cmps || instruction.operation == .scas
    if instruction.prefixes.contains(.rep) { text += compares ? "repe " : "rep " }
    if instruction.prefixes.contains(.repne) { text += "repne " }
    return text
  }

  private static let conditions = [
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
  ]

  private func mnemonic(_ instruction: Instruction) -> String {
    let size = instruction.operandSize
    let condition = Self.conditions[Int(instruction.condition & 15)]
    let name = "\(instruction.operation)"
    switch instruction.operation {
    case .invalid: return "(bad)"
    case .jcc: return "j" + condition
    case .setcc: return "set" + condition
    case .cmovcc: return "cmov" + condition
    case .movToControl, .movFromControl, .movToDebug, .movFromDebug, .movToSegment,
      .movFromSegment:
      return "mov"
    case .callNear: return "call"
    case .callFar: return "call far"
    case .jmpNear: return "jmp"
    case .jmpFar: return "jmp far"
    case .retNear: return "ret"
    case .retFar: return "retf"
    case .cbw: return size == 2 ? "cbw" : size == 4 ? "cwde" : "cdqe"
    case .cwd: return size == 2 ? "cwd" : size == 4 ? "cdq" : "cqo"
    case .jcxz:
      return instruction.addressSize == 2
        ? "jcxz" : instruction.addressSize == 4 ? "jecxz" : "jrcxz"
    case .movs, .cmps, .stos, .lods, .scas, .ins, .outs:
      return name + (size == 1 ? "b" : size == 2 ? "w" : size == 4 ? "d" : "q")
    case .iret: return size == 2 ? "iretw" : size == 4 ? "iretd" : "iretq"
    default: return name
    }
  }

  // MARK: - Operands

  private func operand(
    _ operand: Operand, _ instruction: Instruction, _ address: UInt64
  ) -> String {
    switch operand.kind {
    case .none: return ""
    case .register: return Self.register(operand.number, size: operand.size)
    case .segment: return segment(operand.number)
    case .control: return "cr\(operand.number)"
    case .debug: return "dr\(operand.number)"
    case .mmx: return "mm\(operand.number)"
    case .xmm: return "xmm\(operand.number)"
    case .st: return operand.number == 0 ? "st" : "st(\(operand.number))"
    case .memory: return memory(instruction, size: operand.size)
    case .immediate:
      return hexadecimal(cut(UInt64(bitPattern: instruction.immediate), operand.size))
    case .secondImmediate: return hexadecimal(UInt64(instruction.secondImmediate))
    case .relative:
      let next = address &+ UInt64(instruction.length)
      return hexadecimal(cut(next &+ UInt64(bitPattern: instruction.immediate), operand.size))
    case .farPointer:
      return hexadecimal(UInt64(instruction.secondImmediate)) + ":"
        + hexadecimal(UInt64(bitPattern: instruction.immediate))
    }
  }

  private func segment(_ number: UInt8) -> String {
    SegmentNumber(rawValue: number).map { "\($0)" } ?? "?"
  }

  private func cut(_ value: UInt64, _ size: UInt8) -> UInt64 {
    size == 0 || size >= 8 ? value : value & ((1 << UInt64(size * 8)) - 1)
  }

  private func hexadecimal(_ value: UInt64) -> String {
    "0x" + String(value, radix: 16)
  }

  private static let names = ["ax", "cx", "dx", "bx", "sp", "bp", "si", "di"]
  private static let lowBytes = ["al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"]
  private static let highBytes = ["ah", "ch", "dh", "bh"]

  private static func register(_ number: UInt8, size: UInt8) -> String {
    let index = Int(number)
    if index >= 16 { return highBytes[index & 3] }
    if index >= 8 {
      return "r\(index)" + (size == 1 ? "b" : size == 2 ? "w" : size == 4 ? "d" : "")
    }
    if size == 1 { return lowBytes[index] }
    return (size == 4 ? "e" : size == 8 ? "r" : "") + names[index]
  }

  private func memory(_ instruction: Instruction, size: UInt8) -> String {
    let memory = instruction.memory
    let width = instruction.addressSize
    let kind =
      switch size {
      case 1: "byte ptr "
      case 2: "word ptr "
      case 4: "dword ptr "
      case 6: "fword ptr "
      case 8: "qword ptr "
      case 10: "tbyte ptr "
      case 16: "xmmword ptr "
      default: ""
      }
    var parts: [String] = []
    if memory.base == MemoryOperand.ripRegister {
      parts.append(width == 4 ? "eip" : "rip")
    } else if memory.base != MemoryOperand.noRegister {
      parts.append(Self.register(memory.base, size: width))
    }
    if memory.index != MemoryOperand.noRegister {
      let scale = memory.scale == 0 ? "" : "*\(1 << memory.scale)"
      parts.append(Self.register(memory.index, size: width) + scale)
    }
    let override = memory.hasSegmentOverride ? "\(memory.segment):" : ""
    guard !parts.isEmpty else {
      let offset = cut(UInt64(bitPattern: memory.displacement), width)
      return "\(kind)\(memory.segment):[\(hexadecimal(offset))]"
    }
    var inner = parts.joined(separator: " + ")
    if memory.displacement != 0 {
      inner += memory.displacement < 0 ? " - " : " + "
      inner += hexadecimal(memory.displacement.magnitude)
    }
    return "\(kind)\(override)[\(inner)]"
  }
}
