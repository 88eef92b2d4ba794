import GuestMemory
import X86

/// INT 15H AH=89H: from real mode to protected mode, with the caller's descriptor table.
///
/// The monitor opens A20, gives the 8259s their new vectors, all masked, and writes the descriptor of the ROM's segment; the
/// switch itself is machine code, so that the CPU finds what is wrong with a descriptor, and faults as it would.
///
/// Deviation: A20 is always open for the guest's CPU, so that "A20 could not be opened" (AH=FFH) does not happen.
///
/// Source: IBM, "PC AT Technical Reference" (1985), BIOS listing, INT 15H AH=89H; which register is for which 8259: decision
/// 0805.
enum ProtectedModeSwitch {
  /// Selectors of the caller's table.
  enum Selector {
    static let globalTable: UInt8 = 0x08
    static let interruptTable: UInt8 = 0x10
    static let data: UInt8 = 0x18
    static let extra: UInt8 = 0x20
    static let stack: UInt8 = 0x28
    static let code: UInt8 = 0x30
    static let rom: UInt8 = 0x38
  }

  /// The ROM's segment, present, code that can be read, 64 KiB.
  static let romDescriptor: UInt64 = 0x0000_9B0F_0000_FFFF

  /// ES:SI is at the table, and at SS:SP are IP, CS and FLAGS of the INT; BP is lost.
  static let code: [UInt8] =
    [0x26, 0x0F, 0x01, 0x54, Selector.globalTable]  // lgdt [es:si+8]
    + [0x26, 0x0F, 0x01, 0x5C, Selector.interruptTable]  // lidt [es:si+10h]
    + [0x0F, 0x01, 0xE5, 0x83, 0xCD, 0x01, 0x0F, 0x01, 0xF5]  // smsw bp; or bp, 1; lmsw bp
    + [0xEA, UInt8(afterJump & 0xFF), UInt8(afterJump >> 8), Selector.rom, 0x00]  // jmp 38h:next
    + [0xBD, Selector.data, 0x00, 0x8E, 0xDD]  // next: mov bp, 18h; mov ds, bp
    + [0xBD, Selector.extra, 0x00, 0x8E, 0xC5]  // mov bp, 20h; mov es, bp
    + [0xBD, Selector.stack, 0x00, 0x8E, 0xD5]  // mov bp, 28h; mov ss, bp
    + [0x5D, 0x83, 0xC4, 0x04]  // pop bp; add sp, 4: the caller's IP; CS and FLAGS go
    + [0x6A, Selector.code, 0x55, 0xF8, 0xCB]  // push 30h; push bp; clc; retf

  private static let afterJump = ROMImage.protectedModeSwitch + 24
}

extension BIOSServices {
  /// AH=89H: the table at ES:SI; BH and BL the first vectors of IRQ 0 and IRQ 8.
  ///
  /// The caller goes on at CS 30H.
  func switchToProtectedMode(_ call: inout BIOSCall) {
    // In virtual-8086 mode the CPU has been switched by somebody else.
    guard !call.cpu.isProtected else { return BIOSFunction.noSuchFunction(self, &call) }
    openA20()
    startInterruptControllers(vectors: (call.bh, call.bl), masks: (0xFF, 0xFF))
    call.memory.store(
      ProtectedModeSwitch.romDescriptor,
      at: call.linear(call.cpu.es, call.si) &+ UInt32(ProtectedModeSwitch.Selector.rom))
    call.ah = 0
    call.jump(toROM: ROMImage.protectedModeSwitch)
  }
}
