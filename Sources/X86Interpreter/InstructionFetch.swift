import GuestMemory
import X86

/// Instructions from the guest's memory, one at a time.
extension CPU {
  /// Decodes the instruction at RIP.
  ///
  /// Raises what its fetch raises: the limit of CS, #PF, #UD, #GP for more than 15 bytes.
  func fetch() throws(Fault) -> Instruction {
    let available = try gather(15)
    let decoder = Decoder(codeWidth: Int(codeWidth), isProtected: mode.isProtected)
    switch decoder.decode(available.bytes) {
    case .instruction(let instruction): return instruction
    case .invalid: throw .invalidOpcode
    case .tooLong: throw .generalProtection(0, "instruction longer than 15 bytes")
    case .needsMore:
      throw available.fault ?? .generalProtection(0, "instruction longer than 15 bytes")
    }
  }

  /// The linear address of RIP.
  var linearRIP: UInt64 {
    codeWidth == 64 ? rip : (system.cs.base &+ rip) & 0xFFFF_FFFF
  }

  /// Gathers up to `wanted` bytes of code, and what the next one would raise.
  private func gather(_ wanted: Int) throws(Fault) -> (bytes: InstructionBytes, fault: Fault?) {
    if codeWidth == 64, !isCanonical(rip) {
      throw .generalProtection(0, "RIP is not canonical")
    }
    var allowed = wanted
    var fault: Fault?
    if codeWidth != 64 {
      let limit = UInt64(system.cs.limit)
      guard rip <= limit else { throw .generalProtection(0, "RIP beyond the limit of CS") }
      if limit - rip + 1 < UInt64(wanted) {
        allowed = Int(limit - rip + 1)
        fault = .generalProtection(0, "instruction beyond the limit of CS")
      }
    }
    var bytes = InstructionBytes()
    while bytes.count < allowed {
      let address = linearCut(linearRIP &+ UInt64(bytes.count))
      let frame: UInt64
      do {
        frame = try codeFrame(address)
      } catch {
        if bytes.count == 0 { throw error }
        return (bytes, error)
      }
      let offset = Int(address & (pageSize - 1))
      let length = min(allowed - bytes.count, Int(pageSize) - offset)
      let page = physical.page(at: frame)
      for index in 0..<length {
        // Where no memory is, nothing drives the bus: all ones.
        bytes.append(page?.byte(at: offset + index) ?? 0xFF)
      }
    }
    return (bytes, fault)
  }

  /// The physical page that code at `address` is fetched from.
  func codeFrame(_ address: UInt64) throws(Fault) -> UInt64 {
    try walk(address, .execute, .current).frame
  }
}
