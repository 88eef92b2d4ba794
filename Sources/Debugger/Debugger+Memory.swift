package import Bus
package import GuestMemory
import Machine
package import X86

/// Which addresses a debugger's memory request is in.
package enum MemorySpace: Hashable, Sendable {
  /// Linear addresses, by the page tables that a CPU uses now.
  case linear(cpu: Int)
  /// Guest-physical addresses.
  case physical

  /// Whose local APIC is seen.
  var cpu: Int {
    switch self {
    case .linear(let cpu): cpu
    case .physical: 0
    }
  }
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
  /// Appends the guest's own bytes from `address` on, until `output` is full or they end.
  ///
  /// Never our breakpoints, never a side effect in a device. Throws where not even the first byte can be
  /// read, and then says what is missing.
  package func readMemory(
    _ space: MemorySpace, at address: UInt64, into output: inout OutputSpan<UInt8>
  ) throws(MemoryFailure) {
    let start = output.count
    var next = address
    while output.freeCapacity > 0 {
      do throws(MemoryFailure) {
        let (physical, run) = try locate(next, in: space)
        let wanted = Int(min(UInt64(output.freeCapacity), run))
        let done = readPhysical(physical, count: wanted, cpu: space.cpu, into: &output)
        if done == 0 { throw MemoryFailure.noMemory(physical) }
        next &+= UInt64(done)
        if done < wanted || next == 0 { break }
      } catch {
        if output.count == start { throw error }
        break
      }
    }
  }

  /// The guest's own bytes from `address` on: `count` of them, or fewer where they end.
  package func readMemory(
    _ space: MemorySpace, at address: UInt64, count: Int
  ) throws(MemoryFailure) -> [UInt8] {
    var failure: MemoryFailure?
    let bytes = [UInt8](capacity: count) { output in
      do throws(MemoryFailure) {
        try readMemory(space, at: address, into: &output)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes `bytes` from `address` on, into ROM too.
  ///
  /// Throws, having written nothing, where any byte has nowhere to go.
  package func writeMemory(
    _ space: MemorySpace, at address: UInt64, _ bytes: [UInt8]
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
    _ address: UInt64, in space: MemorySpace
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

  /// Memory, or what devices answer to a look without side effects; returns how many bytes there were.
  private func readPhysical(
    _ address: GuestPhysicalAddress, count: Int, cpu: Int, into output: inout OutputSpan<UInt8>
  ) -> Int {
    let start = output.count
    if machine.memory.region(at: address) != nil {
      machine.memory.read(at: address, count: count, into: &output)
      return output.count - start
    }
    let peeked = machine.withBoard { board -> [UInt8] in
      var peeked: [UInt8] = []
      while peeked.count < min(count, 4096),
        let byte = board.peekMMIO(
          at: address + UInt64(peeked.count), width: .byte, cpu: cpu)
      {
        peeked.append(UInt8(truncatingIfNeeded: byte))
      }
      return peeked
    }
    for byte in peeked { output.append(byte) }
    return peeked.count
  }

  private func checkWritable(
    _ address: GuestPhysicalAddress, count: Int
  ) throws(MemoryFailure) {
    var next = address
    let end = address.rawValue &+ UInt64(count)
    while next.rawValue < end {
      guard let region = machine.memory.region(at: next) else {
        let hasDevice = machine.withBoard { $0.hasDevice(at: next, cpu: 0) }
        throw hasDevice ? .device(next) : .noMemory(next)
      }
      next = region.end
    }
  }

  // MARK: Real accesses

  /// A read as the guest would make it, with whatever side effect a device has.
  package func realRead(at address: GuestPhysicalAddress, width: AccessWidth) -> UInt64 {
    let bytes = machine.memory.read(at: address, count: width.rawValue)
    if bytes.count == width.rawValue { return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    return machine.withBoard { $0.readMMIO(at: address, width: width.rawValue, cpu: 0) }
  }

  /// A write as the guest would make it; to ROM it is the board's affair, and mostly goes nowhere.
  package func realWrite(_ value: UInt64, at address: GuestPhysicalAddress, width: AccessWidth) {
    let bytes = (0..<width.rawValue).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    switch machine.memory.region(at: address)?.kind {
    case .ram, .shadow, .video: machine.memory.write(bytes, at: address)
    case .rom, nil:
      machine.withBoard { $0.writeMMIO(at: address, width: width.rawValue, value, cpu: 0) }
    }
  }
}
