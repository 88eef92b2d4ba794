import Bus
import Testing

@testable import Devices

/// A bus with processors' APICs, and what each told its processor.
final class APICBench {
  let clock = VirtualClock()
  let bus = APICBus()
  private(set) var apics: [LocalAPIC] = []
  private(set) var signals: [[LocalAPIC.Signal]] = []

  init(processors: Int = 1, enabled: Bool = true) {
    signals = Array(repeating: [], count: processors)
    for index in 0..<processors {
      apics.append(
        LocalAPIC(
          index: index, clock: clock, bus: bus,
          signal: { [unowned self] in signals[index].append($0) },
          momentOfTimeStamp: { VirtualTime(nanoseconds: $0) }))
      if enabled { write(0x1FF, 0xF0, index) }
    }
  }

  func write(_ value: UInt32, _ offset: UInt64, _ index: Int = 0) {
    apics[index].write(UInt64(value), at: offset, width: .doubleword)
  }

  func read(_ offset: UInt64, _ index: Int = 0) -> UInt32 {
    UInt32(apics[index].read(at: offset, width: .doubleword))
  }

  func send(_ command: UInt32, to high: UInt32 = 0, from index: Int = 0) {
    write(high, 0x310, index)
    write(command, 0x300, index)
  }

  func pass(_ nanoseconds: UInt64) {
    clock.advance(to: clock.now.advanced(byNanoseconds: nanoseconds))
    for apic in apics { apic.timePassed() }
  }

  func clearSignals() { signals = signals.map { _ in [] } }
}

struct ProcessorLinesTests {
  @Test func `INIT drops what waited, and the first start-up message counts`() {
    let lines = ProcessorLines(processorCount: 2)
    var signalled: [Int] = []
    lines.onSignal = { signalled.append($0) }
    lines.signal(1, .nmi)
    lines.signal(1, .startUp(vector: 3))
    #expect(lines.hasNonMaskable(1) && lines.hasStart(1) && !lines.hasStart(0))
    lines.signal(1, .initialize)
    lines.signal(1, .startUp(vector: 8))
    lines.signal(1, .startUp(vector: 9))
    #expect(!lines.hasNonMaskable(1))
    #expect(lines.takeInitialize(1) && !lines.takeInitialize(1))
    #expect(lines.takeStartUp(1) == 8 && lines.takeStartUp(1) == nil)
    #expect(signalled == [1, 1, 1, 1])
    #expect(lines.takeNews() && !lines.takeNews())
    lines.signal(0, .interrupt)
    #expect(lines.takeNews() && !lines.hasStart(0))
    lines.signal(0, .nmi)
    lines.reset()
    #expect(!lines.hasNonMaskable(0))
  }
}

struct LocalAPICTests {
  @Test func `a timer that ran out while it was masked is silent afterwards`() {
    let bench = APICBench()
    bench.write(0xB, 0x3E0)
    bench.write(0x1_0040, 0x320)
    bench.write(1000, 0x380)
    bench.pass(5000)
    bench.write(0x40, 0x320)
    #expect(bench.apics[0].nextDeadline == nil)
    bench.pass(1)
    #expect(bench.apics[0].pendingVector == nil)
    // A periodic one goes on in its step.
    bench.write(0x3_0040, 0x320)
    bench.write(1000, 0x380)
    bench.pass(2500)
    bench.write(0x2_0040, 0x320)
    bench.pass(499)
    #expect(bench.apics[0].pendingVector == nil)
    bench.pass(1)
    #expect(bench.apics[0].pendingVector == 0x40)
  }

  @Test func `registers after reset`() {
    let bench = APICBench(processors: 2, enabled: false)
    #expect(bench.read(0x20, 1) == 0x0100_0000)
    #expect(bench.read(0x30) == 0x0005_0014)
    #expect(bench.read(0xE0) == 0xFFFF_FFFF)
    #expect(bench.read(0xF0) == 0xFF)
    for offset in stride(from: UInt64(0x320), through: 0x370, by: 16) {
      #expect(bench.read(offset, 1) == 0x1_0000)
    }
    #expect(bench.apics[0].base == 0xFEE0_0900)
    #expect(bench.apics[1].base == 0xFEE0_0800)
  }

