import Bits
import GuestMemory
import X86

/// The PVH protocol: an ELF file whose note names a 32-bit entry is told of the machine by `hvm_start_info`.
///
/// Source: Xen, docs/misc/pvh.pandoc "Initial Machine State", xen/include/public/arch-x86/hvm/start_info.h
/// (version 1).
struct PVHStart: StartPlan {
  /// The physical address in the note.
  let entry: UInt64
  let commandLine: String
  let modules: [BootModule]

  var takesArguments: Bool { true }

  private static let magic: UInt32 = 0x336E_C578

  /// XEN_ELFNOTE_PHYS32_ENTRY: the entry that an ELF file's notes name; nil where they name none.
  static func entry(in image: ELFImage, _ bytes: [UInt8]) -> UInt64? {
    image.notes.lazy.compactMap { range in entry(in: range, bytes) }.first
  }

  private static func entry(in range: Range<Int>, _ bytes: [UInt8]) -> UInt64? {
    let file = bytes[range]
    var position = 0
    while let nameSize = file.littleEndian(UInt32.self, at: position),
      let contentSize = file.littleEndian(UInt32.self, at: position + 4),
      let type = file.littleEndian(UInt32.self, at: position + 8)
    {
      let name = position + 12
      let content = name + ((Int(nameSize) + 3) & ~3)
      if type == 18, nameSize == 4, file.dropFirst(name).starts(with: "Xen\0".utf8),
        let low = file.littleEndian(UInt32.self, at: content), contentSize >= 4
      {
        return UInt64(low)
      }
      position = content + ((Int(contentSize) + 3) & ~3)
    }
    return nil
  }

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    var parts = [try places.take(name: "the GDT", DescriptorTable.flat.bytes)]
    var state = CPUState.protectedMode(at: entry, gdt: parts[0].start)
    let line = try places.take(name: "the command line", Array(commandLine.utf8) + [0])
    parts.append(line)
    var list: [UInt8] = []
    for module in modules {
      let place = try places.take(name: "module '\(module.name)'", module.bytes, above: 0x10_0000)
      let text = try places.take(name: "its arguments", Array(module.arguments.utf8) + [0])
      parts += [place, text]
      list += [place.start, UInt64(module.bytes.count), text.start, 0].flatMap(\.littleEndianBytes)
    }
    let modulePlace = try places.take(name: "the module list", list)
    let ranges = MemoryMap(of: memory).ranges
    let map = try places.take(
      name: "the memory map",
      ranges.flatMap { range in
        range.start.littleEndianBytes + range.length.littleEndianBytes
          + range.kind.rawValue.littleEndianBytes + [0, 0, 0, 0]
      })
    var information = Self.magic.littleEndianBytes + UInt32(1).littleEndianBytes
    information += UInt32(0).littleEndianBytes + UInt32(modules.count).littleEndianBytes
    information += (modules.isEmpty ? 0 : modulePlace.start).littleEndianBytes
    information += line.start.littleEndianBytes
    information += (ACPIRoot.find(in: memory) ?? 0).littleEndianBytes
    information += map.start.littleEndianBytes
    information += UInt32(ranges.count).littleEndianBytes + UInt32(0).littleEndianBytes
    let place = try places.take(name: "PVH's start information", information)
    parts += [modulePlace, map, place]
    state.rbx = place.start
    state.tr = SegmentRegister(selector: 0, base: 0, limit: 0x67, attributes: .busyTSS32)
    return StartLayout(segments: parts, state: state)
  }
}
