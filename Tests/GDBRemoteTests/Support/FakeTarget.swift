import GDBRemote

/// A machine that is only memory, registers and notes of what it was asked.
final class FakeTarget: DebugTarget {
  let memoryUnit = FakeMemory()
  let registerUnit = FakeRegisters()
  let threadUnit = FakeThreads()
  let breakpointUnit = FakeBreakpoints()
  let optionalUnit = FakeOptions()
  /// Without the optional capabilities.
  var isBare = false

  var registers: any RegisterAccess { registerUnit }
  var memory: any MemoryAccess { memoryUnit }
  var threads: any ThreadAccess { threadUnit }
  var breakpoints: (any BreakpointAccess)? { isBare ? nil : breakpointUnit }
  var executable: (any ExecutableAccess)? { isBare ? nil : optionalUnit }
  var memoryMap: (any MemoryMapAccess)? { isBare ? nil : optionalUnit }
  var monitor: (any MonitorAccess)? { isBare ? nil : optionalUnit }
  var restart: (any RestartAccess)? { isBare ? nil : optionalUnit }
  var sectionOffsets: (any SectionOffsetAccess)? { isBare ? nil : optionalUnit }
  var stepping: (any SteppingAccess)? { isBare ? nil : optionalUnit }
}

/// Memory from 0x1000 to 0x3000, and one page at the top of the address space.
final class FakeMemory: MemoryAccess {
  var low = [UInt8](repeating: 0, count: 0x2000)
  var top = [UInt8](repeating: 0xff, count: 0x1000)
  var spaces: [AddressSpace] = []

  func read(
    at address: UInt64, in space: AddressSpace, into output: inout OutputSpan<UInt8>
  ) throws(Refusal) {
    spaces = [space]
    var next = address
    while output.freeCapacity > 0, let byte = byte(at: next) {
      output.append(byte)
      next &+= 1
    }
    guard next != address else {
      throw Refusal(.badAddress, "page 0x\(String(address >> 12, radix: 16)) is not present")
    }
  }

  func write(
    _ bytes: ArraySlice<UInt8>, at address: UInt64, in space: AddressSpace
  ) throws(Refusal) {
    spaces = [space]
    for offset in 0..<UInt64(bytes.count) where byte(at: address + offset) == nil {
      throw Refusal(
        .badAddress, "page 0x\(String((address + offset) >> 12, radix: 16)) is not present")
    }
    for (offset, byte) in bytes.enumerated() {
      let target = address + UInt64(offset)
      if target >= Self.topStart {
        top[Int(target - Self.topStart)] = byte
      } else {
        low[Int(target - 0x1000)] = byte
      }
    }
  }

  private static let topStart = UInt64.max - 0xfff

  private func byte(at address: UInt64) -> UInt8? {
    if address >= Self.topStart { return top[Int(address - Self.topStart)] }
    guard address >= 0x1000, address - 0x1000 < UInt64(low.count) else { return nil }
    return low[Int(address - 0x1000)]
  }
}

/// Two views of a few registers; the contents are kept by register name and thread.
final class FakeRegisters: RegisterAccess {
  var mode = 0
  var values: [String: [UInt8]] = [:]
  let views = [FakeRegisters.view16, FakeRegisters.view64]

  var targetDescription: TargetDescription { views[mode] }

  func read(
    _ register: RegisterReference, of thread: ThreadID, into contents: inout RegisterContents
  ) {
    let entry = views[register.view].layout.entries[register.index]
    guard entry.name != "hidden" else { return }
    contents.append(contentsOf: value(entry, thread))
  }

  func write(
    _ bytes: [UInt8], to register: RegisterReference, of thread: ThreadID
  ) throws(Refusal) {
    let entry = views[register.view].layout.entries[register.index]
    guard entry.name != "fixed" else {
      throw Refusal(.badArgument, "fixed is read-only")
    }
    values["\(entry.name).\(thread.rawValue)"] = bytes
  }

