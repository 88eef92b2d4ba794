import Bits
import Engine
import GuestMemory
import X86

/// Watched ranges: the debugger's, of any number and length, and those of the guest's debug registers.
///
/// A page with such a range has no tag in the translation buffer, so that only accesses to these pages come here.
extension CPU {
  /// Whether any watched range lies in the page of `address`.
  ///
  /// While alignment is checked every page counts as one, so that accesses take the slow path.
  func isWatched(page address: UInt64) -> Bool {
    if isAlignmentChecked { return true }
    if !isWatching { return false }
    if system.dr7 & 0xFF != 0 {
      for index in 0..<4 {
        if let range = debugRange(index), range.start & ~0xFFF == address & ~0xFFF { return true }
      }
    }
    let page = address & ~0xFFF
    for watch in shared.watches where watch.start < page &+ pageSize && watch.last >= page {
      return true
    }
    return false
  }

  /// Whether there is any watched range at all.
  @inline(always) private var isWatching: Bool {
    system.dr7 & 0xFF != 0 || load(BlockOffset.watching, as: UInt8.self) != 0
  }

  /// Tells the CPU whether the debugger watches anything.
  func setWatching(_ isWatching: Bool) {
    store(isWatching ? 1 : 0 as UInt8, at: BlockOffset.watching)
  }

  /// The range of DRn where it watches data, with R/W and LEN of DR7.
  private func debugRange(_ index: Int) -> (start: UInt64, length: UInt64, onlyWrites: Bool)? {
    let dr7 = system.dr7
    guard dr7 >> UInt64(index * 2) & 3 != 0 else { return nil }
    let control = dr7 >> UInt64(16 + index * 4)
    let kind = control & 3
    guard kind == 1 || kind == 3 else { return nil }
    let lengths: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 8, 4)
    let length =
      switch control >> 2 & 3 {
      case 0: lengths.0
      case 1: lengths.1
      case 2: lengths.2
      default: lengths.3
      }
    return (debugAddress(index) & ~(length - 1), length, kind == 1)
  }

  /// DR0 to DR3.
  func debugAddress(_ index: Int) -> UInt64 {
    switch index {
    case 0: system.dr0
    case 1: system.dr1
    case 2: system.dr2
    default: system.dr3
    }
  }

  /// Remembers an access to a watched range; in a block, leaves the instruction to the stepper.
  func noteAccess(_ address: UInt64, size: Int, isWrite: Bool) throws(Fault) {
    if !isWatching { return }
    let last = address &+ UInt64(size - 1)
    if system.dr7 & 0xFF != 0 {
      for index in 0..<4 {
        guard let range = debugRange(index), isWrite || !range.onlyWrites,
          range.start <= last, range.start &+ range.length &- 1 >= address
        else { continue }
        try stepInstead()
        exit.debugHits |= 1 << UInt8(index)
      }
    }
    for (index, watch) in shared.watches.enumerated()
    where watch.start <= last && watch.last >= address
      && (isWrite ? watch.onWrite : watch.onRead)
    {
      try stepInstead()
      if exit.watchHit < 0 {
        exit.watchHit = Int32(index)
        exit.watchAddress = max(address, watch.start)
      }
    }
  }
}

/// One of the debugger's watched ranges.
struct Watch {
  let start: UInt64
  /// The last address of the range.
  let last: UInt64
  let onRead: Bool
  let onWrite: Bool
  let point: StopPoint
}
