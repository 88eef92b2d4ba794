import Synchronization
import Testing

@testable import HostIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Files for what the guest sends", .timeLimit(.minutes(1)))
struct OutputFileTests {
  /// What a person was told.
  private final class Told: Sendable {
    let sentences = Mutex<[String]>([])
    func hear(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
    var all: [String] { sentences.withLock { $0 } }
  }

  private func pipe() throws -> String {
    let path = temporaryPath("pipe.png")
    // SAFETY: the path is alive for the call.
    let status = unsafe mkfifo(path, 0o600)
    try #require(status == 0)
    return path
  }

  @Test func `a pipe without a reader is refused, by whoever would write to it`() throws {
    let path = try pipe()
    defer { unsafe unlink(path) }
    let backEnds = CharacterBackEnds()
    defer { backEnds.end() }
    #expect(throws: CharacterBackEnds.Failure.self) {
      try backEnds.open(.file(path: path), name: "COM1")
    }
    do {
      _ = try PacketCapture(path: path) { _ in }
      Issue.record("a capture without a reader")
    } catch {
      #expect("\(error)".contains("start its reader first"))
    }
    #expect(throws: PictureFile.Failure.self) {
      try PictureFile.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: path)
    }
  }

  @Test func `a pipe with a reader gets what the guest sends`() throws {
    let path = try pipe()
    defer { unsafe unlink(path) }
    let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let backEnds = CharacterBackEnds()
    let backEnd = try backEnds.open(.file(path: path), name: "COM1")
    backEnd.write(Array("hello".utf8))
    backEnds.end()
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(reader, &bytes, 100)
    #expect(bytes.prefix(max(count, 0)) == Array("hello".utf8)[...])
  }

  @Test func `two that write to one file take turns instead of places`() throws {
    let path = temporaryPath("both.log")
    defer { unsafe unlink(path) }
    let backEnds = CharacterBackEnds()
    // Opening the file empties it: both are open before one writes.
    let ports = try ["COM1", "COM2"].map { try backEnds.open(.file(path: path), name: $0) }
    for port in ports { port.write(Array(port.name.utf8)) }
    backEnds.end()
    #expect(["COM1COM2", "COM2COM1"].contains(content(of: path)))
  }

  #if os(Linux)
    @Test func `a full disk is told of once, and the guest goes on`() throws {
      let told = Told()
      let backEnds = CharacterBackEnds(tell: told.hear)
      let backEnd = try backEnds.open(.file(path: "/dev/full"), name: "COM1")
      for _ in 0..<100 { backEnd.write(Array("hello".utf8)) }
      backEnds.end()
      #expect(told.all.count == 1)
      #expect(told.all.first?.hasPrefix("COM1: file:/dev/full takes no more: No space") == true)
    }
  #endif

  @Test func `an interface that takes no frames is told of once`() {
    let told = Told()
    // What can only be read refuses a write, as an interface does that is down.
    let file = unsafe open("/dev/null", O_RDONLY)
    defer { close(file) }
    var end = TapEnd(file: file)
    for _ in 0..<3 { end.send([1, 2, 3], tell: told.hear) }
    #expect(told.all.count == 1)
    #expect(told.all.first?.contains("is the interface up?") == true)
  }
}
