// kernel-events: interrupts of long mode and their stacks; SYSCALL, SYSENTER, single steps, NMI.
//
// Build:   samples/build.sh kernel-events
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit64.h"

// INT 30H, in any width.
static u64 landing(void) { return CODE(""); }

static void gated(const char *name, u32 selector, u64 offset, u32 access, u32 stack) {
  u64 text = CODE("int $0x21"), text32 = CODE32("int $0x21");
  set_gate(gates + 2 * 0x21, selector, offset, access, stack);
  for (u32 place = 0; place < 4; place++) {
    u32 level = place & 1 ? 3 : 0;
    struct context context = place < 2 ? at_level(level, text) : at_level32(level, text32);
    context.rflags |= IF | NT;
    context.rsp -= 4;
    print(name);
    print(place < 2 ? ", 64-bit" : ", compatibility");
    run(level ? ", level 3" : ", level 0", context);
  }
}

static void interrupts(void) {
  u64 handler = CODE("mov 8(%rsp), %rax; mov 16(%rsp), %rdx; shl $32, %rdx; or %rdx, %rax");
  for (u32 type = 0; type < 16; type++) {
    print("type ");
    hex(type, 1);
    gated("", KERNEL_CODE, handler, 0xe0 | type, 0);
  }
  gated("gate of level 0", KERNEL_CODE, handler, 0x8e, 0);
  gated("gate not present", KERNEL_CODE, handler, 0x6e, 0);
  gated("gate to null", 0, handler, 0xee, 0);
  gated("gate to data", KERNEL_DATA, handler, 0xee, 0);
  gated("gate beyond the table", 0x3000, handler, 0xee, 0);
  gated("gate to compatibility code", KERNEL_CODE32, handler, 0xee, 0);
  gated("gate to user code", USER_CODE, handler + ALIAS, 0xee, 0);
  gated("gate to code 1", CODE_1, handler + ALIAS, 0xee, 0);
  gated("gate to no canonical address", KERNEL_CODE, 0x800000000000, 0xee, 0);
  table[SPARE >> 3] = segment(0x9f, 10);
  gated("gate to conforming code", SPARE, handler + ALIAS, 0xee, 0);
  table[SPARE >> 3] = segment(0x1b, 10);
  gated("gate to code not present", SPARE, handler, 0xee, 0);
  table[SPARE >> 3] = segment(0x9b, 14);
  gated("gate to code with L and D", SPARE, handler, 0xee, 0);
  for (u32 stack = 0; stack < 8; stack++) {
    line("stack", stack);
    gated("", KERNEL_CODE, handler, 0xee, stack);
  }
  use_stack(1);
  static const u64 places[] = {0x800000000000, 0x800000000008, 0x600000000000, 0x1003, 0x100f};
  for (u32 index = 0; index < sizeof places / sizeof *places; index++) {
    task.ist[1] = places[index];
    gated("IST2", KERNEL_CODE, handler, 0xee, 2);
    task.rsp[0] = places[index];
    gated("RSP0", KERNEL_CODE, handler, 0xee, 0);
    load_table();
    use_stack(1);
  }
  // A task-state segment that ends early.
  static const u32 limits[] = {0, 11, 12, 43, 51, 0x67};
  for (u32 index = 0; index < sizeof limits / sizeof *limits; index++) {
    load_table();
    table[TASK >> 3] = (u64)0x89 << 40 | (u64)&task << 16 | limits[index];
    __asm__ volatile("ltr %w0" ::"r"(TASK));
    set_gate(gates + 2 * 0x21, KERNEL_CODE, handler, 0xee, 2);
    run("a short TSS, IST2", at_level(0, CODE("int $0x21")));
  }
  load_table();
  run("vector beyond the table", at_level(3, CODE("int $0x80")));
  run("int3 by its long form", at_level(3, CODE(".byte 0xcd, 3")));
  run("into, compatibility", at_level32(3, CODE32("mov $0x7f, %al; add $1, %al; into")));
  run("icebp", at_level(3, CODE(".byte 0xf1")));
  run("division by 0", at_level(3, CODE("xor %ecx, %ecx; div %rcx")));
  run("division overflow", at_level(3, CODE("mov $1, %ecx; mov $1, %edx; div %rcx")));
}

