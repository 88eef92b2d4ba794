#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who may have an image at the same time: any number of machines that read it, or one that writes.
///
/// Two that write to one file system destroy it, and one that reads what another writes sees a torn one. The lock
/// belongs to the open file and goes with it, also when the program is killed.
///
/// On Linux it is the one that QEMU takes (its file-posix block driver): a byte at 100 + n for each thing that the
/// holder does, and one at 200 + n for each that nobody else may do, n being 0 for reading, 1 for writing and 3 for
/// changing the size. The bytes are marks and have nothing to do with what the file holds there.
enum ImageLock {
  #if os(Linux)
    private static let reading = 0
    private static let writing = 1
    private static let resizing = 3

    /// Takes the lock; false where somebody else has one that excludes it.
    ///
    /// True as well where the host has no such locks. `descriptor` may be open for reading alone.
    static func take(_ descriptor: Int32, writes: Bool) -> Bool {
      let uses = writes ? [reading, writing] : [reading]
      let refuses = [writing, resizing]
      for byte in uses.map({ 100 + $0 }) + refuses.map({ 200 + $0 }) {
        var range = lock(F_RDLCK, byte)
        // SAFETY: the structure is alive for the call.
        // F_OFD_SETLK: shared, and so refused only by a program that is not of this kind.
        if unsafe fcntl(descriptor, 37, &range) != 0 { return errno != EAGAIN && errno != EACCES }
      }
      return !(uses.map { 200 + $0 } + refuses.map { 100 + $0 }).contains { byte in
        var range = lock(F_WRLCK, byte)
        // SAFETY: as above; the host writes no more than the structure.
        // F_OFD_GETLK: tells of another's lock, and takes none.
        return unsafe fcntl(descriptor, 36, &range) == 0 && range.l_type != Int16(F_UNLCK)
      }
    }

    private static func lock(_ kind: Int32, _ byte: Int) -> flock {
      flock(
        l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: off_t(byte), l_len: 1, l_pid: 0)
    }
  #else
    /// Takes the lock; false where somebody else has one that excludes it.
    static func take(_ descriptor: Int32, writes: Bool) -> Bool {
      flock(descriptor, (writes ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 || errno != EWOULDBLOCK
    }
  #endif
}
