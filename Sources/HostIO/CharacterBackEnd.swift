import Synchronization

/// The host's end of one serial port or debug console.
///
/// The guest's side may call from any thread, with the board's lock held: nothing here waits for more than
/// ``patience`` milliseconds, and that only once for a reader that has gone quiet.
///
/// What happens to output that nobody takes:
/// - a socket without a client keeps the last 64 KiB for the next client to come;
/// - a reader that is slower than the guest finds up to 1 MiB waiting; then the guest waits, up to
///   ``patience`` milliseconds in all; then what it sends is dropped, and counted, until the reader takes some.
package final class CharacterBackEnd: Sendable {
  /// What the guest's side is told, always on the back ends' own thread and with no lock held.
  package struct Events: Sendable {
    /// Bytes came in; returns how many the guest took, from the front.
    ///
    /// The rest is offered again after ``CharacterBackEnd/resumeInput()``.
    package var input: @Sendable ([UInt8]) -> Int
    /// A client came (true) or left (false).
    ///
    /// Standard input and output and files are there from the start.
    package var connection: @Sendable (_ isConnected: Bool) -> Void

    package init(
      input: @escaping @Sendable ([UInt8]) -> Int = { $0.count },
      connection: @escaping @Sendable (_ isConnected: Bool) -> Void = { _ in }
    ) {
      self.input = input
      self.connection = connection
    }
  }

  struct Shared {
    var output = OutputQueue(limit: CharacterBackEnd.outputLimit)
    /// Someone takes output, or may come to; else it is dropped.
    var isOpen = true
    /// A client is there, or none is needed.
    var isConnected: Bool
    /// A reader went quiet for too long.
    var isDropping = false
    var droppedBytes = 0
    /// How many pieces output went out in.
    var pieces = 0
    /// The guest's side waits for room.
    var isWriterWaiting = false
    /// The guest left input lying.
    var awaitsRoom = false
  }

  /// How many bytes of output may wait.
  package static let outputLimit = 1 << 20
  /// How many bytes are kept while no client is there.
  package static let keptWithoutClient = 1 << 16
  /// How long a guest waits for a reader, in milliseconds.
  package static let patience: Int32 = 200

  /// What the user calls it: "COM1".
  package let name: String
  package let choice: BackEndChoice
  /// Where clients connect, for sockets: with the port that the host chose in place of 0.
  package let endpoint: Endpoint?

  let shared: Mutex<Shared>
  let events: Events
  private let thread: WakeUp
  private let room = WakeUp()

  init(
    name: String, choice: BackEndChoice, endpoint: Endpoint?, thread: WakeUp, events: Events
  ) {
    self.name = name
    self.choice = choice
    self.endpoint = endpoint
    self.thread = thread
    self.events = events
    shared = Mutex(Shared(isOpen: choice != .none, isConnected: endpoint == nil))
  }

  /// Output that was dropped since the start.
  package var droppedBytes: Int { shared.withLock { $0.droppedBytes } }

  /// How many pieces output went out in since the start.
  package var pieces: Int { shared.withLock { $0.pieces } }

  /// Whether a client is there; always so where none is needed.
  package var isConnected: Bool { shared.withLock { $0.isConnected } }

  /// Sends one byte of the guest's.
  package func write(_ byte: UInt8) {
    write(CollectionOfOne(byte))
  }

  /// Sends bytes of the guest's.
  package func write(_ bytes: some Collection<UInt8>) {
    var left = enqueue(bytes)
    guard left > 0 else { return }
    // The one wait there is. The thread signals `room` when it has sent some.
    let deadline = ContinuousClock.now + .milliseconds(Int(Self.patience))
    while left > 0 {
      let remaining = ContinuousClock.now.duration(to: deadline)
      guard remaining > .zero else { break }
      var poller = Poller()
      _ = poller.add(room.descriptor, .readable)
      poller.wait(milliseconds: Int32(remaining / .milliseconds(1)) + 1)
      room.clear()
      left = enqueue(bytes.suffix(left))
    }
    let lost = left
    shared.withLock { shared in
      shared.isWriterWaiting = false
      guard lost > 0 else { return }
      shared.isDropping = true
      shared.droppedBytes += lost
    }
  }

  /// Takes what there is room for; returns how much is left to wait with.
  private func enqueue(_ bytes: some Collection<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    let (left, mustSignal) = shared.withLock { Self.enqueue(bytes, in: &$0) }
    if mustSignal { thread.signal() }
    return left
  }

  private static func enqueue(
    _ bytes: some Collection<UInt8>, in shared: inout Shared
  ) -> (left: Int, mustSignal: Bool) {
    guard shared.isOpen else { return (0, false) }
    guard shared.isConnected else {
      // Old bytes make room for new ones.
      let new = bytes.suffix(keptWithoutClient)
      shared.output.keepLast(keptWithoutClient - new.count)
      _ = shared.output.append(new)
      return (0, false)
    }
    let wasEmpty = shared.output.isEmpty
    let left = bytes.count - shared.output.append(bytes)
    if left > 0, shared.isDropping {
      shared.droppedBytes += left
      return (0, false)
    }
    if left > 0 { shared.isWriterWaiting = true }
    return (left, wasEmpty)
  }

  /// The guest has room for input again.
  package func resumeInput() {
    let mustSignal = shared.withLock { shared in
      defer { shared.awaitsRoom = false }
      return shared.awaitsRoom
    }
    if mustSignal { thread.signal() }
  }

  // MARK: The thread's side

  /// What waits to be sent, up to `limit` bytes.
  func pendingOutput(_ limit: Int) -> ArraySlice<UInt8> {
    shared.withLock { $0.isConnected ? $0.output.front(limit) : [] }
  }

  /// `count` bytes were sent.
  func sent(_ count: Int) {
    let isAwaited = shared.withLock {
      $0.output.removeFirst(count)
      if count > 0 {
        $0.isDropping = false
        $0.pieces += 1
      }
      return $0.isWriterWaiting
    }
    if isAwaited { room.signal() }
  }

  /// Nobody will take output any more.
  func close() {
    let isAwaited = shared.withLock {
      $0.isOpen = false
      $0.output = OutputQueue(limit: Self.outputLimit)
      return $0.isWriterWaiting
    }
    if isAwaited { room.signal() }
  }

  /// A client came or left.
  func setConnected(_ isConnected: Bool) {
    let isAwaited = shared.withLock {
      $0.isConnected = isConnected
      if !isConnected { $0.output.keepLast(Self.keptWithoutClient) }
      return $0.isWriterWaiting
    }
    if isAwaited { room.signal() }
    events.connection(isConnected)
  }

  /// Offers input to the guest; returns what it left.
  func offer(_ bytes: [UInt8]) -> [UInt8] {
    // Set before the guest is asked: it may make room between its answer and ours.
    shared.withLock { $0.awaitsRoom = true }
    let accepted = events.input(bytes)
    if accepted >= bytes.count { shared.withLock { $0.awaitsRoom = false } }
    return Array(bytes.dropFirst(accepted))
  }

  /// Whether input left over is to be offered again now.
  var mayOffer: Bool { shared.withLock { !$0.awaitsRoom } }
}
