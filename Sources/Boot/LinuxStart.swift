import Bits
import GuestMemory
import X86

/// By which of its entries a Linux kernel is started.
package enum LinuxEntry: Int, Hashable, Sendable, CaseIterable {
  /// Real mode: the kernel's own setup code asks the BIOS and switches modes.
  case bits16 = 16
  /// 32-bit protected mode at the protected-mode code's first byte.
  case bits32 = 32
  /// Long mode, 200H bytes further.
  case bits64 = 64
}

/// The Linux boot protocol: places kernel, command line and RAM disk, and starts by one of three entries.
///
/// Source: Linux, Documentation/arch/x86/boot.rst.
struct LinuxStart: StartPlan {
  let image: BzImage
  let entry: LinuxEntry
  let commandLine: String
  /// The initial RAM disk; empty where there is none.
  let ramdisk: [UInt8]

  var takesArguments: Bool { true }

  /// Takes the entry that the user chose, or the kernel's best; throws where the kernel does not have it.
  init(
    _ image: BzImage, entry: LinuxEntry?, commandLine: String, ramdisk: [UInt8]
  ) throws(BootError) {
    // The 32-bit entry takes the command line by a pointer since 2.02, and is one for loaders since 2.07. Other programs in
    // a bzImage's clothes (memdisk: 2.03; iPXE: no code32_start) do their work in real mode.
    let has32 =
      image.loadFlags.contains(.loadedHigh) && image.version >= 0x0202 && image.has32BitEntry
    let best: LinuxEntry =
      image.has64BitEntry ? .bits64 : has32 && image.version >= 0x0207 ? .bits32 : .bits16
    switch entry {
    case .bits64 where !image.has64BitEntry:
      throw .unsupported(
        "this Linux kernel has no 64-bit entry (xloadflags bit 0); use --boot linux:32 or linux:16")
    case .bits32 where !has32:
      throw .unsupported(
        "this Linux kernel is a zImage, has no 32-bit code (code32_start 0) or is older than boot "
          + "protocol 2.02; use --boot linux:16")
    default: break
    }
    let length = UInt64(commandLine.utf8.count)
    guard length <= image.commandLineLimit else {
      throw .unsupported(
        "the kernel's command line has \(length) bytes; this kernel takes at most "
          + "\(image.commandLineLimit)")
    }
    self.image = image
    self.entry = entry ?? best
    self.commandLine = commandLine
    self.ramdisk = ramdisk
  }

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    let system = LoadSegment(
      name: "the Linux kernel", start: image.loadAddress, bytes: image.system)
    if image.runtimeAddress == image.loadAddress {
      try places.keep(name: system.name, start: system.start, length: image.runtimeLength)
    } else {
      try places.keep(name: system.name, start: system.start, length: system.length)
      // What it unpacks to may cover the packed kernel: it moves that away first.
      try LoadSegment(
        name: "the unpacked Linux kernel", start: image.runtimeAddress, bytes: [],
        length: image.runtimeLength
      ).check(in: memory)
    }
    var parts = [system]
    var disk: LoadSegment?
    if !ramdisk.isEmpty {
      // Nor may it lie where the kernel unpacks itself.
      let runtimeEnd = image.runtimeAddress + image.runtimeLength
      let found = try places.takeHighest(
        name: "the initial RAM disk", ramdisk, below: image.ramdiskLimit + 1)
      guard found.start >= runtimeEnd || found.end <= image.runtimeAddress else {
        let needed = runtimeEnd + found.length
        throw .outsideMemory(
          what: found.name, start: runtimeEnd, end: needed, memory: memory.ramSize,
          needed: memory.mebibytesNeeded(upTo: needed))
      }
      parts.append(found)
      disk = found
    }
    let state =
      entry == .bits16
      ? try realMode(&places, disk, &parts)
      : try protectedMode(&places, disk, &parts, memory: memory)
    return StartLayout(segments: parts, state: state)
  }

  // MARK: - 32 and 64 bits

  private func protectedMode(
    _ places: inout FreePlaces, _ disk: LoadSegment?, _ parts: inout [LoadSegment],
    memory: GuestMemory
  ) throws(BootError) -> CPUState {
    let line = try places.take(name: "the command line", Array(commandLine.utf8) + [0])
    var page = BootParameters(image, memory: memory)
    page.put(BzImage.Field.loaderType, UInt8(0xFF))  // no number assigned
    page.put(BzImage.Field.videoMode, UInt16(0xFFFF))  // "normal"
    page.put(BzImage.Field.code32Start, UInt32(clamping: image.loadAddress))
    page.put(BzImage.Field.commandLine, UInt32(line.start))
    page.put(BzImage.Field.ramdiskImage, UInt32(clamping: disk?.start ?? 0))
    page.put(BzImage.Field.ramdiskSize, UInt32(clamping: disk == nil ? 0 : ramdisk.count))
    let parameters = try places.take(name: "boot_params", page.bytes)
    let gdt = try places.take(name: "the GDT", DescriptorTable.linux(entry).bytes)
    parts += [line, parameters, gdt]
    var state: CPUState
    if entry == .bits64 {
      let tables = try places.take(PageTables(mappings: []))
      parts.append(tables)
      state = .longMode(
        at: image.loadAddress + 0x200, gdt: gdt.start, pageTables: tables.start)
      state.cr4 = 1 << 5  // PAE
      state.cs = .flat(DescriptorTable.linuxCode, .code64)
    } else {
      state = .protectedMode(at: image.loadAddress, gdt: gdt.start)
      state.cs = .flat(DescriptorTable.linuxCode, .code32)
    }
    let data = SegmentRegister.flat(DescriptorTable.linuxData, .data32)
    state.ds = data
    state.es = data
    state.fs = data
    state.gs = data
    state.ss = data
    state.gdtr.limit = DescriptorTable.linux(entry).limit
    state.rsi = parameters.start
    return state
  }

  // MARK: - 16 bits

  /// The end of the real-mode code's heap and stack, an offset in its segment; the command line is behind it.
  private static let heapEnd = 0xE000

  private func realMode(
    _ places: inout FreePlaces, _ disk: LoadSegment?, _ parts: inout [LoadSegment]
  ) throws(BootError) -> CPUState {
    let isHigh = image.loadFlags.contains(.loadedHigh)
    // Before 2.02 the command line is found only with the code at 90000H, where a zImage needs it anyway.
    let base: UInt64 = isHigh && image.version >= 0x0202 ? 0x1_0000 : 0x9_0000
    let heapEnd = base == 0x1_0000 ? Self.heapEnd : 0x9800
    let line = Array(commandLine.utf8) + [0]
    guard image.setup.count <= heapEnd - 0x400 else {
      throw .malformed(
        format: "Linux kernel", expected: "at most \(heapEnd - 0x400) bytes of real-mode code",
        found: "\(image.setup.count)")
    }
    guard heapEnd + line.count <= (base == 0x1_0000 ? 0x1_0000 : 0xA000) else {
      throw .unsupported(
        "the command line has \(line.count - 1) bytes, which the 16-bit entry has no room for")
    }
    var setup = image.setup
    func put(_ offset: Int, _ value: some FixedWidthInteger) {
      let field = value.littleEndianBytes
      setup.replaceSubrange(offset..<(offset + field.count), with: field)
    }
    put(BzImage.Field.loaderType, UInt8(0xFF))
    put(BzImage.Field.videoMode, UInt16(0xFFFF))
    if image.version >= 0x0201 {
      put(BzImage.Field.heapEnd, UInt16(heapEnd - 0x200))
      put(BzImage.Field.loadFlags, image.loadFlags.union(.canUseHeap).rawValue)
    }
    if isHigh { put(BzImage.Field.code32Start, UInt32(clamping: image.loadAddress)) }
    put(BzImage.Field.ramdiskImage, UInt32(clamping: disk?.start ?? 0))
    put(BzImage.Field.ramdiskSize, UInt32(clamping: disk == nil ? 0 : ramdisk.count))
    if image.version >= 0x0202 {
      put(BzImage.Field.commandLine, UInt32(base) + UInt32(heapEnd))
    } else {
      put(0x20, UInt16(0xA33F))
      put(0x22, UInt16(heapEnd))
      put(BzImage.Field.moveSize, UInt16(heapEnd + line.count))
    }
    let code = setup + [UInt8](repeating: 0, count: heapEnd - setup.count) + line
    let segment = LoadSegment(
      name: "the Linux kernel's real-mode code", start: base, bytes: code)
    try places.keep(name: segment.name, start: segment.start, length: segment.length)
    parts.append(segment)
    var state = CPUState.realMode(at: 0)
    let paragraph = UInt16(base >> 4)
    state.cs = .real(paragraph + 0x20, code: true)
    state.rip = 0
    let data = SegmentRegister.real(paragraph)
    state.ds = data
    state.es = data
    state.fs = data
    state.gs = data
    state.ss = data
    state.rsp = UInt64(heapEnd)
    state.rflags = RFlags.reserved1
    return state
  }
}
