import CZlib

/// Writes a picture as a PNG file: eight bits a channel, no filter, one zlib stream.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification (Second Edition)", 10 November 2003.
package enum PNGWriter {
  /// §5.2: the signature.
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The bytes of a PNG file.
  package static func encode(_ image: ScreenImage) -> [UInt8] {
    // §11.2.2: size, depth 8, colour type 2 (truecolour), deflate, adaptive filters, not interlaced.
    let header = bigEndian(image.width) + bigEndian(image.height) + [8, 2, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", compress(scanLines(image)))
      + chunk("IEND", [])
  }

  /// §9.2: each line is led by its filter type, 0 for none.
  private static func scanLines(_ image: ScreenImage) -> [UInt8] {
    let length = image.width * 3
    var bytes: [UInt8] = []
    bytes.reserveCapacity(image.height * (length + 1))
    for line in 0..<image.height {
      bytes.append(0)
      bytes += image.pixels[line * length..<(line + 1) * length]
    }
    return bytes
  }

  /// §5.3: length, type, data, and the CRC of type and data.
  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    // SAFETY: zlib reads `body.count` bytes.
    let check = unsafe body.withUnsafeBufferPointer { bytes in
      unsafe crc32(0, bytes.baseAddress, UInt32(bytes.count))
    }
    return bigEndian(data.count) + body + bigEndian(Int(check))
  }

  private static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      // SAFETY: the buffer holds `length` bytes, which is zlib's own bound; it fails for want of memory only.
      let status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          buffer.baseAddress, &length, source.baseAddress, UInt(source.count), Z_DEFAULT_COMPRESSION
        )
      }
      precondition(status == Z_OK, "zlib refused (\(status))")
      count = Int(length)
    }
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
