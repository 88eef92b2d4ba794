package import Bus
package import GuestMemory
package import Logging
package import X86

/// A PC's main board: memory, the two address spaces and the devices in them.
///
/// It knows no engine. Everything here happens with the machine's lock on the board held.
package final class PCBoard {
  package let memory: GuestMemory
  package let ports = PortSpace()
  package let mmio = MMIOSpace()
  package let clock = VirtualClock()
  package let logger: Logger

  /// Why the run must end or the machine be reset, once the guest asked for it.
  var end: VCPUResult?
  /// Called when a device wants the CPUs' attention from outside their run loop.
  var onActivity: () -> Void = {}

  package init(configuration: MachineConfiguration, logger: Logger) throws(GuestMemoryError) {
    memory = try GuestMemory(regions: Self.regions(memorySize: configuration.memorySize))
    self.logger = logger
    ports.onUnclaimed = { port, isWrite in
      logger.debug(
        "port 0x\(String(port.rawValue, radix: 16)): no device (\(isWrite ? "write" : "read"))")
    }
    mmio.onUnclaimed = { address, isWrite in
      logger.debug("\(hex(address.rawValue)): no device (\(isWrite ? "write" : "read"))")
    }
  }

  /// The memory regions of a board with `memorySize` bytes of RAM.
  private static func regions(
    memorySize: UInt64
  ) throws(GuestMemoryError) -> [MappedRegion] {
    let hole = AddressMap.hole.rawValue
    let low = min(memorySize, hole)
    var regions = [
      try MappedRegion(
        start: GuestPhysicalAddress(0), length: AddressMap.conventionalEnd.rawValue, kind: .ram,
        name: "conventional RAM"),
      try MappedRegion(
        start: AddressMap.video, length: AddressMap.videoLength, kind: .video, name: "VGA memory"),
      try MappedRegion(
        start: AddressMap.biosROM, length: AddressMap.biosROMLength, kind: .rom, name: "BIOS ROM"),
      try MappedRegion(
        start: AddressMap.resetROM, length: AddressMap.biosROMLength, kind: .rom,
        name: "BIOS ROM below 4 GiB"),
    ]
    if low > AddressMap.extended.rawValue {
      regions.append(
        try MappedRegion(
          start: AddressMap.extended, length: low - AddressMap.extended.rawValue, kind: .ram,
          name: "extended RAM"))
    }
    if memorySize > hole {
      regions.append(
        try MappedRegion(
          start: AddressMap.above4GiB, length: memorySize - hole, kind: .ram,
          name: "RAM above 4 GiB"))
    }
    return regions
  }

  // MARK: - What the run loop asks

  /// Moves time on, and does all that was due.
  package func advance(to time: VirtualTime) {
    clock.advance(to: time)
  }

  /// When a device next does something by itself.
  package var nextDeadline: VirtualTime? { nil }

  /// Whether the interrupt controller drives INTR.
  package var hasInterrupt: Bool { false }

  /// The vector of the interrupt that is taken now: the CPU's INTA cycles.
  package func acknowledgeInterrupt() -> UInt8 { 0 }

  /// Whether an OUT to `port` is a call of the built-in BIOS.
  func isServiceTrap(_ port: Port) -> Bool { false }

  /// Serves such a call.
  func serviceTrap(_ port: Port, _ data: [UInt8], _ state: inout CPUState) {}

  // MARK: - Life

  /// Puts memory and devices to their state after power-on, with the image loaded.
  package func reset() {
    end = nil
  }

  /// The first CPU's state when the guest's first instruction is next.
  package var bootState: CPUState { CPUState() }

  /// Closes what the board holds of the host.
  package func shutDown() {}

  func log(_ message: String) {
    logger.warning("\(message)")
  }
}
