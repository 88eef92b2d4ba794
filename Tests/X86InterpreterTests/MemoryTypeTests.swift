import Testing

@testable import X86Interpreter

/// WRMSR of the memory-type range registers.
///
/// Source: Intel SDM vol 3A (June 2024) §12.11.2.
struct MemoryTypeTests {
  @Test(
    arguments: [
      (0x2FF, 0xC06), (0x2FF, 0x800), (0x200, 0xE000_0000), (0x202, 0xFF_FFFF_F006),
      (0x201, 0xFF_E000_0800), (0x20F, 0), (0x250, 0x0606_0606_0606_0606),
      (0x26F, 0x0005_0401_0000_0006),
    ] as [(UInt32, UInt64)])
  func `what is allowed is stored`(number: UInt32, value: UInt64) throws {
    let cpu = try TestGuest().engine.cpu
    try cpu.writeModelSpecific(number, value)
    #expect(try cpu.readModelSpecific(number) == value)
  }

  @Test(
    arguments: [
      (0x2FF, 0x1006), (0x2FF, 0x0102), (0x2FF, 0xC02), (0x2FF, 1 << 32), (0x200, 0xE000_0003),
      (0x200, 0xE000_0106), (0x200, 1 << 40), (0x201, 0xE000_0801), (0x201, 1 << 40 | 0x800),
      (0x250, 0x0206_0606_0606_0606), (0x26F, 0x07),
    ] as [(UInt32, UInt64)])
  func `reserved bits and types are #GP, and nothing changes`(number: UInt32, value: UInt64) throws
  {
    let cpu = try TestGuest().engine.cpu
    #expect(throws: Fault.self) { try cpu.writeModelSpecific(number, value) }
    #expect(try cpu.readModelSpecific(number) == 0)
  }
}
