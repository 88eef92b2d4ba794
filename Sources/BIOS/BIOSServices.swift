import Boot
package import Bus
package import Devices
package import GuestMemory
package import X86

/// The built-in BIOS: what a PC's ROM does for real-mode programs, done by the monitor.
///
/// The machine gives it memory with a ROM region at F0000H, the port space, and the drives. After
/// power-on and after every reset the machine calls ``powerOn()``; when the guest writes
/// ``ROMImage/trapPort``, it brings the write to its end, loads ``stateGroups``, calls
/// ``service(_:)``, stores the same groups, and runs on.
///
/// Chips are reached as ROM code would reach them, by their ports: CMOS and clock 70H–71H, the interrupt
/// controllers, the timer, the keyboard controller 60H and 64H, A20 by 92H, COM ports, VGA 3B0H–3DFH; only
/// the register values of a video mode are the display's own. A chip that is not there is done without.
package final class BIOSServices {
  let memory: GuestMemory
  let ports: PortSpace
  let clock: VirtualClock
  let display: VGA?
  /// The adapter's frame buffer and where it lies; nil on a board without.
  let graphics: StandardVGA?
  let log: (String) -> Void

  /// The drives that INT 13H offers, in the order in which INT 19H tries them.
  ///
  /// After a floppy was exchanged, ``noteMediaChange(_:)`` lets the guest know.
  package var drives: [BIOSDrive] = []

  /// The trays of CD-ROM drives by the drives' numbers; a drive that no controller has is without.
  package var trays: [UInt8: OpticalTray] = [:]

  /// Sets up what only the board knows of: its PCI bus, and the tables in the ROM.
  ///
  /// The ROM is written anew at every ``powerOn()``, which ends with it.
  package var setUpBoard: () -> Void = {}

  /// How PCI interrupts can be routed; nil on a board without PCI.
  package var routing: PCIRouting?

  /// All that is not in guest memory or in the chips.
  package var state = State()

  /// The parts of a board that the services work on.
  ///
  /// `log` gets one sentence the first time that something is asked for which does not exist. Without a
  /// display modes are set in the data area alone.
  package init(
    memory: GuestMemory, ports: PortSpace, clock: VirtualClock, display: VGA? = nil,
    graphics: StandardVGA? = nil, log: @escaping (String) -> Void
  ) {
    self.memory = memory
    self.ports = ports
    self.clock = clock
    self.display = display
    self.graphics = graphics
    self.log = log
  }

  // MARK: State

  /// All that is not in guest memory or in the chips.
  package struct State: Codable, Hashable, Sendable {
    /// A program was started since ``BIOSServices/powerOn()``.
    var hasStarted = false
    /// INT 15H AH=86H calls under way.
    var waits: [Wait] = []
    /// Calls of functions without a row, by vector and AX, in the order of their first appearance.
    package var unknownCalls: [UnknownCall] = []
    /// Drives whose medium was changed since the last access, which the next one reports.
    var changedMedia: Set<UInt8> = []
    /// How often INT 13H AH=45H has locked a drive's medium.
    var locks: [UInt8: UInt8] = [:]
    /// What was asked of 4F02H last: the mode, and whether it is linear.
    var vbeMode: UInt16 = 0
    /// What a CD-ROM that was booted pretends to be.
    var emulation: DiscEmulation?
    /// Calls of known functions that were refused.
    package var refusedCalls = 0

    package init() {}
  }

  /// A call that waits for a moment, told apart by where its frame lies.
  struct Wait: Codable, Hashable, Sendable {
    let frame: UInt32
    let deadline: VirtualTime
  }

  /// A function that was asked for and is not known.
  package struct UnknownCall: Codable, Hashable, Sendable {
    package let vector: UInt8
    package let ax: UInt16
    package var count: Int
  }

  /// Lets the next access to floppy drive `number` report that its medium was changed.
  package func noteMediaChange(_ number: UInt8) {
    state.changedMedia.insert(number)
  }

  /// What has to be loaded before ``service(_:)`` and stored after it.
  package static let stateGroups: StateGroups = [.general, .system]

  // MARK: Access

  var data: BIOSDataArea { BIOSDataArea(memory: memory) }

  /// Does what the stub at CS:IP stands for.
  ///
  /// RIP may be at the stub's OUT or after it; the clock has to show the present.
  package func service(_ cpu: inout CPUState) -> BIOSOutcome {
    if let next = protectedEntry(cpu) {
      var call = BIOSCall(cpu, memory: memory, isFarCall: true)
      call.cpu.rip = next
      performProtected(&call)
      cpu = call.cpu
      return call.outcome
    }
    guard let trap = Self.trap(for: cpu) else {
      return .strayTrap(
        "port \(hex(ROMImage.trapPort.rawValue)) belongs to the BIOS services, and the guest wrote "
          + "to it at \(hex(cpu.linearPC.rawValue)), outside of their stubs")
    }
    var call = BIOSCall(cpu, memory: memory)
    call.cpu.rip = UInt64(trap.next)
    switch trap.kind {
    case .interrupt(let vector): perform(vector, &call)
    case .powerOn: start(&call)
    case .keyboard: takeScanCode(&call)
    case .clock: serveClockInterrupt(&call)
    case .mouse: takeMouseByte(&call)
    case .wait: goOnWaiting(&call)
    case .eject: endEjection(&call)
    }
    cpu = call.cpu
    return call.outcome
  }

  /// What a write to the trap port means, by its place in the ROM.
  private enum TrapKind {
    case interrupt(UInt8)
    case powerOn
    case keyboard
    case clock
    case mouse
    case wait
    case eject
  }

  /// The trap at CS:IP and the offset of the instruction after its OUT.
  private static func trap(for cpu: CPUState) -> (kind: TrapKind, next: UInt16)? {
    let isRealCode = !cpu.isProtected || cpu.mode == .virtual8086
    guard isRealCode, cpu.cs.base == ROMImage.start.rawValue, cpu.rip <= 0xFFFF else { return nil }
    let ip = UInt16(cpu.rip)
    let length = ROMImage.trapLength
    for (place, kind) in [
      (ROMImage.powerOn + 1, TrapKind.powerOn), (ROMImage.keyboardTrap, .keyboard),
      (ROMImage.clockTrap, .clock), (ROMImage.mouseTrap, .mouse),
      (ROMImage.waitSleepTrap, .wait), (ROMImage.waitSpinTrap, .wait),
      (ROMImage.ejectTrap, .eject),
    ] where ip == place || ip == place + length {
      return (kind, place + length)
    }
    let end = ROMImage.stubs + 256 * ROMImage.stubStride
    guard (ROMImage.stubs..<end).contains(ip) else { return nil }
    let offset = ip - ROMImage.stubs
    let within = offset % ROMImage.stubStride
    guard within == 0 || within == length else { return nil }
    return (.interrupt(UInt8(offset / ROMImage.stubStride)), ip - within + length)
  }

  private func perform(_ vector: UInt8, _ call: inout BIOSCall) {
    guard let function = BIOSFunction.serving(vector, ax: call.ax) else {
      performUnknown(vector, &call)
      return
    }
    switch function.answer {
    case .served(let body): body(self, &call)
    case .refused(let body):
      state.refusedCalls += 1
      body(self, &call)
    }
  }

  // MARK: What is not there

  /// Answers a call that has no row: by the vector's own convention, counted and logged once.
  private func performUnknown(_ vector: UInt8, _ call: inout BIOSCall) {
    if serveHardwareInterrupt(vector, &call) { return }
    let (segment, offset) = call.returnAddress
    if state.countUnknown(vector, call.ax) {
      log(
        "INT \(hex(vector)) with AX=\(hex(call.ax)), which these BIOS services do not know, "
          + "called before \(hex(segment)):\(hex(offset))")
    }
    switch vector {
    case 0x13: failDisk(&call, .badCommand)
    case 0x14, 0x15, 0x1A: BIOSFunction.noSuchFunction(self, &call)
    default: break
    }
  }

  /// Says something once, by the caller's choice of moments.
  func report(_ sentence: String) {
    log(sentence)
  }
}

extension BIOSServices.State {
  /// Notes one more call; true the first time.
  mutating func countUnknown(_ vector: UInt8, _ ax: UInt16) -> Bool {
    // A program that calls nonsense in a loop must not grow the state: the 64th row takes the rest.
    if let index = unknownCalls.firstIndex(where: { $0.vector == vector && $0.ax == ax }) {
      unknownCalls[index].count += 1
      return false
    }
    guard unknownCalls.count < 64 else {
      unknownCalls[63].count += 1
      return false
    }
    unknownCalls.append(.init(vector: vector, ax: ax, count: 1))
    return true
  }
}
