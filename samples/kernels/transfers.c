// kernel-transfers: far transfers, call gates and returns of long mode.
//
// Build:   samples/build.sh kernel-transfers
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit64.h"

static struct {
  u64 offset;
  u16 selector;
} __attribute__((packed)) far64 __attribute__((used));
static struct {
  u32 offset;
  u16 selector;
} __attribute__((packed)) far32 __attribute__((used));

// INT 30H, in any width.
static u64 landing(void) { return CODE(""); }

// Jumps and calls to `selector` from each place, by pointers of 32 and 64 bits.
static void to(const char *name, u16 selector, u64 offset) {
  struct {
    const char *name;
    struct context context;
    u32 level;
  } ways[] = {
      {"ljmp, level 0", at_level(0, CODE("ljmpl *(%rdi)")), 0},
      {"lcall, level 0", at_level(0, CODE("lcalll *(%rdi)")), 0},
      {"ljmpq, level 0", at_level(0, CODE("rex64 ljmpl *(%rsi)")), 0},
      {"ljmp, level 3", at_level(3, CODE("ljmpl *(%rdi)")), 3},
      {"lcall, level 3", at_level(3, CODE("lcalll *(%rdi)")), 3},
      {"lcallq, level 3", at_level(3, CODE("rex64 lcalll *(%rsi)")), 3},
      {"ljmp, compatibility, level 0", at_level32(0, CODE32("ljmpl *(%edi)")), 0},
      {"lcall, compatibility, level 3", at_level32(3, CODE32("lcalll *(%edi)")), 3},
      {"lcallw, compatibility, level 3", at_level32(3, CODE32("lcallw *(%edi)")), 3},
  };
  print(name);
  print("\n");
  for (u32 index = 0; index < sizeof ways / sizeof *ways; index++) {
    u64 shift = ways[index].level ? ALIAS : 0;
    far64.offset = offset + shift, far64.selector = selector;
    far32.offset = offset + shift, far32.selector = selector;
    ways[index].context.rdi = (u64)&far32 + shift, ways[index].context.rsi = (u64)&far64 + shift;
    run(ways[index].name, ways[index].context);
  }
}

