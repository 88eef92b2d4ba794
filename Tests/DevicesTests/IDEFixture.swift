import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

/// A disk whose host fails on demand, and which counts its flushes.
final class TestDisk: BlockDevice {
  let disk: MemoryDisk
  var failure: BlockError?
  var flushes = 0

  init(sectors: Int, isReadOnly: Bool = false) {
    // Each sector begins with its number.
    var bytes = [UInt8](repeating: 0, count: sectors * sectorSize)
    for sector in 0..<sectors {
      for (index, byte) in UInt32(sector).littleEndianBytes.enumerated() {
        bytes[sector * sectorSize + index] = byte
      }
    }
    disk = MemoryDisk(name: "test", bytes: bytes, isReadOnly: isReadOnly)
  }

  var name: String { disk.name }
  var sectorCount: UInt64 { disk.sectorCount }
  var isReadOnly: Bool { disk.isReadOnly }

  func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    if let failure { throw failure }
    return try disk.read(sector: sector, count: count)
  }

  func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) {
    if let failure { throw failure }
    try disk.write(bytes, sector: sector)
  }

  func flush() throws(BlockError) {
    if let failure { throw failure }
    flushes += 1
  }
}

/// A disk and a CD-ROM drive on the two channels of a PIIX3, and the driver's side of them.
final class IDEFixture {
  let clock = VirtualClock()
  let ram: HostMemory
  let decoder: MemoryDecoder
  let disk: TestDisk
  let controller: PIIX3IDE
  let irq14 = Probe()
  let irq15 = Probe()

  init(sectors: Int = 4096, isReadOnly: Bool = false, disc: TestDisk? = TestDisk(sectors: 400))
    throws
  {
    decoder = try MemoryDecoder()
    ram = try HostMemory(length: 4 << 20)
    decoder.show(
      [
        MappedRegion(
          start: GuestPhysicalAddress(0), length: ram.length, kind: .ram, name: "RAM", backing: ram)
      ], layer: .hostBridge, name: "RAM")
    disk = TestDisk(sectors: sectors, isReadOnly: isReadOnly)
    controller = PIIX3IDE(
      media: [.disk(disk), nil, .optical(disc), nil], clock: clock,
      interrupts: (irq14.line, irq15.line), memory: BusMaster(decoder))
    // The bus does this when the guest writes the command register.
    controller.configuration.set(PCIConfiguration.Register.command, width: 2, to: 5)
  }

  var channel: IDEChannel { controller.channels[0] }
  var optical: IDEChannel { controller.channels[1] }

  func set(_ offset: UInt16, _ value: UInt8, _ channel: IDEChannel? = nil) {
    (channel ?? self.channel).write(offset, UInt32(value), width: .byte)
  }

  func register(_ offset: UInt16, _ channel: IDEChannel? = nil) -> UInt8 {
    UInt8((channel ?? self.channel).peek(offset, width: .byte) ?? 0xFF)
  }

  /// Lets the time pass that a command takes, and gives the status register.
  func wait(_ channel: IDEChannel? = nil) -> UInt8 {
    let channel = channel ?? self.channel
    for _ in 0..<100 where channel.nextDeadline != nil {
      clock.advance(byNanoseconds: 1000, with: channel)
      if register(8, channel) & 0x80 == 0 { break }
      clock.advance(byNanoseconds: 1_000_000, with: channel)
    }
    return UInt8(channel.read(7, width: .byte))
  }

  /// Issues a command with an LBA and a count; gives the status after it.
  func command(_ code: UInt8, lba: UInt32 = 0, count: UInt8 = 1) -> UInt8 {
    set(6, 0xE0 | UInt8(lba >> 24 & 15))
    set(2, count)
    set(3, UInt8(lba & 0xFF))
    set(4, UInt8(lba >> 8 & 0xFF))
    set(5, UInt8(lba >> 16 & 0xFF))
    set(7, code)
    return wait()
  }

  /// The same with a 48-bit address.
  func command48(_ code: UInt8, lba: UInt64, count: UInt16) -> UInt8 {
    set(6, 0x40)
    for (offset, now, before) in [
      (2, UInt8(count & 0xFF), UInt8(count >> 8)),
      (3, UInt8(lba & 0xFF), UInt8(lba >> 24 & 0xFF)),
      (4, UInt8(lba >> 8 & 0xFF), UInt8(lba >> 32 & 0xFF)),
      (5, UInt8(lba >> 16 & 0xFF), UInt8(lba >> 40 & 0xFF)),
    ] as [(UInt16, UInt8, UInt8)] {
      set(offset, before)
      set(offset, now)
    }
    set(7, code)
    return wait()
  }

  /// Reads so many bytes from the data register, by words.
  func data(_ count: Int, _ channel: IDEChannel? = nil) -> [UInt8] {
    (channel ?? self.channel).read(0, width: .word, count: count / 2)
  }

  func write(_ bytes: [UInt8]) {
    channel.write(0, width: .word, count: bytes.count / 2, bytes)
  }

  /// Puts a table of descriptors at 1000H and starts the first channel's bus master.
  func startMaster(_ descriptors: [(address: UInt32, count: UInt16, isLast: Bool)], toMemory: Bool)
  {
    for (index, descriptor) in descriptors.enumerated() {
      let place = GuestPhysicalAddress(0x1000 + UInt64(index) * 8)
      decoder.memory.store(descriptor.address, at: place)
      decoder.memory.store(
        UInt32(descriptor.count) | (descriptor.isLast ? 1 << 31 : 0), at: place + 4)
    }
    controller.write(4, 0x1000, width: .doubleword)
    controller.write(2, 6, width: .byte)
    controller.write(0, toMemory ? 9 : 1, width: .byte)
  }

  /// Sends a packet to the CD-ROM drive; gives the status after it, and the data that came.
  func packet(_ bytes: [UInt8], limit: UInt16 = 0xFFFE) -> (status: UInt8, data: [UInt8]) {
    set(6, 0xA0, optical)
    set(1, 0, optical)
    set(4, UInt8(limit & 0xFF), optical)
    set(5, UInt8(limit >> 8), optical)
    set(7, 0xA0, optical)
    _ = wait(optical)
    let padded = bytes + [UInt8](repeating: 0, count: 12 - bytes.count)
    optical.write(0, width: .word, count: 6, padded)
    var status = wait(optical)
    var data: [UInt8] = []
    while status & 8 != 0, data.count < 1 << 20 {
      let count = Int(register(4, optical)) | Int(register(5, optical)) << 8
      data += self.data((count + 1) & ~1, optical).prefix(count)
      status = wait(optical)
    }
    return (status, data)
  }
}
