import Bus

/// When the board's devices next do something by themselves.
///
/// What a device is going to do changes when it is accessed or served, so its deadline is asked for only then: a run
/// of the guest between two accesses costs one comparison.
final class Deadlines {
  private let devices: [any TimedDevice]
  private var known: VirtualTime?
  private var isCurrent = false

  init(_ devices: [any TimedDevice]) {
    self.devices = devices
  }

  /// Some device was, or is about to be, accessed.
  func mayHaveChanged() { isCurrent = false }

  /// The first deadline.
  var next: VirtualTime? {
    if !isCurrent {
      known = nil
      for device in devices {
        guard let deadline = device.nextDeadline else { continue }
        known = min(known ?? deadline, deadline)
      }
      isCurrent = true
    }
    return known
  }

  /// Lets every device whose time has come do what was due.
  func serve(_ now: VirtualTime) {
    guard let next, next <= now else { return }
    isCurrent = false
    for device in devices {
      if let deadline = device.nextDeadline, deadline <= now { device.timePassed() }
    }
  }
}
