import Engine
import GuestMemory
import X86

/// How all armed stop points are brought about together: a pure function of the points, of what this
/// host's KVM can do, and of the guest's address spaces.
///
/// Debug registers go first to what nothing else can do: data, then instructions that cannot be planted
/// because they are not mapped yet or lie in pages of user mode, then the others in order. It is worked
/// out anew whenever a point comes or goes or an address space changes.
struct StopPointPlan: Hashable {
  /// A watched piece of one page.
  struct Watch: Hashable {
    let point: StopPoint
    /// The linear address of the first byte.
    let linear: GuestVirtualAddress
    let physical: GuestPhysicalAddress
    let length: UInt64

    /// Where an access to `count` bytes from `address` on touches the piece first, as a linear address.
    func touched(by address: GuestPhysicalAddress, count: UInt64) -> GuestVirtualAddress? {
      let start = max(address, physical)
      guard start < min(address + count, physical + length) else { return nil }
      return linear + (start.rawValue - physical.rawValue)
    }
  }

  var registers = DebugRegisters()
  /// The planted bytes' places, each with the linear addresses that it stops at.
  var plants: [GuestPhysicalAddress: Set<GuestVirtualAddress>] = [:]
  var watches: [Watch] = []
  /// The planted pages that the guest writes to directly, as they hold its stack in protected mode.
  ///
  /// KVM's emulator does the writes to a read-only page, and of an instruction with several, such as
  /// PUSHA, it hands over the last alone. Real mode is stepped instead, see ``KVMCPU/mustStep()``.
  var writablePages: Set<GuestPhysicalAddress> = []
  /// The points that need every instruction to be stepped.
  var stepped: [StopPoint] = []
  var means: [StopPoint: StopMeans] = [:]
  var refusals: [StopPoint: String] = [:]
  /// The byte that is planted: INT3 or HLT.
  var plantedByte: UInt8 = 0xCC

  /// The addresses with a breakpoint.
  var breakpoints: Set<GuestVirtualAddress> = []

  /// Whether a change of the guest's address space can change the plan.
  var dependsOnTranslations: Bool {
    !plants.isEmpty || !watches.isEmpty || hasPending || stopsInKernelAlone
  }

  /// Breakpoints are in debug registers that user code passes over: where their pages belong is looked at.
  private(set) var stopsInKernelAlone = false

  /// Whether a point waits for its address to be mapped.
  var hasPending: Bool { means.values.contains(.pending) }

  /// Nothing armed.
  init() {}

  /// Plans `points`, in the order of their arming.
  init(
    _ points: [StopPoint], _ host: DebugMeans, spaces: [LinearMemory], guestUsesRegisters: Bool,
    mayWatchByRegisters: Bool = true
  ) {
    plantedByte = host.interceptsINT3 ? 0xCC : 0xF4
    breakpoints = Set(points.filter { $0.kind == .execute }.map(\.address))
    for point in points where point.kind != .execute {
      planData(
        point, host, spaces, mayUseRegisters: !guestUsesRegisters && mayWatchByRegisters)
    }
    let executes = points.filter { $0.kind == .execute }
    let places = executes.map { Place($0, host, spaces) }
    let order =
      executes.indices.filter { !places[$0].canBePlanted }
      + executes.indices.filter { places[$0].canBePlanted }
    for index in order {
      plan(executes[index], places[index], host, mayUseRegisters: !guestUsesRegisters)
    }
    let planted = Set(plants.keys.map(\.page))
    for space in spaces where !planted.isEmpty {
      if space.state.isProtected { writablePages.formUnion(planted.intersection(space.stackPages)) }
    }
  }

  // MARK: - Instructions

  /// Where a breakpoint's address lies in the guest's address spaces.
  private struct Place {
    var physical: Set<GuestPhysicalAddress> = []
    var isUser = false
    var canBePlanted = false

    init(_ point: StopPoint, _ host: DebugMeans, _ spaces: [LinearMemory]) {
      for space in spaces {
        guard let translation = space.translation(point.address) else { continue }
        physical.insert(translation.physical)
        // Many small kernels open all of their pages to user mode and have none: without a task
        // register nothing can come back from there.
        let hasUserMode = space.state.tr.selector & 0xFFF8 != 0
        if space.state.isPagingEnabled && translation.isUser && hasUserMode { isUser = true }
      }
      canBePlanted =
        !physical.isEmpty
        && physical.allSatisfy { place in spaces.contains { $0.memory.region(at: place) != nil } }
        && (host.interceptsINT3 || host.interceptsHLT && !isUser)
    }
  }

  private mutating func plan(
    _ point: StopPoint, _ place: Place, _ host: DebugMeans, mayUseRegisters: Bool
  ) {
    let registerStops =
      place.isUser
      ? host.executesStopAtCPL3 : host.executesStopAtCPL0
    if mayUseRegisters, registerStops,
      let index = registers.take(
        .init(address: point.address, condition: .execute, length: 1, point: point))
    {
      means[point] = .debugRegister(index)
      if !host.executesStopAtCPL3 { stopsInKernelAlone = true }
    } else if place.canBePlanted {
      for physical in place.physical { plants[physical, default: []].insert(point.address) }
      means[point] = host.interceptsINT3 ? .plantedINT3 : .plantedHLT
    } else if host.stepsAtCPL0, !place.isUser || host.stepsAtCPL3,
      !host.interceptsINT3 && !host.interceptsHLT
    {
      stepped.append(point)
      means[point] = .stepping
    } else if place.physical.isEmpty, host.interceptsINT3 || host.interceptsHLT {
      means[point] = .pending
    } else if place.isUser {
      refusals[point] =
        "this host's KVM cannot stop at instructions of user mode; use the interpreter"
        + " (--engine interpreter), or break in the kernel"
    } else {
      refusals[point] =
        "all four debug registers are in use and this address has no memory to plant in; delete a"
        + " breakpoint or a watchpoint first"
    }
  }

