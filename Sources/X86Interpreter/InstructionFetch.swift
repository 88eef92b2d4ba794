import Engine
import GuestMemory
import X86

/// Instructions from the guest's memory, one at a time.
extension CPU {
  /// Decodes the instruction at RIP, or finds it among those `decoded` lately.
  ///
  /// Raises what its fetch raises: the limit of CS, #PF, #UD, #GP for more than 15 bytes.
  func fetch(_ decoded: inout DecodedInstructions) throws(Fault) -> Instruction {
    let decoder = Decoder(codeWidth: Int(codeWidth), isProtected: mode.isProtected)
    var available = try gather(crossesPage: false)
    var outcome = decoded.decode(available.bytes, by: decoder)
    if case .needsMore = outcome, available.fault == nil {
      // Only now is the next page looked at: its A bit tells of what the instruction needed.
      available = try gather(crossesPage: true)
      outcome = decoded.decode(available.bytes, by: decoder)
    }
    switch outcome {
    case .instruction(let instruction): return instruction
    case .invalid:
      throw AbsentInstruction.find(
        available.bytes, codeWidth: Int(codeWidth), isProtected: mode.isProtected) == nil
        ? .invalidOpcode : .notImplemented
    case .tooLong: throw .generalProtection(0, "instruction longer than 15 bytes")
    case .needsMore:
      throw available.fault ?? .generalProtection(0, "instruction longer than 15 bytes")
    }
  }

  /// The instruction at RIP, which raised ``Fault/notImplemented``, as the debugger is told of it.
  var unimplementedInstruction: UnimplementedInstruction? {
    guard let code = try? gather(crossesPage: true).bytes else { return nil }
    let opcode: String
    let name: String
    let feature: String
    // Nothing here knows how long an instruction is that has no row.
    var length = min(code.count, 8)
    let decoder = Decoder(codeWidth: Int(codeWidth), isProtected: mode.isProtected)
    if case .instruction(let instruction) = decoder.decode(code) {
      let row = OpcodeTable.whole.rows[Int(instruction.row)]
      (opcode, name) = (row.notation, "\(row.operation)".uppercased())
      feature = "\(row.feature)"
      length = Int(instruction.length)
    } else {
      guard
        let found = AbsentInstruction.find(
          code, codeWidth: Int(codeWidth), isProtected: mode.isProtected)
      else { return nil }
      (opcode, name, feature) = (found.opcode, found.name, found.feature)
    }
    return UnimplementedInstruction(
      opcode: opcode, name: name, feature: feature, bytes: (0..<length).map { code[$0] },
      codeSelector: system.cs.selector, rip: rip)
  }

  /// The linear address of RIP.
  var linearRIP: UInt64 {
    codeWidth == 64 ? rip : (system.cs.base &+ rip) & 0xFFFF_FFFF
  }

  /// Gathers up to 15 bytes of code, of one page or of two, and what the next one would raise.
  private func gather(
    crossesPage: Bool
  ) throws(Fault) -> (bytes: InstructionBytes, fault: Fault?) {
    if codeWidth == 64, !isCanonical(rip) {
      throw .generalProtection(0, "RIP is not canonical")
    }
    var allowed = 15
    var fault: Fault?
    if codeWidth != 64 {
      let limit = UInt64(system.cs.limit)
      guard rip <= limit else { throw .generalProtection(0, "RIP beyond the limit of CS") }
      if limit - rip + 1 < UInt64(allowed) {
        allowed = Int(limit - rip + 1)
        fault = .generalProtection(0, "instruction beyond the limit of CS")
      }
    }
    var bytes = InstructionBytes()
    while bytes.count < allowed {
      if bytes.count > 0 && !crossesPage { return (bytes, nil) }
      let address = linearCut(linearRIP &+ UInt64(bytes.count))
      let frame: UInt64
      do throws(Fault) {
        if codeWidth == 64, !isCanonical(address) {
          throw .generalProtection(0, "instruction runs on to no canonical address")
        }
        if let known = knownCodeFrame(address) {
          frame = known
        } else {
          frame = try walk(address, .execute, .current).frame
        }
      } catch {
        if bytes.count == 0 { throw error }
        return (bytes, error)
      }
      let offset = Int(address & (pageSize - 1))
      let length = min(allowed - bytes.count, Int(pageSize) - offset)
      let page = physical.page(at: frame)
      if length == 15, let page { return (page.code(at: offset), fault) }
      for index in 0..<length {
        // Where no memory is, nothing drives the bus: all ones.
        bytes.append(page?.byte(at: offset + index) ?? 0xFF)
      }
    }
    return (bytes, fault)
  }

  /// The physical page that code at `address` is fetched from, for a block; nil where only the stepper may fetch it.
  ///
  /// Sets no A bit: that is for an instruction that is executed, and the stepper executes the first one.
  func blockFrame(_ address: UInt64) -> UInt64? {
    if let frame = knownCodeFrame(address) { return frame }
    guard codeWidth != 64 || isCanonical(address),
      let mapping = try? walk(address, .execute, .current, marks: false), mapping.isAccessed,
      let page = physical.page(at: mapping.frame)
    else { return nil }
    fillCode(address, mapping, page)
    return mapping.frame
  }
}
