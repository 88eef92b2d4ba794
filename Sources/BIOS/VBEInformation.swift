import Bits
import Devices
import X86

/// What the adapter, its modes and the monitor are told to be.
///
/// Lists and texts lie in the ROM, so that a copy of the blocks is as good as the blocks.
///
/// Source: VESA, "VBE Core Functions Standard" 2.0, functions 00H and 01H; VESA, "VBE/DDC Standard" 1.0, function 15H.
extension BIOSServices {
  // MARK: Adapter

  /// 4F00H: 512 bytes at ES:DI for a caller that says "VBE2", else 256.
  func describeController(_ call: inout BIOSCall) {
    guard let vbe else { return finishVBE(&call, false) }
    let block = call.linear(call.cpu.es, call.di)
    let isVersion2 = call.memory.load(UInt32.self, at: block) == 0x3245_4256
    let bytes = Self.controllerBlock(memorySize: vbe.memorySize)
    call.memory.write(Array(bytes.prefix(isVersion2 ? 512 : 256)), at: block)
    finishVBE(&call, true)
  }

  /// VbeInfoBlock, 512 bytes.
  static func controllerBlock(memorySize: UInt64) -> [UInt8] {
    func inROM(_ offset: UInt16) -> [UInt8] {
      offset.littleEndianBytes + ROMImage.segment.littleEndianBytes
    }
    let name = inROM(ROMImage.adapterName)
    var bytes = Array("VESA".utf8) + UInt16(0x0200).littleEndianBytes
    bytes += name
    bytes += UInt32(1).littleEndianBytes  // colours of six or eight bits, VGA compatible
    bytes += inROM(ROMImage.modeList)
    bytes += UInt16(clamping: memorySize / BochsVBE.bankSize).littleEndianBytes
    bytes += UInt16(1).littleEndianBytes + name + name + name
    return bytes + [UInt8](repeating: 0, count: 512 - bytes.count)
  }

  // MARK: Modes

  /// 4F01H: 256 bytes at ES:DI about mode CX.
  func describeMode(_ call: inout BIOSCall) {
    guard let graphics, let mode = VBEMode.named(call.cx) else { return finishVBE(&call, false) }
    call.memory.write(
      Self.modeBlock(
        mode, frameBuffer: graphics.frameBufferAddress, memorySize: graphics.vbe.memorySize),
      at: call.linear(call.cpu.es, call.di))
    finishVBE(&call, true)
  }

  /// ModeInfoBlock, 256 bytes; without a place of the frame buffer there is the window alone.
  static func modeBlock(_ mode: VBEMode, frameBuffer: UInt64?, memorySize: UInt64) -> [UInt8] {
    // Supported, optional information there, colour, graphics; and whether there is a linear buffer.
    var bytes = UInt16(frameBuffer == nil ? 0x001B : 0x009B).littleEndianBytes
    bytes += [0x07, 0x00]  // window A: readable and writable, movable
    bytes += UInt16(64).littleEndianBytes + UInt16(64).littleEndianBytes  // step and size, KiB
    bytes += UInt16(0xA000).littleEndianBytes + [0, 0, 0, 0, 0, 0]  // segments, no direct call
    bytes += mode.bytesPerLine.littleEndianBytes
    bytes += mode.width.littleEndianBytes + mode.height.littleEndianBytes
    bytes += [8, 16, 1, UInt8(mode.depth), 1]  // character cell, planes, bits, banks
    bytes += [mode.depth == 8 ? 4 : 6, 0]  // packed pixels or direct colour
    let size = UInt64(mode.bytesPerLine) * UInt64(mode.height)
    let pages = max(memorySize / max(size, 1), 1)
    bytes += [UInt8(clamping: pages - 1), 1]  // further pages
    bytes += fields(mode.depth)
    bytes += UInt32(truncatingIfNeeded: frameBuffer ?? 0).littleEndianBytes
    return bytes + [UInt8](repeating: 0, count: 256 - bytes.count)
  }

  /// Size and position of red, green, blue and the reserved field, then the palette's nature.
  private static func fields(_ depth: UInt16) -> [UInt8] {
    switch depth {
    case 15: [5, 10, 5, 5, 5, 0, 1, 15, 0]
    case 16: [5, 11, 6, 5, 5, 0, 0, 0, 0]
    case 24: [8, 16, 8, 8, 8, 0, 0, 0, 0]
    case 32: [8, 16, 8, 8, 8, 0, 8, 24, 2]
    default: [0, 0, 0, 0, 0, 0, 0, 0, 0]
    }
  }

  // MARK: Monitor

  /// 4F15H: BL=0 tells what the monitor can do, BL=1 copies block DX of what it tells to ES:DI.
  ///
  /// CX would choose one of several adapters; programs leave anything in it, and there is one.
  func readMonitor(_ call: inout BIOSCall) {
    guard graphics != nil else { return finishVBE(&call, false) }
    switch call.bl {
    case 0:
      call.bx = 0x0102  // a second at most a block, DDC2, without blanking the screen
    case 1 where call.dx == 0:
      call.memory.write(EDID.block, at: call.linear(call.cpu.es, call.di))
    default: return finishVBE(&call, false)
    }
    finishVBE(&call, true)
  }
}
