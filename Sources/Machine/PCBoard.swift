package import BIOS
import Bits
package import Boot
package import Bus
package import Devices
import FirmwareTables
package import GuestMemory
package import Logging
package import X86

/// A PC's main board: memory, the two address spaces and the devices in them.
///
/// It knows no engine. Everything here happens with the machine's lock on the board held.
package final class PCBoard {
  package let memory: GuestMemory
  package let boardMemory: BoardMemory
  package let ports = PortSpace()
  package let mmio = MMIOSpace()
  package let clock = VirtualClock()
  package let logger: Logger
  /// What the built-in BIOS has to say.
  private let warnings: WarningLog
  /// Which programs came back from a reset of the CPUs.
  let returns: WarningLog

  package let interrupts: InterruptSystem
  package let hpet: HPET
  package let timer: PIT8254
  package let portB: SystemControlPortB
  package let rtc: CMOSRTC
  package let keyboard: Keyboard8042
  package let portA: SystemControlPortA
  package let a20: A20Gate
  package let coprocessorError: CoprocessorError
  /// COM1 to COM4.
  package let serial: [UART16550]
  /// LPT1, where the user wants one.
  package let parallel: ParallelPort?
  package let debugConsole: DebugConsole
  package let debugExit: DebugExit
  package let post = POSTCode()
  package let apm = APMPorts()
  package let display: VGA
  package let chipset: Chipset
  package let ide: PIIX3IDE
  package let dma: DMA8237Pair
  package let floppy: FloppyController
  /// Where a drive is on it.
  package let ahci: AHCI?
  package let added: AddedDevices
  package let graphics: StandardVGA
  package let power: PIIX4PowerManagement
  let powerFunction: PIIX4PowerFunction
  package let smBus: PIIX4SMBus
  let firmwareConfiguration: FirmwareConfiguration
  let firmwareConsole: DebugConsole
  package let panic: PVPanic
  /// Flash for the variables of a firmware from outside.
  package let variables: CFIFlash?
  private let platform: Platform
  /// The date when the board is switched on.
  let startTime: () -> Int64
  let isBuiltinFirmware: Bool
  let deadlines: Deadlines

  /// The built-in BIOS services.
  package let bios: BIOSServices
  let loadImage: BootLoader?

  /// What the guest asked for that ends its run.
  let request: GuestRequest
  /// Who looks at the board by itself as soon as the lock is free, and so needs no call when something comes for it.
  var attention = Attention.nobody
  /// Called when something comes for a CPU that does not look by itself.
  var onSignal: (_ cpu: Int) -> Void = { _ in }

  /// Who looks at the board by itself.
  enum Attention: Hashable {
    case nobody
    case cpu(Int)
    case everybody
  }

  /// Puts what is booted into memory, after power-on, and gives the first CPU's state; `show` sets a graphics mode.
  package typealias BootLoader = (
    _ memory: GuestMemory, _ show: (GraphicsWish) -> Screen
  ) -> CPUState

  /// Builds the board.
  ///
  /// Without `loadImage` the first CPU starts at the reset vector, and `firmware`, or else the BIOS services, boot from a
  /// drive.
  package init(
    configuration: MachineConfiguration, outputs: BoardOutputs = BoardOutputs(),
    drives: [BIOSDrive] = [], firmware: FirmwareImage? = nil, loadImage: BootLoader? = nil,
    logger: Logger
  ) throws(GuestMemoryError) {
    let boardMemory = try BoardMemory(memorySize: configuration.memorySize, firmware: firmware)
    self.boardMemory = boardMemory
    isBuiltinFirmware = firmware == nil
    startTime = configuration.startTime
    platform = Self.platform(configuration, drives, outputs)
    let memory = boardMemory.memory
    self.memory = memory
    self.logger = logger
    self.loadImage = loadImage
    let request = GuestRequest()
    self.request = request
    let controller = InterruptSystem(processorCount: configuration.cpuCount, clock: clock)
    interrupts = controller
    let legacy = LegacyTimers(controller)
    hpet = legacy.makeHPET(clock: clock, controller.ioAPIC)
    timer = PIT8254(clock: clock, interrupt: legacy.timer.input)
    portB = SystemControlPortB(timer: timer)
    a20 = A20Gate(output: InterruptLine())
    request.resetsAtShutdown = configuration.resetsAtShutdown
    let initialize = request.processorReset
    keyboard = Keyboard8042(
      clock: clock, interrupt: controller.line(InterruptMap.keyboard),
      auxiliaryInterrupt: controller.line(InterruptMap.mouse), a20: a20.keyboardController,
      reset: initialize)
    portA = SystemControlPortA(a20: a20.systemControlPortA, reset: initialize)
    chipset = Chipset(
      memory: boardMemory, memorySize: configuration.memorySize, ports: ports, mmio: mmio,
      interrupt: controller.line, reset: request.boardReset, initialize: initialize)
    coprocessorError = CoprocessorError(
      interrupt: controller.line(InterruptMap.coprocessorError),
      ignoreError: { request.ignoresNumericError = true })
    ide = Self.makeIDE(
      drives, clock: clock, interrupt: controller.line, bus: chipset.bus)
    dma = DMA8237Pair(memory: chipset.bus.master)
    floppy = Self.makeFloppyController(
      drives, clock: clock, interrupt: controller.line(InterruptMap.floppy), dma: dma)
    ahci = Self.makeAHCI(drives, clock: clock, memory: chipset.bus.master)
    Self.deliverMessages(of: chipset.bus, to: controller)
    added = AddedDevices(
      drives, configuration, outputs, clock: clock, bus: chipset.bus, interrupt: controller.line)
    serial = Self.serialPorts(clock: clock, controller, outputs)
    parallel = outputs.parallel.map {
      ParallelPort(
        name: "LPT1", interrupt: controller.line(InterruptMap.parallel), transmit: $0)
    }
    debugConsole = DebugConsole(transmit: outputs.debugConsole)
    debugExit = DebugExit { request.end = .stop(.debugExit(status: $0)) }
    display = VGA(clock: clock, memory: boardMemory.video)
    graphics = StandardVGA(
      text: display,
      vbe: BochsVBE(memory: boardMemory.frameBuffer) { boardMemory.showBank($0) },
      rom: boardMemory.videoROM)
    power = PIIX4PowerManagement(
      clock: clock, interrupt: controller.line(InterruptMap.systemControl),
      powerOff: { request.end = .stop(.powerOff) })
    let clockLine = legacy.clock.input
    rtc = CMOSRTC(
      clock: clock,
      interrupt: InterruptLine { [power] isAsserted in
        clockLine.set(isAsserted)
        if isAsserted { power.clockInterrupts() }
      }, start: configuration.startTime(), equipment: Self.equipment(configuration, drives))
    request.programGoesOn = { [rtc] in ShutdownStatus(rtc) != nil }
    let powerPorts = ports.addWindow(power, count: 0x38)
    smBus = PIIX4SMBus(interrupt: controller.line(InterruptMap.systemControl))
    let busPorts = ports.addWindow(smBus, count: 0x10)
    powerFunction = PIIX4PowerFunction(
      move: { [ports] in ports.move(powerPorts, to: $0.map { Port($0) }) },
      moveBus: { [ports, smBus] base, interrupts in
        ports.move(busPorts, to: base.map { Port($0) })
        smBus.interrupts = interrupts
      })
    firmwareConfiguration = Self.firmwareConfiguration(
      configuration, platform, memory: chipset.bus.master)
    firmwareConsole = DebugConsole(transmit: outputs.debugConsole)
    let panics = WarningLog(repetitions: 16) { logger.warning("\($0)") }
    panic = PVPanic { events in
      panics.warn(
        "the guest's kernel has panicked\(events.contains(.crashLoaded) ? ", and starts its crash kernel" : "")"
      )
    }
    let warnings = WarningLog { logger.warning("BIOS: \($0)") }
    self.warnings = warnings
    returns = WarningLog { logger.info("\($0)") }
    variables = firmware?.variables.map {
      CFIFlash(name: "Flash of the firmware's variables", content: $0.content, store: $0.store)
    }
    deadlines = Deadlines(
      [timer, rtc, keyboard, power, hpet, floppy] + serial + ide.channels
        + (ahci.map { [$0] } ?? []) + added.timed + controller.localAPICs)
    bios = BIOSServices(
      memory: memory, ports: ports, clock: clock, display: display, graphics: graphics,
      log: warnings.warn)
    bios.drives = drives
    let routing = PCIRoutingTable(platform)
    bios.routing = PCIRouting(
      slots: routing.slots, exclusive: routing.exclusive, router: PCIRoutingTable.router)
    bios.setUpBoard = { [unowned self] in setUpAsFirmware(platform) }
    mapPorts()
    chipset.map(ports)
    mapDisks()
    mapFloppy()
    mapAdded()
    mapFirmware()
    mapInterrupts()
    mapDebugExit(configuration)
    reportUnknown()
  }

  // MARK: - What the run loop asks

  /// Moves time on, and does all that was due.
  package func advance(to time: VirtualTime) {
    clock.advance(to: time)
    deadlines.serve(clock.now)
  }

  /// When a device next does something by itself.
  package var nextDeadline: VirtualTime? { deadlines.next }

  /// Why the run must end or the machine be reset, once the guest asked for it.
  var end: VCPUResult? { request.end }

  /// Whether port F0H was written since it was last asked: IGNNE# is driven.
  func takeIgnoredNumericError() -> Bool {
    defer { request.ignoresNumericError = false }
    return request.ignoresNumericError
  }

  /// Forgets that the guest asked for an end: whoever had to know knows.
  func clearEnd() { request.end = nil }

  /// Whether an OUT to `port` is a call of the built-in BIOS.
  func isServiceTrap(_ port: Port) -> Bool { port == serviceTrap }

  /// The port of these calls; nil with another firmware.
  var serviceTrap: Port? { isBuiltinFirmware ? ROMImage.trapPort : nil }

  /// Serves such a call.
  func serviceTrap(_ state: inout CPUState) {
    deadlines.mayHaveChanged()
    switch bios.service(&state) {
    case .resume: break
    case .nothingToBoot(let sentence), .unhandledException(_, let sentence),
      .strayTrap(let sentence):
      warnings.warn(sentence)
    }
  }
}
