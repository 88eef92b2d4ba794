// DO NOT EDIT: written by `swift run dispatchgen`.
// swift-format-ignore-file
internal import CInterpreterDispatch

// SAFETY: the steps that handlers give point into the arena of the block cache, which is not emptied while a handler runs.

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
  case divR32
  case divR64
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
  case movzxRM8To16
  case movzxRM8To32
  case movzxRM8To64
  case movsxRR8To16
  case movsxRR8To32
  case movsxRR8To64
  case movsxRM8To16
  case movsxRM8To32
  case movsxRM8To64
  case movzxRR16To32
  case movzxRR16To64
  case movzxRM16To32
  case movzxRM16To64
  case movsxRR16To32
  case movsxRR16To64
  case movsxRM16To32
  case movsxRM16To64
  case movzxRR32To64
  case movzxRM32To64
  case movsxRR32To64
  case movsxRM32To64
  case plainAddRR16
  case plainAddRR32
  case plainAddRR64
  case plainAddRI16
  case plainAddRI32
  case plainAddRI64
  case plainOrRR16
  case plainOrRR32
  case plainOrRR64
  case plainOrRI16
  case plainOrRI32
  case plainOrRI64
  case plainAndRR16
  case plainAndRR32
  case plainAndRR64
  case plainAndRI16
  case plainAndRI32
  case plainAndRI64
  case plainSubRR16
  case plainSubRR32
  case plainSubRR64
  case plainSubRI16
  case plainSubRI32
  case plainSubRI64
  case plainXorRR16
  case plainXorRR32
  case plainXorRR64
  case plainXorRI16
  case plainXorRI32
  case plainXorRI64
  case plainShlRI16
  case plainShlRI32
  case plainShlRI64
  case plainShrRI16
  case plainShrRI32
  case plainShrRI64
  case plainSarRI16
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
  case pushR32
  case pushR64
  case pushI32
  case pushI64
  case popR32
  case popR64
  case call32
  case call64
  case return32
  case return64
  case jumpR32
  case jumpR64
  case jumpM32
  case jumpM64
  case callR32
  case callR64
  case callM32
  case callM64
  case enter
  case jumpAcross
  case address32
  case addressWithBase
  case stale
  case breakpoint
  case alone
  case jumpDirect
  case jumpLinked
  case execute
  case executeCounted
  case executeLast
  case executeAndLeave
  case pause
  case addRR32DS
  case addRR32D
  case addRR32S
  case addRR64DS
  case addRR64D
  case addRR64S
  case addRI32D
  case addRI64D
  case addRM32PD
  case addRM32B
  case addRM32P
  case addRM64PD
  case addRM64B
  case addRM64P
  case addMR32PS
  case addMR32B
  case addMR32P
  case addMR64PS
  case addMR64B
  case addMR64P
  case addMI32B
  case addMI32P
  case addMI64B
  case addMI64P
  case orRR32DS
  case orRR32D
  case orRR32S
  case orRR64DS
  case orRR64D
  case orRR64S
  case orRI32D
  case orRI64D
  case orRM32PD
  case orRM32B
  case orRM32P
  case orRM64PD
  case orRM64B
  case orRM64P
  case orMR32PS
  case orMR32B
  case orMR32P
  case orMR64PS
  case orMR64B
  case orMR64P
  case orMI32B
  case orMI32P
  case orMI64B
  case orMI64P
  case adcRR32DS
  case adcRR32D
  case adcRR32S
  case adcRR64DS
  case adcRR64D
  case adcRR64S
  case adcRI32D
  case adcRI64D
  case adcRM32PD
  case adcRM32B
  case adcRM32P
  case adcRM64PD
  case adcRM64B
  case adcRM64P
  case adcMR32PS
  case adcMR32B
  case adcMR32P
  case adcMR64PS
  case adcMR64B
  case adcMR64P
  case adcMI32B
  case adcMI32P
  case adcMI64B
  case adcMI64P
  case sbbRR32DS
  case sbbRR32D
  case sbbRR32S
  case sbbRR64DS
  case sbbRR64D
  case sbbRR64S
  case sbbRI32D
  case sbbRI64D
  case sbbRM32PD
  case sbbRM32B
  case sbbRM32P
  case sbbRM64PD
  case sbbRM64B
  case sbbRM64P
  case sbbMR32PS
  case sbbMR32B
  case sbbMR32P
  case sbbMR64PS
  case sbbMR64B
  case sbbMR64P
  case sbbMI32B
  case sbbMI32P
  case sbbMI64B
  case sbbMI64P
  case andRR32DS
  case andRR32D
  case andRR32S
  case andRR64DS
  case andRR64D
  case andRR64S
  case andRI32D
  case andRI64D
  case andRM32PD
  case andRM32B
  case andRM32P
  case andRM64PD
  case andRM64B
  case andRM64P
  case andMR32PS
  case andMR32B
  case andMR32P
  case andMR64PS
  case andMR64B
  case andMR64P
  case andMI32B
  case andMI32P
  case andMI64B
  case andMI64P
  case subRR32DS
  case subRR32D
  case subRR32S
  case subRR64DS
  case subRR64D
  case subRR64S
  case subRI32D
  case subRI64D
  case subRM32PD
  case subRM32B
  case subRM32P
  case subRM64PD
  case subRM64B
  case subRM64P
  case subMR32PS
  case subMR32B
  case subMR32P
  case subMR64PS
  case subMR64B
  case subMR64P
  case subMI32B
  case subMI32P
  case subMI64B
  case subMI64P
  case xorRR32DS
  case xorRR32D
  case xorRR32S
  case xorRR64DS
  case xorRR64D
  case xorRR64S
  case xorRI32D
  case xorRI64D
  case xorRM32PD
  case xorRM32B
  case xorRM32P
  case xorRM64PD
  case xorRM64B
  case xorRM64P
  case xorMR32PS
  case xorMR32B
  case xorMR32P
  case xorMR64PS
  case xorMR64B
  case xorMR64P
  case xorMI32B
  case xorMI32P
  case xorMI64B
  case xorMI64P
  case cmpRR32D
  case cmpRR32S
  case cmpRR64D
  case cmpRR64S
  case cmpRI32D
  case cmpRI64D
  case cmpRM8P
  case cmpRM16P
  case cmpRM32PD
  case cmpRM32B
  case cmpRM32P
  case cmpRM64PD
  case cmpRM64B
  case cmpRM64P
  case cmpMR8P
  case cmpMR16P
  case cmpMR32PS
  case cmpMR32B
  case cmpMR32P
  case cmpMR64PS
  case cmpMR64B
  case cmpMR64P
  case cmpMI8B
  case cmpMI8P
  case cmpMI16B
  case cmpMI16P
  case cmpMI32B
  case cmpMI32P
  case cmpMI64B
  case cmpMI64P
  case testRR32DS
  case testRR64DS
  case testRI8D
  case testRI16D
  case testRI32D
  case testRI64D
  case testMI8B
  case testMI8P
  case testMI16B
  case testMI16P
  case testMI32B
  case testMI32P
  case testMI64B
  case testMI64P
  case incR32D
  case incR64D
  case decR32D
  case decR64D
  case negR32D
  case negR64D
  case notR32D
  case notR64D
  case shlRI32D
  case shlRI64D
  case shlRC32D
  case shlRC64D
  case shrRI32D
  case shrRI64D
  case shrRC32D
  case shrRC64D
  case sarRI32D
  case sarRI64D
  case sarRC32D
  case sarRC64D
  case rolRI32D
  case rolRI64D
  case rolRC32D
  case rolRC64D
  case rorRI32D
  case rorRI64D
  case rorRC32D
  case rorRC64D
  case imulRR32DS
  case imulRR32D
  case imulRR32S
  case imulRR64DS
  case imulRR64D
  case imulRR64S
  case divR32S
  case divR64S
  case imulRRI32S
  case imulRRI64S
  case imulRM32P
  case imulRM64P
  case movRR32S
  case movRR64S
  case movRM8B
  case movRM8P
  case movRM16B
  case movRM16P
  case movRM32B
  case movRM32P
  case movRM32A
  case movRM32X
  case movRM64B
  case movRM64P
  case movRM64A
  case movRM64X
  case movMR8PS
  case movMR8B
  case movMR8P
  case movMR16PS
  case movMR16B
  case movMR16P
  case movMR32PS
  case movMR32B
  case movMR32P
  case movMR32S
  case movMR64PS
  case movMR64B
  case movMR64P
  case movMR64S
  case movMI8P
  case movMI16P
  case movMI32B
  case movMI32P
  case movMI64B
  case movMI64P
  case movzxRR8To32S
  case movzxRR8To64S
  case movzxRM8To32B
  case movzxRM8To32P
  case movzxRM8To32A
  case movzxRM8To32X
  case movzxRM8To64B
  case movzxRM8To64P
  case movzxRM8To64A
  case movzxRM8To64X
  case movsxRR8To32S
  case movsxRR8To64S
  case movsxRM8To32B
  case movsxRM8To32P
  case movsxRM8To32A
  case movsxRM8To32X
  case movsxRM8To64B
  case movsxRM8To64P
  case movsxRM8To64A
  case movsxRM8To64X
  case movzxRR16To32S
  case movzxRR16To64S
  case movzxRM16To32B
  case movzxRM16To32P
  case movzxRM16To32A
  case movzxRM16To32X
  case movzxRM16To64B
  case movzxRM16To64P
  case movzxRM16To64A
  case movzxRM16To64X
  case movsxRR16To32S
  case movsxRR16To64S
  case movsxRM16To32B
  case movsxRM16To32P
  case movsxRM16To32A
  case movsxRM16To32X
  case movsxRM16To64B
  case movsxRM16To64P
  case movsxRM16To64A
  case movsxRM16To64X
  case movzxRR32To64S
  case movzxRM32To64B
  case movzxRM32To64P
  case movzxRM32To64A
  case movzxRM32To64X
  case movsxRR32To64S
  case movsxRM32To64B
  case movsxRM32To64P
  case movsxRM32To64A
  case movsxRM32To64X
  case plainAddRR32DS
  case plainAddRR32D
  case plainAddRR32S
  case plainAddRR64DS
  case plainAddRR64D
  case plainAddRR64S
  case plainAddRI32D
  case plainAddRI64D
  case plainOrRR32DS
  case plainOrRR32D
  case plainOrRR32S
  case plainOrRR64DS
  case plainOrRR64D
  case plainOrRR64S
  case plainOrRI32D
  case plainOrRI64D
  case plainAndRR32DS
  case plainAndRR32D
  case plainAndRR32S
  case plainAndRR64DS
  case plainAndRR64D
  case plainAndRR64S
  case plainAndRI32D
  case plainAndRI64D
  case plainSubRR32DS
  case plainSubRR32D
  case plainSubRR32S
  case plainSubRR64DS
  case plainSubRR64D
  case plainSubRR64S
  case plainSubRI32D
  case plainSubRI64D
  case plainXorRR32DS
  case plainXorRR32D
  case plainXorRR32S
  case plainXorRR64DS
  case plainXorRR64D
  case plainXorRR64S
  case plainXorRI32D
  case plainXorRI64D
  case plainShlRI16D
  case plainShlRI32D
  case plainShlRI64D
  case plainShrRI16D
  case plainShrRI32D
  case plainShrRI64D
  case plainSarRI16D
  case plainSarRI32D
  case plainSarRI64D
  case plainImulRR32DS
  case plainImulRR32D
  case plainImulRR32S
  case plainImulRR64DS
  case plainImulRR64D
  case plainImulRR64S
  case plainImulRRI32S
  case plainImulRRI64S
  case leaR32B
  case leaR32P
  case leaR32A
  case leaR32X
  case leaR64B
  case leaR64P
  case leaR64A
  case leaR64X
  case cmpRI8Jcc2D
  case cmpRI8Jcc3D
  case cmpRI8Jcc4D
  case cmpRI8Jcc5D
  case cmpRI8Jcc6D
  case cmpRI8Jcc7D
  case cmpRI8Jcc8D
  case cmpRI8Jcc9D
  case cmpRI8Jcc12D
  case cmpRI8Jcc13D
  case cmpRI8Jcc14D
  case cmpRI8Jcc15D
  case cmpRI32Jcc2D
  case cmpRI32Jcc3D
  case cmpRI32Jcc4D
  case cmpRI32Jcc5D
  case cmpRI32Jcc6D
  case cmpRI32Jcc7D
  case cmpRI32Jcc8D
  case cmpRI32Jcc9D
  case cmpRI32Jcc12D
  case cmpRI32Jcc13D
  case cmpRI32Jcc14D
  case cmpRI32Jcc15D
  case cmpRI64Jcc2D
  case cmpRI64Jcc3D
  case cmpRI64Jcc4D
  case cmpRI64Jcc5D
  case cmpRI64Jcc6D
  case cmpRI64Jcc7D
  case cmpRI64Jcc8D
  case cmpRI64Jcc9D
  case cmpRI64Jcc12D
  case cmpRI64Jcc13D
  case cmpRI64Jcc14D
  case cmpRI64Jcc15D
  case cmpRR8Jcc2D
  case cmpRR8Jcc2S
  case cmpRR8Jcc3D
  case cmpRR8Jcc3S
  case cmpRR8Jcc4D
  case cmpRR8Jcc4S
  case cmpRR8Jcc5D
  case cmpRR8Jcc5S
  case cmpRR8Jcc6D
  case cmpRR8Jcc6S
  case cmpRR8Jcc7D
  case cmpRR8Jcc7S
  case cmpRR8Jcc8D
  case cmpRR8Jcc8S
  case cmpRR8Jcc9D
  case cmpRR8Jcc9S
  case cmpRR8Jcc12D
  case cmpRR8Jcc12S
  case cmpRR8Jcc13D
  case cmpRR8Jcc13S
  case cmpRR8Jcc14D
  case cmpRR8Jcc14S
  case cmpRR8Jcc15D
  case cmpRR8Jcc15S
  case cmpRR32Jcc2D
  case cmpRR32Jcc2S
  case cmpRR32Jcc3D
  case cmpRR32Jcc3S
  case cmpRR32Jcc4D
  case cmpRR32Jcc4S
  case cmpRR32Jcc5D
  case cmpRR32Jcc5S
  case cmpRR32Jcc6D
  case cmpRR32Jcc6S
  case cmpRR32Jcc7D
  case cmpRR32Jcc7S
  case cmpRR32Jcc8D
  case cmpRR32Jcc8S
  case cmpRR32Jcc9D
  case cmpRR32Jcc9S
  case cmpRR32Jcc12D
  case cmpRR32Jcc12S
  case cmpRR32Jcc13D
  case cmpRR32Jcc13S
  case cmpRR32Jcc14D
  case cmpRR32Jcc14S
  case cmpRR32Jcc15D
  case cmpRR32Jcc15S
  case cmpRR64Jcc2D
  case cmpRR64Jcc2S
  case cmpRR64Jcc3D
  case cmpRR64Jcc3S
  case cmpRR64Jcc4D
  case cmpRR64Jcc4S
  case cmpRR64Jcc5D
  case cmpRR64Jcc5S
  case cmpRR64Jcc6D
  case cmpRR64Jcc6S
  case cmpRR64Jcc7D
  case cmpRR64Jcc7S
  case cmpRR64Jcc8D
  case cmpRR64Jcc8S
  case cmpRR64Jcc9D
  case cmpRR64Jcc9S
  case cmpRR64Jcc12D
  case cmpRR64Jcc12S
  case cmpRR64Jcc13D
  case cmpRR64Jcc13S
  case cmpRR64Jcc14D
  case cmpRR64Jcc14S
  case cmpRR64Jcc15D
  case cmpRR64Jcc15S
  case testRR8Jcc2DS
  case testRR8Jcc3DS
  case testRR8Jcc4DS
  case testRR8Jcc5DS
  case testRR8Jcc6DS
  case testRR8Jcc7DS
  case testRR8Jcc8DS
  case testRR8Jcc9DS
  case testRR8Jcc12DS
  case testRR8Jcc13DS
  case testRR8Jcc14DS
  case testRR8Jcc15DS
  case testRR32Jcc2DS
  case testRR32Jcc3DS
  case testRR32Jcc4DS
  case testRR32Jcc5DS
  case testRR32Jcc6DS
  case testRR32Jcc7DS
  case testRR32Jcc8DS
  case testRR32Jcc9DS
  case testRR32Jcc12DS
  case testRR32Jcc13DS
  case testRR32Jcc14DS
  case testRR32Jcc15DS
  case testRR64Jcc2DS
  case testRR64Jcc3DS
  case testRR64Jcc4DS
  case testRR64Jcc5DS
  case testRR64Jcc6DS
  case testRR64Jcc7DS
  case testRR64Jcc8DS
  case testRR64Jcc9DS
  case testRR64Jcc12DS
  case testRR64Jcc13DS
  case testRR64Jcc14DS
  case testRR64Jcc15DS
  case decR32Jcc4D
  case decR32Jcc5D
  case decR64Jcc4D
  case decR64Jcc5D
  case pushR32T
  case pushR64T
  case pushI32T
  case pushI64T
  case popR32T
  case popR64T
  case call32T
  case call64T
  case address32B
  case address32P
  case address32A
  case address32X
  case addressWithBaseB
  case addressWithBaseP
  case addressWithBaseA
  case addressWithBaseX
  case adcRR64_movMR64P_plainAddRR64D_addRI32
  case addRM64_setcc2_addRM64_movRR64S
  case addRR32_movMR32P_movMR32PS_subRI32
  case addRR32S_movMR32PS_movzxRM16To32P_movRR32
  case enter_addRI64_cmpMI8B_jcc5
  case enter_cmpRI32Jcc7
  case enter_leaR32P_leaR32P_cmpRI32_cmov6R32
  case enter_leaR64P_movRR32
  case enter_movMR16P_cmpRI32Jcc7
  case enter_movMR32P_movzxRM16To32P_movRI32_movRR32
  case enter_movMR32P_movzxRM16To32P_movRR32
  case enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D
  case enter_movMR64P_movRI32_movRR32S_return64
  case enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6
  case enter_movRM32P
  case enter_movRM32P_movRM32P_movRM32P_plainAndRR32
  case enter_movRM32P_movRM32P_movRR32
  case enter_movRM32P_movRM64P_movRR32_cmpMR64P
  case enter_movRM32P_movRM64P_subRM64PD_cmpRR64D
  case enter_movRM32P_movRR32_leaR64X_movRM32P
  case enter_movRM32P_popR64_popR64T_plainSubRR32
  case enter_movRM64P
  case enter_movRM64P_leaR64_movMR64P_movRM64P
  case enter_movRM64P_leaR64_plainAndRI32_addRI64
  case enter_movRM64P_leaR64P_leaR64P_movMR64P
  case enter_movRM64P_movRM64P_leaR64P_movMR64PS
  case enter_movRM64P_movRM64P_plainShlRI32_shlRI32
  case enter_movRM64P_movzxRM8To32A_movRM32P_movRI32
  case enter_movRR32
  case enter_movRR32_movRM32P_movRM32P_leaR64
  case enter_movRR32_movRR64_movRR64_call64
  case enter_movRR64
  case enter_movRR64_cmpRR64Jcc2
  case enter_movRR64_movRR32_xorRR32_cmpRM64P
  case enter_movsxRR32To64_plainSubRR64D_xorRR32
  case enter_movsxRR32To64_subRR64D_movRM64X_leaR64
  case enter_movsxRR32To64_subRR64D_movRM64X_movRR64S
  case enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32
  case enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D
  case enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D
  case enter_movzxRM8To32P
  case enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32
  case enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4
  case enter_movzxRM8To32P_testRR8Jcc9DS
  case enter_movzxRR8To32_testMI8B_jcc5
  case enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S
  case enter_plainShrRI32_subRR32S_movRR32_movMR32P
  case enter_plainSubRR32_plainSubRR32_addRI32
  case enter_plainSubRR32_plainSubRR32_movRR32_shrRI16
  case enter_popR64_movRR64_popR64
  case enter_pushR64_movRR64_movRR64_pushR64
  case enter_return64
  case enter_subRR64_movRM64X_leaR64
  case enter_xorRR32_movRM64P_leaR64P_leaR64P
  case leaR32_plainAddRR32_plainAndRR32_plainAddRR32S
  case leaR64_movRI32_movMR32PS_movRI32
  case leaR64X_cmpRI32Jcc7
  case movMR16PS_cmpRI32Jcc6
  case movMR16PS_movRR32_shlRC32D_addMR32PS
  case movMR32P_leaR64P_movMR64PS_movzxRM8To32
  case movMR32P_movMR32P
  case movMR32P_movRM64P_leaR64B_plainSubRR64D
  case movMR32P_subRR32S_movMR16_cmpRI32Jcc7
  case movMR64P_movMR64P_movMR64P_movMR64P
  case movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D
  case movMR64PS_movzxRM16To32P_movMR16PS
  case movMR8_movRM64P_cmpMR64PS_jcc3
  case movRM64_addRM64_setcc2_subRR64S
  case movRM64P_movRR64_subRI32_jcc5
  case movRR32_andRM32PD_subRR32_shlRC64
  case movRR32_movMR32P_movMR32P
  case movRR32_movRR64_shlRI64D_leaR64A
  case movRR32_plainSarRI32_addRR32S_movMR16PS
  case movRR32_plainSarRI32D_plainAndRR32S_leaR32
  case movRR32_shrRC32_movRR32S_plainAddRR32D
  case movRR32S_leaR64X_cmpRI32Jcc7
  case movRR64_cmov3R64_plainAddRR64_plainShlRI64
  case movRR64_cmov7R64_subRR32S_movRR32
  case movRR64_movMR64_adcRI64D_addRI32
  case movRR64_movRR32_plainShrRI64
  case movRR64_movRR32_plainShrRI64_plainAddRR64
  case movRR64_movRR64
  case movRR64_plainImulRR64D_movRR64_plainImulRR64D
  case movRR64_plainSubRR64D
  case movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S
  case movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32
  case movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S
  case movzxRM8To32_movMR8_cmpRM64P_cmov4R64
  case notR32_plainAndRR32S_plainSubRR32
  case plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2
  case plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S
  case plainAddRR64D_cmpRI32Jcc7
  case plainAddRR64D_movRR64_plainAddRR64_cmpRR64
  case plainAddRR64S_cmpRR64D_setcc2_plainAddRR64
  case plainImulRR32D_cmpRR32Jcc2S
  case plainImulRR64_plainImulRR64
  case plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D
  case plainSubRR32D_plainSarRI32D_addRR32D_movMR16
  case popR64T_popR64T_popR64T
  case pushR64_movRR64
  case shrRI64_movRM64P_movzxRR8To32_subRR64
  case shrRI64_movzxRR8To32_addRM64P
  case xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S

  // The table stays in this file's object code, beside the bodies: elsewhere they could not be inlined.

  /// The handler's address, for an operation.
  @inline(never) var address: UInt { rs_handler_address(rawValue) }

  /// The ``Effect`` of each handler, by number.
  static let effectCodes: [UInt8] = [
    5, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1,
    1, 2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 1,
    1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0,
    0, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0,
    0, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 0, 0, 0, 0, 2, 1, 1, 1, 0, 0, 0,
    0, 2, 1, 1, 1, 0, 0, 0, 0, 2, 1, 1, 1, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 1,
    1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1,
    1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1,
    2, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 2, 1, 1, 1, 0, 2,
    1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0,
    2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1,
    0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 1, 1,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 3,
    3, 3, 3, 3, 3, 3, 3
  ]

  /// The number of the first variant; the others follow.
  static let firstVariant: UInt16 = 642

  /// The handler that each variant is one of.
  static let variantBases: [UInt16] = [
    3, 3, 3, 4, 4, 4, 7, 8, 11, 11, 11, 12, 12, 12, 15, 15, 15, 16, 16, 16, 19, 19, 20, 20,
    23, 23, 23, 24, 24, 24, 27, 28, 31, 31, 31, 32, 32, 32, 35, 35, 35, 36, 36, 36, 39, 39, 40, 40,
    43, 43, 43, 44, 44, 44, 47, 48, 51, 51, 51, 52, 52, 52, 55, 55, 55, 56, 56, 56, 59, 59, 60, 60,
    63, 63, 63, 64, 64, 64, 67, 68, 71, 71, 71, 72, 72, 72, 75, 75, 75, 76, 76, 76, 79, 79, 80, 80,
    83, 83, 83, 84, 84, 84, 87, 88, 91, 91, 91, 92, 92, 92, 95, 95, 95, 96, 96, 96, 99, 99, 100, 100,
    103, 103, 103, 104, 104, 104, 107, 108, 111, 111, 111, 112, 112, 112, 115, 115, 115, 116, 116, 116, 119, 119, 120, 120,
    123, 123, 123, 124, 124, 124, 127, 128, 131, 131, 131, 132, 132, 132, 135, 135, 135, 136, 136, 136, 139, 139, 140, 140,
    143, 143, 144, 144, 147, 148, 149, 150, 151, 151, 151, 152, 152, 152, 153, 154, 155, 155, 155, 156, 156, 156, 157, 157,
    158, 158, 159, 159, 160, 160, 163, 164, 165, 166, 167, 168, 173, 173, 174, 174, 175, 175, 176, 176, 179, 180, 187, 188,
    195, 196, 203, 204, 211, 212, 215, 216, 219, 220, 223, 224, 227, 228, 231, 232, 235, 236, 239, 240, 243, 244, 247, 248,
    250, 250, 250, 251, 251, 251, 252, 253, 255, 256, 258, 259, 262, 263, 268, 268, 269, 269, 270, 270, 270, 270, 271, 271,
    271, 271, 272, 272, 272, 273, 273, 273, 274, 274, 274, 274, 275, 275, 275, 275, 276, 277, 278, 278, 279, 279, 281, 282,
    284, 284, 284, 284, 285, 285, 285, 285, 287, 288, 290, 290, 290, 290, 291, 291, 291, 291, 292, 293, 294, 294, 294, 294,
    295, 295, 295, 295, 296, 297, 298, 298, 298, 298, 299, 299, 299, 299, 300, 301, 301, 301, 301, 302, 303, 303, 303, 303,
    305, 305, 305, 306, 306, 306, 308, 309, 311, 311, 311, 312, 312, 312, 314, 315, 317, 317, 317, 318, 318, 318, 320, 321,
    323, 323, 323, 324, 324, 324, 326, 327, 329, 329, 329, 330, 330, 330, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341,
    342, 343, 343, 343, 344, 344, 344, 345, 346, 348, 348, 348, 348, 349, 349, 349, 349, 436, 437, 438, 439, 440, 441, 442,
    443, 446, 447, 448, 449, 452, 453, 454, 455, 456, 457, 458, 459, 462, 463, 464, 465, 468, 469, 470, 471, 472, 473, 474,
    475, 478, 479, 480, 481, 484, 484, 485, 485, 486, 486, 487, 487, 488, 488, 489, 489, 490, 490, 491, 491, 494, 494, 495,
    495, 496, 496, 497, 497, 500, 500, 501, 501, 502, 502, 503, 503, 504, 504, 505, 505, 506, 506, 507, 507, 510, 510, 511,
    511, 512, 512, 513, 513, 516, 516, 517, 517, 518, 518, 519, 519, 520, 520, 521, 521, 522, 522, 523, 523, 526, 526, 527,
    527, 528, 528, 529, 529, 532, 533, 534, 535, 536, 537, 538, 539, 542, 543, 544, 545, 548, 549, 550, 551, 552, 553, 554,
    555, 558, 559, 560, 561, 564, 565, 566, 567, 568, 569, 570, 571, 574, 575, 576, 577, 582, 583, 598, 599, 610, 611, 612,
    613, 614, 615, 616, 617, 630, 630, 630, 630, 631, 631, 631, 631
  ]

  /// The ``Needs`` of each variant.
  static let variantNeeds: [UInt8] = [
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    3, 1, 2, 3, 1, 2, 1, 1, 9, 24, 8, 9, 24, 8, 10, 24, 8, 10, 24, 8, 24, 8, 24, 8,
    1, 2, 1, 2, 1, 1, 8, 8, 9, 24, 8, 9, 24, 8, 8, 8, 10, 24, 8, 10, 24, 8, 24, 8,
    24, 8, 24, 8, 24, 8, 3, 3, 1, 1, 1, 1, 24, 8, 24, 8, 24, 8, 24, 8, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    3, 1, 2, 3, 1, 2, 2, 2, 2, 2, 8, 8, 2, 2, 24, 8, 24, 8, 24, 8, 16, 32, 24, 8,
    16, 32, 10, 24, 8, 10, 24, 8, 10, 24, 8, 2, 10, 24, 8, 2, 8, 8, 24, 8, 24, 8, 2, 2,
    24, 8, 16, 32, 24, 8, 16, 32, 2, 2, 24, 8, 16, 32, 24, 8, 16, 32, 2, 2, 24, 8, 16, 32,
    24, 8, 16, 32, 2, 2, 24, 8, 16, 32, 24, 8, 16, 32, 2, 24, 8, 16, 32, 2, 24, 8, 16, 32,
    3, 1, 2, 3, 1, 2, 1, 1, 3, 1, 2, 3, 1, 2, 1, 1, 3, 1, 2, 3, 1, 2, 1, 1,
    3, 1, 2, 3, 1, 2, 1, 1, 3, 1, 2, 3, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 3, 1, 2, 3, 1, 2, 2, 2, 24, 8, 16, 32, 24, 8, 16, 32, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1,
    2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1,
    2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1,
    2, 1, 2, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 4, 4, 4,
    4, 4, 4, 4, 4, 24, 8, 16, 32, 24, 8, 16, 32
  ]

  /// The handlers that do what several do one behind the other, longest first.
  static let sequences: [(handler: Handler, parts: [Handler])] = [
    (.enter_leaR32P_leaR32P_cmpRI32_cmov6R32, [.enter, .leaR32P, .leaR32P, .cmpRI32, .cmov6R32]),
    (.enter_movMR32P_movzxRM16To32P_movRI32_movRR32, [.enter, .movMR32P, .movzxRM16To32P, .movRI32, .movRR32]),
    (.enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D, [.enter, .movMR32P, .movzxRM16To32P, .movRR32, .plainSubRR32D]),
    (.enter_movMR64P_movRI32_movRR32S_return64, [.enter, .movMR64P, .movRI32, .movRR32S, .return64]),
    (.enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6, [.enter, .movMR64P, .movRM32P, .plainXorRR32, .cmpRI32Jcc6]),
    (.enter_movRM32P_movRM32P_movRM32P_plainAndRR32, [.enter, .movRM32P, .movRM32P, .movRM32P, .plainAndRR32]),
    (.enter_movRM32P_movRM64P_movRR32_cmpMR64P, [.enter, .movRM32P, .movRM64P, .movRR32, .cmpMR64P]),
    (.enter_movRM32P_movRM64P_subRM64PD_cmpRR64D, [.enter, .movRM32P, .movRM64P, .subRM64PD, .cmpRR64D]),
    (.enter_movRM32P_movRR32_leaR64X_movRM32P, [.enter, .movRM32P, .movRR32, .leaR64X, .movRM32P]),
    (.enter_movRM32P_popR64_popR64T_plainSubRR32, [.enter, .movRM32P, .popR64, .popR64T, .plainSubRR32]),
    (.enter_movRM64P_leaR64P_leaR64P_movMR64P, [.enter, .movRM64P, .leaR64P, .leaR64P, .movMR64P]),
    (.enter_movRM64P_leaR64_movMR64P_movRM64P, [.enter, .movRM64P, .leaR64, .movMR64P, .movRM64P]),
    (.enter_movRM64P_leaR64_plainAndRI32_addRI64, [.enter, .movRM64P, .leaR64, .plainAndRI32, .addRI64]),
    (.enter_movRM64P_movRM64P_leaR64P_movMR64PS, [.enter, .movRM64P, .movRM64P, .leaR64P, .movMR64PS]),
    (.enter_movRM64P_movRM64P_plainShlRI32_shlRI32, [.enter, .movRM64P, .movRM64P, .plainShlRI32, .shlRI32]),
    (.enter_movRM64P_movzxRM8To32A_movRM32P_movRI32, [.enter, .movRM64P, .movzxRM8To32A, .movRM32P, .movRI32]),
    (.enter_movRR32_movRM32P_movRM32P_leaR64, [.enter, .movRR32, .movRM32P, .movRM32P, .leaR64]),
    (.enter_movRR32_movRR64_movRR64_call64, [.enter, .movRR32, .movRR64, .movRR64, .call64]),
    (.enter_movRR64_movRR32_xorRR32_cmpRM64P, [.enter, .movRR64, .movRR32, .xorRR32, .cmpRM64P]),
    (.enter_movsxRR32To64_subRR64D_movRM64X_leaR64, [.enter, .movsxRR32To64, .subRR64D, .movRM64X, .leaR64]),
    (.enter_movsxRR32To64_subRR64D_movRM64X_movRR64S, [.enter, .movsxRR32To64, .subRR64D, .movRM64X, .movRR64S]),
    (.enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32, [.enter, .movzxRM16To32P, .movRR32, .plainAddRR32, .plainShrRI32]),
    (.enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D, [.enter, .movzxRM16To32P, .movRR32, .plainShrRI32D, .plainImulRR32D]),
    (.enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32, [.enter, .movzxRM8To32P, .leaR64P, .movRR32, .plainShrRI32]),
    (.enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D, [.enter, .movzxRM8To32, .leaR64P, .plainAndRI32, .cmpRI8Jcc5D]),
    (.enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S, [.enter, .plainAddRI32, .plainAddRI32, .movsxRR32To64, .plainAddRR64S]),
    (.enter_plainShrRI32_subRR32S_movRR32_movMR32P, [.enter, .plainShrRI32, .subRR32S, .movRR32, .movMR32P]),
    (.enter_plainSubRR32_plainSubRR32_movRR32_shrRI16, [.enter, .plainSubRR32, .plainSubRR32, .movRR32, .shrRI16]),
    (.enter_pushR64_movRR64_movRR64_pushR64, [.enter, .pushR64, .movRR64, .movRR64, .pushR64]),
    (.enter_xorRR32_movRM64P_leaR64P_leaR64P, [.enter, .xorRR32, .movRM64P, .leaR64P, .leaR64P]),
    (.adcRR64_movMR64P_plainAddRR64D_addRI32, [.adcRR64, .movMR64P, .plainAddRR64D, .addRI32]),
    (.addRM64_setcc2_addRM64_movRR64S, [.addRM64, .setcc2, .addRM64, .movRR64S]),
    (.addRR32S_movMR32PS_movzxRM16To32P_movRR32, [.addRR32S, .movMR32PS, .movzxRM16To32P, .movRR32]),
    (.addRR32_movMR32P_movMR32PS_subRI32, [.addRR32, .movMR32P, .movMR32PS, .subRI32]),
    (.enter_addRI64_cmpMI8B_jcc5, [.enter, .addRI64, .cmpMI8B, .jcc5]),
    (.enter_movMR32P_movzxRM16To32P_movRR32, [.enter, .movMR32P, .movzxRM16To32P, .movRR32]),
    (.enter_movRM32P_movRM32P_movRR32, [.enter, .movRM32P, .movRM32P, .movRR32]),
    (.enter_movsxRR32To64_plainSubRR64D_xorRR32, [.enter, .movsxRR32To64, .plainSubRR64D, .xorRR32]),
    (.enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4, [.enter, .movzxRM8To32P, .plainAddRI64, .testRR8Jcc4]),
    (.enter_movzxRR8To32_testMI8B_jcc5, [.enter, .movzxRR8To32, .testMI8B, .jcc5]),
    (.enter_plainSubRR32_plainSubRR32_addRI32, [.enter, .plainSubRR32, .plainSubRR32, .addRI32]),
    (.enter_popR64_movRR64_popR64, [.enter, .popR64, .movRR64, .popR64]),
    (.enter_subRR64_movRM64X_leaR64, [.enter, .subRR64, .movRM64X, .leaR64]),
    (.leaR32_plainAddRR32_plainAndRR32_plainAddRR32S, [.leaR32, .plainAddRR32, .plainAndRR32, .plainAddRR32S]),
    (.leaR64_movRI32_movMR32PS_movRI32, [.leaR64, .movRI32, .movMR32PS, .movRI32]),
    (.movMR16PS_movRR32_shlRC32D_addMR32PS, [.movMR16PS, .movRR32, .shlRC32D, .addMR32PS]),
    (.movMR32P_leaR64P_movMR64PS_movzxRM8To32, [.movMR32P, .leaR64P, .movMR64PS, .movzxRM8To32]),
    (.movMR32P_movRM64P_leaR64B_plainSubRR64D, [.movMR32P, .movRM64P, .leaR64B, .plainSubRR64D]),
    (.movMR32P_subRR32S_movMR16_cmpRI32Jcc7, [.movMR32P, .subRR32S, .movMR16, .cmpRI32Jcc7]),
    (.movMR64P_movMR64P_movMR64P_movMR64P, [.movMR64P, .movMR64P, .movMR64P, .movMR64P]),
    (.movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D, [.movMR64P, .movzxRM16To32B, .plainSubRR64S, .plainAddRR64D]),
    (.movMR8_movRM64P_cmpMR64PS_jcc3, [.movMR8, .movRM64P, .cmpMR64PS, .jcc3]),
    (.movRM64P_movRR64_subRI32_jcc5, [.movRM64P, .movRR64, .subRI32, .jcc5]),
    (.movRM64_addRM64_setcc2_subRR64S, [.movRM64, .addRM64, .setcc2, .subRR64S]),
    (.movRR32_andRM32PD_subRR32_shlRC64, [.movRR32, .andRM32PD, .subRR32, .shlRC64]),
    (.movRR32_movRR64_shlRI64D_leaR64A, [.movRR32, .movRR64, .shlRI64D, .leaR64A]),
    (.movRR32_plainSarRI32D_plainAndRR32S_leaR32, [.movRR32, .plainSarRI32D, .plainAndRR32S, .leaR32]),
    (.movRR32_plainSarRI32_addRR32S_movMR16PS, [.movRR32, .plainSarRI32, .addRR32S, .movMR16PS]),
    (.movRR32_shrRC32_movRR32S_plainAddRR32D, [.movRR32, .shrRC32, .movRR32S, .plainAddRR32D]),
    (.movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S, [.movRR64S, .plainShrRI64, .plainSarRI64, .plainAddRR64S]),
    (.movRR64_cmov3R64_plainAddRR64_plainShlRI64, [.movRR64, .cmov3R64, .plainAddRR64, .plainShlRI64]),
    (.movRR64_cmov7R64_subRR32S_movRR32, [.movRR64, .cmov7R64, .subRR32S, .movRR32]),
    (.movRR64_movMR64_adcRI64D_addRI32, [.movRR64, .movMR64, .adcRI64D, .addRI32]),
    (.movRR64_movRR32_plainShrRI64_plainAddRR64, [.movRR64, .movRR32, .plainShrRI64, .plainAddRR64]),
    (.movRR64_plainImulRR64D_movRR64_plainImulRR64D, [.movRR64, .plainImulRR64D, .movRR64, .plainImulRR64D]),
    (.movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S, [.movzxRM16To32P, .movRR32S, .plainShrRI16D, .subRR32S]),
    (.movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32, [.movzxRM16To32, .plainShrRI32, .plainImulRR32D, .movRR32]),
    (.movzxRM8To32_movMR8_cmpRM64P_cmov4R64, [.movzxRM8To32, .movMR8, .cmpRM64P, .cmov4R64]),
    (.plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2, [.plainAddRI64, .addRI64, .movMR64P, .cmpRR64Jcc2]),
    (.plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S, [.plainAddRR32, .plainShrRI32, .plainImulRR32D, .cmpRR32Jcc2S]),
    (.plainAddRR64D_movRR64_plainAddRR64_cmpRR64, [.plainAddRR64D, .movRR64, .plainAddRR64, .cmpRR64]),
    (.plainAddRR64S_cmpRR64D_setcc2_plainAddRR64, [.plainAddRR64S, .cmpRR64D, .setcc2, .plainAddRR64]),
    (.plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D, [.plainShlRI64, .plainOrRR64D, .plainSubRR64D, .cmpRI64Jcc7D]),
    (.plainSubRR32D_plainSarRI32D_addRR32D_movMR16, [.plainSubRR32D, .plainSarRI32D, .addRR32D, .movMR16]),
    (.shrRI64_movRM64P_movzxRR8To32_subRR64, [.shrRI64, .movRM64P, .movzxRR8To32, .subRR64]),
    (.xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S, [.xorRR32, .movMR64PS, .movRM64P, .cmpRR64Jcc9S]),
    (.enter_leaR64P_movRR32, [.enter, .leaR64P, .movRR32]),
    (.enter_movMR16P_cmpRI32Jcc7, [.enter, .movMR16P, .cmpRI32Jcc7]),
    (.enter_movRR64_cmpRR64Jcc2, [.enter, .movRR64, .cmpRR64Jcc2]),
    (.enter_movzxRM8To32P_testRR8Jcc9DS, [.enter, .movzxRM8To32P, .testRR8Jcc9DS]),
    (.movMR64PS_movzxRM16To32P_movMR16PS, [.movMR64PS, .movzxRM16To32P, .movMR16PS]),
    (.movRR32S_leaR64X_cmpRI32Jcc7, [.movRR32S, .leaR64X, .cmpRI32Jcc7]),
    (.movRR32_movMR32P_movMR32P, [.movRR32, .movMR32P, .movMR32P]),
    (.movRR64_movRR32_plainShrRI64, [.movRR64, .movRR32, .plainShrRI64]),
    (.notR32_plainAndRR32S_plainSubRR32, [.notR32, .plainAndRR32S, .plainSubRR32]),
    (.popR64T_popR64T_popR64T, [.popR64T, .popR64T, .popR64T]),
    (.shrRI64_movzxRR8To32_addRM64P, [.shrRI64, .movzxRR8To32, .addRM64P]),
    (.enter_cmpRI32Jcc7, [.enter, .cmpRI32Jcc7]),
    (.enter_movRM32P, [.enter, .movRM32P]),
    (.enter_movRM64P, [.enter, .movRM64P]),
    (.enter_movRR32, [.enter, .movRR32]),
    (.enter_movRR64, [.enter, .movRR64]),
    (.enter_movzxRM8To32P, [.enter, .movzxRM8To32P]),
    (.enter_return64, [.enter, .return64]),
    (.leaR64X_cmpRI32Jcc7, [.leaR64X, .cmpRI32Jcc7]),
    (.movMR16PS_cmpRI32Jcc6, [.movMR16PS, .cmpRI32Jcc6]),
    (.movMR32P_movMR32P, [.movMR32P, .movMR32P]),
    (.movRR64_movRR64, [.movRR64, .movRR64]),
    (.movRR64_plainSubRR64D, [.movRR64, .plainSubRR64D]),
    (.plainAddRR64D_cmpRI32Jcc7, [.plainAddRR64D, .cmpRI32Jcc7]),
    (.plainImulRR32D_cmpRR32Jcc2S, [.plainImulRR32D, .cmpRR32Jcc2S]),
    (.plainImulRR64_plainImulRR64, [.plainImulRR64, .plainImulRR64]),
    (.pushR64_movRR64, [.pushR64, .movRR64]),
  ]
}

