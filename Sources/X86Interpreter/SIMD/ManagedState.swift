import Bits
import X86

/// XSAVE, XSAVEOPT, XRSTOR, XGETBV, XSETBV, for the components that are there: x87 and SSE.
///
/// Source: Intel SDM vol 1 (June 2024) §13.2 (XCR0), §13.4 (area), §13.6 to §13.9.
extension CPU {
  /// Bits of XCR0 that exist: x87 and SSE.
  static var knownXCR0: UInt64 { 3 }
  /// Bytes of the area of ``knownXCR0``: the legacy region and the header.
  static var managedAreaSize: Int { 576 }

  /// Executes an instruction of the XSAVE feature set; false where it is none.
  func executeManagedState(_ instruction: Instruction) throws(Fault) -> Bool {
    switch instruction.operation {
    case .xgetbv, .xsetbv, .xsave, .xsaveopt, .xrstor: break
    default: return false
    }
    guard system.cr4.bit(18) else { throw .invalidOpcode }
    switch instruction.operation {
    case .xgetbv:
      guard self[1] & 0xFFFF_FFFF == 0 else { throw .generalProtection(0, "no such XCR") }
      self[0] = system.xcr0 & 0xFFFF_FFFF
      self[2] = system.xcr0 >> 32
    case .xsetbv:
      try requirePrivilege()
      let value = self[2] << 32 | self[0] & 0xFFFF_FFFF
      guard self[1] & 0xFFFF_FFFF == 0 else { throw .generalProtection(0, "no such XCR") }
      guard value.bit(0), value & ~Self.knownXCR0 == 0 else {
        throw .generalProtection(0, "reserved bits of XCR0")
      }
      system.xcr0 = value
    default:
      if system.cr0.bit(3) { throw .deviceNotAvailable }
      let isSave = instruction.operation != .xrstor
      let address = try operandAddress(
        instruction, size: Self.managedAreaSize, isSave ? .write : .read)
      guard address & 63 == 0 else {
        throw .generalProtection(0, "operand is not aligned to 64")
      }
      if isSave {
        try saveManaged(at: address, instruction)
      } else {
        try restoreManaged(from: address, instruction)
      }
    }
    return true
  }

  /// The components that EDX:EAX asks for and XCR0 enables.
  private var requestedComponents: UInt64 {
    (self[2] << 32 | self[0] & 0xFFFF_FFFF) & system.xcr0
  }

  /// The components that are not in their initial state.
  private var usedComponents: UInt64 {
    let isX87Initial =
      x87.control == 0x37F && x87.status == 0 && x87.top == 0 && x87.valid == 0 && x87.opcode == 0
      && x87.instructionPointer == 0 && x87.dataPointer == 0
      && (0..<8 as Range<UInt8>).allSatisfy { x87Physical($0) == 0 }
    let isSSEInitial =
      mxcsr == 0x1F80 && (0..<vectorRegisterCount).allSatisfy { xmm($0) == 0 }
    return (isX87Initial ? 0 : 1) | (isSSEInitial ? 0 : 2)
  }

  private func saveManaged(at address: UInt64, _ instruction: Instruction) throws(Fault) {
    let requested = requestedComponents
    let used = usedComponents
    try checkWrite(at: address, count: Self.managedAreaSize, .current)
    let header = linearCut(address &+ 512)
    let old = try read(UInt64.self, at: header, .current)
    // XSAVEOPT leaves out what is in its initial state.
    let stored = instruction.operation == .xsaveopt ? requested & used : requested
    if stored.bit(0) { try saveX87(at: address, instruction) }
    if requested.bit(1) { try saveMXCSR(at: address) }
    if stored.bit(1) { try saveXMM(at: address) }
    try write(old & ~requested | used & requested, at: header, .current)
  }

  private func restoreManaged(from address: UInt64, _ instruction: Instruction) throws(Fault) {
    let requested = requestedComponents
    let present = try read(UInt64.self, at: linearCut(address &+ 512), .current)
    let form = try read(UInt64.self, at: linearCut(address &+ 520), .current)
    let reserved = try read(UInt64.self, at: linearCut(address &+ 528), .current)
    guard present & ~system.xcr0 == 0, form == 0, reserved == 0 else {
      throw .generalProtection(0, "header of the XSAVE area")
    }
    // All is read before a register changes.
    let control =
      requested.bit(1)
      ? try checkedMXCSR(read(UInt32.self, at: linearCut(address &+ 24), .current)) : mxcsr
    var image = X87Image()
    image.control = 0x37F
    if (requested & present).bit(0) { image = try readX87(from: address) }
    var registers = VectorRegisterFile()
    if (requested & present).bit(1) { registers = try readXMM(from: address) }
    if requested.bit(0) { restoreX87(image, instruction) }
    mxcsr = control
    if requested.bit(1) { restoreXMM(registers) }
  }
}
