import Bits
import Devices
import GuestMemory
import X86

/// INT 10H AH=4FH: VESA BIOS Extensions 2.0, for modes with a frame buffer.
///
/// Source: VESA, "VBE Core Functions Standard" 2.0, November 1994; that 4F08H takes the next lower width: VBE 1.2.
extension BIOSFunction {
  static let vesa: [BIOSFunction] = [
    BIOSFunction(0x10, .ax(0x4F00), "VBE controller information") { $0.describeController(&$1) },
    BIOSFunction(0x10, .ax(0x4F01), "VBE mode information") { $0.describeMode(&$1) },
    BIOSFunction(0x10, .ax(0x4F02), "set VBE mode") { $0.setVBEMode(&$1) },
    BIOSFunction(0x10, .ax(0x4F03), "current VBE mode") { bios, call in
      call.bx = bios.currentVBEMode
      bios.finishVBE(&call, bios.graphics != nil)
    },
    BIOSFunction(0x10, .ax(0x4F04), "save and restore VBE state") { $0.controlVBEState(&$1) },
    BIOSFunction(0x10, .ax(0x4F05), "VBE window control") { $0.controlWindow(&$1) },
    BIOSFunction(0x10, .ax(0x4F06), "VBE scan line length") { $0.controlLineLength(&$1) },
    BIOSFunction(0x10, .ax(0x4F07), "VBE display start") { $0.controlStart(&$1) },
    BIOSFunction(0x10, .ax(0x4F08), "VBE palette width (6 or 8 bits a colour)") {
      $0.controlColourWidth(&$1)
    },
    BIOSFunction(0x10, .ax(0x4F09), "VBE palette") { $0.controlPalette(&$1) },
    BIOSFunction(0x10, .ax(0x4F0A), "VBE protected mode interface") {
      $0.showProtectedInterface(&$1)
    },
    BIOSFunction(0x10, .ax(0x4F15), "VBE/DDC: what the monitor tells") { $0.readMonitor(&$1) },
    BIOSFunction(
      0x10, .ah(0x4F), "other VESA functions", refused: { _, call in call.ax = 0x0100 }),
  ]
}

/// One mode of the adapter.
struct VBEMode: Sendable {
  let number: UInt16
  let width: UInt16
  let height: UInt16
  let depth: UInt16

  var bytesPerLine: UInt16 { width * ((depth + 7) / 8) }

  /// VESA's own numbers, and those of Bochs and QEMU for 32 bits a pixel.
  static let all: [VBEMode] = {
    let sizes: [(UInt16, UInt16)] = [(640, 480), (800, 600), (1024, 768), (1280, 1024)]
    var modes = [VBEMode(number: 0x100, width: 640, height: 400, depth: 8)]
    for (index, size) in sizes.enumerated() {
      let index = UInt16(index)
      modes.append(
        VBEMode(number: 0x101 + 2 * index, width: size.0, height: size.1, depth: 8))
      for (offset, depth) in [UInt16(15), 16, 24].enumerated() {
        modes.append(
          VBEMode(
            number: 0x110 + 3 * index + UInt16(offset), width: size.0, height: size.1, depth: depth)
        )
      }
      modes.append(VBEMode(number: 0x142 + index, width: size.0, height: size.1, depth: 32))
    }
    // Three depths from each number on.
    let wide: [(UInt16, UInt16, UInt16)] = [
      (0x178, 1280, 800), (0x17E, 1440, 900), (0x187, 1920, 1200), (0x18D, 1280, 720),
      (0x190, 1920, 1080),
    ]
    for (number, width, height) in wide {
      for (offset, depth) in [UInt16(16), 24, 32].enumerated() {
        modes.append(
          VBEMode(number: number + UInt16(offset), width: width, height: height, depth: depth))
      }
    }
    for (number, depth) in [(0x11C, 8), (0x11D, 15), (0x11E, 16), (0x11F, 24), (0x147, 32)]
      as [(UInt16, UInt16)]
    {
      modes.append(VBEMode(number: number, width: 1600, height: 1200, depth: depth))
    }
    for (offset, depth) in [UInt16(15), 16, 24].enumerated() {
      modes.append(VBEMode(number: 0x10D + UInt16(offset), width: 320, height: 200, depth: depth))
    }
    modes.append(VBEMode(number: 0x140, width: 320, height: 200, depth: 32))
    modes.append(VBEMode(number: 0x141, width: 640, height: 400, depth: 32))
    return modes.sorted { $0.number < $1.number }
  }()

  static func named(_ number: UInt16) -> VBEMode? { all.first { $0.number == number & 0x1FF } }
}

extension BIOSServices {
  var vbe: BochsVBE? { graphics?.vbe }

  /// AL=4FH: the function is there; AH=0 it succeeded, 1 it failed.
  func finishVBE(_ call: inout BIOSCall, _ succeeded: Bool) {
    call.ax = succeeded ? 0x004F : 0x014F
  }

  // MARK: - Modes

  /// 4F02H: mode BX; bit 14 asks for the linear buffer, bit 15 keeps the memory.
  func setVBEMode(_ call: inout BIOSCall) {
    guard let graphics else { return finishVBE(&call, false) }
    guard call.bx & 0x1FF >= 0x100 else {
      return finishVBE(
        &call, setMode(UInt8(call.bx & 0x7F), clearing: !call.bx.bit(15)))
    }
    let isLinear = call.bx.bit(14)
    guard let mode = VBEMode.named(call.bx), !isLinear || graphics.frameBufferAddress != nil else {
      return finishVBE(&call, false)
    }
    set(mode, isLinear: isLinear, keepsMemory: call.bx.bit(15))
    finishVBE(&call, true)
  }

