import GuestMemory
import Machine
import X86

/// Where a Linux kernel of 64 bits runs, against where it was linked: what KASLR chose.
///
/// The kernel maps its image once, in pages of 2 MiB behind FFFFFFFF80000000H, and takes away what its first page
/// tables map below it and above it. So the lowest page that is mapped there holds its first byte.
///
/// Source: Linux, arch/x86/kernel/head64.c (`__startup_64`, `cleanup_highmap`), Documentation/arch/x86/x86_64/mm.rst.
struct LinuxPlace: Hashable, Sendable {
  /// The address of the image's first byte as it was linked.
  let linkAddress: UInt64

  /// `__START_KERNEL_map`.
  private static let map: UInt64 = 0xFFFF_FFFF_8000_0000
  /// `KERNEL_IMAGE_SIZE` with KASLR.
  private static let room: UInt64 = 0x4000_0000
  private static let largePage: UInt64 = 0x20_0000

  /// The kernel whose protected-mode code wants to lie at `physical`; nil where no kernel's map reaches so far.
  init?(wanting physical: UInt64) {
    guard physical < Self.room else { return nil }
    linkAddress = Self.map + physical
  }

  /// How far the kernel was moved; nil as long as `state`'s page tables do not map it, or map something else.
  func slide(_ state: CPUState, in memory: GuestMemory) -> UInt64? {
    guard state.isLongModeActive, state.isPagingEnabled else { return nil }
    // With page-table isolation user land has tables of its own, 4 KiB further: they map the kernel's entries alone.
    var kernel = state
    kernel.cr3 &= ~0x1000
    guard
      let start = [kernel, state].compactMap({ lowestPage(PageWalk($0), in: memory) }).min(),
      start >= linkAddress, (start - linkAddress).isMultiple(of: Self.largePage)
    else { return nil }
    return start - linkAddress
  }

  /// The lowest address of the kernel's map that `walk` finds mapped.
  private func lowestPage(_ walk: PageWalk, in memory: GuestMemory) -> UInt64? {
    for offset in stride(from: 0, to: Self.room, by: Int(Self.largePage)) {
      let address = Self.map + offset
      if (try? walk.translate(GuestVirtualAddress(address), in: memory)) != nil { return address }
    }
    return nil
  }
}

extension Debugger {
  /// How far KASLR has moved the Linux kernel that was booted; nil for other guests, and before it is at its place.
  package var linuxSlide: UInt64? {
    linuxPlace?.slide(state(of: 0, [.general, .system]), in: machine.memory)
  }

  /// Where the Linux kernel that was booted has its first byte; nil as above.
  package var linuxStart: UInt64? {
    guard let linuxPlace, let linuxSlide else { return nil }
    return linuxPlace.linkAddress + linuxSlide
  }

  /// Says that the guest is a Linux kernel whose protected-mode code wants to lie at `physical`.
  package func guestIsLinux(wanting physical: UInt64) {
    linuxPlace = LinuxPlace(wanting: physical)
  }
}
