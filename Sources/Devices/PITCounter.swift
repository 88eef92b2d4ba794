import Bits

/// One counter of an 8254: its registers, its six modes and its output, at whole clock periods.
///
/// Time is given to it in one piece: ``advance(by:)`` works out in closed form what every period of it did.
///
/// Source: Intel 8254 data sheet, order 231164-005, September 1993, "Mode definitions".
struct PITCounter: Codable, Hashable, Sendable {
  // MARK: State

  /// 0 to 5.
  var mode: UInt8 = 0
  /// RW1, RW0: 1 the low byte only, 2 the high byte only, 3 low then high.
  var access: UInt8 = 3
  var isBCD = false
  /// CR: the count as it was written last, in its own notation (binary or BCD).
  var countRegister: UInt16 = 0
  /// The low byte of a count whose high byte has not come yet.
  var firstByte: UInt8?
  /// CE: 0 to 65536 (10000 in BCD), as a number.
  var element: UInt32 = 0
  /// The count that is being counted: an odd one takes one period more of high output in mode 3.
  var loaded: UInt32 = 2
  /// A count was written since the control word.
  var hasCount = false
  /// CR goes into CE at the next clock period.
  var loadsNext = false
  /// CE holds a count.
  var isCounting = false
  /// The output has still to move when CE reaches 0 (modes 0, 1, 4 and 5; after that CE wraps idly).
  var isArmed = false
  /// NULL COUNT: CR holds what CE does not yet.
  var isNull = true
  var gate = true
  var output = false
  /// OL: a latched count, and which of its bytes are to be read still.
  var latchedCount: UInt16?
  var latchedStatus: UInt8?
  /// With `access` 3, the next byte to be read is the high one.
  var readsHighByte = false

  // MARK: Access

  /// Control word for this counter: "all counters' … internal logic is reset", and the output takes its
  /// initial level.
  mutating func program(mode: UInt8, access: UInt8, isBCD: Bool) {
    self.mode = mode
    self.access = access
    self.isBCD = isBCD
    firstByte = nil
    latchedCount = nil
    latchedStatus = nil
    readsHighByte = false
    hasCount = false
    loadsNext = false
    isCounting = false
    isArmed = false
    isNull = true
    output = mode != 0
  }

  mutating func write(_ value: UInt8) {
    switch (access, firstByte) {
    case (1, _): setCount(UInt16(value))
    case (2, _): setCount(UInt16(value) << 8)
    case (_, nil):
      firstByte = value
      // Mode 0: "Writing the first byte disables counting. OUT is set low immediately."
      if mode == 0 {
        isCounting = false
        loadsNext = false
        output = false
      }
    case (_, let low?):
      firstByte = nil
      setCount(UInt16(value) << 8 | UInt16(low))
    }
  }

  private mutating func setCount(_ count: UInt16) {
    countRegister = count
    hasCount = true
    isNull = true
    switch mode {
    case 0:
      output = false
      loadsNext = true
    case 4: loadsNext = true
    case 2, 3: if !isCounting { loadsNext = true }  // a running one ends its cycle first
    default: break  // modes 1 and 5 wait for the gate
    }
  }

  /// A read: a latched status first, then a latched count, else CE as it runs.
  mutating func read() -> UInt8 {
    if let status = latchedStatus {
      latchedStatus = nil
      return status
    }
    let count = latchedCount ?? displayedCount
    switch access {
    case 1:
      latchedCount = nil
      return UInt8(count.bits(0...7))
    case 2:
      latchedCount = nil
      return UInt8(count.bits(8...15))
    default:
      defer { readsHighByte.toggle() }
      if readsHighByte { latchedCount = nil }
      return UInt8(readsHighByte ? count.bits(8...15) : count.bits(0...7))
    }
  }

  /// Counter latch command; a second one before the count is read changes nothing.
  mutating func latchCount() {
    if latchedCount == nil { latchedCount = displayedCount }
  }

  /// "Status byte": OUTPUT, NULL COUNT, RW, mode, BCD.
  mutating func latchStatus() {
    guard latchedStatus == nil else { return }
    latchedStatus =
      (output ? 0x80 : 0) | (isNull ? 0x40 : 0) | access << 4 | mode << 1 | (isBCD ? 1 : 0)
  }

  // MARK: Behaviour: numbers

  private var modulus: UInt32 { isBCD ? 10_000 : 65_536 }

  /// CE in the counter's own notation.
  private var displayedCount: UInt16 {
    let value = element % modulus
    guard isBCD else { return UInt16(truncatingIfNeeded: value) }
    let digits = [value / 1000, value / 100 % 10, value / 10 % 10, value % 10]
    return digits.reduce(0) { $0 << 4 | UInt16($1) }
  }

  /// CR as a number: 0 stands for the greatest, and 1 in modes 2 and 3 (where it is illegal) for 2.
  var period: UInt32 {
    var value = UInt32(countRegister)
    if isBCD {
      value = (0..<4).reversed().reduce(0) { $0 * 10 + UInt32(countRegister >> ($1 * 4) & 0xF) }
    }
    if value == 0 { return modulus }
    return isPeriodic ? max(value, 2) : value
  }

