import GuestMemory
import X86

/// String instructions: one element at a time, restartable at each.
///
/// Source: Intel SDM vol 1 §7.3.9, vol 2B "REP/REPE/REPZ/REPNE/REPNZ".
extension CPU {
  /// Where the count left is a multiple of this, a repeated instruction returns to its own start, so that events can come in.
  ///
  /// It goes by the count left and not by the elements done: a block that leaves the instruction to the stepper in its
  /// midst must not move the place.
  private static var longestRun: UInt64 { 16384 }

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
    var left: UInt64 { cut(self[1], to: instruction.addressSize) }
    var isPause: Bool { left % Self.longestRun == 0 && left != 0 }
    while left != 0 {
      let moved = bulk(instruction, atMost: Int((left - 1) % Self.longestRun) + 1)
      if moved > 0 {
        setCounter(1, self[1] &- UInt64(moved), instruction.addressSize)
        if isPause {
          rip = start
          return true
        }
        continue
      }
      try requestPortRun(instruction)
      try element(instruction)
      setCounter(1, self[1] &- 1, instruction.addressSize)
      // An access to a device is one instruction's answer: it must not answer the next element too.
      let isDevice = devices.answered != 0
      if instruction.operation == .cmps || instruction.operation == .scas {
        if instruction.prefixes.contains(.repne) ? zf : !zf { return true }
      }
      let returns = isPause || isDevice || flagsRest & RFlags.tf != 0 || exit.debugHits != 0
      if left != 0, returns || exit.watchHit >= 0 {
        exit.isUnfinished = !returns
        rip = start
        return true
      }
    }
    return true
  }

  /// Writes an index or count register by the address size.
  func setCounter(_ number: UInt8, _ value: UInt64, _ size: UInt8) {
    switch size {
    case 2: setRegister(number, UInt16(truncatingIfNeeded: value))
    case 4: setRegister(number, UInt32(truncatingIfNeeded: value))
    default: self[Int(number)] = value
    }
  }

  /// Does as many elements of REP MOVS or REP STOS as lie within one page of source and target; says how many.
  ///
  /// Where it returns to its start must not depend on whether the page is known to the translation buffer: hence the limit.
  private func bulk(_ instruction: Instruction, atMost limit: Int) -> Int {
    let isMove = instruction.operation == .movs
    guard isMove || instruction.operation == .stos, flagsRest & RFlags.tf == 0 else { return 0 }
    let size = Int(instruction.operandSize)
    let width = instruction.addressSize
    let (source, target) = (cut(self[6], to: width), cut(self[7], to: width))
    var count = Int(min(cut(self[1], to: width), UInt64(limit)))
    var run = ElementRun(
      offset: target, size: size, width: width, isDown: flagsRest & 1 << 10 != 0)
    guard let to = try? linear(.es, offset: target, size: size, .write) else { return 0 }
    count = min(count, run.countWithinPage(of: to))
    if isMove {
      guard
        let from = try? linear(instruction.memory.segment, offset: source, size: size, .read)
      else { return 0 }
      count = min(count, run.countWithinPage(of: from))
    }
    // Short runs are not worth it; offsets must not wrap, and limits must hold for every byte.
    guard count >= 8, let low = run.lowest(count),
      let to = try? linear(.es, offset: low, size: count * size, .write)
    else { return 0 }
    if isMove {
      run.offset = source
      guard let low = run.lowest(count),
        let from = try? linear(
          instruction.memory.segment, offset: low, size: count * size, .read),
        copyWithinPages(from: from, to: to, count: count * size, isDown: run.isDown)
      else { return 0 }
      setCounter(6, run.offset(behind: count), width)
    } else {
      let isDone =
        switch size {
        case 1: fillWithinPage(at: to, with: register(UInt8.self, 0), count: count)
        case 2: fillWithinPage(at: to, with: register(UInt16.self, 0), count: count)
        case 4: fillWithinPage(at: to, with: register(UInt32.self, 0), count: count)
        default: fillWithinPage(at: to, with: self[0], count: count)
        }
      guard isDone else { return 0 }
    }
    run.offset = target
    setCounter(7, run.offset(behind: count), width)
    return count
  }

  /// Elements of a repeated instruction one behind the other, upwards or downwards.
  private struct ElementRun {
    /// Where the first is.
    var offset: UInt64
    let size: Int
    /// The size of addresses in bytes.
    let width: UInt8
    let isDown: Bool

    /// How many lie in the page of the first, which is at `address`.
    func countWithinPage(of address: UInt64) -> Int {
      let place = Int(address & (pageSize - 1))
      let room = Int(pageSize) - place
      guard size <= room else { return 0 }
      return isDown ? place / size + 1 : room / size
    }

    /// The offset of the lowest byte of `count` elements; nil where offsets wrap.
    func lowest(_ count: Int) -> UInt64? {
      let low = isDown ? offset &- UInt64((count - 1) * size) : offset
      let last = low &+ UInt64(count * size - 1)
      let most: UInt64 = width == 8 ? .max : (1 << (UInt64(width) * 8)) - 1
      return low <= offset && last >= low && last < most ? low : nil
    }

    /// The offset of the element behind `count` elements.
    func offset(behind count: Int) -> UInt64 {
      let bytes = UInt64(count * size)
      return isDown ? offset &- bytes : offset &+ bytes
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
      return try writePort(
        port, size: size,
        UInt32(truncatingIfNeeded: self[0]) & (size == 4 ? ~0 : (1 << UInt32(size * 8)) - 1))
    }
    let value = try readPort(port, size: size)
    switch size {
    case 1: setRegister(0, UInt8(truncatingIfNeeded: value))
    case 2: setRegister(0, UInt16(truncatingIfNeeded: value))
    default: setRegister(0, value)
    }
  }
}
