import Foundation

/// The checked-out package, as files.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable, CustomStringConvertible {
    /// From the package's root: "Sources/X86/PageWalk.swift".
    let path: String
    let text: String
    /// The lines without what stands behind `//` and between quotation marks.
    let code: [Substring]
    /// The words of ``code``.
    let words: Set<Substring>

    var description: String { path }

    init(path: String, text: String) {
      self.path = path
      self.text = text
      code = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.bare)
      words = Set(code.flatMap { $0.split { !$0.isLetter && $0 != "_" } })
    }

    /// A line up to its comment; strings are emptied first, since `//` may stand in one.
    private static func bare(_ line: Substring) -> Substring {
      guard line.utf8.contains(UInt8(ascii: "/")) || line.utf8.contains(UInt8(ascii: "\"")) else {
        return line
      }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let code = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        .joined(separator: "\"\"")
      let end = code.firstRange(of: "//")?.lowerBound ?? code.endIndex
      return Substring(code[..<end])
    }

    /// The modules that the file imports: the word behind `import`, or behind a kind of declaration.
    var imports: Set<String> {
      Set(
        code.compactMap { line in
          let words = line.split { $0 == " " || $0 == "." }.map(String.init)
          guard let index = words.firstIndex(of: "import"),
            words[..<index].allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) })
          else { return nil }
          return words[(index + 1)...].first { !Self.kinds.contains($0) }
        })
    }

    private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set = [
      "struct", "class", "enum", "protocol", "func", "typealias", "var", "let",
    ]
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below `folder` with one of the name endings, by path.
  static func files(below folder: String, endings: [String] = ["swift"]) -> [File] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path(percentEncoded: false))
    var files: [File] = []
    while let name = names?.nextObject() as? String {
      guard endings.contains(where: { name.hasSuffix(".\($0)") }),
        let text = try? Self.text("\(folder)/\(name)")
      else { continue }
      files.append(File(path: "\(folder)/\(name)", text: text))
    }
    return files.sorted { $0.path < $1.path }
  }

  static func package() throws -> PackageDescription {
    PackageDescription(try text("Package.swift"))
  }

  /// The floor of each target, from the table in `docs/architecture.md`.
  static func floors() throws -> [String: Int] {
    var floors: [String: Int] = [:]
    for line in try text("docs/architecture.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count >= 3, let floor = Int(cells[0]) else { continue }
      for name in cells[1].matches(of: /`(\w+)`/) { floors[String(name.1)] = floor }
    }
    return floors
  }
}
