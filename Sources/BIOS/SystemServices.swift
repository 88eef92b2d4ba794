import Bits
import Boot
import Bus
import GuestMemory
import X86

/// INT 15H: the rows of the table.
extension BIOSFunction {
  static let system: [BIOSFunction] =
    [
      BIOSFunction(0x15, .ax(0x2400), "disable A20") { $0.setA20(&$1, false) },
      BIOSFunction(0x15, .ax(0x2401), "enable A20") { $0.setA20(&$1, true) },
      BIOSFunction(0x15, .ax(0x2402), "state of A20") { bios, call in
        call.al = bios.input(0x92) >> 1 & 1
        call.ah = 0
        call.setCarry(false)
      },
      BIOSFunction(0x15, .ax(0x2403), "how A20 can be switched") { _, call in
        call.bx = 0b11  // by the keyboard controller and by port 92H
        call.ah = 0
        call.setCarry(false)
      },
      BIOSFunction(0x15, .ah(0x24), "other A20 functions", refused: noSuchFunction),
      // CF stays as the caller had it: set, the scan code goes on.
      BIOSFunction(0x15, .ah(0x4F), "keyboard intercept (passes the key on)") { _, call in
        call.setCarry(true)
      },
      BIOSFunction(0x15, .ah(0x52), "media eject intercept (lets it go)", succeed),
      BIOSFunction(0x15, .ah(0x80), "device open", succeed),
      BIOSFunction(0x15, .ah(0x81), "device close", succeed),
      BIOSFunction(0x15, .ah(0x82), "program termination", succeed),
      BIOSFunction(0x15, .ah(0x83), "event wait: a flag after CX:DX microseconds") {
        $0.controlEventWait(&$1)
      },
      BIOSFunction(0x15, .ah(0x85), "SysRq key", succeed),
      BIOSFunction(0x15, .ah(0x86), "wait CX:DX microseconds") { $0.wait(&$1) },
      BIOSFunction(0x15, .ah(0x87), "move a block of extended memory") { $0.moveBlock(&$1) },
      BIOSFunction(0x15, .ah(0x88), "extended memory, in KiB") { bios, call in
        call.ax = UInt16(min(bios.memoryMap.extendedSize >> 10, 0xFC00))
        call.setCarry(false)
      },
      BIOSFunction(0x15, .ah(0x89), "switch to protected mode") { $0.switchToProtectedMode(&$1) },
      BIOSFunction(0x15, .ah(0x90), "device busy", succeed),
      BIOSFunction(0x15, .ah(0x91), "device post", succeed),
      BIOSFunction(0x15, .ah(0xC0), "configuration table") { _, call in
        call.load(\.es, ROMImage.segment)
        call.bx = ROMImage.configurationTable
        call.ah = 0
        call.setCarry(false)
      },
      BIOSFunction(0x15, .ah(0xC1), "segment of the extended data area") { bios, call in
        call.load(\.es, bios.data[.extendedSegment])
        call.setCarry(false)
      },
      BIOSFunction(0x15, .ax(0xE801), "memory size, above 16 MiB too") { $0.readMemorySize(&$1) },
      BIOSFunction(0x15, .ax(0xE820), "memory map") { $0.readMemoryMap(&$1) },
    ] + absent

  /// Known by name and not offered: CF = 1, AH = 86H.
  private static let absent: [BIOSFunction] = [
    (.ah(0x00), "cassette motor on"), (.ah(0x01), "cassette motor off"),
    (.ah(0x02), "cassette read"), (.ah(0x03), "cassette write"),
    (.ah(0x41), "wait for an external event"),
    (.ah(0x53), "advanced power management"), (.ah(0x84), "joystick (there is no game port)"),
    (.ah(0xC2), "pointing device, other functions"),
    (.ah(0xC3), "watchdog"), (.ah(0xC4), "programmable option select"), (.ah(0xD8), "EISA"),
    (.ax(0xE881), "memory size in 32 bits"), (.ah(0xE8), "other memory functions"),
    (.ah(0xEC), "processor mode hint"), (.ah(0xE9), "SpeedStep"),
  ].map { (row: (BIOSFunction.Selector, String)) in
    BIOSFunction(0x15, row.0, row.1, refused: noSuchFunction)
  }

  private static let succeed: @Sendable (BIOSServices, inout BIOSCall) -> Void = { _, call in
    call.ah = 0
    call.setCarry(false)
  }
}

extension BIOSServices {
  /// AX=2400H, 2401H: bit 1 of port 92H.
  func setA20(_ call: inout BIOSCall, _ isOpen: Bool) {
    out(0x92, input(0x92) & ~3 | (isOpen ? 2 : 0))
    call.ah = 0
    call.setCarry(false)
  }

  // MARK: Waiting

  /// AH=86H: comes back when CX:DX microseconds have passed, with interrupts on meanwhile; at once, with CF, where an event
  /// is waited for.
  func wait(_ call: inout BIOSCall) {
    guard !isEventWaitPending else { return call.setCarry(true) }
    let microseconds = UInt64(call.cx) << 16 | UInt64(call.dx)
    let frame = call.frameAddress
    state.waits.removeAll { $0.frame == frame }
    // A program that leaves waits by jumping out of an interrupt must not grow the list.
    if state.waits.count >= 16 { state.waits.removeFirst() }
    state.waits.append(
      Wait(frame: frame, deadline: clock.now.advanced(byNanoseconds: microseconds * 1000)))
    goOnWaiting(&call)
  }

  /// Ends a wait that is over, or lets the guest spend a while in ROM code.
  ///
  /// It sleeps while more than a tick of the timer is left and that interrupt can wake it; the rest it
  /// spends in short loops, since a sleep would end too late.
  func goOnWaiting(_ call: inout BIOSCall) {
    let frame = call.frameAddress
    guard let wait = state.waits.first(where: { $0.frame == frame }), clock.now < wait.deadline
    else {
      state.waits.removeAll { $0.frame == frame }
      call.ah = 0
      call.setCarry(false)
      // At the IRET of whichever stub trapped: every one has it right after its OUT.
      return
    }
    let left = wait.deadline.nanoseconds - clock.now.nanoseconds
    let timerWakes = hasDevice(at: 0x40) && hasDevice(at: 0x20) && input(0x21) & 1 == 0
    call.jump(toROM: timerWakes && left > Self.tick ? ROMImage.waitSleep : ROMImage.waitSpin)
  }

  /// Nanoseconds of 65,536 counts of the timer, rounded up: 18.2 a second.
  private static let tick: UInt64 = 54_925_440

  // MARK: Memory

  /// AH=87H: CX words between the segments of two descriptors in the table at ES:SI.
  ///
  /// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 15H AH=87H; the upper byte
  /// of a 32-bit base is at offset 7, as for the 80386.
  func moveBlock(_ call: inout BIOSCall) {
    let table = call.memory.read(call.linear(call.cpu.es, call.si), count: 48)
    func base(at offset: Int) -> UInt32 {
      let low: UInt32 = table.littleEndian(at: offset + 2) ?? 0
      return low & 0xFF_FFFF | UInt32(table[offset + 7]) << 24
    }
    let physical = BIOSMemory(memory)
    let words = Int(min(call.cx, 0x8000))
    guard call.cx <= 0x8000 else {
      call.ah = 0x02
      call.setCarry(true)
      return
    }
    physical.write(physical.read(base(at: 0x10), count: words * 2), at: base(at: 0x18))
    call.ah = 0
    call.setCarry(false)
    call.setZero(true)
  }
}
