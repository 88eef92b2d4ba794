import Bits
package import Bus

/// The firmware configuration device of QEMU (fw_cfg): files for firmware and kernels, by ports and by DMA.
///
/// Offset 0 (16 bits, written) selects an item, offset 1 reads it byte by byte, offsets 4 to 11 take the address of a DMA
/// request, most significant byte first; the write that brings its last byte starts it.
///
/// Source: QEMU, docs/specs/fw_cfg.rst. Deviation: no item can be written, by either way; a request that goes more than
/// 16 MiB beyond its item's end is an error.
package final class FirmwareConfiguration: PortDevice {
  // MARK: Registers

  /// Keys below the files'.
  package enum Key {
    package static let signature: UInt16 = 0x00
    package static let features: UInt16 = 0x01
    package static let ramSize: UInt16 = 0x03
    package static let noGraphics: UInt16 = 0x04
    package static let cpuCount: UInt16 = 0x05
    package static let bootMenu: UInt16 = 0x0E
    package static let maximumCPUs: UInt16 = 0x0F
    package static let directory: UInt16 = 0x19
    package static let firstFile: UInt16 = 0x20
  }

  /// The control word of a DMA request.
  struct Control: OptionSet {
    let rawValue: UInt32
    static let error = Self(rawValue: 1 << 0)
    static let read = Self(rawValue: 1 << 1)
    static let skip = Self(rawValue: 1 << 2)
    static let select = Self(rawValue: 1 << 3)
    static let write = Self(rawValue: 1 << 4)
    /// Bits 5 to 15: nothing that any firmware asks for has them; what is read where no memory is has.
    static let reserved = Self(rawValue: 0xFFE0)
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// The selected key, bit 14 (write) taken away.
    var key: UInt16 = 0
    /// How many bytes of the item were passed.
    var offset: UInt32 = 0
    /// What of a DMA request's address is there.
    var address: UInt64 = 0
  }

  package var state = State()

  // MARK: Wiring

  package let name = "Firmware configuration (fw_cfg)"
  private let memory: BusMaster
  private var items: [UInt16: [UInt8]]

  /// A device with the numbered `items` and the named `files`, which get their keys by the order of their names.
  package init(
    memory: BusMaster, items: [UInt16: [UInt8]], files: [(name: String, bytes: [UInt8])]
  ) {
    self.memory = memory
    var items = items
    items[Key.signature] = Array("QEMU".utf8)
    items[Key.features] = UInt32(0b11).littleEndianBytes
    var directory = UInt32(files.count).bigEndian.littleEndianBytes
    for (index, file) in files.sorted(by: { $0.name < $1.name }).enumerated() {
      let key = Key.firstFile + UInt16(index)
      items[key] = file.bytes
      let name = Array(file.name.utf8.prefix(55))
      directory += UInt32(file.bytes.count).bigEndian.littleEndianBytes
      directory += key.bigEndian.littleEndianBytes + [0, 0]
      directory += name + [UInt8](repeating: 0, count: 56 - name.count)
    }
    items[Key.directory] = directory
    self.items = items
  }

  package func reset() { state = State() }

  package var summary: String {
    "\(items.count) items; key 0x\(String(state.key, radix: 16)) at byte \(state.offset)"
  }

  // MARK: Access

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    switch offset {
    case 1: UInt32(nextByte())
    case 4...11: peek(offset, width: width) ?? 0
    default: 0
    }
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    switch offset {
    case 1: return UInt32(byte(at: state.offset))
    case 4...11:
      // "QEMU CFG" where a request's address is written.
      var value: UInt32 = 0
      for index in 0..<min(width.rawValue, 4) where Int(offset) + index < 12 {
        value |= UInt32(Self.presence[Int(offset) - 4 + index]) << UInt32(8 * index)
      }
      return value
    default: return 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    switch (offset, width) {
    case (0, .word): select(UInt16(truncatingIfNeeded: value))
    case (4, .doubleword):
      state.address = UInt64(value.byteSwapped) << 32
    case (8, .doubleword):
      state.address = state.address & ~0xFFFF_FFFF | UInt64(value.byteSwapped)
      serveRequest()
    default: break
    }
  }

  private static let presence = Array("QEMU CFG".utf8)

  // MARK: Behaviour

  private func select(_ key: UInt16) {
    state.key = key & 0xBFFF
    state.offset = 0
  }

  /// Past the end, and of an item that is not there, zeros.
  private func byte(at offset: UInt32) -> UInt8 {
    guard let item = items[state.key], offset < item.count else { return 0 }
    return item[Int(offset)]
  }

  private func nextByte() -> UInt8 {
    let value = byte(at: state.offset)
    advance(1)
    return value
  }

  private func advance(_ count: UInt32) {
    state.offset = UInt32(clamping: UInt64(state.offset) + UInt64(count))
  }

  /// Does what the request at the written address says; its control word becomes 0, or the error bit.
  private func serveRequest() {
    let place = state.address
    state.address = 0
    let request = memory.read(at: place, count: 16)
    func bigEndian(_ range: Range<Int>) -> UInt64 {
      request[range].reduce(0) { $0 << 8 | UInt64($1) }
    }
    let control = Control(rawValue: UInt32(bigEndian(0..<4)))
    guard control.isDisjoint(with: .reserved) else { return }
    let length = UInt32(bigEndian(4..<8))
    if control.contains(.select) { select(UInt16(control.rawValue >> 16)) }
    var result: Control = []
    if control.contains(.read) {
      if !transfer(length, to: bigEndian(8..<16)) { result = .error }
    } else if control.contains(.write) {
      result = .error
    } else if control.contains(.skip) {
      advance(length)
    }
    memory.store(result.rawValue.byteSwapped, at: place)
  }

  private static let mostBeyondEnd = 16 << 20

  /// Copies `length` bytes of the item, and zeros for what is beyond its end; false where that is too much.
  private func transfer(_ length: UInt32, to address: UInt64) -> Bool {
    let item = items[state.key] ?? []
    let start = min(Int(state.offset), item.count)
    let end = min(start + Int(length), item.count)
    let missing = Int(length) - (end - start)
    guard missing <= Self.mostBeyondEnd else { return false }
    memory.write(
      Array(item[start..<end]) + [UInt8](repeating: 0, count: missing), at: address)
    advance(length)
    return true
  }
}