  @Test func `the highest request outranks what is in service or waits`() {
    let bench = APICBench()
    let apic = bench.apics[0]
    bench.send(0x0004_0031)
    bench.send(0x0004_0052)
    #expect(apic.pendingVector == 0x52)
    #expect(apic.acknowledge() == 0x52)
    #expect(apic.pendingVector == nil)
    #expect(bench.read(0xA0) == 0x50)
    // The same class waits, a higher one does not.
    bench.send(0x0004_005F)
    #expect(apic.pendingVector == nil)
    bench.send(0x0004_0060)
    #expect(apic.acknowledge() == 0x60)
    bench.write(0, 0xB0)
    bench.write(0, 0xB0)
    #expect(apic.pendingVector == 0x5F)
  }

  @Test func `the task priority holds back its class and lower`() {
    let bench = APICBench()
    bench.write(0x40, 0x80)
    bench.send(0x0004_0041)
    #expect(bench.apics[0].pendingVector == nil)
    bench.clearSignals()
    bench.apics[0].taskPriority = 0x30
    #expect(bench.apics[0].pendingVector == 0x41)
    #expect(bench.signals[0] == [.interrupt])
  }

  @Test func `an acknowledge with nothing pending is spurious`() {
    let bench = APICBench()
    bench.write(0x1EF, 0xF0)
    #expect(bench.apics[0].acknowledge() == 0xEF)
    #expect(bench.read(0x170) == 0)
  }

  @Test func `destinations by ID, shorthand and logical mask`() {
    let bench = APICBench(processors: 4)
    for index in 0..<4 { bench.write(UInt32(1) << UInt32(24 + index), 0xD0, index) }
    func receivers(_ vector: UInt8) -> [Int] {
      (0..<4).filter { bench.apics[$0].pendingVector == vector }
    }
    bench.send(0x40, to: 0x0200_0000)
    #expect(receivers(0x40) == [2])
    bench.send(0x50, to: 0xFF00_0000)
    #expect(receivers(0x50) == [0, 1, 2, 3])
    bench.send(0x860, to: 0x0A00_0000)
    #expect(receivers(0x60) == [1, 3])
    bench.send(0xC_0070, from: 1)
    #expect(receivers(0x70) == [0, 2, 3])
    bench.send(0x8_0080, from: 1)
    #expect(receivers(0x80) == [0, 1, 2, 3])
  }

  @Test func `clusters name themselves in the upper half`() {
    let bench = APICBench(processors: 3)
    for (index, identifier) in [UInt32(0x11), 0x12, 0x21].enumerated() {
      bench.write(0x0FFF_FFFF, 0xE0, index)
      bench.write(identifier << 24, 0xD0, index)
    }
    bench.send(0x840, to: 0x1300_0000)
    #expect(bench.apics.map(\.pendingVector) == [0x40, 0x40, nil])
    bench.send(0x850, to: 0xF100_0000)
    #expect(bench.apics.map(\.pendingVector) == [0x50, 0x40, 0x50])
  }

  @Test func `lowest priority goes to one`() {
    let bench = APICBench(processors: 3)
    bench.write(0x20, 0x80, 0)
    bench.write(0x10, 0x80, 2)
    bench.write(0x30, 0x80, 1)
    bench.bus.send(APICMessage(.lowestPriority, vector: 0x91, to: .everybody))
    #expect(bench.apics.map(\.pendingVector) == [nil, nil, 0x91])
  }

  @Test func `INIT and start-up reach a disabled APIC; a de-assert does nothing`() {
    let bench = APICBench(processors: 2, enabled: false)
    bench.send(0x0000_4500, to: 0x0100_0000)
    bench.send(0x0000_8500, to: 0x0100_0000)
    bench.send(0x0000_4608, to: 0x0100_0000)
    bench.send(0x0000_4400, to: 0x0100_0000)
    bench.send(0x0000_4040, to: 0x0100_0000)
    #expect(bench.signals[1] == [.initialize, .startUp(vector: 8), .nmi])
  }

  @Test func `illegal vectors are errors that can interrupt`() {
    let bench = APICBench()
    bench.write(0xE1, 0x370)
    bench.send(0x0004_0005)
    #expect(bench.read(0x280) == 0)
    bench.write(0, 0x280)
    #expect(bench.read(0x280) == 0x20)
    #expect(bench.apics[0].pendingVector == 0xE1)
    bench.write(0, 0x3A0)
    bench.write(0, 0x280)
    #expect(bench.read(0x280) == 0x80)
  }

