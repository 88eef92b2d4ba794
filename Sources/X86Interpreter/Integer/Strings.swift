import X86

/// String instructions: one element at a time, restartable at each.
///
/// Source: Intel SDM vol 1 §7.3.9, vol 2B "REP/REPE/REPZ/REPNE/REPNZ".
extension CPU {
  /// Elements after which a repeated instruction returns at its own start, so that events can come in.
  private static var longestRun: Int { 4096 }

  /// Executes a string instruction; false where it is none.
  func executeString(_ instruction: Instruction) throws(Fault) -> Bool {
    switch instruction.operation {
    case .movs, .cmps, .stos, .lods, .scas, .ins, .outs: break
    default: return false
    }
    let isRepeated =
      instruction.prefixes.contains(.rep) || instruction.prefixes.contains(.repne)
    guard isRepeated else {
      try element(instruction)
      return true
    }
    let start = (rip &- UInt64(instruction.length)) & codeMask
    var done = 0
    while cut(self[1], to: instruction.addressSize) != 0 {
      try element(instruction)
      setCounter(1, self[1] &- 1, instruction.addressSize)
      done += 1
      // An access to a device is one instruction's answer: it must not answer the next element too.
      let isDevice = devices.answered != 0
      if instruction.operation == .cmps || instruction.operation == .scas {
        if instruction.prefixes.contains(.repne) ? zf : !zf { return true }
      }
      if (done == Self.longestRun || isDevice || flagsRest & RFlags.tf != 0 || exit.watchHit >= 0
        || exit.debugHits != 0) && cut(self[1], to: instruction.addressSize) != 0
      {
        rip = start
        return true
      }
    }
    return true
  }

  /// Writes an index or count register by the address size.
  private func setCounter(_ number: UInt8, _ value: UInt64, _ size: UInt8) {
    switch size {
    case 2: setRegister(number, UInt16(truncatingIfNeeded: value))
    case 4: setRegister(number, UInt32(truncatingIfNeeded: value))
    default: self[Int(number)] = value
    }
  }

  private func element(_ instruction: Instruction) throws(Fault) {
    switch instruction.operandSize {
    case 1: try element(UInt8.self, instruction)
    case 2: try element(UInt16.self, instruction)
    case 4: try element(UInt32.self, instruction)
    default: try element(UInt64.self, instruction)
    }
  }

  private func element<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    let width = instruction.addressSize
    let step = flagsRest & 1 << 10 == 0 ? UInt64(size) : 0 &- UInt64(size)
    func source() throws(Fault) -> Value {
      let address = try linear(
        instruction.memory.segment, offset: cut(self[6], to: width), size: size, .read)
      return try read(type, at: address, .current)
    }
    func target(_ access: MemoryAccess) throws(Fault) -> UInt64 {
      try linear(.es, offset: cut(self[7], to: width), size: size, access)
    }
    let movesSource: Bool
    let movesTarget: Bool
    switch instruction.operation {
    case .movs:
      try write(try source(), at: target(.write), .current)
      (movesSource, movesTarget) = (true, true)
    case .cmps:
      let left = try source()
      _ = sub(left, try read(type, at: target(.read), .current))
      (movesSource, movesTarget) = (true, true)
    case .stos:
      try write(register(type, 0), at: target(.write), .current)
      (movesSource, movesTarget) = (false, true)
    case .lods:
      setRegister(0, try source())
      (movesSource, movesTarget) = (true, false)
    case .scas:
      _ = sub(register(type, 0), try read(type, at: target(.read), .current))
      (movesSource, movesTarget) = (false, true)
    case .ins:
      let port = register(UInt16.self, 2)
      try checkPort(port, size: size)
      let address = try target(.write)
      try checkWrite(at: address, count: size, .current)
      try write(
        Value(truncatingIfNeeded: try readPort(port, size: size)), at: address, .current)
      (movesSource, movesTarget) = (false, true)
    default:
      let port = register(UInt16.self, 2)
      try checkPort(port, size: size)
      try writePort(port, size: size, UInt32(truncatingIfNeeded: try source()))
      (movesSource, movesTarget) = (true, false)
    }
    if movesSource { setCounter(6, self[6] &+ step, width) }
    if movesTarget { setCounter(7, self[7] &+ step, width) }
  }

  /// IN and OUT.
  func executePort(_ instruction: Instruction) throws(Fault) {
    let isInput = instruction.operation == .in
    let operand = isInput ? instruction.operand1 : instruction.operand0
    let size = Int(instruction.operandSize)
    let port =
      operand.kind == .immediate
      ? UInt16(truncatingIfNeeded: instruction.immediate) : register(UInt16.self, 2)
    try checkPort(port, size: size)
    guard isInput else {
      return try writePort(port, size: size, UInt32(truncatingIfNeeded: self[0]) & (size == 4 ? ~0 : (1 << UInt32(size * 8)) - 1))
    }
    let value = try readPort(port, size: size)
    switch size {
    case 1: setRegister(0, UInt8(truncatingIfNeeded: value))
    case 2: setRegister(0, UInt16(truncatingIfNeeded: value))
    default: setRegister(0, value)
    }
  }
}
