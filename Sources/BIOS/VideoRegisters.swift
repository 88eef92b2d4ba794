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

  /// A CRTC register of the present mode.
  func readCRTC(_ index: UInt8) -> UInt8 {
    readIndexed(data[.crtcPort] == 0x3B4 ? 0x3B4 : 0x3D4, index)
  }

  /// Writes a register of the sequencer.
  func writeSequencer(_ index: UInt8, _ value: UInt8) {
    writeIndexed(0x3C4, index, value)
  }

  /// A register of the sequencer.
  func readSequencer(_ index: UInt8) -> UInt8 {
    readIndexed(0x3C4, index)
  }

  func readIndexed(_ port: UInt16, _ index: UInt8) -> UInt8 {
    out(port, index)
    return input(port + 1)
  }

  func writeIndexed(_ port: UInt16, _ index: UInt8, _ value: UInt8) {
    out(port, index)
    out(port + 1, value)
  }

  // MARK: Attribute controller

  /// Reading the input status register, at one of two places, makes the next write to 3C0H an index.
  private func expectAttributeIndex() {
    _ = input(0x3BA)
    _ = input(0x3DA)
  }

  private func selectAttribute(_ index: UInt8) {
    expectAttributeIndex()
    out(0x3C0, index)
  }

  /// Lets the palette to the screen again, the next write to 3C0H being an index.
  func showPalette(index: UInt8 = 0x20) {
    selectAttribute(index)
    expectAttributeIndex()
  }

  /// Writes register `index` and leaves the screen without palette.
  func writeAttribute(_ index: UInt8, _ value: UInt8) {
    selectAttribute(index)
    out(0x3C0, value)
  }

  /// Writes register `index`, 0 to 14H; bit 5 of the index turns the picture on again.
  func setAttribute(_ index: UInt8, _ value: UInt8) {
    guard index <= 0x14 else { return }
    writeAttribute(index, value)
    showPalette()
  }

  func attribute(_ index: UInt8) -> UInt8 {
    guard index <= 0x14 else { return 0 }
    selectAttribute(index)
    let value = input(0x3C1)
    showPalette()
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

  /// AH=0BH: BH=0 sets the border, or the background of modes 4 to 6; BH=1 chooses one of two palettes of modes 4 and 5:
  /// green, red and brown, or cyan, magenta and white.
  func setBorder(_ call: inout BIOSCall) {
    let isPairs = videoMode.dots == .pairs
    switch call.bh {
    case 0:
      setAttribute(0x11, call.bl & 0x1F)
      guard isPairs || videoMode.dots == .bits else { return }
      let colour = call.bl & 0x0F
      setAttribute(0, colour & 8 != 0 ? colour + 8 : colour)
      for index in UInt8(1)...3 where isPairs {
        setAttribute(index, attribute(index) & ~0x10 | call.bl & 0x10)
      }
    case 1 where isPairs:
      for index in UInt8(1)...3 { setAttribute(index, attribute(index) & ~1 | call.bl & 1) }
    default: break
    }
  }

  // MARK: Colours

  /// Loads red, green, blue, six or eight bits each as the DAC is set, from colour `first` on.
  func writeDAC(from first: UInt16, _ components: [UInt8]) {
    out(0x3C8, UInt8(truncatingIfNeeded: first))
    for component in components { out(0x3C9, component) }
  }

  /// Red, green, blue of `count` colours from `first` on.
  func readDAC(from first: UInt16, count: Int) -> [UInt8] {
    out(0x3C7, UInt8(truncatingIfNeeded: first))
    return (0..<count * 3).map { _ in input(0x3C9) }
  }
}
