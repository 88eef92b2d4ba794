import Bits
import Bus
import Devices
import GuestMemory
import X86

/// INT 10H AH=1CH and AX=4F04H: the state of the adapter, as bytes in the caller's buffer.
///
/// What lies where in the buffer is the BIOS's own affair. Deviation: the latches, which no port tells, are not saved.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=1CH; VESA, "VBE Core Functions Standard"
/// 2.0, function 04H.
struct VideoStateParts: OptionSet {
  let rawValue: UInt16
  static let registers = Self(rawValue: 1 << 0)
  static let dataArea = Self(rawValue: 1 << 1)
  static let colours = Self(rawValue: 1 << 2)
  /// Of the frame buffer's modes, in function 4F04H.
  static let extended = Self(rawValue: 1 << 3)
  static let plain: Self = [.registers, .dataArea, .colours]

  /// Bytes of each part, in the order in which they lie in the buffer.
  private static let lengths: [(part: Self, length: Int)] = [
    (.registers, VGARegisterFile.length), (.dataArea, 2 + 30 + 7 + 4 + 8), (.colours, 4 + 768),
    (.extended, 18),
  ]

  var length: Int { Self.lengths.reduce(0) { $0 + (contains($1.part) ? $1.length : 0) } }
  /// The buffer's size is told in units of 64 bytes.
  var blocks: UInt16 { UInt16((length + 63) / 64) }

  /// Cuts what was saved into its parts.
  func split(_ bytes: [UInt8]) -> [(part: Self, bytes: ArraySlice<UInt8>)] {
    var rest = bytes[...]
    return Self.lengths.filter { contains($0.part) }.map { part, length in
      defer { rest = rest.dropFirst(length) }
      return (part, rest.prefix(length))
    }
  }
}

/// How the registers of a VGA follow each other in a saved state.
private enum VGARegisterFile {
  static let sequencer = 5
  static let controller = 25
  static let attribute = 21
  static let graphics = 9
  /// Miscellaneous output, feature control, four indices, then the files.
  static let length = 6 + sequencer + controller + attribute + graphics
}

extension BIOSServices {
  // MARK: AH=1CH

  /// AL=0: BX blocks of 64 bytes for what CX chooses; AL stays where that is nothing.
  func sizeVideoState(_ call: inout BIOSCall) {
    guard let parts = plainParts(&call) else { return }
    call.bx = parts.blocks
  }

  /// AL=1: to ES:BX.
  func saveVideoState(_ call: inout BIOSCall) {
    guard let parts = plainParts(&call) else { return }
    call.memory.write(videoState(parts), at: call.linear(call.cpu.es, call.bx))
  }

  /// AL=2: from ES:BX.
  func restoreVideoState(_ call: inout BIOSCall) {
    guard let parts = plainParts(&call) else { return }
    restore(
      call.memory.read(call.linear(call.cpu.es, call.bx), count: parts.length), parts)
  }

  private func plainParts(_ call: inout BIOSCall) -> VideoStateParts? {
    let parts = VideoStateParts(rawValue: call.cx).intersection(.plain)
    guard !parts.isEmpty else { return nil }
    call.al = 0x1C
    return parts
  }

  // MARK: AX=4F04H

  /// DL=0 the size, 1 saves, 2 restores; CX may ask for the frame buffer's registers too.
  func controlVBEState(_ call: inout BIOSCall) {
    let parts = VideoStateParts(rawValue: call.cx & 0x0F)
    guard graphics != nil, !parts.isEmpty else { return finishVBE(&call, false) }
    let buffer = call.linear(call.cpu.es, call.bx)
    switch call.dl {
    case 0: call.bx = parts.blocks
    case 1: call.memory.write(videoState(parts), at: buffer)
    case 2: restore(call.memory.read(buffer, count: parts.length), parts)
    default: return finishVBE(&call, false)
    }
    finishVBE(&call, true)
  }

  // MARK: Parts

  private func videoState(_ parts: VideoStateParts) -> [UInt8] {
    var bytes: [UInt8] = []
    if parts.contains(.registers) { bytes += registerState }
    if parts.contains(.dataArea) { bytes += dataAreaState }
    if parts.contains(.colours) { bytes += colourState }
    if parts.contains(.extended) { bytes += frameBufferState }
    return bytes
  }

  private func restore(_ bytes: [UInt8], _ parts: VideoStateParts) {
    for (part, bytes) in parts.split(bytes) {
      switch part {
      case .registers: restoreRegisters(Array(bytes))
      case .dataArea: restoreDataArea(Array(bytes))
      case .colours: restoreColours(Array(bytes))
      default: restoreFrameBuffer(Array(bytes))
      }
    }
  }

