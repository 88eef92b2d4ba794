/// What became of an attempt to decode an instruction.
public enum DecodeOutcome: Sendable {
  /// It is this one.
  case instruction(Instruction)
  /// The bytes end inside the instruction.
  case needsMore
  /// It is longer than 15 bytes: #GP(0).
  case tooLong
  /// The bytes, so many of them, are no instruction in this mode: #UD.
  case invalid(length: Int)
}

/// Up to 15 bytes of code, as a value.
public struct InstructionBytes: Hashable, Sendable {
  /// The first eight bytes, the first one lowest.
  public var low: UInt64 = 0
  /// The bytes after them.
  public var high: UInt64 = 0
  /// How many there are, 0 to 15.
  public var count = 0

  /// No bytes.
  public init() {}

  /// Takes up to 15 bytes from the start of `bytes`.
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes.prefix(15) { append(byte) }
  }

  /// Adds a byte at the end; there must be room.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    precondition(count < 15)
    if count < 8 {
      low |= UInt64(byte) << UInt64(count * 8)
    } else {
      high |= UInt64(byte) << UInt64(count * 8 - 64)
    }
    count += 1
  }

  /// The byte at `index`, 0 to 14.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: index < 8 ? low >> UInt64(index * 8) : high >> UInt64(index * 8 - 64))
  }
}

/// Decodes instructions by the opcode table, for one width of code.
///
/// A trivial value; decoding allocates nothing.
///
/// Source: Intel SDM vol 2A (June 2024) chapter 2.
public struct Decoder: Hashable, Sendable {
  /// 16, 32 or 64.
  public let codeWidth: Int
  /// CR0.PE is set and RFLAGS.VM is not: some rows are #UD otherwise.
  public let isProtected: Bool

  /// Prepares for code of 16, 32 or 64 bits.
  public init(codeWidth: Int, isProtected: Bool = true) {
    precondition(codeWidth == 16 || codeWidth == 32 || codeWidth == 64)
    self.codeWidth = codeWidth
    self.isProtected = isProtected
  }

  /// Decodes the instruction at the start of `bytes`.
  public func decode(_ bytes: InstructionBytes) -> DecodeOutcome {
    var work = DecoderWork(decoder: self, bytes: bytes)
    do {
      return .instruction(try work.decode())
    } catch {
      switch error {
      case .needsMore: return bytes.count >= 15 ? .tooLong : .needsMore
      case .invalid: return .invalid(length: work.position)
      }
    }
  }
}

/// Why a decoding stopped.
private enum DecodeStop: Error {
  case needsMore
  case invalid
}

/// One decoding: the bytes, how far it is, and what the prefixes said.
private struct DecoderWork {
  let decoder: Decoder
  let bytes: InstructionBytes
  var position = 0
  private var result = Instruction()
  private var rex: UInt8 = 0
  private var segment: SegmentNumber?
  /// F2H or F3H, the last of them.
  private var repeatPrefix: UInt8 = 0
  private var modRM: UInt8 = 0xC0
  private var opcode: UInt8 = 0

  init(decoder: Decoder, bytes: InstructionBytes) {
    self.decoder = decoder
    self.bytes = bytes
  }

  private var is64: Bool { decoder.codeWidth == 64 }
  private var rexW: Bool { rex & 8 != 0 }
  private var rexR: UInt8 { (rex & 4) << 1 }
  private var rexX: UInt8 { (rex & 2) << 2 }
  private var rexB: UInt8 { (rex & 1) << 3 }
  private var mod: UInt8 { modRM >> 6 }
  private var reg: UInt8 { modRM >> 3 & 7 }
  private var rm: UInt8 { modRM & 7 }

  // MARK: - Bytes

  private mutating func byte() throws(DecodeStop) -> UInt8 {
    guard position < bytes.count else { throw .needsMore }
    let value = bytes[position]
    position += 1
    return value
  }

  /// A little-endian value of 1, 2, 4 or 8 bytes, zero-extended.
  private mutating func value(_ size: Int) throws(DecodeStop) -> UInt64 {
    guard position + size <= bytes.count else { throw .needsMore }
    let shift = UInt64(position * 8)
    var value = shift < 64 ? bytes.low >> shift : bytes.high >> (shift - 64)
    if shift > 0 && shift < 64 { value |= bytes.high << (64 - shift) }
    position += size
    return size == 8 ? value : value & ((1 << UInt64(size * 8)) - 1)
  }

