import Bits
package import Bus

/// The SMBus host controller of a PIIX4, on a bus with nobody on it: no memory module tells of itself.
///
/// Every transaction ends with "no acknowledge" (DEV_ERR), which is how a driver that probes finds an address free.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, §7.3 "SMBus I/O space registers". Deviation: a transaction takes no
/// time, so that HOST_BUSY is never seen; the slave's registers are stored, and nobody ever addresses it.
package final class PIIX4SMBus: BytePortDevice, ReportsUnimplemented {
  // MARK: Registers

  /// Offset from SMBBA.
  private enum Register: UInt16 {
    case hostStatus = 0x00  // SMBHSTSTS
    case slaveStatus = 0x01  // SMBSLVSTS
    case hostControl = 0x02  // SMBHSTCNT
    case hostCommand = 0x03  // SMBHSTCMD
    case hostAddress = 0x04  // SMBHSTADD
    case hostData0 = 0x05  // SMBHSTDAT0
    case hostData1 = 0x06  // SMBHSTDAT1
    case blockData = 0x07  // SMBBLKDAT
    case slaveControl = 0x08  // SMBSLVCNT
    case shadowCommand = 0x09  // SMBSHDWCMD
    case slaveEventLow = 0x0A  // SMBSLVEVT
    case slaveEventHigh = 0x0B
    case slaveDataLow = 0x0C  // SMBSLVDAT
    case slaveDataHigh = 0x0D
  }

  /// SMBHSTSTS; all but HOST_BUSY are cleared by writing 1.
  struct Status: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let interrupt = Self(rawValue: 1 << 1)  // INTER
    static let deviceError = Self(rawValue: 1 << 2)  // DEV_ERR
    static let busError = Self(rawValue: 1 << 3)  // BUS_ERR
    static let failed = Self(rawValue: 1 << 4)  // FAILED
  }

  /// SMBHSTCNT.
  private enum Control {
    static let interruptEnable: UInt8 = 1 << 0  // INTEREN
    static let kill: UInt8 = 1 << 1
    static let start: UInt8 = 1 << 6
    static let stored: UInt8 = 0b0001_1111
    static func command(_ value: UInt8) -> UInt8 { value.bits(2...4) }  // SMB_CMD_PROT
    /// Quick, byte, byte data, word data, block.
    static let known: Set<UInt8> = [0, 1, 2, 3, 5]
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var status: Status = []
    var control: UInt8 = 0
    var command: UInt8 = 0
    var address: UInt8 = 0
    var data: [UInt8] = [0, 0]
    var block = [UInt8](repeating: 0, count: 32)
    /// The next byte at SMBBLKDAT; a read of SMBHSTCNT begins anew.
    var blockIndex = 0
    /// Offsets 08H to 0DH as they were written.
    var slave = [UInt8](repeating: 0, count: 6)
    /// SMB_INTRSEL says IRQ9.
    var interrupts = false
  }

  private var registers = State()
  package var state: State {
    get { registers }
    set {
      guard newValue.block.count == 32, newValue.block.indices.contains(newValue.blockIndex),
        newValue.data.count == 2, newValue.slave.count == 6
      else { return }
      registers = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name = "SMBus (PIIX4)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let interrupt: InterruptLine

  /// A controller that interrupts by `interrupt`, IRQ9, where ``interrupts`` says so.
  package init(interrupt: InterruptLine) {
    self.interrupt = interrupt
  }

  package func reset() {
    registers = State()
    driveInterrupt()
  }

  package var summary: String {
    "status 0x\(String(registers.status.rawValue, radix: 16)), "
      + "address 0x\(String(registers.address >> 1, radix: 16))"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    let value = peek(offset) ?? 0
    switch Register(rawValue: offset) {
    case .hostControl: registers.blockIndex = 0
    case .blockData: registers.blockIndex = (registers.blockIndex + 1) % registers.block.count
    default: break
    }
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch Register(rawValue: offset) {
    case .hostStatus: registers.status.rawValue
    case .hostControl: registers.control
    case .hostCommand: registers.command
    case .hostAddress: registers.address
    case .hostData0: registers.data[0]
    case .hostData1: registers.data[1]
    case .blockData: registers.block[registers.blockIndex]
    case .slaveControl, .shadowCommand, .slaveEventLow, .slaveEventHigh, .slaveDataLow,
      .slaveDataHigh:
      registers.slave[Int(offset - Register.slaveControl.rawValue)]
    case .slaveStatus, nil: 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch Register(rawValue: offset) {
    case .hostStatus: registers.status.subtract(Status(rawValue: value))
    case .hostControl: writeControl(value)
    case .hostCommand: registers.command = value
    case .hostAddress: registers.address = value
    case .hostData0: registers.data[0] = value
    case .hostData1: registers.data[1] = value
    case .blockData:
      registers.block[registers.blockIndex] = value
      registers.blockIndex = (registers.blockIndex + 1) % registers.block.count
    case .slaveControl, .shadowCommand, .slaveEventLow, .slaveEventHigh:
      registers.slave[Int(offset - Register.slaveControl.rawValue)] = value
    case .slaveStatus, .slaveDataLow, .slaveDataHigh, nil: break  // read only, or nothing to clear
    }
    driveInterrupt()
  }

  private func writeControl(_ value: UInt8) {
    registers.control = value & Control.stored
    if value & Control.kill != 0 {
      registers.status.insert(.failed)
    } else if value & Control.start != 0 {
      let command = Control.command(value)
      if !Control.known.contains(command) {
        onUnimplemented("transaction type \(command) is reserved")
      }
      registers.status.insert(.deviceError)
    }
  }

  // MARK: Behaviour

  /// SMB_INTRSEL of the function's configuration.
  package var interrupts: Bool {
    get { registers.interrupts }
    set {
      registers.interrupts = newValue
      driveInterrupt()
    }
  }

  private func driveInterrupt() {
    interrupt.set(
      registers.interrupts && registers.control & Control.interruptEnable != 0
        && !registers.status.isEmpty)
  }
}
