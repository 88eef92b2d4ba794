// kernel-long: what 64-bit and compatibility mode may execute, canonical addresses, segments, system registers.
//
// Build:   samples/build.sh kernel-long
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit64.h"

static void everywhere(const char *name, u64 code, u64 code32) {
  for (u32 place = 0; place < 4; place++) {
    u32 level = place & 1 ? 3 : 0;
    struct context context = place < 2 ? at_level(level, code) : at_level32(level, code32);
    context.rdi = (u64)user_stack + (level ? ALIAS : 0);
    context.rdx = 0x1234;
    print(name);
    run(level ? place < 2 ? ", 64-bit, level 3" : ", compatibility, level 3"
              : place < 2 ? ", 64-bit, level 0" : ", compatibility, level 0",
        context);
  }
}
#define EVERYWHERE(text) everywhere(text, CODE(text), CODE32(text))

// Bytes that mean something else in 64-bit mode, or nothing.
static u8 patch[32] __attribute__((used));
static void bytes(const char *name, const u8 *code, u32 count) {
  for (u32 index = 0; index < sizeof patch; index++) patch[index] = 0x90;
  for (u32 index = 0; index < count; index++) patch[index] = code[index];
  patch[16] = 0xcd, patch[17] = 0x30;
  for (u32 level = 0; level < 4; level += 3) run(name, at_level(level, (u64)patch));
}

static void opcodes(void) {
  static const u8 single[] = {0x06, 0x07, 0x0e, 0x16, 0x17, 0x1e, 0x1f, 0x27, 0x2f, 0x37, 0x3f, 0x60, 0x61, 0x82, 0x9a, 0xce, 0xd4, 0xd5, 0xd6, 0xea};
  for (u32 index = 0; index < sizeof single; index++) {
    u8 code[2] = {single[index], 0xc0};
    print("opcode ");
    hex(single[index], 2);
    bytes("", code, 2);
  }
  static const u8 lds[] = {0xc5, 0x07}, les[] = {0xc4, 0x07}, bound[] = {0x62, 0x07}, arpl[] = {0x63, 0xc0}, rex[] = {0x48, 0x66, 0x40, 0xb8, 1, 2},
                  movs[] = {0x40, 0x88, 0xe0}, callf[] = {0x48, 0xff, 0xdf}, lock[] = {0xf0, 0x48, 0x89, 0xc0}, dec[] = {0x49, 0x90},
                  salc[] = {0xf1};
  bytes("lds", lds, 2), bytes("les", les, 2), bytes("bound", bound, 2), bytes("movsxd eax, eax", arpl, 2);
  bytes("REX that does not count", rex, 6), bytes("mov al, spl", movs, 3), bytes("lcall of a register", callf, 3);
  bytes("lock mov", lock, 4), bytes("xchg r8, rax", dec, 2), bytes("icebp", salc, 1);
  EVERYWHERE("cli");
  EVERYWHERE("sti; cli");
  EVERYWHERE("pushfw; popw %ax; and $0x7700, %eax");
  EVERYWHERE("in %dx, %al; xor %eax, %eax");
  EVERYWHERE("clts");
  EVERYWHERE("swapgs");
  EVERYWHERE(".byte 0x0f, 0x21, 0xff; xor %edi, %edi");
  EVERYWHERE("smsw %eax; and $1, %eax");
  EVERYWHERE("str %eax");
  EVERYWHERE("sldt %eax");
  EVERYWHERE("sgdt (%edi); mov (%edi), %eax; and $0xffff, %eax");
  EVERYWHERE("sidt (%edi); mov (%edi), %eax; and $0xffff, %eax");
  EVERYWHERE("invlpg (%edi)");
  EVERYWHERE("wbinvd");
  EVERYWHERE("mov $0x10, %ecx; rdmsr; xor %eax, %eax; xor %edx, %edx");
  EVERYWHERE("rdtscp; xor %eax, %eax; xor %edx, %edx");
  EVERYWHERE("int3");
  EVERYWHERE("ud2");
  EVERYWHERE("mov %ss, %eax; mov %eax, %ss");
  EVERYWHERE("mov $0x33, %eax; mov %eax, %ss");
  EVERYWHERE("xor %eax, %eax; mov %eax, %ds; mov %ds, %eax");
  EVERYWHERE("mov $3, %eax; mov %eax, %ss");
  EVERYWHERE("xor %eax, %eax; mov %eax, %ss");
  EVERYWHERE("xor %eax, %eax; mov %eax, %ds; mov %ds:(%edi), %eax");
  EVERYWHERE("mov $0x38, %eax; mov %eax, %fs");
  EVERYWHERE("mov $8, %eax; mov %eax, %es; mov $1, %eax");
  EVERYWHERE("xor %eax, %eax; monitor; nop");
  EVERYWHERE("xor %eax, %eax; mov $1, %ecx; monitor; nop");
  EVERYWHERE("mov $2, %ecx; mwait; nop");
  EVERYWHERE("cmpxchg8b (%edi)");
  EVERYWHERE("movaps 8(%edi), %xmm0");
  EVERYWHERE("enter $8, $0; leave");
  EVERYWHERE("xgetbv");
  EVERYWHERE("sysret");
  EVERYWHERE("sysexit");
  EVERYWHERE("sysenter");
  run("hlt, level 3", at_level(3, CODE("hlt")));
  run("lgdt, level 3", at_level(3, CODE("lgdt (%rdi)")));
  run("rdpmc, level 3", at_level(3, CODE("rdpmc")));
}

