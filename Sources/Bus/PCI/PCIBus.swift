import GuestMemory

/// PCI bus 0: its functions, their configuration, where their windows lie, and their interrupts.
///
/// Source: PCI Local Bus Specification 2.2, chapters 3 and 6.
package final class PCIBus {
  private let ports: PortSpace
  private let mmio: MMIOSpace
  private let decoder: MemoryDecoder
  private let interrupts: [InterruptJunction]

  /// A function with its windows' numbers in the spaces.
  private struct Place {
    let function: any PCIFunction
    var portWindows: [Int: PortSpace.WindowNumber] = [:]
    var registerWindows: [Int: MMIOSpace.WindowNumber] = [:]
  }

  private var places: [UInt8: Place] = [:]

  /// Takes messages that functions send in the place of INTx: a write of `data` to `address`.
  package var deliverMessage: (_ address: UInt64, _ data: UInt32) -> Void = { _, _ in }

  /// A bus whose INTA to INTD lines, as they are joined at the chipset, lead to `interrupts`.
  package init(
    ports: PortSpace, mmio: MMIOSpace, decoder: MemoryDecoder, interrupts: [InterruptLine]
  ) {
    precondition(interrupts.count == 4)
    self.ports = ports
    self.mmio = mmio
    self.decoder = decoder
    self.interrupts = interrupts.map(InterruptJunction.init)
  }

  /// Memory for functions that are bus masters.
  package var master: BusMaster { BusMaster(decoder) }

  /// Puts a function on the bus, after all devices with fixed ports are in their space.
  ///
  /// The interrupt pin of slot n is wired one line further than that of slot n - 1: INTA of slot 1 is PIRQA.
  package func attach(_ function: any PCIFunction, at address: PCIAddress) {
    precondition(places[address.code] == nil, "two functions at \(address)")
    let configuration = function.configuration
    var place = Place(function: function)
    for (number, window) in configuration.windows.sorted(by: { $0.key < $1.key }) {
      switch window {
      case .ports(let device, let count, let firstOffset):
        place.portWindows[number] = ports.addWindow(
          device, count: count, firstOffset: firstOffset)
      case .registers(let device, let length, let firstOffset, _, _):
        place.registerWindows[number] = mmio.addWindow(
          device, length: length, firstOffset: firstOffset)
      case .memory, .rom: break
      }
    }
    let pin = configuration.read(PCIConfiguration.Register.interruptPin, width: 1)
    if pin != 0 {
      configuration.interruptOutput = interrupts[Self.line(pin: Int(pin), of: address)].input()
    }
    places[address.code] = place
    configuration.onMoved = { [unowned self] in move(address) }
    configuration.deliverMessage = { [unowned self] in deliverMessage($0, $1) }
    move(address)
  }

  /// Which of the four lines pin 1 (INTA) to 4 (INTD) of a slot is wired to.
  package static func line(pin: Int, of address: PCIAddress) -> Int {
    (pin - 1 + Int(address.slot) + 3) & 3
  }

  /// Every function, by address.
  package var functions: [(address: PCIAddress, function: any PCIFunction)] {
    places.sorted { $0.key < $1.key }.map { (PCIAddress(code: $0.key), $0.value.function) }
  }

  package func function(at address: PCIAddress) -> (any PCIFunction)? {
    places[address.code]?.function
  }

  // MARK: - Configuration

  /// A read of `width` bytes by the guest; ones where no function is.
  package func read(_ address: PCIAddress, _ offset: Int, width: Int) -> UInt32 {
    places[address.code]?.function.configurationWillBeRead(offset..<offset + width)
    return peek(address, offset, width: width)
  }

  /// What a read would give, with no side effect.
  package func peek(_ address: PCIAddress, _ offset: Int, width: Int) -> UInt32 {
    guard let place = places[address.code] else {
      return width == 4 ? ~0 : (1 << UInt32(8 * width)) - 1
    }
    return place.function.configuration.read(offset, width: width)
  }

  /// A write of `width` bytes by the guest; dropped where no function is.
  package func write(_ value: UInt32, _ address: PCIAddress, _ offset: Int, width: Int) {
    guard let place = places[address.code] else { return }
    place.function.configuration.guestWrites(value, offset, width: width)
    place.function.configurationChanged(offset..<offset + width)
  }

  /// Puts every window of a function to where its registers say.
  private func move(_ address: PCIAddress) {
    guard let place = places[address.code] else { return }
    let configuration = place.function.configuration
    decoder.update {
      for (number, window) in configuration.windows {
        let start = configuration.place(ofWindow: number)
        if let portWindow = place.portWindows[number] {
          ports.move(portWindow, to: start.map { Port(UInt16($0)) })
        } else if let registerWindow = place.registerWindows[number] {
          mmio.move(registerWindow, to: start.map { GuestPhysicalAddress($0) })
        } else {
          decoder.show(
            start.map { Self.regions(window, at: $0) } ?? [], layer: .window,
            name: "\(address) BAR \(number)")
        }
      }
    }
  }

  private static func regions(_ window: PCIWindow, at start: UInt64) -> [MappedRegion] {
    switch window {
    case .memory(let memory, let name, _):
      [
        MappedRegion(
          start: GuestPhysicalAddress(start), length: memory.length, kind: .video, name: name,
          backing: memory)
      ]
    case .rom(let memory, let name):
      [
        MappedRegion(
          start: GuestPhysicalAddress(start), length: memory.length, kind: .rom, name: name,
          backing: memory)
      ]
    case .ports, .registers: []
    }
  }
}