  @Test func `disabling by software masks the table and holds requests`() {
    let bench = APICBench()
    bench.write(0x20, 0x350)
    bench.send(0x0004_0044)
    bench.write(0xFF, 0xF0)
    #expect(bench.read(0x350) == 0x1_0020)
    #expect(bench.apics[0].pendingVector == nil)
    bench.write(0x20, 0x350)
    #expect(bench.read(0x350) == 0x1_0020)
    bench.write(0x1FF, 0xF0)
    #expect(bench.apics[0].pendingVector == 0x44)
  }

  @Test func `the 8259 passes through LINT0 of the first processor as after firmware`() {
    let bench = APICBench(processors: 2, enabled: false)
    #expect(bench.apics.map(\.passesExternalInterrupts) == [true, false])
    let line = bench.apics[0].lint0()
    line.raise()
    #expect(bench.signals[0] == [.interrupt])
    bench.write(0x1_0700, 0x350)
    #expect(!bench.apics[0].passesExternalInterrupts)
    #expect(bench.apics[0].writeBase(0xFEE0_0000))
    #expect(bench.apics[0].passesExternalInterrupts)
  }

  @Test func `LINT1 as NMI works at its edge`() {
    let bench = APICBench()
    bench.write(0x400, 0x360)
    bench.clearSignals()
    let line = bench.apics[0].lint1()
    line.raise()
    line.raise()
    #expect(bench.signals[0] == [.nmi])
  }

  @Test func `a level at LINT0 comes again after its end of interrupt`() {
    let bench = APICBench()
    bench.write(0x8050, 0x350)
    let line = bench.apics[0].lint0()
    line.raise()
    #expect(bench.apics[0].acknowledge() == 0x50)
    #expect(bench.read(0x350) == 0xC050)
    bench.write(0, 0xB0)
    #expect(bench.apics[0].acknowledge() == 0x50)
    line.lower()
    bench.write(0, 0xB0)
    #expect(bench.apics[0].pendingVector == nil)
    #expect(bench.read(0x350) == 0x8050)
  }
}

struct LocalAPICTimerTests {
  @Test func `one shot`() {
    let bench = APICBench()
    bench.write(0x40, 0x320)
    bench.write(0b0011, 0x3E0)  // by 16
    bench.write(100, 0x380)
    #expect(bench.apics[0].nextDeadline == VirtualTime(nanoseconds: 1600))
    bench.pass(800)
    #expect(bench.read(0x390) == 50)
    bench.pass(800)
    #expect(bench.read(0x390) == 0)
    #expect(bench.apics[0].acknowledge() == 0x40)
    bench.pass(10_000)
    #expect(bench.apics[0].pendingVector == nil)
  }

  @Test func `periodic, and late by more than a period`() {
    let bench = APICBench()
    bench.write(0x2_0041, 0x320)
    bench.write(0b1011, 0x3E0)  // by 1
    bench.write(1000, 0x380)
    bench.pass(2500)
    #expect(bench.apics[0].acknowledge() == 0x41)
    #expect(bench.read(0x390) == 500)
    #expect(bench.apics[0].nextDeadline == VirtualTime(nanoseconds: 3000))
  }

  @Test func `a masked timer counts and does not wake`() {
    let bench = APICBench()
    bench.write(0x1_0041, 0x320)
    bench.write(0b1011, 0x3E0)
    bench.write(1000, 0x380)
    #expect(bench.apics[0].nextDeadline == nil)
    bench.pass(600)
    #expect(bench.read(0x390) == 400)
    bench.write(0x41, 0x320)
    bench.pass(400)
    #expect(bench.apics[0].pendingVector == 0x41)
  }

  @Test func `another divisor goes on from the same count`() {
    let bench = APICBench()
    bench.write(0x41, 0x320)
    bench.write(0b1011, 0x3E0)
    bench.write(1000, 0x380)
    bench.pass(400)
    bench.write(0b0000, 0x3E0)  // by 2
    #expect(bench.read(0x390) == 600)
    #expect(bench.apics[0].nextDeadline == VirtualTime(nanoseconds: 1600))
  }

  @Test func `the deadline of the time-stamp counter`() {
    let bench = APICBench()
    bench.apics[0].timeStampDeadline = 500
    #expect(bench.apics[0].timeStampDeadline == 0)
    bench.write(0x4_0042, 0x320)
    bench.apics[0].timeStampDeadline = 500
    bench.write(77, 0x380)
    #expect(bench.read(0x390) == 0)
    bench.pass(499)
    #expect(bench.apics[0].pendingVector == nil)
    bench.pass(1)
    #expect(bench.apics[0].pendingVector == 0x42)
    #expect(bench.apics[0].timeStampDeadline == 0)
  }
}

