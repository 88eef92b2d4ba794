import BIOS
import Bus
import Disks
import GuestMemory
import Logging
import Machine
import TestMachine
import Testing
import X86Interpreter

/// The tables that systems search for, where a disk's boot sector is what runs.
@Suite("Tables of a machine that boots a disk")
struct BootTablesTests {
  @Test("the power-on code leaves ACPI, MP and SMBIOS tables in the ROM")
  func afterPowerOn() async throws {
    var sector = [UInt8](repeating: 0, count: 512)
    sector.replaceSubrange(0..<6, with: [0xB0, 0x00, 0xE6, 0xF4, 0xFA, 0xF4])  // out 0xf4, 0
    sector.replaceSubrange(510..<512, with: [0x55, 0xAA])
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.cpuCount = 8
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let disk = MemoryDisk(name: "disk", bytes: sector + [UInt8](repeating: 0, count: 512 * 63))
    let board = try PCBoard(
      configuration: configuration, drives: [BIOSDrive(disk: disk)], logger: logger)
    let machine = try Machine(
      configuration: configuration, board: board,
      accelerator: InterpreterAccelerator(memory: board.memory, model: .qemu64, cpuCount: 8))
    defer { machine.shutDown() }
    let events = StopQueue()
    machine.onStop { events.append($0) }
    machine.resume(ResumePlan(actions: Array(repeating: .run, count: 8)))
    #expect(try await events.next().reason == .debugExit(status: 1))
    for signature in ["RSD PTR ", "_MP_", "_SM_", "APIC", "HPET", "$PIR"] {
      let places = stride(from: UInt64(0xF_0000), to: 0x10_0000, by: 16).filter {
        let bytes = machine.memory.read(at: .init($0), count: signature.utf8.count)
        return bytes == Array(signature.utf8)
      }
      #expect(places.count == 1, "\(signature)")
    }
  }

  @Test("registers of PCI functions lie below the I/O APIC, from the smallest to the largest")
  func windows() throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let disk = MemoryDisk(name: "disk", bytes: [UInt8](repeating: 0, count: 512 * 64))
    let board = try PCBoard(
      configuration: configuration, drives: [BIOSDrive(disk: disk, attachment: .ahci)],
      logger: logger)
    _ = board.reset()
    func window(_ slot: UInt8, _ function: UInt8, _ number: Int) -> UInt32 {
      board.chipset.bus.read(
        PCIAddress(slot: slot, function: function), 0x10 + 4 * number, width: 4)
    }
    #expect(window(2, 0, 2) == 0xFEBF_F000, "the display adapter's registers")
    #expect(window(0x1F, 0, 5) == 0xFEBF_E000, "the AHCI adapter's")
    #expect(window(2, 0, 0) == 0xFD00_0008, "the display's memory")
  }

  @Test("a pin leads to one IRQ, by $PIR, the router, the MP table and the function's line")
  func routes() throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let board = try PCBoard(configuration: configuration, drives: [], logger: logger)
    _ = board.reset()
    func find(_ signature: String) throws -> [UInt8] {
      let place = try #require(
        stride(from: UInt64(0xF_0000), to: 0x10_0000, by: 16).first {
          board.memory.read(at: .init($0), count: 4) == Array(signature.utf8)
        })
      return board.memory.read(at: .init(place), count: 4096)
    }
    let table = try find("$PIR")
    let length = Int(table[6]) | Int(table[7]) << 8
    #expect(table[..<length].reduce(0, &+) == 0)
    #expect(Array(table[8..<16]) == [0, 8, 0x00, 0x0C, 0x86, 0x80, 0x00, 0x70])
    let mp = try find("_MP_")
    var leads: [UInt8: UInt8] = [:]
    for start in stride(from: 16 + 44 + 20, to: mp.count - 8, by: 8)
    where mp[start] == 3 && mp[start + 1] == 0 && mp[start + 4] == 0 {
      leads[mp[start + 5]] = mp[start + 7]
    }
    let slots = stride(from: 32, to: length, by: 16).map { Array(table[$0..<$0 + 16]) }
    #expect(slots.map { $0[1] >> 3 } == Array(1...31))
    for slot in slots {
      for pin in UInt8(0)..<4 {
        let link = Int(slot[2 + 3 * Int(pin)])
        let route = board.chipset.bus.read(SlotMap.isaBridge, link, width: 1)
        #expect(UInt32(leads[slot[1] >> 1 | pin] ?? 0) == route, "\(slot), pin \(pin)")
      }
      #expect(slot[14] == ([1, 2, 31].contains(slot[1] >> 3) ? 0 : (slot[1] >> 3) - 2))
    }
    #expect(board.chipset.bus.read(SlotMap.display, 4, width: 2) == 3, "a VGA's own ports, too")
    for (address, function) in board.chipset.bus.functions {
      let pin = function.configuration.read(0x3D, width: 1)
      guard pin > 0 else { continue }
      if address == SlotMap.powerManagement {
        #expect(function.configuration.read(0x3C, width: 1) == 9, "the SCI")
        continue
      }
      let slot = try #require(slots.first { $0[1] >> 3 == address.slot })
      let link = Int(slot[2 + 3 * (Int(pin) - 1)])
      #expect(
        function.configuration.read(0x3C, width: 1)
          == board.chipset.bus.read(SlotMap.isaBridge, link, width: 1), "\(address)")
    }
  }
}
