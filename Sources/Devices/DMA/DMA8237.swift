import Bits

/// One 8237A: four channels with their addresses and counts.
///
/// Where the bytes go is the pair's part.
///
/// Source: Intel 8237A data sheet (order 231466), "Register description". Deviation: memory-to-memory transfers and
/// software requests are stored and move nothing, as on chipsets of PCs; timing and signal bits of the command register
/// have no effect.
struct DMA8237: Codable, Hashable, Sendable {
  // MARK: Registers

  /// Which way the bytes of a channel go.
  enum Transfer: UInt8 {
    /// Addresses and counts move, data do not.
    case verify
    /// From the device to memory.
    case write
    /// From memory to the device.
    case read
    case illegal
  }

  /// Mode register, BH; one for each channel.
  struct Mode: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt8
    var transfer: Transfer { Transfer(rawValue: rawValue.bits(2...3)) ?? .illegal }
    var isAutoInitialized: Bool { rawValue.bit(4) }
    var isDecremented: Bool { rawValue.bit(5) }
    /// Bits 7 and 6: 0 demand, 1 single, 2 block, 3 cascade.
    var isCascade: Bool { rawValue.bits(6...7) == 3 }
  }

  struct Channel: Codable, Hashable, Sendable {
    var baseAddress: UInt16 = 0
    var baseCount: UInt16 = 0
    var address: UInt16 = 0
    /// One less than what is still to be moved.
    var count: UInt16 = 0
    var mode = Mode(rawValue: 0)
  }

  // MARK: State

  var channels = [Channel](repeating: Channel(), count: 4)
  var command: UInt8 = 0
  var mask: UInt8 = 0x0F
  /// DREQ of each channel.
  var requests: UInt8 = 0
  var softwareRequests: UInt8 = 0
  var terminalCounts: UInt8 = 0
  /// The first/last flip-flop: the next byte of an address or count is the upper one.
  var isUpperByte = false

  // MARK: Access

  /// A register without side effects; what can only be written reads as 0.
  func peek(_ register: UInt8) -> UInt8 {
    switch register {
    case 0...7:
      let channel = channels[Int(register >> 1)]
      let value = register.bit(0) ? channel.count : channel.address
      return UInt8(truncatingIfNeeded: isUpperByte ? value >> 8 : value)
    case 0x8: return terminalCounts | (requests | softwareRequests) << 4
    // PIIX3 data sheet, "Write all mask bits": it can be read, too.
    case 0xF: return mask
    default: return 0
    }
  }

  mutating func read(_ register: UInt8) -> UInt8 {
    let value = peek(register)
    switch register {
    case 0...7: isUpperByte.toggle()
    case 0x8: terminalCounts = 0
    default: break
    }
    return value
  }

  mutating func write(_ register: UInt8, _ value: UInt8) {
    let index = Int(value & 3)
    switch register {
    case 0...7: writeHalf(register, value)
    case 0x8: command = value
    case 0x9: softwareRequests.setBit(index, to: value.bit(2))
    case 0xA: mask.setBit(index, to: value.bit(2))
    case 0xB: channels[index].mode = Mode(rawValue: value & 0xFC)
    case 0xC: isUpperByte = false
    case 0xD: clear()
    case 0xE: mask = 0
    case 0xF: mask = value & 0x0F
    default: break
    }
  }

  /// Base and current register take each half at the same time.
  private mutating func writeHalf(_ register: UInt8, _ value: UInt8) {
    let index = Int(register >> 1)
    let bits = isUpperByte ? 8...15 : 0...7
    if register.bit(0) {
      channels[index].baseCount.setBits(bits, to: UInt16(value))
      channels[index].count.setBits(bits, to: UInt16(value))
    } else {
      channels[index].baseAddress.setBits(bits, to: UInt16(value))
      channels[index].address.setBits(bits, to: UInt16(value))
    }
    isUpperByte.toggle()
  }

  /// DH, master clear: as a hardware reset; addresses, counts and modes stay.
  private mutating func clear() {
    (command, mask, terminalCounts, softwareRequests) = (0, 0x0F, 0, 0)
    isUpperByte = false
  }

  // MARK: Behaviour

  /// Whether the chip acknowledges a request of the channel; bit 2 of the command register switches the chip off.
  func answers(_ index: Int) -> Bool { !command.bit(2) && !mask.bit(index) }

  /// Moves address and count on by `units`, at most as many as are left; true where that reached the terminal count.
  mutating func advance(_ index: Int, by units: Int) -> Bool {
    var channel = channels[index]
    let isTerminal = units > Int(channel.count)
    let step = UInt16(truncatingIfNeeded: units)
    channel.address = channel.mode.isDecremented ? channel.address &- step : channel.address &+ step
    channel.count &-= step
    if isTerminal {
      terminalCounts.setBit(index, to: true)
      softwareRequests.setBit(index, to: false)
      if channel.mode.isAutoInitialized {
        (channel.address, channel.count) = (channel.baseAddress, channel.baseCount)
      } else {
        mask.setBit(index, to: true)
      }
    }
    channels[index] = channel
    return isTerminal
  }
}
