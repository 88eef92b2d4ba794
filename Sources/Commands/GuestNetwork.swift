import Bus
import Devices
import HostIO
import Machine
import Synchronization

/// The host's side of the guest's network cards.
///
/// Links are opened before the machine exists; frames reach it once ``attach(_:)`` was called.
final class GuestNetwork: Sendable {
  private let machine: MachineBox
  private let links: [NetworkLink]
  private let captures: [PacketCapture?]
  private let addresses: [[UInt8]]
  private let models: [NetworkModel]

  /// Lets links that are opened before the machine exists reach it.
  private final class MachineBox: Sendable {
    let machine = Mutex<Machine?>(nil)
  }

  /// Opens what the user asked for.
  init(_ options: [NetworkOption]) throws {
    let box = MachineBox()
    machine = box
    var (links, captures): ([NetworkLink], [PacketCapture?]) = ([], [])
    do {
      for (index, option) in options.enumerated() {
        let capture = try option.capture.map { try PacketCapture(path: $0, tell: { tell($0) }) }
        captures.append(capture)
        links.append(
          try NetworkLink(
            option.link,
            receive: { frame in
              let machine = box.machine.withLock { $0 }
              machine?.withBoard { board in
                capture?.record(frame, nanoseconds: board.clock.now.nanoseconds)
                board.added.networks[index].receive(frame)
              }
            }, tell: { tell($0) }))
      }
    } catch {
      for link in links { link.end() }
      throw error
    }
    (self.links, self.captures) = (links, captures)
    models = options.map(\.model)
    addresses = Self.addresses(of: options)
  }

  /// The cards' addresses: those that the user gave, and else the first standard ones that no card has.
  ///
  /// The standard ones are locally administered, and alike in every run.
  static func addresses(of options: [NetworkOption]) -> [[UInt8]] {
    let given = options.compactMap(\.address)
    let free = (0x56...UInt8.max).map { [0x52, 0x54, 0x00, 0x12, 0x34, $0] }
      .filter { !given.contains($0) }
    var used = 0
    return options.map { option in
      if let address = option.address { return address }
      defer { used += 1 }
      return free[used]
    }
  }

  /// Where the cards send.
  var outputs: [BoardOutputs.Network] {
    links.indices.map { index in
      let (link, capture) = (links[index], captures[index])
      return BoardOutputs.Network(models[index], address: addresses[index]) { frame, time in
        capture?.record(frame, nanoseconds: time.nanoseconds)
        link.send(frame)
      }
    }
  }

  /// Connects the links to `machine`.
  func attach(_ machine: Machine) { self.machine.machine.withLock { $0 = machine } }

  /// Closes the links.
  func end() {
    machine.machine.withLock { $0 = nil }
    for link in links { link.end() }
  }
}
