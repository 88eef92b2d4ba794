import Bits
import Bus

/// Interrupts by messages in the place of INTA.
///
/// Source: Virtio 1.2 §4.1.5.1.2, "MSI-X Vector Configuration"; §4.1.4.5.1 for the ISR status.
extension VirtioPCI {
  /// Where the table is among the device's offsets: behind base address register 1.
  static let tableOffset: UInt64 = 0x1_0000

  func isInTable(_ offset: UInt64) -> Bool {
    offset >= Self.tableOffset && offset - Self.tableOffset < MSIX.length
  }

  func peekTable(_ offset: UInt64, _ width: AccessWidth) -> UInt64 {
    let place = offset - Self.tableOffset
    let low = UInt64(messages.register(place & ~3))
    let both = width == .quadword ? low | UInt64(messages.register(place & ~3 + 4)) << 32 : low
    return both >> (8 * (place & 3)) & width.mask
  }

  /// §6.8.2 of the PCI specification: doublewords and quadwords alone.
  func writeTable(_ value: UInt64, _ offset: UInt64, _ width: AccessWidth) {
    let place = offset - Self.tableOffset
    guard place & 3 == 0, width.rawValue >= 4 else { return }
    deliver(messages.setRegister(place, UInt32(truncatingIfNeeded: value)))
    guard width == .quadword else { return }
    deliver(messages.setRegister(place + 4, UInt32(truncatingIfNeeded: value >> 32)))
  }

  /// A driver writes a vector; one that is not there reads back as none.
  func vector(_ value: UInt64) -> UInt16 {
    value < UInt64(messages.count) ? UInt16(value) : VirtioFacilities.noVector
  }

  /// The facilities want to interrupt: by a message, or by INTA.
  func interrupt(_ vector: UInt16) {
    deliver(messages.signal(Int(vector)))
  }

  /// INTA says what the ISR status says, while messages are switched off.
  func driveInterrupt() {
    configuration.setInterrupt(!messages.isEnabled && !facilities.state.cause.isEmpty)
  }

  func deliver(_ sent: [MSIX.Message]) {
    for message in sent { send(message.address, message.data) }
  }
}
