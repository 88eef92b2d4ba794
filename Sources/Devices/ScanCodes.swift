/// The keys of a US keyboard with 104 keys, by the names that QEMU's `sendkey` gives them.
package enum Key: String, CaseIterable, Codable, Hashable, Sendable {
  case escape = "esc"
  case digit1 = "1"
  case digit2 = "2"
  case digit3 = "3"
  case digit4 = "4"
  case digit5 = "5"
  case digit6 = "6"
  case digit7 = "7"
  case digit8 = "8"
  case digit9 = "9"
  case digit0 = "0"
  case minus
  case equal
  case backspace
  case tab
  case q
  case w
  case e
  case r
  case t
  case y
  case u
  case i
  case o
  case p
  case leftBracket = "bracket_left"
  case rightBracket = "bracket_right"
  case enter = "ret"
  case leftControl = "ctrl"
  case a
  case s
  case d
  case f
  case g
  case h
  case j
  case k
  case l
  case semicolon
  case apostrophe
  case grave = "grave_accent"
  case leftShift = "shift"
  case backslash
  case z
  case x
  case c
  case v
  case b
  case n
  case m
  case comma
  case period = "dot"
  case slash
  case rightShift = "shift_r"
  case keypadMultiply = "kp_multiply"
  case leftAlt = "alt"
  case space = "spc"
  case capsLock = "caps_lock"
  case f1
  case f2
  case f3
  case f4
  case f5
  case f6
  case f7
  case f8
  case f9
  case f10
  case numLock = "num_lock"
  case scrollLock = "scroll_lock"
  case keypad7 = "kp_7"
  case keypad8 = "kp_8"
  case keypad9 = "kp_9"
  case keypadMinus = "kp_subtract"
  case keypad4 = "kp_4"
  case keypad5 = "kp_5"
  case keypad6 = "kp_6"
  case keypadPlus = "kp_add"
  case keypad1 = "kp_1"
  case keypad2 = "kp_2"
  case keypad3 = "kp_3"
  case keypad0 = "kp_0"
  case keypadPeriod = "kp_decimal"
  case nonUSBackslash = "less"
  case f11
  case f12
  case keypadEnter = "kp_enter"
  case rightControl = "ctrl_r"
  case keypadDivide = "kp_divide"
  case printScreen = "print"
  case rightAlt = "alt_r"
  case pause
  case home
  case up
  case pageUp = "pgup"
  case left
  case right
  case end
  case down
  case pageDown = "pgdn"
  case insert
  case delete
  case leftMeta = "meta_l"
  case rightMeta = "meta_r"
  case menu
}

/// What a key sends in the three scan code sets, and what the keyboard controller makes of it.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Keyboards (101- and 102-key)", scan code sets 1
/// to 3 and "Scan code translation"; the last three keys: Microsoft Keyboard Scan Code Specification 1.3a.
enum ScanCodes {
  /// The make codes of one key; a first byte of E0H or E1H is its prefix.
  struct Row {
    let set1: UInt16
    let set2: UInt16
    let set3: UInt8

    init(_ set1: UInt16, _ set2: UInt16, _ set3: UInt8) {
      (self.set1, self.set2, self.set3) = (set1, set2, set3)
    }
  }

