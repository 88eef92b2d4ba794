import GuestMemory
import Synchronization

/// Guest memory as a device sees it that reads and writes by itself: DMA.
///
/// Writes go where the guest's own would go to memory: to RAM, to the display's memory, not to ROM. Nothing
/// answers where no memory is: reads give ones. Engines hear of every write, so that no CPU runs code that is gone.
///
/// Deviation: a transfer to the registers of another device goes nowhere.
package struct BusMaster {
  private let decoder: MemoryDecoder
  private var memory: GuestMemory { decoder.memory }

  package init(_ decoder: MemoryDecoder) {
    self.decoder = decoder
  }

  /// `count` bytes from `address` on.
  package func read(at address: UInt64, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let (next, wraps) = address.addingReportingOverflow(UInt64(bytes.count))
      let run =
        wraps ? [] : memory.read(at: GuestPhysicalAddress(next), count: count - bytes.count)
      if run.isEmpty {
        let rest = Int(pageSize - next % pageSize)
        bytes += repeatElement(0xFF, count: min(rest, count - bytes.count))
      }
      bytes += run
    }
    return bytes
  }

  /// Stores `bytes` from `address` on.
  package func write(_ bytes: [UInt8], at address: UInt64) {
    var done = 0
    while done < bytes.count {
      let (next, wraps) = address.addingReportingOverflow(UInt64(done))
      guard !wraps else { return }
      let place = GuestPhysicalAddress(next)
      let rest = Int(pageSize - place.pageOffset)
      let region = memory.region(at: place)
      let isWritable = region.map { $0.kind != .rom } ?? false
      let run =
        isWritable ? region.map { $0.length - (next - $0.start.rawValue) } ?? 0 : UInt64(rest)
      let count = Int(min(UInt64(bytes.count - done), run))
      let part = count == bytes.count ? bytes : Array(bytes[done..<done + count])
      if isWritable {
        memory.write(part, at: place)
      } else {
        _ = decoder.writeBehind(part, at: place)
      }
      done += count
    }
  }

  /// Whether memory answers at every one of `count` bytes from `address` on.
  package func holds(_ count: UInt64, at address: UInt64) -> Bool {
    var done: UInt64 = 0
    while done < count {
      let (next, wraps) = address.addingReportingOverflow(done)
      guard !wraps, let region = memory.region(at: GuestPhysicalAddress(next)) else { return false }
      done += region.length - (next - region.start.rawValue)
    }
    return true
  }

  /// Brings all accesses so far before all that follow, as CPUs of the guest see them that run meanwhile.
  package func fence() {
    atomicMemoryFence(ordering: .sequentiallyConsistent)
  }

  /// The little-endian integer at `address`; ones where no memory is.
  package func load<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type = Value.self, at address: UInt64
  ) -> Value {
    read(at: address, count: Value.bitWidth / 8).reversed().reduce(0) {
      $0 << 8 | Value(truncatingIfNeeded: $1)
    }
  }

  /// Stores a little-endian integer.
  package func store<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value, at address: UInt64)
  {
    write(
      (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) },
      at: address)
  }
}
