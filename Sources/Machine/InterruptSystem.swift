package import Bus
package import Devices

/// All that leads interrupts to processors: the 8259 pair, the I/O APIC, a local APIC a processor, and the wires
/// between them.
///
/// ```
///  IRQ0–15 ─┬─ 8259 pair ── LINT0 of every local APIC (the bootstrap processor's lets it through at reset)
///           └─ I/O APIC, pins 0–15; IRQ0 at pin 2 ── local APICs
/// ```
///
/// As on QEMU's i440FX board, pin 0 is not connected. LINT1 is the NMI line, which nothing on this board drives.
package final class InterruptSystem {
  package let pic: PIC8259Pair
  package let bus = APICBus()
  package let ioAPIC: IOAPIC
  package let localAPICs: [LocalAPIC]
  package let lines: ProcessorLines
  private let stamps: TimeStamps

  /// What is added to the guest's time to give each processor's time-stamp counter.
  private final class TimeStamps {
    var offsets: [UInt64]
    init(count: Int) { offsets = Array(repeating: 0, count: count) }
  }

  package init(processorCount: Int, clock: VirtualClock) {
    let lines = ProcessorLines(processorCount: processorCount)
    let bus = bus
    let stamps = TimeStamps(count: processorCount)
    let apics = (0..<processorCount).map { index in
      LocalAPIC(
        index: index, clock: clock, bus: bus, signal: { lines.signal(index, $0) },
        momentOfTimeStamp: { value in
          let now = clock.now.nanoseconds
          let present = now &+ stamps.offsets[index]
          guard value > present else { return clock.now }
          let (moment, isFar) = now.addingReportingOverflow(value - present)
          return VirtualTime(nanoseconds: isFar ? .max : moment)
        })
    }
    let inputs = apics.map { $0.lint0() }
    let output = InterruptLine { level in
      for input in inputs { input.set(level) }
      // Where the local APIC is switched off, INTR comes to the processor itself.
      if level, !apics[0].isOnBus { lines.signal(0, .interrupt) }
    }
    pic = PIC8259Pair(output: output)
    ioAPIC = IOAPIC(bus: bus)
    localAPICs = apics
    self.lines = lines
    self.stamps = stamps
  }

  /// One more wire to an IRQ of the ISA bus.
  package func line(_ number: Int) -> InterruptLine {
    let legacy = pic.line(number)
    let pin = ioAPIC.line(number == 0 ? 2 : number)
    return InterruptLine { level in
      legacy.set(level)
      pin.set(level)
    }
  }

  // MARK: - What a processor asks

  /// Whether INTR of the 8259 pair reaches the processor.
  private func hasLegacyInterrupt(_ apic: LocalAPIC) -> Bool {
    pic.isInterruptPending && (apic.passesExternalInterrupts || apic.hasExternalMessage)
  }

  /// Whether an interrupt waits that outranks what the processor does.
  package func isPending(for processor: Int) -> Bool {
    let apic = localAPICs[processor]
    return hasLegacyInterrupt(apic) || apic.pendingVector != nil
  }

  /// The vector that the processor takes now: its INTA cycles, at the 8259 pair first, as an ExtINT has no priority
  /// of its own.
  package func acknowledge(by processor: Int) -> UInt8 {
    let apic = localAPICs[processor]
    guard hasLegacyInterrupt(apic) else { return apic.acknowledge() }
    apic.acknowledgeExternalMessage()
    return pic.acknowledge()
  }

  /// Takes over what was added to a processor's time-stamp counter; true where that changed.
  package func setTimeStampOffset(_ offset: UInt64, of processor: Int) -> Bool {
    guard stamps.offsets[processor] != offset else { return false }
    stamps.offsets[processor] = offset
    return true
  }

  // MARK: - Model-specific registers

  /// IA32_TSC_DEADLINE.
  private static let deadline: UInt32 = 0x6E0
  /// IA32_APIC_BASE.
  private static let base: UInt32 = 0x1B

  /// Reads a register of the processor's local APIC; nil where the processor raises #GP.
  package func readModelSpecific(_ number: UInt32, by processor: Int) -> UInt64? {
    let apic = localAPICs[processor]
    switch number {
    case Self.base: return apic.base
    case Self.deadline: return apic.timeStampDeadline
    default: return apic.readRegister(number)
    }
  }

  /// Writes a register of the processor's local APIC; false where the processor raises #GP.
  package func writeModelSpecific(_ number: UInt32, _ value: UInt64, by processor: Int) -> Bool {
    let apic = localAPICs[processor]
    switch number {
    case Self.base: return apic.writeBase(value)
    case Self.deadline:
      apic.timeStampDeadline = value
      return true
    default: return apic.writeRegister(number, value)
    }
  }
}
