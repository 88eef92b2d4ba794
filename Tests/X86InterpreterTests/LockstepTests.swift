import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// The same programs without sense, once by blocks with caches emptied at random, once step by step: the stepper is the
/// oracle.
///
/// Registers, flags, every other part of the state, the count and memory have to be the same wherever they are looked at.
@Suite struct LockstepTests {
  /// Code is here, in two pages; data around it, so that programs write into themselves.
  private static let code: UInt64 = 0x8000
  /// Nothing of it is mapped where there is paging: a program does not reach its own page tables.
  private static let tables: UInt64 = 0xE0000

  enum Mode: String, CaseIterable, CustomTestStringConvertible {
    case real, flat32, paged32, user32, kernel64, user64
    var width: Int { self == .real ? 16 : self == .kernel64 || self == .user64 ? 64 : 32 }
    var isUser: Bool { self == .user32 || self == .user64 }
    var testDescription: String { rawValue }
  }

  @Test(arguments: Mode.allCases)
  func `blocks do what steps do`(_ mode: Mode) throws {
    for seed in 1...24 as ClosedRange<UInt64> {
      var program = RandomProgram(
        seed: seed &* 0x9E37_79B9 &+ UInt64(mode.width), width: mode.width)
      let (blocks, steps) = (try TestGuest(), try TestGuest())
      blocks.accelerator.disturbCaches(seed: seed)
      let bytes = program.code(count: 6_000)
      let data = (0..<0x2000).map { _ in program.next() }
      for guest in [blocks, steps] { try Self.prepare(guest, mode, bytes, data) }
      guard try Self.run(blocks, steps, &program, mode, "\(mode.rawValue), seed \(seed)") else {
        return
      }
    }
  }

  /// False after a difference.
  private static func run(
    _ blocks: TestGuest, _ steps: TestGuest, _ program: inout RandomProgram, _ mode: Mode,
    _ name: String
  ) throws -> Bool {
    for round in 0..<60 {
      let start = self.start(&program, mode)
      for guest in [blocks, steps] { try restart(guest, mode, start) }
      let target = blocks.engine.retired + 1 + program.next() % 300
      let ends = (
        finish(blocks, at: target) { .budget(instructions: $0) },
        finish(steps, at: target) { _ in .step(maskingInterrupts: false) }
      )
      guard blocks.state == steps.state, blocks.engine.retired == steps.engine.retired,
        ends.0 == ends.1
      else {
        let difference = differences(blocks.state, steps.state)
        Issue.record(
          """
          \(name), round \(round): blocks ended \(ends.0) after \(blocks.engine.retired), steps \(ends.1) after \
          \(steps.engine.retired) of \(target); \(difference)
          """)
        return false
      }
    }
    let all = GuestPhysicalAddress(0)
    guard blocks.memory.read(at: all, count: 1 << 20) == steps.memory.read(at: all, count: 1 << 20)
    else {
      Issue.record("\(name): memory differs")
      return false
    }
    return true
  }

  private static func differences(_ left: CPUState, _ right: CPUState) -> String {
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
      .filter { "\($0.value)" != "\($1.value)" }
      .map { "\($0.label ?? ""): \($0.value), \($1.value)" }.joined(separator: "; ")
  }

  private enum End: Equatable {
    case done, shutdown
    case other(String)
  }

  /// Runs until `target` instructions are retired or a fault could not be delivered; devices answer with a constant.
  private static func finish(
    _ guest: TestGuest, at target: UInt64, _ request: (UInt64) -> RunRequest
  ) -> End {
    // A repeated instruction on a device's memory comes out many times.
    for _ in 0..<100_000 {
      guard guest.engine.retired < target else { return .done }
      switch guest.engine.run(request(target - guest.engine.retired)) {
      case .budgetSpent, .debug(.step), .halt, .pause, .taskPriority: break
      case .portIn(_, let width, let count):
        guest.engine.transferData = [UInt8](repeating: 0x5A, count: width.rawValue * count)
      case .portOut, .mmioWrite, .modelSpecificWrite: break
      case .mmioRead(_, let width):
        guest.engine.transferData = [UInt8](repeating: 0x3C, count: width)
      case .modelSpecificRead: guest.engine.answer(7, width: 8)
      case .numericError, .shutdown: return .shutdown
      case let exit: return .other("\(exit)")
      }
    }
    return .other("no end")
  }

