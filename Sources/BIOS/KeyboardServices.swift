import GuestMemory

/// INT 16H.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 16H.
extension BIOSFunction {
  static let keyboard: [BIOSFunction] = [
    BIOSFunction(0x16, .ah(0x00), "read key (waits)") { $0.readKey(&$1, enhanced: false) },
    BIOSFunction(0x16, .ah(0x01), "look for a key") { $0.peekKey(&$1, enhanced: false) },
    BIOSFunction(0x16, .ah(0x02), "shift flags") { bios, call in
      call.al = bios.data[.shiftFlags]
    },
    BIOSFunction(0x16, .ah(0x03), "typematic rate (accepted)", leftAlone),
    BIOSFunction(0x16, .ah(0x05), "put a key into the buffer") { bios, call in
      call.al = bios.keyboardBuffer.append(call.cx) ? 0 : 1
    },
    BIOSFunction(0x16, .ah(0x09), "keyboard functions") { _, call in
      call.al = 0x30  // AH=10H to 12H, 0AH
    },
    BIOSFunction(0x16, .ah(0x0A), "keyboard identification") { _, call in
      call.bx = 0x41AB  // ABH 83H, the second byte as it comes translated
    },
    BIOSFunction(0x16, .ah(0x10), "read enhanced key (waits)") { $0.readKey(&$1, enhanced: true) },
    BIOSFunction(0x16, .ah(0x11), "look for an enhanced key") {
      $0.peekKey(&$1, enhanced: true)
    },
    BIOSFunction(0x16, .ah(0x12), "enhanced shift flags") { bios, call in
      let second = bios.data[.shiftFlags2]
      let right = bios.data[.keyboardMode] & 0x0C
      call.al = bios.data[.shiftFlags]
      // Bits 0–1 left Ctrl and Alt, 2–3 right Ctrl and Alt, 4–6 locks held, 7 SysRq held.
      call.ah = second & 0b0111_0011 | right | (second & 4) << 5
    },
    BIOSFunction(0x16, .ah(0x92), "ask for AH=10H to 12H") { _, call in call.ah = 0x80 },
    BIOSFunction(0x16, .ah(0xA2), "ask for 122-key functions", refused: leftAlone),
  ]
}

extension BIOSServices {
  var keyboardBuffer: KeyboardBuffer { KeyboardBuffer(data: data) }

  /// AH=00H and 10H: with no key the guest sleeps in ROM code and asks again after every interrupt.
  func readKey(_ call: inout BIOSCall, enhanced: Bool) {
    guard let key = nextKey(enhanced: enhanced) else {
      call.jump(toROM: ROMImage.keyboardWait)
      return
    }
    keyboardBuffer.removeFirst()
    call.ax = key
  }

  /// AH=01H and 11H: ZF = 1 where no key waits.
  func peekKey(_ call: inout BIOSCall, enhanced: Bool) {
    let key = nextKey(enhanced: enhanced)
    if let key { call.ax = key }
    call.setZero(key == nil)
  }

  /// The first key as a caller of the old or of the enhanced functions sees it.
  ///
  /// Old callers know no E0H marks, and keys that only an enhanced keyboard has are dropped for them.
  private func nextKey(enhanced: Bool) -> UInt16? {
    while let key = keyboardBuffer.first {
      let (code, character) = (key >> 8, key & 0xFF)
      if enhanced { return character == 0xF0 && code != 0 ? key & 0xFF00 : key }
      switch (code, character) {
      case (0xE0, _):
        // Keypad Enter and slash: the codes of the main keys.
        return character == 0x2F ? 0x352F : 0x1C00 | character
      case (_, 0xF0) where code != 0, (0x85..., 0):
        keyboardBuffer.removeFirst()
      case (_, 0xE0) where code != 0: return key & 0xFF00
      default: return key
      }
    }
    return nil
  }
}

/// The ring of keys in the data area; empty when head and tail are the same.
struct KeyboardBuffer {
  let data: BIOSDataArea

  /// The ring's first offset and the one after its last, as the guest set them, or the usual ones where
  /// that is no ring.
  private var bounds: Range<UInt16> {
    let (start, end) = (data[.keyboardStart], data[.keyboardEnd])
    guard start < end, end - start >= 4, (end - start) % 2 == 0 else { return 0x1E..<0x3E }
    return start..<end
  }

  private func position(_ field: BIOSDataArea.Field<UInt16>) -> UInt16 {
    let offset = data[field]
    return bounds.contains(offset) && (offset - bounds.lowerBound) % 2 == 0
      ? offset : bounds.lowerBound
  }

  private func after(_ offset: UInt16) -> UInt16 {
    let next = offset &+ 2
    return bounds.contains(next) ? next : bounds.lowerBound
  }

  /// The key to be taken next, scan code in the high byte.
  var first: UInt16? {
    let head = position(.keyboardHead)
    guard head != position(.keyboardTail) else { return nil }
    return data[BIOSDataArea.Field<UInt16>(head)]
  }

  func removeFirst() {
    data[.keyboardHead] = after(position(.keyboardHead))
  }

  /// Adds a key; false where the ring is full.
  func append(_ key: UInt16) -> Bool {
    let tail = position(.keyboardTail)
    let next = after(tail)
    guard next != position(.keyboardHead) else { return false }
    data[BIOSDataArea.Field<UInt16>(tail)] = key
    data[.keyboardTail] = next
    return true
  }

  func removeAll() {
    data[.keyboardHead] = bounds.lowerBound
    data[.keyboardTail] = bounds.lowerBound
  }
}
