import GuestMemory

/// INT 14H: COM1–COM4 by their ports.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 14H.
extension BIOSFunction {
  static let serial: [BIOSFunction] = [
    BIOSFunction(0x14, .ah(0x00), "initialize port") { $0.initializeSerial(&$1) },
    BIOSFunction(0x14, .ah(0x01), "send character") { $0.sendSerial(&$1) },
    BIOSFunction(0x14, .ah(0x02), "receive character (does not wait)") { $0.receiveSerial(&$1) },
    BIOSFunction(0x14, .ah(0x03), "port status") { bios, call in
      guard let port = bios.serialPort(&call) else { return }
      call.ah = bios.input(port + 5)
      call.al = bios.input(port + 6)
    },
    BIOSFunction(0x14, .ah(0x04), "extended initialize", refused: noSuchFunction),
    BIOSFunction(0x14, .ah(0x05), "extended modem control", refused: noSuchFunction),
  ]
}

extension BIOSServices {
  /// The port of COM DX, 0 to 3; where there is none AH says "time-out".
  func serialPort(_ call: inout BIOSCall) -> UInt16? {
    let port = call.dx < 4 ? data[.serialPort(UInt8(call.dx))] : 0
    guard port != 0, port <= 0xFFF8, hasDevice(at: port) else {
      call.ah = 0x80
      return nil
    }
    return port
  }

  /// AH=00H: AL holds rate, parity, stop bits and word length.
  func initializeSerial(_ call: inout BIOSCall) {
    guard let port = serialPort(&call) else { return }
    let divisors: [UInt16] = [1047, 768, 384, 192, 96, 48, 24, 12]
    let divisor = divisors[Int(call.al >> 5)]
    let line = call.al & 0x1F
    out(port + 3, line | 0x80)
    out(port, UInt8(divisor & 0xFF))
    out(port + 1, UInt8(divisor >> 8))
    out(port + 3, line)
    out(port + 1, 0)
    call.ah = input(port + 5)
    call.al = input(port + 6)
  }

  /// AH=01H: with DTR and RTS on; bit 7 of AH where the transmitter is not free.
  func sendSerial(_ call: inout BIOSCall) {
    guard let port = serialPort(&call) else { return }
    out(port + 4, input(port + 4) | 3)
    let status = input(port + 5)
    guard status & 0x20 != 0 else {
      call.ah = status | 0x80
      return
    }
    out(port, call.al)
    call.ah = input(port + 5) & 0x7F
  }

  /// AH=02H: bit 7 of AH where nothing has come.
  func receiveSerial(_ call: inout BIOSCall) {
    guard let port = serialPort(&call) else { return }
    out(port + 4, input(port + 4) | 1)
    let status = input(port + 5)
    guard status & 1 != 0 else {
      call.ah = status | 0x80
      return
    }
    call.al = input(port)
    call.ah = status & 0x1E
  }
}
