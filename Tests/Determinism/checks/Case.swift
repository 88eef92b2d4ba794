import Foundation

/// A sample guest as `samples/expected.json` describes it, as far as a run of it needs.
struct Case: Decodable {
  /// What a person would type, and where.
  struct Typing: Decodable {
    let on: String
    let text: String
  }

  let name: String
  let image: String
  let boot: String
  let args: String?
  let module: String?
  let type: Typing?

  /// Every case of the file.
  static func all(samples: String) throws -> [Case] {
    struct File: Decodable {
      let cases: [Case]
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: samples + "/expected.json"))
    return try JSONDecoder().decode(File.self, from: data).cases
  }
}
