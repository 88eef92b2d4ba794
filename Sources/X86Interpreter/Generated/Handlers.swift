// DO NOT EDIT: written by `swift run dispatchgen`.
// swift-format-ignore-file
internal import CInterpreterDispatch

/// Every handler, by the number that the table in C knows it by.
enum Handler: UInt16, CaseIterable {
  case exit
  case addRR8
  case addRR16
  case addRR32
  case addRR64
  case addRI8
  case addRI16
  case addRI32
  case addRI64
  case addRM8
  case addRM16
  case addRM32
  case addRM64
  case addMR8
  case addMR16
  case addMR32
  case addMR64
  case addMI8
  case addMI16
  case addMI32
  case addMI64
  case orRR8
  case orRR16
  case orRR32
  case orRR64
  case orRI8
  case orRI16
  case orRI32
  case orRI64
  case orRM8
  case orRM16
  case orRM32
  case orRM64
  case orMR8
  case orMR16
  case orMR32
  case orMR64
  case orMI8
  case orMI16
  case orMI32
  case orMI64
  case adcRR8
  case adcRR16
  case adcRR32
  case adcRR64
  case adcRI8
  case adcRI16
  case adcRI32
  case adcRI64
  case adcRM8
  case adcRM16
  case adcRM32
  case adcRM64
  case adcMR8
  case adcMR16
  case adcMR32
  case adcMR64
  case adcMI8
  case adcMI16
  case adcMI32
  case adcMI64
  case sbbRR8
  case sbbRR16
  case sbbRR32
  case sbbRR64
  case sbbRI8
  case sbbRI16
  case sbbRI32
  case sbbRI64
  case sbbRM8
  case sbbRM16
  case sbbRM32
  case sbbRM64
  case sbbMR8
  case sbbMR16
  case sbbMR32
  case sbbMR64
  case sbbMI8
  case sbbMI16
  case sbbMI32
  case sbbMI64
  case andRR8
  case andRR16
  case andRR32
  case andRR64
  case andRI8
  case andRI16
  case andRI32
  case andRI64
  case andRM8
  case andRM16
  case andRM32
  case andRM64
  case andMR8
  case andMR16
  case andMR32
  case andMR64
  case andMI8
  case andMI16
  case andMI32
  case andMI64
  case subRR8
  case subRR16
  case subRR32
  case subRR64
  case subRI8
  case subRI16
  case subRI32
  case subRI64
  case subRM8
  case subRM16
  case subRM32
  case subRM64
  case subMR8
  case subMR16
  case subMR32
  case subMR64
  case subMI8
  case subMI16
  case subMI32
  case subMI64
  case xorRR8
  case xorRR16
  case xorRR32
  case xorRR64
  case xorRI8
  case xorRI16
  case xorRI32
  case xorRI64
  case xorRM8
  case xorRM16
  case xorRM32
  case xorRM64
  case xorMR8
  case xorMR16
  case xorMR32
  case xorMR64
  case xorMI8
  case xorMI16
  case xorMI32
  case xorMI64
  case cmpRR8
  case cmpRR16
  case cmpRR32
  case cmpRR64
  case cmpRI8
  case cmpRI16
  case cmpRI32
  case cmpRI64
  case cmpRM8
  case cmpRM16
  case cmpRM32
  case cmpRM64
  case cmpMR8
  case cmpMR16
  case cmpMR32
  case cmpMR64
  case cmpMI8
  case cmpMI16
  case cmpMI32
  case cmpMI64
  case testRR8
  case testRR16
  case testRR32
  case testRR64
  case testRI8
  case testRI16
  case testRI32
  case testRI64
  case testMR8
  case testMR16
  case testMR32
  case testMR64
  case testMI8
  case testMI16
  case testMI32
  case testMI64
  case incR8
  case incR16
  case incR32
  case incR64
  case incM8
  case incM16
  case incM32
  case incM64
  case decR8
  case decR16
  case decR32
  case decR64
  case decM8
  case decM16
  case decM32
  case decM64
  case negR8
  case negR16
  case negR32
  case negR64
  case negM8
  case negM16
  case negM32
  case negM64
  case notR8
  case notR16
  case notR32
  case notR64
  case notM8
  case notM16
  case notM32
  case notM64
  case shlRI8
  case shlRI16
  case shlRI32
  case shlRI64
  case shlRC8
  case shlRC16
  case shlRC32
  case shlRC64
  case shrRI8
  case shrRI16
  case shrRI32
  case shrRI64
  case shrRC8
  case shrRC16
  case shrRC32
  case shrRC64
  case sarRI8
  case sarRI16
  case sarRI32
  case sarRI64
  case sarRC8
  case sarRC16
  case sarRC32
  case sarRC64
  case rolRI8
  case rolRI16
  case rolRI32
  case rolRI64
  case rolRC8
  case rolRC16
  case rolRC32
  case rolRC64
  case rorRI8
  case rorRI16
  case rorRI32
  case rorRI64
  case rorRC8
  case rorRC16
  case rorRC32
  case rorRC64
  case imulRR16
  case imulRR32
  case imulRR64
  case imulRRI16
  case imulRRI32
  case imulRRI64
  case imulRM16
  case imulRM32
  case imulRM64
  case movRR8
  case movRR16
  case movRR32
  case movRR64
  case movRI8
  case movRI16
  case movRI32
  case movRI64
  case movRM8
  case movRM16
  case movRM32
  case movRM64
  case movMR8
  case movMR16
  case movMR32
  case movMR64
  case movMI8
  case movMI16
  case movMI32
  case movMI64
  case movzxRR8To16
  case movzxRR8To32
  case movzxRR8To64
  case movsxRR8To16
  case movsxRR8To32
  case movsxRR8To64
  case movzxRM8To16
  case movzxRM8To32
  case movzxRM8To64
  case movsxRM8To16
  case movsxRM8To32
  case movsxRM8To64
  case movzxRR16To32
  case movzxRR16To64
  case movsxRR16To32
  case movsxRR16To64
  case movzxRM16To32
  case movzxRM16To64
  case movsxRM16To32
  case movsxRM16To64
  case movzxRR32To64
  case movsxRR32To64
  case movzxRM32To64
  case movsxRM32To64
  case plainAddRR32
  case plainAddRR64
  case plainAddRI32
  case plainAddRI64
  case plainOrRR32
  case plainOrRR64
  case plainOrRI32
  case plainOrRI64
  case plainAndRR32
  case plainAndRR64
  case plainAndRI32
  case plainAndRI64
  case plainSubRR32
  case plainSubRR64
  case plainSubRI32
  case plainSubRI64
  case plainXorRR32
  case plainXorRR64
  case plainXorRI32
  case plainXorRI64
  case plainShlRI32
  case plainShlRI64
  case plainShrRI32
  case plainShrRI64
  case plainSarRI32
  case plainSarRI64
  case plainImulRR32
  case plainImulRR64
  case plainImulRRI32
  case plainImulRRI64
  case leaR16
  case leaR32
  case leaR64
  case xchgRR8
  case xchgRR16
  case xchgRR32
  case xchgRR64
  case setcc0
  case cmov0R16
  case cmov0R32
  case cmov0R64
  case jcc0
  case setcc1
  case cmov1R16
  case cmov1R32
  case cmov1R64
  case jcc1
  case setcc2
  case cmov2R16
  case cmov2R32
  case cmov2R64
  case jcc2
  case setcc3
  case cmov3R16
  case cmov3R32
  case cmov3R64
  case jcc3
  case setcc4
  case cmov4R16
  case cmov4R32
  case cmov4R64
  case jcc4
  case setcc5
  case cmov5R16
  case cmov5R32
  case cmov5R64
  case jcc5
  case setcc6
  case cmov6R16
  case cmov6R32
  case cmov6R64
  case jcc6
  case setcc7
  case cmov7R16
  case cmov7R32
  case cmov7R64
  case jcc7
  case setcc8
  case cmov8R16
  case cmov8R32
  case cmov8R64
  case jcc8
  case setcc9
  case cmov9R16
  case cmov9R32
  case cmov9R64
  case jcc9
  case setcc10
  case cmov10R16
  case cmov10R32
  case cmov10R64
  case jcc10
  case setcc11
  case cmov11R16
  case cmov11R32
  case cmov11R64
  case jcc11
  case setcc12
  case cmov12R16
  case cmov12R32
  case cmov12R64
  case jcc12
  case setcc13
  case cmov13R16
  case cmov13R32
  case cmov13R64
  case jcc13
  case setcc14
  case cmov14R16
  case cmov14R32
  case cmov14R64
  case jcc14
  case setcc15
  case cmov15R16
  case cmov15R32
  case cmov15R64
  case jcc15
  case cmpRI8Jcc0
  case cmpRI8Jcc1
  case cmpRI8Jcc2
  case cmpRI8Jcc3
  case cmpRI8Jcc4
  case cmpRI8Jcc5
  case cmpRI8Jcc6
  case cmpRI8Jcc7
  case cmpRI8Jcc8
  case cmpRI8Jcc9
  case cmpRI8Jcc10
  case cmpRI8Jcc11
  case cmpRI8Jcc12
  case cmpRI8Jcc13
  case cmpRI8Jcc14
  case cmpRI8Jcc15
  case cmpRI32Jcc0
  case cmpRI32Jcc1
  case cmpRI32Jcc2
  case cmpRI32Jcc3
  case cmpRI32Jcc4
  case cmpRI32Jcc5
  case cmpRI32Jcc6
  case cmpRI32Jcc7
  case cmpRI32Jcc8
  case cmpRI32Jcc9
  case cmpRI32Jcc10
  case cmpRI32Jcc11
  case cmpRI32Jcc12
  case cmpRI32Jcc13
  case cmpRI32Jcc14
  case cmpRI32Jcc15
  case cmpRI64Jcc0
  case cmpRI64Jcc1
  case cmpRI64Jcc2
  case cmpRI64Jcc3
  case cmpRI64Jcc4
  case cmpRI64Jcc5
  case cmpRI64Jcc6
  case cmpRI64Jcc7
  case cmpRI64Jcc8
  case cmpRI64Jcc9
  case cmpRI64Jcc10
  case cmpRI64Jcc11
  case cmpRI64Jcc12
  case cmpRI64Jcc13
  case cmpRI64Jcc14
  case cmpRI64Jcc15
  case cmpRR8Jcc0
  case cmpRR8Jcc1
  case cmpRR8Jcc2
  case cmpRR8Jcc3
  case cmpRR8Jcc4
  case cmpRR8Jcc5
  case cmpRR8Jcc6
  case cmpRR8Jcc7
  case cmpRR8Jcc8
  case cmpRR8Jcc9
  case cmpRR8Jcc10
  case cmpRR8Jcc11
  case cmpRR8Jcc12
  case cmpRR8Jcc13
  case cmpRR8Jcc14
  case cmpRR8Jcc15
  case cmpRR32Jcc0
  case cmpRR32Jcc1
  case cmpRR32Jcc2
  case cmpRR32Jcc3
  case cmpRR32Jcc4
  case cmpRR32Jcc5
  case cmpRR32Jcc6
  case cmpRR32Jcc7
  case cmpRR32Jcc8
  case cmpRR32Jcc9
  case cmpRR32Jcc10
  case cmpRR32Jcc11
  case cmpRR32Jcc12
  case cmpRR32Jcc13
  case cmpRR32Jcc14
  case cmpRR32Jcc15
  case cmpRR64Jcc0
  case cmpRR64Jcc1
  case cmpRR64Jcc2
  case cmpRR64Jcc3
  case cmpRR64Jcc4
  case cmpRR64Jcc5
  case cmpRR64Jcc6
  case cmpRR64Jcc7
  case cmpRR64Jcc8
  case cmpRR64Jcc9
  case cmpRR64Jcc10
  case cmpRR64Jcc11
  case cmpRR64Jcc12
  case cmpRR64Jcc13
  case cmpRR64Jcc14
  case cmpRR64Jcc15
  case testRR8Jcc0
  case testRR8Jcc1
  case testRR8Jcc2
  case testRR8Jcc3
  case testRR8Jcc4
  case testRR8Jcc5
  case testRR8Jcc6
  case testRR8Jcc7
  case testRR8Jcc8
  case testRR8Jcc9
  case testRR8Jcc10
  case testRR8Jcc11
  case testRR8Jcc12
  case testRR8Jcc13
  case testRR8Jcc14
  case testRR8Jcc15
  case testRR32Jcc0
  case testRR32Jcc1
  case testRR32Jcc2
  case testRR32Jcc3
  case testRR32Jcc4
  case testRR32Jcc5
  case testRR32Jcc6
  case testRR32Jcc7
  case testRR32Jcc8
  case testRR32Jcc9
  case testRR32Jcc10
  case testRR32Jcc11
  case testRR32Jcc12
  case testRR32Jcc13
  case testRR32Jcc14
  case testRR32Jcc15
  case testRR64Jcc0
  case testRR64Jcc1
  case testRR64Jcc2
  case testRR64Jcc3
  case testRR64Jcc4
  case testRR64Jcc5
  case testRR64Jcc6
  case testRR64Jcc7
  case testRR64Jcc8
  case testRR64Jcc9
  case testRR64Jcc10
  case testRR64Jcc11
  case testRR64Jcc12
  case testRR64Jcc13
  case testRR64Jcc14
  case testRR64Jcc15
  case decR32Jcc0
  case decR32Jcc1
  case decR32Jcc2
  case decR32Jcc3
  case decR32Jcc4
  case decR32Jcc5
  case decR32Jcc6
  case decR32Jcc7
  case decR32Jcc8
  case decR32Jcc9
  case decR32Jcc10
  case decR32Jcc11
  case decR32Jcc12
  case decR32Jcc13
  case decR32Jcc14
  case decR32Jcc15
  case decR64Jcc0
  case decR64Jcc1
  case decR64Jcc2
  case decR64Jcc3
  case decR64Jcc4
  case decR64Jcc5
  case decR64Jcc6
  case decR64Jcc7
  case decR64Jcc8
  case decR64Jcc9
  case decR64Jcc10
  case decR64Jcc11
  case decR64Jcc12
  case decR64Jcc13
  case decR64Jcc14
  case decR64Jcc15
  case pushR64
  case pushI64
  case popR64
  case enter
  case call64
  case return64
  case jumpR64
  case jumpM64
  case callR64
  case callM64
  case address32
  case addressWithBase
  case stale
  case breakpoint
  case jumpDirect
  case jumpLinked
  case execute
  case executeLast
  case executeAndLeave
  case addRI32_movMR32
  case addRI32_movRR32_movMR32
  case addRR32_movMR32_movMR32
  case addRR32_movMR32_return64
  case andRM32_subRR32_shlRC64
  case cmpRI32_movMR16_sbbRR32
  case enter_cmpMR64_jcc3
  case enter_cmpRI32Jcc7
  case enter_cmpRM32_jcc3
  case enter_cmpRM64_jcc2
  case enter_leaR32_cmpRI32Jcc7
  case enter_leaR32_leaR32
  case enter_movMR16_cmpRI32Jcc7
  case enter_movMR32_movzxRM16To32
  case enter_movMR64_movRM32
  case enter_movRM32
  case enter_movRM32_movRM32
  case enter_movRM64
  case enter_movRM64_leaR64
  case enter_movRM64_movRM64
  case enter_movRM64_movzxRM8To32
  case enter_movRR32
  case enter_movRR32_movMR32
  case enter_movRR64_movRR32
  case enter_movzxRM16To32_movRR32
  case enter_plainAddRI32_cmpRI32Jcc4
  case enter_plainShrRI32_subRR32
  case enter_plainSubRR32_plainSubRR32
  case enter_pushR64_movRR64
  case enter_xorRR32_movRM64
  case leaR32_plainAddRR32_plainAndRR32
  case leaR64_cmpRI32Jcc7
  case leaR64_movMR64_movMR8
  case leaR64_movMR64_movzxRM8To32
  case leaR64_movRI32_movMR32
  case leaR64_movRR32_movzxRM16To32
  case leaR64_plainAddRR64_cmpRI32Jcc7
  case leaR64_plainSubRR64_cmpRR64Jcc2
  case movMR32_cmpRM64_jcc2
  case movMR32_movzxRM16To32_movRR32
  case movMR8_cmpRM64_cmov4R64
  case movRI32_movRI32
  case movRI32_movRR32
  case movRM32_movMR32_movRM64
  case movRM32_movRM32
  case movRM32_plainAndRR32_cmpRI32Jcc7
  case movRM64_cmpMR64_jcc3
  case movRM64_movRR32_cmpMR64
  case movRM64_movRR64_subRI32
  case movRM64_subRM64_cmpRR64
  case movRR32_leaR64_cmpRI32Jcc7
  case movRR32_leaR64_movRM32
  case movRR32_movMR32_movRM64
  case movRR32_movMR32_movRR32
  case movRR32_movRR64_shlRI64
  case movRR32_notR32_plainAndRR32
  case movRR32_plainSubRR32_movRR32
  case movRR32_shlRC32_addMR32
  case movRR32_shrRC32_movRR32
  case movRR32_shrRI16_movMR32
  case movRR64_cmov7R64_subRR32
  case movRR64_movRR64_call64
  case plainAddRR32_movRR32_leaR64
  case plainAddRR32_plainShrRI32_plainImulRR32
  case plainAddRR32_plainShrRI32_subRR32
  case plainImulRR32_movRR32_cmpRR32Jcc3
  case plainSarRI32_addRR32_movMR16
  case plainSarRI32_plainAndRR32_leaR32
  case plainShlRI32_shlRI32_movMR32
  case plainShrRI32_plainImulRR32_cmpRR32Jcc3
  case plainSubRR32_movRR32
  case plainSubRR32_plainSarRI32_plainAddRR32
  case plainXorRR32_testRR64Jcc4
  case popR64_popR64_plainSubRR32
  case shrRI16_subRR32
  case shrRI16_subRR32_movMR16
  case subRI32_jcc5
  case subRR32_movMR16_cmpRI32Jcc7
  case xorRR32_cmpRM64_jcc3