// 64-bit forms, at level 0 and 3.
static void one(const char *name, u64 code, u64 rdi) {
  for (u32 level = 0; level < 4; level += 3) {
    struct context context = at_level(level, code);
    context.rdi = rdi;
    print(level ? "3: " : "0: ");
    run(name, context);
  }
}
#define ONE(text, rdi) one(text, CODE(text), rdi)

static void canonical(void) {
  static const u64 edges[] = {0x7fffffffffff, 0x7ffffffffffa, 0x7ffffffffff8, 0x800000000000, 0xffff7fffffffffff, 0xffff800000000000,
                              0xffff7ffffffffffc, 0xfffffffffffffffc, 0xfffffffffffffff8, 0x8000000000000000};
  // What spoils the stack needs another one.
  use_stack(1);
  for (u32 index = 0; index < sizeof edges / sizeof *edges; index++) {
    u64 edge = edges[index];
    print("address ");
    hex(edge, 16);
    print("\n");
    ONE("mov (%rdi), %al", edge);
    ONE("mov (%rdi), %rax", edge);
    ONE("mov %rax, (%rdi)", edge);
    ONE("mov %rdi, %rbp; mov (%rbp), %rax", edge);
    ONE("mov %rdi, %rsp; push %rax", edge);
    ONE("mov %rdi, %rsp; pop %rax", edge);
    ONE("movups (%rdi), %xmm0", edge);
    ONE("cmpxchg16b (%rdi)", edge);
    ONE("fldt (%rdi)", edge);
    ONE("lea (%rdi), %rax", edge);
    ONE("jmp *%rdi", edge);
    ONE("call *%rdi", edge);
    ONE("push %rdi; ret", edge);
    ONE("mov $1, %ecx; mov %rdi, %rsi; lodsq", edge);
    ONE("mov $1, %ecx; rep stosq", edge);
    ONE("xor %ecx, %ecx; rep stosq", edge);
    ONE("clflush (%rdi)", edge);
    ONE("prefetcht0 (%rdi)", edge);
    ONE("mov %rdi, %rsp; enter $8, $0", edge);
    ONE("mov %rdi, %rbp; leave", edge);
    if (edge << 1 == 1ull << 48 || edge << 1 == 0) {
      // Elsewhere it depends on the order in which the items are read.
      ONE("mov %rdi, %rsp; iretq", edge);
      ONE("mov %rdi, %rsp; lret", edge);
    }
    run("0: invlpg", ({ struct context context = at_level(0, CODE("invlpg (%rdi)")); context.rdi = edge; context; }));
    run("0: lgdt", ({ struct context context = at_level(0, CODE("movw $0xff, -16(%rsp); mov %rdi, -14(%rsp); lgdt -16(%rsp); lgdt 3f; jmp 4f; 3: .word 511; .quad table; 4:")); context.rdi = edge; context; }));
    static const u32 registers[] = {0x174, 0x175, 0x176, 0xc0000082, 0xc0000083, 0xc0000101, 0xc0000102};
    for (u32 number = 0; number < sizeof registers / sizeof *registers; number++) {
      u64 old = read_msr(registers[number]);
      struct context context = at_level(0, CODE("wrmsr; rdmsr"));
      context.rax = edge & 0xffffffff, context.rdx = edge >> 32, context.rcx = registers[number];
      print("wrmsr ");
      hex(registers[number], 8);
      run("", context);
      write_msr(registers[number], old);
    }
  }
  // Code that runs on to the edge.
  static u64 *const tables = (u64 *)0x48000;
  for (u32 index = 0; index < 1536; index++) tables[index] = 0;
  pml4[255] = (u64)tables | P | W | U;
  tables[511] = (u64)(tables + 512) | P | W | U;
  tables[1023] = (u64)(tables + 1024) | P | W | U;
  tables[1535] = 0x50000 | P | W | U;
  for (u32 index = 0; index < 4096; index++) ((u8 *)0x50000)[index] = 0x90;
  one("nops up to the edge", CODE("jmp *%rdi"), 0x7ffffffffff0);
  ((u8 *)0x50fff)[0] = 0x48;
  one("an instruction across the edge", CODE("jmp *%rdi"), 0x7ffffffffff0);
  ((u8 *)0x50ffe)[0] = 0xeb, ((u8 *)0x50fff)[0] = 0x10;
  one("jmp across the edge", CODE("jmp *%rdi"), 0x7ffffffffff0);
  ((u8 *)0x50ffe)[0] = 0x0f, ((u8 *)0x50fff)[0] = 0x05;
  one("syscall at the edge, SCE off", CODE("jmp *%rdi"), 0x7ffffffffff0);
  one("read across the edge, mapped below", CODE("mov (%rdi), %rax"), 0x7ffffffffffc);
  pml4[255] = 0;
  use_stack(0);
}

