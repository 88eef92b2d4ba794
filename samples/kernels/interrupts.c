// kernel-interrupts: gates, error codes, shadows, single steps, and virtual interrupts.
//
// Build:   samples/build.sh kernel-interrupts
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

static u32 seen __attribute__((used));

static void gated(const char *name, u64 entry, u32 level, u32 flags) {
  load_table();
  gates[0x21] = entry;
  struct context context = at_level(level, CODE("nop; int $0x21; nop"));
  context.eflags |= flags;
  run(name, context);
}

// A handler that notes the flags it runs with, and comes to an end.
static u32 noting(void) { return CODE("pushf; pop %eax; mov 8(%esp), %ecx; mov %ecx, seen"); }

static void gate_types(void) {
  u32 handler = noting();
  for (u32 type = 0; type < 16; type++) {
    print("type ");
    hex(type, 1);
    gated(", level 0 of 0", gate(KERNEL_CODE, handler, 0x80 | type), 0, IF);
    print("type ");
    hex(type, 1);
    gated(", level 3 of 3", gate(KERNEL_CODE, handler, 0xe0 | type), 3, IF | NT);
    if (type == 14 || type == 15) line("  pushed flags", seen);
  }
  gated("gate of level 0 from 3", gate(KERNEL_CODE, handler, 0x8e), 3, 0);
  gated("gate not present", gate(KERNEL_CODE, handler, 0x6e), 3, 0);
  gated("gate to null", gate(0, handler, 0xee), 3, 0);
  gated("gate to data", gate(KERNEL_DATA, handler, 0xee), 3, 0);
  gated("gate beyond the table", gate(0x3000, handler, 0xee), 3, 0);
  gated("gate to level 3 from 0", gate(USER_CODE, handler, 0xee), 0, 0);
  gated("gate to level 3 from 3", gate(USER_CODE, handler, 0xee), 3, 0);
  gated("gate to level 1 from 3", gate(CODE_1, handler, 0xee), 3, 0);
  load_table();
  table[6] = segment(0, 0xfffff, 0x9e, 12);
  gates[0x21] = gate(0x30, handler, 0xee);
  run("conforming handler from 3", at_level(3, CODE("int $0x21")));
  table[6] = segment(0, 0xfffff, 0x1a, 12);
  run("handler's code not present", at_level(3, CODE("int $0x21")));
  table[6] = segment(0, 0x10, 0x9a, 4);
  run("handler beyond the limit", at_level(3, CODE("int $0x21")));
  load_table();
  run("vector beyond the table", at_level(3, CODE("int $0x80")));
  run("int3 by its long form", at_level(3, CODE(".byte 0xcd, 3")));
  gates[3] = gate(KERNEL_CODE, (u32)vectors[3], 0x8e);
  run("int3 above the gate's level", at_level(3, CODE("int3")));
  load_table();
  run("icebp", at_level(3, CODE(".byte 0xf1")));
  u32 ss0 = task.ss0;
  task.ss1 = USER_DATA;
  gates[0x21] = gate(CODE_1, handler, 0xee);
  run("stack of another level", at_level(3, CODE("int $0x21")));
  task.ss1 = DATA_1;
  task.ss0 = ss0;
}

// An interrupt of the timer that waits in the PIC.
static void pending(void) {
  out(0x20, 0x11), out(0x21, 0x28), out(0x21, 4), out(0x21, 1);
  out(0x21, 0xfe);
  out(0x43, 0x30), out(0x40, 0x20), out(0x40, 0);
  do out(0x20, 0x0a);
  while (!(in(0x20) & 1));
}

static void served(const char *name, struct context context) {
  pending();
  attempt(context);
  out(0x21, 0xff);
  out(0x20, 0x20);
  tell(name);
}

static void shadows(void) {
  load_table();
  struct context context = at_level(0, CODE("sti; nop; nop; cli"));
  served("sti", context);
  served("sti, sti", at_level(0, CODE("sti; sti; nop; cli")));
  served("sti, cli", at_level(0, CODE("sti; cli; nop")));
  served("sti, mov to SS", at_level(0, CODE("mov %ss, %eax; sti; mov %ax, %ss; nop; nop; cli")));
  served("popf", at_level(0, CODE("push $0x202; popf; nop; nop; cli")));
  served("sti, hlt", at_level(0, CODE("sti; hlt; nop; cli")));
  context = at_level(3, CODE("nop; nop"));
  context.eflags |= IF;
  served("iret with IF", context);
  context.eflags |= TF;
  served("iret with IF and TF", context);
}

static void steps(void) {
  load_table();
  struct context context = at_level(3, CODE("nop; nop"));
  context.eflags |= TF;
  run("TF", context);
  context.eip = CODE("pushf; pop %eax; nop");
  run("TF, pushf", context);
  context.eip = CODE("mov %ss, %eax; mov %ax, %ss; nop; nop");
  run("TF, mov from SS", context);
  context.eip = CODE(".byte 0x8e, 0xd0; nop; nop");
  context.eax = USER_DATA;
  run("TF, mov to SS", context);
  context.eip = CODE("int $0x21; nop");
  run("TF, int without a right", context);
  context.eip = CODE("int $0x30; nop");
  run("TF, int", context);
  context.eip = CODE("ud2");
  run("TF, ud2", context);
  context.eip = CODE("rep movsb");
  context.ecx = 5, context.esi = context.edi = (u32)user_stack;
  run("TF, rep movsb", context);
  line("  ecx", result.ecx);
  run("popf with TF", at_level(3, CODE("push $0x102; popf; nop; nop; nop")));
  context = at_level(0, CODE("nop; nop"));
  context.eflags |= TF;
  run("TF at level 0", context);
}

