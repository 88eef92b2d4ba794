/// Terms of the ACPI Machine Language, encoded.
///
/// Source: ACPI Specification 6.5, chapter 20.
enum AML {
  /// NameSeg: four characters, filled up with underscores; a backslash before it names the root.
  static func name(_ text: String) -> [UInt8] {
    let isRoot = text.hasPrefix("\\")
    let segment = Array(text.utf8.dropFirst(isRoot ? 1 : 0))
    precondition(segment.count <= 4)
    return (isRoot ? [0x5C] : []) + segment + [UInt8](repeating: 0x5F, count: 4 - segment.count)
  }

  /// PkgLength §20.2.4: counts itself.
  static func package(length body: Int) -> [UInt8] {
    if body + 1 < 0x40 { return [UInt8(body + 1)] }
    for following in 1...3 {
      let total = body + 1 + following
      guard total < 1 << (4 + 8 * following) else { continue }
      return [UInt8(following << 6 | total & 0xF)]
        + (0..<following).map { UInt8(total >> (4 + 8 * $0) & 0xFF) }
    }
    preconditionFailure("a term of \(body) bytes")
  }

  private static func sized(_ opcode: [UInt8], _ body: [UInt8]) -> [UInt8] {
    opcode + package(length: body.count) + body
  }

  // MARK: Data

  static func integer(_ value: UInt64) -> [UInt8] {
    switch value {
    case 0, 1: [UInt8(value)]
    case ...0xFF: [0x0A, UInt8(value)]
    case ...0xFFFF: [0x0B] + bytes(value, 2)
    case ...0xFFFF_FFFF: [0x0C] + bytes(value, 4)
    default: [0x0E] + bytes(value, 8)
    }
  }

  static func string(_ text: String) -> [UInt8] {
    [0x0D] + Array(text.utf8) + [0]
  }

  static func buffer(_ content: [UInt8]) -> [UInt8] {
    sized([0x11], integer(UInt64(content.count)) + content)
  }

  static func package(_ elements: [[UInt8]]) -> [UInt8] {
    precondition(elements.count < 256)
    return sized([0x12], [UInt8(elements.count)] + elements.flatMap { $0 })
  }

  /// A compressed EISA identifier such as "PNP0A03".
  ///
  /// Source: §19.6.37, EISAID.
  static func eisa(_ text: String) -> [UInt8] {
    let letters = text.utf8.prefix(3).map { UInt16($0) - 0x40 }
    let vendor = letters[0] << 10 | letters[1] << 5 | letters[2]
    let product = UInt16(text.dropFirst(3), radix: 16) ?? 0
    return [
      0x0C, UInt8(vendor >> 8), UInt8(vendor & 0xFF), UInt8(product >> 8), UInt8(product & 0xFF),
    ]
  }

  // MARK: Objects

  static func define(_ path: String, _ value: [UInt8]) -> [UInt8] {
    [0x08] + name(path) + value
  }

  static func scope(_ path: String, _ body: [[UInt8]]) -> [UInt8] {
    sized([0x10], name(path) + body.flatMap { $0 })
  }

  static func device(_ path: String, _ body: [[UInt8]]) -> [UInt8] {
    sized([0x5B, 0x82], name(path) + body.flatMap { $0 })
  }

  private static func bytes(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }
}

/// Resource descriptors for _CRS.
///
/// Source: ACPI Specification 6.5, §6.4.
enum Resource {
  /// A whole ResourceTemplate as a buffer.
  static func template(_ descriptors: [[UInt8]]) -> [UInt8] {
    AML.buffer(descriptors.flatMap { $0 } + [0x79, 0])  // end tag; 0: no checksum
  }

  /// §6.4.2.1, IRQ: edge-triggered, active high, not shared.
  static func interrupt(_ number: UInt8) -> [UInt8] {
    let mask = UInt16(1) << UInt16(number)
    return [0x22, UInt8(mask & 0xFF), UInt8(mask >> 8)]
  }

  /// §6.4.3.6, extended interrupt: consumed, level-triggered, active high, shared.
  static func sharedInterrupt(_ number: UInt8) -> [UInt8] {
    [0x89, 6, 0, 0b1001, 1, number, 0, 0, 0]
  }

  /// §6.4.2.2, DMA: 8-bit, compatibility mode.
  static func dma(_ channel: UInt8) -> [UInt8] {
    [0x2A, 1 << channel, 0]
  }

  /// §6.4.2.5, I/O port, 16-bit decode.
  static func ports(_ base: UInt16, _ count: UInt8) -> [UInt8] {
    let (low, high) = (UInt8(base & 0xFF), UInt8(base >> 8))
    return [0x47, 1, low, high, low, high, 1, count]
  }

  /// §6.4.3.4, 32-bit fixed memory, writable.
  static func memory(_ base: UInt32, _ length: UInt32) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append([0x86, 9, 0, 1])
    bytes.append(base)
    bytes.append(length)
    return bytes.bytes
  }

  /// What an address space descriptor is about.
  enum Space: UInt8 {
    case memory = 0
    case io = 1
    case bus = 2
  }

  /// §6.4.3.5, an address space: produced, its ends fixed.
  ///
  /// `flags` are the type's own: 3 for ranges of ports of the whole ISA space, 1 for writable memory.
  static func range<Value: FixedWidthInteger & UnsignedInteger>(
    _ space: Space, _ range: ClosedRange<Value>, flags: UInt8
  ) -> [UInt8] {
    let width = Value.bitWidth / 8
    var bytes = TableBytes()
    bytes.append(width == 2 ? UInt8(0x88) : width == 4 ? UInt8(0x87) : UInt8(0x8A))
    bytes.append(UInt16(3 + 5 * width))
    bytes.append([space.rawValue, 0x0C, flags])
    bytes.append(Value(0))  // granularity
    bytes.append(range.lowerBound)
    bytes.append(range.upperBound)
    bytes.append(Value(0))  // translation
    bytes.append(range.upperBound - range.lowerBound + 1)
    return bytes.bytes
  }
}
