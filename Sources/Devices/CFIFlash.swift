import Bits
package import Bus

/// Parallel flash that takes Intel's commands and tells its geometry by CFI: where UEFI firmware keeps its variables.
///
/// Eight bits wide, in blocks of 4 KiB. What changes is handed to `store`, whole blocks or single bytes, so that a file
/// on the host can follow.
///
/// Source: Intel StrataFlash Memory (J3) data sheet, order 290667, §4 "Command definitions"; JEDEC JESD68.01, Common Flash
/// Interface. Deviation: programming and erasing take no time; protection registers are not there.
package final class CFIFlash: MMIODevice, ReportsUnimplemented {
  // MARK: Commands

  /// First bytes of command sequences.
  private enum Command {
    static let programAlternate: UInt8 = 0x10
    static let eraseSetup: UInt8 = 0x20
    static let program: UInt8 = 0x40
    static let clearStatus: UInt8 = 0x50
    static let lockSetup: UInt8 = 0x60
    static let readStatus: UInt8 = 0x70
    static let readIdentifier: UInt8 = 0x90
    static let readQuery: UInt8 = 0x98
    static let suspend: UInt8 = 0xB0
    static let confirm: UInt8 = 0xD0
    static let writeBuffer: UInt8 = 0xE8
    static let readArray: UInt8 = 0xFF
  }

  /// The status register.
  struct Status: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let locked = Self(rawValue: 1 << 1)
    static let programError = Self(rawValue: 1 << 4)
    static let eraseError = Self(rawValue: 1 << 5)
    static let ready = Self(rawValue: 1 << 7)
  }

  /// What a read shows.
  enum View: UInt8, Codable, Hashable, Sendable {
    case array
    case status
    case identifier
    case query
  }

  /// What the next write is.
  enum Expectation: Codable, Hashable, Sendable {
    case command
    case programData
    case eraseConfirm
    case lockConfirm
    case bufferCount
    case bufferData(left: Int)
    case bufferConfirm
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// What the flash holds.
    package var content: [UInt8]
    var view = View.array
    var expectation = Expectation.command
    var status: Status = .ready
    /// The bytes of a buffered write, by their offsets.
    var buffer: [Entry] = []

    struct Entry: Codable, Hashable, Sendable {
      var offset: Int
      var value: UInt8
    }
  }

  package var state: State

  // MARK: Wiring

  package let name: String
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let store: (_ bytes: [UInt8], _ offset: Int) -> Void

  package static let blockSize = 4096
  /// The most bytes of a buffered write; a power of two.
  private static let bufferSize = 256

  /// A flash that holds `content`, a multiple of ``blockSize`` long.
  package init(
    name: String, content: [UInt8], store: @escaping (_ bytes: [UInt8], _ offset: Int) -> Void
  ) {
    precondition(!content.isEmpty && content.count % Self.blockSize == 0)
    self.name = name
    self.store = store
    state = State(content: content)
  }

  /// The content stays, as flash does.
  package func reset() {
    state = State(content: state.content)
  }

  package var summary: String {
    "\(state.content.count >> 10) KiB, shows \(state.view), status 0x\(String(state.status.rawValue, radix: 16))"
  }

  // MARK: Access

  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peek(at: offset, width: width) ?? 0
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    var value: UInt64 = 0
    for index in 0..<width.rawValue {
      value |= UInt64(byte(at: Int(offset) + index)) << UInt64(8 * index)
    }
    return value
  }

  private func byte(at offset: Int) -> UInt8 {
    guard offset < state.content.count else { return 0xFF }
    switch state.view {
    case .array: return state.content[offset]
    case .status: return state.status.rawValue
    case .identifier:
      // Manufacturer and device; the blocks are not locked.
      return offset & 0xFF == 0 ? 0x89 : offset & 0xFF == 1 ? 0x18 : 0
    case .query: return offset < query.count ? query[offset] : 0
    }
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    for index in 0..<width.rawValue where Int(offset) + index < state.content.count {
      writeByte(UInt8(truncatingIfNeeded: value >> UInt64(8 * index)), at: Int(offset) + index)
    }
  }

  private func writeByte(_ value: UInt8, at offset: Int) {
    switch state.expectation {
    case .command: take(value)
    case .programData:
      program([State.Entry(offset: offset, value: value)])
      finish()
    case .eraseConfirm:
      if value == Command.confirm {
        erase(offset)
      } else {
        state.status.formUnion([.programError, .eraseError])
      }
      finish()
    case .lockConfirm: finish()
    case .bufferCount:
      guard Int(value) < Self.bufferSize else {
        state.status.formUnion([.programError, .eraseError])
        return finish()
      }
      state.buffer = []
      state.expectation = .bufferData(left: Int(value) + 1)
    case .bufferData(let left):
      state.buffer.append(State.Entry(offset: offset, value: value))
      state.expectation = left > 1 ? .bufferData(left: left - 1) : .bufferConfirm
    case .bufferConfirm:
      if value == Command.confirm {
        program(state.buffer)
      } else {
        state.status.formUnion([.programError, .eraseError])
      }
      finish()
    }
  }

  // MARK: Behaviour

  private func take(_ command: UInt8) {
    switch command {
    case Command.program, Command.programAlternate: expect(.programData)
    case Command.eraseSetup: expect(.eraseConfirm)
    case Command.lockSetup: expect(.lockConfirm)
    case Command.writeBuffer: expect(.bufferCount)
    case Command.clearStatus: state.status = .ready
    case Command.readStatus: state.view = .status
    case Command.readIdentifier: state.view = .identifier
    case Command.readQuery: state.view = .query
    case Command.readArray: state.view = .array
    case Command.suspend, Command.confirm: break  // nothing is ever under way
    case 0x00: state.view = .array  // what drivers for AMD's commands write to get back
    default:
      onUnimplemented("command 0x\(String(command, radix: 16)) is not known")
      state.view = .array
    }
  }

  private func expect(_ expectation: Expectation) {
    state.expectation = expectation
    state.view = .status
  }

  private func finish() {
    state.expectation = .command
    state.buffer = []
  }

  /// Programming turns ones into zeros, never back.
  private func program(_ entries: [State.Entry]) {
    for entry in entries {
      state.content[entry.offset] &= entry.value
      store([state.content[entry.offset]], entry.offset)
    }
  }

  private func erase(_ offset: Int) {
    let start = offset / Self.blockSize * Self.blockSize
    let blank = [UInt8](repeating: 0xFF, count: Self.blockSize)
    state.content.replaceSubrange(start..<start + Self.blockSize, with: blank)
    store(blank, start)
  }

  /// JESD68.01: identification, voltages and times, geometry.
  private var query: [UInt8] {
    var table = [UInt8](repeating: 0, count: 0x40)
    table.replaceSubrange(0x10..<0x1B, with: Array("QRY".utf8) + [0x01, 0, 0x31, 0, 0, 0, 0, 0])
    table.replaceSubrange(0x1B..<0x27, with: [0x45, 0x55, 0, 0, 7, 7, 10, 0, 4, 4, 4, 0])
    // 2^n bytes, rounded up; eight bits wide; 2^8 bytes a buffered write; one region of blocks.
    table[0x27] = UInt8(UInt64.bitWidth - (UInt64(state.content.count) - 1).leadingZeroBitCount)
    table[0x2A] = UInt8(Self.bufferSize.trailingZeroBitCount)
    table[0x2C] = 1
    let blocks = UInt16(clamping: state.content.count / Self.blockSize - 1).littleEndianBytes
    table.replaceSubrange(0x2D..<0x31, with: blocks + [UInt8(Self.blockSize >> 8), 0])
    table.replaceSubrange(0x31..<0x36, with: Array("PRI".utf8) + Array("10".utf8))
    return table
  }
}
