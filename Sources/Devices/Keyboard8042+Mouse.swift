import Bus

/// The second port of the 8042: the wire from the mouse.
extension Keyboard8042 {
  /// Answers to commands come at once, packets at the wire's pace, as the keyboard's bytes do.
  func scheduleMouse() {
    guard !registers.outputFull, !commandByte.contains(.auxiliaryDisabled) else {
      registers.nextMouseByteDue = nil
      return
    }
    if let byte = registers.mouse.takeResponse() {
      fill(with: OutputByte(byte: byte, source: .auxiliary))
      registers.nextMouseByteDue = nil
    } else if registers.mouse.hasPacketByte {
      if registers.nextMouseByteDue == nil {
        registers.nextMouseByteDue = clock.now.advanced(byNanoseconds: Self.nanosecondsPerByte)
      }
    } else {
      registers.nextMouseByteDue = nil
    }
  }

  /// The mouse's byte is through the wire.
  func mouseTimePassed() {
    guard let due = registers.nextMouseByteDue, clock.now >= due else { return }
    registers.nextMouseByteDue = nil
    if let byte = registers.mouse.takePacketByte() {
      fill(with: OutputByte(byte: byte, source: .auxiliary))
    }
  }

  // MARK: The console's side

  /// Moves the mouse to the right and downwards and turns its wheel towards the user, with these buttons held: bit 0 the
  /// left, 1 the right, 2 the middle one.
  ///
  /// False where the guest does not listen to the mouse, or has not read what came before.
  package func moveMouse(right: Int16, down: Int16, wheel: Int8 = 0, buttons: UInt8) -> Bool {
    defer { schedule() }
    return registers.mouse.move(
      Mouse.Motion(x: Int(right), y: -Int(down), wheel: Int(wheel), buttons: buttons & 7))
  }
}
