import Devices
import X86

/// INT 13H AH=45H, 46H and 49H: discs that can be locked in and ejected.
///
/// The tray is the drive's own: a driver finds it open that INT 13H opened, and locked that INT 13H locked.
///
/// Source: T13 1572D, "EDD-3", functions 45H, 46H and 49H, and the INT 15H "removable media eject intercept".
extension BIOSServices {
  /// Whether a drive, or that of which an emulated disk is a part, has no disc.
  func isTrayOpen(_ drive: BIOSDrive) -> Bool {
    let number = drive.device is DiscPart ? state.emulation?.discDrive : drive.number
    return number.flatMap { trays[$0] }?.isOpen ?? false
  }

  /// AH=45H: AL=0 locks, 1 unlocks, 2 tells; AL afterwards 1 while a lock is left.
  ///
  /// A medium takes 255 locks, and as many have to be taken back. A hard disk's can be neither: that is success.
  func lockMedium(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), !drive.isFloppy, call.al <= 2 else {
      return failDisk(&call, .badCommand)
    }
    guard drive.isOptical else {
      call.al = 0
      return finishDisk(&call, .success)
    }
    let count = state.locks[drive.number] ?? 0
    switch call.al {
    case 0:
      guard count < .max else { return failDisk(&call, .lockCountExceeded) }
      state.locks[drive.number] = count + 1
      trays[drive.number]?.isLocked = true
    case 1:
      guard count > 0 else { return failDisk(&call, .notLocked) }
      state.locks[drive.number] = count - 1
      if count == 1 { trays[drive.number]?.isLocked = false }
    default: break
    }
    call.al = state.locks[drive.number] ?? 0 > 0 ? 1 : 0
    finishDisk(&call, .success)
  }

  /// AH=46H: whoever has hooked INT 15H AH=52H is asked first; see ``endEjection(_:)``.
  func ejectMedium(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), !drive.isFloppy else { return failDisk(&call, .badCommand) }
    guard drive.isOptical else { return failDisk(&call, .notRemovable) }
    guard !isTrayOpen(drive) else { return failDisk(&call, .noMedium) }
    guard state.locks[drive.number] ?? 0 == 0 else { return failDisk(&call, .locked) }
    call.jump(toROM: ROMImage.ejectRequest)
  }

  /// INT 15H AH=52H is back: CF refuses, with the reason in AH.
  func endEjection(_ call: inout BIOSCall) {
    guard call.cpu.rflags & RFlags.cf == 0 else {
      return failDisk(&call, call.ah == DiskStatus.inUse.rawValue ? .inUse : .locked)
    }
    // The handler may have done anything meanwhile, to DL as well.
    guard let drive = drive(call.dl), drive.isOptical,
      trays[drive.number]?.move(opens: true) == true
    else {
      return failDisk(&call, .ejectFailed)
    }
    state.changedMedia.insert(drive.number)
    finishDisk(&call, .success)
  }

  /// AH=49H: whether the medium may have been changed; a hard disk's never is.
  func readExtendedChange(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl) else { return failDisk(&call, .badCommand) }
    let changed = state.changedMedia.remove(drive.number) != nil
    finishDisk(&call, changed ? .mediaChanged : .success)
  }
}
