public import CLinuxKVM
internal import SystemPackage

/// The page that a vCPU shares with the kernel: requests in, the exit's data out.
///
/// The thread that runs the vCPU uses all of it; ``requestImmediateExit(_:)`` alone may come from any
/// thread. That is why the class is unchecked `Sendable`: its one stored pointer never changes, and the
/// byte that other threads write is written atomically.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §5.
@safe public final class RunPage: @unchecked Sendable {
  // SAFETY: maps `size` bytes from init to deinit, and the kernel alone writes there besides us.
  private let run: UnsafeMutablePointer<kvm_run>
  private let size: Int

  init(descriptor: Int32, size: Int) throws(KVMError) {
    var error: CInt = 0
    guard let mapped = unsafe ringside_map_run(descriptor, size, &error) else {
      throw KVMError(call: "mmap of a vCPU", errno: Errno(rawValue: error))
    }
    unsafe run = mapped
    self.size = size
  }

  deinit {
    unsafe ringside_unmap_run(run, size)
  }

  // MARK: Requests

  /// Makes the present or the next run come back at once, after it finished an open transfer.
  public func requestImmediateExit(_ isRequested: Bool) {
    unsafe ringside_set_immediate_exit(run, isRequested ? 1 : 0)
  }

  /// While true, a run comes back as soon as an external interrupt can be delivered.
  public var requestsInterruptWindow: Bool {
    get { unsafe run.pointee.request_interrupt_window != 0 }
    set { unsafe run.pointee.request_interrupt_window = newValue ? 1 : 0 }
  }

  /// The register classes that each exit leaves in the page: `KVM_SYNC_X86_…` bits.
  public var synchronizedClasses: UInt64 {
    get { unsafe run.pointee.kvm_valid_regs }
    set { unsafe run.pointee.kvm_valid_regs = newValue }
  }

  // MARK: What every exit leaves

  /// An external interrupt can be handed over now.
  public var isReadyForInterrupt: Bool { unsafe run.pointee.ready_for_interrupt_injection != 0 }

  /// RFLAGS.IF.
  public var interruptFlag: Bool { unsafe run.pointee.if_flag != 0 }

  /// CR8; written back at each entry.
  public var cr8: UInt64 {
    get { unsafe run.pointee.cr8 }
    set { unsafe run.pointee.cr8 = newValue }
  }

  /// IA32_APIC_BASE; 0 before the first run.
  public var apicBase: UInt64 { unsafe run.pointee.apic_base }

  /// General registers, where ``synchronizedClasses`` asked for them before the last run.
  public var registers: kvm_regs { unsafe run.pointee.s.regs.regs }

  /// System registers, where ``synchronizedClasses`` asked for them before the last run.
  public var systemRegisters: kvm_sregs { unsafe run.pointee.s.regs.sregs }

  /// Events, where ``synchronizedClasses`` asked for them before the last run.
  public var events: kvm_vcpu_events { unsafe run.pointee.s.regs.events }

  // MARK: Transfers

  /// The bytes of a port exit: `size` times `count`, little-endian.
  public var portData: [UInt8] {
    get {
      // SAFETY: the kernel puts the data of a port exit inside the mapping; the length is its own.
      unsafe Array(UnsafeBufferPointer(start: ringside_io_data(run), count: portDataLength))
    }
    set {
      let target = unsafe UnsafeMutableBufferPointer(
        start: ringside_io_data(run), count: portDataLength)
      for (index, byte) in newValue.prefix(portDataLength).enumerated() {
        unsafe target[index] = byte
      }
    }
  }

  private var portDataLength: Int {
    guard unsafe run.pointee.exit_reason == KVM_EXIT_IO else { return 0 }
    let offset = unsafe Int(run.pointee.io.data_offset)
    let length = unsafe Int(run.pointee.io.size) * Int(run.pointee.io.count)
    return offset <= size ? min(length, size - offset) : 0
  }

