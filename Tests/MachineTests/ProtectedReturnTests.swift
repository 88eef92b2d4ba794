import Bits
import Bus
import Devices
import GuestMemory
import Machine
import TestMachine
import Testing

/// Programs that leave protected mode as an 80286 has to: by a reset of the CPU, and the shutdown status byte.
@Suite("Back from protected mode by a reset") struct ProtectedReturnTests {
  /// Masks IRQs by A5H, leaves `status` and `pointer` for the BIOS, enters protected mode, and resets by `way`.
  private static func program(_ status: UInt8, _ pointer: UInt16, _ way: ResetWay) -> [UInt8] {
    var code: [UInt8] = [0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xD0]  // cli; ds = ss = 0
    code += [0xB0, 0xA5, 0xE6, 0x21]
    code += Code.store(pointer, at: 0x467) + Code.store(0, at: 0x469)
    code += [0xB0, 0x8F, 0xE6, 0x70, 0xB0, status, 0xE6, 0x71]
    code += [0x0F, 0x01, 0x16, 0x70, 0x7D]  // lgdt [7d70h]
    code += [0x0F, 0x20, 0xC0, 0x0C, 0x01, 0x0F, 0x22, 0xC0]  // cr0 |= 1
    let next = UInt16(0x7C00 + code.count + 5)
    code += [0xEA] + next.littleEndianBytes + [0x08, 0x00]  // jmp 8:next
    return code + [0xB8, 0x10, 0x00, 0x8E, 0xD8] + way.code
  }

  /// Tells the mask, the shutdown status and CR0, and ends.
  private static let goesOn: [UInt8] =
    [
      0x31, 0xC0, 0x8E, 0xD8, 0xE4, 0x21, 0xE6, 0xE9, 0xB0, 0x0F, 0xE6, 0x70, 0xE4, 0x71, 0xE6,
      0xE9,
    ]
    + [0x0F, 0x01, 0xE0, 0xE6, 0xE9] + Code.end + [0xF4]

  /// Null, 16-bit code and data from 0 on, and the register's value before them.
  private static let descriptors: [UInt8] =
    [0x17, 0x00, 0x80, 0x7D, 0x00, 0x00] + [UInt8](repeating: 0, count: 18)
    + [0xFF, 0xFF, 0, 0, 0, 0x9A, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0x92, 0, 0]

  /// Opens IRQ0, waits for a tick in 40:6CH, tells 'T' and ends.
  private static let waitsForTick: [UInt8] =
    [
      0xB0, 0xFE, 0xE6, 0x21, 0xA0, 0x6C, 0x04,  // mov al, [46ch]
      0xFB, 0xF4, 0x3A, 0x06, 0x6C, 0x04, 0x74, 0xF8,  // 1: sti; hlt; cmp al, [46ch]; je 1b
      0xB0, 0x54, 0xE6, 0xE9,
    ] + Code.end + [0xF4]

  private static func guest(
    _ status: UInt8, _ pointer: UInt16, _ way: ResetWay, _ engine: TestEngine, cpus: Int = 1,
    goesOn: [UInt8] = Self.goesOn
  ) throws -> RealModeGuest {
    try RealModeGuest(
      loading: { memory, _ in
        memory.write(program(status, pointer, way), at: .init(0x7C00))
        memory.write(goesOn, at: .init(0x7D00))
        memory.write(descriptors, at: .init(0x7D70))
        // DS, ES, DI, SI, BP, SP, BX, DX, CX, AX, IP, CS, FLAGS.
        let frame: [UInt16] = [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0x7D00, 0, 2]
        memory.write(frame.flatMap(\.littleEndianBytes), at: .init(0x6000))
        return .realModeStart()
      }, on: engine,
      configure: {
        // This is no reboot.
        $0.resets = false
        $0.resetsAtShutdown = true
        $0.cpuCount = cpus
      })
  }

  @Test(
    "05H and 0AH go on at 40:67H, and no chip was reset", arguments: [0x05, 0x0A],
    ResetWay.ofProcessors)
  func jumps(_ status: UInt8, _ way: ResetWay) async throws {
    for engine in TestEngine.here {
      let guest = try Self.guest(status, 0x7D00, way, engine)
      #expect(try await guest.run() == [0xA5, 0x00, 0x10], "\(engine)")
    }
  }

  @Test("09H, 0BH and 0CH return by the stack at 40:67H", arguments: [0x09, 0x0B, 0x0C])
  func returns(_ status: UInt8) async throws {
    for engine in TestEngine.here {
      let guest = try Self.guest(
        status, status == 0x09 ? 0x6000 : 0x6014, .keyboardController, engine)
      #expect(try await guest.run() == [0xA5, 0x00, 0x10], "\(engine)")
    }
  }

  @Test("the timer ticks on, and its interrupt reaches the program")
  func ticks() async throws {
    for engine in TestEngine.here {
      let guest = try Self.guest(
        0x05, 0x7D00, .keyboardController, engine, goesOn: Self.waitsForTick)
      #expect(try await guest.run() == [0x54], "\(engine)")
    }
  }

  @Test("a hard reset is a start from the beginning, whatever the status says")
  func hard() async throws {
    let guest = try Self.guest(0x0A, 0x7D00, .hard, .interpreter)
    #expect(try await guest.run(to: .resetRequested) == [])
  }

  @Test(
    "without a status a reset of the CPU is a start from the beginning", arguments: [0x00, 0x04])
  func none(_ status: UInt8) async throws {
    let guest = try Self.guest(status, 0x7D00, .keyboardController, .interpreter)
    #expect(try await guest.run(to: .resetRequested) == [])
  }

  @Test("the other CPUs wait for a start-up message then, and interrupts reach the first by LINT0")
  func others() async throws {
    let guest = try Self.guest(0x05, 0x7D00, .port92, .interpreter, cpus: 2)
    #expect(try await guest.run() == [0xA5, 0x00, 0x10])
    #expect(guest.machine.withCPU(1) { $0.activity } == .waitForStartUp)
    // LVT LINT0: ExtINT, not masked; masked.
    for (cpu, expected) in [(0, 0x700), (1, 0x1_0000)] as [(Int, UInt64)] {
      let entry = guest.machine.withBoard {
        $0.interrupts.localAPICs[cpu].peek(at: 0x350, width: .doubleword)
      }
      #expect(entry == expected)
    }
  }
}