  // The table stays in this file's object code, beside the bodies: elsewhere they could not be inlined.

  /// The handler's address, for an operation.
  @inline(never) var address: UInt { rs_handler_address(rawValue) }

  /// The handlers that do what several do one behind the other, longest first.
  static let sequences: [(handler: Handler, parts: [Handler])] = [
    (.addRI32_movRR32_movMR32, [.addRI32, .movRR32, .movMR32]),
    (.addRR32_movMR32_movMR32, [.addRR32, .movMR32, .movMR32]),
    (.addRR32_movMR32_return64, [.addRR32, .movMR32, .return64]),
    (.andRM32_subRR32_shlRC64, [.andRM32, .subRR32, .shlRC64]),
    (.cmpRI32_movMR16_sbbRR32, [.cmpRI32, .movMR16, .sbbRR32]),
    (.enter_cmpMR64_jcc3, [.enter, .cmpMR64, .jcc3]),
    (.enter_cmpRM32_jcc3, [.enter, .cmpRM32, .jcc3]),
    (.enter_cmpRM64_jcc2, [.enter, .cmpRM64, .jcc2]),
    (.enter_leaR32_cmpRI32Jcc7, [.enter, .leaR32, .cmpRI32Jcc7]),
    (.enter_leaR32_leaR32, [.enter, .leaR32, .leaR32]),
    (.enter_movMR16_cmpRI32Jcc7, [.enter, .movMR16, .cmpRI32Jcc7]),
    (.enter_movMR32_movzxRM16To32, [.enter, .movMR32, .movzxRM16To32]),
    (.enter_movMR64_movRM32, [.enter, .movMR64, .movRM32]),
    (.enter_movRM32_movRM32, [.enter, .movRM32, .movRM32]),
    (.enter_movRM64_leaR64, [.enter, .movRM64, .leaR64]),
    (.enter_movRM64_movRM64, [.enter, .movRM64, .movRM64]),
    (.enter_movRM64_movzxRM8To32, [.enter, .movRM64, .movzxRM8To32]),
    (.enter_movRR32_movMR32, [.enter, .movRR32, .movMR32]),
    (.enter_movRR64_movRR32, [.enter, .movRR64, .movRR32]),
    (.enter_movzxRM16To32_movRR32, [.enter, .movzxRM16To32, .movRR32]),
    (.enter_plainAddRI32_cmpRI32Jcc4, [.enter, .plainAddRI32, .cmpRI32Jcc4]),
    (.enter_plainShrRI32_subRR32, [.enter, .plainShrRI32, .subRR32]),
    (.enter_plainSubRR32_plainSubRR32, [.enter, .plainSubRR32, .plainSubRR32]),
    (.enter_pushR64_movRR64, [.enter, .pushR64, .movRR64]),
    (.enter_xorRR32_movRM64, [.enter, .xorRR32, .movRM64]),
    (.leaR32_plainAddRR32_plainAndRR32, [.leaR32, .plainAddRR32, .plainAndRR32]),
    (.leaR64_movMR64_movMR8, [.leaR64, .movMR64, .movMR8]),
    (.leaR64_movMR64_movzxRM8To32, [.leaR64, .movMR64, .movzxRM8To32]),
    (.leaR64_movRI32_movMR32, [.leaR64, .movRI32, .movMR32]),
    (.leaR64_movRR32_movzxRM16To32, [.leaR64, .movRR32, .movzxRM16To32]),
    (.leaR64_plainAddRR64_cmpRI32Jcc7, [.leaR64, .plainAddRR64, .cmpRI32Jcc7]),
    (.leaR64_plainSubRR64_cmpRR64Jcc2, [.leaR64, .plainSubRR64, .cmpRR64Jcc2]),
    (.movMR32_cmpRM64_jcc2, [.movMR32, .cmpRM64, .jcc2]),
    (.movMR32_movzxRM16To32_movRR32, [.movMR32, .movzxRM16To32, .movRR32]),
    (.movMR8_cmpRM64_cmov4R64, [.movMR8, .cmpRM64, .cmov4R64]),
    (.movRM32_movMR32_movRM64, [.movRM32, .movMR32, .movRM64]),
    (.movRM32_plainAndRR32_cmpRI32Jcc7, [.movRM32, .plainAndRR32, .cmpRI32Jcc7]),
    (.movRM64_cmpMR64_jcc3, [.movRM64, .cmpMR64, .jcc3]),
    (.movRM64_movRR32_cmpMR64, [.movRM64, .movRR32, .cmpMR64]),
    (.movRM64_movRR64_subRI32, [.movRM64, .movRR64, .subRI32]),
    (.movRM64_subRM64_cmpRR64, [.movRM64, .subRM64, .cmpRR64]),
    (.movRR32_leaR64_cmpRI32Jcc7, [.movRR32, .leaR64, .cmpRI32Jcc7]),
    (.movRR32_leaR64_movRM32, [.movRR32, .leaR64, .movRM32]),
    (.movRR32_movMR32_movRM64, [.movRR32, .movMR32, .movRM64]),
    (.movRR32_movMR32_movRR32, [.movRR32, .movMR32, .movRR32]),
    (.movRR32_movRR64_shlRI64, [.movRR32, .movRR64, .shlRI64]),
    (.movRR32_notR32_plainAndRR32, [.movRR32, .notR32, .plainAndRR32]),
    (.movRR32_plainSubRR32_movRR32, [.movRR32, .plainSubRR32, .movRR32]),
    (.movRR32_shlRC32_addMR32, [.movRR32, .shlRC32, .addMR32]),
    (.movRR32_shrRC32_movRR32, [.movRR32, .shrRC32, .movRR32]),
    (.movRR32_shrRI16_movMR32, [.movRR32, .shrRI16, .movMR32]),
    (.movRR64_cmov7R64_subRR32, [.movRR64, .cmov7R64, .subRR32]),
    (.movRR64_movRR64_call64, [.movRR64, .movRR64, .call64]),
    (.plainAddRR32_movRR32_leaR64, [.plainAddRR32, .movRR32, .leaR64]),
    (.plainAddRR32_plainShrRI32_plainImulRR32, [.plainAddRR32, .plainShrRI32, .plainImulRR32]),
    (.plainAddRR32_plainShrRI32_subRR32, [.plainAddRR32, .plainShrRI32, .subRR32]),
    (.plainImulRR32_movRR32_cmpRR32Jcc3, [.plainImulRR32, .movRR32, .cmpRR32Jcc3]),
    (.plainSarRI32_addRR32_movMR16, [.plainSarRI32, .addRR32, .movMR16]),
    (.plainSarRI32_plainAndRR32_leaR32, [.plainSarRI32, .plainAndRR32, .leaR32]),
    (.plainShlRI32_shlRI32_movMR32, [.plainShlRI32, .shlRI32, .movMR32]),
    (.plainShrRI32_plainImulRR32_cmpRR32Jcc3, [.plainShrRI32, .plainImulRR32, .cmpRR32Jcc3]),
    (.plainSubRR32_plainSarRI32_plainAddRR32, [.plainSubRR32, .plainSarRI32, .plainAddRR32]),
    (.popR64_popR64_plainSubRR32, [.popR64, .popR64, .plainSubRR32]),
    (.shrRI16_subRR32_movMR16, [.shrRI16, .subRR32, .movMR16]),
    (.subRR32_movMR16_cmpRI32Jcc7, [.subRR32, .movMR16, .cmpRI32Jcc7]),
    (.xorRR32_cmpRM64_jcc3, [.xorRR32, .cmpRM64, .jcc3]),
    (.addRI32_movMR32, [.addRI32, .movMR32]),
    (.enter_cmpRI32Jcc7, [.enter, .cmpRI32Jcc7]),
    (.enter_movRM32, [.enter, .movRM32]),
    (.enter_movRM64, [.enter, .movRM64]),
    (.enter_movRR32, [.enter, .movRR32]),
    (.leaR64_cmpRI32Jcc7, [.leaR64, .cmpRI32Jcc7]),
    (.movRI32_movRI32, [.movRI32, .movRI32]),
    (.movRI32_movRR32, [.movRI32, .movRR32]),
    (.movRM32_movRM32, [.movRM32, .movRM32]),
    (.plainSubRR32_movRR32, [.plainSubRR32, .movRR32]),
    (.plainXorRR32_testRR64Jcc4, [.plainXorRR32, .testRR64Jcc4]),
    (.shrRI16_subRR32, [.shrRI16, .subRR32]),
    (.subRI32_jcc5, [.subRI32, .jcc5]),
  ]
}

