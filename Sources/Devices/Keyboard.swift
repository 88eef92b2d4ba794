/// A 101-key keyboard at the far end of the wire: its commands, its scan code set, its buffer.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Keyboards (101- and 102-key)", "Commands from the
/// system" and "Commands to the system". Deviation: keys do not repeat by themselves; the basic assurance test
/// takes no time.
struct Keyboard: Codable, Hashable, Sendable {
  /// What a key of set 3 sends.
  enum KeyType: String, Codable, Hashable, Sendable {
    case typematic, makeBreak, makeOnly, typematicMakeBreak

    var sendsBreak: Bool { self == .makeBreak || self == .typematicMakeBreak }
  }

  struct KeyTypeOverride: Codable, Hashable, Sendable {
    var code: UInt8
    var type: KeyType
  }

  // MARK: State

  var scanCodeSet: UInt8 = 2
  /// Keys are looked at: on since power-up, off after F5H.
  var isScanning = true
  /// Bit 0 Scroll Lock, 1 Num Lock, 2 Caps Lock.
  var lights: UInt8 = 0
  /// Bits 4 to 0 rate, 6 and 5 delay: stored.
  var typematic: UInt8 = 0x2B
  /// The type that F7H to FAH gave to all keys of set 3.
  var allKeys: KeyType?
  /// Those that FBH to FDH gave to single ones, in order of coming.
  var singleKeys: [KeyTypeOverride] = []
  /// A command that waits for its operand.
  var pendingCommand: UInt8?
  /// Answers not sent yet.
  var responses: [UInt8] = []
  /// Scan codes not sent yet: at most 16 bytes.
  var buffer: [UInt8] = []
  /// What RESEND repeats.
  var lastSent: UInt8 = 0

  private static let acknowledge: UInt8 = 0xFA
  private static let resend: UInt8 = 0xFE
  private static let testPassed: UInt8 = 0xAA

  // MARK: Access

  /// A byte from the controller.
  mutating func receive(_ byte: UInt8) {
    // A system that speaks and does not listen gets no more than this.
    guard responses.count < 64 else { return }
    if let command = pendingCommand, byte < 0xED {
      operate(command, byte)
    } else {
      pendingCommand = nil
      obey(byte)
    }
  }

  private mutating func obey(_ command: UInt8) {
    switch command {
    case 0xED, 0xF3:
      respond(Self.acknowledge)
      pendingCommand = command
    case 0xF0, 0xFB, 0xFC, 0xFD:
      buffer = []
      respond(Self.acknowledge)
      pendingCommand = command
    case 0xEE: respond(0xEE)
    case 0xF2: respond(Self.acknowledge, 0xAB, 0x83)
    case 0xF4:
      buffer = []
      isScanning = true
      respond(Self.acknowledge)
    case 0xF5, 0xF6:
      setDefaults()
      isScanning = command == 0xF6
      respond(Self.acknowledge)
    case 0xF7...0xFA:
      buffer = []
      allKeys = [.typematic, .makeBreak, .makeOnly, .typematicMakeBreak][Int(command - 0xF7)]
      singleKeys = []
      respond(Self.acknowledge)
    case 0xFE: responses.insert(lastSent, at: 0)
    case 0xFF:
      self = Keyboard()
      respond(Self.acknowledge, Self.testPassed)
    default: respond(Self.resend)
    }
  }

  private mutating func operate(_ command: UInt8, _ operand: UInt8) {
    if (0xFB...0xFD).contains(command) {
      // More keys may follow, until the next command.
      let type: KeyType = [.typematic, .makeBreak, .makeOnly][Int(command - 0xFB)]
      singleKeys.removeAll { $0.code == operand }
      singleKeys.append(KeyTypeOverride(code: operand, type: type))
      respond(Self.acknowledge)
      return
    }
    pendingCommand = nil
    switch (command, operand) {
    case (0xED, _): lights = operand & 0b111
    case (0xF3, _): typematic = operand & 0x7F
    case (0xF0, 0):
      respond(Self.acknowledge, scanCodeSet)
      return
    case (0xF0, 1...3): scanCodeSet = operand
    default:
      respond(Self.resend)
      return
    }
    respond(Self.acknowledge)
  }

  private mutating func respond(_ bytes: UInt8...) {
    responses += bytes
  }

  private mutating func setDefaults() {
    buffer = []
    scanCodeSet = 2
    typematic = 0x2B
    allKeys = nil
    singleKeys = []
  }

  // MARK: Behaviour

  /// A key goes down or up.
  ///
  /// Where the buffer has no room the keyboard says "overrun" as its last byte.
  mutating func move(_ stroke: KeyStroke) {
    guard isScanning else { return }
    if scanCodeSet == 3, !stroke.isPress, !type(of: stroke.key).sendsBreak { return }
    let bytes = ScanCodes.bytes(of: stroke.key, isPress: stroke.isPress, set: scanCodeSet)
    if buffer.count + bytes.count <= 16 {
      buffer += bytes
    } else if let last = buffer.indices.last {
      buffer[last] = scanCodeSet == 1 ? 0xFF : 0x00
    }
  }

  private func type(of key: Key) -> KeyType {
    let code = ScanCodes.row(of: key).set3
    return singleKeys.first { $0.code == code }?.type ?? allKeys
      ?? ScanCodes.defaultType(ofSet3: code)
  }

  var hasScanCode: Bool { !buffer.isEmpty }

  mutating func takeResponse() -> UInt8? {
    guard !responses.isEmpty else { return nil }
    lastSent = responses.removeFirst()
    return lastSent
  }

  mutating func takeScanCode() -> UInt8? {
    guard !buffer.isEmpty else { return nil }
    lastSent = buffer.removeFirst()
    return lastSent
  }
}