static void far_transfers(void) {
  u64 target = landing();
  to("null", 0, target);
  to("kernel code", KERNEL_CODE, target);
  to("kernel code with RPL 3", KERNEL_CODE | 3, target);
  to("user code", USER_CODE, target);
  to("compatibility code", USER_CODE32, target);
  to("compatibility kernel code", KERNEL_CODE32, target);
  to("compatibility code above 4 GiB", USER_CODE32, target + 0x100000000);
  to("data", USER_DATA, target);
  to("beyond the table", 0x1000, target);
  to("LDT", 0x1f, target);
  to("TSS", TASK, target);
  for (u32 flags = 8; flags < 16; flags += 2) {
    table[SPARE >> 3] = segment(0xfe, flags);
    line("conforming, flags", flags);
    to("", SPARE, target);
  }
  table[SPARE >> 3] = segment(0x7a, 10);
  to("not present", SPARE, target);
  table[SPARE >> 3] = (segment(0xfb, 4) & ~0xfffffull) | 0x10;
  to("beyond the limit", SPARE, target);
  for (u32 type = 0; type < 16; type++) {
    line("system type", type);
    set_gate(table + (SPARE >> 3), KERNEL_CODE, target, 0xe0 | type, 0);
    to("", SPARE, 0);
  }
  static const struct {
    const char *name;
    u32 selector, access;
    u64 offset;
  } gates64[] = {
      {"gate of level 0", KERNEL_CODE, 0x8c, 0},
      {"gate not present", KERNEL_CODE, 0x6c, 0},
      {"gate to null", 0, 0xec, 0},
      {"gate to data", KERNEL_DATA, 0xec, 0},
      {"gate to compatibility code", USER_CODE32, 0xec, 0},
      {"gate to compatibility kernel code", KERNEL_CODE32, 0xec, 0},
      {"gate to user code", USER_CODE, 0xec, 0},
      {"gate to code 1", CODE_1, 0xec, 0},
      {"gate beyond the table", 0x1000, 0xec, 0},
      {"gate with parameters", KERNEL_CODE, 0xec, 0},
      {"gate to no canonical address", KERNEL_CODE, 0xec, 0x800000000000},
  };
  for (u32 index = 0; index < sizeof gates64 / sizeof *gates64; index++) {
    set_gate(table + (SPARE >> 3), gates64[index].selector, target + gates64[index].offset, gates64[index].access, index == 9 ? 7 : 0);
    to(gates64[index].name, SPARE, 0);
  }
  set_gate(table + (SPARE >> 3), KERNEL_CODE, target, 0xec, 0);
  table[(SPARE >> 3) + 1] |= 0x0c0000000000;
  to("gate with an upper type", SPARE, 0);
  load_table();
  set_gate(table + (SPARE >> 3), SPARE + 16, target, 0xec, 0);
  table[(SPARE >> 3) + 2] = segment(0x9f, 10);
  to("gate to conforming code", SPARE, 0);
  table[(SPARE >> 3) + 2] = segment(0x1b, 10);
  to("gate to code not present", SPARE, 0);
  table[(SPARE >> 3) + 2] = segment(0x9b, 14);
  to("gate to code with L and D", SPARE, 0);
  load_table();
  table[63] = (u64)0xec << 40 | KERNEL_CODE << 16;
  to("gate at the table's end", 0x1f8, 0);
  set_gate(table + (SPARE >> 3), KERNEL_CODE, target, 0xec, 0);
  use_stack(1);
  static const u64 stacks0[] = {0x800000000000, 0x800000000008, 0x600000000000, 0xffff800000000000};
  for (u32 index = 0; index < sizeof stacks0 / sizeof *stacks0; index++) {
    task.rsp[0] = stacks0[index];
    to("gate, RSP0 that cannot be used", SPARE, 0);
  }
  load_table();
}

// Returns by the context's code with a frame of `size` bytes an item at the stack pointer.
static void back(const char *name, struct context context, u32 size, const u64 *items, u32 count) {
  u8 *place = user_stack + 2048;
  for (u32 index = 0; index < count; index++) {
    if (size == 8) ((u64 *)place)[index] = items[index];
    if (size == 4) ((u32 *)place)[index] = items[index];
    if (size == 2) ((u16 *)place)[index] = items[index];
  }
  context.rsp = (u64)place + ((context.cs & 3) ? ALIAS : 0);
  run(name, context);
}

