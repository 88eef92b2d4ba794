package import Bus

/// Function 3 of a PIIX4, the power management controller: decides where its registers lie.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, §7.1 "Power management configuration registers". Deviation: device
/// monitors are stored without effect; 5BH says that SMM has been set up, which firmware then leaves alone.
package final class PIIX4PowerFunction: PCIFunction {
  // MARK: Registers

  private enum Register {
    static let base = 0x40  // PMBA
    static let miscellaneous = 0x80  // PMREGMISC
    static let busBase = 0x90  // SMBBA
    static let busConfiguration = 0xD2  // SMBHSTCFG
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
  }

  package let configuration: PCIConfiguration
  package var state: State {
    get { State(configuration: configuration.state) }
    set {
      configuration.state = newValue.configuration
      moveAll()
    }
  }

  // MARK: Wiring

  package let name = "Power management function (PIIX4)"
  private let move: (_ base: UInt16?) -> Void
  private let moveBus: (_ base: UInt16?, _ interrupts: Bool) -> Void

  /// `move` puts the registers of a ``PIIX4PowerManagement`` to a port, or takes them away; `moveBus` those of a
  /// ``PIIX4SMBus``, and says whether it interrupts by IRQ9.
  package init(
    move: @escaping (_ base: UInt16?) -> Void,
    moveBus: @escaping (_ base: UInt16?, _ interrupts: Bool) -> Void
  ) {
    self.move = move
    self.moveBus = moveBus
    configuration = PCIConfiguration(
      .init(vendor: 0x8086, device: 0x7113, revision: 3, classCode: 0x06_8000), interruptPin: 1,
      commands: [.io])
    let table = configuration
    table.define(Register.base, width: 4, reset: 1, writable: 0xFFC0)
    table.define(0x44, width: 4, writable: 0xFFFF_FFFF)  // CNTA
    table.define(0x48, width: 4, writable: 0xFFFF_FFFF)  // CNTB
    table.define(0x4C, width: 4, writable: 0xFFFF_FFFF)  // GPICTL
    table.define(0x50, width: 3, writable: 0xFF_FFFF)  // DEVRESD
    table.define(0x54, width: 4, writable: 0xFFFF_FFFF)  // DEVACTA
    table.define(0x58, width: 4, reset: 0x0200_0000, writable: 0xFFFF_FFFF)  // DEVACTB
    for offset in stride(from: 0x5C, to: 0x7C, by: 4) {
      table.define(offset, width: 4, writable: 0xFFFF_FFFF)  // DEVRESA to DEVRESJ
    }
    table.define(Register.miscellaneous, width: 1, writable: 0x01)
    table.define(Register.busBase, width: 4, reset: 1, writable: 0xFFF0)
    table.define(Register.busConfiguration, width: 1, writable: 0x0F)
    table.define(0xD3, width: 1, writable: 0xFF)  // SMBSLVC
    table.define(0xD4, width: 2, writable: 0xFFFF)  // SMBSHDW1, SMBSHDW2
  }

  package func reset() {
    configuration.reset()
    moveAll()
  }

  package var summary: String {
    base.map { "registers at port 0x\(String($0, radix: 16))" } ?? "registers switched off"
  }

  // MARK: Behaviour

  package func configurationChanged(_ range: Range<Int>) {
    if range.overlaps(Register.base..<Register.base + 4) || range.contains(Register.miscellaneous) {
      move(base)
    }
    if range.overlaps(Register.busBase..<Register.busBase + 4)
      || range.contains(Register.busConfiguration)
    {
      moveBus(busBase, busInterrupts)
    }
  }

  private func moveAll() {
    move(base)
    moveBus(busBase, busInterrupts)
  }

  /// SMB_HST_EN switches the SMBus host controller on.
  private var busBase: UInt16? {
    guard configuration.read(Register.busConfiguration, width: 1) & 1 == 1 else { return nil }
    let base = UInt16(configuration.read(Register.busBase, width: 2) & 0xFFF0)
    return base == 0 ? nil : base
  }

  /// SMB_INTRSEL: 100B is IRQ9; 000B, SMI#, has nobody to take it.
  private var busInterrupts: Bool {
    configuration.read(Register.busConfiguration, width: 1) & 0b1110 == 0b1000
  }

  /// PMIOSE switches the registers on.
  private var base: UInt16? {
    guard configuration.read(Register.miscellaneous, width: 1) & 1 == 1 else { return nil }
    let base = UInt16(configuration.read(Register.base, width: 2) & 0xFFC0)
    return base == 0 ? nil : base
  }

  /// Does what firmware does at power-on: registers from `base` on, those of the SMBus from `bus` on, both switched on.
  package func place(at base: UInt16, bus: UInt16) {
    configuration.set(Register.busBase, width: 4, to: UInt32(bus) | 1)
    configuration.set(Register.busConfiguration, width: 1, to: 0x09)
    configuration.set(Register.base, width: 4, to: UInt32(base) | 1)
    configuration.set(Register.miscellaneous, width: 1, to: 1)
    moveAll()
  }
}
