// kernel-debug: debug registers, RF, GD, single steps beside breakpoints.
//
// Build:   samples/build.sh kernel-debug
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

static u8 area[64] __attribute__((aligned(64), used));

static void set(u32 dr0, u32 dr1, u32 dr7) {
  __asm__ volatile("mov %0, %%dr7" ::"r"(0x400));
  __asm__ volatile("mov %0, %%dr6" ::"r"(0xffff0ff0));
  __asm__ volatile("mov %0, %%dr0; mov %1, %%dr1" ::"r"(dr0), "r"(dr1));
  __asm__ volatile("mov %0, %%dr7" ::"r"(dr7 | 0x400));
}

static void clear(void) { __asm__ volatile("mov %0, %%dr7" ::"r"(0x400)); }

static void watched(const char *name, u32 dr0, u32 dr1, u32 dr7, struct context context) {
  context.ebx = (u32)area;
  set(dr0, dr1, dr7);
  attempt(context);
  clear();
  tell(name);
}

static void data(void) {
  static const u32 lengths[] = {0, 1, 3, 2};
  static const char *names[] = {"1 byte", "2 bytes", "4 bytes", "8 bytes"};
  for (u32 length = 0; length < 3; length++) {
    for (u32 kind = 1; kind < 4; kind += 2) {
      for (u32 offset = 0; offset < 9; offset++) {
        u32 control = 1 | kind << 16 | lengths[length] << 18;
        print(names[length]);
        print(kind == 1 ? " written" : " accessed");
        print(", offset ");
        hex(offset, 2);
        print("\n");
        watched("  byte write", (u32)area + 4, 0, control, at_level(3, CODE("mov %al, 0(%ebx)")));
        struct context context = at_level(3, CODE("mov %al, (%esi)"));
        context.esi = (u32)area + offset;
        watched("  byte write", (u32)area + 4, 0, control, context);
        context.eip = CODE("mov %eax, (%esi)");
        watched("  doubleword write", (u32)area + 4, 0, control, context);
        context.eip = CODE("mov (%esi), %ax; xor %eax, %eax; nop");
        watched("  word read", (u32)area + 4, 0, control, context);
        context.eip = CODE("incl (%esi)");
        watched("  increment", (u32)area + 4, 0, control, context);
      }
    }
  }
  // An address that is not aligned to the length watches from the multiple below.
  struct context context = at_level(3, CODE("mov %al, 4(%ebx)"));
  watched("not aligned", (u32)area + 6, 0, 1 | 0xd << 16, context);
  watched("two at once", (u32)area + 4, (u32)area + 4, 5 | 0x11 << 16, context);
  watched("one enabled, both hit", (u32)area + 4, (u32)area + 4, 1 | 0x11 << 16, context);
  watched("global enable", (u32)area + 4, 0, 2 | 1 << 16, context);
  context.eip = CODE("push %eax; nop");
  watched("push", (u32)user_stack + 4092, 0, 1 | 0xd << 16, context);
  context.eip = CODE("rep stosb; nop");
  context.edi = (u32)area, context.ecx = 10;
  watched("rep stosb", (u32)area + 4, 0, 1 | 1 << 16, context);
  line("  ecx", result.ecx);
  context.eip = CODE("rep movsb; nop");
  context.edi = (u32)area + 32, context.esi = (u32)area, context.ecx = 10;
  watched("rep movsb", (u32)area + 4, 0, 1 | 3 << 16, context);
  line("  ecx", result.ecx);
  context.eip = CODE("mov %al, 4(%ebx); ud2");
  watched("write before ud2", (u32)area + 4, 0, 1 | 1 << 16, context);
  context = at_level(3, CODE("mov %al, 4(%ebx); nop"));
  context.eflags |= TF;
  watched("write with TF", (u32)area + 4, 0, 1 | 1 << 16, context);
}

static void code(void) {
  u32 place = CODE("nop; inc %eax; inc %eax");
  struct context context = at_level(3, place);
  watched("at the first instruction", place, 0, 1, context);
  watched("at the second instruction", place + 1, 0, 1, context);
  watched("inside an instruction", CODE("nop") + 0, 0, 1, context);
  context.eflags |= RF;
  watched("at the first instruction, RF", place, 0, 1, context);
  watched("at the second instruction, RF", place + 1, 0, 1, context);
  context.eflags = FIXED | TF;
  watched("at the second instruction, TF", place + 1, 0, 1, context);
  context.eflags = FIXED;
  watched("two breakpoints at one place", place, place, 5, context);
  context.eip = CODE("mov $0x23, %eax; mov %ax, %ss; nop; nop");
  watched("behind mov to SS", context.eip + 7, 0, 1, context);
  context.eip = CODE("nop; ud2");
  watched("at ud2", context.eip + 1, 0, 1, context);
  context.eip = CODE("cld; rep lodsb; nop");
  context.esi = (u32)area, context.ecx = 3;
  watched("at rep lodsb", context.eip + 1, 0, 1, context);
  context.eip = CODE("push $0x10002; popf; nop; nop");
  watched("behind popf with RF", context.eip + 6, 0, 1, context);
  context.eip = CODE("call 3f; 3: pop %eax; xor %eax, %eax");
  watched("at the target of a call", context.eip + 5, 0, 1, context);
}

static void registers(void) {
  struct context context = at_level(0, CODE("mov %dr7, %eax"));
  set(0, 0, 0x2000);
  attempt(context);
  clear();
  tell("GD, read of DR7");
  context.eip = CODE("mov %eax, %dr0");
  set(0, 0, 0x2000);
  attempt(context);
  clear();
  tell("GD, write of DR0");
  context.eip = CODE("mov $0xffffffff, %eax; mov %eax, %dr6; mov %dr6, %eax; mov $0xffff0ff0, %ecx; mov %ecx, %dr6");
  run("all ones in DR6", context);
  context.eip = CODE("mov $0xfffffc00, %eax; and $0xffffdfff, %eax; mov %eax, %dr7; mov %dr7, %eax; mov $0x400, %ecx; mov %ecx, %dr7");
  run("ones in DR7", context);
  context.eip = CODE("mov %dr4, %eax");
  run("DR4 without DE", context);
  context.eip = CODE("mov %dr5, %eax");
  run("DR5 without DE", context);
  __asm__ volatile("mov %0, %%cr4" ::"r"(8));
  context.eip = CODE("mov %dr4, %eax");
  run("DR4 with DE", context);
  struct context port = at_level(0, CODE("out %al, $0x80; nop; nop"));
  watched("port 80H with DE, out", 0x80, 0, 1 | 2 << 16, port);
  port.eip = CODE("in $0x81, %al; xor %eax, %eax; nop");
  watched("port 80H with DE, another port", 0x80, 0, 1 | 2 << 16, port);
  __asm__ volatile("mov %0, %%cr4" ::"r"(0));
}

void test(void) {
  data();
  code();
  registers();
}
