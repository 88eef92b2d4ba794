/// What an APIC sends to others: an interrupt and whom it is for.
///
/// Source: Intel SDM vol 3A (June 2024) §11.6.1, "Interrupt Command Register"; §11.11.
package struct APICMessage: Hashable, Sendable {
  /// The delivery mode, as all of these registers encode it.
  package enum Delivery: UInt8, Hashable, Sendable, Codable {
    case fixed = 0b000
    case lowestPriority = 0b001
    case smi = 0b010
    case nmi = 0b100
    case initialize = 0b101
    case startUp = 0b110
    /// ExtINT: the vector comes from the 8259 pair.
    case external = 0b111
  }

  /// Whom a message is for.
  package enum Destination: Hashable, Sendable {
    /// The APIC with this ID; all of them where every bit of the sender's field is 1.
    case physical(UInt32, isBroadcast: Bool)
    /// Those in whose logical ID the field is found.
    case logical(UInt32)
    /// The sender alone.
    case itself
    /// Everybody.
    case everybody
    /// Everybody but the sender.
    case others
  }

  package var delivery: Delivery
  /// For fixed, lowest priority and start-up.
  package var vector: UInt8
  package var destination: Destination
  package var isLevelTriggered: Bool

  package init(
    _ delivery: Delivery, vector: UInt8, to destination: Destination, isLevelTriggered: Bool = false
  ) {
    self.delivery = delivery
    self.vector = vector
    self.destination = destination
    self.isLevelTriggered = isLevelTriggered
  }

  /// A message that a PCI function or an HPET timer sends by a write of `data` to `address` in FEE00000H–FEEFFFFFH.
  ///
  /// Nil for delivery modes that are reserved. Source: Intel SDM vol 3A §11.11.1 and §11.11.2.
  package init?(address: UInt64, data: UInt32) {
    guard let delivery = Delivery(rawValue: UInt8(data >> 8 & 7)) else { return nil }
    let field = UInt32(address >> 12 & 0xFF)
    let isLogical = address >> 2 & 1 == 1
    self.init(
      delivery, vector: UInt8(data & 0xFF),
      to: isLogical ? .logical(field) : .physical(field, isBroadcast: field == 0xFF),
      isLevelTriggered: data >> 15 & 1 == 1)
  }
}

/// What joins the APICs of a board.
package final class APICBus {
  package private(set) var localAPICs: [LocalAPIC] = []
  private var ioAPICs: [IOAPIC] = []

  package init() {}

  /// Puts a local APIC on the bus.
  package func attach(_ apic: LocalAPIC) { localAPICs.append(apic) }

  /// Puts an I/O APIC on the bus.
  package func attach(_ apic: IOAPIC) { ioAPICs.append(apic) }

  /// Hands a message to those it is for; false where nobody is.
  ///
  /// A message of lowest priority goes to one of them: the one whose processor priority is lowest, and of equals
  /// the first.
  @discardableResult
  package func send(_ message: APICMessage, from sender: LocalAPIC? = nil) -> Bool {
    let targets = localAPICs.filter { $0.isOnBus && isMeant($0, by: message, from: sender) }
    if message.delivery == .lowestPriority {
      guard
        let target = targets.filter(\.isSoftwareEnabled)
          .min(by: { $0.processorPriority < $1.processorPriority })
      else { return false }
      target.accept(message)
      return true
    }
    for target in targets { target.accept(message) }
    return !targets.isEmpty
  }

  private func isMeant(
    _ apic: LocalAPIC, by message: APICMessage, from sender: LocalAPIC?
  ) -> Bool {
    switch message.destination {
    case .physical(let identifier, let isBroadcast): isBroadcast || apic.identifier == identifier
    case .logical(let field): apic.isInLogical(field)
    case .itself: apic === sender
    case .everybody: true
    case .others: apic !== sender
    }
  }

  /// Tells the I/O APICs that a level-triggered interrupt has been served.
  func endOfInterrupt(_ vector: UInt8) {
    for apic in ioAPICs { apic.endOfInterrupt(vector) }
  }
}
