import Testing

@testable import GDBRemote

/// GDB manual, packets `vCont`, `c`, `s`, and "Stop Reply Packets".
@Suite struct ResumptionTests {
  @Test func `all actions are offered`() {
    Dialogue().play("-> vCont?\n<- vCont;c;C;s;S;t;r")
  }

  @Test(arguments: [
    ("vCont;c", "run"),
    ("vCont;c:-1", "run"),
    ("vCont;s:1;c", "step 1, run"),
    ("vCont;s:p1.2;c:p1.-1", "step 2, run"),
    ("vCont;C05;S0b:2", "run with signal 5, step with signal 11 2"),
    ("vCont;r1000,1010:1", "step while in 1000..<1010 1"),
    ("vCont;r1000,1000:1;c", "step 1, run"),
    ("vCont;t:1;c", "stay 1, run"),
    ("vCont;s:0", "step any"),
    ("c", "run 1, run"), ("s", "step 1, run"),
    ("C05", "run with signal 5 1, run"), ("S05", "step with signal 5 1, run"),
  ])
  func `a plan says how each thread goes on`(packet: String, plan: String) {
    Dialogue().play("-> \(packet)\n=> resume \(plan)")
  }

  @Test func `of a plan's items the first that names a thread holds`() {
    let plan = ResumePlan([
      .init(.step, threads: .thread(ThreadID(rawValue: 2))), .init(.run, threads: .any),
    ])
    #expect(plan.motion(of: ThreadID(rawValue: 2)) == .step)
    #expect(plan.motion(of: ThreadID(rawValue: 1)) == .run)
    #expect(ResumePlan([]).motion(of: ThreadID(rawValue: 1)) == .stay)
  }

  @Test(arguments: [
    "vCont;", "vCont;x", "vCont;c;", "vCont;c:", "vCont;C", "vCont;C100", "vCont;r10", "vCont;r,",
    "vCont;r20,10", "vCont;c:1:2", "vCont;s:x", "C", "Sxx", "czz", "s-1", "C05;", "C05,10",
  ])
  func `a malformed plan moves nothing`(packet: String) {
    Dialogue().play("-> \(packet)\n<- E01\n-> qC\n<- QC1")
  }

  @Test(arguments: [("vCont;c:3", "E02"), ("vCont;t", "E16"), ("vCont;t:1;t:2", "E16")])
  func `a plan that would never stop is refused`(packet: String, reply: String) {
    Dialogue().play("-> \(packet)\n<- \(reply)")
  }

