import BIOS
import Bus
import GuestMemory
import Logging
import Machine
import Synchronization
import TestMachine
import Testing
import X86Interpreter

/// What a guest does in a loop must not fill the user's terminal.
@Suite("Warnings") struct WarningTests {
  /// The lines that were logged.
  private final class Lines: Sendable {
    let all = Mutex<[String]>([])

    func logger(_ level: Logger.Level) -> Logger {
      Logger(label: "test") { _ in Handler(lines: self, logLevel: level) }
    }
  }

  private struct Handler: LogHandler {
    let lines: Lines
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      lines.all.withLock { $0.append(event.message.description) }
    }
  }

  /// Runs `code` in real mode until it ends through port F4H; gives what was logged.
  private func warnings(
    of code: [UInt8], level: Logger.Level = .warning
  ) async throws -> [String] {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    let lines = Lines()
    let board = try PCBoard(
      configuration: configuration, drives: [],
      loadImage: { memory, _ in
        memory.write(code + [0xB0, 0x00, 0xE6, 0xF4, 0xF4], at: .init(0x7C00))
        return .realModeStart()
      }, logger: lines.logger(level))
    let machine = try Machine(
      configuration: configuration, board: board,
      accelerator: InterpreterAccelerator(memory: board.memory, model: .max))
    defer { machine.shutDown() }
    let events = StopQueue()
    machine.onStop { events.append($0) }
    machine.resume(ResumePlan(actions: [.run]))
    #expect(try await events.next().reason == .debugExit(status: 1))
    return lines.all.withLock { $0 }
  }

  /// A loop of 200 writes: mov dx, `port`; mov cx, 200; again: out dx, al; loop again.
  private func loop(writing port: UInt16) -> [UInt8] {
    [0xBA, UInt8(port & 0xFF), UInt8(port >> 8), 0xB9, 200, 0, 0xEE, 0xE2, 0xFD]
  }

  @Test func `a call of the BIOS that is none is told of once`() async throws {
    let said = try await warnings(of: loop(writing: ROMImage.trapPort.rawValue))
    #expect(said.count == 1, "\(said)")
  }

  @Test func `a program that comes back from resets of the CPU is told of once, on request`()
    async throws
  {
    let code: [UInt8] = [
      0xFE, 0x06, 0x00, 0x06,  // inc byte [600h]
      0x80, 0x3E, 0x00, 0x06, 0x04, 0x73, 0x19,  // 4 times: end
      0xC7, 0x06, 0x67, 0x04, 0x00, 0x7C, 0xC7, 0x06, 0x69, 0x04, 0x00, 0x00,  // 40:67h
      0xB0, 0x8F, 0xE6, 0x70, 0xB0, 0x0A, 0xE6, 0x71,  // CMOS 0Fh
      0xB0, 0xFE, 0xE6, 0x64, 0xF4,
    ]
    #expect(try await warnings(of: code).isEmpty)
    #expect(
      try await warnings(of: code, level: .info)
        == ["the CPUs were reset, and the guest goes on as CMOS 0FH (0xa) says"])
  }

  @Test func `a kernel that panics again and again is told of sixteen times`() async throws {
    let said = try await warnings(of: [0xB0, 1] + loop(writing: 0x505))
    #expect(said.count == 16)
    #expect(said.allSatisfy { $0.contains("panicked") })
  }

  /// The place is part of the sentence.
  @Test func `unhandled exceptions at ever other places are told of 64 times`() async throws {

    let said = try await warnings(
      of: (0..<200).flatMap { _ in [0xCD, 0x06] as [UInt8] })
    #expect(said.count == 64)
    #expect(said.allSatisfy { $0.contains("no handler at vector 0x6") })
  }
}
