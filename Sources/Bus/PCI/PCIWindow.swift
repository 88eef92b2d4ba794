package import GuestMemory

/// What stands behind a base address register: what the guest finds where it puts the window.
///
/// Sizes are powers of two.
package enum PCIWindow {
  /// Ports of a device; its offsets count from `firstOffset`.
  case ports(any PortDevice, count: Int, firstOffset: UInt16 = 0)
  /// Registers of a device in the memory space; its offsets count from `firstOffset`.
  case registers(
    any MMIODevice, length: UInt64, firstOffset: UInt64 = 0, is64Bit: Bool = false,
    isPrefetchable: Bool = false)
  /// Memory that the guest reads and writes directly: a frame buffer.
  case memory(HostMemory, name: String, is64Bit: Bool = false)
  /// The expansion ROM; for the register at 30H alone.
  case rom(HostMemory, name: String)

  /// The size in bytes.
  package var length: UInt64 {
    switch self {
    case .ports(_, let count, _): UInt64(count)
    case .registers(_, let length, _, _, _): length
    case .memory(let memory, _, _), .rom(let memory, _): memory.length
    }
  }

  /// The bits of the register that say what it is.
  ///
  /// Source: PCI Local Bus Specification 2.2, §6.2.5.1.
  var type: UInt32 {
    switch self {
    case .ports: 0b0001
    case .registers(_, _, _, let is64Bit, let isPrefetchable):
      (is64Bit ? 0b0100 : 0) | (isPrefetchable ? 0b1000 : 0)
    case .memory(_, _, let is64Bit): (is64Bit ? 0b0100 : 0) | 0b1000
    case .rom: 0
    }
  }

  /// Whether the register takes two places.
  var is64Bit: Bool { type & 0b0101 == 0b0100 }
}
