/// A PS/2 mouse at the far end of the second port's wire, with the wheel of an IntelliMouse.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Mouse" (1988), "Commands"; Microsoft, "Intellimouse"
/// (1996), for the sample rates 200, 100 and 80 that switch to four bytes. Deviation: the sample rate is stored;
/// packets come as fast as the guest reads them. The self-test takes no time.
struct Mouse: Codable, Hashable, Sendable {
  /// A move and what is held down meanwhile: bit 0 the left button, 1 the right, 2 the middle one.
  struct Motion: Codable, Hashable, Sendable {
    /// To the right.
    var x: Int
    /// Away from the user, as packets count.
    var y: Int
    /// Towards the user.
    var wheel: Int
    var buttons: UInt8
  }

  // MARK: State

  /// Packets are sent at each move: stream mode.
  var isReporting = false
  /// Packets are sent when they are asked for.
  var isRemote = false
  /// Whatever comes is sent back.
  var isWrapping = false
  /// Scaling 2:1.
  var isScaled = false
  /// 0 to 3 for 1, 2, 4 and 8 counts a millimetre.
  var resolution: UInt8 = 2
  var sampleRate: UInt8 = 100
  /// The rates set before, the newest last: 200, 100, 80 asks for the wheel.
  var lastRates: [UInt8] = []
  /// 3 with a wheel.
  var identifier: UInt8 = 0
  var buttons: UInt8 = 0
  /// A command that waits for its operand.
  var pendingCommand: UInt8?
  var responses: [UInt8] = []
  /// The rest of a packet that is under way.
  var packet: [UInt8] = []
  /// Moves that the guest has not been told of.
  var motions: [Motion] = []
  /// What RESEND repeats: the last answer or packet.
  var lastSent: [UInt8] = []
  /// The command before was not understood, too.
  var hasFailed = false

  private static let acknowledge: UInt8 = 0xFA
  /// How many moves may wait.
  static let motionLimit = 256

  // MARK: Access

  /// A byte from the controller.
  mutating func receive(_ byte: UInt8) {
    // A system that speaks and does not listen gets no more than this.
    guard responses.count < 64 else { return }
    // A command ends the packet that was under way.
    packet = []
    if isWrapping, byte != 0xEC, byte != 0xFF { return respond(byte) }
    if let command = pendingCommand {
      pendingCommand = nil
      if byte < 0xE6 { return operate(command, byte) }
    }
    obey(byte)
  }

  private mutating func obey(_ command: UInt8) {
    switch command {
    case 0xE6, 0xE7: isScaled = command == 0xE7
    case 0xE8, 0xF3: pendingCommand = command
    case 0xE9:
      hasFailed = false
      return respond(Self.acknowledge, status, resolution, sampleRate)
    case 0xEA: isRemote = false
    case 0xEB:
      hasFailed = false
      return respond([Self.acknowledge] + takePacket())
    case 0xEC: isWrapping = false
    case 0xEE: isWrapping = true
    case 0xF0: isRemote = true
    case 0xF2:
      hasFailed = false
      return respond(Self.acknowledge, identifier)
    case 0xF4: isReporting = true
    case 0xF5: isReporting = false
    case 0xF6: setDefaults()
    case 0xFE:
      responses = lastSent + responses
      return
    case 0xFF:
      let held = buttons
      self = Mouse()
      buttons = held
      return respond(Self.acknowledge, 0xAA, identifier)
    default: return refuse()
    }
    hasFailed = false
    respond(Self.acknowledge)
  }

  private mutating func operate(_ command: UInt8, _ operand: UInt8) {
    switch (command, operand) {
    case (0xE8, 0...3): resolution = operand
    case (0xF3, 10), (0xF3, 20), (0xF3, 40), (0xF3, 60), (0xF3, 80), (0xF3, 100), (0xF3, 200):
      sampleRate = operand
      lastRates = lastRates.suffix(2) + [operand]
      if lastRates == [200, 100, 80] { identifier = 3 }
    default:
      refuse()
      // "Resend": the operand is expected still.
      if responses.last == 0xFE { pendingCommand = command }
      return
    }
    hasFailed = false
    respond(Self.acknowledge)
  }

  /// "Resend" the first time, "error" the second.
  private mutating func refuse() {
    respond(hasFailed ? 0xFC : 0xFE)
    hasFailed.toggle()
  }

  private mutating func respond(_ bytes: UInt8...) { respond(bytes) }

  private mutating func respond(_ bytes: [UInt8]) {
    responses += bytes
    lastSent = bytes
  }

  private mutating func setDefaults() {
    (isReporting, isRemote, isScaled) = (false, false, false)
    (resolution, sampleRate) = (2, 100)
    motions = []
  }

  /// The first byte of the status: mode, scaling and buttons, the left one in bit 2.
  private var status: UInt8 {
    (isRemote ? 0x40 : 0) | (isReporting ? 0x20 : 0) | (isScaled ? 0x10 : 0)
      | (buttons & 1) << 2 | (buttons & 4) >> 1 | (buttons & 2) >> 1
  }

  // MARK: Behaviour

  /// Whether moves reach anybody.
  var listens: Bool { isReporting || isRemote }

  /// The mouse is moved; false where nobody looks at it, or too many moves wait.
  mutating func move(_ motion: Motion) -> Bool {
    guard listens, motions.count < Self.motionLimit else { return false }
    motions.append(motion)
    return true
  }

  /// Something that no command asked for.
  var hasPacketByte: Bool {
    !packet.isEmpty || isReporting && !isRemote && !isWrapping && !motions.isEmpty
  }

  mutating func takeResponse() -> UInt8? {
    responses.isEmpty ? nil : responses.removeFirst()
  }

  mutating func takePacketByte() -> UInt8? {
    guard hasPacketByte else { return nil }
    if packet.isEmpty {
      packet = takePacket(scaled: isScaled)
      lastSent = packet
    }
    return packet.removeFirst()
  }

  /// A packet of what waits first; counts beyond nine bits are left for the next one.
  ///
  /// Scaling does not concern packets that are asked for.
  private mutating func takePacket(scaled: Bool = false) -> [UInt8] {
    var now = motions.first ?? Motion(x: 0, y: 0, wheel: 0, buttons: buttons)
    let (x, y) = (min(max(now.x, -256), 255), min(max(now.y, -256), 255))
    let wheel = min(max(now.wheel, -8), 7)
    buttons = now.buttons & 7
    now.x -= x
    now.y -= y
    now.wheel -= identifier == 3 ? wheel : now.wheel
    if !motions.isEmpty {
      if now.x == 0, now.y == 0, now.wheel == 0 { motions.removeFirst() } else { motions[0] = now }
    }
    let (sentX, sentY) = scaled ? (Self.scaled(x), Self.scaled(y)) : (x, y)
    let bytes = [
      buttons | 0x08 | (sentX < 0 ? 0x10 : 0) | (sentY < 0 ? 0x20 : 0),
      UInt8(truncatingIfNeeded: sentX), UInt8(truncatingIfNeeded: sentY),
    ]
    return identifier == 3 ? bytes + [UInt8(truncatingIfNeeded: wheel)] : bytes
  }

  /// Scaling 2:1: small counts become smaller, large ones twice as large, within nine bits.
  private static func scaled(_ count: Int) -> Int {
    let table = [0, 1, 1, 3, 6, 9]
    let size = abs(count)
    let scaled = size < table.count ? table[size] : 2 * size
    return count < 0 ? max(-scaled, -256) : min(scaled, 255)
  }
}
