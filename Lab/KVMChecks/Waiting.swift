import Glibc

/// Waits, as a debugger does while the guest is stopped.
func sleepForChecks(milliseconds: UInt32) {
  usleep(milliseconds * 1000)
}
