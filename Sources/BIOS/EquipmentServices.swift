import Boot
import GuestMemory

/// INT 05H, 11H, 12H: small ones.
extension BIOSFunction {
  static let equipment: [BIOSFunction] = [
    BIOSFunction(
      0x05, .any, "print screen (no printer)",
      refused: { bios, _ in
        // The status byte at 0050:0000: an error happened.
        bios.memory.store(UInt8(0xFF), at: GuestPhysicalAddress(0x500))
      }),
    BIOSFunction(0x11, .any, "equipment word") { bios, call in
      call.ax = bios.data[.equipment]
    },
    BIOSFunction(0x12, .any, "memory below 640 KiB, in KiB") { bios, call in
      call.ax = bios.data[.baseMemory]
    },
  ]
}

/// Interrupts of the hardware, and CPU exceptions, for which the guest has no handler.
extension BIOSServices {
  /// Serves a vector that belongs to an interrupt controller or to the CPU; false for all others.
  func serveHardwareInterrupt(_ vector: UInt8, _ call: inout BIOSCall) -> Bool {
    switch vector {
    case 0x00, 0x06, 0x07:
      reportException(vector, &call)
    case 0x01...0x04:
      // Traps: the program goes on after them.
      if state.countUnknown(vector, 0) {
        let (segment, offset) = call.returnAddress
        report(
          "INT \(hex(vector)) (\(Self.exceptionName(vector))) before \(hex(segment)):\(hex(offset)) "
            + "with no handler of the guest; ignored")
      }
    case 0x08...0x0F:
      let line = vector - 0x08
      if isInService(line, controller: 0x20) {
        noteUnhandledLine(line)
        out(0x20, 0x20)
      } else if vector != 0x0F {  // IRQ 7 not in service is a spurious interrupt
        reportException(vector, &call)
      }
    case 0x70...0x77:
      let line = vector - 0x70
      if line == 5 { out(0xF0, 0) }
      if isInService(line, controller: 0xA0) {
        noteUnhandledLine(line + 8)
        out(0xA0, 0x20)
      }
      out(0x20, 0x20)
    default: return false
    }
    return true
  }

  /// Asks an 8259A for its in-service register.
  private func isInService(_ line: UInt8, controller port: UInt16) -> Bool {
    out(port, 0x0B)
    let isServed = input(port) >> line & 1 != 0
    out(port, 0x0A)
    return isServed
  }

  private func noteUnhandledLine(_ line: UInt8) {
    if state.countUnknown(0x08, UInt16(line)) {
      report("IRQ \(line) came and the guest has no handler for it; acknowledged")
    }
  }

  private func reportException(_ vector: UInt8, _ call: inout BIOSCall) {
    let (segment, offset) = call.returnAddress
    let sentence =
      "\(Self.exceptionName(vector)) at \(hex(segment)):\(hex(offset)) in real mode, "
      + "and the guest has no handler at vector \(hex(vector))"
    _ = state.countUnknown(vector, 0)
    call.outcome = .unhandledException(vector: vector, sentence)
  }

  private static func exceptionName(_ vector: UInt8) -> String {
    switch vector {
    case 0x00: "divide error (#DE)"
    case 0x01: "debug exception (#DB)"
    case 0x02: "NMI"
    case 0x03: "breakpoint (#BP)"
    case 0x04: "overflow (#OF)"
    case 0x06: "invalid opcode (#UD)"
    case 0x07: "no coprocessor (#NM)"
    case 0x08: "double fault (#DF)"
    case 0x0C: "stack fault (#SS)"
    case 0x0D: "general protection fault (#GP)"
    default: "exception \(hex(vector))"
    }
  }
}
