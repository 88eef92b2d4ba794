import Bits
import Bus

/// Receiving.
///
/// Source: Intel 317453-005 §3.2 "Packet Reception".
extension E1000 {
  /// §3.2.3.1: byte 12 of a descriptor.
  private enum Status {
    static let done: UInt8 = 1 << 0  // DD
    static let endOfPacket: UInt8 = 1 << 1  // EOP
    static let noChecksum: UInt8 = 1 << 2  // IXSM
  }

  /// A frame comes in from the link; dropped where it is for somebody else, or there is no room for it.
  package func receive(_ frame: [UInt8]) {
    guard frame.count >= 14, isForUs(frame) else { return }
    guard frame.count <= EthernetFrame.longest, waiting.count < Self.waitingLimit else {
      count(.missed)
      raise(.overrun)
      return driveInterrupt()
    }
    waiting.append(frame)
    receiveWaiting()
    driveInterrupt()
  }

  /// §3.2.2 Packet address filtering.
  private func isForUs(_ frame: [UInt8]) -> Bool {
    let control = registers.receiveControl
    guard control.contains(.enable) else { return false }
    let address = frame.littleEndian(at: 0, count: 6)
    if address == 0xFFFF_FFFF_FFFF, control.contains(.broadcast) { return true }
    if frame[0].bit(0) {
      if control.contains(.allMulticast) { return true }
      let hash = Int((address >> (32 + UInt64(control.groupShift))) & 0xFFF)
      if registers.groups[hash >> 5].bit(hash & 31) { return true }
    } else if control.contains(.allUnicast) {
      return true
    }
    return (0..<16).contains { index in
      let high = registers.addresses[2 * index + 1]
      return high.bit(31)
        && UInt64(registers.addresses[2 * index]) | UInt64(high & 0xFFFF) << 32 == address
    }
  }

  /// Gives the guest what waits, as far as it has descriptors.
  func receiveWaiting() {
    guard configuration.isBusMaster, registers.receiveControl.contains(.enable) else { return }
    while let frame = waiting.first {
      let padded =
        frame + [UInt8](repeating: 0, count: max(0, EthernetFrame.shortest - frame.count))
      // The frame's own checksum follows it, unless the card strips it; nobody has computed one.
      let bytes =
        registers.receiveControl.contains(.stripsChecksum) ? padded : padded + [0, 0, 0, 0]
      guard store(bytes) else { return }
      waiting.removeFirst()
      count(.received)
      count(.allReceived)
      count(.receivedBytes, padded.count + 4)
      count(.allReceivedBytes, padded.count + 4)
      if frame[0].bit(0) {
        count(frame.prefix(6).allSatisfy { $0 == 0xFF } ? .receivedBroadcast : .receivedMulticast)
      }
      raise(.received)
      let ring = registers.receive
      if ring.available <= ring.count / registers.receiveControl.threshold {
        raise(.fewDescriptors)
      }
    }
  }

  /// Stores a frame where descriptors say; false where there are too few.
  private func store(_ bytes: [UInt8]) -> Bool {
    let size = registers.receiveControl.bufferSize
    let needed = (bytes.count + size - 1) / size
    guard registers.receive.available >= UInt32(needed) else { return false }
    for index in 0..<needed {
      let place = registers.receive.headAddress
      guard memory.holds(Ring.descriptorLength, at: place) else {
        onUnimplemented(
          "a ring to receive, at \(String(place, radix: 16)), is not in memory: it stops")
        registers.receiveControl.remove(.enable)
        return false
      }
      let part = Array(bytes[index * size..<min((index + 1) * size, bytes.count)])
      memory.write(part, at: memory.load(at: place))
      let isLast = index == needed - 1
      memory.store(UInt16(part.count), at: place + 8)
      memory.store(UInt16(0), at: place + 10)
      memory.write(
        [Status.done | Status.noChecksum | (isLast ? Status.endOfPacket : 0), 0, 0, 0],
        at: place + 12)
      registers.receive.advance()
    }
    return true
  }
}
