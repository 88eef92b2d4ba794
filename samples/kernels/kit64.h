// What the 64-bit test kernels share: a machine in long mode, and pieces of 64- and 32-bit code that are executed at
// level 0 or 3 until something ends them. Each end is a line on COM1; Tests/Kernels compares the lines with Bochs's.
#pragma once

#include "output.h"

// Selectors of the table that load_table() makes, in the order that SYSRET and SYSEXIT want.
enum {
  KERNEL_CODE = 0x08,
  KERNEL_DATA = 0x10,
  USER_CODE32 = 0x1b,
  USER_DATA = 0x23,
  USER_CODE = 0x2b,
  USER_DATA2 = 0x33,
  TASK = 0x38,  // and 40H
  KERNEL_CODE32 = 0x48,
  CODE_1 = 0x51,
  DATA_1 = 0x59,
  SPARE = 0x60,  // tests have the entries from here on
};

// Memory: the first 2 MiB are the supervisor's, and the user's once more at ALIAS. What is mapped 4 KiB at a time has its
// entries in `low` and `alias`.
enum { ALIAS = 0x200000, P = 1, W = 2, U = 4, A = 0x20, D = 0x40, PS = 0x80, G = 0x100 };
static u64 *const pml4 = (u64 *)0x40000, *const pdpt = (u64 *)0x41000, *const directory = (u64 *)0x42000;
static u64 *const low = (u64 *)0x43000, *const alias = (u64 *)0x44000;
void map_memory(void);
// CR4 outside the tests, where the first table is, and the width of linear addresses. FIVE_LEVELS puts one more table
// before `pml4`, with nothing but that in it.
#ifdef FIVE_LEVELS
enum { CR4 = 0x1620, LINEAR_WIDTH = 57 };
static u64 *const root = (u64 *)0x45000;
#else
enum { CR4 = 0x620, LINEAR_WIDTH = 48 };
static u64 *const root = (u64 *)0x40000;
#endif

// What enter() goes to.
struct context {
  u64 rip, cs, rflags, rsp, ss, ds, es, fs, gs, rax, rcx, rdx, rbx, rsi, rdi, r11;
};

// How it ended: registers, and what the handler's stack held.
struct frame {
  u64 gs, fs, es, ds, r11, rdi, rsi, rbp, rbx, rdx, rcx, rax, vector, error, rip, cs, rflags, rsp, ss;
  u64 stack;  // where `vector` was
};
extern struct frame result;

struct task {
  u32 reserved;
  u64 rsp[3], none, ist[7], none2;
  u16 none3, map;
} __attribute__((packed));
extern struct task task;
extern u64 table[64], gates[128];
extern u8 user_stack[4096], stacks[8][1024];

// Machine code in place: ends by INT 30H. Its own labels are from 3 on. CODE32 is for compatibility mode.
#define CODE(text) ({ __asm__ volatile("movl $1f, code_place\njmp 2f\n1: " text "\nint $0x30\n2:"); (u64)code_place; })
#define CODE32(text) \
  ({ __asm__ volatile("movl $1f, code_place\njmp 2f\n.code32\n1: " text "\nint $0x30\n.code64\n2:"); (u64)code_place; })
extern volatile u32 code_place;

// Contexts with flat segments: 64-bit code or compatibility mode, at level 0 or 3.
struct context at_level(u32 level, u64 code);
struct context at_level32(u32 level, u64 code);

// Enters the context and prints how it ended.
void run(const char *name, struct context context);
// The same without a line.
void attempt(struct context context);
// The line for what attempt() came to.
void tell(const char *name);

void load_table(void);
u64 segment(u32 access, u32 flags);
// A gate of two entries at `entry`.
void set_gate(u64 *entry, u32 selector, u64 offset, u32 access, u32 stack);
// Every handler gets its stack from this entry of the interrupt stack table; 0 for none.
void use_stack(u32 stack);
u64 read_msr(u32 number);
void write_msr(u32 number, u64 value);

void enter(const struct context *context);
extern const u8 vectors[64][16];
void test(void);
