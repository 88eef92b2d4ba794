// What the test kernels share: a machine in 32-bit protected mode, and pieces of code that are executed at any level
// until something ends them. Each end is a line on COM1; Tests/Kernels compares the lines with what Bochs prints.
#pragma once

#include "output.h"

// Selectors of the table that open() makes; tests have the entries from SPARE on.
enum {
  KERNEL_CODE = 0x08,
  KERNEL_DATA = 0x10,
  USER_CODE = 0x1b,
  USER_DATA = 0x23,
  TASK = 0x28,
  SPARE = 0x30,
  CODE_1 = 0x39,
  DATA_1 = 0x41,
};

// What enter() goes to.
struct context {
  u32 eip, cs, eflags, esp, ss, ds, es, fs, gs, eax, ecx, edx, ebx, esi, edi;
};

// How it ended: registers, and what the handler's stack held.
struct frame {
  u32 gs, fs, es, ds, edi, esi, ebp, handler_esp, ebx, edx, ecx, eax, vector, error, eip, cs, eflags, esp, ss;
  u32 old_es, old_ds, old_fs, old_gs, rest[3];
};
extern struct frame result;

// A task-state segment with room for an I/O map and, below it, a redirection bitmap.
struct task {
  u32 link, esp0, ss0, esp1, ss1, esp2, ss2, cr3, eip, eflags, eax, ecx, edx, ebx, esp, ebp, esi, edi;
  u32 es, cs, ss, ds, fs, gs, ldt;
  u16 trap, map;
  u8 redirection[32];
  u8 ports[129];
};
extern struct task task;
extern u64 table[64], gates[64];
extern u8 user_stack[4096];

// Machine code in place: ends by INT 30H, or by HLT in virtual-8086 mode, where that is as good as any. Its own labels
// are from 3 on.
#define CODE(text) ({ __asm__ volatile("movl $1f, code_place\njmp 2f\n1: " text "\nint $0x30\n2:"); code_place; })
#define CODE16(text) \
  ({ __asm__ volatile("movl $1f, code_place\njmp 2f\n.balign 16\n.code16\n1: " text "\nhlt\n.code32\n2:"); code_place; })
extern volatile u32 code_place;

// Contexts: flat segments, at a level or in virtual-8086 mode.
struct context at_level(u32 level, u32 code);
struct context at_virtual(u32 code);

// Enters the context and prints how it ended, with the registers that are wanted.
void run(const char *name, struct context context);
// The same without a line.
void attempt(struct context context);
// The line for what attempt() came to.
void tell(const char *name);

u64 segment(u32 base, u32 limit, u32 access, u32 flags);
u64 gate(u32 selector, u32 offset, u32 access);
void load_table(void);

void enter(const struct context *context);
extern const u8 vectors[64][16];
void test(void);
