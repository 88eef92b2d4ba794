/// The opcode table as integers, as the decoder reads it: written by `isagen`, committed, never computed at start.
///
/// An opcode's cell is 0, or a row and one, or (``isGroup``) a group of sixteen lists of rows, chosen by the form
/// and the digit of ModRM. A list is a run of entries in ``lists`` that ends with one marked ``isLast``. Every row
/// carries the conditions under which it is the one.
package struct PackedTables: Equatable, Sendable {
  package static let hasModRM: UInt16 = 0x4000
  package static let isGroup: UInt16 = 0x8000
  package static let isLast: UInt16 = 0x8000

  /// Four maps of 256 opcodes.
  package private(set) var cells: [UInt16] = []
  /// Sixteen places in ``lists`` a group.
  package private(set) var groups: [UInt16] = []
  /// Numbers of rows.
  package private(set) var lists: [UInt16] = []
  /// What the rows say, as ``PackedRow``.
  package private(set) var rows: [UInt64] = []
  /// The conditions of the rows, as ``PackedRow``.
  package private(set) var conditions: [UInt32] = []

  init(
    cells: [UInt16], groups: [UInt16], lists: [UInt16], rows: [UInt64], conditions: [UInt32]
  ) {
    self.cells = cells
    self.groups = groups
    self.lists = lists
    self.rows = rows
    self.conditions = conditions
  }

  /// Packs the rows.
  package init(_ table: [OpcodeRow]) {
    rows = table.map { PackedRow($0).rawValue }
    conditions = table.map(PackedRow.conditions)
    lists = [0 | Self.isLast]
    for cell in 0..<1024 {
      let members = table.indices.filter {
        let row = table[$0]
        let first = Int(row.map) << 8 | Int(row.opcode)
        return (first..<first + row.count).contains(cell)
      }
      guard let first = members.first else {
        cells.append(0)
        continue
      }
      let hasModRM = members.contains { table[$0].hasModRM } ? Self.hasModRM : 0
      if members.count == 1, table[first].digit == nil {
        cells.append(UInt16(first + 1) | hasModRM)
      } else {
        cells.append(UInt16(groups.count / 16) | hasModRM | Self.isGroup)
        for choice in 0..<16 { addList(choice, members, table) }
      }
    }
  }

  private mutating func addList(_ choice: Int, _ members: [Int], _ table: [OpcodeRow]) {
    let form: OpcodeRow.Form = choice < 8 ? .memory : .register
    let list = members.filter {
      table[$0].form.contains(form) && (table[$0].digit ?? UInt8(choice & 7)) == UInt8(choice & 7)
    }
    guard !list.isEmpty else {
      groups.append(0)
      return
    }
    // Row 0 of list 0 stands for "none": its condition is never asked.
    groups.append(UInt16(lists.count))
    lists += list.dropLast().map { UInt16($0) }
    lists += list.suffix(1).map { UInt16($0) | Self.isLast }
  }
}

extension DecoderTables {
  /// The committed tables as a value, for the check that they are up to date.
  package static var packed: PackedTables {
    PackedTables(
      cells: cells, groups: groups, lists: lists, rows: rows, conditions: conditions)
  }
}

/// A row of the opcode table in 64 bits, and its conditions in 32.
package struct PackedRow: Hashable, Sendable {
  package var rawValue: UInt64

  @inlinable
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(_ row: OpcodeRow) {
    rawValue = UInt64(row.operation.rawValue)
    let isRepeated = row.allows == .rep
    if !isRepeated {
      for (number, code) in row.operands.filter(\.isMaterial).enumerated() {
        let bits = UInt64(code.method.rawValue) | UInt64(code.width.rawValue) << 5
        rawValue |= bits << UInt64(10 + number * 10)
      }
    }
    rawValue |= UInt64(row.size.rawValue) << 40
    if row.allows == .lock { rawValue |= 1 << 42 }
    if isRepeated { rawValue |= 1 << 43 }
    if row.count == 16 { rawValue |= 1 << 44 }
    if row.operands.contains(where: { $0.method == .rAlways }) { rawValue |= 1 << 45 }
    if row.operands.contains(where: { $0.width == .z && $0.method != .j }),
      isRepeated || row.privilege == .ioMap
    {
      rawValue |= 1 << 46
    }
  }

  package var operation: UInt16 { UInt16(truncatingIfNeeded: rawValue & 0x3FF) }
  /// Method in bits 4:0, width in bits 9:5.
  package func operand(_ number: Int) -> Int { Int(rawValue >> UInt64(10 + number * 10) & 0x3FF) }
  package var size: UInt64 { rawValue >> 40 & 3 }
  package var isLockable: Bool { rawValue >> 42 & 1 != 0 }
  package var isRepeated: Bool { rawValue >> 43 & 1 != 0 }
  package var hasCondition: Bool { rawValue >> 44 & 1 != 0 }
  package var ignoresMod: Bool { rawValue >> 45 & 1 != 0 }
  /// A port is at most 32 bits wide.
  package var isPort: Bool { rawValue >> 46 & 1 != 0 }

  /// What the row allows, a bit each: prefix, REX.W off and on, mode, form, rm.
  static func conditions(_ row: OpcodeRow) -> UInt32 {
    var bits = UInt32(row.prefix.rawValue)
    bits |= (row.w.map { $0 ? 2 : 1 } ?? 3) << 4
    bits |= UInt32(row.modes.rawValue) << 6
    let isAlways = row.operands.contains { $0.method == .rAlways }
    bits |= UInt32(isAlways ? 3 : row.form.rawValue) << 9
    bits |= (row.rm.map { 1 << UInt32($0) } ?? 0xFF) << 11
    return bits
  }
}
