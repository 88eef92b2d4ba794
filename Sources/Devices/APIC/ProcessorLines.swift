import Bus

/// What the local APICs ask of their processors besides interrupts: NMI, INIT and the start-up message.
///
/// Each stays until its processor looks, which it does between two instructions.
///
/// Source: Intel SDM vol 3A (June 2024) §9.4.3, §11.6.1.
package final class ProcessorLines: Device {
  // MARK: State

  /// What waits for one processor.
  struct Pending: Codable, Hashable, Sendable {
    var nonMaskable = false
    var initialize = false
    /// The vector of the first start-up message since then.
    var startUp: UInt8?

    var isEmpty: Bool { !nonMaskable && !initialize && startUp == nil }
  }

  package struct State: Codable, Hashable, Sendable {
    var processors: [Pending]
  }

  package var state: State

  // MARK: Wiring

  package let name = "Processor lines"
  /// Called when something comes for a processor, an interrupt included.
  package var onSignal: (_ processor: Int) -> Void = { _ in }
  /// Something came for some processor since ``takeNews()``: who runs all of them need not ask each.
  private var hasNews = true

  package init(processorCount: Int) {
    state = State(processors: Array(repeating: Pending(), count: processorCount))
  }

  package func reset() {
    state = State(processors: state.processors.map { _ in Pending() })
  }

  package var summary: String {
    let waiting = state.processors.indices.filter { !state.processors[$0].isEmpty }
    return waiting.isEmpty
      ? "nothing waits"
      : "something waits for CPU " + waiting.map(String.init).joined(separator: ", ")
  }

  // MARK: Behaviour

  /// Takes what an APIC asks of its processor.
  package func signal(_ processor: Int, _ signal: LocalAPIC.Signal) {
    switch signal {
    case .interrupt: break
    case .nmi: state.processors[processor].nonMaskable = true
    case .initialize: state.processors[processor] = Pending(initialize: true)
    case .startUp(let vector):
      // A processor that has started ignores the second message.
      guard state.processors[processor].startUp == nil else { return }
      state.processors[processor].startUp = vector
    }
    hasNews = true
    onSignal(processor)
  }

  /// Whether anything came for any processor since this was last asked.
  package func takeNews() -> Bool {
    defer { hasNews = false }
    return hasNews
  }

  /// Whether INIT or a start-up message waits for the processor.
  package func hasStart(_ processor: Int) -> Bool {
    state.processors[processor].initialize || state.processors[processor].startUp != nil
  }

  /// Whether an NMI waits for the processor.
  package func hasNonMaskable(_ processor: Int) -> Bool { state.processors[processor].nonMaskable }

  /// Takes the NMI: the processor has it.
  package func takeNonMaskable(_ processor: Int) {
    state.processors[processor].nonMaskable = false
  }

  /// Takes INIT; false where none waits.
  package func takeInitialize(_ processor: Int) -> Bool {
    defer { state.processors[processor].initialize = false }
    return state.processors[processor].initialize
  }

  /// Takes the start-up message's vector.
  package func takeStartUp(_ processor: Int) -> UInt8? {
    defer { state.processors[processor].startUp = nil }
    return state.processors[processor].startUp
  }
}
