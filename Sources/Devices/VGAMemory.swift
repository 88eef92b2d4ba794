package import GuestMemory

/// The 256 KiB of a VGA: four planes of 64 KiB, and the part of them that the CPU may see as plain memory.
///
/// In text modes and in mode 13H an address of the CPU is a byte of one plane and nothing else happens: then that
/// part of the planes lies in ``window``, which the board shows to the guest, and costs no more than RAM. When the
/// guest asks for anything else, the bytes go back to ``planes`` and each access comes to the adapter.
package final class VGAMemory {
  /// Which bytes of the planes the CPU sees one after the other.
  package enum Order: Hashable, Sendable {
    /// Even addresses in plane 0, odd ones in plane 1: text, and the modes of a CGA.
    case oddEven
    /// Planes 0 to 3 in turn: mode 13H.
    case chained

    /// The bits of an address that choose the plane.
    var mask: Int { self == .oddEven ? 0b01 : 0b11 }
  }

  /// Where the CPU sees ``window``: counted from A0000H.
  package struct Place: Hashable, Sendable {
    package let start: UInt64
    package let length: UInt64
    package let order: Order
  }

  /// Bytes of a plane.
  package static let planeLength = 0x1_0000

  /// Byte `4 * offset + plane`: what the planes hold at one offset is one word.
  package let planes: HostMemory
  /// What the guest sees while ``place`` is set; it is then the truth, and ``planes`` is behind.
  package let window: HostMemory
  /// Shows the window to the guest, or nothing.
  package var show: (Place?) -> Void = { _ in }
  /// Where the window is shown.
  package private(set) var place: Place?

  /// Planes full of zeros; throws when the host has no memory.
  package init() throws(GuestMemoryError) {
    planes = try HostMemory(length: UInt64(4 * Self.planeLength))
    window = try HostMemory(length: UInt64(Self.planeLength))
  }

  /// The bytes of all planes at an offset, which wraps at 64 KiB: plane 0 is the lowest.
  package subscript(offset: Int) -> UInt32 {
    get { planes.word(at: UInt64(offset & 0xFFFF) * 4) }
    set { planes.store(word: newValue, at: UInt64(offset & 0xFFFF) * 4) }
  }

  /// Shows the window at `place`, or leaves all accesses to the adapter.
  func move(to place: Place?) {
    guard place != self.place else { return }
    let order = place?.order
    guard order != self.place?.order else {
      self.place = place
      return show(place)
    }
    show(nil)
    collect()
    self.place = place
    spread()
    show(place)
  }

  /// Changes the planes by `body`, whether the guest sees a part of them or not.
  package func update(_ body: () -> Void) {
    collect()
    body()
    spread()
  }

  /// All planes as they are now, laid out as ``planes``.
  var contents: [UInt8] {
    collect()
    return planes.read(at: 0, count: 4 * Self.planeLength)
  }

  /// All planes as they are now, in the order of ``planes``: for digests.
  package var whole: MappedRegion {
    collect()
    return MappedRegion(
      start: GuestPhysicalAddress(0), length: planes.length, kind: .video, name: "VGA planes",
      backing: planes)
  }

  /// What the guest wrote to the window goes to the planes.
  private func collect() {
    guard let mask = place?.order.mask else { return }
    let seen = window.read(at: 0, count: Self.planeLength)
    var all = planes.read(at: 0, count: 4 * Self.planeLength)
    for address in seen.indices { all[(address & ~mask) * 4 + address & mask] = seen[address] }
    planes.write(all, at: 0)
  }

  /// What the planes hold goes to the window.
  private func spread() {
    guard let mask = place?.order.mask else { return }
    let all = planes.read(at: 0, count: 4 * Self.planeLength)
    window.write(
      (0..<Self.planeLength).map { all[($0 & ~mask) * 4 + $0 & mask] }, at: 0)
  }
}
