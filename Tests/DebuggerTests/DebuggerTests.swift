import Engine
import GuestMemory
import Logging
import Machine
import Testing
import X86

@testable import Debugger

@Suite("Triple fault diagnosis")
struct TripleFaultDiagnosisTests {
  private static func memory() throws -> GuestMemory {
    try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 1 << 20, kind: .ram, name: "RAM")
    ])
  }

  private static func protected() -> CPUState {
    var state = CPUState()
    state.cr0 = 0x11
    state.cs = .flat(8, .code32)
    state.ss = .flat(16, .data32)
    state.rip = 0x8000
    state.rsp = 0x7000
    state.gdtr = .init(base: 0x1000, limit: 23)
    state.idtr = .init(base: 0x2000, limit: 0x7FF)
    return state
  }

  @Test("an empty IDT: every gate that was needed lies beyond the limit")
  func emptyIDT() throws {
    var state = Self.protected()
    state.idtr.limit = 0
    let lines = TripleFaultDiagnosis(state, memory: try Self.memory()).lines
    #expect(lines[0].contains("32-bit protected mode") && lines[0].contains("0x8:0x8000"))
    #expect(
      lines.contains("vector 8 (#DF) would have failed: its entry lies beyond the table's limit."))
  }

  @Test("gates: not present, no gate, a code segment that is none, and a sound one")
  func gates() throws {
    let memory = try Self.memory()
    memory.store(UInt64(0x00CF_9B00_0000_FFFF), at: .init(0x1008))
    memory.store(UInt64(0x00CF_9300_0000_FFFF), at: .init(0x1010))
    memory.store(UInt64(0x0000_8E00_0008_9000), at: .init(0x2000 + 8 * 8))
    memory.store(UInt64(0x0000_8E00_0010_9000), at: .init(0x2000 + 13 * 8))
    memory.store(UInt64(0x0000_8100_0008_9000), at: .init(0x2000 + 14 * 8))
    let lines = TripleFaultDiagnosis(Self.protected(), memory: memory).lines
    #expect(!lines.contains { $0.contains("#DF) would") })
    #expect(lines.contains { $0.contains("#GP") && $0.contains("0x10 is no code segment") })
    #expect(lines.contains { $0.contains("#PF") && $0.contains("is no gate (type 0x1)") })
    #expect(lines.contains { $0.contains("#UD") && $0.contains("not present") })
  }

  @Test("a stack and code that are not mapped are named with the entry that is missing")
  func unmapped() throws {
    let memory = try Self.memory()
    var state = Self.protected()
    state.cr0 |= 1 << 31
    state.cr3 = 0x3000
    let lines = TripleFaultDiagnosis(state, memory: memory).lines
    #expect(lines.contains { $0.hasPrefix("The stack cannot take a frame: 0x6ff8") })
    #expect(lines.contains { $0.hasPrefix("The instruction that is next cannot be fetched") })
  }
}