struct LocalAPICErrorTests {
  @Test(arguments: [0x000, 0x0C0, 0x040, 0x2F0, 0x3A0, 0x3F0, 0xFF0])
  func `a read where no register is, is an error, a look is none`(offset: UInt64) {
    let bench = APICBench()
    let apic = bench.apics[0]
    bench.write(0x1FF, 0xF0)
    bench.write(0xFE, 0x370)
    #expect(apic.peek(at: offset, width: .doubleword) == 0)
    #expect(apic.readQuietly(at: offset, width: .doubleword) == nil)
    bench.write(0, 0x280)
    #expect(bench.read(0x280) == 0)
    #expect(apic.read(at: offset, width: .doubleword) == 0)
    #expect(apic.pendingVector == 0xFE)
    bench.write(0, 0x280)
    #expect(bench.read(0x280) == 0x80)
  }

  @Test func `quiet reads are all but that of the current count`() {
    let apic = APICBench().apics[0]
    #expect(apic.readQuietly(at: 0x30, width: .doubleword) == 0x0005_0014)
    #expect(apic.readQuietly(at: 0x32, width: .byte) == 0x05)
    #expect(apic.readQuietly(at: 0x390, width: .doubleword) == nil)
    #expect(apic.writeBase(apic.base & ~0x800))
    #expect(apic.readQuietly(at: 0x30, width: .doubleword) == nil)
  }
}

struct X2APICTests {
  private let bench = APICBench(processors: 2)

  private func enter(_ index: Int) {
    #expect(bench.apics[index].writeBase(bench.apics[index].base | 0xC00))
  }

  @Test func `modes change only along the allowed ways`() {
    let apic = bench.apics[0]
    #expect(!apic.writeBase(0xFEE0_0500))
    #expect(!apic.writeBase(0xFEE0_0801))
    enter(0)
    #expect(!apic.writeBase(0xFEE0_0900))
    #expect(apic.writeBase(0xFEE0_0100))
    #expect(!apic.writeBase(0xFEE0_0D00))
    #expect(apic.writeBase(0xFEE0_0900))
  }

  @Test func `registers by number, memory no more`() {
    #expect(bench.apics[1].readRegister(0x802) == nil)
    enter(1)
    #expect(bench.apics[1].readRegister(0x802) == 1)
    #expect(bench.apics[1].readRegister(0x80D) == 2)
    #expect(bench.apics[1].readRegister(0x80E) == nil)
    #expect(bench.read(0x20, 1) == 0xFFFF_FFFF)
    #expect(!bench.apics[1].writeRegister(0x802, 5))
    #expect(!bench.apics[1].writeRegister(0x80B, 1))
    #expect(!bench.apics[1].writeRegister(0x80F, 1 << 32))
    #expect(bench.apics[1].writeRegister(0x80F, 0x1FF))
    #expect(bench.apics[1].writeRegister(0x83F, 0x77))
    #expect(bench.apics[1].pendingVector == 0x77)
  }

  @Test(
    arguments: [
      (0x80F, 0x400), (0x832, 0x0000_0100), (0x833, 0x800), (0x834, 0x2_0000), (0x835, 0x800),
      (0x836, 0x4_0000), (0x837, 0x100), (0x83E, 0x4), (0x808, 0x100), (0x80B, 1), (0x828, 1),
    ] as [(UInt32, UInt64)])
  func `reserved bits are refused, those that can only be read are not`(
    number: UInt32, bits: UInt64
  ) {
    enter(0)
    #expect(!bench.apics[0].writeRegister(number, bits))
    // Delivery status and remote IRR: a driver may write back what it has read.
    for entry in [0x835, 0x836] as [UInt32] {
      #expect(bench.apics[0].writeRegister(entry, 0x1_5045))
    }
  }

  @Test func `a command takes one write and 32 bits of destination`() {
    enter(0)
    enter(1)
    #expect(bench.apics[0].writeRegister(0x830, 1 << 32 | 0x45))
    #expect(bench.apics[1].pendingVector == 0x45)
    #expect(bench.apics[0].writeRegister(0x830, 0xFFFF_FFFF << 32 | 0x55))
    #expect(bench.apics.map(\.pendingVector) == [0x55, 0x55])
    #expect(bench.apics[0].writeRegister(0x830, 0b10 << 32 | 0x865))
    #expect(bench.apics.map(\.pendingVector) == [0x55, 0x65])
  }
}
