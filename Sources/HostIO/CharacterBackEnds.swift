import Synchronization
import SystemPackage
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// All back ends of one machine, and the one thread that serves them.
///
/// The thread sleeps in poll(2) until a descriptor is ready or a guest has sent something. ``end()`` must be called.
package final class CharacterBackEnds: Sendable {
  /// Why a back end cannot be opened, and what to do.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What the thread is told.
  private struct Orders {
    var arrivals: [BackEndChannel] = []
    var isEnding = false
  }

  private let orders: OrderBook
  private let wakeUp: WakeUp
  private let thread: HostThread
  private let standardInputTaken = Mutex(false)
  private let command: @Sendable (EscapeSequence.Command) -> Void
  private let tell: @Sendable (String) -> Void

  /// The orders, shared with the thread.
  private final class OrderBook: Sendable {
    let orders = Mutex(Orders())
  }

  /// How long ``end()`` waits for readers, in milliseconds.
  private static let farewell: Int32 = 1000

  /// Starts the thread.
  ///
  /// `command` is called on it, when a person at the terminal gives one; `tell` with what a person should know.
  ///
  /// Writing to a pipe that nobody reads must be an error and no signal: the process ignores SIGPIPE from here on.
  package init(
    command: @escaping @Sendable (EscapeSequence.Command) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.command = command
    self.tell = tell
    signal(SIGPIPE, SIG_IGN)
    let (orders, wakeUp) = (OrderBook(), WakeUp())
    self.orders = orders
    self.wakeUp = wakeUp
    thread = HostThread { Self.serve(orders, wakeUp) }
  }

  /// Opens a back end and has it served.
  ///
  /// Standard input goes to the first that asks for `stdio`; later ones only write. Where a person is at it, the
  /// terminal goes into raw mode.
  package func open(
    _ choice: BackEndChoice, name: String, events: CharacterBackEnd.Events = .init()
  ) throws(Failure) -> CharacterBackEnd {
    var file: FileDescriptor?
    var listener: Listener?
    switch choice {
    case .none, .stdio: break
    case .file(let path):
      do {
        file = try OutputFile.create(path)
      } catch {
        throw Failure(description: "\(name): \(error)")
      }
    case .socket(let endpoint):
      do {
        listener = try Listener(at: endpoint)
      } catch {
        throw Failure(description: "\(name): \(error)")
      }
    }
    let backEnd = CharacterBackEnd(
      name: name, choice: choice, endpoint: listener?.endpoint, thread: wakeUp, events: events)
    let reads = choice == .stdio && takeStandardInput()
    let escape = reads && Terminal.enterRawMode() ? EscapeSequence() : nil
    let channel = BackEndChannel(
      backEnd, escape: escape, command: command, tell: tell, file: file, listener: listener,
      reads: reads)
    add(channel)
    return backEnd
  }

  private func takeStandardInput() -> Bool {
    standardInputTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }

  private func add(_ channel: BackEndChannel) {
    orders.orders.withLock { $0.arrivals.append(channel) }
    wakeUp.signal()
  }

  /// Waits for readers to take what is left, for a second at most; closes everything; puts the terminal back.
  package func end() {
    orders.orders.withLock { $0.isEnding = true }
    wakeUp.signal()
    thread.join()
    Terminal.restore()
  }

  // MARK: The thread

  private static func serve(_ orders: OrderBook, _ wakeUp: WakeUp) {
    var channels: [BackEndChannel] = []
    var poller = Poller()
    var deadline: ContinuousClock.Instant?
    while true {
      let isEnding = orders.orders.withLock {
        channels += $0.arrivals
        $0.arrivals = []
        return $0.isEnding
      }
      if isEnding, deadline == nil { deadline = .now + .milliseconds(Int(farewell)) }
      poller.removeAll()
      let wakePlace = poller.add(wakeUp.descriptor, .readable)
      var gathers = false
      for channel in channels where channel.prepare(&poller, isEnding: isEnding) { gathers = true }
      if let deadline, channels.allSatisfy(\.isDrained) || deadline <= .now { break }
      poller.wait(milliseconds: gathers ? 1 : deadline == nil ? nil : farewell)
      if poller.isReadable(wakePlace) { wakeUp.clear() }
      for channel in channels { channel.serve(poller) }
    }
    for channel in channels { channel.close() }
  }
}
