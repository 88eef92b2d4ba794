import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of the host, open for as long as the object lives; the one place here that reads and writes files.
package final class HostFile {
  package let path: String
  /// The length in bytes when it was opened.
  package let length: UInt64
  private let descriptor: FileDescriptor
  private let isWritable: Bool

  /// Opens the file at `path`, for writing as well where `writable`.
  ///
  /// It has to be one that keeps what it holds, a regular file or a block device: a pipe can be read only once, and
  /// opening one would wait for its other end.
  package init(path: String, writable: Bool) throws(BootError) {
    self.path = path
    isWritable = writable
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), writable ? .readWrite : .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      if writable, Self.isRefusalToWrite(error), Self.canBeRead(path) {
        throw .writeProtected(path: path, reason: Self.reason(error))
      }
      throw .file(path: path, action: "open", reason: Self.reason(error))
    }
    do {
      try Self.checkKind(of: descriptor)
      let end = try descriptor.seek(offset: 0, from: .end)
      guard end <= 1 << 50 else { throw WrongKind(description: "it is larger than 1 PiB") }
      length = UInt64(end)
    } catch {
      try? descriptor.close()
      throw .file(path: path, action: "read", reason: Self.reason(error))
    }
  }

  deinit {
    try? descriptor.close()
  }

  /// Keeps other machines from writing to the file while it is open, and from having it at all where this one writes.
  ///
  /// A file system that knows no locks goes without.
  package func reserve() throws(BootError) {
    guard ImageLock.take(descriptor.rawValue, writes: isWritable) else {
      throw .inUse(path: path, writes: isWritable)
    }
  }

  /// Up to `count` bytes from `offset` on; fewer only at the end of the file.
  package func read(at offset: UInt64, count: Int) throws(BootError) -> [UInt8] {
    do {
      return try Self.read(descriptor, at: Int64(offset), count: count)
    } catch {
      throw .file(path: path, action: "read", reason: Self.reason(error))
    }
  }

  /// Writes all of `bytes` from `offset` on.
  package func write(_ bytes: [UInt8], at offset: UInt64) throws(BootError) {
    do {
      _ = try descriptor.writeAll(toAbsoluteOffset: Int64(offset), bytes)
    } catch {
      throw .file(path: path, action: "write", reason: Self.reason(error))
    }
  }

  /// Waits until all writes are on the host's disk.
  package func synchronize() throws(BootError) {
    if fsync(descriptor.rawValue) != 0 {
      throw .file(path: path, action: "write", reason: Errno(rawValue: errno).description)
    }
  }

  private static func read(
    _ descriptor: FileDescriptor, at offset: Int64, count: Int
  ) throws -> [UInt8] {
    // SAFETY: the buffer is the array's own storage; `done` never passes `count`.
    try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let part = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized..<count])
        let got = unsafe try descriptor.read(
          fromAbsoluteOffset: offset + Int64(initialized), into: part)
        if got == 0 { break }
        initialized += got
      }
    }
  }

  // MARK: What the host says

  /// A file of a kind that has no bytes to come back to.
  private struct WrongKind: Error, CustomStringConvertible {
    let description: String
  }

  private static func checkKind(of descriptor: FileDescriptor) throws {
    var status = stat()
    // SAFETY: the structure is alive for the call.
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFBLK: break
    case S_IFDIR: throw Errno.isDirectory
    case S_IFIFO, S_IFSOCK:
      throw WrongKind(
        description:
          "it is a pipe, which can be read only once; write what comes out into a file, and name that"
      )
    default: throw WrongKind(description: "it is neither a file nor a disk of this host")
    }
  }

  /// Whether the host would have opened the file, were it not for writing.
  private static func isRefusalToWrite(_ error: any Error) -> Bool {
    let refusals: [Errno] = [
      .permissionDenied, .notPermitted, .readOnlyFileSystem, .textFileBusy,
    ]
    return (error as? Errno).map(refusals.contains) ?? false
  }

  private static func canBeRead(_ path: String) -> Bool {
    (try? HostFile(path: path, writable: false)) != nil
  }

  private static func reason(_ error: any Error) -> String {
    (error as? Errno).map(\.description) ?? String(describing: error)
  }
}