  var isPeriodic: Bool { mode == 2 || mode == 3 }

  /// Whether the level of the gate lets CE run; in modes 1 and 5 only its edge matters.
  private var runs: Bool { gate || mode == 1 || mode == 5 }

  // MARK: Behaviour: gate

  mutating func setGate(_ level: Bool) {
    let rises = level && !gate
    gate = level
    switch mode {
    case 1, 5: if rises && hasCount { loadsNext = true }
    case 2, 3:
      if rises && isCounting { loadsNext = true }
      if !level { output = true }
    default: break
    }
  }

  // MARK: Behaviour: clock

  /// Lets `elapsed` clock periods pass; returns how often the output rose.
  @discardableResult
  mutating func advance(by elapsed: UInt64) -> UInt64 {
    guard elapsed > 0 else { return 0 }
    // A strobe lasts one period.
    let strobeEnds = isStrobe && !output
    if strobeEnds { output = true }
    let rises: UInt64 = strobeEnds ? 1 : 0
    if loadsNext {
      load()
      return rises + advance(by: elapsed - 1)
    }
    guard isCounting, runs else { return rises }
    switch mode {
    case 2: return advanceRate(elapsed)
    case 3: return advanceSquareWave(elapsed)
    default: return rises + advanceOneShot(elapsed)
    }
  }

  private var isStrobe: Bool { mode == 4 || mode == 5 }

  /// CR → CE.
  private mutating func load() {
    loadsNext = false
    isNull = false
    isCounting = true
    loaded = period
    element = mode == 3 ? loaded & ~1 : loaded
    isArmed = !isPeriodic
    if mode == 1 { output = false }
    if mode == 2 { output = true }
  }

  /// Modes 0, 1, 4, 5: the output moves once when CE reaches 0; CE then wraps.
  private mutating func advanceOneShot(_ ticks: UInt64) -> UInt64 {
    guard isArmed, ticks >= UInt64(element) else {
      countDown(ticks)
      return 0
    }
    let rest = ticks - UInt64(element)
    element = 0
    isArmed = false
    if isStrobe {
      output = false
      return advance(by: rest)
    }
    output = true
    countDown(rest)
    return 1
  }

  private mutating func countDown(_ ticks: UInt64) {
    let modulus = UInt64(modulus)
    element = UInt32((UInt64(element) + modulus - ticks % modulus) % modulus)
  }

  /// Mode 2: N, N-1, … 1 and again; the output is low in the period of 1.
  private mutating func advanceRate(_ ticks: UInt64) -> UInt64 {
    var rises: UInt64 = 0
    if ticks < UInt64(element) {
      element -= UInt32(ticks)
    } else {
      let rest = ticks - UInt64(element)
      reload()
      rises = 1 + rest / UInt64(loaded)
      element = loaded - UInt32(rest % UInt64(loaded))
    }
    output = element != 1
    return rises
  }

  /// Mode 3: by twos; high for (N+1)/2 periods, low for N/2.
  private mutating func advanceSquareWave(_ ticks: UInt64) -> UInt64 {
    let toToggle = UInt64(ticksToToggle)
    guard ticks >= toToggle else {
      element -= min(element, UInt32(ticks) * 2)
      return 0
    }
    var rest = ticks - toToggle
    reload()
    output.toggle()
    var rises: UInt64 = output ? 1 : 0
    let (high, low) = (UInt64((loaded + 1) / 2), UInt64(loaded / 2))
    rises += rest / (high + low)
    rest %= high + low
    let first = output ? high : low
    if rest >= first {
      rest -= first
      output.toggle()
      if output { rises += 1 }
    }
    element = (loaded & ~1) - min(loaded & ~1, UInt32(rest) * 2)
    return rises
  }

  private var ticksToToggle: UInt32 {
    element / 2 + (output && loaded & 1 != 0 ? 1 : 0)
  }

  /// The end of a cycle, or of half a square wave: a new count takes effect.
  private mutating func reload() {
    loaded = period
    isNull = false
  }

  /// How many clock periods until the output rises; nil when it will not by itself.
  var ticksToNextRise: UInt64? {
    let load: UInt64 = loadsNext ? 1 : 0
    guard loadsNext || isCounting else { return nil }
    if isStrobe, !output { return 1 }
    guard runs else { return nil }
    let count = loadsNext ? period : element
    switch mode {
    case 0, 1:
      return loadsNext || isArmed ? load + UInt64(count) : nil
    case 4, 5: return loadsNext || isArmed ? load + UInt64(count) + 1 : nil
    case 2: return load + UInt64(count)
    default:
      let half =
        loadsNext ? (output ? (period + 1) / 2 : period / 2) : ticksToToggle
      return load + UInt64(half) + (output ? UInt64(period / 2) : 0)
    }
  }

  var summary: String {
    isCounting || loadsNext
      ? "mode \(mode), count \(period)\(isBCD ? " BCD" : ""), OUT \(output ? "high" : "low")"
      : "not counting"
  }
}
