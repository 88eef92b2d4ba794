import Testing

@testable import GDBRemote

/// GDB manual, `qXfer`, `qRcmd`, `qOffsets`; QEMU manual, "GDB usage".
@Suite struct OtherCapabilitiesTests {
  @Test func `the memory map is a document`() {
    Dialogue().play(
      """
      -> qXfer:memory-map:read::0,1000
      <- l<?xml version="1.0"?>\\x0a<!DOCTYPE memory-map PUBLIC "+//IDN gnu.org//DTD GDB \
      Memory Map V1.0//EN" "http://sourceware.org/gdb/gdb-memory-map.dtd">\\x0a<memory-map>\\x0a\
      <memory type="ram" start="0x0" length="0xa0000"/>\\x0a\
      <memory type="rom" start="0xf0000" length="0x10000"/>\\x0a\
      <memory type="flash" start="0xffc00000" length="0x400000">\
      <property name="blocksize">0x1000</property></memory>\\x0a</memory-map>\\x0a
      -> qXfer:memory-map:read:annex:0,1000
      <- E02
      """)
  }

  @Test func `a map of everything has no length that does not fit`() {
    let target = FakeTarget()
    target.optionalUnit.regions = [MemoryMapRegion(.ram, 0...UInt64.max)]
    let dialogue = Dialogue(target: target)
    dialogue.feed(frame(Array("qXfer:memory-map:read::0,1000".utf8)))
    let text = String(decoding: dialogue.nextBody(), as: UTF8.self)
    #expect(text.contains("start=\"0x0\" length=\"0x8000000000000000\""))
    #expect(text.contains("start=\"0x8000000000000000\" length=\"0x8000000000000000\""))
  }

  @Test func `the booted file is named, if there is one`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> qXfer:exec-file:read:1:0,100
      <- l/srv/kernel.elf
      -> qXfer:exec-file:read::5,4
      <- mkern
      """)
    dialogue.target.optionalUnit.executablePath = nil
    dialogue.play("-> qXfer:exec-file:read::0,100\n<-")
  }

  @Test func `monitor commands print and answer`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> qRcmd,68656c70
      <- O72616e2068656c700a
      <- OK
      -> qRcmd,6
      <- E01
      -> qRcmd,6661696c
      <- O72616e206661696c0a
      <- O7468657265206973206e6f20636f6d6d616e64206661696c3a207472792068656c700a
      <- E16
      """)
    dialogue.withSession { $0.clientFeatures.errorMessages = true }
    dialogue.play(
      """
      -> qRcmd,6661696c
      <- O72616e206661696c0a
      <- E.there is no command fail: try help
      """)
  }

  @Test func `section offsets are told once known`() {
    let dialogue = Dialogue()
    dialogue.play("-> qOffsets\n<- TextSeg=ffffffff81000000")
    dialogue.target.optionalUnit.sectionOffsets = .segments(text: 0x1000, data: 0x2000)
    dialogue.play("-> qOffsets\n<- TextSeg=1000;DataSeg=2000")
    dialogue.target.optionalUnit.sectionOffsets = .sections(text: 0, data: 0x10)
    dialogue.play("-> qOffsets\n<- Text=0;Data=10;Bss=10")
    dialogue.target.optionalUnit.sectionOffsets = nil
    dialogue.play("-> qOffsets\n<-")
  }

  @Test func `a program that was moved as a whole is told to gdb and to LLDB in their own ways`() {
    let dialogue = Dialogue()
    dialogue.target.optionalUnit.sectionOffsets = .whole(slide: 0x2D00_0000, start: 0x3D00_0000)
    dialogue.play("-> qOffsets\n<- Text=2d000000;Data=2d000000;Bss=2d000000")
    dialogue.withSession { $0.clientFeatures.softwareBreakpointReasons = true }
    dialogue.play("-> qOffsets\n<- TextSeg=3d000000")
  }

  // MARK: QEMU's packets

  @Test func `the stepping mask is read and set`() {
    Dialogue().play(
      """
      -> qqemu.Supported
      <- sstepbits;sstep;PhyMemMode
      -> qqemu.sstepbits
      <- ENABLE=1,NOIRQ=2
      -> qqemu.sstep
      <- 0x3
      -> Qqemu.sstep=1
      <- OK
      -> qqemu.sstep
      <- 0x1
      -> Qqemu.sstep=0x3
      <- OK
      -> qqemu.sstep
      <- 0x3
      -> Qqemu.sstep=4
      <- E16
      -> Qqemu.sstep=100
      <- E16
      -> Qqemu.sstep=
      <- E01
      """)
  }

  @Test func `physical memory mode is switched`() {
    Dialogue().play(
      """
      -> qqemu.PhyMemMode
      <- 0
      -> Qqemu.PhyMemMode:1
      <- OK
      -> qqemu.PhyMemMode
      <- 1
      -> Qqemu.PhyMemMode:0
      <- OK
      -> Qqemu.PhyMemMode:2
      <- E01
      -> Qqemu.PhyMemMode:
      <- E01
      -> qqemu.PhyMemMode
      <- 0
      """)
  }

  // MARK: Starting over and leaving

  @Test func `run starts the machine over`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> !
      <- OK
      -> vKill;a410
      <- OK
      => kill
      -> ?
      <- X09
      -> g
      <- E01
      -> vRun;;61;6263
      => restart '' 'a' 'bc'
      """)
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- T051:10111213;thread:1;core:0;
      -> g
      <- 000110111213
      -> vRun;6f74686572
      <- E02
      -> vRun;6
      <- E01
      -> vRun
      => restart ''
      """)
    #expect(dialogue.withSession { $0.isExtended })
  }

  @Test func `R starts the machine over without a reply`() {
    let dialogue = Dialogue()
    dialogue.play("-> R00\n=> restart '' unawaited")
    dialogue.report(Stop(.signal(.none), thread: ThreadID(processor: 0)))
    dialogue.play("-> ?\n<- T001:10111213;thread:1;core:0;")
  }

  @Test func `a client leaves, and the machine is no longer its own`() {
    Dialogue().play(
      """
      -> qAttached
      <- 1
      -> qAttached:1
      <- 1
      -> D
      <- OK
      => detach
      -> g
      <- E01
      -> D;1
      <- OK
      """)
    Dialogue().play("-> k\n<- X09\n=> kill\n-> qC\n<- E01")
  }
}
