import GuestMemory
import X86

/// INT 1AH: ticks since midnight, and the real-time clock.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 1AH; Motorola MC146818A data
/// sheet (1984) for the clock's registers.
extension BIOSFunction {
  static let clock: [BIOSFunction] = [
    BIOSFunction(0x1A, .ah(0x00), "read tick count") { bios, call in
      let ticks = bios.data[.ticks]
      call.cx = UInt16(ticks >> 16)
      call.dx = UInt16(ticks & 0xFFFF)
      call.al = bios.data[.midnightCount]
      bios.data[.midnightCount] = 0
      call.ah = 0
      call.setCarry(false)
    },
    BIOSFunction(0x1A, .ah(0x01), "set tick count") { bios, call in
      bios.data[.ticks] = UInt32(call.cx) << 16 | UInt32(call.dx)
      bios.data[.midnightCount] = 0
      call.ah = 0
      call.setCarry(false)
    },
    BIOSFunction(0x1A, .ah(0x02), "read clock's time") { bios, call in
      guard bios.hasClock(&call) else { return }
      call.ch = bios.readCMOS(ClockRegister.hours)
      call.cl = bios.readCMOS(ClockRegister.minutes)
      call.dh = bios.readCMOS(ClockRegister.seconds)
      call.dl = bios.readCMOS(ClockRegister.statusB) & 1
    },
    BIOSFunction(0x1A, .ah(0x03), "set clock's time") { bios, call in
      guard bios.hasClock(&call) else { return }
      let (hours, minutes, seconds, summer) = (call.ch, call.cl, call.dh, call.dl & 1)
      bios.setClock {
        bios.writeCMOS(ClockRegister.hours, hours)
        bios.writeCMOS(ClockRegister.minutes, minutes)
        bios.writeCMOS(ClockRegister.seconds, seconds)
      }
      bios.writeCMOS(
        ClockRegister.statusB, bios.readCMOS(ClockRegister.statusB) & ~1 | summer)
    },
    BIOSFunction(0x1A, .ah(0x04), "read clock's date") { bios, call in
      guard bios.hasClock(&call) else { return }
      call.ch = bios.readCMOS(ClockRegister.century)
      call.cl = bios.readCMOS(ClockRegister.year)
      call.dh = bios.readCMOS(ClockRegister.month)
      call.dl = bios.readCMOS(ClockRegister.day)
    },
    BIOSFunction(0x1A, .ah(0x05), "set clock's date") { bios, call in
      guard bios.hasClock(&call) else { return }
      let (century, year, month, day) = (call.ch, call.cl, call.dh, call.dl)
      bios.setClock {
        bios.writeCMOS(ClockRegister.century, century)
        bios.writeCMOS(ClockRegister.year, year)
        bios.writeCMOS(ClockRegister.month, month)
        bios.writeCMOS(ClockRegister.day, day)
      }
    },
    BIOSFunction(0x1A, .ah(0x06), "set alarm") { $0.setAlarm(&$1) },
    BIOSFunction(0x1A, .ah(0x07), "cancel alarm") { bios, call in
      guard bios.hasClock(&call) else { return }
      bios.writeCMOS(
        ClockRegister.statusB, bios.readCMOS(ClockRegister.statusB) & ~ClockRegister.alarmEnable)
    },
    BIOSFunction(0x1A, .ax(0x5650), "PXE: installation check", refused: noSuchFunction),
    BIOSFunction(0x1A, .ax(0xBB00), "TPM: status check", refused: noSuchFunction),
    BIOSFunction(
      0x1A, .ah(0xB1), "PCI BIOS, other functions",
      refused: { _, call in
        call.ah = 0x81
        call.setCarry(true)
      }),
  ]
}

