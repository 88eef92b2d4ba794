import Bits
import Bus

/// Sending.
///
/// Source: Intel 317453-005 §3.3 "Packet Transmission", §3.4 "Transmit Descriptor Ring Structure".
extension E1000 {
  /// §3.3.3 and §3.3.7: byte 11 of a descriptor.
  private enum Command {
    static let endOfPacket: UInt8 = 1 << 0  // EOP
    static let checksum: UInt8 = 1 << 2  // IC, of a legacy descriptor
    static let segmentation: UInt8 = 1 << 2  // TSE, of a data descriptor
    static let reportStatus: UInt8 = 1 << 3  // RS
    static let extended: UInt8 = 1 << 5  // DEXT
  }

  /// DTYP, bits 7 to 4 of byte 10 of an extended descriptor.
  private enum Kind {
    static let context: UInt8 = 0
    static let data: UInt8 = 1
  }

  private static let done: UInt8 = 1  // DD
  /// How many bytes are taken at a time; what is left is taken a while later.
  private static let share = 1 << 20

  /// Takes descriptors, as far as one share of work goes.
  func transmitSome() {
    guard configuration.isBusMaster, registers.transmitControl & E1000Transmit.enable != 0 else {
      return
    }
    var taken = 0
    var count = registers.transmit.count
    while registers.transmit.available > 0, taken < Self.share, count > 0 {
      let place = registers.transmit.headAddress
      guard memory.holds(Ring.descriptorLength, at: place) else {
        onUnimplemented(
          "a ring to send, at \(String(place, radix: 16)), is not in memory: it stops")
        registers.transmitControl &= ~E1000Transmit.enable
        return
      }
      let descriptor = memory.read(at: place, count: Int(Ring.descriptorLength))
      taken += take(descriptor)
      if descriptor[11] & Command.reportStatus != 0 {
        memory.write([descriptor[12] | Self.done], at: place + 12)
        raise(.transmitted)
      }
      registers.transmit.advance()
      count -= 1
    }
    if registers.transmit.available == 0 { raise(.queueEmpty) }
  }

  /// Takes what one descriptor names; gives how many bytes that was.
  private func take(_ descriptor: [UInt8]) -> Int {
    let command = descriptor[11]
    let address = descriptor.littleEndian(at: 0, count: 8)
    guard command & Command.extended != 0 else {
      let length = Int(descriptor.littleEndian(at: 8, count: 2))
      if command & Command.checksum != 0 {
        registers.packet.legacy = E1000Packet.Checksum(
          start: Int(descriptor[13]), place: Int(descriptor[10]))
      }
      append(address, length)
      if command & Command.endOfPacket != 0 { sendPacket() }
      return length
    }
    switch descriptor[10] >> 4 {
    case Kind.context:
      registers.packet.context = E1000Packet.Context(descriptor)
      return 0
    case Kind.data:
      let length = Int(descriptor.littleEndian(at: 8, count: 4) & 0xF_FFFF)
      if registers.packet.bytes.isEmpty {
        registers.packet.isSegmented = command & Command.segmentation != 0
        registers.packet.fillsNetwork = descriptor[13].bit(0)
        registers.packet.fillsTransport = descriptor[13].bit(1)
      }
      append(address, length)
      if command & Command.endOfPacket != 0 { sendPacket() }
      return length
    case let kind:
      onUnimplemented("a descriptor of type \(kind) is skipped")
      return 0
    }
  }

  private func append(_ address: UInt64, _ length: Int) {
    guard length > 0 else { return }
    guard registers.packet.bytes.count + length <= E1000Packet.longest,
      memory.holds(UInt64(length), at: address)
    else {
      registers.packet.isTooLong = true
      return
    }
    registers.packet.bytes += memory.read(at: address, count: length)
  }

  /// The packet's last descriptor was taken.
  private func sendPacket() {
    defer { registers.packet.clear() }
    guard !registers.packet.isTooLong else {
      return onUnimplemented(
        "a frame is dropped: it is longer than \(E1000Packet.longest) bytes, or not in memory")
    }
    for var frame in registers.packet.frames() where !frame.isEmpty {
      guard frame.count <= EthernetFrame.longest else {
        onUnimplemented("a frame of \(frame.count) bytes is dropped")
        continue
      }
      if registers.transmitControl & E1000Transmit.pad != 0, frame.count < EthernetFrame.shortest {
        frame += [UInt8](repeating: 0, count: EthernetFrame.shortest - frame.count)
      }
      count(.sent)
      count(.allSent)
      // Statistics count the checksum that follows a frame on the wire.
      count(.sentBytes, frame.count + 4)
      count(.allSentBytes, frame.count + 4)
      if frame[0].bit(0) {
        count(frame.prefix(6).allSatisfy { $0 == 0xFF } ? .sentBroadcast : .sentMulticast)
      }
      send(frame)
    }
  }
}