  // swift-format-ignore
  static func row(of key: Key) -> Row {
    switch key {
    // key: set 1, set 2, set 3
    case .escape:          Row(0x0001, 0x0076, 0x08)
    case .digit1:          Row(0x0002, 0x0016, 0x16)
    case .digit2:          Row(0x0003, 0x001E, 0x1E)
    case .digit3:          Row(0x0004, 0x0026, 0x26)
    case .digit4:          Row(0x0005, 0x0025, 0x25)
    case .digit5:          Row(0x0006, 0x002E, 0x2E)
    case .digit6:          Row(0x0007, 0x0036, 0x36)
    case .digit7:          Row(0x0008, 0x003D, 0x3D)
    case .digit8:          Row(0x0009, 0x003E, 0x3E)
    case .digit9:          Row(0x000A, 0x0046, 0x46)
    case .digit0:          Row(0x000B, 0x0045, 0x45)
    case .minus:           Row(0x000C, 0x004E, 0x4E)
    case .equal:           Row(0x000D, 0x0055, 0x55)
    case .backspace:       Row(0x000E, 0x0066, 0x66)
    case .tab:             Row(0x000F, 0x000D, 0x0D)
    case .q:               Row(0x0010, 0x0015, 0x15)
    case .w:               Row(0x0011, 0x001D, 0x1D)
    case .e:               Row(0x0012, 0x0024, 0x24)
    case .r:               Row(0x0013, 0x002D, 0x2D)
    case .t:               Row(0x0014, 0x002C, 0x2C)
    case .y:               Row(0x0015, 0x0035, 0x35)
    case .u:               Row(0x0016, 0x003C, 0x3C)
    case .i:               Row(0x0017, 0x0043, 0x43)
    case .o:               Row(0x0018, 0x0044, 0x44)
    case .p:               Row(0x0019, 0x004D, 0x4D)
    case .leftBracket:     Row(0x001A, 0x0054, 0x54)
    case .rightBracket:    Row(0x001B, 0x005B, 0x5B)
    case .enter:           Row(0x001C, 0x005A, 0x5A)
    case .leftControl:     Row(0x001D, 0x0014, 0x11)
    case .a:               Row(0x001E, 0x001C, 0x1C)
    case .s:               Row(0x001F, 0x001B, 0x1B)
    case .d:               Row(0x0020, 0x0023, 0x23)
    case .f:               Row(0x0021, 0x002B, 0x2B)
    case .g:               Row(0x0022, 0x0034, 0x34)
    case .h:               Row(0x0023, 0x0033, 0x33)
    case .j:               Row(0x0024, 0x003B, 0x3B)
    case .k:               Row(0x0025, 0x0042, 0x42)
    case .l:               Row(0x0026, 0x004B, 0x4B)
    case .semicolon:       Row(0x0027, 0x004C, 0x4C)
    case .apostrophe:      Row(0x0028, 0x0052, 0x52)
    case .grave:           Row(0x0029, 0x000E, 0x0E)
    case .leftShift:       Row(0x002A, 0x0012, 0x12)
    case .backslash:       Row(0x002B, 0x005D, 0x5C)
    case .z:               Row(0x002C, 0x001A, 0x1A)
    case .x:               Row(0x002D, 0x0022, 0x22)
    case .c:               Row(0x002E, 0x0021, 0x21)
    case .v:               Row(0x002F, 0x002A, 0x2A)
    case .b:               Row(0x0030, 0x0032, 0x32)
    case .n:               Row(0x0031, 0x0031, 0x31)
    case .m:               Row(0x0032, 0x003A, 0x3A)
    case .comma:           Row(0x0033, 0x0041, 0x41)
    case .period:          Row(0x0034, 0x0049, 0x49)
    case .slash:           Row(0x0035, 0x004A, 0x4A)
    case .rightShift:      Row(0x0036, 0x0059, 0x59)
    case .keypadMultiply:  Row(0x0037, 0x007C, 0x7E)
    case .leftAlt:         Row(0x0038, 0x0011, 0x19)
    case .space:           Row(0x0039, 0x0029, 0x29)
    case .capsLock:        Row(0x003A, 0x0058, 0x14)
    case .f1:              Row(0x003B, 0x0005, 0x07)
    case .f2:              Row(0x003C, 0x0006, 0x0F)
    case .f3:              Row(0x003D, 0x0004, 0x17)
    case .f4:              Row(0x003E, 0x000C, 0x1F)
    case .f5:              Row(0x003F, 0x0003, 0x27)
    case .f6:              Row(0x0040, 0x000B, 0x2F)
    case .f7:              Row(0x0041, 0x0083, 0x37)
    case .f8:              Row(0x0042, 0x000A, 0x3F)
    case .f9:              Row(0x0043, 0x0001, 0x47)
    case .f10:             Row(0x0044, 0x0009, 0x4F)
    case .numLock:         Row(0x0045, 0x0077, 0x76)
    case .scrollLock:      Row(0x0046, 0x007E, 0x5F)
    case .keypad7:         Row(0x0047, 0x006C, 0x6C)
    case .keypad8:         Row(0x0048, 0x0075, 0x75)
    case .keypad9:         Row(0x0049, 0x007D, 0x7D)
    case .keypadMinus:     Row(0x004A, 0x007B, 0x84)
    case .keypad4:         Row(0x004B, 0x006B, 0x6B)
    case .keypad5:         Row(0x004C, 0x0073, 0x73)
    case .keypad6:         Row(0x004D, 0x0074, 0x74)
    case .keypadPlus:      Row(0x004E, 0x0079, 0x7C)
    case .keypad1:         Row(0x004F, 0x0069, 0x69)
    case .keypad2:         Row(0x0050, 0x0072, 0x72)
    case .keypad3:         Row(0x0051, 0x007A, 0x7A)
    case .keypad0:         Row(0x0052, 0x0070, 0x70)
    case .keypadPeriod:    Row(0x0053, 0x0071, 0x71)
    case .nonUSBackslash:  Row(0x0056, 0x0061, 0x13)
    case .f11:             Row(0x0057, 0x0078, 0x56)
    case .f12:             Row(0x0058, 0x0007, 0x5E)
    case .keypadEnter:     Row(0xE01C, 0xE05A, 0x79)
    case .rightControl:    Row(0xE01D, 0xE014, 0x58)
    case .keypadDivide:    Row(0xE035, 0xE04A, 0x77)
    case .printScreen:     Row(0xE037, 0xE07C, 0x57)
    case .rightAlt:        Row(0xE038, 0xE011, 0x39)
    case .pause:           Row(0xE11D, 0xE114, 0x62)
    case .home:            Row(0xE047, 0xE06C, 0x6E)
    case .up:              Row(0xE048, 0xE075, 0x63)
    case .pageUp:          Row(0xE049, 0xE07D, 0x6F)
    case .left:            Row(0xE04B, 0xE06B, 0x61)
    case .right:           Row(0xE04D, 0xE074, 0x6A)
    case .end:             Row(0xE04F, 0xE069, 0x65)
    case .down:            Row(0xE050, 0xE072, 0x60)
    case .pageDown:        Row(0xE051, 0xE07A, 0x6D)
    case .insert:          Row(0xE052, 0xE070, 0x67)
    case .delete:          Row(0xE053, 0xE071, 0x64)
    case .leftMeta:        Row(0xE05B, 0xE01F, 0x8B)
    case .rightMeta:       Row(0xE05C, 0xE027, 0x8C)
    case .menu:            Row(0xE05D, 0xE02F, 0x8D)
    }
  }

