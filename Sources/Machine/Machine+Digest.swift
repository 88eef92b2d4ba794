import Bus
import Devices
import GuestMemory
import X86

/// One number for the whole state of a machine.
extension Machine {
  /// A digest of all CPUs, all devices, memory and time: equal for machines in the same state.
  ///
  /// The machine must stand still. Two runs of one guest that stop at the same instruction give the same digest where
  /// the engine counts instructions.
  package var digest: UInt64 {
    var digest: UInt64 = 0
    for index in 0..<cpuCount {
      let state = withCPU(index) { "\($0.state(.all)) \($0.activity)" }
      digest = Self.mix(digest, state)
    }
    digest = withBoard { board in
      board.devices.reduce(digest) { Self.mix($0, "\($1.name) \($1.anyState)") }
    }
    digest = memory.regions.reduce(digest) { $1.digest($0) }
    digest = withBoard { $0.boardMemory.video.whole.digest(digest) }
    return Self.mix(digest, "\(now.nanoseconds) \(retired) \(schedule)")
  }

  /// Each part of ``digest`` by its name, to find what differs between two machines.
  package var digests: [(name: String, digest: UInt64)] {
    var list: [(String, UInt64)] = []
    for index in 0..<cpuCount {
      list.append(
        ("CPU \(index)", Self.mix(0, withCPU(index) { "\($0.state(.all)) \($0.activity)" })))
    }
    list += withBoard { board in
      board.devices.map { ($0.name, Self.mix(0, "\($0.anyState)")) }
    }
    list += memory.regions.map { ($0.name, $0.digest(0)) }
    list.append(withBoard { ("VGA planes", $0.boardMemory.video.whole.digest(0)) })
    list.append(("time", Self.mix(0, "\(now.nanoseconds) \(retired) \(schedule)")))
    return list
  }

  /// FNV-1a over the text: the same in every process, unlike `Hasher`.
  private static func mix(_ seed: UInt64, _ text: String) -> UInt64 {
    text.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Device {
  /// The state, whatever its type.
  fileprivate var anyState: any Sendable { state }
}
