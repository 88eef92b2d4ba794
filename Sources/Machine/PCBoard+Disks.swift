import BIOS
import Bus
import Devices
import Disks
import Logging

/// Which drive is where.
extension PCBoard {
  /// The four places of the IDE channels: primary master, primary slave, secondary master, secondary slave.
  ///
  /// Disks fill them in their order; CD-ROM drives take the secondary channel's first, as on most PCs. What finds no
  /// place is in `left`.
  static func idePlaces(
    _ drives: [BIOSDrive]
  ) -> (media: [IDEMedium?], left: [BIOSDrive]) {
    var media = [IDEMedium?](repeating: nil, count: 4)
    var left: [BIOSDrive] = []
    func place(_ drive: BIOSDrive, _ order: [Int], _ medium: IDEMedium) {
      if let free = order.first(where: { media[$0] == nil }) {
        media[free] = medium
      } else {
        left.append(drive)
      }
    }
    let ide = drives.filter { $0.attachment == .ide }
    for drive in ide where drive.isOptical { place(drive, [2, 3, 1, 0], .optical(drive.device)) }
    for drive in ide where !drive.isOptical { place(drive, [0, 1, 2, 3], .disk(drive.device)) }
    return (media, left)
  }

  /// The IDE function with the drives in their places.
  static func makeIDE(
    _ drives: [BIOSDrive], clock: VirtualClock, interrupt: (Int) -> InterruptLine, bus: PCIBus
  ) -> PIIX3IDE {
    PIIX3IDE(
      media: idePlaces(drives).media, clock: clock,
      interrupts: (interrupt(InterruptMap.ide.0), interrupt(InterruptMap.ide.1)),
      memory: bus.master)
  }

  /// An AHCI adapter, where the user wants a drive on it.
  static func makeAHCI(
    _ drives: [BIOSDrive], clock: VirtualClock, memory: BusMaster
  ) -> AHCI? {
    let media = drives.filter { $0.attachment == .ahci }.prefix(AHCI.portCount).map {
      $0.isOptical ? IDEMedium.optical($0.device) : .disk($0.device)
    }
    return media.isEmpty ? nil : AHCI(media: media, clock: clock, memory: memory)
  }

  /// Puts the controllers of disks to their ports and slots.
  func mapDisks() {
    for (channel, (commands, control)) in zip(ide.channels, PortMap.ide) {
      ports.map(channel, at: commands, count: 8)
      ports.map(channel, at: control, count: 1, firstOffset: 8)
    }
    chipset.bus.attach(ide, at: SlotMap.ide)
    if let ahci { chipset.bus.attach(ahci, at: SlotMap.ahci) }
    let channels = ide.channels + (ahci?.channels ?? [])
    for drive in bios.drives where drive.isOptical {
      bios.trays[drive.number] = channels.lazy.compactMap { $0.tray(of: drive.device) }.first
    }
    for drive in bios.drives.filter({ $0.attachment == .ahci }).dropFirst(AHCI.portCount) {
      logger.warning(
        "'\(drive.device.name)': an AHCI adapter has \(AHCI.portCount) ports; only INT 13H has it")
    }
    for drive in Self.idePlaces(bios.drives).left {
      logger.warning(
        "'\(drive.device.name)': the two IDE channels have room for four drives; only INT 13H has it"
      )
    }
  }
}
