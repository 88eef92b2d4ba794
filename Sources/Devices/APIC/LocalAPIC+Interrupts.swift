import Bits
package import Bus

/// Interrupts: accepting, priorities, acknowledging; and messages to others.
///
/// Source: Intel SDM vol 3A (June 2024) §11.5.1, §11.6, §11.8.
extension LocalAPIC {
  // MARK: - What the processor asks

  /// The vector that the processor is to take now; nil where none outranks what it does.
  package var pendingVector: UInt8? {
    guard isSoftwareEnabled, let vector = registers.requests.highest,
      vector >> 4 > processorPriority >> 4
    else { return nil }
    return vector
  }

  /// Takes the pending interrupt: INTA of the processor.
  ///
  /// The spurious vector where there is none any more.
  package func acknowledge() -> UInt8 {
    guard let vector = pendingVector else { return UInt8(registers.spuriousVector & 0xFF) }
    registers.requests.remove(vector)
    registers.inService.insert(vector)
    return vector
  }

  /// Whether the 8259 pair's INTR reaches the processor through LINT0.
  package var passesExternalInterrupts: Bool {
    !isOnBus || !registers.lint0.isMasked && registers.lint0.delivery == .external
  }

  /// An ExtINT message from an I/O APIC waits: the processor is to ask the 8259 pair for the vector.
  package var hasExternalMessage: Bool { registers.hasExternalMessage }

  /// The processor has asked the 8259 pair.
  package func acknowledgeExternalMessage() { registers.hasExternalMessage = false }

  /// TPR; bits 7 to 4 are CR8.
  package var taskPriority: UInt8 {
    get { registers.taskPriority }
    set {
      registers.taskPriority = newValue
      if pendingVector != nil { signal(.interrupt) }
    }
  }

  /// §11.8.3.1, PPR: the higher one of TPR and the class that is in service.
  package var processorPriority: UInt8 {
    let served = (registers.inService.highest ?? 0) & 0xF0
    return registers.taskPriority & 0xF0 >= served ? registers.taskPriority : served
  }

  /// §11.8.5.
  func endOfInterrupt() {
    guard let vector = registers.inService.highest else { return }
    registers.inService.remove(vector)
    if registers.triggerMode.contains(vector) {
      for entry in [\State.lint0, \State.lint1] where registers[keyPath: entry].vector == vector {
        registers[keyPath: entry].remoteIRR = false
      }
      bus.endOfInterrupt(vector)
      driveLINT(\.lint0, registers.lint0Level)
      driveLINT(\.lint1, registers.lint1Level)
    }
    if pendingVector != nil { signal(.interrupt) }
  }

  // MARK: - Accepting

  /// Takes a message from the bus.
  func accept(_ message: APICMessage) {
    switch message.delivery {
    case .fixed, .lowestPriority:
      guard message.vector >= 16 else { return note(.receivedIllegalVector) }
      guard isSoftwareEnabled else { return }
      request(message.vector, isLevel: message.isLevelTriggered)
    case .nmi: signal(.nmi)
    case .initialize: signal(.initialize)
    case .startUp: signal(.startUp(vector: message.vector))
    case .external:
      registers.hasExternalMessage = true
      signal(.interrupt)
    case .smi: onUnimplemented("a system management interrupt came; there is no SMM")
    }
  }

  func request(_ vector: UInt8, isLevel: Bool) {
    registers.requests.insert(vector)
    if isLevel {
      registers.triggerMode.insert(vector)
    } else {
      registers.triggerMode.remove(vector)
    }
    signal(.interrupt)
  }

  // MARK: - LINT0 and LINT1

  /// The wire into LINT0.
  package func lint0() -> InterruptLine {
    InterruptLine { [unowned self] in driveLINT(\.lint0, \.lint0Level, $0) }
  }

  /// The wire into LINT1.
  package func lint1() -> InterruptLine {
    InterruptLine { [unowned self] in driveLINT(\.lint1, \.lint1Level, $0) }
  }

  private func driveLINT(
    _ entry: WritableKeyPath<State, LocalVector>, _ level: WritableKeyPath<State, Bool>,
    _ isHigh: Bool
  ) {
    let rises = isHigh && !registers[keyPath: level]
    registers[keyPath: level] = isHigh
    if rises || registers[keyPath: entry].isLevel { driveLINT(entry, isHigh) }
  }

  /// Does what an entry says of its pin's level, which has just risen or is looked at anew.
  private func driveLINT(_ path: WritableKeyPath<State, LocalVector>, _ isHigh: Bool) {
    let entry = registers[keyPath: path]
    guard isHigh, isOnBus, !entry.isMasked else { return }
    switch entry.delivery {
    case .fixed:
      guard entry.vector >= 16 else { return note(.receivedIllegalVector) }
      if entry.isLevel {
        guard !entry.remoteIRR else { return }
        registers[keyPath: path].remoteIRR = true
      }
      request(entry.vector, isLevel: entry.isLevel)
    case .nmi: signal(.nmi)
    case .initialize: signal(.initialize)
    case .external: signal(.interrupt)
    case .smi, .lowestPriority, .startUp, nil: break
    }
  }

  func writeLINT(_ path: WritableKeyPath<State, LocalVector>, _ value: UInt32) {
    set(path, value, writable: 0x0001_A7FF)
    let level = path == \State.lint0 ? registers.lint0Level : registers.lint1Level
    if registers[keyPath: path].isLevel { driveLINT(path, level) }
    if passesExternalInterrupts { signal(.interrupt) }
  }

  // MARK: - Sending

  /// §11.6.1: sends what ICR holds.
  func sendCommand() {
    let command = registers.command
    let vector = UInt8(command & 0xFF)
    guard let delivery = APICMessage.Delivery(rawValue: UInt8(command.bits(8...10))) else { return }
    // A level de-assert of INIT only set arbitration IDs, on processors that had them.
    let isAsserted = command.bit(14)
    if delivery == .initialize, !isAsserted { return }
    if delivery == .fixed || delivery == .lowestPriority, vector < 16 {
      return note(.sendIllegalVector)
    }
    let field = isX2APIC ? UInt32(command >> 32) : UInt32(command >> 56)
    let destination: APICMessage.Destination =
      switch command.bits(18...19) {
      case 1: .itself
      case 2: .everybody
      case 3: .others
      default:
        command.bit(11)
          ? .logical(field)
          : .physical(field, isBroadcast: field == (isX2APIC ? 0xFFFF_FFFF : 0xFF))
      }
    bus.send(APICMessage(delivery, vector: vector, to: destination), from: self)
  }

  // MARK: - Addressing

  /// §11.6.2.2 and §11.12.10.2: whether a logical destination includes this APIC.
  func isInLogical(_ field: UInt32) -> Bool {
    if isX2APIC {
      let mine = registers.logicalDestination
      return field == 0xFFFF_FFFF || field >> 16 == mine >> 16 && field & mine & 0xFFFF != 0
    }
    let mine = registers.logicalDestination >> 24
    if registers.destinationFormat >> 28 == 0xF { return field & mine != 0 }
    // Clusters: the upper four bits name one, 15 all of them.
    let cluster = field >> 4 & 0xF
    return (cluster == 0xF || cluster == mine >> 4) && field & mine & 0xF != 0
  }

  /// §11.12.10.2: the logical ID that follows from an x2APIC's ID.
  static func logicalIdentifier(_ identifier: UInt32) -> UInt32 {
    (identifier >> 4) << 16 | 1 << (identifier & 0xF)
  }
}
