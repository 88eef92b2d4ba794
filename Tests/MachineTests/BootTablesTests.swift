import BIOS
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
    for signature in ["RSD PTR ", "_MP_", "_SM_", "APIC", "HPET"] {
      let places = stride(from: UInt64(0xF_0000), to: 0x10_0000, by: 16).filter {
        let bytes = machine.memory.read(at: .init($0), count: signature.utf8.count)
        return bytes == Array(signature.utf8)
      }
      #expect(places.count == 1, "\(signature)")
    }
  }
}
