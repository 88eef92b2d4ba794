import Bits
package import Bus
package import GuestMemory

/// How the guest's accesses reach the devices: values in and out as little-endian bytes.
extension PCBoard {
  /// `count` reads of one port, as IN and INS make them.
  package func readPort(_ port: Port, width: AccessWidth, count: Int) -> [UInt8] {
    if count > 1 { return ports.read(port, width: width, count: count) }
    return Array(ports.read(port, width: width).littleEndianBytes.prefix(width.rawValue))
  }

  /// `count` writes to one port, as OUT and OUTS make them.
  package func writePort(_ port: Port, width: AccessWidth, count: Int, _ data: [UInt8]) {
    if count > 1 { return ports.write(port, width: width, count: count, data) }
    ports.write(
      port, UInt32(truncatingIfNeeded: Array(data.prefix(width.rawValue)).littleEndianValue),
      width: width)
  }

  /// A read of `count` bytes where no memory is; odd sizes go byte by byte.
  package func readMMIO(at address: GuestPhysicalAddress, width count: Int) -> [UInt8] {
    if let width = AccessWidth(rawValue: count) {
      return Array(mmio.read(at: address, width: width).littleEndianBytes.prefix(count))
    }
    return (0..<count).map {
      UInt8(truncatingIfNeeded: mmio.read(at: address + UInt64($0), width: .byte))
    }
  }

  /// A write where no writable memory is.
  ///
  /// Writes to ROM go nowhere, as on a PC, but for those that shadow RAM behind it takes.
  package func writeMMIO(at address: GuestPhysicalAddress, _ bytes: [UInt8]) {
    if boardMemory.decoder.writeBehind(bytes, at: address) { return }
    if memory.region(at: address) != nil, !mmio.takesROMWrites(at: address) { return }
    if let width = AccessWidth(rawValue: bytes.count) {
      mmio.write(bytes.littleEndianValue, at: address, width: width)
    } else {
      for (offset, byte) in bytes.enumerated() {
        mmio.write(UInt64(byte), at: address + UInt64(offset), width: .byte)
      }
    }
  }
}

extension [UInt8] {
  /// The little-endian value of up to eight bytes.
  fileprivate var littleEndianValue: UInt64 {
    prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
