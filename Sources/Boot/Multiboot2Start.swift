import Bits
import GuestMemory
import X86

/// The Multiboot 2 protocol: moves a kernel that can be moved, tells it of the machine, and starts it.
///
/// Source: Multiboot2 Specification version 2.0, §3.3 (machine state) and §3.6 (boot information).
struct Multiboot2Start: StartPlan {
  /// What EAX holds at the kernel's entry.
  static let loaderMagic: UInt64 = 0x36D7_6289

  let header: Multiboot2Header
  /// The physical address of the first instruction, where the image is not moved.
  let entry: UInt64
  /// The image's own segments, where it is not moved.
  let image: [LoadSegment]
  let commandLine: String
  let modules: [BootModule]
  let sections: ELFSections?

  var takesArguments: Bool { true }
  var movesImage: Bool { header.relocation != nil }
  var graphics: GraphicsWish? { header.framebuffer }

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    let distance = try relocate(&places, memory: memory)
    let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
    let (information, address) = try information(
      &places, memory: memory, screen: screen, distance: distance)
    var state = CPUState.protectedMode(at: (entry &+ distance) & 0xFFFF_FFFF, gdt: gdt.start)
    state.rax = Self.loaderMagic
    state.rbx = address
    return StartLayout(segments: [gdt] + information, state: state, displacement: distance)
  }

  // MARK: - Relocation

  /// Where the image begins and ends.
  private var extent: (start: UInt64, end: UInt64) {
    (image.map(\.start).min() ?? 0, image.map(\.end).max() ?? 0)
  }

  /// Chooses a place for an image that can be moved; returns how far, modulo 2⁶⁴.
  private func relocate(
    _ places: inout FreePlaces, memory: GuestMemory
  ) throws(BootError) -> UInt64 {
    guard let wish = header.relocation else { return 0 }
    let (start, end) = extent
    guard start <= end else { return 0 }
    let length = end - start
    var empty = places
    empty.retake([])
    func fits(_ address: UInt64) -> Bool {
      address >= UInt64(wish.minimum) && address &+ length <= UInt64(wish.maximum) &+ 1
        && empty.isFree(LoadSegment(name: "", start: address, bytes: [], length: length))
    }
    if wish.preference == 0, fits(start) { return 0 }
    let step = max(UInt64(wish.alignment), 0x1000)
    // Linked addresses in the interrupt table's and the BIOS's memory are never chosen.
    let lowest = (max(UInt64(wish.minimum), 0x10_0000) + step - 1) & ~(step - 1)
    let highest = UInt64(wish.maximum) &+ 1
    let ends = memory.regions.filter { $0.kind == .ram }.map { min($0.end.rawValue, highest) }
    let candidates =
      wish.preference == 2
      ? ends.reversed().filter { $0 >= length }.map { ($0 - length) & ~(step - 1) } : [lowest]
    guard let chosen = candidates.first(where: fits) else {
      throw .outsideMemory(
        what: "the relocatable Multiboot 2 kernel", start: lowest, end: lowest &+ length,
        memory: memory.ramSize, needed: memory.mebibytesNeeded(upTo: lowest &+ length))
    }
    let distance = chosen &- start
    places.retake(image.map { $0.moved(by: distance) })
    return distance
  }

  // MARK: - Information

  /// The segments that hold the information, and the address that EBX gets.
  private func information(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen, distance: UInt64
  ) throws(BootError) -> (segments: [LoadSegment], address: UInt64) {
    var segments: [LoadSegment] = []
    var tags = TagList()
    tags.add(1, Array(commandLine.utf8) + [0])
    tags.add(2, Array("Ringside".utf8) + [0])
    for module in modules {
      // Every place is a page's beginning, whether the kernel asks for that or not.
      let place = try places.take(name: "module '\(module.name)'", module.bytes, above: 0x10_0000)
      segments.append(place)
      tags.add(
        3,
        UInt32(place.start).littleEndianBytes
          + UInt32(place.start + UInt64(module.bytes.count)).littleEndianBytes
          + Array(module.text.utf8) + [0])
    }
    let map = MemoryMap(of: memory)
    tags.add(
      4,
      UInt32(MemoryMap.extendedDataArea >> 10).littleEndianBytes
        + UInt32(clamping: map.extendedSize >> 10).littleEndianBytes)
    tags.add(6, Self.memoryMap(map))
    if let vbe = screen.vbe { tags.add(7, vbe.summary + vbe.controller + vbe.mode) }
    tags.add(8, screen.common + [0, 0] + screen.colours)
    if let sections {
      let placed = try sections.place(&places)
      segments += placed.segments
      let fields = [sections.count, sections.rowSize, sections.nameIndex]
      tags.add(9, fields.flatMap { UInt32($0).littleEndianBytes } + placed.headers)
    }
    if let root = ACPIRoot.find(in: memory) {
      let bytes = ACPIRoot.bytes(at: root, in: memory)
      tags.add(bytes.count > 20 ? 15 : 14, bytes)
    }
    if header.relocation != nil {
      tags.add(21, UInt32(truncatingIfNeeded: extent.start &+ distance).littleEndianBytes)
    }
    let place = try places.take(name: "Multiboot 2's information", tags.bytes)
    segments.append(place)
    return (segments, place.start)
  }

  /// Rows of base, length, type and a reserved field, behind the size of one and a version.
  private static func memoryMap(_ map: MemoryMap) -> [UInt8] {
    UInt32(24).littleEndianBytes + UInt32(0).littleEndianBytes
      + map.ranges.flatMap { range in
        range.start.littleEndianBytes + range.length.littleEndianBytes
          + range.kind.rawValue.littleEndianBytes + [0, 0, 0, 0]
      }
  }
}

/// Tags of the boot information, each on 8 bytes.
private struct TagList {
  private var tags: [UInt8] = []

  mutating func add(_ type: UInt32, _ content: [UInt8]) {
    tags += type.littleEndianBytes + UInt32(8 + content.count).littleEndianBytes + content
    tags += [UInt8](repeating: 0, count: -tags.count & 7)
  }

  /// The whole: total size, a reserved field, the tags, and the one that ends them.
  var bytes: [UInt8] {
    let end = UInt32(0).littleEndianBytes + UInt32(8).littleEndianBytes
    return UInt32(8 + tags.count + end.count).littleEndianBytes + [0, 0, 0, 0] + tags + end
  }
}
