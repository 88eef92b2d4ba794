import Machine
import Testing

@testable import Devices

/// A Multiboot kernel that asks for a frame buffer and draws in it.
@Suite("Machine: a kernel's screen") struct KernelScreenTests {
  private static let code: [UInt8] = [
    0x8B, 0x7B, 0x58,  // mov edi, [ebx + 88]
    0x8B, 0x43, 0x60,  // mov eax, [ebx + 96]
    0x01, 0xC7, 0x83, 0xC7, 0x08,  // add edi, eax; add edi, 8
    0xC7, 0x07, 0x30, 0x80, 0xFF, 0x00,  // mov dword [edi], 0xff8030
    0x8B, 0x43, 0x64, 0xE6, 0xE9, 0x88, 0xE0, 0xE6, 0xE9,  // the width
    0xB0, 0x00, 0xE6, 0xF4, 0xFA, 0xF4,  // the end
  ]

  @Test("what it draws is on the screen, again after a reset", arguments: TestEngine.here)
  func drawing(engine: TestEngine) async throws {
    let guest = try GraphicsKernel.guest(Self.code, on: engine)
    for run in 1...2 {
      #expect(try await guest.run() == Array(repeating: [0x20, 0x03], count: run).flatMap(\.self))
      let image = guest.machine.withBoard { $0.graphics.screenImage() }
      #expect((image.width, image.height) == (800, 600))
      #expect(image[2, 1] == .init(red: 0xFF, green: 0x80, blue: 0x30))
      #expect(image[1, 1] == .init(red: 0, green: 0, blue: 0))
      guest.machine.powerCycle()
    }
  }
}
