import Bits
import Boot
import Devices
import X86

/// INT 10H AH=12H: how the next modes are to be, and switches of the adapter.
///
/// The choices are in the data area at 40:87H to 89H, where programs look for them.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=12H, video BIOS data area.
extension BIOSServices {
  /// What a VGA with a colour display says of itself after power-on: text of 400 lines, cursor shapes of a CGA.
  func startVideo() {
    data[.videoSwitches] = 0xF9
    data[.videoFlags] = 0x51
    data[.videoSavePointer] = UInt32(ROMImage.segment) << 16 | UInt32(ROMImage.savePointers)
    data[.displayCombination] = 0x08
    setMode(3, clearing: true)
  }

  /// The lines of the next text mode: bits 7 and 4 of the flags, 00 for 350, 01 for 400, 10 for 200.
  var textLines: VGATextLines {
    let flags = data[.videoFlags]
    return flags.bit(7) ? .lines200 : flags.bit(4) ? .lines400 : .lines350
  }

  /// BL chooses what AL switches; AL becomes 12H where it is done.
  func alternateSelect(_ call: inout BIOSCall) {
    switch call.bl {
    case 0x10:
      call.bh = data[.crtcPort] == 0x3B4 ? 1 : 0
      call.bl = 3  // 256 KiB
      call.cx = UInt16(data[.videoSwitches] & 0x0F)
    case 0x30 where call.al <= 2: chooseTextLines(&call)
    case 0x31 where call.al <= 1: setFlag(.videoFlags, 3, to: call.al == 1, &call)
    case 0x32 where call.al <= 1:
      // Miscellaneous output, "enable RAM".
      out(0x3C2, input(0x3CC) & ~2 | (call.al == 0 ? 2 : 0))
      call.al = 0x12
    case 0x33 where call.al <= 1: setFlag(.videoFlags, 1, to: call.al == 0, &call)
    case 0x34 where call.al <= 1: setFlag(.videoControl, 0, to: call.al == 1, &call)
    case 0x36 where call.al <= 1:
      // Clocking mode, "screen off".
      writeSequencer(1, readSequencer(1) & ~0x20 | (call.al == 0 ? 0 : 0x20))
      call.al = 0x12
    default:
      if state.countUnknown(0x10, call.ax) {
        report("INT 10H AH=12H: no function for BL=\(hex(call.bl)), AL=\(hex(call.al))")
      }
    }
  }

  private func setFlag(
    _ field: BIOSDataArea.Field<UInt8>, _ bit: Int, to value: Bool, _ call: inout BIOSCall
  ) {
    data[field].setBit(bit, to: value)
    call.al = 0x12
  }

  /// BL=30H: AL=0 200 lines, 1 350, 2 400, from the next mode on.
  private func chooseTextLines(_ call: inout BIOSCall) {
    data[.videoFlags] =
      data[.videoFlags] & ~0x90 | (call.al == 0 ? 0x80 : call.al == 2 ? 0x10 : 0)
    data[.videoSwitches] = data[.videoSwitches] & 0xF0 | (call.al == 0 ? 0x08 : 0x09)
    call.al = 0x12
  }

  // MARK: Cursor

  /// Shows the cursor's shape, made fit for the height of the characters while shapes of a CGA are emulated (BL=34H).
  func showCursorShape() {
    let shape = data[.cursorShape]
    let (first, last) = Self.cursorLines(
      UInt8(shape >> 8) & 0x3F, UInt8(shape & 0x1F),
      height: data[.videoControl].bit(0) ? 8 : Int(data[.characterHeight] & 0x1F))
    writeCRTC(0x0A, first)
    writeCRTC(0x0B, last)
  }

  /// Lines of eight become lines of `height`: two neighbours stay two, and 6 and 7 come to lie over the foot.
  ///
  /// A cursor that is off (bit 5), reaches below eight lines or is split stays as it is.
  static func cursorLines(_ first: UInt8, _ last: UInt8, height: Int) -> (UInt8, UInt8) {
    guard height > 8, first <= last, last < 8 else { return (first, last) }
    let end = (Int(last) + 1) * height / 8
    if last == first + 1 { return (UInt8(max(end - 3, 0)), UInt8(max(end - 2, 0))) }
    return (UInt8(Int(first) * height / 8), UInt8(end - 1))
  }
}
