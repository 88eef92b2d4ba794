/// INT 09H: scan codes into shift states and keys.
extension BIOSServices {
  /// Bits of the first shift byte, which INT 16H AH=02H gives.
  private enum Shift {
    static let right: UInt8 = 0x01
    static let left: UInt8 = 0x02
    static let control: UInt8 = 0x04
    static let alt: UInt8 = 0x08
    static let scrollLock: UInt8 = 0x10
    static let numLock: UInt8 = 0x20
    static let capsLock: UInt8 = 0x40
    static let insert: UInt8 = 0x80
  }

  /// Takes the byte in AL, which the ROM's handler read from port 60H.
  func takeScanCode(_ call: inout BIOSCall) {
    let code = call.al
    let mode = data[.keyboardMode]
    switch code {
    case 0xE0:
      data[.keyboardMode] = mode | 2
      return
    case 0xE1:
      data[.keyboardMode] = mode | 1
      return
    case 0x00, 0xEE, 0xFA, 0xFC...0xFF: return  // answers of the keyboard, not keys
    default: break
    }
    if mode & 1 != 0 {
      // Pause is E1 1D 45, E1 9D C5: ignored, both bytes after each mark.
      if code & 0x7F == 0x45 { data[.keyboardMode] = mode & ~1 }
      return
    }
    let isExtended = mode & 2 != 0
    data[.keyboardMode] = mode & ~2
    let isBreak = code & 0x80 != 0
    if !changeShift(code & 0x7F, isExtended: isExtended, isBreak: isBreak), !isBreak {
      pressKey(code, isExtended: isExtended, &call)
    }
  }

  // MARK: Shift keys

  /// Follows shift and lock keys; false for all others.
  private func changeShift(_ key: UInt8, isExtended: Bool, isBreak: Bool) -> Bool {
    switch key {
    case 0x2A, 0x36:
      // E0 2A and E0 36 are shifts that the keyboard makes up around its grey keys.
      if !isExtended { hold(key == 0x2A ? Shift.left : Shift.right, !isBreak) }
    case 0x1D:
      setBit(.keyboardMode, 4, isExtended ? !isBreak : nil)
      setBit(.shiftFlags2, 1, isExtended ? nil : !isBreak)
      hold(Shift.control, data[.keyboardMode] & 4 != 0 || data[.shiftFlags2] & 1 != 0)
    case 0x38:
      setBit(.keyboardMode, 8, isExtended ? !isBreak : nil)
      setBit(.shiftFlags2, 2, isExtended ? nil : !isBreak)
      hold(Shift.alt, data[.keyboardMode] & 8 != 0 || data[.shiftFlags2] & 2 != 0)
      if isBreak { endAltNumber() }
    case 0x3A: lock(Shift.capsLock, isBreak)
    case 0x45: lock(Shift.numLock, isBreak)
    case 0x46 where !isExtended && data[.shiftFlags] & Shift.control == 0:
      lock(Shift.scrollLock, isBreak)
    default: return false
    }
    return true
  }

  private func hold(_ bit: UInt8, _ isHeld: Bool) {
    setBit(.shiftFlags, bit, isHeld)
  }

  /// A lock changes once for every press; repeats come while the second byte says "held".
  private func lock(_ bit: UInt8, _ isBreak: Bool) {
    if !isBreak, data[.shiftFlags2] & bit == 0 { data[.shiftFlags] ^= bit }
    setBit(.shiftFlags2, bit, !isBreak)
  }

  /// Sets or clears bits of a variable; nil leaves it.
  private func setBit(_ field: BIOSDataArea.Field<UInt8>, _ bits: UInt8, _ value: Bool?) {
    guard let value else { return }
    data[field] = value ? data[field] | bits : data[field] & ~bits
  }

  // MARK: Keys

  private func pressKey(_ code: UInt8, isExtended: Bool, _ call: inout BIOSCall) {
    let flags = data[.shiftFlags]
    let (isControl, isAlt) = (flags & Shift.control != 0, flags & Shift.alt != 0)
    if isControl, isAlt, code == 0x53 {
      // Ctrl+Alt+Del: a warm start by the keyboard controller's reset line.
      data[.resetFlag] = 0x1234
      out(0x64, 0xFE)
      return
    }
    if isControl, code == 0x46 {
      // Ctrl+Break: the buffer is emptied and INT 1BH called.
      keyboardBuffer.removeAll()
      data[.breakFlag] = 0x80
      _ = keyboardBuffer.append(0)
      call.interrupt(0x1B)
      return
    }
    if isExtended, code == 0x37 {
      call.interrupt(0x05)  // Print Screen
      return
    }
    if isAlt, !isExtended, let digit = Self.keypadDigit(code) {
      data[.altKeypad] = data[.altKeypad] &* 10 &+ digit
      return
    }
    if code == 0x52, !isControl, !isAlt { data[.shiftFlags] = flags ^ Shift.insert }
    guard let row = isExtended ? KeyRow.extendedRow(for: code) : KeyRow.row(for: code) else {
      return
    }
    let key: UInt16
    if isAlt {
      key = row.alt
    } else if isControl {
      key = row.control
    } else {
      var isShifted = flags & (Shift.left | Shift.right) != 0
      if KeyRow.isLetter(code), flags & Shift.capsLock != 0 { isShifted.toggle() }
      if Self.keypadDigit(code) != nil || code == 0x53, flags & Shift.numLock != 0 {
        isShifted.toggle()
      }
      key = isShifted ? row.shift : row.plain
    }
    // A full buffer loses the key, as on a PC, which beeps.
    if key != 0 { _ = keyboardBuffer.append(key) }
  }

  /// Alt with digits of the keypad gives the character of that number when Alt is let go.
  private func endAltNumber() {
    let number = data[.altKeypad]
    guard number != 0 else { return }
    data[.altKeypad] = 0
    _ = keyboardBuffer.append(UInt16(number))
  }

  private static func keypadDigit(_ code: UInt8) -> UInt8? {
    switch code {
    case 0x47...0x49: code - 0x47 + 7
    case 0x4B...0x4D: code - 0x4B + 4
    case 0x4F...0x51: code - 0x4F + 1
    case 0x52: 0
    default: nil
    }
  }
}
