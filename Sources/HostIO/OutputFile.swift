import SystemPackage

/// A file for what the guest sends, emptied when it is opened.
enum OutputFile {
  /// Why it cannot be opened, and what to do.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens the file at `path`, which is made where it is not there.
  ///
  /// Two that open the same file add to its end in turn. A pipe has to have a reader: opening one without would wait
  /// for it, and hear no Ctrl-C. Writing to a pipe that is full is ``Errno/wouldBlock``.
  static func create(_ path: String) throws(Failure) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        FilePath(path), .writeOnly,
        options: [.create, .truncate, .append, .nonBlocking, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch Errno.noSuchAddressOrDevice {
      throw Failure(description: "nobody reads the pipe \(path); start its reader first")
    } catch {
      throw Failure(
        description: "cannot write \(path): \(error); choose a path that can be written")
    }
  }
}
