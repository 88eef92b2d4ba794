import GuestMemory
import X86

/// Memory as a service sees it: by segment and offset, or by linear address, in the caller's mode.
///
/// A service does what the bus would: a write to ROM or to nowhere is lost, a read from nowhere gives
/// ones. In virtual-8086 mode linear addresses go through the guest's page tables.
///
/// Deviation: A20 is not masked; no engine masks it either.
struct BIOSMemory {
  let memory: GuestMemory
  private let walk: PageWalk?

  init(_ memory: GuestMemory, for cpu: CPUState) {
    self.memory = memory
    walk = cpu.isPagingEnabled ? PageWalk(cpu) : nil
  }

  /// Physical memory, whatever the CPU's mode.
  init(_ memory: GuestMemory) {
    self.memory = memory
    walk = nil
  }

  /// The linear address of `segment:offset`.
  static func linear(_ segment: UInt16, _ offset: UInt16) -> UInt32 {
    UInt32(segment) << 4 + UInt32(offset)
  }

  /// `count` bytes from `linear` on, past the end of a segment too.
  func read(_ linear: UInt32, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    forEachRun(linear, count: count) { address, length in
      var run = address.map { memory.read(at: $0, count: length) } ?? []
      // Regions begin and end at pages: a run within one is there whole, or not at all.
      if run.count < length {
        run.append(contentsOf: repeatElement(0xFF, count: length - run.count))
      }
      bytes += run
    }
    return bytes
  }

  /// Stores `bytes` from `linear` on; returns false where some of them were lost.
  @discardableResult
  func write(_ bytes: [UInt8], at linear: UInt32) -> Bool {
    var done = 0
    var isWhole = true
    forEachRun(linear, count: bytes.count) { address, length in
      let run = Array(bytes[done..<done + length])
      done += length
      guard let address, let region = memory.region(at: address), region.kind != .rom,
        memory.write(run, at: address) == length
      else {
        isWhole = false
        return
      }
    }
    return isWhole
  }

  func load<Value: FixedWidthInteger>(_ type: Value.Type = Value.self, at linear: UInt32) -> Value {
    let bytes = read(linear, count: MemoryLayout<Value>.size)
    return bytes.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
  }

  func store<Value: FixedWidthInteger>(_ value: Value, at linear: UInt32) {
    write(
      (0..<MemoryLayout<Value>.size).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) },
      at: linear)
  }

  /// Splits a range at page borders; each run comes with its physical address, or nil where it has none.
  private func forEachRun(
    _ linear: UInt32, count: Int, body: (GuestPhysicalAddress?, Int) -> Void
  ) {
    var done = 0
    while done < count {
      let address = UInt64(linear &+ UInt32(truncatingIfNeeded: done))
      let length = min(count - done, Int(pageSize - address % pageSize))
      if let walk {
        let found = try? walk.translate(GuestVirtualAddress(address), in: memory)
        body(found?.physical, length)
      } else {
        body(GuestPhysicalAddress(address), length)
      }
      done += length
    }
  }
}
