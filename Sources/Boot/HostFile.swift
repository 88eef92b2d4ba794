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

  /// Opens the file at `path`, for writing as well where `writable`.
  package init(path: String, writable: Bool) throws(BootError) {
    self.path = path
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), writable ? .readWrite : .readOnly, options: [.closeOnExec])
    } catch {
      throw .file(path: path, action: "open", reason: Self.reason(error))
    }
    do {
      let end = try descriptor.seek(offset: 0, from: .end)
      // A directory opens and seeks to a nonsensical end; reading it tells.
      if writable == false { _ = try Self.read(descriptor, at: 0, count: 1) }
      guard end >= 0, end <= 1 << 50 else {
        throw Errno.isDirectory
      }
      length = UInt64(end)
    } catch {
      try? descriptor.close()
      throw .file(path: path, action: "read", reason: Self.reason(error))
    }
  }

  deinit {
    try? descriptor.close()
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

  private static func reason(_ error: any Error) -> String {
    (error as? Errno).map(\.description) ?? String(describing: error)
  }
}
