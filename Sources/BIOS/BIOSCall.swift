import GuestMemory
import X86

/// One call of a service: the caller's registers, its FLAGS on the stack, and memory as it sees it.
struct BIOSCall {
  var cpu: CPUState
  let memory: BIOSMemory
  /// What the machine is to do afterwards.
  var outcome = BIOSOutcome.resume

  /// A 32-bit program has called the service, and finds the flags in EFLAGS: there is no interrupt's frame.
  let isFarCall: Bool

  init(_ cpu: CPUState, memory: GuestMemory, isFarCall: Bool = false) {
    self.cpu = cpu
    self.memory = BIOSMemory(memory, for: cpu)
    self.isFarCall = isFarCall
  }

  // MARK: Registers by their 16- and 8-bit names

  var ax: UInt16 {
    get { word(\.rax) }
    set { setWord(\.rax, newValue) }
  }
  var bx: UInt16 {
    get { word(\.rbx) }
    set { setWord(\.rbx, newValue) }
  }
  var cx: UInt16 {
    get { word(\.rcx) }
    set { setWord(\.rcx, newValue) }
  }
  var dx: UInt16 {
    get { word(\.rdx) }
    set { setWord(\.rdx, newValue) }
  }
  var si: UInt16 {
    get { word(\.rsi) }
    set { setWord(\.rsi, newValue) }
  }
  var di: UInt16 {
    get { word(\.rdi) }
    set { setWord(\.rdi, newValue) }
  }
  var bp: UInt16 {
    get { word(\.rbp) }
    set { setWord(\.rbp, newValue) }
  }
  var sp: UInt16 { word(\.rsp) }

  var al: UInt8 {
    get { low(ax) }
    set { ax = ax & 0xFF00 | UInt16(newValue) }
  }
  var ah: UInt8 {
    get { high(ax) }
    set { ax = ax & 0x00FF | UInt16(newValue) << 8 }
  }
  var bl: UInt8 {
    get { low(bx) }
    set { bx = bx & 0xFF00 | UInt16(newValue) }
  }
  var bh: UInt8 {
    get { high(bx) }
    set { bx = bx & 0x00FF | UInt16(newValue) << 8 }
  }
  var cl: UInt8 {
    get { low(cx) }
    set { cx = cx & 0xFF00 | UInt16(newValue) }
  }
  var ch: UInt8 {
    get { high(cx) }
    set { cx = cx & 0x00FF | UInt16(newValue) << 8 }
  }
  var dl: UInt8 {
    get { low(dx) }
    set { dx = dx & 0xFF00 | UInt16(newValue) }
  }
  var dh: UInt8 {
    get { high(dx) }
    set { dx = dx & 0x00FF | UInt16(newValue) << 8 }
  }

  var eax: UInt32 {
    get { double(\.rax) }
    set { setDouble(\.rax, newValue) }
  }
  var ebx: UInt32 {
    get { double(\.rbx) }
    set { setDouble(\.rbx, newValue) }
  }
  var ecx: UInt32 {
    get { double(\.rcx) }
    set { setDouble(\.rcx, newValue) }
  }
  var edx: UInt32 {
    get { double(\.rdx) }
    set { setDouble(\.rdx, newValue) }
  }

  /// The linear address of `offset` in a segment register's segment, by its hidden base.
  func linear(_ segment: SegmentRegister, _ offset: UInt16) -> UInt32 {
    UInt32(truncatingIfNeeded: segment.base) &+ UInt32(offset)
  }

  /// The linear address of ES:DI, or ES:EDI of a 32-bit program.
  var buffer: UInt32 {
    guard isFarCall else { return linear(cpu.es, di) }
    return UInt32(truncatingIfNeeded: cpu.es.base &+ cpu.rdi)
  }

  /// The linear address that the far pointer at `place` holds: of a 32-bit program a selector behind 32 bits of offset.
  ///
  /// Nil where no descriptor is.
  func farPointer(at place: UInt32) -> UInt32? {
    guard isFarCall else {
      return BIOSMemory.linear(memory.load(at: place &+ 2), memory.load(at: place))
    }
    let selector: UInt16 = memory.load(at: place &+ 4)
    let table = selector & 4 == 0 ? cpu.gdtr.base : cpu.ldtr.base
    let limit = selector & 4 == 0 ? UInt32(cpu.gdtr.limit) : cpu.ldtr.limit
    guard selector & ~3 != 0, UInt32(selector | 7) <= limit else { return nil }
    let entry = UInt32(truncatingIfNeeded: table) &+ UInt32(selector & ~7)
    let descriptor: UInt64 = memory.load(at: entry)
    let base = UInt32(truncatingIfNeeded: (descriptor >> 16 & 0xFF_FFFF) | (descriptor >> 56) << 24)
    return base &+ memory.load(UInt32.self, at: place)
  }

