package import Engine

/// A guest that moves between engines.
extension Machine {
  /// How often a move is tried while the guest runs on in between.
  private static let tries = 100

  /// Moves the guest, running or not, to the engine called `name`, between two instructions; nil where it is there already.
  ///
  /// From any thread but a CPU's; a machine that stands is moved by its owner only.
  package func moveGuest(to name: String) throws(EngineMoveRefusal) -> EngineMove? {
    for _ in 1..<Self.tries {
      do throws(EngineMoveRefusal) {
        return try moveOnce(to: name)
      } catch {
        // A running guest comes to another instruction.
        guard error.isPassing, isRunning else { throw error }
      }
    }
    return try moveOnce(to: name)
  }

  private func moveOnce(to name: String) throws(EngineMoveRefusal) -> EngineMove? {
    try atRest { accelerator in
      Result { () throws(EngineMoveRefusal) in
        guard let mover = accelerator as? any EngineMover else {
          throw EngineMoveRefusal(
            "this machine has one engine, the \(accelerator.name); start it with --engine kvm+interpreter to move the guest"
          )
        }
        return try mover.move(to: name)
      }
    }.get()
  }
}
