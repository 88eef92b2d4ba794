internal import CInterpreterDispatch

/// One operation of a decoded block, as its handler sees it.
@safe struct BlockOperation {
  // SAFETY: points into the arena of the block cache, which is not emptied while a handler runs.
  let pointer: UnsafePointer<rs_operation>

  @inline(always) var destination: Int { unsafe Int(pointer.pointee.destination) }
  @inline(always) var source: Int { unsafe Int(pointer.pointee.source) }
  @inline(always) var immediate: Int64 { unsafe pointer.pointee.immediate }
  /// The immediate as the count of a shift: its low 8 bits.
  @inline(always) var count: UInt64 { unsafe UInt64(rs_count(pointer)) }
  @inline(always) var displacement: Int { unsafe Int(pointer.pointee.displacement) }
  @inline(always) var ordinal: UInt8 { unsafe pointer.pointee.ordinal }
  @inline(always) var position: UInt16 { unsafe pointer.pointee.position }

  /// The operation `bytes` further.
  @inline(always) func advanced(by bytes: Int) -> Self {
    unsafe Self(
      pointer: UnsafeRawPointer(pointer).advanced(by: bytes).assumingMemoryBound(
        to: rs_operation.self))
  }

  /// Bytes from one operation to the next.
  static let stride = MemoryLayout<rs_operation>.stride

  /// The operation after this one.
  @inline(always) var next: Self { unsafe Self(pointer: pointer + 1) }

  @inline(always) var base: Int { unsafe Int(pointer.pointee.base) }
  @inline(always) var index: Int { unsafe Int(pointer.pointee.index) }
  /// By how much the index is shifted, in the low 6 bits: what a shift of 64 bits looks at.
  @inline(always) var scale: UInt64 { unsafe UInt64(rs_scale(pointer)) }
  /// The displacement as it is added to an address.
  @inline(always) var offset: UInt64 { UInt64(bitPattern: Int64(truncatingIfNeeded: displacement)) }

  /// The linear address `base + index * 2^scale + displacement`.
  @inline(always) func address(in cpu: CPU) -> UInt64 {
    Indexed<Stored, Stored>.address(Chain(cpu: cpu, last: 0), self)
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

  /// Puts instructions back on the budget that a block took off it and does not execute.
  @inline(always) func giveBack(_ instructions: Int64) {
    store(
      load(BlockOffset.remaining, as: Int64.self) &+ instructions, at: BlockOffset.remaining)
  }

  /// Leaves the block before the instruction of `operation`, which is to be stepped.
  @inline(never) func leave(_ operation: BlockOperation) -> BlockOperation {
    let block = block
    giveBack(block.immediate &- Int64(operation.ordinal))
    rip = (load(BlockOffset.blockRIP, as: UInt64.self) &+ UInt64(operation.position)) & codeMask
    exit.reason = .step
    return exitOperation
  }
}
