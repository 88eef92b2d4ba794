package import GuestMemory

/// A place or a range of linear addresses where a CPU is to stop.
package struct StopPoint: Hashable, Sendable {
  /// What stops the CPU there.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Before the instruction at the address.
    case execute
    /// After a write to the range.
    case write
    /// After a read of the range.
    case read
    /// After a read or a write.
    case access
  }

  package let kind: Kind
  package let address: GuestVirtualAddress
  /// In bytes; 1 for `execute`.
  package let length: UInt64

  package init(_ kind: Kind, at address: GuestVirtualAddress, length: UInt64 = 1) {
    self.kind = kind
    self.address = address
    self.length = length
  }
}

/// How an engine brings a stop point about: shown by `monitor info breakpoints`.
package enum StopMeans: Hashable, Sendable, CustomStringConvertible {
  /// A debug register of the host's CPU, by its number.
  case debugRegister(Int)
  /// INT3 in a copy of the page that only the guest's CPU sees.
  case plantedINT3
  /// HLT in a copy of the page, where INT3 is not intercepted.
  case plantedHLT
  /// The page is taken from the guest, so that every access to it comes to the monitor.
  case pageProtection
  /// The engine steps through every instruction and looks.
  case stepping
  /// The address has no translation yet; it is armed when it gets one.
  case pending
  /// The engine checks by itself, at no cost elsewhere.
  case exact

  package var description: String {
    switch self {
    case .debugRegister(let index): "debug register DR\(index)"
    case .plantedINT3: "planted INT3"
    case .plantedHLT: "planted HLT"
    case .pageProtection: "page protection"
    case .stepping: "single-stepping"
    case .pending: "pending: not mapped yet"
    case .exact: "exact"
    }
  }
}

/// A stop point that an engine will not take: the reason, and what the user can do instead.
package struct StopPointRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