/// Registers of the MC146818 behind ports 70H and 71H, in the BCD format that the BIOS chooses.
enum ClockRegister {
  static let seconds: UInt8 = 0x00
  static let secondsAlarm: UInt8 = 0x01
  static let minutes: UInt8 = 0x02
  static let minutesAlarm: UInt8 = 0x03
  static let hours: UInt8 = 0x04
  static let hoursAlarm: UInt8 = 0x05
  static let day: UInt8 = 0x07
  static let month: UInt8 = 0x08
  static let year: UInt8 = 0x09
  static let statusA: UInt8 = 0x0A
  static let statusB: UInt8 = 0x0B
  static let statusC: UInt8 = 0x0C
  static let century: UInt8 = 0x32
  /// SET in register B.
  static let set: UInt8 = 0x80
  /// AIE in register B, AF in register C.
  static let alarmEnable: UInt8 = 0x20
  /// PIE in register B, PF in register C.
  static let periodicEnable: UInt8 = 0x40
  /// PIE, AIE and UIE.
  static let enables: UInt8 = 0x70
}

extension BIOSServices {
  func readCMOS(_ register: UInt8) -> UInt8 {
    out(0x70, register)
    return input(0x71)
  }

  func writeCMOS(_ register: UInt8, _ value: UInt8) {
    out(0x70, register)
    out(0x71, value)
  }

  /// Prepares a call for success, or fails it where there is no clock.
  func hasClock(_ call: inout BIOSCall) -> Bool {
    let exists = hasDevice(at: 0x70)
    if exists { call.ah = 0 }
    call.setCarry(!exists)
    return exists
  }

  /// Holds the clock's updates off while `change` runs.
  func setClock(_ change: () -> Void) {
    let status = readCMOS(ClockRegister.statusB)
    writeCMOS(ClockRegister.statusB, status | ClockRegister.set)
    change()
    writeCMOS(ClockRegister.statusB, status & ~ClockRegister.set)
  }

  /// Sets 24 hours and BCD, and the tick count by the time of day.
  func startClock() {
    guard hasDevice(at: 0x70) else { return }
    writeCMOS(ClockRegister.statusA, 0x26)
    writeCMOS(ClockRegister.statusB, 0x02)
    _ = readCMOS(ClockRegister.statusC)
    let seconds =
      (decimal(readCMOS(ClockRegister.hours)) * 60 + decimal(readCMOS(ClockRegister.minutes))) * 60
      + decimal(readCMOS(ClockRegister.seconds))
    data[.ticks] = UInt32(min(seconds, 86_399) * 1_193_182 / 65_536)
  }

  private func decimal(_ bcd: UInt8) -> UInt64 {
    UInt64(bcd >> 4) * 10 + UInt64(bcd & 15)
  }

  /// AH=06H: INT 4AH at CH:CL:DH; fails where an alarm is set already.
  func setAlarm(_ call: inout BIOSCall) {
    guard hasClock(&call) else { return }
    let status = readCMOS(ClockRegister.statusB)
    guard status & ClockRegister.alarmEnable == 0 else {
      call.setCarry(true)
      return
    }
    writeCMOS(ClockRegister.hoursAlarm, call.ch)
    writeCMOS(ClockRegister.minutesAlarm, call.cl)
    writeCMOS(ClockRegister.secondsAlarm, call.dh)
    writeCMOS(ClockRegister.statusB, status | ClockRegister.alarmEnable)
    unmaskClock()
  }

  /// Lets IRQ 8 through, and the second 8259 by IRQ 2.
  func unmaskClock() {
    out(0xA1, input(0xA1) & ~1)
    out(0x21, input(0x21) & ~4)
  }

  /// INT 70H: reading register C acknowledges; CF tells the ROM code to call INT 4AH.
  func serveClockInterrupt(_ call: inout BIOSCall) {
    let cause = readCMOS(ClockRegister.statusC) & readCMOS(ClockRegister.statusB)
    if cause & ClockRegister.periodicEnable != 0 { countEventWait(&call) }
    if cause & ClockRegister.alarmEnable != 0 {
      call.cpu.rflags |= RFlags.cf
    } else {
      call.cpu.rflags &= ~RFlags.cf
    }
  }
}
