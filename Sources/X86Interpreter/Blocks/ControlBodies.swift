internal import CInterpreterDispatch
import X86

/// The beginning of blocks, branches, and what hands over to the complete semantics.
extension CPU {
  // SAFETY: pointers to operations are compared and subtracted only; both lie in the cache's one arena.

  /// The first operation of a block: takes its instructions off the budget, or leaves before it.
  @inline(always) func enter<Path: MemoryPath>(
    _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    let remaining = load(BlockOffset.remaining, as: Int64.self) &- operation.immediate
    let header = operation.next
    guard _fastPath(remaining >= 0) else {
      return path.isQuick ? nil : leaveBefore(header)
    }
    store(remaining, at: BlockOffset.remaining)
    store(operation, at: BlockOffset.block)
    store(header.immediate, at: BlockOffset.blockRIP)
    return header.next
  }

  @inline(never) private func leaveBefore(_ header: BlockOperation) -> BlockOperation {
    rip = UInt64(bitPattern: header.immediate)
    return exitOperation
  }

  /// A block whose code has changed since, met by a branch that is linked to it: the block that took its place.
  func stale(_ operation: BlockOperation) -> BlockOperation {
    jump(to: UInt64(bitPattern: operation.next.immediate))
  }

  /// A breakpoint of the debugger at the block's first instruction.
  func breakpoint(_ operation: BlockOperation) -> BlockOperation {
    exit.reason = .breakpoint
    return leaveBefore(operation.next)
  }

  /// A block that stands for one instruction that no block can hold: it crosses into another page, or is none.
  func alone(_ operation: BlockOperation) -> BlockOperation {
    if load(BlockOffset.remaining, as: Int64.self) > 0 { exit.reason = .step }
    return leaveBefore(operation.next)
  }

  /// The block at `target`, if the jump cache knows it.
  @inline(always) func knownBlock(at target: UInt64) -> BlockOperation? {
    let entry = BlockOffset.jumpCache &+ JumpCache.offset(of: target)
    guard
      _fastPath(
        load(entry, as: UInt64.self) == target
          && load(entry &+ 8, as: UInt64.self) == load(BlockOffset.codeTag, as: UInt64.self))
    else { return nil }
    return unsafe BlockOperation(pointer: load(entry &+ 16))
  }

  /// The next block by ``rip``: from the jump cache, else by the engine.
  @inline(always) func jump(to target: UInt64) -> BlockOperation {
    if let block = knownBlock(at: target) { return block }
    rip = target
    return exitOperation
  }

  /// A branch to a fixed target in the same page, the first time: links to the target's block for good.
  func jumpDirect(_ operation: BlockOperation) -> BlockOperation {
    let target = jump(to: UInt64(bitPattern: operation.immediate))
    if unsafe target.pointer != exitOperation.pointer { link(operation, to: target) }
    return target
  }

  /// A branch to a fixed target in another page, where something else may be mapped the next time.
  @inline(always) func jumpAcross<Path: MemoryPath>(
    _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    path.jump(self, UInt64(bitPattern: operation.immediate)) ?? path.refuse(self, operation)
  }

  @inline(never) private func link(_ operation: BlockOperation, to target: BlockOperation) {
    let distance = unsafe (target.pointer - operation.pointer) * BlockOperation.stride
    operation.patch { $0.handler = Handler.jumpLinked.address }
    operation.patch { $0.displacement = Int32(distance) }
    // The conditional branch before it skips this operation from now on.
    switch operation.source {
    case 1:
      let stride = BlockOperation.stride
      operation.advanced(by: -stride).patch { $0.immediate = Int64(distance + stride) }
    case 2:
      let two = 2 * BlockOperation.stride
      operation.advanced(by: -two).patch { $0.displacement = Int32(distance + two) }
    default: break
    }
  }

  /// A branch to a block of the same page.
  @inline(always) func jumpLinked(_ operation: BlockOperation) -> BlockOperation {
    operation.advanced(by: operation.displacement)
  }

  /// Jcc: the next operation is the branch not taken, the one after it the branch taken, until they are linked.
  @inline(always) func jumpIf(_ code: UInt8, _ operation: BlockOperation) -> BlockOperation {
    condition(code)
      ? operation.advanced(by: operation.displacement)
      : operation.advanced(by: Int(truncatingIfNeeded: operation.immediate))
  }

  // MARK: Branches by the stack, a register or memory: in 64-bit mode, and of 32 bits in flat segments