// With RCX, as a distance from the code where it is one, and R11.
static void told(const char *name, struct context context) {
  run(name, context);
  u64 distance = result.rcx - context.rip;
  print("  rcx ");
  if (result.rcx == context.rcx) {
    print("as before");
  } else {
    hex(distance < 64 ? distance : result.rcx, 16);
  }
  print(" r11 ");
  hex(result.r11, 16);
  print("\n");
}

static void calls(void) {
  static const u32 masks[] = {0, TF | IF | DF | AC, 0xffffffff};
  write_msr(0xc0000081, (u64)0x18 << 48 | (u64)8 << 32);
  write_msr(0xc0000082, landing());
  write_msr(0xc0000083, landing());
  told("syscall, SCE off", at_level(3, CODE("syscall")));
  write_msr(0xc0000080, 0x901);
  for (u32 index = 0; index < 3; index++) {
    write_msr(0xc0000084, masks[index]);
    for (u32 place = 0; place < 3; place++) {
      struct context context = place < 2 ? at_level(place * 3, CODE("syscall")) : at_level32(3, CODE32("syscall"));
      for (u32 kind = 0; kind < 3; kind++) {
        context.rflags = FIXED | (kind == 1 ? IF | DF | AC | NT | IOPL3 : kind == 2 ? TF : 0);
        context.rsp = 0x201000;
        print(place == 0 ? "0: " : place == 1 ? "3: " : "compatibility: ");
        told(kind == 0 ? "syscall" : kind == 1 ? "syscall with flags" : "syscall with TF", context);
      }
    }
  }
  write_msr(0xc0000081, (u64)0x1b << 48 | (u64)0xb << 32);
  told("syscall, RPL in STAR", at_level(3, CODE("syscall")));
}

static void returns(void) {
  u64 there = landing() + ALIAS;
  static const u64 targets[] = {0, 0x800000000000, 0xffff800000000000, 0x100000000, 0x7fffffffffff};
  static const u64 flags[] = {0, 0x3f7fd7 & ~TF, ~0ull & ~TF, FIXED | TF, VM | RF | FIXED};
  for (u32 star = 0; star < 2; star++) {
    write_msr(0xc0000081, (u64)(star ? 0x1b : 0x18) << 48 | (u64)8 << 32);
    for (u32 wide = 0; wide < 2; wide++) {
      struct context context = at_level(0, wide ? CODE("sysretq") : CODE("sysretl"));
      context.rsp = 0x201000;
      for (u32 index = 0; index < 5; index++) {
        context.rcx = there, context.r11 = flags[index];
        told(wide ? "sysretq, flags" : "sysretl, flags", context);
        context.rcx = targets[index] ? targets[index] : there, context.r11 = FIXED;
        use_stack(1);
        told(wide ? "sysretq, target" : "sysretl, target", context);
        use_stack(0);
      }
      context = at_level(3, wide ? CODE("sysretq") : CODE("sysretl"));
      told(wide ? "sysretq, level 3" : "sysretl, level 3", context);
    }
  }
  told("sysret, compatibility", at_level32(0, CODE32("sysret")));
  write_msr(0xc0000080, 0x900);
  told("sysret, SCE off", at_level(0, CODE("sysretq")));
}

// SYSENTER and SYSEXIT.
static void fast_calls(void) {
  u64 there = landing() + ALIAS;
  static const u32 selectors[] = {0, 3, 8, 0xb, 0x10008};
  for (u32 index = 0; index < sizeof selectors / sizeof *selectors; index++) {
    write_msr(0x174, selectors[index]);
    write_msr(0x175, (u64)stacks[0] + sizeof stacks[0]);
    write_msr(0x176, landing());
    line("IA32_SYSENTER_CS", selectors[index]);
    struct context context = at_level(3, CODE("sysenter"));
    context.rflags |= IF | DF | AC | NT | IOPL3;
    told("sysenter", context);
    context.rflags = FIXED | TF;
    told("sysenter with TF", context);
    told("sysenter, level 0", at_level(0, CODE("sysenter")));
    told("sysenter, compatibility", at_level32(3, CODE32("sysenter")));
    context = at_level(0, CODE("rex64 sysexit"));
    context.rcx = 0x201000, context.rdx = there;
    told("sysexitq", context);
    context.rip = CODE("sysexit");
    told("sysexit", context);
    context.rflags |= TF;
    told("sysexit with TF", context);
    context.rflags = FIXED;
    context.rdx = 0x800000000000 | there;
    told("sysexit to no canonical address", context);
    context.rip = CODE("rex64 sysexit");
    told("sysexitq to no canonical address", context);
    context.rdx = there, context.rcx = 0x800000000000;
    told("sysexitq with no canonical stack", context);
    context = at_level32(0, CODE32("sysexit"));
    context.rcx = 0x201000, context.rdx = there;
    told("sysexit, compatibility", context);
    told("sysexit, level 3", at_level(3, CODE("sysexit")));
  }
  write_msr(0x174, 0);
}

