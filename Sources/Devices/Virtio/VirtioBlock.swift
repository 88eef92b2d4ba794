import Bits
import Bus
package import Disks

/// A disk by virtio.
///
/// There is no write cache of ours: a request ends when the sectors have been given to the host's file, and a flush when
/// they are on the host's disk. A driver that has not agreed on flushes finds each write there when it ends.
///
/// Source: OASIS "Virtual I/O Device (VIRTIO) Version 1.2", committee specification 01, July 2022, §5.2. Deviation: one
/// queue; secure erase and lifetime are not offered; sectors that are discarded keep what they hold.
package final class VirtioBlock: VirtioDevice, ReportsUnimplemented {
  // MARK: Registers

  /// §5.2.3 Feature bits.
  enum Feature {
    static let largestSegment: UInt64 = 1 << 1  // SIZE_MAX
    static let segmentCount: UInt64 = 1 << 2  // SEG_MAX
    static let geometry: UInt64 = 1 << 4
    static let readOnly: UInt64 = 1 << 5  // RO
    static let blockSize: UInt64 = 1 << 6  // BLK_SIZE
    static let flush: UInt64 = 1 << 9
    static let topology: UInt64 = 1 << 10
    static let discard: UInt64 = 1 << 13
    static let writeZeroes: UInt64 = 1 << 14
  }

  /// §5.2.6 what a request does.
  enum Request {
    static let input: UInt32 = 0
    static let output: UInt32 = 1
    static let flush: UInt32 = 4
    static let identifier: UInt32 = 8
    static let discard: UInt32 = 11
    static let writeZeroes: UInt32 = 13
    static let headLength = 16
    static let identifierLength = 20
  }

  /// §5.2.6 how it went.
  enum Outcome: UInt8 {
    case fine = 0
    case failed = 1  // IOERR
    case unsupported = 2  // UNSUPP
  }

  /// What one request can ask for.
  enum Limit {
    static let segments: UInt32 = 254
    static let segmentLength: UInt32 = 1 << 20
    /// What the two allow.
    static let requestLength = UInt64(segments) * UInt64(segmentLength)
    static let rangeSectors: UInt32 = 1 << 16
  }

  /// How many sectors go to or from the file at a time.
  private static let piece = 128

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// The features that the driver has chosen.
    var features: UInt64 = 0
  }

  package var state = State()

  // MARK: Wiring

  package let name: String
  package let kind = VirtioKind.block
  package let queueSizes: [UInt16] = [256]
  package var onReady: (_ queue: Int) -> Void = { _ in }
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  private let disk: any BlockDevice
  /// As the disk counts on IDE; read once, since a guest may ask for every byte of it.
  private let geometry: DiskGeometry

  package init(_ disk: any BlockDevice) {
    self.disk = disk
    geometry = .native(of: disk)
    name = "Virtio disk '\(disk.name)'"
  }

  package func reset() { state = State() }

  package var summary: String {
    "\(disk.sectorCount) sectors, features 0x\(String(state.features, radix: 16))"
  }

  package var features: UInt64 {
    Feature.largestSegment | Feature.segmentCount | Feature.geometry | Feature.blockSize
      | Feature.flush | Feature.topology
      | (disk.isReadOnly ? Feature.readOnly : Feature.discard | Feature.writeZeroes)
  }

  package func negotiated(_ features: UInt64) { state.features = features }

  // MARK: Access

  /// §5.2.4 Device configuration layout.
  package var configuration: [UInt8] {
    var bytes = disk.sectorCount.littleEndianBytes
    bytes += Limit.segmentLength.littleEndianBytes + Limit.segments.littleEndianBytes
    bytes += UInt16(clamping: geometry.cylinders).littleEndianBytes
    bytes += [UInt8(clamping: geometry.heads), UInt8(clamping: geometry.sectorsPerTrack)]
    bytes += UInt32(sectorSize).littleEndianBytes
    // One logical block a physical one; 4 KiB are good to write.
    bytes += [0, 0] + UInt16(8).littleEndianBytes + UInt32(0).littleEndianBytes
    // No cache mode to switch; one queue.
    bytes += [0, 0] + UInt16(1).littleEndianBytes
    // Discarding and writing zeroes: sectors, segments of a request; where discarding aligns; whether zeroes may unmap.
    let (sectorLimit, segments): (UInt32, UInt32) =
      disk.isReadOnly ? (0, 0) : (Limit.rangeSectors, 1)
    bytes += sectorLimit.littleEndianBytes + segments.littleEndianBytes
    bytes += UInt32(disk.isReadOnly ? 0 : 8).littleEndianBytes
    bytes += sectorLimit.littleEndianBytes + segments.littleEndianBytes
    return bytes + [0, 0, 0, 0]
  }

  // MARK: Behaviour

  package func serve(
    _ buffer: inout VirtqueueBuffer, of queue: Int
  ) throws(VirtioDeviceError) {
    let head = buffer.read(Request.headLength)
    guard head.count == Request.headLength, buffer.writableLength > 0 else {
      throw VirtioDeviceError(reason: "a request without a head of 16 bytes and a status byte")
    }
    let sector = head.littleEndian(at: 8, count: 8)
    let outcome: Outcome
    switch UInt32(head.littleEndian(at: 0, count: 4)) {
    case Request.input: outcome = input(&buffer, from: sector)
    case Request.output: outcome = output(&buffer, to: sector)
    case Request.flush: outcome = flush()
    case Request.identifier:
      let text = Array(disk.serialNumber.utf8)
      let room = min(Request.identifierLength, Int(clamping: buffer.writableLength - 1))
      buffer.write(
        Array((text + [UInt8](repeating: 0, count: Request.identifierLength)).prefix(room)))
      outcome = .fine
    case Request.discard: outcome = discard(&buffer)
    case Request.writeZeroes: outcome = writeZeroes(&buffer)
    case let other:
      onUnimplemented("request type \(other) is not supported")
      outcome = .unsupported
    }
    buffer.writeLast(outcome.rawValue)
  }

  /// Whether a request's data are whole sectors that the disk has.
  private func covers(_ sector: UInt64, _ length: UInt64) -> Bool {
    length % UInt64(sectorSize) == 0 && length <= Limit.requestLength
      && sector <= disk.sectorCount && length / UInt64(sectorSize) <= disk.sectorCount - sector
  }

  private func input(_ buffer: inout VirtqueueBuffer, from first: UInt64) -> Outcome {
    let length = buffer.writableLength - 1
    guard covers(first, length) else { return .failed }
    var sector = first
    let end = first + length / UInt64(sectorSize)
    while sector < end {
      let count = Int(min(end - sector, UInt64(Self.piece)))
      do throws(BlockError) {
        buffer.write(try disk.read(sector: sector, count: count))
      } catch {
        return failed(error)
      }
      sector += UInt64(count)
    }
    return .fine
  }

  private func output(_ buffer: inout VirtqueueBuffer, to first: UInt64) -> Outcome {
    guard covers(first, buffer.readableLength) else { return .failed }
    var sector = first
    while buffer.readableLength > 0 {
      let bytes = buffer.read(Self.piece * sectorSize)
      do throws(BlockError) {
        try disk.write(bytes, sector: sector)
      } catch {
        return failed(error)
      }
      sector += UInt64(bytes.count / sectorSize)
    }
    return settle()
  }

  /// §5.2.6: one segment of sector, count and flags, of which `flags` are known.
  private func range(
    _ buffer: inout VirtqueueBuffer, feature: UInt64, flags: UInt64
  ) -> (range: Range<UInt64>?, outcome: Outcome) {
    guard state.features & feature != 0, buffer.readableLength == 16 else {
      return (nil, .unsupported)
    }
    let segment = buffer.read(16)
    let sector = segment.littleEndian(at: 0, count: 8)
    let count = segment.littleEndian(at: 8, count: 4)
    guard segment.littleEndian(at: 12, count: 4) & ~flags == 0 else { return (nil, .unsupported) }
    guard count <= UInt64(Limit.rangeSectors), covers(sector, count * UInt64(sectorSize)) else {
      return (nil, .failed)
    }
    return (sector..<sector + count, .fine)
  }

  /// §5.2.6.2: the guest no longer needs these sectors, which may hold anything from now on: they stay.
  private func discard(_ buffer: inout VirtqueueBuffer) -> Outcome {
    range(&buffer, feature: Feature.discard, flags: 0).outcome
  }

  /// §5.2.6.2: that sectors may be taken away (UNMAP) is left unused.
  private func writeZeroes(_ buffer: inout VirtqueueBuffer) -> Outcome {
    let (range, outcome) = range(&buffer, feature: Feature.writeZeroes, flags: 1)
    guard let range else { return outcome }
    var sector = range.lowerBound
    var left = UInt64(range.count)
    while left > 0 {
      let count = min(left, UInt64(Self.piece))
      do throws(BlockError) {
        try disk.write([UInt8](repeating: 0, count: Int(count) * sectorSize), sector: sector)
      } catch {
        return failed(error)
      }
      sector += count
      left -= count
    }
    return settle()
  }

  private func flush() -> Outcome {
    do throws(BlockError) {
      try disk.flush()
      return .fine
    } catch {
      return failed(error)
    }
  }

  /// §5.2.6.2: without flushes a write must be safe when it ends.
  private func settle() -> Outcome {
    state.features & Feature.flush == 0 ? flush() : .fine
  }

  private func failed(_ error: BlockError) -> Outcome {
    onUnimplemented("'\(disk.name)': \(error)")
    return .failed
  }
}
