/// Every instruction of the manuals that has no row in the opcode table.
///
/// Source: Intel SDM vol 2 (June 2024), opcodes of chapters 3 to 8 and appendix A; AMD APM vol 3 (March 2024) for SVM,
/// SSE4A, 3DNow! and XOP. Those with VEX are listed by opcode, those with EVEX and XOP by map.
extension AbsentInstruction {
  /// All of them.
  package static let rows: [AbsentInstruction] =
    virtualisation + userSystem + transactions + shadowStacks + states + cryptography + moves
    + amd + vex + evexAndXOP

  private static let virtualisation = [
    row("NP 0F 01 C1", "VMCALL", "VMX"), row("NP 0F 01 C2", "VMLAUNCH", "VMX"),
    row("NP 0F 01 C3", "VMRESUME", "VMX"), row("NP 0F 01 C4", "VMXOFF", "VMX"),
    row("NP 0F 01 D4", "VMFUNC", "VMX"), row("NP 0F 78 /r", "VMREAD", "VMX"),
    row("NP 0F 79 /r", "VMWRITE", "VMX"), row("NP 0F C7 /6 m", "VMPTRLD", "VMX"),
    row("66 0F C7 /6 m", "VMCLEAR", "VMX"), row("F3 0F C7 /6 m", "VMXON", "VMX"),
    row("NP 0F C7 /7 m", "VMPTRST", "VMX"), row("66 0F 38 80 /r m", "INVEPT", "VMX"),
    row("66 0F 38 81 /r m", "INVVPID", "VMX"), row("0F 37", "GETSEC", "SMX"),
    row("0F AA", "RSM", "SMM"),
    row("NP 0F 01 C0", "ENCLV", "SGX"), row("NP 0F 01 CF", "ENCLS", "SGX"),
    row("NP 0F 01 D7", "ENCLU", "SGX"), row("NP 0F 01 C5", "PCONFIG", "PCONFIG"),
    row("NP 0F 01 C7", "PBNDKB", "PBNDKB"),
  ]

  private static let userSystem = [
    row("NP 0F 01 C6", "WRMSRNS", "WRMSRNS"), row("F3 0F 01 C6", "WRMSRLIST", "MSRLIST"),
    row("F2 0F 01 C6", "RDMSRLIST", "MSRLIST"), row("NP 0F 01 E8", "SERIALIZE", "SERIALIZE"),
    row("NP 0F 01 EE", "RDPKRU", "PKU"), row("NP 0F 01 EF", "WRPKRU", "PKU"),
    row("F3 0F 01 EC", "UIRET", "UINTR"), row("F3 0F 01 ED", "TESTUI", "UINTR"),
    row("F3 0F 01 EE", "CLUI", "UINTR"), row("F3 0F 01 EF", "STUI", "UINTR"),
    row("F3 0F C7 /6 r", "SENDUIPI", "UINTR"), row("F3 0F C7 /7 r", "RDPID", "RDPID"),
    row("F2 0F 00 /6", "LKGS", "LKGS"), row("F2 0F 01 CA", "ERETS", "FRED"),
    row("F3 0F 01 CA", "ERETU", "FRED"), row("F3 0F AE /4", "PTWRITE", "PTWRITE"),
    row("66 0F AE /6 r", "TPAUSE", "WAITPKG"), row("F3 0F AE /6 r", "UMONITOR", "WAITPKG"),
    row("F2 0F AE /6 r", "UMWAIT", "WAITPKG"), row("F3 0F 3A F0 C0", "HRESET", "HRESET"),
    row("F2 0F 38 F8 /r r", "URDMSR", "USER_MSR"), row("F3 0F 38 F8 /r r", "UWRMSR", "USER_MSR"),
  ]

  private static let transactions = [
    row("C6 F8", "XABORT", "RTM"), row("C7 F8", "XBEGIN", "RTM"),
    row("NP 0F 01 D5", "XEND", "RTM"), row("NP 0F 01 D6", "XTEST", "RTM"),
    row("F2 0F 01 E8", "XSUSLDTRK", "TSXLDTRK"), row("F2 0F 01 E9", "XRESLDTRK", "TSXLDTRK"),
  ]

