/// What a driver put into a virtqueue that makes no sense; the device then wants to be reset.
enum VirtqueueError: Error, Hashable, Sendable, CustomStringConvertible {
  case areaOutsideMemory(address: UInt64)
  case indexRunsAhead(from: UInt16, to: UInt16, size: UInt16)
  case noSuchDescriptor(UInt16, size: UInt16)
  case chainTooLong
  case misplacedIndirect
  case badIndirectTable(address: UInt64, length: UInt32)
  case bufferOutsideMemory(address: UInt64, length: UInt32)
  case readableAfterWritable
  case badRequest(String)

  var description: String {
    func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
    return switch self {
    case .areaOutsideMemory(let address):
      "an area of the queue, at \(hex(address)), is not in memory"
    case .indexRunsAhead(let from, let to, let size):
      "the index of the available ring went from \(from) to \(to), in a queue of \(size)"
    case .noSuchDescriptor(let number, let size):
      "descriptor \(number) of a table of \(size)"
    case .chainTooLong: "a chain of descriptors is a loop, or longer than its table"
    case .misplacedIndirect:
      "an indirect descriptor that has a next one, is writable, is in an indirect table, or was not negotiated"
    case .badIndirectTable(let address, let length):
      "an indirect table at \(hex(address)) of \(length) bytes"
    case .bufferOutsideMemory(let address, let length):
      "a buffer at \(hex(address)) of \(length) bytes, which is not in memory"
    case .readableAfterWritable: "a descriptor for the device to read after one for it to write"
    case .badRequest(let what): what
    }
  }
}
