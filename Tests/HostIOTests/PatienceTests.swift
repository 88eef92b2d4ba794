import HostIO
import Testing

@Suite("Patience")
struct PatienceTests {
  @Test("short sleeps open the window, up to the longest; a long one closes it")
  func window() {
    var patience = Patience(processors: 2)
    #expect(patience.window == .zero)
    #expect(!patience.look { true }, "a closed window is not looked through")
    var widths: [Duration] = []
    for _ in 0..<6 {
      patience.slept(for: .microseconds(20))
      widths.append(patience.window)
      #expect(patience.look { true })
    }
    #expect(widths == widths.sorted())
    #expect(widths.first! > .zero)
    #expect(widths.last == Patience.longest)
    patience.slept(for: .milliseconds(1))
    #expect(patience.window == .zero)
  }

  /// Looks through the window by a clock that passes 5 µs a look, for what is there at the look numbered `found`.
  private static func looks(_ patience: inout Patience, found: Int) -> (isFound: Bool, looks: Int) {
    var now = ContinuousClock.now
    var looks = 0
    let isFound = patience.look(by: {
      defer { now = now.advanced(by: .microseconds(5)) }
      return now
    }) {
      looks += 1
      return looks == found
    }
    return (isFound, looks)
  }

  @Test("what comes within the window is seen without a sleep")
  func found() {
    var patience = Patience(processors: 2)
    // 12 µs: three looks.
    patience.slept(for: .microseconds(1))
    #expect(Self.looks(&patience, found: 2) == (true, 2))
    #expect(Self.looks(&patience, found: 3) == (true, 3))
    #expect(Self.looks(&patience, found: 4) == (false, 3))
  }

  @Test("windows in vain close it for a while: the peer may need this processor")
  func vain() {
    var patience = Patience(processors: 2)
    var opened = 0
    for _ in 0..<40 {
      patience.slept(for: .microseconds(30))
      if patience.window > .zero {
        opened += 1
        #expect(!patience.look { false })
      }
    }
    #expect((1...6).contains(opened))
  }

  @Test("a host with one processor never looks")
  func alone() {
    var patience = Patience(processors: 1)
    for _ in 0..<10 { patience.slept(for: .microseconds(1)) }
    #expect(patience.window == .zero)
  }
}
