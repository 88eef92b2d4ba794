import BIOS
import Bus
import Devices
import Disks
import Logging

/// Virtio devices, each a function in a slot of its own.
extension PCBoard {
  /// The drives that the user wants on virtio, in their order.
  static func makeVirtio(
    _ drives: [BIOSDrive], clock: VirtualClock, bus: PCIBus
  ) -> [VirtioPCI] {
    drives.filter { $0.attachment == .virtio }.prefix(SlotMap.free.count).map {
      VirtioPCI(VirtioBlock($0.device), clock: clock, memory: bus.master)
    }
  }

  /// Puts them into the free slots.
  func mapVirtio() {
    for (slot, function) in zip(SlotMap.free, virtio) {
      chipset.bus.attach(function, at: PCIAddress(slot: slot))
    }
    for drive in bios.drives.filter({ $0.attachment == .virtio }).dropFirst(virtio.count) {
      logger.warning(
        "'\(drive.device.name)': the PCI bus has \(SlotMap.free.count) free slots; only INT 13H has it"
      )
    }
  }
}
