import X86

/// FSIN, FCOS, FSINCOS, FPTAN, FPATAN, F2XM1, FYL2X, FYL2XP1.
///
/// Source: Intel SDM vol 2A (June 2024), each instruction's page.
extension CPU {
  func transcendental(_ operation: Operation) {
    clearC1()
    switch operation {
    case .fsin, .fcos, .fsincos, .fptan: angleFunction(operation)
    case .f2xm1:
      guard hasOperands(1) else { return }
      var environment = x87Environment
      let result = environment.exponentialMinusOne(st(0).value)
      if accept(environment) { setST(0, result) }
    default:
      guard hasOperands(2) else { return popX87IfMasked() }
      var environment = x87Environment
      let (x, y) = (st(0).value, st(1).value)
      let result =
        switch operation {
        case .fpatan: environment.arctangent(y, x)
        case .fyl2x: environment.logarithm(y, x)
        default: environment.logarithmOfOnePlus(y, x)
        }
      guard accept(environment) else { return }
      setST(1, result)
      popX87()
    }
  }

  /// Whether the first `count` registers are full; else a stack fault, with the indefinite where it is masked.
  private func hasOperands(_ count: UInt8) -> Bool {
    guard isEmpty(0) || (count == 2 && isEmpty(1)) else { return true }
    if stackFault(isOverflow: false) { setST(count - 1, Extended.indefinite) }
    return false
  }

  private func popX87IfMasked() {
    if x87.control & 1 != 0 { popX87() }
  }

  /// Functions of an angle; C2 says that it is out of range.
  private func angleFunction(_ operation: Operation) {
    let pushes = operation == .fsincos || operation == .fptan
    x87.status &= ~X87Status.c2
    if isEmpty(0) || (pushes && !isEmpty(7)) {
      guard stackFault(isOverflow: !isEmpty(0)) else { return }
      setST(0, Extended.indefinite)
      if pushes { pushX87(.indefinite) }
      return
    }
    let angle = st(0).value
    var environment = x87Environment
    let first: FloatValue?
    var second = FloatValue.one
    switch operation {
    case .fcos: first = environment.function(.cosine, of: angle)
    case .fptan:
      first = environment.function(.tangent, of: angle)
      if let first, first.isNaN { second = first }
    case .fsincos:
      var other = x87Environment
      second = other.function(.cosine, of: angle) ?? second
      first = environment.function(.sine, of: angle)
      environment.flags.formUnion(other.flags)
    default: first = environment.function(.sine, of: angle)
    }
    guard let first else {
      x87.status |= X87Status.c2
      return
    }
    guard accept(environment) else { return }
    setST(0, first)
    if pushes { pushX87(Extended(second)) }
  }
}
