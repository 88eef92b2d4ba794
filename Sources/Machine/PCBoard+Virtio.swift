import BIOS
import Bus
package import Devices
import Disks
import GuestMemory
import Logging

/// The virtio devices of the board: functions on the PCI bus, or registers at fixed places.
package struct VirtioDevices {
  package let functions: [VirtioPCI]
  package let registers: [VirtioMMIO]
  package let console: VirtioConsole?
  package let networks: [VirtioNetwork]
  /// How many of the functions are disks; they come first.
  let diskCount: Int

  /// The drives that the user wants on virtio, in their order, as far as there is room, and what else there is.
  init(
    _ drives: [BIOSDrive], _ configuration: MachineConfiguration, _ outputs: BoardOutputs,
    clock: VirtualClock, memory: BusMaster, interrupt: (_ number: Int) -> InterruptLine
  ) {
    console = outputs.virtioConsole.map { VirtioConsole(transmit: $0) }
    var others: [any VirtioDevice] = []
    if let seed = configuration.entropySeed { others.append(VirtioEntropy(seed: seed)) }
    if let console { others.append(console) }
    networks = outputs.networks.map { network in
      VirtioNetwork(address: network.address) { network.send($0, clock.now) }
    }
    others += networks
    let disks = drives.filter { $0.attachment == .virtio }
      .prefix(max(0, SlotMap.free.count - others.count)).map { VirtioBlock($0.device) }
    diskCount = disks.count
    functions = (disks + others).prefix(SlotMap.free.count).map {
      VirtioPCI($0, clock: clock, memory: memory)
    }
    let shared = InterruptJunction(interrupt(InterruptMap.virtio))
    registers = drives.filter { $0.attachment == .virtioMMIO }.prefix(AddressMap.virtioCount).map {
      VirtioMMIO(
        VirtioBlock($0.device), clock: clock, memory: memory, interrupt: shared.input())
    }
  }

  /// Those that do something by themselves.
  var timed: [any TimedDevice] { functions + registers }

  /// Where registers are that nobody can find by looking, for the tables.
  static func places(
    _ drives: [BIOSDrive]
  ) -> [(registers: UInt32, length: UInt32, interrupt: UInt8)] {
    let count = min(drives.count { $0.attachment == .virtioMMIO }, AddressMap.virtioCount)
    return (0..<count).map {
      (
        UInt32(AddressMap.virtio.rawValue + UInt64($0) * VirtioMMIO.length),
        UInt32(VirtioMMIO.length), UInt8(InterruptMap.virtio)
      )
    }
  }

  /// What is no function on the PCI bus.
  var devices: [any Device] {
    registers + functions.map { $0.device } + registers.map { $0.device }
  }
}

extension PCBoard {
  /// Puts virtio devices into the free slots, and to their addresses.
  func mapVirtio() {
    for (slot, function) in zip(SlotMap.free, virtio.functions) {
      chipset.bus.attach(function, at: PCIAddress(slot: slot))
    }
    for (number, registers) in virtio.registers.enumerated() {
      mmio.map(
        registers, at: AddressMap.virtio + UInt64(number) * VirtioMMIO.length,
        length: VirtioMMIO.length)
    }
    func tell(_ attachment: BIOSDrive.Attachment, _ there: Int, _ room: String) {
      for drive in bios.drives.filter({ $0.attachment == attachment }).dropFirst(there) {
        logger.warning("'\(drive.device.name)': \(room); only INT 13H has it")
      }
    }
    tell(.virtio, virtio.diskCount, "the PCI bus has room for \(virtio.diskCount) of them")
    tell(
      .virtioMMIO, virtio.registers.count,
      "there is room for \(AddressMap.virtioCount) devices with if=virtio-mmio")
  }
}
