/// Why a request of the client cannot be done, and what the person at the client can do about it.
///
/// A refusal is an answer, not the end of the session. A client that announced `error-message+` sees
/// the text, any other sees the number.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Standard Replies".
public struct Refusal: Error, Hashable, Sendable {
  /// The number of the kind of refusal: one of Linux's, as other servers send them.
  public enum Number: UInt8, Sendable {
    /// The request is malformed, or its place in the dialogue is wrong.
    case notPermitted = 0x01
    /// There is no such thing: thread, register, annex.
    case noSuchThing = 0x02
    /// The means are used up: debug registers, space.
    case exhausted = 0x1c
    /// No memory answers at the address.
    case badAddress = 0x0e
    /// An argument has a value that cannot be served.
    case badArgument = 0x16
    /// What is asked for does not exist on this host or engine.
    case unsupported = 0x5f
  }

  /// The kind.
  public let number: Number

  /// One sentence, without a final full stop, that says what is wrong and what to do.
  public let text: String

  /// Refuses with a kind and a sentence.
  public init(_ number: Number, _ text: String) {
    self.number = number
    self.text = text
  }
}

extension Refusal: CustomStringConvertible {
  /// The sentence.
  public var description: String { text }
}

extension Refusal {
  static func malformed(_ packet: String) -> Self {
    Self(.notPermitted, "malformed packet: expected \(packet)")
  }

  static func noThread(_ number: UInt64) -> Self {
    Self(.noSuchThing, "there is no thread \(number): `info threads` lists the processors")
  }
}
