import Bits
package import Bus
package import GuestMemory

/// The PCI function of QEMU's `std` VGA: frame buffer, registers in memory, and the video BIOS.
///
/// Source: QEMU, docs/specs/standard-vga.rst, "PCI spec".
package final class StandardVGA: PCIFunction {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
  }

  package let configuration: PCIConfiguration
  package var state: State {
    get { State(configuration: configuration.state) }
    set { configuration.state = newValue.configuration }
  }

  // MARK: Wiring

  package let name = "VGA (std)"
  package let text: VGA
  package let vbe: BochsVBE
  private let memory: HostMemory

  /// Joins the adapter's two halves to the bus; `rom` is the video BIOS, where one is given.
  package init(text: VGA, vbe: BochsVBE, rom: HostMemory?) {
    self.text = text
    self.vbe = vbe
    memory = vbe.memory
    vbe.onColourWidth = { text.hasWideColours = $0 }
    var windows: [Int: PCIWindow] = [
      0: .memory(vbe.memory, name: "frame buffer"),
      2: .registers(VGARegisterWindow(text: text, vbe: vbe), length: 0x1000),
    ]
    if let rom { windows[6] = .rom(rom, name: "video BIOS") }
    configuration = PCIConfiguration(
      .init(
        vendor: 0x1234, device: 0x1111, revision: 2, classCode: 0x03_0000, subsystemVendor: 0x1AF4,
        subsystem: 0x1100), windows: windows, commands: [.io, .memory])
  }

  package func reset() {
    configuration.reset()
    memory.clear()
  }

  package var summary: String { "\(memory.length >> 20) MiB" }

  /// Where the guest sees the frame buffer; nil while it is switched off.
  package var frameBufferAddress: UInt64? { configuration.place(ofWindow: 0) }

  // MARK: Picture

  /// Whether the screen shows graphics, so that it has no text.
  package var isGraphics: Bool { vbe.isEnabled || text.isGraphics }

  /// Draws what a monitor would show.
  package func screenImage() -> ScreenImage {
    guard vbe.isEnabled else { return text.screenImage() }
    return vbe.image(colours: text.colours)
  }
}

/// The registers of a VGA and its VBE display in memory, and what the monitor tells (EDID): base address register 2.
///
/// Deviation: the frame buffer's byte order stays little-endian, whatever is written.
private final class VGARegisterWindow: MMIODevice {
  package struct State: Codable, Hashable, Sendable {}
  package var state = State()
  package let name = "VGA registers"
  private let text: VGA
  private let vbe: BochsVBE

  private static let monitor: Range<UInt64> = 0..<0x400
  private static let vga: Range<UInt64> = 0x400..<0x420
  private static let display: Range<UInt64> = 0x500..<0x516
  private static let extended: Range<UInt64> = 0x600..<0x608
  /// "QEMU extended regs": their length, and that the frame buffer is little-endian.
  private static let extendedBytes =
    UInt32(8).littleEndianBytes + UInt32(0x1E1E_1E1E).littleEndianBytes

  init(text: VGA, vbe: BochsVBE) {
    self.text = text
    self.vbe = vbe
  }

  func reset() {}

  var summary: String { "" }

  func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    if Self.vga.contains(offset) { return UInt64(text.read(Self.port(offset), width: width)) }
    return peek(at: offset, width: width) ?? 0
  }

  func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    if Self.vga.contains(offset) {
      return text.peek(Self.port(offset), width: width).map(UInt64.init)
    }
    if Self.monitor.contains(offset) { return Self.bytes(EDID.block, offset, width) }
    if Self.extended.contains(offset) {
      return Self.bytes(Self.extendedBytes, offset - Self.extended.lowerBound, width)
    }
    guard Self.display.contains(offset) else { return width.mask }
    var value: UInt64 = 0
    for index in 0..<max(1, UInt64(width.rawValue) / 2) {
      let register = (offset - Self.display.lowerBound) / 2 + index
      value |= UInt64(vbe.value(of: UInt16(register))) << (16 * index)
    }
    return value
  }

  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    if Self.vga.contains(offset) {
      text.write(Self.port(offset), UInt32(truncatingIfNeeded: value), width: width)
    } else if Self.display.contains(offset), width == .word {
      vbe.write(UInt16(value), to: UInt16((offset - Self.display.lowerBound) / 2))
    }
  }

  /// Bytes of a table that only can be read; zeros behind it.
  private static func bytes(_ table: [UInt8], _ offset: UInt64, _ width: AccessWidth) -> UInt64 {
    (0..<UInt64(width.rawValue)).reduce(0) { value, index in
      let place = Int(offset + index)
      return value | (place < table.count ? UInt64(table[place]) << (8 * index) : 0)
    }
  }

  /// 400H stands for port 3C0H, which is offset 10H of the adapter's ports.
  private static func port(_ offset: UInt64) -> UInt16 {
    UInt16(offset - vga.lowerBound) + 0x10
  }
}
