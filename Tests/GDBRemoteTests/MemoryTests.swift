import Testing

@testable import GDBRemote

/// GDB manual, packets `m`, `M`, `x`, `X`, `qCRC`, `qSearch:memory`.
@Suite struct MemoryTests {
  @Test func `memory is written and read in hexadecimal`() {
    Dialogue().play(
      """
      -> M1ffe,4:DEADbeef
      <- OK
      -> m1ffe,4
      <- deadbeef
      -> M1000,0:
      <- OK
      """)
  }

  @Test func `memory is written and read in binary`() {
    Dialogue().play(
      """
      -> X1000,0:
      <- OK
      -> X1000,5:\\x00#}$*
      <- OK
      -> x1000,5
      <- b\\x00#}$*
      -> x1000,0
      <- b
      """)
  }

  @Test func `a read stops at the first unmapped byte`() {
    Dialogue().play(
      """
      -> m2ffe,10
      <- 0000
      -> x2ffe,10
      <- b\\x00\\x00
      -> mfffffffffffffffe,10
      <- ffff
      -> mfffffffffffffffe,ffffffffffffffff
      <- ffff
      """)
  }

  @Test func `an unmapped byte is an error that names what is missing`() {
    let dialogue = Dialogue()
    dialogue.withSession { $0.clientFeatures.errorMessages = true }
    dialogue.play(
      """
      -> m3000,1
      <- E.page 0x3 is not present
      -> x3000,1
      <- E.page 0x3 is not present
      -> M2fff,2:0000
      <- E.page 0x3 is not present
      -> X3000,1:a
      <- E.page 0x3 is not present
      -> qCRC:2fff,2
      <- E.page 0x3 is not present
      """)
  }

  @Test(arguments: [
    ("m1000,0", "E16"), ("m1000", "E01"), ("m,", "E01"), ("m1000,", "E01"), ("m1000,1,", "E01"),
    ("m", "E01"), ("m10000000000000000,1", "E01"), ("m1000,10000000000000000", "E01"),
    ("mxyz,1", "E01"), ("x1000", "E01"), ("x", "E01"), ("M1000,1:", "E01"), ("M1000,1:0", "E01"),
    ("M1000,1:000", "E01"), ("M1000,2:zz00", "E01"), ("M1000,1", "E01"), ("M", "E01"),
    ("M1000,8000000000000001:00", "E01"), ("M1000,8000000000000000:", "E01"),
    ("X1000,1:", "E01"), ("X1000,1:ab", "E01"), ("X1000,1", "E01"),
    ("X1000,ffffffffffffffff:a", "E01"), ("Mffffffffffffffff,2:0000", "E16"),
    ("Xffffffffffffffff,2:ab", "E16"), ("qCRC:1000,0", "E16"), ("qCRC:1000,", "E01"),
    ("qCRC:1000,100000001", "E16"), ("qCRC:ffffffffffffffff,2", "E16"),
    ("qSearch:memory:1000;10;", "E01"), ("qSearch:memory:1000;10", "E01"),
    ("qSearch:memory:1000;ffffffffffffffff;a", "E16"),
  ])
  func `malformed or impossible requests are errors`(packet: String, reply: String) {
    let dialogue = Dialogue()
    dialogue.play("-> \(packet)\n<- \(reply)\n-> m1000,1\n<- 00")
    #expect(dialogue.target.memoryUnit.low.allSatisfy { $0 == 0 })
  }

  @Test func `a huge length is answered with one packet's worth`() {
    let target = FakeTarget()
    target.memoryUnit.low = [UInt8](repeating: 0x5a, count: 1 << 16)
    let dialogue = Dialogue(target: target, packetSize: 0x1000)
    dialogue.feed(frame(Array("m1000,ffffffffffffffff".utf8)))
    #expect(dialogue.nextBody().count == 0x1000)
    dialogue.feed(frame(Array("x1000,ffffffffffffffff".utf8)))
    #expect(dialogue.nextBody().count == 0x1001)
  }

  @Test func `the first form of x that LLDB knew is answered as it expects`() {
    Dialogue().play(
      """
      -> x0,0
      <- OK
      -> x1000,2
      <- \\x00\\x00
      """)
  }

  @Test func `addresses are the chosen thread's, or physical`() {
    let dialogue = Dialogue()
    dialogue.play("-> m1000,1\n<- 00")
    #expect(dialogue.target.memoryUnit.spaces == [.virtual(ThreadID(rawValue: 1))])
    dialogue.play("-> Hg2\n<- OK\n-> m1000,1\n<- 00")
    #expect(dialogue.target.memoryUnit.spaces == [.virtual(ThreadID(rawValue: 2))])
    dialogue.play("-> Qqemu.PhyMemMode:1\n<- OK\n-> M1000,1:00\n<- OK")
    #expect(dialogue.target.memoryUnit.spaces == [.physical])
  }

  // MARK: Sums and searches

  @Test func `a range is summed as compare-sections does`() {
    let dialogue = Dialogue()
    // "123456789" is the check input of every catalogue of CRCs; this variant is CRC-32/MPEG-2.
    dialogue.play(
      """
      -> M1000,9:313233343536373839
      <- OK
      -> qCRC:1000,9
      <- C376e6e7
      """)
  }

  @Test func `bytes are found`() {
    Dialogue().play(
      """
      -> M1ffd,6:646565702121
      <- OK
      -> qSearch:memory:1000;2000;deep!!
      <- 1,1ffd
      -> qSearch:memory:1ffe;1000;deep
      <- 0
      -> qSearch:memory:1ffd;4;deep
      <- 1,1ffd
      -> qSearch:memory:1ffd;3;deep
      <- 0
      -> qSearch:memory:1000;0;a
      <- 0
      -> qSearch:memory:2000;2000;deep
      <- E0e
      """)
  }

  @Test func `a find over several pieces of memory misses nothing`() {
    let target = FakeTarget()
    target.memoryUnit.low = [UInt8](repeating: 0, count: 1 << 19)
    target.memoryUnit.low.replaceSubrange((1 << 18) - 2..<(1 << 18) + 2, with: [1, 2, 3, 4])
    Dialogue(target: target).play(
      """
      -> qSearch:memory:1000;80000;\\x01\\x02\\x03\\x04
      <- 1,40ffe
      """)
  }
}
