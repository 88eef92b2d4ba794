internal import CInterpreterDispatch
import Bits
import GuestMemory
import X86

/// Makes a block of operations from the guest's code at RIP.
///
/// A block ends at a branch, at what may change the mode or let interrupts in, at a breakpoint, at the end of the page.
struct BlockBuilder {
  /// Instructions of a block at most: ``rs_operation/ordinal`` counts them in 8 bits.
  static let maximumInstructions = 64
  /// Bytes of an instruction at most.
  private static let maximumLength = 15
  /// Operations of a block at most.
  static let maximumOperations = maximumInstructions * 3 + 8

  let cpu: CPU
  private let shared: SharedEngine
  private let startRIP: UInt64
  private let decoder: Decoder
  /// The operations so far; in place of its address each has its handler's number until the block is whole.
  private(set) var operations: [rs_operation] = []
  /// The bytes of the page that the block was made of.
  private(set) var bytes = 0..<0
  private var count = 0
  private var position = 0
  /// The handler of the last operation, where that is the previous instruction's.
  private var lastHandler: (handler: Handler, ordinal: Int)?
  private var unseenFlags = UnseenFlags()

  /// Begins a block at the CPU's RIP.
  init(_ cpu: CPU) {
    self.cpu = cpu
    shared = cpu.shared
    startRIP = cpu.rip
    decoder = Decoder(codeWidth: Int(cpu.codeWidth), isProtected: cpu.mode.isProtected)
  }

  /// Builds the block from the bytes of `page` from `offset` on.
  mutating func build(from page: PhysicalMap.Page, offset: Int, linear: UInt64) -> [rs_operation] {
    append(Handler.enter)
    append(Handler.exit)
    operations[1].immediate = Int64(bitPattern: startRIP)
    var at = offset
    var isEnded = false
    if shared.breakpoints.contains(linear) {
      operations[0].handler = UInt(Handler.breakpoint.rawValue)
      chooseHandlers()
      return operations
    }
    while !isEnded && count < Self.maximumInstructions {
      if count > 0 && shared.breakpoints.contains(cpu.linearCut(linear &+ UInt64(position))) {
        break
      }
      guard case .instruction(let instruction) = decoder.decode(page.code(at: at)) else { break }
      // Code beyond the limit of CS faults: the stepper says so.
      guard isWithinLimit(instruction) else { break }
      isEnded = translate(instruction)
      count += 1
      at += Int(instruction.length)
      position += Int(instruction.length)
    }
    if count == 0 {
      operations[0].handler = UInt(Handler.alone.rawValue)
      (count, isEnded) = (1, true)
      at = min(offset + Self.maximumLength, Int(pageSize))
    }
    if !isEnded { jump(to: startRIP &+ UInt64(position), isSamePage: false, place: 0) }
    operations[0].immediate = Int64(count)
    bytes = offset..<at
    page.codeMarks |= CPU.granules(offset, at - offset)
    chooseHandlers()
    return operations
  }

  /// Puts addresses in place of the handlers' numbers: of the best variants, and of sequences where there is one.
  ///
  /// Every operation keeps its place and its operands. Those that a sequence's handler executes have their own handlers
  /// too, for where it has to stop in its midst.
  private mutating func chooseHandlers() {
    let numbers = chooseVariants()
    var index = 0
    while index < numbers.count {
      let (handler, length) = Handler.longest(numbers[index...])
      operations[index].handler = handler.address
      for part in index + 1..<index + length {
        operations[part].handler = Handler(rawValue: numbers[part])!.address
      }
      index += length
    }
  }

  /// The number of each operation's handler, chosen among its variants by what the operations before it write.
  private func chooseVariants() -> [UInt16] {
    var last: UInt16?
    return operations.map { operation in
      let number = UInt16(operation.handler)
      defer { last = Handler(rawValue: number)!.lastWritten(by: operation, before: last) }
      return Handler.variant(of: number, for: operation, last: last)
    }
  }

  private func isWithinLimit(_ instruction: Instruction) -> Bool {
    if cpu.codeWidth == 64 { return true }
    let end = startRIP &+ UInt64(position) &+ UInt64(instruction.length)
    return end &- 1 <= UInt64(cpu.system.cs.limit) && end <= cpu.codeMask &+ 1
  }

  // MARK: - Operations

