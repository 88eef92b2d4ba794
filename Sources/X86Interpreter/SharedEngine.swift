import Engine
import GuestMemory
import X86

/// What the CPUs of one machine share: breakpoints, watched ranges, decoded blocks.
///
/// All CPUs of a machine run on one thread, so nothing here is locked but what other threads write to.
final class SharedEngine {
  /// Linear addresses of the debugger's breakpoints.
  var breakpoints: Set<UInt64> = []
  /// The debugger's watched ranges.
  var watches: [Watch] = []
  /// The blocks of every CPU.
  let blocks: BlockCache

  init(blocks: BlockCache) {
    self.blocks = blocks
  }
}

extension CPU {
  /// What this CPU shares with the machine's others.
  var shared: SharedEngine {
    // SAFETY: the engine that owns the block keeps the object alive as long as the block.
    unsafe Unmanaged<SharedEngine>.fromOpaque(load(BlockOffset.shared, as: UnsafeRawPointer.self))
      .takeUnretainedValue()
  }

  /// Forgets all code that was decoded from the page at the physical address `frame`.
  func dropCode(at frame: UInt64) {
    shared.blocks.drop(page: frame & ~0xFFF)
    if let page = physical.page(at: frame) { page.codeMarks = 0 }
  }
}
