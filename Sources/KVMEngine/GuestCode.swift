import Bits
import GuestMemory
import X86

/// The guest's memory by linear addresses, as seen from one CPU's state.
struct LinearMemory {
  let state: CPUState
  let memory: GuestMemory
  private let walk: PageWalk

  /// Needs the state's general and system groups.
  init(_ state: CPUState, _ memory: GuestMemory) {
    self.state = state
    self.memory = memory
    walk = PageWalk(state)
  }

  /// Where the byte at `address` lies; nil where it is not mapped, or beyond the mode's addresses.
  func physical(_ address: GuestVirtualAddress) -> GuestPhysicalAddress? {
    translation(address)?.physical
  }

  /// How `address` maps; nil where it does not, or lies beyond the mode's addresses.
  func translation(_ address: GuestVirtualAddress) -> Translation? {
    // The walk cuts to 32 bits, as the CPU's own accesses do; a debugger's address beyond them is
    // one of a mode to come.
    if !state.isLongModeActive, address.rawValue > 0xFFFF_FFFF { return nil }
    return try? walk.translate(address, in: memory)
  }

  /// Up to `count` bytes from `address` on; fewer where the mapping ends.
  func read(_ address: GuestVirtualAddress, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let next = address + UInt64(bytes.count)
      guard let place = physical(next) else { break }
      let wanted = min(count - bytes.count, Int(pageSize - next.pageOffset))
      let part = memory.read(at: place, count: wanted)
      bytes += part
      if part.count < wanted { break }
    }
    return bytes
  }

  /// The little-endian integer at `address`; nil where not all of it is mapped.
  func load<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self, _ address: GuestVirtualAddress
  ) -> Value? {
    read(address, count: Value.bitWidth / 8).littleEndian(at: 0)
  }

  /// Writes `bytes` from `address` on, as far as it is mapped.
  func write(_ bytes: [UInt8], _ address: GuestVirtualAddress) {
    for (offset, byte) in bytes.enumerated() {
      guard let place = physical(address + UInt64(offset)) else { return }
      memory.write([byte], at: place)
    }
  }

  /// The physical pages that the next pushes go to.
  var stackPages: Set<GuestPhysicalAddress> {
    let top = state.linearSP
    // The largest frame of one instruction or event is well below 256 bytes.
    let reach = [top.rawValue &- 1, top.rawValue &- 256]
    return Set(reach.compactMap { physical(GuestVirtualAddress($0))?.page })
  }

  /// The pages with the paging structures that translate the next instruction, the stack and `address`.
  func tablePages(of address: GuestVirtualAddress) -> Set<GuestPhysicalAddress> {
    let used = [state.linearPC, state.linearSP, address].compactMap(translation)
    return Set(used.flatMap(\.entries).map(\.address.page))
  }

  /// Whether the next instruction returns to CPL 3.
  var returnsToUser: Bool {
    switch SteppedInstruction(instructionBytes, mode: state.mode) {
    case .systemReturn: true
    case .farReturn(let offset):
      state.isProtected && load(UInt16.self, state.linearSP + offset).map { $0 & 3 == 3 } == true
    default: false
    }
  }

  /// The bytes of the instruction at CS:RIP, up to 15.
  var instructionBytes: [UInt8] { read(state.linearPC, count: 15) }
}

/// The instructions that need care when a CPU is stepped over them.
enum SteppedInstruction: Hashable {
  /// INT n, INT3, INTO and INT1, by their vector: control goes to a handler.
  case softwareInterrupt(vector: UInt8)
  /// SYSCALL: control goes to a handler that the MSRs name, and R11 gets the flags.
  case systemCall
  /// PUSHF: the flags go onto the stack.
  case pushFlags
  /// PUSHA, ENTER and far CALL: several writes to the stack.
  case multiplePushes
  /// IRET and far RET: the new CS lies so many bytes above the stack's top.
  case farReturn(selectorOffset: UInt64)
  /// SYSRET and SYSEXIT: control goes to CPL 3.
  case systemReturn
  /// HLT: some kernels report its step and forget that the CPU is halted.
  case halt
  case other

  /// Finds out by the opcode.
  ///
  /// Source: Intel SDM vol 2A §2.1.1 (prefixes), vol 2D tables.
  init(_ bytes: [UInt8], mode: CPUMode) {
    let prefixes: Set<UInt8> = [
      0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x66, 0x67, 0xF0, 0xF2, 0xF3,
    ]
    let rest = bytes.drop { byte in
      prefixes.contains(byte) || (mode == .long64 && (0x40...0x4F).contains(byte))
    }
    let next = rest.dropFirst().first
    let lead = bytes.prefix(bytes.count - rest.count)
    let isWide = mode == .long64 && lead.last.map { $0 & 0xF8 == 0x48 } == true
    let has32Bits = (mode.codeWidth != 16) != lead.contains(0x66)
    let width: UInt64 = isWide ? 8 : has32Bits ? 4 : 2
    switch (rest.first, next) {
    case (0xCC, _): self = .softwareInterrupt(vector: 3)
    case (0xCD, let vector?): self = .softwareInterrupt(vector: vector)
    case (0xCE, _) where mode != .long64: self = .softwareInterrupt(vector: 4)
    case (0xF1, _): self = .softwareInterrupt(vector: 1)
    case (0x9C, _): self = .pushFlags
    case (0xF4, _): self = .halt
    case (0x60, _), (0x9A, _), (0xC8, _): self = .multiplePushes
    case (0xFF, let modRM?) where modRM >> 3 & 7 == 3: self = .multiplePushes
    case (0x0F, 0x05): self = .systemCall
    case (0xCF, _), (0xCA, _), (0xCB, _): self = .farReturn(selectorOffset: width)
    case (0x0F, 0x07), (0x0F, 0x35): self = .systemReturn
    default: self = .other
    }
  }
}
