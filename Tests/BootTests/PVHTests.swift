import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: PVH") struct PVHTests {
  @Test func `the note's entry starts in protected mode, with the start information in EBX`() throws
  {
    var extras = BootImage.Extras()
    extras.commandLine = "console=ttyS0"
    extras.modules = [BootModule(name: "initrd", arguments: "a b", bytes: [1, 2, 3])]
    let memory = try pcMemory()
    let image = try program(pvhKernel(), as: .pvh, extras: extras)
    try image.check(in: memory)
    let state = image.load(into: memory)
    #expect(state.mode == .protected32)
    #expect(!state.isPagingEnabled)
    #expect(state.rip == 0x10_0001)
    #expect(state.tr.limit == 0x67)
    func field<Value: FixedWidthInteger>(_ offset: UInt64, _: Value.Type) -> Value? {
      memory.load(at: .init(state.rbx + offset))
    }
    #expect(field(0, UInt32.self) == 0x336E_C578)
    #expect(field(4, UInt32.self) == 1)
    #expect(field(12, UInt32.self) == 1)
    let list = try #require(field(16, UInt64.self))
    let module: UInt64 = try #require(memory.load(at: .init(list)))
    #expect(memory.read(at: .init(module), count: 3) == [1, 2, 3])
    #expect(memory.load(UInt64.self, at: .init(list + 8)) == 3)
    #expect(text(memory, at: try #require(memory.load(at: .init(list + 16)))) == "a b")
    #expect(text(memory, at: try #require(field(24, UInt64.self))) == "console=ttyS0")
    #expect(field(32, UInt64.self) == 0, "no ACPI tables")
    let map = try #require(field(40, UInt64.self))
    #expect(field(48, UInt32.self) == 4)
    #expect(memory.load(UInt64.self, at: .init(map + 3 * 24)) == 0x10_0000)
    #expect(memory.load(UInt64.self, at: .init(map + 3 * 24 + 8)) == 15 << 20)
    #expect(memory.load(UInt32.self, at: .init(map + 3 * 24 + 16)) == 1)
  }

  @Test func `a file without the note, or with a wrong one, is refused`() {
    #expect(
      failure { _ = try program(ELFBuilder().file, as: .pvh) }
        == "not a valid PVH kernel: expected a Xen note of type 18 (PHYS32_ENTRY) in the ELF file, "
        + "found none")
    #expect(
      failure { _ = try program(pvhKernel(entry: 0x20_0000), as: .pvh) }
        .contains("inside a segment, found 0x200000"))
  }
}
