import BIOS
import Boot
import Bus
import Devices
import Disks
import GuestMemory
import Logging
import X86

/// Which chip is where.
extension PCBoard {
  func mapPorts() {
    ports.map(interrupts.pic, at: PortMap.pic.master, count: 2)
    ports.map(interrupts.pic, at: PortMap.pic.slave, count: 2, firstOffset: 2)
    ports.map(interrupts.pic, at: PortMap.pic.edgeLevel, count: 2, firstOffset: 4)
    ports.map(timer, at: PortMap.pit, count: 4)
    ports.map(keyboard, at: PortMap.keyboardData, count: 1)
    ports.map(portB, at: PortMap.speaker, count: 1)
    ports.map(keyboard, at: PortMap.keyboardCommand, count: 1, firstOffset: 4)
    ports.map(rtc, at: PortMap.rtc, count: 2)
    ports.map(post, at: PortMap.post, count: 1)
    ports.map(portA, at: PortMap.systemControlA, count: 1)
    ports.map(apm, at: PortMap.apm, count: 2)
    ports.map(coprocessorError, at: PortMap.coprocessorError, count: 2)
    ports.map(debugConsole, at: PortMap.debugConsole, count: 1)
    for (chip, port) in zip(serial, PortMap.serial) { ports.map(chip, at: port, count: 8) }
    if let parallel { ports.map(parallel, at: PortMap.parallel, count: 3) }
    ports.map(display, at: PortMap.display, count: 0x30)
    mmio.map(display, at: AddressMap.video, length: AddressMap.videoLength)
  }

  /// The port that ends the run, wherever the user wants it: last, where it is known what the board's own devices have.
  func mapDebugExit(_ configuration: MachineConfiguration) {
    let exitPort = Port(configuration.debugExitPort)
    let exitCount = min(4, 0x10000 - Int(exitPort.rawValue))
    let isFree = (0..<exitCount).allSatisfy {
      !ports.hasDevice(at: Port(exitPort.rawValue + UInt16($0)))
    }
    if isFree {
      ports.map(debugExit, at: exitPort, count: exitCount)
    } else {
      logger.warning(
        "--debug-exit \(hex(exitPort.rawValue)): another device has that port; it is ignored")
    }
  }

  /// COM1 to COM4, two on each of two interrupts.
  static func serialPorts(
    clock: VirtualClock, _ controller: InterruptSystem, _ outputs: BoardOutputs
  ) -> [UART16550] {
    PortMap.serial.indices.map { index in
      UART16550(
        name: "COM\(index + 1) (16550A)", clock: clock,
        interrupt: controller.line(InterruptMap.serial[index]),
        // xv6 and other kernels that grew up on emulators never open the gate of OUT2.
        gatesInterruptByOut2: false, transmit: outputs.serial[index])
    }
  }

  /// What CMOS memory tells of the machine.
  static func equipment(
    _ configuration: MachineConfiguration, _ drives: [BIOSDrive]
  ) -> CMOSEquipment {
    func floppy(_ number: UInt8) -> CMOSEquipment.FloppyType {
      drives.first { $0.number == number }?.floppyType.flatMap(CMOSEquipment.FloppyType.init)
        ?? .none
    }
    let hole = AddressMap.hole.rawValue
    let disks = drives.filter(\.isHardDisk)
    var equipment = CMOSEquipment(
      memoryBelow4GiB: min(configuration.memorySize, hole),
      memoryAbove4GiB: configuration.memorySize > hole ? configuration.memorySize - hole : 0,
      floppies: (floppy(0), floppy(1)), disks: disks.map { .native(of: $0.device) },
      processorCount: configuration.cpuCount)
    equipment.translates = disks.map { $0.geometry.heads > 16 }
    return equipment
  }

  /// Lets every device and space say what it does not know; each thing once.
  func reportUnknown() {
    let logger = logger
    ports.onUnclaimed = { port, isWrite in
      logger.debug("port \(hex(port.rawValue)): no device there (\(isWrite ? "write" : "read"))")
    }
    mmio.onUnclaimed = { address, isWrite in
      logger.debug("\(hex(address.rawValue)): no device there (\(isWrite ? "write" : "read"))")
    }
    for device in devices {
      guard let device = device as? any ReportsUnimplemented else { continue }
      let name = device.name
      let warnings = WarningLog { what in logger.warning("\(name): \(what)") }
      device.onUnimplemented = warnings.warn
    }
  }
}