static void registers(void) {
  struct context context = at_level(0, CODE("mov %rdi, %cr0; mov %cr0, %rax"));
  static const u64 cr0[] = {0x33, 0x32, 0x180000033, 0x80000003, 0xa0000033, 0x80000013, 0x80050033};
  u64 old;
  __asm__ volatile("mov %%cr0, %0" : "=r"(old));
  for (u32 index = 0; index < sizeof cr0 / sizeof *cr0; index++) {
    context.rdi = cr0[index];
    run("mov to cr0", context);
    __asm__ volatile("mov %0, %%cr0" ::"r"(old));
  }
  context.rip = CODE("mov %rdi, %cr4; mov %cr4, %rax");
  static const u64 cr4[] = {0x600, 0x1620, 0x20620, 0x10620, 0x100620, 0x200620, 0x40620, 0x80000620, 0x100000620, 0x8620, 0x6a0};
  __asm__ volatile("mov %%cr4, %0" : "=r"(old));
  for (u32 index = 0; index < sizeof cr4 / sizeof *cr4; index++) {
    context.rdi = cr4[index];
    print("cr4 ");
    hex(cr4[index], 10);
    run("", context);
    __asm__ volatile("mov %0, %%cr4" ::"r"(old));
  }
  context.rip = CODE("mov %rdi, %cr3; mov %cr3, %rax");
  static const u64 cr3[] = {0x40000, 0x40018, 0x40fff, 0x8000000000040000, 0x10000000040000, 0x10000040000};
  for (u32 index = 0; index < sizeof cr3 / sizeof *cr3; index++) {
    context.rdi = cr3[index];
    print("cr3 ");
    hex(cr3[index], 16);
    run("", context);
    __asm__ volatile("mov %0, %%cr3" ::"r"(pml4));
  }
  context.rip = CODE("mov %rdi, %cr8; mov %cr8, %rax");
  for (context.rdi = 0; context.rdi < 32; context.rdi += 15) run("mov to cr8", context);
  __asm__ volatile("mov %0, %%cr8" ::"r"(0ull));
  context.rip = CODE("mov %rdi, %dr7; mov %dr7, %rax");
  context.rdi = 0x100000400;
  run("mov to dr7", context);
  context.rip = CODE("mov %rdi, %dr6; mov %dr6, %rax");
  run("mov to dr6", context);
  context.rip = CODE("mov %rdi, %dr0; mov %dr0, %rax");
  context.rdi = 0x123456789abcdef0;
  run("mov to dr0", context);
  context.rip = CODE("mov %rdi, %dr4; mov %dr4, %rax");
  context.rdi = 0xffff0ff0;
  run("mov to dr4", context);
  context.rip = CODE("wrmsr; rdmsr");
  static const u32 efer[] = {0x900, 0xd00, 0xd01, 0x801, 0x500, 0x902, 0x8d00, 0x10900};
  for (u32 index = 0; index < sizeof efer / sizeof *efer; index++) {
    context.rcx = 0xc0000080, context.rax = efer[index], context.rdx = 0;
    print("EFER ");
    hex(efer[index], 5);
    run("", context);
    write_msr(0xc0000080, 0x900);
  }
  static const u64 pat[] = {0x0007040600070406, 0x0007040600070402, 0x0307040600070406, 0x0807040600070406, 0x0506010400000000};
  for (u32 index = 0; index < sizeof pat / sizeof *pat; index++) {
    context.rcx = 0x277, context.rax = (u32)pat[index], context.rdx = pat[index] >> 32;
    run("PAT", context);
  }
  write_msr(0x277, pat[0]);
  // The bases of FS and GS.
  for (u32 on = 0; on < 2; on++) {
    __asm__ volatile("mov %0, %%cr4" ::"r"((u64)0x620 | on << 16));
    ONE("wrgsbase %rdi; rdgsbase %rax", 0x123456789abc);
    ONE("wrfsbase %rdi; rdfsbase %rax", 0x800000000000);
    ONE("wrfsbase %edi; rdfsbase %rax", 0x1234fedcba98);
    ONE("wrgsbase %rdi; xor %eax, %eax; mov %eax, %gs; rdgsbase %rax", 0x123456789abc);
    ONE("wrgsbase %rdi; mov $0x23, %eax; mov %eax, %gs; rdgsbase %eax", 0x123456789abc);
  }
  __asm__ volatile("mov %0, %%cr4" ::"r"(0x620ull));
  write_msr(0xc0000101, 0x1234);
  write_msr(0xc0000102, 0xffff800000000000);
  run("swapgs, rdmsr", at_level(0, CODE("swapgs; mov $0xc0000101, %ecx; rdmsr; swapgs; shl $32, %rdx; or %rdx, %rax; xor %edx, %edx")));
  run("swapgs twice", at_level(0, CODE("swapgs; swapgs; mov $0xc0000101, %ecx; rdmsr; shl $32, %rdx; or %rdx, %rax; xor %edx, %edx")));
  write_msr(0xc0000101, 0), write_msr(0xc0000102, 0);
}

