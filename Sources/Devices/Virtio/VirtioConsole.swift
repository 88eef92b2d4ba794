import Bits
import Bus

/// A console by virtio: bytes to the host and back, without a baud rate.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §5.3. Deviation: one
/// port, whose size is not told.
package final class VirtioConsole: VirtioDevice {
  // MARK: Registers

  /// §5.3.3 Feature bits.
  enum Feature {
    static let emergencyWrite: UInt64 = 1 << 2
  }

  /// §5.3.2 Virtqueues.
  enum Queue {
    static let receive = 0
    static let transmit = 1
  }

  /// §5.3.4 Device configuration layout: columns, rows, ports, and a register that prints.
  private enum Configuration {
    static let emergencyWrite = 8
    static let length = 12
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// What came in and found no buffer yet.
    var input: [UInt8] = []
  }

  package var state = State()

  // MARK: Wiring

  package let name = "Virtio console"
  package let kind = VirtioKind.console
  package let features = Feature.emergencyWrite
  package let queueSizes: [UInt16] = [64, 64]
  package let configuration = [UInt8](repeating: 0, count: Configuration.length)
  package var onReady: (_ queue: Int) -> Void = { _ in }
  /// Called when there is room for input again.
  package var onRoom: () -> Void = {}
  private let transmit: ([UInt8]) -> Void

  /// How much input may wait for the guest.
  static let inputLimit = 4096
  /// How many bytes go to the host at a time.
  private static let piece = 4096

  /// A console that sends by `transmit`.
  package init(transmit: @escaping (_ bytes: [UInt8]) -> Void) {
    self.transmit = transmit
  }

  package func reset() {
    state = State()
    onRoom()
  }

  package var summary: String { "\(state.input.count) bytes unread" }

  // MARK: Access

  package func writeConfiguration(_ offset: Int, _ bytes: [UInt8]) {
    // §5.3.5.2: a character, before there are queues or where they are broken.
    if offset == Configuration.emergencyWrite, let byte = bytes.first { transmit([byte]) }
  }

  // MARK: Behaviour

  /// Bytes come in from outside; says how many found room, from the front.
  ///
  /// ``onRoom`` tells when to offer the rest.
  package func receive(_ bytes: some Collection<UInt8>) -> Int {
    let accepted = bytes.prefix(Self.inputLimit - state.input.count)
    state.input += accepted
    if !state.input.isEmpty { onReady(Queue.receive) }
    return accepted.count
  }

  package func isReady(_ queue: Int) -> Bool {
    queue == Queue.transmit || !state.input.isEmpty
  }

  package func serve(
    _ buffer: inout VirtqueueBuffer, of queue: Int
  ) throws(VirtioDeviceError) {
    guard queue == Queue.receive else {
      while buffer.readableLength > 0 { transmit(buffer.read(Self.piece)) }
      return
    }
    guard buffer.writableLength > 0 else {
      throw VirtioDeviceError(reason: "a buffer for input without room")
    }
    let count = Int(min(UInt64(state.input.count), buffer.writableLength))
    buffer.write(Array(state.input.prefix(count)))
    state.input.removeFirst(count)
    if state.input.isEmpty { onRoom() }
  }
}
