package import Bus
package import Devices
package import GuestMemory

/// The banks of memory on the board, and where the guest sees them.
///
/// The host bridge tells it what its registers say of the areas below 1 MiB.
package final class BoardMemory {
  package let decoder: MemoryDecoder

  /// Below 1 MiB; 640 KiB of it are always seen, the rest as the host bridge says.
  private let low: HostMemory
  private let extended: HostMemory?
  private let above4GiB: HostMemory?
  /// The display adapter's planes, and what the guest sees of them as plain memory.
  package let video: VGAMemory
  /// The BIOS ROM's chip.
  package let rom: HostMemory
  /// All RAM.
  private let banks: [HostMemory]

  /// The frame buffer of the display adapter.
  package let frameBuffer: HostMemory
  /// Video BIOS, a power of two long.
  package let videoROM: HostMemory?
  private let firmware: FirmwareImage?

  package static let frameBufferLength: UInt64 = 16 << 20

  /// Banks for `memorySize` bytes of RAM, and a ROM that holds `firmware` or has room for the built-in BIOS.
  package init(
    memorySize: UInt64, firmware: FirmwareImage? = nil
  ) throws(GuestMemoryError) {
    self.firmware = firmware
    frameBuffer = try HostMemory(length: Self.frameBufferLength)
    videoROM = try firmware?.videoROM.map { bytes throws(GuestMemoryError) in
      var length: UInt64 = 4096
      while length < bytes.count { length *= 2 }
      return try HostMemory(length: length)
    }
    decoder = try MemoryDecoder()
    low = try HostMemory(length: AddressMap.extended.rawValue)
    video = try VGAMemory()
    rom = try HostMemory(
      length: firmware.map { UInt64($0.rom.count) } ?? AddressMap.biosROMLength)
    let belowHole = min(memorySize, AddressMap.hole.rawValue)
    let extendedSize =
      belowHole > AddressMap.extended.rawValue ? belowHole - AddressMap.extended.rawValue : 0
    extended = extendedSize > 0 ? try HostMemory(length: extendedSize) : nil
    let rest = memorySize > AddressMap.hole.rawValue ? memorySize - AddressMap.hole.rawValue : 0
    above4GiB = rest > 0 ? try HostMemory(length: rest) : nil
    banks = [low] + [extended, above4GiB].compactMap { $0 }
    decoder.update {
      decoder.show(systemMemory, layer: .hostBridge, name: "RAM")
      decoder.show(romRegions, layer: .firmware, name: "BIOS ROM")
    }
    video.show = { [decoder, unowned video] place in
      Self.show(place, of: video, by: decoder)
    }
  }

  /// Shows what the display adapter has as plain memory where its registers put it.
  private static func show(
    _ place: VGAMemory.Place?, of video: VGAMemory, by decoder: MemoryDecoder
  ) {
    var regions: [MappedRegion] = []
    if let place {
      regions.append(
        MappedRegion(
          start: AddressMap.video + place.start, length: place.length, kind: .video,
          name: "VGA memory", backing: video.window))
    }
    decoder.show(regions, layer: .firmware, name: "VGA memory")
  }

  private var systemMemory: [MappedRegion] {
    var regions = [
      MappedRegion(
        start: GuestPhysicalAddress(0), length: AddressMap.conventionalEnd.rawValue, kind: .ram,
        name: "conventional RAM", backing: low)
    ]
    if let extended {
      regions.append(
        MappedRegion(
          start: AddressMap.extended, length: extended.length, kind: .ram, name: "extended RAM",
          backing: extended))
    }
    if let above4GiB {
      regions.append(
        MappedRegion(
          start: AddressMap.above4GiB, length: above4GiB.length, kind: .ram,
          name: "RAM above 4 GiB", backing: above4GiB))
    }
    return regions
  }

  private var romRegions: [MappedRegion] {
    let lowLength = min(rom.length, AddressMap.lowROMLength)
    return [
      MappedRegion(
        start: GuestPhysicalAddress(AddressMap.extended.rawValue - lowLength), length: lowLength,
        kind: .rom, name: "BIOS ROM", backing: rom, offset: rom.length - lowLength),
      MappedRegion(
        start: GuestPhysicalAddress(AddressMap.above4GiB.rawValue - rom.length),
        length: rom.length, kind: .rom, name: "BIOS ROM below 4 GiB", backing: rom),
    ]
  }

  /// Shows 64 KiB of the frame buffer at A0000H, from `offset` on; nil gives the place back to the VGA.
  package func showBank(_ offset: UInt64?) {
    let regions = offset.map {
      [
        MappedRegion(
          start: AddressMap.video, length: AddressMap.videoBankLength, kind: .video,
          name: "bank of the frame buffer", backing: frameBuffer, offset: $0)
      ]
    }
    decoder.show(regions ?? [], layer: .bank, name: "bank of the frame buffer")
  }

  // MARK: - What the host bridge decides

  /// What answers in one area below 1 MiB.
  package struct ShadowArea: Hashable {
    package let start: GuestPhysicalAddress
    package let length: UInt64
    /// Reads are answered by RAM; by what is behind it otherwise.
    package let readsRAM: Bool
    /// Writes go to RAM.
    package let writesRAM: Bool

    package init(
      start: GuestPhysicalAddress, length: UInt64, readsRAM: Bool, writesRAM: Bool
    ) {
      self.start = start
      self.length = length
      self.readsRAM = readsRAM
      self.writesRAM = writesRAM
    }
  }

  /// Takes over what the host bridge says of the areas from C0000H on, and whether RAM is seen in the place of
  /// the display adapter's memory.
  package func setShadow(_ areas: [ShadowArea], showsRAMBehindVideo: Bool) {
    var shown: [MappedRegion] = []
    var written: [MappedRegion] = []
    for area in areas {
      func ram(_ kind: MappedRegion.Kind, _ name: String) -> MappedRegion {
        MappedRegion(
          start: area.start, length: area.length, kind: kind, name: name, backing: low,
          offset: area.start.rawValue)
      }
      switch (area.readsRAM, area.writesRAM) {
      case (false, false): break
      case (true, true): shown.append(ram(.shadow, "shadow RAM"))
      case (true, false): shown.append(ram(.rom, "shadow RAM, write-protected"))
      case (false, true): written.append(ram(.shadow, "shadow RAM"))
      }
    }
    if showsRAMBehindVideo {
      shown.append(
        MappedRegion(
          start: AddressMap.video, length: AddressMap.videoLength, kind: .shadow, name: "SMRAM",
          backing: low, offset: AddressMap.video.rawValue))
    }
    decoder.takeWrites(written)
    decoder.show(shown, layer: .hostBridge, name: "shadow RAM")
  }

  // MARK: - Life

  /// Puts all RAM to zeros.
  package func clear() {
    for bank in banks { bank.clear() }
  }

  /// Puts ROMs and the display adapter's planes to what a reset finds; RAM keeps what it holds.
  package func reset() {
    for chip in [video.planes, video.window, rom] { chip.clear() }
    if let firmware {
      rom.write(firmware.rom, at: 0)
      if let bytes = firmware.videoROM { videoROM?.write(bytes, at: 0) }
    }
  }

  package var memory: GuestMemory { decoder.memory }
}
