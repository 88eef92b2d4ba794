import GuestMemory
import X86

/// REP INS and REP OUTS in runs: as many elements as lie in one page are one access of the device.
///
/// The run is asked for before anything of it happens. When the device has answered, data and registers move on
/// together, and the instruction is executed again for what is left: it stands between two elements then, as after an
/// interrupt.
extension CPU {
  /// Leaves the instruction with a request for a run, where one is possible.
  ///
  /// It is not where elements have to be looked at one by one: downwards, single-stepped, at an address that the guest
  /// itself watches, not plain memory, or in the page of the instruction. How many instructions are retired follows from
  /// that, so that what this engine keeps of the page (code, the debugger's ranges) does not count.
  func requestPortRun(_ instruction: Instruction) throws(Fault) {
    let isInput = instruction.operation == .ins
    guard isInput || instruction.operation == .outs, devices.answered == 0,
      flagsRest & (1 << 10 | RFlags.tf) == 0
    else { return }
    let size = Int(instruction.operandSize)
    let width = instruction.addressSize
    let offset = cut(self[isInput ? 7 : 6], to: width)
    let segment = isInput ? .es : instruction.memory.segment
    let access = isInput ? MemoryAccess.write : .read
    try checkPort(register(UInt16.self, 2), size: size)
    guard let start = try? linear(segment, offset: offset, size: size, access) else { return }
    let inPage = (Int(pageSize) - Int(start & (pageSize - 1))) / size
    let count = Int(min(cut(self[1], to: width), UInt64(inPage)))
    let bytes = count * size
    guard count >= 2, cut(offset &+ UInt64(bytes), to: width) > offset,
      !isAlignmentChecked, !isWatchedByGuest(page: start),
      start & ~0xFFF != linearCut(linearRIP &- 1) & ~0xFFF,
      (try? linear(segment, offset: offset, size: bytes, access)) != nil,
      let mapping = try? walk(start, access, .current),
      let page = physical.page(at: mapping.frame), !isInput || page.isWritable
    else { return }
    try stepInstead()
    devices.kind = isInput ? .portIn : .portOut
    devices.width = UInt8(size)
    devices.addressSize = width
    devices.address = UInt64(register(UInt16.self, 2))
    devices.count = UInt16(count)
    devices.linear = start
    throw .deviceAccess
  }

  /// The data of a run to a port.
  func portRunData() -> [UInt8] {
    let count = Int(devices.count) * Int(devices.width)
    return (0..<UInt64(count)).map {
      (try? read(UInt8.self, at: devices.linear &+ $0, .current)) ?? 0xFF
    }
  }

  /// Takes the answer to a run: memory and registers move on; false where elements are left.
  ///
  /// Deviation: where another CPU has taken the page away meanwhile, what does not fit any more is lost.
  func finishPortRun(_ bytes: [UInt8]) -> Bool {
    let run = devices
    devices = DeviceAccesses()
    let count = Int(run.count) * Int(run.width)
    // What the debugger watches is told of behind the run.
    exit.watchHit = -1
    if run.kind == .portOut { try? noteAccess(run.linear, size: count, isWrite: false) }
    if run.kind == .portIn {
      for (index, byte) in bytes.prefix(count).enumerated() {
        try? write(byte, at: run.linear &+ UInt64(index), .current)
      }
    }
    let pointer: UInt8 = run.kind == .portIn ? 7 : 6
    setCounter(pointer, self[Int(pointer)] &+ UInt64(count), run.addressSize)
    setCounter(1, self[1] &- UInt64(run.count), run.addressSize)
    return cut(self[1], to: run.addressSize) == 0
  }
}
