package import Bus
import Bits

/// The IDE function of a PIIX3: its configuration space, and the bus master of both channels.
///
/// The channels stay at the ports of an AT; base address register 4 places the bus master's, offsets 0 to 7 for the
/// first channel, 8 to 15 for the second.
///
/// Source: Intel 82371FB/82371SB data sheet, order 290550-002, §3.2 function 1; "Programming Interface for Bus Master
/// IDE Controller", rev. 1.0, May 1994. Deviation: timing registers are stored without effect, and channels answer
/// whether IDETIM's decode bit is set or not, as kernels that know no PCI expect.
package final class PIIX3IDE: PCIFunction, BytePortDevice {
  // MARK: Registers

  /// BMICx.
  struct Command: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let start = Self(rawValue: 1 << 0)  // SSBM
    static let toMemory = Self(rawValue: 1 << 3)  // RWCON
  }

  /// BMISx.
  struct Status: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let active = Self(rawValue: 1 << 0)
    static let error = Self(rawValue: 1 << 1)  // written 1: cleared
    static let interrupt = Self(rawValue: 1 << 2)  // written 1: cleared
    static let capable: Self = [Self(rawValue: 1 << 5), Self(rawValue: 1 << 6)]
  }

  /// One channel's bus master.
  struct Master: Codable, Hashable, Sendable {
    var command: Command = []
    var status: Status = []
    /// BMIDTPx: where the table of descriptors is; a multiple of four.
    var table: UInt32 = 0
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    var primary = Master()
    var secondary = Master()
  }

  package private(set) lazy var configuration: PCIConfiguration = makeConfiguration()
  private var primary = Master()
  private var secondary = Master()
  package var state: State {
    get { State(configuration: configuration.state, primary: primary, secondary: secondary) }
    set {
      configuration.state = newValue.configuration
      (primary, secondary) = (newValue.primary, newValue.secondary)
    }
  }

  // MARK: Wiring

  package let name = "IDE (PIIX3)"
  /// The two channels.
  package private(set) var channels: [IDEChannel] = []
  private let memory: BusMaster

  /// Both channels with their devices (primary master, primary slave, secondary master, secondary slave), whose
  /// interrupts go out by two lines, and a bus master that moves their data to and from `memory`.
  package init(
    media: [IDEMedium?], clock: VirtualClock, interrupts: (InterruptLine, InterruptLine),
    memory: BusMaster
  ) {
    precondition(media.count == 4)
    self.memory = memory
    for (number, line) in [interrupts.0, interrupts.1].enumerated() {
      let channel = IDEChannel(
        name: number == 0 ? "IDE primary channel" : "IDE secondary channel",
        device0: media[2 * number], device1: media[2 * number + 1], clock: clock,
        interrupt: InterruptLine { [unowned self] level in
          if level { self[number].status.insert(.interrupt) }
          line.set(level)
        })
      channel.onDirectMemoryRequest = { [unowned self] in move(number) }
      channels.append(channel)
    }
  }

  private func makeConfiguration() -> PCIConfiguration {
    let table = PCIConfiguration(
      PCIConfiguration.Identity(
        vendor: 0x8086, device: 0x7010, classCode: 0x01_0180, subsystemVendor: 0x1AF4,
        subsystem: 0x1100),
      windows: [4: .ports(self, count: 16)], commands: [.io, .busMaster])
    table.define(PCIConfiguration.Register.status, width: 2, reset: 0x0280, clearable: 0xF900)
    table.define(0x40, width: 2, reset: 0x8000, writable: 0xFFFF)  // IDETIM, primary
    table.define(0x42, width: 2, reset: 0x8000, writable: 0xFFFF)  // IDETIM, secondary
    table.define(0x44, width: 1, writable: 0xFF)  // SIDETIM
    return table
  }

  /// The channels are devices of their own.
  package func reset() {
    configuration.reset()
    (primary, secondary) = (Master(), Master())
  }

  package var summary: String {
    (0..<2).map { number in
      let master = self[number]
      return "\(number == 0 ? "primary" : "secondary") command 0x"
        + "\(String(master.command.rawValue, radix: 16)) status 0x"
        + "\(String(shown(master.status), radix: 16)) table 0x\(String(master.table, radix: 16))"
    }.joined(separator: "; ")
  }

  private subscript(number: Int) -> Master {
    get { number == 0 ? primary : secondary }
    set { if number == 0 { primary = newValue } else { secondary = newValue } }
  }

  // MARK: Access

  private func shown(_ status: Status) -> UInt8 { status.rawValue }

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? {
    guard offset < 16 else { return 0xFF }
    let master = self[Int(offset >> 3)]
    switch offset & 7 {
    case 0: return master.command.rawValue
    case 2: return shown(master.status)
    case 4...7: return UInt8(truncatingIfNeeded: master.table >> UInt32(8 * (offset & 3)))
    default: return 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset < 16 else { return }
    let number = Int(offset >> 3)
    switch offset & 7 {
    case 0: writeCommand(Command(rawValue: value & 0x09), number)
    case 2:
      let cleared = Status(rawValue: value).intersection([.error, .interrupt])
      self[number].status.subtract(cleared.union(.capable))
      self[number].status.formUnion(Status(rawValue: value).intersection(.capable))
    case 4...7:
      let shift = UInt32(8 * (offset & 3))
      self[number].table =
        (self[number].table & ~(0xFF << shift) | UInt32(value) << shift) & ~3
    default: break
    }
  }

  private func writeCommand(_ command: Command, _ number: Int) {
    let started = command.contains(.start) && !self[number].command.contains(.start)
    // The direction cannot change while the bus master is active.
    self[number].command = command
    if !command.contains(.start) { self[number].status.remove(.active) }
    guard started else { return }
    self[number].status.insert(.active)
    move(number)
  }

  // MARK: Behaviour

  /// The most descriptors of a table: it must not cross a 64 KiB border.
  private static let mostDescriptors = 8192

  /// Where the bus master is in its table.
  private struct Cursor {
    var next: UInt32
    var read = 0
    var address: UInt64 = 0
    var left = 0
    var isLast = false
  }

  /// Moves what a waiting device has, once the bus master is started too.
  private func move(_ number: Int) {
    let master = self[number]
    let channel = channels[number]
    guard master.command.contains(.start), master.status.contains(.active),
      configuration.isBusMaster, let toMemory = channel.directMemoryRequest
    else { return }
    var cursor = Cursor(next: master.table)
    if toMemory != master.command.contains(.toMemory) {
      // Started in the wrong direction: nothing moves, and the device waits.
      self[number].status.insert(.error)
      self[number].status.remove(.active)
      return
    }
    if toMemory {
      channel.moveData(
        .toMemory { [memory] bytes in
          var done = 0
          while done < bytes.count, Self.advance(&cursor, memory) {
            let count = min(cursor.left, bytes.count - done)
            let part = count == bytes.count ? bytes : Array(bytes[done..<done + count])
            memory.write(part, at: cursor.address)
            Self.consume(count, &cursor)
            done += count
          }
          return done
        })
    } else {
      channel.moveData(
        .fromMemory { [memory] wanted in
          var bytes: [UInt8] = []
          while bytes.count < wanted, Self.advance(&cursor, memory) {
            let count = min(cursor.left, wanted - bytes.count)
            bytes += memory.read(at: cursor.address, count: count)
            Self.consume(count, &cursor)
          }
          return bytes
        })
    }
    // Not active any more where the table ended with, or before, the data.
    if cursor.left == 0, cursor.isLast || cursor.read >= Self.mostDescriptors {
      self[number].status.remove(.active)
      if !cursor.isLast { self[number].status.insert(.error) }
    }
  }

  /// Makes sure that the cursor stands in a descriptor with room; false at the table's end.
  ///
  /// A table without an end is left after as many descriptors as it may have.
  private static func advance(_ cursor: inout Cursor, _ memory: BusMaster) -> Bool {
    while cursor.left == 0 {
      guard !cursor.isLast, cursor.read < mostDescriptors else { return false }
      let low = memory.load(UInt32.self, at: UInt64(cursor.next))
      let high = memory.load(UInt32.self, at: UInt64(cursor.next) + 4)
      cursor.address = UInt64(low & ~1)
      // A count of 0 means 64 KiB.
      let count = Int(high & 0xFFFE)
      cursor.left = count == 0 ? 0x1_0000 : count
      cursor.isLast = high.bit(31)
      // The table does not leave its 64 KiB.
      cursor.next = cursor.next & 0xFFFF_0000 | (cursor.next &+ 8) & 0xFFFF
      cursor.read += 1
    }
    return true
  }

  private static func consume(_ count: Int, _ cursor: inout Cursor) {
    cursor.address += UInt64(count)
    cursor.left -= count
  }
}
