import Bits
import Devices

/// The tables behind the video save pointer at 40:A8: the registers of every mode, and the displays that go together.
///
/// Programs find a mode's registers here without setting it. Deviation: modes are set from the ROM's table, whatever a program
/// puts at 40:A8.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H, "video save pointer table" and following.
enum VideoParameters {
  /// The order of the entries: a mode and its text lines; nil for modes that a VGA has not.
  private static let entries: [(mode: VGAMode, lines: VGATextLines)?] = {
    let low: [VGAMode] = [.text40x25Grey, .text40x25, .text80x25Grey, .text80x25]
    var entries: [(mode: VGAMode, lines: VGATextLines)?] = low.map { ($0, .lines200) }
    entries += [.pairs320x200, .pairs320x200Grey, .bits640x200].map { ($0, .lines400) }
    entries += [(.text80x25Monochrome, .lines350)]
    entries += [nil, nil, nil, nil, nil]  // 08H to 0CH
    // 0FH and 10H twice: with 64 KiB, which is the same here, and with more.
    let planar: [VGAMode] = [
      .planar320x200, .planar640x200, .monochrome640x350, .planar640x350, .monochrome640x350,
      .planar640x350,
    ]
    entries += planar.map { ($0, .lines400) }
    entries += low.map { ($0, .lines350) }
    let high: [VGAMode] = [
      .text40x25, .text80x25, .text80x25Monochrome, .bits640x480, .planar640x480, .linear320x200,
    ]
    return entries + high.map { ($0, .lines400) }
  }()

  /// 29 entries of 64 bytes: columns, rows, height, page size, then the registers.
  static let table: [UInt8] = entries.flatMap { entry -> [UInt8] in
    guard let (mode, lines) = entry, let shape = VideoMode.named(mode.rawValue) else {
      return [UInt8](repeating: 0, count: 64)
    }
    let height = shape.isText ? lines.characterHeight : shape.characterHeight
    return [UInt8(clamping: shape.columns), shape.rows - 1, height]
      + shape.pageSize.littleEndianBytes + mode.parameterBytes(lines)
  }

  private static func inROM(_ offset: UInt16) -> [UInt8] {
    offset.littleEndianBytes + ROMImage.segment.littleEndianBytes
  }

  /// Seven far pointers: parameters, no dynamic save area, no fonts of a program's own, the second table.
  static let savePointers: [UInt8] =
    inROM(ROMImage.videoParameters) + [UInt8](repeating: 0, count: 12)
    + inROM(ROMImage.secondSavePointers) + [UInt8](repeating: 0, count: 8)

  /// Its length, the display combinations, no second font and no palette of a program's own.
  static let secondSavePointers: [UInt8] =
    UInt16(26).littleEndianBytes + inROM(ROMImage.displayCombinations)
    + [UInt8](repeating: 0, count: 20)

  /// Pairs of displays as AX=1A00H tells them: none, or one with another; 8 is a VGA with a colour display.
  static let displayCombinations: [UInt8] = {
    let pairs: [(UInt8, UInt8)] = [
      (0, 0), (0, 1), (0, 2), (2, 1), (0, 4), (4, 1), (0, 5), (2, 5), (0, 6), (1, 6), (5, 6),
      (0, 8),
      (1, 8), (0, 7), (2, 7), (6, 7),
    ]
    return [UInt8(pairs.count), 1, 8, 0] + pairs.flatMap { [$0.0, $0.1] }
  }()
}
