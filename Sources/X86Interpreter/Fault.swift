import X86

/// An exception that an instruction raises: the guest's own affair, delivered through its IDT.
///
/// Source: Intel SDM vol 3A §6.15 (June 2024).
struct Fault: Error, Hashable, Sendable {
  /// 0 to 31.
  var vector: UInt8
  /// Pushed for the vectors that have one.
  var errorCode: UInt32?
  /// CR2, for #PF.
  var address: UInt64 = 0
  /// Why, for `monitor why`: "limit of SS", "gate not present".
  var reason: StaticText

  init(_ vector: UInt8, errorCode: UInt32? = nil, _ reason: StaticText = "") {
    self.vector = vector
    self.errorCode = errorCode
    self.reason = reason
  }

  /// #DE.
  static let divideError = Self(0, "divide error")
  /// #UD.
  static let invalidOpcode = Self(6, "invalid opcode")
  /// #UD for an instruction that the manuals define and nothing here executes.
  static let notImplemented = Self(6, "instruction not implemented by this engine")
  /// #NM.
  static let deviceNotAvailable = Self(7, "CR0.TS or CR0.EM")
  /// #GP(`code`).
  static func generalProtection(_ code: UInt32, _ reason: StaticText) -> Self {
    Self(13, errorCode: code, reason)
  }
  /// #SS(`code`).
  static func stack(_ code: UInt32, _ reason: StaticText) -> Self {
    Self(12, errorCode: code, reason)
  }
  /// #NP(`code`).
  static func notPresent(_ code: UInt32, _ reason: StaticText) -> Self {
    Self(11, errorCode: code, reason)
  }
  /// #TS(`code`).
  static func invalidTSS(_ code: UInt32, _ reason: StaticText) -> Self {
    Self(10, errorCode: code, reason)
  }
}

/// A text known when the program is built, as a value that can be compared.
struct StaticText: ExpressibleByStringLiteral, Hashable, Sendable, CustomStringConvertible {
  let text: StaticString

  init(stringLiteral text: StaticString) {
    self.text = text
  }

  var description: String { text.description }

  static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Fault {
  /// Not an exception: the instruction needs a device's answer first and will be executed again.
  static let deviceAccess = Self(0xFF, "device access")

  /// Whether it is ``deviceAccess``, of which there are many: without a look at the text.
  var isDeviceAccess: Bool { vector == Self.deviceAccess.vector }
}
