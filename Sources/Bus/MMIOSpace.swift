package import GuestMemory

/// The part of the physical address space where devices answer instead of memory.
package final class MMIOSpace {
  /// A device at a range of addresses.
  private struct Claim {
    let start: GuestPhysicalAddress
    let length: UInt64
    /// The device's offset of `start`.
    var firstOffset: UInt64 = 0
    let device: any MMIODevice

    func offset(of address: GuestPhysicalAddress) -> UInt64 {
      address.rawValue - start.rawValue &+ firstOffset
    }
  }

  /// A device whose place the guest chooses.
  private struct Window {
    let device: any MMIODevice
    let length: UInt64
    let firstOffset: UInt64
    var start: GuestPhysicalAddress?
  }

  private var claims: [Claim] = []
  private var windows: [Window] = []
  private var romWrites: [(start: GuestPhysicalAddress, length: UInt64)] = []

  /// Accesses to addresses where neither memory nor a device is, by page.
  package private(set) var unclaimed: [UInt64: Int] = [:]
  /// Called at the first access to each such page.
  package var onUnclaimed: (_ address: GuestPhysicalAddress, _ isWrite: Bool) -> Void = { _, _ in }

  package init() {}

  /// Puts `device` at `length` bytes from `start` on.
  package func map(_ device: any MMIODevice, at start: GuestPhysicalAddress, length: UInt64) {
    precondition(length > 0)
    precondition(
      claims.allSatisfy { $0.start + $0.length <= start || start + length <= $0.start },
      "two devices claim \(start)")
    claims.append(Claim(start: start, length: length, device: device))
  }

  /// Names a device whose place the guest chooses; ``move(_:to:)`` puts it somewhere.
  package struct WindowNumber: Hashable, Sendable {
    fileprivate let index: Int
  }

  /// Announces a device of `length` bytes that answers nowhere yet.
  package func addWindow(
    _ device: any MMIODevice, length: UInt64, firstOffset: UInt64 = 0
  ) -> WindowNumber {
    windows.append(Window(device: device, length: length, firstOffset: firstOffset))
    return WindowNumber(index: windows.count - 1)
  }

  /// Puts a window at `start`, or takes it out of the space.
  ///
  /// The guest may choose any place: memory goes before devices, fixed devices before windows, and an earlier
  /// window before a later one.
  package func move(_ window: WindowNumber, to start: GuestPhysicalAddress?) {
    windows[window.index].start = start
  }

  /// A read by the guest; all ones where nothing answers.
  package func read(at address: GuestPhysicalAddress, width: AccessWidth) -> UInt64 {
    guard let claim = claim(at: address) else {
      note(address, isWrite: false)
      return width.mask
    }
    return claim.device.read(at: claim.offset(of: address), width: width)
      & width.mask
  }

  /// A write by the guest; dropped where nothing answers.
  package func write(_ value: UInt64, at address: GuestPhysicalAddress, width: AccessWidth) {
    guard let claim = claim(at: address) else {
      note(address, isWrite: true)
      return
    }
    claim.device.write(
      value & width.mask, at: claim.offset(of: address), width: width)
  }

  /// Sends writes to ROM at `length` bytes from `start` on to the device that is there: flash, which takes
  /// commands while it is read as memory.
  package func claimROMWrites(at start: GuestPhysicalAddress, length: UInt64) {
    romWrites.append((start, length))
  }

  /// Whether a device wants to know of writes to the ROM at `address`.
  package func takesROMWrites(at address: GuestPhysicalAddress) -> Bool {
    romWrites.contains { address >= $0.start && address.rawValue - $0.start.rawValue < $0.length }
  }

  /// What a read would give, with no side effect; nil where nothing answers or it cannot be told.
  package func peek(at address: GuestPhysicalAddress, width: AccessWidth) -> UInt64? {
    claim(at: address).flatMap {
      $0.device.peek(at: $0.offset(of: address), width: width)
    }
  }

  /// Whether a device answers at `address`.
  package func hasDevice(at address: GuestPhysicalAddress) -> Bool {
    claim(at: address) != nil
  }

  private func claim(at address: GuestPhysicalAddress) -> Claim? {
    func holds(_ start: GuestPhysicalAddress, _ length: UInt64) -> Bool {
      address >= start && address.rawValue - start.rawValue < length
    }
    if let claim = claims.first(where: { holds($0.start, $0.length) }) { return claim }
    for window in windows {
      if let start = window.start, holds(start, window.length) {
        return Claim(
          start: start, length: window.length, firstOffset: window.firstOffset,
          device: window.device)
      }
    }
    return nil
  }

  private func note(_ address: GuestPhysicalAddress, isWrite: Bool) {
    let count = unclaimed[address.page.rawValue, default: 0]
    unclaimed[address.page.rawValue] = count + 1
    if count == 0 { onUnclaimed(address, isWrite) }
  }
}
