import Engine
import KVM

/// A port or MMIO access that the guest waits in.
enum OpenTransfer: Hashable {
  case none
  /// The data lie in the run page's port area.
  case port
  /// The data lie in the run page's MMIO field: so many bytes.
  case mmio(length: Int)

  /// Whether `exit` asks the machine for a transfer.
  static func isTransfer(_ exit: EngineExit) -> Bool {
    switch exit {
    case .portIn, .portOut, .mmioRead, .mmioWrite: true
    default: false
    }
  }

  init(_ exit: KVMExit) {
    switch exit {
    case .portIn, .portOut: self = .port
    case .mmioRead(_, let length), .mmioWrite(_, let length, _): self = .mmio(length: length)
    default: self = .none
    }
  }
}

extension KVMCPU {
  package var transferData: [UInt8] {
    get {
      switch openTransfer {
      case .none: []
      case .port: vcpu.page.portData
      case .mmio(let length):
        (0..<length).map { UInt8(truncatingIfNeeded: vcpu.page.mmioData >> UInt64($0 * 8)) }
      }
    }
    set {
      switch openTransfer {
      case .none: break
      case .port: vcpu.page.portData = newValue
      case .mmio:
        vcpu.page.mmioData = newValue.prefix(8).enumerated().reduce(0) {
          $0 | UInt64($1.element) << UInt64($1.offset * 8)
        }
      }
    }
  }

  package var transferValue: UInt64 {
    if case .mmio(let length) = openTransfer {
      return length < 8 ? vcpu.page.mmioData & (1 << UInt64(length * 8) - 1) : vcpu.page.mmioData
    }
    return transferData.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  package func answer(_ value: UInt64, width: Int) {
    if case .mmio = openTransfer {
      vcpu.page.mmioData = value
    } else {
      transferData = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }
  }

  package var moveObstacle: String? {
    if let deferredFailure { return deferredFailure.description }
    guard openTransfer != .none || deferredExit != nil else { return nil }
    return "the CPU is in the middle of an instruction that accesses a device"
  }

  package func completeTransfer() {
    do throws(KVMError) {
      guard deferredExit == nil, let exit = try finishTransfer() else { return }
      // The end of the step that the access was part of is what the next step reports anyway. Anything
      // else, such as the next piece of a long access, waits for the next run.
      if !(stepIsOpen && exit.isPlainStep) { deferredExit = exit }
    } catch {
      deferredFailure = EngineFailure(error)
    }
  }
}

extension KVMExit {
  /// The end of a single step, with nothing else.
  ///
  /// Source: Intel SDM vol 3B §18.2.3: DR6.BS is bit 14, B0–B3 are bits 0–3.
  var isPlainStep: Bool {
    guard case .debug(exception: 1, _, let dr6, _) = self else { return false }
    return dr6 & 0x400F == 0x4000
  }
}
