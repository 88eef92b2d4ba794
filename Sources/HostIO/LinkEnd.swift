#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is at the host's end of a network link, as the link's thread uses it.
protocol LinkEnd {
  /// Gives a frame to the host; drops it where nobody takes it.
  mutating func send(_ frame: [UInt8], tell: (String) -> Void)
  /// Adds what has to be waited for.
  mutating func prepare(_ poller: inout Poller)
  /// Does what has become possible; gives the frames that came.
  mutating func serve(_ poller: Poller, tell: (String) -> Void) -> [[UInt8]]
}

/// A socket with another machine or program at it, one at a time.
struct PeerEnd: LinkEnd {
  var connection: Connection?
  /// Nil where this side has connected.
  var listener: Listener?
  private var stream = FrameStream()
  private var connectionPlace: Int?
  private var listenerPlace: Int?

  init(connection: Connection?, listener: Listener?) {
    (self.connection, self.listener) = (connection, listener)
  }

  mutating func send(_ frame: [UInt8], tell: (String) -> Void) {
    guard let connection else { return }
    // A peer that does not read misses whole frames.
    guard connection.flush() else {
      self.connection = nil
      return
    }
    guard !connection.hasPendingOutput else { return }
    if !connection.send(FrameStream.encoded(frame)) { self.connection = nil }
  }

  mutating func prepare(_ poller: inout Poller) {
    connectionPlace = connection.map {
      poller.add($0.descriptor, $0.hasPendingOutput ? [.readable, .writable] : .readable)
    }
    listenerPlace = listener.map { poller.add($0.descriptor, .readable) }
  }

  mutating func serve(_ poller: Poller, tell: (String) -> Void) -> [[UInt8]] {
    // First the peer that is there: it may have left, and made room for the one that waits.
    let frames = receive(poller, tell: tell)
    if let listenerPlace, poller.isReadable(listenerPlace), let new = listener?.accept() {
      // A second peer finds its connection closed.
      if connection == nil {
        connection = new
        stream = FrameStream()
      }
    }
    return frames
  }

  private mutating func receive(_ poller: Poller, tell: (String) -> Void) -> [[UInt8]] {
    guard let connectionPlace, let connection else { return [] }
    if poller.isWritable(connectionPlace), !connection.flush() { self.connection = nil }
    guard poller.isReadable(connectionPlace) else { return [] }
    var bytes: [UInt8] = []
    let input = connection.receive(into: &bytes)
    stream.append(bytes)
    var frames: [[UInt8]] = []
    do throws(FrameStream.Malformed) {
      while let frame = try stream.next() { frames.append(frame) }
    } catch {
      tell("\(error)")
      self.connection = nil
    }
    if case .closed = input {
      self.connection = nil
      if listener == nil { tell("the other side has gone; frames are dropped") }
    }
    return frames
  }
}

/// A tap interface: each read and write is a frame.
struct TapEnd: LinkEnd {
  let file: Int32
  /// Nil once the interface is gone.
  private var place: Int?
  private var isGone = false
  /// The host refused a frame, and that was told.
  private var isRefused = false

  init(file: Int32) { self.file = file }

  mutating func send(_ frame: [UInt8], tell: (String) -> Void) {
    // SAFETY: the array is alive for the call. A frame that the host does not take now is dropped.
    let count = unsafe frame.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard count < 0, ![EAGAIN, EINTR, ENOBUFS].contains(errno), !isRefused, !isGone else { return }
    isRefused = true
    tell(
      "the host drops the guest's frames (errno \(errno)); is the interface up? `ip link set NAME up`"
    )
  }

  mutating func prepare(_ poller: inout Poller) {
    place = isGone ? nil : poller.add(file, .readable)
  }

  mutating func serve(_ poller: Poller, tell: (String) -> Void) -> [[UInt8]] {
    guard let place, poller.isReadable(place) else { return [] }
    var frames: [[UInt8]] = []
    // Some at a time, that frames to be sent are not kept waiting.
    while frames.count < 64 {
      var frame = [UInt8](repeating: 0, count: FrameStream.longest)
      // SAFETY: the buffer is alive for the call, and as long as it is told.
      let count = unsafe frame.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      guard count > 0 else {
        isGone = count == 0 || errno != EAGAIN && errno != EINTR
        if isGone { tell("the interface has gone (errno \(errno)); frames are dropped") }
        break
      }
      frame.removeLast(frame.count - count)
      frames.append(frame)
    }
    return frames
  }
}
