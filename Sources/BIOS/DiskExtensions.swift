import Bits
import Boot
import GuestMemory
import X86
import Disks

/// INT 13H by sector number: the Enhanced Disk Drive services 41H–44H, 47H and 48H, version 2.1, for hard disks and CD-ROMs.
///
/// Source: Phoenix, "Enhanced Disk Drive Specification" 3.0 (1998); T13 1572D, "EDD-3".
extension BIOSServices {
  /// AH=41H: version 2.1; extended access (bit 0), locking and ejecting (bit 1), EDD (bit 2).
  func checkExtensions(_ call: inout BIOSCall) {
    guard call.bx == 0x55AA, let drive = drive(call.dl), !drive.isFloppy else {
      failDisk(&call, .badCommand)
      return
    }
    finishDisk(&call, .success)
    call.ah = 0x21
    call.bx = 0xAA55
    call.cx = 0b111
  }

  /// AH=42H, 43H, 44H, 47H: what the disk address packet at DS:SI says.
  func transferExtended(_ call: inout BIOSCall, _ operation: DiskOperation) {
    guard let drive = drive(call.dl), !drive.isFloppy else {
      failDisk(&call, .badCommand)
      return
    }
    let packet = call.linear(call.cpu.ds, call.si)
    let size: UInt8 = call.memory.load(at: packet)
    let count: UInt16 = call.memory.load(at: packet &+ 2)
    let offset: UInt16 = call.memory.load(at: packet &+ 4)
    let segment: UInt16 = call.memory.load(at: packet &+ 6)
    let sector: UInt64 = call.memory.load(at: packet &+ 8)
    // AL of AH=43H: 0 and 1 write, 2 writes and verifies, which the host's file does not need.
    guard size >= 16, operation != .write || call.al <= 2 else {
      failDisk(&call, .badCommand)
      return
    }
    var memory = call.memory
    var address = BIOSMemory.linear(segment, offset)
    if size >= 24, segment == 0xFFFF, offset == 0xFFFF {
      // A flat 64-bit address follows: physical memory, whatever the caller's mode.
      let flat: UInt64 = call.memory.load(at: packet &+ 16)
      guard let low = UInt32(exactly: flat) else {
        failDisk(&call, .badCommand)
        return
      }
      memory = BIOSMemory(self.memory)
      address = low
    }
    let (done, status) = transfer(
      operation, drive, sector: sector, count: Int(count), memory: memory, at: address)
    if operation != .seek { call.memory.store(UInt16(done), at: packet &+ 2) }
    finishDisk(&call, status)
  }

  /// AH=48H: the result buffer at DS:SI, of which 26 or 30 bytes are filled, as its size says.
  func readExtendedParameters(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), !drive.isFloppy else {
      failDisk(&call, .badCommand)
      return
    }
    let buffer = call.linear(call.cpu.ds, call.si)
    let size: UInt16 = call.memory.load(at: buffer)
    guard size >= 26 else {
      failDisk(&call, .badCommand)
      return
    }
    let filled: UInt16 = size >= 30 ? 30 : 26
    var bytes: [UInt8] = []
    bytes += filled.littleEndianBytes
    // Bit 0: transfers cross DMA borders. Bit 1: the geometry reaches the whole disk. Bit 2: removable. Bit 4: tells of a
    // change. Bit 5: can be locked. Bit 6: there is no medium.
    let geometry = drive.geometry
    let isReached = drive.device.sectorCount <= 1024 * 255 * 63
    if drive.isOptical {
      let flags: UInt16 = isTrayOpen(drive) ? 0b111_0101 : 0b011_0101
      bytes += flags.littleEndianBytes + [UInt8](repeating: 0, count: 12)
    } else {
      bytes += UInt16(isReached ? 0b11 : 0b01).littleEndianBytes
      bytes += geometry.cylinders.littleEndianBytes
      bytes += geometry.heads.littleEndianBytes
      bytes += geometry.sectorsPerTrack.littleEndianBytes
    }
    let factor = drive.bytesPerSector / sectorSize
    bytes += (drive.device.sectorCount / UInt64(factor)).littleEndianBytes
    bytes += UInt16(drive.bytesPerSector).littleEndianBytes
    // No device parameter table extension.
    bytes += [0xFF, 0xFF, 0xFF, 0xFF]
    call.memory.write(Array(bytes.prefix(Int(filled))), at: buffer)
    finishDisk(&call, .success)
  }
}
