import Foundation
import Testing

/// What the pages say of the tree.
@Suite struct DocumentationTests {
  private let pages =
    SourceTree.files(below: "docs", endings: ["md"])
    + SourceTree.files(below: "gdb-scripts", endings: ["md"])
    + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].compactMap { path in
      (try? SourceTree.text(path)).map { SourceTree.File(path: path, text: $0) }
    }

  @Test func `every link into the tree leads somewhere`() {
    for page in pages {
      for match in page.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
        let target = SourceTree.root.appending(path: page.path).deletingLastPathComponent()
          .appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
          "\(page) links to \(match.1), which is not there")
      }
    }
  }

  @Test func `README has the two commands that the long checks run`() throws {
    let readme = try SourceTree.text("README.md")
    for (heading, command) in [
      ("## Try it", "swift run -c release ringside demo"), ("## Test", "swift test --no-parallel"),
    ] {
      let part = readme.components(separatedBy: "\n\(heading)\n").dropFirst().first ?? ""
      let block = part.components(separatedBy: "```").dropFirst().first ?? ""
      #expect(block.trimmingCharacters(in: .whitespacesAndNewlines) == command)
    }
  }
}
