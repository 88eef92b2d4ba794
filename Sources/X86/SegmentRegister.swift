import Bits

/// The attribute bits of a segment descriptor, gathered as bits 8–15 and 20–23 of its upper half.
///
/// Bit 0–3 type, 4 S, 5–6 DPL, 7 P, 12 AVL, 13 L, 14 D/B, 15 G; bit 16 marks a register that was
/// loaded with a null selector ("unusable").
///
/// Source: Intel SDM vol 3A §3.4.5 (June 2024), figure 3-8; the unusable bit is vol 3C §25.4.1.
public struct SegmentAttributes: RawRepresentable, Hashable, Sendable, Codable {
  /// The bits, laid out as above.
  public var rawValue: UInt32

  /// Takes bits laid out as above.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Type, 4 bits: for code and data bit 3 is "code", bit 0 "accessed".
  public var type: UInt8 {
    get { UInt8(rawValue.bits(0...3)) }
    set { rawValue.setBits(0...3, to: UInt32(newValue)) }
  }
  /// S: true for code and data, false for system segments.
  public var isCodeOrData: Bool {
    get { rawValue.bit(4) }
    set { rawValue.setBit(4, to: newValue) }
  }
  /// DPL, 0 to 3.
  public var privilegeLevel: UInt8 {
    get { UInt8(rawValue.bits(5...6)) }
    set { rawValue.setBits(5...6, to: UInt32(newValue)) }
  }
  /// P.
  public var isPresent: Bool {
    get { rawValue.bit(7) }
    set { rawValue.setBit(7, to: newValue) }
  }
  /// AVL.
  public var isAvailable: Bool {
    get { rawValue.bit(12) }
    set { rawValue.setBit(12, to: newValue) }
  }
  /// L: a 64-bit code segment.
  public var isLong: Bool {
    get { rawValue.bit(13) }
    set { rawValue.setBit(13, to: newValue) }
  }
  /// D/B: default operand size or stack width is 32 bits.
  public var isBig: Bool {
    get { rawValue.bit(14) }
    set { rawValue.setBit(14, to: newValue) }
  }
  /// G: the descriptor's limit counted pages.
  public var isPageGranular: Bool {
    get { rawValue.bit(15) }
    set { rawValue.setBit(15, to: newValue) }
  }
  /// The register holds a null selector and cannot be used.
  public var isUnusable: Bool {
    get { rawValue.bit(16) }
    set { rawValue.setBit(16, to: newValue) }
  }

  /// A data segment, read/write, accessed, present, DPL 0.
  public static let data16 = Self(rawValue: 0x0093)
  /// A code segment, execute/read, accessed, present, DPL 0.
  public static let code16 = Self(rawValue: 0x009B)
  /// A flat 32-bit data segment, DPL 0.
  public static let data32 = Self(rawValue: 0xC093)
  /// A flat 32-bit code segment, DPL 0.
  public static let code32 = Self(rawValue: 0xC09B)
  /// A 64-bit code segment, DPL 0.
  public static let code64 = Self(rawValue: 0xA09B)
  /// A busy 32-bit TSS.
  public static let busyTSS32 = Self(rawValue: 0x008B)
  /// An LDT.
  public static let ldt = Self(rawValue: 0x0082)
}

/// A segment register with its hidden part.
///
/// Source: Intel SDM vol 3A §3.4.3.
public struct SegmentRegister: Hashable, Sendable, Codable {
  /// The visible selector.
  public var selector: UInt16
  /// The segment's first linear address.
  public var base: UInt64
  /// The last valid offset in bytes, with granularity applied.
  public var limit: UInt32
  /// The descriptor's attributes.
  public var attributes: SegmentAttributes

  /// Fills all four parts.
  public init(selector: UInt16, base: UInt64, limit: UInt32, attributes: SegmentAttributes) {
    self.selector = selector
    self.base = base
    self.limit = limit
    self.attributes = attributes
  }

  /// A real-mode segment: base is the selector times 16, limit 64 KiB - 1.
  public static func real(_ selector: UInt16, code: Bool = false) -> Self {
    Self(
      selector: selector, base: UInt64(selector) << 4, limit: 0xFFFF,
      attributes: code ? .code16 : .data16)
  }

  /// A segment of 4 GiB from linear address 0 on.
  public static func flat(_ selector: UInt16, _ attributes: SegmentAttributes) -> Self {
    Self(selector: selector, base: 0, limit: 0xFFFF_FFFF, attributes: attributes)
  }
}

/// GDTR or IDTR.
public struct DescriptorTableRegister: Hashable, Sendable, Codable {
  /// The table's linear address.
  public var base: UInt64
  /// The offset of the table's last byte.
  public var limit: UInt16

  /// Fills both parts.
  public init(base: UInt64, limit: UInt16) {
    self.base = base
    self.limit = limit
  }
}
