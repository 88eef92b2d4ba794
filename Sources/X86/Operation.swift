/// What an instruction does, apart from its operands.
public enum Operation: UInt16, Hashable, Sendable, CaseIterable {
  /// Not an instruction: #UD.
  case invalid
}
