import GuestMemory
import X86

/// The BIOS's variables at segment 40H, by name.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), BIOS data area.
struct BIOSDataArea {
  /// A variable: its offset in segment 40H, and by `Value` its width.
  struct Field<Value: FixedWidthInteger> {
    let offset: UInt16

    init(_ offset: UInt16) {
      self.offset = offset
    }
  }

  let memory: GuestMemory

  /// Reading where the guest has no memory gives 0.
  subscript<Value: FixedWidthInteger>(field: Field<Value>) -> Value {
    get { memory.load(Value.self, at: Self.base + UInt64(field.offset)) ?? 0 }
    nonmutating set { memory.store(newValue, at: Self.base + UInt64(field.offset)) }
  }

  static let base = GuestPhysicalAddress(0x400)
  static let length = 0x100
  /// The extended BIOS data area's segment: the last KiB below 640 KiB.
  static let extendedSegment: UInt16 = 0x9FC0
}

extension BIOSDataArea.Field<UInt8> {
  /// Shift states: 0 right shift, 1 left shift, 2 Ctrl, 3 Alt, 4 Scroll, 5 Num, 6 Caps, 7 Insert.
  static let shiftFlags = Self(0x17)
  /// Keys held down: 0 left Ctrl, 1 left Alt, 2 SysRq, 3 Pause, 4 Scroll, 5 Num, 6 Caps, 7 Insert.
  static let shiftFlags2 = Self(0x18)
  /// The number typed with Alt on the numeric keypad so far.
  static let altKeypad = Self(0x19)
  static let disketteRecalibrate = Self(0x3E)
  static let disketteStatus = Self(0x41)
  static let videoMode = Self(0x49)
  static let activePage = Self(0x62)
  static let crtModeSetting = Self(0x65)
  static let crtPalette = Self(0x66)
  static let midnightCount = Self(0x70)
  static let breakFlag = Self(0x71)
  static let diskStatus = Self(0x74)
  static let diskCount = Self(0x75)
  /// Text rows less one.
  static let lastRow = Self(0x84)
  static let videoControl = Self(0x87)
  static let videoSwitches = Self(0x88)
  static let videoFlags = Self(0x89)
  static let displayCombination = Self(0x8A)
  /// Keyboard mode: bit 0 the last byte was E1, bit 1 it was E0, bit 4 the keyboard has 101 keys,
  /// bit 2 right Ctrl, bit 3 right Alt.
  static let keyboardMode = Self(0x96)
  static let keyboardLights = Self(0x97)
  /// Bit 0: INT 15H AH=83H counts.
  static let waitFlag = Self(0xA0)

  /// The time-out of COM `port`, 0 to 3.
  static func serialTimeout(_ port: UInt8) -> Self { Self(0x7C + UInt16(port & 3)) }

  /// What diskette is in drive 0 or 1: bits 7–6 the data rate, bit 4 it is known, bits 2–0 which.
  static func mediaState(_ drive: UInt8) -> Self { Self(0x90 + UInt16(drive & 1)) }
}

extension BIOSDataArea.Field<UInt16> {
  static let extendedSegment = Self(0x0E)
  static let equipment = Self(0x10)
  /// KiB below 640 KiB.
  static let baseMemory = Self(0x13)
  /// The keyboard buffer's next character to be taken, as an offset in segment 40H.
  static let keyboardHead = Self(0x1A)
  /// Where the next character goes.
  static let keyboardTail = Self(0x1C)
  static let columns = Self(0x4A)
  /// Bytes in a page of text.
  static let pageSize = Self(0x4C)
  /// Where the active page begins in the video memory.
  static let pageStart = Self(0x4E)
  /// The cursor's last line in the low byte, its first line in the high byte.
  static let cursorShape = Self(0x60)
  static let crtcPort = Self(0x63)
  /// 1234H asks for a start without a test of memory.
  static let resetFlag = Self(0x72)
  static let keyboardStart = Self(0x80)
  static let keyboardEnd = Self(0x82)
  /// Scan lines in a character.
  static let characterHeight = Self(0x85)

  /// The port of COM `number`, 0 to 3.
  static func serialPort(_ number: UInt8) -> Self { Self(UInt16(number & 3) * 2) }
  /// The port of LPT `number`, 0 to 2.
  static func printerPort(_ number: UInt8) -> Self { Self(0x08 + UInt16(number & 3) * 2) }
  /// Column in the low byte, row in the high byte, of text page `page`, 0 to 7.
  static func cursor(_ page: UInt8) -> Self { Self(0x50 + UInt16(page & 7) * 2) }
}

extension BIOSDataArea.Field<UInt32> {
  /// Where a program goes on after a reset of the CPU: a far pointer to code, or to its stack.
  static let resumePointer = Self(0x67)
  /// Timer ticks since midnight.
  static let ticks = Self(0x6C)
  /// A far pointer to the byte that INT 15H AH=83H sets.
  static let userFlag = Self(0x98)
  /// Microseconds that are left until then.
  static let waitCount = Self(0x9C)
  /// A far pointer to the video save table.
  static let videoSavePointer = Self(0xA8)
}
