import BIOS
import Bus
import Devices
import Disks
import Foundation
import GuestMemory
import Machine
import Synchronization
import Testing
import X86

/// A way in which a guest resets its machine, as real-mode code.
enum ResetWay: String, CaseIterable, CustomStringConvertible {
  case keyboardController
  case port92
  /// What the ACPI tables name: CF9H, with SRST.
  case hard
  /// CF9H without SRST.
  case soft
  case tripleFault
  /// `jmp ffff:0`.
  case jump

  var description: String { rawValue }

  /// A CPU's INIT is all that it is by itself.
  static let ofProcessors: [ResetWay] = [.keyboardController, .port92, .soft, .tripleFault]

  var code: [UInt8] {
    let code: [UInt8] =
      switch self {
      case .keyboardController: [0xB0, 0xFE, 0xE6, 0x64]
      case .port92: [0xE4, 0x92, 0x0C, 0x01, 0xE6, 0x92]
      case .hard: [0xBA, 0xF9, 0x0C, 0xB0, 0x0F, 0xEE]
      case .soft: [0xBA, 0xF9, 0x0C, 0xB0, 0x00, 0xEE, 0xB0, 0x04, 0xEE]
      case .tripleFault:
        [
          // mov dword [7e02h], 0e0000000h; lidt [7e00h]: no vector has room, and not every KVM looks at the limit; ud2
          0x66, 0xC7, 0x06, 0x02, 0x7E, 0x00, 0x00, 0x00, 0xE0,
          0x66, 0x0F, 0x01, 0x1E, 0x00, 0x7E, 0x0F, 0x0B,
        ]
      case .jump: [0xEA, 0x00, 0x00, 0xFF, 0xFF]
      }
    return code + [0xF4, 0xEB, 0xFD]
  }
}

/// What a reset leaves, and what it begins anew.
@Suite("Reset") struct ResetTests {
  /// Tells the byte at 7DF0H, which it changes; resets by `way`, and the second time tells 'B' and ends.
  private static func marking(_ way: ResetWay) -> [UInt8] {
    let reset: [UInt8] = [0xC7, 0x06, 0x00, 0x80, 0x34, 0x12] + way.code
    var code: [UInt8] = [
      0x31, 0xC0, 0x8E, 0xD8,  // ds = 0
      0xA0, 0xF0, 0x7D, 0xE6, 0xE9,  // mov al, [7df0h]; out 0e9h, al
      0xFE, 0x06, 0xF0, 0x7D,  // inc byte [7df0h]
      0x81, 0x3E, 0x00, 0x80, 0x34, 0x12,  // cmp word [8000h], 1234h
      0x74, UInt8(reset.count),  // je 1f
    ]
    code += reset + [0xB0, 0x42, 0xE6, 0xE9, 0xB0, 0x00, 0xE6, 0xF4, 0xF4]
    return code + [UInt8](repeating: 0, count: 510 - code.count) + [0x55, 0xAA]
  }

  private static func withMark(_ way: ResetWay) -> [UInt8] {
    var bytes = marking(way)
    bytes[0x1F0] = 0x41
    return bytes
  }

  private static func drive(_ way: ResetWay) -> BIOSDrive {
    BIOSDrive(disk: MemoryDisk(name: "disk", bytes: withMark(way)))
  }

  @Test(
    "by any way RAM stays, and the boot sector is loaded again", arguments: ResetWay.allCases)
  func bootSector(_ way: ResetWay) async throws {
    for engine in TestEngine.here {
      let guest = try RealModeGuest(
        nil, on: engine, drives: [Self.drive(way)], configure: { $0.resetsAtShutdown = true })
      guest.machine.memory.store(0x1122_3344 as UInt32, at: .init(0x20_0000))
      #expect(try await guest.run() == Array("AAB".utf8), "\(engine)")
      #expect(guest.machine.memory.load(UInt32.self, at: .init(0x20_0000)) == 0x1122_3344)
    }
  }

