import Bits
import CInterpreterDispatch
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Variants of handlers: each does what the handler that it is one of does.
@Suite struct VariantTests {
  private static let all = Handler.allCases.filter { handler in
    handler.rawValue >= Handler.firstVariant
      && Int(handler.rawValue - Handler.firstVariant) < Handler.variantBases.count
  }

  @Test func `every variant leaves registers, flags and memory as its base does`() throws {
    let guest = try TestGuest()
    try guest.load([0x90], width: 64)
    #expect(Self.all.count > 500)
    for variant in Self.all {
      for seed in 1...12 as ClosedRange<UInt64> {
        // What the first run has looked up is there in the second: the quick and the complete body are both tried.
        let runs = try [variant, Self.base(of: variant), variant].map {
          try Self.run($0, with: Self.needs(of: variant), seed: seed, on: guest)
        }
        guard runs[0] == runs[1], runs[1] == runs[2] else {
          Issue.record("\(variant), seed \(seed): \(runs)")
          return
        }
      }
    }
  }

  @Test func `a variant is chosen where its needs are met, the best one first`() {
    func choose(_ handler: Handler, _ last: Int?, _ change: (inout rs_operation) -> Void) -> Handler
    {
      var operation = rs_operation()
      (operation.base, operation.index) = (UInt16(BlockOffset.zero), UInt16(BlockOffset.zero))
      change(&operation)
      let number = Handler.variant(
        of: handler.rawValue, for: operation, last: last.map { UInt16($0 * 8) })
      return Handler(rawValue: number)!
    }
    #expect(choose(.addRR32, nil) { $0.destination = 8 } == .addRR32)
    #expect(choose(.addRR32, 1) { ($0.destination, $0.source) = (8, 16) } == .addRR32D)
    #expect(choose(.addRR32, 2) { ($0.destination, $0.source) = (8, 16) } == .addRR32S)
    #expect(choose(.addRR32, 1) { ($0.destination, $0.source) = (8, 8) } == .addRR32DS)
    #expect(choose(.movRM64, nil) { $0.base = 24 } == .movRM64P)
    #expect(choose(.movRM64, 3) { $0.base = 24 } == .movRM64B)
    #expect(choose(.movRM64, 3) { ($0.base, $0.index) = (24, 8) } == .movRM64A)
    #expect(choose(.movRM64, 1) { ($0.base, $0.index) = (24, 8) } == .movRM64X)
    #expect(choose(.movRM64, nil) { ($0.base, $0.index) = (24, 8) } == .movRM64)
    // AH is not AL, though their registers' offsets differ by 1 only.
    #expect(choose(.cmpRI8Jcc4, 0) { $0.destination = 1 } == .cmpRI8Jcc4)
    #expect(choose(.cmpRI8Jcc4, 0) { $0.destination = 0 } == .cmpRI8Jcc4D)
    #expect(choose(.pushR64, 4) { $0.source = 8 } == .pushR64T)
  }

  @Test func `what an operation writes is followed`() {
    func after(_ handler: Handler, _ last: Int?, destination: Int = 0) -> Int? {
      var operation = rs_operation()
      operation.destination = UInt16(destination)
      return handler.lastWritten(by: operation, before: last.map { UInt16($0) }).map { Int($0) }
    }
    #expect(after(.movRM32, nil, destination: 24) == 24)
    #expect(after(.movMR32, 24) == 24)
    #expect(after(.cmpRR64Jcc4, 24) == 24)
    #expect(after(.movRR8, 24, destination: 24) == nil)
    #expect(after(.movRR8, 24, destination: 25) == nil)
    #expect(after(.movRR8, 24, destination: 32) == 24)
    #expect(after(.address32, 24) == BlockOffset.linear)
    #expect(after(.pushR64, 24) == BlockOffset.stackPointer)
    #expect(after(.popR64, 24, destination: 24) == BlockOffset.stackPointer)
    #expect(after(.popR64, 24, destination: BlockOffset.stackPointer) == nil)
    #expect(after(.xchgRR64, 24) == nil)
    #expect(after(.execute, 24) == nil)
    #expect(after(.divR64, 24) == BlockOffset.rax)
  }

