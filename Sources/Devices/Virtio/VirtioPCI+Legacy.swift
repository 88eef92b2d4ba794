import Bits
package import Bus

/// The interface from before version 1: ports behind base address register 0.
///
/// Source: Virtio 1.2 §4.1.4.10, "Legacy Interfaces: A Note on PCI Device Layout".
extension VirtioPCI {
  /// The header; the device's configuration space follows.
  enum Legacy: Int, RegisterBlock {
    case deviceFeatures = 0
    case driverFeatures = 4
    case queueAddress = 8
    case queueSize = 12
    case queueSelect = 14
    case queueNotify = 16
    case status = 18
    case cause = 19
    case configurationVector = 20
    case queueVector = 22

    /// What is there in any case.
    static let length = 20
    /// What is there while messages are switched on.
    static let longLength = 24

    var offset: Int { rawValue }
    var width: Int {
      switch self {
      case .deviceFeatures, .driverFeatures, .queueAddress: 4
      case .queueSize, .queueSelect, .queueNotify, .configurationVector, .queueVector: 2
      case .status, .cause: 1
      }
    }
  }

  /// The queue's address counts in pages of this size, and the used ring begins at a multiple of it.
  private static var alignment: UInt64 { 4096 }

  /// The header and the configuration, filled up to a power of two.
  var legacyLength: Int {
    let used = Legacy.longLength + device.configuration.count
    return 1 << (Int.bitWidth - (used - 1).leadingZeroBitCount)
  }

  /// Where the device's configuration space begins now.
  private var configurationStart: Int {
    messages.isEnabled ? Legacy.longLength : Legacy.length
  }

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    let value = peek(offset, width: width) ?? 0
    if Legacy.registers(Int(offset)..<Int(offset) + width.rawValue).contains(.cause) {
      _ = facilities.takeCause()
    }
    return value
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    let place = Int(offset)
    let header = Legacy.read(place, width.rawValue, value: value)
    let specific = (0..<width.rawValue).reduce(UInt64(0)) { value, index in
      let position = place + index - configurationStart
      return position < 0
        ? value : value | device.configuration.littleEndian(at: position, count: 1) << (8 * index)
    }
    return UInt32(truncatingIfNeeded: header | specific)
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    let place = Int(offset)
    Legacy.write(UInt64(value), place, width.rawValue, value: self.value, store: store)
    let bytes = Array(value.littleEndianBytes.prefix(width.rawValue))
    let first = max(place, configurationStart)
    if first < place + width.rawValue {
      device.writeConfiguration(first - configurationStart, Array(bytes[(first - place)...]))
    }
  }

  private func value(_ register: Legacy) -> UInt64 {
    let state = facilities.state
    let queue = facilities.selectedQueue
    return switch register {
    case .deviceFeatures:
      (facilities.offered | VirtioFacilities.Feature.anyLayout) & 0xFFFF_FFFF
    case .driverFeatures: state.driverFeatures & 0xFFFF_FFFF
    case .queueAddress: (queue?.descriptorArea ?? 0) / Self.alignment
    case .queueSize: UInt64(queue?.largestSize ?? 0)
    case .queueSelect: UInt64(state.queueSelect)
    case .queueNotify: 0
    case .status: UInt64(state.status.rawValue)
    case .cause: UInt64(state.cause.rawValue)
    case .configurationVector: messages.isEnabled ? UInt64(state.configurationVector) : 0
    case .queueVector:
      messages.isEnabled ? UInt64(queue?.vector ?? VirtioFacilities.noVector) : 0
    }
  }

  private func store(_ register: Legacy, _ value: UInt64) {
    switch register {
    case .driverFeatures: facilities.setLegacyFeatures(UInt32(value))
    case .queueAddress: facilities.changeSelectedQueue { Self.place(&$0, at: value) }
    case .queueSelect: facilities.select(queue: UInt16(value))
    case .queueNotify: facilities.notify(Int(value))
    case .status: facilities.setStatus(UInt8(value))
    case .configurationVector where messages.isEnabled:
      facilities.setConfigurationVector(vector(value))
    case .queueVector where messages.isEnabled:
      let vector = vector(value)
      facilities.changeSelectedQueue { $0.vector = vector }
    case .deviceFeatures, .queueSize, .cause, .configurationVector, .queueVector: break
    }
  }

  /// §2.7.2: the three areas one after the other, from a page on; page 0 takes the queue away.
  private static func place(_ queue: inout Virtqueue, at page: UInt64) {
    let vector = queue.vector
    queue = Virtqueue(largestSize: queue.largestSize)
    queue.vector = vector
    guard page != 0 else { return }
    let entries = UInt64(queue.size)
    queue.descriptorArea = page * alignment
    queue.driverArea = queue.descriptorArea + 16 * entries
    let end = queue.driverArea + 4 + 2 * entries + 2
    queue.deviceArea = (end + alignment - 1) & ~(alignment - 1)
    queue.isEnabled = true
  }
}
