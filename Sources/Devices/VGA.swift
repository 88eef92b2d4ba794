package import Bus
import Bits

/// A VGA: its registers, the way of the CPU to its four planes (`VGA+Memory.swift`), and the picture that they make
/// (`VGA+Text.swift`, `VGA+Image.swift`).
///
/// Offsets of ports count from 3B0H, so that 3C0H is offset 10H and 3D4H offset 24H; those of memory from A0000H.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988); "VGA" below means its
/// register pages.
package final class VGA: BytePortDevice, ReportsUnimplemented {
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
    /// 256 times red, green, blue, as they were written: six bits each, or eight.
    var palette = [UInt8](repeating: 0, count: 768)
    var paletteReadIndex: UInt8 = 0
    var paletteWriteIndex: UInt8 = 0
    /// 0 red, 1 green, 2 blue: the next component at 3C9H.
    var paletteComponent: UInt8 = 0
    /// Components that wait for the third, then all take effect.
    var paletteBuffer = [UInt8](repeating: 0, count: 3)
    /// The last index was written to 3C7H: what a read of that port tells.
    var paletteReads = false
    /// What the last read of the memory found: the byte of plane 0 is the lowest.
    var latches: UInt32 = 0
  }

  var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      showMemory()
    }
  }

  // MARK: Wiring

  package let name = "VGA"
  let clock: VirtualClock
  package let memory: VGAMemory
  /// Told of what is written while the memory is switched off: under QEMU it never is, so that nobody notices there.
  package var onUnimplemented: (_ what: String) -> Void = { _ in }

  /// The palette takes eight bits a colour instead of six, as the VBE display of the same adapter says.
  ///
  /// What was written with the other width stays what it was: its colours are then other ones, as on QEMU's adapter.
  var hasWideColours = false

  /// An adapter with the planes `memory`, in mode 3, as firmware leaves it.
  package init(clock: VirtualClock, memory: VGAMemory) {
    self.clock = clock
    self.memory = memory
    program(.text80x25)
  }

  /// To mode 3 with its font, which every firmware sets before a guest starts; the text is not touched.
  package func reset() {
    registers = State()
    program(.text80x25)
  }

  package var summary: String {
    switch picture {
    case .text(let text):
      "text \(text.columns)×\(text.rows), cursor at column \(cursor.column), row \(cursor.row)"
    case .graphics(let graphics):
      "graphics \(graphics.width)×\(graphics.height), \(graphics.colourCount) colours"
    }
  }

  // MARK: Access

  private var isColour: Bool { registers.miscellaneous.bit(0) }

  package func read(_ offset: UInt16) -> UInt8 {
    guard let register = Register(offset: offset, isColour: isColour) else { return 0xFF }
    let value = value(of: register)
    switch register {
    case .status1: registers.attributeTakesData = false
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
    case .controllerIndex: registers.controllerIndex
    case .controllerData: byte(registers.controller, registers.controllerIndex)
    case .status1: status1
    case .attribute: registers.attributeIndex
    case .attributeRead: byte(registers.attribute, registers.attributeIndex & 0x1F)
    case .miscellaneous: 0x10  // status 0: switch sense, a colour display
    case .subsystemEnable: registers.subsystemEnable
    case .sequencerIndex: registers.sequencerIndex
    case .sequencerData: byte(registers.sequencer, registers.sequencerIndex)
    case .pixelMask: registers.pixelMask
    case .paletteReadIndex: registers.paletteReads ? 0b11 : 0b00
    case .paletteWriteIndex: registers.paletteWriteIndex
    case .paletteData:
      registers.palette[Int(registers.paletteReadIndex) * 3 + Int(registers.paletteComponent)]
        & colourMask
    case .featureRead: registers.featureControl
    case .miscellaneousRead: registers.miscellaneous
    case .graphicsIndex: registers.graphicsIndex
    case .graphicsData: byte(registers.graphics, registers.graphicsIndex)
    }
  }

  /// An index beyond the last register reads as zero.
  private func byte(_ file: [UInt8], _ index: UInt8) -> UInt8 {
    Int(index) < file.count ? file[Int(index)] : 0
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard let register = Register(offset: offset, isColour: isColour) else { return }
    switch register {
    case .controllerIndex: registers.controllerIndex = value & 0x1F
    case .controllerData: writeController(value)
    case .status1: registers.featureControl = value & 0b1011
    case .attribute: writeAttribute(value)
    case .miscellaneous:
      registers.miscellaneous = value & 0xEF
      showMemory()
    case .subsystemEnable:
      registers.subsystemEnable = value & 1
      showMemory()
    case .sequencerIndex: registers.sequencerIndex = value & 0x07
    case .sequencerData: writeSequencer(value)
    case .pixelMask: registers.pixelMask = value
    case .paletteReadIndex:
      registers.paletteReadIndex = value
      registers.paletteComponent = 0
      registers.paletteReads = true
    case .paletteWriteIndex:
      registers.paletteWriteIndex = value
      registers.paletteComponent = 0
      registers.paletteReads = false
    case .paletteData: writePalette(value & colourMask)
    case .graphicsIndex: registers.graphicsIndex = value & 0x0F
    case .graphicsData: writeGraphics(value)
    case .attributeRead, .featureRead, .miscellaneousRead: break  // read only
    }
  }

  /// Vertical retrace end, bit 7, protects registers 0 to 7 but for bit 4 of the overflow register.
  private func writeController(_ value: UInt8) {
    let index = Int(registers.controllerIndex)
    guard index < registers.controller.count else { return }
    if registers.controller[0x11].bit(7), index <= 7 {
      if index == 7 { registers.controller[7].setBit(4, to: value.bit(4)) }
      return
    }
    registers.controller[index] = value
  }

  private func writeSequencer(_ value: UInt8) {
    let masks: [UInt8] = [0x03, 0x3D, 0x0F, 0x3F, 0x0E]
    let index = Int(registers.sequencerIndex)
    guard index < masks.count else { return }
    registers.sequencer[index] = value & masks[index]
    showMemory()
  }

  private func writeGraphics(_ value: UInt8) {
    let masks: [UInt8] = [0x0F, 0x0F, 0x0F, 0x1F, 0x03, 0x7B, 0x0F, 0x0F, 0xFF]
    let index = Int(registers.graphicsIndex)
    guard index < masks.count else { return }
    registers.graphics[index] = value & masks[index]
    showMemory()
  }

  /// The palette cannot be changed while bit 5 of the index lets it to the screen.
  private func writeAttribute(_ value: UInt8) {
    defer { registers.attributeTakesData.toggle() }
    guard registers.attributeTakesData else {
      registers.attributeIndex = value & 0x3F
      return
    }
    let index = Int(registers.attributeIndex & 0x1F)
    guard index < registers.attribute.count, index > 15 || !registers.attributeIndex.bit(5) else {
      return
    }
    let mask: UInt8 = [0xEF, 0xFF, 0x3F, 0x0F, 0x0F][max(index, 16) - 16]
    registers.attribute[index] = value & (index < 16 ? 0x3F : mask)
  }

  private var colourMask: UInt8 { hasWideColours ? 0xFF : 0x3F }

  private func writePalette(_ value: UInt8) {
    registers.paletteBuffer[Int(registers.paletteComponent)] = value
    if registers.paletteComponent == 2 {
      let first = Int(registers.paletteWriteIndex) * 3
      for index in 0..<3 { registers.palette[first + index] = registers.paletteBuffer[index] }
    }
    nextPaletteComponent(reading: false)
  }

  private func nextPaletteComponent(reading: Bool) {
    guard registers.paletteComponent == 2 else {
      registers.paletteComponent += 1
      return
    }
    registers.paletteComponent = 0
    if reading { registers.paletteReadIndex &+= 1 } else { registers.paletteWriteIndex &+= 1 }
  }

  // MARK: Behaviour: beam

  /// Input status 1: bit 3 in vertical retrace, bit 0 whenever nothing is displayed.
  private var status1: UInt8 {
    guard let beam = VGATiming(registers) else { return 0 }
    return beam.status(at: clock.now)
  }
}
