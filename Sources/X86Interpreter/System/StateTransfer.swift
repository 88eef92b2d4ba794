import X86

/// The CPU's state to and from a value, and RESET.
extension CPU {
  func loadState(_ groups: StateGroups, into state: inout CPUState) {
    if groups.contains(.general) {
      state.rax = self[0]
      state.rcx = self[1]
      state.rdx = self[2]
      state.rbx = self[3]
      state.rsp = self[4]
      state.rbp = self[5]
      state.rsi = self[6]
      state.rdi = self[7]
      state.r8 = self[8]
      state.r9 = self[9]
      state.r10 = self[10]
      state.r11 = self[11]
      state.r12 = self[12]
      state.r13 = self[13]
      state.r14 = self[14]
      state.r15 = self[15]
      state.rip = rip
      state.rflags = rflags
    }
    if groups.contains(.system) {
      state.cs = system.cs
      state.ds = system.ds
      state.es = system.es
      state.fs = system.fs
      state.gs = system.gs
      state.ss = system.ss
      state.ldtr = system.ldtr
      state.tr = system.tr
      state.gdtr = system.gdtr
      state.idtr = system.idtr
      state.cr0 = system.cr0
      state.cr2 = system.cr2
      state.cr3 = system.cr3
      state.cr4 = system.cr4
      state.cr8 = system.cr8
      state.efer = system.efer
      state.apicBase = system.apicBase
    }
    if groups.contains(.debug) {
      state.dr0 = system.dr0
      state.dr1 = system.dr1
      state.dr2 = system.dr2
      state.dr3 = system.dr3
      state.dr6 = system.dr6
      state.dr7 = system.dr7
    }
    if groups.contains(.modelSpecific) {
      state.msrs = system.msr
      state.msrs.timeStampCounter = timeStamp
    }
    if groups.contains(.events) { state.events = system.events }
  }

  func storeState(_ groups: StateGroups, from state: CPUState) {
    if groups.contains(.system) {
      system.cs = state.cs
      system.ds = state.ds
      system.es = state.es
      system.fs = state.fs
      system.gs = state.gs
      system.ss = state.ss
      system.ldtr = state.ldtr
      system.tr = state.tr
      system.gdtr = state.gdtr
      system.idtr = state.idtr
      system.cr0 = state.cr0 | 0x10
      system.cr2 = state.cr2
      system.cr3 = state.cr3
      system.cr4 = state.cr4
      system.cr8 = state.cr8
      system.efer = state.efer
      system.apicBase = state.apicBase
      if state.cr0 & 1 << 31 != 0 && state.cr4 & 1 << 5 != 0 && state.efer & 1 << 8 == 0 {
        _ = loadDirectoryPointers(state.cr3)
      }
    }
    if groups.contains(.general) {
      self[0] = state.rax
      self[1] = state.rcx
      self[2] = state.rdx
      self[3] = state.rbx
      self[4] = state.rsp
      self[5] = state.rbp
      self[6] = state.rsi
      self[7] = state.rdi
      self[8] = state.r8
      self[9] = state.r9
      self[10] = state.r10
      self[11] = state.r11
      self[12] = state.r12
      self[13] = state.r13
      self[14] = state.r14
      self[15] = state.r15
      rip = state.rip
      rflags = state.rflags
    }
    if groups.contains(.debug) {
      system.dr0 = state.dr0
      system.dr1 = state.dr1
      system.dr2 = state.dr2
      system.dr3 = state.dr3
      system.dr6 = state.dr6
      system.dr7 = state.dr7
    }
    if groups.contains(.modelSpecific) {
      system.msr = state.msrs
      system.timeStampOffset = state.msrs.timeStampCounter &- ticks
    }
    if groups.contains(.events) { system.events = state.events }
    system.privilegeLevel =
      system.cr0 & 1 == 0
      ? 0 : flagsRest & RFlags.vm != 0 ? 3 : system.ss.attributes.privilegeLevel
  }

  /// The state after RESET.
  ///
  /// Source: Intel SDM vol 3A table 10-1.
  func reset() {
    let old = system
    system = SystemRegisters()
    (system.model, system.apicID, system.random) = (old.model, old.apicID, old.random)
    system.processorCount = old.processorCount
    (system.hidden, system.timeStampFrequency) = (old.hidden, old.timeStampFrequency)
    system.timeBase = old.timeBase
    system.timeStampOffset = 0 &- ticks
    for number in 0..<16 { self[number] = 0 }
    self[2] = 0x600
    rip = 0xFFF0
    rflags = RFlags.reserved1
    x87 = X87Registers()
    for number in 0..<8 { setX87Physical(UInt8(number), 0) }
    for number in 0..<16 { setXMM(UInt8(number), 0) }
    mxcsr = 0x1F80
    modeChanged()
  }
}
