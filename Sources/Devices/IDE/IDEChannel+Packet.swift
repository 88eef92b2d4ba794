import Bits

/// Packet devices: the PACKET command and the few others that a CD-ROM drive has.
///
/// Source: T13 1410D, rev. 3b, §8.24 PACKET, §9.8 the protocol.
extension IDEChannel {
  /// §7.10.4: what the sector count register says during a packet.
  private enum Reason {
    static let command: UInt8 = 0b01  // C/D
    static let toHost: UInt8 = 0b10  // I/O
    static let status: UInt8 = 0b11
  }

  func carryOutOptical(_ command: UInt8, _ index: Int) {
    switch command {
    case ATACommand.packet:
      self[index].usesDMA = self[index].registers.features.now.bit(0)
      self[index].packetLimit =
        Int(self[index].registers.mid.now) | Int(self[index].registers.high.now) << 8
      self[index].registers.count.now = Reason.command
      self[index].phase = .packet
      self[index].status = [.ready, .dataRequest]
    case ATACommand.identifyPacket:
      offer(ATAIdentification.packetWords(self[index], isSerial: isSerial), index)
    case ATACommand.deviceReset:
      let optical = self[index].optical
      self[index].setSignature(isOptical: true)
      self[index].optical = optical
    case ATACommand.identify, 0x20, 0x21:
      // The signature tells what it is.
      self[index].setSignature(isOptical: true)
      fail(index, .aborted)
    default:
      onUnimplemented("ATA command \(String(command, radix: 16)) aborts on a CD-ROM drive")
      fail(index, .aborted)
    }
  }

  /// The twelve bytes are there.
  func carryOutPacket(_ index: Int) {
    let packet = self[index].buffer
    (self[index].buffer, self[index].position) = ([], 0)
    let isDone = self[index].optical.execute(packet, disc: media[index]?.device)
    if self[index].optical.sense == .unknownCommand {
      onUnimplemented("packet command \(String(packet[0], radix: 16)) is refused")
    }
    guard isDone else { return failPacket(index) }
    guard self[index].optical.bytesLeft > 0 else { return endPacket(index) }
    guard !self[index].usesDMA else {
      self[index].isWrite = false
      self[index].phase = .directMemory
      self[index].status = [.ready, .dataRequest]
      self[index].registers.count.now = Reason.toHost
      return onDirectMemoryRequest()
    }
    continuePacket(index)
  }

  /// The next part of a packet's data, or its end.
  func continuePacket(_ index: Int) {
    let left = self[index].optical.bytesLeft
    guard left > 0 else { return endPacket(index) }
    // An odd limit holds for the last part alone; 0 is as good as the greatest.
    var limit = self[index].packetLimit == 0 ? 0xFFFE : self[index].packetLimit
    if limit > 1, limit % 2 == 1, limit < left { limit -= 1 }
    guard let bytes = self[index].optical.take(min(limit, left), from: media[index]?.device) else {
      return failPacket(index)
    }
    self[index].registers.count.now = Reason.toHost
    self[index].registers.mid.now = UInt8(bytes.count & 0xFF)
    self[index].registers.high.now = UInt8(bytes.count >> 8)
    // The data register moves words.
    offer(bytes.count % 2 == 0 ? bytes : bytes + [0], index)
  }

  private func endPacket(_ index: Int) {
    self[index].registers.count.now = Reason.status
    succeed(index)
  }

  /// Check condition: the sense key is in the error register.
  private func failPacket(_ index: Int) {
    self[index].registers.count.now = Reason.status
    let key = self[index].optical.sense.key
    fail(index, IDEError(rawValue: key << 4 | (key == 5 ? IDEError.aborted.rawValue : 0)))
  }

  func movePacketData(_ way: DirectMemory, _ index: Int) {
    guard case .toMemory(let take) = way else { return }
    while self[index].optical.bytesLeft > 0 {
      guard let bytes = self[index].optical.take(0x1_0000, from: media[index]?.device) else {
        return failPacket(index)
      }
      guard take(bytes) == bytes.count else { return }
    }
    endPacket(index)
  }
}
