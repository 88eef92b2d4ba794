import Boot
import Foundation
import Testing

@Suite("Boot: modules") struct BootModuleTests {
  @Test func `commas separate modules, two of them are one`() {
    #expect(BootModule.split("a x=1,b") == ["a x=1", "b"])
    #expect(BootModule.split("a,,b c,d") == ["a,b c", "d"])
    #expect(BootModule.split("a") == ["a"])
  }

  @Test func `files are read with their arguments`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ringside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, odd) = (folder.path + "/one", folder.path + "/o d,d")
    try Data([1]).write(to: URL(fileURLWithPath: one))
    try Data([2]).write(to: URL(fileURLWithPath: odd))
    let modules = try BootModule.read(["\(one) a b,\(one)", odd])
    #expect(modules.map(\.bytes) == [[1], [1], [2]])
    #expect(modules.map(\.arguments) == ["a b", "", ""])
    #expect(
      failure { _ = try BootModule.read(["\(one),\(folder.path)/no"]) }.contains("cannot open"))
  }
}
