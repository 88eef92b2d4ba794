package import GuestMemory

/// Decides which memory answers at a guest-physical address, and changes it while the machine runs.
///
/// Chips claim addresses for their memory: the host bridge RAM and shadow RAM, a PCI function the range in
/// its base address register, a ROM chip its place below 4 GiB. Where claims meet, the stronger layer answers and
/// the weaker is seen around it: guests do put windows over RAM. Whatever the claims are, ``memory`` gets
/// regions that do not overlap.
package final class MemoryDecoder {
  /// Who answers where two claim an address: the earlier case.
  package enum Layer: Int, Sendable {
    /// RAM behind the host bridge's own decoding.
    case hostBridge
    /// A window of the display adapter, in front of its other memory.
    case bank
    /// Chips that are soldered to their place: firmware.
    case firmware
    /// What the guest can put anywhere: base address registers.
    case window
  }

  private struct Claim {
    let name: String
    let layer: Layer
    var regions: [MappedRegion]
  }

  package let memory: GuestMemory
  private var claims: [Claim] = []
  /// Memory that takes writes, although what is read at its place is something else.
  private var writeOnly: [MappedRegion] = []
  /// How deep ``update(_:)`` is nested, and whether anything has changed in it.
  private var depth = 0
  private var isStale = false

  /// Begins with no memory at all.
  package init() throws(GuestMemoryError) {
    memory = try GuestMemory(regions: [])
  }

  /// Shows `regions` for the claim `name`, in the place of what it showed before; none takes it away.
  ///
  /// Regions of one claim must not overlap.
  package func show(_ regions: [MappedRegion], layer: Layer, name: String) {
    if let index = claims.firstIndex(where: { $0.name == name }) {
      guard claims[index].regions != regions else { return }
      claims[index].regions = regions
    } else {
      claims.append(Claim(name: name, layer: layer, regions: regions))
    }
    isStale = true
    if depth == 0 { rebuild() }
  }

  /// Makes `regions` the memory that takes writes although what is read at its place is something else: RAM that
  /// firmware fills from the ROM in front of it.
  package func takeWrites(_ regions: [MappedRegion]) {
    writeOnly = regions
  }

  /// Stores `bytes`, which the guest or a device wrote where no writable memory is seen, as far as there is memory
  /// that takes them; false where there is none at `address`.
  package func writeBehind(_ bytes: [UInt8], at address: GuestPhysicalAddress) -> Bool {
    guard let region = writeOnly.first(where: { $0.contains(address) }) else { return false }
    let offset = address.rawValue - region.start.rawValue
    let count = region.backing.write(
      Array(bytes.prefix(Int(min(UInt64(bytes.count), region.length - offset)))),
      at: region.offset + offset)
    if count > 0, count < bytes.count {
      _ = writeBehind(Array(bytes[count...]), at: address + UInt64(count))
    }
    return true
  }

  /// Makes the changes of `body` one change of the layout.
  package func update(_ body: () -> Void) {
    depth += 1
    body()
    depth -= 1
    if depth == 0 { rebuild() }
  }

  private func rebuild() {
    guard isStale else { return }
    isStale = false
    var placed: [MappedRegion] = []
    for layer in [Layer.hostBridge, .bank, .firmware, .window] {
      for claim in claims where claim.layer == layer {
        for region in claim.regions { placed += Self.visible(region, behind: placed) }
      }
    }
    do {
      try memory.replaceRegions(Self.joined(placed.sorted { $0.start < $1.start }))
    } catch {
      preconditionFailure("the layout overlaps: \(error)")
    }
  }

  /// The parts of `region` that none of `front` covers.
  private static func visible(
    _ region: MappedRegion, behind front: [MappedRegion]
  ) -> [MappedRegion] {
    // Offsets from the region's start do not wrap, whatever the address.
    var parts = [0..<region.length]
    for other in front {
      let lower = other.start.rawValue.subtractingReportingOverflow(region.start.rawValue)
      let cut: Range<UInt64>
      if !lower.overflow {
        guard lower.partialValue < region.length else { continue }
        cut =
          lower
          .partialValue..<(lower.partialValue
          + min(other.length, region.length - lower.partialValue))
      } else {
        let before = region.start.rawValue - other.start.rawValue
        guard before < other.length else { continue }
        cut = 0..<min(region.length, other.length - before)
      }
      parts = parts.flatMap { part in
        [
          part.lowerBound..<min(part.upperBound, max(cut.lowerBound, part.lowerBound)),
          min(part.upperBound, max(cut.upperBound, part.lowerBound))..<part.upperBound,
        ]
        .filter { !$0.isEmpty }
      }
    }
    return parts.map { part in
      part == 0..<region.length
        ? region : region.part(from: region.start + part.lowerBound, length: UInt64(part.count))
    }
  }

  /// Neighbours that continue each other as one region.
  private static func joined(_ regions: [MappedRegion]) -> [MappedRegion] {
    var joined: [MappedRegion] = []
    for region in regions {
      if let last = joined.last, last.end == region.start, last.kind == region.kind,
        last.backing === region.backing, last.offset + last.length == region.offset,
        last.name == region.name
      {
        joined[joined.count - 1] = MappedRegion(
          start: last.start, length: last.length + region.length, kind: last.kind,
          name: last.name, backing: last.backing, offset: last.offset)
      } else {
        joined.append(region)
      }
    }
    return joined
  }
}
