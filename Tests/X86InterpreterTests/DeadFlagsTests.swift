import Testing

@testable import X86Interpreter

/// Which flags are dead; what becomes of the guest then is compared with the stepper by ``LockstepTests``.
@Suite struct DeadFlagsTests {
  @Test func `each plain form belongs to the operation of its name and width`() {
    for handler in Handler.allCases {
      guard let plain = handler.plain else { continue }
      let name = "\(handler)"
      #expect("\(plain)" == "plain" + name.prefix(1).uppercased() + name.dropFirst())
    }
    #expect(Handler.allCases.count { $0.plain != nil } == 43)
  }

  @Test func `an operation with a plain form overwrites the flags of the one before`() {
    for handler in Handler.allCases where handler.plain != nil {
      #expect(handler.flagEffect(immediate: 1) == .overwrites, "\(handler)")
    }
  }

  @Test func `a shift by nothing leaves the flags to be seen, by the width's mask`() {
    #expect(Handler.shrRI64.flagEffect(immediate: 32) == .overwrites)
    #expect(Handler.shrRI64.flagEffect(immediate: 64) == .observes)
    for handler in [Handler.shlRI8, .shrRI16, .sarRI32] {
      #expect(handler.flagEffect(immediate: 31) == .overwrites)
      #expect(handler.flagEffect(immediate: 32) == .observes)
    }
  }

  @Test func `what reads flags, keeps some or may fault ends the search`() {
    for handler in [
      Handler.adcRR64, .sbbRI32, .incR64, .decR32Jcc2, .rolRI32, .shlRC64, .setcc4, .cmov2R64,
      .jcc0,
      .addRM64, .cmpMR32, .movRM64, .movMR8, .pushR64, .popR64, .execute, .plainAddRR64,
    ] { #expect(handler.flagEffect(immediate: 1) == .observes, "\(handler)") }
    for handler in [Handler.movRI64, .leaR64, .movzxRR8To32, .notR64, .xchgRR16] {
      #expect(handler.flagEffect(immediate: 1) == .leavesAlone, "\(handler)")
    }
  }
}
