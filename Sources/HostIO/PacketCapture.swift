import Synchronization
import SystemPackage

/// A file of frames with their times, as tcpdump and Wireshark read it.
///
/// Source: draft-ietf-opsawg-pcap, "PCAP Capture File Format"; times count nanoseconds.
package final class PacketCapture: Sendable {
  /// Why it cannot be written, and what to do.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let file: FileDescriptor
  private let hasFailed = Mutex(false)
  private let tell: @Sendable (String) -> Void
  private let path: String

  /// Empties the file at `path` and writes its head; `tell` is called once where it can no longer be written.
  package init(path: String, tell: @escaping @Sendable (String) -> Void) throws(Failure) {
    self.path = path
    self.tell = tell
    do {
      file = try OutputFile.create(path)
      var head: [UInt8] = []
      // Magic number for nanoseconds, version 2.4, two fields that are zero, longest frame, Ethernet.
      Self.append(0xA1B2_3C4D, to: &head)
      Self.append(0x0004_0002, to: &head)
      for value in [0, 0, 0x1_0000, 1] as [UInt32] { Self.append(value, to: &head) }
      try file.writeAll(head)
    } catch let failure as OutputFile.Failure {
      throw Failure(description: "capture: \(failure)")
    } catch {
      throw Failure(
        description: "cannot write \(path): \(error); choose a path that can be written")
    }
  }

  deinit { try? file.close() }

  /// Adds a frame that passed at so many nanoseconds of the guest's time.
  package func record(_ frame: [UInt8], nanoseconds: UInt64) {
    var record: [UInt8] = []
    Self.append(UInt32(truncatingIfNeeded: nanoseconds / 1_000_000_000), to: &record)
    Self.append(UInt32(nanoseconds % 1_000_000_000), to: &record)
    Self.append(UInt32(frame.count), to: &record)
    Self.append(UInt32(frame.count), to: &record)
    do {
      try file.writeAll(record + frame)
    } catch {
      let isFirst = hasFailed.withLock { hasFailed in
        defer { hasFailed = true }
        return !hasFailed
      }
      if isFirst { tell("\(path) misses frames: \(error)") }
    }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
