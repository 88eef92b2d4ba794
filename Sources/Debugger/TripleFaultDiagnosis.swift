import Bits
package import GuestMemory
package import X86

/// What the state of a CPU after a triple fault tells of its cause.
///
/// KVM keeps the registers of the moment but not the chain of faults. So this looks at what delivery
/// needs (the IDT and its gates, the stack, the code that is next) and names all that would have failed;
/// it says "would", because it did not see it happen.
///
/// Source: Intel SDM vol 3A §6.15 "Interrupt 8—Double Fault Exception" and §6.10–6.14 (June 2024).
package struct TripleFaultDiagnosis {
  private let state: CPUState
  private let memory: GuestMemory
  private let walk: PageWalk

  package init(_ state: CPUState, memory: GuestMemory) {
    self.state = state
    self.memory = memory
    walk = PageWalk(state)
  }

  /// The findings, a line each.
  package var lines: [String] {
    [place] + pending + [idt] + gates + stack + code
  }

  private var place: String {
    "It was in \(state.mode), CPL \(state.privilegeLevel), at CS:RIP "
      + "\(hex(state.cs.selector)):\(hex(state.rip)) (linear \(hex(state.linearPC.rawValue))); "
      + "CR0 \(hex(state.cr0)), CR2 \(hex(state.cr2)), CR3 \(hex(state.cr3)), CR4 \(hex(state.cr4)), "
      + "EFER \(hex(state.efer))."
  }

  private var pending: [String] {
    guard let exception = state.events.exception else { return [] }
    let code =
      exception.errorCode.map {
        ", error code \(hex($0))" + errorCodeText($0, of: exception.vector)
      } ?? ""
    return ["The engine still holds \(Self.name(exception.vector))\(code)."]
  }

  private var entrySize: UInt64 {
    guard state.isProtected else { return 4 }
    return state.isLongModeActive ? 16 : 8
  }

  private var idt: String {
    let limit = UInt64(state.idtr.limit)
    let whole = (limit + 1) / entrySize
    return "The \(state.isProtected ? "IDT" : "interrupt table") is at \(hex(state.idtr.base)), "
      + "limit \(hex(state.idtr.limit)): room for \(whole) vectors."
  }

  /// Whether #DF and the faults that most often lead to it could have been delivered.
  private var gates: [String] {
    [8, 13, 14, 6, 0].compactMap { vector in
      gateFault(UInt64(vector)).map { "\(Self.name(UInt8(vector))) would have failed: \($0)." }
    }
  }

  /// Why the gate of `vector` cannot be used; nil where nothing speaks against it.
  private func gateFault(_ vector: UInt64) -> String? {
    let offset = vector * entrySize
    guard offset + entrySize - 1 <= UInt64(state.idtr.limit) else {
      return "its entry lies beyond the table's limit"
    }
    guard state.isProtected else { return nil }
    let address = GuestVirtualAddress(state.idtr.base &+ offset)
    let physical: GuestPhysicalAddress
    do {
      physical = try walk.translate(address, in: memory).physical
    } catch {
      return "its entry cannot be read (\(error))"
    }
    guard let gate = memory.load(UInt64.self, at: physical) else {
      return "its entry lies at physical \(hex(physical.rawValue)), where there is no memory"
    }
    guard gate.bit(47) else { return "its gate is not present (\(hex(gate)))" }
    let type = gate.bits(40...44)
    let isGate =
      state.isLongModeActive ? [0xE, 0xF].contains(type) : [5, 6, 7, 0xE, 0xF].contains(type)
    guard isGate else { return "its entry is no gate (type \(hex(type)))" }
    let selector = UInt16(truncatingIfNeeded: gate.bits(16...31))
    return type == 5 ? nil : selectorFault(selector)
  }

  private func selectorFault(_ selector: UInt16) -> String? {
    guard selector & ~3 != 0 else { return "its gate names a null code segment" }
    guard selector & 4 == 0 else { return nil }
    let offset = UInt64(selector & ~7)
    guard offset + 7 <= UInt64(state.gdtr.limit) else {
      return "its gate's code segment \(hex(selector)) lies beyond the GDT's limit"
    }
    guard
      let physical = try? walk.translate(
        GuestVirtualAddress(state.gdtr.base &+ offset), in: memory
      ).physical,
      let descriptor = memory.load(UInt64.self, at: physical)
    else { return "the GDT entry of its code segment \(hex(selector)) cannot be read" }
    guard descriptor.bit(44), descriptor.bit(43) else {
      return "its gate's segment \(hex(selector)) is no code segment"
    }
    guard descriptor.bit(47) else {
      return "its gate's code segment \(hex(selector)) is not present"
    }
    return nil
  }

  private var stack: [String] {
    let below = GuestVirtualAddress(state.linearSP.rawValue &- 8)
    do {
      let place = try walk.translate(below, in: memory)
      if memory.region(at: place.physical) == nil {
        return ["The stack at \(hex(below.rawValue)) has no memory behind it."]
      }
      return place.isWritable || !state.isPagingEnabled || !state.cr0.bit(16)
        ? [] : ["The stack at \(hex(below.rawValue)) is mapped read-only."]
    } catch {
      return ["The stack cannot take a frame: \(error)."]
    }
  }

  private var code: [String] {
    do {
      let place = try walk.translate(state.linearPC, in: memory)
      let bytes = memory.read(at: place.physical, count: 8)
      guard !bytes.isEmpty else { return ["The code that is next lies where there is no memory."] }
      let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
      return ["The bytes of the instruction that is next: \(text)."]
    } catch {
      return ["The instruction that is next cannot be fetched: \(error)."]
    }
  }

  static func name(_ vector: UInt8) -> String {
    "vector \(vector)" + (mnemonic(vector).map { " (\($0))" } ?? "")
  }

  /// The manual's name of an exception.
  static func mnemonic(_ vector: UInt8) -> String? {
    let names: [UInt8: String] = [
      0: "#DE", 1: "#DB", 3: "#BP", 6: "#UD", 8: "#DF", 10: "#TS", 11: "#NP", 12: "#SS",
      13: "#GP", 14: "#PF",
    ]
    return names[vector]
  }
}
