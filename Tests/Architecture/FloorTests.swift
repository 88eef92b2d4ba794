import Testing

/// Imports point down the floors of `docs/architecture.md`, and along declared dependencies only.
@Suite struct FloorTests {
  private let package: PackageDescription
  private let floors: [String: Int]

  init() throws {
    package = try SourceTree.package()
    floors = try SourceTree.floors()
  }

  private var products: [PackageDescription.Target] { package.targets.filter { !$0.isTest } }

  @Test func `every folder of Sources is a target, and every target is read`() throws {
    let folders = Set(
      SourceTree.files(below: "Sources", endings: ["swift", "h", "modulemap"])
        .map { String($0.path.split(separator: "/")[1]) })
    #expect(Set(products.map(\.name)) == folders)
  }

  @Test func `every target has its floor in the documentation, and nothing else has one`() {
    #expect(Set(products.map(\.name)) == Set(floors.keys))
  }

  @Test func `dependencies point down`() {
    for target in products {
      let floor = floors[target.name] ?? -1
      for dependency in target.dependencies {
        let below = floors[dependency] ?? Int.max
        #expect(below < floor, "\(target.name), floor \(floor), depends on \(dependency)")
      }
    }
  }

  @Test func `a file imports declared dependencies, and the system's modules`() {
    for target in products {
      let allowed = Set(target.dependencies).union(target.products).union(Self.system)
      for file in SourceTree.files(below: target.path) {
        let strangers = file.imports.subtracting(allowed)
        #expect(strangers.isEmpty, "\(file) imports \(strangers.sorted())")
      }
    }
  }

  @Test func `declared dependencies are imported`() {
    for target in products {
      let imported = SourceTree.files(below: target.path).map(\.imports)
        .reduce(into: Set<String>()) { $0.formUnion($1) }
      let unused = Set(target.dependencies).union(target.products).subtracting(imported)
      #expect(unused.isEmpty, "\(target.name) declares \(unused.sorted()) and does not import it")
    }
  }

  @Test func `the protocol knows no machine, and the debugger no protocol`() {
    #expect(package.target(named: "GDBRemote")?.dependencies == [])
    #expect(package.target(named: "GDBRemoteTargets")?.dependencies == ["GDBRemote"])
    let debugger = package.target(named: "Debugger")?.dependencies ?? []
    #expect(!debugger.contains("GDBRemote") && !debugger.isEmpty)
  }

  @Test func `Foundation stays in the command line`() {
    for target in products where target.name != "Commands" {
      for file in SourceTree.files(below: target.path) {
        #expect(file.imports.isDisjoint(with: Self.foundation), "\(file)")
      }
    }
  }

  private static let foundation: Set = ["Foundation", "FoundationEssentials"]
  private static let system = foundation.union([
    "Darwin", "Dispatch", "Glibc", "Musl", "Synchronization",
  ])
}
