/// The PCI interrupt routing table, "$PIR": how the pins of slots reach the PIIX3's router, and which IRQs that can drive.
///
/// Systems without ACPI and I/O APIC find and change routes by it.
///
/// Source: Microsoft, "PCI IRQ Routing Table Specification" 1.0, February 1996; Intel 82371SB (PIIX3) data sheet, §3.1.10.
package struct PCIRoutingTable: Sendable {
  /// The ISA bridge: bus 0, device 1, function 0.
  package static let router: UInt8 = 1 << 3
  /// Vendor and device of the router that this one is programmed like: itself.
  private static let compatibleRouter: UInt32 = 0x7000_8086
  /// A link's value is the router's register for it, as drivers of the PIIX expect: PIRQRCA and up.
  private static let firstLink: UInt8 = 0x60
  /// The IRQs that PIRQRC can name: all but 0, 1, 2, 8 and 13.
  private static let routable: UInt16 = 0xDEF8

  /// The entries of all slots, 16 bytes each.
  package let slots: [UInt8]
  /// IRQs that nothing but PCI uses, a bit each.
  package let exclusive: UInt16

  package init(_ platform: Platform) {
    let devices = Set(platform.pciInterrupts.map(\.device)).filter { $0 != 0 }.sorted()
    let cards = devices.filter { !platform.boardDevices.contains($0) }
    slots = devices.flatMap { device in
      let number = cards.firstIndex(of: device).map { UInt8($0 + 1) } ?? 0
      return Self.slot(device, number: number)
    }
    exclusive = platform.pciInterrupts.reduce(0) { $0 | 1 << UInt16($1.interrupt & 15) }
  }

  /// Bus, device, for each pin its link and where that may lead; the number of the slot, 0 for what is on the board.
  private static func slot(_ device: UInt8, number: UInt8) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append([0, device << 3])
    for pin in UInt8(0)..<4 {
      bytes.append(firstLink + Platform.routerInput(device: device, pin: pin))
      bytes.append(routable)
    }
    bytes.append([number, 0])
    return bytes.bytes
  }

  /// The table, to lie at a multiple of 16 between F0000H and FFFFFH.
  package var bytes: [UInt8] {
    var table = TableBytes()
    table.append("$PIR", count: 4)
    table.append(UInt16(0x0100))
    table.append(UInt16(32 + slots.count))
    table.append([0, Self.router])
    table.append(exclusive)
    table.append(Self.compatibleRouter)
    table.append([UInt8](repeating: 0, count: 4 + 11))  // nothing for a miniport driver; reserved
    table.append(checksum(of: table.bytes + slots))
    table.append(slots)
    return table.bytes
  }
}
