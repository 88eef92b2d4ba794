import BIOS
import Disks
import Machine
import Testing

@testable import Devices

/// Programs in real mode that format a floppy and eject a disc by INT 13H.
@Suite("Machine: media by INT 13H") struct MediaGuestTests {
  /// Formats a track, and tells AH and CF of each call.
  // swift-format-ignore
  private static let formatting: [UInt8] = [
    0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xD0,  // cli; xor ax, ax; mov ds, ax; mov ss, ax
    0xBC, 0x00, 0x70,  // mov sp, 7000h
    // 80 cylinders of 18 sectors: the table goes behind INT 1EH.
    0xB8, 0x00, 0x18, 0xB9, 0x12, 0x4F, 0x31, 0xD2,  // mov ax, 1800h; mov cx, 4F12h; xor dx, dx
    0xCD, 0x13, 0x88, 0xE0, 0xE6, 0xE9,  // int 13h; mov al, ah; out 0E9h, al
    0x89, 0x3E, 0x78, 0x00, 0x8C, 0x06, 0x7A, 0x00,  // mov [1Eh*4], di; mov [1Eh*4+2], es
    // The addresses of cylinder 1, head 1 lie at 8000h.
    0x8E, 0xC2, 0xBF, 0x00, 0x80, 0xFC,  // mov es, dx; mov di, 8000h; cld
    0xB9, 0x12, 0x00, 0xB8, 0x01, 0x01, 0xAB,  // mov cx, 18; mov ax, 0101h; stosw
    0xB8, 0x13, 0x02, 0x28, 0xC8, 0xAB, 0xE2, 0xF4,  // mov ax, 0213h; sub al, cl; stosw; loop next
    0xB8, 0x12, 0x05, 0xBB, 0x00, 0x80,  // mov ax, 0512h; mov bx, 8000h
    0xB9, 0x00, 0x01, 0xBA, 0x00, 0x01, 0xCD, 0x13,  // mov cx, 0100h; mov dx, 0100h; int 13h
    0x88, 0xE0, 0xE6, 0xE9,  // mov al, ah; out 0E9h, al
    // 19 is no sector.
    0xC6, 0x06, 0x02, 0x80, 0x13, 0xB8, 0x12, 0x05,  // mov byte [8002h], 19; mov ax, 0512h
    0xCD, 0x13, 0xD6, 0xE6, 0xE9, 0x88, 0xE0,  // int 13h; salc; out 0E9h, al; mov al, ah
    0xE6, 0xE9, 0xB0, 0x00, 0xE6, 0xF4, 0xF4,  // out 0E9h, al; mov al, 0; out 0F4h, al; hlt
  ]

  @Test("a track is formatted by the table that AH=18H gives", arguments: TestEngine.here)
  func format(engine: TestEngine) async throws {
    let disk = MemoryDisk(name: "floppy", bytes: [UInt8](repeating: 0x11, count: 2880 * sectorSize))
    let drive = try #require(BIOSDrive(floppy: disk))
    let guest = try RealModeGuest(Self.formatting, on: engine, drives: [drive])
    #expect(try await guest.run() == [0, 0, 0xFF, 0x0C])
    let track = 3 * 18 * sectorSize..<4 * 18 * sectorSize
    #expect(disk.bytes[track].allSatisfy { $0 == 0xF6 })
    #expect(disk.bytes[..<track.lowerBound].allSatisfy { $0 == 0x11 })
    #expect(disk.bytes[track.upperBound...].allSatisfy { $0 == 0x11 })
  }

  /// Locks and ejects drive E0H, and tells CF and AH of each call.
  // swift-format-ignore
  private static let ejecting: [UInt8] = [
    0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xD0,  // cli; xor ax, ax; mov ds, ax; mov ss, ax
    0xBC, 0x00, 0x70, 0xB2, 0xE0,  // mov sp, 7000h; mov dl, 0E0h
    // A locked disc stays.
    0xB8, 0x00, 0x45, 0xCD, 0x13, 0xE8, 0x43, 0x00,  // mov ax, 4500h; int 13h; call tell
    0xB8, 0x00, 0x46, 0xCD, 0x13, 0xE8, 0x3B, 0x00,  // mov ax, 4600h; int 13h; call tell
    0xB8, 0x01, 0x45, 0xCD, 0x13, 0xE8, 0x33, 0x00,  // mov ax, 4501h; int 13h; call tell
    // Whoever has hooked INT 15H refuses once.
    0x66, 0xFF, 0x36, 0x54, 0x00,  // push dword [15h*4]
    0xC7, 0x06, 0x54, 0x00, 0x5F, 0x7C,  // mov word [15h*4], hook
    0x8C, 0x0E, 0x56, 0x00, 0xB8, 0x00, 0x46,  // mov [15h*4+2], cs; mov ax, 4600h
    0xCD, 0x13, 0xE8, 0x1C, 0x00,  // int 13h; call tell
    0x66, 0x8F, 0x06, 0x54, 0x00, 0xB8, 0x00, 0x46,  // pop dword [15h*4]; mov ax, 4600h
    0xCD, 0x13, 0xE8, 0x0F, 0x00,  // int 13h; call tell
    // Nothing can be read then.
    0xBE, 0x6A, 0x7C, 0xB4, 0x42, 0xCD, 0x13,  // mov si, packet; mov ah, 42h; int 13h
    0xE8, 0x05, 0x00, 0xB0, 0x00, 0xE6, 0xF4, 0xF4,  // call tell; mov al, 0; out 0F4h, al; hlt
    0xD6, 0xE6, 0xE9, 0x88, 0xE0, 0xE6, 0xE9, 0xC3,  // salc; out 0E9h, al; mov al, ah; out 0E9h, al; ret
    // INT 15H AH=52H: in use.
    0x55, 0x89, 0xE5, 0x80, 0x4E, 0x06, 0x01,  // push bp; mov bp, sp; or byte [bp+6], 1
    0xB4, 0xB3, 0x5D, 0xCF,  // mov ah, 0B3h; pop bp; iret
    // One block to 0000:9000.
    0x10, 0x00, 0x01, 0x00, 0x00, 0x90, 0x00, 0x00, 0x00,  // packet: db 16, 0, 1, 0, 0, 90h, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  ]

  @Test(
    "a disc is held by its lock and by INT 15H AH=52H, then ejected", arguments: TestEngine.here)
  func eject(engine: TestEngine) async throws {
    let disc = MemoryDisk(name: "disc", bytes: [UInt8](repeating: 0x22, count: 8 * 2048))
    let guest = try RealModeGuest(Self.ejecting, on: engine, drives: [BIOSDrive(optical: disc)])
    #expect(
      try await guest.run() == [
        0x00, 0x00, 0xFF, 0xB1, 0x00, 0x00, 0xFF, 0xB3, 0x00, 0x00, 0xFF, 0x31,
      ])
    #expect(guest.machine.withBoard { $0.ide.channels[1].tray(of: disc)?.isOpen } == true)
  }

  @Test("a disc on an AHCI adapter has its tray, too")
  func adapter() throws {
    let disc = MemoryDisk(name: "disc", bytes: [UInt8](repeating: 0x22, count: 8 * 2048))
    let guest = try RealModeGuest(
      nil, on: .interpreter, drives: [BIOSDrive(optical: disc, attachment: .ahci)])
    #expect(guest.machine.withBoard { $0.bios.trays[0xE0]?.isOpen } == false)
  }
}
