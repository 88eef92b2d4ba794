import Bits
import CLinuxKVM
import Engine
import GuestMemory
import KVM
import X86

/// Accesses to pages that stop points took from the guest: done here, unseen by the machine.
extension KVMCPU {
  /// What became of an exit.
  enum Served {
    /// It is none of the engine's.
    case no
    /// The access was done; a watchpoint if it touched one.
    case yes(DebugExit?)
  }

  /// Does an access to guest memory that came as an MMIO exit.
  func serve(_ exit: KVMExit) -> Served {
    switch exit {
    case .mmioWrite(let raw, let length, let data):
      let address = GuestPhysicalAddress(raw)
      // A write to ROM is the board's affair, planted or not.
      guard let region = memory.region(at: address), region.kind != .rom else { return .no }
      memory.write(Array(data.littleEndianBytes.prefix(length)), at: address)
      return .yes(hit(address, length, isWrite: true))
    case .mmioRead(let raw, let length):
      let address = GuestPhysicalAddress(raw)
      guard memory.region(at: address) != nil else { return .no }
      vcpu.page.mmioData =
        memory.read(at: address, count: length).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      return .yes(hit(address, length, isWrite: false))
    default: return .no
    }
  }

  private func hit(
    _ address: GuestPhysicalAddress, _ length: Int, isWrite: Bool
  ) -> DebugExit? {
    for watch in accelerator.plan.watches {
      switch watch.point.kind {
      case .execute: continue
      case .write where !isWrite, .read where isWrite: continue
      case .write, .read, .access: break
      }
      if let place = watch.touched(by: address, count: UInt64(length)) {
        return .watchpoint(watch.point, at: place)
      }
    }
    return nil
  }

  /// Brings an instruction to its end of which one access was served.
  ///
  /// Gives what else it did: an access for the machine, another watchpoint.
  func finishServed(_ first: DebugExit?) throws(KVMError) -> (DebugExit?, KVMExit?) {
    var found = first
    while let exit = try finishTransfer() {
      guard case .yes(let next) = serve(exit) else { return (found, exit) }
      found = found ?? next
    }
    return (found, nil)
  }

  /// Executes one instruction that KVM cannot do while pages are taken from the guest: with all of them
  /// back in place.
  ///
  /// Its writes to watched ranges are found by their effect.
  func executeWithPagesOpen() throws(KVMError) -> EngineExit {
    let watches = accelerator.plan.watches.filter { $0.point.kind != .read }
    func contents() -> [[UInt8]] {
      watches.map { memory.read(at: $0.physical, count: Int($0.length)) }
    }
    let before = contents()
    let exit = try accelerator.withPagesOpen { () throws(KVMError) in
      let start = try currentRegisters().rip
      // A step may end before its instruction, where the first try only brought the page back.
      for _ in 0..<8 {
        let exit = try executeOne(maskingInterrupts: false)
        guard case .debug(.step) = exit, try currentRegisters().rip == start else { return exit }
      }
      return .debug(.step)
    }
    guard case .debug(.step) = exit else { return exit }
    for ((watch, old), new) in zip(zip(watches, before), contents()) where old != new {
      let offset = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      return .debug(.watchpoint(watch.point, at: watch.linear + UInt64(offset)))
    }
    return exit
  }
}
