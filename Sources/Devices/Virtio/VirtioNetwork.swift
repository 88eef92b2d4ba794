import Bits
import Bus

/// A network card by virtio: Ethernet frames to a link and back.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §5.1. Deviation: no
/// checksums or segments are left to the card, and there is no control queue.
package final class VirtioNetwork: VirtioDevice, NetworkCard, ReportsUnimplemented {
  // MARK: Registers

  /// §5.1.3 Feature bits.
  enum Feature {
    static let address: UInt64 = 1 << 5  // MAC
    static let mergedBuffers: UInt64 = 1 << 15  // MRG_RXBUF
    static let status: UInt64 = 1 << 16
  }

  /// §5.1.2 Virtqueues.
  enum Queue {
    static let receive = 0
    static let transmit = 1
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var features: UInt64 = 0
    /// Frames that came in and found no buffer yet.
    var waiting: [[UInt8]] = []
    /// Frames that found no place here.
    var dropped: UInt64 = 0
    var sent: UInt64 = 0
    var received: UInt64 = 0
  }

  package var state = State()

  // MARK: Wiring

  package let name = "Virtio network card"
  package let kind = VirtioKind.network
  package let features = Feature.address | Feature.status
  package let queueSizes: [UInt16] = [256, 256]
  package var onReady: (_ queue: Int) -> Void = { _ in }
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let address: [UInt8]
  private let send: ([UInt8]) -> Void

  /// How many frames may wait for the guest.
  static let waitingLimit = 256

  /// A card with a MAC address of six bytes that sends frames by `send`.
  package init(address: [UInt8], send: @escaping (_ frame: [UInt8]) -> Void) {
    precondition(address.count == 6)
    self.address = address
    self.send = send
  }

  package func reset() { state = State() }

  package var summary: String {
    "\(address.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")), "
      + "\(state.sent) frames sent, \(state.received) received, \(state.dropped) dropped"
  }

  package func negotiated(_ features: UInt64) { state.features = features }

  /// §5.1.4: the address, and that the link is up.
  package var configuration: [UInt8] { address + [1, 0] }

  /// §5.1.6: the header before each frame; before version 1 it ended without a count of buffers.
  private var headerLength: Int {
    state.features & (VirtioFacilities.Feature.version1 | Feature.mergedBuffers) == 0 ? 10 : 12
  }

  // MARK: Behaviour

  /// A frame comes in from the link; dropped where none has room for it.
  package func receive(_ frame: [UInt8]) {
    guard frame.count <= EthernetFrame.longest, state.waiting.count < Self.waitingLimit else {
      state.dropped &+= 1
      return
    }
    state.waiting.append(frame)
    onReady(Queue.receive)
  }

  package func isReady(_ queue: Int) -> Bool {
    queue == Queue.transmit || !state.waiting.isEmpty
  }

  package func serve(
    _ buffer: inout VirtqueueBuffer, of queue: Int
  ) throws(VirtioDeviceError) {
    if queue == Queue.receive { try fill(&buffer) } else { try transmit(&buffer) }
  }

  private func transmit(_ buffer: inout VirtqueueBuffer) throws(VirtioDeviceError) {
    guard buffer.readableLength > headerLength else {
      throw VirtioDeviceError(
        reason: "a frame of \(buffer.readableLength) bytes with its header of \(headerLength)")
    }
    let head = buffer.read(headerLength)
    guard buffer.readableLength <= EthernetFrame.longest, head[0] & 1 == 0, head[1] == 0 else {
      onUnimplemented(
        "a frame of \(buffer.readableLength) bytes, flags \(head[0]), segmentation \(head[1]) is dropped"
      )
      state.dropped &+= 1
      return
    }
    state.sent &+= 1
    send(buffer.read(EthernetFrame.longest))
  }

  private func fill(_ buffer: inout VirtqueueBuffer) throws(VirtioDeviceError) {
    let frame = state.waiting[0]
    guard buffer.writableLength >= UInt64(headerLength + frame.count) else {
      throw VirtioDeviceError(
        reason:
          "a buffer of \(buffer.writableLength) bytes for a frame of \(frame.count) and its header")
    }
    state.waiting.removeFirst()
    state.received &+= 1
    // No offloads; one buffer.
    var head = [UInt8](repeating: 0, count: headerLength)
    if headerLength == 12 { head[10] = 1 }
    buffer.write(head + frame)
  }
}
