import Bits

/// One 8259A programmable interrupt controller, as a value: the chip without its bus.
///
/// ``PIC8259Pair`` wires two of them as a PC does.
///
/// Source: Intel 8259A/8259A-2 data sheet, order 231468-003, December 1988. Deviation: the chip answers in
/// 8086 mode by the vector, and in MCS-80 mode by the second byte of the CALL, as there is one read for both.
struct PIC8259: Codable, Hashable, Sendable {
  // MARK: Registers

  /// ICW1, "Initialization command word format": A0 = 0, bit 4 = 1.
  struct InitializationWord1: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let needsWord4 = Self(rawValue: 1 << 0)  // IC4
    static let single = Self(rawValue: 1 << 1)  // SNGL
    static let interval4 = Self(rawValue: 1 << 2)  // ADI, MCS-80 mode
    static let levelTriggered = Self(rawValue: 1 << 3)  // LTIM
    static let isInitialization = Self(rawValue: 1 << 4)
    // Bits 7 to 5: A7 to A5 of the CALL address, MCS-80 mode
  }

  /// ICW4, same figure: A0 = 1.
  struct InitializationWord4: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let mode8086 = Self(rawValue: 1 << 0)  // µPM
    static let autoEndOfInterrupt = Self(rawValue: 1 << 1)  // AEOI
    static let bufferedMaster = Self(rawValue: 1 << 2)  // M/S: stored, a PC has no buffers
    static let buffered = Self(rawValue: 1 << 3)  // BUF: stored
    static let specialFullyNested = Self(rawValue: 1 << 4)  // SFNM
  }

  /// OCW2, "Operation command word format": A0 = 0, bits 4 and 3 = 00; bits 7 to 5 are the command, 2 to 0 the level.
  enum OperationWord2: UInt8 {
    case rotateInAutoEndClear = 0b000
    case endOfInterrupt = 0b001
    case noOperation = 0b010
    case specificEndOfInterrupt = 0b011
    case rotateInAutoEndSet = 0b100
    case rotateOnEndOfInterrupt = 0b101
    case setPriority = 0b110
    case rotateOnSpecificEndOfInterrupt = 0b111
  }

  /// What the next write with A0 = 1 is.
  enum Expectation: String, Codable, Hashable, Sendable {
    case operationWord1, initializationWord2, initializationWord3, initializationWord4
    /// Since power-up: ICW1 has not come, and the chip asks for nothing.
    case initializationWord1
  }

  // MARK: State

  /// Levels at the inputs IR7 to IR0.
  var inputs: UInt8 = 0
  /// Inputs that rose and are high since.
  var edges: UInt8 = 0
  /// IMR: 1 masks.
  var mask: UInt8 = 0
  /// ISR.
  var inService: UInt8 = 0
  var word1: InitializationWord1 = []
  /// ICW2: bits 7 to 3 of the vector; A15 to A8 in MCS-80 mode.
  var word2: UInt8 = 0
  /// ICW3: a master's inputs that have a slave; a slave's own number.
  var word3: UInt8 = 0
  var word4: InitializationWord4 = []
  var expectation = Expectation.initializationWord1
  /// The level of lowest priority; the next one is the highest.
  var lowestPriority: UInt8 = 7
  var rotatesInAutoEnd = false
  var specialMask = false
  /// The next read with A0 = 0 gives ISR, not IRR.
  var readsInService = false
  /// The next read is a poll.
  var polls = false
  /// ELCR: inputs that are level triggered, whatever ICW1 says.
  var levelTriggered: UInt8 = 0

  // MARK: Access

  /// Reads by a CPU: A0 = 0 gives IRR or ISR, A0 = 1 the mask; either acknowledges after a poll command.
  mutating func read(a0: Bool) -> UInt8 {
    let value = peek(a0: a0)
    if polls {
      polls = false
      if let level = pendingLevel { takeIntoService(level) }
    }
    return value
  }

  func peek(a0: Bool) -> UInt8 {
    if polls { return pendingLevel.map { 0x80 | UInt8($0) } ?? 0 }
    if a0 { return mask }
    return readsInService ? inService : requests
  }

  mutating func write(a0: Bool, _ value: UInt8) {
    switch (a0, value.bit(4), value.bit(3)) {
    case (false, true, _): initialize(InitializationWord1(rawValue: value))
    case (false, false, false): operate(value)
    case (false, false, true): setMode(value)
    case (true, _, _): writeWord(value)
    }
  }

  // MARK: Behaviour: initialization

  /// "Initialization command word 1": what the chip does by itself, items a to f.
  private mutating func initialize(_ word: InitializationWord1) {
    word1 = word
    edges = 0
    mask = 0
    inService = 0
    lowestPriority = 7
    word3 = 0
    specialMask = false
    readsInService = false
    polls = false
    rotatesInAutoEnd = false
    if !word.contains(.needsWord4) { word4 = [] }
    expectation = .initializationWord2
  }

  private mutating func writeWord(_ value: UInt8) {
    switch expectation {
    case .operationWord1, .initializationWord1:
      mask = value
      return
    case .initializationWord2:
      word2 = value
      expectation = word1.contains(.single) ? afterWord3 : .initializationWord3
    case .initializationWord3:
      word3 = value
      expectation = afterWord3
    case .initializationWord4:
      word4 = InitializationWord4(rawValue: value & 0x1F)
      expectation = .operationWord1
    }
  }

  private var afterWord3: Expectation {
    word1.contains(.needsWord4) ? .initializationWord4 : .operationWord1
  }

  // MARK: Behaviour: operation

  private mutating func operate(_ value: UInt8) {
    let level = Int(value & 7)
    // All eight values of three bits have a case.
    switch OperationWord2(rawValue: value >> 5) ?? .noOperation {
    case .endOfInterrupt: endHighest(rotates: false)
    case .specificEndOfInterrupt: inService.setBit(level, to: false)
    case .rotateOnEndOfInterrupt: endHighest(rotates: true)
    case .rotateOnSpecificEndOfInterrupt:
      inService.setBit(level, to: false)
      lowestPriority = UInt8(level)
    case .setPriority: lowestPriority = UInt8(level)
    case .rotateInAutoEndSet: rotatesInAutoEnd = true
    case .rotateInAutoEndClear: rotatesInAutoEnd = false
    case .noOperation: break
    }
  }

  /// Non-specific EOI: the highest in service; in special mask mode masked ones are not seen.
  private mutating func endHighest(rotates: Bool) {
    guard let level = highest(in: specialMask ? inService & ~mask : inService) else { return }
    inService.setBit(level, to: false)
    if rotates { lowestPriority = UInt8(level) }
  }

  /// OCW3, same figure: each field has its own enable bit.
  private mutating func setMode(_ value: UInt8) {
    if value.bit(6) { specialMask = value.bit(5) }
    if value.bit(1) { readsInService = value.bit(0) }
    polls = value.bit(2)
  }

  // MARK: Behaviour: priority

  private var levelInputs: UInt8 { word1.contains(.levelTriggered) ? 0xFF : levelTriggered }

  /// IRR.
  ///
  /// In either mode a request lasts only as long as its input is high ("Edge and level triggered
  /// modes").
  var requests: UInt8 { (edges & ~levelInputs) | (inputs & levelInputs) }

  mutating func setInput(_ number: Int, to level: Bool) {
    guard inputs.bit(number) != level else { return }
    inputs.setBit(number, to: level)
    edges.setBit(number, to: level)
  }

  /// The level that is to be served next, if any is due: INT is high exactly then.
  ///
  /// A level in service keeps its own and lower ones back. In special mask mode those in service and masked
  /// keep nothing back; in special fully nested mode a slave's input may interrupt again.
  var pendingLevel: Int? {
    guard expectation == .operationWord1, let level = highest(in: requests & ~mask) else {
      return nil
    }
    var blocking = specialMask ? inService & ~mask : inService
    if word4.contains(.specialFullyNested) { blocking &= ~(word3 & 1 << UInt8(level)) }
    guard let serving = highest(in: blocking) else { return level }
    return rank(of: level) < rank(of: serving) ? level : nil
  }

  /// 0 for the highest priority, 7 for the lowest.
  private func rank(of level: Int) -> Int {
    (level - Int(lowestPriority) + 7) & 7
  }

  private func highest(in set: UInt8) -> Int? {
    guard set != 0 else { return nil }
    for distance in 1...8 {
      let level = (Int(lowestPriority) + distance) & 7
      if set.bit(level) { return level }
    }
    return nil
  }

  // MARK: Behaviour: interrupt sequence

  /// What an acknowledge cycle takes: a level, or none when the request went away (then IR7 stands in).
  mutating func acknowledge() -> Int? {
    guard let level = pendingLevel else { return nil }
    takeIntoService(level)
    return level
  }

  private mutating func takeIntoService(_ level: Int) {
    edges.setBit(level, to: false)
    if word4.contains(.autoEndOfInterrupt) {
      if rotatesInAutoEnd { lowestPriority = UInt8(level) }
    } else {
      inService.setBit(level, to: true)
    }
  }

  /// The byte that the chip puts on the bus for `level`: "Interrupt sequence", content of vector bytes.
  func vector(for level: Int) -> UInt8 {
    if word4.contains(.mode8086) { return word2 & 0xF8 | UInt8(level) }
    return word1.contains(.interval4)
      ? word1.rawValue & 0xE0 | UInt8(level) << 2
      : word1.rawValue & 0xC0 | UInt8(level) << 3
  }
}
