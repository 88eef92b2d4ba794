import Foundation
import GuestMemory
import KVMEngine
import Logging
import Machine
import Synchronization
import TestMachine
import Testing
import X86

/// The BIOS services as machine code calls them: what their own tests cannot see.
@Suite(
  "BIOS services on KVM",
  .enabled(
    if: FileManager.default.isWritableFile(atPath: "/dev/kvm"), "this host has no usable /dev/kvm"))
struct BIOSOnKVMTests {
  /// Runs real-mode code at 0000:7C00 until it writes to the debug-exit port; gives what it wrote to E9H.
  private func run(_ code: [UInt8]) async throws -> (output: [UInt8], stop: StopReason) {
    final class Output: Sendable {
      let bytes = Mutex<[UInt8]>([])
    }
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let output = Output()
    var outputs = BoardOutputs()
    outputs.debugConsole = { byte in output.bytes.withLock { $0.append(byte) } }
    let board = try PCBoard(
      configuration: configuration, outputs: outputs,
      loadImage: { memory, _ in
        memory.write(code, at: .init(0x7C00))
        var state = CPUState()
        state.cs = .real(0, code: true)
        state.rip = 0x7C00
        state.rsp = 0x7C00
        state.rflags |= RFlags.if
        return state
      }, logger: logger)
    let machine = try Machine(
      configuration: configuration, board: board,
      accelerator: KVMAccelerator(memory: board.memory))
    let events = StopQueue()
    machine.onStop { events.append($0) }
    defer { machine.shutDown() }
    machine.resume(ResumePlan(actions: [.run]))
    let stop = try await events.next().reason
    return (output.bytes.withLock { $0 }, stop)
  }

  /// The end: `mov al, 0`, `out 0F4h, al`.
  private let exit: [UInt8] = [0xB0, 0x00, 0xE6, 0xF4]

  @Test func `a wait lasts as long as asked, and the timer ticks meanwhile`() async throws {
    let (output, stop) = try await run(
      [
        0x8B, 0x1E, 0x6C, 0x04,  // mov bx, [46Ch]
        0xB4, 0x86, 0xB9, 0x02, 0x00, 0xBA, 0x40, 0x0D,  // 134,464 µs: ah, cx, dx
        0xCD, 0x15,  // int 15h
        0x9F, 0x88, 0xE0, 0x24, 0x01, 0xE6, 0xE9,  // lahf; mov al, ah; and al, 1; out 0E9h, al
        0xA1, 0x6C, 0x04, 0x29, 0xD8, 0xE6, 0xE9,  // mov ax, [46Ch]; sub ax, bx; out 0E9h, al
      ] + exit)
    #expect(stop == .debugExit(status: 1))
    try #require(output.count == 2)
    #expect(output[0] == 0, "CF is clear")
    // At least two ticks of 55 ms lie in 134 ms; a busy host adds some.
    #expect(output[1] >= 2)
  }

  @Test func `the timer's interrupt calls the guest's INT 1CH`() async throws {
    let (output, _) = try await run(
      [
        0xC7, 0x06, 0x70, 0x00, 0x11, 0x7C,  // mov word [1Ch * 4], 7C11h
        0xC7, 0x06, 0x72, 0x00, 0x00, 0x00,  // mov word [1Ch * 4 + 2], 0
        0xFB, 0xF4, 0xEB, 0xFD, 0x90,  // sti; 1: hlt; jmp 1b; nop
        // 7C11: al = '1'; then the end
        0xB0, 0x31, 0xE6, 0xE9,
      ] + exit)
    #expect(output == [0x31])
  }

  @Test func `FLAGS come back through the frame, and interrupts stay as they were`() async throws {
    // INT 13H on a drive that is not there sets CF; IF is kept as the caller had it.
    let probe: [UInt8] = [
      0xB8, 0x01, 0x02, 0xBA, 0x85, 0x00, 0xCD, 0x13,  // mov ax, 201h; mov dx, 85h; int 13h
      0x9C, 0x58, 0xE6, 0xE9, 0x88, 0xE0, 0xE6, 0xE9,  // pushf; pop ax; out al; mov al, ah; out al
    ]
    let (output, _) = try await run([0xFA] + probe + [0xFB] + probe + exit)
    try #require(output.count == 4)
    #expect(output[0] & 1 == 1)
    #expect(output[1] & 2 == 0, "IF was clear")
    #expect(output[2] & 1 == 1)
    #expect(output[3] & 2 == 2, "IF was set")
  }

  @Test func `a far call with pushed flags is a call, too`() async throws {
    let (output, _) = try await run(
      [
        0x9C, 0xFF, 0x1E, 0x48, 0x00,  // pushf; call far [12h * 4]
        0xE6, 0xE9, 0x88, 0xE0, 0xE6, 0xE9,  // out al; mov al, ah; out al
      ] + exit)
    #expect(output == [0x7F, 0x02], "639 KiB")
  }
}