  // MARK: - One operation, behind one that writes the register in question

  private static func base(of variant: Handler) -> Handler {
    Handler(rawValue: Handler.variantBases[Int(variant.rawValue - Handler.firstVariant)])!
  }

  private static func needs(of variant: Handler) -> Handler.Needs {
    Handler.Needs(rawValue: Handler.variantNeeds[Int(variant.rawValue - Handler.firstVariant)])
  }

  /// Registers, flags and memory after `handler`, of operands that meet `needs`.
  private static func run(
    _ handler: Handler, with needs: Handler.Needs, seed: UInt64, on guest: TestGuest
  ) throws -> [UInt64] {
    let cpu = guest.engine.cpu
    var random = SplitMix64(state: seed)
    for number in 0..<16 { cpu[number] = random.next() }
    cpu.rflags = random.next() & RFlags.arithmetic
    for word in 0..<0x200 as Range<UInt64> {
      guest.memory.store(random.next(), at: GuestPhysicalAddress(0x9000 + word * 8))
    }
    // Addresses lie in the words above; a division is one that has a quotient.
    let (base, index, last) = (8, 9, needs.contains(.lastStack) ? 4 : 3)
    cpu[base] = 0x9000 + random.next() % 0x300
    cpu[index] = random.next() % 64
    cpu[2] = seed & 1 == 0 ? 0 : random.next() >> 40
    cpu[4] = 0x9800 + random.next() % 0x100 * 8
    let value: UInt64 =
      needs.contains(.lastBase)
      ? 0x9000 + random.next() % 0x300
      : needs.contains(.lastIndex)
        ? random.next() % 64
        : needs.contains(.lastStack) ? cpu[4] : random.next()

    var operations = [rs_operation](repeating: rs_operation(), count: 6)
    operations[0].handler = Handler.movRI64.address
    operations[0].destination = UInt16(last * 8)
    operations[0].immediate = Int64(bitPattern: value)
    operations[1].handler = handler.address
    func offset(_ need: Handler.Needs, _ other: Int) -> UInt16 {
      UInt16((needs.contains(need) ? last : other) * 8)
    }
    operations[1].destination = offset(.lastDestination, 6)
    operations[1].source = offset(.lastSource, 7)
    operations[1].base = offset(.lastBase, base)
    operations[1].index =
      needs.contains(.noIndex) ? UInt16(BlockOffset.zero) : offset(.lastIndex, index)
    operations[1].scale = UInt8(seed % 4)
    operations[1].displacement = Int32(random.next() % 64)
    operations[1].immediate = Int64(truncatingIfNeeded: random.next() % 100)
    // A Jcc after it, whose two targets can be told apart.
    operations[2].handler = Handler.exit.address
    operations[2].immediate = Int64(BlockOperation.stride)
    operations[2].displacement = Int32(3 * BlockOperation.stride)
    for (place, mark) in [(3, 1), (5, 2)] as [(Int, Int64)] {
      operations[place].handler = Handler.movRI64.address
      operations[place].destination = 15 * 8
      operations[place].immediate = mark
    }
    operations[4].handler = Handler.exit.address
    operations.append(operations[4])
    // SAFETY: the operations outlive the run, which ends at an exit among them.
    unsafe operations.withUnsafeBufferPointer { buffer in
      let first = buffer.baseAddress!
      unsafe cpu.store(first, at: BlockOffset.block)
      unsafe rs_run(cpu.base, first)
    }
    let registers = (0..<16).map { cpu[$0] } + [cpu.load(BlockOffset.linear), cpu.rflags]
    return registers
      + (0..<0x200 as Range<UInt64>).map {
        guest.memory.load(UInt64.self, at: GuestPhysicalAddress(0x9000 + $0 * 8)) ?? 0
      }
  }
}
