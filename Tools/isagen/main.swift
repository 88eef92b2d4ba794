import Foundation
import X86

// Writes the files that follow from the opcode table; with --check it only compares.
//
//   swift run isagen [--check]        from the package's directory

let files = [
  ("Sources/X86/Generated/DecoderTables.swift", DecoderTablesFile.text),
  ("docs/isa-coverage.md", CoveragePage.text),
]
var isSame = true
for (path, text) in files {
  if (try? String(contentsOfFile: path, encoding: .utf8)) == text { continue }
  if CommandLine.arguments.contains("--check") {
    print("\(path) is not what the opcode table says: run `swift run isagen`")
    isSame = false
  } else {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    print("wrote \(path)")
  }
}
exit(isSame ? 0 : 1)
