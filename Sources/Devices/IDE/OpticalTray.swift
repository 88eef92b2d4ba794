package import Disks

/// The tray of a CD-ROM drive, as firmware moves and locks it: what START STOP UNIT and PREVENT ALLOW MEDIUM REMOVAL do.
///
/// A command that the guest's own driver has under way is not touched.
package struct OpticalTray {
  private let channel: IDEChannel
  private let device: Int

  fileprivate init(_ channel: IDEChannel, device: Int) {
    self.channel = channel
    self.device = device
  }

  /// The drive holds no disc.
  package var isOpen: Bool { channel[device].optical.isTrayOpen }

  /// The disc stays in, whoever asks.
  package var isLocked: Bool {
    get { channel[device].optical.isLocked }
    nonmutating set { channel[device].optical.isLocked = newValue }
  }

  /// Opens or closes it; false where the disc is locked in.
  package func move(opens: Bool) -> Bool { channel[device].optical.moveTray(opens: opens) }
}

extension IDEChannel {
  /// The tray in which `disc` lies; nil where no CD-ROM drive of the channel has it.
  package func tray(of disc: any BlockDevice) -> OpticalTray? {
    media.indices.first { isOptical($0) && media[$0]?.device === disc }
      .map { OpticalTray(self, device: $0) }
  }
}
