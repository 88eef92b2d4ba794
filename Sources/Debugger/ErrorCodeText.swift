import Bits
import X86

/// An exception's error code in words; nothing where it says nothing.
///
/// Source: Intel SDM vol 3A (June 2024) §6.13 "Error Code", §4.7 "Page-Fault Exceptions".
func errorCodeText(_ code: UInt32, of vector: UInt8) -> String {
  switch vector {
  case 14: " (\(pageFaultText(code)))"
  case 10...13 where code != 0: " (\(selectorText(code)))"
  default: ""
  }
}

private func pageFaultText(_ code: UInt32) -> String {
  let access = code.bit(4) ? "fetch" : code.bit(1) ? "write" : "read"
  let cause =
    code.bit(3)
    ? "reserved bit set" : code.bit(5) ? "protection key" : code.bit(0) ? "no right" : "not present"
  return "\(code.bit(2) ? "user" : "supervisor") \(access), \(cause)"
}

/// What lies behind a selector-like error code: IDT and TI say in which table.
private func selectorText(_ code: UInt32) -> String {
  let index = code.bits(3...15)
  let place =
    if code.bit(1) {
      "IDT entry \(index)"
        + (UInt8(exactly: index).flatMap(TripleFaultDiagnosis.mnemonic).map { ", \($0)" } ?? "")
    } else {
      "\(code.bit(2) ? "LDT" : "GDT") selector \(hex(index << 3))"
    }
  return place + (code.bit(0) ? ", while an event was delivered" : "")
}
