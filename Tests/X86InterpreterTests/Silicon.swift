import CNativeExecution
import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// One instruction, executed by the host's CPU and by the interpreter on the same state.
final class Silicon {
  /// Why tests by the host's CPU do not run, or nil.
  static let isAvailable = NativeCPU.refusal == nil

  /// Where `rs_native_state` has what these tests use.
  enum Place {
    static let rax = 0
    static let rcx = 8
    static let rdx = 16
    static let rdi = 56
    static let rflags = 128
    static let extended = 144
    static let memory = 656
    static let size = MemoryLayout<rs_native_state>.size
  }

  /// An `rs_native_state`, field by field.
  @safe struct Image {
    // SAFETY: allocated once for `Place.size` bytes by ``Silicon``, which frees it; offsets are constants below that.
    fileprivate let base: UnsafeMutableRawPointer

    subscript<Value: BitwiseCopyable>(offset: Int) -> Value {
      get { unsafe base.loadUnaligned(fromByteOffset: offset, as: Value.self) }
      nonmutating set { unsafe base.storeBytes(of: newValue, toByteOffset: offset, as: Value.self) }
    }

    var control: UInt16 {
      get { self[Place.extended] }
      nonmutating set { self[Place.extended] = newValue }
    }
    var status: UInt16 {
      get { self[Place.extended + 2] }
      nonmutating set { self[Place.extended + 2] = newValue }
    }
    /// Bit n: physical register n is not empty.
    var valid: UInt8 {
      get { self[Place.extended + 4] }
      nonmutating set { self[Place.extended + 4] = newValue }
    }
    var mxcsr: UInt32 {
      get { self[Place.extended + 24] }
      nonmutating set { self[Place.extended + 24] = newValue }
    }
    var flags: UInt64 {
      get { self[Place.rflags] }
      nonmutating set { self[Place.rflags] = newValue }
    }

    func st(_ index: Int) -> Extended {
      let place = Place.extended + 32 + index * 16
      return Extended(significand: self[place], signExponent: self[place + 8])
    }
    func setST(_ index: Int, _ value: Extended) {
      let place = Place.extended + 32 + index * 16
      self[place] = value.significand
      self[place + 8] = UInt64(value.signExponent)
    }
    func xmm(_ index: Int) -> SIMD2<UInt64> { self[Place.extended + 160 + index * 16] }
    func setXMM(_ index: Int, _ value: SIMD2<UInt64>) {
      self[Place.extended + 160 + index * 16] = value
    }
    var memory: SIMD2<UInt64> {
      get { self[Place.memory] }
      nonmutating set { self[Place.memory] = newValue }
    }
  }

  /// What both begin with.
  let start: Image
  /// What the host's CPU left.
  let native: Image
  /// What the interpreter left.
  let ours: Image
  let guest: TestGuest
  private var cpu: CPU { guest.engine.cpu }
  /// Where RDI points, on the host and in the guest.
  static let memory = NativeState.dataAddress

