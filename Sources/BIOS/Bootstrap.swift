import Boot
import GuestMemory
package import X86
import Disks

/// INT 18H and 19H.
extension BIOSFunction {
  static let bootstrap: [BIOSFunction] = [
    BIOSFunction(0x18, .any, "nothing to boot") { $0.stopBooting(&$1, []) },
    BIOSFunction(0x19, .any, "boot from the first drive with a boot sector") { $0.boot(&$1) },
  ]
}

extension BIOSServices {
  /// Loads the boot sector as INT 19H does and sets the CPU to its first instruction.
  ///
  /// For a machine that starts at the boot sector instead of the reset vector.
  package func bootstrap(_ cpu: inout CPUState) -> BIOSOutcome {
    var call = BIOSCall(cpu, memory: memory)
    boot(&call)
    cpu = call.cpu
    return call.outcome
  }

  /// Tries the drives in their order: sector 0 goes to 0000:7C00 where it ends in 55 AA, and of a CD-ROM what its boot
  /// catalog names.
  func boot(_ call: inout BIOSCall) {
    var tried: [String] = []
    state.emulation = nil
    for drive in drives {
      if drive.isOptical {
        guard let reason = bootDisc(drive, &call.cpu) else { return }
        tried.append(reason)
        continue
      }
      let sector: [UInt8]
      do {
        sector = try drive.device.read(sector: 0, count: 1)
      } catch {
        tried.append("'\(drive.device.name)' cannot be read: \(error)")
        continue
      }
      guard sector[510] == 0x55, sector[511] == 0xAA else {
        tried.append(
          "the first sector of '\(drive.device.name)' should end in the bytes 55 AA of a boot "
            + "sector, and ends in \(twoDigits(sector[510])) \(twoDigits(sector[511]))")
        continue
      }
      memory.write(sector, at: GuestPhysicalAddress(0x7C00))
      Self.enterBootSector(&call.cpu, drive: drive.number)
      return
    }
    stopBooting(&call, tried)
  }

  /// The registers at the first instruction of a boot sector.
  ///
  /// CS:IP 0000:7C00, DL the drive, AX AA55H, SS:SP 0000:7C00, interrupts on, all else 0.
  package static func enterBootSector(_ cpu: inout CPUState, drive: UInt8) {
    for path in [
      \.rax, \.rbx, \.rcx, \.rdx, \.rsi, \.rdi, \.rbp, \.rsp,
    ] as [WritableKeyPath<CPUState, UInt64>] {
      cpu[keyPath: path] = 0
    }
    cpu.rax = 0xAA55
    cpu.rdx = UInt64(drive)
    cpu.rsp = 0x7C00
    cpu.rip = 0x7C00
    cpu.rflags = RFlags.reserved1 | RFlags.if
    cpu.cs = .real(0, code: true)
    for path in [
      \.ss, \.ds, \.es, \.fs, \.gs,
    ] as [WritableKeyPath<CPUState, SegmentRegister>] {
      cpu[keyPath: path] = .real(0)
    }
    cpu.gdtr = DescriptorTableRegister(base: 0, limit: 0xFFFF)
    cpu.idtr = DescriptorTableRegister(base: 0, limit: 0x3FF)
    cpu.cr0 = 0x10
    cpu.cr3 = 0
    cpu.cr4 = 0
    cpu.efer = 0
  }

  /// Says so on the screen, and halts.
  func stopBooting(_ call: inout BIOSCall, _ tried: [String]) {
    print("No bootable device.\r\n")
    let reason = tried.isEmpty ? "there is no disk and no floppy" : tried.joined(separator: "; ")
    call.outcome = .nothingToBoot("nothing to boot: \(reason)")
    call.jump(toROM: ROMImage.halt)
  }

  private func twoDigits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 2 ? digits : "0" + digits
  }
}
