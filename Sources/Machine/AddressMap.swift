package import BIOS
package import Bus
package import GuestMemory

/// Every address of the board in one place.
///
/// ```
/// 0000_0000 – 0009_FFFF   RAM, conventional: 640 KiB; the last one belongs to the BIOS (EBDA)
/// 000A_0000 – 000B_FFFF   VGA: graphics at A0000, text at B8000; as memory where no plane logic is in between
/// 000C_0000 – 000F_FFFF   the host bridge's PAM registers choose, area by area: RAM, or what is behind it:
/// 000F_0000 – 000F_FFFF   BIOS ROM
/// 0010_0000 – DFFF_FFFF   RAM, as far as it reaches
/// E000_0000 – FFFE_FFFF   the hole: devices and PCI windows; RAM beyond it continues at 4 GiB
/// FEC0_0000               I/O APIC
/// FED0_0000               HPET
/// FEE0_0000               the accessing CPU's local APIC, where its IA32_APIC_BASE has it at reset
/// FFFF_0000 – FFFF_FFFF   BIOS ROM once more, with the reset vector
/// 1_0000_0000 –           the rest of RAM
/// ```
package enum AddressMap {
  /// The end of conventional memory.
  package static let conventionalEnd = GuestPhysicalAddress(0xA_0000)
  /// Where the display adapter's memory begins.
  package static let video = GuestPhysicalAddress(0xA_0000)
  /// The length of the display adapter's memory.
  package static let videoLength: UInt64 = 0x2_0000
  /// Where the BIOS ROM is seen below 1 MiB.
  package static let biosROM = GuestPhysicalAddress(0xF_0000)
  /// The length of the BIOS ROM.
  package static let biosROMLength: UInt64 = 0x1_0000
  /// How much of a larger ROM, its end, is seen below 1 MiB at the most.
  package static let lowROMLength: UInt64 = 0x2_0000
  /// What of a frame buffer is seen at ``video`` at a time.
  package static let videoBankLength: UInt64 = 0x1_0000
  /// Where the BIOS ROM is seen below 4 GiB.
  package static let resetROM = GuestPhysicalAddress(0xFFFF_0000)
  /// Where memory above 1 MiB begins.
  package static let extended = GuestPhysicalAddress(0x10_0000)
  /// Where the hole for devices begins.
  package static let hole = GuestPhysicalAddress(0xE000_0000)
  /// Where RAM continues above the hole.
  package static let above4GiB = GuestPhysicalAddress(0x1_0000_0000)

  /// Where the areas begin that the host bridge's PAM registers govern.
  package static let shadow = GuestPhysicalAddress(0xC_0000)
  /// Where the built-in firmware puts the windows of PCI functions; the last 20 MiB below 4 GiB are the chips' own.
  package static let pciWindows = PCISetup.Ranges(
    ports: 0xC000...0xFEFF, memory: 0xF000_0000...0xFEBF_FFFF)
  /// Where the I/O APIC's registers are.
  package static let ioAPIC = GuestPhysicalAddress(0xFEC0_0000)
  /// Where the event timer's registers are.
  package static let hpet = GuestPhysicalAddress(0xFED0_0000)
  /// Where each CPU's own local APIC is after reset.
  package static let localAPIC = GuestPhysicalAddress(0xFEE0_0000)
  /// Where virtio devices are that are no PCI functions, one after the other.
  package static let virtio = GuestPhysicalAddress(0xFED8_0000)
  /// How many of them there can be.
  package static let virtioCount = 8
  /// The length of the areas from ``shadow`` on: 256 KiB.
  package static let shadowLength: UInt64 = 0x4_0000
}

/// The I/O ports of the board's devices.
package enum PortMap {
  package static let pic = (master: Port(0x20), slave: Port(0xA0), edgeLevel: Port(0x4D0))
  package static let pit = Port(0x40)
  package static let keyboardData = Port(0x60)
  package static let speaker = Port(0x61)
  package static let keyboardCommand = Port(0x64)
  package static let rtc = Port(0x70)
  package static let post = Port(0x80)
  package static let systemControlA = Port(0x92)
  /// APMC and APMS.
  package static let apm = Port(0xB2)
  package static let debugConsole = Port(0xE9)
  package static let coprocessorError = Port(0xF0)
  /// The display adapter's registers, to 3DFH.
  package static let display = Port(0x3B0)
  /// CONFADD and CONFDATA, with the reset control register in between.
  package static let pciConfiguration = Port(0xCF8)
  /// Command and control block of the two IDE channels.
  package static let ide = [(Port(0x1F0), Port(0x3F6)), (Port(0x170), Port(0x376))]
  /// The two 8237A, and the page registers less port 80H.
  package static let dma = (first: Port(0x00), second: Port(0xC0), pages: Port(0x81))
  /// The floppy controller; port 3F6H in between is IDE's.
  package static let floppy = (registers: Port(0x3F0), rate: Port(0x3F7))
  /// Index and data of the VBE display.
  package static let vbe = Port(0x1CE)
  /// Where SeaBIOS and OVMF write their log.
  package static let firmwareConsole = Port(0x402)
  package static let panic = Port(0x505)
  package static let firmwareConfiguration = Port(0x510)
  /// PMBA, as the built-in firmware and SeaBIOS set it.
  package static let powerManagement = Port(0x600)
  package static let generalPurposeEvents = Port(0xAFE0)
  /// SMBBA, as the built-in firmware and SeaBIOS set it.
  package static let smBus = Port(0xB100)
  /// LPT1.
  package static let parallel = Port(0x378)
  /// COM1 to COM4.
  package static let serial = [Port(0x3F8), Port(0x2F8), Port(0x3E8), Port(0x2E8)]
}

/// The channels of the DMA controllers.
package enum DMAMap {
  package static let floppy = 2
}

/// The inputs of the interrupt controllers.
package enum InterruptMap {
  package static let timer = 0
  package static let keyboard = 1
  package static let floppy = 6
  package static let parallel = 7
  package static let rtc = 8
  package static let mouse = 12
  package static let coprocessorError = 13
  /// The two IDE channels.
  package static let ide = (14, 15)
  /// The system control interrupt of ACPI.
  package static let systemControl = 9
  /// Virtio devices that are no PCI functions share it.
  package static let virtio = 5
  /// PIRQA to PIRQD, as the built-in firmware and SeaBIOS route them.
  package static let pci: [UInt8] = [10, 10, 11, 11]
  /// COM1 to COM4.
  package static let serial = [4, 3, 4, 3]
}
