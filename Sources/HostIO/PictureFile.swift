import SystemPackage

/// A PNG file that a client of the debug server asks for.
///
/// Whoever reaches the debug server names the file, so that no other may come to harm: its name ends in `.png`, and a
/// file that is there already is replaced only if it is a PNG file.
package enum PictureFile {
  /// Why the file was not written, and what to do.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Writes the bytes of a PNG file to `path`, which counts from the process's own folder.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    precondition(bytes.starts(with: signature))
    guard path.hasSuffix(".png") else {
      throw Failure(description: "'\(path)' is no name for a picture; end it with .png")
    }
    do {
      let file = try create(path)
      try file.closeAfter { _ = try file.writeAll(bytes) }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        description: "cannot write \(path): \(error); choose a path that can be written")
    }
  }

  private static func create(_ path: String) throws -> FileDescriptor {
    let permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
    do {
      return try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: permissions)
    } catch Errno.fileExists {
      // Read first: only then is it known to be ours to replace. A pipe must not make the server wait.
      let file = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.nonBlocking, .closeOnExec])
      do {
        var head = [UInt8](repeating: 0, count: signature.count)
        // SAFETY: the buffer is alive for the call.
        let count = unsafe try head.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
        guard count == signature.count, head == signature else {
          throw Failure(
            description: "\(path) is there already and is no PNG file; choose another name")
        }
        try file.resize(to: 0)
        try file.seek(offset: 0, from: .start)
        return file
      } catch {
        try? file.close()
        throw error
      }
    }
  }
}
