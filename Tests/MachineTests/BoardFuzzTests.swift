import BIOS
import Bits
import Boot
import Bus
import Disks
import GuestMemory
import Logging
import Machine
import Testing

@testable import Devices

/// A guest that reads and writes whatever is on the whole board, at random: nothing traps, and nothing takes for ever.
@Suite("Machine: hostile accesses to the whole board") struct BoardFuzzTests {
  /// Every device that a command line can put there.
  private func makeBoard() throws -> PCBoard {
    func disk(_ name: String, _ sectors: Int) -> MemoryDisk {
      MemoryDisk(name: name, bytes: [UInt8](repeating: 0x5A, count: sectors * sectorSize))
    }
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.cpuCount = 2
    configuration.entropySeed = 1
    var outputs = BoardOutputs()
    outputs.parallel = { _ in }
    outputs.virtioConsole = { _ in }
    outputs.networks = [
      .init(.e1000, address: [2, 0, 0, 0, 0, 1]) { _, _ in },
      .init(.virtio, address: [2, 0, 0, 0, 0, 2]) { _, _ in },
    ]
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    var drives = [
      BIOSDrive(disk: disk("ide", 2048)),
      BIOSDrive(disk: disk("ahci", 2048), index: 1, attachment: .ahci),
      BIOSDrive(disk: disk("virtio", 2048), index: 2, attachment: .virtio),
      BIOSDrive(disk: disk("mmio", 2048), index: 3, attachment: .virtioMMIO),
      BIOSDrive(optical: disk("disc", 800)),
      BIOSDrive(optical: disk("sata disc", 800), index: 1, attachment: .ahci),
    ]
    drives.append(try #require(BIOSDrive(floppy: disk("floppy", 2880))))
    return try PCBoard(
      configuration: configuration, outputs: outputs, drives: drives, logger: logger)
  }

  /// Ports that something answers at, and a few beside them.
  private static let ports: [ClosedRange<UInt16>] = [
    0x00...0x0F, 0x20...0x22, 0x40...0x43, 0x60...0x64, 0x70...0x73, 0x80...0x92, 0xA0...0xA2,
    0xC0...0xDF, 0xE9...0xE9, 0xF0...0xF2, 0x170...0x178, 0x1CE...0x1D0, 0x1F0...0x1F8,
    0x2E8...0x2EF, 0x376...0x37A, 0x3B0...0x3DF, 0x3F0...0x3FF, 0x402...0x402, 0x4D0...0x4D1,
    0x505...0x505, 0x510...0x51C, 0x600...0x640, 0xAFE0...0xAFE8, 0xB100...0xB110, 0xC000...0xC200,
    0xCF8...0xCFF,
  ]

  private static func value(_ random: inout SplitMix64) -> UInt64 {
    let value = random.next()
    return switch value >> 60 {
    case 0...4: value & 0xFF
    case 5, 6: value & 3
    case 7: ~0
    case 8: 0
    // An address of the 4 MiB, aligned.
    case 9, 10: value & 0x3F_F000
    case 11: value & 0xFFFF
    default: value
    }
  }

  private static func touchConfiguration(_ board: PCBoard, _ random: inout SplitMix64) {
    let functions = board.chipset.bus.functions
    let address = functions[Int(random.next() % UInt64(functions.count))].address
    let register = UInt64(random.next() % 4 == 0 ? random.next() & 0xFC : 4)
    let code = 0x8000_0000 | UInt64(address.code) << 8 | register
    board.writePort(Port(0xCF8), width: .doubleword, code)
    _ = board.readPort(Port(0xCFC), width: .doubleword)
    // The command register mostly as drivers set it.
    let value = register == 4 && random.next() % 4 != 0 ? 7 : Self.value(&random)
    board.writePort(Port(0xCFC), width: .doubleword, value)
  }

  private static func touchMemory(_ board: PCBoard, _ random: inout SplitMix64) {
    var places: [UInt64] = [
      0xA_0000, 0xC_0000, 0xF_0000, 0xFEC0_0000, 0xFED0_0000, 0xFED8_0000, 0xFEE0_0000,
      0xFFFF_0000, 0x1_0000_0000, 0xFFFF_FFFF_F000,
    ]
    for (_, function) in board.chipset.bus.functions {
      places += (0..<6).compactMap { function.configuration.place(ofWindow: $0) }
    }
    let place = places[Int(random.next() % UInt64(places.count))]
    let offset = random.next() & [0xFF, 0xFFF, 0x1_FFFF][Int(random.next() % 3)]
    let address = GuestPhysicalAddress(
      place + (random.next() % 8 == 0 ? offset : offset & ~3))
    guard board.memory.region(at: address) == nil || random.next() % 4 == 0 else { return }
    let width = [1, 2, 3, 4, 4, 4, 8][Int(random.next() % 7)]
    if random.next() % 3 == 0 {
      _ = board.readMMIO(at: address, width: width, cpu: Int(random.next() % 2))
    } else {
      board.writeMMIO(
        at: address, width: width, Self.value(&random), cpu: Int(random.next() % 2))
    }
  }

  private static func touchPort(_ board: PCBoard, _ random: inout SplitMix64) {
    let range = ports[Int(random.next() % UInt64(ports.count))]
    let port = Port(range.lowerBound + UInt16(random.next() % UInt64(range.count)))
    let width = [AccessWidth.byte, .byte, .byte, .word, .doubleword][Int(random.next() % 5)]
    switch random.next() % 8 {
    case 0...3: board.writePort(port, width: width, Self.value(&random) & width.mask)
    case 4...6: _ = board.readPort(port, width: width)
    default:
      let count = Int(random.next() % 600)
      if random.next() % 2 == 0 {
        _ = board.readPort(port, width: width, count: count)
      } else {
        let bytes = (0..<count * width.rawValue).map { _ in
          UInt8(truncatingIfNeeded: random.next() & random.next())
        }
        board.writePort(port, width: width, count: count, bytes)
      }
    }
  }

  @Test(arguments: 0..<Self.seeds)
  func `nothing traps`(seed: Int) throws {
    let board = try makeBoard()
    _ = board.reset()
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<Self.steps {
      switch random.next() % 16 {
      case 0...6: Self.touchPort(board, &random)
      case 7...11: Self.touchMemory(board, &random)
      case 12: Self.touchConfiguration(board, &random)
      case 13:
        // What rings, tables and frames could be.
        let words = (0..<64).flatMap { _ in Self.value(&random).littleEndianBytes }
        board.memory.write(words, at: .init(random.next() & 0x3F_FFC0))
      case 14:
        board.advance(
          to: board.clock.now.advanced(
            byNanoseconds: random.next() % [100, 100_000, 50_000_000][Int(random.next() % 3)]))
      default:
        for cpu in 0..<2 where board.hasInterrupt(for: cpu) {
          _ = board.acknowledgeInterrupt(by: cpu)
        }
      }
    }
    _ = board.devices.map(\.summary)
    _ = board.graphics.screenImage()
    _ = board.reset()
  }

  private static let seeds = 4
  private static let steps = 3000
}
