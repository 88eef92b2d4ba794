import BIOS
import Bits
import Disks
import Machine
import Testing

@testable import Devices

/// A driver of the eighties: it asks nobody but the table behind INT 41H, and addresses by cylinder, head and sector.
@Suite("Machine: a disk by the table of INT 41H") struct OldDiskDriverTests {
  // swift-format-ignore
  private static let code: [UInt8] = [
      0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0,  // cli; xor ax, ax; mov ds, ax; mov es, ax
      0x8E, 0xD0, 0xBC, 0x00, 0x70,  // mov ss, ax; mov sp, 7000h
      // INT 13H: cylinder 2, head 3, sector 4 to 8000h.
      0xB8, 0x01, 0x02, 0xBB, 0x00, 0x80,  // mov ax, 0201h; mov bx, 8000h
      0xB9, 0x04, 0x02, 0xBA, 0x80, 0x03, 0xCD, 0x13,  // mov cx, 0204h; mov dx, 0380h; int 13h
      0xFA,  // cli
      // The table of INT 41H: heads, sectors of a track.
      0xC5, 0x36, 0x04, 0x01, 0x8A, 0x44, 0x02,  // lds si, [41h*4]; mov al, [si+2]
      0xE6, 0xE9, 0x8A, 0x44, 0x0E, 0xE6, 0xE9,  // out 0E9h, al; mov al, [si+14]; out 0E9h, al
      0x31, 0xC0, 0x8E, 0xD8,  // xor ax, ax; mov ds, ax
      // The same place by the drive's own registers, to 9000h.
      0xBA, 0xF2, 0x01, 0xB0, 0x01, 0xEE, 0x42,  // mov dx, 1F2h; mov al, 1; out dx, al; inc dx
      0xB0, 0x04, 0xEE, 0x42, 0xB0, 0x02,  // mov al, 4; out dx, al; inc dx; mov al, 2
      0xEE, 0x42, 0xB0, 0x00, 0xEE, 0x42,  // out dx, al; inc dx; mov al, 0; out dx, al; inc dx
      0xB0, 0xA3, 0xEE, 0x42, 0xB0, 0x20,  // mov al, 0A3h; out dx, al; inc dx; mov al, 20h
      0xEE, 0xEC, 0x24, 0x88, 0x3C, 0x08,  // out dx, al; in al, dx; and al, 88h; cmp al, 8
      0x75, 0xF9, 0xBA, 0xF0, 0x01, 0xBF, 0x00, 0x90,  // jne wait1; mov dx, 1F0h; mov di, 9000h
      0xB9, 0x00, 0x01, 0xFC, 0xF3, 0x6D,  // mov cx, 256; cld; rep insw
      // Both are told.
      0xA0, 0x00, 0x80, 0xE6, 0xE9,  // mov al, [8000h]; out 0E9h, al
      0xA0, 0x01, 0x80, 0xE6, 0xE9,  // mov al, [8001h]; out 0E9h, al
      0xA0, 0x00, 0x90, 0xE6, 0xE9,  // mov al, [9000h]; out 0E9h, al
      0xA0, 0x01, 0x90, 0xE6, 0xE9, 0xB0, 0x00,  // mov al, [9001h]; out 0E9h, al; mov al, 0
      0xE6, 0xF4, 0xF4,  // out 0F4h, al; hlt

  ]

  @Test("table, drive and INT 13H count alike", arguments: TestEngine.here)
  func geometry(engine: TestEngine) async throws {
    // One partition of 16 heads with 38 sectors a track.
    var bytes = [UInt8](repeating: 0, count: 4096 * sectorSize)
    for sector in 0..<4096 {
      bytes.replaceSubrange(
        sector * sectorSize..<sector * sectorSize + 2, with: UInt16(sector).littleEndianBytes)
    }
    bytes.replaceSubrange(
      446..<462, with: [0, 0, 2, 0, 0x83, 15, 38, 5, 1, 0, 0, 0] + UInt32(3647).littleEndianBytes)
    bytes.replaceSubrange(510..<512, with: [0x55, 0xAA])
    let disk = MemoryDisk(name: "disk", bytes: bytes)
    let guest = try RealModeGuest(Self.code, on: engine, drives: [BIOSDrive(disk: disk)])
    let sector = UInt16((2 * 16 + 3) * 38 + 3).littleEndianBytes
    #expect(try await guest.run() == [16, 38] + sector + sector)
  }
}
