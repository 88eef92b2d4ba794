import Bits
import Devices
import GuestMemory
import X86

/// INT 10H AH=11H: the character generator.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=11H.
extension BIOSFunction {
  static let fonts: [BIOSFunction] = [
    BIOSFunction(0x10, .ax(0x1100), "load the caller's font") { $0.loadCallersFont(&$1) },
    BIOSFunction(0x10, .ax(0x1101), "load the ROM's 8×14 font") { $0.loadROMFont(14, &$1) },
    BIOSFunction(0x10, .ax(0x1102), "load the ROM's 8×8 font") { $0.loadROMFont(8, &$1) },
    BIOSFunction(0x10, .ax(0x1103), "choose one or two fonts of the eight") { bios, call in
      bios.writeSequencer(3, call.bl)
    },
    BIOSFunction(0x10, .ax(0x1104), "load the ROM's 8×16 font") { $0.loadROMFont(16, &$1) },
    BIOSFunction(0x10, .ax(0x1110), "load the caller's font, fit the rows to it") { bios, call in
      bios.loadCallersFont(&call)
      bios.fitRows(toHeight: call.bh)
    },
    BIOSFunction(0x10, .ax(0x1111), "8×14 font, 28 rows") { bios, call in
      bios.loadROMFont(14, &call)
      bios.fitRows(toHeight: 14)
    },
    BIOSFunction(0x10, .ax(0x1112), "8×8 font, 50 rows") { bios, call in
      bios.loadROMFont(8, &call)
      bios.fitRows(toHeight: 8)
    },
    BIOSFunction(0x10, .ax(0x1114), "8×16 font, 25 rows") { bios, call in
      bios.loadROMFont(16, &call)
      bios.fitRows(toHeight: 16)
    },
    BIOSFunction(0x10, .ax(0x1120), "set the upper half of the 8×8 graphics font") { bios, call in
      bios.setVector(0x1F, call.cpu.es.selector, call.bp)
    },
    BIOSFunction(0x10, .ax(0x1121), "set the caller's graphics font") { bios, call in
      bios.useGraphicsFont(
        segment: call.cpu.es.selector, call.bp, height: UInt8(clamping: call.cx), call)
    },
    BIOSFunction(0x10, .ax(0x1122), "set the ROM's 8×14 graphics font") { bios, call in
      bios.useGraphicsFont(height: 14, call)
    },
    BIOSFunction(0x10, .ax(0x1123), "set the ROM's 8×8 graphics font") { bios, call in
      bios.useGraphicsFont(height: 8, call)
    },
    BIOSFunction(0x10, .ax(0x1124), "set the ROM's 8×16 graphics font") { bios, call in
      bios.useGraphicsFont(height: 16, call)
    },
    BIOSFunction(0x10, .ax(0x1130), "font information") { $0.describeFont(&$1) },
    BIOSFunction(0x10, .ah(0x11), "other character generator functions", refused: leftAlone),
  ]
}

extension ROMImage {
  /// The place of the font with characters of so many rows.
  static func font(height: UInt8) -> UInt16 {
    height == 8 ? shortFont : height == 14 ? mediumFont : tallFont
  }
}

extension BIOSServices {
  /// CX characters of BH rows from ES:BP, from number DX on, into block BL.
  func loadCallersFont(_ call: inout BIOSCall) {
    let height = Int(call.bh)
    let rows = call.memory.read(
      call.linear(call.cpu.es, call.bp), count: min(Int(call.cx), 256) * height)
    display?.loadFont(rows, height: height, first: Int(call.dx), block: Int(call.bl & 7))
  }

  /// A font of the ROM into block BL.
  func loadROMFont(_ height: Int, _ call: inout BIOSCall) {
    display?.loadFont(
      ROMFont.rows(height: UInt8(height)), height: height, block: Int(call.bl & 7))
  }

  /// Makes as many rows of `height` lines as the screen has lines for; the text stays.
  func fitRows(toHeight height: UInt8) {
    guard videoMode.isText, (1...32).contains(height) else { return }
    let overflow = readCRTC(0x07)
    let rows = max(1, min(screenLines / UInt16(height), 60))
    let last = rows * UInt16(height) * (readCRTC(0x09).bit(7) ? 2 : 1) - 1
    writeCRTC(0x09, readCRTC(0x09) & 0xE0 | (height - 1))
    // Bit 7 of register 11H protects the overflow register.
    let retraceEnd = readCRTC(0x11)
    writeCRTC(0x11, retraceEnd & 0x7F)
    writeCRTC(0x07, overflow & ~0x42 | (last & 256 == 0 ? 0 : 0x02) | (last & 512 == 0 ? 0 : 0x40))
    writeCRTC(0x11, retraceEnd)
    writeCRTC(0x12, UInt8(last & 0xFF))
    data[.lastRow] = UInt8(rows - 1)
    data[.characterHeight] = UInt16(height)
    // Pages begin at multiples of 2 KiB.
    data[.pageSize] = (data[.columns] &* rows &* 2 &+ 0x7FF) & 0xF800
    showCursorShape()
  }

  /// Lines of the picture, of which a screen that scans each twice has half: vertical display end and its overflow.
  var screenLines: UInt16 {
    let overflow = readCRTC(0x07)
    let lines =
      UInt16(readCRTC(0x12)) + (overflow.bit(1) ? 256 : 0) + (overflow.bit(6) ? 512 : 0) + 1
    return readCRTC(0x09).bit(7) ? lines / 2 : lines
  }

  /// Points vector 43H to a font of the ROM, or to the caller's; BL tells the rows of text, or DL where it is 0.
  func useGraphicsFont(
    segment: UInt16 = ROMImage.segment, _ offset: UInt16? = nil, height: UInt8, _ call: BIOSCall
  ) {
    setVector(0x43, segment, offset ?? ROMImage.font(height: height))
    data[.characterHeight] = UInt16(height)
    let rows: UInt8 =
      switch call.bl {
      case 0: call.dl
      case 1: 14
      case 3: 43
      default: 25
      }
    data[.lastRow] = max(1, rows) - 1
  }

  /// AX=1130H: BH chooses the font: 0 vector 1FH, 1 vector 43H, 2 8×14, 3 and 4 8×8 and its upper half, 6 8×16; 5 and 7
  /// the characters that differ in cells of nine dots, of which there are none.
  func describeFont(_ call: inout BIOSCall) {
    func rom(_ offset: UInt16) -> UInt32 { UInt32(ROMImage.segment) << 16 | UInt32(offset) }
    let pointer: UInt32
    switch call.bh {
    case 0, 1:
      let vector: UInt64 = call.bh == 0 ? 0x1F : 0x43
      pointer = memory.load(at: GuestPhysicalAddress(vector * 4)) ?? 0
    case 2: pointer = rom(ROMImage.mediumFont)
    case 3: pointer = rom(ROMImage.shortFont)
    case 4: pointer = rom(ROMImage.shortFont + 1024)
    case 5, 7: pointer = rom(ROMImage.noAlternates)
    default: pointer = rom(ROMImage.tallFont)
    }
    call.load(\.es, UInt16(pointer >> 16))
    call.bp = UInt16(pointer & 0xFFFF)
    call.cx = data[.characterHeight]
    call.dl = data[.lastRow]
  }
}
