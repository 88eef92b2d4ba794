import Testing
import X86

@testable import X86Interpreter

/// Results and flags of arithmetic against the manual's definitions, computed here in wider numbers.
@Suite struct ALUTests {
  private let guest: TestGuest
  private var cpu: CPU { guest.engine.cpu }

  init() throws {
    guest = try TestGuest()
  }

  /// Values near every edge of a width.
  private static let edges: [UInt8] = [0, 1, 2, 0x0F, 0x10, 0x7E, 0x7F, 0x80, 0x81, 0xFE, 0xFF]

  private func check(
    _ name: String, _ result: UInt8, expected: Int, carry: Bool, overflow: Bool, adjust: Bool?
  ) {
    let value = UInt8(truncatingIfNeeded: expected)
    #expect(result == value, "\(name)")
    #expect(cpu.cf == carry, "CF of \(name)")
    #expect(cpu.of == overflow, "OF of \(name)")
    #expect(cpu.zf == (value == 0), "ZF of \(name)")
    #expect(cpu.sf == (value > 0x7F), "SF of \(name)")
    #expect(cpu.pf == (value.nonzeroBitCount % 2 == 0), "PF of \(name)")
    if let adjust { #expect(cpu.af == adjust, "AF of \(name)") }
  }

  @Test func `addition and subtraction, with and without carry`() {
    for left in Self.edges {
      for right in Self.edges {
        for carry in [0, 1] {
          let (a, b) = (Int(left), Int(right))
          let (sa, sb) = (Int(Int8(bitPattern: left)), Int(Int8(bitPattern: right)))
          cpu.arithmeticFlags = UInt64(carry)
          check(
            "adc \(left) \(right) \(carry)", cpu.adc(left, right), expected: a + b + carry,
            carry: a + b + carry > 255, overflow: !(-128...127).contains(sa + sb + carry),
            adjust: (a & 15) + (b & 15) + carry > 15)
          cpu.arithmeticFlags = UInt64(carry)
          check(
            "sbb \(left) \(right) \(carry)", cpu.sbb(left, right), expected: a - b - carry,
            carry: a - b - carry < 0, overflow: !(-128...127).contains(sa - sb - carry),
            adjust: (a & 15) - (b & 15) - carry < 0)
        }
      }
    }
  }

  @Test func `INC and DEC keep CF`() {
    for value in Self.edges {
      for carry in [false, true] {
        cpu.arithmeticFlags = carry ? 1 : 0
        check(
          "inc \(value)", cpu.inc(value), expected: Int(value) + 1, carry: carry,
          overflow: value == 0x7F, adjust: value & 15 == 15)
        cpu.arithmeticFlags = carry ? 1 : 0
        check(
          "dec \(value)", cpu.dec(value), expected: Int(value) - 1, carry: carry,
          overflow: value == 0x80, adjust: value & 15 == 0)
      }
    }
  }

  @Test func `shifts by 1 set CF and OF as the manual says, and a count of 0 changes nothing`() {
    for value in Self.edges {
      let top = value > 0x7F
      let next = value & 0x40 != 0
      check(
        "shl \(value)", cpu.shl(value, 1), expected: Int(value) << 1, carry: top,
        overflow: top != next, adjust: nil)
      check(
        "shr \(value)", cpu.shr(value, 1), expected: Int(value) >> 1, carry: value & 1 != 0,
        overflow: top, adjust: nil)
      check(
        "sar \(value)", cpu.sar(value, 1), expected: Int(Int8(bitPattern: value)) >> 1,
        carry: value & 1 != 0, overflow: false, adjust: nil)
      cpu.arithmeticFlags = RFlags.arithmetic
      #expect(cpu.shl(value, 32) == value && cpu.arithmeticFlags == RFlags.arithmetic)
      #expect(cpu.rol(value, 0) == value && cpu.arithmeticFlags == RFlags.arithmetic)
    }
  }

  @Test(arguments: [0, 1, 3, 7, 8, 9, 15, 17, 31] as [UInt8])
  func `rotations through and without carry`(_ count: UInt8) {
    for value in Self.edges {
      for carry in [0, 1] {
        var (rotated, ninth) = (Int(value), carry)
        for _ in 0..<count {
          let out = rotated >> 7
          rotated = (rotated << 1 | ninth) & 0xFF
          ninth = out
        }
        cpu.arithmeticFlags = UInt64(carry)
        #expect(Int(cpu.rcl(value, count)) == rotated)
        #expect(cpu.cf == (ninth == 1))
        cpu.arithmeticFlags = UInt64(ninth)
        #expect(cpu.rcr(UInt8(rotated), count) == value)
        #expect(cpu.cf == (carry == 1))
        #expect(cpu.ror(cpu.rol(value, count), count) == value)
      }
    }
  }

  @Test func `every combination of flags is held`() {
    for bits in 0..<64 {
      let places: [UInt64] = [0, 2, 4, 6, 7, 11]
      let flags = places.enumerated().reduce(UInt64(0)) {
        bits >> $1.offset & 1 != 0 ? $0 | 1 << $1.element : $0
      }
      cpu.arithmeticFlags = flags
      #expect(cpu.arithmeticFlags == flags)
    }
  }

  @Test func `conditions are the manual's table B-1`() {
    for bits in 0..<64 {
      let (c, p, a, z, s, o) = (
        bits & 1 != 0, bits & 2 != 0, bits & 4 != 0, bits & 8 != 0, bits & 16 != 0, bits & 32 != 0
      )
      cpu.arithmeticFlags =
        (c ? 1 : 0) | (p ? 4 : 0) | (a ? 16 : 0) | (z ? 64 : 0) | (s ? 128 : 0) | (o ? 2048 : 0)
      let even = [o, c, z, c || z, s, p, s != o, z || s != o]
      for code in 0..<16 {
        #expect(cpu.condition(UInt8(code)) == (code & 1 == 0 ? even[code / 2] : !even[code / 2]))
      }
    }
  }
}
