package import Bus
import Bits

/// The two 8237A of a PC with their page registers: channels 0 to 3 move bytes, 5 to 7 words; 4 lets the first chip
/// through.
///
/// Offsets 00H to 0FH are the first chip (ports 00H–0FH), 10H to 2FH the second, which ignores A0 (C0H–DFH), 30H to 3FH the
/// page registers (80H–8FH, of which port 80H is not the chip's here).
///
/// A device asks by ``DMAChannel``. Single, demand and block mode are alike: no CPU runs between two bytes of one burst.
///
/// Source: IBM PC AT Technical Reference (1984), "DMA controller"; for the chip see ``DMA8237``.
package final class DMA8237Pair: BytePortDevice, ReportsUnimplemented {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var first = DMA8237()
    var second = DMA8237()
    /// By port, from 80H on; those that belong to no channel are memory.
    var pages = [UInt8](repeating: 0, count: 16)
  }

  package var state = State()

  // MARK: Wiring

  package let name = "8237A pair"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let memory: BusMaster
  /// Called for a channel whose request is answered from now on.
  private var onAnswer = [() -> Void](repeating: {}, count: 8)

  package init(memory: BusMaster) {
    self.memory = memory
  }

  /// Requests belong to the devices, which take them back themselves.
  package func reset() { state = State() }

  package var summary: String {
    (0..<8).filter { $0 != 4 && isReady($0) }.map { number in
      let channel = self[number]
      return "channel \(number) at 0x\(String(address(channel.address, number), radix: 16)), "
        + "\(Int(channel.count) + 1) to go"
    }.joined(separator: "; ")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    switch offset {
    case 0..<0x10: state.first.read(UInt8(offset))
    case 0x10..<0x30: state.second.read(UInt8((offset - 0x10) >> 1))
    default: peek(offset) ?? 0xFF
    }
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    case 0..<0x10: state.first.peek(UInt8(offset))
    case 0x10..<0x30: state.second.peek(UInt8((offset - 0x10) >> 1))
    case 0x30..<0x40: state.pages[Int(offset - 0x30)]
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 0..<0x10: write(&state.first, UInt8(offset), value, firstChannel: 0)
    case 0x10..<0x30: write(&state.second, UInt8((offset - 0x10) >> 1), value, firstChannel: 4)
    case 0x30..<0x40: state.pages[Int(offset - 0x30)] = value
    default: return
    }
    for number in 0..<8 where chip(of: number).requests.bit(number & 3) && isReady(number) {
      onAnswer[number]()
    }
  }

  private func write(
    _ chip: inout DMA8237, _ register: UInt8, _ value: UInt8, firstChannel: UInt8
  ) {
    chip.write(register, value)
    if register == 0x9, value.bit(2) {
      onUnimplemented("a software request on channel \(firstChannel + value & 3)")
    } else if register == 0x8, value.bit(0) {
      onUnimplemented("memory-to-memory transfers")
    }
  }

  // MARK: Behaviour

  private func chip(of number: Int) -> DMA8237 { number < 4 ? state.first : state.second }

  private subscript(number: Int) -> DMA8237.Channel { chip(of: number).channels[number & 3] }

  /// Which of the page registers belongs to a channel.
  private static let pageOfChannel = [0x7, 0x3, 0x1, 0x2, 0xF, 0xB, 0x9, 0xA]

  /// Page and address together: 24 bits; the second chip counts words, and its A16 comes from the address.
  private func address(_ address: UInt16, _ number: Int) -> UInt64 {
    let page = UInt64(state.pages[Self.pageOfChannel[number]])
    return number < 4
      ? page << 16 | UInt64(address) : (page & 0xFE) << 16 | UInt64(address) << 1
  }

  fileprivate func isReady(_ number: Int) -> Bool {
    guard chip(of: number).answers(number & 3), !self[number].mode.isCascade else { return false }
    // The first chip's requests pass channel 4.
    return number >= 4 || state.second.answers(0) && self[4].mode.isCascade
  }

  fileprivate func setRequest(_ isRequested: Bool, _ number: Int) {
    if number < 4 {
      state.first.requests.setBit(number & 3, to: isRequested)
    } else {
      state.second.requests.setBit(number & 3, to: isRequested)
    }
  }

  fileprivate func setAnswer(_ action: @escaping () -> Void, _ number: Int) {
    onAnswer[number] = action
  }

  /// Moves up to `limit` bytes, as many as the channel's count lets; `body` is called for each contiguous part.
  fileprivate func move(
    _ number: Int, limit: Int, _ body: (_ address: UInt64, _ bytes: Range<Int>) -> Void
  ) -> DMAChannel.Progress {
    guard isReady(number) else { return DMAChannel.Progress(count: 0, isTerminal: false) }
    let channel = self[number]
    let size = number < 4 ? 1 : 2
    let units = min(limit / size, Int(channel.count) + 1)
    guard units > 0 else { return DMAChannel.Progress(count: 0, isTerminal: false) }
    if channel.mode.isDecremented {
      for unit in 0..<units {
        let place = channel.address &- UInt16(truncatingIfNeeded: unit)
        body(address(place, number), unit * size..<(unit + 1) * size)
      }
    } else {
      // The address does not carry into the page.
      let first = min(units, 0x10000 - Int(channel.address))
      body(address(channel.address, number), 0..<first * size)
      if first < units { body(address(0, number), first * size..<units * size) }
    }
    let isTerminal =
      number < 4
      ? state.first.advance(number & 3, by: units) : state.second.advance(number & 3, by: units)
    return DMAChannel.Progress(count: units * size, isTerminal: isTerminal)
  }

  fileprivate func store(_ bytes: ArraySlice<UInt8>, _ number: Int) -> DMAChannel.Progress {
    let isWrite = self[number].mode.transfer == .write
    return move(number, limit: bytes.count) { address, range in
      guard isWrite else { return }
      let start = bytes.startIndex
      memory.write(
        Array(bytes[start + range.lowerBound..<start + range.upperBound]), at: address)
    }
  }

  fileprivate func load(
    _ limit: Int, _ number: Int
  ) -> (bytes: [UInt8], progress: DMAChannel.Progress) {
    let isRead = self[number].mode.transfer == .read
    var bytes: [UInt8] = []
    let progress = move(number, limit: limit) { address, range in
      bytes +=
        isRead
        ? memory.read(at: address, count: range.count)
        : [UInt8](repeating: 0xFF, count: range.count)
    }
    return (bytes, progress)
  }
}

/// The wires DREQ, DACK and TC between a device and one channel.
///
/// A channel that is set up for the other direction, or to verify, counts and touches no memory; the device reads ones.
package struct DMAChannel {
  private let controller: DMA8237Pair
  private let number: Int

  /// What came of one request.
  package struct Progress: Hashable, Sendable {
    /// How many bytes were moved.
    package let count: Int
    /// TC came with the last of them.
    package let isTerminal: Bool
  }

  /// Channel `number` of 0 to 3, or 5 to 7.
  package init(_ controller: DMA8237Pair, _ number: Int) {
    precondition((0..<8).contains(number) && number != 4)
    self.controller = controller
    self.number = number
  }

  /// DREQ.
  package func setRequest(_ isRequested: Bool) { controller.setRequest(isRequested, number) }

  /// Names what is called when a request that waited is answered.
  package func onAnswer(_ action: @escaping () -> Void) { controller.setAnswer(action, number) }

  /// Gives bytes to memory.
  package func store(_ bytes: ArraySlice<UInt8>) -> Progress { controller.store(bytes, number) }

  /// Takes up to `limit` bytes from memory.
  package func load(_ limit: Int) -> (bytes: [UInt8], progress: Progress) {
    controller.load(limit, number)
  }
}
