import Bits

/// What the monitor tells of itself: a block of 128 bytes.
///
/// Source: VESA, "Enhanced Extended Display Identification Data Standard" release A, revision 1, February 2000 (EDID 1.3),
/// §3; the preferred timing: VESA, "Monitor Timing Standard", 1024 × 768 at 60 Hz.
package enum EDID {
  package static let length = 128

  /// A digital display of 27 by 20 cm that prefers 1024×768, which is what kernels without a wish of their own get.
  package static let block: [UInt8] = {
    var bytes: [UInt8] = [0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00]  // §3.3
    bytes += identity
    bytes += [1, 3]  // §3.5, version
    // §3.6: digital, size, gamma 2.2, sRGB and a preferred timing.
    bytes += [0x80, 27, 20, 120, 0x0E]
    bytes += [0xEE, 0x91, 0xA3, 0x54, 0x4C, 0x99, 0x26, 0x0F, 0x50, 0x54]  // §3.7: sRGB's colours
    bytes += [0xA1, 0x08, 0x00]  // §3.8: 720×400, 640×480, 800×600, 1024×768
    bytes += standardTimings.flatMap { $0 }
    bytes += preferredTiming + rangeLimits + monitorName
    bytes += [0, 0, 0, 0x10] + [UInt8](repeating: 0, count: 14)  // no fourth descriptor
    bytes.append(0)  // no extension
    bytes.append(0 &- bytes.reduce(0, &+))
    return bytes
  }()

  /// §3.4: "RSD" in letters of five bits, product 1, no serial number, the first week of 2026.
  private static let identity: [UInt8] = [
    0x4A, 0x64, 0x01, 0x00, 0, 0, 0, 0, 1, 2026 - 1990 as Int,
  ]
  .map { UInt8($0) }

  /// §3.9: width / 8 − 31, then the shape (0 16:10, 1 4:3, 2 5:4, 3 16:9) in bits 7 and 6; all at 60 Hz.
  private static let standardTimings: [[UInt8]] =
    [
      (1280, 2), (1280, 0), (1440, 0), (1600, 1), (1280, 3), (1920, 3), (1920, 0),
    ].map { (width: Int, shape: UInt8) in [UInt8(width / 8 - 31), shape << 6] } + [[1, 1]]

  /// §3.10.2: 65 MHz; 1024 + 320 dots with a pulse of 136 after 24, 768 + 38 lines with one of 6 after 3, both negative.
  private static let preferredTiming: [UInt8] = [
    0x64, 0x19, 0x00, 0x40, 0x41, 0x00, 0x26, 0x30, 24, 136, 0x36, 0x00, 0x0E, 0xC8, 0x10, 0, 0,
    0x18,
  ]

  /// §3.10.3: 50 to 75 Hz, 30 to 90 kHz, 200 MHz at the most.
  private static let rangeLimits: [UInt8] =
    [0, 0, 0, 0xFD, 0, 50, 75, 30, 90, 20, 0, 0x0A] + [UInt8](repeating: 0x20, count: 6)

  private static let monitorName: [UInt8] =
    [0, 0, 0, 0xFC, 0] + Array("Ringside\n    ".utf8)
}
