import GuestMemory
import X86

/// INT 15H AH=83H: a flag in the program's memory that is set when an interval is over.
///
/// The real-time clock's periodic interrupt, 1024 a second, counts the interval down in the data area, as on an AT: what
/// masks IRQ 8, or takes INT 70H and does not pass it on, holds the interval.
///
/// Source: IBM, "PC AT Technical Reference" (1985), BIOS listing, "event wait" and "real time clock interrupt".
extension BIOSServices {
  /// Bits of the data area's wait flag.
  private enum WaitFlag {
    static let pending: UInt8 = 0x01
    static let elapsed: UInt8 = 0x80
  }

  /// Microseconds that an interrupt counts for; a period is 976.56.
  private static let period: UInt32 = 976
  /// 32.768 kHz, and 1024 interrupts a second.
  private static let rate: UInt8 = 0x26

  /// A program waits for its flag, and nobody else can wait by the clock.
  var isEventWaitPending: Bool { data[.waitFlag] & WaitFlag.pending != 0 }

  /// AL=0: bit 7 of the byte at ES:BX after CX:DX microseconds; AL=1 forgets it.
  func controlEventWait(_ call: inout BIOSCall) {
    guard call.al <= 1, hasDevice(at: 0x70), call.al == 1 || !isEventWaitPending else {
      return BIOSFunction.noSuchFunction(self, &call)
    }
    if call.al == 0 {
      data[.userFlag] = UInt32(call.cpu.es.selector) << 16 | UInt32(call.bx)
      data[.waitCount] = UInt32(call.cx) << 16 | UInt32(call.dx)
      data[.waitFlag] = WaitFlag.pending
      startPeriodicInterrupt()
    } else {
      stopPeriodicInterrupt()
      data[.waitFlag] = 0
    }
    call.ah = 0
    call.setCarry(false)
  }

  /// A period of the clock is over: INT 70H.
  func countEventWait(_ call: inout BIOSCall) {
    guard isEventWaitPending else { return }
    let (left, isOver) = data[.waitCount].subtractingReportingOverflow(Self.period)
    data[.waitCount] = isOver ? 0 : left
    guard isOver else { return }
    stopPeriodicInterrupt()
    data[.waitFlag] = 0
    let pointer = data[.userFlag]
    let flag = BIOSMemory.linear(UInt16(pointer >> 16), UInt16(pointer & 0xFFFF))
    call.memory.store(call.memory.load(UInt8.self, at: flag) | WaitFlag.elapsed, at: flag)
  }

  private func startPeriodicInterrupt() {
    let status = readCMOS(ClockRegister.statusB)
    // Flags from before nobody waited; but not while an alarm's may be among them.
    if status & ClockRegister.enables == 0 { _ = readCMOS(ClockRegister.statusC) }
    writeCMOS(ClockRegister.statusA, Self.rate)
    writeCMOS(ClockRegister.statusB, status | ClockRegister.periodicEnable)
    unmaskClock()
  }

  private func stopPeriodicInterrupt() {
    writeCMOS(
      ClockRegister.statusB, readCMOS(ClockRegister.statusB) & ~ClockRegister.periodicEnable)
  }
}
