import Engine
import DebugServer
import Debugger
import GDBRemote
import GDBRemoteTargets
import GuestMemory
import Machine
import TestMachine
import Testing
import X86

@Suite("Debug server: registers and memory", .serialized)
struct RegisterTests {
  /// A CPU at F000:E05B, as after a jump from the reset vector.
  private func server(view: ViewPolicy = .mode) throws -> ServerFixture {
    try ServerFixture(view: view) {
      $0.cpu().cpuState.cs = .real(0xF000, code: true)
      $0.cpu().cpuState.rip = 0xE05B
    }
  }

  @Test(arguments: X86View.allCases)
  func `every register that a description names is one of the architecture's`(view: X86View) {
    for name in view.sources(hasAVX: true) {
      #expect(Register.named(name) != nil, "\(name)")
    }
  }

  @Test(arguments: X86View.allCases)
  func `no register is wider than what it comes from`(view: X86View) {
    let layout = view.description(hasAVX: true).layout
    for (entry, name) in zip(layout.entries, view.sources(hasAVX: true)) where entry.byteCount > 8 {
      #expect(Register.named(name).map { $0.bits + 7 >= 8 * entry.byteCount } == true, "\(name)")
    }
  }

  @Test func `the program counter is linear, and the offset is beside it`() throws {
    let client = try server().connect()
    #expect(try client.ask("p8") == "5be00f00")
    #expect(try client.ask("p60") == "5be00000")
    #expect(try client.ask("pa") == "00f00000")
  }

  @Test func `a linear program counter within reach of CS leaves CS alone`() throws {
    let server = try server()
    let client = try server.connect()
    #expect(try client.ask("P8=34120f00") == "OK")
    let state = server.machine.cpu().cpuState
    #expect(state.cs.selector == 0xF000 && state.rip == 0x1234)
  }

  @Test(arguments: [
    ("007c0000", 0, 0x7C00), ("00800100", 0x1000, 0x8000), ("efff1000", 0xFFFF, 0xFFFF),
  ])
  func `in real mode a program counter out of reach loads CS`(
    digits: String, selector: UInt16, rip: UInt64
  ) throws {
    let server = try server()
    let client = try server.connect()
    #expect(try client.ask("P8=\(digits)") == "OK")
    let state = server.machine.cpu().cpuState
    #expect(state.cs.selector == selector && state.cs.base == UInt64(selector) << 4)
    #expect(state.rip == rip)
    #expect(try client.ask("p8") == digits)
  }

  @Test func `what cannot be is refused with the reason`() throws {
    let server = try server()
    let client = try server.connect()
    #expect(try client.ask("P8=00000080").hasPrefix("E.0x80000000 is out of reach of CS"))
    #expect(try client.ask("Pa=00000100").hasPrefix("E.cs has only 16 bits"))
    #expect(try client.ask("P49=00000080").contains("CR0.PG without CR0.PE"))
    #expect(try client.ask("pfff").hasPrefix("E.there is no register 4095"))
    #expect(server.machine.cpu().cpuState.cr0 & 1 == 0)
  }

  @Test func `a narrow view leaves alone what it does not show`() throws {
    let server = try ServerFixture(view: .fixed(.i386)) {
      $0.cpu().cpuState.rax = 0x1111_2222_3333_4444
    }
    let client = try server.connect()
    #expect(try client.ask("p0") == "44443333")
    #expect(try client.ask("P0=efbeadde") == "OK")
    #expect(server.machine.cpu().cpuState.rax == 0x1111_2222_DEAD_BEEF)
  }

  @Test func `general registers are read and written as a whole`() throws {
    let server = try ServerFixture(view: .fixed(.x86_64)) { $0.cpu().cpuState.rbx = 7 }
    let client = try server.connect()
    let before = try client.ask("g")
    #expect(before.count == 2 * 536)
    #expect(try client.ask("G" + "0500000000000000" + before.dropFirst(16)) == "OK")
    #expect(server.machine.cpu().cpuState.rax == 5)
    #expect(server.machine.cpu().cpuState.rbx == 7)
    #expect(try client.ask("G00").hasPrefix("E.G takes 1072 digits"))
  }

  // MARK: Views

  private func architecture(_ client: RemoteClient) throws -> String {
    let text = try client.ask("qXfer:features:read:target.xml:0,400")
    return text.split(separator: "architecture>").dropFirst().first.map(String.init) ?? text
  }

  @Test func `a file's view lasts until the guest has run, then the mode's; a restart begins anew`()
    throws
  {
    let server = try ServerFixture(view: .startingWith(.x86_64)) { $0.script(.debug(.step)) }
    let client = try server.connect()
    for _ in 0..<3 { #expect(try architecture(client) == "i386:x86-64</") }
    #expect(try client.ask("g").count == 2 * 536)
    #expect(try client.ask("vCont;s:1").hasPrefix("T05"))
    #expect(try client.ask("g").count == 2 * 536, "the layout is that of the last reading")
    #expect(try architecture(client) == "i8086</")
    #expect(try client.ask("g").count == 2 * 308)
    #expect(try client.ask("vRun;").hasPrefix("T05"))
    #expect(try architecture(client) == "i386:x86-64</")
  }

  @Test func `a view that the user chose stays`() throws {
    let client = try server(view: .fixed(.i386)).connect()
    for _ in 0..<3 { #expect(try architecture(client) == "i386</") }
  }

  @Test func `without a file the mode decides`() throws {
    let server = try server()
    let client = try server.connect()
    #expect(try architecture(client) == "i8086</")
    server.machine.cpu().cpuState.cr0 = 0x11
    server.machine.cpu().cpuState.cs = .flat(8, .code32)
    #expect(try client.ask("P9=02000000") == "OK")
    #expect(try client.ask("g").count == 2 * 308)
    #expect(try architecture(client) == "i386</")
  }

  @Test func `who leaves in the middle of connecting is given advice`() throws {
    let server = try server()
    let client = try server.connect()
    _ = try architecture(client)
    _ = try client.ask("g")
    client.close()
    #expect(server.host.wait { $0.messages.contains { $0.contains("--gdb-view") } })
  }

  // MARK: Memory

  @Test func `memory goes by address spaces, and says what is not there`() throws {
    let server = try server()
    server.machine.machine.memory.write([1, 2, 3, 4], at: .init(0x7C00))
    let client = try server.connect()
    #expect(try client.ask("m7c00,4") == "01020304")
    #expect(try client.ask("M7c00,2:aabb") == "OK")
    #expect(try client.ask("m7c00,4") == "aabb0304")
    #expect(try client.ask("m40000000,4").hasPrefix("E.no memory at physical address 0x40000000"))
    #expect(try client.ask("Qqemu.PhyMemMode:1") == "OK")
    #expect(try client.ask("m7c00,1") == "aa")
  }

  @Test func `stepping options are the debugger's`() throws {
    let server = try server()
    let client = try server.connect()
    #expect(try client.ask("qqemu.sstep") == "0x7")
    #expect(try client.ask("Qqemu.sstep=1") == "OK")
    #expect(!server.debugger.stepOptions.masksInterrupts && !server.debugger.stepOptions.holdsTime)
  }

  @Test func `the booted file is named`() throws {
    let client = try ServerFixture(executablePath: "/srv/kernel.elf").connect()
    #expect(try client.ask("qXfer:exec-file:read::0,100") == "l/srv/kernel.elf")
  }
}
