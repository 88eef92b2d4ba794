/// Letting the machine go on: `vCont` and the letters that came before it.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `vCont`, `c`, `s`, `C`, `S`.
enum Resumption {
  static let rows: [PacketRow] = [
    PacketRow(
      "vCont?", .bare, needs: .nothing, .resumption, feature: .always("vContSupported+"),
      "The actions of `vCont`"
    ) { session, _ in
      // C and S are listed too: a client that misses them takes steps for continues.
      session.reply.append("vCont;c;C;s;S;t;r")
      return .text
    },
    PacketRow(
      "vCont", .delimited(";"), .resumption, "Resume threads, each in its own way", resume),
    PacketRow("c", .open, .resumption, "Continue, from an address if one is given") {
      (session, arguments) throws(Refusal) in
      try old(.run, hasSignal: false, &session, &arguments)
    },
    PacketRow("C", .open, .resumption, "Continue with a signal") {
      (session, arguments) throws(Refusal) in
      try old(.run, hasSignal: true, &session, &arguments)
    },
    PacketRow("s", .open, .resumption, "Step one instruction") {
      (session, arguments) throws(Refusal) in
      try old(.step, hasSignal: false, &session, &arguments)
    },
    PacketRow("S", .open, .resumption, "Step with a signal") {
      (session, arguments) throws(Refusal) in
      try old(.step, hasSignal: true, &session, &arguments)
    },
  ]

  /// The most actions that one packet may hold: more than any machine has processors.
  private static let itemLimit = 1024

  private static func resume(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    var items: [ResumePlan.Item] = []
    repeat {
      guard items.count < itemLimit, let item = item(&arguments) else {
        throw .malformed("vCont;ACTION[:THREAD], the actions being c, CNN, s, SNN, t, rSTART,END")
      }
      if case .thread(let thread) = item.threads {
        try session.check(thread)
      }
      items.append(item)
    } while arguments.skip(";")
    guard arguments.isAtEnd else {
      throw .malformed("vCont;ACTION[:THREAD];…")
    }
    let plan = ResumePlan(items)
    guard session.target.threads.all.contains(where: { plan.motion(of: $0) != .stay }) else {
      throw Refusal(.badArgument, "no thread is to move, so nothing would ever stop")
    }
    return .act(.resume(plan))
  }

  private static func item(_ arguments: inout PacketArguments) -> ResumePlan.Item? {
    var signal = Signal.none
    let motion: ResumePlan.Motion
    if arguments.skip("c") {
      motion = .run
    } else if arguments.skip("s") {
      motion = .step
    } else if arguments.skip("t") {
      motion = .stay
    } else if arguments.skip("C") {
      guard let number = self.signal(&arguments) else { return nil }
      (motion, signal) = (.run, number)
    } else if arguments.skip("S") {
      guard let number = self.signal(&arguments) else { return nil }
      (motion, signal) = (.step, number)
    } else if arguments.skip("r") {
      guard let start = arguments.number(), arguments.skip(","), let end = arguments.number(),
        start <= end
      else { return nil }
      motion = start == end ? .step : .stepWhile(in: start..<end)
    } else {
      return nil
    }
    guard arguments.skip(":") else { return ResumePlan.Item(motion, signal: signal) }
    guard let threads = arguments.threads() else { return nil }
    return ResumePlan.Item(motion, signal: signal, threads: threads)
  }

  private static func signal(_ arguments: inout PacketArguments) -> Signal? {
    guard let number = arguments.number(), number <= 0xff else { return nil }
    return Signal(rawValue: UInt8(number))
  }

  /// The packets before `vCont`: they move the thread that `Hc` chose, or all of them.
  private static func old(
    _ motion: ResumePlan.Motion, hasSignal: Bool, _ session: inout Session,
    _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    var signal = Signal.none
    if hasSignal {
      guard let number = self.signal(&arguments),
        arguments.isAtEnd || (arguments.skip(";") && !arguments.isAtEnd)
      else {
        throw .malformed("C or S, a signal of two digits, and optionally ;ADDRESS")
      }
      signal = number
    }
    let thread: ThreadID
    let others: [ResumePlan.Item]
    switch session.resumedThreads {
    case .thread(let chosen):
      (thread, others) = (chosen, [])
    case .all, .any:
      thread = session.generalThread
      others = [ResumePlan.Item(.run)]
    }
    try session.check(thread)
    if !arguments.isAtEnd {
      guard let address = arguments.onlyNumber() else { throw .malformed("a hexadecimal address") }
      try session.setProgramCounter(of: thread, to: address)
    }
    let first = ResumePlan.Item(motion, signal: signal, threads: .thread(thread))
    return .act(.resume(ResumePlan([first] + others)))
  }
}
