package import Bus
import Bits

/// The PCI-to-ISA bridge of a PIIX3: routes the bus's four interrupts, and resets the machine.
///
/// It answers at the port 0CF9H, offset 1 from 0CF8H. The edge/level registers (4D0H, 4D1H) are the interrupt
/// controllers'.
///
/// Source: Intel 82371FB (PIIX) and 82371SB (PIIX3) data sheet, order 290550-002, April 1997, §3.1 function 0.
/// Deviation: the registers of ISA timing, X-bus chip selects and SMM are stored without effect.
package final class PIIX3: PCIFunction, BytePortDevice {
  // MARK: Registers

  private enum Register {
    /// PIRQRCA to PIRQRCD.
    static let routes = 0x60
  }

  /// §3.1.10 PIRQRC: bit 7 switches the route off; bits 3 to 0 are the IRQ, of which some are reserved.
  private static let routable: Set<UInt32> = [3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15]

  /// §3.5.4 RC, the reset control register.
  struct ResetControl: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let hard = Self(rawValue: 1 << 1)  // SRST: of everything; else INIT
    static let reset = Self(rawValue: 1 << 2)  // RCPU: 0 → 1 resets
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    /// The levels of PIRQA to PIRQD in bits 0 to 3.
    var pirq: UInt8 = 0
    var resetControl: ResetControl = []
  }

  package let configuration: PCIConfiguration
  private var pirq: UInt8 = 0
  private var resetControl: ResetControl = []
  package var state: State {
    get {
      State(configuration: configuration.state, pirq: pirq, resetControl: resetControl)
    }
    set {
      configuration.state = newValue.configuration
      (pirq, resetControl) = (newValue.pirq, newValue.resetControl)
      driveInterrupts()
    }
  }

  // MARK: Wiring

  package let name = "ISA bridge (PIIX3)"
  /// IRQ0 to IRQ15; nil for those that PCI interrupts cannot be routed to.
  private let interrupts: [InterruptLine?]
  private let resetLine: InterruptLine
  private let initializeLine: InterruptLine
  /// PIRQA to PIRQD.
  package private(set) lazy var inputs: [InterruptLine] = (0..<4).map { number in
    InterruptLine { [unowned self] level in
      pirq.setBit(number, to: level)
      driveInterrupts()
    }
  }

  /// A bridge whose routed interrupts go out by `interrupt`'s line for an IRQ, and which pulses `reset`, or `initialize` for
  /// the CPUs alone (INIT).
  package init(
    interrupt: (_ number: Int) -> InterruptLine, reset: InterruptLine, initialize: InterruptLine
  ) {
    resetLine = reset
    initializeLine = initialize
    interrupts = (0..<16).map { Self.routable.contains(UInt32($0)) ? interrupt($0) : nil }
    configuration = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x8086, device: 0x7000, classCode: 0x06_0100, subsystemVendor: 0x1AF4,
        subsystem: 0x1100),
      isMultifunction: true, commands: [])
    let table = configuration
    table.define(PCIConfiguration.Register.command, width: 2, reset: 0x0007, writable: 0x0108)
    table.define(PCIConfiguration.Register.status, width: 2, reset: 0x0280, clearable: 0xF900)
    table.define(0x4C, width: 1, reset: 0x4D, writable: 0xFF)  // IORT
    table.define(0x4E, width: 2, reset: 0x0003, writable: 0x01FF)  // XBCS
    for line in 0..<4 {
      table.define(Register.routes + line, width: 1, reset: 0x80, writable: 0x8F)
    }
    table.define(0x69, width: 1, reset: 0x02, writable: 0xFE)  // TOM
    table.define(0x6A, width: 2, writable: 0x8017)  // MSTAT
    table.define(0x70, width: 1, reset: 0x80, writable: 0xEF)  // MBIRQ0
    table.define(0x76, width: 1, reset: 0x0C, writable: 0x8F)  // MBDMA0
    table.define(0x77, width: 1, reset: 0x0C, writable: 0x8F)  // MBDMA1
    table.define(0x78, width: 2, reset: 0x0002, writable: 0xFFFF)  // PCSC
    table.define(0x80, width: 1, writable: 0x7F)  // APICBASE
    table.define(0x82, width: 1, writable: 0x0F)  // DLC
    table.define(0xA0, width: 1, reset: 0x08, writable: 0x1F)  // SMICNTL
    table.define(0xA2, width: 2, writable: 0x00FF)  // SMIEN
    table.define(0xA4, width: 4, writable: 0xF000_FFFF)  // SEE
    table.define(0xA8, width: 1, reset: 0x0F, writable: 0xFF)  // FTMR
    table.define(0xAA, width: 2, writable: 0x00FF)  // SMIREQ
    table.define(0xAC, width: 1, writable: 0xFF)  // CTLTMR
    table.define(0xAE, width: 1, writable: 0xFF)  // CTHTMR
  }

  /// What drives the bus's interrupts is others' affair.
  package func reset() {
    configuration.reset()
    resetControl = []
    driveInterrupts()
  }

  package var summary: String {
    (0..<4).map { line in
      "PIRQ\(["A", "B", "C", "D"][line]) \(route(line).map { "IRQ\($0)" } ?? "off")"
        + (pirq.bit(line) ? " high" : "")
    }.joined(separator: ", ")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? { offset == 1 ? resetControl.rawValue : 0xFF }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset == 1 else { return }
    let resets = value.bit(2) && !resetControl.contains(.reset)
    resetControl = ResetControl(rawValue: value & 0x06)
    guard resets else { return }
    let line = resetControl.contains(.hard) ? resetLine : initializeLine
    line.raise()
    line.lower()
  }

  // MARK: Behaviour

  package func configurationChanged(_ range: Range<Int>) {
    if range.overlaps(Register.routes..<Register.routes + 4) { driveInterrupts() }
  }

  /// The IRQ that PIRQA (0) to PIRQD (3) goes to; nil where it goes nowhere.
  package func route(_ line: Int) -> Int? {
    let route = configuration.read(Register.routes + line, width: 1)
    return route.bit(7) || !Self.routable.contains(route & 15) ? nil : Int(route & 15)
  }

  private func driveInterrupts() {
    var levels: UInt16 = 0
    for line in 0..<4 where pirq.bit(line) {
      if let number = route(line) { levels.setBit(number, to: true) }
    }
    for (number, interrupt) in interrupts.enumerated() { interrupt?.set(levels.bit(number)) }
  }
}
