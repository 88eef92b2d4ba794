package import Bus
import Bits

/// The 82441FX host bridge (PMC): configuration mechanism 1, shadow RAM, and the space for SMM.
///
/// It is a function on the bus it leads to, and the ports 0CF8H to 0CFFH: offsets 0 to 3 CONFADD, 4 to 7 CONFDATA.
/// CONFADD takes doublewords alone; narrower accesses go on to the bus behind, where the ISA bridge has its reset
/// control register.
///
/// Source: Intel 82441FX (PMC) and 82442FX (DBX) data sheet, order 290549-001, May 1996. Deviation: DRAM timing and
/// error registers are stored without effect; there is no SMM, so that SMRAM is seen while D_OPEN is set and never else.
package final class I440FX: PCIFunction, PortDevice {
  // MARK: Registers

  private enum Register {
    static let pam = 0x59
    static let dramRowBoundary = 0x60
    static let smram = 0x72
  }

  /// §3.2.1 CONFADD.
  private enum ConfigurationAddress {
    static let enable: UInt32 = 1 << 31
    static let writable: UInt32 = 0x80FF_FFFC
  }

  /// §3.2.19 SMRAM.
  private struct SMRAM: OptionSet {
    let rawValue: UInt8
    static let enable = Self(rawValue: 1 << 3)  // G_SMRAME
    static let lock = Self(rawValue: 1 << 4)  // D_LCK
    static let close = Self(rawValue: 1 << 5)  // D_CLS
    static let open = Self(rawValue: 1 << 6)  // D_OPEN
  }

  /// What answers in one of the thirteen areas from C0000H on.
  package struct Area: Hashable, Sendable {
    package let start: UInt64
    package let length: UInt64
    /// RE: RAM answers reads; the bus does otherwise.
    package let readsRAM: Bool
    /// WE: RAM takes writes.
    package let writesRAM: Bool
  }

  /// What the registers say of memory below 1 MiB.
  package struct Shadow: Hashable, Sendable {
    package var areas: [Area]
    /// RAM is seen at A0000H in the place of the display adapter's memory.
    package var showsSMRAM: Bool
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    /// CONFADD.
    var address: UInt32 = 0
    /// D_LCK was set: D_OPEN stays clear until reset.
    var isLocked = false
  }

  package let configuration: PCIConfiguration
  private var address: UInt32 = 0
  private var isLocked = false
  package var state: State {
    get { State(configuration: configuration.state, address: address, isLocked: isLocked) }
    set {
      configuration.state = newValue.configuration
      (address, isLocked) = (newValue.address, newValue.isLocked)
      show()
    }
  }

  // MARK: Wiring

  package let name = "Host bridge (82441FX)"
  /// The bus that the ports configure.
  package weak var bus: PCIBus?
  /// Who gets accesses to ports 0CF8H to 0CFBH that are no doublewords: offsets from 0CF8H.
  package var narrowAccesses: (any BytePortDevice)?
  private let onShadow: (Shadow) -> Void

  /// A bridge to RAM of `memorySize` bytes that tells `onShadow` what is seen below 1 MiB.
  package init(memorySize: UInt64, onShadow: @escaping (Shadow) -> Void) {
    self.onShadow = onShadow
    configuration = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x8086, device: 0x1237, revision: 2, classCode: 0x06_0000,
        subsystemVendor: 0x1AF4, subsystem: 0x1100),
      commands: [])
    let table = configuration
    // Memory and bus mastering cannot be switched off.
    table.define(PCIConfiguration.Register.command, width: 2, reset: 0x0006, writable: 0x0100)
    table.define(
      PCIConfiguration.Register.status, width: 2, reset: 0x0280, clearable: 0xF900)
    table.define(0x50, width: 2, writable: 0xFFFF)  // PMCCFG
    table.define(0x52, width: 1, writable: 0xFF)  // DETURBO
    table.define(0x53, width: 1, reset: 0x80, writable: 0xE0)  // DBC
    table.define(0x54, width: 1, writable: 0xFF)  // AXC
    table.define(0x55, width: 2, writable: 0xFFFF)  // DRT
    table.define(0x57, width: 1, reset: 0x01, writable: 0xFF)  // DRAMC
    table.define(0x58, width: 1, reset: 0x10, writable: 0xFF)  // DRAMT
    table.define(Register.pam, width: 1, writable: 0x70)
    for index in 1...6 { table.define(Register.pam + index, width: 1, writable: 0x77) }
    let boundary = UInt32(min(memorySize >> 23, 0x80))
    for row in 0..<8 {
      table.define(Register.dramRowBoundary + row, width: 1, reset: boundary, writable: 0xFF)
    }
    table.define(0x68, width: 1, writable: 0xC0)  // FDHC
    table.define(0x70, width: 1, writable: 0xFF)  // MTT
    table.define(0x71, width: 1, reset: 0x10, writable: 0xFF)  // CLT
    table.define(Register.smram, width: 1, reset: 0x02, writable: 0x78)
    table.define(0x90, width: 1, writable: 0xFF)  // ERRCMD
    table.define(0x91, width: 1, clearable: 0x11)  // ERRSTS
    table.define(0x93, width: 1, writable: 0x0B)  // TRC
  }

  package func reset() {
    configuration.reset()
    (address, isLocked) = (0, false)
    show()
  }

  package var summary: String {
    let shadow = shadow
    func count(_ reads: Bool, _ writes: Bool) -> Int {
      shadow.areas.count { $0.readsRAM == reads && $0.writesRAM == writes }
    }
    return "CONFADD 0x\(String(address, radix: 16)); shadow areas: \(count(true, true)) RAM, "
      + "\(count(true, false)) write-protected, \(count(false, true)) write-only, "
      + "\(count(false, false)) bus\(shadow.showsSMRAM ? "; SMRAM open" : "")"
  }

  // MARK: Access

  /// The register that CONFDATA stands for; nil while configuration is off, or for another bus.
  private var target: (address: PCIAddress, offset: Int)? {
    guard address & ConfigurationAddress.enable != 0, address.bits(16...23) == 0 else { return nil }
    return (PCIAddress(code: UInt8(address.bits(8...15))), Int(address & 0xFC))
  }

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    if offset < 4, width != .doubleword {
      return narrowAccesses?.read(offset, width: width) ?? ~0
    }
    return look(offset, width: width) { $0.read($1, $2, width: $3) } ?? ~0
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    look(offset, width: width) { $0.peek($1, $2, width: $3) }
  }

  private func look(
    _ offset: UInt16, width: AccessWidth,
    configuration: (PCIBus, PCIAddress, Int, _ count: Int) -> UInt32
  ) -> UInt32? {
    guard offset >= 4 else {
      return width == .doubleword ? address : narrowAccesses?.peek(offset, width: width)
    }
    guard let target, let bus else { return UInt32(width.mask) }
    let first = Int(offset - 4)
    // An access beyond CONFDATA meets nobody.
    let count = min(width.rawValue, 4 - first)
    let missing = UInt32(truncatingIfNeeded: width.mask) & ~(UInt32.lowMask(8 * count))
    return configuration(bus, target.address, target.offset + first, count) | missing
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    guard offset >= 4 else {
      if width == .doubleword {
        if offset == 0 { address = value & ConfigurationAddress.writable }
      } else {
        narrowAccesses?.write(offset, value, width: width)
      }
      return
    }
    guard let target, let bus else { return }
    let first = Int(offset - 4)
    let count = min(width.rawValue, 4 - first)
    bus.write(
      value & UInt32.lowMask(8 * count), target.address, target.offset + first, width: count)
  }

  // MARK: Behaviour

  package func configurationChanged(_ range: Range<Int>) {
    if range.contains(Register.smram) {
      var smram = SMRAM(rawValue: UInt8(configuration.read(Register.smram, width: 1)))
      if isLocked { smram = [.lock, smram.intersection([.enable, .close])] }
      if smram.contains(.lock) {
        smram.remove(.open)
        isLocked = true
      }
      configuration.set(Register.smram, width: 1, to: UInt32(smram.rawValue) & 0x78 | 2)
    }
    show()
  }

  /// What the registers say now.
  package var shadow: Shadow {
    func area(_ start: UInt64, _ length: UInt64, _ attributes: UInt32) -> Area {
      Area(
        start: start, length: length, readsRAM: attributes.bit(0), writesRAM: attributes.bit(1))
    }
    var areas: [Area] = []
    for index in 0..<6 {
      let register = configuration.read(Register.pam + 1 + index, width: 1)
      let start = 0xC_0000 + UInt64(index) * 0x8000
      areas.append(area(start, 0x4000, register & 15))
      areas.append(area(start + 0x4000, 0x4000, register >> 4))
    }
    areas.append(area(0xF_0000, 0x1_0000, configuration.read(Register.pam, width: 1) >> 4))
    let smram = SMRAM(rawValue: UInt8(configuration.read(Register.smram, width: 1)))
    return Shadow(areas: areas, showsSMRAM: smram.contains([.enable, .open]))
  }

  private func show() { onShadow(shadow) }
}
