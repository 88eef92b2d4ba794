package import Boot
import Devices

/// The graphics mode of a kernel that is loaded without a boot loader of its own.
extension BIOSServices {
  /// Sets the mode with a linear frame buffer that is nearest to `wish`, and tells what the kernel has then.
  package func show(_ wish: GraphicsWish) -> Screen {
    guard let graphics, let address = graphics.frameBufferAddress else {
      log("there is no linear frame buffer, and the kernel gets the text screen")
      return .text
    }
    let mode = VBEMode.nearest(to: wish)
    if !mode.fulfils(wish) {
      log(
        "this kernel asks for \(wish.width)×\(wish.height), \(wish.depth) bits a pixel; it gets "
          + "\(mode.width)×\(mode.height), \(mode.depth) bits, and is told so")
    }
    set(mode, isLinear: true, keepsMemory: false)
    return .graphics(
      FrameBuffer(
        address: address, width: UInt32(mode.width), height: UInt32(mode.height),
        depth: UInt8(mode.depth), bytesPerLine: UInt32(mode.bytesPerLine),
        vbe: VBEInformation(
          controller: Self.controllerBlock(memorySize: graphics.vbe.memorySize),
          mode: Self.modeBlock(
            mode, frameBuffer: address, memorySize: graphics.vbe.memorySize),
          number: currentVBEMode,
          interface: (
            ROMImage.segment, ROMImage.protectedVideo, UInt16(VBEProtectedMode.bytes.count)
          ))))
  }
}

extension VBEMode {
  /// Whether `wish` has nothing else in a field that matters to it.
  func fulfils(_ wish: GraphicsWish) -> Bool {
    [(wish.width, width), (wish.height, height), (wish.depth, depth)].allSatisfy {
      $0 == 0 || $0 == UInt32($1)
    }
  }

  /// The mode of direct colours that comes nearest: of the same size, else the largest that is not larger; of the same
  /// depth, else of 32 bits.
  static func nearest(to wish: GraphicsWish) -> VBEMode {
    let (width, height) =
      wish.width == 0 && wish.height == 0 ? (1024, 768) : (wish.width, wish.height)
    let modes = all.filter { $0.depth > 8 }
    func area(_ mode: VBEMode) -> Int { Int(mode.width) * Int(mode.height) }
    let size = GraphicsWish(width: width, height: height, depth: 0)
    var sized = modes.filter { $0.fulfils(size) }
    if sized.isEmpty {
      let smaller = modes.filter {
        (width == 0 || $0.width <= width) && (height == 0 || $0.height <= height)
      }
      let best = smaller.map(area).max() ?? modes.map(area).min()
      sized = modes.filter { area($0) == best }
    }
    return sized.first { UInt32($0.depth) == wish.depth } ?? sized.first { $0.depth == 32 }
      ?? all[0]
  }
}
