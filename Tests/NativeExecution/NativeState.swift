public import X86
internal import CNativeExecution

/// The registers and the memory of one instruction, before or after it: on the host's CPU or in a guest.
public struct NativeState: Equatable {
  /// Where the instruction lies, on the host and in a guest.
  public static let codeAddress = UInt64(RS_NATIVE_CODE)
  /// Where ``data`` lies, on the host and in a guest.
  public static let dataAddress = UInt64(RS_NATIVE_DATA)
  /// How many bytes ``data`` has.
  public static let dataSize = Int(RS_NATIVE_DATA_SIZE)

  /// RAX to R15 by the manual's numbers; RSP is not loaded.
  public var registers = [UInt64](repeating: 0, count: 16)
  /// The arithmetic flags, DF and AC count.
  public var rflags: UInt64 = 2
  /// x87, MMX and SSE registers.
  public var floatingPoint = FloatingPointState()
  /// Memory that the instruction may use.
  public var data = [UInt8](repeating: 0, count: dataSize)
  /// Afterwards: the exception that the instruction raised.
  public var exception: NativeException?

  /// Everything 0, and the FPU as after FNINIT.
  public init() {}
}

/// Which exception the host raised, as far as a signal tells them apart.
public enum NativeException: Hashable, Sendable {
  case divideError, invalidOpcode, floatingPoint, memory, alignment, other

  /// The signal's meaning for Linux on x86.
  init(signal: UInt32, code: UInt32) {
    switch signal {
    case 4: self = .invalidOpcode
    case 7: self = .alignment
    case 8: self = code == 1 ? .divideError : .floatingPoint
    case 11: self = .memory
    default: self = .other
    }
  }

  /// The same of an exception's vector.
  public init(vector: UInt8) {
    switch vector {
    case 0: self = .divideError
    case 6: self = .invalidOpcode
    case 16, 19: self = .floatingPoint
    case 12, 13, 14: self = .memory
    case 17: self = .alignment
    default: self = .other
    }
  }
}

/// Why the host cannot execute the guest's instructions.
public struct NativeRefusal: Error, CustomStringConvertible {
  /// What to print beside a skipped test.
  public let description: String
}

/// The host's CPU.
public enum NativeCPU {
  /// nil where the host's CPU executes x86-64 code for tests, else why not.
  public static let refusal: NativeRefusal? = {
    var state = NativeState()
    do throws(NativeRefusal) {
      try execute([0x90], &state)
      return nil
    } catch {
      return error
    }
  }()

  /// Executes `code` with `state`.
  public static func execute(_ code: [UInt8], _ state: inout NativeState) throws(NativeRefusal) {
    var work = rs_native_state()
    // SAFETY: the pointers are used during the call only; the arrays of the C structure are as long as it says.
    let result = unsafe withUnsafeMutableBytes(of: &work) { bytes -> Int32 in
      for number in 0..<16 {
        unsafe bytes.storeBytes(
          of: state.registers[number], toByteOffset: number * 8, as: UInt64.self)
      }
      unsafe bytes.storeBytes(of: state.rflags, toByteOffset: 128, as: UInt64.self)
      let image = state.floatingPoint.image
      for index in 0..<512 { unsafe bytes[144 + index] = image[index] }
      for index in 0..<NativeState.dataSize { unsafe bytes[656 + index] = state.data[index] }
      let pointer = unsafe bytes.baseAddress!.assumingMemoryBound(to: rs_native_state.self)
      let result = unsafe code.withUnsafeBufferPointer {
        unsafe rs_native_execute(pointer, $0.baseAddress!, $0.count)
      }
      guard result == 0 else { return result }
      for number in 0..<16 where number != 4 {
        state.registers[number] = unsafe bytes.load(fromByteOffset: number * 8, as: UInt64.self)
      }
      state.rflags = unsafe bytes.load(fromByteOffset: 128, as: UInt64.self)
      state.floatingPoint = unsafe FloatingPointState(image: Array(bytes[144..<656]))
      state.data = unsafe Array(bytes[656..<656 + NativeState.dataSize])
      return 0
    }
    guard result == 0 else {
      throw NativeRefusal(
        description: "this host does not execute x86-64 code for tests (errno \(result))")
    }
    state.exception =
      work.signal == 0 ? nil : NativeException(signal: work.signal, code: work.code)
  }
}
