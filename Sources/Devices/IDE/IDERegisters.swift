import Bits

/// The registers of an IDE channel, and what is in them.
///
/// Source: T13 1410D, "AT Attachment with Packet Interface - 6" (ATA/ATAPI-6), rev. 3b, §7.
enum IDERegister {
  /// Offsets of the command block: 1F0H to 1F7H; the control block, 3F6H, is offset 8.
  case data, errorOrFeatures, sectorCount, low, mid, high, device, statusOrCommand, control

  init?(_ offset: UInt16) {
    switch offset {
    case 0: self = .data
    case 1: self = .errorOrFeatures
    case 2: self = .sectorCount
    case 3: self = .low
    case 4: self = .mid
    case 5: self = .high
    case 6: self = .device
    case 7: self = .statusOrCommand
    case 8: self = .control
    default: return nil
    }
  }
}

/// §7.15 Status register.
struct IDEStatus: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt8
  static let error = Self(rawValue: 1 << 0)  // ERR, CHK for packet devices
  static let dataRequest = Self(rawValue: 1 << 3)  // DRQ
  /// DSC in older standards; some guests wait for it.
  static let seekComplete = Self(rawValue: 1 << 4)
  static let fault = Self(rawValue: 1 << 5)  // DF
  static let ready = Self(rawValue: 1 << 6)  // DRDY
  static let busy = Self(rawValue: 1 << 7)  // BSY
}

/// §7.9 Error register.
struct IDEError: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt8
  static let aborted = Self(rawValue: 1 << 2)  // ABRT
  static let notFound = Self(rawValue: 1 << 4)  // IDNF
  static let uncorrectable = Self(rawValue: 1 << 6)  // UNC
  /// What a device reports of itself after reset: it passed.
  static let diagnosticPassed = Self(rawValue: 1)
}

/// §7.8 Device Control register.
struct IDEControl: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt8
  static let interruptDisable = Self(rawValue: 1 << 1)  // nIEN
  static let reset = Self(rawValue: 1 << 2)  // SRST
  static let highOrder = Self(rawValue: 1 << 7)  // HOB
}

/// The registers that take a second byte behind the first: 48-bit commands read both.
struct IDETaskFile: Codable, Hashable, Sendable {
  /// One register with what was written to it before.
  struct Pair: Codable, Hashable, Sendable {
    var now: UInt8 = 0
    var before: UInt8 = 0

    /// A write by the guest.
    mutating func push(_ value: UInt8) { (now, before) = (value, now) }
  }

  var features = Pair()
  var count = Pair()
  var low = Pair()
  var mid = Pair()
  var high = Pair()
  /// Device/head: bit 6 LBA, bit 4 the device, bits 3 to 0 the head or the top of a 28-bit address.
  var device: UInt8 = 0

  var isLBA: Bool { device.bit(6) }
  var head: UInt8 { device & 15 }

  /// The address that a 28-bit command names.
  var address28: UInt64 {
    UInt64(low.now) | UInt64(mid.now) << 8 | UInt64(high.now) << 16 | UInt64(head) << 24
  }

  /// The address that a 48-bit command names.
  var address48: UInt64 {
    UInt64(low.now) | UInt64(mid.now) << 8 | UInt64(high.now) << 16 | UInt64(low.before) << 24
      | UInt64(mid.before) << 32 | UInt64(high.before) << 40
  }

  /// Sectors that a 28-bit command names; 0 means 256.
  var count28: Int { count.now == 0 ? 256 : Int(count.now) }

  /// Sectors that a 48-bit command names; 0 means 65,536.
  var count48: Int {
    let value = Int(count.now) | Int(count.before) << 8
    return value == 0 ? 0x1_0000 : value
  }

  mutating func setAddress28(_ address: UInt64) {
    low.now = UInt8(truncatingIfNeeded: address)
    mid.now = UInt8(truncatingIfNeeded: address >> 8)
    high.now = UInt8(truncatingIfNeeded: address >> 16)
    device = device & 0xF0 | UInt8(truncatingIfNeeded: address >> 24) & 15
  }

  mutating func setAddress48(_ address: UInt64) {
    low = Pair(
      now: UInt8(truncatingIfNeeded: address), before: UInt8(truncatingIfNeeded: address >> 24))
    mid = Pair(
      now: UInt8(truncatingIfNeeded: address >> 8),
      before: UInt8(truncatingIfNeeded: address >> 32))
    high = Pair(
      now: UInt8(truncatingIfNeeded: address >> 16),
      before: UInt8(truncatingIfNeeded: address >> 40))
  }
}
