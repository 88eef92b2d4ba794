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

  @Test("what comes within the window is seen without a sleep")
  func found() {
    var patience = Patience(processors: 2)
    patience.slept(for: .microseconds(1))
    var looks = 0
    #expect(
      patience.look {
        looks += 1
        return looks == 2
      })
    #expect(looks == 2)
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
