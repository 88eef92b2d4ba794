import X86

/// Whose rights a memory access has.
enum AccessPrivilege: UInt8 {
  /// Those of the current privilege level: what an instruction's own operands have.
  case current
  /// Supervisor rights whatever the level: descriptor tables, TSS, the stack of an inner level.
  case system
}

/// What a memory access does.
enum MemoryAccess: UInt8 {
  case read
  case write
  /// Reads first, but needs write permission from the start.
  case modify
  case execute
}
