import Bits

/// The table of messages by which a function interrupts in the place of INTx (MSI-X).
///
/// The function's window shows the table from offset 0 on, and from ``pendingOffset`` on which messages wait.
///
/// Source: PCI Local Bus Specification 3.0, §6.8.2.
package struct MSIX: Codable, Hashable, Sendable {
  /// §6.8.2.6 to 6.8.2.9: one entry, sixteen bytes.
  private struct Entry: Codable, Hashable, Sendable {
    var address: UInt64 = 0
    var data: UInt32 = 0
    var isMasked = true
    var isPending = false
  }

  /// A message that goes out now: a write of `data` to `address`.
  package struct Message: Hashable, Sendable {
    package let address: UInt64
    package let data: UInt32
  }

  package static let capabilityID: UInt8 = 0x11
  /// Where the bits of waiting messages are in the window.
  package static let pendingOffset: UInt64 = 0x800
  /// The bytes of the window.
  package static let length: UInt64 = 0x1000
  /// The most messages that have room before the bits.
  package static let mostEntries = 128

  private var entries: [Entry]
  /// §6.8.2.3: bits 15 and 14 of the capability's message control.
  package private(set) var isEnabled = false
  private var isMasked = false

  /// A table of `count` messages, all masked.
  package init(count: Int) {
    precondition(1...Self.mostEntries ~= count)
    entries = [Entry](repeating: Entry(), count: count)
  }

  package var count: Int { entries.count }

  /// The capability after its two bytes of header, for a window of base address register `bar`.
  package func capability(bar: UInt32) -> [UInt8] {
    UInt16(count - 1).littleEndianBytes + bar.littleEndianBytes
      + (UInt32(Self.pendingOffset) | bar).littleEndianBytes
  }

  /// The bits of the capability that the guest can write.
  package static let capabilityMasks: [UInt8] = [0, 0xC0]

  /// The guest has written message control; gives what can go out now.
  package mutating func setControl(_ control: UInt32) -> [Message] {
    (isEnabled, isMasked) = (control.bit(15), control.bit(14))
    return release()
  }

  /// The function wants to interrupt by a message; gives it where it is not masked.
  package mutating func signal(_ number: Int) -> [Message] {
    guard isEnabled, entries.indices.contains(number) else { return [] }
    entries[number].isPending = true
    return release()
  }

  /// Messages that waited and are masked no more.
  private mutating func release() -> [Message] {
    guard isEnabled, !isMasked else { return [] }
    var messages: [Message] = []
    for index in entries.indices where entries[index].isPending && !entries[index].isMasked {
      entries[index].isPending = false
      messages.append(Message(address: entries[index].address, data: entries[index].data))
    }
    return messages
  }

  // MARK: - The window

  /// A doubleword of the window.
  package func register(_ offset: UInt64) -> UInt32 {
    if offset >= Self.pendingOffset {
      let first = Int(offset - Self.pendingOffset) * 8
      return (0..<32).reduce(0) { bits, index in
        first + index < count && entries[first + index].isPending ? bits | 1 << UInt32(index) : bits
      }
    }
    let number = Int(offset / 16)
    guard number < count else { return 0 }
    switch offset % 16 {
    case 0: return UInt32(truncatingIfNeeded: entries[number].address)
    case 4: return UInt32(truncatingIfNeeded: entries[number].address >> 32)
    case 8: return entries[number].data
    default: return entries[number].isMasked ? 1 : 0
    }
  }

  /// A write of a doubleword by the guest; gives what can go out now.
  package mutating func setRegister(_ offset: UInt64, _ value: UInt32) -> [Message] {
    let number = Int(offset / 16)
    guard number < count, offset < Self.pendingOffset else { return [] }
    switch offset % 16 {
    case 0: entries[number].address.setBits(0...31, to: UInt64(value & ~3))
    case 4: entries[number].address.setBits(32...63, to: UInt64(value))
    case 8: entries[number].data = value
    default: entries[number].isMasked = value.bit(0)
    }
    return release()
  }
}
