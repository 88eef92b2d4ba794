import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// One CPU of the interpreter on 1 MiB of RAM, for machine code that a test brings along.
final class TestGuest {
  let memory: GuestMemory
  let accelerator: InterpreterAccelerator
  let engine: InterpreterCPU

  init() throws {
    memory = try GuestMemory(regions: [
      MappedRegion(start: GuestPhysicalAddress(0), length: 1 << 20, kind: .ram, name: "RAM")
    ])
    accelerator = InterpreterAccelerator(memory: memory, model: .max)
    engine = try #require(try accelerator.makeCPU(index: 0) as? InterpreterCPU)
  }

  /// Puts `code` at `address` and the CPU in front of it, in flat 32-bit protected or 64-bit mode or in real mode.
  func load(_ code: [UInt8], at address: UInt64 = 0x7C00, width: Int) throws {
    memory.write(code, at: GuestPhysicalAddress(address))
    var state = self.state
    state.rip = address
    state.rsp = 0x7000
    state.rflags = 2
    if width == 16 {
      state.cs = .real(0, code: true)
    } else {
      state.cr0 |= 1
      state.cs = .flat(8, width == 64 ? .code64 : .code32)
      (state.ds, state.es, state.ss) = (.flat(16, .data32), .flat(16, .data32), .flat(16, .data32))
      (state.fs, state.gs) = (.flat(16, .data32), .flat(16, .data32))
    }
    if width == 64 {
      // One page-directory-pointer entry maps the first GiB.
      memory.store(UInt64(0x2003), at: GuestPhysicalAddress(0x1000))
      memory.store(UInt64(0x83), at: GuestPhysicalAddress(0x2000))
      state.cr3 = 0x1000
      state.cr4 = 1 << 5
      state.efer = 1 << 8 | 1 << 10
      state.cr0 |= 1 << 31
    }
    try engine.store(.all, from: state)
  }

  var state: CPUState {
    var state = CPUState()
    engine.load(.all, into: &state)
    return state
  }
}

/// The same guest by blocks with caches emptied at random and by steps without a buffer comes to the same state and memory.
func expectNoHistory(
  seed: UInt64, instructions: UInt64, of guest: () throws -> TestGuest
) throws {
  let (blocks, steps) = (try guest(), try guest())
  blocks.accelerator.disturbCaches(seed: seed)
  _ = blocks.engine.run(.budget(instructions: instructions))
  for _ in 0..<instructions {
    steps.engine.cpu.flushTranslations()
    _ = steps.engine.run(.step(maskingInterrupts: true))
  }
  #expect(blocks.state == steps.state)
  let whole = 1 << 20
  #expect(
    blocks.memory.read(at: .init(0), count: whole) == steps.memory.read(at: .init(0), count: whole))
}
