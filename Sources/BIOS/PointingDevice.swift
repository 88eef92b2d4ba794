import Bits
import GuestMemory
import X86

/// INT 15H AH=C2H: a mouse at the 8042's second port, and INT 74H, which brings its packets to the program.
///
/// While a command goes to the mouse neither port interrupts, and its answers are read here: a program that has masked IRQ12
/// would leave them in the controller's buffer, and no key could come any more.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 15H AH=C2H and the extended BIOS data area.
extension BIOSFunction {
  static let pointingDevice: [BIOSFunction] = [
    BIOSFunction(0x15, .ax(0xC200), "mouse: switch on or off") { $0.enableMouse(&$1) },
    BIOSFunction(0x15, .ax(0xC201), "mouse: reset") { $0.resetMouse(&$1) },
    BIOSFunction(0x15, .ax(0xC202), "mouse: sample rate") { $0.setMouseRate(&$1) },
    BIOSFunction(0x15, .ax(0xC203), "mouse: resolution") { $0.setMouseResolution(&$1) },
    BIOSFunction(0x15, .ax(0xC204), "mouse: type") { bios, call in
      call.bh = 0
      bios.finishMouse(&call, .success)
    },
    BIOSFunction(0x15, .ax(0xC205), "mouse: initialize") { $0.initializeMouse(&$1) },
    BIOSFunction(0x15, .ax(0xC206), "mouse: status, scaling") { $0.mouseStatus(&$1) },
    BIOSFunction(0x15, .ax(0xC207), "mouse: the program's handler") { $0.setMouseHandler(&$1) },
  ]
}

/// Variables of the mouse in the extended BIOS data area, by offset.
private enum MouseArea {
  /// The program's handler: offset and segment.
  static let handler: UInt16 = 0x22
  /// Bits 2 to 0: bytes of the packet so far.
  static let progress: UInt16 = 0x26
  /// Bit 7: there is a handler; bits 2 to 0: bytes of a packet less one.
  static let configuration: UInt16 = 0x27
  /// Up to eight bytes of a packet.
  static let packet: UInt16 = 0x28
  /// Bit 5 switched on, bit 4 scaling 2:1: as the mouse's status has them.
  static let status: UInt16 = 0x31
  static let resolution: UInt16 = 0x32
  static let rate: UInt16 = 0x33
}

/// The 8042's command byte at different times.
enum CommandByte {
  /// IRQ1, the system flag, translation to set 1; the second port is off.
  static let powerOn: UInt8 = 0x65
  /// The second port is on, and both interrupt.
  static let mouse: UInt8 = 0x47
  /// The second port is on, the keyboard is off, and nothing interrupts.
  static let speaking: UInt8 = 0x54
}

extension BIOSServices {
  /// What INT 15H AH=C2H says in AH.
  enum MouseOutcome: UInt8 {
    case success = 0
    case badInput = 2
    case noHandler = 5
  }

  func finishMouse(_ call: inout BIOSCall, _ outcome: MouseOutcome) {
    call.ah = outcome.rawValue
    call.setCarry(outcome != .success)
  }

  private subscript(mouse offset: UInt16) -> UInt8 {
    get { memory.load(at: Self.mouseArea + UInt64(offset)) ?? 0 }
    set { memory.store(newValue, at: Self.mouseArea + UInt64(offset)) }
  }

  private static let mouseArea = GuestPhysicalAddress(UInt64(BIOSDataArea.extendedSegment) << 4)

  /// Sends bytes to the mouse and takes its answers; afterwards its port is on, with its interrupt, or off.
  ///
  /// A key that was in the controller's buffer is put there again.
  private func sendToMouse(_ bytes: [UInt8], staysOn: Bool) {
    guard hasDevice(at: 0x64) else { return }
    out(0x64, 0xAD)
    let status = input(0x64)
    let key = status.bit(0) ? input(0x60) : nil
    setCommandByte(CommandByte.speaking)
    for byte in bytes {
      out(0x64, 0xD4)
      out(0x60, byte)
      // At most three bytes come.
      for _ in 0..<4 where input(0x64) & 0x21 == 0x21 { _ = input(0x60) }
    }
    setCommandByte(staysOn ? CommandByte.mouse : CommandByte.powerOn)
    guard let key, !status.bit(5) else {
      self[mouse: MouseArea.progress] = 0
      return
    }
    out(0x64, 0xD2)
    out(0x60, key)
  }

  private func setCommandByte(_ value: UInt8) {
    out(0x64, 0x60)
    out(0x60, value)
  }

  private var isMouseOn: Bool { self[mouse: MouseArea.status] & 0x20 != 0 }

  // MARK: Functions

