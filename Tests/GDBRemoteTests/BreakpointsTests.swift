import Testing

@testable import GDBRemote

/// GDB manual, packets `Z0` to `Z4`.
@Suite struct BreakpointsTests {
  @Test func `points are set and removed, as often as the client likes`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> Z0,1000,1
      <- OK
      -> Z0,1000,1
      <- OK
      -> Z1,1000,1
      <- OK
      -> Z2,1004,4
      <- OK
      -> Z4,ffffffffffffffff,1
      <- OK
      """)
    #expect(
      dialogue.target.breakpointUnit.set == [
        Breakpoint(.software, at: 0x1000, length: 1), Breakpoint(.hardware, at: 0x1000, length: 1),
        Breakpoint(.writeWatch, at: 0x1004, length: 4),
        Breakpoint(.accessWatch, at: .max, length: 1),
      ])
    dialogue.play(
      """
      -> z0,1000,1
      <- OK
      -> z0,1000,1
      <- OK
      -> z2,1004,4
      <- OK
      """)
    #expect(dialogue.target.breakpointUnit.set.count == 2)
  }

  @Test func `a kind that the target lacks is unknown`() {
    Dialogue().play("-> Z3,1000,1\n<-\n-> z3,1000,1\n<-\n-> Z5,1000,1\n<-")
  }

  @Test func `what cannot be set is refused`() {
    let dialogue = Dialogue()
    dialogue.withSession { $0.clientFeatures.errorMessages = true }
    dialogue.play(
      """
      -> Z1,0,1
      <- E.all 4 debug registers are in use: remove one
      -> Z2,1000,0
      <- E.a watchpoint covers one byte at least
      -> Z2,ffffffffffffffff,2
      <- E.the range passes the end of the address space
      """)
  }

  @Test(arguments: ["Z0,1000,1;X5,2600001640", "Z0,1000,1;", "Z0,1000,1;cmds:1,X2,3427"])
  func `a condition or command is refused, never ignored`(packet: String) {
    let dialogue = Dialogue()
    dialogue.play("-> \(packet)\n<- E5f")
    #expect(dialogue.target.breakpointUnit.set.isEmpty)
    dialogue.withSession { $0.clientFeatures.errorMessages = true }
    dialogue.play(
      """
      -> \(packet)
      <- E.conditions and commands are not evaluated here: `set breakpoint condition-evaluation host`
      """)
  }

  @Test(arguments: ["Z0", "Z0,", "Z0,1000", "Z0,1000,", "Z0,1000,1,", "Z0,x,1", "z0,1000,1x"])
  func `malformed requests are errors`(packet: String) {
    Dialogue().play("-> \(packet)\n<- E01")
  }
}
