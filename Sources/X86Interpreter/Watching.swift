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
    if isWatchedByGuest(page: address) { return true }
    let page = address & ~0xFFF
    for watch in shared.watches where watch.start < page &+ pageSize && watch.last >= page {
      return true
    }
    return false
  }

  /// Whether the guest's own debug registers watch data in the page of `address`.
  func isWatchedByGuest(page address: UInt64) -> Bool {
    guard system.dr7 & 0xFF != 0 else { return false }
    return (0..<4).contains {
      isEnabled($0) && debugKind($0) & 1 != 0 && debugRange($0).start & ~0xFFF == address & ~0xFFF
    }
  }

  /// Whether there is any watched range at all.
  @inline(always) private var isWatching: Bool {
    system.dr7 & 0xFF != 0 || load(BlockOffset.watching, as: UInt8.self) != 0
  }

  /// Tells the CPU whether the debugger watches anything.
  func setWatching(_ isWatching: Bool) {
    store(isWatching ? 1 : 0 as UInt8, at: BlockOffset.watching)
  }

  /// Whether DRn is enabled, for the task or for all.
  private func isEnabled(_ index: Int) -> Bool { system.dr7 >> UInt64(index * 2) & 3 != 0 }

  /// R/W of DRn.
  private func debugKind(_ index: Int) -> UInt64 { system.dr7 >> UInt64(16 + index * 4) & 3 }

  /// The range of DRn, by LEN of DR7.
  private func debugRange(_ index: Int) -> (start: UInt64, last: UInt64) {
    let length: UInt64 =
      switch system.dr7 >> UInt64(18 + index * 4) & 3 {
      case 0: 1
      case 1: 2
      case 2: 8
      default: 4
      }
    let start = debugAddress(index) & ~(length - 1)
    return (start, start &+ (length - 1))
  }

  /// Remembers the debug registers that an access meets; those that are not enabled beside one that is.
  ///
  /// Source: Intel SDM vol 3B (June 2024) §18.2.3.
  private func noteDebugHits(
    _ first: UInt64, _ last: UInt64, _ matches: (UInt64) -> Bool
  ) throws(Fault) {
    var (hits, enabled): (UInt8, UInt8) = (0, 0)
    for index in 0..<4 where matches(debugKind(index)) {
      let range = debugRange(index)
      guard range.start <= last, range.last >= first else { continue }
      hits |= 1 << UInt8(index)
      if isEnabled(index) { enabled |= 1 << UInt8(index) }
    }
    guard enabled != 0 else { return }
    try stepInstead()
    exit.debugHits |= hits
  }

  /// Remembers an access to a port that a debug register watches, with CR4.DE.
  func notePort(_ port: UInt16, size: Int) throws(Fault) {
    guard system.dr7 & 0xFF != 0, system.cr4.bit(3) else { return }
    try noteDebugHits(UInt64(port), UInt64(port) + UInt64(size - 1)) { $0 == 2 }
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
      try noteDebugHits(address, last) { isWrite ? $0 & 1 != 0 : $0 == 3 }
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
