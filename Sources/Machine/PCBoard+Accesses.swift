import Bits
package import Bus
import Devices
package import GuestMemory

/// How the guest's accesses reach the devices.
extension PCBoard {
  /// One read of a port.
  package func readPort(_ port: Port, width: AccessWidth) -> UInt64 {
    deadlines.mayHaveChanged()
    return UInt64(ports.read(port, width: width))
  }

  /// One write to a port.
  package func writePort(_ port: Port, width: AccessWidth, _ value: UInt64) {
    deadlines.mayHaveChanged()
    ports.write(port, UInt32(truncatingIfNeeded: value), width: width)
  }

  /// `count` reads of one port, as INS makes them: little-endian values.
  package func readPort(_ port: Port, width: AccessWidth, count: Int) -> [UInt8] {
    deadlines.mayHaveChanged()
    return ports.read(port, width: width, count: count)
  }

  /// `count` writes to one port, as OUTS makes them.
  package func writePort(_ port: Port, width: AccessWidth, count: Int, _ data: [UInt8]) {
    deadlines.mayHaveChanged()
    ports.write(port, width: width, count: count, data)
  }

  /// A read of `count` bytes, 8 at most, by a CPU where no memory is; odd sizes go byte by byte.
  package func readMMIO(at address: GuestPhysicalAddress, width count: Int, cpu: Int) -> UInt64 {
    // A local APIC's registers are read without side effects, and by some kernels at every lock.
    if localAPICOffset(of: address, cpu: cpu) == nil { deadlines.mayHaveChanged() }
    guard let width = AccessWidth(rawValue: count) else {
      return (0..<UInt64(min(count, 8))).reduce(0) { value, index in
        value | readDevice(at: address + index, width: .byte, cpu: cpu) << (8 * index)
      }
    }
    return readDevice(at: address, width: width, cpu: cpu)
  }

  /// A read of a CPU's own local APIC that has no side effect and does not go by the clock; nil for every other.
  ///
  /// Kernels read these registers at every lock. Between two of their deadlines nobody but the CPU's own accesses
  /// changes what they hold.
  func readQuietly(at address: GuestPhysicalAddress, width count: Int, cpu: Int) -> UInt64? {
    guard let offset = localAPICOffset(of: address, cpu: cpu),
      let width = AccessWidth(rawValue: count)
    else { return nil }
    return interrupts.localAPICs[cpu].readQuietly(at: offset, width: width)
  }

  private func readDevice(
    at address: GuestPhysicalAddress, width: AccessWidth, cpu: Int
  ) -> UInt64 {
    guard let offset = localAPICOffset(of: address, cpu: cpu) else {
      return mmio.read(at: address, width: width)
    }
    return interrupts.localAPICs[cpu].read(at: offset, width: width)
  }

  /// What a read by a CPU would give, without side effects; nil where nothing answers or it cannot be told.
  package func peekMMIO(
    at address: GuestPhysicalAddress, width: AccessWidth, cpu: Int
  ) -> UInt64? {
    guard let offset = localAPICOffset(of: address, cpu: cpu) else {
      return mmio.peek(at: address, width: width)
    }
    return interrupts.localAPICs[cpu].peek(at: offset, width: width)
  }

  /// Whether a device answers a CPU at `address`.
  package func hasDevice(at address: GuestPhysicalAddress, cpu: Int) -> Bool {
    localAPICOffset(of: address, cpu: cpu) != nil || mmio.hasDevice(at: address)
  }

  /// A write by a CPU where no writable memory is.
  ///
  /// Writes to ROM go nowhere, as on a PC, but for those that shadow RAM behind it takes.
  package func writeMMIO(
    at address: GuestPhysicalAddress, width count: Int, _ value: UInt64, cpu: Int
  ) {
    deadlines.mayHaveChanged()
    if let offset = localAPICOffset(of: address, cpu: cpu) {
      return interrupts.localAPICs[cpu].write(
        value, at: offset, width: AccessWidth(rawValue: count) ?? .byte)
    }
    let bytes = value.littleEndianBytes.prefix(count)
    if boardMemory.decoder.writeBehind(Array(bytes), at: address) { return }
    if memory.region(at: address) != nil, !mmio.takesROMWrites(at: address) { return }
    if let width = AccessWidth(rawValue: count) {
      mmio.write(value, at: address, width: width)
    } else {
      for (offset, byte) in bytes.enumerated() {
        mmio.write(UInt64(byte), at: address + UInt64(offset), width: .byte)
      }
    }
  }
}
