import BIOS
import Boot
import Devices
import Disks
import Engine
import Foundation
import Logging
import Machine
import X86
import X86Interpreter

/// A machine on the interpreter with a sample in it, run from one count of instructions to the next.
final class Guest {
  let machine: Machine
  private let stops = StopStream()

  /// Hands stops from the machine's thread to whoever waits.
  private final class StopStream: @unchecked Sendable {
    // Unchecked: the condition guards `events`.
    private let condition = NSCondition()
    private var events: [StopEvent] = []

    func append(_ event: StopEvent) {
      condition.lock()
      events.append(event)
      condition.signal()
      condition.unlock()
    }

    /// The next stop; nil after so many seconds without one.
    func next(seconds: Double) -> StopEvent? {
      let deadline = Date(timeIntervalSinceNow: seconds)
      condition.lock()
      defer { condition.unlock() }
      while events.isEmpty {
        guard condition.wait(until: deadline) else { return nil }
      }
      return events.removeFirst()
    }
  }

  /// Boots the sample; with a seed, caches are emptied and runs are cut at random moments.
  init(_ sample: Case, samples: String, disturbance seed: UInt64?) throws {
    let path = "\(samples)/out/\(sample.image)"
    var extras = BootImage.Extras()
    extras.commandLine = sample.args ?? ""
    if let module = sample.module {
      extras.modules = [BootModule(name: "module", bytes: Array(module.utf8))]
    }
    let image = try BootImage(
      path: path, as: try BootProtocol(parsing: sample.boot), extras: extras)
    var configuration = MachineConfiguration()
    configuration.memorySize = 16 << 20
    configuration.startTime = { 1_767_225_600 }
    configuration.resets = false
    var logger = Logger(label: "determinism")
    logger.logLevel = .critical
    let board: PCBoard
    switch image {
    case .program(let program):
      board = try PCBoard(
        configuration: configuration, loadImage: { program.load(into: $0, show: $1) },
        logger: logger)
    case .disk, .disc:
      let disk = SnapshotOverlay(over: try RawDisk(path: path, readOnly: true))
      board = try PCBoard(
        configuration: configuration, drives: [BIOSDrive(disk: disk, index: 0)], logger: logger)
    }
    let accelerator = InterpreterAccelerator(memory: board.memory, model: .max)
    if let seed { accelerator.disturbCaches(seed: seed) }
    machine = try Machine(configuration: configuration, board: board, accelerator: accelerator)
    let stops = stops
    machine.onStop { stops.append($0) }
  }

  deinit { machine.shutDown() }

  /// How a stretch ended.
  enum End: Equatable, CustomStringConvertible {
    /// So many instructions are retired.
    case checkpoint
    /// Nothing that is inside can move the guest any more.
    case asleep
    /// It did not come so far in time.
    case stuck
    /// It ended.
    case over(StopReason)

    var description: String {
      switch self {
      case .checkpoint: "on its way"
      case .asleep: "asleep"
      case .stuck: "not there in time"
      case .over(let reason): "ended: \(reason)"
      }
    }
  }

  /// Runs until `count` instructions are retired since the start, or for `patience` seconds.
  func run(to count: UInt64, patience: Double = 60) -> End {
    machine.limitInstructions(to: count)
    machine.resume(ResumePlan(actions: [.run]))
    var (retired, looksWithoutProgress) = (machine.retired, 0)
    let end = Date(timeIntervalSinceNow: patience)
    while looksWithoutProgress < 10, Date() < end {
      if let event = stops.next(seconds: 0.1) { return Self.end(event) }
      // The count is exact where somebody looks in, which changes nothing.
      let now = machine.withBoard { _ in machine.retired }
      looksWithoutProgress = now == retired ? looksWithoutProgress + 1 : 0
      retired = now
    }
    machine.pause()
    guard let event = stops.next(seconds: 10) else { return .stuck }
    guard event.reason == .paused else { return Self.end(event) }
    return looksWithoutProgress < 10 ? .stuck : .asleep
  }

  private static func end(_ event: StopEvent) -> End {
    if case .instructionLimit = event.reason { return .checkpoint }
    return .over(event.reason)
  }

  /// Types as much of `text` as the guest has room for; returns the rest.
  func type(_ text: String, on console: String) -> String {
    let taken = machine.withBoard { board in
      console == "serial"
        ? board.serial[0].receive(Array(text.utf8)) : board.keyboard.type(text)
    }
    return String(text.dropFirst(taken))
  }
}
