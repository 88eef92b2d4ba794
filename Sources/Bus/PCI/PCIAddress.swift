/// Which function of which device of the one PCI bus.
package struct PCIAddress: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The device number, 0 to 31.
  package let slot: UInt8
  /// The function number, 0 to 7.
  package let function: UInt8

  package init(slot: UInt8, function: UInt8 = 0) {
    precondition(slot < 32 && function < 8)
    self.slot = slot
    self.function = function
  }

  /// The device in bits 7 to 3, the function in bits 2 to 0.
  package init(code: UInt8) {
    slot = code >> 3
    function = code & 7
  }

  /// The device in bits 7 to 3, the function in bits 2 to 0.
  package var code: UInt8 { slot << 3 | function }

  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }

  /// As `lspci` writes it: "00:01.1".
  package var description: String {
    "00:" + (slot < 16 ? "0" : "") + String(slot, radix: 16) + ".\(function)"
  }
}
