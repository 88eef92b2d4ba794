// The 64-bit test kernels' machine: see kit64.h.
#include "kit64.h"

u64 table[64] __attribute__((aligned(16))), gates[128] __attribute__((aligned(16)));
struct task task __attribute__((aligned(128)));
u8 user_stack[4096] __attribute__((aligned(4096))), stacks[8][1024] __attribute__((aligned(16)));
volatile u32 code_place;
static struct context begun;

void map_memory(void) {
  for (u64 index = 0; index < 512; index++) {
    pml4[index] = pdpt[index] = directory[index] = 0;
    low[index] = index << 12 | P | W;
    alias[index] = index << 12 | P | W | U;
  }
  pml4[0] = (u64)pdpt | P | W | U;
  pdpt[0] = (u64)directory | P | W | U;
  // The local APIC.
  pdpt[3] = 0xc0000000 | PS | P | W | 0x18;
  directory[0] = (u64)low | P | W | U;
  directory[1] = (u64)alias | P | W | U;
#ifdef FIVE_LEVELS
  for (u64 index = 0; index < 512; index++) root[index] = 0;
  root[0] = (u64)pml4 | P | W | U;
#endif
  __asm__ volatile("mov %0, %%cr3" ::"r"(root) : "memory");
}

u64 segment(u32 access, u32 flags) { return (u64)(flags << 4 | 15) << 48 | (u64)access << 40 | 0xffff; }

void set_gate(u64 *entry, u32 selector, u64 offset, u32 access, u32 stack) {
  entry[0] = (offset & 0xffff0000) << 32 | (u64)access << 40 | (u64)stack << 32 | selector << 16 | (offset & 0xffff);
  entry[1] = offset >> 32;
}

static void load(u16 limit, void *base, int isGates) {
  struct {
    u16 limit;
    void *base;
  } __attribute__((packed)) pointer = {limit, base};
  if (isGates) {
    __asm__ volatile("lidt %0" ::"m"(pointer));
  } else {
    __asm__ volatile("lgdt %0" ::"m"(pointer));
  }
}

// The tables as every test begins with them.
void load_table(void) {
  for (u32 index = 0; index < 64; index++) table[index] = 0;
  table[KERNEL_CODE >> 3] = segment(0x9b, 10);
  table[KERNEL_DATA >> 3] = segment(0x93, 12);
  table[USER_CODE32 >> 3] = segment(0xfb, 12);
  table[USER_DATA >> 3] = table[USER_DATA2 >> 3] = segment(0xf3, 12);
  table[USER_CODE >> 3] = segment(0xfb, 10);
  table[TASK >> 3] = (u64)0x89 << 40 | (u64)&task << 16 | (sizeof task - 1);
  table[KERNEL_CODE32 >> 3] = segment(0x9b, 12);
  table[CODE_1 >> 3] = segment(0xbb, 10);
  table[DATA_1 >> 3] = segment(0xb3, 12);
  for (u32 vector = 0; vector < 64; vector++) {
    set_gate(gates + 2 * vector, KERNEL_CODE, (u64)vectors[vector], vector == 3 || vector == 4 || vector == 0x30 ? 0xee : 0x8e, 0);
  }
  load(sizeof table - 1, table, 0);
  load(sizeof gates - 1, gates, 1);
  __asm__ volatile("ltr %w0" ::"r"(TASK));
  __asm__ volatile("lldt %w0" ::"r"(0));
  for (u32 index = 0; index < 3; index++) task.rsp[index] = (u64)stacks[0] + sizeof stacks[0];
  for (u32 index = 0; index < 7; index++) task.ist[index] = (u64)stacks[index + 1] + sizeof stacks[0];
  task.map = sizeof task;
}

void use_stack(u32 stack) {
  for (u32 vector = 0; vector < 64; vector++) gates[2 * vector] = (gates[2 * vector] & ~(7ull << 32)) | (u64)stack << 32;
}

u64 read_msr(u32 number) {
  u32 low, high;
  __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(number));
  return (u64)high << 32 | low;
}

void write_msr(u32 number, u64 value) {
  __asm__ volatile("wrmsr" ::"c"(number), "a"((u32)value), "d"((u32)(value >> 32)));
}

struct context at_level(u32 level, u64 code) {
  u64 shift = level ? ALIAS : 0;
  struct context context = {.rip = code + shift, .rflags = FIXED, .rsp = (u64)user_stack + sizeof user_stack - 1024 + shift};
  context.cs = level ? USER_CODE : KERNEL_CODE;
  context.ss = level ? USER_DATA : KERNEL_DATA;
  context.ds = context.es = context.fs = context.gs = context.ss;
  return context;
}

struct context at_level32(u32 level, u64 code) {
  struct context context = at_level(level, code);
  context.cs = level ? USER_CODE32 : KERNEL_CODE32;
  return context;
}

void attempt(struct context context) {
  begun = context;
  enter(&context);
}

// A number near the one that the code began with by the difference, any other in full.
static void near(u64 value, u64 old) {
  u64 difference = value - old;
  if (difference + 0x200 < 0x400) {
    print(difference >> 63 ? "-" : "+");
    hex(difference >> 63 ? -difference : difference, 3);
  } else {
    hex(value, 16);
  }
}

// An address of a stack: how far below the top of one of the kernel's, or how far from where the code began.
static void place(u64 value) {
  u64 distance = value - 1 - (u64)stacks;
  if (distance < sizeof stacks) {
    hex(distance / sizeof stacks[0], 1);
    print("-");
    hex(sizeof stacks[0] - 1 - distance % sizeof stacks[0], 2);
  } else {
    near(value, begun.rsp);
  }
}

// An address of code: behind where it began, or somewhere in the image, or a number.
static void locate(u64 value) {
  u64 distance = value - begun.rip;
  if (distance < 0x40) {
    print("+");
    hex(distance, 2);
  } else if (value - (value & ALIAS) - 0x7c00 < 0x20000) {
    print(value & ALIAS ? "the user's code" : "the kernel's code");
  } else {
    hex(value, 16);
  }
}

void tell(const char *name) {
  print(name);
  if (result.vector == 0x30) {
    print(": end");
  } else {
    print(": #");
    hex(result.vector, 2);
    print("(");
    hex(result.error, 4);
    print(")");
    u64 value;
    if (result.vector == 14) {
      __asm__ volatile("mov %%cr2, %0" : "=r"(value));
      print(" cr2 ");
      locate(value);
    }
    if (result.vector == 1) {
      __asm__ volatile("mov %%dr6, %0" : "=r"(value));
      print(" dr6 ");
      hex(value, 8);
    }
    print(" at ");
    locate(result.rip);
  }
  print(" cs ");
  hex(result.cs, 4);
  print(" ss ");
  hex(result.ss, 4);
  print(" rsp ");
  place(result.rsp);
  print(" on ");
  place(result.stack);
  print(" rax ");
  hex(result.rax, 16);
  print(" flags ");
  // The arithmetic flags are other tests' affair.
  hex(result.rflags & ~0x8d5, 6);
  print("\n");
}

void run(const char *name, struct context context) {
  attempt(context);
  tell(name);
}

void open(void);
void open(void) {
  open_output();
  map_memory();
  load_table();
}
