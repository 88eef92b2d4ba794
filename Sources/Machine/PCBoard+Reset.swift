import BIOS
package import Bus
import Devices
package import X86

/// How the board begins, and begins anew.
extension PCBoard {
  /// Every device, in the order in which they are reset.
  package var devices: [any Device] {
    let devices: [any Device] = [
      interrupts.pic, interrupts.ioAPIC, interrupts.lines, hpet, timer, portB, rtc, keyboard, portA,
      coprocessorError, debugConsole,
      debugExit, post, apm, display, graphics.vbe, power, smBus, firmwareConfiguration,
      firmwareConsole,
      panic,
      dma, floppy,
    ]
    return devices + interrupts.localAPICs + serial + ide.channels
      + chipset.bus.functions.map { $0.1 } + (ahci?.channels ?? [])
      + added.devices
      + (parallel.map { [$0] } ?? [])
      + (variables.map { [$0] } ?? [])
  }

  /// Switches the board on: memory is empty, the clock chip and its memory are as new, and all else is as after ``reset()``.
  ///
  /// Returns the first CPU's state when the guest's first instruction is next.
  package func powerOn() -> CPUState {
    boardMemory.clear()
    rtc.powerOn(start: startTime())
    return reset()
  }

  /// A hard reset: every chip is as after power-on, firmware and loader do their work once more; RAM, and the memory of the
  /// clock chip, keep what they hold.
  ///
  /// Returns the first CPU's state when the guest's first instruction is next.
  package func reset() -> CPUState {
    request.end = nil
    // All CPUs begin anew: none has to be told of what comes meanwhile.
    attention = .everybody
    defer { attention = .nobody }
    deadlines.mayHaveChanged()
    boardMemory.reset()
    for device in devices { device.reset() }
    if isBuiltinFirmware { bios.powerOn() }
    request.end = nil
    guard let loadImage else { return CPUState() }
    bios.handOver()
    return loadImage(memory, bios.show)
  }

  /// INIT of every CPU, behind which firmware runs: chips and memory stay as they are.
  func initializeProcessors() {
    request.end = nil
    let status = rtc.byte(at: ShutdownStatus.register)
    returns.warn("the CPUs were reset, and the guest goes on as CMOS 0FH (\(hex(status))) says")
    attention = .everybody
    defer { attention = .nobody }
    deadlines.mayHaveChanged()
    interrupts.lines.reset()
    for apic in interrupts.localAPICs { apic.initialize(runsFirmware: true) }
  }

  /// A CPU shut down by a triple fault: false where the machine is to stop, else the reset is asked for.
  func resetsAtShutdown() -> Bool {
    guard request.resetsAtShutdown else { return false }
    request.processorReset.raise()
    request.processorReset.lower()
    return true
  }

  /// What a reset of the CPUs alone comes to.
  var reachOfProcessorReset: ResetReach { request.reachOfProcessorReset }
}

/// How far a reset goes.
enum ResetReach: Hashable, Comparable {
  /// The CPUs alone, by INIT: a program comes back from protected mode so.
  case processors
  /// Every chip.
  case board
}

/// What the guest asked of the board.
final class GuestRequest {
  var end: VCPUResult?
  var ignoresNumericError = false
  var resetsAtShutdown = false
  /// Whether a program waits behind a reset of the CPUs: its shutdown status is in the memory of the clock chip.
  var programGoesOn: () -> Bool = { false }

  /// The wire of a hard reset.
  private(set) lazy var boardReset = InterruptLine { [unowned self] in
    if $0 { end = .reset(.board) }
  }

  /// The wire to every CPU's INIT: the keyboard controller, port 92H, CF9H without SRST, and a shutdown drive it.
  ///
  /// Source: Intel 82371FB (PIIX) and 82371SB (PIIX3) data sheet, order 290550-002, April 1997, §3.5.4 RC.
  private(set) lazy var processorReset = InterruptLine { [unowned self] in
    guard $0, end != .reset(.board) else { return }
    end = .reset(reachOfProcessorReset)
  }

  /// Firmware that finds no program to go on with resets all of a PC, and starts it anew: that is done at once.
  var reachOfProcessorReset: ResetReach { programGoesOn() ? .processors : .board }
}
