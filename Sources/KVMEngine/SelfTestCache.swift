import SystemPackage

/// A result of the self-test between runs, in the user's cache directory: a line with the host's identity, and one line
/// of text.
struct SelfTestCache {
  /// The file's name.
  let name: String
  /// Another version's result is none.
  let version: String

  /// Source: XDG Base Directory Specification 0.8.
  private var file: FilePath? {
    let base =
      HostKernel.variable("XDG_CACHE_HOME") ?? HostKernel.variable("HOME").map { $0 + "/.cache" }
    return base.map { FilePath($0).appending("ringside").appending(name) }
  }

  /// What was written on this boot of this kernel on this processor.
  func read() -> Substring? {
    guard let file else { return nil }
    let lines = HostKernel.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0] == "\(version) \(HostKernel.identity)" else { return nil }
    return lines[1]
  }

  /// A cache that cannot be written is no error: the test runs again.
  func write(_ text: String) {
    guard let file else { return }
    HostKernel.replace(file, with: "\(version) \(HostKernel.identity)\n\(text)\n")
  }
}
