package import GuestMemory
package import X86

/// A kernel or program that is loaded without any firmware: what goes where, and how the CPU starts.
package struct BootProgram: Sendable {
  /// How it is started; this also tells a debugger which registers to show.
  package enum Kind: Hashable, Sendable, CustomStringConvertible {
    /// Multiboot 1.
    case multiboot(ELFImage.Class?)
    /// Multiboot 2.
    case multiboot2(ELFImage.Class?)
    /// A Linux bzImage, by one of its entries.
    case linux(LinuxEntry)
    /// An ELF file with a PVH entry.
    case pvh(ELFImage.Class)
    /// A plain ELF file.
    case elf(ELFImage.Class)
    /// Plain bytes.
    case flat

    package var description: String {
      switch self {
      case .multiboot: "Multiboot kernel"
      case .multiboot2: "Multiboot 2 kernel"
      case .linux: "Linux kernel"
      case .pvh: "PVH kernel"
      case .elf: "plain ELF file"
      case .flat: "flat binary"
      }
    }
  }

  package let kind: Kind
  /// What the image brings, where it wants it.
  package let segments: [LoadSegment]
  /// What the boot protocol adds.
  let start: any StartPlan
  /// Where a Linux kernel of 64 bits wants its protected-mode code, which is where it was linked for; nil for all else.
  package var linuxAddress: UInt64?
  /// Whether a command line and further files reach it.
  package var takesArguments: Bool { start.takesArguments }

  /// Throws unless every part has its place in `memory`, and no two share one.
  package func check(in memory: GuestMemory) throws(BootError) {
    // What is wrong with the image itself is told first.
    let screen = Screen.like(start.graphics)
    let distance = start.movesImage ? try layout(in: memory, screen).displacement : 0
    let moved = segments.map { $0.moved(by: distance) }
    for segment in moved { try segment.check(in: memory) }
    for (index, segment) in moved.enumerated() {
      for other in moved[(index + 1)...] where segment.overlaps(other) {
        throw .overlap(segment.name, other.name)
      }
    }
    _ = try layout(in: memory, screen)
  }

  /// Loads everything; returns the first CPU's state.
  ///
  /// ``check(in:)`` has accepted the same memory before. `show` sets the graphics mode that the program asks for, or one
  /// near it, and tells what the screen is now.
  package func load(
    into memory: GuestMemory, show: (GraphicsWish) -> Screen = { _ in .text }
  ) -> CPUState {
    let screen = start.graphics.map(show) ?? .text
    guard let layout = try? layout(in: memory, screen) else { return CPUState() }
    for segment in segments { segment.moved(by: layout.displacement).load(into: memory) }
    for segment in layout.segments { segment.load(into: memory) }
    return layout.state
  }

  /// What the loader adds (tables, information, modules) and the state that goes with it.
  private func layout(
    in memory: GuestMemory, _ screen: Screen
  ) throws(BootError) -> StartLayout {
    var places = FreePlaces(memory: memory, taken: segments)
    return try start.layout(&places, memory: memory, screen: screen)
  }
}
