import Bus
import DebugServer
import Debugger
import Engine
import GDBRemoteTargets
import GuestMemory
import Machine
import Synchronization
import TestMachine
import Testing
import X86

@Suite("Debug server: running and stopping", .serialized)
struct RunControlTests {
  @Test func `a debugger finds the guest stopped before its first instruction`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    #expect(try client.ask("?").hasPrefix("T05"))
    #expect(try client.ask("qC") == "QC1")
    #expect(try client.ask("qGDBServerVersion") == "name:Ringside;version:1.2;")
  }

  @Test func `a running guest is stopped for the debugger that connects, and told to nobody else`()
    throws
  {
    let server = try ServerFixture(letRun: true)
    let client = try server.connect()
    #expect(try client.ask("?").hasPrefix("T02"))
    #expect(!server.debugger.isRunning)
    #expect(
      server.host.wait { $0.unattended.isEmpty && $0.messages == ["a debugger has connected"] })
  }

  @Test func `steps, breakpoints and watchpoints are told apart`() throws {
    let server = try ServerFixture {
      $0.script(
        .debug(.step), .debug(.breakpoint(.init(0x7C05))), .debug(.breakpoint(.init(0x7C05))),
        .debug(.watchpoint(StopPoint(.write, at: .init(0x500), length: 4), at: .init(0x502))))
    }
    let client = try server.connect()
    #expect(try client.ask("vCont;s:1").hasPrefix("T05"))
    #expect(try client.ask("Z0,7c05,1") == "OK")
    #expect(try client.ask("vCont;c").hasPrefix("T05swbreak:;"))
    #expect(try client.ask("z0,7c05,1") == "OK")
    #expect(try client.ask("Z1,7c05,1") == "OK")
    #expect(try client.ask("vCont;c").hasPrefix("T05hwbreak:;"))
    #expect(try client.ask("Z2,500,4") == "OK")
    #expect(try client.ask("vCont;c").hasPrefix("T05watch:502;"))
  }

  @Test func `an interrupt stops a guest that runs`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    try client.send("vCont;c")
    try client.sendRaw([3])
    #expect(try client.receive().hasPrefix("T02"))
  }

  @Test func `a range step goes on until the range is left`() throws {
    let server = try ServerFixture {
      $0.script(.debug(.step), .debug(.step), .debug(.step))
      let cpu = $0.cpu()
      cpu.onExit = { number in
        cpu.cpuState.cs = .real(0, code: true)
        cpu.cpuState.rip = [0x7C02, 0x7C04, 0x7C10][min(number - 1, 2)]
      }
    }
    let client = try server.connect()
    let stop = try client.ask("vCont;r7c00,7c08:1")
    #expect(stop.contains("8:107c0000;"))
    let requests = server.machine.cpu().control.withLock { $0.requests.count }
    #expect(requests == 3)
  }

  @Test func `what the engine refuses reaches the person`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    #expect(try client.ask("Z3,500,4") == "E.reads cannot be watched by a script")
    #expect(try client.ask("Z0,7c00,1;X1,27").hasPrefix("E.conditions"))
  }

  @Test func `each thread moves as it is told`() throws {
    let server = try ServerFixture(cpus: 2) { $0.script(.debug(.step), cpu: 1) }
    let client = try server.connect()
    // The second CPU waits for a start-up interrupt: a program counter ends that.
    #expect(try client.ask("Hg2") == "OK")
    #expect(try client.ask("P8=00100000") == "OK")
    #expect(try client.ask("vCont;s:2").contains("thread:2;core:1;"))
    #expect(server.machine.cpu(0).control.withLock { $0.requests.isEmpty })
    #expect(try client.ask("vCont;s:3").hasPrefix("E.there is no thread 3"))
  }

  @Test func `a thread that has come to a breakpoint beside the one that stopped is told so`()
    throws
  {
    let server = try ServerFixture(cpus: 3)
    let client = try server.connect()
    // Both wait for a start-up interrupt: a program counter ends that.
    for thread in [2, 3] {
      #expect(try client.ask("Hg\(thread)") == "OK")
      #expect(try client.ask("P8=00100000") == "OK")
    }
    #expect(try client.ask("qThreadStopInfo3").hasPrefix("T004:"))
    #expect(try client.ask("Z1,1000,1") == "OK")
    #expect(try client.ask("qThreadStopInfo3").hasPrefix("T05hwbreak:;4:"))
    #expect(try client.ask("Z0,1000,1") == "OK")
    #expect(try client.ask("qThreadStopInfo3").hasPrefix("T05swbreak:;4:"))
    #expect(try client.ask("qThreadStopInfo2").hasSuffix("thread:2;core:1;"))
    #expect(try client.ask("z0,1000,1") == "OK")
    #expect(try client.ask("z1,1000,1") == "OK")
    #expect(try client.ask("qThreadStopInfo3").hasPrefix("T004:"))
  }

  @Test func `a CPU that waits meets no breakpoint`() throws {
    let server = try ServerFixture(cpus: 2)
    let client = try server.connect()
    #expect(try client.ask("Z0,fffffff0,1") == "OK")
    #expect(try client.ask("qThreadStopInfo2").hasPrefix("T00"))
  }

  // MARK: The guest's end

  @Test
  func `a guest's own end is told with its status, and ends the run when the debugger leaves`()
    throws
  {
    let server = try ServerFixture {
      let machine = $0.machine
      $0.cpu().onExit = { _ in machine.withBoard { $0.ports.write(.init(0xF4), 0x10, width: .byte) }
      }
      $0.script(.kicked)
    }
    let client = try server.connect()
    try client.send("vCont;c")
    var reply = try client.receive()
    if reply.hasPrefix("O") { reply = try client.receive() }
    #expect(reply == "W21")
    #expect(try client.ask("g").hasPrefix("E."))
    client.close()
    #expect(server.host.wait { $0.ends.map(\.?.reason) == [.debugExit(status: 0x21)] })
  }

  @Test func `a triple fault is a stop with its story, and there is no going on from it`() throws {
    let server = try ServerFixture { $0.script(.shutdown) }
    let client = try server.connect()
    try client.send("vCont;c")
    let story = try client.receive()
    #expect(story.hasPrefix("O"))
    #expect(try client.receive().hasPrefix("T03"))
    #expect(try client.ask("vCont;c").hasPrefix("E.the guest has ended"))
    #expect(try client.ask("p8") != "")
    #expect(try client.ask("qRcmd,7265736574").hasPrefix("O"))
    #expect(try client.receive() == "OK")
    try client.send("vCont;c")
    try client.sendRaw([3])
    #expect(try client.receive().hasPrefix("T02"))
  }

  @Test func `a stop with no debugger connected is the program's affair`() throws {
    let server = try ServerFixture(letRun: true) { $0.script(.shutdown) }
    #expect(server.host.wait { $0.unattended.map(\.reason) == [.tripleFault] })
  }

  // MARK: Starting over and leaving

  @Test func `run starts the guest over, after a kill too`() throws {
    let server = try ServerFixture(view: .startingWith(.x86_64))
    let client = try server.connect()
    #expect(try client.ask("!") == "OK")
    #expect(try client.ask("vKill;1") == "OK")
    #expect(try client.ask("?") == "X09")
    #expect(try client.ask("vRun;").hasPrefix("T05"))
    #expect(try client.ask("vRun;;61").hasPrefix("E.a guest takes no arguments"))
    #expect(try client.ask("g").count == 2 * 536)
    client.close()
    #expect(
      server.host.wait { $0.messages.last?.contains("stands still") == true && $0.ends.isEmpty })
  }

  @Test func `a kill of a running guest waits for nothing`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    try client.send("vCont;c")
    try client.send("k")
    #expect(server.host.wait { $0.ends.count == 1 })
    #expect(server.host.messages.last?.hasPrefix("the debugger has killed the guest") == true)
    #expect(client.isClosed())
  }

  @Test func `a guest killed in extended mode is the end once the debugger leaves`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    #expect(try client.ask("!") == "OK")
    try client.send("vCont;c")
    #expect(try client.ask("vKill;1") == "OK")
    #expect(try client.ask("qC").hasPrefix("E."))
    client.close()
    #expect(server.host.wait { $0.ends.count == 1 })
  }

  @Test func `detaching lets the guest run on, without breakpoints, and another can come`() throws {
    let server = try ServerFixture()
    let first = try server.connect()
    #expect(try first.ask("Z0,7c00,1") == "OK")
    #expect(try first.ask("D") == "OK")
    #expect(server.host.wait { _ in server.debugger.isRunning })
    first.close()
    let second = try server.connect()
    #expect(try second.ask("?").hasPrefix("T02"))
    #expect(server.machine.accelerator.points.isEmpty)
  }

  @Test func `a restart after detaching on the same connection finds the guest running`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    #expect(try client.ask("!") == "OK")
    #expect(try client.ask("D;1") == "OK")
    #expect(try client.ask("vRun;").hasPrefix("T05"))
    #expect(!server.debugger.isRunning)
  }

  @Test func `a lost connection leaves the guest as it was, without breakpoints`() throws {
    let server = try ServerFixture()
    var client = try server.connect()
    #expect(try client.ask("Z0,7c00,1") == "OK")
    client.close()
    #expect(server.host.wait { $0.messages.last?.contains("stands still") == true })
    #expect(!server.debugger.isRunning)
    client = try server.connect()
    #expect(server.machine.accelerator.points.isEmpty)
    #expect(try client.ask("Z0,7c00,1") == "OK")
    try client.send("vCont;c")
    #expect(server.host.wait { _ in server.debugger.isRunning })
    client.close()
    #expect(server.host.wait { $0.messages.last?.contains("runs on") == true })
    #expect(server.host.wait { _ in server.debugger.isRunning })
    client = try server.connect()
    #expect(server.machine.accelerator.points.isEmpty)
  }

  @Test func `a second debugger is served when the first leaves`() throws {
    let server = try ServerFixture()
    let first = try server.connect()
    let second = try RemoteClient(server.endpoint)
    try second.send("qC")
    #expect(try first.ask("qC") == "QC1")
    first.close()
    #expect(try second.receive() == "QC1")
    #expect(!server.host.messages.contains { $0.hasPrefix("a second debugger") })
  }

  @Test func `a second debugger is told why it is not served when the first stays`() throws {
    let server = try ServerFixture()
    let first = try server.connect()
    let second = try RemoteClient(server.endpoint)
    #expect(
      try second.ask("qSupported:error-message+")
        == "E.another debugger is connected to Ringside: detach that one, and connect again")
    #expect(second.isClosed())
    #expect(
      server.host.wait { $0.messages.last?.hasPrefix("a second debugger was refused") == true })
    // The first one notices nothing, and the next is served once it has gone.
    #expect(try first.ask("qC") == "QC1")
    first.close()
    let third = try server.connect()
    #expect(try third.ask("qC") == "QC1")
  }

  @Test func `early packets are answered after the stop`() throws {
    let server = try ServerFixture()
    let client = try server.connect()
    try client.send("vCont;c")
    try client.send("qC")
    try client.sendRaw([3])
    #expect(try client.receive().hasPrefix("T02"))
    #expect(try client.receive() == "QC1")
  }
}
