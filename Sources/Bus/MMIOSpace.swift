package import GuestMemory

/// The part of the physical address space where devices answer instead of memory.
package final class MMIOSpace {
  /// A device at a range of addresses.
  private struct Claim {
    let start: GuestPhysicalAddress
    let length: UInt64
    let device: any MMIODevice
  }

  private var claims: [Claim] = []

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

  /// A read by the guest; all ones where nothing answers.
  package func read(at address: GuestPhysicalAddress, width: AccessWidth) -> UInt64 {
    guard let claim = claim(at: address) else {
      note(address, isWrite: false)
      return width.mask
    }
    return claim.device.read(at: address.rawValue - claim.start.rawValue, width: width)
      & width.mask
  }

  /// A write by the guest; dropped where nothing answers.
  package func write(_ value: UInt64, at address: GuestPhysicalAddress, width: AccessWidth) {
    guard let claim = claim(at: address) else {
      note(address, isWrite: true)
      return
    }
    claim.device.write(
      value & width.mask, at: address.rawValue - claim.start.rawValue, width: width)
  }

  /// What a read would give, with no side effect; nil where nothing answers or it cannot be told.
  package func peek(at address: GuestPhysicalAddress, width: AccessWidth) -> UInt64? {
    claim(at: address).flatMap {
      $0.device.peek(at: address.rawValue - $0.start.rawValue, width: width)
    }
  }

  /// Whether a device answers at `address`.
  package func hasDevice(at address: GuestPhysicalAddress) -> Bool {
    claim(at: address) != nil
  }

  private func claim(at address: GuestPhysicalAddress) -> Claim? {
    claims.first { address >= $0.start && address.rawValue - $0.start.rawValue < $0.length }
  }

  private func note(_ address: GuestPhysicalAddress, isWrite: Bool) {
    let count = unclaimed[address.page.rawValue, default: 0]
    unclaimed[address.page.rawValue] = count + 1
    if count == 0 { onUnclaimed(address, isWrite) }
  }
}
