/// The board as its tables describe it to an operating system.
package struct Platform: Sendable {
  /// A pin of a PCI device and the global interrupt that it leads to.
  package struct PCIInterrupt: Hashable, Sendable {
    /// 0 to 31, on bus 0.
    package var device: UInt8
    /// 0 is INTA#.
    package var pin: UInt8
    package var interrupt: UInt8

    package init(device: UInt8, pin: UInt8, interrupt: UInt8) {
      self.device = device
      self.pin = pin
      self.interrupt = interrupt
    }
  }

  /// Local APIC IDs run from 0 to one less than this.
  package var cpuCount = 1
  /// RAM below 4 GiB ends here; device memory may begin.
  package var memoryBelow4GiB: UInt64
  /// RAM from 4 GiB on, in bytes.
  package var memoryAbove4GiB: UInt64 = 0

  // MARK: Interrupts
  package var localAPIC: UInt32 = 0xFEE0_0000
  package var ioAPIC: UInt32 = 0xFEC0_0000
  /// The I/O APIC's own ID.
  package var ioAPICID: UInt8 = 0
  /// Interrupts of the ISA bus that are level-triggered: where the PCI router leads, and the SCI.
  package var levelInterrupts: [UInt8] = [5, 9, 10, 11]
  /// The system control interrupt.
  package var systemControlInterrupt: UInt8 = 9
  /// Where the four pins of every device number lead.
  package var pciInterrupts: [PCIInterrupt] = []
  /// Device numbers of what is on the board itself; all others are slots for cards.
  package var boardDevices: Set<UInt8> = [1]

  // MARK: Ports
  /// Base of the PIIX4's power management registers.
  package var powerManagement: UInt16 = 0x600
  /// Base of the general-purpose event registers; 4 bytes.
  package var generalPurposeEvents: UInt16 = 0xAFE0
  /// The port whose value ``resetValue`` resets the machine.
  package var resetPort: UInt16 = 0xCF9
  package var resetValue: UInt8 = 0x0F

  // MARK: What is there
  /// Local APICs and the I/O APIC; without them no MADT tells of any.
  package var hasAPICs = true
  package var hpet: UInt32? = 0xFED0_0000
  package var serialPorts: [(port: UInt16, interrupt: UInt8)] = [(0x3F8, 4), (0x2F8, 3)]
  package var hasParallelPort = false
  package var hasFloppyController = false
  package var hasPS2 = true
  package var hasFirmwareConfiguration = true
  /// Virtio devices that are no PCI functions: where their registers are, and their level-triggered interrupt.
  package var virtio: [(registers: UInt32, length: UInt32, interrupt: UInt8)] = []

  package init(memoryBelow4GiB: UInt64) {
    self.memoryBelow4GiB = memoryBelow4GiB
  }

  /// The swizzle of a PIIX: pin INTA# of device 1 goes to the router's first input, and so on round.
  ///
  /// Source: Intel 440FX PCIset design guide; SeaBIOS and Linux expect the same of the board.
  package static func routed(
    devices: ClosedRange<UInt8> = 0...31, to interrupts: [UInt8] = [10, 10, 11, 11]
  ) -> [PCIInterrupt] {
    devices.flatMap { device in
      (UInt8(0)..<4).map { pin in
        let input = routerInput(device: device, pin: pin)
        return PCIInterrupt(device: device, pin: pin, interrupt: interrupts[Int(input)])
      }
    }
  }

  /// The input of the router, 0 for PIRQA to 3, that a device's pin is wired to.
  static func routerInput(device: UInt8, pin: UInt8) -> UInt8 { (device &+ pin &+ 3) & 3 }
}
