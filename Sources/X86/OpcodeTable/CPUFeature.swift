/// A CPUID feature that an instruction needs; `base` is what every x86 of the mode has.
///
/// Source: Intel SDM vol 2A, CPUID, tables 3-8 to 3-11.
public enum CPUFeature: String, Hashable, Sendable, CaseIterable {
  /// No feature bit.
  case base
  /// Leaf 1, EDX.
  case fpu, tsc, msr, cx8, sep, cmov, clfsh, mmx, fxsr, sse, sse2
  /// Leaf 1, ECX.
  case sse3, monitor, ssse3, cx16, sse41, sse42, movbe, popcnt, xsave, rdrand
  /// Leaf 7, EBX.
  case fsgsbase, invpcid, rdseed, smap
  /// Leaf 0DH, subleaf 1.
  case xsaveopt
  /// Leaf 80000001H.
  case syscall, rdtscp, lm, lahf64, prefetchw
}

extension CPUFeature: CustomStringConvertible {
  /// As the manual writes it; empty for ``base``.
  public var description: String {
    switch self {
    case .base: ""
    case .sse41: "SSE4.1"
    case .sse42: "SSE4.2"
    case .lahf64: "LAHF64"
    default: rawValue.uppercased()
    }
  }
}
