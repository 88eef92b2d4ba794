import Engine
import X86

// Declarations that the files of the other parts replace: delete a line here when its real one is there.

struct PageMapping {
  var frame: UInt64
  var isWritable: Bool
  var isUser: Bool
  var isExecutable: Bool
  var isGlobal: Bool
  var isDirty: Bool
}

struct FaultRecord {}

enum Delivery {
  case delivered
  case shutdown([FaultRecord])
}

package enum CPUModel: String, Sendable, CaseIterable {
  case qemu64
  case v2 = "x86-64-v2"
  case v3 = "x86-64-v3"
  case max
}

extension CPU {
  func walk(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege
  ) throws(Fault) -> PageMapping {
    PageMapping(
      frame: linear & ~0xFFF, isWritable: true, isUser: true, isExecutable: true, isGlobal: false,
      isDirty: true)
  }
  func deliver(_ fault: Fault, isTrap: Bool) -> Delivery { .shutdown([]) }
  /// An external interrupt (or NMI, vector 2 with `isNMI`) before the next instruction.
  func deliverInterrupt(_ vector: UInt8, isNMI: Bool) -> Delivery { .shutdown([]) }
  func checkPort(_ port: UInt16, size: Int) throws(Fault) {}
  /// False where the operation is no system instruction.
  func executeSystem(_ instruction: Instruction) throws(Fault) -> Bool { false }
  func executeX87(_ instruction: Instruction) throws(Fault) -> Bool { false }
  func executeVector(_ instruction: Instruction) throws(Fault) -> Bool { false }
  func reset() {}
  func loadState(_ groups: StateGroups, into state: inout CPUState) {}
  func storeState(_ groups: StateGroups, from state: CPUState) {}
  func loadFloatingPoint() -> FloatingPointState { FloatingPointState() }
  func storeFloatingPoint(_ state: FloatingPointState) {}
}
