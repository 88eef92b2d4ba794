import Bits
import Bus

/// A port's list of commands: how one is begun, how its data move, and how it ends.
///
/// Source: AHCI 1.3.1, §4.2 the structures in memory, §5.3 the port's state machine.
extension AHCI {
  /// §4.2.2 Command header, 32 bytes a slot.
  private enum Header {
    static let length: UInt64 = 32
    static let movedCount: UInt64 = 4  // PRDBC
    static let table: UInt64 = 8  // CTBA
    /// CFL, the frame's length in doublewords.
    static func frameLength(_ flags: UInt32) -> UInt32 { flags.bits(0...4) }
    /// C: clear BSY once the frame has arrived.
    static func clearsBusy(_ flags: UInt32) -> Bool { flags.bit(10) }
    static func descriptorCount(_ flags: UInt32) -> UInt32 { flags >> 16 }
  }

  /// §4.2.3 Command table.
  enum Table {
    static let frameLength = 64
    static let packet: UInt64 = 0x40
    static let descriptors: UInt64 = 0x80
    static let descriptorLength: UInt64 = 16
  }

  /// Goes on with what a port has to do, until it has to wait for the device or the guest.
  func proceed(_ number: Int) {
    guard isPresent(number), configuration.isBusMaster else { return }
    while advance(number) {}
  }

  /// One step; false where the port has to wait.
  private func advance(_ number: Int) -> Bool {
    let channel = channels[number]
    // While software reset is asserted the device is busy, and takes its end nonetheless.
    let takesControl = channel.state.control.contains(.reset) && ports[number].slot == nil
    guard !channel[0].status.contains(.busy) || takesControl else { return false }
    guard !ports[number].isHalted else { return false }
    if ports[number].isResetting {
      ports[number].isResetting = false
      showSignature(number)
      complete(number)
      return true
    }
    guard ports[number].slot != nil else { return begin(number) }
    switch channel[0].phase {
    case .dataIn: receiveBlock(number)
    case .dataOut: sendBlock(number)
    case .packet:
      let packet = memory.read(
        at: ports[number].table + Table.packet, count: OpticalDrive.packetLength)
      channel.write(0, width: .word, count: OpticalDrive.packetLength / 2, packet)
    case .directMemory: moveData(number)
    case .idle: complete(number)
    }
    return true
  }

  /// Something is wrong with what the guest has put into memory: the port stands still until it is stopped.
  func halt(_ number: Int, _ reason: AHCIInterrupt, _ what: String) {
    onUnimplemented("port \(number): \(what): the port stops")
    ports[number].isHalted = true
    raise(number, reason)
  }

  // MARK: - Beginning

