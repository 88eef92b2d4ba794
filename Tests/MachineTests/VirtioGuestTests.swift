import BIOS
import Disks
import GuestMemory
import Machine
import Testing

@Suite("A guest with virtio disks")
struct VirtioGuestTests {
  /// `mov eax, address; mov dx, 0xcf8; out dx, eax; mov dx, port; in al, dx; out 0xe9, al`.
  private static func show(_ register: UInt32) -> [UInt8] {
    let address = 0x8000_0000 | register & ~3
    return [0x66, 0xB8] + (0..<4).map { UInt8(truncatingIfNeeded: address >> UInt32(8 * $0)) }
      + [0xBA, 0xF8, 0x0C, 0x66, 0xEF, 0xBA, 0xFC + UInt8(register & 3), 0x0C, 0xEC, 0xE6, 0xE9]
  }

  @Test("finds each in a slot of its own, set up, with its interrupt", arguments: TestEngine.here)
  func slots(_ engine: TestEngine) async throws {
    var code: [UInt8] = []
    for slot in 3...5 as ClosedRange<UInt32> {
      // Vendor, device, command, interrupt line.
      for register in [0x00, 0x02, 0x04, 0x3C] as [UInt32] {
        code += Self.show(slot << 11 | register)
      }
    }
    code += [0xB0, 0x00, 0xE6, 0xF4, 0xF4]
    let disk = MemoryDisk(name: "disk", bytes: [UInt8](repeating: 0, count: 4096))
    let guest = try RealModeGuest(
      code, on: engine,
      drives: [
        BIOSDrive(disk: disk, index: 0, attachment: .virtio),
        BIOSDrive(disk: disk, index: 1),
        BIOSDrive(disk: disk, index: 2, attachment: .virtio),
      ])
    #expect(
      try await guest.run() == [
        0xF4, 0x01, 0x07, 11, 0xF4, 0x01, 0x07, 11, 0xFF, 0xFF, 0xFF, 0xFF,
      ])
  }
}
