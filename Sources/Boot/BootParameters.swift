import Bits
import GuestMemory

/// `struct boot_params`, the "zero page" by which the 32-bit and 64-bit entries of Linux learn of the machine.
///
/// Source: Linux, Documentation/arch/x86/zero-page.rst and boot.rst.
struct BootParameters {
  /// The page's length.
  static let size = 4096

  private enum Offset {
    static let cursorColumn = 0x00
    static let cursorRow = 0x01
    static let extendedMemory = 0x02
    static let videoMode = 0x06
    static let columns = 0x07
    static let ega = 0x0A
    static let lines = 0x0E
    static let isVGA = 0x0F
    static let characterHeight = 0x10
    static let rootPointer = 0x70
    static let alternativeMemory = 0x1E0
    static let mapCount = 0x1E8
    static let map = 0x2D0
  }

  /// How many ranges the page has room for.
  private static let mapCapacity = 128

  private(set) var bytes = [UInt8](repeating: 0, count: Self.size)

  /// The page for `image`: its setup header, and what `memory` tells of the machine.
  init(_ image: BzImage, memory: GuestMemory) {
    // The header ends where the jump over it leads, 202H at least.
    let end = 0x202 + Int(image.setup[BzImage.Field.jump + 1])
    let header = BzImage.Field.setupSectors..<min(end, 0x290, image.setup.count)
    bytes.replaceSubrange(header, with: image.setup[header])
    describeScreen(memory)
    describe(MemoryMap(of: memory))
    if let pointer = ACPIRoot.find(in: memory) { put(Offset.rootPointer, pointer) }
  }

  /// Sets a field of any width.
  mutating func put(_ offset: Int, _ value: some FixedWidthInteger) {
    let field = value.littleEndianBytes
    bytes.replaceSubrange(offset..<(offset + field.count), with: field)
  }

  /// `screen_info`: the text screen as the BIOS's variables tell of it.
  private mutating func describeScreen(_ memory: GuestMemory) {
    func variable(_ address: UInt64) -> UInt8 { memory.load(at: .init(address)) ?? 0 }
    put(Offset.cursorColumn, variable(0x450))
    put(Offset.cursorRow, variable(0x451))
    put(Offset.videoMode, variable(0x449))
    put(Offset.columns, variable(0x44A))
    put(Offset.lines, variable(0x484) &+ 1)
    put(Offset.ega, UInt16(3))  // 256 KiB of video memory, colour
    put(Offset.isVGA, UInt8(1))
    put(Offset.characterHeight, UInt16(variable(0x485)))
  }

  private mutating func describe(_ map: MemoryMap) {
    let size = map.extendedSize >> 10
    put(Offset.extendedMemory, UInt16(clamping: size))
    put(Offset.alternativeMemory, UInt32(clamping: size))
    let ranges = map.ranges.prefix(Self.mapCapacity)
    put(Offset.mapCount, UInt8(ranges.count))
    for (index, range) in ranges.enumerated() {
      let row = Offset.map + index * 20
      put(row, range.start)
      put(row + 8, range.length)
      put(row + 16, range.kind.rawValue)
    }
  }
}