  /// BH=1 on, BH=0 off.
  fileprivate func enableMouse(_ call: inout BIOSCall) {
    switch call.bh {
    case 0:
      self[mouse: MouseArea.status] &= ~0x20
      sendToMouse([0xF5], staysOn: false)
    case 1:
      guard self[mouse: MouseArea.configuration] & 0x80 != 0 else {
        return finishMouse(&call, .noHandler)
      }
      self[mouse: MouseArea.progress] = 0
      self[mouse: MouseArea.status] |= 0x20
      sendToMouse([0xF4], staysOn: true)
    default: return finishMouse(&call, .badInput)
    }
    finishMouse(&call, .success)
  }

  /// Off, 100 samples a second, 4 counts a millimetre, scaling 1:1; BL=AAH and BH=00H are what the mouse says.
  fileprivate func resetMouse(_ call: inout BIOSCall) {
    self[mouse: MouseArea.status] = 0
    self[mouse: MouseArea.resolution] = 2
    self[mouse: MouseArea.rate] = 100
    self[mouse: MouseArea.progress] = 0
    sendToMouse([0xFF], staysOn: false)
    call.bx = 0x00AA
    finishMouse(&call, .success)
  }

  /// BH bytes are a packet.
  fileprivate func initializeMouse(_ call: inout BIOSCall) {
    guard (1...8).contains(call.bh) else { return finishMouse(&call, .badInput) }
    self[mouse: MouseArea.configuration] =
      self[mouse: MouseArea.configuration] & 0x80 | (call.bh - 1)
    let bx = call.bx
    resetMouse(&call)
    call.bx = bx
  }

  fileprivate func setMouseRate(_ call: inout BIOSCall) {
    let rates: [UInt8] = [10, 20, 40, 60, 80, 100, 200]
    guard Int(call.bh) < rates.count else { return finishMouse(&call, .badInput) }
    self[mouse: MouseArea.rate] = rates[Int(call.bh)]
    sendToMouse([0xF3, rates[Int(call.bh)]], staysOn: isMouseOn)
    finishMouse(&call, .success)
  }

  fileprivate func setMouseResolution(_ call: inout BIOSCall) {
    guard call.bh < 4 else { return finishMouse(&call, .badInput) }
    self[mouse: MouseArea.resolution] = call.bh
    sendToMouse([0xE8, call.bh], staysOn: isMouseOn)
    finishMouse(&call, .success)
  }

  /// BH=0 status, BH=1 scaling 1:1, BH=2 scaling 2:1.
  fileprivate func mouseStatus(_ call: inout BIOSCall) {
    switch call.bh {
    case 0:
      call.bl = self[mouse: MouseArea.status]
      call.cl = self[mouse: MouseArea.resolution]
      call.dl = self[mouse: MouseArea.rate]
    case 1:
      self[mouse: MouseArea.status] &= ~0x10
      sendToMouse([0xE6], staysOn: isMouseOn)
    case 2:
      self[mouse: MouseArea.status] |= 0x10
      sendToMouse([0xE7], staysOn: isMouseOn)
    default: return finishMouse(&call, .badInput)
    }
    finishMouse(&call, .success)
  }

  /// ES:BX, a far procedure; 0:0 takes it away.
  fileprivate func setMouseHandler(_ call: inout BIOSCall) {
    let pointer = UInt32(call.cpu.es.selector) << 16 | UInt32(call.bx)
    memory.store(pointer, at: Self.mouseArea + UInt64(MouseArea.handler))
    let configuration = self[mouse: MouseArea.configuration] & 0x7F
    self[mouse: MouseArea.configuration] = configuration | (pointer == 0 ? 0 : 0x80)
    finishMouse(&call, .success)
  }

  // MARK: INT 74H

  /// Takes the mouse's byte; CF = 1 where a packet is whole and the handler is to be called with AX, BX, CX and DX, and by
  /// the far pointer at DS:22H.
  func takeMouseByte(_ call: inout BIOSCall) {
    call.cpu.rflags &= ~RFlags.cf
    // Output buffer full, and by the second port.
    guard input(0x64) & 0x21 == 0x21 else { return }
    let byte = input(0x60)
    let configuration = self[mouse: MouseArea.configuration]
    let index = self[mouse: MouseArea.progress] & 7
    self[mouse: MouseArea.packet + UInt16(index)] = byte
    guard index >= configuration & 7 else {
      self[mouse: MouseArea.progress] = index + 1
      return
    }
    self[mouse: MouseArea.progress] = 0
    guard configuration & 0x80 != 0 else { return }
    call.ax = UInt16(self[mouse: MouseArea.packet])
    call.bx = UInt16(self[mouse: MouseArea.packet + 1])
    call.cx = UInt16(self[mouse: MouseArea.packet + 2])
    call.dx = 0
    call.load(\.ds, BIOSDataArea.extendedSegment)
    call.cpu.rflags |= RFlags.cf
  }
}
