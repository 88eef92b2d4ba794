import Bus
import GuestMemory
import Testing

@testable import Devices

/// Every field of every chip's state, as a snapshot holds it.
///
/// Whoever adds, drops or renames a field sees a failure here, decides what an old snapshot means by it, and
/// commits the new list.
struct StateFieldsTests {
  /// `name: type` of every stored field, in order, and those of nested values.
  private func fields(of value: Any, prefix: String = "") -> [String] {
    Mirror(reflecting: value).children.flatMap { label, child -> [String] in
      guard let label else { return [] }
      let name = prefix + label
      let mirror = Mirror(reflecting: child)
      let isPlain = child is any RawRepresentable || mirror.displayStyle != .struct
      return ["\(name): \(type(of: child))"]
        + (isPlain ? [] : fields(of: child, prefix: name + "."))
    }
  }

  private func make() throws -> [any Device] {
    let memory = BusMaster(try MemoryDecoder())
    let bus = APICBus()
    let clock = VirtualClock()
    let line = InterruptLine()
    let timer = PIT8254(clock: clock, interrupt: line)
    return [
      CMOSRTC(
        clock: clock, interrupt: line, start: 0, equipment: CMOSEquipment(memoryBelow4GiB: 1 << 20)),
      CoprocessorError(interrupt: line) {}, DebugConsole { _ in }, DebugExit { _ in },
      Keyboard8042(clock: clock, interrupt: line, a20: line, reset: line),
      PIC8259Pair(output: line), timer, POSTCode(), SystemControlPortA(a20: line, reset: line),
      SystemControlPortB(timer: timer),
      UART16550(name: "COM1", clock: clock, interrupt: line) { _ in },
      VGAText(clock: clock) { _, _ in [] },
      FirmwareConfiguration(memory: memory, items: [:], files: []),
      HPET(
        clock: clock, pins: [], legacyTimer: line, legacyClock: line, replacesLegacy: line),
      PIIX4PowerManagement(clock: clock, interrupt: line) {}, PVPanic { _ in }, IOAPIC(bus: bus),
      LocalAPIC(
        index: 0, clock: clock, bus: bus, signal: { _ in }, momentOfTimeStamp: { _ in .zero }),
      ProcessorLines(processorCount: 1),
      BochsVBE(memory: try HostMemory(length: 4096)) { _ in },
      CFIFlash(name: "Flash", content: [UInt8](repeating: 0, count: 4096)) { _, _ in },
      PIIX4PowerFunction { _ in },
      I440FX(memorySize: 1 << 20) { _ in },
      PIIX3(interrupt: { _ in line }, reset: line),
      PIIX3IDE(
        media: [nil, nil, nil, nil], clock: clock, interrupts: (line, line),
        memory: BusMaster(try MemoryDecoder())),
      IDEChannel(name: "IDE", device0: nil, device1: nil, clock: clock, interrupt: line),
      ParallelPort(name: "LPT1", interrupt: line) { _ in },
      DMA8237Pair(memory: memory),
      FloppyController(
        drives: [], clock: clock, interrupt: line,
        channel: DMAChannel(DMA8237Pair(memory: memory), 2)),
      AHCI(media: [], clock: clock, memory: memory),
      VirtioPCI(VirtioBlock(TestDisk(sectors: 1)), clock: clock, memory: memory),
      VirtioBlock(TestDisk(sectors: 1)), VirtioEntropy(seed: 1), VirtioConsole { _ in },
      E1000(address: [2, 0, 0, 0, 0, 1], clock: clock, memory: memory) { _ in },
      VirtioNetwork(address: [2, 0, 0, 0, 0, 1]) { _ in },
    ]
  }

  private func report(_ device: some Device) -> String {
    list(device.state, name: "\(type(of: device))")
  }

  private func list(_ value: Any) -> String { list(value, name: "\(type(of: value))") }

  private func list(_ value: Any, name: String) -> String {
    "\(name)\n" + fields(of: value).map { "  \($0)\n" }.joined()
  }

  @Test func `the state of every chip is the committed one`() throws {
    let lines =
      try make().map { report($0) }.joined()
      + list(Mouse.Motion(x: 0, y: 0, wheel: 0, buttons: 0))
      + list(DMA8237.Channel()) + list(Floppy.Position())
      + list(
        Floppy.Seek(due: .zero, steps: 0, target: 0, isRecalibrate: false, head: 0))
      + list(AHCIPort()) + list(Virtqueue(largestSize: 8)) + "PITCounter\n"
      + fields(of: PITCounter()).map { "  \($0)\n" }.joined()
    #expect(lines == Self.committed, "now:\n\(lines)")
  }

