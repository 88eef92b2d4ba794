/// An instruction that the manuals define and an engine does not execute: #UD to the guest.
package struct UnimplementedInstruction: Hashable, Sendable {
  /// The manual's opcode column, such as `66 0F 3A 0B /r`: what is counted together.
  package var opcode: String
  /// The mnemonic.
  package var name: String
  /// The feature of CPUID that it belongs to.
  package var feature: String
  /// The bytes at hand, prefixes included.
  package var bytes: [UInt8]
  /// Where it was met.
  package var codeSelector: UInt16
  package var rip: UInt64

  package init(
    opcode: String, name: String, feature: String, bytes: [UInt8], codeSelector: UInt16, rip: UInt64
  ) {
    self.opcode = opcode
    self.name = name
    self.feature = feature
    self.bytes = bytes
    self.codeSelector = codeSelector
    self.rip = rip
  }
}

extension UnimplementedInstruction: CustomStringConvertible {
  /// Name, opcode, feature, place and bytes, for a person.
  package var description: String {
    func hex(_ value: some FixedWidthInteger, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let code = bytes.map { hex($0, 2) }.joined(separator: " ")
    let place = "\(hex(codeSelector, 4)):\(hex(rip, 8))"
    return "\(name) (\(opcode), \(feature)) at \(place), bytes \(code)"
  }
}

/// What an engine met of the instructions that it does not implement.
///
/// The CPUs' thread writes it while the machine runs; it is read while the machine stands.
package final class UnimplementedLog {
  /// One opcode of the table, with the first of its instructions that was met.
  package struct Entry: Hashable, Sendable {
    package let first: UnimplementedInstruction
    package fileprivate(set) var count: UInt64
  }

  /// How many opcodes are told apart: more than a guest that is not out to fill the list can meet.
  package static let capacity = 256

  /// In the order in which they were met.
  package private(set) var entries: [Entry] = []
  /// Those for whose opcodes the list had no room.
  package private(set) var others: UInt64 = 0
  /// Whether a CPU stops before such an instruction with ``DebugExit/unimplemented(_:)``, ahead of its #UD.
  package var stops = false
  /// Told of the first of each opcode.
  package var onFirst: (UnimplementedInstruction) -> Void = { _ in }
  private var places: [String: Int] = [:]

  package init() {}

  /// Counts one.
  package func note(_ instruction: UnimplementedInstruction) {
    if let place = places[instruction.opcode] {
      entries[place].count &+= 1
    } else if entries.count < Self.capacity {
      places[instruction.opcode] = entries.count
      entries.append(Entry(first: instruction, count: 1))
      onFirst(instruction)
    } else {
      others &+= 1
    }
  }
}
