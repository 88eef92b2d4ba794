import Foundation
import Testing

@testable import GDBRemote

/// The documentation's table is made from the packet rows.
@Suite struct CoverageTests {
  private static let document = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/protocol.md")
  private static let start =
    "<!-- packets: made by `RINGSIDE_RECORD=1 swift test --filter CoverageTests` -->\n"
  private static let end = "<!-- end of packets -->\n"

  @Test func `docs/protocol.md has the packets that there are`() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let start = try #require(text.range(of: Self.start))
    let end = try #require(text.range(of: Self.end))
    let recorded = String(text[start.upperBound..<end.lowerBound])
    let present = PacketCoverage.markdown()
    if ProcessInfo.processInfo.environment["RINGSIDE_RECORD"] == "1" {
      var changed = text
      changed.replaceSubrange(start.upperBound..<end.lowerBound, with: present)
      try changed.write(to: Self.document, atomically: true, encoding: .utf8)
    } else {
      #expect(
        recorded == present, "record it anew: RINGSIDE_RECORD=1 swift test --filter CoverageTests")
    }
  }

  @Test func `no two rows are spelled alike, and each has its words`() {
    let rows = PacketTable.standard.rows
    #expect(Set(rows.map(\.spelling)).count == rows.count)
    #expect(rows.allSatisfy { !$0.summary.isEmpty && !$0.bytes.isEmpty })
  }

  @Test func `every row is found by its own spelling`() {
    for row in PacketTable.standard.rows {
      #expect(PacketTable.standard.row(for: row.bytes)?.row.spelling == row.spelling)
    }
  }
}