  init() throws {
    func image() -> Image {
      let base = UnsafeMutableRawPointer.allocate(byteCount: Place.size, alignment: 64)
      unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: Place.size)
      return unsafe Image(base: base)
    }
    (start, native, ours) = (image(), image(), image())
    guest = try TestGuest()
    try guest.load([0x90], width: 64)
    var state = guest.state
    // NE, MP; OSFXSR, OSXMMEXCPT.
    state.cr0 |= 0x22
    state.cr4 |= 0x600
    try guest.engine.store(.all, from: state)
    start.control = 0x37F
    start.mxcsr = 0x1F80
  }

  deinit {
    unsafe start.base.deallocate()
    unsafe native.base.deallocate()
    unsafe ours.base.deallocate()
  }

  /// An instruction, decoded.
  struct Code {
    let bytes: [UInt8]
    let instruction: Instruction

    init(_ bytes: [UInt8]) throws {
      self.bytes = bytes
      guard
        case .instruction(let instruction) = Decoder(codeWidth: 64)
          .decode(InstructionBytes(bytes))
      else { throw Undecoded(bytes: bytes) }
      self.instruction = instruction
    }
  }

  struct Undecoded: Error {
    let bytes: [UInt8]
  }

  /// Executes by both; the vectors of the exceptions, 0 for none.
  func run(_ code: Code) -> (native: Int, ours: Int) {
    unsafe native.base.copyMemory(from: start.base, byteCount: Place.size)
    native[Place.rdi] = Self.memory
    native.flags |= 2
    let result = unsafe code.bytes.withUnsafeBufferPointer { bytes in
      unsafe rs_native_execute(
        native.base.assumingMemoryBound(to: rs_native_state.self), bytes.baseAddress!, bytes.count)
    }
    precondition(result == 0, "the suite runs where the host executes code")
    native.flags &= RFlags.arithmetic
    let signal: UInt32 = native[136]
    return (signal == 0 ? 0 : 19, runOurs(code))
  }

  private func runOurs(_ code: Code) -> Int {
    unsafe ours.base.copyMemory(from: start.base, byteCount: Place.size)
    cpu.x87.control = ours.control
    cpu.x87StatusWord = ours.status
    cpu.x87.valid = ours.valid
    for index in 0..<8 { cpu.setRaw(index, ours.st(index)) }
    for index in 0..<2 {
      cpu.store(ours.xmm(index), at: BlockOffset.xmm + index * 16)
    }
    cpu.mxcsr = ours.mxcsr
    cpu[0] = ours[Place.rax]
    cpu[1] = ours[Place.rcx]
    cpu[2] = ours[Place.rdx]
    cpu[7] = Self.memory
    cpu.arithmeticFlags = ours.flags
    cpu.rip = 0x7C00 + UInt64(code.instruction.length)
    var vector = 0
    do {
      for offset in 0..<2 {
        try cpu.write(
          ours[Place.memory + offset * 8] as UInt64, at: Self.memory + UInt64(offset * 8), .current)
      }
      try cpu.execute(code.instruction)
    } catch {
      vector = Int(error.vector)
    }
    ours.control = cpu.x87.control
    ours.status = cpu.x87StatusWord
    ours.valid = cpu.x87.valid
    for index in 0..<8 { ours.setST(index, cpu.st(UInt8(index))) }
    for index in 0..<2 {
      ours.setXMM(index, cpu.load(BlockOffset.xmm + index * 16))
    }
    ours.mxcsr = cpu.mxcsr
    ours[Place.rax] = cpu[0]
    ours[Place.rcx] = cpu[1]
    ours[Place.rdx] = cpu[2]
    ours.flags = cpu.arithmeticFlags
    for offset in 0..<2 {
      ours[Place.memory + offset * 8] =
        (try? cpu.read(UInt64.self, at: Self.memory + UInt64(offset * 8), .current)) ?? 0
    }
    return vector
  }

  /// What differs between the two results, or nil.
  func difference(statusMask: UInt16 = 0xFFFF, tags: Bool = true) -> String? {
    if native.status & statusMask != ours.status & statusMask {
      return "FSW \(hex(native.status)), ours \(hex(ours.status))"
    }
    if tags && native.valid != ours.valid {
      return "tags \(hex(native.valid)), ours \(hex(ours.valid))"
    }
    for index in 0..<8 where native.st(index) != ours.st(index) {
      return "ST\(index) \(hex(native.st(index))), ours \(hex(ours.st(index)))"
    }
    if native.memory != ours.memory {
      return "memory \(hex(native.memory)), ours \(hex(ours.memory))"
    }
    if native.flags != ours.flags { return "flags \(hex(native.flags)), ours \(hex(ours.flags))" }
    if native.mxcsr != ours.mxcsr { return "MXCSR \(hex(native.mxcsr)), ours \(hex(ours.mxcsr))" }
    for index in 0..<2 where native.xmm(index) != ours.xmm(index) {
      return "XMM\(index) \(hex(native.xmm(index))), ours \(hex(ours.xmm(index)))"
    }
    for (name, offset) in [("RAX", Place.rax), ("RCX", Place.rcx), ("RDX", Place.rdx)] {
      let (a, b): (UInt64, UInt64) = (native[offset], ours[offset])
      if a != b { return "\(name) \(hex(a)), ours \(hex(b))" }
    }
    if native.control != ours.control { return "FCW" }
    return nil
  }
}

extension CPU {
  /// Fills ST(`index`) without touching its tag.
  fileprivate func setRaw(_ index: Int, _ value: Extended) {
    let valid = x87.valid
    setST(UInt8(index), value)
    x87.valid = valid
  }
}

func hex(_ value: some BinaryInteger) -> String { String(value, radix: 16) }
func hex(_ value: Extended) -> String { "\(hex(value.signExponent)):\(hex(value.significand))" }
func hex(_ value: SIMD2<UInt64>) -> String { "\(hex(value.y)):\(hex(value.x))" }

/// Numbers that are the same in every run.
struct Pseudorandom {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
