import Bits

/// The 256 bytes of a function's configuration space: values, and for each bit whether the guest can change it.
///
/// The header is here; what a device has from 40H on it adds by ``define(_:width:reset:writable:clearable:)``, row
/// by row of its data sheet's table.
///
/// Source: PCI Local Bus Specification 2.2, chapter 6.
package final class PCIConfiguration {
  /// What a function is, in the header's words.
  package struct Identity: Sendable {
    package var vendor: UInt16
    package var device: UInt16
    package var revision: UInt8
    /// Base class, sub-class and programming interface: 010180H.
    package var classCode: UInt32
    package var subsystemVendor: UInt16
    package var subsystem: UInt16

    package init(
      vendor: UInt16, device: UInt16, revision: UInt8 = 0, classCode: UInt32,
      subsystemVendor: UInt16 = 0, subsystem: UInt16 = 0
    ) {
      self.vendor = vendor
      self.device = device
      self.revision = revision
      self.classCode = classCode
      self.subsystemVendor = subsystemVendor
      self.subsystem = subsystem
    }
  }

  /// Offsets in the header.
  package enum Register {
    package static let command = 0x04
    package static let status = 0x06
    package static let header = 0x0E
    package static let baseAddress = 0x10
    package static let rom = 0x30
    package static let capabilities = 0x34
    package static let interruptLine = 0x3C
    package static let interruptPin = 0x3D
  }

  /// §6.2.2.
  package struct Command: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let io = Self(rawValue: 1 << 0)
    package static let memory = Self(rawValue: 1 << 1)
    package static let busMaster = Self(rawValue: 1 << 2)
    package static let interruptDisable = Self(rawValue: 1 << 10)
  }

  /// The values: all that changes.
  package struct State: Codable, Hashable, Sendable {
    package fileprivate(set) var bytes: [UInt8]
  }

  private var values: State
  package var state: State {
    get { values }
    set {
      guard newValue.bytes.count == Self.size else { return }
      values = newValue
      driveInterrupt()
      onMoved()
    }
  }

  package static let size = 256
  private var resetValues = [UInt8](repeating: 0, count: size)
  private var writable = [UInt8](repeating: 0, count: size)
  private var clearable = [UInt8](repeating: 0, count: size)
  private var nextCapability = 0

  /// The windows by base address register, 0 to 5; 6 is the expansion ROM.
  package let windows: [Int: PCIWindow]
  /// Called when a window may be elsewhere.
  var onMoved: () -> Void = {}
  /// Where INTx leads.
  var interruptOutput = InterruptLine()
  private var wantsInterrupt = false
  private var messages: MSI?
  /// Sends a message in the place of INTx.
  var deliverMessage: (_ address: UInt64, _ data: UInt32) -> Void = { _, _ in }

  /// A header of type 0.
  ///
  /// `interruptPin` is 1 for INTA to 4 for INTD, 0 for none.
  package init(
    _ identity: Identity, isMultifunction: Bool = false, interruptPin: UInt8 = 0,
    windows: [Int: PCIWindow] = [:], commands: Command? = nil
  ) {
    self.windows = windows
    values = State(bytes: resetValues)
    define(0x00, width: 2, reset: UInt32(identity.vendor))
    define(0x02, width: 2, reset: UInt32(identity.device))
    var command: Command = [.busMaster, .interruptDisable]
    for window in windows.values {
      if case .ports = window { command.insert(.io) } else { command.insert(.memory) }
    }
    // Parity and system errors can be switched on and never come.
    define(
      Register.command, width: 2,
      writable: UInt32((commands ?? command).rawValue) | (commands == nil ? 0x0140 : 0))
    define(Register.status, width: 2, clearable: 0xF900)
    define(0x08, width: 4, reset: identity.classCode << 8 | UInt32(identity.revision))
    define(0x0C, width: 2, writable: 0xF8FF)
    define(Register.header, width: 1, reset: isMultifunction ? 0x80 : 0)
    define(
      0x2C, width: 4, reset: UInt32(identity.subsystem) << 16 | UInt32(identity.subsystemVendor))
    define(Register.interruptLine, width: 1, writable: interruptPin == 0 ? 0 : 0xFF)
    define(Register.interruptPin, width: 1, reset: UInt32(interruptPin))
    for (number, window) in windows {
      let mask = ~UInt64(window.length - 1)
      let register = Self.register(ofWindow: number)
      if case .rom = window {
        define(register, width: 4, writable: UInt32(truncatingIfNeeded: mask) & 0xFFFF_F800 | 1)
      } else {
        define(
          register, width: 4, reset: window.type,
          writable: UInt32(truncatingIfNeeded: mask) & ~(window.type & 1 == 1 ? 3 : 15))
        if window.is64Bit {
          define(register + 4, width: 4, writable: UInt32(truncatingIfNeeded: mask >> 32))
        }
      }
    }
    reset()
  }

  // MARK: - The table

  /// Describes a register of one, two or four bytes: its value after reset, the bits that the guest can write, and
  /// those that it clears by writing 1.
  package func define(
    _ offset: Int, width: Int, reset: UInt32 = 0, writable: UInt32 = 0, clearable: UInt32 = 0
  ) {
    for index in 0..<width {
      resetValues[offset + index] = UInt8(truncatingIfNeeded: reset >> UInt32(8 * index))
      self.writable[offset + index] = UInt8(truncatingIfNeeded: writable >> UInt32(8 * index))
      self.clearable[offset + index] = UInt8(truncatingIfNeeded: clearable >> UInt32(8 * index))
      values.bytes[offset + index] = resetValues[offset + index]
    }
  }

  /// Adds a capability at `offset` to the list: `contents` follow its two bytes of header.
  package func addCapability(
    _ identifier: UInt8, at offset: Int, contents: [UInt8], writable masks: [UInt8] = []
  ) {
    define(offset, width: 1, reset: UInt32(identifier))
    define(offset + 1, width: 1)
    for (index, byte) in contents.enumerated() {
      define(
        offset + 2 + index, width: 1, reset: UInt32(byte),
        writable: index < masks.count ? UInt32(masks[index]) : 0)
    }
    let link = nextCapability == 0 ? Register.capabilities : nextCapability + 1
    define(link, width: 1, reset: UInt32(offset))
    define(
      Register.status, width: 2, reset: UInt32(resetValues[Register.status]) | 0x10,
      clearable: 0xF900)
    nextCapability = offset
  }

  /// Adds the capability to interrupt by a message (MSI) at `offset`.
  package func addMessage(at offset: Int, isWide: Bool) {
    let capability = MSI(offset: offset, isWide: isWide)
    addCapability(
      MSI.capabilityID, at: offset, contents: capability.contents, writable: capability.masks)
    messages = capability
  }

  /// Puts every register to its value after reset.
  package func reset() {
    values.bytes = resetValues
    wantsInterrupt = false
    driveInterrupt()
    onMoved()
  }

  // MARK: - Access

  /// `width` bytes from `offset` on.
  package func read(_ offset: Int, width: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<width where offset + index < Self.size {
      value |= UInt32(values.bytes[offset + index]) << UInt32(8 * index)
    }
    return value
  }

  /// A write by the guest: what the table lets it change.
  func guestWrites(_ value: UInt32, _ offset: Int, width: Int) {
    for index in 0..<width where offset + index < Self.size {
      let byte = UInt8(truncatingIfNeeded: value >> UInt32(8 * index))
      let place = offset + index
      var now = values.bytes[place]
      now = now & ~writable[place] | byte & writable[place]
      now &= ~(byte & clearable[place])
      values.bytes[place] = now
    }
    driveInterrupt()
    let range = offset..<offset + width
    if range.overlaps(Register.command..<0x06) || range.overlaps(Register.baseAddress..<0x28)
      || range.overlaps(Register.rom..<0x34)
    {
      onMoved()
    }
  }

  /// A change from the device's side, whatever the guest may write.
  package func set(_ offset: Int, width: Int, to value: UInt32) {
    for index in 0..<width {
      values.bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * index))
    }
  }

  package var command: Command {
    Command(rawValue: UInt16(truncatingIfNeeded: read(Register.command, width: 2)))
  }

  /// Whether the function may read and write memory by itself.
  package var isBusMaster: Bool { command.contains(.busMaster) }

  // MARK: - Windows

  static func register(ofWindow number: Int) -> Int {
    number == 6 ? Register.rom : Register.baseAddress + 4 * number
  }

  /// Where the guest has put a window; nil where it is switched off or nowhere.
  package func place(ofWindow number: Int) -> UInt64? {
    guard let window = windows[number] else { return nil }
    let register = Self.register(ofWindow: number)
    var address = UInt64(read(register, width: 4))
    switch window {
    case .ports:
      guard command.contains(.io) else { return nil }
      address &= 0xFFFF_FFFC
      // While the guest finds out the size, the register holds ones.
      guard address != 0, address + window.length <= 0x1_0000 else { return nil }
      return address
    case .rom:
      guard command.contains(.memory), address & 1 == 1 else { return nil }
      address &= 0xFFFF_F800
    case .registers, .memory:
      guard command.contains(.memory) else { return nil }
      address &= 0xFFFF_FFF0
      if window.is64Bit { address |= UInt64(read(register + 4, width: 4)) << 32 }
    }
    let limit: UInt64 = window.is64Bit ? 1 << 52 : 1 << 32
    guard address != 0, address < limit, address + window.length < limit else { return nil }
    return address
  }

  // MARK: - Interrupt

  /// Drives INTx, unless the guest has switched it off or taken messages in its place; the status register tells in any case.
  ///
  /// A message goes out when the level rises, and when there is a `newReason` while it is high.
  package func setInterrupt(_ level: Bool, newReason: Bool = false) {
    let isNews = level && (newReason || !wantsInterrupt)
    wantsInterrupt = level
    driveInterrupt()
    if isNews, isBusMaster, let (address, data) = message { deliverMessage(address, data) }
  }

  private var message: (address: UInt64, data: UInt32)? {
    messages?.message { read($0, width: $1) }
  }

  private func driveInterrupt() {
    values.bytes[Register.status].setBit(3, to: wantsInterrupt)
    interruptOutput.set(wantsInterrupt && !command.contains(.interruptDisable) && message == nil)
  }
}