  /// The bytes of an MMIO exit, the lowest address in the lowest bits.
  public var mmioData: UInt64 {
    get { unsafe run.pointee.mmioBytes }
    set { unsafe run.pointee.mmioBytes = newValue }
  }

  // MARK: The exit

  /// Reads the exit that the kernel left.
  func exit() -> KVMExit {
    // SAFETY: the kernel filled the union's member that belongs to `exit_reason`. Fields are read one
    // by one, as the whole structure is over 2 KiB long.
    switch unsafe Int32(run.pointee.exit_reason) {
    case KVM_EXIT_IO:
      let port = unsafe run.pointee.io.port
      let size = unsafe Int(run.pointee.io.size)
      let count = unsafe Int(run.pointee.io.count)
      return unsafe Int32(run.pointee.io.direction) == KVM_EXIT_IO_OUT
        ? .portOut(port: port, size: size, count: count)
        : .portIn(port: port, size: size, count: count)
    case KVM_EXIT_MMIO:
      let address = unsafe run.pointee.mmio.phys_addr
      let length = unsafe min(Int(run.pointee.mmio.len), 8)
      return unsafe run.pointee.mmio.is_write != 0
        // The bytes beyond the length are left over from earlier exits.
        ? .mmioWrite(
          address: address, length: length,
          data: length == 8 ? mmioData : mmioData & (1 << UInt64(length * 8) - 1))
        : .mmioRead(address: address, length: length)
    case KVM_EXIT_HLT: return .halt
    case KVM_EXIT_DEBUG:
      let debug = unsafe run.pointee.debug.arch
      return .debug(
        exception: UInt8(truncatingIfNeeded: debug.exception), pc: debug.pc, dr6: debug.dr6,
        dr7: debug.dr7)
    case KVM_EXIT_IRQ_WINDOW_OPEN: return .interruptWindowOpen
    case KVM_EXIT_SET_TPR: return .taskPriorityLowered
    case KVM_EXIT_SHUTDOWN: return .shutdown
    case KVM_EXIT_FAIL_ENTRY:
      return unsafe .failEntry(reason: run.pointee.fail_entry.hardware_entry_failure_reason)
    case KVM_EXIT_INTERNAL_ERROR: return internalError()
    case KVM_EXIT_INTR: return .interrupted
    case let reason: return .other(reason: UInt32(reason))
    }
  }

  private func internalError() -> KVMExit {
    // SAFETY: `internal` and `emulation_failure` overlay each other by the kernel's design.
    let error = unsafe run.pointee.internal
    let words = unsafe withUnsafeBytes(of: error.data) {
      unsafe Array($0.bindMemory(to: UInt64.self))
    }
    var bytes: [UInt8] = []
    let flags = unsafe run.pointee.emulation_failure.flags
    if error.suberror == KVM_INTERNAL_ERROR_EMULATION, error.ndata >= 3,
      flags & ringside_EMULATION_HAS_BYTES != 0
    {
      // insn_size, then up to 15 bytes, fill the second and third word.
      let raw = words[1...2].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
      }
      bytes = Array(raw[1...].prefix(Int(raw[0])))
    }
    return .internalError(
      suberror: error.suberror, data: Array(words.prefix(Int(error.ndata))), bytes: bytes)
  }
}

extension kvm_run {
  /// `mmio.data` as one number.
  fileprivate var mmioBytes: UInt64 {
    get {
      let bytes = mmio.data
      return UInt64(bytes.0) | UInt64(bytes.1) << 8 | UInt64(bytes.2) << 16
        | UInt64(bytes.3) << 24 | UInt64(bytes.4) << 32 | UInt64(bytes.5) << 40
        | UInt64(bytes.6) << 48 | UInt64(bytes.7) << 56
    }
    set {
      func byte(_ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: newValue >> (index * 8)) }
      mmio.data = (
        byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7)
      )
    }
  }
}
