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

/// Decodes instructions by the ``OpcodeTable``, for one width of code.
///
/// A trivial value; decoding allocates nothing.
///
/// Source: Intel SDM vol 2A (June 2024) chapter 2.
public struct Decoder: Sendable {
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
  private var modRM: UInt8 = 0

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
    defer { position += 1 }
    return bytes[position]
  }

  /// A little-endian value of 1, 2, 4 or 8 bytes, zero-extended.
  private mutating func value(_ size: Int) throws(DecodeStop) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<size { value |= UInt64(try byte()) << UInt64(index * 8) }
    return value
  }

  private mutating func signedValue(_ size: Int) throws(DecodeStop) -> Int64 {
    let shift = Int64(64 - size * 8)
    return Int64(bitPattern: try value(size) << UInt64(shift)) >> shift
  }

  // MARK: - The parts in their order

  mutating func decode() throws(DecodeStop) -> Instruction {
    var opcode = UInt16(try prefixes())
    if opcode == 0x0F { opcode = 0x100 | UInt16(try byte()) }
    let row = try row(opcode)
    let table = OpcodeTable.rows[row]
    result.row = UInt16(row)
    result.operation = table.operation
    result.condition = UInt8(opcode & 0xF)
    setSizes(table)
    if table.hasModRM {
      modRM = try byte()
      // Control and debug registers are named whatever mod says.
      let isRegister =
        table.second == .Cy || table.second == .Dy || table.first == .Cy || table.first == .Dy
      if mod != 3 && !isRegister { try memoryOperand() }
    }
    result.operand0 = try operand(table.first, opcode)
    result.operand1 = try operand(table.second, opcode)
    result.operand2 = try operand(table.third, opcode)
    try finish(table)
    result.length = UInt8(position)
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
        // Counts only right before the opcode.
        let first = try byte()
        position -= 1
        if !Self.isPrefix(first) {
          rex = next
          result.prefixes.insert(.rex)
          if rexW { result.prefixes.insert(.rexW) }
          return try byte()
        }
      default: return next
      }
    }
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x2E, 0x36, 0x3E, 0x64...0x67, 0xF0, 0xF2, 0xF3, 0x40...0x4F: true
    default: false
    }
  }

  /// The row for the opcode, by what the bytes after it say.
  private func row(_ opcode: UInt16) throws(DecodeStop) -> Int {
    let first = Int(OpcodeTable.starts[Int(opcode)])
    let end = Int(OpcodeTable.starts[Int(opcode) + 1])
    guard first < end else { throw .invalid }
    let next: UInt8? = position < bytes.count ? bytes[position] : nil
    var needsNext = false
    var best: Int?
    for index in first..<end {
      let row = OpcodeTable.rows[index]
      guard allows(row) else { continue }
      if row.digit >= 0 || row.attributes.contains(.memory) || row.attributes.contains(.register) {
        guard let next else {
          needsNext = true
          continue
        }
        let isRegister = next >> 6 == 3
        if row.digit >= 0 && UInt8(row.digit) != next >> 3 & 7 { continue }
        if row.rm >= 0 && (!isRegister || UInt8(row.rm) != next & 7) { continue }
        if row.attributes.contains(.memory) && isRegister { continue }
        if row.attributes.contains(.register) && !isRegister { continue }
      }
      // A row with a prefix of its own goes before one that takes any.
      if best == nil || row.prefix != .any { best = index }
    }
    if let best { return best }
    throw needsNext ? .needsMore : .invalid
  }

  private func allows(_ row: OpcodeRow) -> Bool {
    if row.attributes.contains(is64 ? .not64 : .only64) { return false }
    if row.attributes.contains(.onlyProtected) && !decoder.isProtected { return false }
    let has66 = result.prefixes.contains(.operandSize)
    switch row.prefix {
    case .any: return true
    case .none: return !has66 && repeatPrefix == 0
    case .p66: return has66 && repeatPrefix == 0
    case .pF3: return repeatPrefix == 0xF3
    case .pF2: return repeatPrefix == 0xF2
    }
  }

  private mutating func setSizes(_ row: OpcodeRow) {
    let has66 = result.prefixes.contains(.operandSize)
    let has67 = result.prefixes.contains(.addressSize)
    switch decoder.codeWidth {
    case 64:
      if rexW || row.attributes.contains(.force64) {
        result.operandSize = 8
      } else if has66 {
        result.operandSize = 2
      } else {
        result.operandSize = row.attributes.contains(.default64) ? 8 : 4
      }
      result.addressSize = has67 ? 4 : 8
    case 32:
      result.operandSize = has66 ? 2 : 4
      result.addressSize = has67 ? 2 : 4
    default:
      result.operandSize = has66 ? 4 : 2
      result.addressSize = has67 ? 4 : 2
    }
    if row.attributes.contains(.byte) { result.operandSize = 1 }
    if row.attributes.contains(.rep) {
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
    let isHigh = size == 1 && !result.prefixes.contains(.rex) && (4...7).contains(number)
    return Operand(.register, number: isHigh ? number + 12 : number, size: size)
  }

  private func registerOrMemory(_ size: UInt8) -> Operand {
    mod == 3 ? register(rm | rexB, size: size) : Operand(.memory, size: size)
  }

  private mutating func operand(
    _ code: OperandCode, _ opcode: UInt16
  ) throws(DecodeStop) -> Operand {
    let size = result.operandSize
    let wide: UInt8 = is64 ? (rexW ? 8 : 4) : 4
    let native: UInt8 = is64 ? 8 : 4
    switch code {
    case .none: return .none
    case .Eb:
      return registerOrMemory(1)
    case .Ew: return registerOrMemory(2)
    case .Ed: return registerOrMemory(4)
    case .Eq: return registerOrMemory(8)
    case .Ev: return registerOrMemory(size)
    case .Ey: return registerOrMemory(wide)
    case .Gb: return register(reg | rexR, size: 1)
    case .Gw: return register(reg | rexR, size: 2)
    case .Gd: return register(reg | rexR, size: 4)
    case .Gv: return register(reg | rexR, size: size)
    case .Gz: return register(reg | rexR, size: min(size, 4))
    case .Gy: return register(reg | rexR, size: wide)
    case .Rv: return register(rm | rexB, size: size)
    case .Ry:
      // MOV to and from control registers is 64 bits wide in 64-bit mode; RDFSBASE has REX.W.
      let isSystem = opcode >= 0x120 && opcode <= 0x123
      return register(rm | rexB, size: isSystem ? native : wide)
    case .M: return Operand(.memory)
    case .Mb: return Operand(.memory, size: 1)
    case .Mw: return Operand(.memory, size: 2)
    case .Md: return Operand(.memory, size: 4)
    case .Mq: return Operand(.memory, size: 8)
    case .Mdq: return Operand(.memory, size: 16)
    case .Mv: return Operand(.memory, size: size)
    case .My: return Operand(.memory, size: wide)
    case .Mp: return Operand(.memory, size: size + 2)
    case .Sw:
      guard reg < 6 else { throw .invalid }
      return Operand(.segment, number: reg, size: 2)
    case .Cy: return Operand(.control, number: reg | rexR, size: native)
    case .Dy: return Operand(.debug, number: reg | rexR, size: native)
    case .Zb: return register(UInt8(opcode & 7) | rexB, size: 1)
    case .Zw: return register(UInt8(opcode & 7) | rexB, size: 2)
    case .Zv: return register(UInt8(opcode & 7) | rexB, size: size)
    case .Ib:
      result.immediate = Int64(try value(1))
      return Operand(.immediate, size: 1)
    case .Ibs:
      result.immediate = try signedValue(1)
      return Operand(.immediate, size: size)
    case .Iw:
      result.immediate = Int64(try value(2))
      return Operand(.immediate, size: 2)
    case .Iz:
      result.immediate = try signedValue(Int(min(size, 4)))
      return Operand(.immediate, size: size)
    case .Iv:
      result.immediate = try signedValue(Int(size))
      return Operand(.immediate, size: size)
    case .Ib2:
      result.secondImmediate = UInt16(try value(1))
      return Operand(.secondImmediate, size: 1)
    case .Jb:
      result.immediate = try signedValue(1)
      return Operand(.relative, size: size)
    case .Jz:
      result.immediate = try signedValue(Int(min(size, 4)))
      return Operand(.relative, size: size)
    case .Ap:
      result.immediate = Int64(try value(Int(size)))
      result.secondImmediate = UInt16(try value(2))
      return Operand(.farPointer, size: size + 2)
    case .Ob, .Ov:
      let bits = try value(Int(result.addressSize))
      result.memory.displacement = Int64(bitPattern: bits)
      return Operand(.memory, size: code == .Ob ? 1 : size)
    case .AL: return Operand(.register, number: 0, size: 1)
    case .eAX: return Operand(.register, number: 0, size: isPort(opcode) ? min(size, 4) : size)
    case .CL: return Operand(.register, number: 1, size: 1)
    case .DX: return Operand(.register, number: 2, size: 2)
    case .one:
      result.immediate = 1
      return Operand(.immediate, size: 1)
    case .ES: return Operand(.segment, number: 0, size: 2)
    case .CS: return Operand(.segment, number: 1, size: 2)
    case .SS: return Operand(.segment, number: 2, size: 2)
    case .DS: return Operand(.segment, number: 3, size: 2)
    case .FS: return Operand(.segment, number: 4, size: 2)
    case .GS: return Operand(.segment, number: 5, size: 2)
    }
  }

  private func isPort(_ opcode: UInt16) -> Bool {
    switch opcode {
    case 0xE5, 0xE7, 0xED, 0xEF: true
    default: false
    }
  }

  /// What single instructions want apart from their row.
  private mutating func finish(_ row: OpcodeRow) throws(DecodeStop) {
    if result.prefixes.contains(.lock) {
      guard row.attributes.contains(.lock),
        result.operand0.kind == .memory
          || (result.operation == .xchg && result.operand0.kind == .memory)
      else { throw .invalid }
    }
    switch result.operation {
    case .xchg where row.opcode == 0x87 || row.opcode == 0x86: break
    case .nop where row.opcode == 0x90 && rexB != 0:
      // 90H with REX.B is XCHG R8, RAX.
      result.operation = .xchg
      result.operand0 = register(8, size: result.operandSize)
      result.operand1 = register(0, size: result.operandSize)
    case .cmpxchg8b where rexW: result.operation = .cmpxchg16b
    case .movToSegment where result.operand0.number == 1: throw .invalid
    case .movToControl, .movFromControl:
      let number =
        result.operation == .movToControl ? result.operand0.number : result.operand1.number
      // LOCK MOV CR0 is AMD's other way to CR8, not Intel's.
      guard [0, 2, 3, 4, 8].contains(number) && (number != 8 || is64) else { throw .invalid }
    case .movToDebug, .movFromDebug:
      let number =
        result.operation == .movToDebug ? result.operand0.number : result.operand1.number
      guard number < 8 else { throw .invalid }
    case .movFromSegment where mod == 3: result.operand0.size = result.operandSize
    case .movFromSegment, .sldt, .str, .smsw:
      if mod != 3 { result.operand0.size = 2 }
    case .ins, .outs, .in, .out: result.operandSize = min(result.operandSize, 4)
    default: break
    }
    // A byte operand makes a byte operation.
    if result.operand0.size == 1,
      row.first == .Eb || row.first == .Gb || row.first == .AL || row.first == .Zb
        || row.first == .Ob
    {
      result.operandSize =
        row.operation == .movzx || row.operation == .movsx ? result.operandSize : 1
    }
  }
}
