import Bits
import GuestMemory
import X86

/// What 32-bit programs find of the BIOS: the BIOS32 service directory, and behind it the PCI BIOS.
///
/// The directory is machine code. The PCI BIOS is the trap of INT 1AH AH=B1H, with another way in and out: a far call, flags
/// in EFLAGS, and offsets of 32 bits.
///
/// Source: Phoenix Technologies, "Standard BIOS 32-bit Service Directory Proposal" 0.4, May 1993; PCI SIG, "PCI BIOS
/// Specification" 2.1, August 1994, §3.3 and §4.
enum ServiceDirectory {
  /// "_32_", the entry's address, revision 0, one paragraph, and a checksum.
  static let structure: [UInt8] = {
    var bytes = Array("_32_".utf8) + ROMImage.address(ROMImage.serviceLookup).littleEndianBytes
    bytes += [0, 1, 0, 0, 0, 0, 0, 0]
    bytes[10] = 0 &- bytes.reduce(0, &+)
    return bytes
  }()

  /// EAX names a service, BL the function 0: AL is 0 where it is there, EBX its base, ECX its length, EDX its entry.
  static let lookup: [UInt8] =
    [0x84, 0xDB, 0x75, 0x1C]  // test bl, bl; jnz 2f
    + [0x3D] + Array("$PCI".utf8) + [0x75, 0x12]  // cmp eax, "$PCI"; jne 1f
    + [0xBB] + ROMImage.address(0).littleEndianBytes  // mov ebx, base
    + [0xB9] + UInt32(ROMImage.length).littleEndianBytes  // mov ecx, length
    + [0xBA] + UInt32(ROMImage.protectedPCI).littleEndianBytes  // mov edx, entry
    + [0xB0, 0x00, 0xCB]  // mov al, 0; retf
    + [0xB0, 0x80, 0xCB]  // 1: mov al, 80h: no such service; retf
    + [0xB0, 0x81, 0xCB]  // 2: mov al, 81h: no such function; retf
}

extension BIOSServices {
  /// Where the program goes on that has called the PCI BIOS's 32-bit entry; nil where CS:EIP is not at its trap.
  ///
  /// The program may have the ROM anywhere in its linear addresses, and CS with any base.
  func protectedEntry(_ cpu: CPUState) -> UInt64? {
    guard cpu.mode == .protected32 else { return nil }
    let linear = cpu.linearPC
    let place =
      cpu.isPagingEnabled
      ? try? PageWalk(cpu).translate(linear, in: memory).physical
      : GuestPhysicalAddress(linear.rawValue)
    let trap = UInt64(ROMImage.address(ROMImage.protectedPCI))
    switch place?.rawValue {
    case trap: return (cpu.rip &+ UInt64(ROMImage.trapLength)) & 0xFFFF_FFFF
    case trap + UInt64(ROMImage.trapLength): return cpu.rip
    default: return nil
    }
  }

  /// AH=B1H of a far call.
  func performProtected(_ call: inout BIOSCall) {
    guard call.ah == 0xB1, let function = BIOSFunction.serving(0x1A, ax: call.ax) else {
      return finishPCI(&call, .unsupported)
    }
    switch function.answer {
    case .served(let body): body(self, &call)
    case .refused:
      state.refusedCalls += 1
      finishPCI(&call, .unsupported)
    }
  }
}
