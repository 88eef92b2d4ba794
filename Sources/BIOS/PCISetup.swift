package import Bus

/// What firmware does with the PCI bus at power-on: every window gets a place, every pin its interrupt.
///
/// Memory is given out from the top, the smallest windows first, so that registers lie as close below the I/O APIC as on a
/// PC and under QEMU: a kernel that maps no more than the chips' own part of the address space (xv6 and what came of it:
/// from FE000000H on) reaches them.
///
/// Source: PCI Local Bus Specification 2.2, §6.2.5.1, "Address maps"; PCI Firmware Specification 3.0, chapter 3.
package struct PCISetup {
  /// Where places are given out: ports upwards, memory downwards.
  package struct Ranges: Sendable {
    package var ports: ClosedRange<UInt32>
    package var memory: ClosedRange<UInt32>

    package init(ports: ClosedRange<UInt32>, memory: ClosedRange<UInt32>) {
      self.ports = ports
      self.memory = memory
    }
  }

  private let bus: PCIBus
  private let interrupts: [UInt8]
  private let ranges: Ranges
  private var nextPort: UInt32
  /// The last address that is still free.
  private var lastMemory: UInt32

  /// The ISA bridge's routes lead to `interrupts`, four of them.
  package init(bus: PCIBus, ranges: Ranges, interrupts: [UInt8]) {
    precondition(interrupts.count == 4)
    self.bus = bus
    self.ranges = ranges
    self.interrupts = interrupts
    nextPort = ranges.ports.lowerBound
    lastMemory = ranges.memory.upperBound
  }

  private enum Register {
    static let command = 0x04
    static let classCode = 0x0A
    static let baseAddress = 0x10
    static let interruptLine = 0x3C
    static let interruptPin = 0x3D
  }

  /// Sets up every function; returns those that found no room, in words.
  package mutating func run() -> [String] {
    var refusals: [String] = []
    var commands: [PCIAddress: UInt32] = [:]
    var windows: [Window] = []
    for (address, _) in bus.functions {
      bus.write(0, address, Register.command, width: 2)
      // A display adapter has ports that no base address register names.
      if bus.read(address, Register.classCode, width: 2) == 0x0300 { commands[address] = 0b001 }
      windows += self.windows(of: address)
    }
    // Stable: windows of one size lie in the order of the bus.
    let bySize = windows.enumerated().sorted {
      ($0.element.length, $0.offset) < ($1.element.length, $1.offset)
    }
    for window in bySize.map(\.element) {
      guard let place = allocate(window) else {
        refusals.append("no room for window \(window.number) of \(window.owner)")
        continue
      }
      write(window.owner, window.number, place)
      if window.isWide { write(window.owner, window.number + 1, 0) }
      commands[window.owner, default: 0] |= window.isPorts ? 0b101 : 0b110
    }
    for (address, _) in bus.functions {
      if let command = commands[address] {
        bus.write(command, address, Register.command, width: 2)
      }
      routeInterrupt(address)
    }
    return refusals
  }

  /// What a base address register asks for.
  private struct Window {
    var owner: PCIAddress
    var number: Int
    var length: UInt32
    var isPorts: Bool
    var isWide: Bool
  }

  private func windows(of address: PCIAddress) -> [Window] {
    var found: [Window] = []
    var number = 0
    while number < 6 {
      let window = size(address, number)
      if let window { found.append(window) }
      number += window?.isWide == true ? 2 : 1
    }
    return found
  }

  /// Ones written show which bits are decoded; nil where there is no register.
  private func size(_ address: PCIAddress, _ number: Int) -> Window? {
    write(address, number, ~0)
    let value = bus.read(address, Register.baseAddress + 4 * number, width: 4)
    write(address, number, 0)
    guard value != 0 else { return nil }
    if value & 1 == 1 {
      let length = (~(value & 0xFFFC) &+ 1) & 0xFFFF
      guard length != 0 else { return nil }
      return Window(owner: address, number: number, length: length, isPorts: true, isWide: false)
    }
    let length = ~(value & ~0xF) &+ 1
    guard length != 0 else { return nil }
    return Window(
      owner: address, number: number, length: length, isPorts: false,
      isWide: value & 0b110 == 0b100)
  }

  private func write(_ address: PCIAddress, _ number: Int, _ value: UInt32) {
    bus.write(value, address, Register.baseAddress + 4 * number, width: 4)
  }

  /// The next place of the window's kind that is a multiple of its length.
  private mutating func allocate(_ window: Window) -> UInt32? {
    let mask = window.length - 1
    if window.isPorts {
      let (sum, overflows) = nextPort.addingReportingOverflow(mask)
      let start = sum & ~mask
      let (last, wraps) = start.addingReportingOverflow(mask)
      guard !overflows, !wraps, ranges.ports.contains(last) else { return nil }
      nextPort = last + 1
      return start
    }
    guard lastMemory >= mask else { return nil }
    let start = (lastMemory - mask) & ~mask
    guard ranges.memory.contains(start) else { return nil }
    lastMemory = start - 1
    return start
  }

  private func routeInterrupt(_ address: PCIAddress) {
    let pin = Int(bus.read(address, Register.interruptPin, width: 1))
    guard (1...4).contains(pin) else { return }
    let line = interrupts[PCIBus.line(pin: pin, of: address)]
    bus.write(UInt32(line), address, Register.interruptLine, width: 1)
  }
}
