package import Debugger
import GDBRemote
package import HostIO
import Machine
import X86

/// Serves debuggers, one after the other, on one thread that sleeps until something happens.
package final class DebugServer {
  /// What a server tells of itself.
  package struct Configuration: Sendable {
    /// Which register description a client gets.
    package var view: ViewPolicy
    /// The booted file, where a client can take symbols from it.
    package var executablePath: String?
    package var version: String

    package init(view: ViewPolicy, executablePath: String?, version: String) {
      self.view = view
      self.executablePath = executablePath
      self.version = version
    }
  }

  /// Why the machine was interrupted without its client asking.
  private enum Intermission {
    /// A connection waits to be served.
    case arrival(Connection)
    /// A client left while the machine ran: its stop points are to go.
    case departure
    /// A client that had detached starts the guest over.
    case restart
    /// The guest was killed while it ran, and is kept for a restart.
    case kill
  }

  private let debugger: Debugger
  private let listener: Listener
  private let configuration: Configuration
  private unowned let host: any DebugServerHost
  private let mailbox = Mailbox()
  private var client: Client?
  private var queue = WaitingRoom()
  private var intermission: Intermission?
  /// The machine was told to do something that ends at once, or may.
  private var expectsStop = false

  /// A server on `listener`; ``run()`` serves.
  package init(
    debugger: Debugger, listener: Listener, configuration: Configuration,
    host: any DebugServerHost
  ) {
    self.debugger = debugger
    self.listener = listener
    self.configuration = configuration
    self.host = host
    let mailbox = mailbox
    debugger.machine.onStop { event in mailbox.put(event) }
  }

  /// Makes ``run()`` return soon.
  ///
  /// From any thread.
  package nonisolated func stop() {
    mailbox.stop()
  }

  /// Serves until ``stop()``.
  package func run() {
    var poller = Poller()
    var patience = Patience()
    let clock = ContinuousClock()
    while !mailbox.isStopping {
      if expectsStop {
        expectsStop = false
        mailbox.awaitStop()
      }
      for event in mailbox.take() { machineStopped(event) }
      poller.removeAll()
      let wake = poller.add(mailbox.descriptor, .readable)
      let arrival = poller.add(listener.descriptor, .readable)
      let traffic = client.map { client in
        var interest: Poller.Interest = []
        if client.wantsInput { interest.insert(.readable) }
        if client.connection.hasPendingOutput { interest.insert(.writable) }
        return poller.add(client.connection.descriptor, interest)
      }
      if !patience.look(for: { mailbox.hasSomething || poller.isAnyReady() }) {
        guard mailbox.goToSleep() else { continue }
        let slept = clock.measure { poller.wait(milliseconds: queue.timeLeft) }
        patience.slept(for: slept)
        mailbox.wakeFromSleep(isRung: poller.isReadable(wake))
      }
      for event in mailbox.take() { machineStopped(event) }
      if let client, let traffic {
        if poller.isWritable(traffic), !client.connection.flush() {
          clientLeft()
        } else if poller.isReadable(traffic) || !client.wantsInput {
          serve(client)
        }
      }
      if poller.isReadable(arrival), let connection = listener.accept() { accept(connection) }
      for _ in 0..<queue.refuseOverdue() {
        host.tell("a second debugger was refused: detach the first one, and connect again")
      }
    }
  }

  // MARK: - Arrival and departure

  private func accept(_ connection: Connection) {
    guard client == nil, intermission == nil else {
      queue.append(connection)
      return
    }
    if debugger.interrupt() {
      intermission = .arrival(connection)
    } else {
      begin(connection)
    }
  }

  /// Starts a session; the machine stands still.
  private func begin(_ connection: Connection) {
    let target = MachineTarget(
      debugger, view: configuration.view, executablePath: configuration.executablePath)
    let session = Session(
      configuration: .init(serverName: "Ringside", serverVersion: configuration.version),
      target: target, stop: Stop(debugger.lastStop, debugger))
    client = Client(connection, target, session)
    host.tell("a debugger has connected")
    if let slide = debugger.linuxSlide, slide != 0 {
      host.tell(
        "Linux runs \(hex(slide)) above its link address; gdb is told so for the file it has loaded"
      )
    }
    if let client { serve(client) }
  }

  private func clientLeft() {
    guard let left = client else { return }
    client = nil
    if left.hasKilled {
      host.tell("the debugger has killed the guest; that ends the run (`detach` would not)")
      host.sessionEndedRun(nil)
      return
    }
    if left.gaveUp { host.tell(adviceOnView) }
    if debugger.lastStop.reason.endsRun {
      host.sessionEndedRun(debugger.lastStop)
      return
    }
    if debugger.interrupt() {
      intermission = .departure
    } else {
      debugger.stopPoints.removeAll()
      host.tell(
        debugger.isRunning
          ? "the debugger has left; the guest runs on"
          : "the debugger has left; the guest stands still until one connects again")
      serveNextInQueue()
    }
  }

  private func serveNextInQueue() {
    guard client == nil, let connection = queue.removeFirst() else { return }
    accept(connection)
  }

  private var adviceOnView: String {
    """
    the debugger left right after it had read the registers: most likely it has a file loaded whose \
    architecture is not the one served. Choose with --gdb-view i8086, i386 or x86-64, or let \
    gdb-scripts/ringside.py see to it
    """
  }

  // MARK: - Events

  private func machineStopped(_ event: StopEvent) {
    let why = intermission
    intermission = nil
    debugger.noteStop(event)
    client?.target.noteRun()
    switch why {
    case .arrival(let connection):
      begin(connection)
      return
    case .departure:
      debugger.stopPoints.removeAll()
      if event.reason.isForDebugger {
        host.tell("the debugger has left; the guest runs on")
        debugger.resumeAll()
        serveNextInQueue()
        return
      }
    case .restart:
      if let client {
        restart(client)
        serve(client, hasInput: false)
        return
      }
    case .kill:
      if event.reason == .paused { return }
    case nil: break
    }
    guard let client, client.session.isRunning else {
      // Nobody waits for it: no client, or one that has detached and stayed.
      client?.session.report(Stop(event, debugger))
      host.machineStoppedUnattended(event)
      serveNextInQueue()
      return
    }
    client.session.report(Stop(event, debugger))
    if !client.send() { clientLeft() } else { serve(client, hasInput: false) }
  }

  private func serve(_ client: Client, hasInput: Bool = true) {
    let isThere = hasInput ? client.receive() : true
    while let action = client.next() {
      guard client.send() else { break }
      if !perform(action, client) { return }
    }
    if !client.send() || !isThere { clientLeft() }
  }

  /// Does what the client wants; false when it is no longer served.
  private func perform(_ action: Action, _ client: Client) -> Bool {
    client.target.noteRun()
    switch action {
    case .resume(let plan):
      resume(plan, client)
    case .interrupt:
      expectsStop = debugger.interrupt()
    case .restart:
      // A client that detached and stayed finds the guest running.
      if debugger.interrupt() {
        intermission = .restart
      } else {
        restart(client)
      }
    case .kill:
      client.hasKilled = true
      if debugger.interrupt() { intermission = .kill }
      if !client.session.isExtended {
        clientLeft()
        return false
      }
    case .detach:
      client.hasDetached = true
      debugger.detach()
    case .disconnect(let reason):
      host.tell("the debugger's connection was ended: \(reason)")
      clientLeft()
      return false
    }
    return true
  }

  private func resume(_ plan: GDBRemote.ResumePlan, _ client: Client) {
    guard !debugger.lastStop.reason.isFinal else {
      client.session.refuse(
        Refusal(
          .notPermitted, "the guest has ended, see `monitor why`; `monitor reset` starts it over"))
      return
    }
    client.hasResumed = true
    debugger.resume(plan.actions(cpuCount: debugger.machine.cpuCount))
    expectsStop = true
  }

  /// Starts the guest over, stopped; tells the client, if it waits for that.
  private func restart(_ client: Client) {
    debugger.restart()
    client.hasKilled = false
    client.target.startOver()
    client.session.report(Stop(debugger.lastStop, debugger))
  }
}

extension StopReason {
  /// Only a debugger had use for the stop: without one, the guest goes on.
  fileprivate var isForDebugger: Bool {
    switch self {
    case .paused, .stepped, .breakpoint, .watchpoint, .unimplemented: true
    case .notStarted, .tripleFault, .failure, .debugExit, .powerOff, .resetRequested,
      .instructionLimit:
      false
    }
  }

  /// The guest has ended by itself.
  fileprivate var endsRun: Bool {
    switch self {
    case .powerOff, .resetRequested, .debugExit, .instructionLimit: true
    default: false
    }
  }
}
