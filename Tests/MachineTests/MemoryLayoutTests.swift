import BIOS
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
import X86Interpreter

/// The engines that a test can run on here.
enum TestEngine: String, CaseIterable, CustomStringConvertible {
  case interpreter
  case kvm

  static var here: [TestEngine] {
    FileManager.default.isWritableFile(atPath: "/dev/kvm") ? [.interpreter, .kvm] : [.interpreter]
  }

  var description: String { rawValue }

  func accelerator(_ memory: GuestMemory) throws -> any Accelerator {
    switch self {
    case .interpreter: InterpreterAccelerator(memory: memory, model: .max)
    case .kvm: try KVMAccelerator(memory: memory)
    }
  }
}

/// A machine with real-mode code at 0x7C00, or that of its first drive's boot sector, or a kernel; it writes to port 0xE9 and
/// ends through port 0xF4.
final class RealModeGuest {
  let machine: Machine
  private let events = StopQueue()
  private let output = Output()

  private final class Output: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  convenience init(
    _ code: [UInt8]?, on engine: TestEngine, drives: [BIOSDrive] = [],
    firmware: FirmwareImage? = nil, prepare: @escaping (PCBoard) -> Void = { _ in },
    configure: (inout MachineConfiguration) -> Void = { _ in }
  ) throws {
    let load: PCBoard.BootLoader? = code.map { code in
      { memory, _ in
        memory.write(code, at: .init(0x7C00))
        return .realModeStart()
      }
    }
    try self.init(
      loading: load, on: engine, drives: drives, firmware: firmware, prepare: prepare,
      configure: configure)
  }

  init(
    loading load: PCBoard.BootLoader?, on engine: TestEngine, drives: [BIOSDrive] = [],
    firmware: FirmwareImage? = nil, prepare: @escaping (PCBoard) -> Void = { _ in },
    configure: (inout MachineConfiguration) -> Void = { _ in }
  ) throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configure(&configuration)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    var outputs = BoardOutputs()
    let output = output
    outputs.debugConsole = { byte in output.bytes.withLock { $0.append(byte) } }
    let board = try PCBoard(
      configuration: configuration, outputs: outputs, drives: drives, firmware: firmware,
      loadImage: load, logger: logger)
    machine = try Machine(
      configuration: configuration, board: board, accelerator: engine.accelerator(board.memory))
    machine.withBoard(prepare)
    let events = events
    machine.onStop { events.append($0) }
  }

  deinit { machine.shutDown() }

  /// Runs to the stop, and gives what was written to port 0xE9.
  func run(to expected: StopReason = .debugExit(status: 1)) async throws -> [UInt8] {
    machine.resume(
      ResumePlan(actions: Array(repeating: .run, count: machine.cpuCount)))
    let reason = try await events.next().reason
    #expect(reason == expected, "stopped for \(reason)")
    return output.bytes.withLock { $0 }
  }
}

/// Code that selects a PAM register once and sets it again and again.
private struct PAMCode {
  var bytes: [UInt8] = [
    0x66, 0xB8, 0x58, 0x00, 0x00, 0x80,  // mov eax, 0x80000058
    0xBA, 0xF8, 0x0C, 0x66, 0xEF,  // mov dx, 0xcf8; out dx, eax
    0xB8, 0x00, 0xF0, 0x8E, 0xD8,  // mov ax, 0xf000; mov ds, ax
  ]

  /// `mov al, value; mov dx, 0xcfd; out dx, al`: register 59H.
  mutating func setPAM(_ value: UInt8) { bytes += [0xB0, value, 0xBA, 0xFD, 0x0C, 0xEE] }
  /// `mov al, [0x1000]; out 0xe9, al`.
  mutating func tell() { bytes += [0xA0, 0x00, 0x10, 0xE6, 0xE9] }
  /// `mov byte [0x1000], value`.
  mutating func store(_ value: UInt8) { bytes += [0xC6, 0x06, 0x00, 0x10, value] }
  /// `call 0xf000:0x2000; out 0xe9, al`.
  mutating func call() { bytes += [0x9A, 0x00, 0x20, 0x00, 0xF0, 0xE6, 0xE9] }
  mutating func end() { bytes += [0xB0, 0x00, 0xE6, 0xF4, 0xF4] }
}

