import Testing

@testable import GDBRemote

/// GDB manual, packets `g`, `G`, `p`, `P`; "Target Descriptions".
@Suite struct RegistersTests {
  @Test func `g carries the general registers in their order`() {
    Dialogue().play("-> g\n<- 000110111213")
  }

  @Test func `what cannot be read is unavailable, not zero`() {
    let dialogue = Dialogue()
    dialogue.target.registerUnit.mode = 1
    dialogue.play(
      """
      -> p6
      <- xxxxxxxx
      -> qXfer:features:read:extra.xml:0,100
      <- l<feature name="narrow"/>
      """)
    dialogue.feed(frame(Array("qXfer:features:read:target.xml:0,fff".utf8)))
    _ = dialogue.takeOutput()
    dialogue.play("-> g\n<- 00010203040506071011121314151617xxxxxxxx")
  }

  @Test func `one register is written`() {
    Dialogue().play(
      """
      -> P0=beef
      <- OK
      -> p0
      <- beef
      -> P1=01020304
      <- OK
      -> g
      <- beef01020304
      """)
  }

  @Test(arguments: [
    ("p3", "E02"), ("p7", "E02"), ("pffffffffffffffff", "E02"), ("p10000000000000000", "E01"),
    ("p", "E01"), ("p0x", "E01"), ("P3=00", "E02"), ("P0", "E01"), ("P0=", "E16"),
    ("P0=00", "E16"), ("P0=000", "E16"), ("P0=000000", "E16"), ("P0=zzzz", "E16"),
    ("P5=0000", "E16"),
  ])
  func `a register that is not there or refuses is an error`(packet: String, reply: String) {
    Dialogue().play("-> \(packet)\n<- \(reply)\n-> g\n<- 000110111213")
  }

  @Test func `all general registers are written`() {
    Dialogue().play(
      """
      -> Gcafe01020304
      <- OK
      -> g
      <- cafe01020304
      """)
  }

  @Test(arguments: ["G", "G00", "Gcafe0102030400", "Gcafe010203zz"])
  func `a wrong G is an error and changes nothing`(packet: String) {
    let reply = packet.hasSuffix("zz") ? "E01" : "E16"
    Dialogue().play("-> \(packet)\n<- \(reply)\n-> g\n<- 000110111213")
  }

  @Test func `a refusal says what to do`() {
    let dialogue = Dialogue()
    dialogue.withSession { $0.clientFeatures.errorMessages = true }
    dialogue.play(
      """
      -> P0=00
      <- E.a takes 4 hexadecimal digits
      -> P5=0000
      <- E.fixed is read-only
      -> p9
      <- E.there is no register 9 in the description narrow that was read last
      """)
  }

  @Test func `registers are those of the chosen thread`() {
    let dialogue = Dialogue()
    dialogue.target.registerUnit.values["a.2"] = [7, 7]
    dialogue.play(
      """
      -> Hg2
      <- OK
      -> p0
      <- 0707
      -> Hg1
      <- OK
      -> p0
      <- 0001
      """)
  }

  // MARK: Law 2: the layout follows the description last read

  @Test func `a change of mode changes nothing until the client reads anew`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> qXfer:features:read:target.xml:0,1000
      <- l<target><architecture>narrow</architecture>&}#$*</target>
      """)
    dialogue.target.registerUnit.mode = 1
    dialogue.play(
      """
      -> g
      <- 000110111213
      -> p1
      <- 10111213
      -> P1=01020304
      <- OK
      -> G000110111213
      <- OK
      -> vCont;s
      => resume step
      """)
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- T051:10111213;thread:1;core:0;
      -> qXfer:features:read:target.xml:0,1000
      <- l<target><architecture>wide</architecture>&}#$*</target>
      -> p1
      <- 1011121314151617
      -> p0
      <- 0001020304050607
      -> vCont;s
      => resume step
      """)
    dialogue.target.registerUnit.mode = 0
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play("<- T051:1011121314151617;thread:1;core:0;")
    #expect(dialogue.withSession { $0.view } == 1)
  }

  @Test func `a description read in pieces is of one text`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> qXfer:features:read:target.xml:0,1c
      <- m<target><architecture>narrow
      """)
    dialogue.target.registerUnit.mode = 1
    dialogue.play(
      """
      -> qXfer:features:read:target.xml:1c,f
      <- m</architecture>
      -> qXfer:features:read:target.xml:2b,ffffffff
      <- l&}#$*</target>
      -> qXfer:features:read:target.xml:39,10
      <- l
      -> qXfer:features:read:target.xml:3a,10
      <- E16
      -> p0
      <- 0001
      """)
    #expect(dialogue.withSession { $0.didReadDescription })
  }

  @Test func `annexes are of the description last read`() {
    let dialogue = Dialogue()
    dialogue.target.registerUnit.mode = 1
    dialogue.play(
      """
      -> qXfer:features:read:extra.xml:0,100
      <- l<feature name="narrow"/>
      -> qXfer:features:read:other.xml:0,100
      <- E02
      -> qXfer:features:read::0,100
      <- E02
      -> qXfer:features:read:target.xml:0
      <- E01
      -> qXfer:features:read:target.xml
      <- E01
      """)
  }
}
