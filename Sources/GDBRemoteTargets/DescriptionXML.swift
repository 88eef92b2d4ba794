/// The document that a client reads as `target.xml`.
///
/// All names in it are the tables' own, so none needs to be quoted.
///
/// Source: GDB manual (18.1), appendix "Target Descriptions", "Target Description Format".
func descriptionXML(architecture: String, features: [Feature]) -> String {
  var lines = [
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE target SYSTEM \"gdb-target.dtd\">",
    "<target version=\"1.0\">",
    "<architecture>\(architecture)</architecture>",
    // Without this GDB takes the guest for a GNU/Linux process, and warns where it has no such ABI.
    "<osabi>none</osabi>",
  ]
  for feature in features {
    lines.append("<feature name=\"\(feature.name)\">")
    for type in feature.types {
      lines += xml(of: type)
    }
    for (index, register) in feature.registers.enumerated() {
      let group = register.group.map { " group=\"\($0)\"" } ?? ""
      lines.append(
        "<reg name=\"\(register.name)\" bitsize=\"\(register.bits)\" type=\"\(register.type)\""
          + " regnum=\"\(feature.firstNumber + index)\"\(group)/>")
    }
    lines.append("</feature>")
  }
  lines.append("</target>\n")
  return lines.joined(separator: "\n")
}

private func xml(of type: TypeDefinition) -> [String] {
  switch type {
  case .vector(let id, let element, let count):
    ["<vector id=\"\(id)\" type=\"\(element)\" count=\"\(count)\"/>"]
  case .union(let id, let fields):
    ["<union id=\"\(id)\">"]
      + fields.map { "<field name=\"\($0.name)\" type=\"\($0.type)\"/>" }
      + ["</union>"]
  case .flags(let id, let bytes, let fields):
    ["<flags id=\"\(id)\" size=\"\(bytes)\">"]
      + fields.map {
        "<field name=\"\($0.name)\" start=\"\($0.bits.lowerBound)\" end=\"\($0.bits.upperBound)\"/>"
      }
      + ["</flags>"]
  }
}