  /// Loads a segment register as real-mode code does.
  mutating func load(_ path: WritableKeyPath<CPUState, SegmentRegister>, _ selector: UInt16) {
    // Limit and attributes stay, as after MOV Sreg in real mode.
    cpu[keyPath: path].selector = selector
    cpu[keyPath: path].base = UInt64(selector) << 4
  }

  // MARK: The interrupt's frame: IP, CS and FLAGS at SS:SP

  /// The caller's FLAGS, which IRET will load.
  var flags: UInt16 {
    get { isFarCall ? UInt16(truncatingIfNeeded: cpu.rflags) : memory.load(at: frame(4)) }
    set {
      if isFarCall {
        cpu.rflags = cpu.rflags & ~0xFFFF | UInt64(newValue)
      } else {
        memory.store(newValue, at: frame(4))
      }
    }
  }

  /// Where the caller goes on: CS and IP.
  var returnAddress: (segment: UInt16, offset: UInt16) {
    (memory.load(at: frame(2)), memory.load(at: frame(0)))
  }

  /// Sets CF for the caller.
  mutating func setCarry(_ carry: Bool) {
    flags = carry ? flags | 1 : flags & ~1
  }

  /// Sets ZF for the caller.
  mutating func setZero(_ zero: Bool) {
    flags = zero ? flags | 0x40 : flags & ~0x40
  }

  private func frame(_ offset: UInt16) -> UInt32 {
    linear(cpu.ss, sp &+ offset)
  }

  /// Goes on at `offset` in the ROM instead of at the stub's IRET.
  mutating func jump(toROM offset: UInt16) {
    load(\.cs, ROMImage.segment)
    cpu.rip = UInt64(offset)
  }

  /// Makes the guest run its own handler of INT `vector`, which returns to where the ROM would go on.
  mutating func interrupt(_ vector: UInt8) {
    cpu.rsp = cpu.rsp & ~0xFFFF | UInt64(sp &- 6)
    memory.store(UInt16(truncatingIfNeeded: cpu.rflags), at: frame(4))
    memory.store(cpu.cs.selector, at: frame(2))
    memory.store(UInt16(truncatingIfNeeded: cpu.rip), at: frame(0))
    cpu.rflags &= ~(RFlags.if | RFlags.tf)
    let pointer = memory.load(UInt32.self, at: UInt32(vector) * 4)
    load(\.cs, UInt16(pointer >> 16))
    cpu.rip = UInt64(pointer & 0xFFFF)
  }

  /// The word at SS:SP, as POP takes it.
  mutating func pop() -> UInt16 {
    defer { cpu.rsp = cpu.rsp & ~0xFFFF | UInt64(sp &+ 2) }
    return memory.load(at: frame(0))
  }

  /// Where the frame lies: tells calls apart that are under way at the same time.
  var frameAddress: UInt32 { frame(0) }

  // MARK: Parts

  private func low(_ value: UInt16) -> UInt8 { UInt8(truncatingIfNeeded: value) }
  private func high(_ value: UInt16) -> UInt8 { UInt8(truncatingIfNeeded: value >> 8) }

  private func word(_ path: KeyPath<CPUState, UInt64>) -> UInt16 {
    UInt16(truncatingIfNeeded: cpu[keyPath: path])
  }

  private mutating func setWord(_ path: WritableKeyPath<CPUState, UInt64>, _ value: UInt16) {
    cpu[keyPath: path] = cpu[keyPath: path] & ~0xFFFF | UInt64(value)
  }

  private func double(_ path: KeyPath<CPUState, UInt64>) -> UInt32 {
    UInt32(truncatingIfNeeded: cpu[keyPath: path])
  }

  private mutating func setDouble(_ path: WritableKeyPath<CPUState, UInt64>, _ value: UInt32) {
    cpu[keyPath: path] = cpu[keyPath: path] & ~0xFFFF_FFFF | UInt64(value)
  }
}
