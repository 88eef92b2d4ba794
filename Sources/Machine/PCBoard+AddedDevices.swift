import BIOS
import Bus
package import Devices
import Disks
import GuestMemory
import Logging

/// What the user adds to the board beside drives on IDE and AHCI: functions on the PCI bus, each in a slot of its own,
/// and registers at fixed places.
package struct AddedDevices {
  let functions: [any PCIFunction & TimedDevice]
  let registers: [VirtioMMIO]
  package let console: VirtioConsole?
  /// In the order of the options.
  package let networks: [any NetworkCard]
  /// How many of the functions are disks; they come first.
  let diskCount: Int

  /// The drives that the user wants on virtio, in their order, as far as there is room; then what else there is.
  init(
    _ drives: [BIOSDrive], _ configuration: MachineConfiguration, _ outputs: BoardOutputs,
    clock: VirtualClock, bus: PCIBus, interrupt: (_ number: Int) -> InterruptLine
  ) {
    let memory = bus.master
    console = outputs.virtioConsole.map { VirtioConsole(transmit: $0) }
    func onPCI(_ device: any VirtioDevice) -> VirtioPCI {
      VirtioPCI(device, clock: clock, memory: memory) { [unowned bus] in
        bus.deliverMessage($0, $1)
      }
    }
    var others: [any PCIFunction & TimedDevice] = []
    if let seed = configuration.entropySeed { others.append(onPCI(VirtioEntropy(seed: seed))) }
    if let console { others.append(onPCI(console)) }
    var networks: [any NetworkCard] = []
    for network in outputs.networks {
      switch network.model {
      case .virtio:
        let card = VirtioNetwork(address: network.address) { network.send($0, clock.now) }
        networks.append(card)
        others.append(onPCI(card))
      case .e1000:
        let card = E1000(address: network.address, clock: clock, memory: memory) {
          network.send($0, clock.now)
        }
        networks.append(card)
        others.append(card)
      }
    }
    self.networks = networks
    let disks = drives.filter { $0.attachment == .virtio }
      .prefix(max(0, SlotMap.free.count - others.count)).map { onPCI(VirtioBlock($0.device)) }
    diskCount = disks.count
    functions = Array((disks + others).prefix(SlotMap.free.count))
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
    registers + functions.compactMap { ($0 as? VirtioPCI)?.device } + registers.map { $0.device }
  }
}

extension PCBoard {
  /// Messages of PCI functions go to the local APICs where their address is meant for those, and to memory else.
  static func deliverMessages(of bus: PCIBus, to interrupts: InterruptSystem) {
    let memory = bus.master
    bus.deliverMessage = { address, data in
      guard address >> 20 == 0xFEE else { return memory.store(data, at: address) }
      if let message = APICMessage(address: address, data: data) { interrupts.bus.send(message) }
    }
  }

  /// Puts what was added into the free slots, and to its addresses.
  func mapAdded() {
    for (slot, function) in zip(SlotMap.free, added.functions) {
      chipset.bus.attach(function, at: PCIAddress(slot: slot))
    }
    for (number, registers) in added.registers.enumerated() {
      mmio.map(
        registers, at: AddressMap.virtio + UInt64(number) * VirtioMMIO.length,
        length: VirtioMMIO.length)
    }
    func tell(_ attachment: BIOSDrive.Attachment, _ there: Int, _ room: String) {
      for drive in bios.drives.filter({ $0.attachment == attachment }).dropFirst(there) {
        logger.warning("'\(drive.device.name)': \(room); only INT 13H has it")
      }
    }
    tell(.virtio, added.diskCount, "the PCI bus has room for \(added.diskCount) of them")
    tell(
      .virtioMMIO, added.registers.count,
      "there is room for \(AddressMap.virtioCount) devices with if=virtio-mmio")
  }
}
