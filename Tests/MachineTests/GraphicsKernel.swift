import Bits
import Boot
import Testing

/// A Multiboot 1 kernel at 1 MiB, by its address fields, that wants 800×600 with 32 bits a pixel.
enum GraphicsKernel {
  /// A machine that starts with 32-bit `code`, EBX at the information.
  static func guest(_ code: [UInt8], on engine: TestEngine) throws -> RealModeGuest {
    let flags: UInt32 = 1 << 16 | 1 << 2
    let fields: [UInt32] = [
      0x1BAD_B002, flags, 0 &- 0x1BAD_B002 &- flags, 0x10_0000, 0x10_0000, 0, 0, 0x10_0030, 0, 800,
      600, 32,
    ]
    let kernel = fields.flatMap(\.littleEndianBytes) + code
    let image = try BootImage(
      bytes: kernel, length: UInt64(kernel.count), name: "kernel", as: .multiboot)
    guard case .program(let program) = image else { throw NoKernel() }
    return try RealModeGuest(loading: { program.load(into: $0, show: $1) }, on: engine)
  }

  private struct NoKernel: Error {}
}