  /// Appends an operation of the instruction at hand.
  mutating func append(
    _ handler: Handler, destination: Int = 0, source: Int = 0, immediate: Int64 = 0,
    memory: MemoryOperand? = nil
  ) {
    var operation = rs_operation()
    operation.handler = UInt(handler.rawValue)
    operation.destination = UInt16(destination)
    operation.source = UInt16(source)
    operation.immediate = immediate
    operation.base = UInt16(BlockOffset.zero)
    operation.index = UInt16(BlockOffset.zero)
    operation.ordinal = UInt8(count)
    operation.position = UInt16(position)
    if let memory { fill(&operation, memory) }
    operations.append(operation)
    lastHandler = (handler, count)
    unseenFlags.note(
      handler, immediate: immediate, index: operations.count - 1, in: &operations)
  }

  /// The last operation's handler, if it belongs to the instruction before the one at hand.
  var handlerOfPreviousInstruction: Handler? {
    guard let lastHandler, lastHandler.ordinal == count - 1 else { return nil }
    return lastHandler.handler
  }

  /// Gives the last operation another handler.
  ///
  /// It overwrites the flags where the one before did.
  mutating func replaceLast(with handler: Handler) {
    operations[operations.count - 1].handler = UInt(handler.rawValue)
  }

  private func fill(_ operation: inout rs_operation, _ memory: MemoryOperand) {
    if memory.base == MemoryOperand.ripRegister {
      operation.base = UInt16(BlockOffset.blockRIP)
    } else if memory.base == Self.linearBase {
      operation.base = UInt16(BlockOffset.linear)
    } else if memory.base != MemoryOperand.noRegister {
      operation.base = UInt16(memory.base) * 8
    }
    if memory.index != MemoryOperand.noRegister {
      operation.index = UInt16(memory.index) * 8
      operation.scale = memory.scale
    }
    operation.displacement = Int32(truncatingIfNeeded: memory.displacement)
  }

  /// Stands in ``MemoryOperand/base`` for the address that an address operation has computed.
  private static let linearBase: UInt8 = 0xFE

  /// The memory operand as a handler takes it, after an address operation where one is needed; nil where only the
  /// complete semantics can do it.
  mutating func direct(_ instruction: Instruction) -> MemoryOperand? {
    var memory = instruction.memory
    if cpu.codeWidth == 64 {
      guard instruction.addressSize == 8 else { return nil }
      if memory.base == MemoryOperand.ripRegister {
        memory.displacement += Int64(nextPosition(instruction))
      }
      guard Int64(Int32(truncatingIfNeeded: memory.displacement)) == memory.displacement else {
        return nil
      }
      if memory.segment == .fs || memory.segment == .gs {
        append(
          .addressWithBase,
          source: BlockOffset.segmentBases + Int(memory.segment.rawValue) * 8, memory: memory)
        return Self.computed
      }
      return memory
    }
    guard cpu.mode.isFlat, instruction.addressSize == 4, memory.segment != .cs,
      memory.segment.rawValue <= SegmentNumber.ds.rawValue
    else { return nil }
    append(.address32, memory: memory)
    return Self.computed
  }

  private static let computed: MemoryOperand = {
    var memory = MemoryOperand()
    memory.base = linearBase
    return memory
  }()

  /// Ends the block with a branch to a fixed RIP; `place` tells ``CPU/jumpDirect(_:)`` its Jcc.
  mutating func jump(to target: UInt64, isSamePage: Bool, place: Int) {
    append(
      isSamePage ? .jumpDirect : .jumpAcross, source: place,
      immediate: Int64(bitPattern: target & cpu.codeMask))
  }

  /// RIP after `instruction`.
  func nextRIP(_ instruction: Instruction) -> UInt64 {
    (startRIP &+ UInt64(position) &+ UInt64(instruction.length)) & cpu.codeMask
  }

  /// Whether a branch to `target` stays in the page of this block.
  func isSamePage(_ target: UInt64) -> Bool {
    let base = cpu.codeWidth == 64 ? 0 : cpu.system.cs.base
    return (base &+ target) & ~0xFFF == (base &+ startRIP) & ~0xFFF
  }

  /// Appends the instruction by its complete semantics.
  mutating func whole(_ instruction: Instruction, _ handler: Handler) {
    let number = shared.blocks.add(instruction)
    append(handler, immediate: Int64(number))
  }

  /// Sets the displacement of the last operation.
  mutating func setDisplacement(_ displacement: Int32) {
    operations[operations.count - 1].displacement = displacement
  }

  /// The distance of the next instruction from the block's start.
  func nextPosition(_ instruction: Instruction) -> Int {
    position + Int(instruction.length)
  }
}