  /// Takes the first slot of those that wait; false where there is none.
  private func begin(_ number: Int) -> Bool {
    let channel = channels[number]
    if !channel[0].status.contains(.busy),
      ports[number].taskFile & UInt32(IDEStatus.busy.rawValue) != 0
    {
      // A command that the guest has stopped waiting for is over.
      ports[number].taskFile = taskFile(channel[0])
    }
    guard ports[number].command.contains(.start), ports[number].issue != 0 else { return false }
    let slot = UInt8(ports[number].issue.trailingZeroBitCount)
    (ports[number].slot, ports[number].current) = (slot, slot)
    ports[number].isQueued = false
    ports[number].moved = 0
    let header = ports[number].commandList + UInt64(slot) * Header.length
    guard memory.holds(Header.length, at: header) else {
      halt(number, .hostBusFatal, "its command list, at \(hex(header)), is not in memory")
      return true
    }
    let flags: UInt32 = memory.load(at: header)
    ports[number].table = memory.load(UInt64.self, at: header + Header.table) & ~0x7F
    ports[number].descriptors = Header.descriptorCount(flags)
    let length =
      Table.descriptors + UInt64(ports[number].descriptors) * Table.descriptorLength
    guard memory.holds(length, at: ports[number].table) else {
      halt(
        number, .hostBusFatal,
        "the table of command \(slot), at \(hex(ports[number].table)), is not in memory")
      return true
    }
    let frame = memory.read(at: ports[number].table, count: Table.frameLength)
    guard frame[0] == SATAFrame.toDevice, Header.frameLength(flags) >= 5 else {
      ports[number].error |= AHCIError.handshake | AHCIError.protocolError
      halt(
        number, .interfaceFatal,
        "command \(slot) is a frame of type \(frame[0]) and \(Header.frameLength(flags)) doublewords"
      )
      return true
    }
    if frame[1].bit(7) {
      issue(SATAFrame.TaskFile(frame), slot, number)
    } else {
      setDeviceControl(frame[15], clearsBusy: Header.clearsBusy(flags), number)
    }
    return true
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

  /// A frame that changes the Device Control register: software reset.
  private func setDeviceControl(_ value: UInt8, clearsBusy: Bool, _ number: Int) {
    let channel = channels[number]
    let wasReset = channel.state.control.contains(.reset)
    channel.write(8, UInt32(value), width: .byte)
    if wasReset, !channel.state.control.contains(.reset) {
      // The device answers with its signature.
      ports[number].isResetting = true
    } else {
      endSlot(number)
    }
    if !clearsBusy { ports[number].taskFile |= UInt32(IDEStatus.busy.rawValue) }
  }

  /// A frame that carries a command.
  private func issue(_ wanted: SATAFrame.TaskFile, _ slot: UInt8, _ number: Int) {
    let channel = channels[number]
    var frame = wanted
    if let command = SATAFrame.unqueued(frame.command), !channel.isOptical(0) {
      // Queued commands are carried out one by one. The slot is free again as soon as the device knows the command.
      ports[number].isQueued = true
      ports[number].issue &= ~(1 << UInt32(slot))
      frame.makeUnqueued(command)
    }
    // Whatever the guest has given up is over.
    channel.abandon(0)
    channel.write(6, UInt32(frame.device & ~0x10), width: .byte)
    for (offset, pair) in frame.registers {
      channel.write(offset, UInt32(pair.before), width: .byte)
      channel.write(offset, UInt32(pair.now), width: .byte)
    }
    ports[number].taskFile |= UInt32(IDEStatus.busy.rawValue)
    if frame.command == ATACommand.readLogExtended, frame.log == SATAFrame.queuedErrorLog {
      channel.offer(ports[number].queuedError.log, 0)
    } else {
      channel.write(7, UInt32(frame.command), width: .byte)
    }
  }

  // MARK: - Data

  /// A block of a PIO command for the guest.
  private func receiveBlock(_ number: Int) {
    let channel = channels[number]
    let before = channel[0]
    let bytes = channel.read(0, width: .word, count: before.buffer.count / 2)
    var cursor = AHCICursor(ports[number])
    let taken = cursor.store(bytes, memory)
    guard finish(cursor, number) else { return }
    let isLast = channel[0].phase == .idle && !channel[0].status.contains(.busy)
    storePIOSetup(
      before, count: bytes.count, isToHost: true, endStatus: channel[0].status, number)
    raise(number, .pioSetup)
    // A packet's data may end with a byte of filling that the guest has no memory for.
    guard taken + (channel.isOptical(0) ? 1 : 0) >= bytes.count else {
      return halt(number, .overflow, "more data than command \(slotName(number)) has memory for")
    }
    // The last block's frame tells the end.
    if isLast { end(number) }
  }

  /// A block of a PIO command from the guest.
  private func sendBlock(_ number: Int) {
    let channel = channels[number]
    let wanted = channel[0].block * 512
    var cursor = AHCICursor(ports[number])
    let bytes = cursor.load(wanted, memory)
    guard finish(cursor, number) else { return }
    storePIOSetup(
      channel[0], count: wanted, isToHost: false, endStatus: [.ready, .seekComplete, .busy], number)
    if channel[0].wantsInterrupt { raise(number, .pioSetup) }
    guard bytes.count == wanted else {
      return halt(number, .overflow, "less data than command \(slotName(number)) is to write")
    }
    channel.write(0, width: .word, count: wanted / 2, bytes)
  }

  /// The data of a DMA command, all at once.
  private func moveData(_ number: Int) {
    let channel = channels[number]
    var cursor = AHCICursor(ports[number])
    if channel.directMemoryRequest == true {
      channel.moveData(.toMemory { [memory] in cursor.store($0, memory) })
    } else {
      channel.moveData(.fromMemory { [memory] in cursor.load($0, memory) })
    }
    guard finish(cursor, number) else { return }
    if channel[0].phase == .directMemory {
      halt(number, .overflow, "more data than command \(slotName(number)) has memory for")
    }
  }

  private func slotName(_ number: Int) -> String { "\(ports[number].current)" }

  /// Takes over how far the memory was used; false where it led nowhere.
  private func finish(_ cursor: AHCICursor, _ number: Int) -> Bool {
    ports[number].moved = cursor.moved
    if cursor.wantsInterrupt { raise(number, .descriptor) }
    if let address = cursor.fault {
      halt(
        number, .hostBusFatal,
        "memory of command \(slotName(number)), at \(hex(address)), is not there")
      return false
    }
    return true
  }

  // MARK: - Ending

  /// The device has ended a command, and says so by a frame.
  private func complete(_ number: Int) {
    if ports[number].isQueued {
      storeSetDeviceBits(number)
    } else {
      storeRegisters(number, interrupts: true)
    }
    end(number)
  }

  /// A command is over.
  private func end(_ number: Int) {
    guard let slot = ports[number].slot else { return }
    let status = channels[number][0].status
    let header = ports[number].commandList + UInt64(slot) * Header.length
    if !ports[number].isQueued {
      memory.store(ports[number].moved, at: header + Header.movedCount)
    }
    ports[number].taskFile = taskFile(channels[number][0])
    guard !status.contains(.error) else {
      // §6.2.2: the guest finds the command in PxCCS, or the log of queued errors.
      ports[number].isHalted = true
      (ports[number].slot, ports[number].isQueued) = (nil, false)
      return raise(number, .taskFileError)
    }
    endSlot(number)
  }

  /// Frees the slot of the command that is carried out.
  private func endSlot(_ number: Int) {
    guard let slot = ports[number].slot else { return }
    let bit: UInt32 = 1 << UInt32(slot)
    if ports[number].isQueued {
      ports[number].active &= ~bit
    } else {
      ports[number].issue &= ~bit
    }
    (ports[number].slot, ports[number].isQueued) = (nil, false)
  }
}
