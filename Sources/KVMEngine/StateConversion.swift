import Bits
import CLinuxKVM
import X86

/// The general group between KVM's structure and ``CPUState``.
extension kvm_regs {
  /// The general group of `state`.
  init(_ state: borrowing CPUState) {
    self.init(
      rax: state.rax, rbx: state.rbx, rcx: state.rcx, rdx: state.rdx, rsi: state.rsi,
      rdi: state.rdi, rsp: state.rsp, rbp: state.rbp, r8: state.r8, r9: state.r9,
      r10: state.r10, r11: state.r11, r12: state.r12, r13: state.r13, r14: state.r14,
      r15: state.r15, rip: state.rip, rflags: state.rflags)
  }

  /// Copies the general group into `state`.
  func copy(into state: inout CPUState) {
    state.rax = rax
    state.rbx = rbx
    state.rcx = rcx
    state.rdx = rdx
    state.rsi = rsi
    state.rdi = rdi
    state.rsp = rsp
    state.rbp = rbp
    state.r8 = r8
    state.r9 = r9
    state.r10 = r10
    state.r11 = r11
    state.r12 = r12
    state.r13 = r13
    state.r14 = r14
    state.r15 = r15
    state.rip = rip
    state.rflags = rflags
  }

  /// RAX to R15, without RIP and RFLAGS.
  var generalPurpose: [UInt64] {
    [rax, rbx, rcx, rdx, rsi, rdi, rsp, rbp, r8, r9, r10, r11, r12, r13, r14, r15]
  }
}

extension kvm_segment {
  /// KVM's form of `segment`.
  init(_ segment: SegmentRegister) {
    let attributes = segment.attributes
    self.init()
    base = segment.base
    limit = segment.limit
    selector = segment.selector
    type = attributes.type
    s = attributes.isCodeOrData ? 1 : 0
    dpl = attributes.privilegeLevel
    present = attributes.isPresent ? 1 : 0
    avl = attributes.isAvailable ? 1 : 0
    l = attributes.isLong ? 1 : 0
    db = attributes.isBig ? 1 : 0
    g = attributes.isPageGranular ? 1 : 0
    unusable = attributes.isUnusable ? 1 : 0
  }

  /// The register in the architecture's form.
  var register: SegmentRegister {
    var attributes = SegmentAttributes(rawValue: 0)
    attributes.type = type
    attributes.isCodeOrData = s != 0
    attributes.privilegeLevel = dpl
    attributes.isPresent = present != 0
    attributes.isAvailable = avl != 0
    attributes.isLong = l != 0
    attributes.isBig = db != 0
    attributes.isPageGranular = g != 0
    attributes.isUnusable = unusable != 0
    return SegmentRegister(selector: selector, base: base, limit: limit, attributes: attributes)
  }
}

extension kvm_dtable {
  /// KVM's form of `table`.
  init(_ table: DescriptorTableRegister) {
    self.init(base: table.base, limit: table.limit, padding: (0, 0, 0))
  }

  /// The register in the architecture's form.
  var register: DescriptorTableRegister { DescriptorTableRegister(base: base, limit: limit) }
}

/// The system group between KVM's structure and ``CPUState``.
extension kvm_sregs {
  /// Takes the system group of `state`; the pending interrupt stays as it is.
  mutating func take(_ state: borrowing CPUState) {
    cs = kvm_segment(state.cs)
    ss = kvm_segment(state.ss)
    ds = kvm_segment(state.ds)
    es = kvm_segment(state.es)
    fs = kvm_segment(state.fs)
    gs = kvm_segment(state.gs)
    ldt = kvm_segment(state.ldtr)
    tr = kvm_segment(state.tr)
    gdt = kvm_dtable(state.gdtr)
    idt = kvm_dtable(state.idtr)
    cr0 = state.cr0
    cr2 = state.cr2
    cr3 = state.cr3
    cr4 = state.cr4
    cr8 = state.cr8
    efer = state.efer
    apic_base = state.apicBase
  }

  /// Copies the system group into `state`.
  func copy(into state: inout CPUState) {
    state.cs = cs.register
    state.ss = ss.register
    state.ds = ds.register
    state.es = es.register
    state.fs = fs.register
    state.gs = gs.register
    state.ldtr = ldt.register
    state.tr = tr.register
    state.gdtr = gdt.register
    state.idtr = idt.register
    state.cr0 = cr0
    state.cr2 = cr2
    state.cr3 = cr3
    state.cr4 = cr4
    state.cr8 = cr8
    state.efer = efer
    state.apicBase = apic_base
  }
}

/// The debug group between KVM's structure and ``CPUState``.
extension kvm_debugregs {
  /// The debug group of `state`.
  init(_ state: borrowing CPUState) {
    self.init()
    db = (state.dr0, state.dr1, state.dr2, state.dr3)
    dr6 = state.dr6
    dr7 = state.dr7
  }

  /// Copies the debug group into `state`.
  func copy(into state: inout CPUState) {
    (state.dr0, state.dr1, state.dr2, state.dr3) = db
    state.dr6 = dr6
    state.dr7 = dr7
  }
}