  @Test func `an address is put into the program counter first`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> c1234
      => resume run 1, run
      """)
    #expect(dialogue.target.registerUnit.values["pc.1"] == [0x34, 0x12, 0, 0])
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- T051:34120000;thread:1;core:0;
      -> S05;5678
      => resume step with signal 5 1, run
      """)
    dialogue.refuse(Refusal(.unsupported, "no"))
    dialogue.play(
      """
      <- O6e6f0a
      <- E5f
      -> c123456789
      <- E16
      """)
  }

  @Test func `a thread chosen for resuming goes alone`() {
    Dialogue().play(
      """
      -> Hc2
      <- OK
      -> s
      => resume step 2
      """)
  }

  @Test func `stop replies use only words that the client knows`() {
    let breakpoint = Stop(.softwareBreakpoint, thread: ThreadID(processor: 1))
    let dialogue = Dialogue()
    dialogue.play("-> c\n=> resume run 1, run")
    dialogue.report(breakpoint)
    dialogue.play("<- T051:10111213;thread:2;core:1;")
    dialogue.feed(frame(Array("qSupported:swbreak+;hwbreak+".utf8)))
    _ = dialogue.takeOutput()
    for (reason, word) in [
      (Stop.Reason.softwareBreakpoint, "05swbreak:;"), (.hardwareBreakpoint, "05hwbreak:;"),
      (.watchpoint(.writeWatch, address: 0x1008), "05watch:1008;"),
      (.watchpoint(.readWatch, address: 0x1008), "05rwatch:1008;"),
      (.watchpoint(.accessWatch, address: .max), "05awatch:ffffffffffffffff;"),
      (.signal(.quit), "03"),
    ] {
      dialogue.play("-> vCont;c\n=> resume run")
      dialogue.report(Stop(reason, thread: ThreadID(processor: 0)))
      dialogue.play("<- T\(word)1:10111213;thread:1;core:0;")
    }
  }

  @Test func `after a stop the thread that stopped is meant`() {
    let dialogue = Dialogue()
    dialogue.target.registerUnit.values["a.2"] = [0xaa, 0xbb]
    dialogue.play("-> vCont;c\n=> resume run")
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 1)))
    dialogue.play(
      """
      <- T051:10111213;thread:2;core:1;
      -> p0
      <- aabb
      -> qC
      <- QC2
      """)
  }

  @Test func `a stop's sentence is printed before the stop`() {
    let dialogue = Dialogue()
    dialogue.play("-> vCont;c\n=> resume run")
    dialogue.report(Stop(.signal(.quit), thread: ThreadID(processor: 0), notice: "hi"))
    dialogue.play("<- O68690a\n<- T031:10111213;thread:1;core:0;")
  }

  @Test func `text can be printed only while the client waits`() {
    let dialogue = Dialogue()
    dialogue.print("lost")
    dialogue.play("-> vCont;c\n=> resume run")
    dialogue.print("A")
    dialogue.play("<- O41")
  }

  @Test func `the machine's end is told, and then there is nothing to look at`() {
    let dialogue = Dialogue()
    dialogue.play("-> vCont;c\n=> resume run")
    dialogue.report(Stop(.exited(status: 0x21), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- W21
      -> g
      <- E01
      -> m1000,1
      <- E01
      -> vCont;c
      <- E01
      -> ?
      <- W21
      -> D
      <- OK
      """)
  }

  // MARK: While the machine runs

  @Test func `an interrupt stops a running machine, once`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> vCont;c
      => resume run
      >> \\x03
      => interrupt
      >> \\x03\\x03
      """)
    dialogue.report(Stop(.signal(.interrupt), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- T021:10111213;thread:1;core:0;
      >> \\x03
      -> vCont;c
      => resume run
      >> \\x03
      => interrupt
      """)
  }

  @Test func `an interrupt right behind the resumption is not lost`() {
    let dialogue = Dialogue()
    dialogue.feed(frame(Array("vCont;c".utf8)) + [3])
    dialogue.play("=> resume run\n=> interrupt")
  }

  @Test func `early packets are answered after the stop, in order`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> vCont;c
      => resume run
      -> qC
      -> m1000,2
      """)
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play(
      """
      <- T051:10111213;thread:1;core:0;
      <- QC1
      <- 0000
      """)
  }

  @Test func `an early resumption is obeyed after the stop`() {
    let dialogue = Dialogue()
    dialogue.play("-> vCont;c\n=> resume run\n-> vCont;s\n-> qC")
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play("<- T051:10111213;thread:1;core:0;\n=> resume step")
    dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
    dialogue.play("<- T051:10111213;thread:1;core:0;\n<- QC1")
  }

  @Test func `too many early packets are refused, not kept`() {
    let dialogue = Dialogue()
    dialogue.play("-> vCont;c\n=> resume run")
    for _ in 0..<32 { dialogue.play("-> qC") }
    dialogue.play("-> qC\n<- E01")
    dialogue.feed(frame(Array("X0,20000:".utf8) + [UInt8](repeating: 0, count: 0x20000)))
    dialogue.play("<- E01")
    #expect(dialogue.withSession { $0.waiting.count } == 32)
  }

  @Test func `a kill need not wait for a stop`() {
    Dialogue().play("-> vCont;c\n=> resume run\n-> k\n<- X09\n=> kill")
    Dialogue().play("-> vCont;c\n=> resume run\n-> vKill;1\n<- OK\n=> kill")
  }

  @Test func `a client that stays after a kill gets no reply to it`() {
    Dialogue().play("-> !\n<- OK\n-> k\n=> kill")
  }
}
