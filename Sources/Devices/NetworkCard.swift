/// A network card, whichever registers it has.
package protocol NetworkCard: AnyObject {
  /// A frame comes in from the link: addresses, type and data, without the checksum at its end.
  func receive(_ frame: [UInt8])
}

/// The cards that there are.
package enum NetworkModel: String, Sendable {
  case virtio
  case e1000
}

/// Frames of Ethernet, without the checksum at their end.
///
/// Source: IEEE 802.3, clause 3.
enum EthernetFrame {
  /// Two addresses, a VLAN's tag, a type, 1500 bytes of data.
  static let longest = 1518
  static let shortest = 60
}
