import Bits
import GuestMemory
import X86

/// The table of what the video services can do, 16 bytes.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=1BH, static functionality table.
enum VideoFunctionality {
  static let bytes: [UInt8] = [
    0xFF, 0xE0, 0x0F,  // modes 0 to 7; 0DH to 0FH; 10H to 13H
    0, 0, 0, 0,
    0b111,  // text of 200, 350 and 400 lines
    8, 2,  // character sets that there are, and that show at once
    // All modes on all displays, greys, fonts, default palette, cursor emulation, palette, DAC, its pages.
    0b1111_1111,
    0b0000_1110,  // no light pen; state is saved, blinking can be chosen, display combination
    0, 0,
    0,  // save pointers: no fonts or palettes of a program's own
    0,
  ]
}

extension BIOSServices {
  /// AH=1BH: 64 bytes at ES:DI about the present mode, which begin with a pointer to the table; BX has to be 0.
  func describeVideo(_ call: inout BIOSCall) {
    guard call.bx == 0 else { return }
    let mode = videoMode
    var bytes = ROMImage.videoFunctionality.littleEndianBytes + ROMImage.segment.littleEndianBytes
    // 04H to 21H: mode, columns, page, cursors, CRTC port and its mode, as the data area has them.
    bytes += call.memory.read(UInt32(BIOSDataArea.base.rawValue) + 0x49, count: 30)
    bytes += [data[.lastRow] &+ 1]
    bytes += data[.characterHeight].littleEndianBytes
    bytes += [data[.displayCombination], 0]
    bytes += mode.colourCount.littleEndianBytes
    bytes += [pageCount, scanLines(of: mode)]
    let sets = readSequencer(3)
    let (primary, secondary) = (sets & 3 | sets >> 2 & 4, sets >> 2 & 3 | sets >> 3 & 4)
    bytes += [primary, secondary]
    let flags = data[.videoFlags]
    bytes += [
      1 | flags & 2 | (flags.bit(3) ? 8 : 0) | (data[.videoControl].bit(0) ? 0 : 0x10)
        | (attribute(0x10).bit(3) ? 0x20 : 0)
    ]
    bytes += [0, 0, 0]
    bytes += [3, primary == secondary ? 0 : 1]  // 256 KiB; 512 characters
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
    call.memory.write(bytes, at: call.linear(call.cpu.es, call.di))
    call.al = 0x1B
  }

  /// 0 for 200 lines, 1 for 350, 2 for 400, 3 for 480.
  private func scanLines(of mode: VideoMode) -> UInt8 {
    switch mode.isText ? screenLines : mode.height {
    case ...349: 0
    case ...399: 1
    case ...479: 2
    default: 3
    }
  }
}
