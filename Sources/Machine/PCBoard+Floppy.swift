import BIOS
import Bus
import Devices

/// The floppy controller and the DMA controllers that move its bytes.
extension PCBoard {
  /// Drives A and B with the images that INT 13H has, too.
  static func makeFloppyController(
    _ drives: [BIOSDrive], clock: VirtualClock, interrupt: InterruptLine, dma: DMA8237Pair
  ) -> FloppyController {
    let inDrives = (0..<2).map { number -> FloppyDrive? in
      guard let drive = drives.first(where: { $0.isFloppy && $0.number == number }),
        let type = drive.floppyType
      else { return nil }
      return FloppyDrive(drive.device, geometry: drive.geometry, type: type)
    }
    return FloppyController(
      drives: inDrives, clock: clock, interrupt: interrupt,
      channel: DMAChannel(dma, DMAMap.floppy))
  }

  /// Puts the chips to their ports.
  func mapFloppy() {
    ports.map(dma, at: PortMap.dma.first, count: 0x10)
    ports.map(dma, at: PortMap.dma.second, count: 0x20, firstOffset: 0x10)
    ports.map(dma, at: PortMap.dma.pages, count: 0x0F, firstOffset: 0x31)
    ports.map(floppy, at: PortMap.floppy.registers, count: 6)
    ports.map(floppy, at: PortMap.floppy.rate, count: 1, firstOffset: 7)
  }

  /// Channel 4 lets the first chip through, and the floppy controller runs: as firmware leaves them.
  func setUpFloppyAsFirmware() {
    let secondChip = PortMap.dma.second.rawValue
    ports.write(Port(secondChip + 0x16), 0xC0, width: .byte)
    ports.write(Port(secondChip + 0x14), 0x00, width: .byte)
    floppy.initializeAsFirmware()
  }
}