  // MARK: - Data

  /// What watching by taking pages from the guest would come to.
  private enum PageWatch {
    case found([Watch])
    /// Not mapped yet.
    case pending
    case refused(String)
  }

  private mutating func planData(
    _ point: StopPoint, _ host: DebugMeans, _ spaces: [LinearMemory], mayUseRegisters: Bool
  ) {
    let byPages = Self.pageWatch(point, host, spaces)
    // A register cannot tell reads from writes: pages can.
    if point.kind == .read, case .found(let found) = byPages {
      watches += found
      means[point] = .pageProtection
      return
    }
    let pieces = DebugRegisters.pieces(of: point.address, length: min(point.length, 64))
    if host.dataAccessesStop, mayUseRegisters, point.length <= 32, pieces.count <= registers.free {
      var first: Int?
      for piece in pieces {
        let index = registers.take(
          .init(
            address: piece.address, condition: point.kind == .write ? .write : .access,
            length: piece.length, point: point))
        first = first ?? index
      }
      means[point] = .debugRegister(first ?? 0)
      return
    }
    let canStep = point.kind == .write && host.stepsAtCPL0 && host.stepsAtCPL3
    if !host.catchesWrites, canStep {
      stepped.append(point)
      means[point] = .stepping
      return
    }
    switch byPages {
    case .found(let found):
      watches += found
      means[point] = .pageProtection
    case .pending: means[point] = .pending
    case .refused(let reason): refusals[point] = reason
    }
  }

  private static func pageWatch(
    _ point: StopPoint, _ host: DebugMeans, _ spaces: [LinearMemory]
  ) -> PageWatch {
    guard point.kind == .write ? host.catchesWrites : host.catchesReads else {
      return .refused(
        "this host's KVM can watch no more data: its debug registers are in use or do not work, and"
          + " it does not report accesses to protected pages; use the interpreter")
    }
    guard spaces.count == 1 else {
      return .refused(
        "with several CPUs, KVM would carry out locked instructions on the watched page in two pieces, between which"
          + " another CPU's can fall, and no debug register is free or works on this host; use the interpreter"
      )
    }
    guard point.length <= longestWatch else {
      return .refused(
        "a watchpoint on KVM covers at most \(longestWatch >> 10) KiB; use the interpreter")
    }
    guard let found = watches(for: point, in: spaces) else { return .pending }
    guard found.allSatisfy({ watch in spaces[0].memory.region(at: watch.physical) != nil }) else {
      return .refused(
        "there is no memory behind this address, so a debug register alone could watch it, and"
          + " none is free or works on this host")
    }
    // A processor with nested paging marks table entries by itself, which KVM answers by emulating
    // whatever instruction is at hand, HLT wrongly.
    guard
      !host.dataAccessesStop
        || spaces.allSatisfy({
          $0.tablePages(of: point.address).isDisjoint(with: found.map(\.physical.page))
        })
    else {
      return .refused(
        "this range shares a page with page tables that are in use, which KVM cannot watch; watch at"
          + " most 8 bytes with a free debug register, or use the interpreter")
    }
    return .found(found)
  }

  /// The longest range that is watched by taking its pages from the guest, in bytes.
  private static let longestWatch: UInt64 = 1 << 20

  /// The pieces of a watched range by page; nil where some of it is mapped nowhere.
  private static func watches(for point: StopPoint, in spaces: [LinearMemory]) -> [Watch]? {
    var watches: Set<Watch> = []
    for space in spaces {
      var done: UInt64 = 0
      while done < point.length {
        let linear = point.address + done
        guard let physical = space.physical(linear) else { return nil }
        let length = min(point.length - done, pageSize - linear.pageOffset)
        watches.insert(
          Watch(point: point, linear: linear, physical: physical, length: length))
        done += length
      }
    }
    return watches.isEmpty ? nil : watches.sorted { $0.physical < $1.physical }
  }

  // MARK: - Pages

  /// What the pages of guest memory are put to; overlays are taken from `overlays` where they are there.
  func pageUses(_ overlay: (GuestPhysicalAddress) -> OverlayPage) -> [GuestPhysicalAddress: PageUse]
  {
    var uses: [GuestPhysicalAddress: PageUse] = [:]
    for page in Set(plants.keys.map(\.page)) {
      uses[page] = .overlay(overlay(page), isWritable: writablePages.contains(page))
    }
    for watch in watches {
      let page = watch.physical.page
      if watch.point.kind == .write {
        if case .overlay(let copy, _) = uses[page] {
          uses[page] = .overlay(copy, isWritable: false)
        } else {
          uses[page] = uses[page] ?? .readOnly
        }
      } else {
        uses[page] = .absent
      }
    }
    return uses
  }

  /// The planted bytes of one page, by offset.
  func plantedBytes(of page: GuestPhysicalAddress) -> [Int: UInt8] {
    var bytes: [Int: UInt8] = [:]
    for place in plants.keys where place.page == page { bytes[Int(place.pageOffset)] = plantedByte }
    return bytes
  }
}