// LAR, LSL, VERR, VERW, LTR, LLDT and MOV to a segment register, of each type of descriptor.
static void descriptors(void) {
  for (u32 type = 0; type < 32; type++) {
    for (u32 upper = 0; upper < 2; upper++) {
      load_table();
      table[SPARE >> 3] = (u64)(0x80 | type | 0x60) << 40 | 0x20ffff;
      table[(SPARE >> 3) + 1] = upper ? (u64)0x1f << 40 : 0xffff8000;
      if (upper && type > 15) continue;
      print("type ");
      hex(type, 2);
      print(upper ? " upper\n" : "\n");
      ONE("lar %edi, %eax; setz %dil; shl $8, %rax; mov %dil, %al", SPARE);
      ONE("lsl %edi, %eax; setz %dil; shl $8, %rax; mov %dil, %al", SPARE);
      ONE("lar %di, %rax; lea (%rax, %rax), %rax", SPARE);
      ONE("verr %di; setz %al", SPARE);
      ONE("verw %di; setz %al", SPARE);
      ONE("mov %edi, %es; mov %es, %eax", SPARE);
      ONE("mov %edi, %ss; mov %ss, %eax", SPARE | 3);
      struct context context = at_level(0, CODE("lldt %di; sldt %eax"));
      context.rdi = SPARE;
      run("0: lldt", context);
      context.rip = CODE("ltr %di; str %eax");
      run("0: ltr", context);
      __asm__ volatile("lldt %w0" ::"r"(0));
    }
  }
  load_table();
  // The last entry that fits holds half a descriptor.
  table[63] = (u64)0x89 << 40;
  run("ltr at the table's end", at_level(0, CODE("mov $0x1f8, %eax; ltr %ax")));
  table[63] = (u64)0x82 << 40;
  run("lldt at the table's end", at_level(0, CODE("mov $0x1f8, %eax; lldt %ax")));
  table[SPARE >> 3] = (u64)0x09 << 40;
  run("ltr, not present", at_level(0, CODE("mov $0x60, %eax; ltr %ax")));
  run("ltr, busy", at_level(0, CODE("mov $0x38, %eax; ltr %ax")));
  load_table();
}

void test(void) {
  opcodes();
  canonical();
  registers();
  descriptors();
}
