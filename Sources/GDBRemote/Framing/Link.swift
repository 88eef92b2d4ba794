/// The sending side of a connection: frames, acknowledgements, resending.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Packet Acknowledgment".
struct Link: ~Copyable {
  /// What is to be sent.
  private(set) var output: [UInt8] = []

  /// Whether packets are acknowledged, both ways.
  private(set) var acknowledges = true

  /// The packet that the client has not acknowledged yet, framed; empty when there is none.
  private var unacknowledged: [UInt8] = []
  private var resends = 0
  private var refusedPackets = 0

  private let highWater: Int
  private let resendLimit: Int
  private let runLengthThreshold: Int?

  init(highWater: Int, resendLimit: Int, runLengthThreshold: Int?) {
    self.highWater = highWater
    self.resendLimit = resendLimit
    self.runLengthThreshold = runLengthThreshold
  }

  /// Whether more may be answered before the output is sent.
  var hasRoom: Bool { output.count < highWater }

  /// Stops acknowledging, from the next packet on.
  mutating func stopAcknowledging() {
    acknowledges = false
    unacknowledged = []
  }

  mutating func discard(_ count: Int) {
    if count >= output.count {
      output.removeAll(keepingCapacity: true)
    } else {
      output.removeFirst(count)
    }
  }

  mutating func send(text body: [UInt8]) {
    let start = output.count
    PacketEncoder.encode(text: body, encodingRunsFrom: runLengthThreshold, into: &output)
    remember(from: start)
  }

  mutating func send(binary body: [UInt8]) {
    let start = output.count
    PacketEncoder.encode(binary: body, into: &output)
    remember(from: start)
  }

  private mutating func remember(from start: Int) {
    guard acknowledges else { return }
    unacknowledged.removeAll(keepingCapacity: true)
    unacknowledged.append(contentsOf: output[start...])
    resends = 0
  }

  /// Takes note of a packet's arrival; false when it must not be obeyed.
  ///
  /// Without acknowledgements the transport vouches for the bytes, and clients may send any sum.
  mutating func accept(sumIsRight: Bool) -> Bool {
    guard acknowledges else { return true }
    // A new packet says that the reply to the one before arrived.
    if sumIsRight {
      unacknowledged.removeAll(keepingCapacity: true)
      refusedPackets = 0
      output.append(UInt8(ascii: "+"))
      return true
    }
    refusedPackets += 1
    output.append(UInt8(ascii: "-"))
    return false
  }

  /// The client has the last packet.
  mutating func acknowledge() {
    unacknowledged.removeAll(keepingCapacity: true)
    resends = 0
  }

  /// The client wants the last packet again.
  mutating func resend() {
    guard acknowledges, !unacknowledged.isEmpty else { return }
    resends += 1
    guard resends <= resendLimit else { return }
    output.append(contentsOf: unacknowledged)
  }

  /// Why the link is not worth keeping, if so.
  var failure: String? {
    if resends > resendLimit { return "the client rejected one reply \(resends) times" }
    if refusedPackets > resendLimit {
      return "the client sent \(refusedPackets) broken packets in a row"
    }
    return nil
  }
}
