import Foundation

/// What `Package.swift` says of this package's own targets.
///
/// It is read as text, since SwiftPM holds its lock while tests run and cannot be asked. The package
/// keeps to a few shapes (`library(…)`, `tests(…)`, `.target(…)`), and a target in another shape makes
/// ``targets`` too short, which a test notices.
struct PackageDescription {
  struct Target {
    let name: String
    /// Our own targets that it depends on.
    let dependencies: [String]
    /// The modules of other packages that it may import.
    let products: [String]
    /// Its folder, from the package's root.
    let path: String
    let isTest: Bool
  }

  let targets: [Target]

  init(_ text: String) {
    let products = Self.productNames(text)
    let body = text.range(of: "targets: [\n    //").map { String(text[$0.lowerBound...]) } ?? ""
    targets = Self.calls(in: body).map { call in
      let names = Self.strings(in: call.dependencies)
      let words = Self.words(in: call.dependencies)
      let folder = call.isTest ? "Tests" : "Sources"
      return Target(
        name: call.name, dependencies: names, products: words.compactMap { products[$0] },
        path: call.path ?? "\(folder)/\(call.name)", isTest: call.isTest || call.path != nil)
    }
  }

  func target(named name: String) -> Target? {
    targets.first { $0.name == name }
  }

  // MARK: Text

  private struct Call {
    let name: String
    let dependencies: String
    let path: String?
    let isTest: Bool
  }

  /// The functions that declare a target, and whether it is one of tests.
  private static let declarations = [
    "library(": false, "tests(": true, ".target(": false, ".executableTarget(": false,
    ".testTarget(": true, ".systemLibrary(": false,
  ]

  private static func calls(in body: String) -> [Call] {
    var calls: [Call] = []
    var rest = body[...]
    while let (range, isTest) = nextDeclaration(in: rest) {
      let arguments = String(balanced(rest[range.upperBound...], open: "(", close: ")"))
      if let name = strings(in: arguments).first {
        let list = arguments.firstIndex(of: "[").map { arguments[arguments.index(after: $0)...] }
        let path = arguments.range(of: "path: \"").map {
          String(arguments[$0.upperBound...].prefix { $0 != "\"" })
        }
        calls.append(
          Call(
            name: name,
            dependencies: declaresDependencies(arguments)
              ? list.map { String(balanced($0, open: "[", close: "]")) } ?? "" : "",
            path: path, isTest: isTest))
      }
      rest = rest[range.upperBound...].dropFirst(arguments.count)
    }
    return calls
  }

  private static func nextDeclaration(
    in text: Substring
  ) -> (range: Range<Substring.Index>, isTest: Bool)? {
    declarations.compactMap { spelling, isTest in
      text.range(of: spelling).map { ($0, isTest) }
    }.min { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// A system library's brackets hold its providers.
  private static func declaresDependencies(_ arguments: String) -> Bool {
    !arguments.contains("providers:")
  }

  /// The text up to the bracket that closes one opened before it.
  private static func balanced(
    _ text: Substring, open: Character, close: Character
  ) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  private static func strings(in text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func words(in text: String) -> [String] {
    let bare = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    return bare.split { !$0.isLetter }.map(String.init)
  }

  /// `let system = Target.Dependency.product(name: "SystemPackage", …)`: the word and the module.
  private static func productNames(_ text: String) -> [String: String] {
    var names: [String: String] = [:]
    for part in text.components(separatedBy: "\nlet ").dropFirst() {
      guard let word = part.split(separator: " ").first, part.contains("Dependency.product("),
        let name = strings(in: part).first
      else { continue }
      names[String(word)] = name
    }
    return names
  }
}
