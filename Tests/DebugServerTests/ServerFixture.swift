import DebugServer
import Debugger
import Engine
import FlyingSocks
import Foundation
import GDBRemoteTargets
import HostIO
import Machine
import Synchronization
import TestMachine
import X86

/// A debug server over a scripted machine, on a thread and a port of its own.
final class ServerFixture {
  let machine: MachineFixture
  let debugger: Debugger
  let host = HostRecorder()
  let endpoint: Endpoint
  private let server: DebugServer
  private let finished = DispatchSemaphore(value: 0)

  init(
    cpus: Int = 1, view: ViewPolicy = .mode, executablePath: String? = nil,
    letRun: Bool = false, prepare: (MachineFixture) -> Void = { _ in }
  ) throws {
    machine = try MachineFixture(cpus: cpus)
    prepare(machine)
    debugger = Debugger(machine: machine.machine)
    let listener = try Listener(at: .tcp(host: "127.0.0.1", port: 0))
    endpoint = listener.endpoint
    server = DebugServer(
      debugger: debugger, listener: listener,
      configuration: .init(view: view, executablePath: executablePath, version: "1.2"), host: host)
    if letRun { debugger.resumeAll() }
    let handle = Handle(server: server)
    let finished = finished
    Thread {
      handle.server.run()
      finished.signal()
    }.start()
  }

  /// The server is used by its thread alone.
  private struct Handle: @unchecked Sendable {
    let server: DebugServer
  }

  deinit {
    server.stop()
    finished.wait()
  }

  /// Connects, in the mode without acknowledgements, with texts for refusals.
  func connect(features: String = "swbreak+;hwbreak+;error-message+") throws -> RemoteClient {
    let client = try RemoteClient(endpoint, keeping: self)
    _ = try client.ask("QStartNoAckMode")
    client.acknowledges = false
    _ = try client.ask("qSupported:\(features)")
    return client
  }
}

/// What the server told the program around it.
final class HostRecorder: DebugServerHost, Sendable {
  struct Record {
    var unattended: [StopEvent] = []
    var ends: [StopEvent?] = []
    var messages: [String] = []
  }

  private let record = Mutex(Record())

  func machineStoppedUnattended(_ event: StopEvent) {
    record.withLock { $0.unattended.append(event) }
  }

  func sessionEndedRun(_ event: StopEvent?) {
    record.withLock { $0.ends.append(event) }
  }

  func tell(_ message: String) {
    record.withLock { $0.messages.append(message) }
  }

  /// Waits up to half a minute for `condition`.
  func wait(_ condition: (Record) -> Bool) -> Bool {
    for _ in 0..<30_000 {
      if record.withLock({ condition($0) }) { return true }
      usleep(1000)
    }
    return false
  }

  var messages: [String] { record.withLock { $0.messages } }
}

/// A debugger's side of the protocol: blocking, with a limit of half a minute.
final class RemoteClient {
  var acknowledges = true
  private let socket: Socket
  private var received: [UInt8] = []
  private var isOpen = true
  /// The server, which lives as long as its client.
  private let server: ServerFixture?

  init(_ endpoint: Endpoint, keeping server: ServerFixture? = nil) throws {
    self.server = server
    guard case .tcp(let host, let port) = endpoint else { throw SocketError.disconnected }
    socket = try Socket(domain: AF_INET, type: .stream)
    try socket.connect(to: sockaddr_in.inet(ip4: host, port: port))
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    _ = unsafe setsockopt(
      socket.file.rawValue, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit {
    close()
  }

  func close() {
    // Once: the descriptor's number may be another's by then.
    guard isOpen else { return }
    isOpen = false
    try? socket.close()
  }

  /// Sends a packet.
  func send(_ body: String) throws {
    let bytes = Array(body.utf8)
    let sum = bytes.reduce(0 as UInt8, &+)
    try sendRaw(
      Array("$".utf8) + bytes + Array("#\(sum < 16 ? "0" : "")\(String(sum, radix: 16))".utf8))
  }

  func sendRaw(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe write(socket.file.rawValue, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw SocketError.disconnected }
      rest = rest.dropFirst(count)
    }
  }

  /// The next packet's body.
  func receive() throws -> String {
    while true {
      if let start = received.firstIndex(of: UInt8(ascii: "$")),
        let end = received[start...].firstIndex(of: UInt8(ascii: "#")), received.count >= end + 3
      {
        let body = received[(start + 1)..<end]
        received.removeFirst(end + 3)
        if acknowledges { try sendRaw(Array("+".utf8)) }
        return String(decoding: body, as: UTF8.self)
      }
      received += try socket.read(atMost: 1 << 16)
    }
  }

  /// Sends a packet and waits for the answer.
  func ask(_ body: String) throws -> String {
    try send(body)
    return try receive()
  }

  /// Whether the server has closed the connection.
  func isClosed() -> Bool {
    do {
      while true { received += try socket.read(atMost: 1 << 16) }
    } catch SocketError.disconnected {
      return true
    } catch {
      return false
    }
  }
}
