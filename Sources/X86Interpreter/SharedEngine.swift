import Engine
import GuestMemory
import Synchronization
import X86

/// What the CPUs of one machine share: breakpoints, watched ranges, decoded blocks.
///
/// All CPUs of a machine run on one thread, so nothing here is locked but what other threads write to.
final class SharedEngine {
  /// Linear addresses of the debugger's breakpoints.
  var breakpoints: Set<UInt64> = []
  /// The debugger's watched ranges.
  var watches: [Watch] = []
  /// The blocks of every CPU.
  let blocks: BlockCache

  /// What CPUs met and do not implement.
  let unimplemented = UnimplementedLog()

  /// The machine's CPUs.
  var cpus: [CPU] = []
  /// Leaves of CPUID that another engine of the same machine answers in its own way.
  var foreignLeaves: [IdentificationLeaf] = []
  /// What a test does to the caches; nil outside tests.
  var disturbance: Disturbance?
  /// The physical addresses of pages that were used as page tables.
  var tables: [UInt64] = []
  /// How many writes went to such pages.
  var tableWrites = 0
  private let memory: GuestMemory
  /// The layout that ``physicalMap`` describes, and its regions, whose host memory it points to.
  private var layoutNumber: UInt64
  private var regions: [MappedRegion]
  private var physical: PhysicalMap
  private let changes = WriteLog()

  init(memory: GuestMemory) {
    self.memory = memory
    blocks = BlockCache()
    layoutNumber = memory.layoutNumber
    regions = memory.regions
    physical = PhysicalMap(regions)
    memory.observeWrites(for: changes, changes.note)
  }

  deinit {
    memory.observeWrites(for: changes, nil)
    physical.destroy()
  }

  /// Where memory lies, for a CPU's block.
  var physicalMap: PhysicalMap { physical }

  /// Takes over other regions of memory where the board has replaced them; no CPU may be in a block.
  ///
  /// Code in regions that are there no more, or otherwise, is forgotten, and every translation.
  func followLayout() {
    let number = memory.layoutNumber
    guard number != layoutNumber else { return }
    layoutNumber = number
    let next = memory.regions
    forgetTables()
    let map = PhysicalMap(next, previous: physical)
    for page in physical.destroy(keeping: map) { _ = blocks.drop(page: page, granules: ~0) }
    physical = map
    for cpu in cpus {
      cpu.setPhysicalMap(map)
    }
    regions = next
  }

  // MARK: - Code

  /// Sends writes to a page that holds code or a page table from now on to the slow paths of every CPU.
  func protect(_ page: PhysicalMap.Page) {
    let host = unsafe UInt64(UInt(bitPattern: page.host))
    for cpu in cpus { cpu.protectFromWrites(hostPage: host) }
  }

  /// Forgets every decoded block; no CPU may be in one.
  func emptyBlocks() {
    blocks.empty()
    physical.clearCode()
  }

  /// Forgets the code of pages that a device, a loader or the debugger has written to, and what they mapped.
  func dropChangedPages() {
    for range in changes.take() {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(range.upperBound, (start | 0xFFF) + 1)
        dropCode(at: start, count: Int(end - start))
        if let page = physical.page(at: start), !page.tableUse.isEmpty { forgetTables() }
        start = end
      }
    }
  }

  /// Forgets the code that was decoded from a part of one page.
  func dropCode(at address: UInt64, count: Int) {
    let granules = CPU.granules(Int(address & 0xFFF), count)
    guard let page = physical.page(at: address), page.codeMarks & granules != 0 else { return }
    page.codeMarks = blocks.drop(page: address & ~0xFFF, granules: granules)
    for cpu in cpus { cpu.forgetJumps() }
  }

  // MARK: - Stop points

  /// Takes over a changed set of the debugger's stop points.
  func setStopPoints(_ points: [StopPoint]) {
    breakpoints = Set(points.filter { $0.kind == .execute }.map(\.address.rawValue))
    watches = points.filter { $0.kind != .execute && $0.length > 0 }.map { point in
      Watch(
        start: point.address.rawValue, last: point.address.rawValue &+ (point.length - 1),
        onRead: point.kind != .write, onWrite: point.kind != .read, point: point)
    }
    emptyBlocks()
    for cpu in cpus {
      cpu.setWatching(!watches.isEmpty)
      cpu.flushTranslations()
    }
  }
}

/// Ranges of memory that were written from outside the CPUs since somebody last asked.
private final class WriteLog: Sendable {
  private let ranges = Mutex<[Range<UInt64>]>([])
  private let hasSome = Atomic<Bool>(false)

  /// Called by any thread.
  @Sendable func note(_ start: GuestPhysicalAddress, _ length: UInt64) {
    ranges.withLock { ranges in
      // A loader's many small writes become one range; a gap in between costs a needless look.
      if let last = ranges.last, ranges.count >= 64 {
        ranges[ranges.count - 1] =
          min(last.lowerBound, start.rawValue)..<max(last.upperBound, start.rawValue + length)
      } else {
        ranges.append(start.rawValue..<start.rawValue + length)
      }
    }
    hasSome.store(true, ordering: .releasing)
  }

  func take() -> [Range<UInt64>] {
    guard hasSome.exchange(false, ordering: .acquiringAndReleasing) else { return [] }
    return ranges.withLock { ranges in
      defer { ranges = [] }
      return ranges
    }
  }
}

extension CPU {
  /// Takes over another description of the machine's memory.
  func setPhysicalMap(_ map: PhysicalMap) {
    unsafe part(BlockOffset.physical, PhysicalMap.self).pointee = map
  }

  /// What this CPU shares with the machine's others.
  var shared: SharedEngine {
    // SAFETY: the engine that owns the block keeps the object alive as long as the block.
    unsafe Unmanaged<SharedEngine>.fromOpaque(load(BlockOffset.shared, as: UnsafeRawPointer.self))
      .takeUnretainedValue()
  }

  /// The instruction that ``BlockCache/add(_:)`` numbered so, without counting references.
  @inline(__always) func wholeInstruction(_ number: Int) -> Instruction {
    // SAFETY: as for ``shared``.
    unsafe Unmanaged<SharedEngine>.fromOpaque(load(BlockOffset.shared, as: UnsafeRawPointer.self))
      ._withUnsafeGuaranteedRef { $0.blocks.instruction(number) }
  }

  /// Forgets the code that was decoded from `count` bytes at the physical address.
  func dropCode(at address: UInt64, count: Int) {
    shared.dropCode(at: address, count: count)
  }
}