  /// What the key sends when it goes down or up.
  static func bytes(of key: Key, isPress: Bool, set: UInt8) -> [UInt8] {
    let row = row(of: key)
    switch (key, set) {
    case (_, 3): return isPress ? [row.set3] : [0xF0, row.set3]
    // Pause sends make and break at once when it goes down.
    case (.pause, 1): return isPress ? [0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5] : []
    case (.pause, _):
      return isPress ? [0xE1, 0x14, 0x77, 0xE1, 0xF0, 0x14, 0xF0, 0x77] : []
    // Print Screen comes with a shift of its own.
    case (.printScreen, 1):
      return isPress ? [0xE0, 0x2A, 0xE0, 0x37] : [0xE0, 0xB7, 0xE0, 0xAA]
    case (.printScreen, _):
      return isPress ? [0xE0, 0x12, 0xE0, 0x7C] : [0xE0, 0xF0, 0x7C, 0xE0, 0xF0, 0x12]
    case (_, 1): return prefix(row.set1) + [UInt8(row.set1 & 0xFF) | (isPress ? 0 : 0x80)]
    default: return prefix(row.set2) + (isPress ? [] : [0xF0]) + [UInt8(row.set2 & 0xFF)]
    }
  }

  private static func prefix(_ code: UInt16) -> [UInt8] {
    code > 0xFF ? [UInt8(code >> 8)] : []
  }

  /// How a key of set 3 behaves by default.
  static func defaultType(ofSet3 code: UInt8) -> Keyboard.KeyType {
    switch code {
    case 0x11, 0x12, 0x14, 0x19, 0x59: .makeBreak
    case 0x07, 0x0F, 0x17, 0x1F, 0x27, 0x2F, 0x37, 0x3F, 0x47, 0x4F, 0x56, 0x5E: .makeOnly
    case 0x08, 0x39, 0x57, 0x58, 0x5F, 0x62, 0x65, 0x67, 0x6D, 0x6E, 0x6F: .makeOnly
    case 0x69, 0x6B, 0x6C, 0x70...0x77, 0x79, 0x7A, 0x7D, 0x7E, 0x84, 0x8B...0x8D: .makeOnly
    default: .typematic
    }
  }

  /// The controller's table from set 2 to set 1; codes from 80H on pass, but for 83H and 84H.
  static func translated(_ code: UInt8) -> UInt8 {
    switch code {
    case 0x83: 0x41
    case 0x84: 0x54
    case 0x80...: code
    default: table[Int(code)]
    }
  }

  // swift-format-ignore
  private static let table: [UInt8] = [
    0xFF, 0x43, 0x41, 0x3F, 0x3D, 0x3B, 0x3C, 0x58, 0x64, 0x44, 0x42, 0x40, 0x3E, 0x0F, 0x29, 0x59,
    0x65, 0x38, 0x2A, 0x70, 0x1D, 0x10, 0x02, 0x5A, 0x66, 0x71, 0x2C, 0x1F, 0x1E, 0x11, 0x03, 0x5B,
    0x67, 0x2E, 0x2D, 0x20, 0x12, 0x05, 0x04, 0x5C, 0x68, 0x39, 0x2F, 0x21, 0x14, 0x13, 0x06, 0x5D,
    0x69, 0x31, 0x30, 0x23, 0x22, 0x15, 0x07, 0x5E, 0x6A, 0x72, 0x32, 0x24, 0x16, 0x08, 0x09, 0x5F,
    0x6B, 0x33, 0x25, 0x17, 0x18, 0x0B, 0x0A, 0x60, 0x6C, 0x34, 0x35, 0x26, 0x27, 0x19, 0x0C, 0x61,
    0x6D, 0x73, 0x28, 0x74, 0x1A, 0x0D, 0x62, 0x6E, 0x3A, 0x36, 0x1C, 0x1B, 0x75, 0x2B, 0x63, 0x76,
    0x55, 0x56, 0x77, 0x78, 0x79, 0x7A, 0x0E, 0x7B, 0x7C, 0x4F, 0x7D, 0x4B, 0x47, 0x7E, 0x7F, 0x6F,
    0x52, 0x53, 0x50, 0x4C, 0x4D, 0x48, 0x01, 0x45, 0x57, 0x4E, 0x51, 0x4A, 0x37, 0x49, 0x46, 0x54,
  ]
}
