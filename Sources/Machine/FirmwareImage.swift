/// A firmware that runs in the place of the built-in BIOS services.
package struct FirmwareImage {
  /// Flash beside the ROM that the guest can write: where UEFI firmware keeps its variables.
  package struct Variables {
    /// A multiple of 4 KiB long.
    package let content: [UInt8]
    /// Keeps what the guest changed; called with the board's lock held.
    package let store: (_ bytes: [UInt8], _ offset: Int) -> Void

    package init(
      content: [UInt8], store: @escaping (_ bytes: [UInt8], _ offset: Int) -> Void
    ) {
      self.content = content
      self.store = store
    }
  }

  /// The ROM: it ends at 4 GiB, and its last 128 KiB are seen below 1 MiB too.
  ///
  /// A multiple of 4 KiB, ``largest`` at most.
  package let rom: [UInt8]
  /// What lies right below the ROM.
  package let variables: Variables?
  /// The video BIOS, for firmware that runs it from the display adapter's expansion ROM.
  package let videoROM: [UInt8]?

  package static let largest = 8 << 20

  package init(rom: [UInt8], variables: Variables? = nil, videoROM: [UInt8]? = nil) {
    precondition(!rom.isEmpty && rom.count % 4096 == 0 && rom.count <= Self.largest)
    self.rom = rom
    self.variables = variables
    self.videoROM = videoROM
  }
}
