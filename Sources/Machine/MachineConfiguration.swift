/// What a machine is to be made of, as the user asked for it.
package struct MachineConfiguration: Sendable {
  /// RAM in bytes; a multiple of 4096, at least 1 MiB.
  package var memorySize: UInt64 = 128 << 20
  package var cpuCount = 1
  /// Port of the debug-exit device.
  package var debugExitPort: UInt16 = 0xF4
  /// Seconds since 1970 that the real-time clock shows when the machine is switched on; asked each time.
  package var startTime: @Sendable () -> Int64 = { 0 }
  /// A reset that the guest asks for starts it over; false: it stops the machine.
  package var resets = true
  /// A triple fault resets the machine, as on a PC; false: it stops it, so that the cause can be seen.
  package var resetsAtShutdown = false
  /// Instructions of a CPU's turn, where CPUs take turns.
  package var quantum: UInt64 = 10_000
  /// How long an idle guest waits, where instructions drive its time.
  package var pacing = Pacing.none
  /// Where the numbers of a virtio entropy device begin; nil for none.
  package var entropySeed: UInt64?
  /// How many instructions may be retired in all; nil for any number.
  package var instructionLimit: UInt64?

  package init() {}
}
