import Bits
import CLinuxKVM
import X86

/// The XSAVE area of a vCPU, of which components 0 to 2 are read and written.
///
/// Source: Intel SDM vol 1 §13.4 (June 2024), tables 10-2 and 13-1; the place of component 2 is
/// CPUID.(EAX=0DH,ECX=2):EBX.
struct XSAVEArea {
  private static let x87: UInt64 = 1 << 0
  private static let sse: UInt64 = 1 << 1
  private static let avx: UInt64 = 1 << 2
  private static let bitmapOffset = 512

  /// The area as KVM hands it over.
  private(set) var bytes: [UInt8]
  /// Where the upper halves of the YMM registers lie; nil where the guest has none.
  private let avxOffset: Int?

  init(_ bytes: [UInt8], avxOffset: Int?) {
    self.bytes = bytes
    self.avxOffset = avxOffset.flatMap { $0 + 256 <= bytes.count ? $0 : nil }
  }

  /// Where component 2 lies, by the CPUID leaves of the guest.
  static func avxOffset(in leaves: [kvm_cpuid_entry2]) -> Int? {
    leaves.first { $0.function == 0xD && $0.index == 2 && $0.eax == 256 }.map { Int($0.ebx) }
  }

  /// The components in use: XSTATE_BV.
  private var bitmap: UInt64 {
    get { bytes.littleEndian(at: Self.bitmapOffset) ?? 0 }
    set { put(newValue, at: Self.bitmapOffset) }
  }

  /// The registers; a component that is not in use has its initial values.
  var state: FloatingPointState {
    var state = FloatingPointState()
    if bitmap & Self.x87 != 0 {
      state.controlWord = bytes.littleEndian(at: 0) ?? 0
      state.statusWord = bytes.littleEndian(at: 2) ?? 0
      state.abridgedTagWord = bytes[4]
      state.lastOpcode = bytes.littleEndian(at: 6) ?? 0
      state.lastInstructionPointer = bytes.littleEndian(at: 8) ?? 0
      state.lastDataPointer = bytes.littleEndian(at: 16) ?? 0
      for index in 0..<8 {
        state.st[index] = (bytes.littleEndian(at: 32 + index * 16) ?? 0) & (1 << 80 - 1)
      }
    }
    if bitmap & (Self.sse | Self.avx) != 0 { state.mxcsr = bytes.littleEndian(at: 24) ?? 0x1F80 }
    if bitmap & Self.sse != 0 {
      for index in 0..<16 { state.xmm[index] = bytes.littleEndian(at: 160 + index * 16) ?? 0 }
    }
    if bitmap & Self.avx != 0, let avxOffset {
      for index in 0..<16 {
        state.ymmHigh[index] = bytes.littleEndian(at: avxOffset + index * 16) ?? 0
      }
    }
    return state
  }

  /// Puts the registers in and marks their components as in use; other components stay.
  mutating func put(_ state: FloatingPointState) {
    bitmap |= Self.x87 | Self.sse | (avxOffset == nil ? 0 : Self.avx)
    put(state.controlWord, at: 0)
    put(state.statusWord, at: 2)
    put(UInt16(state.abridgedTagWord), at: 4)
    put(state.lastOpcode, at: 6)
    put(state.lastInstructionPointer, at: 8)
    put(state.lastDataPointer, at: 16)
    put(state.mxcsr, at: 24)
    for index in 0..<8 { put(state.st[index], at: 32 + index * 16) }
    for index in 0..<16 { put(state.xmm[index], at: 160 + index * 16) }
    guard let avxOffset else { return }
    for index in 0..<16 { put(state.ymmHigh[index], at: avxOffset + index * 16) }
  }

  private mutating func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
    for (index, byte) in value.littleEndianBytes.enumerated() { bytes[offset + index] = byte }
  }
}
