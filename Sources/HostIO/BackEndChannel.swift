import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the back ends' thread does for one ``CharacterBackEnd``: waits on its descriptors, moves its bytes.
///
/// Unchecked `Sendable`: it is made on one thread, handed over through a lock, and from then on touched by
/// the back ends' thread alone.
final class BackEndChannel: @unchecked Sendable {
  /// What the bytes go through.
  private enum Carrier {
    case none
    case stdio(reads: Bool)
    case file(FileDescriptor)
    case server(Listener, client: Connection?)
  }

  let backEnd: CharacterBackEnd
  private var carrier: Carrier
  /// Finds commands in the input; nil where no person types it.
  private var escape: EscapeSequence?
  private let command: @Sendable (EscapeSequence.Command) -> Void
  private let tell: @Sendable (String) -> Void
  /// Input that the guest has not taken.
  ///
  /// Nothing is read while there is any.
  private var input: [UInt8] = []
  private var places: (reading: Int?, writing: Int?) = (nil, nil)
  /// When output may go out again.
  private var nextOutput = ContinuousClock.now

  /// How much is read or written in one go.
  ///
  /// A pipe that poll(2) calls writable takes so many without waiting.
  private static let chunk = 4096

  /// How long output gathers behind a piece that went out.
  ///
  /// Guests send single characters. Without this each wakes the thread, and the guest's CPU, busy with the next, is what
  /// gives way; a person sees no millisecond.
  private static let gathering = Duration.milliseconds(1)

  init(
    _ backEnd: CharacterBackEnd, escape: EscapeSequence?,
    command: @escaping @Sendable (EscapeSequence.Command) -> Void,
    tell: @escaping @Sendable (String) -> Void, file: FileDescriptor?, listener: Listener?,
    reads: Bool
  ) {
    self.backEnd = backEnd
    self.escape = escape
    self.command = command
    self.tell = tell
    carrier =
      switch backEnd.choice {
      case .none: .none
      case .stdio: .stdio(reads: reads)
      case .file: file.map(Carrier.file) ?? .none
      case .socket: listener.map { .server($0, client: nil) } ?? .none
      }
  }

  /// Whether all output has been taken, as far as it can be.
  var isDrained: Bool {
    switch carrier {
    case .none: true
    case .server(_, client: let client):
      backEnd.pendingOutput(1).isEmpty && !(client?.hasPendingOutput ?? false)
    case .stdio, .file: backEnd.pendingOutput(1).isEmpty
    }
  }

  // MARK: Waiting

  /// Adds what there is to wait for; returns true where output gathers, and the wait must be no longer than that.
  func prepare(_ poller: inout Poller, isEnding: Bool) -> Bool {
    places = (nil, nil)
    if !input.isEmpty, backEnd.mayOffer { input = backEnd.offer(input) }
    let waiting = !backEnd.pendingOutput(1).isEmpty
    let gathers = waiting && !isEnding && nextOutput > .now
    let hasOutput = waiting && !gathers
    switch carrier {
    case .none: break
    case .stdio(let reads):
      if reads, input.isEmpty { places.reading = poller.add(STDIN_FILENO, .readable) }
      if hasOutput { places.writing = poller.add(STDOUT_FILENO, .writable) }
    case .file(let file):
      if hasOutput { places.writing = poller.add(file.rawValue, .writable) }
    case .server(let listener, client: nil):
      places.reading = poller.add(listener.descriptor, .readable)
    case .server(_, client: let client?):
      var interest: Poller.Interest = []
      if input.isEmpty { interest.insert(.readable) }
      if hasOutput || client.hasPendingOutput { interest.insert(.writable) }
      // With no interest the end of the stream would still be reported, again and again, and the guest has
      // yet to take what came before it.
      guard !interest.isEmpty else { break }
      let place = poller.add(client.descriptor, interest)
      places = (place, place)
    }
    return gathers
  }