static void virtual(const char *name, u32 flags, u32 code) {
  struct context context = at_virtual(code);
  context.eflags |= flags;
  run(name, context);
}

static void virtual_interrupts(void) {
  static const u32 kinds[] = {0, VIF, VIP, VIF | VIP, IOPL3, IOPL3 | IF, IOPL3 | VIF};
  load_table();
  // The program's own table.
  volatile u16 *own = (volatile u16 *)0;
  u32 handler = CODE16("mov $0x4d, %al; pop %bx; pop %cx; pop %dx");
  own[0x21 * 2] = handler & 15, own[0x21 * 2 + 1] = handler >> 4;
  for (u32 vme = 0; vme < 2; vme++) {
    __asm__ volatile("mov %0, %%cr4" ::"r"(vme));
    for (u32 index = 0; index < sizeof kinds / sizeof *kinds; index++) {
      line(vme ? "VME, flags" : "no VME, flags", kinds[index]);
      virtual("cli", kinds[index], CODE16("cli"));
      virtual("sti", kinds[index], CODE16("sti"));
      virtual("pushf", kinds[index], CODE16("pushf; pop %ax; and $0xf700, %ax"));
      virtual("pushfd", kinds[index], CODE16("pushfl; pop %eax; and $0x3ff700, %eax"));
      virtual("popf with IF", kinds[index], CODE16("push $0x202; popf"));
      virtual("popf without IF", kinds[index], CODE16("push $0x4402; popf"));
      virtual("popfd", kinds[index], CODE16("pushl $0x202; popfl"));
      virtual("popf with TF", kinds[index], CODE16("push $0x102; popf; nop; nop"));
      virtual("iret", kinds[index], CODE16("push $0x202; push %cs; call 3f; 3: pop %ax; add $6, %ax; push %ax; iret; nop; nop"));
      virtual("iretd", kinds[index], CODE16("pushl $0x202; pushl %cs; call 3f; 3: pop %ax; add $4f-3b, %ax; movzwl %ax, %eax; push %eax; iretl; 4: nop"));
      for (u32 bit = 0; bit < 2; bit++) {
        task.redirection[0x21 / 8] = bit ? 0xff : 0xfd;
        virtual(bit ? "int, not redirected" : "int, redirected", kinds[index], CODE16("int $0x21"));
        line("  pushed", result.edx & 0xf7ff & ~0xd5);
      }
      task.redirection[0x21 / 8] = 0xff;
      task.redirection[0] = 0;
      virtual("int3", kinds[index], CODE16("int3"));
      task.redirection[0] = 0xff;
    }
  }
  u16 map = task.map;
  task.map = 0x10;
  virtual("redirection bitmap before the task", 0, CODE16("int $0x21"));
  task.map = 0x200;
  virtual("redirection bitmap beyond the task", 0, CODE16("int $0x21"));
  task.map = map;
  for (u32 pvi = 0; pvi < 4; pvi += 2) {
    __asm__ volatile("mov %0, %%cr4" ::"r"(pvi));
    for (u32 index = 0; index < sizeof kinds / sizeof *kinds; index++) {
      line(pvi ? "PVI, flags" : "no PVI, flags", kinds[index]);
      for (u32 level = 1; level < 4; level += 2) {
        struct context context = at_level(level, CODE("cli"));
        context.eflags |= kinds[index];
        run("cli", context);
        context.eip = CODE("sti");
        run("sti", context);
        context.eip = CODE("push $0x202; popf; pushf; pop %eax; and $0x3ff700, %eax");
        run("popf, pushf", context);
      }
    }
  }
  __asm__ volatile("mov %0, %%cr4" ::"r"(0));
}

// Interrupts that nothing masks, by the local APIC.
static u32 volatile rounds __attribute__((used));
static void unmaskable(void) {
  volatile u32 *const apic = (volatile u32 *)0xfee00000;
  load_table();
  apic[0xf0 / 4] |= 0x100;
  apic[0x310 / 4] = apic[0x20 / 4] & 0xff000000;
  for (u32 level = 0; level < 4; level += 3) {
    struct context context = at_level(level, CODE("mov %eax, (%edi); nop; nop; nop"));
    context.edi = 0xfee00300, context.eax = 0x4400;
    load_table();
    run(level ? "NMI, level 3" : "NMI, level 0", context);
    context.eflags |= TF;
    run("NMI and TF", context);
    context.eflags = FIXED;
    // Its handler sends another one, which waits for IRET.
    gates[2] = gate(KERNEL_CODE, CODE("incl rounds; cmpl $2, rounds; je 3f; mov %eax, (%edi); nop; mov $1, %edx; iret; nop; 3: mov %edx, %eax"), 0x8e);
    rounds = 0;
    run("NMI in an NMI", context);
    // A breakpoint's IRET lets it in as well.
    gates[2] = gate(KERNEL_CODE, CODE("incl rounds; cmpl $2, rounds; je 3f; mov %eax, (%edi); nop; int3; mov $1, %edx; iret; nop; 3: mov %edx, %eax"), 0x8e);
    gates[3] = gate(KERNEL_CODE, CODE("mov $2, %edx; iret"), 0x8e);
    rounds = 0;
    run("NMI and a breakpoint in an NMI", context);
    // An IRET that faults.
    gates[2] = gate(KERNEL_CODE, CODE("incl rounds; cmpl $2, rounds; je 3f; mov %eax, (%edi); nop; movl $0, 4(%esp); mov $1, %edx; iret; nop; 3: mov %edx, %eax"), 0x8e);
    rounds = 0;
    run("NMI and an IRET that faults", context);
    line("  rounds", rounds);
  }
  load_table();
}

void test(void) {
  gate_types();
  shadows();
  steps();
  virtual_interrupts();
  unmaskable();
}
