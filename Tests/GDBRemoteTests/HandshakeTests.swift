import Testing

@testable import GDBRemote

/// GDB manual, "General Query Packets".
@Suite struct HandshakeTests {
  @Test func `features are those of the packets that the target answers`() {
    Dialogue().play(
      """
      -> qSupported:multiprocess+;swbreak+;hwbreak+;xmlRegisters=i386;error-message+
      <- PacketSize=100000;QStartNoAckMode+;vContSupported+;binary-upload+;qXfer:threads:read+;\
      swbreak+;hwbreak+;qXfer:features:read+;qXfer:memory-map:read+;qXfer:exec-file:read+
      """)
  }

  @Test func `a bare target and a silent client get less`() {
    let target = FakeTarget()
    target.isBare = true
    Dialogue(target: target).play(
      """
      -> qSupported
      <- PacketSize=100000;QStartNoAckMode+;vContSupported+;binary-upload+;qXfer:threads:read+;\
      qXfer:features:read+
      -> qRcmd,68
      <-
      -> Z0,1000,1
      <-
      -> vRun
      <-
      -> !
      <-
      -> qOffsets
      <-
      -> qqemu.sstep
      <-
      -> qXfer:memory-map:read::0,100
      <-
      """)
  }

  @Test(arguments: [
    "vMustReplyEmpty", "qTStatus", "", "bogus", "qSupportedX", "vFile:open:2f,0,0",
    "QThreadSuffixSupported", "qHostInfo", "jThreadsInfo", "bc", "bs", "g;thread:1;", "\\xff\\x00",
    "vCont", "vContX", "qXfer:auxv:read::0,10", "_M1000,rwx", "QNonStop:1",
  ])
  func `unknown packets get the empty reply`(packet: String) {
    Dialogue().play("-> \(packet)\n<-" + (packet == "vCont" ? " E01" : ""))
  }

  @Test func `the server names itself`() {
    Dialogue().play(
      """
      -> qGDBServerVersion
      <- name:fake;version:1;
      """)
  }

  @Test func `refusals carry text for those who read it, and a number for others`() {
    Dialogue().play(
      """
      -> m0,4
      <- E0e
      -> qSupported:error-message+
      <- PacketSize=100000;QStartNoAckMode+;vContSupported+;binary-upload+;qXfer:threads:read+;\
      qXfer:features:read+;qXfer:memory-map:read+;qXfer:exec-file:read+
      -> m0,4
      <- E.page 0x0 is not present
      """)
  }

  @Test func `a refusal's text never breaks its frame`() {
    let dialogue = Dialogue()
    dialogue.withSession { session in
      session.clientFeatures.errorMessages = true
      session.send(Refusal(.badArgument, "a#b$c}d*e\né" + String(repeating: "x", count: 5000)))
    }
    dialogue.feed([])
    dialogue.play("<- E.a?b?c?d?e???" + String(repeating: "x", count: 1000 - 12))
  }

  @Test func `the first question shows the stop that the session began with`() {
    Dialogue(stop: Stop(.signal(.interrupt), thread: ThreadID(processor: 1))).play(
      """
      -> ?
      <- T021:10111213;thread:2;core:1;
      -> qC
      <- QC2
      """)
    Dialogue(stop: Stop(.exited(status: 3), thread: ThreadID(processor: 0))).play(
      """
      -> ?
      <- W03
      -> g
      <- E01
      """)
  }
}
