import Bus
import Debugger
import Machine
import X86

/// `monitor info pci`.
extension MonitorCommand {
  static let pci = MonitorCommand(
    "info pci", "Every function on the PCI bus, and where its windows are"
  ) {
    debugger, _ in
    debugger.machine.withBoard { board in
      board.chipset.bus.functions.map { address, function in
        describe(function, at: address)
      }.joined()
    }
  }

  private static func describe(_ function: any PCIFunction, at address: PCIAddress) -> String {
    let configuration = function.configuration
    func digits(_ offset: Int, _ width: Int) -> String {
      let text = String(configuration.read(offset, width: width), radix: 16)
      return String(repeating: "0", count: 2 * width - text.count) + text
    }
    var text =
      "\(address)  \(digits(0, 2)):\(digits(2, 2))  class \(digits(10, 2))  \(function.name)\n"
    let pin = configuration.read(PCIConfiguration.Register.interruptPin, width: 1)
    if (1...4).contains(pin) {
      let line = configuration.read(PCIConfiguration.Register.interruptLine, width: 1)
      text += "    INT\(["A", "B", "C", "D"][Int(pin) - 1]), line register \(line)\n"
    }
    for (number, window) in configuration.windows.sorted(by: { $0.key < $1.key }) {
      let kind =
        switch window {
        case .ports: "ports"
        case .registers: "registers"
        case .memory: "memory"
        case .rom: "ROM"
        }
      let place =
        configuration.place(ofWindow: number).map { "\(hex($0))–\(hex($0 + window.length - 1))" }
        ?? "not placed"
      text += "    BAR \(number): \(kind), \(window.length) bytes, \(place)\n"
    }
    return text
  }
}
