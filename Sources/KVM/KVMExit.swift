/// Why a vCPU came back from the guest.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §5, the list of `KVM_EXIT_…`.
public enum KVMExit: Hashable, Sendable {
  /// The guest reads `count` values of `size` bytes from a port; they go to ``RunPage/portData``.
  case portIn(port: UInt16, size: Int, count: Int)
  /// The guest writes `count` values of `size` bytes to a port; they are in ``RunPage/portData``.
  case portOut(port: UInt16, size: Int, count: Int)
  /// The guest reads `length` bytes, at most 8, where no slot is; they go to ``RunPage/mmioData``.
  case mmioRead(address: UInt64, length: Int)
  /// The guest writes `length` bytes, at most 8, where no slot is or to a read-only one.
  case mmioWrite(address: UInt64, length: Int, data: UInt64)
  /// HLT, without an interrupt controller in the kernel. RIP is past it.
  case halt
  /// Guest debugging: the vector (1 or 3), the linear address of the next instruction, and for
  /// vector 1 the bits of DR6 and DR7 that belong to this exit.
  case debug(exception: UInt8, pc: UInt64, dr6: UInt64, dr7: UInt64)
  /// An external interrupt can be delivered now.
  case interruptWindowOpen
  /// CR8 was lowered, without a local APIC in the kernel; RIP is past the instruction.
  case taskPriorityLowered
  /// Triple fault.
  case shutdown
  /// The processor refused the guest's state.
  case failEntry(reason: UInt64)
  /// KVM cannot go on: suberror 1 emulation, 2 simultaneous exceptions, 3 event delivery, 4 an exit
  /// that it does not know. `bytes` is the instruction where KVM gave it.
  case internalError(suberror: UInt32, data: [UInt64], bytes: [UInt8])
  /// A signal or `immediate_exit` ended the run; unfinished transfers are finished.
  case interrupted
  /// An exit that this library has no case for, by its number.
  case other(reason: UInt32)
}
