import HostIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct PictureFileTests {
  private let first: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("first, long".utf8)
  private let second: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("second".utf8)

  private func bytes(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(file, &bytes, 100)
    return Array(bytes.prefix(max(0, count)))
  }

  @Test func `a picture is written, and replaced by the next`() throws {
    let path = temporaryPath("screen.png")
    defer { unsafe unlink(path) }
    try PictureFile.write(first, to: path)
    #expect(bytes(of: path) == first)
    try PictureFile.write(second, to: path)
    #expect(bytes(of: path) == second)
  }

  @Test func `another file of that name stays as it is`() throws {
    let path = temporaryPath("thesis.png")
    let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    let text: [UInt8] = Array("no picture at all".utf8)
    #expect(unsafe write(file, text, text.count) == text.count)
    close(file)
    defer { unsafe unlink(path) }
    #expect(throws: PictureFile.Failure.self) { try PictureFile.write(first, to: path) }
    #expect(bytes(of: path) == text)
  }

  @Test(arguments: ["/tmp/screen.jpg", "/nowhere/at/all.png", "/tmp/.bashrc"])
  func `other names and places are refused`(path: String) {
    #expect(throws: PictureFile.Failure.self) { try PictureFile.write(first, to: path) }
    #expect(!exists(path) || !path.hasPrefix("/tmp/screen"))
  }
}
