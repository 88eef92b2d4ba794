import BIOS
import Bits
import Boot
import Bus
import Devices
import FirmwareTables
import GuestMemory
import Logging
import X86

/// What the board gives to firmware, and does in its place where there is none.
extension PCBoard {
  /// The board in the tables' words.
  static func platform(
    _ configuration: MachineConfiguration, _ drives: [BIOSDrive], _ outputs: BoardOutputs
  ) -> Platform {
    let hole = AddressMap.hole.rawValue
    var platform = Platform(memoryBelow4GiB: min(configuration.memorySize, hole))
    platform.memoryAbove4GiB =
      configuration.memorySize > hole ? configuration.memorySize - hole : 0
    platform.cpuCount = configuration.cpuCount
    platform.localAPIC = UInt32(AddressMap.localAPIC.rawValue)
    platform.ioAPIC = UInt32(AddressMap.ioAPIC.rawValue)
    platform.hpet = UInt32(AddressMap.hpet.rawValue)
    platform.pciInterrupts = Platform.routed(to: InterruptMap.pci)
    platform.boardDevices = [SlotMap.isaBridge.slot, SlotMap.display.slot, SlotMap.ahci.slot]
    platform.serialPorts = zip(PortMap.serial, InterruptMap.serial).map {
      (port: $0.rawValue, interrupt: UInt8($1))
    }
    platform.hasParallelPort = outputs.parallel != nil
    platform.hasFloppyController = drives.contains(where: \.isFloppy)
    platform.virtio = AddedDevices.places(drives)
    platform.powerManagement = PortMap.powerManagement.rawValue
    platform.generalPurposeEvents = PortMap.generalPurposeEvents.rawValue
    return platform
  }

  static func firmwareConfiguration(
    _ configuration: MachineConfiguration, _ platform: Platform, memory: BusMaster
  ) -> FirmwareConfiguration {
    let cpus = UInt16(configuration.cpuCount).littleEndianBytes
    return FirmwareConfiguration(
      memory: memory,
      items: [
        FirmwareConfiguration.Key.ramSize: configuration.memorySize.littleEndianBytes,
        FirmwareConfiguration.Key.noGraphics: UInt16(0).littleEndianBytes,
        FirmwareConfiguration.Key.cpuCount: cpus,
        FirmwareConfiguration.Key.bootMenu: UInt16(0).littleEndianBytes,
        FirmwareConfiguration.Key.maximumCPUs: cpus,
      ],
      files: FirmwareFiles.build(
        platform,
        memory: [
          (0, platform.memoryBelow4GiB, 1),
          (AddressMap.above4GiB.rawValue, platform.memoryAbove4GiB, 1),
        ].filter { $0.1 > 0 }))
  }

  /// Puts chips that firmware finds by itself into their ports, and the functions into their slots.
  func mapFirmware() {
    ports.map(firmwareConfiguration, at: PortMap.firmwareConfiguration, count: 12)
    ports.map(firmwareConsole, at: PortMap.firmwareConsole, count: 1)
    ports.map(panic, at: PortMap.panic, count: 1)
    ports.map(graphics.vbe, at: PortMap.vbe, count: 2)
    ports.map(power, at: PortMap.generalPurposeEvents, count: 4, firstOffset: 0x40)
    chipset.bus.attach(powerFunction, at: SlotMap.powerManagement)
    chipset.bus.attach(graphics, at: SlotMap.display)
    if let variables {
      mmio.map(
        variables,
        at: GuestPhysicalAddress(
          (1 << 32) - boardMemory.rom.length - UInt64(variables.state.content.count)),
        length: UInt64(variables.state.content.count))
    }
  }

  /// What the built-in firmware leaves in the memory-type registers of every CPU; nil with another firmware, which sets
  /// them itself.
  func memoryTypes(physicalAddressBits bits: Int) -> MemoryTypeRegisters? {
    isBuiltinFirmware ? .firmware(physicalAddressBits: bits) : nil
  }

  /// The work of firmware that no instruction does: the PCI bus, and tables where systems search for them.
  func setUpAsFirmware(_ platform: Platform) {
    powerFunction.place(at: platform.powerManagement, bus: PortMap.smBus.rawValue)
    for (line, interrupt) in InterruptMap.pci.enumerated() {
      chipset.bus.write(UInt32(interrupt), SlotMap.isaBridge, 0x60 + line, width: 1)
    }
    let levels = platform.levelInterrupts.reduce(UInt16(0)) { $0 | 1 << UInt16($1) }
    ports.write(PortMap.pic.edgeLevel, UInt32(levels), width: .word)
    var setup = PCISetup(
      bus: chipset.bus, ranges: AddressMap.pciWindows, interrupts: InterruptMap.pci)
    for refusal in setup.run() { logger.warning("PCI: \(refusal)") }
    // The PIIX4's SCI is wired to IRQ 9, whatever the router does with INTA.
    chipset.bus.write(
      UInt32(InterruptMap.systemControl), SlotMap.powerManagement, 0x3C, width: 1)
    setUpFloppyAsFirmware()
    placeTables(platform)
  }

  /// MP, PCI routing, ACPI and SMBIOS tables in the ROM's free part; a system looks for each at multiples of 16.
  private func placeTables(_ platform: Platform) {
    var next = AddressMap.biosROM.rawValue
    func place(_ bytes: [UInt8]) {
      memory.write(bytes, at: GuestPhysicalAddress(next))
      next = (next + UInt64(bytes.count) + 63) & ~63
    }
    if platform.hasAPICs { place(MPTables.build(platform, at: UInt32(next))) }
    place(PCIRoutingTable(platform).bytes)
    let structures = SMBIOSTables.structures(platform)
    let structuresAt = UInt32(next)
    place(structures)
    place(SMBIOSTables.entryPoint(platform, structuresAt: structuresAt))
    let linked = ACPITables.build(platform)
    let rootAt = next
    let tablesAt = rootAt + 64
    let files = linked.placed(at: [rootAt, tablesAt])
    place(files[ACPITables.rootPointer])
    place(files[ACPITables.tables])
    precondition(
      next <= AddressMap.biosROM.rawValue + UInt64(ROMImage.freeLength),
      "the tables of \(platform.cpuCount) CPUs do not fit into the ROM")
  }
}
