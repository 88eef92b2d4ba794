import Bits
import GuestMemory
import X86

/// A boot protocol's part of a start: what a loader adds to the image, and how the first CPU begins.
///
/// The image's own segments are in `places` already. A plan is asked for every reset, and gives the same answer for
/// the same memory.
protocol StartPlan: Sendable {
  /// Whether a command line and further files reach the program.
  var takesArguments: Bool { get }

  /// Whether the image's own segments may go elsewhere than they are linked for.
  var movesImage: Bool { get }

  /// The graphics mode that the program asks for; nil where the text screen will do.
  var graphics: GraphicsWish? { get }

  /// What is to be loaded beside the image's own segments, and the first CPU's state.
  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout
}

extension StartPlan {
  var takesArguments: Bool { false }
  var movesImage: Bool { false }
  var graphics: GraphicsWish? { nil }
}

/// What a ``StartPlan`` comes to in one memory.
struct StartLayout {
  var segments: [LoadSegment] = []
  var state: CPUState
  /// How far the image's own segments are moved from where it wants them.
  var displacement: UInt64 = 0
}

/// Plain bytes: real mode below 1 MiB, flat protected mode above.
struct FlatStart: StartPlan {
  let entry: UInt64

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    StartLayout(
      state: entry < 0x10_0000 ? .realMode(at: entry) : .protectedMode(at: entry, gdt: 0))
  }
}

/// A plain ELF file: flat protected mode for i386, long mode with its own page tables for x86-64.
struct ELFStart: StartPlan {
  let `class`: ELFImage.Class
  let entry: UInt64
  /// Virtual ranges to map beside the identity map: where a 64-bit ELF file wants to run.
  let mappings: [PageTables.Mapping]

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
    guard self.class == .x86_64 else {
      return StartLayout(segments: [gdt], state: .protectedMode(at: entry, gdt: gdt.start))
    }
    let tables = try places.take(PageTables(mappings: mappings))
    return StartLayout(
      segments: [gdt, tables],
      state: .longMode(at: entry, gdt: gdt.start, pageTables: tables.start))
  }
}

extension FreePlaces {
  /// Room for `pages`, and their bytes for that place.
  mutating func take(_ pages: PageTables) throws(BootError) -> LoadSegment {
    let place = try take(name: "the page tables", count: pages.byteCount)
    return LoadSegment(
      name: place.name, start: place.start, bytes: pages.bytes(at: place.start))
  }
}