  private mutating func signedValue(_ size: Int) throws(DecodeStop) -> Int64 {
    let shift = Int64(64 - size * 8)
    return Int64(bitPattern: try value(size) << UInt64(shift)) >> shift
  }

  // MARK: - The parts in their order

  mutating func decode() throws(DecodeStop) -> Instruction {
    opcode = try prefixes()
    var map = 0
    if opcode == 0x0F {
      opcode = try byte()
      map = 1
      if opcode == 0x38 || opcode == 0x3A {
        map = opcode == 0x38 ? 2 : 3
        opcode = try byte()
      }
    }
    let cell = DecoderTables.cells[map << 8 | Int(opcode)]
    guard cell != 0 else { throw .invalid }
    if cell & PackedTables.hasModRM != 0 { modRM = try byte() }
    let number = try row(cell)
    let row = PackedRow(rawValue: DecoderTables.rows[number])
    result.row = UInt16(truncatingIfNeeded: number)
    guard let operation = Operation(rawValue: row.operation) else { throw .invalid }
    result.operation = operation
    if row.hasCondition { result.condition = opcode & 0xF }
    setSizes(row)
    if row.ignoresMod { modRM |= 0xC0 }
    if mod != 3 { try memoryOperand() }
    result.operand0 = try operand(row.operand(0))
    result.operand1 = try operand(row.operand(1))
    result.operand2 = try operand(row.operand(2))
    try finish(row, map)
    result.length = UInt8(truncatingIfNeeded: position)
    return result
  }

  /// Reads the prefixes; returns the first byte of the opcode.
  private mutating func prefixes() throws(DecodeStop) -> UInt8 {
    while true {
      let next = try byte()
      switch next {
      case 0x26: segment = is64 ? segment : .es
      case 0x2E: segment = is64 ? segment : .cs
      case 0x36: segment = is64 ? segment : .ss
      case 0x3E: segment = is64 ? segment : .ds
      case 0x64: segment = .fs
      case 0x65: segment = .gs
      case 0x66: result.prefixes.insert(.operandSize)
      case 0x67: result.prefixes.insert(.addressSize)
      case 0xF0: result.prefixes.insert(.lock)
      case 0xF2, 0xF3: repeatPrefix = next
      case 0x40...0x4F where is64:
        // It counts only right before the opcode.
        rex = next
        continue
      default:
        if rex != 0 {
          result.prefixes.insert(.rex)
          if rexW { result.prefixes.insert(.rexW) }
        }
        return next
      }
      rex = 0
    }
  }

  /// The number of the row that the cell leads to, by what prefixes, mode and ModRM say.
  private func row(_ cell: UInt16) throws(DecodeStop) -> Int {
    let isRegister = mod == 3
    let prefix: UInt32 =
      switch repeatPrefix {
      case 0xF3: 4
      case 0xF2: 8
      default: result.prefixes.contains(.operandSize) ? 2 : 1
      }
    let mode: UInt32 = is64 ? 4 : decoder.isProtected ? 2 : 1
    let facts =
      prefix | (rexW ? 2 : 1) << 4 | mode << 6 | (isRegister ? 2 : 1) << 9 | 1 << UInt32(rm + 11)
    let place = Int(cell & 0x3FFF)
    if cell & PackedTables.isGroup == 0 {
      guard facts & ~DecoderTables.conditions[place - 1] == 0 else { throw .invalid }
      return place - 1
    }
    var entry = Int(DecoderTables.groups[place << 4 | (isRegister ? 8 : 0) | Int(reg)])
    guard entry != 0 else { throw .invalid }
    while true {
      let next = DecoderTables.lists[entry]
      let number = Int(next & ~PackedTables.isLast)
      if facts & ~DecoderTables.conditions[number] == 0 { return number }
      guard next & PackedTables.isLast == 0 else { throw .invalid }
      entry += 1
    }
  }

