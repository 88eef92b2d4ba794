import Engine
import GuestMemory
import Testing
import X86

@testable import KVMEngine

/// The plan as a pure function: no KVM is needed here.
@Suite("How stop points are brought about")
struct StopPointPlanTests {
  private let guest: MicroGuest
  private let space: LinearMemory

  init() throws {
    guest = try MicroGuest(.protected, [0x90])
    space = LinearMemory(guest.initialState, guest.memory)
  }

  private func plan(
    _ points: [StopPoint], _ host: DebugMeans = .all, guestUsesRegisters: Bool = false
  ) -> StopPointPlan {
    StopPointPlan(points, host, spaces: [space], guestUsesRegisters: guestUsesRegisters)
  }

  private func execute(_ address: UInt64) -> StopPoint { StopPoint(.execute, at: .init(address)) }

  @Test("Four debug registers, then plants")
  func order() {
    let points = (0..<6).map { execute(0x7C00 + $0) }
    let plan = plan(points)
    #expect(
      points.map { plan.means[$0] } == [
        .debugRegister(0), .debugRegister(1), .debugRegister(2), .debugRegister(3), .plantedINT3,
        .plantedINT3,
      ])
    #expect(Set(plan.plants.keys.map(\.rawValue)) == [0x7C04, 0x7C05])
  }

  @Test("An address with no memory takes a register before those that can be planted")
  func unmappedFirst() {
    let points = (0..<4).map { execute(0x7C00 + $0) } + [execute(0xFFFF_FFFF_8000_0000)]
    let plan = plan(points)
    #expect(plan.means[points[4]] == .debugRegister(0))
    #expect(plan.means[points[3]] == .plantedINT3)
  }

  @Test("A fifth address that is not mapped is pending")
  func pending() {
    let points = (0..<5).map { execute(0xFFFF_FFFF_8000_0000 + $0) }
    #expect(plan(points).means[points[4]] == .pending)
  }

  @Test("A watchpoint takes its registers from breakpoints")
  func data() {
    let points = (0..<4).map { execute(0x7C00 + $0) }
    let watch = StopPoint(.write, at: .init(0x5000), length: 16)
    let plan = plan(points + [watch])
    #expect(plan.means[watch] == .debugRegister(0))
    #expect(plan.means.values.count { $0 == .plantedINT3 } == 2)
    #expect(plan.registers.dr7 & 0xF == 0xA)
  }

  @Test("A watch of reads takes a page where it can: a register would stop at writes, too")
  func reads() {
    let watch = StopPoint(.read, at: .init(0x5000), length: 4)
    #expect(plan([watch]).means[watch] == .pageProtection)
    var host = DebugMeans.all
    host.catchesReads = false
    #expect(plan([watch], host).means[watch] == .debugRegister(0))
    let several = StopPointPlan([watch], .all, spaces: [space, space], guestUsesRegisters: false)
    #expect(several.means[watch] == .debugRegister(0))
    let unmapped = StopPoint(.read, at: .init(0xFFFF_FFFF_8000_0000), length: 4)
    #expect(plan([unmapped]).means[unmapped] == .debugRegister(0))
  }

  @Test("An unaligned range is cut into pieces that registers can watch")
  func pieces() {
    let pieces = DebugRegisters.pieces(of: .init(0x5003), length: 14)
    #expect(pieces.map(\.address.rawValue) == [0x5003, 0x5004, 0x5008, 0x5010])
    #expect(pieces.map(\.length) == [1, 4, 8, 1])
  }

  @Test("A long range, or registers that the guest uses, means page protection")
  func pages() {
    let long = StopPoint(.write, at: .init(0x5F00), length: 0x200)
    #expect(plan([long]).means[long] == .pageProtection)
    #expect(plan([long]).watches.count == 2)
    let short = StopPoint(.access, at: .init(0x5000), length: 4)
    #expect(plan([short], guestUsesRegisters: true).means[short] == .pageProtection)
  }

  @Test("Several CPUs: pages are not taken, as KVM's emulator splits locked instructions")
  func pagesOfSeveralCPUs() {
    var host = DebugMeans.all
    host.dataAccessesStop = false
    let point = StopPoint(.write, at: .init(0x5000), length: 4)
    let plan = StopPointPlan([point], host, spaces: [space, space], guestUsesRegisters: false)
    #expect(plan.means[point] == nil)
    #expect(plan.refusals[point]?.contains("several CPUs") == true)
  }

  @Test("What cannot be done is refused with what to do instead")
  func refusals() {
    var host = DebugMeans()
    host.executesStopAtCPL0 = true
    let points = (0..<5).map { execute(0x7C00 + $0) }
    #expect(plan(points, host).refusals[points[4]]?.contains("delete a breakpoint") == true)
    let read = StopPoint(.read, at: .init(0x5000), length: 4)
    #expect(plan([read], host).refusals[read]?.contains("use the interpreter") == true)
  }

  @Test("Where nothing else works and steps do, the guest is stepped")
  func stepping() {
    var host = DebugMeans()
    host.stepsAtCPL0 = true
    host.stepsAtCPL3 = true
    let points = [execute(0x7C01), StopPoint(.write, at: .init(0x5000), length: 4)]
    let plan = plan(points, host)
    #expect(points.map { plan.means[$0] } == [.stepping, .stepping])
  }

  @Test("The cache's letters say what was measured")
  func code() {
    #expect(DebugMeans(code: DebugMeans.all.code) == .all)
    #expect(DebugMeans(code: "") == DebugMeans())
    #expect(DebugMeans(code: "?") == nil)
  }
}
