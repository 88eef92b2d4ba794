internal import CLinuxKVM
internal import SystemPackage

/// A file descriptor of KVM's that is closed when its owner goes.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §2.
struct OwnedDescriptor: ~Copyable {
  let number: Int32

  /// Takes over the descriptor `number`.
  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    ringside_close(number)
  }

  /// Makes a request that takes an integer, or none.
  @discardableResult
  func request(
    _ name: String, _ number: UInt, value: UInt = 0
  ) throws(KVMError) -> Int {
    try Self.check(name, ringside_ioctl_value(self.number, number, value))
  }

  /// Makes a request that reads or writes a structure.
  @discardableResult
  func request<Argument>(
    _ name: String, _ number: UInt, _ argument: inout Argument
  ) throws(KVMError) -> Int {
    let result = unsafe withUnsafeMutablePointer(to: &argument) { pointer in
      // SAFETY: each caller passes the structure that the kernel's documentation gives for `number`.
      unsafe ringside_ioctl(self.number, number, pointer)
    }
    return try Self.check(name, result)
  }

  /// Makes a request whose argument is a buffer of the length that the kernel expects.
  @discardableResult
  func request(
    _ name: String, _ number: UInt, buffer: inout [UInt8]
  ) throws(KVMError) -> Int {
    let result = unsafe buffer.withUnsafeMutableBytes { bytes in
      // SAFETY: each caller sized the buffer by what the kernel reads or writes for `number`.
      unsafe ringside_ioctl(self.number, number, bytes.baseAddress)
    }
    return try Self.check(name, result)
  }

  /// Turns the C wrappers' -errno into an error.
  static func check(_ name: String, _ result: Int) throws(KVMError) -> Int {
    guard result >= 0 else {
      throw KVMError(call: name, errno: Errno(rawValue: CInt(-result)))
    }
    return result
  }
}
