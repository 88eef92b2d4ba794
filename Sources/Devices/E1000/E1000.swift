import Bits
package import Bus

/// A network card with Intel's 82540EM, "e1000": Ethernet frames to a link and back.
///
/// Base address register 0 has the registers, 1 a window to them in the I/O space. Interrupts go out by INTA.
///
/// Source: Intel "PCI/PCI-X Family of Gigabit Ethernet Controllers Software Developer's Manual" (317453-005, rev. 4.0).
/// Deviation: interrupts are not delayed; VLAN tags are left in their frames; wake-up, flow control and flash are not there.
package final class E1000: PCIFunction, MMIODevice, PortDevice, TimedDevice, NetworkCard,
  ReportsUnimplemented
{
  // MARK: State

  /// A ring of descriptors, sixteen bytes each.
  struct Ring: Codable, Hashable, Sendable {
    var base: UInt64 = 0
    /// In bytes; a multiple of 128.
    var length: UInt32 = 0
    var head: UInt32 = 0
    var tail: UInt32 = 0

    static let descriptorLength: UInt64 = 16

    var count: UInt32 { length / 16 }
    var headAddress: UInt64 { base &+ UInt64(head) * Self.descriptorLength }
    /// How many descriptors belong to the card.
    var available: UInt32 {
      guard head < count, tail < count else { return 0 }
      return tail >= head ? tail - head : count - head + tail
    }

    mutating func advance() { head = head + 1 >= count ? 0 : head + 1 }
  }

  /// The registers.
  struct Registers: Codable, Hashable, Sendable {
    var control = E1000Control.initial
    var eeprom = E1000EEPROM()
    var eepromRead: UInt32 = 0
    var extendedControl: UInt32 = 0
    var phy = E1000PHY()
    var phyControl: UInt32 = 1 << 28
    var causes: E1000Cause = []
    var mask: E1000Cause = []
    var receiveControl: E1000Receive = []
    var transmitControl: UInt32 = 0
    var receive = Ring()
    var transmit = Ring()
    /// ``E1000Stored``, in the order of their offsets.
    var stored = [UInt32](repeating: 0, count: E1000Stored.offsets.count)
    /// RAL and RAH of sixteen addresses.
    var addresses = [UInt32](repeating: 0, count: 32)
    /// MTA.
    var groups = [UInt32](repeating: 0, count: 128)
    /// VFTA.
    var filters = [UInt32](repeating: 0, count: 128)
    /// 4000H to 40FFH.
    var statistics = [UInt32](repeating: 0, count: 64)
    /// Where the window in the I/O space stands.
    var window: UInt32 = 0
    /// The frame whose descriptors have come so far, and what it asked for.
    var packet = E1000Packet()
  }

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    var registers = Registers()
    /// Frames that came in and found no descriptors yet.
    var waiting: [[UInt8]] = []
    /// When descriptors are taken that wait to be sent.
    var deadline: VirtualTime?
  }

  package private(set) lazy var configuration: PCIConfiguration = makeConfiguration()
  var registers = Registers()
  var waiting: [[UInt8]] = []
  private var deadline: VirtualTime?
  package var state: State {
    get {
      State(
        configuration: configuration.state, registers: registers, waiting: waiting,
        deadline: deadline)
    }
    set {
      configuration.state = newValue.configuration
      (registers, waiting, deadline) = (newValue.registers, newValue.waiting, newValue.deadline)
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name = "Network card (82540EM)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let address: [UInt8]
  private let words: [UInt16]
  private let clock: VirtualClock
  let memory: BusMaster
  let send: ([UInt8]) -> Void

  /// How many frames may wait for the guest.
  static let waitingLimit = 64
  private static let latency: UInt64 = 20_000

  /// A card with a MAC address of six bytes that sends frames by `send`; its descriptors lie in `memory`.
  package init(
    address: [UInt8], clock: VirtualClock, memory: BusMaster,
    send: @escaping (_ frame: [UInt8]) -> Void
  ) {
    precondition(address.count == 6)
    (self.address, self.clock, self.memory, self.send) = (address, clock, memory, send)
    words = E1000EEPROM.words(address)
    loadAddress()
  }

  private func makeConfiguration() -> PCIConfiguration {
    let table = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x8086, device: 0x100E, revision: 3, classCode: 0x02_0000,
        subsystemVendor: 0x1AF4, subsystem: 0x1100),
      interruptPin: 1,
      windows: [0: .registers(self, length: 0x2_0000), 1: .ports(self, count: 64)])
    // Messages with addresses of 64 bits; no power management, no PCI-X.
    table.addMessage(at: 0xF0, isWide: true)
    return table
  }

  package func reset() {
    configuration.reset()
    resetCard()
  }

  private func resetCard() {
    (registers, waiting, deadline) = (Registers(), [], nil)
    loadAddress()
    driveInterrupt()
  }

  /// The first receive address comes from the EEPROM.
  private func loadAddress() {
    registers.addresses[0] = UInt32(truncatingIfNeeded: address.littleEndian(at: 0, count: 4))
    registers.addresses[1] =
      UInt32(truncatingIfNeeded: address.littleEndian(at: 4, count: 2)) | 1 << 31
  }

  package var summary: String {
    "RCTL 0x\(String(registers.receiveControl.rawValue, radix: 16)) ring "
      + "\(registers.receive.head)/\(registers.receive.tail), TCTL "
      + "0x\(String(registers.transmitControl, radix: 16)) ring "
      + "\(registers.transmit.head)/\(registers.transmit.tail), causes "
      + "0x\(String(registers.causes.rawValue, radix: 16)), "
      + "\(registers.statistics[Statistic.sent.rawValue]) frames sent, "
      + "\(registers.statistics[Statistic.received.rawValue]) received"
  }

  // MARK: Access

  /// Tables of doublewords, by their first offset.
  private enum Tables {
    static let statistics: Range<UInt64> = 0x4000..<0x4100
    static let groups: Range<UInt64> = 0x5200..<0x5400
    static let addresses: Range<UInt64> = 0x5400..<0x5480
    static let filters: Range<UInt64> = 0x5600..<0x5800
  }

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    let value = peek(at: offset, width: width) ?? 0
    if offset & ~3 == E1000Register.cause.rawValue {
      registers.causes = []
      driveInterrupt()
    } else if Tables.statistics.contains(offset) {
      registers.statistics[Int(offset - 0x4000) / 4] = 0
    }
    return value
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    UInt64(register(offset & ~3)) >> (8 * (offset & 3)) & width.mask
  }

  private func register(_ offset: UInt64) -> UInt32 {
    func index(_ range: Range<UInt64>) -> Int { Int(offset - range.lowerBound) / 4 }
    if Tables.statistics.contains(offset) { return registers.statistics[index(Tables.statistics)] }
    if Tables.groups.contains(offset) { return registers.groups[index(Tables.groups)] }
    if Tables.addresses.contains(offset) { return registers.addresses[index(Tables.addresses)] }
    if Tables.filters.contains(offset) { return registers.filters[index(Tables.filters)] }
    if let place = E1000Stored.offsets.firstIndex(of: offset) { return registers.stored[place] }
    return switch E1000Register(rawValue: offset) {
    case .control: registers.control
    // Full duplex, link up, 1000 Mb/s.
    case .status: 0x83
    case .eepromControl: registers.eeprom.control(words)
    case .eepromRead: registers.eepromRead
    case .extendedControl: registers.extendedControl
    case .phyControl: registers.phyControl
    case .cause: registers.causes.rawValue
    case .mask: registers.mask.rawValue
    case .receiveControl: registers.receiveControl.rawValue
    case .transmitControl: registers.transmitControl
    case .receiveBase: UInt32(truncatingIfNeeded: registers.receive.base)
    case .receiveBaseHigh: UInt32(truncatingIfNeeded: registers.receive.base >> 32)
    case .receiveLength: registers.receive.length
    case .receiveHead: registers.receive.head
    case .receiveTail: registers.receive.tail
    case .transmitBase: UInt32(truncatingIfNeeded: registers.transmit.base)
    case .transmitBaseHigh: UInt32(truncatingIfNeeded: registers.transmit.base >> 32)
    case .transmitLength: registers.transmit.length
    case .transmitHead: registers.transmit.head
    case .transmitTail: registers.transmit.tail
    case .causeSet, .maskClear, nil: 0
    }
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard offset & 3 == 0, width.rawValue >= 4 else {
      return onUnimplemented(
        "a write of \(width.rawValue) bytes at \(String(offset, radix: 16)): registers take doublewords"
      )
    }
    setRegister(offset, UInt32(truncatingIfNeeded: value))
    if width == .quadword { setRegister(offset + 4, UInt32(truncatingIfNeeded: value >> 32)) }
    driveInterrupt()
  }

  private func setRegister(_ offset: UInt64, _ value: UInt32) {
    func index(_ range: Range<UInt64>) -> Int { Int(offset - range.lowerBound) / 4 }
    if Tables.groups.contains(offset) {
      registers.groups[index(Tables.groups)] = value
    } else if Tables.addresses.contains(offset) {
      registers.addresses[index(Tables.addresses)] = value
    } else if Tables.filters.contains(offset) {
      registers.filters[index(Tables.filters)] = value
    } else if let place = E1000Stored.offsets.firstIndex(of: offset) {
      registers.stored[place] = value
    } else if let register = E1000Register(rawValue: offset) {
      store(register, value)
    } else if !Tables.statistics.contains(offset) {
      onUnimplemented("no register is at \(String(offset, radix: 16))")
    }
  }

  private func store(_ register: E1000Register, _ value: UInt32) {
    switch register {
    case .control:
      if value & E1000Control.reset != 0 { return resetCard() }
      registers.control = value & ~E1000Control.phyReset
    case .eepromControl: registers.eeprom.setControl(value)
    case .eepromRead:
      // Start, done, address in bits 15 to 8, data in 31 to 16.
      let word = value.bit(0) ? UInt32(words[Int(value.bits(8...13))]) << 16 | 1 << 4 : 0
      registers.eepromRead = value & 0xFF00 | word
    case .extendedControl: registers.extendedControl = value
    case .phyControl: setPHY(value)
    case .cause: registers.causes.subtract(E1000Cause(rawValue: value))
    case .causeSet: raise(E1000Cause(rawValue: value).intersection(.known))
    case .mask: registers.mask.formUnion(E1000Cause(rawValue: value).intersection(.known))
    case .maskClear: registers.mask.subtract(E1000Cause(rawValue: value))
    case .receiveControl:
      registers.receiveControl = E1000Receive(rawValue: value)
      receiveWaiting()
    case .transmitControl:
      registers.transmitControl = value
      schedule()
    case .receiveBase: registers.receive.base.setBits(0...31, to: UInt64(value & ~15))
    case .receiveBaseHigh: registers.receive.base.setBits(32...63, to: UInt64(value))
    case .receiveLength: registers.receive.length = value & 0xF_FF80
    case .receiveHead: registers.receive.head = value & 0xFFFF
    case .receiveTail:
      registers.receive.tail = value & 0xFFFF
      receiveWaiting()
    case .transmitBase: registers.transmit.base.setBits(0...31, to: UInt64(value & ~15))
    case .transmitBaseHigh: registers.transmit.base.setBits(32...63, to: UInt64(value))
    case .transmitLength: registers.transmit.length = value & 0xF_FF80
    case .transmitHead: registers.transmit.head = value & 0xFFFF
    case .transmitTail:
      registers.transmit.tail = value & 0xFFFF
      schedule()
    case .status: break
    }
  }

  /// §13.4.6: data, register in bits 20 to 16, PHY in 25 to 21, operation in 27 and 26, ready, interrupt, error.
  private func setPHY(_ value: UInt32) {
    let number = Int(value.bits(16...20))
    var answer = value & 0x23FF_FFFF | 1 << 28 | value & 3 << 26
    switch (value.bits(21...25), value.bits(26...27)) {
    case (1, 1): registers.phy.write(UInt16(value & 0xFFFF), number)
    case (1, 2): answer = answer & 0xFFFF_0000 | UInt32(registers.phy.read(number))
    default: answer |= 1 << 30
    }
    registers.phyControl = answer
    if value.bit(29) { raise(.phyAccess) }
  }

  // MARK: The window in the I/O space: §13.4.1, IOADDR at 0 and IODATA at 4

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    switch (offset, width) {
    case (0, .doubleword): registers.window
    case (4, .doubleword):
      UInt32(truncatingIfNeeded: read(at: UInt64(registers.window), width: width))
    default: 0
    }
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    switch (offset, width) {
    case (0, .doubleword): registers.window
    case (4, .doubleword): register(UInt64(registers.window))
    default: 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    guard width == .doubleword else { return }
    if offset == 0 { registers.window = value & 0x1_FFFC }
    if offset == 4 { write(UInt64(value), at: UInt64(registers.window), width: width) }
  }

  // MARK: Behaviour

  func raise(_ causes: E1000Cause) { registers.causes.formUnion(causes) }

  /// The one place that drives the interrupt.
  func driveInterrupt() {
    configuration.setInterrupt(!registers.causes.isDisjoint(with: registers.mask))
  }

  package func configurationChanged(_ range: Range<Int>) {
    // It may have become bus master.
    receiveWaiting()
    schedule()
    driveInterrupt()
  }

  /// Sees to it that descriptors which wait are sent.
  private func schedule() {
    guard deadline == nil, configuration.isBusMaster,
      registers.transmitControl & E1000Transmit.enable != 0, registers.transmit.available > 0
    else { return }
    deadline = clock.now.advanced(byNanoseconds: Self.latency)
  }

  package var nextDeadline: VirtualTime? { deadline }

  package func timePassed() {
    guard let deadline, deadline <= clock.now else { return }
    self.deadline = nil
    transmitSome()
    schedule()
    driveInterrupt()
  }

  /// §13.7: those that are counted.
  enum Statistic: Int {
    case missed = 0x04  // MPC
    case received = 0x1D  // GPRC
    case receivedBroadcast = 0x1E  // BPRC
    case receivedMulticast = 0x1F  // MPRC
    case sent = 0x20  // GPTC
    case receivedBytes = 0x22  // GORCL
    case sentBytes = 0x24  // GOTCL
    case allReceivedBytes = 0x30  // TORL
    case allSentBytes = 0x32  // TOTL
    case allReceived = 0x34  // TPR
    case allSent = 0x35  // TPT
    case sentMulticast = 0x3C  // MPTC
    case sentBroadcast = 0x3D  // BPTC
  }

  func count(_ statistic: Statistic, _ amount: Int = 1) {
    // They stick at their end.
    let (sum, overflows) = registers.statistics[statistic.rawValue]
      .addingReportingOverflow(UInt32(clamping: amount))
    registers.statistics[statistic.rawValue] = overflows ? ~0 : sum
  }
}
