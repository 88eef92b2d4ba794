/// An 8254 counter worked clock by clock, as the data sheet's timing diagrams draw it: the measure for the
/// closed form of `PITCounter`.
///
/// Binary counting, both bytes at once.
struct PITReference {
  var mode = 0
  var count = 0
  var element = 0
  var loaded = 2
  var gate = true
  var output = false
  var hasCount = false
  var loadPending = false
  var counting = false
  var armed = false
  var null = true
  var rises = 0

  mutating func program(_ mode: Int) {
    self.mode = mode
    set(mode != 0)
    hasCount = false
    loadPending = false
    counting = false
    armed = false
    null = true
  }

  private mutating func set(_ level: Bool) {
    output = level
  }

  mutating func write(_ value: Int) {
    count = value == 0 ? 65536 : value
    if mode == 2 || mode == 3 { count = max(count, 2) }
    hasCount = true
    null = true
    switch mode {
    case 0:
      output = false
      loadPending = true
    case 4: loadPending = true
    case 2, 3: if !counting { loadPending = true }
    default: break
    }
  }

  mutating func setGate(_ level: Bool) {
    let rising = level && !gate
    gate = level
    switch mode {
    case 1, 5: if rising, hasCount { loadPending = true }
    case 2, 3:
      if rising, counting { loadPending = true }
      if !level { output = true }
    default: break
    }
  }

  /// One falling edge of CLK.
  mutating func clock() {
    let before = output
    if mode == 4 || mode == 5, !output { output = true }
    if loadPending {
      loadPending = false
      null = false
      counting = true
      loaded = count
      element = mode == 3 ? count / 2 * 2 : count
      armed = true
      if mode == 1 { output = false }
      if mode == 2 { output = true }
    } else if counting, gate || mode == 1 || mode == 5 {
      countOnce()
    }
    if output, !before { rises += 1 }
  }

  private mutating func countOnce() {
    switch mode {
    case 2:
      if element == 1 {
        element = count
        loaded = count
        null = false
      } else {
        element -= 1
      }
      output = element != 1
    case 3:
      // An odd count's high half has one clock more, at zero.
      let expires = loaded % 2 == 1 && output ? element == 0 : element == 2
      if expires {
        output.toggle()
        loaded = count
        null = false
        element = count / 2 * 2
      } else {
        element -= 2
      }
    default:
      element = (element + 65535) % 65536
      guard element == 0, armed else { return }
      armed = false
      output = mode == 0 || mode == 1
    }
  }
}
