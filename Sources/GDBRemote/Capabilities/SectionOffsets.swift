/// Where a program's sections are, against where its file says.
public protocol SectionOffsetAccess: AnyObject {
  /// The displacement, or nil where none is known yet.
  var sectionOffsets: SectionOffsets? { get }
}

/// How far a program was moved from the addresses in its file.
public enum SectionOffsets: Hashable, Sendable {
  /// Text and data, each by so many bytes.
  case sections(text: UInt64, data: UInt64)
  /// The first segment, and the second where there is one, were moved to these addresses.
  case segments(text: UInt64, data: UInt64?)
  /// Everything was moved by so many bytes, which puts the first segment at `start`.
  case whole(slide: UInt64, start: UInt64)
}

/// The displacement of the main program, which a client asks for once, when it connects.
///
/// `TextSeg` is an address. LLDB (19) adds it to the file's addresses as if it were a distance, and so gets a program that
/// was moved as a whole in the other form; gdb in turn moves three sections by that one, and no other.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packet `qOffsets`.
enum SectionOffsetPackets {
  static let rows: [PacketRow] = [
    PacketRow(
      "qOffsets", .bare, needs: .nothing, .sectionOffsets, "How far the program was moved",
      asking: { $0.sectionOffsets?.sectionOffsets }
    ) { session, offsets, _ in
      switch offsets {
      case .sections(let text, let data):
        tell(&session, ("Text", text), ("Data", data), ("Bss", data))
      case .segments(let text, nil): tell(&session, ("TextSeg", text))
      case .segments(let text, let data?): tell(&session, ("TextSeg", text), ("DataSeg", data))
      case .whole(let slide, let start):
        // gdb announces swbreak, LLDB does not.
        if session.clientFeatures.softwareBreakpointReasons {
          tell(&session, ("TextSeg", start))
        } else {
          tell(&session, ("Text", slide), ("Data", slide), ("Bss", slide))
        }
      }
      return .text
    }
  ]

  private static func tell(_ session: inout Session, _ fields: (name: String, value: UInt64)...) {
    for (index, field) in fields.enumerated() {
      session.reply.append(text: (index == 0 ? "" : ";") + field.name + "=")
      session.reply.append(number: field.value)
    }
  }
}
