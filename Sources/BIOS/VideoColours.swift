import Bits
import X86

/// INT 10H AH=10H and 0FH: pages of DAC registers, and greys.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=10H.
extension BIOSServices {
  /// AX=1013H: BL=0 chooses 4 pages of 64 (BH=0) or 16 of 16 (BH=1), BL=1 the page BH.
  func selectColourPage(_ call: inout BIOSCall) {
    let isSixteen = attribute(0x10).bit(7)
    switch call.bl {
    case 0: setAttribute(0x10, attribute(0x10) & 0x7F | (call.bh & 1) << 7)
    case 1: setAttribute(0x14, isSixteen ? call.bh & 0x0F : (call.bh & 0b11) << 2)
    default: break
    }
  }

  /// AX=101AH: BL the kind of pages, BH the page.
  func readColourPage(_ call: inout BIOSCall) {
    let select = attribute(0x14)
    call.bl = attribute(0x10) >> 7
    call.bh = call.bl == 1 ? select & 0x0F : select >> 2 & 0b11
  }

  /// AX=101BH: 30 % of red, 59 % of green and 11 % of blue, in 256ths, become all three.
  func sumToGrey(from first: UInt16, count: Int) {
    let colours = readDAC(from: first, count: count)
    var greys: [UInt8] = []
    for start in stride(from: 0, to: colours.count, by: 3) {
      let sum =
        77 * UInt16(colours[start]) + 151 * UInt16(colours[start + 1])
        + 28 * UInt16(colours[start + 2])
      greys += [UInt8](repeating: UInt8((sum + 0x80) >> 8), count: 3)
    }
    writeDAC(from: first, greys)
  }
}
