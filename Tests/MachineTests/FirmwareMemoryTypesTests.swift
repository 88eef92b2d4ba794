import GuestMemory
import Machine
import Testing
import X86

@testable import Devices

/// What firmware leaves in the memory-type registers.
@Suite("Machine: memory types after power-on") struct FirmwareMemoryTypesTests {
  @Test(
    "a guest reads them: write-back, but for the display, ROM and the hole",
    arguments: TestEngine.here)
  func registers(engine: TestEngine) async throws {
    var code = Code.begin
    for (number, address) in [
      (0x2FF, 0x600), (0x250, 0x604), (0x259, 0x608), (0x268, 0x60C), (0x200, 0x610),
      (0x201, 0x614), (0x203, 0x618),
    ] as [(UInt32, UInt16)] {
      code += Code.rdmsr(number, to: address)
    }
    // mov [61ch], edx of the mask's upper half; CPUID 80000008H to 620h.
    code += [0x66, 0xB9, 0x01, 0x02, 0, 0, 0x0F, 0x32, 0x66, 0x89, 0x16, 0x1C, 0x06]
    code += [0x66, 0xB8, 0x08, 0, 0, 0x80, 0x0F, 0xA2, 0x66, 0xA3, 0x20, 0x06]
    let guest = try RealModeGuest(code + Code.end, on: engine)
    for _ in 0..<2 {
      _ = try await guest.run()
      func word(_ address: UInt64) -> UInt32 {
        guest.machine.memory.load(UInt32.self, at: .init(address)) ?? 0
      }
      #expect(word(0x600) == 0xC06)
      #expect(word(0x604) == 0x0606_0606 && word(0x608) == 0 && word(0x60C) == 0x0505_0505)
      #expect(word(0x610) == 0xE000_0000 && word(0x614) == 0xE000_0800)
      #expect(word(0x618) == 0, "one range is used")
      let bits = word(0x620) & 0xFF
      #expect(word(0x61C) == (UInt32(1) << (bits - 32)) - 1, "all \(bits) bits of an address")
      guest.machine.powerCycle()
    }
  }
}
