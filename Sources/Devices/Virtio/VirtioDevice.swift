package import Bus

/// The kinds of device, by their number.
///
/// Source: Virtio 1.2 §5, device types; §4.1.2.1 for transitional PCI IDs.
package enum VirtioKind: UInt16, Sendable {
  case network = 1
  case block = 2
  case console = 3
  case entropy = 4

  /// The device ID that drivers for the legacy interface look for.
  var transitionalID: UInt16 {
    switch self {
    case .network: 0x1000
    case .block: 0x1001
    case .console: 0x1003
    case .entropy: 0x1005
    }
  }

  /// The PCI class.
  var classCode: UInt32 {
    switch self {
    case .network: 0x02_0000
    case .block: 0x01_0000
    case .console: 0x07_8000
    case .entropy: 0x00_FF00
    }
  }
}

/// What is behind a transport: one kind of virtio device.
///
/// It knows buffers and its configuration; rings, features and notifications are ``VirtioFacilities``' part, and
/// registers the transport's.
package protocol VirtioDevice: Device {
  var kind: VirtioKind { get }

  /// The features of this kind that are offered, bits 0 to 23 and 50 up.
  var features: UInt64 { get }

  /// The size of each virtqueue, a power of two.
  var queueSizes: [UInt16] { get }

  /// The device's configuration space.
  var configuration: [UInt8] { get }

  /// A write by the driver into the configuration space.
  func writeConfiguration(_ offset: Int, _ bytes: [UInt8])

  /// The driver has chosen its features, or begins anew with none.
  func negotiated(_ features: UInt64)

  /// Whether a buffer of `queue` would be served now; false where it has to wait for data from outside.
  func isReady(_ queue: Int) -> Bool

  /// Carries out what a buffer asks for, or fills it.
  func serve(_ buffer: inout VirtqueueBuffer, of queue: Int) throws(VirtioDeviceError)

  /// Set by the facilities; called with a queue that has become ready.
  var onReady: (_ queue: Int) -> Void { get set }
}

/// A buffer that is not as the device's kind demands: the device then wants to be reset.
package struct VirtioDeviceError: Error {
  let reason: String
}

extension VirtioDevice {
  package func writeConfiguration(_ offset: Int, _ bytes: [UInt8]) {}
  package func negotiated(_ features: UInt64) {}
  package func isReady(_ queue: Int) -> Bool { true }
}
