/// A file that a kernel is given beside its command line.
package struct BootModule: Hashable, Sendable {
  /// The file's path, as the user wrote it.
  package let name: String
  /// What the user wrote behind the path.
  package let arguments: String
  package let bytes: [UInt8]

  package init(name: String, arguments: String = "", bytes: [UInt8]) {
    self.name = name
    self.arguments = arguments
    self.bytes = bytes
  }

  /// Path and arguments, as Multiboot kernels are told them.
  var text: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

  /// The files that `texts` name, each `FILE ARGS,FILE ARGS…`; a comma in a name is written twice.
  ///
  /// A text that names a file as it stands is that file. Files are read whole.
  package static func read(_ texts: [String]) throws(BootError) -> [BootModule] {
    var modules: [BootModule] = []
    for text in texts {
      if let module = try? BootModule(path: text, arguments: "") {
        modules.append(module)
        continue
      }
      for part in split(text) {
        let words = part.split(separator: " ", maxSplits: 1)
        modules.append(
          try BootModule(
            path: String(words.first ?? ""), arguments: words.count > 1 ? String(words[1]) : ""))
      }
    }
    return modules
  }

  /// The parts between single commas; two of them stand for one.
  package static func split(_ text: String) -> [String] {
    var parts = [""]
    var afterComma = false
    for character in text {
      if character == ",", !afterComma {
        afterComma = true
        continue
      }
      if afterComma, character != "," { parts.append("") }
      afterComma = false
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  /// The largest file that is taken: what a guest's first 4 GiB could hold.
  private static let limit: UInt64 = 0xE000_0000

  private init(path: String, arguments: String) throws(BootError) {
    let file = try HostFile(path: path, writable: false)
    guard file.length <= Self.limit else {
      throw .malformed(
        format: "module", expected: "at most \(Self.limit >> 20) MiB",
        found: "'\(path)' of \(file.length >> 20) MiB")
    }
    self.init(
      name: path, arguments: arguments, bytes: try file.read(at: 0, count: Int(file.length)))
  }
}
