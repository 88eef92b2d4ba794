import Boot
import Testing

/// The demo guest that the Boot module holds.
struct BuiltinSampleTests {
  @Test func `The image is whole sectors, the first of them a boot sector`() {
    let image = BuiltinSample.image
    #expect(image.count % 512 == 0)
    #expect((1024...2048).contains(image.count))
    #expect(image[510...511] == [0x55, 0xAA])
  }

  @Test(arguments: [
    "real_start", "protected_entry", "long_entry", "idle", "tick", "counter",
  ])
  func `Every label that a session needs lies in the image as it is loaded`(name: String) throws {
    let address = try #require(BuiltinSample.symbols[name])
    #expect((0x7C00..<0x7C00 + UInt64(BuiltinSample.image.count)).contains(address))
  }

  @Test func `It begins where the BIOS enters it, and its modes follow one another`() throws {
    let symbols = BuiltinSample.symbols
    #expect(symbols["real_start"] == 0x7C00)
    let protected = try #require(symbols["protected_entry"])
    let long = try #require(symbols["long_entry"])
    #expect(0x7C00 < protected && protected < long)
  }

  @Test func `The counter starts at zero`() throws {
    let offset = Int(try #require(BuiltinSample.symbols["counter"]) - 0x7C00)
    #expect(BuiltinSample.image[offset..<offset + 8].allSatisfy { $0 == 0 })
  }

  @Test(.enabled(if: Tools.areThere, Tools.missing))
  func `It is what its sources give`() throws {
    let outcome = try Tools.run("samples/embed.py", "--check")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
