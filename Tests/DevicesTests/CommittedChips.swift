extension StateFieldsTests {
  /// The fields of chips on the board, as snapshots hold them.
  static let committedChips = """
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
    APMPorts
      control: UInt8
      status: UInt8
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
    VGA
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
      latches: UInt32
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
    PIIX4SMBus
      status: Status
      control: UInt8
      command: UInt8
      address: UInt8
      data: Array<UInt8>
      block: Array<UInt8>
      blockIndex: Int
      slave: Array<UInt8>
      interrupts: Bool
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

    """
}