  @Test("what a loader placed is placed again", arguments: ResetWay.allCases)
  func loaded(_ way: ResetWay) async throws {
    let guest = try RealModeGuest(
      Self.withMark(way), on: .interpreter, configure: { $0.resetsAtShutdown = true })
    #expect(try await guest.run() == Array("AAB".utf8))
  }

  @Test("with resets off the first one ends the run", arguments: ResetWay.allCases)
  func ends(_ way: ResetWay) async throws {
    let guest = try RealModeGuest(
      nil, on: .interpreter, drives: [Self.drive(way)],
      configure: {
        $0.resets = false
        $0.resetsAtShutdown = true
      })
    #expect(try await guest.run(to: .resetRequested) == Array("A".utf8))
  }

  @Test("a triple fault stops the machine unless it was told to reset", arguments: TestEngine.here)
  func stops(_ engine: TestEngine) async throws {
    let guest = try RealModeGuest(nil, on: engine, drives: [Self.drive(.tripleFault)])
    #expect(try await guest.run(to: .tripleFault) == Array("A".utf8))
  }

  @Test("chips begin anew, the clock chip's memory and time stay")
  func chips() async throws {
    let guest = try RealModeGuest(nil, on: .interpreter, drives: [Self.drive(.hard)])
    _ = try await guest.run()
    let before = guest.machine.now
    guest.machine.withBoard { board in
      board.ports.write(Port(0x21), 0xA5, width: .byte)
      board.ports.write(Port(0xB2), 0x5AF1, width: .word)
      #expect(board.ports.read(Port(0xB3), width: .byte) == 0x5A)
      board.ports.write(Port(0x70), 0x50, width: .byte)
      board.ports.write(Port(0x71), 0x77, width: .byte)
      // Shadow RAM instead of the ROM at F0000H.
      board.ports.write(Port(0xCF8), 0x8000_0058, width: .doubleword)
      board.ports.write(Port(0xCFD), 0x30, width: .byte)
      board.memory.write([0, 0, 0, 0], at: .init(0xF_FFF0))
    }
    guest.machine.pressReset()
    #expect(guest.machine.now == before)
    guest.machine.withBoard { board in
      #expect(board.ports.read(Port(0x21), width: .byte) == 0b1011_1000)
      #expect(board.ports.read(Port(0xB2), width: .word) == 0)
      #expect(board.rtc.byte(at: 0x50) == 0x77)
      #expect(board.memory.load(UInt8.self, at: .init(0xF_FFF0)) == 0xEA)
    }
    #expect(try await guest.run() == Array("AABAB".utf8), "the mark is still there")
  }

  @Test("switched off and on, the machine has forgotten memory, the clock chip's too, and time")
  func power() async throws {
    let guest = try RealModeGuest(nil, on: .interpreter, drives: [Self.drive(.keyboardController)])
    let date = { guest.machine.withBoard { board in (0...9).map { board.rtc.byte(at: $0) } } }
    let first = date()
    _ = try await guest.run()
    guest.machine.withBoard { board in
      board.ports.write(Port(0x70), 0x50, width: .byte)
      board.ports.write(Port(0x71), 0x77, width: .byte)
      board.ports.write(Port(0x70), 0x07, width: .byte)
      board.ports.write(Port(0x71), 0x28, width: .byte)
    }
    guest.machine.powerCycle()
    #expect(guest.machine.now == .zero)
    #expect(guest.machine.withBoard { $0.rtc.byte(at: 0x50) } == 0)
    #expect(date() == first)
    #expect(try await guest.run() == Array("AABAAB".utf8))
  }

  @Test("the date is asked for each time that the machine is switched on")
  func dates() throws {
    let date = Mutex<Int64>(5)
    let guest = try RealModeGuest(
      [0xF4], on: .interpreter, configure: { $0.startTime = { date.withLock { $0 } } })
    let seconds = { guest.machine.withBoard { $0.rtc.byte(at: 0) } }
    #expect(seconds() == 0x05)
    date.withLock { $0 = 42 }
    guest.machine.pressReset()
    #expect(seconds() == 0x05)
    guest.machine.powerCycle()
    #expect(seconds() == 0x42)
  }
}
