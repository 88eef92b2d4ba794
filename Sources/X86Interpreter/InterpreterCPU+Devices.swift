import Bus
import Engine
import GuestMemory

/// Accesses to devices: what the machine is asked for, and what it answers.
extension InterpreterCPU {
  func answerReads(by answer: QuietReads?) { quietReads = answer }

  /// Answers the read that the instruction waits for, where the machine can do that at once and nothing is due meanwhile.
  ///
  /// The time that the bus takes goes off the budget, and on to the time-stamp counter, without an instruction retired.
  func answersQuietly() -> Bool {
    let time = GuestTimeRate.nanosecondsPerMemoryAccess
    guard let quietReads, cpu.devices.kind == .memoryRead, remaining > Int64(time),
      let value = quietReads(GuestPhysicalAddress(cpu.devices.address), Int(cpu.devices.width))
    else { return false }
    cpu.answerDevice(value)
    let end: UInt64 = cpu.load(BlockOffset.retiredAtEnd)
    cpu.store(end &- time, at: BlockOffset.retiredAtEnd)
    cpu.store(remaining - Int64(time), at: BlockOffset.remaining)
    cpu.system.timeBase &+= time
    busNanoseconds &+= time
    return true
  }

  var deviceExit: EngineExit {
    let devices = cpu.devices
    let width = Int(devices.width)
    let count = Int(devices.count)
    if count > 1 { return portRunExit(count) }
    value = devices.data
    let address = GuestPhysicalAddress(devices.address)
    let accessWidth = AccessWidth(rawValue: width) ?? .byte
    let port = Port(UInt16(truncatingIfNeeded: devices.address))
    switch devices.kind {
    case .portIn: return .portIn(port, width: accessWidth, count: 1)
    case .portOut: return .portOut(port, width: accessWidth, count: 1)
    case .memoryRead: return .mmioRead(address, width: width)
    case .memoryWrite: return .mmioWrite(address, width: width)
    case .modelSpecificRead: return .modelSpecificRead(UInt32(truncatingIfNeeded: devices.address))
    case .modelSpecificWrite:
      return .modelSpecificWrite(UInt32(truncatingIfNeeded: devices.address))
    case .none: preconditionFailure("an instruction waits for no device")
    }
  }

  /// The exit for a run of REP INS or REP OUTS.
  private func portRunExit(_ count: Int) -> EngineExit {
    let port = Port(UInt16(truncatingIfNeeded: cpu.devices.address))
    let width = AccessWidth(rawValue: Int(cpu.devices.width)) ?? .byte
    guard cpu.devices.kind == .portOut else { return .portIn(port, width: width, count: count) }
    transfer = cpu.portRunData()
    return .portOut(port, width: width, count: count)
  }

  /// Whether an exit asked for something that has not been taken over yet.
  private var isTransferOpen: Bool { cpu.devices.kind != .none }

  func takeAnswer() {
    guard isTransferOpen else { return }
    if cpu.devices.count > 1 {
      _ = cpu.finishPortRun(transfer)
      deferredExit = watchExit
      return
    }
    cpu.answerDevice(value)
  }

  func completeTransfer() {
    guard isTransferOpen, deferredExit == nil else { return }
    // Between two runs of a string instruction there is nothing to be completed.
    if cpu.devices.count > 1 {
      let isWhole = cpu.finishPortRun(transfer)
      deferredExit = watchExit
      guard isWhole, deferredExit == nil else { return }
    }
    takeAnswer()
    setBudget(1)
    deferredExit = step()
  }

  var transferData: [UInt8] {
    get {
      guard cpu.devices.count == 1 else { return transfer }
      return (0..<Int(cpu.devices.width)).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }
    set {
      transfer = newValue
      value = newValue.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  var transferValue: UInt64 { value }

  func answer(_ value: UInt64, width: Int) { self.value = value }

  func refuseModelSpecific() { cpu.devices.isRefused = true }
}
