import Bus
import GuestMemory
import Testing

/// RAM of 64 KiB, ROM of 8 KiB and a window, where the guest may put it anywhere.
struct MemoryDecoderTests {
  private let decoder: MemoryDecoder
  private let ram: HostMemory
  private let rom: HostMemory

  init() throws {
    decoder = try MemoryDecoder()
    ram = try HostMemory(length: 0x1_0000)
    rom = try HostMemory(length: 0x2000)
    decoder.show([Self.region(0, ram, .ram, "RAM")], layer: .hostBridge, name: "RAM")
    decoder.show([Self.region(0x1_0000, rom, .rom, "ROM")], layer: .firmware, name: "ROM")
  }

  private static func region(
    _ start: UInt64, _ memory: HostMemory, _ kind: MappedRegion.Kind, _ name: String
  ) -> MappedRegion {
    MappedRegion(
      start: GuestPhysicalAddress(start), length: memory.length, kind: kind, name: name,
      backing: memory)
  }

  private var layout: [String] {
    decoder.memory.regions.map {
      "\(String($0.start.rawValue, radix: 16))+\(String($0.length, radix: 16)) \($0.name)"
    }
  }

  @Test func `a window over RAM and ROM is seen around them`() throws {
    let window = try HostMemory(length: 0x2_0000)
    decoder.show([Self.region(0xF000, window, .video, "W")], layer: .window, name: "W")
    #expect(layout == ["0+10000 RAM", "10000+2000 ROM", "12000+1d000 W"])
    window.write([7], at: 0x3000)
    #expect(decoder.memory.read(at: GuestPhysicalAddress(0x1_2000), count: 1) == [7])
  }

  @Test func `a window that ROM cuts in two is seen on both sides`() throws {
    let window = try HostMemory(length: 0x4000)
    decoder.show([], layer: .hostBridge, name: "RAM")
    decoder.show([Self.region(0xF000, window, .video, "W")], layer: .window, name: "W")
    #expect(layout == ["f000+1000 W", "10000+2000 ROM", "12000+1000 W"])
  }

  @Test func `what a moved window holds goes with it`() throws {
    let window = try HostMemory(length: 0x1000)
    decoder.show([Self.region(0x2_0000, window, .video, "W")], layer: .window, name: "W")
    decoder.memory.write([1, 2], at: GuestPhysicalAddress(0x2_0000))
    decoder.show([Self.region(0x3_0000, window, .video, "W")], layer: .window, name: "W")
    #expect(decoder.memory.read(at: GuestPhysicalAddress(0x2_0000), count: 2).isEmpty)
    #expect(decoder.memory.read(at: GuestPhysicalAddress(0x3_0000), count: 2) == [1, 2])
  }

  @Test func `the number of the layout changes with the layout and with nothing else`() throws {
    let before = decoder.memory.layoutNumber
    decoder.show([Self.region(0, ram, .ram, "RAM")], layer: .hostBridge, name: "RAM")
    #expect(decoder.memory.layoutNumber == before)
    let window = try HostMemory(length: 0x1000)
    decoder.show([Self.region(0, window, .video, "W")], layer: .window, name: "W")
    #expect(decoder.memory.layoutNumber == before, "a hidden window changes nothing")
    decoder.update {
      decoder.show([], layer: .firmware, name: "ROM")
      decoder.show([Self.region(0x1_0000, rom, .rom, "ROM")], layer: .firmware, name: "ROM")
    }
    #expect(decoder.memory.layoutNumber == before)
    decoder.show([], layer: .firmware, name: "ROM")
    #expect(decoder.memory.layoutNumber == before + 1)
  }

  @Test func `neighbours that continue each other are one region`() {
    let parts = (0..<4).map { index in
      MappedRegion(
        start: GuestPhysicalAddress(0x2_0000 + index * 0x1000), length: 0x1000, kind: .shadow,
        name: "S", backing: ram, offset: index * 0x1000)
    }
    decoder.show(parts, layer: .hostBridge, name: "S")
    #expect(layout.last == "20000+4000 S")
  }

  @Test func `random claims never overlap, and the strongest answers`() throws {
    var seed: UInt64 = 1
    func random(_ below: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % below
    }
    let bank = try HostMemory(length: 0x1_0000)
    var claims: [String: (Int, UInt64, UInt64)] = [:]
    let layers = [MemoryDecoder.Layer.hostBridge, .firmware, .window]
    let decoder = try MemoryDecoder()
    for _ in 0..<300 {
      let number = Int(random(9))
      let name = "\(number)"
      let (start, length) = (random(32) << 12, (random(8) + 1) << 12)
      claims[name] = (number / 3, start, length)
      decoder.show(
        [
          MappedRegion(
            start: GuestPhysicalAddress(start), length: length, kind: .ram, name: name,
            backing: bank)
        ], layer: layers[number / 3], name: name)
      for page in UInt64(0)..<42 {
        let address = page << 12
        let best = claims.filter { $0.value.1 <= address && address - $0.value.1 < $0.value.2 }
          .map { $0.value.0 }.min()
        let region = decoder.memory.region(at: GuestPhysicalAddress(address))
        #expect(region.map { Int($0.name)! / 3 } == best)
      }
    }
  }

  @Test func `DMA writes RAM, leaves ROM alone, and reads ones where nothing is`() {
    let master = BusMaster(decoder)
    rom.write([5, 5, 5, 5], at: 0)
    master.write([1, 2, 3, 4], at: 0xFFFE)
    #expect(ram.read(at: 0xFFFE, count: 2) == [1, 2])
    #expect(rom.read(at: 0, count: 4) == [5, 5, 5, 5])
    #expect(master.read(at: 0x1_1FFE, count: 4) == [0, 0, 0xFF, 0xFF])
    #expect(master.read(at: .max, count: 3) == [0xFF, 0xFF, 0xFF])
    master.write([1, 2, 3], at: .max)
  }

  @Test func `writes to ROM reach the RAM that takes them`() throws {
    let shadow = try HostMemory(length: 0x1000)
    decoder.takeWrites([Self.region(0x1_0000, shadow, .shadow, "S")])
    BusMaster(decoder).write([9, 8], at: 0x1_0010)
    #expect(shadow.read(at: 0x10, count: 2) == [9, 8])
    #expect(decoder.memory.read(at: GuestPhysicalAddress(0x1_0010), count: 2) == [0, 0])
    #expect(!decoder.writeBehind([1], at: GuestPhysicalAddress(0x1_1000)))
  }
}
