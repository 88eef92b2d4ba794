import Bits
import Disks

/// What a loader needs of a Linux kernel image: the setup header, the real-mode code and the protected-mode code.
///
/// Every size comes from the file and is checked against it.
///
/// Source: Linux, Documentation/arch/x86/boot.rst, "The real-mode kernel header", protocol 2.15.
package struct BzImage: Hashable, Sendable {
  /// Bits of `loadflags`.
  struct LoadFlags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// The protected-mode code goes to 1 MiB rather than to 64 KiB.
    static let loadedHigh = Self(rawValue: 1 << 0)
    /// `heap_end_ptr` holds.
    static let canUseHeap = Self(rawValue: 1 << 7)
  }

  /// Fields of the setup header, as offsets in the file.
  enum Field {
    static let setupSectors = 0x1F1
    static let systemSize = 0x1F4
    static let videoMode = 0x1FA
    static let bootFlag = 0x1FE
    static let jump = 0x200
    static let magic = 0x202
    static let version = 0x206
    static let loaderType = 0x210
    static let loadFlags = 0x211
    static let moveSize = 0x212
    static let code32Start = 0x214
    static let ramdiskImage = 0x218
    static let ramdiskSize = 0x21C
    static let heapEnd = 0x224
    static let commandLine = 0x228
    static let ramdiskLimit = 0x22C
    static let alignment = 0x230
    static let isRelocatable = 0x234
    static let extendedLoadFlags = 0x236
    static let commandLineSize = 0x238
    static let preferredAddress = 0x258
    static let initSize = 0x260
  }

  /// The protocol's version, high byte major.
  let version: UInt16
  let loadFlags: LoadFlags
  /// Everything up to the protected-mode code: boot sector, header, real-mode code.
  let setup: [UInt8]
  /// The protected-mode code.
  let system: [UInt8]
  /// `code32_start` names the 32-bit code's first byte.
  let has32BitEntry: Bool
  /// The 64-bit entry 200H bytes into the protected-mode code is there.
  let has64BitEntry: Bool
  /// Where the protected-mode code is to be put.
  let loadAddress: UInt64
  /// What the kernel uses from `runtimeAddress` on before it has read the memory map.
  let runtimeLength: UInt64
  let runtimeAddress: UInt64
  /// The highest address that a byte of the initial RAM disk may have.
  let ramdiskLimit: UInt64
  /// The longest command line, without its ending zero.
  let commandLineLimit: UInt64

  /// Whether `head`, the file's beginning, is that of a Linux kernel.
  package static func isBzImage(_ head: [UInt8]) -> Bool {
    head.littleEndian(UInt16.self, at: Field.bootFlag) == 0xAA55
      && head.littleEndian(UInt32.self, at: Field.magic) == 0x5372_6448  // "HdrS"
  }

  /// Reads the header in `bytes`, the whole file.
  package init(_ bytes: [UInt8]) throws(BootError) {
    guard Self.isBzImage(bytes) else { throw Self.absence(in: bytes) }
    func field(_ offset: Int, _ width: Int, since version: UInt16, _ whole: UInt16) -> UInt64? {
      guard whole >= version else { return nil }
      return switch width {
      case 1: bytes.littleEndian(UInt8.self, at: offset).map(UInt64.init)
      case 2: bytes.littleEndian(UInt16.self, at: offset).map(UInt64.init)
      case 4: bytes.littleEndian(UInt32.self, at: offset).map(UInt64.init)
      default: bytes.littleEndian(UInt64.self, at: offset)
      }
    }
    guard let version = bytes.littleEndian(UInt16.self, at: Field.version) else {
      throw Self.truncated(bytes.count)
    }
    guard version >= 0x0200 else {
      throw .malformed(
        format: "Linux kernel", expected: "boot protocol 2.00 or later",
        found: "version \(version >> 8).\(version & 0xFF)")
    }
    func value(_ offset: Int, _ width: Int, since: UInt16 = 0) -> UInt64? {
      field(offset, width, since: since, version)
    }
    self.version = version
    let sectors = value(Field.setupSectors, 1) ?? 0
    let setupSize = (Int(sectors == 0 ? 4 : sectors) + 1) * 512
    guard setupSize < bytes.count else { throw Self.truncated(bytes.count) }
    setup = Array(bytes[..<setupSize])
    system = Array(bytes[setupSize...])
    // Counted in 16 bytes, rounded up; only 16 bits of it before 2.04.
    if let size = value(Field.systemSize, 4, since: 0x0204), size << 4 >= UInt64(system.count) + 16
    {
      throw .malformed(
        format: "Linux kernel", expected: "\(size << 4) bytes of protected-mode code",
        found: "\(system.count): the file is cut off")
    }
    loadFlags = LoadFlags(rawValue: UInt8(value(Field.loadFlags, 1) ?? 0))
    has32BitEntry = value(Field.code32Start, 4) != 0
    has64BitEntry = (value(Field.extendedLoadFlags, 2, since: 0x020C) ?? 0) & 1 != 0
    let isRelocatable = (value(Field.isRelocatable, 1, since: 0x0205) ?? 0) != 0
    let preferred = value(Field.preferredAddress, 8, since: 0x020A)
    let alignment = max(value(Field.alignment, 4, since: 0x0205) ?? 0, 1)
    guard alignment.nonzeroBitCount == 1 else {
      throw .malformed(
        format: "Linux kernel", expected: "kernel_alignment as a power of two",
        found: hex(alignment))
    }
    let oneMebibyte: UInt64 = 0x10_0000
    if !loadFlags.contains(.loadedHigh) {
      loadAddress = 0x1_0000
    } else if isRelocatable {
      loadAddress = max(
        preferred ?? ((oneMebibyte + alignment - 1) & ~(alignment - 1)), oneMebibyte)
    } else {
      loadAddress = max(value(Field.code32Start, 4) ?? 0, oneMebibyte)
    }
    runtimeAddress = isRelocatable ? loadAddress : max(preferred ?? 0, loadAddress)
    runtimeLength = max(
      value(Field.initSize, 4, since: 0x020A) ?? 0,
      runtimeAddress == loadAddress ? UInt64(system.count) : 0)
    ramdiskLimit = value(Field.ramdiskLimit, 4, since: 0x0203) ?? 0x37FF_FFFF
    commandLineLimit = value(Field.commandLineSize, 4, since: 0x0206) ?? 255
  }

  private static func truncated(_ count: Int) -> BootError {
    .malformed(
      format: "Linux kernel", expected: "the real-mode code and the kernel behind it",
      found: "the end of the file after \(count) bytes")
  }

  /// What to say of an image without a valid header.
  private static func absence(in bytes: [UInt8]) -> BootError {
    let found =
      ELFImage.isELF(bytes)
      ? "an ELF file; a vmlinux is started with --boot pvh or as it is"
      : bytes.count > 0x206
        ? "\(hexBytes(bytes[0x202..<0x206]))"
        : "a file of \(bytes.count) bytes"
    return .malformed(
      format: "Linux kernel (bzImage)", expected: "48 64 72 53 (\"HdrS\") at byte 0x202",
      found: found)
  }
}