static void returns(void) {
  u64 here = landing(), there = here + ALIAS;
  struct {
    const char *name;
    u64 rip, cs, flags, rsp, ss;
  } ends[] = {
      {"to user code", there, USER_CODE, FIXED, 0x201000, USER_DATA},
      {"to compatibility code", there, USER_CODE32, FIXED, 0x201000, USER_DATA},
      {"to kernel code", here, KERNEL_CODE, FIXED, 0x1000, KERNEL_DATA},
      {"to compatibility kernel code", here, KERNEL_CODE32, FIXED, 0x1000, KERNEL_DATA},
      {"to kernel code, null stack", here, KERNEL_CODE, FIXED, 0x1000, 0},
      {"to user code, null stack", there, USER_CODE, FIXED, 0x201000, 3},
      {"to compatibility code, null stack", there, USER_CODE32, FIXED, 0x201000, 3},
      {"to code 1, null stack", there, CODE_1, FIXED, 0x201000, 1},
      {"to code 1, null stack of RPL 0", there, CODE_1, FIXED, 0x201000, 0},
      {"to code 1", there, CODE_1, FIXED, 0x201000, DATA_1},
      {"to a null selector", there, 3, FIXED, 0x201000, USER_DATA},
      {"to data", there, USER_DATA, FIXED, 0x201000, USER_DATA},
      {"to user code, kernel's stack", there, USER_CODE, FIXED, 0x201000, KERNEL_DATA},
      {"to user code, stack in code", there, USER_CODE, FIXED, 0x201000, USER_CODE},
      {"to user code, stack beyond the table", there, USER_CODE, FIXED, 0x201000, 0x1003},
      {"to no canonical address", 0x800000000000 | there, USER_CODE, FIXED, 0x201000, USER_DATA},
      {"to no canonical address of the kernel", 0x800000000000 | here, KERNEL_CODE, FIXED, 0x1000, KERNEL_DATA},
      {"to compatibility code above 4 GiB", there + 0x100000000, USER_CODE32, FIXED, 0x201000, USER_DATA},
      {"with no canonical stack", there, USER_CODE, FIXED, 0x800000000000, USER_DATA},
      {"with a high stack", there, USER_CODE32, FIXED, 0x1234500201000, USER_DATA},
      {"with every flag", there, USER_CODE, 0x3f7bd7 & ~TF, 0x201000, USER_DATA},
      {"with every flag to the kernel", here, KERNEL_CODE, 0x3f7bd7 & ~TF, 0x1000, KERNEL_DATA},
      {"with no flag", there, USER_CODE, 0, 0x201000, USER_DATA},
      {"with TF", there, USER_CODE, FIXED | TF, 0x201000, USER_DATA},
      {"with VM", there, USER_CODE, FIXED | VM, 0x201000, USER_DATA},
  };
  struct {
    const char *name;
    struct context context;
    u32 size, isInterrupt;
  } ways[] = {
      {"iretq ", at_level(0, CODE("iretq")), 8, 1},
      {"iretl ", at_level(0, CODE("iretl")), 4, 1},
      {"iretw ", at_level(0, CODE("iretw")), 2, 1},
      {"iretq at 3 ", at_level(3, CODE("iretq")), 8, 1},
      {"iretl, compatibility ", at_level32(0, CODE32("iretl")), 4, 1},
      {"iretl, compatibility, at 3 ", at_level32(3, CODE32("iretl")), 4, 1},
      {"lretq ", at_level(0, CODE("lretq")), 8, 0},
      {"lretq 16 ", at_level(0, CODE("lretq $16")), 8, 0},
      {"lretl ", at_level(0, CODE("lretl")), 4, 0},
      {"lretq at 3 ", at_level(3, CODE("lretq")), 8, 0},
      {"lretl, compatibility ", at_level32(0, CODE32("lretl")), 4, 0},
  };
  // Level 0 comes to these lines without a stack of its own as well.
  use_stack(1);
  for (u32 way = 0; way < sizeof ways / sizeof *ways; way++) {
    for (u32 end = 0; end < sizeof ends / sizeof *ends; end++) {
      u64 frame[9];
      u32 count = 0;
      frame[count++] = ends[end].rip, frame[count++] = ends[end].cs;
      if (ways[way].isInterrupt) frame[count++] = ends[end].flags;
      if (way == 7) frame[count++] = 1, frame[count++] = 2;
      frame[count++] = ends[end].rsp, frame[count++] = ends[end].ss;
      print(ways[way].name);
      back(ends[end].name, ways[way].context, ways[way].size, frame, count);
    }
  }
  struct context nested = at_level(0, CODE("iretq"));
  nested.rflags |= NT;
  run("iretq with NT", nested);
  // Segment registers that the outer level must not keep.
  struct context outer = at_level(0, CODE("iretq"));
  outer.ds = KERNEL_DATA, outer.es = USER_DATA, outer.fs = KERNEL_DATA, outer.gs = 0;
  u64 frame[] = {there, USER_CODE, FIXED, 0x201000, USER_DATA};
  back("iretq drops segments", outer, 8, frame, 5);
  line("  ds", result.ds), line("  es", result.es), line("  fs", result.fs), line("  gs", result.gs);
  use_stack(0);
}

void test(void) {
  far_transfers();
  returns();
}
