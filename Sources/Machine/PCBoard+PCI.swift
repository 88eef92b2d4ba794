package import Bus
package import Devices
import GuestMemory

/// The PCI bus of the board: who sits in which slot.
package enum SlotMap {
  package static let hostBridge = PCIAddress(slot: 0)
  package static let isaBridge = PCIAddress(slot: 1, function: 0)
  package static let ide = PCIAddress(slot: 1, function: 1)
  package static let powerManagement = PCIAddress(slot: 1, function: 3)
  package static let display = PCIAddress(slot: 2)
  /// Slots for what the user adds, in the order of the options.
  package static let free: ClosedRange<UInt8> = 3...30
  package static let ahci = PCIAddress(slot: 31)
}

/// The chipset: host bridge, bus and ISA bridge.
package struct Chipset {
  package let hostBridge: I440FX
  package let isaBridge: PIIX3
  package let bus: PCIBus

  /// Builds the chipset around `memory` and the two spaces; `interrupt` gives a wire to an IRQ; `initialize` resets the CPUs
  /// alone.
  init(
    memory: BoardMemory, memorySize: UInt64, ports: PortSpace, mmio: MMIOSpace,
    interrupt: (_ number: Int) -> InterruptLine, reset: InterruptLine,
    initialize: InterruptLine
  ) {
    hostBridge = I440FX(memorySize: memorySize) { shadow in
      memory.setShadow(
        shadow.areas.map {
          BoardMemory.ShadowArea(
            start: GuestPhysicalAddress($0.start), length: $0.length, readsRAM: $0.readsRAM,
            writesRAM: $0.writesRAM)
        }, showsRAMBehindVideo: shadow.showsSMRAM)
    }
    isaBridge = PIIX3(interrupt: interrupt, reset: reset, initialize: initialize)
    bus = PCIBus(
      ports: ports, mmio: mmio, decoder: memory.decoder, interrupts: isaBridge.inputs)
    hostBridge.bus = bus
    hostBridge.narrowAccesses = isaBridge
  }

  /// Puts the chips into their slots and their ports.
  func map(_ ports: PortSpace) {
    ports.map(hostBridge, at: PortMap.pciConfiguration, count: 8)
    bus.attach(hostBridge, at: SlotMap.hostBridge)
    bus.attach(isaBridge, at: SlotMap.isaBridge)
  }
}
