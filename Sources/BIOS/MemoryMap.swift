import Bits
package import Boot
import X86

/// INT 15H: how much memory there is, and where.
extension BIOSServices {
  /// The guest's memory as the BIOS tells it.
  package var memoryMap: MemoryMap { MemoryMap(of: memory) }

  /// AX=E820H: one range a call; EBX is the number of the next, 0 at the end.
  ///
  /// Always 20 bytes, as from SeaBIOS, Bochs' BIOS and most of a PC's: the four bytes of extended attributes are for
  /// the caller to set, and the widespread code that asks for 24 is seldom tried with an answer that has them.
  ///
  /// Source: ACPI Specification 6.5, §15.1.
  func readMemoryMap(_ call: inout BIOSCall) {
    let ranges = memoryMap.ranges
    guard call.edx == 0x534D_4150, call.ecx >= 20, call.ebx < UInt32(ranges.count) else {
      call.ah = 0x86
      call.setCarry(true)
      return
    }
    let index = Int(call.ebx)
    let range = ranges[index]
    let entry =
      range.start.littleEndianBytes + range.length.littleEndianBytes
      + range.kind.rawValue.littleEndianBytes
    call.memory.write(entry, at: call.linear(call.cpu.es, call.di))
    call.eax = 0x534D_4150
    call.ecx = UInt32(entry.count)
    call.ebx = index + 1 < ranges.count ? UInt32(index + 1) : 0
    call.setCarry(false)
  }

  /// AX=E801H: KiB between 1 and 16 MiB in AX and CX, blocks of 64 KiB above in BX and DX.
  func readMemorySize(_ call: inout BIOSCall) {
    let size = memoryMap.extendedSize
    let below: UInt64 = 15 << 20
    call.ax = UInt16(min(size, below) >> 10)
    call.cx = call.ax
    call.bx = UInt16(clamping: size > below ? (size - below) >> 16 : 0)
    call.dx = call.bx
    call.setCarry(false)
  }
}
