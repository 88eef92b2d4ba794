// kernel-segmentation: segment registers, limits, far transfers, call gates.
//
// Build:   samples/build.sh kernel-segmentation
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

static u8 area[64] __attribute__((aligned(64), used));

// The descriptor under test is entry 6, selector 30H.
static void with(const char *name, u64 descriptor, u32 level, u32 code) {
  load_table();
  table[6] = descriptor;
  table[9] = segment(0, 0xfffff, 0xfb, 12);
  struct context context = at_level(level, code);
  context.ebx = (u32)area;
  run(name, context);
}

static const struct {
  const char *name;
  u32 access;
} kinds[] = {
    {"data", 0x92}, {"read-only data", 0x90}, {"expand-down", 0x96}, {"code", 0x9a}, {"execute-only", 0x98},
    {"conforming", 0x9e}, {"data of level 3", 0xf2}, {"code of level 3", 0xfa}, {"conforming of level 3", 0xfe},
    {"data not present", 0x12}, {"code not present", 0x1a}, {"TSS", 0x89}, {"LDT", 0x82}, {"empty", 0},
    {"call gate", 0x8c},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static void loads(const char *what, u32 level, u32 code) {
  for (u32 index = 0; index < KINDS; index++) {
    print(what);
    print(level ? " at 3, " : " at 0, ");
    with(kinds[index].name, segment(0, 0xfffff, kinds[index].access, 12), level, code);
    line("  access", (u32)(table[6] >> 40) & 0xff);
  }
}

static void limits(void) {
  static const struct {
    const char *name;
    u64 access;
    u32 flags, limit;
  } segments[] = {
      {"limit FH", 0xf2, 4, 15}, {"limit FH, 4 KiB", 0xf2, 12, 15}, {"expand-down above FH", 0xf6, 4, 15},
      {"expand-down above FH, 64 KiB", 0xf6, 0, 15}, {"limit 0", 0xf2, 4, 0}, {"limit FFFFFH, 4 KiB", 0xf2, 12, 0xfffff},
  };
  static const u32 offsets[] = {0, 12, 13, 15, 16, 0xffff, 0xfffd, 0xffff0000, 0xffffffff};
  for (u32 kind = 0; kind < sizeof segments / sizeof *segments; kind++) {
    for (u32 index = 0; index < sizeof offsets / sizeof *offsets; index++) {
      for (u32 size = 0; size < 3; size++) {
        u32 code = size == 0   ? CODE("mov $0x33, %ecx; mov %cx, %fs; mov %fs:(%edi), %al; xor %eax, %eax")
                   : size == 1 ? CODE("mov $0x33, %ecx; mov %cx, %fs; mov %fs:(%edi), %ax; xor %eax, %eax")
                               : CODE("mov $0x33, %ecx; mov %cx, %fs; mov %fs:(%edi), %eax; xor %eax, %eax");
        load_table();
        table[6] = segment((u32)area, segments[kind].limit, segments[kind].access, segments[kind].flags);
        struct context context = at_level(3, code);
        context.edi = offsets[index];
        print(segments[kind].name);
        print(size == 0 ? ", byte at " : size == 1 ? ", word at " : ", doubleword at ");
        hex(offsets[index], 8);
        run("", context);
      }
    }
  }
}

static void transfers(void) {
  for (u32 index = 0; index < KINDS; index++) {
    // A jump to a task is kernel-tasks's affair.
    if (kinds[index].access == 0x89) continue;
    for (u32 level = 0; level < 4; level += 3) {
      print(level ? "from 3, " : "from 0, ");
      print("ljmp to ");
      with(kinds[index].name, segment(0, 0xfffff, kinds[index].access, 12), level,
           CODE("ljmp $0x30, $3f; nop; 3: nop"));
      print(level ? "from 3, " : "from 0, ");
      print("lcall to ");
      with(kinds[index].name, segment(0, 0xfffff, kinds[index].access, 12), level,
           CODE("lcall $0x33, $3f; nop; 3: mov (%esp), %eax; sub $3b, %eax"));
    }
  }
  // A far return to the segment.
  for (u32 index = 0; index < KINDS; index++) {
    for (u32 rpl = 0; rpl < 4; rpl += 3) {
      load_table();
      table[6] = segment(0, 0xfffff, kinds[index].access, 12);
      struct context context = at_level(
          0, CODE("mov %esp, %esi; push $0x23; push $user_stack + 4096; push %eax; push $3f; xor %eax, %eax; lret; 3: nop"));
      context.eax = 0x30 | rpl;
      print(rpl ? "lret outwards to " : "lret to ");
      run(kinds[index].name, context);
    }
  }
}

static void gated(const char *name, u64 entry, u32 level, u32 code) {
  load_table();
  table[6] = entry;
  run(name, at_level(level, code));
}

static void gates_of_calls(void) {
  u32 target = CODE("mov 8(%esp), %eax");
  u32 call = CODE("push $0x1234; push $0x5678; lcall $0x30, $0");
  gated("call gate of level 0 from 0", gate(KERNEL_CODE, target, 0x8c), 0, call);
  gated("call gate of level 0 from 3", gate(KERNEL_CODE, target, 0x8c), 3, call);
  gated("call gate of level 3 from 3", gate(KERNEL_CODE, target, 0xec), 3, call);
  gated("call gate with 2 parameters", gate(KERNEL_CODE, target, 0xec) | (u64)2 << 32, 3, call);
  gated("call gate not present", gate(KERNEL_CODE, target, 0x6c), 3, call);
  gated("call gate to data", gate(KERNEL_DATA, target, 0xec), 3, call);
  gated("call gate to nothing", gate(0, target, 0xec), 3, call);
  gated("call gate beyond the table", gate(0x1000, target, 0xec), 3, call);
  gated("call gate to level 3", gate(USER_CODE, target, 0xec), 3, call);
  gated("call gate to level 1", gate(CODE_1, target, 0xec), 3, call);
  gated("16-bit call gate", gate(KERNEL_CODE, target, 0xe4), 3, call);
  gated("jump through a gate, same level", gate(KERNEL_CODE, target, 0x8c), 0, CODE("push $7; ljmp $0x30, $0"));
  gated("jump through a gate, inwards", gate(KERNEL_CODE, target, 0xec), 3, CODE("ljmp $0x30, $0"));
  u32 esp1 = task.esp1, ss1 = task.ss1;
  task.ss1 = 0;
  gated("inner stack null", gate(CODE_1, target, 0xec), 3, call);
  task.ss1 = KERNEL_DATA;
  gated("inner stack of another level", gate(CODE_1, target, 0xec), 3, call);
  task.ss1 = 0x1001;
  gated("inner stack beyond the table", gate(CODE_1, target, 0xec), 3, call);
  task.ss1 = ss1;
  task.esp1 = esp1;
}

void test(void) {
  loads("mov to DS", 0, CODE("mov $0x30, %eax; mov %ax, %ds; mov %ds, %eax; mov $0x10, %ecx; mov %cx, %ds"));
  loads("mov to DS", 3, CODE("mov $0x33, %eax; mov %ax, %ds; mov %ds, %eax; mov $0x23, %ecx; mov %cx, %ds"));
  loads("mov to SS", 0, CODE("mov $0x30, %eax; mov %ax, %ss; mov %ss, %eax; mov $0x10, %ecx; mov %cx, %ss"));
  loads("mov to SS", 3, CODE("mov $0x33, %eax; mov %ax, %ss; mov %ss, %eax; mov $0x23, %ecx; mov %cx, %ss"));
  loads("lar", 3, CODE("mov $0x33, %ecx; xor %eax, %eax; lar %ecx, %eax"));
  loads("lsl", 3, CODE("mov $0x33, %ecx; xor %eax, %eax; lsl %ecx, %eax"));
  loads("verr", 3, CODE("mov $0x33, %ecx; xor %eax, %eax; verr %cx; setz %al"));
  loads("verw", 3, CODE("mov $0x33, %ecx; xor %eax, %eax; verw %cx; setz %al"));
  loads("lldt", 0, CODE("mov $0x30, %eax; lldt %ax; xor %ecx, %ecx; lldt %cx"));
  with("null in DS, used", 0, 3, CODE("xor %eax, %eax; mov %ax, %ds; mov (%ebx), %eax"));
  with("null in DS, unused", 0, 3, CODE("xor %eax, %eax; mov %ax, %ds"));
  with("null in SS", 0, 0, CODE("xor %eax, %eax; mov %ax, %ss"));
  with("CS by mov", 0, 0, CODE("mov $0x10, %eax; .byte 0x8e, 0xc8"));
  with("segment register 6", 0, 0, CODE(".byte 0x8e, 0xf0"));
  with("beyond the table", 0, 0, CODE("mov $0x208, %eax; mov %ax, %es"));
  with("write to code", 0, 3, CODE("mov %eax, %cs:(%ebx)"));
  with("read of execute-only", segment(0, 0xfffff, 0xf8, 12), 3, CODE("ljmp $0x33, $3f; 3: mov %cs:(%ebx), %eax"));
  with("16-bit code", segment(0x10000, 0xffff, 0xfa, 0), 3, CODE("ljmp $0x33, $0xfff0"));
  with("jump beyond the limit", segment(0, 0x10, 0xfa, 4), 3, CODE("ljmp $0x33, $0x11"));
  with("stack limit", segment(0, 0xf, 0xf2, 4), 3,
       CODE("mov $0x33, %eax; mov %ax, %ss; mov $0x10, %esp; push %eax; pop %eax; inc %esp; push %eax"));
  with("stack limit, pop", segment(0, 0xf, 0xf2, 4), 3, CODE("mov $0x33, %eax; mov %ax, %ss; mov $0xe, %esp; pop %eax"));
  with("les of data", segment(0, 0xfffff, 0xf2, 12), 3, CODE("movl $7, (%ebx); movw $0x33, 4(%ebx); les (%ebx), %eax"));
  with("les of nothing", 0, 3, CODE("movl $7, (%ebx); movw $0x33, 4(%ebx); les (%ebx), %eax"));
  with("lss of level 0", segment(0, 0xfffff, 0x92, 12), 3, CODE("movl $7, (%ebx); movw $0x33, 4(%ebx); lss (%ebx), %eax"));
  limits();
  transfers();
  gates_of_calls();
}
