import CLinuxKVM
import Glibc
import SystemPackage

/// The host's kernel, as far as the self-test's result depends on it.
enum HostKernel {
  /// The module that KVM's work is done by; "kvm" where it is built in.
  static var backend: String {
    ["kvm_intel", "kvm_amd", "kvm_pvm"].first(where: isLoaded) ?? "kvm"
  }

  private static func isLoaded(_ module: String) -> Bool {
    let path = FilePath("/sys/module/\(module)")
    guard let directory = try? FileDescriptor.open(path, .readOnly, options: .directory) else {
      return false
    }
    try? directory.close()
    return true
  }

  /// A name for this boot of this kernel on this processor: a cached result holds for it alone.
  static var identity: String {
    let parts = [
      text("/proc/sys/kernel/osrelease"), text("/proc/sys/kernel/random/boot_id"), backend,
      text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        .map(String.init) ?? "",
    ]
    return parts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of a small file; empty where it cannot be read.
  static func text(_ path: FilePath) -> String {
    guard let file = try? FileDescriptor.open(path, .readOnly) else { return "" }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    while bytes.count < 1 << 20 {
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = unsafe piece.withUnsafeMutableBytes { unsafe (try? file.read(into: $0)) ?? 0 }
      guard count > 0 else { break }
      bytes += piece.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    // SAFETY: the string is copied at once; nothing in this process changes its environment.
    guard let value = unsafe getenv(name).map({ unsafe String(cString: $0) }), !value.isEmpty else {
      return nil
    }
    return value
  }

  /// Makes `text` the whole of `file`, in a directory that is made with its parent where missing.
  ///
  /// A reader sees the old file or the new one. Where it cannot be written nothing happens.
  static func replace(_ file: FilePath, with text: String) {
    let directory = file.removingLastComponent()
    // SAFETY: the C functions read the strings during the call alone.
    _ = unsafe mkdir(directory.removingLastComponent().string, 0o755)
    _ = unsafe mkdir(directory.string, 0o755)
    let scratch = directory.appending(".\(getpid()).new")
    guard
      let descriptor = try? FileDescriptor.open(
        scratch, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    else { return }
    let isWritten = (try? descriptor.closeAfter { try descriptor.writeAll(text.utf8) }) != nil
    let isInPlace = isWritten && (unsafe rename(scratch.string, file.string) == 0)
    if !isInPlace {
      _ = unsafe unlink(scratch.string)
    }
  }

  /// Waits.
  static func sleep(_ duration: Duration) {
    usleep(UInt32(duration / .microseconds(1)))
  }
}
