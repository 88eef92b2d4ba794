import Bus
import Testing

@testable import Devices

/// Interrupts by one message: what AHCI and the e1000 send in the place of INTA.
@Suite("Messages of AHCI and e1000 (MSI)")
final class MSITests {
  private typealias Port = AHCIFixture.Port
  private var sent: [(address: UInt64, data: UInt32)] = []

  private func listen(_ board: PCIFixture) {
    board.bus.deliverMessage = { [unowned self] in sent.append(($0, $1)) }
  }

  @Test func `the capabilities are those of the data sheets`() throws {
    let ahci = try AHCIFixture()
    #expect(ahci.board.configuration(0x34, width: 1) == 0x80)
    #expect(ahci.board.configuration(0x80) == 0x0000_0005, "32 bits, the last of the list")
    #expect(ahci.board.configuration(0x06, width: 2) & 0x10 != 0)
    ahci.board.configure(0x80, 0xFFFF_FFFF)
    #expect(ahci.board.configuration(0x80) == 0x0071_0005)
    ahci.board.configure(0x84, 0xFEE0_1003)
    #expect(ahci.board.configuration(0x84) == 0xFEE0_1000)
    ahci.board.configure(0x88, 0xFFFF_4021)
    #expect(ahci.board.configuration(0x88) == 0x4021)
  }

  @Test func `a command's end is a message, and INTA is low`() throws {
    let fixture = try AHCIFixture()
    let board = fixture.board
    listen(board)
    board.configure(0x84, 0xFEE0_0000)
    board.configure(0x88, 0x41, width: 2)
    board.configure(0x82, 1, width: 2)
    fixture.start()
    fixture.setPort(Port.interruptStatus, 0xFFFF_FFFF)
    board.setRegister(0x08, 1)
    sent = []
    _ = fixture.command(0xEC, length: 512)
    #expect(sent.map(\.address) == [0xFEE0_0000])
    #expect(sent.map(\.data) == [0x41])
    #expect(!board.interrupt.isHigh)
    // What is left of the reasons is told again when the guest has cleared the adapter's bit alone.
    board.setRegister(0x08, 1)
    #expect(sent.count == 2)
    fixture.setPort(Port.interruptStatus, 0xFFFF_FFFF)
    board.setRegister(0x08, 1)
    #expect(sent.count == 2)
    // Messages off: INTA as before.
    board.configure(0x82, 0, width: 2)
    _ = fixture.command(0xEC, length: 512)
    #expect(sent.count == 2)
    #expect(board.interrupt.isHigh)
  }

  @Test func `a card's interrupt is a message with an address of 64 bits`() throws {
    let board = try PCIFixture()
    let card = E1000(
      address: [2, 0, 0, 0, 0, 1], clock: board.clock, memory: board.bus.master
    ) { _ in }
    board.attach(card, portWindow: 1, registerWindow: 0)
    listen(board)
    #expect(board.configuration(0xF0) == 0x0080_0005)
    board.configure(0xF4, 0xFEE0_2000)
    board.configure(0xF8, 1)
    board.configure(0xFC, 0x55, width: 2)
    board.configure(0xF2, 1, width: 2)
    board.setRegister(0xD0, 0x80)  // IMS
    board.setRegister(0xC8, 0x80)  // ICS
    #expect(sent.map(\.address) == [0x1_FEE0_2000])
    #expect(sent.map(\.data) == [0x55])
    #expect(!board.interrupt.isHigh)
    board.setRegister(0xC8, 0x80)
    #expect(sent.count == 1, "the cause has not been read")
    _ = board.register(0xC0)  // ICR
    board.setRegister(0xC8, 0x80)
    #expect(sent.count == 2)
    board.configure(0x04, 3, width: 2)
    _ = board.register(0xC0)
    board.setRegister(0xC8, 0x80)
    #expect(sent.count == 2, "who is no bus master writes no messages")
  }
}
