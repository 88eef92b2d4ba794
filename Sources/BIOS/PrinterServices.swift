import GuestMemory

/// INT 17H: LPT1–LPT3 by their ports.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 17H.
extension BIOSFunction {
  static let printer: [BIOSFunction] = [
    BIOSFunction(0x17, .ah(0x00), "print a character") { $0.printCharacter(&$1) },
    BIOSFunction(0x17, .ah(0x01), "initialize the printer") { $0.initializePrinter(&$1) },
    BIOSFunction(0x17, .ah(0x02), "printer status") { bios, call in
      guard let port = bios.printerPort(&call) else { return }
      call.ah = bios.printerStatus(port)
    },
  ]
}

extension BIOSServices {
  /// The port of LPT DX, 0 to 2; where there is none AH says "time-out".
  fileprivate func printerPort(_ call: inout BIOSCall) -> UInt16? {
    let port = call.dx < 3 ? data[.printerPort(UInt8(call.dx))] : 0
    guard port != 0, port <= 0xFFFD, hasDevice(at: port) else {
      call.ah = 0x01
      return nil
    }
    return port
  }

  /// Status as AH has it: acknowledgement and error are high where they are active.
  fileprivate func printerStatus(_ port: UInt16) -> UInt8 { input(port + 1) & 0xF8 ^ 0x48 }

  /// AH=00H: AL to the printer, by a strobe; "time-out" where that is busy.
  fileprivate func printCharacter(_ call: inout BIOSCall) {
    guard let port = printerPort(&call) else { return }
    out(port, call.al)
    let status = printerStatus(port)
    guard status & 0x80 != 0 else {
      call.ah = status | 0x01
      return
    }
    out(port + 2, 0x0D)
    out(port + 2, 0x0C)
    call.ah = printerStatus(port)
  }

  /// AH=01H: INIT# low, then high with the printer selected.
  fileprivate func initializePrinter(_ call: inout BIOSCall) {
    guard let port = printerPort(&call) else { return }
    out(port + 2, 0x08)
    out(port + 2, 0x0C)
    call.ah = printerStatus(port)
  }
}