  private static let shadowStacks = [
    row("F3 0F 01 E8", "SETSSBSY", "CET_SS"), row("F3 0F 01 EA", "SAVEPREVSSP", "CET_SS"),
    row("F3 0F 01 /5 m", "RSTORSSP", "CET_SS"), row("F3 0F AE /5 r", "INCSSP", "CET_SS"),
    row("F3 0F AE /6 m", "CLRSSBSY", "CET_SS"), row("66 0F 38 F5 /r m", "WRUSS", "CET_SS"),
    row("NP 0F 38 F6 /r m", "WRSS", "CET_SS"),
  ]

  private static let states = [
    row("NP 0F C7 /3 m", "XRSTORS", "XSAVES"), row("NP 0F C7 /4 m", "XSAVEC", "XSAVEC"),
    row("NP 0F C7 /5 m", "XSAVES", "XSAVES"), row("66 0F AE /6 m", "CLWB", "CLWB"),
    row("66 0F AE /7 m", "CLFLUSHOPT", "CLFLUSHOPT"),
  ]

  private static let cryptography = [
    row("NP 0F 38 C8 /r", "SHA1NEXTE", "SHA"), row("NP 0F 38 C9 /r", "SHA1MSG1", "SHA"),
    row("NP 0F 38 CA /r", "SHA1MSG2", "SHA"), row("NP 0F 38 CB /r", "SHA256RNDS2", "SHA"),
    row("NP 0F 38 CC /r", "SHA256MSG1", "SHA"), row("NP 0F 38 CD /r", "SHA256MSG2", "SHA"),
    row("NP 0F 3A CC /r", "SHA1RNDS4", "SHA"), row("66 0F 38 CF /r", "GF2P8MULB", "GFNI"),
    row("66 0F 3A CE /r", "GF2P8AFFINEQB", "GFNI"),
    row("66 0F 3A CF /r", "GF2P8AFFINEINVQB", "GFNI"),
    row("66 0F 38 DB /r", "AESIMC", "AES"), row("66 0F 38 DC /r", "AESENC", "AES"),
    row("66 0F 38 DD /r", "AESENCLAST", "AES"), row("66 0F 38 DE /r", "AESDEC", "AES"),
    row("66 0F 38 DF /r", "AESDECLAST", "AES"), row("66 0F 3A DF /r", "AESKEYGENASSIST", "AES"),
    row("66 0F 3A 44 /r", "PCLMULQDQ", "PCLMULQDQ"), row("F3 0F 38 DC /r r", "LOADIWKEY", "KL"),
    row("F3 0F 38 DC /r m", "AESENC128KL", "KL"), row("F3 0F 38 DD /r m", "AESDEC128KL", "KL"),
    row("F3 0F 38 DE /r m", "AESENC256KL", "KL"), row("F3 0F 38 DF /r m", "AESDEC256KL", "KL"),
    row("F3 0F 38 D8 /0 m", "AESENCWIDE128KL", "WIDE_KL"),
    row("F3 0F 38 D8 /1 m", "AESDECWIDE128KL", "WIDE_KL"),
    row("F3 0F 38 D8 /2 m", "AESENCWIDE256KL", "WIDE_KL"),
    row("F3 0F 38 D8 /3 m", "AESDECWIDE256KL", "WIDE_KL"),
    row("F3 0F 38 FA /r r", "ENCODEKEY128", "KL"), row("F3 0F 38 FB /r r", "ENCODEKEY256", "KL"),
  ]

  private static let moves = [
    row("66 0F 38 F6 /r", "ADCX", "ADX"), row("F3 0F 38 F6 /r", "ADOX", "ADX"),
    row("66 0F 38 F8 /r m", "MOVDIR64B", "MOVDIR64B"),
    row("NP 0F 38 F9 /r m", "MOVDIRI", "MOVDIRI"),
    row("F2 0F 38 F8 /r m", "ENQCMD", "ENQCMD"), row("F3 0F 38 F8 /r m", "ENQCMDS", "ENQCMD"),
    row("NP 0F 38 FC /r m", "AADD", "RAO-INT"), row("66 0F 38 FC /r m", "AAND", "RAO-INT"),
    row("F2 0F 38 FC /r m", "AOR", "RAO-INT"), row("F3 0F 38 FC /r m", "AXOR", "RAO-INT"),
  ]

