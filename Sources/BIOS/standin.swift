// Stand-in for the built-in BIOS until its first commit lands: that commit deletes this file.
package import Bus
package import GuestMemory
package import X86
package struct BIOSDrive {
  package let number: UInt8; package let floppyType: UInt8?;
  package var isFloppy: Bool { floppyType != nil }
}
package enum BIOSOutcome {
  case resume, nothingToBoot(String), unhandledException(vector: UInt8, String), strayTrap(String)
}
package enum ROMImage { package static let trapPort = Port(0xE2) }
package final class BIOSServices {
  package var drives: [BIOSDrive] = []
  package init(
    memory: GuestMemory, ports: PortSpace, clock: VirtualClock, log: @escaping (String) -> Void
  ) {}
  package static let stateGroups: StateGroups = [.general, .system]
  package func powerOn() {}
  package func service(_ cpu: inout CPUState) -> BIOSOutcome { .resume }
}
