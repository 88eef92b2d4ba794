/// What CPUID answers for one leaf, or for one subleaf of it.
///
/// Source: Intel SDM vol 2A (June 2024) "CPUID", table 3-8.
package struct IdentificationLeaf: Hashable, Sendable {
  /// EAX as the instruction takes it.
  package var leaf: UInt32
  /// ECX as the instruction takes it; nil where the leaf does not look at it.
  package var subleaf: UInt32?
  package var a: UInt32
  package var b: UInt32
  package var c: UInt32
  package var d: UInt32

  package init(
    leaf: UInt32, subleaf: UInt32?, _ registers: (a: UInt32, b: UInt32, c: UInt32, d: UInt32)
  ) {
    self.leaf = leaf
    self.subleaf = subleaf
    (a, b, c, d) = registers
  }

  /// One of the four registers.
  package enum Register: Hashable, Sendable {
    case a, b, c, d
  }

  package subscript(register: Register) -> UInt32 {
    switch register {
    case .a: a
    case .b: b
    case .c: c
    case .d: d
    }
  }
}

/// The leaves from 40000000H on, by which a guest knows whose hypervisor it runs on: the same on every engine.
package enum HypervisorIdentification {
  /// The last of them: EAX is the frequency of the time-stamp counter in kHz, as other hypervisors tell it.
  package static let timing: UInt32 = 0x4000_0010
  /// "RingsideVMM" and a NUL in EBX, ECX, EDX.
  package static let signature: (UInt32, UInt32, UInt32) = (0x676E_6952, 0x6564_6973, 0x004D_4D56)
}
