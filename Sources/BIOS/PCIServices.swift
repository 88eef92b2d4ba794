import Bus
import X86

/// INT 1AH AH=B1H: the PCI BIOS, over configuration mechanism 1 as any program reaches it.
///
/// Source: PCI SIG, "PCI BIOS Specification" 2.1, August 1994.
extension BIOSFunction {
  static let pci: [BIOSFunction] = [
    BIOSFunction(0x1A, .ax(0xB101), "PCI: BIOS present") { $0.checkPCI(&$1) },
    BIOSFunction(0x1A, .ax(0xB102), "PCI: find device") { bios, call in
      let wanted = UInt32(call.cx) << 16 | UInt32(call.dx)
      guard call.dx != 0xFFFF else { return bios.finishPCI(&call, .badVendor) }
      bios.findFunction(&call) { bios.readConfiguration($0, 0, width: .doubleword) == wanted }
    },
    BIOSFunction(0x1A, .ax(0xB103), "PCI: find class") { bios, call in
      let wanted = call.ecx & 0xFF_FFFF
      bios.findFunction(&call) { bios.readConfiguration($0, 8, width: .doubleword) >> 8 == wanted }
    },
    BIOSFunction(0x1A, .ax(0xB106), "PCI: special cycle", refused: unsupported),
    BIOSFunction(0x1A, .ax(0xB108), "PCI: read byte") { bios, call in
      if let value = bios.readRegister(&call, .byte) { call.cl = UInt8(value) }
    },
    BIOSFunction(0x1A, .ax(0xB109), "PCI: read word") { bios, call in
      if let value = bios.readRegister(&call, .word) { call.cx = UInt16(value) }
    },
    BIOSFunction(0x1A, .ax(0xB10A), "PCI: read doubleword") { bios, call in
      if let value = bios.readRegister(&call, .doubleword) { call.ecx = value }
    },
    BIOSFunction(0x1A, .ax(0xB10B), "PCI: write byte") { bios, call in
      bios.writeRegister(&call, UInt32(call.cl), .byte)
    },
    BIOSFunction(0x1A, .ax(0xB10C), "PCI: write word") { bios, call in
      bios.writeRegister(&call, UInt32(call.cx), .word)
    },
    BIOSFunction(0x1A, .ax(0xB10D), "PCI: write doubleword") { bios, call in
      bios.writeRegister(&call, call.ecx, .doubleword)
    },
    BIOSFunction(0x1A, .ax(0xB10E), "PCI: interrupt routing options") { $0.describeRouting(&$1) },
    BIOSFunction(0x1A, .ax(0xB10F), "PCI: route an interrupt") { $0.routeInterrupt(&$1) },
  ]

  private static let unsupported: @Sendable (BIOSServices, inout BIOSCall) -> Void = {
    $0.finishPCI(&$1, .unsupported)
  }
}

/// What AH says after a PCI BIOS function.
enum PCIStatus: UInt8 {
  case success = 0x00
  case unsupported = 0x81
  case badVendor = 0x83
  case notFound = 0x86
  case badRegister = 0x87
  case setFailed = 0x88
  case bufferTooSmall = 0x89
}

extension BIOSServices {
  private static let address: UInt16 = 0xCF8
  private static let data: UInt16 = 0xCFC

  func finishPCI(_ call: inout BIOSCall, _ status: PCIStatus) {
    call.ah = status.rawValue
    call.setCarry(status != .success)
  }

  /// AL=01H: version 2.10, mechanism 1, bus 0 is the last; EDI is the 32-bit entry.
  func checkPCI(_ call: inout BIOSCall) {
    guard hasDevice(at: Self.address) else { return BIOSFunction.noSuchFunction(self, &call) }
    call.edx = 0x2049_4350  // "PCI "
    call.cpu.rdi = UInt64(ROMImage.address(ROMImage.protectedPCI))
    call.al = 1
    call.bx = 0x0210
    call.cl = 0
    finishPCI(&call, .success)
  }

  /// AL=02H, 03H: the SIth function that fits goes to BH (bus) and BL (device and function).
  func findFunction(_ call: inout BIOSCall, _ fits: (_ code: UInt8) -> Bool) {
    var left = Int(call.si)
    for code in UInt8.min...UInt8.max
    where readConfiguration(code, 0, width: .word) != 0xFFFF && fits(code) {
      if left == 0 {
        call.bx = UInt16(code)
        return finishPCI(&call, .success)
      }
      left -= 1
    }
    finishPCI(&call, .notFound)
  }

  /// AL=08H to 0AH: the register DI of the function BL on bus BH; nil where there is none such.
  func readRegister(_ call: inout BIOSCall, _ width: AccessWidth) -> UInt32? {
    guard checkRegister(&call, width) else { return nil }
    return readConfiguration(call.bl, UInt8(call.di), width: width)
  }

  /// AL=0BH to 0DH.
  func writeRegister(_ call: inout BIOSCall, _ value: UInt32, _ width: AccessWidth) {
    guard checkRegister(&call, width) else { return }
    writeConfiguration(value, call.bl, UInt8(call.di), width: width)
  }

  private func checkRegister(_ call: inout BIOSCall, _ width: AccessWidth) -> Bool {
    let status: PCIStatus =
      call.di >= 0x100 || Int(call.di) % width.rawValue != 0
      ? .badRegister : call.bh != 0 ? .notFound : .success
    finishPCI(&call, status)
    return status == .success
  }

  func readConfiguration(_ code: UInt8, _ offset: UInt8, width: AccessWidth) -> UInt32 {
    selectConfiguration(code, offset)
    return ports.read(Port(Self.data + UInt16(offset & 3)), width: width)
  }

  func writeConfiguration(_ value: UInt32, _ code: UInt8, _ offset: UInt8, width: AccessWidth) {
    selectConfiguration(code, offset)
    ports.write(Port(Self.data + UInt16(offset & 3)), value, width: width)
  }

  private func selectConfiguration(_ code: UInt8, _ offset: UInt8) {
    ports.write(
      Port(Self.address), 0x8000_0000 | UInt32(code) << 8 | UInt32(offset & 0xFC),
      width: .doubleword)
  }
}
