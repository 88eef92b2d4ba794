package import Bus

/// What firmware does with the PCI bus at power-on: every window gets a place, every pin its interrupt.
///
/// Source: PCI Local Bus Specification 2.2, §6.2.5.1, "Address maps"; PCI Firmware Specification 3.0, chapter 3.
package struct PCISetup {
  /// Where places are given out, upwards.
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
  private var nextMemory: UInt32

  /// The ISA bridge's routes lead to `interrupts`, four of them.
  package init(bus: PCIBus, ranges: Ranges, interrupts: [UInt8]) {
    precondition(interrupts.count == 4)
    self.bus = bus
    self.ranges = ranges
    self.interrupts = interrupts
    nextPort = ranges.ports.lowerBound
    nextMemory = ranges.memory.lowerBound
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
    for (address, function) in bus.functions {
      bus.write(0, address, Register.command, width: 2)
      var command: UInt32 = 0
      var number = 0
      while number < 6 {
        guard let window = size(address, number) else {
          number += 1
          continue
        }
        if let place = allocate(window) {
          write(address, number, place)
          if window.isWide { write(address, number + 1, 0) }
          command |= window.isPorts ? 0b101 : 0b110
        } else {
          refusals.append("no room for window \(number) of \(address) (\(function.name))")
        }
        number += window.isWide ? 2 : 1
      }
      // A display adapter has ports that no base address register names.
      if bus.read(address, Register.classCode, width: 2) == 0x0300 { command |= 0b001 }
      if command != 0 { bus.write(command, address, Register.command, width: 2) }
      routeInterrupt(address)
    }
    return refusals
  }

  /// What a base address register asks for.
  private struct Window {
    var length: UInt32
    var isPorts: Bool
    var isWide: Bool
  }

  /// Ones written show which bits are decoded; nil where there is no register.
  private func size(_ address: PCIAddress, _ number: Int) -> Window? {
    write(address, number, ~0)
    let value = bus.read(address, Register.baseAddress + 4 * number, width: 4)
    write(address, number, 0)
    guard value != 0 else { return nil }
    if value & 1 == 1 {
      let length = (~(value & 0xFFFC) &+ 1) & 0xFFFF
      return length == 0 ? nil : Window(length: length, isPorts: true, isWide: false)
    }
    let length = ~(value & ~0xF) &+ 1
    return length == 0
      ? nil : Window(length: length, isPorts: false, isWide: value & 0b110 == 0b100)
  }

  private func write(_ address: PCIAddress, _ number: Int, _ value: UInt32) {
    bus.write(value, address, Register.baseAddress + 4 * number, width: 4)
  }

  /// The next place of the window's kind that is a multiple of its length.
  private mutating func allocate(_ window: Window) -> UInt32? {
    let range = window.isPorts ? ranges.ports : ranges.memory
    let next = window.isPorts ? nextPort : nextMemory
    let (sum, overflows) = next.addingReportingOverflow(window.length - 1)
    let start = sum & ~(window.length - 1)
    let (last, wraps) = start.addingReportingOverflow(window.length - 1)
    guard !overflows, !wraps, range.contains(last) else { return nil }
    if window.isPorts { nextPort = last + 1 } else { nextMemory = last &+ 1 }
    return start
  }

  private func routeInterrupt(_ address: PCIAddress) {
    let pin = Int(bus.read(address, Register.interruptPin, width: 1))
    guard (1...4).contains(pin) else { return }
    let line = interrupts[PCIBus.line(pin: pin, of: address)]
    bus.write(UInt32(line), address, Register.interruptLine, width: 1)
  }
}