  /// Moves bytes, as far as the wait found something ready.
  func serve(_ poller: Poller) {
    let mayRead = places.reading.map(poller.isReadable) ?? false
    let mayWrite = places.writing.map(poller.isWritable) ?? false
    switch carrier {
    case .none: break
    case .stdio:
      if mayRead { readStandardInput() }
      if mayWrite { write(to: .standardOutput) }
    case .file(let file):
      if mayWrite { write(to: file) }
    case .server(let listener, client: nil):
      if mayRead, let client = listener.accept() {
        carrier = .server(listener, client: client)
        backEnd.setConnected(true)
      }
    case .server(let listener, client: let client?):
      if mayRead, !read(from: client) { return hangUp(listener) }
      if mayWrite, !write(to: client) { return hangUp(listener) }
    }
  }

  private func hangUp(_ listener: Listener) {
    carrier = .server(listener, client: nil)
    input = []
    backEnd.setConnected(false)
  }

  // MARK: Input

  private func readStandardInput() {
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    let count = unsafe try? bytes.withUnsafeMutableBytes {
      // SAFETY: the buffer is alive for the call.
      unsafe try FileDescriptor.standardInput.read(into: $0)
    }
    guard let count, count > 0 else {
      // The end of the input is no reason to end: a guest may speak for long after.
      carrier = .stdio(reads: false)
      return
    }
    receive(bytes.prefix(count))
  }

  private func read(from client: Connection) -> Bool {
    guard input.isEmpty else {
      // The guest takes nothing now; the end of the stream will be seen when it does.
      return true
    }
    var bytes: [UInt8] = []
    switch client.receive(into: &bytes, limit: Self.chunk) {
    case .bytes: receive(bytes[...])
    case .nothing: break
    case .closed: return false
    }
    return true
  }

  private func receive(_ bytes: ArraySlice<UInt8>) {
    guard escape != nil else {
      input = backEnd.offer(Array(bytes))
      return
    }
    for item in escape?.receive(bytes) ?? [] {
      switch item {
      case .command(let command): self.command(command)
      case .bytes(let bytes) where input.isEmpty: input = backEnd.offer(bytes)
      case .bytes(let bytes): input += bytes
      }
    }
  }

  // MARK: Output

  private func write(to file: FileDescriptor) {
    let bytes = backEnd.pendingOutput(Self.chunk)
    do {
      let count = unsafe try bytes.withUnsafeBytes {
        // SAFETY: the buffer is alive for the call.
        unsafe try file.write($0)
      }
      sent(count)
    } catch Errno.wouldBlock, Errno.resourceTemporarilyUnavailable {
      // Standard output may have been made non-blocking by whoever shares it.
    } catch {
      // The reader of a pipe has gone, or a disk is full: the guest goes on.
      backEnd.close()
      tellOfEnd(error)
      if case .stdio(let reads) = carrier { carrier = reads ? .stdio(reads: true) : .none }
    }
  }

  /// Says that output is lost from now on; not of standard output whose reader has enough, as `head` has.
  private func tellOfEnd(_ error: any Error) {
    if case .stdio = carrier, error as? Errno == .brokenPipe { return }
    tell(
      "\(backEnd.name): \(backEnd.choice) takes no more: \(error); what the guest sends there is dropped from now on"
    )
  }

  private func write(to client: Connection) -> Bool {
    guard client.flush() else { return false }
    // The next piece only when the last is through, so that what waits is counted in one place.
    guard !client.hasPendingOutput else { return true }
    let bytes = Array(backEnd.pendingOutput(1 << 16))
    guard !bytes.isEmpty else { return true }
    guard client.send(bytes) else { return false }
    sent(bytes.count)
    return true
  }

  private func sent(_ count: Int) {
    nextOutput = .now + Self.gathering
    backEnd.sent(count)
  }

  /// Closes what the channel opened.
  func close() {
    if case .file(let file) = carrier { try? file.close() }
    carrier = .none
    backEnd.close()
  }
}
