import CLinuxKVM
import Engine
import KVM

/// The guest's time-stamp counter while the guest is stopped.
struct TimeStampCounterHold {
  /// The guest's counter at the moment it was stopped; nil while it runs.
  var held: UInt64?
  /// The value that was last given out, so that storing it again changes nothing.
  var lastShown: UInt64?
  /// The distance of the guest's counter from the host's, where KVM has it as an attribute.
  var offset: UInt64?
  /// How the counter is moved; nil until the first stop finds out.
  var means: Means?

  /// How a KVM lets the guest's counter be moved.
  enum Means: Hashable {
    /// By the vCPU's attribute.
    case offset
    /// By writing the counter.
    case writing
    /// Not at all: the guest reads the host's counter.
    case none
  }
}

/// A guest that is stopped for a minute misses no minute: its counter goes on from where it stood.
///
/// Where KVM has the counter's offset as an attribute of the vCPU, the offset moves back by the host's
/// cycles in between. Elsewhere the counter is written, twice: KVM takes a value within a second of the
/// one it expects for an attempt to synchronise CPUs and leaves the counter alone, so that a value far
/// off has to come first. Where neither moves the counter the guest reads the host's own, and time
/// spent stopped shows; the self-test says so.
///
/// Source: Linux `Documentation/virt/kvm/devices/vcpu.rst` §4.1; `arch/x86/kvm/x86.c`, kvm_synchronize_tsc.
extension KVMCPU {
  package func setTimeRunning(_ isRunning: Bool) {
    // A stop ends whatever step was under way.
    if !isRunning { stepIsOpen = false }
    guard isRunning == (clock.held != nil) else { return }
    do throws(KVMError) {
      if isRunning { try releaseCounter() } else { try holdCounter() }
    } catch {
      deferredFailure = EngineFailure(error)
    }
  }

  /// Sets the counter, now or, while the guest is stopped, for when it goes on.
  func setTimeStampCounter(_ value: UInt64) throws(KVMError) {
    clock.lastShown = value
    if clock.held != nil {
      clock.held = value
    } else {
      try writeCounter(value)
    }
  }

  /// Why the guest's counter cannot go on from `value`: it would go back, where KVM does not let it be moved.
  func counterRefusal(_ value: UInt64) -> StateRefusal? {
    guard counterMeans == .none else { return nil }
    let host = ringside_host_tsc()
    guard value > host else { return nil }
    return StateRefusal(
      "the guest's time-stamp counter is \(value - host) ticks ahead of the host's, which this host's KVM shows"
        + " to guests as it is: time would go back")
  }

  private func holdCounter() throws(KVMError) {
    clock.held =
      switch counterMeans {
      case .offset: ringside_host_tsc() &+ (clock.offset ?? 0)
      case .writing: try readCounter()
      case .none: ringside_host_tsc()
      }
  }

  private func releaseCounter() throws(KVMError) {
    guard let held = clock.held else { return }
    clock.held = nil
    try writeCounter(held)
  }

  private func readCounter() throws(KVMError) -> UInt64 {
    let index = ModelSpecificRegisterRow.timeStampCounter
    return try vcpu.modelSpecificRegisters([index]).first ?? 0
  }

  private func writeCounter(_ value: UInt64) throws(KVMError) {
    switch counterMeans {
    case .offset:
      let offset = value &- ringside_host_tsc()
      try vcpu.setTSCOffset(offset)
      clock.offset = offset
    case .writing:
      let index = ModelSpecificRegisterRow.timeStampCounter
      try vcpu.setModelSpecificRegisters([(index, value &+ Self.farOff), (index, value)])
    case .none: break
    }
  }

  /// The counter's frequency: cycles in a millisecond.
  package var cyclesPerMillisecond: UInt64 { vcpu.tscFrequency ?? 1_000_000 }

  /// Much more than the second within which KVM synchronises.
  private static let farOff: UInt64 = 1 << 50

  /// How the counter is moved; found out by moving it far and back.
  var counterMeans: TimeStampCounterHold.Means {
    if let means = clock.means { return means }
    let means = (try? probeCounter()) ?? .none
    clock.means = means
    return means
  }

  private func probeCounter() throws(KVMError) -> TimeStampCounterHold.Means {
    let before = try readCounter()
    if let offset = vcpu.tscOffset {
      try vcpu.setTSCOffset(offset &+ Self.farOff)
      let moved = try readCounter() &- before >= Self.farOff
      try vcpu.setTSCOffset(offset)
      clock.offset = offset
      return moved ? .offset : .none
    }
    let index = ModelSpecificRegisterRow.timeStampCounter
    let host = ringside_host_tsc()
    try vcpu.setModelSpecificRegisters([(index, before &+ Self.farOff)])
    let moved = try readCounter() &- before >= Self.farOff
    try vcpu.setModelSpecificRegisters([(index, before &+ ringside_host_tsc() &- host)])
    return moved ? .writing : .none
  }
}
