internal import CInterpreterDispatch
import GuestMemory
import X86

/// The decoded blocks of one machine, in one arena that is emptied as a whole.
///
/// A block whose code changed is made to leave at its first operation, and is no longer found; its room comes back
/// when the arena is emptied, which only happens between runs.
@safe final class BlockCache {
  static let operationCapacity = 500_000
  static let instructionCapacity = 60_000

  // SAFETY: both arrays live as long as the object; `used` and `instructionsUsed` never pass the capacities.
  private let operations: UnsafeMutablePointer<rs_operation>
  private let instructions: UnsafeMutablePointer<Instruction>
  private var used = 1
  private var instructionsUsed = 0
  private var blocks = BlockTable()
  /// A block of a page: the bytes that it was made of, and their 64-byte parts.
  private struct Source {
    let key: BlockKey
    let bytes: Range<Int>
    let granules: UInt64
  }
  private var blocksOfPage: [UInt64: [Source]] = [:]
  /// Counts how often the arena was emptied.
  private(set) var generation: UInt64 = 0

  init() {
    unsafe operations = .allocate(capacity: Self.operationCapacity)
    unsafe instructions = .allocate(capacity: Self.instructionCapacity)
    unsafe operations.initialize(repeating: rs_operation(), count: Self.operationCapacity)
    unsafe operations[0].handler = Handler.exit.address
  }

  deinit {
    unsafe operations.deallocate()
    unsafe instructions.deallocate()
  }

  /// The operation that leaves the chain.
  var exitOperation: BlockOperation { unsafe BlockOperation(pointer: operations) }

  /// The instruction that ``add(_:)`` numbered so.
  @inline(always) func instruction(_ number: Int) -> Instruction {
    unsafe instructions[number]
  }

  /// Keeps an instruction for an operation that executes it whole.
  func add(_ instruction: Instruction) -> Int {
    let number = instructionsUsed
    precondition(number < Self.instructionCapacity)
    unsafe (instructions + number).initialize(to: instruction)
    instructionsUsed += 1
    return number
  }

  /// Whether another block of the greatest length has room.
  var hasRoom: Bool {
    used + BlockBuilder.maximumOperations <= Self.operationCapacity
      && instructionsUsed + BlockBuilder.maximumInstructions <= Self.instructionCapacity
  }

  func block(_ key: BlockKey) -> BlockOperation? { blocks[key] }

  /// Takes over a new block.
  func insert(_ key: BlockKey, _ made: [rs_operation], bytes: Range<Int>) -> BlockOperation {
    precondition(used + made.count <= Self.operationCapacity)
    let start = unsafe operations + used
    for (index, operation) in made.enumerated() {
      unsafe start[index] = operation
    }
    used += made.count
    let block = unsafe BlockOperation(pointer: start)
    blocks.insert(key, block)
    let granules = bytes.isEmpty ? 0 : CPU.granules(bytes.lowerBound, bytes.count)
    blocksOfPage[key.physical & ~0xFFF, default: []].append(
      Source(key: key, bytes: bytes, granules: granules))
    return block
  }

  /// Whether some block was made of any of these bytes of a page.
  func holdsCode(page: UInt64, bytes: Range<Int>) -> Bool {
    blocksOfPage[page]?.contains { $0.bytes.overlaps(bytes) } ?? false
  }

  /// Forgets the blocks made of parts of a page whose bytes change; returns the parts that others are made of.
  func drop(page: UInt64, granules: UInt64) -> UInt64 {
    var kept: [Source] = []
    var marks: UInt64 = 0
    for entry in blocksOfPage[page] ?? [] {
      if entry.granules & granules != 0 {
        blocks.remove(entry.key)?.patch { $0.handler = Handler.stale.address }
      } else {
        kept.append(entry)
        marks |= entry.granules
      }
    }
    blocksOfPage[page] = kept.isEmpty ? nil : kept
    return marks
  }

  /// Forgets everything; no handler may be running.
  func empty() {
    blocks.removeAll()
    blocksOfPage.removeAll(keepingCapacity: true)
    used = 1
    instructionsUsed = 0
    generation &+= 1
  }
}
