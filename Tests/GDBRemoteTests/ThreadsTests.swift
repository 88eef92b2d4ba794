import Testing

@testable import GDBRemote

/// GDB manual, packets `H`, `T`, `qfThreadInfo`, and "Thread List Format".
@Suite struct ThreadsTests {
  @Test func `threads are listed in one packet`() {
    Dialogue().play(
      """
      -> qfThreadInfo
      <- m1,2
      -> qsThreadInfo
      <- l
      -> qfThreadInfo
      <- m1,2
      """)
  }

  @Test func `a long list goes in several packets`() {
    let target = FakeTarget()
    target.threadUnit.all = (0..<20).map { ThreadID(processor: $0) }
    Dialogue(target: target, packetSize: 32).play(
      """
      -> qfThreadInfo
      <- m1,2,3,4,5,6,7,8
      -> qsThreadInfo
      <- m9,a,b,c,d,e,f,10
      -> qsThreadInfo
      <- m11,12,13,14
      -> qsThreadInfo
      <- l
      """)
  }

  @Test func `names and states are told`() {
    Dialogue().play(
      """
      -> qThreadExtraInfo,2
      <- 4350553c313e205b68616c7465645d
      -> qXfer:threads:read::0,1000
      <- l<?xml version="1.0"?>\\x0a<threads>\\x0a\
      <thread id="1" core="0" name="CPU&lt;0&gt;"></thread>\\x0a\
      <thread id="2" core="1" name="CPU&lt;1&gt;">halted</thread>\\x0a</threads>\\x0a
      -> qXfer:threads:read:x:0,1000
      <- E02
      """)
  }

  /// LLDB's `docs/resources/lldbgdbremote.md`, "qThreadStopInfo<tid>".
  @Test func `each thread is told why it stands, as one stop tells of one only`() {
    let dialogue = Dialogue()
    dialogue.play("-> vCont;c\n=> resume run")
    dialogue.report(Stop(.watchpoint(.writeWatch, address: 0x1008), thread: ThreadID(processor: 1)))
    dialogue.target.threadUnit.reasonsAtHand = [ThreadID(processor: 1): .softwareBreakpoint]
    dialogue.play(
      """
      <- T05watch:1008;1:10111213;thread:2;core:1;
      -> qThreadStopInfo1
      <- T001:10111213;thread:1;core:0;
      -> qThreadStopInfo2
      <- T05watch:1008;1:10111213;thread:2;core:1;
      -> qC
      <- QC2
      """)
    dialogue.target.threadUnit.reasonsAtHand = [ThreadID(processor: 0): .hardwareBreakpoint]
    dialogue.play("-> qThreadStopInfo1\n<- T051:10111213;thread:1;core:0;")
  }

  @Test(arguments: [
    ("qThreadStopInfo3", "E02"), ("qThreadStopInfo", "E01"), ("qThreadStopInfo-1", "E01"),
    ("qThreadStopInfo1,", "E01"),
    ("qThreadExtraInfo,3", "E02"), ("qThreadExtraInfo,", "E01"), ("qThreadExtraInfo,-1", "E01"),
    ("qThreadExtraInfo,ffffffffffffffff", "E02"), ("T3", "E02"), ("T", "E01"), ("Tx", "E01"),
    ("T1", "OK"), ("Tp1.2", "OK"), ("H", "E01"), ("Hx1", "E01"), ("Hg", "E01"), ("Hg3", "E02"),
    ("Hg1x", "E01"), ("Hg0", "OK"), ("Hg-1", "OK"), ("Hgp1.1", "OK"), ("Hgp1.-1", "OK"),
    ("Hgp1", "OK"), ("Hc0", "OK"), ("Hc-1", "OK"), ("Hc9", "E02"), ("Hcp0.0", "OK"),
  ])
  func `a thread that is not there is an error, and always answered`(packet: String, reply: String)
  {
    Dialogue().play("-> \(packet)\n<- \(reply)")
  }
}