  private static let committed = """
    CMOSRTC
      index: UInt8
      isNMIMasked: Bool
      memory: Array<UInt8>
      a: RegisterA
      b: RegisterB
      c: RegisterC
      nextUpdate: Optional<VirtualTime>
      processed: VirtualTime
      repeatedHour: Bool
    CoprocessorError
      isLatched: Bool
    DebugConsole
      bytesTransmitted: UInt64
    DebugExit
      value: Optional<UInt32>
    Keyboard8042
      ram: Array<UInt8>
      outputPort: OutputPort
      output: OutputByte
      output.byte: UInt8
      output.source: Source
      outputFull: Bool
      waiting: Array<OutputByte>
      pendingCommand: Optional<UInt8>
      lastWriteWasCommand: Bool
      polledHalf: Optional<UInt8>
      selfTestPassed: Bool
      password: Array<UInt8>
      passwordFit: Optional<Int>
      loadsPassword: Bool
      keyboard: Keyboard
      keyboard.scanCodeSet: UInt8
      keyboard.isScanning: Bool
      keyboard.lights: UInt8
      keyboard.typematic: UInt8
      keyboard.allKeys: Optional<KeyType>
      keyboard.singleKeys: Array<KeyTypeOverride>
      keyboard.pendingCommand: Optional<UInt8>
      keyboard.responses: Array<UInt8>
      keyboard.buffer: Array<UInt8>
      keyboard.lastSent: UInt8
      breakPrefix: Bool
      nextByteDue: Optional<VirtualTime>
      typed: Array<KeyStroke>
      mouse: Mouse
      mouse.isReporting: Bool
      mouse.isRemote: Bool
      mouse.isWrapping: Bool
      mouse.isScaled: Bool
      mouse.resolution: UInt8
      mouse.sampleRate: UInt8
      mouse.lastRates: Array<UInt8>
      mouse.identifier: UInt8
      mouse.buttons: UInt8
      mouse.pendingCommand: Optional<UInt8>
      mouse.responses: Array<UInt8>
      mouse.packet: Array<UInt8>
      mouse.motions: Array<Motion>
      mouse.lastSent: Array<UInt8>
      mouse.hasFailed: Bool
      nextMouseByteDue: Optional<VirtualTime>
    PIC8259Pair
      master: PIC8259
      master.inputs: UInt8
      master.edges: UInt8
      master.mask: UInt8
      master.inService: UInt8
      master.word1: InitializationWord1
      master.word2: UInt8
      master.word3: UInt8
      master.word4: InitializationWord4
      master.expectation: Expectation
      master.lowestPriority: UInt8
      master.rotatesInAutoEnd: Bool
      master.specialMask: Bool
      master.readsInService: Bool
      master.polls: Bool
      master.levelTriggered: UInt8
      slave: PIC8259
      slave.inputs: UInt8
      slave.edges: UInt8
      slave.mask: UInt8
      slave.inService: UInt8
      slave.word1: InitializationWord1
      slave.word2: UInt8
      slave.word3: UInt8
      slave.word4: InitializationWord4
      slave.expectation: Expectation
      slave.lowestPriority: UInt8
      slave.rotatesInAutoEnd: Bool
      slave.specialMask: Bool
      slave.readsInService: Bool
      slave.polls: Bool
      slave.levelTriggered: UInt8
      spuriousInterrupts: UInt64
    PIT8254
      counters: Array<PITCounter>
      tick: UInt64
      tickLine: Bool
      owedTicks: UInt64
      owedTickDue: UInt64
      lostTicks: UInt64
    POSTCode
      code: UInt8
      writes: UInt64
    SystemControlPortA
      control: Control
    SystemControlPortB
      control: Control
    UART16550
      received: Array<Character>
      interruptEnable: InterruptEnable
      fifoControl: FIFOControl
      lineControl: LineControl
      modemControl: ModemControl
      lineErrors: LineStatus
      modemDeltas: ModemStatus
      modemInputs: ModemStatus
      scratch: UInt8
      divisor: UInt16
      transmitterEmptyInterrupt: Bool
      characterTimeout: Bool
      timeoutDeadline: Optional<VirtualTime>
      bytesReceived: UInt64
      bytesTransmitted: UInt64
    VGAText
      miscellaneous: UInt8
      featureControl: UInt8
      subsystemEnable: UInt8
      sequencerIndex: UInt8
      sequencer: Array<UInt8>
      controllerIndex: UInt8
      controller: Array<UInt8>
      graphicsIndex: UInt8
      graphics: Array<UInt8>
      attributeIndex: UInt8
      attribute: Array<UInt8>
      attributeTakesData: Bool
      pixelMask: UInt8
      palette: Array<UInt8>
      paletteReadIndex: UInt8
      paletteWriteIndex: UInt8
      paletteComponent: UInt8
      paletteBuffer: Array<UInt8>
      paletteReads: Bool
    FirmwareConfiguration
      key: UInt16
      offset: UInt32
      address: UInt64
    HPET
      configuration: Configuration
      status: UInt64
      counter: UInt64
      since: VirtualTime
      processed: UInt64
      timers: Array<Timer>
    PIIX4PowerManagement
      status: Events
      enable: Events
      control: Control
      planes: Array<UInt8>
      generalStatus: UInt16
      generalEnable: UInt16
      seenTurns: UInt64
    PVPanic
      told: Events
    IOAPIC
      select: UInt8
      identifier: UInt8
      table: Array<Redirection>
      levels: UInt32
      deliveries: UInt64
    LocalAPIC
      base: UInt64
      identifier: UInt32
      taskPriority: UInt8
      logicalDestination: UInt32
      destinationFormat: UInt32
      spuriousVector: UInt32
      inService: VectorSet
      inService.from0: UInt64
      inService.from64: UInt64
      inService.from128: UInt64
      inService.from192: UInt64
      triggerMode: VectorSet
      triggerMode.from0: UInt64
      triggerMode.from64: UInt64
      triggerMode.from128: UInt64
      triggerMode.from192: UInt64
      requests: VectorSet
      requests.from0: UInt64
      requests.from64: UInt64
      requests.from128: UInt64
      requests.from192: UInt64
      errors: Errors
      newErrors: Errors
      command: UInt64
      timer: LocalVector
      thermal: LocalVector
      performance: LocalVector
      lint0: LocalVector
      lint1: LocalVector
      error: LocalVector
      initialCount: UInt32
      divideConfiguration: UInt32
      countStart: Optional<VirtualTime>
      timeStampDeadline: UInt64
      hasExternalMessage: Bool
      lint0Level: Bool
      lint1Level: Bool
    ProcessorLines
      processors: Array<Pending>
    BochsVBE
      index: UInt16
      identifier: UInt16
      width: UInt16
      height: UInt16
      depth: UInt16
      enable: Enable
      bank: UInt16
      virtualWidth: UInt16
      x: UInt16
      y: UInt16
    CFIFlash
      content: Array<UInt8>
      view: View
      expectation: Expectation
      status: Status
      buffer: Array<Entry>
    PIIX4PowerFunction
      configuration: State
      configuration.bytes: Array<UInt8>
    I440FX
      configuration: State
      configuration.bytes: Array<UInt8>
      address: UInt32
      isLocked: Bool
    PIIX3
      configuration: State
      configuration.bytes: Array<UInt8>
      pirq: UInt8
      resetControl: ResetControl
    PIIX3IDE
      configuration: State
      configuration.bytes: Array<UInt8>
      primary: Master
      primary.command: Command
      primary.status: Status
      primary.table: UInt32
      secondary: Master
      secondary.command: Command
      secondary.status: Status
      secondary.table: UInt32
    IDEChannel
      device0: IDEDrive
      device0.registers: IDETaskFile
      device0.registers.features: Pair
      device0.registers.features.now: UInt8
      device0.registers.features.before: UInt8
      device0.registers.count: Pair
      device0.registers.count.now: UInt8
      device0.registers.count.before: UInt8
      device0.registers.low: Pair
      device0.registers.low.now: UInt8
      device0.registers.low.before: UInt8
      device0.registers.mid: Pair
      device0.registers.mid.now: UInt8
      device0.registers.mid.before: UInt8
      device0.registers.high: Pair
      device0.registers.high.now: UInt8
      device0.registers.high.before: UInt8
      device0.registers.device: UInt8
      device0.status: IDEStatus
      device0.error: IDEError
      device0.command: UInt8
      device0.phase: Phase
      device0.step: Step
      device0.deadline: Optional<VirtualTime>
      device0.wantsInterrupt: Bool
      device0.buffer: Array<UInt8>
      device0.position: Int
      device0.sector: UInt64
      device0.remaining: Int
      device0.block: Int
      device0.isExtended: Bool
      device0.isWrite: Bool
      device0.multiple: Int
      device0.heads: UInt32
      device0.sectorsPerTrack: UInt32
      device0.transferMode: UInt8
      device0.optical: OpticalDrive
      device0.optical.sense: Sense
      device0.optical.sense.key: UInt8
      device0.optical.sense.code: UInt8
      device0.optical.sense.qualifier: UInt8
      device0.optical.isTrayOpen: Bool
      device0.optical.isLocked: Bool
      device0.optical.nextBlock: UInt32
      device0.optical.blocksLeft: UInt32
      device0.optical.data: Array<UInt8>
      device0.packetLimit: Int
      device0.usesDMA: Bool
      device1: IDEDrive
      device1.registers: IDETaskFile
      device1.registers.features: Pair
      device1.registers.features.now: UInt8
      device1.registers.features.before: UInt8
      device1.registers.count: Pair
      device1.registers.count.now: UInt8
      device1.registers.count.before: UInt8
      device1.registers.low: Pair
      device1.registers.low.now: UInt8
      device1.registers.low.before: UInt8
      device1.registers.mid: Pair
      device1.registers.mid.now: UInt8
      device1.registers.mid.before: UInt8
      device1.registers.high: Pair
      device1.registers.high.now: UInt8
      device1.registers.high.before: UInt8
      device1.registers.device: UInt8
      device1.status: IDEStatus
      device1.error: IDEError
      device1.command: UInt8
      device1.phase: Phase
      device1.step: Step
      device1.deadline: Optional<VirtualTime>
      device1.wantsInterrupt: Bool
      device1.buffer: Array<UInt8>
      device1.position: Int
      device1.sector: UInt64
      device1.remaining: Int
      device1.block: Int
      device1.isExtended: Bool
      device1.isWrite: Bool
      device1.multiple: Int
      device1.heads: UInt32
      device1.sectorsPerTrack: UInt32
      device1.transferMode: UInt8
      device1.optical: OpticalDrive
      device1.optical.sense: Sense
      device1.optical.sense.key: UInt8
      device1.optical.sense.code: UInt8
      device1.optical.sense.qualifier: UInt8
      device1.optical.isTrayOpen: Bool
      device1.optical.isLocked: Bool
      device1.optical.nextBlock: UInt32
      device1.optical.blocksLeft: UInt32
      device1.optical.data: Array<UInt8>
      device1.packetLimit: Int
      device1.usesDMA: Bool
      selected: Int
      control: IDEControl
    ParallelPort
      data: UInt8
      control: Control
      hasInterrupt: Bool
      bytesTransmitted: UInt64
    DMA8237Pair
      first: DMA8237
      first.channels: Array<Channel>
      first.command: UInt8
      first.mask: UInt8
      first.requests: UInt8
      first.softwareRequests: UInt8
      first.terminalCounts: UInt8
      first.isUpperByte: Bool
      second: DMA8237
      second.channels: Array<Channel>
      second.command: UInt8
      second.mask: UInt8
      second.requests: UInt8
      second.softwareRequests: UInt8
      second.terminalCounts: UInt8
      second.isUpperByte: Bool
      pages: Array<UInt8>
    FloppyController
      output: Output
      tape: UInt8
      rateSelect: UInt8
      phase: Phase
      command: Array<UInt8>
      result: Array<UInt8>
      positions: Array<Position>
      transfer: Transfer
      transfer.cylinder: UInt8
      transfer.head: UInt8
      transfer.sector: UInt8
      transfer.size: UInt8
      transfer.last: UInt8
      transfer.remaining: Int
      transfer.done: Int
      transfer.buffer: Array<UInt8>
      transfer.position: Int
      transfer.isFlowing: Bool
      transfer.errors: Errors
      transfer.hasSought: Bool
      deadline: Optional<VirtualTime>
      dataInterrupt: Bool
      senseInterrupt: Bool
      timing: Array<UInt8>
      configuration: Configuration
      threshold: UInt8
      precompensationTrack: UInt8
      isLocked: Bool
      perpendicular: UInt8
      lastSectors: UInt8
    AHCI
      configuration: State
      configuration.bytes: Array<UInt8>
      control: AHCIControl
      interruptStatus: UInt32
      ports: Array<AHCIPort>
    VirtioPCI
      configuration: State
      configuration.bytes: Array<UInt8>
      facilities: State
      facilities.status: Status
      facilities.deviceFeatureSelect: UInt32
      facilities.driverFeatureSelect: UInt32
      facilities.driverFeatures: UInt64
      facilities.queueSelect: UInt16
      facilities.queues: Array<Virtqueue>
      facilities.cause: Cause
      facilities.configurationVector: UInt16
      facilities.deadline: Optional<VirtualTime>
      messages: MSIX
      messages.entries: Array<Entry>
      messages.isEnabled: Bool
      messages.isMasked: Bool
    VirtioBlock
      features: UInt64
    VirtioEntropy
      position: UInt64
    VirtioConsole
      input: Array<UInt8>
    E1000
      configuration: State
      configuration.bytes: Array<UInt8>
      registers: Registers
      registers.control: UInt32
      registers.eeprom: E1000EEPROM
      registers.eeprom.lines: UInt32
      registers.eeprom.command: UInt16
      registers.eeprom.commandBits: Int
      registers.eeprom.position: Optional<Int>
      registers.eepromRead: UInt32
      registers.extendedControl: UInt32
      registers.phy: E1000PHY
      registers.phy.registers: Array<UInt16>
      registers.phyControl: UInt32
      registers.causes: E1000Cause
      registers.mask: E1000Cause
      registers.receiveControl: E1000Receive
      registers.transmitControl: UInt32
      registers.receive: Ring
      registers.receive.base: UInt64
      registers.receive.length: UInt32
      registers.receive.head: UInt32
      registers.receive.tail: UInt32
      registers.transmit: Ring
      registers.transmit.base: UInt64
      registers.transmit.length: UInt32
      registers.transmit.head: UInt32
      registers.transmit.tail: UInt32
      registers.stored: Array<UInt32>
      registers.addresses: Array<UInt32>
      registers.groups: Array<UInt32>
      registers.filters: Array<UInt32>
      registers.statistics: Array<UInt32>
      registers.window: UInt32
      registers.packet: E1000Packet
      registers.packet.context: Context
      registers.packet.context.network: Checksum
      registers.packet.context.network.start: Int
      registers.packet.context.network.place: Int
      registers.packet.context.network.end: Int
      registers.packet.context.transport: Checksum
      registers.packet.context.transport.start: Int
      registers.packet.context.transport.place: Int
      registers.packet.context.transport.end: Int
      registers.packet.context.headerLength: Int
      registers.packet.context.segmentLength: Int
      registers.packet.context.isTCP: Bool
      registers.packet.context.isIPv4: Bool
      registers.packet.bytes: Array<UInt8>
      registers.packet.fillsNetwork: Bool
      registers.packet.fillsTransport: Bool
      registers.packet.isSegmented: Bool
      registers.packet.legacy: Optional<Checksum>
      registers.packet.isTooLong: Bool
      waiting: Array<Array<UInt8>>
      deadline: Optional<VirtualTime>
    VirtioNetwork
      features: UInt64
      waiting: Array<Array<UInt8>>
      dropped: UInt64
      sent: UInt64
      received: UInt64
    Motion
      x: Int
      y: Int
      wheel: Int
      buttons: UInt8
    Channel
      baseAddress: UInt16
      baseCount: UInt16
      address: UInt16
      count: UInt16
      mode: Mode
    Position
      present: UInt8
      cylinder: Int
      isChanged: Bool
      seek: Optional<Seek>
      sense: Optional<UInt8>
    Seek
      due: VirtualTime
      steps: Int
      target: UInt8
      isRecalibrate: Bool
      head: UInt8
    AHCIPort
      commandList: UInt64
      received: UInt64
      interruptStatus: AHCIInterrupt
      interruptEnable: AHCIInterrupt
      command: AHCICommand
      taskFile: UInt32
      signature: UInt32
      control: UInt32
      error: UInt32
      active: UInt32
      issue: UInt32
      slot: Optional<UInt8>
      current: UInt8
      isQueued: Bool
      table: UInt64
      descriptors: UInt32
      moved: UInt32
      isResetting: Bool
      queuedError: QueuedError
      queuedError.tag: UInt8
      queuedError.registers: Array<UInt8>
      isHalted: Bool
    Virtqueue
      largestSize: UInt16
      size: UInt16
      isEnabled: Bool
      descriptorArea: UInt64
      driverArea: UInt64
      deviceArea: UInt64
      vector: UInt16
      nextAvailable: UInt16
      nextUsed: UInt16
      lastAsked: UInt16
      isNotified: Bool
    PITCounter
      mode: UInt8
      access: UInt8
      isBCD: Bool
      countRegister: UInt16
      firstByte: Optional<UInt8>
      element: UInt32
      loaded: UInt32
      hasCount: Bool
      loadsNext: Bool
      isCounting: Bool
      isArmed: Bool
      isNull: Bool
      gate: Bool
      output: Bool
      latchedCount: Optional<UInt16>
      latchedStatus: Optional<UInt8>
      readsHighByte: Bool

    """
}
