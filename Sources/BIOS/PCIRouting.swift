import Bus
import GuestMemory
import X86

/// How the board's PCI interrupts can be routed, for INT 1AH AX=B10EH and B10FH.
package struct PCIRouting: Sendable {
  /// The entries of a PCI interrupt routing table, 16 bytes each.
  let slots: [UInt8]
  /// IRQs that nothing but PCI uses, a bit each.
  let exclusive: UInt16
  /// Device and function of the router on bus 0; a link's value in the table is its register there.
  let router: UInt8

  package init(slots: [UInt8], exclusive: UInt16, router: UInt8) {
    self.slots = slots
    self.exclusive = exclusive
    self.router = router
  }

  /// The link of pin 0 (INTA#) to 3 of a device on bus 0, and the IRQs that it may lead to; nil where none is wired.
  func link(device: UInt8, pin: UInt8) -> (register: UInt8, allowed: UInt16)? {
    for start in stride(from: 0, to: slots.count, by: 16)
    where slots[start] == 0 && slots[start + 1] >> 3 == device && pin < 4 {
      let place = start + 2 + Int(pin) * 3
      let allowed = UInt16(slots[place + 1]) | UInt16(slots[place + 2]) << 8
      return slots[place] == 0 ? nil : (slots[place], allowed)
    }
    return nil
  }
}

/// Source: PCI SIG, "PCI BIOS Specification" 2.1, August 1994, §4.8 and §4.9.
extension BIOSServices {
  /// AL=0EH: the slots into the buffer that ES:DI describes (its length, then a far pointer); BX the IRQs of PCI alone.
  ///
  /// The length becomes that of the slots, also where the buffer is too small and nothing is written to it.
  func describeRouting(_ call: inout BIOSCall) {
    guard let routing else { return finishPCI(&call, .unsupported) }
    let block = call.buffer
    let room: UInt16 = call.memory.load(at: block)
    call.memory.store(UInt16(routing.slots.count), at: block)
    guard Int(room) >= routing.slots.count else { return finishPCI(&call, .bufferTooSmall) }
    guard let target = call.farPointer(at: block &+ 2) else {
      return finishPCI(&call, .bufferTooSmall)
    }
    call.memory.write(routing.slots, at: target)
    call.bx = routing.exclusive
    finishPCI(&call, .success)
  }

  /// AL=0FH: pin CL (0AH is INTA#) of the device BL on bus BH goes to IRQ CH.
  ///
  /// That no other device wants the IRQ otherwise, that it is a level at the interrupt controller, and the interrupt line
  /// registers of all devices on this link, are the caller's affair.
  func routeInterrupt(_ call: inout BIOSCall) {
    guard let routing else { return finishPCI(&call, .unsupported) }
    let (number, pin) = (call.ch, call.cl &- 0x0A)
    guard call.bh == 0, number < 16, let link = routing.link(device: call.bl >> 3, pin: pin),
      link.allowed & 1 << UInt16(number) != 0
    else { return finishPCI(&call, .setFailed) }
    writeConfiguration(UInt32(number), routing.router, link.register, width: .byte)
    finishPCI(&call, .success)
  }
}
