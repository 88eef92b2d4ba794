import FlyingSocks
import Testing
import Threads

@testable import HostIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct ListenerTests {
  /// Waits for the next connection at `listener`.
  private func accept(_ listener: Listener) -> Connection? {
    var poller = Poller()
    let place = poller.add(listener.descriptor, .readable)
    poller.wait(milliseconds: 5000)
    return poller.isReadable(place) ? listener.accept() : nil
  }

  /// Everything that comes until `count` bytes are there.
  private func receive(_ count: Int, from connection: Connection) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var poller = Poller()
      _ = poller.add(connection.descriptor, .readable)
      poller.wait(milliseconds: 5000)
      guard case .bytes = connection.receive(into: &bytes) else { break }
    }
    return bytes
  }

  @Test(arguments: [Endpoint.tcp(host: "127.0.0.1", port: 0), .tcp(host: "::1", port: 0)])
  func `port 0 becomes a real one that clients reach`(endpoint: Endpoint) throws {
    let listener = try Listener(at: endpoint)
    guard case .tcp(_, let port) = listener.endpoint else { return }
    #expect(port != 0)
    let client = try Client(listener.endpoint)
    let connection = try #require(accept(listener))
    try client.send("hello")
    #expect(receive(5, from: connection) == Array("hello".utf8))
    #expect(connection.send(Array("world".utf8)))
    #expect(try client.receiveText(5) == "world")
  }

  @Test func `an address in use is refused with advice`() throws {
    let first = try Listener(at: .tcp(host: "127.0.0.1", port: 0))
    do {
      _ = try Listener(at: first.endpoint)
      Issue.record("a second listener got the same port")
    } catch {
      #expect(error.description.contains("another program"))
      #expect(error.description.contains("0 for any"))
    }
  }

  @Test func `a name that is no number is refused with advice`() {
    do {
      _ = try Listener(at: .tcp(host: "example.invalid", port: 0))
      Issue.record("it listens")
    } catch {
      #expect(error.description.contains("in numbers"))
    }
  }

  @Test func `a stale socket file is replaced and the file goes with the listener`() throws {
    let path = temporaryPath("stale")
    // A socket that was bound and closed leaves its file.
    let stale = try Socket(domain: AF_UNIX, type: .stream)
    try stale.bind(to: sockaddr_un.unix(path: path))
    try stale.close()
    #expect(exists(path))
    do {
      let listener = try Listener(at: .unix(path: path))
      let client = try Client(listener.endpoint)
      let connection = try #require(accept(listener))
      try client.send("x")
      #expect(receive(1, from: connection) == [0x78])
    }
    #expect(!exists(path))
  }

  @Test func `a served socket file is not taken over`() throws {
    let path = temporaryPath("served")
    let first = try Listener(at: .unix(path: path))
    #expect(throws: Listener.Failure.self) { try Listener(at: .unix(path: path)) }
    #expect(exists(path))
    _ = first
  }

  @Test func `a file that is no socket stays`() throws {
    let path = temporaryPath("file")
    let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    defer {
      close(file)
      unsafe unlink(path)
    }
    #expect(throws: Listener.Failure.self) { try Listener(at: .unix(path: path)) }
    #expect(exists(path))
  }

  @Test func `what the client does not read waits and arrives whole`() throws {
    let listener = try Listener(at: .tcp(host: "127.0.0.1", port: 0))
    let client = try Client(listener.endpoint)
    let connection = try #require(accept(listener))
    let bytes = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(connection.send(bytes))
    #expect(connection.hasPendingOutput)
    // A thread of its own reads while this one flushes.
    let end = (client: client, count: bytes.count)
    let reader = Reader(end.client)
    let thread = HostThread { reader.result = (try? reader.client.receive(8_000_000)) ?? [] }
    while connection.hasPendingOutput {
      var poller = Poller()
      _ = poller.add(connection.descriptor, .writable)
      poller.wait(milliseconds: 5000)
      guard connection.flush() else { break }
    }
    thread.join()
    #expect(reader.result == bytes)
  }

  /// What one thread leaves for another, which looks only after joining it.
  private final class Reader: @unchecked Sendable {
    let client: Client
    var result: [UInt8] = []
    init(_ client: Client) { self.client = client }
  }

  @Test func `a client that leaves is seen`() throws {
    let listener = try Listener(at: .tcp(host: "127.0.0.1", port: 0))
    var client: Client? = try Client(listener.endpoint)
    let connection = try #require(accept(listener))
    #expect(client != nil)
    client = nil
    var poller = Poller()
    _ = poller.add(connection.descriptor, .readable)
    poller.wait(milliseconds: 5000)
    var bytes: [UInt8] = []
    guard case .closed = connection.receive(into: &bytes) else {
      Issue.record("the end of the stream was not seen")
      return
    }
  }
}

struct PollerTests {
  @Test func `a signal from another thread ends the wait`() {
    let wakeUp = WakeUp()
    let thread = HostThread { wakeUp.signal() }
    var poller = Poller()
    let place = poller.add(wakeUp.descriptor, .readable)
    poller.wait(milliseconds: 5000)
    #expect(poller.isReadable(place))
    thread.join()
    wakeUp.clear()
    poller.wait(milliseconds: 0)
    #expect(!poller.isReadable(place))
  }

  @Test func `signals do not pile up`() {
    let wakeUp = WakeUp()
    for _ in 0..<200_000 { wakeUp.signal() }
    wakeUp.clear()
    var poller = Poller()
    let place = poller.add(wakeUp.descriptor, .readable)
    poller.wait(milliseconds: 0)
    #expect(!poller.isReadable(place))
  }

  @Test func `a wait without events ends at its limit`() {
    let wakeUp = WakeUp()
    var poller = Poller()
    let place = poller.add(wakeUp.descriptor, .readable)
    let start = ContinuousClock.now
    poller.wait(milliseconds: 30)
    #expect(!poller.isReadable(place))
    #expect(ContinuousClock.now - start >= .milliseconds(25))
  }
}
