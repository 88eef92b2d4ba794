import Bus
import GuestMemory
import X86

/// The VGA by its ports.
///
/// Source: IBM, "Personal System/2 Display Adapter Technical Reference" (1992), VGA registers.
extension BIOSServices {
  /// Writes a CRTC register of the present mode.
  func writeCRTC(_ index: UInt8, _ value: UInt8) {
    let port = data[.crtcPort]
    writeIndexed(port == 0x3B4 ? port : 0x3D4, index, value)
  }

  private func writeIndexed(_ port: UInt16, _ index: UInt8, _ value: UInt8) {
    out(port, index)
    out(port + 1, value)
  }

  // MARK: Attribute controller

  /// Reading the input status register makes the next write to 3C0H an index.
  private func selectAttribute(_ index: UInt8) {
    _ = input(data[.crtcPort] == 0x3B4 ? 0x3BA : 0x3DA)
    out(0x3C0, index)
  }

  /// Writes register `index`, 0 to 14H; bit 5 of the index turns the picture on again.
  func setAttribute(_ index: UInt8, _ value: UInt8) {
    guard index <= 0x14 else { return }
    selectAttribute(index)
    out(0x3C0, value)
    selectAttribute(0x20)
  }

  func attribute(_ index: UInt8) -> UInt8 {
    guard index <= 0x14 else { return 0 }
    selectAttribute(index)
    let value = input(0x3C1)
    selectAttribute(0x20)
    return value
  }

  /// AX=1002H: sixteen colours and the border from ES:DX.
  func setAllAttributes(_ call: inout BIOSCall) {
    let values = call.memory.read(call.linear(call.cpu.es, call.dx), count: 17)
    for (index, value) in values.enumerated() {
      setAttribute(index < 16 ? UInt8(index) : 0x11, value)
    }
  }

  /// AX=1009H: sixteen colours and the border to ES:DX.
  func readAllAttributes(_ call: inout BIOSCall) {
    let values = (0..<16).map { attribute(UInt8($0)) } + [attribute(0x11)]
    call.memory.write(values, at: call.linear(call.cpu.es, call.dx))
  }

  /// Bit 3 of the mode control register: bit 7 of a character's attribute blinks.
  func setBlinking(_ isOn: Bool) {
    setAttribute(0x10, attribute(0x10) & ~8 | (isOn ? 8 : 0))
  }

  /// AH=0BH: the border; BH=1, the palette of modes 4 and 5, does nothing in the modes offered.
  func setBorder(_ call: inout BIOSCall) {
    guard call.bh == 0 else { return }
    setAttribute(0x11, call.bl & 0x1F)
  }

  // MARK: Colours

  /// Loads red, green, blue, 6 bits each, from colour `first` on.
  func writeDAC(from first: UInt16, _ components: [UInt8]) {
    out(0x3C8, UInt8(truncatingIfNeeded: first))
    for component in components { out(0x3C9, component & 0x3F) }
  }

  /// Red, green, blue of `count` colours from `first` on.
  func readDAC(from first: UInt16, count: Int) -> [UInt8] {
    out(0x3C7, UInt8(truncatingIfNeeded: first))
    return (0..<count * 3).map { _ in input(0x3C9) & 0x3F }
  }
}
