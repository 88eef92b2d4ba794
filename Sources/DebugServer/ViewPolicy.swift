package import GDBRemoteTargets
package import X86

/// Which register description a client gets.
package enum ViewPolicy: Hashable, Sendable {
  /// The user chose one; every reading gets it.
  case fixed(X86View)
  /// Readings before the guest has run in a connection get this one, the class of the ELF file that was
  /// booted, so that a client which has loaded that file accepts it.
  ///
  /// Later readings, which a client makes to follow the CPU, get the CPU's mode.
  case startingWith(X86View)
  /// Every reading gets the CPU's mode: a boot disk has no class of its own.
  case mode

  /// The view for a reading.
  func view(isBeforeRun: Bool, mode: CPUMode) -> X86View {
    switch self {
    case .fixed(let view): view
    case .startingWith(let view): isBeforeRun ? view : X86View(mode)
    case .mode: X86View(mode)
    }
  }

  /// What is served to a client that connects now, for a person.
  package func description(mode: CPUMode) -> String {
    view(isBeforeRun: true, mode: mode).architecture
  }
}

extension X86View {
  /// The view that shows code of a mode as the CPU reads it.
  init(_ mode: CPUMode) {
    switch mode.codeWidth {
    case 16: self = .i8086
    case 32: self = .i386
    default: self = .x86_64
    }
  }
}
