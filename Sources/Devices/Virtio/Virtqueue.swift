import Bus

/// A split virtqueue: three areas of the guest's memory by which driver and device pass buffers to each other.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §2.7.
struct Virtqueue: Codable, Hashable, Sendable {
  // MARK: Layout

  /// §2.7.5 the descriptor table, entries of sixteen bytes; §2.7.6 the available ring; §2.7.8 the used ring.
  private enum Layout {
    static let descriptorLength: UInt64 = 16
    static let ringHead: UInt64 = 4  // flags, index
    static let availableEntry: UInt64 = 2
    static let usedEntry: UInt64 = 8
  }

  /// §2.7.5 flags of a descriptor.
  private enum DescriptorFlag {
    static let next: UInt16 = 1
    static let write: UInt16 = 2
    static let indirect: UInt16 = 4
  }

  /// The most descriptors of a chain, those of an indirect table included.
  static let longestChain = 1024

  // MARK: Registers

  /// What the device offers; a driver may choose less.
  let largestSize: UInt16
  /// How many entries each part has.
  var size: UInt16
  var isEnabled = false
  /// The descriptor table.
  var descriptorArea: UInt64 = 0
  /// The available ring: what the driver writes.
  var driverArea: UInt64 = 0
  /// The used ring: what the device writes.
  var deviceArea: UInt64 = 0
  /// The message for its interrupts, where there are messages.
  var vector = VirtioFacilities.noVector

  // MARK: Progress

  /// The driver's index up to which buffers were taken.
  private(set) var nextAvailable: UInt16 = 0
  /// The device's index: how many buffers were given back.
  private(set) var nextUsed: UInt16 = 0
  /// ``nextUsed`` when the driver was last asked whether it wants an interrupt.
  private var lastAsked: UInt16 = 0
  /// The driver has told of new buffers, or the device of new data for those that are there.
  var isNotified = false

  init(largestSize: UInt16) {
    self.largestSize = largestSize
    size = largestSize
  }

  // MARK: - Taking a buffer

  /// Throws unless all three areas lie in memory.
  func check(_ memory: BusMaster) throws(VirtqueueError) {
    let entries = UInt64(size)
    for (address, length) in [
      (descriptorArea, entries * Layout.descriptorLength),
      (driverArea, Layout.ringHead + entries * Layout.availableEntry + 2),
      (deviceArea, Layout.ringHead + entries * Layout.usedEntry + 2),
    ] where !memory.holds(length, at: address) { throw .areaOutsideMemory(address: address) }
  }

  /// Whether the driver has made a buffer available that was not taken yet.
  func hasBuffer(_ memory: BusMaster) throws(VirtqueueError) -> Bool {
    let index: UInt16 = memory.load(at: driverArea &+ 2)
    let count = index &- nextAvailable
    guard count <= size else { throw .indexRunsAhead(from: nextAvailable, to: index, size: size) }
    return count > 0
  }

  /// Takes the next buffer that the driver has made available; nil where there is none.
  mutating func takeBuffer(
    _ memory: BusMaster, allowsIndirect: Bool
  ) throws(VirtqueueError) -> VirtqueueBuffer? {
    guard try hasBuffer(memory) else { return nil }
    memory.fence()
    let slot = UInt64(nextAvailable % size)
    let head: UInt16 = memory.load(
      at: driverArea &+ Layout.ringHead + slot * Layout.availableEntry)
    nextAvailable &+= 1
    guard head < size else { throw .noSuchDescriptor(head, size: size) }
    var buffer = VirtqueueBuffer(head: head, memory: memory)
    try follow(
      from: head, in: descriptorArea, count: Int(size), memory,
      mayBeIndirect: allowsIndirect, into: &buffer)
    return buffer
  }

  /// Adds the chain that begins at `first` of a table to `buffer`.
  private func follow(
    from first: UInt16, in table: UInt64, count: Int, _ memory: BusMaster, mayBeIndirect: Bool,
    into buffer: inout VirtqueueBuffer
  ) throws(VirtqueueError) {
    var number = first
    // A chain that names more descriptors than its table has names one of them twice.
    for _ in 0..<count {
      let place = table &+ UInt64(number) * Layout.descriptorLength
      let address: UInt64 = memory.load(at: place)
      let length: UInt32 = memory.load(at: place &+ 8)
      let flags: UInt16 = memory.load(at: place &+ 12)
      let next: UInt16 = memory.load(at: place &+ 14)
      if flags & DescriptorFlag.indirect != 0 {
        guard mayBeIndirect, flags & (DescriptorFlag.next | DescriptorFlag.write) == 0 else {
          throw .misplacedIndirect
        }
        let entries = UInt64(length) / Layout.descriptorLength
        guard UInt64(length) % Layout.descriptorLength == 0, entries > 0,
          entries <= UInt64(Self.longestChain), memory.holds(UInt64(length), at: address)
        else { throw .badIndirectTable(address: address, length: length) }
        return try follow(
          from: 0, in: address, count: Int(entries), memory, mayBeIndirect: false, into: &buffer)
      }
      try buffer.add(address, length, isWritable: flags & DescriptorFlag.write != 0)
      guard flags & DescriptorFlag.next != 0 else { return }
      guard Int(next) < count else { throw .noSuchDescriptor(next, size: UInt16(count)) }
      number = next
    }
    throw .chainTooLong
  }

  // MARK: - Giving it back

  /// Gives a buffer back, into which the device has written `written` bytes.
  mutating func giveBack(_ buffer: VirtqueueBuffer, written: UInt32, _ memory: BusMaster) {
    let entry = deviceArea &+ Layout.ringHead + UInt64(nextUsed % size) * Layout.usedEntry
    memory.store(UInt32(buffer.head), at: entry)
    memory.store(written, at: entry &+ 4)
    nextUsed &+= 1
    memory.fence()
    memory.store(nextUsed, at: deviceArea &+ 2)
  }

  // MARK: - Notifications

  /// §2.7.10: asks the driver to tell of the next buffer.
  ///
  /// Who finds no buffer after this has missed none.
  func askForNotification(_ memory: BusMaster, byIndex: Bool) {
    if byIndex {
      memory.store(
        nextAvailable, at: deviceArea &+ Layout.ringHead + UInt64(size) * Layout.usedEntry)
    }
    memory.fence()
  }

  /// §2.7.7: whether the driver wants an interrupt for what was given back since it was last asked.
  mutating func wantsInterrupt(_ memory: BusMaster, byIndex: Bool) -> Bool {
    let before = lastAsked
    lastAsked = nextUsed
    guard before != nextUsed else { return false }
    memory.fence()
    guard byIndex else {
      let flags: UInt16 = memory.load(at: driverArea)
      return flags & 1 == 0
    }
    let event: UInt16 = memory.load(
      at: driverArea &+ Layout.ringHead + UInt64(size) * Layout.availableEntry)
    return nextUsed &- event &- 1 < nextUsed &- before
  }
}
