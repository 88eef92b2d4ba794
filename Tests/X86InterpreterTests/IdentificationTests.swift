import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// CPUID where the guest may be on another engine, too.
@Suite struct IdentificationTests {
  private static func accelerator() throws -> InterpreterAccelerator {
    let memory = try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 1 << 20, kind: .ram, name: "RAM")
    ])
    return InterpreterAccelerator(memory: memory, model: .max)
  }

  /// What CPUID answers on CPU 0 of `accelerator`.
  private static func answer(
    _ accelerator: InterpreterAccelerator, _ leaf: UInt32, _ subleaf: UInt32 = 0
  ) throws -> [UInt32] {
    let engine = try #require(try accelerator.makeCPU(index: 0) as? InterpreterCPU)
    engine.cpu[0] = UInt64(leaf)
    engine.cpu[1] = UInt64(subleaf)
    engine.cpu.identify()
    return [0, 3, 1, 2].map { UInt32(truncatingIfNeeded: engine.cpu[$0]) }
  }

  @Test func `features that another engine lacks are not told, on any leaf that has features`()
    throws
  {
    let full = try Self.accelerator()
    let leaves = full.identification(of: 0)
    for word in FeatureWord.allCases {
      let place = word.place
      var other = leaves
      let index = try #require(
        other.firstIndex { $0.leaf == place.leaf && $0.subleaf ?? 0 == place.subleaf })
      // The other engine has none of this word's.
      switch place.register {
      case .a: other[index].a = 0
      case .b: other[index].b = 0
      case .c: other[index].c = 0
      case .d: other[index].d = 0
      }
      let narrow = try Self.accelerator()
      narrow.hideFeatures(unlessIn: other)
      let found = try #require(
        narrow.identification(of: 0).first {
          $0.leaf == place.leaf && $0.subleaf ?? 0 == place.subleaf
        })
      // The bit for a hypervisor stays.
      #expect(found[place.register] & ~(1 << 31) == 0, "\(word)")
    }
    let same = try Self.accelerator()
    same.hideFeatures(unlessIn: leaves)
    // The other engine's processor may be susceptible to what this one is not: the pair says nothing of it.
    let silent = leaves.map { leaf in
      var leaf = leaf
      if leaf.leaf == 7, leaf.subleaf == 0 { leaf.d &= ~(1 << 29) }
      return leaf
    }
    #expect(same.identification(of: 0) == silent)
  }

  @Test func `what it is not susceptible to is told where no other engine may run the guest`()
    throws
  {
    let alone = try Self.accelerator()
    #expect(try Self.answer(alone, 7)[3] >> 29 & 1 == 1)
    let engine = try #require(try alone.makeCPU(index: 0) as? InterpreterCPU)
    let capabilities = try engine.cpu.readModelSpecific(0x10A)
    // RDCL_NO and MDS_NO; IBRS_ALL would promise a register that is not there.
    #expect(capabilities & 0b10_0011 == 0b10_0001)
    #expect(throws: Fault.self) { try engine.cpu.writeModelSpecific(0x10A, 0) }

    let paired = try Self.accelerator()
    paired.hideFeatures(unlessIn: alone.identification(of: 0))
    #expect(try Self.answer(paired, 7)[3] == 0)
    let other = try #require(try paired.makeCPU(index: 0) as? InterpreterCPU)
    #expect(throws: Fault.self) { try other.cpu.readModelSpecific(0x10A) }
  }

  @Test func `addresses are no wider than the other engine's`() throws {
    let narrow = try Self.accelerator()
    narrow.hideFeatures(unlessIn: [
      IdentificationLeaf(leaf: 0x8000_0008, subleaf: nil, (36 | 48 << 8, 0, 0, 0))
    ])
    #expect(try Self.answer(narrow, 0x8000_0008)[0] == 36 | 48 << 8)
  }

  @Test func `leaves that another engine insists on are answered as it does`() throws {
    let accelerator = try Self.accelerator()
    accelerator.answer(as: [
      IdentificationLeaf(leaf: 1, subleaf: nil, (0xABC, 0xFF00_0000, 1 << 27 | 1, 1 << 9 | 2)),
      IdentificationLeaf(leaf: 7, subleaf: 0, (1, 2, 3, 4)),
    ])
    let one = try Self.answer(accelerator, 1)
    // The APIC's number, OSXSAVE and APIC are this CPU's own.
    #expect(one[0] == 0xABC && one[1] >> 24 == 0 && one[2] == 1 && one[3] == 1 << 9 | 2)
    #expect(try Self.answer(accelerator, 7) == [1, 2, 3, 4])
    #expect(try Self.answer(accelerator, 7, 1) == [0, 0, 0, 0])
  }

  @Test func `a leaf above the last of its kind is the last basic one`() throws {
    let accelerator = try Self.accelerator()
    let last = try Self.answer(accelerator, try Self.answer(accelerator, 0)[0])
    for leaf: UInt32 in [0x20, 0x4000_0011, 0x4000_0100, 0x8000_0009, 0xC000_0000] {
      #expect(try Self.answer(accelerator, leaf) == last, "leaf \(leaf)")
    }
  }

  @Test func `the hypervisor's leaves tell whose it is and the counter's frequency`() throws {
    let accelerator = try Self.accelerator()
    let name = try Self.answer(accelerator, 0x4000_0000)
    #expect(name[0] == 0x4000_0010)
    let text = name[1...].flatMap { word in (0..<4).map { UInt8(word >> UInt32($0 * 8) & 0xFF) } }
    #expect(String(decoding: text.prefix(11), as: UTF8.self) == "RingsideVMM")
    #expect(try Self.answer(accelerator, 0x4000_0010)[0] == 1_000_000)
  }
}