  private static let amd = [
    row("0F 01 D8", "VMRUN", "SVM"), row("0F 01 D9", "VMMCALL", "SVM"),
    row("0F 01 DA", "VMLOAD", "SVM"), row("0F 01 DB", "VMSAVE", "SVM"),
    row("0F 01 DC", "STGI", "SVM"), row("0F 01 DD", "CLGI", "SVM"),
    row("0F 01 DE", "SKINIT", "SVM"), row("0F 01 DF", "INVLPGA", "SVM"),
    row("0F 01 FA", "MONITORX", "MONITORX"), row("0F 01 FB", "MWAITX", "MONITORX"),
    row("0F 01 FC", "CLZERO", "CLZERO"), row("0F 01 FD", "RDPRU", "RDPRU"),
    row("NP 0F 01 FE", "INVLPGB", "INVLPGB"), row("NP 0F 01 FF", "TLBSYNC", "INVLPGB"),
    row("F2 0F 01 FE", "RMPUPDATE", "SEV-SNP"), row("F3 0F 01 FE", "RMPADJUST", "SEV-SNP"),
    row("F2 0F 01 FF", "PVALIDATE", "SEV-SNP"), row("F3 0F 01 FF", "PSMASH", "SEV-SNP"),
    row("0F 0E", "FEMMS", "3DNow!"), row("0F 0F /r", "a 3DNow! instruction", "3DNow!"),
    row("66 0F 78 /0 r", "EXTRQ", "SSE4A"), row("66 0F 79 /r r", "EXTRQ", "SSE4A"),
    row("F2 0F 78 /r r", "INSERTQ", "SSE4A"), row("F2 0F 79 /r r", "INSERTQ", "SSE4A"),
    row("F3 0F 2B /r m", "MOVNTSS", "SSE4A"), row("F2 0F 2B /r m", "MOVNTSD", "SSE4A"),
  ]

  private static let vex =
    [
      "10..17", "28..2F", "50..77", "7C..7F", "AE", "C2", "C4..C6", "D0..FE",
    ].map { coded("VEX 0F \($0)", "VEX", "AVX") }
    + ["41..42", "44..47", "4A..4B", "90..93", "98..99"].map {
      coded("VEX 0F \($0)", "VEX", "AVX-512")
    }
    + [
      "00..0F", "13", "16..1A", "1C..1E", "20..25", "28..41", "45..47", "50..53", "58..5A", "72",
      "78..79", "8C", "8E", "90..93", "96..9F", "A6..AF", "B0..B1", "B4..BF", "CB..CD", "CF",
      "D2..D3", "DA..DF",
    ].map { coded("VEX 0F 38 \($0)", "VEX", "AVX") }
    + ["49", "4B", "5C", "5E", "6C"].map { coded("VEX 0F 38 \($0)", "VEX", "AMX") }
    + [coded("VEX 0F 38 E0..EF", "VEX", "CMPCCXADD")]
    + ["F2..F3", "F5..F7"].map { coded("VEX 0F 38 \($0)", "VEX", "BMI") }
    + [
      "00..02", "04..06", "08..0F", "14..19", "1D", "20..22", "38..39", "40..42", "44", "46",
      "4A..4C", "60..63", "CE..CF", "DE..DF",
    ].map { coded("VEX 0F 3A \($0)", "VEX", "AVX") }
    + [coded("VEX 0F 3A 30..33", "VEX", "AVX-512"), coded("VEX 0F 3A F0", "VEX", "BMI")]

  private static let evexAndXOP = [
    coded("EVEX 0F 10..FF", "EVEX", "AVX-512"), coded("EVEX 0F 38 00..FF", "EVEX", "AVX-512"),
    coded("EVEX 0F 3A 00..FF", "EVEX", "AVX-512"), coded("XOP M8 00..FF", "XOP", "XOP"),
    coded("XOP M9 00..FF", "XOP", "XOP"), coded("XOP MA 00..FF", "XOP", "XOP"),
  ]

  private static func row(_ opcode: String, _ name: String, _ feature: String) -> AbsentInstruction
  {
    AbsentInstruction(opcode, name, feature)
  }

  private static func coded(
    _ opcode: String, _ coding: String, _ feature: String
  ) -> AbsentInstruction {
    AbsentInstruction(opcode, "an instruction coded with \(coding)", feature)
  }
}
