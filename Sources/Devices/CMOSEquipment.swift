package import Disks

/// What firmware finds written in a PC's CMOS memory: drives, memory size, boot order.
///
/// Source: IBM PC AT Technical Reference (1984), "CMOS RAM map" (0EH to 33H); SeaBIOS 1.16, src/hw/rtc.h, for the
/// bytes that QEMU and Bochs added.
package struct CMOSEquipment: Hashable, Sendable {
  /// Byte 10H: the type of a diskette drive.
  package enum FloppyType: UInt8, Sendable {
    case none = 0
    case inch525Size360K = 1
    case inch525Size1200K = 2
    case inch35Size720K = 3
    case inch35Size1440K = 4
    case inch35Size2880K = 5
  }

  /// Bytes 3DH and 38H: where firmware looks for a boot sector.
  package enum BootDevice: UInt8, Sendable {
    case none = 0
    case floppy = 1
    case disk = 2
    case cdrom = 3
    case network = 4
  }

  /// RAM below 4 GiB, from address 0 to where the hole begins, in bytes.
  package var memoryBelow4GiB: UInt64
  /// RAM from 4 GiB on, in bytes.
  package var memoryAbove4GiB: UInt64
  package var floppies: (a: FloppyType, b: FloppyType) {
    get { (floppyA, floppyB) }
    set { (floppyA, floppyB) = newValue }
  }
  private var floppyA = FloppyType.none
  private var floppyB = FloppyType.none
  /// The hard disks' own geometries: the first two count.
  package var disks: [DiskGeometry]
  /// Of these, whether firmware translates to more heads.
  package var translates: [Bool] = []
  /// At most three.
  package var bootOrder: [BootDevice]
  package var processorCount: Int

  package init(
    memoryBelow4GiB: UInt64, memoryAbove4GiB: UInt64 = 0,
    floppies: (a: FloppyType, b: FloppyType) = (.none, .none), disks: [DiskGeometry] = [],
    bootOrder: [BootDevice] = [.disk, .floppy], processorCount: Int = 1
  ) {
    self.memoryBelow4GiB = memoryBelow4GiB
    self.memoryAbove4GiB = memoryAbove4GiB
    self.disks = disks
    self.bootOrder = bootOrder
    self.processorCount = processorCount
    self.floppies = floppies
  }

  /// The equipment byte, 14H, also what INT 11H reports: drives, coprocessor, an EGA or better, a mouse port.
  package var equipmentByte: UInt8 {
    let drives = [floppyA, floppyB].count { $0 != .none }
    return (drives > 0 ? 0x01 | UInt8(drives - 1) << 6 : 0) | 0x06
  }

  /// All 128 bytes, time and registers still 0, the checksum in place.
  package var memory: [UInt8] {
    var memory = [UInt8](repeating: 0, count: 128)
    func put(_ value: UInt64, at index: Int, count: Int) {
      for byte in 0..<count {
        memory[index + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte))
      }
    }
    memory[0x10] = floppyA.rawValue << 4 | floppyB.rawValue
    // Type 15 in a nibble means: see the extended type, of which 47 is the user's own.
    for (index, disk) in disks.prefix(2).enumerated() {
      memory[0x12] |= index == 0 ? 0xF0 : 0x0F
      memory[0x19 + index] = 47
      // 1BH and 24H: cylinders, heads, no precompensation, control, landing zone, sectors.
      let start = 0x1B + 9 * index
      put(UInt64(disk.cylinders), at: start, count: 2)
      memory[start + 2] = UInt8(clamping: disk.heads)
      put(0xFFFF, at: start + 3, count: 2)
      memory[start + 5] = disk.heads > 8 ? 0xC8 : 0xC0
      put(UInt64(disk.cylinders), at: start + 6, count: 2)
      memory[start + 8] = UInt8(clamping: disk.sectorsPerTrack)
    }
    // Two bits a disk: 0 no translation, 1 by sector numbers.
    for (index, isTranslated) in translates.prefix(4).enumerated() where isTranslated {
      memory[0x39] |= 1 << UInt8(2 * index)
    }
    memory[0x14] = equipmentByte
    put(min(memoryBelow4GiB >> 10, 640), at: 0x15, count: 2)
    let extended = memoryBelow4GiB > 1 << 20 ? (memoryBelow4GiB - 1 << 20) >> 10 : 0
    put(min(extended, 0xFFFF), at: 0x17, count: 2)
    put(min(extended, 0xFFFF), at: 0x30, count: 2)
    let above16MiB = memoryBelow4GiB > 16 << 20 ? (memoryBelow4GiB - 16 << 20) >> 16 : 0
    put(min(above16MiB, 0xFFFF), at: 0x34, count: 2)
    put(min(memoryAbove4GiB >> 16, 0xFF_FFFF), at: 0x5B, count: 3)
    let order = bootOrder.prefix(3).map(\.rawValue) + [0, 0, 0]
    memory[0x3D] = order[0] | order[1] << 4
    memory[0x38] = order[2] << 4 | 0x01  // bit 0: a floppy needs no 55AAH
    memory[0x5F] = UInt8(clamping: processorCount - 1)
    // 2EH: the sum of 10H to 2DH, high byte first.
    let sum = memory[0x10...0x2D].reduce(UInt16(0)) { $0 &+ UInt16($1) }
    memory[0x2E] = UInt8(sum >> 8)
    memory[0x2F] = UInt8(sum & 0xFF)
    return memory
  }
}
