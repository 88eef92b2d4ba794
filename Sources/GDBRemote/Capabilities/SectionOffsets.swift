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
}

/// The displacement of the main program, which a client asks for once, when it connects.
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
        session.reply.append("Text=")
        session.reply.append(number: text)
        session.reply.append(";Data=")
        session.reply.append(number: data)
        session.reply.append(";Bss=")
        session.reply.append(number: data)
      case .segments(let text, let data):
        session.reply.append("TextSeg=")
        session.reply.append(number: text)
        if let data {
          session.reply.append(";DataSeg=")
          session.reply.append(number: data)
        }
      }
      return .text
    }
  ]
}
