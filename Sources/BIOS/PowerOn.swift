import Boot
import Bus
import GuestMemory
import X86

/// What a ROM does between reset and boot: vectors, variables, chips.
extension BIOSServices {
  /// Puts ROM, interrupt vectors, data area and chips to what a PC has when it is about to boot.
  ///
  /// To be called after the chips were reset, for every way of booting. Memory is left alone but for the BIOS's own places;
  /// of these 40:72H stays where it holds 1234H, by which programs tell a restart of their own.
  package func powerOn() {
    state = State()
    for start in [ROMImage.start, ROMImage.highStart] where memory.region(at: start) != nil {
      memory.write(ROMImage.bytes, at: start)
    }
    let isWarm = data[.resetFlag] == Self.warmStart
    memory.write([UInt8](repeating: 0, count: BIOSDataArea.length), at: BIOSDataArea.base)
    if isWarm { data[.resetFlag] = Self.warmStart }
    fillVectors()
    // IRQ 0, 1, 2, 6; IRQ 8, 12, 13, 14.
    startInterruptControllers(vectors: (0x08, 0x70), masks: (0b1011_1000, 0b1000_1110))
    startTimer()
    openA20()
    startKeyboard()
    fillDataArea()
    takeShutdownStatus()
    startClock()
    recordDrives()
    startVideo()
    setUpBoard()
  }

  /// IBM's value of ``BIOSDataArea/Field/resetFlag`` for a start without tests.
  private static let warmStart: UInt16 = 0x1234

  // MARK: Vectors

  /// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), interrupt list.
  private func fillVectors() {
    for vector in 0...UInt8.max {
      setVector(vector, ROMImage.segment, ROMImage.stub(vector))
    }
    setVector(0x08, ROMImage.segment, ROMImage.timerInterrupt)
    setVector(0x09, ROMImage.segment, ROMImage.keyboardInterrupt)
    setVector(0x70, ROMImage.segment, ROMImage.clockInterrupt)
    setVector(0x74, ROMImage.segment, ROMImage.mouseInterrupt)
    // Hooks for the guest: called by the BIOS itself, so a trap would be wasted.
    for vector in [0x1B, 0x1C, 0x4A] as [UInt8] {
      setVector(vector, ROMImage.segment, ROMImage.dummyInterrupt)
    }
    setVector(0x1E, ROMImage.segment, ROMImage.disketteTable)
    // Pointers to tables that do not exist, and vectors left to programs.
    for vector in [0x1D, 0x41, 0x44, 0x46] + Array(0x60...0x67) as [UInt8] {
      setVector(vector, 0, 0)
    }
    // The second half of the 8×8 font, for graphics modes.
    setVector(0x1F, ROMImage.segment, ROMImage.shortFont + 1024)
    // Disks make INT 13H their own and leave the floppies at INT 40H.
    setVector(0x40, ROMImage.segment, ROMImage.stub(0x13))
  }

  /// Points INT `vector` to `segment:offset`.
  func setVector(_ vector: UInt8, _ segment: UInt16, _ offset: UInt16) {
    memory.store(
      UInt32(segment) << 16 | UInt32(offset), at: GuestPhysicalAddress(UInt64(vector) * 4))
  }

  // MARK: Chips

  /// Both 8259A: the first vectors of IRQ 0 and IRQ 8, and the interrupts that are held back.
  ///
  /// Source: Intel 8259A data sheet (1988), initialization command words.
  func startInterruptControllers(vectors: (UInt8, UInt8), masks: (UInt8, UInt8)) {
    for (port, value) in [
      (0x20, 0x11), (0x21, vectors.0), (0x21, 0x04), (0x21, 0x01),
      (0xA0, 0x11), (0xA1, vectors.1), (0xA1, 0x02), (0xA1, 0x01),
      (0x21, masks.0), (0xA1, masks.1),
    ] as [(UInt16, UInt8)] {
      out(port, value)
    }
  }

  /// Channel 0 of the 8254 in mode 3, dividing by 65,536: 18.2 interrupts a second; channel 1 as it once timed the refresh.
  private func startTimer() {
    out(0x43, 0x54)
    out(0x41, 0x12)
    out(0x43, 0x36)
    out(0x40, 0)
    out(0x40, 0)
  }

  /// Bit 1 of port 92H.
  func openA20() {
    out(0x92, input(0x92) & ~1 | 2)
  }

  /// Empties the 8042's output buffer and asks for IRQ 1 and scan code set 1.
  private func startKeyboard() {
    guard hasDevice(at: 0x64) else { return }
    emptyKeyboard()
    out(0x64, 0x60)
    out(0x60, CommandByte.powerOn)
  }

  /// Reads what the 8042's output buffer holds.
  func emptyKeyboard() {
    guard hasDevice(at: 0x64) else { return }
    var attempts = 16
    while attempts > 0, input(0x64) & 1 != 0 {
      _ = input(0x60)
      attempts -= 1
    }
  }

  // MARK: Variables

  private func fillDataArea() {
    data[.extendedSegment] = BIOSDataArea.extendedSegment
    memory.write(
      [1] + [UInt8](repeating: 0, count: 1023),
      at: GuestPhysicalAddress(UInt64(BIOSDataArea.extendedSegment) << 4))
    data[.baseMemory] = UInt16(min(BIOSDataArea.extendedSegment >> 6, 639))
    let serialPorts = [0x3F8, 0x2F8, 0x3E8, 0x2E8].filter(hasDevice)
    for (index, port) in serialPorts.enumerated() {
      data[.serialPort(UInt8(index))] = port
      data[.serialTimeout(UInt8(index))] = 1
    }
    let hasPrinter = hasDevice(at: 0x378)
    data[.printerPort(0)] = hasPrinter ? 0x378 : 0
    // Bit 1: x87. Bit 2: a mouse. Bits 5–4: 80 columns in colour. Bits 11–9: COM ports. Bits 15–14: LPT ports.
    data[.equipment] = 0b10_0110 | UInt16(serialPorts.count) << 9 | (hasPrinter ? 1 << 14 : 0)
    data[.keyboardStart] = 0x1E
    data[.keyboardEnd] = 0x3E
    data[.keyboardHead] = 0x1E
    data[.keyboardTail] = 0x1E
    data[.keyboardMode] = 0x10
  }

  /// Tells the data area which drives there are.
  private func recordDrives() {
    recordFixedDisks()
    let floppies = drives.filter(\.isFloppy)
    data[.diskCount] = UInt8(drives.count(where: \.isHardDisk))
    if !floppies.isEmpty {
      data[.equipment] |= 1 | (UInt16(floppies.count - 1) & 3) << 6
    }
  }

  // MARK: Ports

  func out(_ port: UInt16, _ value: UInt8) {
    guard hasDevice(at: port) else { return }
    ports.write(Port(port), UInt32(value), width: .byte)
  }

  /// A byte from a port; all ones where no chip is.
  func input(_ port: UInt16) -> UInt8 {
    guard hasDevice(at: port) else { return 0xFF }
    return UInt8(truncatingIfNeeded: ports.read(Port(port), width: .byte))
  }

  /// Whether some chip answers at `port`; services do not count as accesses to nowhere.
  func hasDevice(at port: UInt16) -> Bool {
    ports.hasDevice(at: Port(port))
  }
}
