/// The threads of a target: its processors.
public protocol ThreadAccess: AnyObject {
  /// All threads, by rising number; one at least.
  var all: [ThreadID] { get }

  /// What a person is told about a thread.
  func description(of thread: ThreadID) -> ThreadDescription

  /// What would stop a thread before it executes anything, were it to go on: a breakpoint that it has just come to. Nil
  /// where nothing would.
  func reasonAtHand(for thread: ThreadID) -> Stop.Reason?
}

extension ThreadAccess {
  func contains(_ thread: ThreadID) -> Bool { all.contains(thread) }
}

/// What a person is told about a thread.
public struct ThreadDescription: Hashable, Sendable {
  /// A short name: `CPU#0`.
  public let name: String
  /// Its state in a few words: `halted, 64-bit, ring 0`.
  public let state: String

  /// Describes a thread.
  public init(name: String, state: String) {
    self.name = name
    self.state = state
  }
}

/// Threads: which there are, and which one packets mean.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `H`, `T`, `qC`,
/// `qfThreadInfo`, `qThreadExtraInfo`, and "Thread List Format"; LLDB 19, `docs/resources/lldbgdbremote.md`,
/// "qThreadStopInfo<tid>".
enum Threads {
  static let rows: [PacketRow] = [
    PacketRow("H", .open, .threads, "Choose the thread of later packets", select),
    PacketRow("T", .open, .threads, "Whether a thread is alive") {
      (session, arguments) throws(Refusal) in
      guard case .thread(let thread)? = arguments.threads(), arguments.isAtEnd else {
        throw .malformed("T THREAD")
      }
      try session.check(thread)
      return .okay
    },
    PacketRow("qC", .bare, .threads, "The current thread") { session, _ in
      session.reply.append("QC")
      session.reply.append(thread: session.generalThread)
      return .text
    },
    PacketRow("qfThreadInfo", .bare, .threads, "All threads, first part") { session, _ in
      session.threadsListed = 0
      return list(&session)
    },
    PacketRow("qsThreadInfo", .bare, .threads, "All threads, next part") { session, _ in
      list(&session)
    },
    PacketRow("qThreadExtraInfo,", .open, .threads, "A thread's name and state") {
      (session, arguments) throws(Refusal) in
      guard case .thread(let thread)? = arguments.threads(), arguments.isAtEnd else {
        throw .malformed("qThreadExtraInfo,THREAD")
      }
      try session.check(thread)
      let description = session.target.threads.description(of: thread)
      session.reply.append(
        hexOf: description.state.isEmpty
          ? description.name : "\(description.name) [\(description.state)]")
      return .text
    },
    PacketRow("qThreadStopInfo", .open, .threads, "Why a thread stands; for lldb", reportReason),
    PacketRow(
      "qXfer:threads:read:", .open, .threads, feature: .always("qXfer:threads:read+"),
      "All threads with names, states and processors"
    ) { (session, arguments) throws(Refusal) in
      try session.answerTransfer("threads", &arguments) { (session, annex) throws(Refusal) in
        try checkNoAnnex(annex)
        return document(session.target.threads)
      }
    },
  ]

  private static func select(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    let isForResuming = arguments.skip("c")
    guard isForResuming || arguments.skip("g"), let threads = arguments.threads(),
      arguments.isAtEnd
    else { throw .malformed("Hg THREAD or Hc THREAD") }
    if case .thread(let thread) = threads { try session.check(thread) }
    if isForResuming {
      session.resumedThreads = threads
    } else if case .thread(let thread) = threads {
      session.generalThread = thread
    }
    return .okay
  }

  /// A stop reply for one thread: the last stop for the thread that met it, and for any other one what it stands at.
  ///
  /// Two processors may come to breakpoints together, and one stop tells of one of them. GDB lets the other one meet its
  /// breakpoint when it goes on. LLDB 19 takes each thread whose program counter is at a breakpoint past it without a word,
  /// unless it is told here that the thread has stopped there.
  private static func reportReason(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    guard case .thread(let thread)? = arguments.threads(), arguments.isAtEnd else {
      throw .malformed("qThreadStopInfoTHREAD")
    }
    try session.check(thread)
    let reason = session.target.threads.reasonAtHand(for: thread)
    let isLast = thread == session.lastStop.thread
    session.appendStopReply(
      isLast ? session.lastStop : Stop(reason ?? .signal(.none), thread: thread))
    return .text
  }

  private static func list(_ session: inout Session) -> PacketRow.Answer {
    let threads = session.target.threads.all.dropFirst(session.threadsListed)
    guard !threads.isEmpty else {
      session.reply.append("l")
      return .text
    }
    var separator: StaticString = "m"
    for thread in threads {
      // 16 digits and a comma are the most that one more takes.
      guard session.reply.bytes.count + 17 <= session.configuration.packetSize else { break }
      session.reply.append(separator)
      session.reply.append(thread: thread)
      session.threadsListed += 1
      separator = ","
    }
    return .text
  }

  private static func document(_ threads: any ThreadAccess) -> [UInt8] {
    var text = ReplyBuffer()
    text.append("<?xml version=\"1.0\"?>\n<threads>\n")
    for thread in threads.all {
      let description = threads.description(of: thread)
      text.append("<thread id=\"")
      text.append(thread: thread)
      text.append("\" core=\"")
      text.append(text: String(thread.processor))
      text.append("\" name=\"")
      text.append(xml: description.name)
      text.append("\">")
      text.append(xml: description.state)
      text.append("</thread>\n")
    }
    text.append("</threads>\n")
    return text.bytes
  }
}

extension Session {
  /// Throws unless there is such a thread.
  func check(_ thread: ThreadID) throws(Refusal) {
    guard target.threads.contains(thread) else {
      throw .noThread(UInt64(clamping: thread.rawValue))
    }
  }
}
