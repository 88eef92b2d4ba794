// kernel-privilege: what each level, and virtual-8086 mode, may execute.
//
// Build:   samples/build.sh kernel-privilege
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each piece of code at each level on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

static struct {
  u16 limit;
  u32 base;
} __attribute__((packed)) pointer __attribute__((used));
static u32 word __attribute__((used));

static void everywhere(const char *name, u32 code, u32 code16) {
  static const struct {
    const char *name;
    u32 level, flags, isVirtual;
  } places[] = {
      {"level 0", 0, 0, 0}, {"level 1", 1, 0, 0}, {"level 3", 3, 0, 0},
      {"level 3 IOPL 3", 3, IOPL3, 0}, {"virtual-8086", 3, 0, 1}, {"virtual-8086 IOPL 3", 3, IOPL3, 1},
  };
  for (u32 index = 0; index < sizeof places / sizeof *places; index++) {
    struct context context = places[index].isVirtual ? at_virtual(code16) : at_level(places[index].level, code);
    context.eflags |= places[index].flags;
    context.edx = 0x1234;
    print(name);
    print(", ");
    // Interrupts would come.
    out(0x21, 0xff);
    run(places[index].name, context);
  }
}
#define EVERYWHERE(text) everywhere(text, CODE(text), CODE16(text))

// SYSENTER and SYSEXIT.
static void write_msr(u32 number, u32 value) { __asm__ volatile("wrmsr" ::"c"(number), "a"(value), "d"(0)); }

static void fast_calls(void) {
  static u8 stack[256];
  u32 landing = CODE("");
  static const u32 selectors[] = {3, 8, 0xb, 0x10008};
  for (u32 index = 0; index < sizeof selectors / sizeof *selectors; index++) {
    write_msr(0x174, selectors[index]);
    write_msr(0x175, (u32)stack + sizeof stack);
    write_msr(0x176, landing);
    line("IA32_SYSENTER_CS", selectors[index]);
    for (u32 level = 0; level < 4; level += 3) {
      struct context context = at_level(level, CODE("sysenter"));
      context.eflags |= IF | DF | NT | AC;
      out(0x21, 0xff);
      run(level ? "sysenter, level 3" : "sysenter, level 0", context);
      line("  stack", (u32)stack + sizeof stack - result.handler_esp);
      context.eflags = FIXED | TF;
      run("sysenter with TF", context);
    }
    run("sysenter, virtual-8086", at_virtual(CODE16("sysenter")));
    struct context back = at_level(0, CODE("sysexit"));
    back.ecx = (u32)user_stack + 256, back.edx = landing;
    back.eflags |= DF | NT | AC;
    run("sysexit", back);
    line("  ss", result.ss);
    line("  esp", result.esp - (u32)user_stack);
    back.eflags = FIXED | TF;
    run("sysexit with TF", back);
    run("sysexit, virtual-8086", at_virtual(CODE16("sysexit")));
    run("sysexit, level 3", at_level(3, CODE("sysexit")));
  }
  write_msr(0x174, 0);
}

