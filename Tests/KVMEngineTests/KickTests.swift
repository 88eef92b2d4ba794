import Engine
import Synchronization
import Testing
import X86

@testable import KVMEngine

@Suite("Kicks from another thread", .serialized)
struct KickTests {
  /// `kick()` may come from any thread.
  private struct Handle: @unchecked Sendable {
    let cpu: KVMCPU
  }

  private static var refusal: String? {
    do {
      _ = try MicroGuest(.real, [0xF4]).start()
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// How many kicks were answered.
  private final class Tally: Sendable {
    let served = Atomic<Int>(0)
  }

  @Test(
    "A looping guest comes back, every time",
    .enabled(if: refusal == nil, "this host has no usable /dev/kvm"))
  func loops() async throws {
    let guest = try MicroGuest(.real, [0xEB, 0xFE])
    let handle = Handle(cpu: try guest.start().cpu)
    let tally = Tally()
    let count = 200
    // Each kick is answered by one return, wherever in the loop it comes.
    let kicker = Task.detached {
      for turn in 0..<count {
        handle.cpu.kick()
        while tally.served.load(ordering: .acquiring) == turn { await Task.yield() }
      }
    }
    for _ in 0..<count {
      guard case .kicked = handle.cpu.run(.untilExit) else {
        Issue.record("not a kick")
        break
      }
      tally.served.add(1, ordering: .releasing)
    }
    await kicker.value
  }
}
