import Bits

/// The capability by which a function interrupts by one message in the place of INTx (MSI).
///
/// It lies in configuration space whole: message control, address, upper address where there is one, data.
///
/// Source: PCI Local Bus Specification 3.0, §6.8.1. Deviation: one message, and none can be masked by itself.
struct MSI: Hashable, Sendable {
  static let capabilityID: UInt8 = 0x05

  /// Where the capability begins.
  let offset: Int
  /// There is an upper half of the address.
  let isWide: Bool

  /// The capability after its two bytes of header.
  var contents: [UInt8] {
    (isWide ? [0x80, 0] : [0, 0]) + [UInt8](repeating: 0, count: isWide ? 10 : 6)
  }

  /// The bits of ``contents`` that the guest can write: the enable bit, of "multiple messages" those that change nothing,
  /// the address but for its two lowest bits, and the data.
  var masks: [UInt8] {
    [0x71, 0, 0xFC, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: isWide ? 6 : 2)
  }

  /// The message, where the guest has switched messages on.
  func message(_ read: (_ offset: Int, _ width: Int) -> UInt32) -> (address: UInt64, data: UInt32)?
  {
    guard read(offset + 2, 2).bit(0) else { return nil }
    let upper = isWide ? UInt64(read(offset + 8, 4)) << 32 : 0
    return (upper | UInt64(read(offset + 4, 4)), read(offset + (isWide ? 12 : 8), 2))
  }
}
