package import Devices
import GuestMemory
import X86

/// The shutdown status byte in CMOS memory: how a program that resets the CPU, to come back from protected mode, wants to go on.
///
/// Every other value, 00H and 04H among them, is a start from the beginning.
///
/// Source: IBM, "PC AT Technical Reference" (1985), "CMOS RAM map" and the BIOS listing; Hewlett-Packard, "Vectra Technical
/// Reference", table C.7. 0BH and 0CH are later BIOSes'; S3 resume (FEH) is not there.
package enum ShutdownStatus: UInt8, Sendable {
  /// End of interrupt, empty the keyboard's buffer, and jump to what 40:67H points to.
  case jumpAfterInterrupt = 0x05
  /// The end of a block move: 40:67H is a stack with DS, ES, the registers of PUSHA and an interrupt's frame.
  case blockMove = 0x09
  /// Jump to what 40:67H points to.
  case jump = 0x0A
  /// 40:67H is a stack with an interrupt's frame.
  case interruptReturn = 0x0B
  /// 40:67H is a stack with a far call's return address.
  case farReturn = 0x0C

  /// The byte's index in CMOS memory.
  package static let register: UInt8 = 0x0F

  /// What stands in a clock chip's memory.
  package init?(_ chip: CMOSRTC) { self.init(rawValue: chip.byte(at: Self.register)) }
}

/// The power-on entry, where the reset vector jumps.
extension BIOSServices {
  /// Boots after a reset of the board; a program that comes here afterwards goes on, or has all of the machine reset.
  func start(_ call: inout BIOSCall) {
    guard state.hasStarted else {
      handOver()
      return boot(&call)
    }
    let status = takeShutdownStatus()
    // Port 92H resets again only after its bit went low.
    out(0x92, input(0x92) & ~1)
    if let status {
      resume(status, &call)
    } else if hasDevice(at: Self.resetControl) {
      out(Self.resetControl, 0x02)
      out(Self.resetControl, 0x06)
    } else {
      powerOn()
      handOver()
      boot(&call)
    }
  }

  /// Takes note that a program runs from now on.
  package func handOver() { state.hasStarted = true }

  /// The reset control register of a PIIX3: SRST, then RCPU as well.
  private static let resetControl: UInt16 = 0xCF9

  /// Reads the shutdown status byte, and clears it: it is followed once.
  @discardableResult
  func takeShutdownStatus() -> ShutdownStatus? {
    guard hasDevice(at: 0x70) else { return nil }
    let byte = readCMOS(ShutdownStatus.register)
    if byte != 0 { writeCMOS(ShutdownStatus.register, 0) }
    return ShutdownStatus(rawValue: byte)
  }

  /// Goes on as the program asked; registers that it gives no value for are as after INIT, the stack IBM's at 30:100H.
  private func resume(_ status: ShutdownStatus, _ call: inout BIOSCall) {
    let pointer = data[.resumePointer]
    let (segment, offset) = (UInt16(pointer >> 16), UInt16(truncatingIfNeeded: pointer))
    switch status {
    case .jumpAfterInterrupt, .jump:
      call.load(\.ss, 0x30)
      call.cpu.rsp = 0x100
      if status == .jumpAfterInterrupt { endInterrupts() }
      call.load(\.cs, segment)
      call.cpu.rip = UInt64(offset)
    case .blockMove, .interruptReturn, .farReturn:
      call.load(\.ss, segment)
      call.cpu.rsp = UInt64(offset)
      if status == .blockMove { popRegisters(&call) }
      call.cpu.rip = UInt64(call.pop())
      call.load(\.cs, call.pop())
      if status != .farReturn { call.cpu.rflags = UInt64(call.pop()) & 0x7FD5 | RFlags.reserved1 }
    }
  }

  /// Both 8259A, the second first, and the 8042's output buffer.
  private func endInterrupts() {
    out(0xA0, 0x20)
    out(0x20, 0x20)
    emptyKeyboard()
  }

  /// What INT 15H AH=87H of a PC AT pushed before it left real mode; SP itself is not taken.
  private func popRegisters(_ call: inout BIOSCall) {
    call.load(\.ds, call.pop())
    call.load(\.es, call.pop())
    for path in [
      \.di, \.si, \.bp, nil, \.bx, \.dx, \.cx, \.ax,
    ] as [WritableKeyPath<BIOSCall, UInt16>?] {
      let value = call.pop()
      if let path { call[keyPath: path] = value }
    }
  }
}