@_silgen_name("rs_addRR8") func rs_addRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR16") func rs_addRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32") func rs_addRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR64") func rs_addRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI8") func rs_addRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI16") func rs_addRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI32") func rs_addRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI64") func rs_addRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM8") func rs_addRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM16") func rs_addRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM32") func rs_addRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM64") func rs_addRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR8") func rs_addMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR16") func rs_addMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR32") func rs_addMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR64") func rs_addMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI8") func rs_addMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI16") func rs_addMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI32") func rs_addMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI64") func rs_addMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR8") func rs_orRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR16") func rs_orRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR32") func rs_orRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR64") func rs_orRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI8") func rs_orRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI16") func rs_orRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI32") func rs_orRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI64") func rs_orRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM8") func rs_orRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM16") func rs_orRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM32") func rs_orRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM64") func rs_orRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR8") func rs_orMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR16") func rs_orMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR32") func rs_orMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR64") func rs_orMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI8") func rs_orMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI16") func rs_orMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI32") func rs_orMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI64") func rs_orMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR8") func rs_adcRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR16") func rs_adcRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR32") func rs_adcRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR64") func rs_adcRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI8") func rs_adcRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI16") func rs_adcRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI32") func rs_adcRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI64") func rs_adcRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM8") func rs_adcRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM16") func rs_adcRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM32") func rs_adcRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM64") func rs_adcRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR8") func rs_adcMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR16") func rs_adcMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR32") func rs_adcMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR64") func rs_adcMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI8") func rs_adcMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI16") func rs_adcMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI32") func rs_adcMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI64") func rs_adcMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR8") func rs_sbbRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR16") func rs_sbbRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR32") func rs_sbbRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR64") func rs_sbbRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI8") func rs_sbbRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI16") func rs_sbbRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI32") func rs_sbbRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI64") func rs_sbbRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM8") func rs_sbbRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM16") func rs_sbbRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM32") func rs_sbbRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM64") func rs_sbbRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR8") func rs_sbbMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR16") func rs_sbbMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR32") func rs_sbbMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR64") func rs_sbbMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI8") func rs_sbbMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI16") func rs_sbbMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI32") func rs_sbbMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI64") func rs_sbbMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR8") func rs_andRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR16") func rs_andRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR32") func rs_andRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR64") func rs_andRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI8") func rs_andRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI16") func rs_andRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI32") func rs_andRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI64") func rs_andRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM8") func rs_andRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM16") func rs_andRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM32") func rs_andRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM64") func rs_andRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR8") func rs_andMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR16") func rs_andMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR32") func rs_andMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR64") func rs_andMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI8") func rs_andMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI16") func rs_andMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI32") func rs_andMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI64") func rs_andMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR8") func rs_subRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR16") func rs_subRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR32") func rs_subRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR64") func rs_subRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI8") func rs_subRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI16") func rs_subRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI32") func rs_subRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI64") func rs_subRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM8") func rs_subRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM16") func rs_subRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM32") func rs_subRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM64") func rs_subRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR8") func rs_subMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR16") func rs_subMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR32") func rs_subMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR64") func rs_subMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI8") func rs_subMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI16") func rs_subMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI32") func rs_subMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI64") func rs_subMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR8") func rs_xorRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR16") func rs_xorRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR32") func rs_xorRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR64") func rs_xorRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI8") func rs_xorRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI16") func rs_xorRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI32") func rs_xorRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI64") func rs_xorRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM8") func rs_xorRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM16") func rs_xorRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM32") func rs_xorRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM64") func rs_xorRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR8") func rs_xorMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR16") func rs_xorMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR32") func rs_xorMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR64") func rs_xorMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI8") func rs_xorMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI16") func rs_xorMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI32") func rs_xorMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI64") func rs_xorMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8") func rs_cmpRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR16") func rs_cmpRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32") func rs_cmpRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64") func rs_cmpRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8") func rs_cmpRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI16") func rs_cmpRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32") func rs_cmpRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64") func rs_cmpRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM8") func rs_cmpRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM16") func rs_cmpRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM32") func rs_cmpRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM64") func rs_cmpRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR8") func rs_cmpMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR16") func rs_cmpMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR32") func rs_cmpMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR64") func rs_cmpMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI8") func rs_cmpMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI16") func rs_cmpMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI32") func rs_cmpMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI64") func rs_cmpMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8") func rs_testRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR16") func rs_testRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32") func rs_testRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64") func rs_testRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI8") func rs_testRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI16") func rs_testRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI32") func rs_testRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI64") func rs_testRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMR8") func rs_testMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMR16") func rs_testMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMR32") func rs_testMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMR64") func rs_testMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI8") func rs_testMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI16") func rs_testMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI32") func rs_testMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI64") func rs_testMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR8") func rs_incR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR16") func rs_incR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR32") func rs_incR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR64") func rs_incR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incM8") func rs_incM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incM16") func rs_incM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incM32") func rs_incM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incM64") func rs_incM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR8") func rs_decR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR16") func rs_decR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32") func rs_decR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64") func rs_decR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decM8") func rs_decM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decM16") func rs_decM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decM32") func rs_decM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decM64") func rs_decM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR8") func rs_negR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR16") func rs_negR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR32") func rs_negR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR64") func rs_negR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negM8") func rs_negM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negM16") func rs_negM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negM32") func rs_negM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negM64") func rs_negM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR8") func rs_notR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR16") func rs_notR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR32") func rs_notR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR64") func rs_notR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notM8") func rs_notM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notM16") func rs_notM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notM32") func rs_notM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notM64") func rs_notM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI8") func rs_shlRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI16") func rs_shlRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI32") func rs_shlRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI64") func rs_shlRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC8") func rs_shlRC8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC16") func rs_shlRC16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC32") func rs_shlRC32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC64") func rs_shlRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI8") func rs_shrRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI16") func rs_shrRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI32") func rs_shrRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI64") func rs_shrRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC8") func rs_shrRC8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC16") func rs_shrRC16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC32") func rs_shrRC32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC64") func rs_shrRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI8") func rs_sarRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI16") func rs_sarRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI32") func rs_sarRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI64") func rs_sarRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC8") func rs_sarRC8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC16") func rs_sarRC16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC32") func rs_sarRC32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC64") func rs_sarRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI8") func rs_rolRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI16") func rs_rolRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI32") func rs_rolRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI64") func rs_rolRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC8") func rs_rolRC8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC16") func rs_rolRC16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC32") func rs_rolRC32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC64") func rs_rolRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI8") func rs_rorRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI16") func rs_rorRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI32") func rs_rorRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI64") func rs_rorRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC8") func rs_rorRC8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC16") func rs_rorRC16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC32") func rs_rorRC32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC64") func rs_rorRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR16") func rs_imulRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR32") func rs_imulRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR64") func rs_imulRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_divR32") func rs_divR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt32.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_divR64") func rs_divR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt64.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRRI16") func rs_imulRRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRRI(UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRRI32") func rs_imulRRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRRI(UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRRI64") func rs_imulRRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRRI(UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRM16") func rs_imulRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRM32") func rs_imulRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRM64") func rs_imulRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR8") func rs_movRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR16") func rs_movRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32") func rs_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64") func rs_movRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRI8") func rs_movRI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRI(UInt8.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRI16") func rs_movRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRI(UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRI32") func rs_movRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRI(UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRI64") func rs_movRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRI(UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM8") func rs_movRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM16") func rs_movRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM32") func rs_movRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64") func rs_movRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR8") func rs_movMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16") func rs_movMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32") func rs_movMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64") func rs_movMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI8") func rs_movMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt8.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI16") func rs_movMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI32") func rs_movMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI64") func rs_movMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR8To16") func rs_movzxRR8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt8.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR8To32") func rs_movzxRR8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt8.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR8To64") func rs_movzxRR8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt8.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To16") func rs_movzxRM8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32") func rs_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To64") func rs_movzxRM8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR8To16") func rs_movsxRR8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt8.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR8To32") func rs_movsxRR8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt8.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR8To64") func rs_movsxRR8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt8.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To16") func rs_movsxRM8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To32") func rs_movsxRM8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To64") func rs_movsxRM8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR16To32") func rs_movzxRR16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt16.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR16To64") func rs_movzxRR16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt16.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32") func rs_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To64") func rs_movzxRM16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR16To32") func rs_movsxRR16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt16.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR16To64") func rs_movsxRR16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt16.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To32") func rs_movsxRM16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To64") func rs_movsxRM16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR32To64") func rs_movzxRR32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt32.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM32To64") func rs_movzxRM32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR32To64") func rs_movsxRR32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM32To64") func rs_movsxRM32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR16") func rs_plainAddRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR32") func rs_plainAddRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64") func rs_plainAddRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI16") func rs_plainAddRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Add>.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI32") func rs_plainAddRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Add>.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI64") func rs_plainAddRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Add>.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR16") func rs_plainOrRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR32") func rs_plainOrRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR64") func rs_plainOrRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRI16") func rs_plainOrRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Or>.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRI32") func rs_plainOrRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Or>.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRI64") func rs_plainOrRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Or>.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR16") func rs_plainAndRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR32") func rs_plainAndRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR64") func rs_plainAndRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRI16") func rs_plainAndRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<And>.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRI32") func rs_plainAndRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<And>.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRI64") func rs_plainAndRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<And>.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR16") func rs_plainSubRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR32") func rs_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR64") func rs_plainSubRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRI16") func rs_plainSubRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Sub>.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRI32") func rs_plainSubRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Sub>.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRI64") func rs_plainSubRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Sub>.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR16") func rs_plainXorRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt16.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR32") func rs_plainXorRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR64") func rs_plainXorRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRI16") func rs_plainXorRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Xor>.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRI32") func rs_plainXorRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Xor>.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRI64") func rs_plainXorRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Xor>.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI16") func rs_plainShlRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI32") func rs_plainShlRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI64") func rs_plainShlRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI16") func rs_plainShrRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI32") func rs_plainShrRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI64") func rs_plainShrRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI16") func rs_plainSarRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt16.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI32") func rs_plainSarRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI64") func rs_plainSarRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR32") func rs_plainImulRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR64") func rs_plainImulRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRRI32") func rs_plainImulRRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRRI(UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRRI64") func rs_plainImulRRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRRI(UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR16") func rs_leaR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt16.self, operation, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32") func rs_leaR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt32.self, operation, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64") func rs_leaR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt64.self, operation, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xchgRR8") func rs_xchgRR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.exchangeRR(UInt8.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xchgRR16") func rs_xchgRR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.exchangeRR(UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xchgRR32") func rs_xchgRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.exchangeRR(UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xchgRR64") func rs_xchgRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.exchangeRR(UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc0") func rs_setcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(0, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov0R16") func rs_cmov0R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(0, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov0R32") func rs_cmov0R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(0, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov0R64") func rs_cmov0R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(0, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc0") func rs_jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(0, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc1") func rs_setcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(1, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov1R16") func rs_cmov1R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(1, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov1R32") func rs_cmov1R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(1, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov1R64") func rs_cmov1R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(1, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc1") func rs_jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(1, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc2") func rs_setcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(2, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov2R16") func rs_cmov2R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(2, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov2R32") func rs_cmov2R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(2, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov2R64") func rs_cmov2R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(2, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc2") func rs_jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(2, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc3") func rs_setcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(3, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov3R16") func rs_cmov3R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(3, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov3R32") func rs_cmov3R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(3, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov3R64") func rs_cmov3R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(3, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc3") func rs_jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(3, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc4") func rs_setcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(4, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov4R16") func rs_cmov4R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(4, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov4R32") func rs_cmov4R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(4, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov4R64") func rs_cmov4R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(4, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc4") func rs_jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(4, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc5") func rs_setcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(5, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov5R16") func rs_cmov5R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(5, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov5R32") func rs_cmov5R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(5, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov5R64") func rs_cmov5R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(5, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc5") func rs_jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(5, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc6") func rs_setcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(6, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov6R16") func rs_cmov6R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(6, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov6R32") func rs_cmov6R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(6, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov6R64") func rs_cmov6R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(6, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc6") func rs_jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(6, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc7") func rs_setcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(7, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov7R16") func rs_cmov7R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(7, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov7R32") func rs_cmov7R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(7, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov7R64") func rs_cmov7R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(7, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc7") func rs_jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(7, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc8") func rs_setcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(8, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov8R16") func rs_cmov8R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(8, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov8R32") func rs_cmov8R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(8, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov8R64") func rs_cmov8R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(8, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc8") func rs_jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(8, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc9") func rs_setcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(9, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov9R16") func rs_cmov9R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(9, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov9R32") func rs_cmov9R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(9, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov9R64") func rs_cmov9R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(9, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc9") func rs_jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(9, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc10") func rs_setcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(10, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov10R16") func rs_cmov10R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(10, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov10R32") func rs_cmov10R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(10, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov10R64") func rs_cmov10R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(10, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc10") func rs_jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(10, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc11") func rs_setcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(11, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov11R16") func rs_cmov11R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(11, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov11R32") func rs_cmov11R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(11, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov11R64") func rs_cmov11R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(11, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc11") func rs_jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(11, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc12") func rs_setcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(12, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov12R16") func rs_cmov12R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(12, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov12R32") func rs_cmov12R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(12, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov12R64") func rs_cmov12R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(12, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc12") func rs_jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(12, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc13") func rs_setcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(13, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov13R16") func rs_cmov13R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(13, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov13R32") func rs_cmov13R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(13, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov13R64") func rs_cmov13R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(13, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc13") func rs_jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(13, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc14") func rs_setcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(14, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov14R16") func rs_cmov14R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(14, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov14R32") func rs_cmov14R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(14, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov14R64") func rs_cmov14R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(14, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc14") func rs_jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(14, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_setcc15") func rs_setcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.setCondition(15, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov15R16") func rs_cmov15R16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(15, UInt16.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov15R32") func rs_cmov15R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(15, UInt32.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmov15R64") func rs_cmov15R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveIf(15, UInt64.self, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jcc15") func rs_jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpIf(15, operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc0") func rs_cmpRI8Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(0, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc1") func rs_cmpRI8Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(1, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc2") func rs_cmpRI8Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc3") func rs_cmpRI8Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc4") func rs_cmpRI8Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc5") func rs_cmpRI8Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc6") func rs_cmpRI8Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc7") func rs_cmpRI8Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc8") func rs_cmpRI8Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc9") func rs_cmpRI8Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc10") func rs_cmpRI8Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(10, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc11") func rs_cmpRI8Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(11, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc12") func rs_cmpRI8Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc13") func rs_cmpRI8Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc14") func rs_cmpRI8Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc15") func rs_cmpRI8Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt8.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc0") func rs_cmpRI32Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(0, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc1") func rs_cmpRI32Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(1, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc2") func rs_cmpRI32Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc3") func rs_cmpRI32Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc4") func rs_cmpRI32Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc5") func rs_cmpRI32Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc6") func rs_cmpRI32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc7") func rs_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc8") func rs_cmpRI32Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc9") func rs_cmpRI32Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc10") func rs_cmpRI32Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(10, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc11") func rs_cmpRI32Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(11, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc12") func rs_cmpRI32Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc13") func rs_cmpRI32Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc14") func rs_cmpRI32Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc15") func rs_cmpRI32Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc0") func rs_cmpRI64Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(0, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc1") func rs_cmpRI64Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(1, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc2") func rs_cmpRI64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc3") func rs_cmpRI64Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc4") func rs_cmpRI64Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc5") func rs_cmpRI64Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc6") func rs_cmpRI64Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc7") func rs_cmpRI64Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc8") func rs_cmpRI64Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc9") func rs_cmpRI64Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc10") func rs_cmpRI64Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(10, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc11") func rs_cmpRI64Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(11, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc12") func rs_cmpRI64Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc13") func rs_cmpRI64Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc14") func rs_cmpRI64Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc15") func rs_cmpRI64Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc0") func rs_cmpRR8Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(0, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc1") func rs_cmpRR8Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(1, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc2") func rs_cmpRR8Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc3") func rs_cmpRR8Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc4") func rs_cmpRR8Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc5") func rs_cmpRR8Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc6") func rs_cmpRR8Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc7") func rs_cmpRR8Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc8") func rs_cmpRR8Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc9") func rs_cmpRR8Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc10") func rs_cmpRR8Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(10, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc11") func rs_cmpRR8Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(11, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc12") func rs_cmpRR8Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc13") func rs_cmpRR8Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc14") func rs_cmpRR8Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc15") func rs_cmpRR8Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc0") func rs_cmpRR32Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(0, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc1") func rs_cmpRR32Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(1, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc2") func rs_cmpRR32Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc3") func rs_cmpRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc4") func rs_cmpRR32Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc5") func rs_cmpRR32Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc6") func rs_cmpRR32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc7") func rs_cmpRR32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc8") func rs_cmpRR32Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc9") func rs_cmpRR32Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc10") func rs_cmpRR32Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(10, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc11") func rs_cmpRR32Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(11, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc12") func rs_cmpRR32Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc13") func rs_cmpRR32Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc14") func rs_cmpRR32Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc15") func rs_cmpRR32Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc0") func rs_cmpRR64Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(0, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc1") func rs_cmpRR64Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(1, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc2") func rs_cmpRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc3") func rs_cmpRR64Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc4") func rs_cmpRR64Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc5") func rs_cmpRR64Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc6") func rs_cmpRR64Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc7") func rs_cmpRR64Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc8") func rs_cmpRR64Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc9") func rs_cmpRR64Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc10") func rs_cmpRR64Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(10, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc11") func rs_cmpRR64Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(11, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc12") func rs_cmpRR64Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc13") func rs_cmpRR64Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc14") func rs_cmpRR64Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc15") func rs_cmpRR64Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc0") func rs_testRR8Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(0, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc1") func rs_testRR8Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(1, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc2") func rs_testRR8Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc3") func rs_testRR8Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc4") func rs_testRR8Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc5") func rs_testRR8Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc6") func rs_testRR8Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc7") func rs_testRR8Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc8") func rs_testRR8Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc9") func rs_testRR8Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc10") func rs_testRR8Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(10, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc11") func rs_testRR8Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(11, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc12") func rs_testRR8Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc13") func rs_testRR8Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc14") func rs_testRR8Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc15") func rs_testRR8Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt8.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc0") func rs_testRR32Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(0, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc1") func rs_testRR32Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(1, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc2") func rs_testRR32Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc3") func rs_testRR32Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc4") func rs_testRR32Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc5") func rs_testRR32Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc6") func rs_testRR32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc7") func rs_testRR32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc8") func rs_testRR32Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc9") func rs_testRR32Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc10") func rs_testRR32Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(10, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc11") func rs_testRR32Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(11, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc12") func rs_testRR32Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc13") func rs_testRR32Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc14") func rs_testRR32Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc15") func rs_testRR32Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt32.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc0") func rs_testRR64Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(0, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc1") func rs_testRR64Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(1, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc2") func rs_testRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc3") func rs_testRR64Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc4") func rs_testRR64Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc5") func rs_testRR64Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc6") func rs_testRR64Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc7") func rs_testRR64Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc8") func rs_testRR64Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc9") func rs_testRR64Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc10") func rs_testRR64Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(10, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc11") func rs_testRR64Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(11, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc12") func rs_testRR64Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc13") func rs_testRR64Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc14") func rs_testRR64Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc15") func rs_testRR64Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt64.self, operation, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc0") func rs_decR32Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(0, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc1") func rs_decR32Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(1, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc2") func rs_decR32Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(2, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc3") func rs_decR32Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(3, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc4") func rs_decR32Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(4, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc5") func rs_decR32Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(5, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc6") func rs_decR32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(6, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc7") func rs_decR32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(7, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc8") func rs_decR32Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(8, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc9") func rs_decR32Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(9, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc10") func rs_decR32Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(10, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc11") func rs_decR32Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(11, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc12") func rs_decR32Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(12, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc13") func rs_decR32Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(13, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc14") func rs_decR32Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(14, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc15") func rs_decR32Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(15, UInt32.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc0") func rs_decR64Jcc0(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(0, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc1") func rs_decR64Jcc1(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(1, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc2") func rs_decR64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(2, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc3") func rs_decR64Jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(3, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc4") func rs_decR64Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(4, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc5") func rs_decR64Jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(5, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc6") func rs_decR64Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(6, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc7") func rs_decR64Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(7, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc8") func rs_decR64Jcc8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(8, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc9") func rs_decR64Jcc9(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(9, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc10") func rs_decR64Jcc10(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(10, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc11") func rs_decR64Jcc11(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(11, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc12") func rs_decR64Jcc12(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(12, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc13") func rs_decR64Jcc13(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(13, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc14") func rs_decR64Jcc14(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(14, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc15") func rs_decR64Jcc15(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(15, UInt64.self, operation, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushR32") func rs_pushR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt32.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushR64") func rs_pushR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt64.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushI32") func rs_pushI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt32.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushI64") func rs_pushI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt64.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_popR32") func rs_popR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt32.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_popR64") func rs_popR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt64.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_call32") func rs_call32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt32.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_call64") func rs_call64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt64.self, operation, Stored.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_return32") func rs_return32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.return(UInt32.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_return64") func rs_return64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.return(UInt64.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpR32") func rs_jumpR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpR(UInt32.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpR64") func rs_jumpR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpR(UInt64.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpM32") func rs_jumpM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpM(UInt32.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpM64") func rs_jumpM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpM(UInt64.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_callR32") func rs_callR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callR(UInt32.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_callR64") func rs_callR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callR(UInt64.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_callM32") func rs_callM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callM(UInt32.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_callM64") func rs_callM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callM(UInt64.self, operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter") func rs_enter(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.enter(operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpAcross") func rs_jumpAcross(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpAcross(operation, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_address32") func rs_address32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.address32(operation, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addressWithBase") func rs_addressWithBase(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.addressWithBase(operation, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_stale") func rs_stale(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.stale(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_breakpoint") func rs_breakpoint(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.breakpoint(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_alone") func rs_alone(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.alone(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpDirect") func rs_jumpDirect(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpDirect(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_jumpLinked") func rs_jumpLinked(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpLinked(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_execute") func rs_execute(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.execute(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_executeCounted") func rs_executeCounted(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.executeCounted(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_executeLast") func rs_executeLast(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.executeLast(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_executeAndLeave") func rs_executeAndLeave(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.executeAndLeave(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pause") func rs_pause(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.pause(operation)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32DS") func rs_addRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32D") func rs_addRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32S") func rs_addRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR64DS") func rs_addRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR64D") func rs_addRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR64S") func rs_addRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Add.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI32D") func rs_addRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRI64D") func rs_addRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Add.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM32PD") func rs_addRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM32B") func rs_addRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM32P") func rs_addRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM64PD") func rs_addRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM64B") func rs_addRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM64P") func rs_addRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR32PS") func rs_addMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR32B") func rs_addMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR32P") func rs_addMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR64PS") func rs_addMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR64B") func rs_addMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMR64P") func rs_addMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI32B") func rs_addMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI32P") func rs_addMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI64B") func rs_addMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addMI64P") func rs_addMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR32DS") func rs_orRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR32D") func rs_orRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR32S") func rs_orRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR64DS") func rs_orRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR64D") func rs_orRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRR64S") func rs_orRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Or.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI32D") func rs_orRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRI64D") func rs_orRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Or.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM32PD") func rs_orRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM32B") func rs_orRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM32P") func rs_orRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM64PD") func rs_orRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM64B") func rs_orRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orRM64P") func rs_orRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR32PS") func rs_orMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR32B") func rs_orMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR32P") func rs_orMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR64PS") func rs_orMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR64B") func rs_orMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMR64P") func rs_orMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI32B") func rs_orMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI32P") func rs_orMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI64B") func rs_orMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_orMI64P") func rs_orMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR32DS") func rs_adcRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR32D") func rs_adcRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR32S") func rs_adcRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR64DS") func rs_adcRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR64D") func rs_adcRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR64S") func rs_adcRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Adc.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI32D") func rs_adcRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRI64D") func rs_adcRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Adc.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM32PD") func rs_adcRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM32B") func rs_adcRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM32P") func rs_adcRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM64PD") func rs_adcRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM64B") func rs_adcRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRM64P") func rs_adcRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR32PS") func rs_adcMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR32B") func rs_adcMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR32P") func rs_adcMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR64PS") func rs_adcMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR64B") func rs_adcMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMR64P") func rs_adcMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI32B") func rs_adcMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI32P") func rs_adcMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI64B") func rs_adcMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcMI64P") func rs_adcMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR32DS") func rs_sbbRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR32D") func rs_sbbRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR32S") func rs_sbbRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR64DS") func rs_sbbRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR64D") func rs_sbbRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRR64S") func rs_sbbRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sbb.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI32D") func rs_sbbRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRI64D") func rs_sbbRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sbb.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM32PD") func rs_sbbRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM32B") func rs_sbbRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM32P") func rs_sbbRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM64PD") func rs_sbbRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM64B") func rs_sbbRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbRM64P") func rs_sbbRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR32PS") func rs_sbbMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR32B") func rs_sbbMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR32P") func rs_sbbMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR64PS") func rs_sbbMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR64B") func rs_sbbMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMR64P") func rs_sbbMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI32B") func rs_sbbMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI32P") func rs_sbbMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI64B") func rs_sbbMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sbbMI64P") func rs_sbbMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR32DS") func rs_andRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR32D") func rs_andRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR32S") func rs_andRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR64DS") func rs_andRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR64D") func rs_andRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRR64S") func rs_andRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(And.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI32D") func rs_andRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRI64D") func rs_andRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(And.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM32PD") func rs_andRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM32B") func rs_andRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM32P") func rs_andRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM64PD") func rs_andRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM64B") func rs_andRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andRM64P") func rs_andRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR32PS") func rs_andMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR32B") func rs_andMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR32P") func rs_andMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR64PS") func rs_andMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR64B") func rs_andMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMR64P") func rs_andMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI32B") func rs_andMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI32P") func rs_andMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI64B") func rs_andMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_andMI64P") func rs_andMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR32DS") func rs_subRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR32D") func rs_subRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR32S") func rs_subRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR64DS") func rs_subRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR64D") func rs_subRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRR64S") func rs_subRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI32D") func rs_subRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRI64D") func rs_subRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Sub.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM32PD") func rs_subRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM32B") func rs_subRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM32P") func rs_subRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM64PD") func rs_subRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM64B") func rs_subRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subRM64P") func rs_subRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR32PS") func rs_subMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR32B") func rs_subMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR32P") func rs_subMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR64PS") func rs_subMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR64B") func rs_subMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMR64P") func rs_subMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI32B") func rs_subMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI32P") func rs_subMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI64B") func rs_subMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_subMI64P") func rs_subMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR32DS") func rs_xorRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR32D") func rs_xorRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR32S") func rs_xorRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR64DS") func rs_xorRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR64D") func rs_xorRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR64S") func rs_xorRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Xor.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI32D") func rs_xorRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRI64D") func rs_xorRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Xor.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM32PD") func rs_xorRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM32B") func rs_xorRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM32P") func rs_xorRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM64PD") func rs_xorRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM64B") func rs_xorRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRM64P") func rs_xorRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR32PS") func rs_xorMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR32B") func rs_xorMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR32P") func rs_xorMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR64PS") func rs_xorMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR64B") func rs_xorMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMR64P") func rs_xorMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI32B") func rs_xorMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI32P") func rs_xorMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI64B") func rs_xorMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorMI64P") func rs_xorMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32D") func rs_cmpRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32S") func rs_cmpRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64D") func rs_cmpRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64S") func rs_cmpRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(Sub.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32D") func rs_cmpRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64D") func rs_cmpRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(Sub.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM8P") func rs_cmpRM8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt8.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM16P") func rs_cmpRM16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt16.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM32PD") func rs_cmpRM32PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM32B") func rs_cmpRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM32P") func rs_cmpRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM64PD") func rs_cmpRM64PD(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM64B") func rs_cmpRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRM64P") func rs_cmpRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR8P") func rs_cmpMR8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt8.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR16P") func rs_cmpMR16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt16.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR32PS") func rs_cmpMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR32B") func rs_cmpMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR32P") func rs_cmpMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR64PS") func rs_cmpMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR64B") func rs_cmpMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMR64P") func rs_cmpMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI8B") func rs_cmpMI8B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt8.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI8P") func rs_cmpMI8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt8.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI16B") func rs_cmpMI16B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt16.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI16P") func rs_cmpMI16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt16.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI32B") func rs_cmpMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI32P") func rs_cmpMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI64B") func rs_cmpMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpMI64P") func rs_cmpMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32DS") func rs_testRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64DS") func rs_testRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRR(And.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI8D") func rs_testRI8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI16D") func rs_testRI16D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt16.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI32D") func rs_testRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRI64D") func rs_testRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRI(And.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI8B") func rs_testMI8B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt8.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI8P") func rs_testMI8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt8.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI16B") func rs_testMI16B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt16.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI16P") func rs_testMI16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt16.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI32B") func rs_testMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI32P") func rs_testMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI64B") func rs_testMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testMI64P") func rs_testMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR32D") func rs_incR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_incR64D") func rs_incR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Inc.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32D") func rs_decR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64D") func rs_decR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Dec.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR32D") func rs_negR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_negR64D") func rs_negR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Neg.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR32D") func rs_notR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR64D") func rs_notR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.unary(Not.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI32D") func rs_shlRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRI64D") func rs_shlRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shl.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC32D") func rs_shlRC32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shlRC64D") func rs_shlRC64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shl.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI32D") func rs_shrRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI64D") func rs_shrRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Shr.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC32D") func rs_shrRC32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRC64D") func rs_shrRC64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Shr.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI32D") func rs_sarRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRI64D") func rs_sarRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Sar.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC32D") func rs_sarRC32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_sarRC64D") func rs_sarRC64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Sar.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI32D") func rs_rolRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRI64D") func rs_rolRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Rol.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC32D") func rs_rolRC32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rolRC64D") func rs_rolRC64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Rol.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI32D") func rs_rorRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRI64D") func rs_rorRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(Ror.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC32D") func rs_rorRC32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_rorRC64D") func rs_rorRC64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftCL(Ror.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR32DS") func rs_imulRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR32D") func rs_imulRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR32S") func rs_imulRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR64DS") func rs_imulRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR64D") func rs_imulRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRR64S") func rs_imulRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRR(UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_divR32S") func rs_divR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt32.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_divR64S") func rs_divR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt64.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRRI32S") func rs_imulRRI32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRRI(UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRRI64S") func rs_imulRRI64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRRI(UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRM32P") func rs_imulRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_imulRM64P") func rs_imulRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32S") func rs_movRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64S") func rs_movRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRR(UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM8B") func rs_movRM8B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt8.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM8P") func rs_movRM8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt8.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM16B") func rs_movRM16B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt16.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM16P") func rs_movRM16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt16.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM32B") func rs_movRM32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM32P") func rs_movRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM32A") func rs_movRM32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM32X") func rs_movRM32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64B") func rs_movRM64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64P") func rs_movRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64A") func rs_movRM64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64X") func rs_movRM64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR8PS") func rs_movMR8PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt8.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR8B") func rs_movMR8B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt8.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR8P") func rs_movMR8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt8.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16PS") func rs_movMR16PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt16.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16B") func rs_movMR16B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt16.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16P") func rs_movMR16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt16.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32PS") func rs_movMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32B") func rs_movMR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32P") func rs_movMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32S") func rs_movMR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Last.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64PS") func rs_movMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64B") func rs_movMR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Stored.self, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64P") func rs_movMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64S") func rs_movMR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Last.self, Indexed<Stored, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI8P") func rs_movMI8P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt8.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI16P") func rs_movMI16P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt16.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI32B") func rs_movMI32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI32P") func rs_movMI32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI64B") func rs_movMI64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMI64P") func rs_movMI64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR8To32S") func rs_movzxRR8To32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt8.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR8To64S") func rs_movzxRR8To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt8.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32B") func rs_movzxRM8To32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32P") func rs_movzxRM8To32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32A") func rs_movzxRM8To32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32X") func rs_movzxRM8To32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To64B") func rs_movzxRM8To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To64P") func rs_movzxRM8To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To64A") func rs_movzxRM8To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To64X") func rs_movzxRM8To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR8To32S") func rs_movsxRR8To32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt8.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR8To64S") func rs_movsxRR8To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt8.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To32B") func rs_movsxRM8To32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To32P") func rs_movsxRM8To32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To32A") func rs_movsxRM8To32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To32X") func rs_movsxRM8To32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To64B") func rs_movsxRM8To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To64P") func rs_movsxRM8To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To64A") func rs_movsxRM8To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM8To64X") func rs_movsxRM8To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR16To32S") func rs_movzxRR16To32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt16.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR16To64S") func rs_movzxRR16To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt16.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32B") func rs_movzxRM16To32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32P") func rs_movzxRM16To32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32A") func rs_movzxRM16To32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32X") func rs_movzxRM16To32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To64B") func rs_movzxRM16To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To64P") func rs_movzxRM16To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To64A") func rs_movzxRM16To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To64X") func rs_movzxRM16To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR16To32S") func rs_movsxRR16To32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt16.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR16To64S") func rs_movsxRR16To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt16.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To32B") func rs_movsxRM16To32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To32P") func rs_movsxRM16To32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To32A") func rs_movsxRM16To32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To32X") func rs_movsxRM16To32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To64B") func rs_movsxRM16To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To64P") func rs_movsxRM16To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To64A") func rs_movsxRM16To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM16To64X") func rs_movsxRM16To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRR32To64S") func rs_movzxRR32To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(ZeroExtend.self, UInt32.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM32To64B") func rs_movzxRM32To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM32To64P") func rs_movzxRM32To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM32To64A") func rs_movzxRM32To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM32To64X") func rs_movzxRM32To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRR32To64S") func rs_movsxRR32To64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM32To64B") func rs_movsxRM32To64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Based<Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM32To64P") func rs_movsxRM32To64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Based<Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM32To64A") func rs_movsxRM32To64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Indexed<Last, Stored>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movsxRM32To64X") func rs_movsxRM32To64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Last>.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR32DS") func rs_plainAddRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR32D") func rs_plainAddRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR32S") func rs_plainAddRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64DS") func rs_plainAddRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64D") func rs_plainAddRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64S") func rs_plainAddRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI32D") func rs_plainAddRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Add>.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI64D") func rs_plainAddRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Add>.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR32DS") func rs_plainOrRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR32D") func rs_plainOrRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR32S") func rs_plainOrRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR64DS") func rs_plainOrRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR64D") func rs_plainOrRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRR64S") func rs_plainOrRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Or>.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRI32D") func rs_plainOrRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Or>.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainOrRI64D") func rs_plainOrRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Or>.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR32DS") func rs_plainAndRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR32D") func rs_plainAndRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR32S") func rs_plainAndRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR64DS") func rs_plainAndRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR64D") func rs_plainAndRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRR64S") func rs_plainAndRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<And>.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRI32D") func rs_plainAndRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<And>.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAndRI64D") func rs_plainAndRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<And>.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR32DS") func rs_plainSubRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR32D") func rs_plainSubRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR32S") func rs_plainSubRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR64DS") func rs_plainSubRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR64D") func rs_plainSubRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR64S") func rs_plainSubRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRI32D") func rs_plainSubRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Sub>.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRI64D") func rs_plainSubRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Sub>.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR32DS") func rs_plainXorRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR32D") func rs_plainXorRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR32S") func rs_plainXorRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR64DS") func rs_plainXorRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR64D") func rs_plainXorRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRR64S") func rs_plainXorRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRR(Plain<Xor>.self, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRI32D") func rs_plainXorRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Xor>.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainXorRI64D") func rs_plainXorRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRI(Plain<Xor>.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI16D") func rs_plainShlRI16D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt16.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI32D") func rs_plainShlRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI64D") func rs_plainShlRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShl.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI16D") func rs_plainShrRI16D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt16.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI32D") func rs_plainShrRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShrRI64D") func rs_plainShrRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainShr.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI16D") func rs_plainSarRI16D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt16.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI32D") func rs_plainSarRI32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSarRI64D") func rs_plainSarRI64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.shiftI(PlainSar.self, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR32DS") func rs_plainImulRR32DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR32D") func rs_plainImulRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR32S") func rs_plainImulRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR64DS") func rs_plainImulRR64DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR64D") func rs_plainImulRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR64S") func rs_plainImulRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRR(UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRRI32S") func rs_plainImulRRI32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRRI(UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRRI64S") func rs_plainImulRRI64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.plainImulRRI(UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32B") func rs_leaR32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt32.self, operation, Based<Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32P") func rs_leaR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt32.self, operation, Based<Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32A") func rs_leaR32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt32.self, operation, Indexed<Last, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32X") func rs_leaR32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt32.self, operation, Indexed<Stored, Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64B") func rs_leaR64B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt64.self, operation, Based<Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64P") func rs_leaR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt64.self, operation, Based<Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64A") func rs_leaR64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt64.self, operation, Indexed<Last, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64X") func rs_leaR64X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.effectiveAddress(UInt64.self, operation, Indexed<Stored, Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc2D") func rs_cmpRI8Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc3D") func rs_cmpRI8Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc4D") func rs_cmpRI8Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc5D") func rs_cmpRI8Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc6D") func rs_cmpRI8Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc7D") func rs_cmpRI8Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc8D") func rs_cmpRI8Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc9D") func rs_cmpRI8Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc12D") func rs_cmpRI8Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc13D") func rs_cmpRI8Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc14D") func rs_cmpRI8Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI8Jcc15D") func rs_cmpRI8Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt8.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc2D") func rs_cmpRI32Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc3D") func rs_cmpRI32Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc4D") func rs_cmpRI32Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc5D") func rs_cmpRI32Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc6D") func rs_cmpRI32Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc7D") func rs_cmpRI32Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc8D") func rs_cmpRI32Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc9D") func rs_cmpRI32Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc12D") func rs_cmpRI32Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc13D") func rs_cmpRI32Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc14D") func rs_cmpRI32Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI32Jcc15D") func rs_cmpRI32Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc2D") func rs_cmpRI64Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(2, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc3D") func rs_cmpRI64Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(3, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc4D") func rs_cmpRI64Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(4, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc5D") func rs_cmpRI64Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(5, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc6D") func rs_cmpRI64Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(6, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc7D") func rs_cmpRI64Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(7, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc8D") func rs_cmpRI64Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(8, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc9D") func rs_cmpRI64Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(9, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc12D") func rs_cmpRI64Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(12, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc13D") func rs_cmpRI64Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(13, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc14D") func rs_cmpRI64Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(14, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRI64Jcc15D") func rs_cmpRI64Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRIJump(15, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc2D") func rs_cmpRR8Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc2S") func rs_cmpRR8Jcc2S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc3D") func rs_cmpRR8Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc3S") func rs_cmpRR8Jcc3S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc4D") func rs_cmpRR8Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc4S") func rs_cmpRR8Jcc4S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc5D") func rs_cmpRR8Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc5S") func rs_cmpRR8Jcc5S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc6D") func rs_cmpRR8Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc6S") func rs_cmpRR8Jcc6S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc7D") func rs_cmpRR8Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc7S") func rs_cmpRR8Jcc7S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc8D") func rs_cmpRR8Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc8S") func rs_cmpRR8Jcc8S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc9D") func rs_cmpRR8Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc9S") func rs_cmpRR8Jcc9S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc12D") func rs_cmpRR8Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc12S") func rs_cmpRR8Jcc12S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc13D") func rs_cmpRR8Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc13S") func rs_cmpRR8Jcc13S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc14D") func rs_cmpRR8Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc14S") func rs_cmpRR8Jcc14S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc15D") func rs_cmpRR8Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt8.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR8Jcc15S") func rs_cmpRR8Jcc15S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt8.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc2D") func rs_cmpRR32Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc2S") func rs_cmpRR32Jcc2S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc3D") func rs_cmpRR32Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc3S") func rs_cmpRR32Jcc3S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc4D") func rs_cmpRR32Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc4S") func rs_cmpRR32Jcc4S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc5D") func rs_cmpRR32Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc5S") func rs_cmpRR32Jcc5S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc6D") func rs_cmpRR32Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc6S") func rs_cmpRR32Jcc6S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc7D") func rs_cmpRR32Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc7S") func rs_cmpRR32Jcc7S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc8D") func rs_cmpRR32Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc8S") func rs_cmpRR32Jcc8S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc9D") func rs_cmpRR32Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc9S") func rs_cmpRR32Jcc9S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc12D") func rs_cmpRR32Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc12S") func rs_cmpRR32Jcc12S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc13D") func rs_cmpRR32Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc13S") func rs_cmpRR32Jcc13S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc14D") func rs_cmpRR32Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc14S") func rs_cmpRR32Jcc14S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc15D") func rs_cmpRR32Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt32.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR32Jcc15S") func rs_cmpRR32Jcc15S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt32.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc2D") func rs_cmpRR64Jcc2D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc2S") func rs_cmpRR64Jcc2S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(2, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc3D") func rs_cmpRR64Jcc3D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc3S") func rs_cmpRR64Jcc3S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(3, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc4D") func rs_cmpRR64Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc4S") func rs_cmpRR64Jcc4S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(4, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc5D") func rs_cmpRR64Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc5S") func rs_cmpRR64Jcc5S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(5, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc6D") func rs_cmpRR64Jcc6D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc6S") func rs_cmpRR64Jcc6S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(6, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc7D") func rs_cmpRR64Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc7S") func rs_cmpRR64Jcc7S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(7, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc8D") func rs_cmpRR64Jcc8D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc8S") func rs_cmpRR64Jcc8S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(8, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc9D") func rs_cmpRR64Jcc9D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc9S") func rs_cmpRR64Jcc9S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(9, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc12D") func rs_cmpRR64Jcc12D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc12S") func rs_cmpRR64Jcc12S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(12, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc13D") func rs_cmpRR64Jcc13D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc13S") func rs_cmpRR64Jcc13S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(13, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc14D") func rs_cmpRR64Jcc14D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc14S") func rs_cmpRR64Jcc14S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(14, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc15D") func rs_cmpRR64Jcc15D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt64.self, operation, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_cmpRR64Jcc15S") func rs_cmpRR64Jcc15S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRRJump(15, UInt64.self, operation, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc2DS") func rs_testRR8Jcc2DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc3DS") func rs_testRR8Jcc3DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc4DS") func rs_testRR8Jcc4DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc5DS") func rs_testRR8Jcc5DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc6DS") func rs_testRR8Jcc6DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc7DS") func rs_testRR8Jcc7DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc8DS") func rs_testRR8Jcc8DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc9DS") func rs_testRR8Jcc9DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc12DS") func rs_testRR8Jcc12DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc13DS") func rs_testRR8Jcc13DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc14DS") func rs_testRR8Jcc14DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR8Jcc15DS") func rs_testRR8Jcc15DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt8.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc2DS") func rs_testRR32Jcc2DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc3DS") func rs_testRR32Jcc3DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc4DS") func rs_testRR32Jcc4DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc5DS") func rs_testRR32Jcc5DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc6DS") func rs_testRR32Jcc6DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc7DS") func rs_testRR32Jcc7DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc8DS") func rs_testRR32Jcc8DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc9DS") func rs_testRR32Jcc9DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc12DS") func rs_testRR32Jcc12DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc13DS") func rs_testRR32Jcc13DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc14DS") func rs_testRR32Jcc14DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR32Jcc15DS") func rs_testRR32Jcc15DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt32.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc2DS") func rs_testRR64Jcc2DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(2, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc3DS") func rs_testRR64Jcc3DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(3, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc4DS") func rs_testRR64Jcc4DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(4, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc5DS") func rs_testRR64Jcc5DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(5, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc6DS") func rs_testRR64Jcc6DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(6, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc7DS") func rs_testRR64Jcc7DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(7, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc8DS") func rs_testRR64Jcc8DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(8, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc9DS") func rs_testRR64Jcc9DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(9, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc12DS") func rs_testRR64Jcc12DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(12, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc13DS") func rs_testRR64Jcc13DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(13, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc14DS") func rs_testRR64Jcc14DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(14, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_testRR64Jcc15DS") func rs_testRR64Jcc15DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.testRRJump(15, UInt64.self, operation, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc4D") func rs_decR32Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(4, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR32Jcc5D") func rs_decR32Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(5, UInt32.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc4D") func rs_decR64Jcc4D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(4, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_decR64Jcc5D") func rs_decR64Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.decrementJump(5, UInt64.self, operation, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushR32T") func rs_pushR32T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt32.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushR64T") func rs_pushR64T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt64.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushI32T") func rs_pushI32T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt32.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushI64T") func rs_pushI64T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt64.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_popR32T") func rs_popR32T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt32.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_popR64T") func rs_popR64T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt64.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_call32T") func rs_call32T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt32.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_call64T") func rs_call64T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt64.self, operation, Last.self, Quick.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_address32B") func rs_address32B(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.address32(operation, Based<Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_address32P") func rs_address32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.address32(operation, Based<Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_address32A") func rs_address32A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.address32(operation, Indexed<Last, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_address32X") func rs_address32X(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.address32(operation, Indexed<Stored, Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addressWithBaseB") func rs_addressWithBaseB(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.addressWithBase(operation, Based<Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addressWithBaseP") func rs_addressWithBaseP(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.addressWithBase(operation, Based<Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addressWithBaseA") func rs_addressWithBaseA(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.addressWithBase(operation, Indexed<Last, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addressWithBaseX") func rs_addressWithBaseX(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.addressWithBase(operation, Indexed<Stored, Last>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_adcRR64_movMR64P_plainAddRR64D_addRI32") func rs_adcRR64_movMR64P_plainAddRR64D_addRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Adc.self, UInt64.self, operation, Stored.self, Stored.self)
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation2, Last.self, Stored.self)
  let next = chain.binaryRI(Add.self, UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRM64_setcc2_addRM64_movRR64S") func rs_addRM64_setcc2_addRM64_movRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.binaryRM(Add.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.setCondition(2, operation1)
  guard let operation3 = chain.binaryRM(Add.self, UInt64.self, operation2, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveRR(UInt64.self, operation3, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32_movMR32P_movMR32PS_subRI32") func rs_addRR32_movMR32P_movMR32PS_subRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Add.self, UInt32.self, operation, Stored.self, Stored.self)
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveMR(UInt32.self, operation2, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.binaryRI(Sub.self, UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_addRR32S_movMR32PS_movzxRM16To32P_movRR32") func rs_addRR32S_movMR32PS_movzxRM16To32P_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Add.self, UInt32.self, operation, Stored.self, Last.self)
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveRR(UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_addRI64_cmpMI8B_jcc5") func rs_enter_addRI64_cmpMI8B_jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRI(Add.self, UInt64.self, operation1, Stored.self)
  guard let operation3 = chain.compareMI(Sub.self, UInt8.self, operation2, Based<Last>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = cpu.jumpIf(5, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_cmpRI32Jcc7") func rs_enter_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.compareRIJump(7, UInt32.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_leaR32P_leaR32P_cmpRI32_cmov6R32") func rs_enter_leaR32P_leaR32P_cmpRI32_cmov6R32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.effectiveAddress(UInt32.self, operation1, Based<Stored>.self)
  let operation3 = chain.effectiveAddress(UInt32.self, operation2, Based<Stored>.self)
  let operation4 = chain.compareRI(Sub.self, UInt32.self, operation3, Stored.self)
  let next = chain.moveIf(6, UInt32.self, operation4)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_leaR64P_movRR32") func rs_enter_leaR64P_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.effectiveAddress(UInt64.self, operation1, Based<Stored>.self)
  let next = chain.moveRR(UInt32.self, operation2, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR16P_cmpRI32Jcc7") func rs_enter_movMR16P_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt16.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let next = chain.compareRIJump(7, UInt32.self, operation2, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR32P_movzxRM16To32P_movRI32_movRR32") func rs_enter_movMR32P_movzxRM16To32P_movRI32_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.moveRI(UInt32.self, operation3)
  let next = chain.moveRR(UInt32.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR32P_movzxRM16To32P_movRR32") func rs_enter_movMR32P_movzxRM16To32P_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveRR(UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D") func rs_enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.moveRR(UInt32.self, operation3, Stored.self)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation4, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR64P_movRI32_movRR32S_return64") func rs_enter_movMR64P_movRI32_movRR32S_return64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRI(UInt32.self, operation2)
  let operation4 = chain.moveRR(UInt32.self, operation3, Last.self)
  let next = cpu.return(UInt64.self, operation4, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6") func rs_enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.binaryRR(Plain<Xor>.self, UInt32.self, operation3, Stored.self, Stored.self)
  let next = chain.compareRIJump(6, UInt32.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P") func rs_enter_movRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) ?? operation1
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_movRM32P_movRM32P_plainAndRR32") func rs_enter_movRM32P_movRM32P_movRM32P_plainAndRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  guard let operation4 = chain.moveRM(UInt32.self, operation3, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.binaryRR(Plain<And>.self, UInt32.self, operation4, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_movRM32P_movRR32") func rs_enter_movRM32P_movRM32P_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveRR(UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_movRM64P_movRR32_cmpMR64P") func rs_enter_movRM32P_movRM64P_movRR32_cmpMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.moveRR(UInt32.self, operation3, Stored.self)
  let next = chain.compareMR(Sub.self, UInt64.self, operation4, Stored.self, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_movRM64P_subRM64PD_cmpRR64D") func rs_enter_movRM32P_movRM64P_subRM64PD_cmpRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  guard let operation4 = chain.binaryRM(Sub.self, UInt64.self, operation3, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.compareRR(Sub.self, UInt64.self, operation4, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_movRR32_leaR64X_movRM32P") func rs_enter_movRM32P_movRR32_leaR64X_movRM32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRR(UInt32.self, operation2, Stored.self)
  let operation4 = chain.effectiveAddress(UInt64.self, operation3, Indexed<Stored, Last>.self)
  let next = chain.moveRM(UInt32.self, operation4, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM32P_popR64_popR64T_plainSubRR32") func rs_enter_movRM32P_popR64_popR64T_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.popR(UInt64.self, operation2, Stored.self, Quick.self) else { return unsafe chain.step(operation2) }
  guard let operation4 = chain.popR(UInt64.self, operation3, Last.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation4, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P") func rs_enter_movRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) ?? operation1
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_leaR64_movMR64P_movRM64P") func rs_enter_movRM64P_leaR64_movMR64P_movRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Indexed<Stored, Stored>.self)
  guard let operation4 = chain.moveMR(UInt64.self, operation3, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.moveRM(UInt64.self, operation4, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_leaR64_plainAndRI32_addRI64") func rs_enter_movRM64P_leaR64_plainAndRI32_addRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Indexed<Stored, Stored>.self)
  let operation4 = chain.binaryRI(Plain<And>.self, UInt32.self, operation3, Stored.self)
  let next = chain.binaryRI(Add.self, UInt64.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_leaR64P_leaR64P_movMR64P") func rs_enter_movRM64P_leaR64P_leaR64P_movMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Based<Stored>.self)
  let operation4 = chain.effectiveAddress(UInt64.self, operation3, Based<Stored>.self)
  let next = chain.moveMR(UInt64.self, operation4, Stored.self, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_movRM64P_leaR64P_movMR64PS") func rs_enter_movRM64P_movRM64P_leaR64P_movMR64PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.effectiveAddress(UInt64.self, operation3, Based<Stored>.self)
  let next = chain.moveMR(UInt64.self, operation4, Last.self, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_movRM64P_plainShlRI32_shlRI32") func rs_enter_movRM64P_movRM64P_plainShlRI32_shlRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.shiftI(PlainShl.self, UInt32.self, operation3, Stored.self)
  let next = chain.shiftI(Shl.self, UInt32.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRM64P_movzxRM8To32A_movRM32P_movRI32") func rs_enter_movRM64P_movzxRM8To32A_movRM32P_movRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation2, Indexed<Last, Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  guard let operation4 = chain.moveRM(UInt32.self, operation3, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.moveRI(UInt32.self, operation4)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR32") func rs_enter_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveRR(UInt32.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR32_movRM32P_movRM32P_leaR64") func rs_enter_movRR32_movRM32P_movRM32P_leaR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt32.self, operation1, Stored.self)
  guard let operation3 = chain.moveRM(UInt32.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  guard let operation4 = chain.moveRM(UInt32.self, operation3, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.effectiveAddress(UInt64.self, operation4, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR32_movRR64_movRR64_call64") func rs_enter_movRR32_movRR64_movRR64_call64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt32.self, operation1, Stored.self)
  let operation3 = chain.moveRR(UInt64.self, operation2, Stored.self)
  let operation4 = chain.moveRR(UInt64.self, operation3, Stored.self)
  let next = chain.call(UInt64.self, operation4, Stored.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR64") func rs_enter_movRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveRR(UInt64.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR64_cmpRR64Jcc2") func rs_enter_movRR64_cmpRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt64.self, operation1, Stored.self)
  let next = chain.compareRRJump(2, UInt64.self, operation2, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movRR64_movRR32_xorRR32_cmpRM64P") func rs_enter_movRR64_movRR32_xorRR32_cmpRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt64.self, operation1, Stored.self)
  let operation3 = chain.moveRR(UInt32.self, operation2, Stored.self)
  let operation4 = chain.binaryRR(Xor.self, UInt32.self, operation3, Stored.self, Stored.self)
  let next = chain.compareRM(Sub.self, UInt64.self, operation4, Stored.self, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movsxRR32To64_plainSubRR64D_xorRR32") func rs_enter_movsxRR32To64_plainSubRR64D_xorRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation2, Last.self, Stored.self)
  let next = chain.binaryRR(Xor.self, UInt32.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movsxRR32To64_subRR64D_movRM64X_leaR64") func rs_enter_movsxRR32To64_subRR64D_movRM64X_leaR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Sub.self, UInt64.self, operation2, Last.self, Stored.self)
  guard let operation4 = chain.moveRM(UInt64.self, operation3, Indexed<Stored, Last>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.effectiveAddress(UInt64.self, operation4, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movsxRR32To64_subRR64D_movRM64X_movRR64S") func rs_enter_movsxRR32To64_subRR64D_movRM64X_movRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Sub.self, UInt64.self, operation2, Last.self, Stored.self)
  guard let operation4 = chain.moveRM(UInt64.self, operation3, Indexed<Stored, Last>.self, Quick.self) else { return unsafe chain.step(operation3) }
  let next = chain.moveRR(UInt64.self, operation4, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32") func rs_enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRR(UInt32.self, operation2, Stored.self)
  let operation4 = chain.binaryRR(Plain<Add>.self, UInt32.self, operation3, Stored.self, Stored.self)
  let next = chain.shiftI(PlainShr.self, UInt32.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D") func rs_enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRR(UInt32.self, operation2, Stored.self)
  let operation4 = chain.shiftI(PlainShr.self, UInt32.self, operation3, Last.self)
  let next = chain.plainImulRR(UInt32.self, operation4, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D") func rs_enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Based<Stored>.self)
  let operation4 = chain.binaryRI(Plain<And>.self, UInt32.self, operation3, Stored.self)
  let next = chain.compareRIJump(5, UInt8.self, operation4, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM8To32P") func rs_enter_movzxRM8To32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) ?? operation1
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32") func rs_enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Based<Stored>.self)
  let operation4 = chain.moveRR(UInt32.self, operation3, Stored.self)
  let next = chain.shiftI(PlainShr.self, UInt32.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4") func rs_enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.binaryRI(Plain<Add>.self, UInt64.self, operation2, Stored.self)
  let next = chain.testRRJump(4, UInt8.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRM8To32P_testRR8Jcc9DS") func rs_enter_movzxRM8To32P_testRR8Jcc9DS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let next = chain.testRRJump(9, UInt8.self, operation2, Last.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_movzxRR8To32_testMI8B_jcc5") func rs_enter_movzxRR8To32_testMI8B_jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.extendRR(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Stored.self)
  guard let operation3 = chain.compareMI(And.self, UInt8.self, operation2, Based<Last>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = cpu.jumpIf(5, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S") func rs_enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRI(Plain<Add>.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.binaryRI(Plain<Add>.self, UInt32.self, operation2, Stored.self)
  let operation4 = chain.extendRR(SignExtend.self, UInt32.self, UInt64.self, operation3, Stored.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation4, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_plainShrRI32_subRR32S_movRR32_movMR32P") func rs_enter_plainShrRI32_subRR32S_movRR32_movMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.shiftI(PlainShr.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Sub.self, UInt32.self, operation2, Stored.self, Last.self)
  let operation4 = chain.moveRR(UInt32.self, operation3, Stored.self)
  let next = chain.moveMR(UInt32.self, operation4, Stored.self, Based<Stored>.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_plainSubRR32_plainSubRR32_addRI32") func rs_enter_plainSubRR32_plainSubRR32_addRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation1, Stored.self, Stored.self)
  let operation3 = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation2, Stored.self, Stored.self)
  let next = chain.binaryRI(Add.self, UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_plainSubRR32_plainSubRR32_movRR32_shrRI16") func rs_enter_plainSubRR32_plainSubRR32_movRR32_shrRI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation1, Stored.self, Stored.self)
  let operation3 = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation2, Stored.self, Stored.self)
  let operation4 = chain.moveRR(UInt32.self, operation3, Stored.self)
  let next = chain.shiftI(Shr.self, UInt16.self, operation4, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_popR64_movRR64_popR64") func rs_enter_popR64_movRR64_popR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.popR(UInt64.self, operation1, Stored.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRR(UInt64.self, operation2, Stored.self)
  let next = chain.popR(UInt64.self, operation3, Stored.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_pushR64_movRR64_movRR64_pushR64") func rs_enter_pushR64_movRR64_movRR64_pushR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.pushR(UInt64.self, operation1, Stored.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.moveRR(UInt64.self, operation2, Stored.self)
  let operation4 = chain.moveRR(UInt64.self, operation3, Stored.self)
  let next = chain.pushR(UInt64.self, operation4, Stored.self, Quick.self) ?? operation4
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_return64") func rs_enter_return64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let next = cpu.return(UInt64.self, operation1, Quick.self) ?? operation1
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_subRR64_movRM64X_leaR64") func rs_enter_subRR64_movRM64X_leaR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRR(Sub.self, UInt64.self, operation1, Stored.self, Stored.self)
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Indexed<Stored, Last>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.effectiveAddress(UInt64.self, operation3, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_enter_xorRR32_movRM64P_leaR64P_leaR64P") func rs_enter_xorRR32_movRM64P_leaR64P_leaR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = cpu.enter(operation, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRR(Xor.self, UInt32.self, operation1, Stored.self, Stored.self)
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let operation4 = chain.effectiveAddress(UInt64.self, operation3, Based<Stored>.self)
  let next = chain.effectiveAddress(UInt64.self, operation4, Based<Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR32_plainAddRR32_plainAndRR32_plainAddRR32S") func rs_leaR32_plainAddRR32_plainAndRR32_plainAddRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.effectiveAddress(UInt32.self, operation, Indexed<Stored, Stored>.self)
  let operation2 = chain.binaryRR(Plain<Add>.self, UInt32.self, operation1, Stored.self, Stored.self)
  let operation3 = chain.binaryRR(Plain<And>.self, UInt32.self, operation2, Stored.self, Stored.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64_movRI32_movMR32PS_movRI32") func rs_leaR64_movRI32_movMR32PS_movRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.effectiveAddress(UInt64.self, operation, Indexed<Stored, Stored>.self)
  let operation2 = chain.moveRI(UInt32.self, operation1)
  guard let operation3 = chain.moveMR(UInt32.self, operation2, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveRI(UInt32.self, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_leaR64X_cmpRI32Jcc7") func rs_leaR64X_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.effectiveAddress(UInt64.self, operation, Indexed<Stored, Last>.self)
  let next = chain.compareRIJump(7, UInt32.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16PS_cmpRI32Jcc6") func rs_movMR16PS_cmpRI32Jcc6(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt16.self, operation, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.compareRIJump(6, UInt32.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR16PS_movRR32_shlRC32D_addMR32PS") func rs_movMR16PS_movRR32_shlRC32D_addMR32PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt16.self, operation, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt32.self, operation1, Stored.self)
  let operation3 = chain.shiftCL(Shl.self, UInt32.self, operation2, Last.self)
  let next = chain.binaryMR(Add.self, UInt32.self, operation3, Last.self, Based<Stored>.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32P_leaR64P_movMR64PS_movzxRM8To32") func rs_movMR32P_leaR64P_movMR64PS_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.effectiveAddress(UInt64.self, operation1, Based<Stored>.self)
  guard let operation3 = chain.moveMR(UInt64.self, operation2, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation3, Indexed<Stored, Stored>.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32P_movMR32P") func rs_movMR32P_movMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) ?? operation1
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32P_movRM64P_leaR64B_plainSubRR64D") func rs_movMR32P_movRM64P_leaR64B_plainSubRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.effectiveAddress(UInt64.self, operation2, Based<Last>.self)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation3, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR32P_subRR32S_movMR16_cmpRI32Jcc7") func rs_movMR32P_subRR32S_movMR16_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt32.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.binaryRR(Sub.self, UInt32.self, operation1, Stored.self, Last.self)
  guard let operation3 = chain.moveMR(UInt16.self, operation2, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.compareRIJump(7, UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64P_movMR64P_movMR64P_movMR64P") func rs_movMR64P_movMR64P_movMR64P_movMR64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveMR(UInt64.self, operation2, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveMR(UInt64.self, operation3, Stored.self, Based<Stored>.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D") func rs_movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt64.self, operation, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation1, Based<Last>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation2, Stored.self, Last.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation3, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR64PS_movzxRM16To32P_movMR16PS") func rs_movMR64PS_movzxRM16To32P_movMR16PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt64.self, operation, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let next = chain.moveMR(UInt16.self, operation2, Last.self, Based<Stored>.self, Quick.self) ?? operation2
  return unsafe chain.step(next)
}
@_silgen_name("rs_movMR8_movRM64P_cmpMR64PS_jcc3") func rs_movMR8_movRM64P_cmpMR64PS_jcc3(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveMR(UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.compareMR(Sub.self, UInt64.self, operation2, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = cpu.jumpIf(3, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64_addRM64_setcc2_subRR64S") func rs_movRM64_addRM64_setcc2_subRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveRM(UInt64.self, operation, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.binaryRM(Add.self, UInt64.self, operation1, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.setCondition(2, operation2)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRM64P_movRR64_subRI32_jcc5") func rs_movRM64P_movRR64_subRI32_jcc5(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.moveRM(UInt64.self, operation, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt64.self, operation1, Stored.self)
  let operation3 = chain.binaryRI(Sub.self, UInt32.self, operation2, Stored.self)
  let next = cpu.jumpIf(5, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_andRM32PD_subRR32_shlRC64") func rs_movRR32_andRM32PD_subRR32_shlRC64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  guard let operation2 = chain.binaryRM(And.self, UInt32.self, operation1, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.binaryRR(Sub.self, UInt32.self, operation2, Stored.self, Stored.self)
  let next = chain.shiftCL(Shl.self, UInt64.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_movMR32P_movMR32P") func rs_movRR32_movMR32P_movMR32P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  guard let operation2 = chain.moveMR(UInt32.self, operation1, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let next = chain.moveMR(UInt32.self, operation2, Stored.self, Based<Stored>.self, Quick.self) ?? operation2
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_movRR64_shlRI64D_leaR64A") func rs_movRR32_movRR64_shlRI64D_leaR64A(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  let operation2 = chain.moveRR(UInt64.self, operation1, Stored.self)
  let operation3 = chain.shiftI(Shl.self, UInt64.self, operation2, Last.self)
  let next = chain.effectiveAddress(UInt64.self, operation3, Indexed<Last, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_plainSarRI32_addRR32S_movMR16PS") func rs_movRR32_plainSarRI32_addRR32S_movMR16PS(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  let operation2 = chain.shiftI(PlainSar.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Add.self, UInt32.self, operation2, Stored.self, Last.self)
  let next = chain.moveMR(UInt16.self, operation3, Last.self, Based<Stored>.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_plainSarRI32D_plainAndRR32S_leaR32") func rs_movRR32_plainSarRI32D_plainAndRR32S_leaR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  let operation2 = chain.shiftI(PlainSar.self, UInt32.self, operation1, Last.self)
  let operation3 = chain.binaryRR(Plain<And>.self, UInt32.self, operation2, Stored.self, Last.self)
  let next = chain.effectiveAddress(UInt32.self, operation3, Indexed<Stored, Stored>.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32_shrRC32_movRR32S_plainAddRR32D") func rs_movRR32_shrRC32_movRR32S_plainAddRR32D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Stored.self)
  let operation2 = chain.shiftCL(Shr.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.moveRR(UInt32.self, operation2, Last.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt32.self, operation3, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR32S_leaR64X_cmpRI32Jcc7") func rs_movRR32S_leaR64X_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt32.self, operation, Last.self)
  let operation2 = chain.effectiveAddress(UInt64.self, operation1, Indexed<Stored, Last>.self)
  let next = chain.compareRIJump(7, UInt32.self, operation2, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_cmov3R64_plainAddRR64_plainShlRI64") func rs_movRR64_cmov3R64_plainAddRR64_plainShlRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let operation2 = chain.moveIf(3, UInt64.self, operation1)
  let operation3 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation2, Stored.self, Stored.self)
  let next = chain.shiftI(PlainShl.self, UInt64.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_cmov7R64_subRR32S_movRR32") func rs_movRR64_cmov7R64_subRR32S_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let operation2 = chain.moveIf(7, UInt64.self, operation1)
  let operation3 = chain.binaryRR(Sub.self, UInt32.self, operation2, Stored.self, Last.self)
  let next = chain.moveRR(UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_movMR64_adcRI64D_addRI32") func rs_movRR64_movMR64_adcRI64D_addRI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.binaryRI(Adc.self, UInt64.self, operation2, Last.self)
  let next = chain.binaryRI(Add.self, UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_movRR32_plainShrRI64") func rs_movRR64_movRR32_plainShrRI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let operation2 = chain.moveRR(UInt32.self, operation1, Stored.self)
  let next = chain.shiftI(PlainShr.self, UInt64.self, operation2, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_movRR32_plainShrRI64_plainAddRR64") func rs_movRR64_movRR32_plainShrRI64_plainAddRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let operation2 = chain.moveRR(UInt32.self, operation1, Stored.self)
  let operation3 = chain.shiftI(PlainShr.self, UInt64.self, operation2, Stored.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_movRR64") func rs_movRR64_movRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let next = chain.moveRR(UInt64.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_plainImulRR64D_movRR64_plainImulRR64D") func rs_movRR64_plainImulRR64D_movRR64_plainImulRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let operation2 = chain.plainImulRR(UInt64.self, operation1, Last.self, Stored.self)
  let operation3 = chain.moveRR(UInt64.self, operation2, Stored.self)
  let next = chain.plainImulRR(UInt64.self, operation3, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64_plainSubRR64D") func rs_movRR64_plainSubRR64D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Stored.self)
  let next = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation1, Last.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S") func rs_movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.moveRR(UInt64.self, operation, Last.self)
  let operation2 = chain.shiftI(PlainShr.self, UInt64.self, operation1, Stored.self)
  let operation3 = chain.shiftI(PlainSar.self, UInt64.self, operation2, Stored.self)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32") func rs_movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.shiftI(PlainShr.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.plainImulRR(UInt32.self, operation2, Last.self, Stored.self)
  let next = chain.moveRR(UInt32.self, operation3, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S") func rs_movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Based<Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  let operation2 = chain.moveRR(UInt32.self, operation1, Last.self)
  let operation3 = chain.shiftI(PlainShr.self, UInt16.self, operation2, Last.self)
  let next = chain.binaryRR(Sub.self, UInt32.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_movzxRM8To32_movMR8_cmpRM64P_cmov4R64") func rs_movzxRM8To32_movMR8_cmpRM64P_cmov4R64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.moveMR(UInt8.self, operation1, Stored.self, Indexed<Stored, Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.compareRM(Sub.self, UInt64.self, operation2, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.moveIf(4, UInt64.self, operation3)
  return unsafe chain.step(next)
}
@_silgen_name("rs_notR32_plainAndRR32S_plainSubRR32") func rs_notR32_plainAndRR32S_plainSubRR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.unary(Not.self, UInt32.self, operation, Stored.self)
  let operation2 = chain.binaryRR(Plain<And>.self, UInt32.self, operation1, Stored.self, Last.self)
  let next = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation2, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2") func rs_plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRI(Plain<Add>.self, UInt64.self, operation, Stored.self)
  let operation2 = chain.binaryRI(Add.self, UInt64.self, operation1, Stored.self)
  guard let operation3 = chain.moveMR(UInt64.self, operation2, Stored.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.compareRRJump(2, UInt64.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S") func rs_plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Plain<Add>.self, UInt32.self, operation, Stored.self, Stored.self)
  let operation2 = chain.shiftI(PlainShr.self, UInt32.self, operation1, Stored.self)
  let operation3 = chain.plainImulRR(UInt32.self, operation2, Last.self, Stored.self)
  let next = chain.compareRRJump(2, UInt32.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64D_cmpRI32Jcc7") func rs_plainAddRR64D_cmpRI32Jcc7(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Last.self, Stored.self)
  let next = chain.compareRIJump(7, UInt32.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64D_movRR64_plainAddRR64_cmpRR64") func rs_plainAddRR64D_movRR64_plainAddRR64_cmpRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Last.self, Stored.self)
  let operation2 = chain.moveRR(UInt64.self, operation1, Stored.self)
  let operation3 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation2, Stored.self, Stored.self)
  let next = chain.compareRR(Sub.self, UInt64.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainAddRR64S_cmpRR64D_setcc2_plainAddRR64") func rs_plainAddRR64S_cmpRR64D_setcc2_plainAddRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Plain<Add>.self, UInt64.self, operation, Stored.self, Last.self)
  let operation2 = chain.compareRR(Sub.self, UInt64.self, operation1, Last.self, Stored.self)
  let operation3 = chain.setCondition(2, operation2)
  let next = chain.binaryRR(Plain<Add>.self, UInt64.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR32D_cmpRR32Jcc2S") func rs_plainImulRR32D_cmpRR32Jcc2S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.plainImulRR(UInt32.self, operation, Last.self, Stored.self)
  let next = chain.compareRRJump(2, UInt32.self, operation1, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainImulRR64_plainImulRR64") func rs_plainImulRR64_plainImulRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.plainImulRR(UInt64.self, operation, Stored.self, Stored.self)
  let next = chain.plainImulRR(UInt64.self, operation1, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D") func rs_plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.shiftI(PlainShl.self, UInt64.self, operation, Stored.self)
  let operation2 = chain.binaryRR(Plain<Or>.self, UInt64.self, operation1, Last.self, Stored.self)
  let operation3 = chain.binaryRR(Plain<Sub>.self, UInt64.self, operation2, Last.self, Stored.self)
  let next = chain.compareRIJump(7, UInt64.self, operation3, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_plainSubRR32D_plainSarRI32D_addRR32D_movMR16") func rs_plainSubRR32D_plainSarRI32D_addRR32D_movMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Plain<Sub>.self, UInt32.self, operation, Last.self, Stored.self)
  let operation2 = chain.shiftI(PlainSar.self, UInt32.self, operation1, Last.self)
  let operation3 = chain.binaryRR(Add.self, UInt32.self, operation2, Last.self, Stored.self)
  let next = chain.moveMR(UInt16.self, operation3, Stored.self, Indexed<Stored, Stored>.self, Quick.self) ?? operation3
  return unsafe chain.step(next)
}
@_silgen_name("rs_popR64T_popR64T_popR64T") func rs_popR64T_popR64T_popR64T(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.popR(UInt64.self, operation, Last.self, Quick.self) else { return unsafe chain.step(nil) }
  guard let operation2 = chain.popR(UInt64.self, operation1, Last.self, Quick.self) else { return unsafe chain.step(operation1) }
  let next = chain.popR(UInt64.self, operation2, Last.self, Quick.self) ?? operation2
  return unsafe chain.step(next)
}
@_silgen_name("rs_pushR64_movRR64") func rs_pushR64_movRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  guard let operation1 = chain.pushR(UInt64.self, operation, Stored.self, Quick.self) else { return unsafe chain.step(nil) }
  let next = chain.moveRR(UInt64.self, operation1, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI64_movRM64P_movzxRR8To32_subRR64") func rs_shrRI64_movRM64P_movzxRR8To32_subRR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.shiftI(Shr.self, UInt64.self, operation, Stored.self)
  guard let operation2 = chain.moveRM(UInt64.self, operation1, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  let operation3 = chain.extendRR(ZeroExtend.self, UInt8.self, UInt32.self, operation2, Stored.self)
  let next = chain.binaryRR(Sub.self, UInt64.self, operation3, Stored.self, Stored.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_shrRI64_movzxRR8To32_addRM64P") func rs_shrRI64_movzxRR8To32_addRM64P(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.shiftI(Shr.self, UInt64.self, operation, Stored.self)
  let operation2 = chain.extendRR(ZeroExtend.self, UInt8.self, UInt32.self, operation1, Stored.self)
  let next = chain.binaryRM(Add.self, UInt64.self, operation2, Stored.self, Based<Stored>.self, Quick.self) ?? operation2
  return unsafe chain.step(next)
}
@_silgen_name("rs_xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S") func rs_xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let operation1 = chain.binaryRR(Xor.self, UInt32.self, operation, Stored.self, Stored.self)
  guard let operation2 = chain.moveMR(UInt64.self, operation1, Last.self, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation1) }
  guard let operation3 = chain.moveRM(UInt64.self, operation2, Based<Stored>.self, Quick.self) else { return unsafe chain.step(operation2) }
  let next = chain.compareRRJump(9, UInt64.self, operation3, Stored.self, Last.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addRM8") func rs_complete_addRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addRM16") func rs_complete_addRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addRM32") func rs_complete_addRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addRM64") func rs_complete_addRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Add.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMR8") func rs_complete_addMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMR16") func rs_complete_addMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMR32") func rs_complete_addMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMR64") func rs_complete_addMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Add.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMI8") func rs_complete_addMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMI16") func rs_complete_addMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMI32") func rs_complete_addMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_addMI64") func rs_complete_addMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Add.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orRM8") func rs_complete_orRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orRM16") func rs_complete_orRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orRM32") func rs_complete_orRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orRM64") func rs_complete_orRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Or.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMR8") func rs_complete_orMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMR16") func rs_complete_orMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMR32") func rs_complete_orMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMR64") func rs_complete_orMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Or.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMI8") func rs_complete_orMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMI16") func rs_complete_orMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMI32") func rs_complete_orMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_orMI64") func rs_complete_orMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Or.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcRM8") func rs_complete_adcRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcRM16") func rs_complete_adcRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcRM32") func rs_complete_adcRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcRM64") func rs_complete_adcRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Adc.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMR8") func rs_complete_adcMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMR16") func rs_complete_adcMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMR32") func rs_complete_adcMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMR64") func rs_complete_adcMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Adc.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMI8") func rs_complete_adcMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMI16") func rs_complete_adcMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMI32") func rs_complete_adcMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_adcMI64") func rs_complete_adcMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Adc.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbRM8") func rs_complete_sbbRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbRM16") func rs_complete_sbbRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbRM32") func rs_complete_sbbRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbRM64") func rs_complete_sbbRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sbb.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMR8") func rs_complete_sbbMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMR16") func rs_complete_sbbMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMR32") func rs_complete_sbbMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMR64") func rs_complete_sbbMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sbb.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMI8") func rs_complete_sbbMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMI16") func rs_complete_sbbMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMI32") func rs_complete_sbbMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_sbbMI64") func rs_complete_sbbMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sbb.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andRM8") func rs_complete_andRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andRM16") func rs_complete_andRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andRM32") func rs_complete_andRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andRM64") func rs_complete_andRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMR8") func rs_complete_andMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMR16") func rs_complete_andMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMR32") func rs_complete_andMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMR64") func rs_complete_andMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMI8") func rs_complete_andMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMI16") func rs_complete_andMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMI32") func rs_complete_andMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_andMI64") func rs_complete_andMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(And.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subRM8") func rs_complete_subRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subRM16") func rs_complete_subRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subRM32") func rs_complete_subRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subRM64") func rs_complete_subRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMR8") func rs_complete_subMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMR16") func rs_complete_subMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMR32") func rs_complete_subMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMR64") func rs_complete_subMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMI8") func rs_complete_subMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMI16") func rs_complete_subMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMI32") func rs_complete_subMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_subMI64") func rs_complete_subMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Sub.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorRM8") func rs_complete_xorRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorRM16") func rs_complete_xorRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorRM32") func rs_complete_xorRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorRM64") func rs_complete_xorRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryRM(Xor.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMR8") func rs_complete_xorMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMR16") func rs_complete_xorMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMR32") func rs_complete_xorMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMR64") func rs_complete_xorMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMR(Xor.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMI8") func rs_complete_xorMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMI16") func rs_complete_xorMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMI32") func rs_complete_xorMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_xorMI64") func rs_complete_xorMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.binaryMI(Xor.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpRM8") func rs_complete_cmpRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpRM16") func rs_complete_cmpRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpRM32") func rs_complete_cmpRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpRM64") func rs_complete_cmpRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareRM(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMR8") func rs_complete_cmpMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMR16") func rs_complete_cmpMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMR32") func rs_complete_cmpMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMR64") func rs_complete_cmpMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(Sub.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMI8") func rs_complete_cmpMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMI16") func rs_complete_cmpMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMI32") func rs_complete_cmpMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_cmpMI64") func rs_complete_cmpMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(Sub.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMR8") func rs_complete_testMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMR16") func rs_complete_testMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMR32") func rs_complete_testMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMR64") func rs_complete_testMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMR(And.self, UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMI8") func rs_complete_testMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMI16") func rs_complete_testMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMI32") func rs_complete_testMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_testMI64") func rs_complete_testMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.compareMI(And.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_incM8") func rs_complete_incM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_incM16") func rs_complete_incM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_incM32") func rs_complete_incM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_incM64") func rs_complete_incM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Inc.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_decM8") func rs_complete_decM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_decM16") func rs_complete_decM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_decM32") func rs_complete_decM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_decM64") func rs_complete_decM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Dec.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_negM8") func rs_complete_negM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_negM16") func rs_complete_negM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_negM32") func rs_complete_negM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_negM64") func rs_complete_negM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Neg.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_notM8") func rs_complete_notM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_notM16") func rs_complete_notM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_notM32") func rs_complete_notM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_notM64") func rs_complete_notM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.unaryM(Not.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_divR32") func rs_complete_divR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt32.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_divR64") func rs_complete_divR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.divideR(UInt64.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_imulRM16") func rs_complete_imulRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_imulRM32") func rs_complete_imulRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_imulRM64") func rs_complete_imulRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.imulRM(UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movRM8") func rs_complete_movRM8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movRM16") func rs_complete_movRM16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movRM32") func rs_complete_movRM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movRM64") func rs_complete_movRM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.moveRM(UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMR8") func rs_complete_movMR8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt8.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMR16") func rs_complete_movMR16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt16.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMR32") func rs_complete_movMR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt32.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMR64") func rs_complete_movMR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMR(UInt64.self, operation, Stored.self, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMI8") func rs_complete_movMI8(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt8.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMI16") func rs_complete_movMI16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMI32") func rs_complete_movMI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movMI64") func rs_complete_movMI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = chain.moveMI(UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM8To16") func rs_complete_movzxRM8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM8To32") func rs_complete_movzxRM8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM8To64") func rs_complete_movzxRM8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM8To16") func rs_complete_movsxRM8To16(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt16.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM8To32") func rs_complete_movsxRM8To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM8To64") func rs_complete_movsxRM8To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt8.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM16To32") func rs_complete_movzxRM16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM16To64") func rs_complete_movzxRM16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM16To32") func rs_complete_movsxRM16To32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt32.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM16To64") func rs_complete_movsxRM16To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt16.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movzxRM32To64") func rs_complete_movzxRM32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(ZeroExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_movsxRM32To64") func rs_complete_movsxRM32To64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.extendRM(SignExtend.self, UInt32.self, UInt64.self, operation, Indexed<Stored, Stored>.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_pushR32") func rs_complete_pushR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt32.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_pushR64") func rs_complete_pushR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushR(UInt64.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_pushI32") func rs_complete_pushI32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt32.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_pushI64") func rs_complete_pushI64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.pushI(UInt64.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_popR32") func rs_complete_popR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt32.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_popR64") func rs_complete_popR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.popR(UInt64.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_call32") func rs_complete_call32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt32.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_call64") func rs_complete_call64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  var chain = Chain(cpu: cpu, last: last)
  let next = chain.call(UInt64.self, operation, Stored.self, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_return32") func rs_complete_return32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.return(UInt32.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_return64") func rs_complete_return64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.return(UInt64.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_jumpR32") func rs_complete_jumpR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpR(UInt32.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_jumpR64") func rs_complete_jumpR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpR(UInt64.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_jumpM32") func rs_complete_jumpM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpM(UInt32.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_jumpM64") func rs_complete_jumpM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpM(UInt64.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_callR32") func rs_complete_callR32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callR(UInt32.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_callR64") func rs_complete_callR64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callR(UInt64.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_callM32") func rs_complete_callM32(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callM(UInt32.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_callM64") func rs_complete_callM64(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.callM(UInt64.self, operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_enter") func rs_complete_enter(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.enter(operation, Complete.self)
  return unsafe chain.step(next)
}
@_silgen_name("rs_complete_jumpAcross") func rs_complete_jumpAcross(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
  let chain = Chain(cpu: cpu, last: last)
  let next = cpu.jumpAcross(operation, Complete.self)
  return unsafe chain.step(next)
}
