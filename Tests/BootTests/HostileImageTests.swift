import Bits
import Boot
import GuestMemory
import Testing

@Suite("Boot: hostile images") struct HostileImageTests {
  private static let seeds: [[UInt8]] = {
    let header = multibootHeader(flags: 0)
    var two = ELFBuilder(isWide: true, virtual: 0xFFFF_FFFF_8010_0000, physical: 0x10_0000)
    two.segments.append(
      .init(virtual: 0x20_0000, physical: 0x20_0000, bytes: [1, 2, 3], memorySize: 9000))
    return [
      ELFBuilder().file, ELFBuilder(isWide: true).file, two.file,
      ELFBuilder(bytes: header + [0xF4]).file,
      multibootHeader(flags: 1 << 16, [0x10_0000, 0x10_0000, 0, 0x10_0100, 0x10_0020])
        + [UInt8](repeating: 0xF4, count: 64),
      multibootHeader(flags: 4, [0, 0, 0, 0, 0, 0, 640, 480, 32])
        + [UInt8](repeating: 0, count: 64),
      bootSector(), LinuxBuilder().file, LinuxBuilder(version: 0x0201, isRelocatable: false).file,
      pvhKernel(),
      ELFBuilder(bytes: multiboot2Header([(10, [0x20_0000, 0x3F_FFFF, 0x1000, 2])])).file,
      sectionKernel(),
    ]
  }()

  /// Goes as far with an image as a machine would; any error will do, a crash will not.
  private func tryAll(_ bytes: [UInt8], _ memory: GuestMemory) {
    var extras = BootImage.Extras()
    extras.modules = [BootModule(name: "module", bytes: [1, 2, 3])]
    let choices: [BootProtocol] = [
      .auto, .elf, .multiboot, .multiboot2, .linux(nil), .linux(.bits32), .linux(.bits16), .pvh,
      .mbr,
    ]
    for choice in choices {
      guard let image = try? boot(bytes, as: choice, extras: extras) else { continue }
      guard case .program(let program) = image else { continue }
      guard (try? program.check(in: memory)) != nil else { continue }
      // Loading copies; only small programs are worth the time here.
      guard program.segments.allSatisfy({ $0.length < 1 << 16 }) else { continue }
      _ = program.load(into: memory)
    }
  }

  @Test func `truncations of every format is refused or boots`() throws {
    let memory = try pcMemory(mebibytes: 8)
    for seed in Self.seeds {
      for length in 0..<min(seed.count, 300) { tryAll(Array(seed.prefix(length)), memory) }
    }
  }

  @Test func `mutated images are refused or boot`() throws {
    let memory = try pcMemory(mebibytes: 8)
    var random = SplitMix64(state: 7)
    let interesting: [UInt64] = [
      0, 1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x10_0000,
      0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max, .max - 0xFFF,
    ]
    for _ in 0..<5000 {
      var bytes = Self.seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let value =
          Bool.random(using: &random)
          ? interesting.randomElement(using: &random) ?? 0
          : UInt64.random(in: 0 ... .max, using: &random)
        let width = [1, 2, 4, 8].randomElement(using: &random) ?? 1
        // Headers are where the lengths are.
        var start = Int.random(in: 0..<min(bytes.count, 200), using: &random)
        if bytes.count > 1024 { start += 0x1F0 }
        for index in 0..<width where start + index < bytes.count {
          bytes[start + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
        }
      }
      tryAll(bytes, memory)
    }
  }
}