void test(void) {
  u32 cr4, cr0;
  pointer.limit = sizeof table - 1, pointer.base = (u32)table;
  EVERYWHERE("cli");
  EVERYWHERE("sti");
  EVERYWHERE("pushf; pop %eax; and $0xffff, %eax");
  EVERYWHERE("push $0x3202; popf");
  EVERYWHERE("push $0x40; popf; pushf; pop %eax");
  EVERYWHERE("in %dx, %al; xor %eax, %eax");
  EVERYWHERE("out %al, $0x80");
  EVERYWHERE("clts");
  EVERYWHERE("mov %cr0, %eax; xor %eax, %eax");
  EVERYWHERE("mov %cr3, %eax");
  EVERYWHERE("mov %dr7, %eax");
  EVERYWHERE("mov $0x10, %ecx; rdmsr; xor %eax, %eax; xor %edx, %edx");
  EVERYWHERE("invlpg 0x1000");
  EVERYWHERE("wbinvd");
  EVERYWHERE("invd");
  EVERYWHERE("rdtsc; xor %eax, %eax");
  EVERYWHERE("smsw %ax; and $1, %eax");
  EVERYWHERE("sldt %ax");
  EVERYWHERE("str %ax");
  EVERYWHERE("mov $0x18, %eax; lar %eax, %eax");
  EVERYWHERE("mov $0x23, %eax; lsl %eax, %eax");
  EVERYWHERE("mov $0x08, %eax; verw %ax; setz %al");
  EVERYWHERE("mov $0x08, %eax; verr %ax; setz %al");
  EVERYWHERE("mov $0x10, %eax; mov $3, %ecx; arpl %cx, %ax");
  EVERYWHERE("int3");
  EVERYWHERE("int $0x21");
  EVERYWHERE("mov $0x7f, %al; add $1, %al; into");
  EVERYWHERE("mov $0x27, %al; cpuid; xor %eax, %eax; xor %ecx, %ecx; xor %edx, %edx");
  EVERYWHERE("mov $0, %eax; mov %ax, %fs; mov %fs, %eax");
  run("hlt, level 3", at_level(3, CODE("hlt")));
  run("lgdt, level 3", at_level(3, CODE("lgdt pointer")));
  run("lgdt, level 0", at_level(0, CODE("lgdt pointer")));
  run("lidt, level 1", at_level(1, CODE("lidt pointer")));
  run("lldt of 0, level 0", at_level(0, CODE("xor %eax, %eax; lldt %ax")));
  run("lldt, level 3", at_level(3, CODE("xor %eax, %eax; lldt %ax")));
  run("lldt of data, level 0", at_level(0, CODE("mov $0x10, %eax; lldt %ax")));
  run("ltr busy, level 0", at_level(0, CODE("mov $0x28, %eax; ltr %ax")));
  run("ltr, level 3", at_level(3, CODE("mov $0x28, %eax; ltr %ax")));
  run("ltr of 0, level 0", at_level(0, CODE("xor %eax, %eax; ltr %ax")));
  run("lmsw, level 3", at_level(3, CODE("mov $1, %eax; lmsw %ax")));
  run("mov to cr0, level 3", at_level(3, CODE("mov $1, %eax; mov %eax, %cr0")));
  run("mov to cr0, PG without PE", at_level(0, CODE("mov $0x80000000, %eax; mov %eax, %cr0")));
  run("mov to cr0, NW without CD", at_level(0, CODE("mov $0x20000011, %eax; mov %eax, %cr0")));
  run("mov to cr1", at_level(0, CODE(".byte 0x0f, 0x22, 0xc8")));
  run("mov to cr4, reserved", at_level(0, CODE("mov $0x80000000, %eax; mov %eax, %cr4")));
  run("rdmsr of none", at_level(0, CODE("mov $0x0badf00d, %ecx; rdmsr")));
  run("sysenter without CS", at_level(3, CODE("sysenter")));
  run("sysexit, level 3", at_level(3, CODE("sysexit")));
  run("ud2", at_level(3, CODE("ud2")));
  run("lock on a register", at_level(3, CODE(".byte 0xf0, 0x01, 0xc0")));
  run("lock without a write", at_level(3, CODE(".byte 0xf0, 0x3b, 0x00")));
  run("bound, inside", at_level(3, CODE("push $9; push $1; mov $5, %eax; bound %eax, (%esp); add $8, %esp")));
  run("bound, outside", at_level(3, CODE("push $9; push $1; mov $15, %eax; bound %eax, (%esp)")));
  run("division by 0", at_level(3, CODE("xor %ecx, %ecx; div %ecx")));
  run("division overflow", at_level(3, CODE("mov $1, %eax; mov $7, %edx; mov $7, %ecx; div %ecx")));
  run("aam 0", at_level(3, CODE(".byte 0xd4, 0")));
  run("16 bytes", at_level(3, CODE(".fill 14, 1, 0x66; nop; nop")));
  run("15 bytes", at_level(3, CODE(".fill 14, 1, 0x66; nop")));

  // The I/O map: one port allowed, its neighbour not, and the map's end.
  task.ports[0x80 / 8] = 0xfe;
  run("port 80H allowed", at_level(3, CODE("out %al, $0x80")));
  run("port 80H as a word", at_level(3, CODE("out %ax, $0x80")));
  run("port 81H", at_level(3, CODE("out %al, $0x81")));
  run("port 80H, virtual-8086", at_virtual(CODE16("out %al, $0x80")));
  struct context beyond = at_level(3, CODE("in %dx, %al"));
  beyond.edx = 0x408;
  run("port beyond the map", beyond);
  task.ports[0x80 / 8] = 0xff;

  __asm__ volatile("mov %%cr4, %0" : "=r"(cr4));
  __asm__ volatile("mov %0, %%cr4" ::"r"(cr4 | 4));
  run("rdtsc with TSD, level 3", at_level(3, CODE("rdtsc; xor %eax, %eax")));
  run("rdtsc with TSD, level 0", at_level(0, CODE("rdtsc; xor %eax, %eax")));
  __asm__ volatile("mov %0, %%cr4" ::"r"(cr4));
  __asm__ volatile("mov %%cr0, %0" : "=r"(cr0));
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0 | 8));
  run("x87 with TS", at_level(3, CODE("fninit")));
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0 | 4));
  run("x87 with EM", at_level(3, CODE("fninit")));
  run("wait with TS and MP", at_level(3, CODE("fwait")));
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0));
  run("sse without OSFXSR", at_level(3, CODE("xorps %xmm0, %xmm0")));

  // Alignment.
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0 | 1 << 18));
  for (u32 level = 0; level < 4; level += 3) {
    struct context context = at_level(level, CODE("mov word+1, %eax; mov $0, %eax"));
    context.eflags |= AC;
    run("alignment of a doubleword", context);
    context.eip = CODE("mov word+1, %al; mov $0, %eax");
    run("alignment of a byte", context);
    context.eip = CODE("mov word+1, %ax; mov $0, %eax");
    run("alignment of a word", context);
    context.eip = CODE("push $1; dec %esp; pop %eax");
    run("alignment of the stack", context);
  }
  run("alignment without AC", at_level(3, CODE("mov word+1, %eax; mov $0, %eax")));
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0));
  fast_calls();
}
