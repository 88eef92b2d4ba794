import GDBRemote

/// A feature of a target description: a named set of registers, with the types they use.
///
/// The rows are in the order and the words of GDB's own documents; the client's XML and the register
/// layout are both made of them.
///
/// Source: GDB manual (18.1), appendix "Target Descriptions", "Target Description Format".
public struct Feature: Sendable {
  /// The feature's name.
  public let name: String
  /// The protocol's number of the first register; the others follow.
  public let firstNumber: Int
  /// Whether `g` carries these registers.
  public let isGeneral: Bool
  /// The types that the registers name, beyond those that GDB has by itself.
  public let types: [TypeDefinition]
  /// The registers.
  public let registers: [RegisterRow]

  init(
    _ name: String, from firstNumber: Int, isGeneral: Bool = false,
    types: [TypeDefinition] = [], _ registers: [RegisterRow]
  ) {
    self.name = name
    self.firstNumber = firstNumber
    self.isGeneral = isGeneral
    self.types = types
    self.registers = registers
  }
}

/// One register of a feature.
public struct RegisterRow: Sendable {
  /// The name that the person types behind `$`.
  public let name: String
  /// The width.
  public let bits: Int
  /// The type by which GDB prints it.
  public let type: String
  /// The group in which GDB lists it, or nil for the one that its type implies.
  public let group: String?
  /// The name of the architecture's register that the content comes from.
  ///
  /// It may be wider: a 32-bit view shows the low half of a 64-bit register.
  public let source: String

  init(
    _ name: String, _ bits: Int, _ type: String, group: String? = nil, from source: String? = nil
  ) {
    self.name = name
    self.bits = bits
    self.type = type
    self.group = group
    self.source = source ?? name
  }
}

/// A type that a feature defines.
public enum TypeDefinition: Sendable {
  /// A vector of `count` elements.
  case vector(id: String, element: String, count: Int)
  /// Several ways to look at the same bytes.
  case union(id: String, fields: [(name: String, type: String)])
  /// Named bits, printed when they are set, and small numbers.
  case flags(id: String, bytes: Int, fields: [BitField])

  /// A field of a ``flags(id:bytes:fields:)``.
  public struct BitField: Sendable {
    /// The name, as the manual has it.
    public let name: String
    /// The lowest and the highest bit.
    public let bits: ClosedRange<Int>

    init(_ name: String, _ bits: ClosedRange<Int>) {
      self.name = name
      self.bits = bits
    }

    init(_ name: String, _ bit: Int) {
      self.init(name, bit...bit)
    }
  }
}

extension TargetDescription {
  /// Makes the document and the layout of features.
  init(
    view: Int, architecture: String, features: [Feature], programCounter: String,
    expedited: [String]
  ) {
    var entries: [RegisterLayout.Entry] = []
    for feature in features {
      for (index, register) in feature.registers.enumerated() {
        entries.append(
          RegisterLayout.Entry(
            name: register.name, number: feature.firstNumber + index,
            byteCount: (register.bits + 7) / 8, isGeneral: feature.isGeneral))
      }
    }
    self.init(
      view: view, name: architecture,
      documents: [
        "target.xml": Array(descriptionXML(architecture: architecture, features: features).utf8)
      ],
      layout: RegisterLayout(
        entries: entries, programCounter: programCounter, expedited: expedited))
  }
}
