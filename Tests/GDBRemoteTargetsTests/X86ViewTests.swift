import GDBRemote
import Testing

@testable import GDBRemoteTargets

/// GDB sources, `gdb/features/i386`.
@Suite struct X86ViewTests {
  @Test(arguments: [(X86View.i8086, 308, 41), (.i386, 308, 41), (.x86_64, 536, 57)])
  func `g is exactly as long as GDB's own layout`(view: X86View, bytes: Int, registers: Int) {
    let layout = view.description(hasAVX: true).layout
    #expect(layout.generalByteCount == bytes)
    #expect(layout.generalCount == registers)
    #expect(layout.entries.prefix(registers).map(\.number) == Array(0..<registers))
  }

  @Test func `the places in g are GDB's`() {
    func offset(_ name: String, _ view: X86View) -> Int? {
      let layout = view.description(hasAVX: false).layout
      guard let index = layout.entries.firstIndex(where: { $0.name == name }) else { return nil }
      return layout.entries[..<index].reduce(0) { $0 + $1.byteCount }
    }
    #expect(offset("rip", .x86_64) == 128)
    #expect(offset("cs", .x86_64) == 140)
    #expect(offset("st0", .x86_64) == 164)
    #expect(offset("fctrl", .x86_64) == 244)
    #expect(offset("xmm0", .x86_64) == 276)
    #expect(offset("mxcsr", .x86_64) == 532)
    #expect(offset("eip", .i386) == 32)
    #expect(offset("xmm0", .i8086) == 176)
    #expect(offset("mxcsr", .i8086) == 304)
  }

  @Test(arguments: X86View.allCases)
  func `names, numbers and feature names are unique`(view: X86View) {
    let features = view.features(hasAVX: true)
    let names = features.flatMap { $0.registers.map(\.name) }
    #expect(Set(names).count == names.count)
    #expect(Set(features.map(\.name)).count == features.count)
    let layout = view.description(hasAVX: true).layout
    #expect(Set(layout.entries.map(\.number)).count == names.count)
    #expect(view.sources(hasAVX: true).count == layout.entries.count)
    for (entry, source) in zip(layout.entries, view.sources(hasAVX: true)) {
      let row = features.flatMap(\.registers).first { $0.name == entry.name }
      #expect(row?.source == source)
    }
  }

  @Test(arguments: X86View.allCases)
  func `what tools for QEMU look for is there`(view: X86View) {
    let names = Set(view.description(hasAVX: false).layout.entries.map(\.name))
    #expect(
      names.isSuperset(of: [
        "fs_base", "gs_base", "k_gs_base", "cr0", "cr2", "cr3", "cr4", "cr8", "efer",
      ]))
  }

  @Test(arguments: X86View.allCases)
  func `stop replies carry the program counter, stack pointer and flags`(view: X86View) {
    let layout = view.description(hasAVX: false).layout
    #expect(layout.expedited.count == 4)
    #expect(layout.programCounter.map { layout.expedited.contains($0) } == true)
  }

  @Test(arguments: X86View.allCases)
  func `the document names the architecture and each register once`(view: X86View) throws {
    let description = view.description(hasAVX: true)
    let text = String(decoding: try #require(description.documents["target.xml"]), as: UTF8.self)
    #expect(text.contains("<architecture>\(view.architecture)</architecture>"))
    for entry in description.layout.entries {
      #expect(
        text.components("<reg name=\"\(entry.name)\"") == 1
          && text.contains("regnum=\"\(entry.number)\""))
    }
    #expect(text.components("<feature ") == text.components("</feature>"))
    #expect(X86View(named: view.architecture) == view)
  }

  @Test func `every type that a register names is GDB's or defined in its feature`() {
    let known: Set = [
      "int", "int32", "int64", "uint16", "uint32", "uint64", "uint128", "data_ptr", "code_ptr",
      "i387_ext",
    ]
    for feature in X86View.allCases.flatMap({ $0.features(hasAVX: true) }) {
      let defined = feature.types.map { type in
        switch type {
        case .vector(let id, _, _), .union(let id, _), .flags(let id, _, _): id
        }
      }
      for register in feature.registers {
        #expect(known.union(defined).contains(register.type), "\(register.name)")
      }
    }
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(_ part: String) -> Int {
    ranges(of: part).count
  }
}
