import Bus
package import GuestMemory
import Machine
package import X86

/// Which addresses a debugger's memory request is in.
package enum AddressSpace: Hashable, Sendable {
  /// Linear addresses, by the page tables that a CPU uses now.
  case linear(cpu: Int)
  /// Guest-physical addresses.
  case physical
}

/// Why the byte at an address cannot be read or written.
package enum MemoryFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address has no translation.
  case notMapped(TranslationFailure)
  /// Nothing answers at this physical address, or a device whose registers a read would change.
  case noMemory(GuestPhysicalAddress)
  /// A device is there: a debugger's write would be a real access.
  case device(GuestPhysicalAddress)

  package var description: String {
    switch self {
    case .notMapped(let failure): failure.description
    case .noMemory(let address):
      "no memory at physical address \(hex(address.rawValue)); `monitor info machine` lists what there is"
    case .device(let address):
      "a device is at physical address \(hex(address.rawValue)); "
        + "use `monitor real-access \(hex(address.rawValue))` for an access with its side effects"
    }
  }
}

extension Debugger {
  /// The guest's own bytes from `address` on: `count` of them, or fewer where they end.
  ///
  /// Never our breakpoints, never a side effect in a device. Throws where not even the first byte can be
  /// read, and then says what is missing.
  package func readMemory(
    _ space: AddressSpace, at address: UInt64, count: Int
  ) throws(MemoryFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = address
    while bytes.count < count {
      do throws(MemoryFailure) {
        let (physical, run) = try locate(next, in: space)
        let wanted = Int(min(UInt64(count - bytes.count), run))
        let part = readPhysical(physical, count: wanted)
        if part.isEmpty { throw MemoryFailure.noMemory(physical) }
        if bytes.isEmpty { bytes = part } else { bytes += part }
        next &+= UInt64(part.count)
        if part.count < wanted || next == 0 { break }
      } catch {
        if bytes.isEmpty { throw error }
        break
      }
    }
    return bytes
  }

  /// Writes `bytes` from `address` on, into ROM too.
  ///
  /// Throws, having written nothing, where any byte has nowhere to go.
  package func writeMemory(
    _ space: AddressSpace, at address: UInt64, _ bytes: [UInt8]
  ) throws(MemoryFailure) {
    var parts: [(GuestPhysicalAddress, ArraySlice<UInt8>)] = []
    var done = 0
    while done < bytes.count {
      let (physical, run) = try locate(address &+ UInt64(done), in: space)
      let length = Int(min(UInt64(bytes.count - done), run))
      try checkWritable(physical, count: length)
      parts.append((physical, bytes[done..<(done + length)]))
      done += length
    }
    for (physical, part) in parts {
      machine.memory.write(Array(part), at: physical)
    }
  }

  /// Where `address` is in physical memory, and how many bytes from there on are contiguous.
  package func locate(
    _ address: UInt64, in space: AddressSpace
  ) throws(MemoryFailure) -> (physical: GuestPhysicalAddress, run: UInt64) {
    switch space {
    case .physical:
      return (GuestPhysicalAddress(address), UInt64.max - address)
    case .linear(let cpu):
      let walk = PageWalk(state(of: cpu, [.general, .system]))
      let translation: Translation
      do {
        translation = try walk.translate(GuestVirtualAddress(address), in: machine.memory)
      } catch {
        throw .notMapped(error)
      }
      let size = translation.pageSize
      let run =
        size == 0
        ? 0x1_0000_0000 - translation.physical.rawValue
        : size - (translation.physical.rawValue & (size - 1))
      return (translation.physical, run)
    }
  }

  /// Memory, or what devices answer to a look without side effects.
  private func readPhysical(_ address: GuestPhysicalAddress, count: Int) -> [UInt8] {
    let bytes = machine.memory.read(at: address, count: count)
    guard bytes.isEmpty else { return bytes }
    return machine.withBoard { board in
      var peeked: [UInt8] = []
      while peeked.count < min(count, 4096),
        let byte = board.mmio.peek(at: address + UInt64(peeked.count), width: .byte)
      {
        peeked.append(UInt8(truncatingIfNeeded: byte))
      }
      return peeked
    }
  }

  private func checkWritable(
    _ address: GuestPhysicalAddress, count: Int
  ) throws(MemoryFailure) {
    var next = address
    let end = address.rawValue &+ UInt64(count)
    while next.rawValue < end {
      guard let region = machine.memory.region(at: next) else {
        let hasDevice = machine.withBoard { $0.mmio.hasDevice(at: next) }
        throw hasDevice ? .device(next) : .noMemory(next)
      }
      next = region.end
    }
  }
}