  private var registerState: [UInt8] {
    let miscellaneous = input(0x3CC)
    let controller: UInt16 = miscellaneous.bit(0) ? 0x3D4 : 0x3B4
    let indices = [input(0x3C4), input(controller), input(0x3CE), input(0x3C0)]
    defer {
      for (port, index) in zip([0x3C4, controller, 0x3CE], indices) { out(port, index) }
      showPalette(index: indices[3])
    }
    func file(_ port: UInt16, _ count: Int) -> [UInt8] {
      (0..<count).map { readIndexed(port, UInt8($0)) }
    }
    return [miscellaneous, input(0x3CA)] + indices + file(0x3C4, VGARegisterFile.sequencer)
      + file(controller, VGARegisterFile.controller) + file(0x3CE, VGARegisterFile.graphics)
      + (0..<VGARegisterFile.attribute).map { attribute(UInt8($0)) }
  }

  private func restoreRegisters(_ bytes: [UInt8]) {
    let controller: UInt16 = bytes[0].bit(0) ? 0x3D4 : 0x3B4
    var next = 6
    func file(_ count: Int, _ store: (UInt8, UInt8) -> Void) {
      for index in 0..<count { store(UInt8(index), bytes[next + index]) }
      next += count
    }
    out(0x3C2, bytes[0])
    file(VGARegisterFile.sequencer) { writeIndexed(0x3C4, $0, $1) }
    // Bit 7 of register 11H protects registers 0 to 7.
    writeIndexed(controller, 0x11, bytes[next + 0x11] & 0x7F)
    file(VGARegisterFile.controller) { writeIndexed(controller, $0, $1) }
    file(VGARegisterFile.graphics) { writeIndexed(0x3CE, $0, $1) }
    file(VGARegisterFile.attribute) { writeAttribute($0, $1) }
    showPalette(index: bytes[5])
    out(controller + 6, bytes[1])
    for (port, index) in zip([0x3C4, controller, 0x3CE], bytes[2...]) { out(port, index) }
  }

  /// Equipment, mode and cursors, rows and choices, save pointers, and the vectors of the two fonts.
  private static let dataAreaRanges: [(start: UInt32, count: Int)] = [
    (0x410, 2), (0x449, 30), (0x484, 7), (0x4A8, 4), (4 * 0x1F, 4), (4 * 0x43, 4),
  ]

  private var dataAreaState: [UInt8] {
    Self.dataAreaRanges.flatMap {
      memory.read(at: GuestPhysicalAddress(UInt64($0.start)), count: $0.count)
    }
  }

  /// Of the equipment word only the display's bits, 5 and 4.
  private func restoreDataArea(_ bytes: [UInt8]) {
    var rest = bytes[...]
    for (start, count) in Self.dataAreaRanges {
      let part = rest.prefix(count)
      rest = rest.dropFirst(count)
      if start == 0x410 {
        data[.equipment] = data[.equipment] & ~0x30 | UInt16(part.first ?? 0) & 0x30
      } else {
        memory.write(Array(part), at: GuestPhysicalAddress(UInt64(start)))
      }
    }
  }

  /// Index, mask, colour select, bits of a colour, then the 256 colours.
  private var colourState: [UInt8] {
    let index = input(0x3C8)
    defer { out(0x3C8, index) }
    let width: UInt8 = vbe?.hasWideColours == true ? 8 : 6
    return [index, input(0x3C6), attribute(0x14), width] + readDAC(from: 0, count: 256)
  }

  private func restoreColours(_ bytes: [UInt8]) {
    vbe?.hasWideColours = bytes[3] == 8
    writeDAC(from: 0, Array(bytes[4...]))
    out(0x3C8, bytes[0])
    out(0x3C6, bytes[1])
    setAttribute(0x14, bytes[2])
  }

  // MARK: Frame buffer

  private static let vbeIndex = Port(0x1CE)
  private static let vbeData = Port(0x1CF)
  /// Width, height, depth, enable, bank, virtual width, x and y; virtual height is read only.
  private static let vbeRegisters: [UInt32] = [1, 2, 3, 4, 5, 6, 8, 9]

  private func readVBE(_ register: UInt32) -> UInt16 {
    ports.write(Self.vbeIndex, register, width: .word)
    return UInt16(truncatingIfNeeded: ports.read(Self.vbeData, width: .word))
  }

  private func writeVBE(_ register: UInt32, _ value: UInt16) {
    ports.write(Self.vbeIndex, register, width: .word)
    ports.write(Self.vbeData, UInt32(value), width: .word)
  }

  private var frameBufferState: [UInt8] {
    (Self.vbeRegisters.map(readVBE) + [state.vbeMode]).flatMap(\.littleEndianBytes)
  }

  /// A mode that was on comes back with the picture that is in memory.
  private func restoreFrameBuffer(_ bytes: [UInt8]) {
    var values = stride(from: 0, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    writeVBE(4, 0)
    state.vbeMode = values.removeLast()
    guard values[3].bit(0) else { return writeVBE(4, values[3]) }
    values[3] |= 0x80  // keeps the memory
    for (register, value) in zip(Self.vbeRegisters, values) { writeVBE(register, value) }
  }
}
