package import GuestMemory
package import X86

/// A kernel or program that is loaded without any firmware: what goes where, and how the CPU starts.
package struct BootProgram: Sendable {
  /// How it is started; this also tells a debugger which registers to show.
  package enum Kind: Hashable, Sendable, CustomStringConvertible {
    /// Multiboot 1.
    case multiboot(ELFImage.Class?)
    /// A plain ELF file.
    case elf(ELFImage.Class)
    /// Plain bytes.
    case flat

    package var description: String {
      switch self {
      case .multiboot: "Multiboot kernel"
      case .elf: "plain ELF file"
      case .flat: "flat binary"
      }
    }
  }

  package let kind: Kind
  /// What the image brings.
  package let segments: [LoadSegment]
  /// The first instruction: a linear address.
  let entry: UInt64
  /// What a Multiboot kernel is given.
  var multiboot: MultibootRequest?
  /// Virtual ranges to map beside the identity map: where a 64-bit ELF file wants to run.
  let mappings: [PageTables.Mapping]
  /// Sentences for the user about what the image asks for and does not get.
  package var warnings: [String] = []

  /// Whether a command line and further files reach it.
  package var takesArguments: Bool { multiboot != nil }

  /// Throws unless every part has its place in `memory`, and no two share one.
  package func check(in memory: GuestMemory) throws(BootError) {
    for segment in segments { try segment.check(in: memory) }
    for (index, segment) in segments.enumerated() {
      for other in segments[(index + 1)...] where segment.overlaps(other) {
        throw .overlap(segment.name, other.name)
      }
    }
    _ = try layout(in: memory)
  }

  /// Loads everything; returns the first CPU's state.
  ///
  /// ``check(in:)`` has accepted the same memory before.
  package func load(into memory: GuestMemory) -> CPUState {
    for segment in segments { segment.load(into: memory) }
    guard let layout = try? layout(in: memory) else { return CPUState() }
    for segment in layout.segments { segment.load(into: memory) }
    return layout.state
  }

  /// What the loader adds (tables, Multiboot's information, modules) and the state that goes with it.
  private func layout(
    in memory: GuestMemory
  ) throws(BootError) -> (segments: [LoadSegment], state: CPUState) {
    var places = FreePlaces(memory: memory, taken: segments)
    switch kind {
    case .flat:
      return ([], entry < 0x10_0000 ? .realMode(at: entry) : .protectedMode(at: entry, gdt: 0))
    case .elf(.i386):
      let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
      return ([gdt], .protectedMode(at: entry, gdt: gdt.start))
    case .elf(.x86_64):
      let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
      let pages = try PageTables(mappings: mappings)
      let tables = try places.take(name: "the page tables", count: pages.byteCount)
      let filled = LoadSegment(
        name: tables.name, start: tables.start, bytes: pages.bytes(at: tables.start))
      return ([gdt, filled], .longMode(at: entry, gdt: gdt.start, pageTables: tables.start))
    case .multiboot:
      let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
      var state = CPUState.protectedMode(at: entry, gdt: gdt.start)
      guard let multiboot else { return ([gdt], state) }
      let (information, address) = try multiboot.information(&places, memory: memory)
      state.rax = MultibootRequest.loaderMagic
      state.rbx = address
      return ([gdt] + information, state)
    }
  }
}
