import Bits
package import Bus
package import GuestMemory

/// The display interface of Bochs and QEMU's `std` VGA: modes with a linear frame buffer.
///
/// Offset 0 takes an index, offset 1 reads and writes that register, both 16 bits wide.
///
/// Source: QEMU, docs/specs/standard-vga.rst; Bochs, "VBE display interface", `vbe.h`.
package final class BochsVBE: PortDevice, ReportsUnimplemented {
  // MARK: Registers

  enum Register: UInt16, CaseIterable {
    case identifier = 0
    case width = 1
    case height = 2
    case depth = 3
    case enable = 4
    case bank = 5
    case virtualWidth = 6
    case virtualHeight = 7
    case x = 8
    case y = 9
    case memory = 10
  }

  struct Enable: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt16
    static let enabled = Self(rawValue: 1 << 0)
    /// Width, height and depth read as the largest that there are.
    static let tellsLimits = Self(rawValue: 1 << 1)
    /// The palette's colours have eight bits instead of six, in the VGA's own modes too.
    static let wideColours = Self(rawValue: 1 << 5)
    static let linear = Self(rawValue: 1 << 6)
    static let keepsMemory = Self(rawValue: 1 << 7)
    static let known: Self = [.enabled, .tellsLimits, .wideColours, .linear, .keepsMemory]
  }

  /// Version 5: the newest, with the size of the memory.
  static let version: UInt16 = 0xB0C5
  static let largest: (width: UInt16, height: UInt16, depth: UInt16) = (2560, 1600, 32)
  package static let bankSize: UInt64 = 0x1_0000

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var index: UInt16 = 0
    var identifier = BochsVBE.version
    var width: UInt16 = 0
    var height: UInt16 = 0
    var depth: UInt16 = 8
    var enable: Enable = []
    var bank: UInt16 = 0
    var virtualWidth: UInt16 = 0
    var x: UInt16 = 0
    var y: UInt16 = 0
  }

  private(set) var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      showBank(shownBank)
      onColourWidth(hasWideColours)
    }
  }

  // MARK: Wiring

  package let name = "VBE display"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let memory: HostMemory
  private let showBank: (UInt64?) -> Void
  /// Told whether the VGA's palette takes eight bits a colour.
  var onColourWidth: (_ isWide: Bool) -> Void = { _ in }

  /// A display of the frame buffer `memory`.
  ///
  /// `showBank` makes 64 KiB of it, from an offset on, the memory at A0000H, or takes it away there (nil).
  package init(memory: HostMemory, showBank: @escaping (_ offset: UInt64?) -> Void) {
    self.memory = memory
    self.showBank = showBank
  }

  package func reset() { state = State() }

  package var summary: String {
    guard isEnabled else { return "off" }
    return "\(registers.width)×\(registers.height), \(registers.depth) bits a pixel"
  }

  // MARK: Access

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    peek(offset, width: width) ?? 0xFFFF
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    switch offset {
    case 0: UInt32(registers.index)
    case 1: UInt32(value(of: registers.index))
    default: 0xFFFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    let value = UInt16(truncatingIfNeeded: value)
    switch offset {
    case 0: registers.index = value
    case 1: write(value, to: registers.index)
    default: break
    }
  }

  /// A register by its index; zero where none is.
  func value(of index: UInt16) -> UInt16 {
    let limits = registers.enable.contains(.tellsLimits)
    return switch Register(rawValue: index) {
    case .identifier: registers.identifier
    case .width: limits ? Self.largest.width : registers.width
    case .height: limits ? Self.largest.height : registers.height
    case .depth: limits ? Self.largest.depth : registers.depth
    case .enable: registers.enable.rawValue
    case .bank: registers.bank
    case .virtualWidth: UInt16(clamping: pixelsPerLine)
    case .virtualHeight: UInt16(clamping: bytesPerLine == 0 ? 0 : memory.length / bytesPerLine)
    case .x: registers.x
    case .y: registers.y
    case .memory: UInt16(memory.length / Self.bankSize)
    case nil: 0
    }
  }

  /// A write to a register by its index.
  func write(_ value: UInt16, to index: UInt16) {
    switch Register(rawValue: index) {
    case .identifier:
      if (0xB0C0...Self.version).contains(value) { registers.identifier = value }
    case .width:
      if !isEnabled { registers.width = min(value & ~7, Self.largest.width) }
    case .height:
      if !isEnabled { registers.height = min(value, Self.largest.height) }
    case .depth: writeDepth(value)
    case .enable: writeEnable(Enable(rawValue: value))
    case .bank:
      registers.bank = UInt16(UInt64(value) % (memory.length / Self.bankSize))
      showBank(shownBank)
    case .virtualWidth: writeVirtualWidth(value)
    case .x: registers.x = value
    case .y: registers.y = value
    case .virtualHeight, .memory, nil: break  // read only
    }
  }

  // MARK: Behaviour

  package var isEnabled: Bool { registers.enable.contains(.enabled) }

  /// Bytes of a pixel.
  package var bytesPerPixel: UInt64 { (UInt64(registers.depth) + 7) / 8 }

  private var pixelsPerLine: UInt64 { UInt64(max(registers.virtualWidth, registers.width)) }

  package var bytesPerLine: UInt64 { pixelsPerLine * bytesPerPixel }

  private func writeDepth(_ value: UInt16) {
    guard !isEnabled else { return }
    let depth = value == 0 ? 8 : value
    guard [8, 15, 16, 24, 32].contains(depth) else {
      onUnimplemented("\(depth) bits a pixel; there are 8, 15, 16, 24 and 32")
      return
    }
    registers.depth = depth
  }

  private func writeVirtualWidth(_ value: UInt16) {
    let width = max(value & ~7, registers.width)
    // Not more than the memory holds of the lines that are shown.
    guard UInt64(width) * bytesPerPixel * UInt64(registers.height) <= memory.length else { return }
    registers.virtualWidth = width
  }

  private func writeEnable(_ value: Enable) {
    let begins = value.contains(.enabled) && !isEnabled
    registers.enable = value.intersection(.known)
    if begins {
      (registers.x, registers.y, registers.bank) = (0, 0, 0)
      registers.virtualWidth = registers.width
      if !value.contains(.keepsMemory) {
        clear(bytesPerLine * UInt64(registers.height))
      }
    }
    showBank(shownBank)
    onColourWidth(hasWideColours)
  }

  private func clear(_ count: UInt64) {
    let blank = [UInt8](repeating: 0, count: Int(Self.bankSize))
    for offset in stride(from: 0, to: min(count, memory.length), by: blank.count) {
      memory.write(blank, at: UInt64(offset))
    }
  }

  private var shownBank: UInt64? {
    isEnabled ? UInt64(registers.bank) * Self.bankSize : nil
  }

  // MARK: What a video BIOS asks

  package var memorySize: UInt64 { memory.length }
  package var height: UInt16 { registers.height }

  /// Sets a mode, which the table of a video BIOS holds.
  package func set(
    width: UInt16, height: UInt16, depth: UInt16, isLinear: Bool, keepsMemory: Bool
  ) {
    switchOff()
    write(width, to: Register.width.rawValue)
    write(height, to: Register.height.rawValue)
    write(depth, to: Register.depth.rawValue)
    var enable: Enable = .enabled
    if isLinear { enable.insert(.linear) }
    if keepsMemory { enable.insert(.keepsMemory) }
    writeEnable(enable)
  }

  /// Gives the screen back to the VGA.
  package func switchOff() {
    writeEnable([])
  }

  /// Whether the palette's colours have eight bits; setting a mode makes them six.
  package var hasWideColours: Bool {
    get { registers.enable.contains(.wideColours) }
    set {
      var enable = registers.enable
      if newValue { enable.insert(.wideColours) } else { enable.remove(.wideColours) }
      writeEnable(enable)
    }
  }

  /// Which 64 KiB are at A0000H.
  package var bank: UInt16 {
    get { registers.bank }
    set { write(newValue, to: Register.bank.rawValue) }
  }

  /// Pixels of a line in memory.
  package var virtualWidth: UInt16 {
    get { value(of: Register.virtualWidth.rawValue) }
    set { write(newValue, to: Register.virtualWidth.rawValue) }
  }

  /// The first pixel and the first line that are shown.
  package var start: (x: UInt16, y: UInt16) {
    get { (registers.x, registers.y) }
    set { (registers.x, registers.y) = newValue }
  }
}
