import Bits
import Bus

/// A source of random numbers by virtio.
///
/// The numbers follow from a seed, so that two runs are alike: they are good for guests under test, and no secret.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §5.4.
package final class VirtioEntropy: VirtioDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// Where the sequence of numbers has come to.
    var position: UInt64
  }

  package var state: State

  // MARK: Wiring

  package let name = "Virtio random numbers"
  package let kind = VirtioKind.entropy
  package let features: UInt64 = 0
  package let queueSizes: [UInt16] = [64]
  package let configuration: [UInt8] = []
  package var onReady: (_ queue: Int) -> Void = { _ in }
  private let seed: UInt64

  /// How many bytes a buffer gets at the most; a driver asks again for more.
  static let share: UInt64 = 4096

  package init(seed: UInt64) {
    self.seed = seed
    state = State(position: seed)
  }

  package func reset() { state = State(position: seed) }

  package var summary: String { "seed \(seed)" }

  // MARK: Behaviour

  package func serve(
    _ buffer: inout VirtqueueBuffer, of queue: Int
  ) throws(VirtioDeviceError) {
    let count = Int(min(buffer.writableLength, Self.share))
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += next().littleEndianBytes.prefix(count - bytes.count) }
    buffer.write(bytes)
  }

  private func next() -> UInt64 {
    var generator = SplitMix64(state: state.position)
    defer { state.position = generator.state }
    return generator.next()
  }
}
