package import Bus
import Bits

/// A VGA's registers, whole, and the picture that they and the text memory make.
///
/// Offsets count from port 3B0H, so that 3C0H is offset 10H and 3D4H offset 24H. The video memory is ordinary
/// guest memory, which this device only reads: text modes and the linear 256-colour mode 13H show; the four
/// planes and their write modes do not exist.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988); "VGA" below means its
/// register pages.
package final class VGAText: BytePortDevice, ReportsUnimplemented {
  // MARK: Registers

  /// Port − 3B0H.
  ///
  /// Those in the rows of 3B4H and 3D4H answer at one of the two places, by bit 0 of the miscellaneous
  /// output register.
  enum Register {
    case controllerIndex, controllerData  // CRTC: 3x4H, 3x5H
    case status1  // 3xAH, read; writes are feature control
    case attribute, attributeRead  // 3C0H, 3C1H
    case miscellaneous  // 3C2H, write; reads are status 0
    case subsystemEnable  // 3C3H
    case sequencerIndex, sequencerData  // 3C4H, 3C5H
    case pixelMask, paletteReadIndex, paletteWriteIndex, paletteData  // 3C6H to 3C9H
    case featureRead, miscellaneousRead  // 3CAH, 3CCH
    case graphicsIndex, graphicsData  // 3CEH, 3CFH

    init?(offset: UInt16, isColour: Bool) {
      switch offset {
      case 0x04 where !isColour, 0x24 where isColour: self = .controllerIndex
      case 0x05 where !isColour, 0x25 where isColour: self = .controllerData
      case 0x0A where !isColour, 0x2A where isColour: self = .status1
      case 0x10: self = .attribute
      case 0x11: self = .attributeRead
      case 0x12: self = .miscellaneous
      case 0x13: self = .subsystemEnable
      case 0x14: self = .sequencerIndex
      case 0x15: self = .sequencerData
      case 0x16: self = .pixelMask
      case 0x17: self = .paletteReadIndex
      case 0x18: self = .paletteWriteIndex
      case 0x19: self = .paletteData
      case 0x1A: self = .featureRead
      case 0x1C: self = .miscellaneousRead
      case 0x1E: self = .graphicsIndex
      case 0x1F: self = .graphicsData
      default: return nil
      }
    }
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var miscellaneous: UInt8 = 0
    var featureControl: UInt8 = 0
    var subsystemEnable: UInt8 = 1
    var sequencerIndex: UInt8 = 0
    var sequencer = [UInt8](repeating: 0, count: 5)
    var controllerIndex: UInt8 = 0
    var controller = [UInt8](repeating: 0, count: 25)
    var graphicsIndex: UInt8 = 0
    var graphics = [UInt8](repeating: 0, count: 9)
    /// Bit 5 lets the palette to the screen.
    var attributeIndex: UInt8 = 0
    var attribute = [UInt8](repeating: 0, count: 21)
    /// The next write to 3C0H is data; a read of status 1 makes it an index.
    var attributeTakesData = false
    var pixelMask: UInt8 = 0xFF
    /// 256 times red, green, blue, six bits each.
    var palette = [UInt8](repeating: 0, count: 768)
    var paletteReadIndex: UInt8 = 0
    var paletteWriteIndex: UInt8 = 0
    /// 0 red, 1 green, 2 blue: the next component at 3C9H.
    var paletteComponent: UInt8 = 0
    /// Components that wait for the third, then all take effect.
    var paletteBuffer = [UInt8](repeating: 0, count: 3)
    /// The last index was written to 3C7H: what a read of that port tells.
    var paletteReads = false
  }

  package var state = State()

  // MARK: Wiring

  package let name = "VGA (text)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let clock: VirtualClock
  private let videoMemory: (_ offset: Int, _ count: Int) -> [UInt8]

  /// An adapter that reads its memory by `videoMemory`: `count` bytes from `offset` on, which counts
  /// from A0000H; fewer where memory ends.
  ///
  /// It begins in mode 3, as firmware leaves it.
  package init(
    clock: VirtualClock, videoMemory: @escaping (_ offset: Int, _ count: Int) -> [UInt8]
  ) {
    self.clock = clock
    self.videoMemory = videoMemory
    program(.text80x25)
  }

  /// To mode 3, which every firmware sets before a guest starts; the memory is not touched.
  package func reset() {
    state = State()
    program(.text80x25)
  }

  package var summary: String {
    switch picture {
    case .text(let text):
      "text \(text.columns)×\(text.rows), cursor at column \(cursor.column), row \(cursor.row)"
    case .linear256: "graphics 320×200, 256 colours"
    case .planar: "graphics with planes: not drawn"
    }
  }

  // MARK: Access

  private var isColour: Bool { state.miscellaneous.bit(0) }

  package func read(_ offset: UInt16) -> UInt8 {
    guard let register = Register(offset: offset, isColour: isColour) else { return 0xFF }
    let value = value(of: register)
    switch register {
    case .status1: state.attributeTakesData = false
    case .paletteData: nextPaletteComponent(reading: true)
    default: break
    }
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    Register(offset: offset, isColour: isColour).map(value(of:)) ?? 0xFF
  }

  private func value(of register: Register) -> UInt8 {
    switch register {
    case .controllerIndex: state.controllerIndex
    case .controllerData: byte(state.controller, state.controllerIndex)
    case .status1: status1
    case .attribute: state.attributeIndex
    case .attributeRead: byte(state.attribute, state.attributeIndex & 0x1F)
    case .miscellaneous: 0x10  // status 0: switch sense, a colour display
    case .subsystemEnable: state.subsystemEnable
    case .sequencerIndex: state.sequencerIndex
    case .sequencerData: byte(state.sequencer, state.sequencerIndex)
    case .pixelMask: state.pixelMask
    case .paletteReadIndex: state.paletteReads ? 0b11 : 0b00
    case .paletteWriteIndex: state.paletteWriteIndex
    case .paletteData:
      state.palette[Int(state.paletteReadIndex) * 3 + Int(state.paletteComponent)]
    case .featureRead: state.featureControl
    case .miscellaneousRead: state.miscellaneous
    case .graphicsIndex: state.graphicsIndex
    case .graphicsData: byte(state.graphics, state.graphicsIndex)
    }
  }

  /// An index beyond the last register reads as zero.
  private func byte(_ file: [UInt8], _ index: UInt8) -> UInt8 {
    Int(index) < file.count ? file[Int(index)] : 0
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard let register = Register(offset: offset, isColour: isColour) else { return }
    switch register {
    case .controllerIndex: state.controllerIndex = value & 0x1F
    case .controllerData: writeController(value)
    case .status1: state.featureControl = value & 0b1011
    case .attribute: writeAttribute(value)
    case .miscellaneous: state.miscellaneous = value & 0xEF
    case .subsystemEnable: state.subsystemEnable = value & 1
    case .sequencerIndex: state.sequencerIndex = value & 0x07
    case .sequencerData: writeSequencer(value)
    case .pixelMask: state.pixelMask = value
    case .paletteReadIndex:
      state.paletteReadIndex = value
      state.paletteComponent = 0
      state.paletteReads = true
    case .paletteWriteIndex:
      state.paletteWriteIndex = value
      state.paletteComponent = 0
      state.paletteReads = false
    case .paletteData: writePalette(value & 0x3F)
    case .graphicsIndex: state.graphicsIndex = value & 0x0F
    case .graphicsData: writeGraphics(value)
    case .attributeRead, .featureRead, .miscellaneousRead: break  // read only
    }
  }

  /// Vertical retrace end, bit 7, protects registers 0 to 7 but for bit 4 of the overflow register.
  private func writeController(_ value: UInt8) {
    let index = Int(state.controllerIndex)
    guard index < state.controller.count else { return }
    if state.controller[0x11].bit(7), index <= 7 {
      if index == 7 { state.controller[7].setBit(4, to: value.bit(4)) }
      return
    }
    state.controller[index] = value
  }

  private func writeSequencer(_ value: UInt8) {
    let masks: [UInt8] = [0x03, 0x3D, 0x0F, 0x3F, 0x0E]
    let index = Int(state.sequencerIndex)
    guard index < masks.count else { return }
    state.sequencer[index] = value & masks[index]
    if index == 4 { reportPlanes() }
  }

  private func writeGraphics(_ value: UInt8) {
    let masks: [UInt8] = [0x0F, 0x0F, 0x0F, 0x1F, 0x03, 0x7B, 0x0F, 0x0F, 0xFF]
    let index = Int(state.graphicsIndex)
    guard index < masks.count else { return }
    state.graphics[index] = value & masks[index]
    if index == 6 { reportPlanes() }
  }

  /// The palette cannot be changed while bit 5 of the index lets it to the screen.
  private func writeAttribute(_ value: UInt8) {
    defer { state.attributeTakesData.toggle() }
    guard state.attributeTakesData else {
      state.attributeIndex = value & 0x3F
      return
    }
    let index = Int(state.attributeIndex & 0x1F)
    guard index < state.attribute.count, index > 15 || !state.attributeIndex.bit(5) else { return }
    let mask: UInt8 = [0xEF, 0xFF, 0x3F, 0x0F, 0x0F][max(index, 16) - 16]
    state.attribute[index] = value & (index < 16 ? 0x3F : mask)
  }

  private func writePalette(_ value: UInt8) {
    state.paletteBuffer[Int(state.paletteComponent)] = value
    if state.paletteComponent == 2 {
      let first = Int(state.paletteWriteIndex) * 3
      for index in 0..<3 { state.palette[first + index] = state.paletteBuffer[index] }
    }
    nextPaletteComponent(reading: false)
  }

  private func nextPaletteComponent(reading: Bool) {
    guard state.paletteComponent == 2 else {
      state.paletteComponent += 1
      return
    }
    state.paletteComponent = 0
    if reading { state.paletteReadIndex &+= 1 } else { state.paletteWriteIndex &+= 1 }
  }

  // MARK: Behaviour: beam

  /// Input status 1: bit 3 in vertical retrace, bit 0 whenever nothing is displayed.
  private var status1: UInt8 {
    guard let beam = VGATiming(state) else { return 0 }
    return beam.status(at: clock.now)
  }

  // MARK: Behaviour: picture

  /// What the registers make of the memory.
  enum Picture {
    case text(VGATextLayout)
    case linear256
    case planar
  }

  var picture: Picture {
    guard state.graphics[6].bit(0) || state.attribute[16].bit(0) else {
      return .text(VGATextLayout(state))
    }
    return state.sequencer[4].bit(3) ? .linear256 : .planar
  }

  private func reportPlanes() {
    guard state.graphics[6].bit(0), !state.sequencer[4].bit(3) else { return }
    onUnimplemented("VGA graphics mode with four planes: the picture will not be drawn")
  }

  /// Bytes of the video memory; what is not there is zero, as for a picture it must be something.
  func memory(_ offset: Int, _ count: Int) -> [UInt8] {
    let bytes = videoMemory(offset, count)
    return bytes + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }

  /// The cells of the text screen, row by row: character and attribute.
  func cells(_ layout: VGATextLayout) -> [[(character: UInt8, attribute: UInt8)]] {
    let window = memory(layout.windowOffset, layout.windowLength)
    return (0..<layout.rows).map { row in
      (0..<layout.columns).map { column in
        let cell = (layout.start + row * layout.cellsPerRow + column) * 2 % window.count
        return (window[cell], window[cell + 1])
      }
    }
  }

  /// Whether the screen shows graphics, so that it has no text.
  package var isGraphics: Bool {
    if case .text = picture { false } else { true }
  }

  /// The text on the screen, a string for each row with all its columns; empty in graphics modes.
  package func screenText() -> [String] {
    guard case .text(let layout) = picture else { return [] }
    return cells(layout).map { CodePage437.text($0.map(\.character)) }
  }

  /// Where the cursor is, from 0; it may lie outside of the screen.
  package var cursor: (column: Int, row: Int) {
    let layout = VGATextLayout(state)
    let address = Int(state.controller[0x0E]) << 8 | Int(state.controller[0x0F])
    let cell = address - layout.start
    guard cell >= 0 else { return (0, 0) }
    return (cell % layout.cellsPerRow, cell / layout.cellsPerRow)
  }
}
