import CTap
import Synchronization
import SystemPackage
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The host's end of a network card's cable, and the thread that serves it.
///
/// The guest's side may call from any thread, with the board's lock held: nothing here waits. A frame that finds no
/// room, or nobody at the other end, is dropped, as on a real cable. ``end()`` must be called.
package final class NetworkLink: Sendable {
  /// Why a link cannot be opened, and what to do.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// How many bytes of frames may wait for the host.
  package static let outputLimit = 1 << 20

  /// What the guest's side leaves for the thread.
  private struct Orders {
    var frames: [[UInt8]] = []
    var waitingBytes = 0
    var isEnding = false
  }

  private final class OrderBook: Sendable {
    let orders = Mutex(Orders())
  }

  /// What it leads to.
  package let choice: NetworkChoice
  private let orders = OrderBook()
  private let wakeUp = WakeUp()
  private let thread: HostThread?

  /// Opens the link.
  ///
  /// At a socket's path where somebody serves, it connects; else it waits there for one peer at a time. `receive` is
  /// called with every frame that comes, `tell` with what a person should know, on the link's own thread.
  package init(
    _ choice: NetworkChoice, receive: @escaping @Sendable ([UInt8]) -> Void,
    tell: @escaping @Sendable (String) -> Void
  ) throws(Failure) {
    self.choice = choice
    let (orders, wakeUp) = (orders, wakeUp)
    switch choice {
    case .none: thread = nil
    case .peer(let path):
      var end = PeerEnd(connection: Connection.connect(path: path), listener: nil)
      if end.connection == nil {
        do {
          end.listener = try Listener(at: .unix(path: path))
        } catch {
          throw Failure(description: "--net \(choice): \(error)")
        }
      }
      let start = Handover(end)
      thread = HostThread { [choice] in
        var end = start.value
        Self.serve(&end, orders, wakeUp, receive) { tell("--net \(choice): \($0)") }
      }
    case .tap(let name):
      // SAFETY: the name is alive for the call, which keeps no pointer to it.
      let file = unsafe name.withCString { unsafe ringside_open_tap($0) }
      guard file >= 0 else { throw Failure(description: Self.advice(name, -file)) }
      thread = HostThread { [choice] in
        var end = TapEnd(file: file)
        Self.serve(&end, orders, wakeUp, receive) { tell("--net \(choice): \($0)") }
        close(file)
      }
    }
  }

  /// Carries the sockets over to the thread, which alone uses them from then on.
  private final class Handover: @unchecked Sendable {
    let value: PeerEnd
    init(_ value: PeerEnd) { self.value = value }
  }

  private static func advice(_ name: String, _ number: Int32) -> String {
    switch number {
    case EPERM, EACCES:
      "--net tap:\(name): not permitted; make the interface for yourself first: "
        + "sudo ip tuntap add \(name) mode tap user $USER && sudo ip link set \(name) up"
    case ENOENT, ENODEV, ENOSYS:
      "--net tap:\(name): this host has no /dev/net/tun; use unix:PATH"
    case EINVAL: "--net tap:\(name): that interface of the host is no tap; choose another name"
    case EBUSY: "--net tap:\(name): another program has that interface; choose another name"
    default: "--net tap:\(name): the host refuses it (errno \(number))"
    }
  }

  /// Sends a frame of the guest's.
  package func send(_ frame: [UInt8]) {
    guard thread != nil else { return }
    let isFirst = orders.orders.withLock { orders in
      guard orders.waitingBytes + frame.count <= Self.outputLimit else { return false }
      orders.frames.append(frame)
      orders.waitingBytes += frame.count
      return orders.frames.count == 1
    }
    if isFirst { wakeUp.signal() }
  }

  /// Closes the link.
  package func end() {
    orders.orders.withLock { $0.isEnding = true }
    wakeUp.signal()
    thread?.join()
  }

  // MARK: The thread

  private static func serve(
    _ end: inout some LinkEnd, _ orders: OrderBook, _ wakeUp: WakeUp,
    _ receive: ([UInt8]) -> Void, _ tell: (String) -> Void
  ) {
    var poller = Poller()
    while true {
      let (frames, isEnding) = orders.orders.withLock { orders in
        defer { (orders.frames, orders.waitingBytes) = ([], 0) }
        return (orders.frames, orders.isEnding)
      }
      for frame in frames { end.send(frame, tell: tell) }
      if isEnding { return }
      poller.removeAll()
      let wakePlace = poller.add(wakeUp.descriptor, .readable)
      end.prepare(&poller)
      poller.wait()
      if poller.isReadable(wakePlace) { wakeUp.clear() }
      for frame in end.serve(poller, tell: tell) { receive(frame) }
    }
  }
}
