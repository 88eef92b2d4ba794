import Bits
package import Bus

/// A virtio device behind registers at a fixed place: for kernels without PCI, which are told where it is.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §4.2. Deviation: the
/// legacy interface of §4.2.4 is not there.
package final class VirtioMMIO: MMIODevice, TimedDevice, ReportsUnimplemented {
  // MARK: Registers

  /// §4.2.2 table 4.1; each of 32 bits.
  enum Register: UInt64 {
    case magic = 0x000
    case version = 0x004
    case deviceID = 0x008
    case vendorID = 0x00C
    case deviceFeatures = 0x010
    case deviceFeatureSelect = 0x014
    case driverFeatures = 0x020
    case driverFeatureSelect = 0x024
    case queueSelect = 0x030
    case queueSizeMaximum = 0x034
    case queueSize = 0x038
    case queueReady = 0x044
    case queueNotify = 0x050
    case interruptStatus = 0x060
    case interruptAcknowledge = 0x064
    case status = 0x070
    case queueDescriptorsLow = 0x080
    case queueDescriptorsHigh = 0x084
    case queueDriverLow = 0x090
    case queueDriverHigh = 0x094
    case queueDeviceLow = 0x0A0
    case queueDeviceHigh = 0x0A4
    case sharedMemorySelect = 0x0AC
    case sharedMemoryLengthLow = 0x0B0
    case sharedMemoryLengthHigh = 0x0B4
    case sharedMemoryBaseLow = 0x0B8
    case sharedMemoryBaseHigh = 0x0BC
    case generation = 0x0FC
  }

  /// Where the device's configuration space begins.
  static let configuration: UInt64 = 0x100
  /// The bytes of one device.
  package static let length: UInt64 = 0x200

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var facilities: VirtioFacilities.State
  }

  package var state: State {
    get { State(facilities: facilities.state) }
    set { facilities.restore(newValue.facilities) }
  }

  // MARK: Wiring

  package let name: String
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let facilities: VirtioFacilities
  package var device: any VirtioDevice { facilities.device }

  /// Registers with `device` behind them, whose buffers lie in `memory`.
  package init(
    _ device: any VirtioDevice, clock: VirtualClock, memory: BusMaster, interrupt: InterruptLine
  ) {
    name = "\(device.name) on MMIO"
    facilities = VirtioFacilities(device, clock: clock, memory: memory)
    facilities.onCause = { interrupt.set(!$0.isEmpty) }
    facilities.onTrouble = { [unowned self] in onUnimplemented($0) }
  }

  package func reset() { facilities.reset() }

  package var summary: String { facilities.summary }

  // MARK: Access

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peek(at: offset, width: width) ?? 0
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    if offset >= Self.configuration {
      return device.configuration.littleEndian(
        at: Int(offset - Self.configuration), count: width.rawValue)
    }
    guard width == .doubleword, let register = Register(rawValue: offset) else { return 0 }
    return UInt64(value(register))
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    if offset >= Self.configuration {
      return device.writeConfiguration(
        Int(offset - Self.configuration), Array(value.littleEndianBytes.prefix(width.rawValue)))
    }
    // §4.2.2.2: all accesses are of 32 bits.
    guard width == .doubleword, let register = Register(rawValue: offset) else {
      return onUnimplemented(
        "a write of \(width.rawValue) bytes at \(String(offset, radix: 16)), where no such register is"
      )
    }
    store(register, UInt32(value))
  }

  private func value(_ register: Register) -> UInt32 {
    switch register {
    case .magic: 0x7472_6976  // "virt"
    case .version: 2
    case .deviceID: UInt32(device.kind.rawValue)
    case .vendorID: 0x1AF4
    case .deviceFeatures: facilities.selectedFeatures
    case .queueSizeMaximum: UInt32(facilities.selectedQueue?.largestSize ?? 0)
    case .queueReady: facilities.selectedQueue?.isEnabled == true ? 1 : 0
    case .interruptStatus: UInt32(facilities.state.cause.rawValue)
    case .status: UInt32(facilities.state.status.rawValue)
    // There is no shared memory.
    case .sharedMemoryLengthLow, .sharedMemoryLengthHigh, .sharedMemoryBaseLow,
      .sharedMemoryBaseHigh:
      ~0
    // The configuration never changes by itself. The others can only be written.
    default: 0
    }
  }

  private func store(_ register: Register, _ value: UInt32) {
    switch register {
    case .deviceFeatureSelect: facilities.select(deviceFeatures: value)
    case .driverFeatureSelect: facilities.select(driverFeatures: value)
    case .driverFeatures: facilities.setDriverFeatures(value)
    case .queueSelect: facilities.select(queue: UInt16(clamping: value))
    case .queueSize: facilities.setQueueSize(UInt16(clamping: value))
    case .queueReady: facilities.changeSelectedQueue { $0.isEnabled = value & 1 == 1 }
    case .queueNotify: facilities.notify(Int(value))
    case .interruptAcknowledge:
      facilities.acknowledge(VirtioFacilities.Cause(rawValue: UInt8(truncatingIfNeeded: value)))
    case .status: facilities.setStatus(UInt8(truncatingIfNeeded: value))
    case .queueDescriptorsLow: facilities.changeSelectedQueue { $0.descriptorArea.setLow(value) }
    case .queueDescriptorsHigh: facilities.changeSelectedQueue { $0.descriptorArea.setHigh(value) }
    case .queueDriverLow: facilities.changeSelectedQueue { $0.driverArea.setLow(value) }
    case .queueDriverHigh: facilities.changeSelectedQueue { $0.driverArea.setHigh(value) }
    case .queueDeviceLow: facilities.changeSelectedQueue { $0.deviceArea.setLow(value) }
    case .queueDeviceHigh: facilities.changeSelectedQueue { $0.deviceArea.setHigh(value) }
    case .sharedMemorySelect: break
    case .magic, .version, .deviceID, .vendorID, .deviceFeatures, .queueSizeMaximum,
      .interruptStatus, .sharedMemoryLengthLow, .sharedMemoryLengthHigh, .sharedMemoryBaseLow,
      .sharedMemoryBaseHigh, .generation:
      break
    }
  }

  // MARK: Behaviour

  package var nextDeadline: VirtualTime? { facilities.nextDeadline }

  package func timePassed() { facilities.timePassed() }
}

extension UInt64 {
  fileprivate mutating func setLow(_ value: UInt32) { setBits(0...31, to: UInt64(value)) }
  fileprivate mutating func setHigh(_ value: UInt32) { setBits(32...63, to: UInt64(value)) }
}
