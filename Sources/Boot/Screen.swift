import Bits

/// The video mode that a kernel would like; 0 in a field stands for no preference.
///
/// Source: Multiboot Specification version 0.6.96, §3.1.4; Multiboot2 Specification version 2.0, §3.1.10.
package struct GraphicsWish: Hashable, Sendable {
  package let width: UInt32
  package let height: UInt32
  /// Bits a pixel.
  package let depth: UInt32

  package init(width: UInt32, height: UInt32, depth: UInt32) {
    (self.width, self.height, self.depth) = (width, height, depth)
  }
}

/// The screen that a kernel is told of.
package enum Screen: Hashable, Sendable {
  /// 80×25 characters at B8000H.
  case text
  case graphics(FrameBuffer)
}

/// A linear frame buffer with direct colours.
package struct FrameBuffer: Hashable, Sendable {
  /// The physical address of the upper left pixel.
  package let address: UInt64
  package let width: UInt32
  package let height: UInt32
  /// Bits a pixel: 15, 16, 24 or 32.
  package let depth: UInt8
  package let bytesPerLine: UInt32
  /// What a VESA BIOS tells of it.
  package let vbe: VBEInformation

  package init(
    address: UInt64, width: UInt32, height: UInt32, depth: UInt8, bytesPerLine: UInt32,
    vbe: VBEInformation = VBEInformation()
  ) {
    self.address = address
    (self.width, self.height, self.depth) = (width, height, depth)
    self.bytesPerLine = bytesPerLine
    self.vbe = vbe
  }

  /// Position and size, in bits, of red, green and blue.
  fileprivate var fields: [UInt8] {
    switch depth {
    case 15: [10, 5, 5, 5, 0, 5]
    case 16: [11, 5, 5, 6, 0, 5]
    default: [16, 8, 8, 8, 0, 8]
    }
  }
}

/// What a VESA BIOS tells of the adapter and of the mode that is set, for kernels that look there.
///
/// Source: Multiboot Specification version 0.6.96, §3.3, `vbe_control_info` and following; Multiboot2 Specification version
/// 2.0, §3.6.12; the blocks: VESA, "VBE Core Functions Standard" 2.0, functions 00H, 01H, 03H and 0AH.
package struct VBEInformation: Hashable, Sendable {
  /// VbeInfoBlock, 512 bytes.
  package let controller: [UInt8]
  /// ModeInfoBlock, 256 bytes.
  package let mode: [UInt8]
  /// The mode's number, with bit 14 for the linear frame buffer.
  package let number: UInt16
  /// Segment, offset and length of the protected mode interface.
  package let interface: [UInt16]

  /// Blocks that are shorter are filled up with zeros.
  package init(
    controller: [UInt8] = [], mode: [UInt8] = [], number: UInt16 = 0,
    interface: (segment: UInt16, offset: UInt16, length: UInt16) = (0, 0, 0)
  ) {
    func filled(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
      bytes.prefix(count) + [UInt8](repeating: 0, count: max(0, count - bytes.count))
    }
    self.controller = filled(controller, 512)
    self.mode = filled(mode, 256)
    self.number = number
    self.interface = [interface.segment, interface.offset, interface.length]
  }

  /// Mode and interface, as both protocols tell them: four 16-bit values.
  var summary: [UInt8] { ([number] + interface).flatMap(\.littleEndianBytes) }
}

extension Screen {
  /// What a VESA BIOS tells; nil for text.
  var vbe: VBEInformation? {
    guard case .graphics(let buffer) = self else { return nil }
    return buffer.vbe
  }

  /// A screen of the same kind, for the length of what is told of it.
  static func like(_ wish: GraphicsWish?) -> Screen {
    guard wish != nil else { return .text }
    return .graphics(FrameBuffer(address: 0, width: 0, height: 0, depth: 32, bytesPerLine: 0))
  }

  /// What both protocols tell in the same order: address, bytes a row, width, height, then bits and type, a byte each.
  var common: [UInt8] {
    switch self {
    case .text:
      UInt64(0xB8000).littleEndianBytes + [160, 80, 25].flatMap { UInt32($0).littleEndianBytes }
        + [16, 2]
    case .graphics(let buffer):
      buffer.address.littleEndianBytes
        + [buffer.bytesPerLine, buffer.width, buffer.height].flatMap(\.littleEndianBytes)
        + [buffer.depth, 1]
    }
  }

  /// Position and size of red, green and blue; nothing for text.
  var colours: [UInt8] {
    switch self {
    case .text: []
    case .graphics(let buffer): buffer.fields
    }
  }
}
