import Debugger
import GDBRemote

/// Memory, by linear or physical addresses.
final class MemoryAdapter: MemoryAccess {
  private let debugger: Debugger

  init(_ debugger: Debugger) {
    self.debugger = debugger
  }

  func read(
    at address: UInt64, in space: AddressSpace, into output: inout OutputSpan<UInt8>
  ) throws(Refusal) {
    do throws(MemoryFailure) {
      try debugger.readMemory(Self.space(space), at: address, into: &output)
    } catch {
      throw Refusal(.badAddress, error.description)
    }
  }

  func write(
    _ bytes: ArraySlice<UInt8>, at address: UInt64, in space: AddressSpace
  ) throws(Refusal) {
    do throws(MemoryFailure) {
      try debugger.writeMemory(Self.space(space), at: address, Array(bytes))
    } catch {
      throw Refusal(.badAddress, error.description)
    }
  }

  private static func space(_ space: AddressSpace) -> MemorySpace {
    switch space {
    case .virtual(let thread): .linear(cpu: thread.processor)
    case .physical: .physical
    }
  }
}

/// One region that covers all addresses: the server itself says what is not there, and why.
final class MemoryMapAdapter: MemoryMapAccess {
  let regions = [MemoryMapRegion(.ram, 0...UInt64.max)]
}