  /// RET; the immediate is what it drops from the stack.
  @inline(always)
  func `return`<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    let pointer = get(BlockOffset.stackPointer, type)
    guard let target = path.load(self, type, UInt64(pointer)),
      let next = path.jump(self, UInt64(target))
    else { return path.refuse(self, operation) }
    let drop = Value(truncatingIfNeeded: operation.immediate)
    self[4] = UInt64(pointer &+ Value(MemoryLayout<Value>.size) &+ drop)
    return next
  }

  /// JMP through a register.
  @inline(always)
  func jumpR<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    path.jump(self, UInt64(get(operation.source, type))) ?? path.refuse(self, operation)
  }

  /// JMP through memory.
  @inline(always)
  func jumpM<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let target = path.load(self, type, operation.address(in: self)),
      let next = path.jump(self, UInt64(target))
    else { return path.refuse(self, operation) }
    return next
  }

  /// CALL through a register; the immediate is the return address.
  @inline(always)
  func callR<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    call(operation, to: get(operation.source, type), path)
  }

  /// CALL through memory; the immediate is the return address.
  @inline(always)
  func callM<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let target = path.load(self, type, operation.address(in: self)) else {
      return path.refuse(self, operation)
    }
    return call(operation, to: target, path)
  }

  @inline(always)
  private func call<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ operation: BlockOperation, to target: Value, _ path: Path.Type
  ) -> BlockOperation? {
    let size = Value(MemoryLayout<Value>.size)
    let pointer = UInt64(get(BlockOffset.stackPointer, Value.self) &- size)
    guard let next = path.jump(self, UInt64(target)),
      path.store(self, Value(truncatingIfNeeded: operation.immediate), pointer)
    else { return path.refuse(self, operation) }
    self[4] = pointer
    return next
  }

  // MARK: The complete semantics

  /// Any instruction, by its complete semantics; the block goes on.
  @inline(always) func execute(_ operation: BlockOperation) -> BlockOperation {
    executeWhole(operation) ? operation.next : leave(operation)
  }

  /// Any instruction that may change RIP; the block ends.
  @inline(always) func executeLast(_ operation: BlockOperation) -> BlockOperation {
    guard executeWhole(operation) else { return leave(operation) }
    return jump(to: rip)
  }

  /// Any instruction after which the engine has to look around: interrupts, traps, a halt.
  @inline(always) func executeAndLeave(_ operation: BlockOperation) -> BlockOperation {
    executeWhole(operation) ? exitOperation : leave(operation)
  }

  /// An instruction that reads the count of instructions: the budget, off which the whole block is taken, is made exact for it.
  func executeCounted(_ operation: BlockOperation) -> BlockOperation {
    let ahead = block.immediate &- Int64(operation.ordinal)
    giveBack(ahead)
    exit.isCounted = true
    let isDone = executeWhole(operation)
    exit.isCounted = false
    giveBack(-ahead)
    return isDone ? operation.next : leave(operation)
  }

  /// PAUSE: nothing to do but where other CPUs are to have their turn.
  @inline(always) func pause(_ operation: BlockOperation) -> BlockOperation {
    guard exit.exitsOnPause else { return operation.next }
    // The rest of the block will not have been executed.
    giveBack(block.immediate &- Int64(operation.ordinal) &- 1)
    return executeAndLeave(operation)
  }

  @inline(never) private func executeWhole(_ operation: BlockOperation) -> Bool {
    let instruction = wholeInstruction(Int(operation.immediate))
    let start = load(BlockOffset.blockRIP, as: UInt64.self) &+ UInt64(operation.position)
    rip = (start &+ UInt64(instruction.length)) & codeMask
    do {
      try execute(instruction)
      return true
    } catch {
      return false
    }
  }
}

/// From RIP to the block there, for branches that are not linked, and those to blocks that have changed: direct-mapped.
///
/// An entry holds RIP, the tag of the mode and mapping it was made in, and the block's first operation.
enum JumpCache {
  static let entries = 8192
  static let entrySize = 32
  static let size = entries * entrySize

  @inline(always) static func offset(of rip: UInt64) -> Int {
    Int(truncatingIfNeeded: (rip ^ (rip &>> 12)) & UInt64(entries - 1)) &* entrySize
  }
}

extension CPU {
  /// Remembers the block for the present RIP.
  func rememberBlock(_ operation: BlockOperation) {
    let entry = BlockOffset.jumpCache + JumpCache.offset(of: rip)
    store(rip, at: entry)
    store(load(BlockOffset.codeTag, as: UInt64.self), at: entry + 8)
    store(operation, at: entry + 16)
    noteJumpEntry()
  }

  /// Makes every answer of the jump cache void: the mapping of code has changed.
  func forgetJumps() {
    exit.codeMapping &+= 1
    store(TopEntries(), at: BlockOffset.jumpEntries)
    if exit.codeMapping & 0xFFF == 0 {
      for index in 0..<JumpCache.entries {
        store(UInt64.max, at: BlockOffset.jumpCache + index * JumpCache.entrySize + 8)
      }
    }
    chooseCodeTag()
  }

  /// Computes what an entry of the jump cache must have: 19 bits of mode, 32 of CS base, 12 of generation.
  func chooseCodeTag() {
    let base = codeWidth == 64 ? 0 : system.cs.base & 0xFFFF_FFFF
    store(
      mode.key | base << 19 | (exit.codeMapping & 0xFFF) << 51, at: BlockOffset.codeTag)
  }
}