static void steps(void) {
  struct context context = at_level(3, CODE("nop; nop"));
  context.rflags |= TF;
  run("TF", context);
  context.rip = CODE("pushfq; pop %rax; nop") + ALIAS;
  run("TF, pushfq", context);
  context.rip = CODE("mov %eax, %ss; nop; nop") + ALIAS;
  context.rax = USER_DATA;
  run("TF, mov to SS", context);
  context.rip = CODE("int $0x30; nop") + ALIAS;
  run("TF, int", context);
  context.rip = CODE("ud2") + ALIAS;
  run("TF, ud2", context);
  context.rip = CODE("rep movsb") + ALIAS;
  context.rcx = 5, context.rsi = context.rdi = (u64)user_stack + ALIAS;
  run("TF, rep movsb", context);
  context.rip = CODE("pushq $0x102; popfq; nop; nop; nop") + ALIAS;
  context.rflags = FIXED;
  run("popfq with TF", context);
  struct context inner = at_level(0, CODE("mov %eax, %ss; int $0x30"));
  inner.rax = KERNEL_DATA, inner.rflags |= TF;
  run("TF, mov to SS, int", inner);
  inner.rip = CODE("swapgs; swapgs");
  run("TF, swapgs", inner);
  inner.rip = CODE("mov %ds, %eax; mov %eax, %ds; nop");
  run("TF, mov from DS", inner);
}

// Interrupts that nothing masks, by the local APIC.
static u64 volatile rounds __attribute__((used));
static void unmaskable(void) {
  volatile u32 *const apic = (volatile u32 *)0xfee00000;
  apic[0xf0 / 4] |= 0x100;
  apic[0x310 / 4] = apic[0x20 / 4] & 0xff000000;
  struct context context = at_level(0, CODE("mov %eax, (%rdi); nop; nop; nop"));
  context.rdi = 0xfee00300, context.rax = 0x4400;
  run("NMI", context);
  gates[4] |= (u64)3 << 32;
  run("NMI, IST3", context);
  context.rflags |= TF;
  run("NMI and TF", context);
  context.rflags = FIXED;
  load_table();
  // Its handler sends another one, which waits for IRET.
  set_gate(gates + 4, KERNEL_CODE,
           CODE("incq rounds; cmpq $2, rounds; je 3f; mov %eax, (%rdi); nop; nop; mov $1, %edx; iretq; nop; 3: mov %rdx, %rax"), 0x8e, 0);
  rounds = 0;
  run("NMI in an NMI", context);
  // A breakpoint's IRET lets it in as well.
  set_gate(gates + 4, KERNEL_CODE,
           CODE("incq rounds; cmpq $2, rounds; je 3f; mov %eax, (%rdi); nop; int3; mov $1, %edx; iretq; nop; 3: mov %rdx, %rax"), 0x8e, 0);
  set_gate(gates + 6, KERNEL_CODE, CODE("mov $2, %edx; iretq"), 0x8e, 0);
  rounds = 0;
  run("NMI and a breakpoint in an NMI", context);
  // An IRET that faults.
  set_gate(gates + 4, KERNEL_CODE,
           CODE("incq rounds; cmpq $2, rounds; je 3f; mov %eax, (%rdi); nop; movq $0, 8(%rsp); mov $1, %edx; iretq; nop; 3: mov %rdx, %rax"), 0x8e, 0);
  rounds = 0;
  run("NMI and an IRET that faults", context);
  line("  rounds", rounds);
  load_table();
}

void test(void) {
  interrupts();
  calls();
  returns();
  fast_calls();
  steps();
  unmaskable();
}
