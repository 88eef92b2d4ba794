import Foundation
import Synchronization
import Testing

@testable import HostIO

@Suite("Network links")
struct NetworkLinkTests {
  /// Frames that a link gave, and what it said.
  private final class Log: Sendable {
    let frames = Mutex<[[UInt8]]>([])
    let told = Mutex<[String]>([])

    /// Waits until so many frames have come.
    func wait(_ count: Int) -> [[UInt8]] {
      for _ in 0..<6000 {
        let frames = frames.withLock { $0 }
        if frames.count >= count { return frames }
        usleep(10_000)
      }
      return frames.withLock { $0 }
    }
  }

  private func path(_ name: String) -> String {
    NSTemporaryDirectory() + "rs-net-\(name)-\(getpid())"
  }

  private func open(_ choice: NetworkChoice, _ log: Log) throws -> NetworkLink {
    try NetworkLink(
      choice, receive: { frame in log.frames.withLock { $0.append(frame) } },
      tell: { text in log.told.withLock { $0.append(text) } })
  }

  @Test("what the user writes is read, and what cannot be is refused")
  func choices() throws {
    #expect(try NetworkChoice("unix:/tmp/a") == .peer(path: "/tmp/a"))
    #expect(try NetworkChoice("tap:tap0").description == "tap:tap0")
    #expect(try NetworkChoice("none") == NetworkChoice.none)
    for text in ["", "user", "unix:", "tap:", "tap:0123456789abcdef", "tap:a/b"] {
      #expect(throws: NetworkChoice.Malformed.self, "\(text)") { try NetworkChoice(text) }
    }
  }

  @Test("two links at one socket exchange frames, and the next peer is served too")
  func peers() throws {
    let (first, second) = (Log(), Log())
    let choice = NetworkChoice.peer(path: path("peers"))
    let server = try open(choice, first)
    defer { server.end() }
    for round in 0..<2 {
      let client = try open(choice, second)
      client.send([1, 2, 3])
      #expect(first.wait(round + 1).last == [1, 2, 3])
      server.send([UInt8](repeating: 4, count: 1514))
      #expect(second.wait(round + 1).last?.count == 1514)
      client.end()
    }
  }

  @Test("a peer that leaves is told of where this side has connected")
  func leaves() throws {
    let (first, second) = (Log(), Log())
    let choice = NetworkChoice.peer(path: path("leaves"))
    let server = try open(choice, first)
    let client = try open(choice, second)
    defer { client.end() }
    client.send([1])
    _ = first.wait(1)
    server.end()
    for _ in 0..<6000 where second.told.withLock({ $0.isEmpty }) { usleep(10_000) }
    #expect(second.told.withLock { $0.first?.contains("gone") } == true)
    client.send([2])
  }

  @Test("frames come whole out of a stream in pieces")
  func stream() throws {
    var stream = FrameStream()
    let bytes = FrameStream.encoded([1, 2, 3]) + FrameStream.encoded([]) + FrameStream.encoded([9])
    var frames: [[UInt8]] = []
    for byte in bytes {
      stream.append([byte])
      while let frame = try stream.next() { frames.append(frame) }
    }
    #expect(frames == [[1, 2, 3], [], [9]])
    stream.append([0, 1, 0, 1])
    #expect(throws: FrameStream.Malformed.self) { _ = try stream.next() }
  }

  @Test("a capture is a file that Wireshark reads")
  func capture() throws {
    let path = path("capture")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let capture = try PacketCapture(path: path) { _ in }
    capture.record([1, 2, 3], nanoseconds: 5_000_000_007)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(
      bytes == [
        0x4D, 0x3C, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0,
        5, 0, 0, 0, 7, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 1, 2, 3,
      ])
    #expect(throws: PacketCapture.Failure.self) {
      try PacketCapture(path: "/nowhere/at/all") { _ in }
    }
  }
}