  private mutating func setSizes(_ row: PackedRow) {
    let has66 = result.prefixes.contains(.operandSize)
    let has67 = result.prefixes.contains(.addressSize)
    switch decoder.codeWidth {
    case 64:
      if rexW || row.size == 3 {
        result.operandSize = 8
      } else if has66 {
        result.operandSize = 2
      } else {
        result.operandSize = row.size == 2 ? 8 : 4
      }
      result.addressSize = has67 ? 4 : 8
    case 32:
      result.operandSize = has66 ? 2 : 4
      result.addressSize = has67 ? 2 : 4
    default:
      result.operandSize = has66 ? 4 : 2
      result.addressSize = has67 ? 4 : 2
    }
    if row.size == 1 { result.operandSize = 1 }
    if row.isPort { result.operandSize = min(result.operandSize, 4) }
    if row.isRepeated {
      if repeatPrefix == 0xF3 { result.prefixes.insert(.rep) }
      if repeatPrefix == 0xF2 { result.prefixes.insert(.repne) }
    }
    setSegment(default: .ds)
  }

  private mutating func setSegment(default number: SegmentNumber) {
    result.memory.segment = segment ?? number
    result.memory.hasSegmentOverride = segment != nil
  }

  // MARK: - Memory

  private mutating func memoryOperand() throws(DecodeStop) {
    if result.addressSize == 2 { return try memoryOperand16() }
    if rm == 4 {
      let sib = try byte()
      let index = (sib >> 3 & 7) | rexX
      if index != 4 {
        result.memory.index = index
        result.memory.scale = sib >> 6
      }
      let base = sib & 7
      if base == 5 && mod == 0 {
        result.memory.displacement = try signedValue(4)
        return
      }
      result.memory.base = base | rexB
      if base == 4 || base == 5 {
        // ESP and EBP, not R12 and R13.
        if rexB == 0 { setSegment(default: .ss) }
      }
    } else if rm == 5 && mod == 0 {
      result.memory.displacement = try signedValue(4)
      if is64 { result.memory.base = MemoryOperand.ripRegister }
      return
    } else {
      result.memory.base = rm | rexB
      if rm == 5 && rexB == 0 { setSegment(default: .ss) }
    }
    if mod == 1 { result.memory.displacement = try signedValue(1) }
    if mod == 2 { result.memory.displacement = try signedValue(4) }
  }

  /// Source: Intel SDM vol 2A table 2-1.
  private mutating func memoryOperand16() throws(DecodeStop) {
    if rm == 6 && mod == 0 {
      result.memory.displacement = try signedValue(2)
      return
    }
    let (base, index): (UInt8, UInt8) =
      switch rm {
      case 0: (3, 6)
      case 1: (3, 7)
      case 2: (5, 6)
      case 3: (5, 7)
      case 4: (6, MemoryOperand.noRegister)
      case 5: (7, MemoryOperand.noRegister)
      case 6: (5, MemoryOperand.noRegister)
      default: (3, MemoryOperand.noRegister)
      }
    result.memory.base = base
    result.memory.index = index
    if base == 5 { setSegment(default: .ss) }
    if mod == 1 { result.memory.displacement = try signedValue(1) }
    if mod == 2 { result.memory.displacement = try signedValue(2) }
  }

  // MARK: - Operands

  private func register(_ number: UInt8, size: UInt8) -> Operand {
    // Without REX the byte registers 4 to 7 are AH, CH, DH, BH.
    let isHigh = size == 1 && !result.prefixes.contains(.rex) && number & 0xC == 4
    return Operand(.register, number: isHigh ? number + 12 : number, size: size)
  }

  private func width(_ code: OperandCode.Width) -> UInt8 {
    let size = result.operandSize
    switch code {
    case .none: return 0
    case .b: return 1
    case .w: return 2
    case .d: return 4
    case .q: return 8
    case .t: return 10
    case .dq: return 16
    case .v: return size
    case .z: return min(size, 4)
    case .y: return rexW ? 8 : 4
    case .n: return is64 ? 8 : 4
    case .p: return size + 2
    case .a: return size * 2
    case .s: return is64 ? 10 : 6
    case .vw: return mod == 3 ? size : 2
    case .dw: return mod == 3 ? 4 : 2
    case .db: return mod == 3 ? 4 : 1
    }
  }

