import Engine
import X86

extension EventState {
  /// Whether something is on its way into the CPU that another engine began to deliver.
  ///
  /// This engine delivers at once and leaves nothing half done.
  var hasArrivals: Bool {
    exception != nil || interrupt != nil || nmiInjected
  }
}

/// Events that another engine left on their way, or that a debugger put there: delivered before the next instruction.
///
/// Source: Intel SDM vol 3A (June 2024) §6.9, table 6-2, for their order.
extension InterpreterCPU {
  func deliverArrivals() {
    let events = cpu.system.events
    cpu.system.events.exception = nil
    cpu.system.events.interrupt = nil
    cpu.system.events.nmiInjected = false
    if let exception = events.exception {
      // INT3 and INTO are executed again: RIP is at the instruction still.
      guard exception.vector != 3, exception.vector != 4, exception.vector < 32 else { return }
      return finish(deliver(exception))
    }
    if events.nmiInjected {
      // An interrupt waits for its own turn.
      cpu.system.events.interrupt = events.interrupt
      return finish(cpu.deliverInterrupt(2, isNMI: true))
    }
    // INT n is executed again.
    guard let interrupt = events.interrupt, !interrupt.isSoftware else { return }
    finish(cpu.deliverInterrupt(interrupt.vector, isNMI: false))
  }

  private func deliver(_ exception: EventState.Exception) -> Delivery {
    var fault = Fault(
      exception.vector, errorCode: exception.errorCode, "begun by another engine")
    if exception.vector == 14 { fault.address = exception.payload ?? cpu.system.cr2 }
    if exception.vector == 1, let payload = exception.payload {
      // In the payload a set bit says that something happened; in DR6 some bits say so by being clear.
      let activeLow: UInt64 = 0xFFFF_0FF0
      cpu.system.dr6 =
        (cpu.system.dr6 & ~0xF | activeLow | payload) ^ (payload & activeLow)
    }
    return cpu.deliver(fault, isTrap: exception.vector == 1)
  }

  private func finish(_ delivery: Delivery) {
    if case .shutdown(let chain) = delivery { failDelivery(chain) }
  }
}
