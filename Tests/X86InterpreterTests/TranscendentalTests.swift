import Testing
import X86

@testable import X86Interpreter

/// The transcendental instructions against the host's CPU, whose own error is up to a unit in the last place.
@Suite(.enabled(if: Silicon.isAvailable, "this host executes no x86-64 code of a test"))
struct TranscendentalTests {
  private let silicon: Silicon

  init() throws {
    silicon = try Silicon()
    for index in 0..<8 {
      silicon.start.setST(index, Extended(significand: 1 << 63, signExponent: 0x3FFF))
    }
    silicon.start.status = 0x3000
    silicon.start.valid = 0xC3
  }

  /// How many representable numbers lie between two; nil where they are not comparable.
  private func distance(_ left: Extended, _ right: Extended) -> UInt64? {
    if left == right { return 0 }
    guard left.value.kind == .finite || left.value.kind == .zero,
      right.value.kind == .finite || right.value.kind == .zero
    else { return nil }
    func position(_ value: Extended) -> Int128 {
      let field = Int128(value.signExponent & 0x7FFF)
      let place =
        (max(field, 1) << 63) + Int128(value.significand & ~(1 << 63))
        - (value.significand >> 63 == 0 ? 1 << 63 : 0)
      return value.signExponent & 0x8000 != 0 ? -place : place
    }
    return UInt64(clamping: (position(left) - position(right)).magnitude)
  }

  private func random(_ source: inout Pseudorandom, exponents: ClosedRange<Int>) -> Extended {
    let exponent = exponents.lowerBound + source.below(exponents.count) + 16383
    return Extended(
      significand: source.next() | 1 << 63,
      signExponent: UInt16(exponent) | (source.next() & 1 << 40 != 0 ? 0x8000 : 0))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// Exponents of ST(0) and of ST(1).
    let first: ClosedRange<Int>
    let second: ClosedRange<Int>
    var isPositive = false
    var testDescription: String { name }
  }

  private static let rows = [
    Row(name: "FSIN", bytes: [0xD9, 0xFE], first: -70 ... -1, second: 0...0),
    Row(name: "FCOS", bytes: [0xD9, 0xFF], first: -70 ... -1, second: 0...0),
    Row(name: "FSINCOS", bytes: [0xD9, 0xFB], first: -40 ... -1, second: 0...0),
    Row(name: "FPTAN", bytes: [0xD9, 0xF2], first: -40 ... -1, second: 0...0),
    Row(name: "FSIN, reduced", bytes: [0xD9, 0xFE], first: 0...62, second: 0...0),
    Row(name: "FCOS, reduced", bytes: [0xD9, 0xFF], first: 0...62, second: 0...0),
    Row(name: "FPTAN, reduced", bytes: [0xD9, 0xF2], first: 0...62, second: 0...0),
    Row(name: "FPATAN", bytes: [0xD9, 0xF3], first: -60...60, second: -60...60),
    Row(name: "FPATAN, near", bytes: [0xD9, 0xF3], first: -1...1, second: -1...1),
    Row(name: "F2XM1", bytes: [0xD9, 0xF0], first: -60 ... -1, second: 0...0),
    Row(name: "FYL2X", bytes: [0xD9, 0xF1], first: -900...900, second: -60...60, isPositive: true),
    Row(
      name: "FYL2X, near 1", bytes: [0xD9, 0xF1], first: -1...0, second: -1...1, isPositive: true),
    Row(name: "FYL2XP1", bytes: [0xD9, 0xF9], first: -70 ... -3, second: -60...60),
  ]

  @Test(arguments: rows) func `results lie within a unit in the last place of the host's`(
    _ row: Row
  )
    throws
  {
    let code = try Silicon.Code(row.bytes)
    var source = Pseudorandom(8)
    var (largest, worst) = (UInt64(0), "")
    var different = 0
    let count = 2000
    for number in 0..<count {
      silicon.start.control = 0x37F | UInt16(number % 4) << 10
      var first = random(&source, exponents: row.first)
      let second = random(&source, exponents: row.second)
      if row.isPositive { first.signExponent &= 0x7FFF }
      silicon.start.setST(0, first)
      silicon.start.setST(1, second)
      _ = silicon.run(code)
      let (native, ours) = (silicon.native, silicon.ours)
      // C1 tells of a rounding that may differ.
      #expect(native.status & ~0x200 == ours.status & ~0x200, "\(hex(first)), \(hex(second))")
      #expect(native.valid == ours.valid)
      for index in 0..<2 {
        let far = distance(native.st(index), ours.st(index)) ?? .max
        if far > 0 { different += 1 }
        if far > largest {
          largest = far
          worst =
            "\(hex(first)), \(hex(second)): \(hex(native.st(index))), ours \(hex(ours.st(index)))"
        }
      }
    }
    print("\(row.name): \(different) of \(count) differ, by \(largest) units at most")
    #expect(largest <= 1, "\(row.name) \(worst)")
  }

  @Test func `special values have the host's results, flags and condition codes`() throws {
    for row in Self.rows where !row.name.contains(",") {
      let code = try Silicon.Code(row.bytes)
      var failures = 0
      for control in [0x37F, 0x340] as [UInt16] {
        silicon.start.control = control
        for first in X87SiliconTests.special {
          // Out of the instructions' ranges the manual leaves the result undefined.
          let value = first.value
          if row.name == "F2XM1" && value.kind == .finite && value.exponent >= 0 { continue }
          if row.name == "FYL2XP1" && value.kind != .zero && value.exponent >= -2 && !value.isNaN {
            continue
          }
          for second in row.second == 0...0 ? [X87SiliconTests.special[9]] : X87SiliconTests.special
          {
            silicon.start.setST(0, first)
            silicon.start.setST(1, second)
            _ = silicon.run(code)
            let (native, ours) = (silicon.native, silicon.ours)
            let isSame =
              native.status & ~0x200 == ours.status & ~0x200 && native.valid == ours.valid
              && (0..<2).allSatisfy { (distance(native.st($0), ours.st($0)) ?? .max) <= 1 }
            if isSame { continue }
            failures += 1
            if failures > 6 { break }
            Issue.record(
              "\(row.name) FCW \(hex(control)) \(hex(first)), \(hex(second)): FSW \(hex(native.status)) \(hex(native.st(0))) \(hex(native.st(1))), ours \(hex(ours.status)) \(hex(ours.st(0))) \(hex(ours.st(1)))"
            )
          }
        }
      }
    }
  }
}
