import Foundation
import Testing

/// The sample guests under `samples/`.
struct SampleTests {
  @Test(.enabled(if: Tools.areThere, Tools.missing))
  func `Every guest builds, and nothing is built twice`() throws {
    let first = try Tools.run("samples/build.sh")
    #expect(first.status == 0, "\(first.output)")
    let second = try Tools.run("samples/build.sh")
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
  }

  @Test(.enabled(if: Tools.areThere, Tools.missing))
  func `A name that no guest has is refused with those that there are`() throws {
    let outcome = try Tools.run("samples/build.sh", "no-such-guest")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("hello-mbr"))
  }

  @Test func `Every guest has an expectation, and every expectation its guest`() throws {
    struct Expectations: Decodable {
      struct Case: Decodable {
        let name: String
        let image: String
      }
      let cases: [Case]
    }
    let file = try Data(contentsOf: Tools.root.appending(path: "samples/expected.json"))
    let cases = try JSONDecoder().decode(Expectations.self, from: file).cases
    let expected = Set(cases.compactMap { $0.image.split(separator: ".").first.map(String.init) })
    let script = try String(
      contentsOf: Tools.root.appending(path: "samples/build.sh"), encoding: .utf8)
    let guests = Set(
      script.matches(of: #/^ +(?:[A-Z]+=\w+ )*sample ([a-z0-9-]+) /#.anchorsMatchLineEndings())
        .map { String($0.1) })
    #expect(guests.count >= 20)
    #expect(expected == guests)
    #expect(Set(cases.map(\.name)).count == cases.count)
  }

  @Test(.enabled(if: Tools.areThere, Tools.missing), arguments: ["loop16", "loop32", "loop64"])
  func `A benchmark loop comes with its profile`(name: String) throws {
    struct Profile: Decodable {
      let name: String
      let loop, loop_end, loop_insns: Int
      let range_start, range_end, range_insns: Int
      let counter, scratch, scratch_size: Int
    }
    #expect(try Tools.run("samples/build.sh", name).status == 0)
    let file = try Data(contentsOf: Tools.root.appending(path: "samples/out/\(name).json"))
    let profile = try JSONDecoder().decode(Profile.self, from: file)
    #expect(profile.name == name)
    #expect(profile.loop < profile.loop_end && profile.loop_end <= profile.range_start)
    #expect(profile.range_start < profile.range_end)
    #expect(!(profile.scratch..<profile.scratch + profile.scratch_size).contains(profile.counter))
  }
}
