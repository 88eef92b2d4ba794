import Bus
import Testing

struct WiringTests {
  @Test func `a line passes on changes only`() {
    var levels: [Bool] = []
    let line = InterruptLine { levels.append($0) }
    line.lower()
    line.raise()
    line.raise()
    line.lower()
    #expect(levels == [true, false])
  }

  @Test func `a pulse is always an edge`() {
    var levels: [Bool] = []
    let line = InterruptLine { levels.append($0) }
    line.pulse()
    line.pulse()
    #expect(levels == [true, false, true])
  }

  @Test func `a junction is high while any input is`() {
    var levels: [Bool] = []
    let junction = InterruptJunction(InterruptLine { levels.append($0) })
    let (first, second) = (junction.input(), junction.input())
    first.raise()
    second.raise()
    first.lower()
    #expect(levels == [true])
    second.lower()
    #expect(levels == [true, false])
  }

  @Test func `the clock never goes back, but for a snapshot`() {
    let clock = VirtualClock()
    clock.advance(to: VirtualTime(nanoseconds: 5))
    clock.advance(to: VirtualTime(nanoseconds: 3))
    #expect(clock.now == VirtualTime(nanoseconds: 5))
    clock.restore(VirtualTime(nanoseconds: 3))
    #expect(clock.now == VirtualTime(nanoseconds: 3))
  }
}

struct InterruptGateTests {
  @Test func `A shut gate is low, and opens to the level behind it`() {
    var levels: [Bool] = []
    let gate = InterruptGate(InterruptLine { levels.append($0) })
    gate.input.raise()
    gate.setOpen(false)
    gate.input.lower()
    gate.input.raise()
    gate.setOpen(true)
    gate.input.lower()
    #expect(levels == [true, false, true, false])
  }
}
