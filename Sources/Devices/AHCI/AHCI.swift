import Bits
package import Bus

/// An AHCI host bus adapter of six ports, as that of an ICH9: SATA disks and CD-ROM drives.
///
/// What is behind a port is an ``IDEChannel`` with one device, whose registers the port writes and reads as frames of
/// Serial ATA do.
///
/// Source: Intel "Serial ATA Advanced Host Controller Interface (AHCI)", rev. 1.3.1; Serial ATA rev. 3.0, §10.3 for the
/// frames. Deviation: no port multipliers, hot plug or power states; one message for all ports.
package final class AHCI: PCIFunction, MMIODevice, TimedDevice, ReportsUnimplemented {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    var control: AHCIControl = .enable
    var interruptStatus: UInt32 = 0
    var ports: [AHCIPort]
  }

  package private(set) lazy var configuration: PCIConfiguration = makeConfiguration()
  private var control: AHCIControl = .enable
  private var interruptStatus: UInt32 = 0
  var ports = [AHCIPort](repeating: AHCIPort(), count: AHCI.portCount)
  package var state: State {
    get {
      State(
        configuration: configuration.state, control: control, interruptStatus: interruptStatus,
        ports: ports)
    }
    set {
      guard newValue.ports.count == Self.portCount else { return }
      configuration.state = newValue.configuration
      (control, interruptStatus) = (newValue.control, newValue.interruptStatus)
      ports = newValue.ports
      driveInterrupt()
    }
  }

  // MARK: Wiring

  /// How many ports there are, each with room for a drive.
  package static let portCount = 6

  package let name = "AHCI (ICH9)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  /// What is behind each port.
  package let channels: [IDEChannel]
  let memory: BusMaster

  /// An adapter with up to six drives, in the order of its ports, whose data lie in `memory`.
  package init(media: [IDEMedium], clock: VirtualClock, memory: BusMaster) {
    precondition(media.count <= Self.portCount)
    self.memory = memory
    channels = (0..<Self.portCount).map { number in
      IDEChannel(
        name: "SATA port \(number)", device0: number < media.count ? media[number] : nil,
        device1: nil, clock: clock, interrupt: InterruptLine(), isSerial: true)
    }
    resetAdapter()
  }

  private func makeConfiguration() -> PCIConfiguration {
    let table = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x8086, device: 0x2922, revision: 2, classCode: 0x01_0601,
        subsystemVendor: 0x1AF4, subsystem: 0x1100),
      interruptPin: 1, windows: [5: .registers(self, length: AHCIRegister.length)])
    table.define(0x90, width: 1, reset: 0x40, writable: 0)  // MAP: AHCI
    // Intel ICH9 data sheet, §14.1.24: messages with addresses of 32 bits.
    table.addMessage(at: 0x80, isWide: false)
    return table
  }

  /// The drives are devices of their own.
  package func reset() {
    configuration.reset()
    ports = [AHCIPort](repeating: AHCIPort(), count: Self.portCount)
    resetAdapter()
  }

  /// §10.4.3 HBA Reset: where the guest's lists are stays as it was.
  private func resetAdapter() {
    (control, interruptStatus) = (.enable, 0)
    for number in ports.indices {
      var port = AHCIPort()
      (port.commandList, port.received) = (ports[number].commandList, ports[number].received)
      ports[number] = port
      channels[number].reset()
      if isPresent(number) { showSignature(number) }
    }
    driveInterrupt()
  }

  /// Whether a drive is at a port.
  func isPresent(_ number: Int) -> Bool { channels[number].media[0] != nil }

  package var summary: String {
    ports.indices.filter(isPresent).map { number in
      let port = ports[number]
      return "port \(number): CMD 0x\(String(command(port).rawValue, radix: 16)), "
        + "TFD 0x\(String(port.taskFile, radix: 16)), CI 0x\(String(port.issue, radix: 16)), "
        + "IS 0x\(String(status(port).rawValue, radix: 16))"
    }.joined(separator: "; ")
  }

  // MARK: Access

  /// 64-bit addresses, queued commands, 1.5 Gb/s, AHCI alone, CLO, 32 slots, six ports.
  private static let capabilities: UInt32 =
    1 << 31 | 1 << 30 | 1 << 24 | 1 << 20 | 1 << 18 | 31 << 8 | UInt32(portCount - 1)

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peek(at: offset, width: width) ?? 0
  }

  /// Registers are of 32 bits, and are read in any parts.
  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    let first = offset & ~3
    let low = UInt64(register(first))
    let both =
      offset - first + UInt64(width.rawValue) > 4 ? low | UInt64(register(first + 4)) << 32 : low
    return both >> (8 * (offset - first)) & width.mask
  }

  private func register(_ offset: UInt64) -> UInt32 {
    guard offset >= AHCIRegister.firstPort else {
      switch AHCIRegister.Host(rawValue: offset) {
      case .capabilities: return Self.capabilities
      case .control: return control.rawValue
      case .interruptStatus: return interruptStatus
      case .portsImplemented: return UInt32.lowMask(Self.portCount)
      case .version: return 0x0001_0200
      case .moreCapabilities, nil: return 0
      }
    }
    let number = Int((offset - AHCIRegister.firstPort) / AHCIRegister.portLength)
    guard number < Self.portCount,
      let register = AHCIRegister.Port(
        rawValue: (offset - AHCIRegister.firstPort) % AHCIRegister.portLength)
    else { return 0 }
    let port = ports[number]
    return switch register {
    case .commandList: UInt32(truncatingIfNeeded: port.commandList)
    case .commandListUpper: UInt32(truncatingIfNeeded: port.commandList >> 32)
    case .received: UInt32(truncatingIfNeeded: port.received)
    case .receivedUpper: UInt32(truncatingIfNeeded: port.received >> 32)
    case .interruptStatus: status(port).rawValue
    case .interruptEnable: port.interruptEnable.rawValue
    case .command: command(port).rawValue | UInt32(port.current) << 8
    case .taskFile: port.taskFile
    case .signature: port.signature
    // A device is there, at 1.5 Gb/s, awake; while the link is initialised nothing is.
    case .status: isPresent(number) && port.control & 15 == 0 ? 0x113 : 0
    case .control: port.control
    case .error: port.error
    case .active: port.active
    case .issue: port.issue
    }
  }

  /// PxCMD as it is read.
  private func command(_ port: AHCIPort) -> AHCICommand {
    var command = port.command.union([.spinUp, .powerOn])
    if command.contains(.receiveEnable) { command.insert(.receiveRunning) }
    return command
  }

  /// PxIS as it is read: two of its bits are seen from PxSERR.
  private func status(_ port: AHCIPort) -> AHCIInterrupt {
    var status = port.interruptStatus
    if port.error & AHCIError.exchanged != 0 { status.insert(.connectChange) }
    if port.error & AHCIError.readyChange != 0 { status.insert(.readyChange) }
    return status
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard offset & 3 == 0, width.rawValue >= 4 else {
      return onUnimplemented(
        "a write of \(width.rawValue) bytes at \(String(offset, radix: 16)): registers take doublewords"
      )
    }
    setRegister(offset, UInt32(truncatingIfNeeded: value))
    if width == .quadword { setRegister(offset + 4, UInt32(truncatingIfNeeded: value >> 32)) }
  }

  private func setRegister(_ offset: UInt64, _ value: UInt32) {
    guard offset >= AHCIRegister.firstPort else {
      switch AHCIRegister.Host(rawValue: offset) {
      case .control:
        let wanted = AHCIControl(rawValue: value)
        if wanted.contains(.reset) { return resetAdapter() }
        control = wanted.intersection(.interruptEnable).union(.enable)
      case .interruptStatus:
        interruptStatus &= ~value
        // §10.6.2: what is left of the reasons is told once more.
        return driveInterrupt(again: true)
      case .capabilities, .portsImplemented, .version, .moreCapabilities, nil: break
      }
      return driveInterrupt()
    }
    let number = Int((offset - AHCIRegister.firstPort) / AHCIRegister.portLength)
    guard number < Self.portCount,
      let register = AHCIRegister.Port(
        rawValue: (offset - AHCIRegister.firstPort) % AHCIRegister.portLength)
    else { return }
    setPort(number, register, value)
    driveInterrupt()
  }

  private func setPort(_ number: Int, _ register: AHCIRegister.Port, _ value: UInt32) {
    switch register {
    // The list lies at a multiple of 1 KiB, the received frames at one of 256 bytes.
    case .commandList: ports[number].commandList.setBits(0...31, to: UInt64(value & ~0x3FF))
    case .commandListUpper: ports[number].commandList.setBits(32...63, to: UInt64(value))
    case .received: ports[number].received.setBits(0...31, to: UInt64(value & ~0xFF))
    case .receivedUpper: ports[number].received.setBits(32...63, to: UInt64(value))
    case .interruptStatus:
      ports[number].interruptStatus.subtract(
        AHCIInterrupt(rawValue: value).intersection(.clearable))
    case .interruptEnable:
      ports[number].interruptEnable = AHCIInterrupt(rawValue: value).intersection(.enableable)
    case .command: setCommand(number, AHCICommand(rawValue: value))
    case .control: setControl(number, value & 0xFFF)
    case .error: ports[number].error &= ~value
    case .active where ports[number].command.contains(.start): ports[number].active |= value
    case .issue where ports[number].command.contains(.start):
      ports[number].issue |= value
      proceed(number)
    case .active, .issue, .taskFile, .signature, .status: break
    }
  }

  /// PxCMD.
  private func setCommand(_ number: Int, _ wanted: AHCICommand) {
    let before = ports[number].command
    ports[number].command =
      before.subtracting(.writable).union(wanted.intersection(.writable))
    if wanted.contains(.listOverride), !before.contains(.start) {
      ports[number].taskFile &= ~UInt32(IDEStatus([.busy, .dataRequest]).rawValue)
    }
    if before.contains(.start), !wanted.contains(.start) {
      ports[number].stop()
    } else if wanted.contains(.start) {
      ports[number].command.insert(.listRunning)
      proceed(number)
    }
    // The device's first frame has waited for somewhere to go.
    if wanted.contains(.receiveEnable), !before.contains(.receiveEnable), isPresent(number),
      !ports[number].isResetting, ports[number].slot == nil
    {
      storeRegisters(number, interrupts: false)
    }
  }

  /// PxSCTL: COMRESET begins with DET = 1 and ends with DET = 0.
  private func setControl(_ number: Int, _ value: UInt32) {
    let before = ports[number].control & 15
    ports[number].control = value
    guard isPresent(number) else { return }
    if value & 15 == 1 {
      channels[number].reset()
      ports[number].taskFile = 0x7F
      ports[number].signature = 0xFFFF_FFFF
      (ports[number].slot, ports[number].isQueued) = (nil, false)
      (ports[number].isResetting, ports[number].isHalted) = (false, false)
    } else if before == 1, value & 15 == 0 {
      ports[number].error |= AHCIError.exchanged | AHCIError.readyChange
      showSignature(number)
      storeRegisters(number, interrupts: false)
    }
  }

  // MARK: Behaviour

  /// §5.3.13.1: what the device's first frame says.
  func showSignature(_ number: Int) {
    let drive = channels[number][0]
    ports[number].signature =
      UInt32(drive.registers.count.now) | UInt32(drive.registers.low.now) << 8
      | UInt32(drive.registers.mid.now) << 16 | UInt32(drive.registers.high.now) << 24
    ports[number].taskFile = taskFile(drive)
  }

  /// PxTFD of a device's registers.
  func taskFile(_ drive: IDEDrive) -> UInt32 {
    UInt32(drive.status.rawValue) | UInt32(drive.error.rawValue) << 8
  }

  /// Something came up that the guest may want an interrupt for.
  func raise(_ number: Int, _ reasons: AHCIInterrupt) {
    ports[number].interruptStatus.formUnion(reasons)
  }

  /// The one place that drives the interrupt; a port that still has a reason says so again.
  ///
  /// A message tells of each port that has come up with a reason, and `again` of those that are left.
  func driveInterrupt(again: Bool = false) {
    let before = interruptStatus
    for (number, port) in ports.enumerated()
    where !status(port).isDisjoint(with: port.interruptEnable) {
      interruptStatus |= 1 << UInt32(number)
    }
    configuration.setInterrupt(
      control.contains(.interruptEnable) && interruptStatus != 0,
      newReason: again || interruptStatus & ~before != 0)
  }

  package func configurationChanged(_ range: Range<Int>) {
    // It may have become bus master.
    for number in ports.indices { proceed(number) }
    driveInterrupt()
  }

  package var nextDeadline: VirtualTime? {
    channels.lazy.compactMap(\.nextDeadline).min()
  }

  package func timePassed() {
    for number in ports.indices {
      channels[number].timePassed()
      proceed(number)
    }
    driveInterrupt()
  }
}