  private mutating func operand(_ code: Int) throws(DecodeStop) -> Operand {
    guard code != 0, let method = OperandCode.Method(rawValue: UInt8(code & 31)),
      let type = OperandCode.Width(rawValue: UInt8(code >> 5))
    else { return .none }
    let size = width(type)
    switch method {
    case .none, .x, .y: return .none
    case .e, .r, .rAlways:
      return mod == 3 ? register(rm | rexB, size: size) : Operand(.memory, size: size)
    case .m: return Operand(.memory, size: size)
    case .g: return register(reg | rexR, size: size)
    case .z: return register(opcode & 7 | rexB, size: size)
    case .accumulator: return Operand(.register, number: 0, size: size)
    case .counter: return Operand(.register, number: 1, size: size)
    case .data: return Operand(.register, number: 2, size: size)
    case .s: return Operand(.segment, number: reg, size: size)
    case .segmentOfOpcode: return Operand(.segment, number: opcode >> 3 & 7, size: size)
    case .c: return Operand(.control, number: reg | rexR, size: size)
    case .d: return Operand(.debug, number: reg | rexR, size: size)
    case .p: return Operand(.mmx, number: reg, size: size)
    case .q, .n:
      return mod == 3 ? Operand(.mmx, number: rm, size: size) : Operand(.memory, size: size)
    case .v: return Operand(.xmm, number: reg | rexR, size: size)
    case .w, .u:
      return mod == 3
        ? Operand(.xmm, number: rm | rexB, size: size) : Operand(.memory, size: size)
    case .st0: return Operand(.st, number: 0, size: size)
    case .sti: return Operand(.st, number: rm, size: size)
    default: return try immediateOperand(method, size)
    }
  }

  /// Operands whose bytes follow in the instruction.
  private mutating func immediateOperand(
    _ method: OperandCode.Method, _ size: UInt8
  ) throws(DecodeStop) -> Operand {
    switch method {
    case .immediate:
      result.immediate = Int64(bitPattern: try value(Int(size)))
      return Operand(.immediate, size: size)
    case .immediateSigned:
      result.immediate = try signedValue(Int(size))
      return Operand(.immediate, size: result.operandSize)
    case .immediateSignedByte:
      result.immediate = try signedValue(1)
      return Operand(.immediate, size: size)
    case .l:
      result.secondImmediate = UInt16(truncatingIfNeeded: try value(1))
      return Operand(.secondImmediate, size: 1)
    case .one:
      result.immediate = 1
      return Operand(.immediate, size: 1)
    case .j:
      result.immediate = try signedValue(Int(size))
      return Operand(.relative, size: result.operandSize)
    case .a:
      result.immediate = Int64(bitPattern: try value(Int(result.operandSize)))
      result.secondImmediate = UInt16(truncatingIfNeeded: try value(2))
      return Operand(.farPointer, size: size)
    default:
      result.memory.displacement = Int64(bitPattern: try value(Int(result.addressSize)))
      return Operand(.memory, size: size)
    }
  }

  /// What single instructions want apart from their row.
  private mutating func finish(_ row: PackedRow, _ map: Int) throws(DecodeStop) {
    if result.prefixes.contains(.lock) {
      guard row.isLockable, result.operand0.kind == .memory else { throw .invalid }
    }
    switch result.operation {
    case .nop, .pause:
      // 90H with REX.B is XCHG R8, RAX.
      guard map == 0 && rexB != 0 else { break }
      result.operation = .xchg
      result.operand0 = register(8, size: result.operandSize)
      result.operand1 = register(0, size: result.operandSize)
    case .movToSegment:
      guard reg < 6 && reg != 1 else { throw .invalid }
    case .movFromSegment:
      guard reg < 6 else { throw .invalid }
    case .movToControl, .movFromControl:
      // LOCK MOV CR0 is AMD's other way to CR8, not Intel's.
      guard [0, 2, 3, 4, 8].contains(reg | rexR) else { throw .invalid }
    case .movToDebug, .movFromDebug:
      guard rexR == 0 else { throw .invalid }
    default:
      // FOP: the low bits of the first byte, and ModRM.
      if map == 0, 0xD8...0xDF ~= opcode {
        result.secondImmediate = UInt16(opcode & 7) << 8 | UInt16(modRM)
      }
    }
  }
}
