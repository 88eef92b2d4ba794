import Bus
import Logging
import Testing

@testable import Machine

@Suite struct DebugExitTests {
  private func board(exitPort: UInt16) throws -> PCBoard {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.debugExitPort = exitPort
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return try PCBoard(configuration: configuration, logger: logger)
  }

  @Test
  func `the debug exit may be asked for at any port, and a device of the board keeps its own`()
    throws
  {
    // Those of the DMA controllers, IDE, the floppy, COM1, fw_cfg and PCI; windows that the guest moves give way.
    let taken: Set<UInt16> = [0, 0x1F0, 0x3F0, 0x3F8, 0x510, 0xCF8]
    for port in taken.union([0xF4, 0x501, 0xFFFE, 0xFFFF]) {
      let board = try board(exitPort: port)
      board.ports.write(Port(port), 7, width: .byte)
      let ends =
        if case .stop(.debugExit(status: 15))? = board.end { true } else { false }
      #expect(ends == !taken.contains(port), "port \(port)")
    }
  }
}
