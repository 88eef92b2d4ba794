import Bits
import Bus

/// Where a command is in its table of memory (PRDT).
///
/// Source: AHCI 1.3.1, §4.2.3.3.
struct AHCICursor {
  private let table: UInt64
  private let count: UInt32
  private var next: UInt32 = 0
  private var address: UInt64 = 0
  private var left: UInt64 = 0
  private var tellsEnd = false

  /// Bytes that were moved, by this command in all.
  private(set) var moved: UInt32
  /// A descriptor that asks for it was used up.
  private(set) var wantsInterrupt = false
  /// An address where no memory is.
  private(set) var fault: UInt64?

  /// Goes on where the port's command has come to.
  init(_ port: AHCIPort) {
    table = port.table + AHCI.Table.descriptors
    count = port.descriptors
    skip = UInt64(port.moved)
    moved = port.moved
  }

  /// Bytes at the table's beginning that earlier blocks have used.
  private var skip: UInt64

  /// Stores `bytes`; says how many found room.
  mutating func store(_ bytes: [UInt8], _ memory: BusMaster) -> Int {
    var done = 0
    while done < bytes.count, advance(memory) {
      let part = Int(min(left, UInt64(bytes.count - done)))
      memory.write(
        part == bytes.count ? bytes : Array(bytes[done..<done + part]), at: address)
      consume(part)
      done += part
    }
    return done
  }

  /// Loads `wanted` bytes, or as many as there are.
  mutating func load(_ wanted: Int, _ memory: BusMaster) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < wanted, advance(memory) {
      let part = Int(min(left, UInt64(wanted - bytes.count)))
      bytes += memory.read(at: address, count: part)
      consume(part)
    }
    return bytes
  }

  /// Makes sure that the cursor stands in a descriptor with room; false at the table's end.
  private mutating func advance(_ memory: BusMaster) -> Bool {
    while left == 0 {
      guard next < count, fault == nil else { return false }
      let place = table + UInt64(next) * AHCI.Table.descriptorLength
      next += 1
      let word: UInt32 = memory.load(at: place + 12)
      address = memory.load(UInt64.self, at: place) & ~1
      left = UInt64(word.bits(0...21)) + 1
      tellsEnd = word.bit(31)
      guard memory.holds(left, at: address) else {
        fault = address
        left = 0
        return false
      }
      let skipped = min(skip, left)
      skip -= skipped
      address += skipped
      left -= skipped
    }
    return true
  }

  private mutating func consume(_ part: Int) {
    address += UInt64(part)
    left -= UInt64(part)
    moved &+= UInt32(truncatingIfNeeded: part)
    if left == 0, tellsEnd { wantsInterrupt = true }
  }
}
