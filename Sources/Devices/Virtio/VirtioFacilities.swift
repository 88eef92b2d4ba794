import Bits
import Bus

/// The basic facilities of every virtio device: status, features, virtqueues and notifications.
///
/// A transport shows them as registers. Buffers are served a short while of virtual time after the driver told of them,
/// always the same.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, chapters 2 and 3.
/// Deviation: packed virtqueues, shared memory regions and the reset of a single queue are not offered.
final class VirtioFacilities {
  // MARK: Registers

  /// §2.1 Device Status.
  struct Status: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let acknowledge = Self(rawValue: 1)
    static let driver = Self(rawValue: 2)
    static let driverReady = Self(rawValue: 4)  // DRIVER_OK
    static let featuresReady = Self(rawValue: 8)  // FEATURES_OK
    static let needsReset = Self(rawValue: 64)  // DEVICE_NEEDS_RESET
    static let failed = Self(rawValue: 128)
  }

  /// §6 Reserved Feature Bits.
  enum Feature {
    static let anyLayout: UInt64 = 1 << 27  // of the legacy interface
    static let indirectDescriptors: UInt64 = 1 << 28
    static let eventIndex: UInt64 = 1 << 29
    static let version1: UInt64 = 1 << 32
  }

  /// §4.1.4.5 ISR status: why the device interrupts.
  struct Cause: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let queue = Self(rawValue: 1)
    static let configuration = Self(rawValue: 2)
  }

  // MARK: State

  struct State: Codable, Hashable, Sendable {
    var status: Status = []
    var deviceFeatureSelect: UInt32 = 0
    var driverFeatureSelect: UInt32 = 0
    var driverFeatures: UInt64 = 0
    var queueSelect: UInt16 = 0
    var queues: [Virtqueue]
    var cause: Cause = []
    /// The message for changes of the configuration.
    var configurationVector = VirtioFacilities.noVector
    /// When notified queues are served.
    var deadline: VirtualTime?
  }

  private(set) var state: State

  /// Puts back what ``state`` was.
  func restore(_ state: State) {
    guard state.queues.map(\.largestSize) == device.queueSizes else { return }
    self.state = state
    device.negotiated(state.driverFeatures)
    onCause(state.cause)
  }

  // MARK: Wiring

  let device: any VirtioDevice
  private let clock: VirtualClock
  private let memory: BusMaster
  /// Called with the causes whenever they change: the transport drives its line.
  var onCause: (Cause) -> Void = { _ in }
  /// Whether interrupts go out as messages; then ``onMessage`` gets them.
  var usesMessages: () -> Bool = { false }
  var onMessage: (_ vector: UInt16) -> Void = { _ in }
  /// Whether the device may read and write memory now.
  var isBusMaster: () -> Bool = { true }
  /// Told of what a driver does wrong.
  var onTrouble: (_ what: String) -> Void = { _ in }

  /// §4.1.5.1.2: VIRTIO_MSI_NO_VECTOR.
  static let noVector: UInt16 = 0xFFFF

  private enum Latency {
    /// From a notification to the buffers' end, in nanoseconds.
    static let notification: UInt64 = 20_000
  }

  /// How much is done at a time: what is left is done after the same while again.
  private enum Share {
    static let bytes: UInt64 = 16 << 20
  }

  init(_ device: any VirtioDevice, clock: VirtualClock, memory: BusMaster) {
    self.device = device
    self.clock = clock
    self.memory = memory
    state = State(queues: device.queueSizes.map(Virtqueue.init(largestSize:)))
    device.onReady = { [unowned self] in notify($0) }
  }

  /// §2.4 Device Reset.
  func reset() {
    state = State(queues: device.queueSizes.map(Virtqueue.init(largestSize:)))
    device.negotiated(0)
    onCause([])
  }

  var summary: String {
    let queues = state.queues.enumerated().filter { $0.1.isEnabled }
      .map { "queue \($0) of \($1.size) at \($1.nextAvailable)/\($1.nextUsed)" }
    return "status 0x\(String(state.status.rawValue, radix: 16)), features "
      + "0x\(String(state.driverFeatures, radix: 16)); "
      + (queues.isEmpty ? "no queue" : queues.joined(separator: ", "))
  }

  // MARK: Features

  /// What is offered; a legacy driver sees the lower half.
  var offered: UInt64 {
    device.features | Feature.indirectDescriptors | Feature.eventIndex | Feature.version1
  }

  /// The offered bits that the driver has selected a half of.
  var selectedFeatures: UInt32 { Self.half(offered, state.deviceFeatureSelect) }
  var selectedDriverFeatures: UInt32 { Self.half(state.driverFeatures, state.driverFeatureSelect) }

  private static func half(_ bits: UInt64, _ select: UInt32) -> UInt32 {
    select < 2 ? UInt32(truncatingIfNeeded: bits >> UInt64(32 * select)) : 0
  }

  /// Takes a half of the driver's features; once they are agreed on they stay.
  func setDriverFeatures(_ value: UInt32) {
    guard state.driverFeatureSelect < 2, !state.status.contains(.featuresReady) else { return }
    let shift = UInt64(32 * state.driverFeatureSelect)
    state.driverFeatures =
      state.driverFeatures & ~(0xFFFF_FFFF << shift) | UInt64(value) << shift
  }

  /// §4.1.4.10: takes the features of a legacy driver, as far as they were offered.
  func setLegacyFeatures(_ value: UInt32) {
    state.driverFeatures =
      UInt64(value) & (offered | Feature.anyLayout) & 0xFFFF_FFFF
    device.negotiated(state.driverFeatures)
  }

  func select(deviceFeatures: UInt32) { state.deviceFeatureSelect = deviceFeatures }
  func select(driverFeatures: UInt32) { state.driverFeatureSelect = driverFeatures }

  /// §2.2: whether the driver uses the interface from before version 1.
  var isLegacy: Bool { state.driverFeatures & Feature.version1 == 0 }

  // MARK: Status

  /// A write to the device status: 0 resets the device, else bits are set.
  func setStatus(_ value: UInt8) {
    guard value != 0 else { return reset() }
    var wanted = Status(rawValue: value).subtracting(.needsReset)
    if wanted.contains(.featuresReady), !state.status.contains(.featuresReady) {
      // §3.1.1 step 6: what does not fit together is not accepted, which the driver sees by reading the bit.
      if isLegacy || state.driverFeatures & ~offered != 0 {
        wanted.remove(.featuresReady)
      } else {
        device.negotiated(state.driverFeatures)
      }
    }
    state.status.formUnion(wanted)
    schedule()
  }

  /// §2.1.1: says that something went wrong that only a reset mends.
  private func fail(_ reason: String) {
    onTrouble("\(reason): the device wants to be reset")
    state.status.insert(.needsReset)
    for index in state.queues.indices { state.queues[index].isNotified = false }
    if state.status.contains(.driverReady) {
      interrupt(.configuration, vector: state.configurationVector)
    }
  }

  // MARK: Interrupts

  private func interrupt(_ cause: Cause, vector: UInt16) {
    // §4.1.4.5.1: a queue's interrupt is no cause where it goes out as a message.
    if cause != .queue || !usesMessages() { state.cause.formUnion(cause) }
    onCause(state.cause)
    if usesMessages() { onMessage(vector) }
  }

  /// Reads and clears the causes, as the ISR status register does.
  func takeCause() -> Cause {
    let cause = state.cause
    acknowledge(cause)
    return cause
  }

  func acknowledge(_ causes: Cause) {
    state.cause.subtract(causes)
    onCause(state.cause)
  }

  // MARK: Queues

  func setConfigurationVector(_ vector: UInt16) { state.configurationVector = vector }

  func select(queue: UInt16) { state.queueSelect = queue }

  /// The queue that the driver has selected; nil where there is none of that number.
  var selectedQueue: Virtqueue? {
    Int(state.queueSelect) < state.queues.count ? state.queues[Int(state.queueSelect)] : nil
  }

  /// Changes the selected queue, where there is one.
  func changeSelectedQueue(_ body: (inout Virtqueue) -> Void) {
    guard Int(state.queueSelect) < state.queues.count else { return }
    body(&state.queues[Int(state.queueSelect)])
  }

  /// §4.1.5.1.3: sets the size of the selected queue, a power of two up to the one that is offered.
  func setQueueSize(_ size: UInt16) {
    guard let queue = selectedQueue, !queue.isEnabled else { return }
    guard size > 0, size & (size - 1) == 0, size <= queue.largestSize else {
      return onTrouble("a size of \(size) for a queue of at most \(queue.largestSize)")
    }
    changeSelectedQueue { $0.size = size }
  }

  /// The driver tells of new buffers, or the device that it can serve those that are there.
  func notify(_ queue: Int) {
    guard state.queues.indices.contains(queue) else { return }
    state.queues[queue].isNotified = true
    schedule()
  }

  /// Whether buffers may be taken now.
  private var isRunning: Bool {
    guard isBusMaster(), state.status.isDisjoint(with: [.needsReset, .failed]) else { return false }
    // §3.1.2: legacy drivers began before they had said so.
    return state.status.contains(.driverReady)
      || isLegacy && state.status.contains(.acknowledge)
  }

  /// Sees to it that what is notified is served, where it can be.
  func schedule() {
    guard state.deadline == nil, isRunning,
      state.queues.contains(where: { $0.isNotified && $0.isEnabled })
    else { return }
    state.deadline = clock.now.advanced(byNanoseconds: Latency.notification)
  }

  // MARK: Behaviour

  var nextDeadline: VirtualTime? { state.deadline }

  func timePassed() {
    guard let deadline = state.deadline, deadline <= clock.now else { return }
    state.deadline = nil
    for index in state.queues.indices where isRunning {
      let queue = state.queues[index]
      guard queue.isEnabled, queue.isNotified else { continue }
      do throws(VirtqueueError) {
        try serve(index)
      } catch {
        fail("queue \(index): \(error)")
      }
    }
    schedule()
  }

  /// Serves what is in a queue, as far as one share of work goes.
  private func serve(_ index: Int) throws(VirtqueueError) {
    let byIndex = state.driverFeatures & Feature.eventIndex != 0
    try state.queues[index].check(memory)
    var moved: UInt64 = 0
    var count = 0
    state.queues[index].isNotified = false
    while true {
      guard device.isReady(index) else { break }
      guard count < Int(state.queues[index].size), moved < Share.bytes else {
        state.queues[index].isNotified = true
        break
      }
      guard try serveOne(index, &moved) else {
        state.queues[index].askForNotification(memory, byIndex: byIndex)
        guard try state.queues[index].hasBuffer(memory) else { break }
        continue
      }
      count += 1
    }
    if state.queues[index].wantsInterrupt(memory, byIndex: byIndex) {
      interrupt(.queue, vector: state.queues[index].vector)
    }
  }

  /// Serves one buffer; false where there is none.
  private func serveOne(_ index: Int, _ moved: inout UInt64) throws(VirtqueueError) -> Bool {
    guard
      var buffer = try state.queues[index].takeBuffer(
        memory, allowsIndirect: state.driverFeatures & Feature.indirectDescriptors != 0)
    else { return false }
    moved += buffer.readableLength + buffer.writableLength
    do throws(VirtioDeviceError) {
      try device.serve(&buffer, of: index)
    } catch {
      throw .badRequest(error.reason)
    }
    state.queues[index].giveBack(
      buffer, written: UInt32(clamping: buffer.written), memory)
    return true
  }
}
