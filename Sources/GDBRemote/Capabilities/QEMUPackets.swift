/// What is kept away from the guest while it is stepped.
public protocol SteppingAccess: AnyObject {
  /// What can be kept away.
  var offered: SteppingMask { get }
  /// What is kept away now.
  var mask: SteppingMask { get set }
}

/// The bits by which QEMU's clients say how single steps work.
///
/// Source: QEMU manual (7.2), "GDB usage", "Changing single-stepping behaviour".
public struct SteppingMask: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a mask of bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Steps are single: always set.
  public static let enable = Self(rawValue: 1)
  /// No interrupt is delivered during a step.
  public static let noInterrupts = Self(rawValue: 2)
  /// Timers do not advance during a step.
  public static let noTimers = Self(rawValue: 4)
}

/// Packets that QEMU added, under its names, so that tools made for it work.
///
/// Source: QEMU manual (7.2), "GDB usage", "Advanced debugging options".
enum QEMUPackets {
  static let rows: [PacketRow] = [
    PacketRow(
      "qqemu.Supported", .delimited(":"), needs: .nothing, .qemu,
      "Which of QEMU's packets there are"
    ) { session, _ in
      if session.target.stepping != nil { session.reply.append("sstepbits;sstep;") }
      session.reply.append("PhyMemMode")
      return .text
    },
    PacketRow(
      "qqemu.sstepbits", .bare, needs: .nothing, .qemu, "The bits of the stepping mask",
      asking: { $0.stepping }
    ) { session, stepping, _ in
      session.reply.append("ENABLE=1")
      if stepping.offered.contains(.noInterrupts) { session.reply.append(",NOIRQ=2") }
      if stepping.offered.contains(.noTimers) { session.reply.append(",NOTIMER=4") }
      return .text
    },
    PacketRow(
      "qqemu.sstep", .bare, needs: .nothing, .qemu, "The stepping mask", asking: { $0.stepping }
    ) { session, stepping, _ in
      session.reply.append("0x")
      session.reply.append(number: UInt64(stepping.mask.rawValue))
      return .text
    },
    PacketRow(
      "Qqemu.sstep=", .open, needs: .nothing, .qemu, "Set the stepping mask",
      asking: { $0.stepping }
    ) { (_, stepping, arguments) throws(Refusal) in
      _ = arguments.skip(text: "0x")
      guard let bits = arguments.onlyNumber() else { throw .malformed("Qqemu.sstep=HEX") }
      let offered = stepping.offered.union(.enable)
      guard bits <= 0xff, offered.contains(SteppingMask(rawValue: UInt8(bits))) else {
        throw Refusal(
          .badArgument, "the mask has bits beyond 0x\(String(offered.rawValue, radix: 16))")
      }
      stepping.mask = SteppingMask(rawValue: UInt8(bits))
      return .okay
    },
    PacketRow(
      "qqemu.PhyMemMode", .bare, needs: .nothing, .qemu, "Whether addresses are physical"
    ) { session, _ in
      session.reply.append(number: session.isPhysicalMemory ? 1 : 0)
      return .text
    },
    PacketRow(
      "Qqemu.PhyMemMode:", .open, needs: .nothing, .qemu,
      "Take the addresses of memory packets as physical, or not"
    ) { (session, arguments) throws(Refusal) in
      guard let mode = arguments.onlyNumber(), mode <= 1 else {
        throw .malformed("Qqemu.PhyMemMode:0 or :1")
      }
      session.isPhysicalMemory = mode == 1
      return .okay
    },
  ]
}
