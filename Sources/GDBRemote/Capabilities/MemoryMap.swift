/// The kinds of memory by address.
public protocol MemoryMapAccess: AnyObject {
  /// The regions, none overlapping another.
  ///
  /// GDB takes these for virtual addresses, and refuses by itself what none of them holds: cover all
  /// that a person may want to look at.
  var regions: [MemoryMapRegion] { get }
}

/// Addresses of one kind.
public struct MemoryMapRegion: Hashable, Sendable {
  /// What the addresses hold.
  public enum Kind: Hashable, Sendable {
    /// Memory to read and write.
    case ram
    /// Memory to read, where the client uses hardware breakpoints by itself.
    case rom
    /// Memory that is written by erasing blocks of this many bytes.
    case flash(blockSize: UInt64)
  }

  /// What the addresses hold.
  public let kind: Kind
  /// The first and the last address.
  public let addresses: ClosedRange<UInt64>

  /// Describes a region.
  public init(_ kind: Kind, _ addresses: ClosedRange<UInt64>) {
    self.kind = kind
    self.addresses = addresses
  }
}

/// The memory map.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", "Memory Map Format".
enum MemoryMap {
  static let rows: [PacketRow] = [
    PacketRow(
      "qXfer:memory-map:read:", .open, .memoryMap, feature: .always("qXfer:memory-map:read+"),
      "Kinds of memory by address", asking: { $0.memoryMap }
    ) { (session, map, arguments) throws(Refusal) in
      try session.answerTransfer("memory-map", &arguments) { (_, annex) throws(Refusal) in
        try checkNoAnnex(annex)
        return document(map.regions)
      }
    }
  ]

  private static func document(_ regions: [MemoryMapRegion]) -> [UInt8] {
    var text = ReplyBuffer()
    text.append("<?xml version=\"1.0\"?>\n<!DOCTYPE memory-map PUBLIC \"+//IDN gnu.org//DTD GDB ")
    text.append("Memory Map V1.0//EN\" \"http://sourceware.org/gdb/gdb-memory-map.dtd\">\n")
    text.append("<memory-map>\n")
    for region in regions {
      let addresses = region.addresses
      if addresses == 0...UInt64.max {
        // Its length has no 64-bit number, so it goes in two.
        append(region.kind, 0...(UInt64.max >> 1), to: &text)
        append(region.kind, (UInt64.max >> 1 + 1)...UInt64.max, to: &text)
      } else {
        append(region.kind, addresses, to: &text)
      }
    }
    text.append("</memory-map>\n")
    return text.bytes
  }

  private static func append(
    _ kind: MemoryMapRegion.Kind, _ addresses: ClosedRange<UInt64>, to text: inout ReplyBuffer
  ) {
    text.append("<memory type=\"")
    switch kind {
    case .ram: text.append("ram")
    case .rom: text.append("rom")
    case .flash: text.append("flash")
    }
    text.append("\" start=\"0x")
    text.append(number: addresses.lowerBound)
    text.append("\" length=\"0x")
    text.append(number: addresses.upperBound - addresses.lowerBound + 1)
    if case .flash(let blockSize) = kind {
      text.append("\"><property name=\"blocksize\">0x")
      text.append(number: blockSize)
      text.append("</property></memory>\n")
    } else {
      text.append("\"/>\n")
    }
  }
}
