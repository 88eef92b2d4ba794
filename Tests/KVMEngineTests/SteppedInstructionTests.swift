import GuestMemory
import Testing
import X86

@testable import KVMEngine

@Suite("Instructions that a step takes care of")
struct SteppedInstructionTests {
  @Test(
    "By opcode and prefixes",
    arguments: [
      ([0xCD, 0x80], .softwareInterrupt(vector: 0x80)), ([0xCC], .softwareInterrupt(vector: 3)),
      ([0x9C], .pushFlags), ([0x66, 0x9C], .pushFlags), ([0x48, 0x0F, 0x07], .systemReturn),
      ([0x0F, 0x05], .systemCall), ([0xF4], .halt), ([0x90], .other), ([], .other),
      ([0x48, 0xCF], .farReturn(selectorOffset: 8)), ([0xCF], .farReturn(selectorOffset: 4)),
    ] as [([UInt8], SteppedInstruction)])
  func longMode(_ bytes: [UInt8], _ expected: SteppedInstruction) {
    #expect(SteppedInstruction(bytes, mode: .long64) == expected)
  }

  @Test("REX prefixes are INC and DEC outside 64-bit mode")
  func rex() {
    #expect(SteppedInstruction([0x48, 0xCD], mode: .protected32) == .other)
    #expect(SteppedInstruction([0xCE], mode: .real) == .softwareInterrupt(vector: 4))
    #expect(SteppedInstruction([0xCE], mode: .long64) == .other)
    #expect(SteppedInstruction([0x60], mode: .real) == .multiplePushes)
    #expect(SteppedInstruction([0xFF, 0x1E], mode: .real) == .multiplePushes)
    #expect(SteppedInstruction([0xFF, 0x16], mode: .real) == .other)
  }

  @Test("The handler of a vector, by mode", arguments: [MicroGuest.Mode.real, .protected, .long])
  func handlers(_ mode: MicroGuest.Mode) throws {
    let guest = try MicroGuest(mode, [0x90])
    let entry = InterruptEntry(
      vector: 0x21, seenFrom: LinearMemory(guest.initialState, guest.memory))
    #expect(entry?.handler.rawValue == MicroGuest.handler(0x21))
    #expect(entry?.flagsOffset == [.real: 4, .protected: 8, .long: 16][mode])
  }

  @Test("No handler beyond the table's limit, none at a gate that is not present")
  func noHandler() throws {
    let guest = try MicroGuest(.protected, [0x90])
    var state = guest.initialState
    state.idtr.limit = 0x107
    let memory = LinearMemory(state, guest.memory)
    #expect(InterruptEntry(vector: 0x21, seenFrom: memory) == nil)
    guest.memory.store(UInt64(0), at: .init(0x2000 + 8 * 0x20))
    #expect(InterruptEntry(vector: 0x20, seenFrom: memory) == nil)
  }
}
