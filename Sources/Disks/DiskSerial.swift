extension BlockDevice {
  /// A serial number that stays the same for the same image: ten characters.
  package var serialNumber: String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16, uppercase: true)
    return "RS" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
