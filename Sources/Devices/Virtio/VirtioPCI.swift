import Bits
package import Bus

/// A virtio device as a function on the PCI bus: transitional, with the registers of version 1 in base address register 4
/// and those of the legacy interface in register 0.
///
/// Interrupts go out by INTA, or by messages (MSI-X), whose table is in register 1.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §4.1.
package final class VirtioPCI: PCIFunction, PortDevice, MMIODevice, TimedDevice,
  ReportsUnimplemented
{
  // MARK: Registers

  /// What is where in base address register 4, a page each.
  enum Area: UInt64, CaseIterable {
    case common = 0x0000
    case cause = 0x1000
    case device = 0x2000
    case notify = 0x3000

    static let length: UInt64 = 0x1000

    /// §4.1.4: cfg_type of the capability that points here.
    var type: UInt8 {
      switch self {
      case .common: 1
      case .notify: 2
      case .cause: 3
      case .device: 4
      }
    }
  }

  /// §4.1.4.3 Common configuration structure.
  enum Common: Int, RegisterBlock {
    case deviceFeatureSelect = 0
    case deviceFeature = 4
    case driverFeatureSelect = 8
    case driverFeature = 12
    case configurationVector = 16
    case queueCount = 18
    case status = 20
    case generation = 21
    case queueSelect = 22
    case queueSize = 24
    case queueVector = 26
    case queueEnable = 28
    case queueNotifyOffset = 30
    case queueDescriptors = 32
    case queueDriver = 40
    case queueDevice = 48

    var offset: Int { rawValue }
    var width: Int {
      switch self {
      case .deviceFeatureSelect, .deviceFeature, .driverFeatureSelect, .driverFeature: 4
      case .status, .generation: 1
      case .queueDescriptors, .queueDriver, .queueDevice: 8
      default: 2
      }
    }
  }

  /// From one queue's notification address to the next one's.
  static let notifyMultiplier = 4

  /// §4.1.4.9 the window of configuration space through which the other registers can be reached.
  private enum Access {
    static let capability = 0x84
    static let bar = capability + 4
    static let offset = capability + 8
    static let length = capability + 12
    static let data = capability + 16
  }

  /// Where the capability for messages is, and in it message control.
  private enum MessageCapability {
    static let place = 0x98
    static let control = place + 2
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    var facilities: VirtioFacilities.State
    var messages: MSIX
  }

  package private(set) lazy var configuration: PCIConfiguration = makeConfiguration()
  package var state: State {
    get {
      State(
        configuration: configuration.state, facilities: facilities.state, messages: messages)
    }
    set {
      guard newValue.messages.count == messages.count else { return }
      configuration.state = newValue.configuration
      messages = newValue.messages
      facilities.restore(newValue.facilities)
    }
  }

  // MARK: Wiring

  package let name: String
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let facilities: VirtioFacilities
  /// A message for each queue and one for the configuration.
  var messages: MSIX
  let send: (_ address: UInt64, _ data: UInt32) -> Void
  package var device: any VirtioDevice { facilities.device }

  /// A function with `device` behind it, whose buffers lie in `memory`; `send` takes its messages.
  package init(
    _ device: any VirtioDevice, clock: VirtualClock, memory: BusMaster,
    send: @escaping (_ address: UInt64, _ data: UInt32) -> Void = { _, _ in }
  ) {
    name = "\(device.name) on PCI"
    self.send = send
    messages = MSIX(count: device.queueSizes.count + 1)
    facilities = VirtioFacilities(device, clock: clock, memory: memory)
    facilities.onCause = { [unowned self] _ in driveInterrupt() }
    facilities.usesMessages = { [unowned self] in messages.isEnabled }
    facilities.onMessage = { [unowned self] in interrupt($0) }
    facilities.isBusMaster = { [unowned self] in configuration.isBusMaster }
    facilities.onTrouble = { [unowned self] in onUnimplemented($0) }
  }

  private func makeConfiguration() -> PCIConfiguration {
    let kind = device.kind
    let table = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x1AF4, device: kind.transitionalID, classCode: kind.classCode,
        subsystemVendor: 0x1AF4, subsystem: kind.rawValue),
      interruptPin: 1,
      windows: [
        0: .ports(self, count: legacyLength),
        1: .registers(self, length: MSIX.length, firstOffset: Self.tableOffset),
        4: .registers(self, length: 4 * Area.length, is64Bit: true, isPrefetchable: true),
      ])
    // §4.1.4: type, base address register, id, padding, offset, length.
    func contents(_ type: UInt8, bar: UInt8, offset: UInt32, length: UInt32, more: [UInt8] = [])
      -> [UInt8]
    {
      [UInt8(16 + more.count), type, bar, 0, 0, 0] + offset.littleEndianBytes
        + length.littleEndianBytes + more
    }
    for (area, place) in zip(Area.allCases, [0x40, 0x50, 0x60, 0x70]) {
      let more = area == .notify ? UInt32(Self.notifyMultiplier).littleEndianBytes : []
      table.addCapability(
        0x09, at: place,
        contents: contents(
          area.type, bar: 4, offset: UInt32(area.rawValue), length: UInt32(Area.length), more: more)
      )
    }
    table.addCapability(
      0x09, at: Access.capability,
      contents: contents(5, bar: 0, offset: 0, length: 0, more: [0, 0, 0, 0]),
      writable: [0, 0, 0xFF, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 12))
    table.addCapability(
      MSIX.capabilityID, at: MessageCapability.place, contents: messages.capability(bar: 1),
      writable: MSIX.capabilityMasks)
    return table
  }

  package func reset() {
    configuration.reset()
    messages = MSIX(count: messages.count)
    facilities.reset()
  }

  package var summary: String { facilities.summary }

  // MARK: Access

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    if Area(rawValue: offset & ~(Area.length - 1)) == .cause, offset == Area.cause.rawValue {
      return UInt64(facilities.takeCause().rawValue)
    }
    return peek(at: offset, width: width) ?? 0
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    if isInTable(offset) { return peekTable(offset, width) }
    guard let area = Area(rawValue: offset & ~(Area.length - 1)) else { return 0 }
    let place = Int(offset - area.rawValue)
    switch area {
    case .common: return Common.read(place, width.rawValue, value: value)
    case .cause: return place == 0 ? UInt64(facilities.state.cause.rawValue) : 0
    case .device: return device.configuration.littleEndian(at: place, count: width.rawValue)
    case .notify: return 0
    }
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    if isInTable(offset) { return writeTable(value, offset, width) }
    guard let area = Area(rawValue: offset & ~(Area.length - 1)) else { return }
    let place = Int(offset - area.rawValue)
    switch area {
    case .common:
      Common.write(value, place, width.rawValue, value: self.value, store: store)
    case .cause: break
    case .device:
      device.writeConfiguration(place, Array(value.littleEndianBytes.prefix(width.rawValue)))
    case .notify: facilities.notify(place / Self.notifyMultiplier)
    }
  }

  private func value(_ register: Common) -> UInt64 {
    let state = facilities.state
    let queue = facilities.selectedQueue
    return switch register {
    case .deviceFeatureSelect: UInt64(state.deviceFeatureSelect)
    case .deviceFeature: UInt64(facilities.selectedFeatures)
    case .driverFeatureSelect: UInt64(state.driverFeatureSelect)
    case .driverFeature: UInt64(facilities.selectedDriverFeatures)
    case .configurationVector: UInt64(state.configurationVector)
    case .queueVector: UInt64(queue?.vector ?? VirtioFacilities.noVector)
    case .queueCount: UInt64(state.queues.count)
    case .status: UInt64(state.status.rawValue)
    // The configuration never changes by itself.
    case .generation: 0
    case .queueSelect: UInt64(state.queueSelect)
    case .queueSize: UInt64(queue?.size ?? 0)
    case .queueEnable: queue?.isEnabled == true ? 1 : 0
    case .queueNotifyOffset: queue == nil ? 0 : UInt64(state.queueSelect)
    case .queueDescriptors: queue?.descriptorArea ?? 0
    case .queueDriver: queue?.driverArea ?? 0
    case .queueDevice: queue?.deviceArea ?? 0
    }
  }

  private func store(_ register: Common, _ value: UInt64) {
    switch register {
    case .deviceFeatureSelect: facilities.select(deviceFeatures: UInt32(value))
    case .driverFeatureSelect: facilities.select(driverFeatures: UInt32(value))
    case .driverFeature: facilities.setDriverFeatures(UInt32(value))
    case .status: facilities.setStatus(UInt8(value))
    case .queueSelect: facilities.select(queue: UInt16(value))
    case .queueSize: facilities.setQueueSize(UInt16(value))
    // §4.1.4.3.2: a driver only ever writes 1.
    case .queueEnable: if value == 1 { facilities.changeSelectedQueue { $0.isEnabled = true } }
    case .queueDescriptors: facilities.changeSelectedQueue { $0.descriptorArea = value }
    case .queueDriver: facilities.changeSelectedQueue { $0.driverArea = value }
    case .queueDevice: facilities.changeSelectedQueue { $0.deviceArea = value }
    case .configurationVector: facilities.setConfigurationVector(vector(value))
    case .queueVector:
      let vector = vector(value)
      facilities.changeSelectedQueue { $0.vector = vector }
    case .deviceFeature, .queueCount, .generation, .queueNotifyOffset: break
    }
  }

  // MARK: Behaviour

  package func configurationChanged(_ range: Range<Int>) {
    if range.overlaps(Access.data..<Access.data + 4), let (bar, offset, width) = accessed {
      let value = configuration.read(Access.data, width: width.rawValue)
      if bar == 4 {
        write(UInt64(value), at: offset, width: width)
      } else {
        write(UInt16(offset), value, width: width)
      }
    }
    if range.overlaps(MessageCapability.control..<MessageCapability.control + 2) {
      deliver(messages.setControl(configuration.read(MessageCapability.control, width: 2)))
      driveInterrupt()
    }
    // It may have become bus master.
    facilities.schedule()
  }

  package func configurationWillBeRead(_ range: Range<Int>) {
    guard range.overlaps(Access.data..<Access.data + 4), let (bar, offset, width) = accessed else {
      return
    }
    let value =
      bar == 4
      ? UInt32(truncatingIfNeeded: read(at: offset, width: width))
      : read(UInt16(offset), width: width)
    configuration.set(Access.data, width: width.rawValue, to: value)
  }

  /// What the window of configuration space leads to; nil where the driver has named no register.
  private var accessed: (bar: UInt32, offset: UInt64, width: AccessWidth)? {
    let bar = configuration.read(Access.bar, width: 1)
    let offset = UInt64(configuration.read(Access.offset, width: 4))
    let length = configuration.read(Access.length, width: 4)
    guard [1, 2, 4].contains(length), let width = AccessWidth(rawValue: Int(length)),
      offset % UInt64(length) == 0,
      bar == 4 && offset < 4 * Area.length || bar == 0 && offset < UInt64(legacyLength)
    else { return nil }
    return (bar, offset, width)
  }

  package var nextDeadline: VirtualTime? { facilities.nextDeadline }

  package func timePassed() { facilities.timePassed() }
}

extension [UInt8] {
  /// `count` bytes from `offset` on as a little-endian value; zeros beyond the end.
  func littleEndian(at offset: Int, count: Int) -> UInt64 {
    (0..<count).reduce(0) { value, index in
      offset + index < self.count
        ? value | UInt64(self[offset + index]) << UInt64(8 * index) : value
    }
  }
}
