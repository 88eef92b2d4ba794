import Engine
import Machine
import Synchronization
import Testing
import TestMachine

@Suite("Telling of stops")
struct StopListenerTests {
  @Test("the listener is called from the same depth of stack however many stops there were")
  func depth() async throws {
    let fixture = try MachineFixture()
    let stops = StopQueue()
    let depths = Mutex<[Int]>([])
    fixture.machine.onStop { event in
      var mark = 0
      let address = unsafe withUnsafePointer(to: &mark) { Int(bitPattern: $0) }
      depths.withLock { $0.append(address) }
      stops.append(event)
    }
    for _ in 0..<500 {
      fixture.script(.debug(.step))
      fixture.resume(.step)
      #expect(try await stops.next().reason == .stepped)
    }
    let all = depths.withLock { $0 }
    let (low, high) = (try #require(all.min()), try #require(all.max()))
    // All of them are on the thread of the one CPU.
    #expect(high - low < 4096)
  }
}
