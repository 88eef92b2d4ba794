import Bus
import Engine
import Foundation
import GuestMemory
import KVMEngine
import Logging
import Machine
import Synchronization
import TestMachine
import Testing
import X86

/// Whether this host lets the tests use KVM.
private let hasKVM = FileManager.default.isWritableFile(atPath: "/dev/kvm")

/// A real machine with a few bytes of real-mode code at 0x7C00, on KVM.
private final class KVMFixture {
  let machine: Machine
  let events = StopQueue()
  let output = Output()

  /// What the guest wrote to port 0xE9.
  final class Output: Sendable {
    let bytes = Mutex<[UInt8]>([])
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  }

  init(_ code: [UInt8], at address: UInt64 = 0x7C00) throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    var outputs = BoardOutputs()
    let output = output
    outputs.debugConsole = { byte in output.bytes.withLock { $0.append(byte) } }
    let board = try PCBoard(
      configuration: configuration, outputs: outputs,
      loadImage: { memory, _ in
        memory.write(code, at: .init(address))
        return .realModeStart(at: address)
      }, logger: logger)
    machine = try Machine(
      configuration: configuration, board: board,
      accelerator: KVMAccelerator(memory: board.memory))
    let events = events
    machine.onStop { events.append($0) }
  }

  deinit { machine.shutDown() }

  func resume(_ action: CPUAction = .run) {
    machine.resume(ResumePlan(actions: [action]))
  }

  func stop() async throws -> StopReason { try await events.next().reason }

  func state() -> CPUState { machine.withCPU(0) { $0.state(.all) } }
}

@Suite("Machine on KVM", .enabled(if: hasKVM, "this host has no usable /dev/kvm"))
struct KVMMachineTests {
  @Test("a guest writes to the debug console and ends through the debug-exit port")
  func output() async throws {
    let fixture = try KVMFixture([
      0xB0, 0x4F, 0xE6, 0xE9, 0xB0, 0x4B, 0xE6, 0xE9,  // "OK"
      0xB0, 0x05, 0xE6, 0xF4, 0xF4,  // mov al, 5; out 0xf4, al; hlt
    ])
    fixture.resume()
    #expect(try await fixture.stop() == .debugExit(status: 11))
    #expect(fixture.output.text == "OK")
  }

  @Test("a breakpoint stops before its instruction, and a step executes exactly that")
  func breakAndStep() async throws {
    let fixture = try KVMFixture([0x90, 0x40, 0x40, 0xEB, 0xFC])  // nop; 1: inc ax; inc ax; jmp 1b
    _ = try fixture.machine.withAccelerator {
      try $0.arm(StopPoint(.execute, at: .init(0x7C02)))
    }
    fixture.resume()
    #expect(try await fixture.stop() == .breakpoint(.init(0x7C02)))
    #expect(fixture.state().rax & 0xFFFF == 1)
    fixture.resume(.step)
    #expect(try await fixture.stop() == .stepped)
    #expect(fixture.state().rip == 0x7C03)
    #expect(fixture.state().rax & 0xFFFF == 2)
  }

  @Test("a spinning guest is paused, and a halted one, with interrupts on and off")
  func pause() async throws {
    for code: [UInt8] in [[0xEB, 0xFE], [0xFA, 0xF4], [0xFB, 0xF4, 0xEB, 0xFC]] {
      let fixture = try KVMFixture(code)
      fixture.resume()
      try await Task.sleep(for: .milliseconds(20))
      fixture.machine.pause()
      #expect(try await fixture.stop() == .paused)
    }
  }

  @Test("the 8254's interrupt wakes HLT and reaches the guest's own handler")
  func timer() async throws {
    let fixture = try KVMFixture([
      0x31, 0xC0, 0x8E, 0xD8,  // xor ax, ax; mov ds, ax
      0xC7, 0x06, 0x20, 0x00, 0x20, 0x7C,  // mov word [0x20], 0x7c20: IRQ 0, vector 8
      0xC7, 0x06, 0x22, 0x00, 0x00, 0x00,  // mov word [0x22], 0
      0xFB, 0xF4, 0x83, 0xFB, 0x03, 0x75, 0xFA,  // sti; 1: hlt; cmp bx, 3; jne 1b
      0xB0, 0x00, 0xE6, 0xF4, 0xF4, 0x90, 0x90, 0x90, 0x90,  // out 0xf4, 0
      0x43, 0xB0, 0x20, 0xE6, 0x20, 0xCF,  // inc bx; EOI; iret
    ])
    fixture.resume()
    #expect(try await fixture.stop() == .debugExit(status: 1))
    #expect(fixture.machine.now.nanoseconds > 100_000_000)
  }

  @Test("a triple fault is a stop, with the state of the moment")
  func tripleFault() async throws {
    // lgdt/lidt with zero limits in protected mode, then a far jump through an empty GDT.
    let fixture = try KVMFixture([
      0x0F, 0x01, 0x1E, 0x20, 0x7C,  // lidt [0x7c20]
      0x0F, 0x20, 0xC0, 0x0C, 0x01, 0x0F, 0x22, 0xC0,  // cr0.pe = 1
      0x8E, 0xD8 | 0x00,  // mov ds, ax: ax = 0x11, a selector beyond the GDT's limit? #GP
      0x0F, 0x0B,  // ud2
    ])
    fixture.resume()
    #expect(try await fixture.stop() == .tripleFault)
    #expect(fixture.state().cr0 & 1 == 1)
    #expect(!fixture.machine.isRunning)
  }

  @Test("a reset by the keyboard controller starts the guest over")
  func reset() async throws {
    // Counts its starts at the top of CMOS memory, which a reset leaves alone.
    let fixture = try KVMFixture([
      0xB0, 0x7F, 0xE6, 0x70, 0xE4, 0x71,  // in al, cmos[0x7f]
      0x3C, 0x02, 0x74, 0x0C,  // cmp al, 2; je done
      0xFE, 0xC0, 0xE6, 0x71,  // inc al; out
      0xB0, 0xFE, 0xE6, 0x64,  // pulse reset
      0xEB, 0xFE, 0x90, 0x90,
      0xB0, 0x21, 0xE6, 0xF4,  // done: out 0xf4, 0x21
    ])
    fixture.resume()
    #expect(try await fixture.stop() == .debugExit(status: 0x43))
  }
}