@_silgen_name("rs_addRR8") func rs_addRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Add.self, UInt8.self, operation)
}
@_silgen_name("rs_addRR16") func rs_addRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Add.self, UInt16.self, operation)
}
@_silgen_name("rs_addRR32") func rs_addRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Add.self, UInt32.self, operation)
}
@_silgen_name("rs_addRR64") func rs_addRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Add.self, UInt64.self, operation)
}
@_silgen_name("rs_addRI8") func rs_addRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Add.self, UInt8.self, operation)
}
@_silgen_name("rs_addRI16") func rs_addRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Add.self, UInt16.self, operation)
}
@_silgen_name("rs_addRI32") func rs_addRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Add.self, UInt32.self, operation)
}
@_silgen_name("rs_addRI64") func rs_addRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Add.self, UInt64.self, operation)
}
@_silgen_name("rs_addRM8") func rs_addRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_addRM16") func rs_addRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_addRM32") func rs_addRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_addRM64") func rs_addRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_addMR8") func rs_addMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_addMR16") func rs_addMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_addMR32") func rs_addMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_addMR64") func rs_addMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_addMI8") func rs_addMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_addMI16") func rs_addMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_addMI32") func rs_addMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_addMI64") func rs_addMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_orRR8") func rs_orRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Or.self, UInt8.self, operation)
}
@_silgen_name("rs_orRR16") func rs_orRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Or.self, UInt16.self, operation)
}
@_silgen_name("rs_orRR32") func rs_orRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Or.self, UInt32.self, operation)
}
@_silgen_name("rs_orRR64") func rs_orRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Or.self, UInt64.self, operation)
}
@_silgen_name("rs_orRI8") func rs_orRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Or.self, UInt8.self, operation)
}
@_silgen_name("rs_orRI16") func rs_orRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Or.self, UInt16.self, operation)
}
@_silgen_name("rs_orRI32") func rs_orRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Or.self, UInt32.self, operation)
}
@_silgen_name("rs_orRI64") func rs_orRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Or.self, UInt64.self, operation)
}
@_silgen_name("rs_orRM8") func rs_orRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_orRM16") func rs_orRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_orRM32") func rs_orRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_orRM64") func rs_orRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_orMR8") func rs_orMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_orMR16") func rs_orMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_orMR32") func rs_orMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_orMR64") func rs_orMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_orMI8") func rs_orMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_orMI16") func rs_orMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_orMI32") func rs_orMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_orMI64") func rs_orMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_adcRR8") func rs_adcRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Adc.self, UInt8.self, operation)
}
@_silgen_name("rs_adcRR16") func rs_adcRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Adc.self, UInt16.self, operation)
}
@_silgen_name("rs_adcRR32") func rs_adcRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Adc.self, UInt32.self, operation)
}
@_silgen_name("rs_adcRR64") func rs_adcRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Adc.self, UInt64.self, operation)
}
@_silgen_name("rs_adcRI8") func rs_adcRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Adc.self, UInt8.self, operation)
}
@_silgen_name("rs_adcRI16") func rs_adcRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Adc.self, UInt16.self, operation)
}
@_silgen_name("rs_adcRI32") func rs_adcRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Adc.self, UInt32.self, operation)
}
@_silgen_name("rs_adcRI64") func rs_adcRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Adc.self, UInt64.self, operation)
}
@_silgen_name("rs_adcRM8") func rs_adcRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_adcRM16") func rs_adcRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_adcRM32") func rs_adcRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_adcRM64") func rs_adcRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_adcMR8") func rs_adcMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_adcMR16") func rs_adcMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_adcMR32") func rs_adcMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_adcMR64") func rs_adcMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_adcMI8") func rs_adcMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_adcMI16") func rs_adcMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_adcMI32") func rs_adcMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_adcMI64") func rs_adcMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_sbbRR8") func rs_sbbRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sbb.self, UInt8.self, operation)
}
@_silgen_name("rs_sbbRR16") func rs_sbbRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sbb.self, UInt16.self, operation)
}
@_silgen_name("rs_sbbRR32") func rs_sbbRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sbb.self, UInt32.self, operation)
}
@_silgen_name("rs_sbbRR64") func rs_sbbRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sbb.self, UInt64.self, operation)
}
@_silgen_name("rs_sbbRI8") func rs_sbbRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sbb.self, UInt8.self, operation)
}
@_silgen_name("rs_sbbRI16") func rs_sbbRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sbb.self, UInt16.self, operation)
}
@_silgen_name("rs_sbbRI32") func rs_sbbRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sbb.self, UInt32.self, operation)
}
@_silgen_name("rs_sbbRI64") func rs_sbbRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sbb.self, UInt64.self, operation)
}
@_silgen_name("rs_sbbRM8") func rs_sbbRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_sbbRM16") func rs_sbbRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_sbbRM32") func rs_sbbRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_sbbRM64") func rs_sbbRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMR8") func rs_sbbMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMR16") func rs_sbbMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMR32") func rs_sbbMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMR64") func rs_sbbMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMI8") func rs_sbbMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMI16") func rs_sbbMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMI32") func rs_sbbMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_sbbMI64") func rs_sbbMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_andRR8") func rs_andRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(And.self, UInt8.self, operation)
}
@_silgen_name("rs_andRR16") func rs_andRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(And.self, UInt16.self, operation)
}
@_silgen_name("rs_andRR32") func rs_andRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(And.self, UInt32.self, operation)
}
@_silgen_name("rs_andRR64") func rs_andRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(And.self, UInt64.self, operation)
}
@_silgen_name("rs_andRI8") func rs_andRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(And.self, UInt8.self, operation)
}
@_silgen_name("rs_andRI16") func rs_andRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(And.self, UInt16.self, operation)
}
@_silgen_name("rs_andRI32") func rs_andRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(And.self, UInt32.self, operation)
}
@_silgen_name("rs_andRI64") func rs_andRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(And.self, UInt64.self, operation)
}
@_silgen_name("rs_andRM8") func rs_andRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_andRM16") func rs_andRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_andRM32") func rs_andRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_andRM64") func rs_andRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_andMR8") func rs_andMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_andMR16") func rs_andMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_andMR32") func rs_andMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_andMR64") func rs_andMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_andMI8") func rs_andMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_andMI16") func rs_andMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_andMI32") func rs_andMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_andMI64") func rs_andMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_subRR8") func rs_subRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sub.self, UInt8.self, operation)
}
@_silgen_name("rs_subRR16") func rs_subRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sub.self, UInt16.self, operation)
}
@_silgen_name("rs_subRR32") func rs_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sub.self, UInt32.self, operation)
}
@_silgen_name("rs_subRR64") func rs_subRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Sub.self, UInt64.self, operation)
}
@_silgen_name("rs_subRI8") func rs_subRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sub.self, UInt8.self, operation)
}
@_silgen_name("rs_subRI16") func rs_subRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sub.self, UInt16.self, operation)
}
@_silgen_name("rs_subRI32") func rs_subRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sub.self, UInt32.self, operation)
}
@_silgen_name("rs_subRI64") func rs_subRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Sub.self, UInt64.self, operation)
}
@_silgen_name("rs_subRM8") func rs_subRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_subRM16") func rs_subRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_subRM32") func rs_subRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_subRM64") func rs_subRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_subMR8") func rs_subMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_subMR16") func rs_subMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_subMR32") func rs_subMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_subMR64") func rs_subMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_subMI8") func rs_subMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_subMI16") func rs_subMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_subMI32") func rs_subMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_subMI64") func rs_subMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_xorRR8") func rs_xorRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Xor.self, UInt8.self, operation)
}
@_silgen_name("rs_xorRR16") func rs_xorRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Xor.self, UInt16.self, operation)
}
@_silgen_name("rs_xorRR32") func rs_xorRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Xor.self, UInt32.self, operation)
}
@_silgen_name("rs_xorRR64") func rs_xorRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(Xor.self, UInt64.self, operation)
}
@_silgen_name("rs_xorRI8") func rs_xorRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Xor.self, UInt8.self, operation)
}
@_silgen_name("rs_xorRI16") func rs_xorRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Xor.self, UInt16.self, operation)
}
@_silgen_name("rs_xorRI32") func rs_xorRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Xor.self, UInt32.self, operation)
}
@_silgen_name("rs_xorRI64") func rs_xorRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(Xor.self, UInt64.self, operation)
}
@_silgen_name("rs_xorRM8") func rs_xorRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_xorRM16") func rs_xorRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_xorRM32") func rs_xorRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_xorRM64") func rs_xorRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_xorMR8") func rs_xorMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_xorMR16") func rs_xorMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_xorMR32") func rs_xorMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_xorMR64") func rs_xorMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_xorMI8") func rs_xorMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_xorMI16") func rs_xorMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_xorMI32") func rs_xorMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_xorMI64") func rs_xorMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_cmpRR8") func rs_cmpRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRR(UInt8.self, operation)
}
@_silgen_name("rs_cmpRR16") func rs_cmpRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRR(UInt16.self, operation)
}
@_silgen_name("rs_cmpRR32") func rs_cmpRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRR(UInt32.self, operation)
}
@_silgen_name("rs_cmpRR64") func rs_cmpRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRR(UInt64.self, operation)
}
@_silgen_name("rs_cmpRI8") func rs_cmpRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRI(UInt8.self, operation)
}
@_silgen_name("rs_cmpRI16") func rs_cmpRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRI(UInt16.self, operation)
}
@_silgen_name("rs_cmpRI32") func rs_cmpRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRI(UInt32.self, operation)
}
@_silgen_name("rs_cmpRI64") func rs_cmpRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRI(UInt64.self, operation)
}
@_silgen_name("rs_cmpRM8") func rs_cmpRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_cmpRM16") func rs_cmpRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_cmpRM32") func rs_cmpRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_cmpRM64") func rs_cmpRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMR8") func rs_cmpMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMR16") func rs_cmpMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMR32") func rs_cmpMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMR64") func rs_cmpMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMI8") func rs_cmpMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMI16") func rs_cmpMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMI32") func rs_cmpMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_cmpMI64") func rs_cmpMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_testRR8") func rs_testRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRR(UInt8.self, operation)
}
@_silgen_name("rs_testRR16") func rs_testRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRR(UInt16.self, operation)
}
@_silgen_name("rs_testRR32") func rs_testRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRR(UInt32.self, operation)
}
@_silgen_name("rs_testRR64") func rs_testRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRR(UInt64.self, operation)
}
@_silgen_name("rs_testRI8") func rs_testRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRI(UInt8.self, operation)
}
@_silgen_name("rs_testRI16") func rs_testRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRI(UInt16.self, operation)
}
@_silgen_name("rs_testRI32") func rs_testRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRI(UInt32.self, operation)
}
@_silgen_name("rs_testRI64") func rs_testRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRI(UInt64.self, operation)
}
@_silgen_name("rs_testMR8") func rs_testMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_testMR16") func rs_testMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_testMR32") func rs_testMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_testMR64") func rs_testMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_testMI8") func rs_testMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_testMI16") func rs_testMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_testMI32") func rs_testMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_testMI64") func rs_testMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_incR8") func rs_incR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Inc.self, UInt8.self, operation)
}
@_silgen_name("rs_incR16") func rs_incR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Inc.self, UInt16.self, operation)
}
@_silgen_name("rs_incR32") func rs_incR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Inc.self, UInt32.self, operation)
}
@_silgen_name("rs_incR64") func rs_incR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Inc.self, UInt64.self, operation)
}
@_silgen_name("rs_incM8") func rs_incM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_incM16") func rs_incM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_incM32") func rs_incM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_incM64") func rs_incM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_decR8") func rs_decR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Dec.self, UInt8.self, operation)
}
@_silgen_name("rs_decR16") func rs_decR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Dec.self, UInt16.self, operation)
}
@_silgen_name("rs_decR32") func rs_decR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Dec.self, UInt32.self, operation)
}
@_silgen_name("rs_decR64") func rs_decR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Dec.self, UInt64.self, operation)
}
@_silgen_name("rs_decM8") func rs_decM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_decM16") func rs_decM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_decM32") func rs_decM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_decM64") func rs_decM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_negR8") func rs_negR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Neg.self, UInt8.self, operation)
}
@_silgen_name("rs_negR16") func rs_negR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Neg.self, UInt16.self, operation)
}
@_silgen_name("rs_negR32") func rs_negR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Neg.self, UInt32.self, operation)
}
@_silgen_name("rs_negR64") func rs_negR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Neg.self, UInt64.self, operation)
}
@_silgen_name("rs_negM8") func rs_negM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_negM16") func rs_negM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_negM32") func rs_negM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_negM64") func rs_negM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_notR8") func rs_notR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Not.self, UInt8.self, operation)
}
@_silgen_name("rs_notR16") func rs_notR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Not.self, UInt16.self, operation)
}
@_silgen_name("rs_notR32") func rs_notR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Not.self, UInt32.self, operation)
}
@_silgen_name("rs_notR64") func rs_notR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.unary(Not.self, UInt64.self, operation)
}
@_silgen_name("rs_notM8") func rs_notM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_notM16") func rs_notM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_notM32") func rs_notM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_notM64") func rs_notM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_shlRI8") func rs_shlRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shl.self, UInt8.self, operation)
}
@_silgen_name("rs_shlRI16") func rs_shlRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shl.self, UInt16.self, operation)
}
@_silgen_name("rs_shlRI32") func rs_shlRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shl.self, UInt32.self, operation)
}
@_silgen_name("rs_shlRI64") func rs_shlRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shl.self, UInt64.self, operation)
}
@_silgen_name("rs_shlRC8") func rs_shlRC8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shl.self, UInt8.self, operation)
}
@_silgen_name("rs_shlRC16") func rs_shlRC16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shl.self, UInt16.self, operation)
}
@_silgen_name("rs_shlRC32") func rs_shlRC32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shl.self, UInt32.self, operation)
}
@_silgen_name("rs_shlRC64") func rs_shlRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shl.self, UInt64.self, operation)
}
@_silgen_name("rs_shrRI8") func rs_shrRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shr.self, UInt8.self, operation)
}
@_silgen_name("rs_shrRI16") func rs_shrRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shr.self, UInt16.self, operation)
}
@_silgen_name("rs_shrRI32") func rs_shrRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shr.self, UInt32.self, operation)
}
@_silgen_name("rs_shrRI64") func rs_shrRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Shr.self, UInt64.self, operation)
}
@_silgen_name("rs_shrRC8") func rs_shrRC8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shr.self, UInt8.self, operation)
}
@_silgen_name("rs_shrRC16") func rs_shrRC16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shr.self, UInt16.self, operation)
}
@_silgen_name("rs_shrRC32") func rs_shrRC32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shr.self, UInt32.self, operation)
}
@_silgen_name("rs_shrRC64") func rs_shrRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Shr.self, UInt64.self, operation)
}
@_silgen_name("rs_sarRI8") func rs_sarRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Sar.self, UInt8.self, operation)
}
@_silgen_name("rs_sarRI16") func rs_sarRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Sar.self, UInt16.self, operation)
}
@_silgen_name("rs_sarRI32") func rs_sarRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Sar.self, UInt32.self, operation)
}
@_silgen_name("rs_sarRI64") func rs_sarRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Sar.self, UInt64.self, operation)
}
@_silgen_name("rs_sarRC8") func rs_sarRC8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Sar.self, UInt8.self, operation)
}
@_silgen_name("rs_sarRC16") func rs_sarRC16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Sar.self, UInt16.self, operation)
}
@_silgen_name("rs_sarRC32") func rs_sarRC32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Sar.self, UInt32.self, operation)
}
@_silgen_name("rs_sarRC64") func rs_sarRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Sar.self, UInt64.self, operation)
}
@_silgen_name("rs_rolRI8") func rs_rolRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Rol.self, UInt8.self, operation)
}
@_silgen_name("rs_rolRI16") func rs_rolRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Rol.self, UInt16.self, operation)
}
@_silgen_name("rs_rolRI32") func rs_rolRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Rol.self, UInt32.self, operation)
}
@_silgen_name("rs_rolRI64") func rs_rolRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Rol.self, UInt64.self, operation)
}
@_silgen_name("rs_rolRC8") func rs_rolRC8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Rol.self, UInt8.self, operation)
}
@_silgen_name("rs_rolRC16") func rs_rolRC16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Rol.self, UInt16.self, operation)
}
@_silgen_name("rs_rolRC32") func rs_rolRC32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Rol.self, UInt32.self, operation)
}
@_silgen_name("rs_rolRC64") func rs_rolRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Rol.self, UInt64.self, operation)
}
@_silgen_name("rs_rorRI8") func rs_rorRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Ror.self, UInt8.self, operation)
}
@_silgen_name("rs_rorRI16") func rs_rorRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Ror.self, UInt16.self, operation)
}
@_silgen_name("rs_rorRI32") func rs_rorRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Ror.self, UInt32.self, operation)
}
@_silgen_name("rs_rorRI64") func rs_rorRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(Ror.self, UInt64.self, operation)
}
@_silgen_name("rs_rorRC8") func rs_rorRC8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Ror.self, UInt8.self, operation)
}
@_silgen_name("rs_rorRC16") func rs_rorRC16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Ror.self, UInt16.self, operation)
}
@_silgen_name("rs_rorRC32") func rs_rorRC32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Ror.self, UInt32.self, operation)
}
@_silgen_name("rs_rorRC64") func rs_rorRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftCL(Ror.self, UInt64.self, operation)
}
@_silgen_name("rs_imulRR16") func rs_imulRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRR(UInt16.self, operation)
}
@_silgen_name("rs_imulRR32") func rs_imulRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRR(UInt32.self, operation)
}
@_silgen_name("rs_imulRR64") func rs_imulRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRR(UInt64.self, operation)
}
@_silgen_name("rs_imulRRI16") func rs_imulRRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRRI(UInt16.self, operation)
}
@_silgen_name("rs_imulRRI32") func rs_imulRRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRRI(UInt32.self, operation)
}
@_silgen_name("rs_imulRRI64") func rs_imulRRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.imulRRI(UInt64.self, operation)
}
@_silgen_name("rs_imulRM16") func rs_imulRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_imulRM32") func rs_imulRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_imulRM64") func rs_imulRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movRR8") func rs_movRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRR(UInt8.self, operation)
}
@_silgen_name("rs_movRR16") func rs_movRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRR(UInt16.self, operation)
}
@_silgen_name("rs_movRR32") func rs_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRR(UInt32.self, operation)
}
@_silgen_name("rs_movRR64") func rs_movRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRR(UInt64.self, operation)
}
@_silgen_name("rs_movRI8") func rs_movRI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRI(UInt8.self, operation)
}
@_silgen_name("rs_movRI16") func rs_movRI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRI(UInt16.self, operation)
}
@_silgen_name("rs_movRI32") func rs_movRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRI(UInt32.self, operation)
}
@_silgen_name("rs_movRI64") func rs_movRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveRI(UInt64.self, operation)
}
@_silgen_name("rs_movRM8") func rs_movRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_movRM16") func rs_movRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_movRM32") func rs_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movRM64") func rs_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movMR8") func rs_movMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_movMR16") func rs_movMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_movMR32") func rs_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movMR64") func rs_movMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movMI8") func rs_movMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt8.self, operation, Quick.self)
}
@_silgen_name("rs_movMI16") func rs_movMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_movMI32") func rs_movMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movMI64") func rs_movMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRR8To16") func rs_movzxRR8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt8.self, UInt16.self, operation)
}
@_silgen_name("rs_movzxRR8To32") func rs_movzxRR8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt8.self, UInt32.self, operation)
}
@_silgen_name("rs_movzxRR8To64") func rs_movzxRR8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt8.self, UInt64.self, operation)
}
@_silgen_name("rs_movsxRR8To16") func rs_movsxRR8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt8.self, UInt16.self, operation)
}
@_silgen_name("rs_movsxRR8To32") func rs_movsxRR8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt8.self, UInt32.self, operation)
}
@_silgen_name("rs_movsxRR8To64") func rs_movsxRR8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt8.self, UInt64.self, operation)
}
@_silgen_name("rs_movzxRM8To16") func rs_movzxRM8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRM8To32") func rs_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRM8To64") func rs_movzxRM8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM8To16") func rs_movsxRM8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt16.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM8To32") func rs_movsxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM8To64") func rs_movsxRM8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRR16To32") func rs_movzxRR16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt16.self, UInt32.self, operation)
}
@_silgen_name("rs_movzxRR16To64") func rs_movzxRR16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt16.self, UInt64.self, operation)
}
@_silgen_name("rs_movsxRR16To32") func rs_movsxRR16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt16.self, UInt32.self, operation)
}
@_silgen_name("rs_movsxRR16To64") func rs_movsxRR16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt16.self, UInt64.self, operation)
}
@_silgen_name("rs_movzxRM16To32") func rs_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt16.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRM16To64") func rs_movzxRM16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt16.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM16To32") func rs_movsxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt16.self, UInt32.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM16To64") func rs_movsxRM16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt16.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movzxRR32To64") func rs_movzxRR32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.zeroExtendRR(UInt32.self, UInt64.self, operation)
}
@_silgen_name("rs_movsxRR32To64") func rs_movsxRR32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.signExtendRR(UInt32.self, UInt64.self, operation)
}
@_silgen_name("rs_movzxRM32To64") func rs_movzxRM32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt32.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_movsxRM32To64") func rs_movsxRM32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt32.self, UInt64.self, operation, Quick.self)
}
@_silgen_name("rs_plainAddRR32") func rs_plainAddRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainAdd.self, UInt32.self, operation)
}
@_silgen_name("rs_plainAddRR64") func rs_plainAddRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainAdd.self, UInt64.self, operation)
}
@_silgen_name("rs_plainAddRI32") func rs_plainAddRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainAdd.self, UInt32.self, operation)
}
@_silgen_name("rs_plainAddRI64") func rs_plainAddRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainAdd.self, UInt64.self, operation)
}
@_silgen_name("rs_plainOrRR32") func rs_plainOrRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainOr.self, UInt32.self, operation)
}
@_silgen_name("rs_plainOrRR64") func rs_plainOrRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainOr.self, UInt64.self, operation)
}
@_silgen_name("rs_plainOrRI32") func rs_plainOrRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainOr.self, UInt32.self, operation)
}
@_silgen_name("rs_plainOrRI64") func rs_plainOrRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainOr.self, UInt64.self, operation)
}
@_silgen_name("rs_plainAndRR32") func rs_plainAndRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainAnd.self, UInt32.self, operation)
}
@_silgen_name("rs_plainAndRR64") func rs_plainAndRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainAnd.self, UInt64.self, operation)
}
@_silgen_name("rs_plainAndRI32") func rs_plainAndRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainAnd.self, UInt32.self, operation)
}
@_silgen_name("rs_plainAndRI64") func rs_plainAndRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainAnd.self, UInt64.self, operation)
}
@_silgen_name("rs_plainSubRR32") func rs_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainSub.self, UInt32.self, operation)
}
@_silgen_name("rs_plainSubRR64") func rs_plainSubRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainSub.self, UInt64.self, operation)
}
@_silgen_name("rs_plainSubRI32") func rs_plainSubRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainSub.self, UInt32.self, operation)
}
@_silgen_name("rs_plainSubRI64") func rs_plainSubRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainSub.self, UInt64.self, operation)
}
@_silgen_name("rs_plainXorRR32") func rs_plainXorRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainXor.self, UInt32.self, operation)
}
@_silgen_name("rs_plainXorRR64") func rs_plainXorRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRR(PlainXor.self, UInt64.self, operation)
}
@_silgen_name("rs_plainXorRI32") func rs_plainXorRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainXor.self, UInt32.self, operation)
}
@_silgen_name("rs_plainXorRI64") func rs_plainXorRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.binaryRI(PlainXor.self, UInt64.self, operation)
}
@_silgen_name("rs_plainShlRI32") func rs_plainShlRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainShl.self, UInt32.self, operation)
}
@_silgen_name("rs_plainShlRI64") func rs_plainShlRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainShl.self, UInt64.self, operation)
}
@_silgen_name("rs_plainShrRI32") func rs_plainShrRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainShr.self, UInt32.self, operation)
}
@_silgen_name("rs_plainShrRI64") func rs_plainShrRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainShr.self, UInt64.self, operation)
}
@_silgen_name("rs_plainSarRI32") func rs_plainSarRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainSar.self, UInt32.self, operation)
}
@_silgen_name("rs_plainSarRI64") func rs_plainSarRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.shiftI(PlainSar.self, UInt64.self, operation)
}
@_silgen_name("rs_plainImulRR32") func rs_plainImulRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.plainImulRR(UInt32.self, operation)
}
@_silgen_name("rs_plainImulRR64") func rs_plainImulRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.plainImulRR(UInt64.self, operation)
}
@_silgen_name("rs_plainImulRRI32") func rs_plainImulRRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.plainImulRRI(UInt32.self, operation)
}
@_silgen_name("rs_plainImulRRI64") func rs_plainImulRRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.plainImulRRI(UInt64.self, operation)
}
@_silgen_name("rs_leaR16") func rs_leaR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.effectiveAddress(UInt16.self, operation)
}
@_silgen_name("rs_leaR32") func rs_leaR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.effectiveAddress(UInt32.self, operation)
}
@_silgen_name("rs_leaR64") func rs_leaR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.effectiveAddress(UInt64.self, operation)
}
@_silgen_name("rs_xchgRR8") func rs_xchgRR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.exchangeRR(UInt8.self, operation)
}
@_silgen_name("rs_xchgRR16") func rs_xchgRR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.exchangeRR(UInt16.self, operation)
}
@_silgen_name("rs_xchgRR32") func rs_xchgRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.exchangeRR(UInt32.self, operation)
}
@_silgen_name("rs_xchgRR64") func rs_xchgRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.exchangeRR(UInt64.self, operation)
}
@_silgen_name("rs_setcc0") func rs_setcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(0, operation)
}
@_silgen_name("rs_cmov0R16") func rs_cmov0R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(0, UInt16.self, operation)
}
@_silgen_name("rs_cmov0R32") func rs_cmov0R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(0, UInt32.self, operation)
}
@_silgen_name("rs_cmov0R64") func rs_cmov0R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(0, UInt64.self, operation)
}
@_silgen_name("rs_jcc0") func rs_jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(0, operation)
}
@_silgen_name("rs_setcc1") func rs_setcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(1, operation)
}
@_silgen_name("rs_cmov1R16") func rs_cmov1R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(1, UInt16.self, operation)
}
@_silgen_name("rs_cmov1R32") func rs_cmov1R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(1, UInt32.self, operation)
}
@_silgen_name("rs_cmov1R64") func rs_cmov1R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(1, UInt64.self, operation)
}
@_silgen_name("rs_jcc1") func rs_jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(1, operation)
}
@_silgen_name("rs_setcc2") func rs_setcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(2, operation)
}
@_silgen_name("rs_cmov2R16") func rs_cmov2R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(2, UInt16.self, operation)
}
@_silgen_name("rs_cmov2R32") func rs_cmov2R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(2, UInt32.self, operation)
}
@_silgen_name("rs_cmov2R64") func rs_cmov2R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(2, UInt64.self, operation)
}
@_silgen_name("rs_jcc2") func rs_jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(2, operation)
}
@_silgen_name("rs_setcc3") func rs_setcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(3, operation)
}
@_silgen_name("rs_cmov3R16") func rs_cmov3R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(3, UInt16.self, operation)
}
@_silgen_name("rs_cmov3R32") func rs_cmov3R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(3, UInt32.self, operation)
}
@_silgen_name("rs_cmov3R64") func rs_cmov3R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(3, UInt64.self, operation)
}
@_silgen_name("rs_jcc3") func rs_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(3, operation)
}
@_silgen_name("rs_setcc4") func rs_setcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(4, operation)
}
@_silgen_name("rs_cmov4R16") func rs_cmov4R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(4, UInt16.self, operation)
}
@_silgen_name("rs_cmov4R32") func rs_cmov4R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(4, UInt32.self, operation)
}
@_silgen_name("rs_cmov4R64") func rs_cmov4R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(4, UInt64.self, operation)
}
@_silgen_name("rs_jcc4") func rs_jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(4, operation)
}
@_silgen_name("rs_setcc5") func rs_setcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(5, operation)
}
@_silgen_name("rs_cmov5R16") func rs_cmov5R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(5, UInt16.self, operation)
}
@_silgen_name("rs_cmov5R32") func rs_cmov5R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(5, UInt32.self, operation)
}
@_silgen_name("rs_cmov5R64") func rs_cmov5R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(5, UInt64.self, operation)
}
@_silgen_name("rs_jcc5") func rs_jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(5, operation)
}
@_silgen_name("rs_setcc6") func rs_setcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(6, operation)
}
@_silgen_name("rs_cmov6R16") func rs_cmov6R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(6, UInt16.self, operation)
}
@_silgen_name("rs_cmov6R32") func rs_cmov6R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(6, UInt32.self, operation)
}
@_silgen_name("rs_cmov6R64") func rs_cmov6R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(6, UInt64.self, operation)
}
@_silgen_name("rs_jcc6") func rs_jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(6, operation)
}
@_silgen_name("rs_setcc7") func rs_setcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(7, operation)
}
@_silgen_name("rs_cmov7R16") func rs_cmov7R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(7, UInt16.self, operation)
}
@_silgen_name("rs_cmov7R32") func rs_cmov7R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(7, UInt32.self, operation)
}
@_silgen_name("rs_cmov7R64") func rs_cmov7R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(7, UInt64.self, operation)
}
@_silgen_name("rs_jcc7") func rs_jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(7, operation)
}
@_silgen_name("rs_setcc8") func rs_setcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(8, operation)
}
@_silgen_name("rs_cmov8R16") func rs_cmov8R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(8, UInt16.self, operation)
}
@_silgen_name("rs_cmov8R32") func rs_cmov8R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(8, UInt32.self, operation)
}
@_silgen_name("rs_cmov8R64") func rs_cmov8R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(8, UInt64.self, operation)
}
@_silgen_name("rs_jcc8") func rs_jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(8, operation)
}
@_silgen_name("rs_setcc9") func rs_setcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(9, operation)
}
@_silgen_name("rs_cmov9R16") func rs_cmov9R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(9, UInt16.self, operation)
}
@_silgen_name("rs_cmov9R32") func rs_cmov9R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(9, UInt32.self, operation)
}
@_silgen_name("rs_cmov9R64") func rs_cmov9R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(9, UInt64.self, operation)
}
@_silgen_name("rs_jcc9") func rs_jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(9, operation)
}
@_silgen_name("rs_setcc10") func rs_setcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(10, operation)
}
@_silgen_name("rs_cmov10R16") func rs_cmov10R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(10, UInt16.self, operation)
}
@_silgen_name("rs_cmov10R32") func rs_cmov10R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(10, UInt32.self, operation)
}
@_silgen_name("rs_cmov10R64") func rs_cmov10R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(10, UInt64.self, operation)
}
@_silgen_name("rs_jcc10") func rs_jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(10, operation)
}
@_silgen_name("rs_setcc11") func rs_setcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(11, operation)
}
@_silgen_name("rs_cmov11R16") func rs_cmov11R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(11, UInt16.self, operation)
}
@_silgen_name("rs_cmov11R32") func rs_cmov11R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(11, UInt32.self, operation)
}
@_silgen_name("rs_cmov11R64") func rs_cmov11R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(11, UInt64.self, operation)
}
@_silgen_name("rs_jcc11") func rs_jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(11, operation)
}
@_silgen_name("rs_setcc12") func rs_setcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(12, operation)
}
@_silgen_name("rs_cmov12R16") func rs_cmov12R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(12, UInt16.self, operation)
}
@_silgen_name("rs_cmov12R32") func rs_cmov12R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(12, UInt32.self, operation)
}
@_silgen_name("rs_cmov12R64") func rs_cmov12R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(12, UInt64.self, operation)
}
@_silgen_name("rs_jcc12") func rs_jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(12, operation)
}
@_silgen_name("rs_setcc13") func rs_setcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(13, operation)
}
@_silgen_name("rs_cmov13R16") func rs_cmov13R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(13, UInt16.self, operation)
}
@_silgen_name("rs_cmov13R32") func rs_cmov13R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(13, UInt32.self, operation)
}
@_silgen_name("rs_cmov13R64") func rs_cmov13R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(13, UInt64.self, operation)
}
@_silgen_name("rs_jcc13") func rs_jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(13, operation)
}
@_silgen_name("rs_setcc14") func rs_setcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(14, operation)
}
@_silgen_name("rs_cmov14R16") func rs_cmov14R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(14, UInt16.self, operation)
}
@_silgen_name("rs_cmov14R32") func rs_cmov14R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(14, UInt32.self, operation)
}
@_silgen_name("rs_cmov14R64") func rs_cmov14R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(14, UInt64.self, operation)
}
@_silgen_name("rs_jcc14") func rs_jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(14, operation)
}
@_silgen_name("rs_setcc15") func rs_setcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.setCondition(15, operation)
}
@_silgen_name("rs_cmov15R16") func rs_cmov15R16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(15, UInt16.self, operation)
}
@_silgen_name("rs_cmov15R32") func rs_cmov15R32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(15, UInt32.self, operation)
}
@_silgen_name("rs_cmov15R64") func rs_cmov15R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.moveIf(15, UInt64.self, operation)
}
@_silgen_name("rs_jcc15") func rs_jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpIf(15, operation)
}
@_silgen_name("rs_cmpRI8Jcc0") func rs_cmpRI8Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(0, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc1") func rs_cmpRI8Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(1, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc2") func rs_cmpRI8Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(2, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc3") func rs_cmpRI8Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(3, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc4") func rs_cmpRI8Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(4, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc5") func rs_cmpRI8Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(5, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc6") func rs_cmpRI8Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(6, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc7") func rs_cmpRI8Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(7, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc8") func rs_cmpRI8Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(8, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc9") func rs_cmpRI8Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(9, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc10") func rs_cmpRI8Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(10, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc11") func rs_cmpRI8Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(11, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc12") func rs_cmpRI8Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(12, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc13") func rs_cmpRI8Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(13, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc14") func rs_cmpRI8Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(14, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI8Jcc15") func rs_cmpRI8Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(15, UInt8.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc0") func rs_cmpRI32Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(0, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc1") func rs_cmpRI32Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(1, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc2") func rs_cmpRI32Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(2, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc3") func rs_cmpRI32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(3, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc4") func rs_cmpRI32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(4, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc5") func rs_cmpRI32Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(5, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc6") func rs_cmpRI32Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(6, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc7") func rs_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(7, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc8") func rs_cmpRI32Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(8, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc9") func rs_cmpRI32Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(9, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc10") func rs_cmpRI32Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(10, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc11") func rs_cmpRI32Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(11, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc12") func rs_cmpRI32Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(12, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc13") func rs_cmpRI32Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(13, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc14") func rs_cmpRI32Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(14, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI32Jcc15") func rs_cmpRI32Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(15, UInt32.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc0") func rs_cmpRI64Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(0, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc1") func rs_cmpRI64Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(1, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc2") func rs_cmpRI64Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(2, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc3") func rs_cmpRI64Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(3, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc4") func rs_cmpRI64Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(4, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc5") func rs_cmpRI64Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(5, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc6") func rs_cmpRI64Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(6, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc7") func rs_cmpRI64Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(7, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc8") func rs_cmpRI64Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(8, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc9") func rs_cmpRI64Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(9, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc10") func rs_cmpRI64Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(10, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc11") func rs_cmpRI64Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(11, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc12") func rs_cmpRI64Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(12, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc13") func rs_cmpRI64Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(13, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc14") func rs_cmpRI64Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(14, UInt64.self, operation)
}
@_silgen_name("rs_cmpRI64Jcc15") func rs_cmpRI64Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRIJump(15, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc0") func rs_cmpRR8Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(0, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc1") func rs_cmpRR8Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(1, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc2") func rs_cmpRR8Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(2, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc3") func rs_cmpRR8Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(3, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc4") func rs_cmpRR8Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(4, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc5") func rs_cmpRR8Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(5, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc6") func rs_cmpRR8Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(6, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc7") func rs_cmpRR8Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(7, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc8") func rs_cmpRR8Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(8, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc9") func rs_cmpRR8Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(9, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc10") func rs_cmpRR8Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(10, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc11") func rs_cmpRR8Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(11, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc12") func rs_cmpRR8Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(12, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc13") func rs_cmpRR8Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(13, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc14") func rs_cmpRR8Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(14, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR8Jcc15") func rs_cmpRR8Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(15, UInt8.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc0") func rs_cmpRR32Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(0, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc1") func rs_cmpRR32Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(1, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc2") func rs_cmpRR32Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(2, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc3") func rs_cmpRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(3, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc4") func rs_cmpRR32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(4, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc5") func rs_cmpRR32Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(5, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc6") func rs_cmpRR32Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(6, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc7") func rs_cmpRR32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(7, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc8") func rs_cmpRR32Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(8, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc9") func rs_cmpRR32Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(9, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc10") func rs_cmpRR32Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(10, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc11") func rs_cmpRR32Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(11, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc12") func rs_cmpRR32Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(12, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc13") func rs_cmpRR32Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(13, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc14") func rs_cmpRR32Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(14, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR32Jcc15") func rs_cmpRR32Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(15, UInt32.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc0") func rs_cmpRR64Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(0, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc1") func rs_cmpRR64Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(1, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc2") func rs_cmpRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(2, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc3") func rs_cmpRR64Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(3, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc4") func rs_cmpRR64Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(4, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc5") func rs_cmpRR64Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(5, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc6") func rs_cmpRR64Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(6, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc7") func rs_cmpRR64Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(7, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc8") func rs_cmpRR64Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(8, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc9") func rs_cmpRR64Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(9, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc10") func rs_cmpRR64Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(10, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc11") func rs_cmpRR64Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(11, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc12") func rs_cmpRR64Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(12, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc13") func rs_cmpRR64Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(13, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc14") func rs_cmpRR64Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(14, UInt64.self, operation)
}
@_silgen_name("rs_cmpRR64Jcc15") func rs_cmpRR64Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.compareRRJump(15, UInt64.self, operation)
}
@_silgen_name("rs_testRR8Jcc0") func rs_testRR8Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(0, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc1") func rs_testRR8Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(1, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc2") func rs_testRR8Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(2, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc3") func rs_testRR8Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(3, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc4") func rs_testRR8Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(4, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc5") func rs_testRR8Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(5, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc6") func rs_testRR8Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(6, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc7") func rs_testRR8Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(7, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc8") func rs_testRR8Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(8, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc9") func rs_testRR8Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(9, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc10") func rs_testRR8Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(10, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc11") func rs_testRR8Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(11, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc12") func rs_testRR8Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(12, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc13") func rs_testRR8Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(13, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc14") func rs_testRR8Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(14, UInt8.self, operation)
}
@_silgen_name("rs_testRR8Jcc15") func rs_testRR8Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(15, UInt8.self, operation)
}
@_silgen_name("rs_testRR32Jcc0") func rs_testRR32Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(0, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc1") func rs_testRR32Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(1, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc2") func rs_testRR32Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(2, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc3") func rs_testRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(3, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc4") func rs_testRR32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(4, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc5") func rs_testRR32Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(5, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc6") func rs_testRR32Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(6, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc7") func rs_testRR32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(7, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc8") func rs_testRR32Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(8, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc9") func rs_testRR32Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(9, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc10") func rs_testRR32Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(10, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc11") func rs_testRR32Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(11, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc12") func rs_testRR32Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(12, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc13") func rs_testRR32Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(13, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc14") func rs_testRR32Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(14, UInt32.self, operation)
}
@_silgen_name("rs_testRR32Jcc15") func rs_testRR32Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(15, UInt32.self, operation)
}
@_silgen_name("rs_testRR64Jcc0") func rs_testRR64Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(0, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc1") func rs_testRR64Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(1, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc2") func rs_testRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(2, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc3") func rs_testRR64Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(3, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc4") func rs_testRR64Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(4, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc5") func rs_testRR64Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(5, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc6") func rs_testRR64Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(6, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc7") func rs_testRR64Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(7, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc8") func rs_testRR64Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(8, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc9") func rs_testRR64Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(9, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc10") func rs_testRR64Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(10, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc11") func rs_testRR64Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(11, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc12") func rs_testRR64Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(12, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc13") func rs_testRR64Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(13, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc14") func rs_testRR64Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(14, UInt64.self, operation)
}
@_silgen_name("rs_testRR64Jcc15") func rs_testRR64Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.testRRJump(15, UInt64.self, operation)
}
@_silgen_name("rs_decR32Jcc0") func rs_decR32Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(0, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc1") func rs_decR32Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(1, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc2") func rs_decR32Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(2, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc3") func rs_decR32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(3, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc4") func rs_decR32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(4, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc5") func rs_decR32Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(5, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc6") func rs_decR32Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(6, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc7") func rs_decR32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(7, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc8") func rs_decR32Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(8, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc9") func rs_decR32Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(9, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc10") func rs_decR32Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(10, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc11") func rs_decR32Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(11, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc12") func rs_decR32Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(12, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc13") func rs_decR32Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(13, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc14") func rs_decR32Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(14, UInt32.self, operation)
}
@_silgen_name("rs_decR32Jcc15") func rs_decR32Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(15, UInt32.self, operation)
}
@_silgen_name("rs_decR64Jcc0") func rs_decR64Jcc0(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(0, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc1") func rs_decR64Jcc1(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(1, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc2") func rs_decR64Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(2, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc3") func rs_decR64Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(3, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc4") func rs_decR64Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(4, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc5") func rs_decR64Jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(5, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc6") func rs_decR64Jcc6(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(6, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc7") func rs_decR64Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(7, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc8") func rs_decR64Jcc8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(8, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc9") func rs_decR64Jcc9(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(9, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc10") func rs_decR64Jcc10(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(10, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc11") func rs_decR64Jcc11(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(11, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc12") func rs_decR64Jcc12(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(12, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc13") func rs_decR64Jcc13(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(13, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc14") func rs_decR64Jcc14(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(14, UInt64.self, operation)
}
@_silgen_name("rs_decR64Jcc15") func rs_decR64Jcc15(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.decrementJump(15, UInt64.self, operation)
}
@_silgen_name("rs_pushR64") func rs_pushR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.pushR64(operation, Quick.self)
}
@_silgen_name("rs_pushI64") func rs_pushI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.pushI64(operation, Quick.self)
}
@_silgen_name("rs_popR64") func rs_popR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.popR64(operation, Quick.self)
}
@_silgen_name("rs_enter") func rs_enter(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Quick.self)
}
@_silgen_name("rs_call64") func rs_call64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.call64(operation, Quick.self)
}
@_silgen_name("rs_return64") func rs_return64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.return64(operation, Quick.self)
}
@_silgen_name("rs_jumpR64") func rs_jumpR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.jumpR64(operation, Quick.self)
}
@_silgen_name("rs_jumpM64") func rs_jumpM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.jumpM64(operation, Quick.self)
}
@_silgen_name("rs_callR64") func rs_callR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.callR64(operation, Quick.self)
}
@_silgen_name("rs_callM64") func rs_callM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.callM64(operation, Quick.self)
}
@_silgen_name("rs_address32") func rs_address32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.address32(operation)
}
@_silgen_name("rs_addressWithBase") func rs_addressWithBase(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.addressWithBase(operation)
}
@_silgen_name("rs_stale") func rs_stale(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.stale(operation)
}
@_silgen_name("rs_breakpoint") func rs_breakpoint(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.breakpoint(operation)
}
@_silgen_name("rs_jumpDirect") func rs_jumpDirect(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpDirect(operation)
}
@_silgen_name("rs_jumpLinked") func rs_jumpLinked(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.jumpLinked(operation)
}
@_silgen_name("rs_execute") func rs_execute(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.execute(operation)
}
@_silgen_name("rs_executeLast") func rs_executeLast(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.executeLast(operation)
}
@_silgen_name("rs_executeAndLeave") func rs_executeAndLeave(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  cpu.executeAndLeave(operation)
}
@_silgen_name("rs_addRI32_movMR32") func rs_addRI32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRI(Add.self, UInt32.self, operation)
  return cpu.moveMR(UInt32.self, operation1, Quick.self) ?? operation1
}
@_silgen_name("rs_addRI32_movRR32_movMR32") func rs_addRI32_movRR32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRI(Add.self, UInt32.self, operation)
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_addRR32_movMR32_movMR32") func rs_addRR32_movMR32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(Add.self, UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_addRR32_movMR32_return64") func rs_addRR32_movMR32_return64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(Add.self, UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.return64(operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_andRM32_subRR32_shlRC64") func rs_andRM32_subRR32_shlRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.binaryRM(And.self, UInt32.self, operation, Quick.self) else { return nil }
  let operation2 = cpu.binaryRR(Sub.self, UInt32.self, operation1)
  return cpu.shiftCL(Shl.self, UInt64.self, operation2)
}
@_silgen_name("rs_cmpRI32_movMR16_sbbRR32") func rs_cmpRI32_movMR16_sbbRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.compareRI(UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt16.self, operation1, Quick.self) else { return operation1 }
  return cpu.binaryRR(Sbb.self, UInt32.self, operation2)
}
@_silgen_name("rs_enter_cmpMR64_jcc3") func rs_enter_cmpMR64_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareMR(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(3, operation2)
}
@_silgen_name("rs_enter_cmpRI32Jcc7") func rs_enter_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  return cpu.compareRIJump(7, UInt32.self, operation1)
}
@_silgen_name("rs_enter_cmpRM32_jcc3") func rs_enter_cmpRM32_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareRM(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(3, operation2)
}
@_silgen_name("rs_enter_cmpRM64_jcc2") func rs_enter_cmpRM64_jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(2, operation2)
}
@_silgen_name("rs_enter_leaR32_cmpRI32Jcc7") func rs_enter_leaR32_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.effectiveAddress(UInt32.self, operation1)
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_enter_leaR32_leaR32") func rs_enter_leaR32_leaR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.effectiveAddress(UInt32.self, operation1)
  return cpu.effectiveAddress(UInt32.self, operation2)
}
@_silgen_name("rs_enter_movMR16_cmpRI32Jcc7") func rs_enter_movMR16_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveMR(UInt16.self, operation1, Quick.self) else { return operation1 }
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_enter_movMR32_movzxRM16To32") func rs_enter_movMR32_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.zeroExtendRM(UInt16.self, UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movMR64_movRM32") func rs_enter_movMR64_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveMR(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRM(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movRM32") func rs_enter_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  return cpu.moveRM(UInt32.self, operation1, Quick.self) ?? operation1
}
@_silgen_name("rs_enter_movRM32_movRM32") func rs_enter_movRM32_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveRM(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRM(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movRM64") func rs_enter_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  return cpu.moveRM(UInt64.self, operation1, Quick.self) ?? operation1
}
@_silgen_name("rs_enter_movRM64_leaR64") func rs_enter_movRM64_leaR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.effectiveAddress(UInt64.self, operation2)
}
@_silgen_name("rs_enter_movRM64_movRM64") func rs_enter_movRM64_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRM(UInt64.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movRM64_movzxRM8To32") func rs_enter_movRM64_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.zeroExtendRM(UInt8.self, UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movRR32") func rs_enter_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  return cpu.moveRR(UInt32.self, operation1)
}
@_silgen_name("rs_enter_movRR32_movMR32") func rs_enter_movRR32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_enter_movRR64_movRR32") func rs_enter_movRR64_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.moveRR(UInt64.self, operation1)
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_enter_movzxRM16To32_movRR32") func rs_enter_movzxRM16To32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.zeroExtendRM(UInt16.self, UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_enter_plainAddRI32_cmpRI32Jcc4") func rs_enter_plainAddRI32_cmpRI32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.binaryRI(PlainAdd.self, UInt32.self, operation1)
  return cpu.compareRIJump(4, UInt32.self, operation2)
}
@_silgen_name("rs_enter_plainShrRI32_subRR32") func rs_enter_plainShrRI32_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.shiftI(PlainShr.self, UInt32.self, operation1)
  return cpu.binaryRR(Sub.self, UInt32.self, operation2)
}
@_silgen_name("rs_enter_plainSubRR32_plainSubRR32") func rs_enter_plainSubRR32_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.binaryRR(PlainSub.self, UInt32.self, operation1)
  return cpu.binaryRR(PlainSub.self, UInt32.self, operation2)
}
@_silgen_name("rs_enter_pushR64_movRR64") func rs_enter_pushR64_movRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.pushR64(operation1, Quick.self) else { return operation1 }
  return cpu.moveRR(UInt64.self, operation2)
}
@_silgen_name("rs_enter_xorRR32_movRM64") func rs_enter_xorRR32_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.enter(operation, Quick.self) else { return nil }
  let operation2 = cpu.binaryRR(Xor.self, UInt32.self, operation1)
  return cpu.moveRM(UInt64.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_leaR32_plainAddRR32_plainAndRR32") func rs_leaR32_plainAddRR32_plainAndRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt32.self, operation)
  let operation2 = cpu.binaryRR(PlainAdd.self, UInt32.self, operation1)
  return cpu.binaryRR(PlainAnd.self, UInt32.self, operation2)
}
@_silgen_name("rs_leaR64_cmpRI32Jcc7") func rs_leaR64_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  return cpu.compareRIJump(7, UInt32.self, operation1)
}
@_silgen_name("rs_leaR64_movMR64_movMR8") func rs_leaR64_movMR64_movMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  guard let operation2 = cpu.moveMR(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveMR(UInt8.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_leaR64_movMR64_movzxRM8To32") func rs_leaR64_movMR64_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  guard let operation2 = cpu.moveMR(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.zeroExtendRM(UInt8.self, UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_leaR64_movRI32_movMR32") func rs_leaR64_movRI32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  let operation2 = cpu.moveRI(UInt32.self, operation1)
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_leaR64_movRR32_movzxRM16To32") func rs_leaR64_movRR32_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.zeroExtendRM(UInt16.self, UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_leaR64_plainAddRR64_cmpRI32Jcc7") func rs_leaR64_plainAddRR64_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  let operation2 = cpu.binaryRR(PlainAdd.self, UInt64.self, operation1)
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_leaR64_plainSubRR64_cmpRR64Jcc2") func rs_leaR64_plainSubRR64_cmpRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.effectiveAddress(UInt64.self, operation)
  let operation2 = cpu.binaryRR(PlainSub.self, UInt64.self, operation1)
  return cpu.compareRRJump(2, UInt64.self, operation2)
}
@_silgen_name("rs_movMR32_cmpRM64_jcc2") func rs_movMR32_cmpRM64_jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveMR(UInt32.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(2, operation2)
}
@_silgen_name("rs_movMR32_movzxRM16To32_movRR32") func rs_movMR32_movzxRM16To32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveMR(UInt32.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.zeroExtendRM(UInt16.self, UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_movMR8_cmpRM64_cmov4R64") func rs_movMR8_cmpRM64_cmov4R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveMR(UInt8.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveIf(4, UInt64.self, operation2)
}
@_silgen_name("rs_movRI32_movRI32") func rs_movRI32_movRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRI(UInt32.self, operation)
  return cpu.moveRI(UInt32.self, operation1)
}
@_silgen_name("rs_movRI32_movRR32") func rs_movRI32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRI(UInt32.self, operation)
  return cpu.moveRR(UInt32.self, operation1)
}
@_silgen_name("rs_movRM32_movMR32_movRM64") func rs_movRM32_movMR32_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt32.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRM(UInt64.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRM32_movRM32") func rs_movRM32_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt32.self, operation, Quick.self) else { return nil }
  return cpu.moveRM(UInt32.self, operation1, Quick.self) ?? operation1
}
@_silgen_name("rs_movRM32_plainAndRR32_cmpRI32Jcc7") func rs_movRM32_plainAndRR32_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt32.self, operation, Quick.self) else { return nil }
  let operation2 = cpu.binaryRR(PlainAnd.self, UInt32.self, operation1)
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_movRM64_cmpMR64_jcc3") func rs_movRM64_cmpMR64_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt64.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.compareMR(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(3, operation2)
}
@_silgen_name("rs_movRM64_movRR32_cmpMR64") func rs_movRM64_movRR32_cmpMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt64.self, operation, Quick.self) else { return nil }
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.compareMR(UInt64.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRM64_movRR64_subRI32") func rs_movRM64_movRR64_subRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt64.self, operation, Quick.self) else { return nil }
  let operation2 = cpu.moveRR(UInt64.self, operation1)
  return cpu.binaryRI(Sub.self, UInt32.self, operation2)
}
@_silgen_name("rs_movRM64_subRM64_cmpRR64") func rs_movRM64_subRM64_cmpRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.moveRM(UInt64.self, operation, Quick.self) else { return nil }
  guard let operation2 = cpu.binaryRM(Sub.self, UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.compareRR(UInt64.self, operation2)
}
@_silgen_name("rs_movRR32_leaR64_cmpRI32Jcc7") func rs_movRR32_leaR64_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.effectiveAddress(UInt64.self, operation1)
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_movRR32_leaR64_movRM32") func rs_movRR32_leaR64_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.effectiveAddress(UInt64.self, operation1)
  return cpu.moveRM(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRR32_movMR32_movRM64") func rs_movRR32_movMR32_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRM(UInt64.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRR32_movMR32_movRR32") func rs_movRR32_movMR32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt32.self, operation1, Quick.self) else { return operation1 }
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_movRR32_movRR64_shlRI64") func rs_movRR32_movRR64_shlRI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.moveRR(UInt64.self, operation1)
  return cpu.shiftI(Shl.self, UInt64.self, operation2)
}
@_silgen_name("rs_movRR32_notR32_plainAndRR32") func rs_movRR32_notR32_plainAndRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.unary(Not.self, UInt32.self, operation1)
  return cpu.binaryRR(PlainAnd.self, UInt32.self, operation2)
}
@_silgen_name("rs_movRR32_plainSubRR32_movRR32") func rs_movRR32_plainSubRR32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.binaryRR(PlainSub.self, UInt32.self, operation1)
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_movRR32_shlRC32_addMR32") func rs_movRR32_shlRC32_addMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.shiftCL(Shl.self, UInt32.self, operation1)
  return cpu.binaryMR(Add.self, UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRR32_shrRC32_movRR32") func rs_movRR32_shrRC32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.shiftCL(Shr.self, UInt32.self, operation1)
  return cpu.moveRR(UInt32.self, operation2)
}
@_silgen_name("rs_movRR32_shrRI16_movMR32") func rs_movRR32_shrRI16_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt32.self, operation)
  let operation2 = cpu.shiftI(Shr.self, UInt16.self, operation1)
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_movRR64_cmov7R64_subRR32") func rs_movRR64_cmov7R64_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt64.self, operation)
  let operation2 = cpu.moveIf(7, UInt64.self, operation1)
  return cpu.binaryRR(Sub.self, UInt32.self, operation2)
}
@_silgen_name("rs_movRR64_movRR64_call64") func rs_movRR64_movRR64_call64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.moveRR(UInt64.self, operation)
  let operation2 = cpu.moveRR(UInt64.self, operation1)
  return cpu.call64(operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_plainAddRR32_movRR32_leaR64") func rs_plainAddRR32_movRR32_leaR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainAdd.self, UInt32.self, operation)
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.effectiveAddress(UInt64.self, operation2)
}
@_silgen_name("rs_plainAddRR32_plainShrRI32_plainImulRR32") func rs_plainAddRR32_plainShrRI32_plainImulRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainAdd.self, UInt32.self, operation)
  let operation2 = cpu.shiftI(PlainShr.self, UInt32.self, operation1)
  return cpu.plainImulRR(UInt32.self, operation2)
}
@_silgen_name("rs_plainAddRR32_plainShrRI32_subRR32") func rs_plainAddRR32_plainShrRI32_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainAdd.self, UInt32.self, operation)
  let operation2 = cpu.shiftI(PlainShr.self, UInt32.self, operation1)
  return cpu.binaryRR(Sub.self, UInt32.self, operation2)
}
@_silgen_name("rs_plainImulRR32_movRR32_cmpRR32Jcc3") func rs_plainImulRR32_movRR32_cmpRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.plainImulRR(UInt32.self, operation)
  let operation2 = cpu.moveRR(UInt32.self, operation1)
  return cpu.compareRRJump(3, UInt32.self, operation2)
}
@_silgen_name("rs_plainSarRI32_addRR32_movMR16") func rs_plainSarRI32_addRR32_movMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(PlainSar.self, UInt32.self, operation)
  let operation2 = cpu.binaryRR(Add.self, UInt32.self, operation1)
  return cpu.moveMR(UInt16.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_plainSarRI32_plainAndRR32_leaR32") func rs_plainSarRI32_plainAndRR32_leaR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(PlainSar.self, UInt32.self, operation)
  let operation2 = cpu.binaryRR(PlainAnd.self, UInt32.self, operation1)
  return cpu.effectiveAddress(UInt32.self, operation2)
}
@_silgen_name("rs_plainShlRI32_shlRI32_movMR32") func rs_plainShlRI32_shlRI32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(PlainShl.self, UInt32.self, operation)
  let operation2 = cpu.shiftI(Shl.self, UInt32.self, operation1)
  return cpu.moveMR(UInt32.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_plainShrRI32_plainImulRR32_cmpRR32Jcc3") func rs_plainShrRI32_plainImulRR32_cmpRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(PlainShr.self, UInt32.self, operation)
  let operation2 = cpu.plainImulRR(UInt32.self, operation1)
  return cpu.compareRRJump(3, UInt32.self, operation2)
}
@_silgen_name("rs_plainSubRR32_movRR32") func rs_plainSubRR32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainSub.self, UInt32.self, operation)
  return cpu.moveRR(UInt32.self, operation1)
}
@_silgen_name("rs_plainSubRR32_plainSarRI32_plainAddRR32") func rs_plainSubRR32_plainSarRI32_plainAddRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainSub.self, UInt32.self, operation)
  let operation2 = cpu.shiftI(PlainSar.self, UInt32.self, operation1)
  return cpu.binaryRR(PlainAdd.self, UInt32.self, operation2)
}
@_silgen_name("rs_plainXorRR32_testRR64Jcc4") func rs_plainXorRR32_testRR64Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(PlainXor.self, UInt32.self, operation)
  return cpu.testRRJump(4, UInt64.self, operation1)
}
@_silgen_name("rs_popR64_popR64_plainSubRR32") func rs_popR64_popR64_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  guard let operation1 = cpu.popR64(operation, Quick.self) else { return nil }
  guard let operation2 = cpu.popR64(operation1, Quick.self) else { return operation1 }
  return cpu.binaryRR(PlainSub.self, UInt32.self, operation2)
}
@_silgen_name("rs_shrRI16_subRR32") func rs_shrRI16_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(Shr.self, UInt16.self, operation)
  return cpu.binaryRR(Sub.self, UInt32.self, operation1)
}
@_silgen_name("rs_shrRI16_subRR32_movMR16") func rs_shrRI16_subRR32_movMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.shiftI(Shr.self, UInt16.self, operation)
  let operation2 = cpu.binaryRR(Sub.self, UInt32.self, operation1)
  return cpu.moveMR(UInt16.self, operation2, Quick.self) ?? operation2
}
@_silgen_name("rs_subRI32_jcc5") func rs_subRI32_jcc5(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRI(Sub.self, UInt32.self, operation)
  return cpu.jumpIf(5, operation1)
}
@_silgen_name("rs_subRR32_movMR16_cmpRI32Jcc7") func rs_subRR32_movMR16_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(Sub.self, UInt32.self, operation)
  guard let operation2 = cpu.moveMR(UInt16.self, operation1, Quick.self) else { return operation1 }
  return cpu.compareRIJump(7, UInt32.self, operation2)
}
@_silgen_name("rs_xorRR32_cmpRM64_jcc3") func rs_xorRR32_cmpRM64_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation {
  let operation1 = cpu.binaryRR(Xor.self, UInt32.self, operation)
  guard let operation2 = cpu.compareRM(UInt64.self, operation1, Quick.self) else { return operation1 }
  return cpu.jumpIf(3, operation2)
}
@_silgen_name("rs_complete_addRM8") func rs_complete_addRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addRM16") func rs_complete_addRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addRM32") func rs_complete_addRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addRM64") func rs_complete_addRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Add.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMR8") func rs_complete_addMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMR16") func rs_complete_addMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMR32") func rs_complete_addMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMR64") func rs_complete_addMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Add.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMI8") func rs_complete_addMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMI16") func rs_complete_addMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMI32") func rs_complete_addMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_addMI64") func rs_complete_addMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Add.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orRM8") func rs_complete_orRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orRM16") func rs_complete_orRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orRM32") func rs_complete_orRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orRM64") func rs_complete_orRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Or.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMR8") func rs_complete_orMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMR16") func rs_complete_orMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMR32") func rs_complete_orMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMR64") func rs_complete_orMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Or.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMI8") func rs_complete_orMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMI16") func rs_complete_orMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMI32") func rs_complete_orMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_orMI64") func rs_complete_orMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Or.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcRM8") func rs_complete_adcRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcRM16") func rs_complete_adcRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcRM32") func rs_complete_adcRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcRM64") func rs_complete_adcRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Adc.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMR8") func rs_complete_adcMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMR16") func rs_complete_adcMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMR32") func rs_complete_adcMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMR64") func rs_complete_adcMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Adc.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMI8") func rs_complete_adcMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMI16") func rs_complete_adcMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMI32") func rs_complete_adcMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_adcMI64") func rs_complete_adcMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Adc.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbRM8") func rs_complete_sbbRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbRM16") func rs_complete_sbbRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbRM32") func rs_complete_sbbRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbRM64") func rs_complete_sbbRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sbb.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMR8") func rs_complete_sbbMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMR16") func rs_complete_sbbMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMR32") func rs_complete_sbbMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMR64") func rs_complete_sbbMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sbb.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMI8") func rs_complete_sbbMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMI16") func rs_complete_sbbMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMI32") func rs_complete_sbbMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_sbbMI64") func rs_complete_sbbMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sbb.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andRM8") func rs_complete_andRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andRM16") func rs_complete_andRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andRM32") func rs_complete_andRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andRM64") func rs_complete_andRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMR8") func rs_complete_andMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMR16") func rs_complete_andMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMR32") func rs_complete_andMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMR64") func rs_complete_andMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(And.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMI8") func rs_complete_andMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMI16") func rs_complete_andMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMI32") func rs_complete_andMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_andMI64") func rs_complete_andMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(And.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subRM8") func rs_complete_subRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subRM16") func rs_complete_subRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subRM32") func rs_complete_subRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subRM64") func rs_complete_subRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Sub.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMR8") func rs_complete_subMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMR16") func rs_complete_subMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMR32") func rs_complete_subMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMR64") func rs_complete_subMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Sub.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMI8") func rs_complete_subMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMI16") func rs_complete_subMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMI32") func rs_complete_subMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_subMI64") func rs_complete_subMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Sub.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorRM8") func rs_complete_xorRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorRM16") func rs_complete_xorRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorRM32") func rs_complete_xorRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorRM64") func rs_complete_xorRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(Xor.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMR8") func rs_complete_xorMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMR16") func rs_complete_xorMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMR32") func rs_complete_xorMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMR64") func rs_complete_xorMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMR(Xor.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMI8") func rs_complete_xorMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMI16") func rs_complete_xorMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMI32") func rs_complete_xorMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_xorMI64") func rs_complete_xorMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryMI(Xor.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpRM8") func rs_complete_cmpRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpRM16") func rs_complete_cmpRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpRM32") func rs_complete_cmpRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpRM64") func rs_complete_cmpRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMR8") func rs_complete_cmpMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMR16") func rs_complete_cmpMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMR32") func rs_complete_cmpMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMR64") func rs_complete_cmpMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMR(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMI8") func rs_complete_cmpMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMI16") func rs_complete_cmpMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMI32") func rs_complete_cmpMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_cmpMI64") func rs_complete_cmpMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.compareMI(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMR8") func rs_complete_testMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMR16") func rs_complete_testMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMR32") func rs_complete_testMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMR64") func rs_complete_testMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMR(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMI8") func rs_complete_testMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMI16") func rs_complete_testMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMI32") func rs_complete_testMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_testMI64") func rs_complete_testMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.testMI(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_incM8") func rs_complete_incM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_incM16") func rs_complete_incM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_incM32") func rs_complete_incM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_incM64") func rs_complete_incM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Inc.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_decM8") func rs_complete_decM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_decM16") func rs_complete_decM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_decM32") func rs_complete_decM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_decM64") func rs_complete_decM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Dec.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_negM8") func rs_complete_negM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_negM16") func rs_complete_negM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_negM32") func rs_complete_negM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_negM64") func rs_complete_negM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Neg.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_notM8") func rs_complete_notM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_notM16") func rs_complete_notM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_notM32") func rs_complete_notM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_notM64") func rs_complete_notM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.unaryM(Not.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_imulRM16") func rs_complete_imulRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_imulRM32") func rs_complete_imulRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_imulRM64") func rs_complete_imulRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.imulRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM8") func rs_complete_movRM8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM16") func rs_complete_movRM16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM32") func rs_complete_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM64") func rs_complete_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR8") func rs_complete_movMR8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR16") func rs_complete_movMR16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR32") func rs_complete_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR64") func rs_complete_movMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMI8") func rs_complete_movMI8(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMI16") func rs_complete_movMI16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMI32") func rs_complete_movMI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMI64") func rs_complete_movMI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMI(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM8To16") func rs_complete_movzxRM8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM8To32") func rs_complete_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM8To64") func rs_complete_movzxRM8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt8.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM8To16") func rs_complete_movsxRM8To16(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt16.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM8To32") func rs_complete_movsxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM8To64") func rs_complete_movsxRM8To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt8.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM16To32") func rs_complete_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt16.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM16To64") func rs_complete_movzxRM16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt16.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM16To32") func rs_complete_movsxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt16.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM16To64") func rs_complete_movsxRM16To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt16.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movzxRM32To64") func rs_complete_movzxRM32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.zeroExtendRM(UInt32.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movsxRM32To64") func rs_complete_movsxRM32To64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.signExtendRM(UInt32.self, UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_pushR64") func rs_complete_pushR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.pushR64(operation, Complete.self)
}
@_silgen_name("rs_complete_pushI64") func rs_complete_pushI64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.pushI64(operation, Complete.self)
}
@_silgen_name("rs_complete_popR64") func rs_complete_popR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.popR64(operation, Complete.self)
}
@_silgen_name("rs_complete_enter") func rs_complete_enter(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_call64") func rs_complete_call64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.call64(operation, Complete.self)
}
@_silgen_name("rs_complete_return64") func rs_complete_return64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.return64(operation, Complete.self)
}
@_silgen_name("rs_complete_jumpR64") func rs_complete_jumpR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.jumpR64(operation, Complete.self)
}
@_silgen_name("rs_complete_jumpM64") func rs_complete_jumpM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.jumpM64(operation, Complete.self)
}
@_silgen_name("rs_complete_callR64") func rs_complete_callR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.callR64(operation, Complete.self)
}
@_silgen_name("rs_complete_callM64") func rs_complete_callM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.callM64(operation, Complete.self)
}
@_silgen_name("rs_complete_andRM32_subRR32_shlRC64") func rs_complete_andRM32_subRR32_shlRC64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.binaryRM(And.self, UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_enter_cmpMR64_jcc3") func rs_complete_enter_cmpMR64_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_cmpRI32Jcc7") func rs_complete_enter_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_cmpRM32_jcc3") func rs_complete_enter_cmpRM32_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_cmpRM64_jcc2") func rs_complete_enter_cmpRM64_jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_leaR32_cmpRI32Jcc7") func rs_complete_enter_leaR32_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_leaR32_leaR32") func rs_complete_enter_leaR32_leaR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movMR16_cmpRI32Jcc7") func rs_complete_enter_movMR16_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movMR32_movzxRM16To32") func rs_complete_enter_movMR32_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movMR64_movRM32") func rs_complete_enter_movMR64_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM32") func rs_complete_enter_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM32_movRM32") func rs_complete_enter_movRM32_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM64") func rs_complete_enter_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM64_leaR64") func rs_complete_enter_movRM64_leaR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM64_movRM64") func rs_complete_enter_movRM64_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRM64_movzxRM8To32") func rs_complete_enter_movRM64_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRR32") func rs_complete_enter_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRR32_movMR32") func rs_complete_enter_movRR32_movMR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movRR64_movRR32") func rs_complete_enter_movRR64_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_movzxRM16To32_movRR32") func rs_complete_enter_movzxRM16To32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_plainAddRI32_cmpRI32Jcc4") func rs_complete_enter_plainAddRI32_cmpRI32Jcc4(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_plainShrRI32_subRR32") func rs_complete_enter_plainShrRI32_subRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_plainSubRR32_plainSubRR32") func rs_complete_enter_plainSubRR32_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_pushR64_movRR64") func rs_complete_enter_pushR64_movRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_enter_xorRR32_movRM64") func rs_complete_enter_xorRR32_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.enter(operation, Complete.self)
}
@_silgen_name("rs_complete_movMR32_cmpRM64_jcc2") func rs_complete_movMR32_cmpRM64_jcc2(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR32_movzxRM16To32_movRR32") func rs_complete_movMR32_movzxRM16To32_movRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movMR8_cmpRM64_cmov4R64") func rs_complete_movMR8_cmpRM64_cmov4R64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveMR(UInt8.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM32_movMR32_movRM64") func rs_complete_movRM32_movMR32_movRM64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM32_movRM32") func rs_complete_movRM32_movRM32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM32_plainAndRR32_cmpRI32Jcc7") func rs_complete_movRM32_plainAndRR32_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt32.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM64_cmpMR64_jcc3") func rs_complete_movRM64_cmpMR64_jcc3(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM64_movRR32_cmpMR64") func rs_complete_movRM64_movRR32_cmpMR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM64_movRR64_subRI32") func rs_complete_movRM64_movRR64_subRI32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_movRM64_subRM64_cmpRR64") func rs_complete_movRM64_subRM64_cmpRR64(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.moveRM(UInt64.self, operation, Complete.self)
}
@_silgen_name("rs_complete_popR64_popR64_plainSubRR32") func rs_complete_popR64_popR64_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation? {
  cpu.popR64(operation, Complete.self)
}
