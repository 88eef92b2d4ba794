import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: Linux") struct LinuxTests {
  private func start(
    _ kernel: LinuxBuilder, as entry: LinuxEntry? = nil, line: String = "", ramdisk: [UInt8] = [],
    mebibytes: UInt64 = 16
  ) throws -> (state: CPUState, memory: GuestMemory) {
    var extras = BootImage.Extras()
    extras.commandLine = line
    if !ramdisk.isEmpty { extras.modules = [BootModule(name: "initrd", bytes: ramdisk)] }
    let memory = try pcMemory(mebibytes: mebibytes)
    let image = try program(kernel.file, as: .linux(entry), extras: extras)
    try image.check(in: memory)
    return (image.load(into: memory), memory)
  }

  @Test func `the 64-bit entry is 200H bytes into the kernel, with boot_params in RSI`() throws {
    let (state, memory) = try start(LinuxBuilder(), line: "quiet")
    #expect(state.mode == .long64)
    #expect(state.rip == 0x20_0200)
    #expect(state.cs.selector == 0x10)
    #expect(state.ds.selector == 0x18)
    #expect(state.rflags & RFlags.if == 0)
    #expect(memory.load(UInt32.self, at: .init(state.rsi + 0x202)) == 0x5372_6448)
    let line: UInt32 = try #require(memory.load(at: .init(state.rsi + 0x228)))
    #expect(text(memory, at: UInt64(line)) == "quiet")
    // The descriptors that the selectors name, as the kernel reloads them.
    #expect(memory.load(UInt64.self, at: .init(state.gdtr.base + 0x10)) == 0x00AF_9B00_0000_FFFF)
    #expect(memory.load(UInt64.self, at: .init(state.gdtr.base + 0x18)) == 0x00CF_9300_0000_FFFF)
  }

  @Test func `the 32-bit entry is the kernel's first byte, with boot_params in ESI`() throws {
    let (state, memory) = try start(LinuxBuilder(), as: .bits32)
    #expect(state.mode == .protected32)
    #expect(!state.isPagingEnabled)
    #expect(state.rip == 0x20_0000)
    #expect([state.rbp, state.rdi, state.rbx] == [0, 0, 0])
    #expect(state.cs.selector == 0x10)
    #expect(memory.load(UInt64.self, at: .init(state.gdtr.base + 0x10)) == 0x00CF_9B00_0000_FFFF)
    #expect(memory.load(UInt8.self, at: .init(state.rsi + 0x210)) == 0xFF)
    #expect(memory.read(at: .init(0x20_0000), count: 2) == [0x90, 0x90])
  }

  @Test func `the 16-bit entry is the setup code behind its boot sector`() throws {
    let (state, memory) = try start(LinuxBuilder(), as: .bits16, line: "quiet", ramdisk: [7, 8, 9])
    #expect(state.mode == .real)
    #expect(state.linearPC == .init(0x1_0200))
    #expect(state.ds.base == 0x1_0000)
    #expect(state.ss == state.ds)
    #expect(state.rflags & RFlags.if == 0)
    func field<Value: FixedWidthInteger>(_ offset: UInt64, _: Value.Type) -> Value? {
      memory.load(at: .init(0x1_0000 + offset))
    }
    #expect(field(0x211, UInt8.self) == 0x81, "loaded high, heap")
    #expect(field(0x214, UInt32.self) == 0x20_0000)
    #expect(text(memory, at: UInt64(try #require(field(0x228, UInt32.self)))) == "quiet")
    let disk = UInt64(try #require(field(0x218, UInt32.self)))
    #expect(memory.read(at: .init(disk), count: 3) == [7, 8, 9])
    #expect(field(0x21C, UInt32.self) == 3)
  }

  @Test func `the entry is the best that the kernel has`() throws {
    func kind(_ kernel: LinuxBuilder) throws -> BootProgram.Kind { try program(kernel.file).kind }
    #expect(try kind(LinuxBuilder()) == .linux(.bits64))
    #expect(try kind(LinuxBuilder(has64BitEntry: false)) == .linux(.bits32))
    #expect(try kind(LinuxBuilder(version: 0x0201)) == .linux(.bits16))
    #expect(try kind(LinuxBuilder(has64BitEntry: false, isLoadedHigh: false)) == .linux(.bits16))
    let old = LinuxBuilder(has64BitEntry: false).file
    #expect(failure { _ = try program(old, as: .linux(.bits64)) }.contains("no 64-bit entry"))
    let zImage = LinuxBuilder(has64BitEntry: false, isLoadedHigh: false).file
    #expect(failure { _ = try program(zImage, as: .linux(.bits32)) }.contains("zImage"))
  }

  /// iPXE's header is 2.07 without 32-bit code, memdisk's 2.03 with some that needs the real-mode part.
  @Test func `what only looks like Linux is entered in real mode`() throws {
    let loader = LinuxBuilder(version: 0x0207, has64BitEntry: false, has32BitEntry: false).file
    #expect(try program(loader).kind == .linux(.bits16))
    #expect(failure { _ = try program(loader, as: .linux(.bits32)) }.contains("code32_start"))
    let early = LinuxBuilder(version: 0x0203, isRelocatable: false, has64BitEntry: false).file
    #expect(try program(early).kind == .linux(.bits16))
    #expect(try program(early, as: .linux(.bits32)).kind == .linux(.bits32))
  }

  @Test func `before 2.02 the command line is found from the first sector at 90000H`() throws {
    let (state, memory) = try start(
      LinuxBuilder(version: 0x0201, isRelocatable: false), line: "root=1")
    #expect(state.linearPC == .init(0x9_0200))
    #expect(memory.load(UInt16.self, at: .init(0x9_0020)) == 0xA33F)
    let offset: UInt16 = try #require(memory.load(at: .init(0x9_0022)))
    #expect(text(memory, at: 0x9_0000 + UInt64(offset)) == "root=1")
    #expect(memory.read(at: .init(0x10_0000), count: 1) == [0x90])
  }

  @Test func `the memory map and the screen are told`() throws {
    let memory = try pcMemory()
    for (address, value) in [(0x449, 3), (0x44A, 80), (0x450, 5), (0x451, 7), (0x484, 24)] {
      memory.store(UInt8(value), at: .init(UInt64(address)))
    }
    // An RSDP whose 20 bytes add up to 0.
    let root = Array("RSD PTR ".utf8)
    let sum = root.reduce(0, &+)
    memory.write(
      root + [0 &- sum] + [UInt8](repeating: 0, count: 27), at: .init(0xF_5420))
    let state = try program(LinuxBuilder().file).load(into: memory)
    func field<Value: FixedWidthInteger>(_ offset: UInt64, _: Value.Type) -> Value? {
      memory.load(at: .init(state.rsi + offset))
    }
    #expect(field(0x1E8, UInt8.self) == 4)
    #expect(field(0x2D0 + 3 * 20, UInt64.self) == 0x10_0000)
    #expect(field(0x2D0 + 3 * 20 + 8, UInt64.self) == 15 << 20)
    #expect(field(0x2D0 + 3 * 20 + 16, UInt32.self) == 1)
    #expect(field(0x1E0, UInt32.self) == 15 << 10)
    #expect(field(0, UInt16.self) == 0x0705, "the cursor")
    #expect(field(6, UInt16.self) == UInt16(80 << 8 | 3))
    #expect(field(0xE, UInt16.self) == UInt16(1 << 8 | 25))
    #expect(field(0x70, UInt64.self) == 0xF_5420)
  }

  @Test func `the RAM disk lies as high as the kernel allows`() throws {
    let disk = [UInt8](repeating: 5, count: 5000)
    let (high, memory) = try start(LinuxBuilder(), ramdisk: disk)
    #expect(memory.load(UInt32.self, at: .init(high.rsi + 0x218)) == UInt32((16 << 20) - 0x2000))
    let (low, limited) = try start(LinuxBuilder(ramdiskLimit: 0x7F_FFFF), ramdisk: disk)
    #expect(limited.load(UInt32.self, at: .init(low.rsi + 0x218)) == UInt32((8 << 20) - 0x2000))
    #expect(limited.read(at: .init((8 << 20) - 0x2000), count: 5000) == disk)
  }

  @Test func `several RAM disks are one, each on 4 bytes`() throws {
    var extras = BootImage.Extras()
    extras.modules = [
      BootModule(name: "a", bytes: [1, 2, 3]), BootModule(name: "b", bytes: [4, 5]),
    ]
    let memory = try pcMemory()
    let state = try program(LinuxBuilder().file, extras: extras).load(into: memory)
    let disk: UInt32 = try #require(memory.load(at: .init(state.rsi + 0x218)))
    #expect(memory.load(UInt32.self, at: .init(state.rsi + 0x21C)) == 6)
    #expect(memory.read(at: .init(UInt64(disk)), count: 6) == [1, 2, 3, 0, 4, 5])
  }

  @Test func `too little memory says how much it takes`() throws {
    #expect(
      failure { _ = try start(LinuxBuilder(initSize: 0x100_0000)) }.contains("--memory 18M"))
    let disk = [UInt8](repeating: 0, count: 14 << 20)
    #expect(failure { _ = try start(LinuxBuilder(), ramdisk: disk) }.contains("--memory 17M"))
    let unpacked = LinuxBuilder(
      isRelocatable: false, preferredAddress: 0x100_0000, initSize: 0x10_0000)
    #expect(failure { _ = try start(unpacked) }.contains("--memory 17M"))
  }

  @Test func `what cannot be is refused with what was found`() throws {
    let long = String(repeating: "x", count: 2048)
    #expect(failure { _ = try start(LinuxBuilder(), line: long) }.contains("at most 2047"))
    let cut = Array(LinuxBuilder().file.dropLast(100))
    #expect(failure { _ = try program(cut) }.contains("the file is cut off"))
    #expect(
      failure { _ = try program(ELFBuilder().file, as: .linux(nil)) }.contains("an ELF file"))
    #expect(
      failure { _ = try program([UInt8](repeating: 1, count: 600), as: .linux(nil)) }
        .contains("expected 48 64 72 53 (\"HdrS\") at byte 0x202, found 01 01 01 01"))
    #expect(failure { _ = try program(LinuxBuilder(version: 0x0105).file) }.contains("1.5"))
  }
}
