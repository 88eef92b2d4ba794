import GuestMemory
import KVM
import Synchronization

/// A copy of one guest page that holds planted bytes, for the guest's eyes only.
///
/// Guest memory itself keeps the original bytes, so that whoever reads it never sees a plant. Writes
/// from either side go to guest memory and are copied here, around the plants.
final class OverlayPage: Hashable, Sendable {
  /// The guest page it stands for.
  let address: GuestPhysicalAddress
  let page = HostPage()
  /// The planted bytes, by offset.
  private let plants = Mutex<[Int: UInt8]>([:])

  init(_ address: GuestPhysicalAddress) {
    self.address = address
  }

  static func == (left: OverlayPage, right: OverlayPage) -> Bool { left === right }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }

  /// Plants exactly `bytes` and copies the rest from `memory`.
  func plant(_ bytes: [Int: UInt8], over memory: GuestMemory) {
    plants.withLock { $0 = bytes }
    refresh(0..<HostPage.size, from: memory)
  }

  /// Copies a range of offsets from `memory` anew; planted bytes stay.
  func refresh(_ offsets: Range<Int>, from memory: GuestMemory) {
    let bytes = memory.read(at: address + UInt64(offsets.lowerBound), count: offsets.count)
    plants.withLock { plants in
      for (index, byte) in bytes.enumerated() {
        let offset = offsets.lowerBound + index
        page[offset] = plants[offset] ?? byte
      }
    }
  }

  /// Takes one planted byte away until the next ``refresh(_:from:)``.
  func lift(_ offset: Int, from memory: GuestMemory) {
    if let byte = memory.read(at: address + UInt64(offset), count: 1).first { page[offset] = byte }
  }
}
