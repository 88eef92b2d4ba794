import Bits
package import Bus

/// The I/O APIC: 24 inputs, each with a redirection entry that says which local APICs get what.
///
/// Offset 00H selects a register, 10H reads and writes it.
///
/// Source: Intel 82093AA data sheet, order 290566-001, May 1996, §3.
package final class IOAPIC: MMIODevice {
  // MARK: Registers

  private enum Offset {
    static let select: UInt64 = 0x00  // IOREGSEL
    static let window: UInt64 = 0x10  // IOWIN
  }

  private enum Index {
    static let identifier: UInt8 = 0x00
    static let version: UInt8 = 0x01
    static let arbitration: UInt8 = 0x02
    static let table: UInt8 = 0x10
  }

  package static let pinCount = 24
  /// §3.2.2: version 11H, the last entry's number.
  static let version: UInt32 = UInt32(pinCount - 1) << 16 | 0x11

  /// §3.2.4, IOREDTBL.
  struct Redirection: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt64
    static let masked = Self(rawValue: 1 << 16)
    /// All but delivery status and remote IRR.
    static let writable: UInt64 = 0xFF00_0000_0001_AFFF
    var vector: UInt8 { UInt8(rawValue & 0xFF) }
    var delivery: APICMessage.Delivery? {
      APICMessage.Delivery(rawValue: UInt8(rawValue.bits(8...10)))
    }
    var isLogical: Bool { rawValue.bit(11) }
    /// INTPOL.
    var isActiveLow: Bool { rawValue.bit(13) }
    var remoteIRR: Bool {
      get { rawValue.bit(14) }
      set { rawValue.setBit(14, to: newValue) }
    }
    var isLevel: Bool { rawValue.bit(15) }
    var isMasked: Bool { rawValue.bit(16) }
    var destination: APICMessage.Destination {
      let field = UInt32(rawValue >> 56)
      return isLogical ? .logical(field) : .physical(field, isBroadcast: field == 0xFF)
    }
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var select: UInt8 = 0
    var identifier: UInt8 = 0
    var table = [Redirection](repeating: .masked, count: IOAPIC.pinCount)
    /// The levels of the pins, a bit each.
    var levels: UInt32 = 0
    /// Interrupts sent since the reset.
    var deliveries: UInt64 = 0
  }

  package var state = State()

  // MARK: Wiring

  package let name = "I/O APIC (82093AA)"
  private let bus: APICBus
  /// The wires into the pins; several may lead into one.
  private var junctions: [InterruptJunction] = []

  package init(bus: APICBus) {
    self.bus = bus
    junctions = (0..<Self.pinCount).map { pin in
      InterruptJunction(InterruptLine { [unowned self] in drive(pin, $0) })
    }
    bus.attach(self)
  }

  /// One more wire into a pin, 0 to 23.
  package func line(_ pin: Int) -> InterruptLine { junctions[pin].input() }

  /// The wires keep their levels.
  package func reset() {
    let levels = state.levels
    state = State()
    state.levels = levels
  }

  package var summary: String {
    let open = state.table.indices.filter { !state.table[$0].isMasked }
    return "pins open: " + (open.isEmpty ? "none" : open.map(String.init).joined(separator: " "))
      + ", \(state.deliveries) interrupts"
  }

  // MARK: Access

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peek(at: offset, width: width) ?? 0
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    switch offset & 0xFF {
    case Offset.select: UInt64(state.select)
    case Offset.window: UInt64(register) & width.mask
    default: 0
    }
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    switch offset & 0xFF {
    case Offset.select: state.select = UInt8(truncatingIfNeeded: value)
    case Offset.window: write(UInt32(truncatingIfNeeded: value))
    default: break
    }
  }

  private var register: UInt32 {
    switch state.select {
    case Index.identifier, Index.arbitration: return UInt32(state.identifier) << 24
    case Index.version: return Self.version
    default:
      guard let (pin, isHigh) = entry else { return 0 }
      let value = state.table[pin].rawValue
      return UInt32(truncatingIfNeeded: isHigh ? value >> 32 : value)
    }
  }

  /// The pin whose entry is selected, and which half of it.
  private var entry: (pin: Int, isHigh: Bool)? {
    guard state.select >= Index.table else { return nil }
    let number = Int(state.select - Index.table)
    return number < 2 * Self.pinCount ? (number >> 1, number & 1 == 1) : nil
  }

  private func write(_ value: UInt32) {
    if state.select == Index.identifier {
      state.identifier = UInt8(value >> 24 & 0xF)
      return
    }
    guard let (pin, isHigh) = entry else { return }
    let old = state.table[pin]
    let shift: UInt64 = isHigh ? 32 : 0
    let mask = Redirection.writable & 0xFFFF_FFFF << shift
    var new = Redirection(rawValue: old.rawValue & ~mask | UInt64(value) << shift & mask)
    // An edge-triggered interrupt is never remembered as unserved.
    if !new.isLevel { new.remoteIRR = false }
    state.table[pin] = new
    if new.isLevel { serveLevel(pin) }
  }

  // MARK: Behaviour

  private func isActive(_ pin: Int) -> Bool { state.levels.bit(pin) }

  private func drive(_ pin: Int, _ level: Bool) {
    let rises = level && !isActive(pin)
    state.levels.setBit(pin, to: level)
    if state.table[pin].isLevel {
      serveLevel(pin)
    } else if rises, !state.table[pin].isMasked {
      send(pin)
    }
  }

  /// §3.2.4: a level is sent once, and again after its end of interrupt if it is still there.
  private func serveLevel(_ pin: Int) {
    guard isActive(pin), !state.table[pin].isMasked, !state.table[pin].remoteIRR else { return }
    if send(pin), [.fixed, .lowestPriority].contains(state.table[pin].delivery) {
      state.table[pin].remoteIRR = true
    }
  }

  @discardableResult
  private func send(_ pin: Int) -> Bool {
    let entry = state.table[pin]
    guard let delivery = entry.delivery, delivery != .startUp else { return false }
    state.deliveries &+= 1
    return bus.send(
      APICMessage(
        delivery, vector: entry.vector, to: entry.destination, isLevelTriggered: entry.isLevel))
  }

  /// A local APIC has served a level-triggered interrupt.
  func endOfInterrupt(_ vector: UInt8) {
    for pin in state.table.indices
    where state.table[pin].remoteIRR && state.table[pin].vector == vector {
      state.table[pin].remoteIRR = false
      serveLevel(pin)
    }
  }
}