  /// Sets a mode of the frame buffer.
  func set(_ mode: VBEMode, isLinear: Bool, keepsMemory: Bool) {
    vbe?.set(
      width: mode.width, height: mode.height, depth: mode.depth, isLinear: isLinear,
      keepsMemory: keepsMemory)
    if mode.depth == 8 { writeDAC(from: 0, VGAMode.linear320x200.palette) }
    state.vbeMode = mode.number | (isLinear ? 1 << 14 : 0)
  }

  /// The mode with its bit 14; a mode of the VGA's own as AH=0FH tells it.
  var currentVBEMode: UInt16 {
    guard let vbe, vbe.isEnabled else { return UInt16(data[.videoMode]) }
    return state.vbeMode
  }

  /// Leaves the modes of the frame buffer: before a mode of the VGA is set.
  func leaveVBE() { vbe?.switchOff() }

  // MARK: - Control

  /// 4F05H: BH=0 puts window BL to DX times 64 KiB, BH=1 tells where it is.
  func controlWindow(_ call: inout BIOSCall) {
    guard let vbe, vbe.isEnabled, call.bl == 0 else { return finishVBE(&call, false) }
    switch call.bh {
    case 0:
      let isThere = UInt64(call.dx) < vbe.memorySize / BochsVBE.bankSize
      if isThere { vbe.bank = call.dx }
      finishVBE(&call, isThere)
    case 1:
      call.dx = vbe.bank
      finishVBE(&call, true)
    default: finishVBE(&call, false)
    }
  }

  /// 4F06H: BL=0 sets CX pixels, 2 sets CX bytes, 1 tells, 3 tells the most; BX bytes, CX pixels, DX lines.
  func controlLineLength(_ call: inout BIOSCall) {
    guard let vbe, vbe.isEnabled else { return finishVBE(&call, false) }
    let pixelBytes = UInt16(vbe.bytesPerPixel)
    switch call.bl {
    case 0, 2:
      let bytes = UInt32(call.cx) + UInt32(pixelBytes) - 1
      let wanted = call.bl == 0 ? call.cx : UInt16(bytes / UInt32(pixelBytes))
      vbe.virtualWidth = wanted
      // Too long for the memory: nothing has changed, and AH is 2.
      guard vbe.virtualWidth >= wanted & ~7 else {
        call.ax = 0x024F
        return
      }
    case 1: break
    case 3:
      let most = min(vbe.memorySize / UInt64(max(vbe.height, 1)), 0xFFF8)
      call.bx = UInt16(most)
      call.cx = UInt16(most) / pixelBytes
      call.dx = vbe.height
      return finishVBE(&call, true)
    default: return finishVBE(&call, false)
    }
    call.bx = UInt16(clamping: vbe.bytesPerLine)
    call.cx = vbe.virtualWidth
    call.dx = UInt16(clamping: vbe.memorySize / max(vbe.bytesPerLine, 1))
    finishVBE(&call, true)
  }

  /// 4F07H: BL=0 and 80H set the first pixel CX and the first line DX, 1 tells them.
  func controlStart(_ call: inout BIOSCall) {
    guard let vbe, vbe.isEnabled else { return finishVBE(&call, false) }
    switch call.bl {
    case 0, 0x80:
      vbe.start = (call.cx, call.dx)
    case 1:
      call.bh = 0
      (call.cx, call.dx) = vbe.start
    default: return finishVBE(&call, false)
    }
    finishVBE(&call, true)
  }

  /// 4F08H: BL=0 sets the bits of a colour to BH or the next lower number that there is, 1 tells them: 6 or 8 in BH.
  ///
  /// In a mode of direct colours there is no palette, and AH is 3. Every mode begins with six bits.
  func controlColourWidth(_ call: inout BIOSCall) {
    guard let vbe, call.bl <= 1 else { return finishVBE(&call, false) }
    guard !vbe.isEnabled || vbe.bytesPerPixel == 1 else {
      call.ax = 0x034F
      return
    }
    if call.bl == 0 {
      guard call.bh >= 6 else { return finishVBE(&call, false) }
      vbe.hasWideColours = call.bh >= 8
    }
    call.bh = vbe.hasWideColours ? 8 : 6
    finishVBE(&call, true)
  }

  /// 4F09H: CX entries from DX on, at ES:DI four bytes each: blue, green, red, nothing; BL=0 and 80H set, 1 reads.
  func controlPalette(_ call: inout BIOSCall) {
    let table = call.linear(call.cpu.es, call.di)
    guard graphics != nil, call.dx < 256, call.cx <= 256 - call.dx else {
      return finishVBE(&call, false)
    }
    switch call.bl {
    case 0, 0x80:
      let entries = call.memory.read(table, count: Int(call.cx) * 4)
      var colours: [UInt8] = []
      for start in stride(from: 0, to: entries.count, by: 4) {
        colours += entries[start..<start + 3].reversed()
      }
      writeDAC(from: call.dx, colours)
    case 1:
      let colours = readDAC(from: call.dx, count: Int(call.cx))
      var entries: [UInt8] = []
      for start in stride(from: 0, to: colours.count, by: 3) {
        entries += colours[start..<start + 3].reversed() + [0]
      }
      call.memory.write(entries, at: table)
    default: return finishVBE(&call, false)
    }
    finishVBE(&call, true)
  }
}
