import Bits
package import Bus
package import GuestMemory

/// The ROM at F0000H–FFFFFH: entry points of the BIOS services, and tables that programs look for.
///
/// A service is one `OUT` to ``trapPort`` and an `IRET`. The monitor sees the write, tells the service
/// by CS:IP, does the work, and the guest goes on: so the services need nothing of the CPU engine, and
/// no register is lost to the trap. Only what has to run as guest code, since it calls the guest's own
/// handlers or waits for interrupts, is machine code here.
///
/// Source: IBM, "PC AT Technical Reference" (1985), for places and tables that software relies on.
package enum ROMImage {
  /// The real-mode segment of the ROM.
  package static let segment: UInt16 = 0xF000
  /// The physical address of a place in the segment.
  static func address(_ offset: UInt16) -> UInt32 {
    UInt32(truncatingIfNeeded: start.rawValue) + UInt32(offset)
  }
  /// Where the ROM lies below 1 MiB.
  package static let start = GuestPhysicalAddress(0xF_0000)
  /// The length in bytes.
  package static let length = 0x1_0000
  /// Where the same ROM lies for the CPU's first instruction, FFFFFFF0H.
  package static let highStart = GuestPhysicalAddress(0xFFFF_0000)
  /// The private port of the stubs, written a byte wide.
  package static let trapPort = Port(0xE2)

  // MARK: Places in the segment

  /// From the segment's start on so many bytes are free: tables go there.
  package static let freeLength: UInt16 = 0x8000

  /// The first of 256 service stubs.
  static let stubs: UInt16 = 0xD000
  /// The bytes from one stub to the next.
  static let stubStride: UInt16 = 4
  /// Bytes of `OUT imm8, AL`.
  static let trapLength: UInt16 = 2
  /// INT 08H, the timer's interrupt.
  static let timerInterrupt: UInt16 = 0xD400
  /// INT 09H, the keyboard's interrupt.
  static let keyboardInterrupt: UInt16 = 0xD440
  /// The trap within INT 09H.
  static let keyboardTrap = keyboardInterrupt + 10
  /// INT 70H, the real-time clock's interrupt.
  static let clockInterrupt: UInt16 = 0xD460
  /// The trap within INT 70H.
  static let clockTrap = clockInterrupt + 1
  /// Sleeps until an interrupt, then calls INT 16H's stub again.
  static let keyboardWait: UInt16 = 0xD480
  /// Sleeps until an interrupt, then asks whether an INT 15H wait is over.
  static let waitSleep: UInt16 = 0xD488
  /// The trap after the sleep.
  static let waitSleepTrap = waitSleep + 2
  /// Spends a short time, then asks whether an INT 15H wait is over.
  static let waitSpin: UInt16 = 0xD490
  /// The trap after the short time.
  static let waitSpinTrap = waitSpin + 8
  /// CLI and HLT for ever: nothing to boot.
  static let halt: UInt16 = 0xD4A0
  /// INT 74H, the mouse's interrupt.
  static let mouseInterrupt: UInt16 = 0xD4B0
  /// The trap within INT 74H.
  static let mouseTrap = mouseInterrupt + 3
  /// Asks INT 15H AH=52H whether a disc may be ejected.
  static let ejectRequest: UInt16 = 0xD4E0
  /// The trap after the answer.
  static let ejectTrap = ejectRequest + 4
  /// INT 15H AH=89H's way into protected mode.
  static let protectedModeSwitch: UInt16 = 0xD500
  /// The 8×16 font, 4 KiB.
  static let tallFont: UInt16 = 0x8000
  /// The 8×8 font, 2 KiB.
  static let shortFont: UInt16 = 0x9000
  /// The 8×14 font, 3.5 KiB.
  static let mediumFont: UInt16 = 0x9800
  /// A zero: the end of an empty list of characters that differ in cells of nine dots.
  static let noAlternates: UInt16 = 0xA600
  /// What the video services can do: the table that INT 10H AH=1BH points to.
  static let videoFunctionality: UInt16 = 0xA610
  /// The numbers of the VBE modes, up to FFFFH.
  static let modeList: UInt16 = 0xA640
  /// The adapter's name.
  static let adapterName: UInt16 = 0xA740
  /// Code for 32-bit programs, which function 4F0AH tells of.
  static let protectedVideo: UInt16 = 0xA780
  /// The BIOS32 service directory's structure, at a multiple of 16.
  static let serviceDirectory: UInt16 = 0xA8A0
  /// The directory's entry.
  static let serviceLookup: UInt16 = 0xA8C0
  /// The PCI BIOS's entry for 32-bit programs, and its trap.
  static let protectedPCI: UInt16 = 0xA900
  /// The registers of every video mode.
  static let videoParameters: UInt16 = 0xAA00
  /// What 40:A8 points to, and the second table behind it.
  static let savePointers: UInt16 = 0xB140
  static let secondSavePointers: UInt16 = 0xB160
  static let displayCombinations: UInt16 = 0xB180
  /// A table for each diskette format but that at ``disketteTable``, 16 bytes apart.
  static let disketteTables: UInt16 = 0xB200
  /// The first half of the 8×8 font once more, where programs look for it.
  static let classicFont: UInt16 = 0xFA6E
  /// The power-on entry, where the reset vector jumps.
  static let powerOn: UInt16 = 0xE05B
  /// The system configuration table of INT 15H AH=C0H.
  static let configurationTable: UInt16 = 0xE6F5
  /// The diskette parameter table that INT 1EH's vector points to.
  static let disketteTable: UInt16 = 0xEFC7
  /// A lone IRET, where unused vectors point.
  static let dummyInterrupt: UInt16 = 0xFF53
  /// The CPU's first instruction after reset.
  static let resetVector: UInt16 = 0xFFF0

  /// The offset of the stub for INT `vector`.
  static func stub(_ vector: UInt8) -> UInt16 {
    stubs + UInt16(vector) * stubStride
  }

  // MARK: The image

  /// The whole ROM, ``length`` bytes.
  package static let bytes: [UInt8] = build()

  private static func build() -> [UInt8] {
    let trap = UInt8(trapPort.rawValue)
    var image = [UInt8](repeating: 0xFF, count: length)
    func place(_ bytes: [UInt8], at offset: UInt16) {
      image.replaceSubrange(Int(offset)..<Int(offset) + bytes.count, with: bytes)
    }
    /// A near JMP at `offset` to `target`.
    func jump(at offset: UInt16, to target: UInt16) {
      let distance = target &- (offset &+ 3)
      place([0xE9, UInt8(distance & 0xFF), UInt8(distance >> 8)], at: offset)
    }

    for vector in 0...UInt8.max {
      place([0xE6, trap, 0xCF, 0x90], at: stub(vector))  // out trap, al; iret; nop
    }

    place(
      [
        0x1E, 0x50, 0x52,  // push ds; push ax; push dx
        0xB8, 0x40, 0x00, 0x8E, 0xD8,  // mov ax, 40h; mov ds, ax
        0x66, 0xFF, 0x06, 0x6C, 0x00,  // inc dword [6Ch]
        0x66, 0x81, 0x3E, 0x6C, 0x00, 0xB0, 0x00, 0x18, 0x00,  // cmp dword [6Ch], 1800B0h
        0x72, 0x0D,  // jb 1f: the day is not over
        0x66, 0xC7, 0x06, 0x6C, 0x00, 0x00, 0x00, 0x00, 0x00,  // mov dword [6Ch], 0
        0xFE, 0x06, 0x70, 0x00,  // inc byte [70h]
        0xCD, 0x1C,  // 1: int 1Ch
        0xFA, 0xB0, 0x20, 0xE6, 0x20,  // cli; mov al, 20h; out 20h, al: EOI
        0x5A, 0x58, 0x1F, 0xCF,  // pop dx; pop ax; pop ds; iret
      ], at: timerInterrupt)

    place(
      [
        0x50, 0xE4, 0x60,  // push ax; in al, 60h
        0xB4, 0x4F, 0xF9,  // mov ah, 4Fh; stc
        0xCD, 0x15, 0x73, 0x02,  // int 15h; jnc 1f: somebody took the key
        0xE6, trap,  // out trap, al: into the buffer with it
        0xFA, 0xB0, 0x20, 0xE6, 0x20,  // 1: cli; mov al, 20h; out 20h, al: EOI
        0x58, 0xCF,  // pop ax; iret
      ], at: keyboardInterrupt)

    place(
      [
        0x50, 0xE6, trap,  // push ax; out trap, al: CF = the alarm is due
        0x73, 0x02, 0xCD, 0x4A,  // jnc 1f; int 4Ah
        0xFA, 0xB0, 0x20, 0xE6, 0xA0, 0xE6, 0x20,  // 1: cli; EOI to both controllers
        0x58, 0xCF,  // pop ax; iret
      ], at: clockInterrupt)

    place(
      [
        0x1E, 0x66, 0x60, 0xE6, trap,  // push ds; pushad; out trap, al: CF = a packet is whole
        0x73, 0x0B, 0x50, 0x53, 0x51, 0x52,  // jnc 1f; push ax, bx, cx, dx: status, X, Y, 0
        0xFF, 0x1E, 0x22, 0x00, 0x83, 0xC4, 0x08,  // call far [22h]; add sp, 8
        0xFA, 0xB0, 0x20, 0xE6, 0xA0, 0xE6, 0x20,  // 1: cli; EOI to both controllers
        0x66, 0x61, 0x1F, 0xCF,  // popad; pop ds; iret
      ], at: mouseInterrupt)

    place([0xFB, 0xF4], at: keyboardWait)  // sti; hlt
    jump(at: keyboardWait + 2, to: stub(0x16))
    place([0xFB, 0xF4, 0xE6, trap, 0xCF], at: waitSleep)  // sti; hlt; out trap, al; iret
    place(
      [
        0xFB, 0x51, 0xB9, 0x40, 0x00,  // sti; push cx; mov cx, 64
        0xE2, 0xFE, 0x59,  // loop $; pop cx
        0xE6, trap, 0xCF,  // out trap, al; iret
      ], at: waitSpin)
    place([0xFA, 0xF4, 0xEB, 0xFC], at: halt)  // 1: cli; hlt; jmp 1b
    // mov ah, 52h; int 15h; out trap, al; iret
    place([0xB4, 0x52, 0xCD, 0x15, 0xE6, trap, 0xCF], at: ejectRequest)

    place(ProtectedModeSwitch.code, at: protectedModeSwitch)

    place(ROMFont.tall, at: tallFont)
    place(ROMFont.short, at: shortFont)
    place(ROMFont.medium, at: mediumFont)
    place([0], at: noAlternates)
    place(VideoFunctionality.bytes, at: videoFunctionality)
    place(VBEMode.all.flatMap(\.number.littleEndianBytes) + [0xFF, 0xFF], at: modeList)
    place(Array("Ringside\0".utf8), at: adapterName)
    place(VBEProtectedMode.bytes, at: protectedVideo)
    place(ServiceDirectory.structure, at: serviceDirectory)
    place(ServiceDirectory.lookup, at: serviceLookup)
    place([0xE6, trap, 0xCB], at: protectedPCI)  // out trap, al; retf
    place(VideoParameters.table, at: videoParameters)
    place(VideoParameters.savePointers, at: savePointers)
    place(VideoParameters.secondSavePointers, at: secondSavePointers)
    place(VideoParameters.displayCombinations, at: displayCombinations)
    place(Array(ROMFont.short.prefix(1024)), at: classicFont)
    place([0xFA, 0xE6, trap, 0xEB, 0xFD], at: powerOn)  // cli; out trap, al; jmp $
    place(SystemConfiguration.bytes, at: configurationTable)
    for count in DisketteParameters.sectorCounts {
      place(
        DisketteParameters.bytes(sectorsPerTrack: count),
        at: DisketteParameters.place(sectorsPerTrack: count))
    }
    place([0xCF], at: dummyInterrupt)
    place(
      [0xEA, UInt8(powerOn & 0xFF), UInt8(powerOn >> 8), 0x00, 0xF0], at: resetVector)
    place(Array("01/01/26".utf8), at: 0xFFF5)  // the BIOS's date
    place([0xFC], at: 0xFFFE)  // model: AT
    return image
  }
}

/// The table that INT 15H AH=C0H points to.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 15H.
enum SystemConfiguration {
  static let bytes: [UInt8] = [
    0x08, 0x00,  // so many bytes follow
    0xFC, 0x00, 0x01,  // model AT, submodel, revision
    0b0111_0100,  // second 8259, real-time clock, INT 15H AH=4FH is called, EBDA
    0x00, 0x00, 0x00, 0x00,
  ]
}
