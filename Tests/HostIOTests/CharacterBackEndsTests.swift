import HostIO
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite(.timeLimit(.minutes(1)))
struct CharacterBackEndsTests {
  /// A guest's receiver with so much room.
  private final class Receiver: Sendable {
    struct State {
      var room: Int
      var received: [UInt8] = []
      var connections: [Bool] = []
    }
    let state: Mutex<State>

    init(room: Int = .max) {
      state = Mutex(State(room: room))
    }

    var events: CharacterBackEnd.Events {
      .init(
        input: { [self] bytes in
          state.withLock {
            let taken = min($0.room, bytes.count)
            $0.received += bytes.prefix(taken)
            $0.room -= taken
            return taken
          }
        },
        connection: { [self] isConnected in state.withLock { $0.connections.append(isConnected) } })
    }

    /// Waits up to five seconds for `condition`.
    func wait(_ condition: (State) -> Bool) -> Bool {
      for _ in 0..<500 {
        if state.withLock({ condition($0) }) { return true }
        usleep(10_000)
      }
      return false
    }
  }

  @Test func `a file holds what was written when all is ended`() throws {
    let path = temporaryPath("serial.log")
    defer { unsafe unlink(path) }
    let backEnds = CharacterBackEnds()
    let backEnd = try backEnds.open(.file(path: path), name: "COM1")
    for byte in "hello ".utf8 { backEnd.write(byte) }
    backEnd.write(Array("world\n".utf8))
    backEnds.end()
    #expect(content(of: path) == "hello world\n")
    #expect(backEnd.droppedBytes == 0)
  }

  @Test func `single characters go out in pieces, the first at once`() throws {
    let path = temporaryPath("serial.log")
    defer { unsafe unlink(path) }
    let backEnds = CharacterBackEnds()
    let backEnd = try backEnds.open(.file(path: path), name: "COM1")
    let (clock, count) = (ContinuousClock(), 2000)
    let start = clock.now
    for number in 0..<count {
      backEnd.write(UInt8(0x61 + number % 26))
      // As long as a guest takes for the next: long enough for the other thread to send this one.
      while start.duration(to: clock.now) < .microseconds(20 * number) {}
    }
    backEnds.end()
    // One a millisecond, the first, the last, and one for the end of the run.
    let most = Int(start.duration(to: clock.now) / .milliseconds(1)) + 3
    #expect((1...most).contains(backEnd.pieces), "of \(count) characters, \(most) at most")
    #expect(content(of: path)?.utf8.count == count)
    #expect(backEnd.droppedBytes == 0)
  }

  @Test func `a file that cannot be written is refused with its name`() {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    do {
      _ = try backEnds.open(.file(path: "/nowhere/at/all"), name: "COM2")
      Issue.record("it was opened")
    } catch {
      #expect(error.description.hasPrefix("COM2: cannot write /nowhere/at/all"))
    }
  }

  @Test func `none takes everything and keeps nothing`() throws {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let backEnd = try backEnds.open(.none, name: "COM4")
    backEnd.write([UInt8](repeating: 1, count: 3 << 20))
    #expect(backEnd.droppedBytes == 0)
  }

  @Test(arguments: [true, false])
  func `a client gets what was sent before it came, and both sides talk`(isTCP: Bool) throws {
    let endpoint: Endpoint =
      isTCP ? .tcp(host: "127.0.0.1", port: 0) : .unix(path: temporaryPath("serial"))
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let receiver = Receiver()
    let backEnd = try backEnds.open(.socket(endpoint), name: "COM1", events: receiver.events)
    #expect(!backEnd.isConnected)
    backEnd.write(Array("boot\n".utf8))
    let client = try Client(try #require(backEnd.endpoint))
    #expect(try client.receiveText(5) == "boot\n")
    #expect(receiver.wait { $0.connections == [true] })
    backEnd.write(Array("login:".utf8))
    #expect(try client.receiveText(6) == "login:")
    // Ctrl-A is no command on a socket.
    try client.send("ro\u{1}xot\r")
    #expect(receiver.wait { $0.received == Array("ro\u{1}xot\r".utf8) })
  }

  @Test func `without a client only the last 64 KiB are kept`() throws {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let backEnd = try backEnds.open(.socket(.tcp(host: "127.0.0.1", port: 0)), name: "COM1")
    for block in 0..<200 { backEnd.write([UInt8](repeating: UInt8(block), count: 1000)) }
    backEnd.write([0xFF])
    let client = try Client(try #require(backEnd.endpoint))
    let kept = try client.receive(CharacterBackEnd.keptWithoutClient)
    #expect(kept.last == 0xFF)
    #expect(kept.first == 134)
    #expect(backEnd.droppedBytes == 0)
  }

  @Test func `the second client waits until the first has left`() throws {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let receiver = Receiver()
    let backEnd = try backEnds.open(
      .socket(.unix(path: temporaryPath("two"))), name: "COM1", events: receiver.events)
    let endpoint = try #require(backEnd.endpoint)
    var first: Client? = try Client(endpoint)
    #expect(receiver.wait { $0.connections == [true] })
    let second = try Client(endpoint)
    backEnd.write(Array("one".utf8))
    #expect(try first?.receiveText(3) == "one")
    first = nil
    #expect(receiver.wait { $0.connections == [true, false, true] })
    backEnd.write(Array("two".utf8))
    #expect(try second.receiveText(3) == "two")
  }

  @Test func `input waits until the guest has room, and none is lost`() throws {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let receiver = Receiver(room: 1)
    let backEnd = try backEnds.open(
      .socket(.tcp(host: "127.0.0.1", port: 0)), name: "COM1", events: receiver.events)
    let client = try Client(try #require(backEnd.endpoint))
    let text = String((0..<5000).map { Character(UnicodeScalar(UInt8(33 + $0 % 90))) })
    try client.send(text)
    #expect(receiver.wait { $0.received.count == 1 })
    var expected = 1
    while expected < text.utf8.count {
      receiver.state.withLock { $0.room = 100 }
      expected = min(expected + 100, text.utf8.count)
      backEnd.resumeInput()
      guard receiver.wait({ $0.received.count == expected }) else { break }
    }
    receiver.state.withLock { #expect($0.received == Array(text.utf8)) }
  }

  @Test func `a reader that goes quiet costs the guest its patience once, then bytes`() throws {
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    let receiver = Receiver()
    let backEnd = try backEnds.open(
      .socket(.unix(path: temporaryPath("slow"))), name: "COM1", events: receiver.events)
    let client = try Client(try #require(backEnd.endpoint))
    #expect(receiver.wait { $0.connections == [true] })
    // Far more than the queue and the kernel's buffers hold.
    let block = [UInt8](repeating: 0x2E, count: 1 << 20)
    let start = ContinuousClock.now
    // Patience with each of them would take twice as long as is allowed.
    for _ in 0..<100 { backEnd.write(block) }
    #expect(ContinuousClock.now - start < .milliseconds(50 * Int(CharacterBackEnd.patience)))
    #expect(backEnd.droppedBytes > 0)
    // Once the reader takes some, what comes then arrives again.
    _ = try client.receive(1 << 20)
    _ = client
  }
}
