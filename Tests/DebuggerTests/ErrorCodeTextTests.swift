import Testing

@testable import Debugger

/// Intel SDM vol 3A §6.13 and §4.7.
@Suite("Error codes in words")
struct ErrorCodeTextTests {
  @Test(arguments: [
    (0x0, "supervisor read, not present"), (0x2, "supervisor write, not present"),
    (0x10, "supervisor fetch, not present"), (0x7, "user write, no right"),
    (0x15, "user fetch, no right"),
    (0x9, "supervisor read, reserved bit set"), (0x25, "user read, protection key"),
  ])
  func `a page fault tells access and cause`(code: UInt32, text: String) {
    #expect(errorCodeText(code, of: 14) == " (\(text))")
  }

  @Test(arguments: [
    (13, 0x1A, "IDT entry 3, #BP"), (13, 0x6B, "IDT entry 13, #GP, while an event was delivered"),
    (11, 0x102, "IDT entry 32"), (13, 0x10, "GDT selector 0x10"),
    (12, 0x15, "LDT selector 0x10, while an event was delivered"),
    (13, 0xFFFF_FFFA, "IDT entry 8191"),
  ])
  func `a selector tells its table`(vector: UInt8, code: UInt32, text: String) {
    #expect(errorCodeText(code, of: vector) == " (\(text))")
  }

  @Test(arguments: [(13, 0), (8, 0), (17, 0), (6, 4)])
  func `what tells nothing is left out`(vector: UInt8, code: UInt32) {
    #expect(errorCodeText(code, of: vector).isEmpty)
  }
}
