import BIOS
import Disks
import GuestMemory
import Machine
import Testing

@Suite("The built-in BIOS boots a disk on any controller")
struct AttachmentBootTests {
  @Test(
    "the boot sector runs, and INT 13H gives it the disk's sectors",
    arguments: [BIOSDrive.Attachment.ide, .ahci, .virtio, .virtioMMIO])
  func boots(_ attachment: BIOSDrive.Attachment) async throws {
    // Reads sector 2 of drive DL to 0:8000H and sends its first byte.
    let code: [UInt8] = [
      0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0, 0xB8, 0x01, 0x02, 0xBB, 0x00, 0x80, 0xB9, 0x03, 0x00,
      0xB6, 0x00, 0xCD, 0x13, 0xA0, 0x00, 0x80, 0xE6, 0xE9, 0xB0, 0x00, 0xE6, 0xF4, 0xF4,
    ]
    var bytes = code + [UInt8](repeating: 0, count: 510 - code.count) + [0x55, 0xAA]
    bytes += [UInt8](repeating: 1, count: 512) + [UInt8](repeating: 2, count: 512)
    let disk = MemoryDisk(name: "disk", bytes: bytes)
    for engine in TestEngine.here {
      let guest = try RealModeGuest(
        nil, on: engine, drives: [BIOSDrive(disk: disk, attachment: attachment)])
      #expect(try await guest.run() == [2], "\(engine)")
    }
  }
}