  /// Registers that point into memory, mostly, and a place to begin.
  private static func start(_ program: inout RandomProgram, _ mode: Mode) -> [UInt64] {
    (0..<18).map { index in
      let number = program.next()
      if index == 16 { return code + number % 6_000 }
      if index == 17 { return number & 0xCD5 | 2 }
      switch number >> 60 {
      case 0: return number
      case 1: return number & 0xFF
      default: return mode == .real ? number & 0xFFFF : 0x6000 + number % 0x8000
      }
    }
  }

  private static func restart(_ guest: TestGuest, _ mode: Mode, _ start: [UInt64]) throws {
    var state = guest.state
    let flat = fresh(mode)
    (state.cr0, state.cr3, state.cr4, state.efer) = (flat.cr0, flat.cr3, flat.cr4, flat.efer)
    (state.cs, state.ds, state.es, state.ss) = (flat.cs, flat.ds, flat.es, flat.ss)
    (state.fs, state.gs, state.idtr, state.gdtr) = (flat.fs, flat.gs, flat.idtr, flat.gdtr)
    (state.ldtr, state.tr, state.dr7, state.events) = (flat.ldtr, flat.tr, flat.dr7, EventState())
    (state.rax, state.rcx, state.rdx, state.rbx) = (start[0], start[1], start[2], start[3])
    (state.rbp, state.rsi, state.rdi, state.r8) = (start[5], start[6], start[7], start[8])
    (state.r9, state.r10, state.r11, state.r12) = (start[9], start[10], start[11], start[12])
    (state.r13, state.r14, state.r15) = (start[13], start[14], start[15])
    state.rsp = 0x7000 + start[4] & 0x7FF
    (state.rip, state.rflags) = (start[16], start[17])
    try guest.engine.store(.all, from: state)
  }

  private static func fresh(_ mode: Mode) -> CPUState {
    var state = CPUState()
    state.cr4 = 1 << 9 | 1 << 10
    state.gdtr = DescriptorTableRegister(base: 0, limit: 0)
    if mode == .real {
      state.cs = .real(0, code: true)
      (state.ds, state.es, state.ss) = (.real(0), .real(0x10), .real(0))
      (state.fs, state.gs) = (.real(0x200), .real(0x400))
      return state
    }
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    state.cr0 |= 1
    var (codeSegment, dataSegment) = (
      SegmentRegister.flat(8, mode.width == 64 ? .code64 : .code32),
      SegmentRegister.flat(16, .data32)
    )
    if mode.isUser {
      (codeSegment.selector, codeSegment.attributes.privilegeLevel) = (0x1B, 3)
      (dataSegment.selector, dataSegment.attributes.privilegeLevel) = (0x23, 3)
    }
    state.cs = codeSegment
    (state.ds, state.es, state.ss) = (dataSegment, dataSegment, dataSegment)
    (state.fs, state.gs) = (dataSegment, dataSegment)
    guard mode != .flat32 else { return state }
    state.cr0 |= 1 << 31 | 1 << 16
    state.cr3 = tables
    if mode.width == 64 {
      state.cr4 |= 1 << 5
      state.efer = 1 << 8 | 1 << 10 | 1 << 11
    }
    return state
  }

  private static func prepare(
    _ guest: TestGuest, _ mode: Mode, _ code: [UInt8], _ data: [UInt64]
  ) throws {
    let memory = guest.memory
    for index in data.indices { memory.store(data[index], at: .init(0x6000 + UInt64(index) * 8)) }
    memory.write(code, at: .init(Self.code))
    // Vectors of real mode lead into the code.
    for vector in 0..<256 as Range<UInt64> {
      memory.store(UInt32(Self.code + vector * 20), at: .init(vector * 4))
    }
    let pages = 0..<(tables >> 12)
    // A few pages are missing, read-only or the supervisor's.
    func entry(_ page: UInt64) -> UInt64 {
      switch data[Int(page)] & 0x1F {
      case 0 where page > 10: page << 12 | 6
      case 1 where page > 10: page << 12 | 5
      case 2 where page > 10: page << 12 | 3
      default: page << 12 | 7
      }
    }
    if mode.width == 64 {
      for (place, value) in [(0, 0x1007), (0x1000, 0x2007), (0x2000, 0x3007)] as [(UInt64, UInt64)]
      {
        memory.store(tables + value, at: .init(tables + place))
      }
      for page in pages { memory.store(entry(page), at: .init(tables + 0x3000 + page * 8)) }
    } else {
      memory.store(UInt32(tables + 0x1007), at: .init(tables))
      for page in pages { memory.store(UInt32(entry(page)), at: .init(tables + 0x1000 + page * 4)) }
    }
    try guest.engine.store(.all, from: fresh(mode))
  }
}
