// The 32-bit test kernels' machine: see kit.h.
#include "kit.h"

u64 table[64] __attribute__((aligned(8))), gates[64] __attribute__((aligned(8)));
struct task task __attribute__((aligned(128)));
u8 user_stack[4096] __attribute__((aligned(4096)));
static u8 ring0_stack[4096] __attribute__((aligned(16))), ring1_stack[1024] __attribute__((aligned(16)));
volatile u32 code_place;
static u32 start;

u64 segment(u32 base, u32 limit, u32 access, u32 flags) {
  return (u64)(base >> 24) << 56 | (u64)(flags << 4 | limit >> 16) << 48 | (u64)access << 40 |
         (u64)(base & 0xffffff) << 16 | (limit & 0xffff);
}

u64 gate(u32 selector, u32 offset, u32 access) {
  return (u64)(offset & 0xffff0000) << 32 | (u64)access << 40 | selector << 16 | (offset & 0xffff);
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
  table[1] = segment(0, 0xfffff, 0x9b, 12);
  table[2] = segment(0, 0xfffff, 0x93, 12);
  table[3] = segment(0, 0xfffff, 0xfb, 12);
  table[4] = segment(0, 0xfffff, 0xf3, 12);
  table[5] = segment((u32)&task, sizeof task - 1, 0x89, 0);
  table[7] = segment(0, 0xfffff, 0xbb, 12);
  table[8] = segment(0, 0xfffff, 0xb3, 12);
  for (u32 vector = 0; vector < 64; vector++) {
    gates[vector] = gate(KERNEL_CODE, (u32)vectors[vector], vector == 3 || vector == 4 || vector == 0x30 ? 0xee : 0x8e);
  }
  load(sizeof table - 1, table, 0);
  load(sizeof gates - 1, gates, 1);
  __asm__ volatile("ltr %0" ::"r"((u16)TASK));
}

void open(void);
void open(void) {
  open_output();
  task.esp0 = (u32)ring0_stack + sizeof ring0_stack;
  task.ss0 = KERNEL_DATA;
  task.esp1 = (u32)ring1_stack + sizeof ring1_stack;
  task.ss1 = DATA_1;
  task.map = (u32)task.ports - (u32)&task;
  for (u32 index = 0; index < sizeof task.ports; index++) task.ports[index] = 0xff;
  for (u32 index = 0; index < sizeof task.redirection; index++) task.redirection[index] = 0xff;
  load_table();
}

struct context at_level(u32 level, u32 code) {
  struct context context = {.eip = code, .eflags = FIXED, .esp = (u32)user_stack + sizeof user_stack};
  context.cs = level == 3 ? USER_CODE : level == 1 ? CODE_1 : KERNEL_CODE;
  context.ss = level == 3 ? USER_DATA : level == 1 ? DATA_1 : KERNEL_DATA;
  context.ds = context.es = context.fs = context.gs = context.ss;
  return context;
}

struct context at_virtual(u32 code) {
  struct context context = {.eip = code & 15, .cs = code >> 4, .eflags = FIXED | VM, .esp = 0x1000, .ss = 0x2000};
  context.ds = context.es = context.fs = context.gs = 0x3000;
  return context;
}

void attempt(struct context context) {
  start = context.eip;
  enter(&context);
}

void tell(const char *name) {
  print(name);
  u32 linear = result.eflags & VM ? (result.cs & 0xffff) * 16 + result.eip : result.eip;
  if (result.vector == 0x30 || (result.vector == 13 && result.eflags & VM && *(u8 *)linear == 0xf4)) {
    print(": end");
  } else {
    print(": #");
    hex(result.vector, 2);
    print("(");
    hex(result.error, 4);
    print(") at +");
    hex(result.eip - start, 2);
    if (result.vector == 14) {
      u32 address;
      __asm__ volatile("mov %%cr2, %0" : "=r"(address));
      print(" cr2 ");
      hex(address, 8);
    }
    if (result.vector == 1) {
      u32 status;
      __asm__ volatile("mov %%dr6, %0" : "=r"(status));
      print(" dr6 ");
      hex(status, 8);
    }
  }
  print(" cs ");
  hex(result.cs, 4);
  print(" eax ");
  hex(result.eax, 8);
  print(" flags ");
  // The arithmetic flags are other tests' affair.
  hex(result.eflags & ~0x8d5, 6);
  print("\n");
}

void run(const char *name, struct context context) {
  attempt(context);
  tell(name);
}
