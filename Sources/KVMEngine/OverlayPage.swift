import GuestMemory
import KVM
import Synchronization

/// A copy of one guest page that holds planted bytes, for the guest's eyes only.
///
/// Guest memory itself keeps the original bytes, so that whoever reads it never sees a plant. What the
/// monitor writes to guest memory is copied here, around the plants; what the guest writes goes to guest
/// memory first where the copy is read-only, and is carried there at the next exit where it is writable.
final class OverlayPage: Hashable, Sendable {
  private struct Contents {
    /// The planted bytes, by offset.
    var plants: [Int: UInt8] = [:]
    /// The page as it was last filled or carried over: whatever differs, the guest wrote.
    var known: [UInt8] = []
  }

  /// The guest page it stands for.
  let address: GuestPhysicalAddress
  let page = HostPage()
  private let contents = Mutex(Contents())

  init(_ address: GuestPhysicalAddress) {
    self.address = address
  }

  static func == (left: OverlayPage, right: OverlayPage) -> Bool { left === right }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }

  /// Plants exactly `bytes` and copies the rest from `memory`.
  func plant(_ bytes: [Int: UInt8], over memory: GuestMemory) {
    contents.withLock { $0.plants = bytes }
    refresh(0..<HostPage.size, from: memory)
  }

  /// Copies a range of offsets from `memory` anew; planted bytes stay.
  func refresh(_ offsets: Range<Int>, from memory: GuestMemory) {
    let bytes = memory.read(at: address + UInt64(offsets.lowerBound), count: offsets.count)
    contents.withLock { contents in
      for (index, byte) in bytes.enumerated() {
        let offset = offsets.lowerBound + index
        page[offset] = contents.plants[offset] ?? byte
      }
      contents.known = page.bytes
    }
  }

  /// Takes one planted byte away until the next ``refresh(_:from:)``.
  func lift(_ offset: Int, from memory: GuestMemory) {
    guard let byte = memory.read(at: address + UInt64(offset), count: 1).first else { return }
    contents.withLock { contents in
      page[offset] = byte
      contents.known[offset] = byte
    }
  }

  /// Carries what the guest wrote to a writable copy over to `memory`, and plants anew where it wrote
  /// over a plant.
  ///
  /// Deviation: a guest that writes the planted byte's own value over it is not noticed.
  func carryOver(to memory: GuestMemory) {
    let changes = contents.withLock { contents -> [(offset: Int, byte: UInt8)] in
      guard !page.holds(contents.known) else { return [] }
      let now = page.bytes
      let changes = now.indices.filter { now[$0] != contents.known[$0] }.map { ($0, now[$0]) }
      contents.known = now
      for (offset, _) in changes {
        guard let plant = contents.plants[offset] else { continue }
        page[offset] = plant
        contents.known[offset] = plant
      }
      return changes
    }
    var rest = changes[...]
    while let first = rest.first {
      // One write for each run of neighbours.
      let run = rest.enumerated().prefix { $0.element.offset == first.offset + $0.offset }
      memory.write(run.map(\.element.byte), at: address + UInt64(first.offset))
      rest = rest.dropFirst(run.count)
    }
  }
}
