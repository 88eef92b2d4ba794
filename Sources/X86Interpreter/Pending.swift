import Engine
import X86

// Declarations that the files of the other parts replace: delete a line here when its real one is there.

extension CPU {
  func executeX87(_ instruction: Instruction) throws(Fault) -> Bool { false }
  func executeVector(_ instruction: Instruction) throws(Fault) -> Bool { false }
  func loadFloatingPoint() -> FloatingPointState { FloatingPointState() }
  func storeFloatingPoint(_ state: FloatingPointState) {}
}