  private func value(_ entry: RegisterLayout.Entry, _ thread: ThreadID) -> [UInt8] {
    values["\(entry.name).\(thread.rawValue)"].flatMap { $0.count == entry.byteCount ? $0 : nil }
      ?? (0..<entry.byteCount).map { UInt8(truncatingIfNeeded: 16 * entry.number + $0) }
  }

  private static func description(
    _ view: Int, _ name: String, _ entries: [(String, Int, Int, Bool)]
  ) -> TargetDescription {
    TargetDescription(
      view: view, name: name,
      documents: [
        "target.xml": Array("<target><architecture>\(name)</architecture>&}#$*</target>".utf8),
        "extra.xml": Array("<feature name=\"\(name)\"/>".utf8),
      ],
      layout: RegisterLayout(
        entries: entries.map { name, number, byteCount, isGeneral in
          RegisterLayout.Entry(
            name: name, number: number, byteCount: byteCount, isGeneral: isGeneral)
        }, programCounter: "pc", expedited: ["pc", "hidden"]))
  }

  private static let view16 = description(
    0, "narrow",
    [("a", 0, 2, true), ("pc", 1, 4, true), ("fixed", 5, 2, false), ("hidden", 6, 4, false)])
  private static let view64 = description(
    1, "wide",
    [
      ("a", 0, 8, true), ("pc", 1, 8, true), ("hidden", 2, 4, true), ("fixed", 5, 2, false),
    ])
}

/// Two processors.
final class FakeThreads: ThreadAccess {
  var all = [ThreadID(processor: 0), ThreadID(processor: 1)]

  func description(of thread: ThreadID) -> ThreadDescription {
    ThreadDescription(
      name: "CPU<\(thread.processor)>", state: thread.processor == 0 ? "" : "halted")
  }

  /// By threads.
  var reasonsAtHand: [ThreadID: Stop.Reason] = [:]

  func reasonAtHand(for thread: ThreadID) -> Stop.Reason? { reasonsAtHand[thread] }
}

/// Notes of what was set; no read watchpoints, and nothing at address 0.
final class FakeBreakpoints: BreakpointAccess {
  var set: Set<Breakpoint> = []

  func supports(_ kind: Breakpoint.Kind) -> Bool { kind != .readWatch }

  func insert(_ breakpoint: Breakpoint) throws(Refusal) {
    guard breakpoint.address != 0 else {
      throw Refusal(.exhausted, "all 4 debug registers are in use: remove one")
    }
    if set.count < 100 { set.insert(breakpoint) }
  }

  func remove(_ breakpoint: Breakpoint) throws(Refusal) {
    set.remove(breakpoint)
  }
}

/// All that a target may have.
final class FakeOptions: ExecutableAccess, MemoryMapAccess, MonitorAccess, RestartAccess,
  SectionOffsetAccess, SteppingAccess
{
  var executablePath: String? = "/srv/kernel.elf"
  var regions = [
    MemoryMapRegion(.ram, 0...0x9ffff), MemoryMapRegion(.rom, 0xf0000...0xfffff),
    MemoryMapRegion(.flash(blockSize: 0x1000), 0xffc0_0000...0xffff_ffff),
  ]
  var sectionOffsets: SectionOffsets? = .segments(text: 0xffff_ffff_8100_0000, data: nil)
  var offered: SteppingMask = [.enable, .noInterrupts]
  var mask: SteppingMask = [.enable, .noInterrupts]

  func run(_ command: [UInt8], output: inout String) throws(Refusal) {
    output += "ran \(String(decoding: command, as: UTF8.self))\n"
    guard command != Array("fail".utf8) else {
      throw Refusal(.badArgument, "there is no command fail: try help")
    }
  }

  func check(_ request: RestartRequest) throws(Refusal) {
    guard request.program != Array("other".utf8) else {
      throw Refusal(.noSuchThing, "only the image that was booted can be started")
    }
  }
}