@Suite("Memory that changes its place while the guest runs")
struct MemoryLayoutTests {
  @Test("shadow RAM: each of the four modes, in the next instruction", arguments: TestEngine.here)
  func shadow(_ engine: TestEngine) async throws {
    var code = PAMCode()
    code.tell()  // ROM: 11
    code.store(0x21)
    code.tell()  // still ROM: 11
    code.setPAM(0x20)  // write-only
    code.store(0x22)
    code.tell()  // ROM: 11
    code.setPAM(0x10)  // read-only RAM
    code.tell()  // 22
    code.store(0x23)
    code.tell()  // 22
    code.setPAM(0x30)  // RAM
    code.store(0x24)
    code.tell()  // 24
    code.setPAM(0x00)
    code.tell()  // 11
    code.setPAM(0x30)
    code.tell()  // 24: what RAM holds is kept
    code.end()
    let guest = try RealModeGuest(code.bytes, on: engine) { board in
      board.boardMemory.rom.write([0x11], at: 0x1000)
    }
    #expect(try await guest.run() == [0x11, 0x11, 0x11, 0x22, 0x22, 0x24, 0x11, 0x24])
    // The debugger reads what the guest reads.
    #expect(guest.machine.memory.read(at: .init(0xF_1000), count: 1) == [0x24])
  }

  @Test("code that was executed from ROM is not executed from RAM", arguments: TestEngine.here)
  func code(_ engine: TestEngine) async throws {
    var code = PAMCode()
    code.call()
    code.setPAM(0x30)
    // mov dword [0x2000], "mov al, 0x66; retf"
    code.bytes += [0x66, 0xC7, 0x06, 0x00, 0x20, 0xB0, 0x66, 0xCB, 0x90]
    code.call()
    code.setPAM(0x00)
    code.call()
    code.setPAM(0x10)
    code.call()
    code.end()
    let guest = try RealModeGuest(code.bytes, on: engine) { board in
      board.boardMemory.rom.write([0xB0, 0x55, 0xCB], at: 0x2000)  // mov al, 0x55; retf
    }
    #expect(try await guest.run() == [0x55, 0x66, 0x55, 0x66])
  }

  @Test("DMA over code that ran is executed as it is now", arguments: TestEngine.here)
  func dma(_ engine: TestEngine) async throws {
    let code: [UInt8] = [
      0x9A, 0x00, 0x10, 0x00, 0x00, 0xE6, 0xE9,  // call 0:0x1000; out 0xe9, al
      0xE6, 0xEB,  // out 0xeb, al
      0x9A, 0x00, 0x10, 0x00, 0x00, 0xE6, 0xE9,
      0xB0, 0x00, 0xE6, 0xF4, 0xF4,
    ]
    let guest = try RealModeGuest(code, on: engine) { board in
      board.memory.write([0xB0, 0x31, 0xCB], at: .init(0x1000))
      board.ports.map(Writer(board.chipset.bus.master), at: Port(0xEB), count: 1)
    }
    #expect(try await guest.run() == [0x31, 0x32])
  }
}

/// Writes code by DMA when its port is written.
private final class Writer: BytePortDevice {
  struct State: Codable, Hashable, Sendable {}
  var state = State()
  let name = "writer"
  let summary = ""
  private let master: BusMaster

  init(_ master: BusMaster) { self.master = master }

  func reset() {}
  func read(_ offset: UInt16) -> UInt8 { 0 }
  func peek(_ offset: UInt16) -> UInt8? { 0 }
  func write(_ offset: UInt16, _ value: UInt8) { master.write([0xB0, 0x32, 0xCB], at: 0x1000) }
}
