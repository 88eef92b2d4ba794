import Bus
import Devices
import GuestMemory

/// Interrupts and what belongs to each CPU's local APIC.
extension PCBoard {
  /// Puts I/O APIC and HPET to their places, and lets signals to CPUs out.
  func mapInterrupts() {
    mmio.map(interrupts.ioAPIC, at: AddressMap.ioAPIC, length: 0x1000)
    mmio.map(hpet, at: AddressMap.hpet, length: 0x400)
    interrupts.lines.onSignal = { [unowned self] cpu in
      switch attention {
      case .everybody, .cpu(cpu): break
      case .nobody, .cpu: onSignal(cpu)
      }
    }
  }

  /// Whether an interrupt waits for the CPU that outranks what it does.
  package func hasInterrupt(for cpu: Int) -> Bool { interrupts.isPending(for: cpu) }

  /// The vector of the interrupt that the CPU takes now.
  package func acknowledgeInterrupt(by cpu: Int) -> UInt8 {
    deadlines.mayHaveChanged()
    return interrupts.acknowledge(by: cpu)
  }

  // MARK: - Task priority

  /// CR8: bits 7 to 4 of the local APIC's task priority.
  func taskPriority(of cpu: Int) -> UInt8 { interrupts.localAPICs[cpu].taskPriority >> 4 }

  /// Takes over a CR8 that differs from the task priority's class.
  func setTaskPriority(_ value: UInt8, of cpu: Int) {
    let apic = interrupts.localAPICs[cpu]
    if apic.taskPriority >> 4 != value { apic.taskPriority = value << 4 }
  }

  /// MOV to CR8: the lower half of the task priority becomes zero.
  func writeTaskPriority(_ value: UInt8, of cpu: Int) {
    interrupts.localAPICs[cpu].taskPriority = value << 4
  }

  // MARK: - Registers of the local APIC

  /// Takes over an IA32_APIC_BASE that the CPU was given without a word to the board.
  func setAPICBase(_ value: UInt64, of cpu: Int) {
    let apic = interrupts.localAPICs[cpu]
    guard apic.base != value else { return }
    deadlines.mayHaveChanged()
    _ = apic.writeBase(value)
  }

  /// The offset of `address` in the 4 KiB of the CPU's local APIC; nil where that does not answer there.
  func localAPICOffset(of address: GuestPhysicalAddress, cpu: Int) -> UInt64? {
    let apic = interrupts.localAPICs[cpu]
    guard apic.answersMemory else { return nil }
    let offset = address.rawValue &- apic.base & ~0xFFF
    return offset < 0x1000 ? offset : nil
  }

  /// RDMSR of a register that belongs to the local APIC; nil where the CPU raises #GP.
  func readModelSpecific(_ number: UInt32, by cpu: Int) -> UInt64? {
    interrupts.readModelSpecific(number, by: cpu)
  }

  /// WRMSR of such a register; false where the CPU raises #GP.
  func writeModelSpecific(_ number: UInt32, _ value: UInt64, by cpu: Int) -> Bool {
    deadlines.mayHaveChanged()
    return interrupts.writeModelSpecific(number, value, by: cpu)
  }

  /// Takes over what was added to the CPU's time-stamp counter, which a TSC deadline counts by.
  func setTimeStampOffset(_ offset: UInt64, of cpu: Int) {
    if interrupts.setTimeStampOffset(offset, of: cpu) { deadlines.mayHaveChanged() }
  }
}

/// The wires of 8254 and RTC, which the HPET can take over.
///
/// Source: IA-PC HPET Specification 1.0a, §2.3.5, LEG_RT_CNF.
struct LegacyTimers {
  let timer: InterruptGate
  let clock: InterruptGate
  private let timerLine: InterruptLine
  private let clockLine: InterruptLine

  init(_ interrupts: InterruptSystem) {
    timer = InterruptGate(interrupts.line(InterruptMap.timer))
    clock = InterruptGate(interrupts.line(InterruptMap.rtc))
    timerLine = interrupts.line(InterruptMap.timer)
    clockLine = interrupts.line(InterruptMap.rtc)
  }

  /// The HPET that takes them over.
  func makeHPET(clock virtualClock: VirtualClock, _ ioAPIC: IOAPIC) -> HPET {
    HPET(
      clock: virtualClock, pins: (0..<IOAPIC.pinCount).map { ioAPIC.line($0) },
      legacyTimer: timerLine, legacyClock: clockLine,
      replacesLegacy: InterruptLine { [timer, clock] isReplaced in
        timer.setOpen(!isReplaced)
        clock.setOpen(!isReplaced)
      })
  }
}
