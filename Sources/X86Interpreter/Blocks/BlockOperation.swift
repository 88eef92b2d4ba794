internal import CInterpreterDispatch

/// One operation of a decoded block, as its handler sees it.
@safe struct BlockOperation {
  // SAFETY: points into the arena of the block cache, which is not emptied while a handler runs.
  let pointer: UnsafePointer<rs_operation>

  @inline(always) var destination: Int { unsafe Int(pointer.pointee.destination) }
  @inline(always) var source: Int { unsafe Int(pointer.pointee.source) }
  @inline(always) var immediate: Int64 { unsafe pointer.pointee.immediate }
  @inline(always) var displacement: Int { unsafe Int(pointer.pointee.displacement) }
  @inline(always) var ordinal: UInt8 { unsafe pointer.pointee.ordinal }
  @inline(always) var position: UInt16 { unsafe pointer.pointee.position }

  /// The operation `count` places further.
  @inline(always) func advanced(by count: Int) -> Self {
    unsafe Self(pointer: pointer + count)
  }

  /// The operation after this one.
  @inline(always) var next: Self { advanced(by: 1) }

  /// The linear address `base + index * 2^scale + displacement`.
  @inline(always) func address(_ cpu: CPU) -> UInt64 {
    let base: UInt64 = unsafe cpu.load(Int(pointer.pointee.base))
    let index: UInt64 = unsafe cpu.load(Int(pointer.pointee.index))
    let scale = unsafe UInt64(pointer.pointee.scale)
    return base &+ (index &<< scale)
      &+ UInt64(bitPattern: Int64(truncatingIfNeeded: displacement))
  }

  /// Makes the operation another one for all later runs.
  func patch(_ change: (inout rs_operation) -> Void) {
    unsafe change(&UnsafeMutablePointer(mutating: pointer).pointee)
  }
}

extension CPU {
  /// The operation that ends a run of handlers.
  @inline(always) var exitOperation: BlockOperation {
    unsafe BlockOperation(pointer: load(BlockOffset.exitOperation))
  }

  /// The block at work: its first operation.
  var block: BlockOperation {
    unsafe BlockOperation(pointer: load(BlockOffset.block))
  }

  /// Leaves the block before the instruction of `operation`, which is to be stepped.
  @inline(never) func leave(_ operation: BlockOperation) -> BlockOperation {
    let block = block
    let undone = block.immediate &- Int64(operation.ordinal)
    store(load(BlockOffset.remaining, as: Int64.self) &+ undone, at: BlockOffset.remaining)
    rip = (load(BlockOffset.blockRIP, as: UInt64.self) &+ UInt64(operation.position)) & codeMask
    exit.reason = .step
    return exitOperation
  }
}
