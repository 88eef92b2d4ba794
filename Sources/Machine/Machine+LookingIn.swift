package import Bus
package import Engine
import Synchronization

/// What others may see of a machine, and when.
extension Machine {
  /// One CPU.
  ///
  /// Only while the machine stands still.
  package func withCPU<Result, Failure: Error>(
    _ index: Int, _ body: (VirtualCPU) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try cpus.withLock { cpus throws(Failure) in try body(cpus[index]) }
  }

  /// The board, between two of the guest's accesses to it.
  package func withBoard<Result, Failure: Error>(
    _ body: (PCBoard) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { wakeAll() }
    return try gate.visit(kick: kickAll) { () throws(Failure) -> Result in
      try board.withLock { board throws(Failure) in
        board.advance(to: clock.now)
        defer { board.deadlines.mayHaveChanged() }
        return try body(board)
      }
    }
  }

  /// The engine.
  ///
  /// Only while the machine stands still.
  package func withAccelerator<Result, Failure: Error>(
    _ body: (any Accelerator) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try accelerator.withLock { accelerator throws(Failure) in try body(accelerator) }
  }

  /// The guest's time.
  package var now: VirtualTime { clock.now }

  /// Whose turn it is, and how many instructions are left of it.
  var schedule: String {
    conductor.withLock { conductor in
      conductor.map { "\($0.turn) \($0.left) \($0.isAlone)" } ?? ""
    }
  }

  /// Ends every run at so many instructions since the start, in the place of the configuration's limit.
  ///
  /// Only while the machine stands still, and where the engine counts instructions.
  package func limitInstructions(to limit: UInt64?) {
    conductor.withLock { $0?.instructionLimit = limit }
  }

  /// Instructions retired by all CPUs, where the engine counts them: a point in the guest's time as one number.
  package var retired: UInt64 { clock.retired }
}
