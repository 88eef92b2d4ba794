package import Bus
import Bits

/// The two 8259A interrupt controllers of a PC, and the edge/level register that came with EISA.
///
/// Offsets: 0 and 1 the master (ports 20H, 21H), 2 and 3 the slave (A0H, A1H), 4 and 5 ELCR (4D0H, 4D1H).
/// The slave's INT is wired to the master's IR2.
///
/// Source: Intel 8259A data sheet, order 231468-003, December 1988; Intel 82371AB (PIIX4) data
/// sheet, April 1997, registers ELCR1 and ELCR2.
package final class PIC8259Pair: BytePortDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var master = PIC8259()
    var slave = PIC8259()
    /// Acknowledge cycles that found no request any more.
    var spuriousInterrupts: UInt64 = 0
  }

  private var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      driveOutput()
    }
  }

  // MARK: Wiring

  package let name = "8259A pair"
  private let output: InterruptLine
  private lazy var junctions = (0..<16).map { number in
    InterruptJunction(InterruptLine { [unowned self] in setInterrupt(number, to: $0) })
  }

  /// A pair whose INT goes to the CPU by `output`.
  package init(output: InterruptLine) {
    self.output = output
  }

  /// The chip has no reset pin; a PC's reset leaves it waiting for ICW1.
  ///
  /// Levels at the inputs are others' affair.
  package func reset() {
    let inputs = (registers.master.inputs, registers.slave.inputs)
    registers = State()
    (registers.master.inputs, registers.slave.inputs) = inputs
    registers.master.setInput(2, to: false)
    driveOutput()
  }

  package var summary: String {
    func hex(_ value: UInt8) -> String {
      (value < 16 ? "0x0" : "0x") + String(value, radix: 16)
    }
    func words(_ chip: PIC8259) -> String {
      "vectors \(hex(chip.word2 & 0xF8)) IRR \(hex(chip.requests)) ISR \(hex(chip.inService)) "
        + "IMR \(hex(chip.mask))"
    }
    return "master \(words(registers.master)); slave \(words(registers.slave)); "
      + "\(registers.spuriousInterrupts) spurious"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    let value: UInt8
    switch offset {
    case 0, 1: value = registers.master.read(a0: offset == 1)
    case 2, 3: value = registers.slave.read(a0: offset == 3)
    default: return peek(offset) ?? 0xFF
    }
    driveOutput()
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    case 0, 1: registers.master.peek(a0: offset == 1)
    case 2, 3: registers.slave.peek(a0: offset == 3)
    case 4: registers.master.levelTriggered
    case 5: registers.slave.levelTriggered
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 0, 1: registers.master.write(a0: offset == 1, value)
    case 2, 3: registers.slave.write(a0: offset == 3, value)
    // ELCR1: IRQ0, IRQ1 and IRQ2, ELCR2: IRQ8 and IRQ13 are always edge triggered.
    case 4: registers.master.levelTriggered = value & 0b1111_1000
    case 5: registers.slave.levelTriggered = value & 0b1101_1110
    default: return
    }
    driveOutput()
  }

  // MARK: Behaviour

  /// A device drives IRQ `number`, 0 to 15.
  ///
  /// IRQ2 is the cascade and is no input: what comes there is IRQ9 on a PC.
  package func setInterrupt(_ number: Int, to level: Bool) {
    precondition((0..<16).contains(number))
    switch number {
    case 2: registers.slave.setInput(1, to: level)
    case 0..<8: registers.master.setInput(number, to: level)
    default: registers.slave.setInput(number - 8, to: level)
    }
    driveOutput()
  }

  /// One more wire to IRQ `number`: the input is high while any of its wires is.
  package func line(_ number: Int) -> InterruptLine {
    junctions[number].input()
  }

  /// The level of INT: a vector waits for the CPU.
  package var isInterruptPending: Bool { registers.master.pendingLevel != nil }

  /// The vector that an acknowledge would give now; nil when none is pending.
  ///
  /// No side effect.
  package var pendingVector: UInt8? {
    var copy = registers
    return copy.master.pendingLevel == nil ? nil : Self.acknowledge(&copy)
  }

  /// The CPU's acknowledge cycle: takes the interrupt into service and gives its vector.
  ///
  /// With no request any more the vector is that of IR7, with nothing in service: the spurious interrupt.
  package func acknowledge() -> UInt8 {
    let vector = Self.acknowledge(&registers)
    driveOutput()
    return vector
  }

  private static func acknowledge(_ state: inout State) -> UInt8 {
    guard let level = state.master.acknowledge() else {
      state.spuriousInterrupts &+= 1
      return state.master.vector(for: 7)
    }
    let isCascaded = !state.master.word1.contains(.single) && state.master.word3.bit(level)
    guard isCascaded else { return state.master.vector(for: level) }
    // The master leaves the bus to the slave that it names; with none of that name the bus floats.
    guard level == 2, state.slave.word3 & 7 == 2 else { return 0xFF }
    if let slaveLevel = state.slave.acknowledge() {
      return state.slave.vector(for: slaveLevel)
    }
    state.spuriousInterrupts &+= 1
    return state.slave.vector(for: 7)
  }

  /// IRR of both chips: bit n is IRQ n.
  package var requested: UInt16 {
    UInt16(registers.master.requests) | UInt16(registers.slave.requests) << 8
  }

  /// ISR of both chips.
  package var inService: UInt16 {
    UInt16(registers.master.inService) | UInt16(registers.slave.inService) << 8
  }

  /// IMR of both chips: 1 masks.
  package var masked: UInt16 {
    UInt16(registers.master.mask) | UInt16(registers.slave.mask) << 8
  }

  /// The one place that drives INT, and the cascade before it.
  private func driveOutput() {
    registers.master.setInput(2, to: registers.slave.pendingLevel != nil)
    output.set(isInterruptPending)
  }
}
