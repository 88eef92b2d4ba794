// kernel-tasks: hardware task switches by JMP, CALL, INT, IRET and exceptions.
//
// Build:   samples/build.sh kernel-tasks
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

// Entry 6, selector 30H: a second task; entry 9, selector 48H: a task gate to it.
static struct task second __attribute__((aligned(128)));
static u8 second_stack[1024] __attribute__((aligned(16)));
enum { SECOND = 0x30, GATE = 0x48 };

static void prepare(u32 eip) {
  load_table();
  table[6] = segment((u32)&second, sizeof second - 1, 0x89, 0);
  table[9] = gate(SECOND, 0, 0xe5);
  second = (struct task){.eip = eip, .eflags = FIXED, .cs = KERNEL_CODE, .ss = KERNEL_DATA, .ds = KERNEL_DATA};
  second.es = second.fs = second.gs = KERNEL_DATA;
  second.esp = (u32)second_stack + sizeof second_stack;
  second.esp0 = task.esp0, second.ss0 = task.ss0;
  second.eax = 0xa0, second.ecx = 0xc0, second.edx = 0xd0, second.ebx = 0xb0;
  second.map = sizeof second;
}

static void state(void) {
  print("  tr ");
  u32 selector = 0;
  __asm__ volatile("str %0" : "=r"(selector));
  hex(selector & 0xffff, 4);
  print(" access ");
  hex((u32)(table[5] >> 40) & 0xff, 2);
  print(" ");
  hex((u32)(table[6] >> 40) & 0xff, 2);
  print(" link ");
  hex(second.link & 0xffff, 4);
  print(" old eax ");
  hex(task.eax, 8);
  print(" flags ");
  hex(task.eflags & ~0x8d5, 6);
  print(" cr0.ts ");
  u32 cr0;
  __asm__ volatile("mov %%cr0, %0; clts" : "=r"(cr0));
  hex(cr0 >> 3 & 1, 1);
  print("\n");
}

static void go(const char *name, u32 level, u32 code) {
  struct context context = at_level(level, code);
  context.eax = 0x11;
  task.eax = 0, task.eflags = 0;
  attempt(context);
  tell(name);
  state();
}

static void refused(const char *name, u32 code) { go(name, 0, code); }

void test(void) {
  u32 jump = CODE("ljmp $0x30, $0"), call = CODE("lcall $0x30, $0; mov $0x77, %eax");
  u32 landing = CODE("mov %ecx, %eax; inc %eax"), returning = CODE("mov $0x55, %edx; iretl; mov $0x66, %eax");
  prepare(landing), go("jump to a task", 0, jump);
  prepare(landing), go("call of a task", 0, call);
  prepare(returning), go("call of a task that returns", 0, call);
  prepare(landing), go("jump through a task gate, from 3", 3, CODE("ljmp $0x4b, $0"));
  prepare(landing), go("jump to a task, from 3", 3, CODE("ljmp $0x33, $0"));
  prepare(landing), table[6] |= (u64)0x60 << 40, go("jump to a task of level 3, from 3", 3, CODE("ljmp $0x33, $0"));
  prepare(returning), gates[0x21] = gate(SECOND, 0, 0xe5), go("int to a task that returns", 3, CODE("int $0x21; mov $0x78, %eax"));
  prepare(CODE("pop %eax")), gates[13] = gate(SECOND, 0, 0x85), go("general protection to a task", 3, CODE("nop; hlt"));
  prepare(CODE("pop %eax")), gates[6] = gate(SECOND, 0, 0x85), go("invalid opcode to a task", 3, CODE("nop; ud2"));
  prepare(landing), gates[8] = gate(SECOND, 0, 0x85), gates[13] = 0, gates[11] = 0;
  second.eip = CODE("pop %eax; mov $0xdf, %ecx"), go("double fault to a task", 3, CODE("hlt"));
  prepare(landing), table[6] &= ~((u64)0x80 << 40), refused("task not present", jump);
  prepare(landing), table[6] |= (u64)2 << 40, refused("task busy, jump", jump);
  prepare(landing), table[6] |= (u64)2 << 40, refused("task busy, call", call);
  prepare(landing), table[6] = segment((u32)&second, 0x66, 0x89, 0), refused("task too small", jump);
  prepare(landing), table[9] = gate(0, 0, 0xe5), refused("gate to nothing", CODE("ljmp $0x48, $0"));
  prepare(landing), table[9] = gate(SECOND | 4, 0, 0xe5), refused("gate to the LDT", CODE("ljmp $0x48, $0"));
  prepare(landing), table[9] = gate(KERNEL_DATA, 0, 0xe5), refused("gate to data", CODE("ljmp $0x48, $0"));
  prepare(landing), table[9] = gate(SECOND, 0, 0x65), refused("gate not present", CODE("ljmp $0x48, $0"));
  prepare(landing), second.ldt = 0x08, refused("LDT is code", jump);
  prepare(landing), second.ldt = 0x0c, refused("LDT in the LDT", jump);
  prepare(landing), second.cs = 0, refused("CS null", jump);
  prepare(landing), second.cs = KERNEL_DATA, refused("CS is data", jump);
  prepare(landing), second.cs = 0x1000, refused("CS beyond the table", jump);
  prepare(landing), second.ss = 0, refused("SS null", jump);
  prepare(landing), second.ss = USER_DATA, refused("SS of level 3", jump);
  prepare(landing), second.ss = KERNEL_CODE, refused("SS is code", jump);
  prepare(landing), second.ds = TASK, refused("DS is a task", jump);
  prepare(landing), second.ds = 0, second.es = 0, refused("DS and ES null", jump);
  prepare(landing), second.eip = 0xffffffff, table[1] = segment(0, 0x7ffff, 0x9b, 12), refused("EIP beyond the limit", jump);
  prepare(landing), second.cs = USER_CODE, second.ss = USER_DATA, second.ds = USER_DATA, go("jump to a task at level 3", 0, jump);
  prepare(CODE16("mov $0x99, %al")), second.eflags = FIXED | VM, second.eip &= 15, second.cs = 0;
  u32 place = CODE16("mov $0x99, %al");
  second.eip = place & 15, second.cs = place >> 4, second.ss = 0x2000, second.esp = 0x1000, second.ds = 0x3000, second.es = 0x3000;
  go("jump to a task in virtual-8086 mode", 0, jump);
  prepare(landing), second.eflags = FIXED | IF | IOPL3 | DF, go("flags of a task", 0, jump);
  prepare(landing), second.trap = 1, go("the T bit", 0, jump);
  prepare(landing), second.link = TASK, go("iret with NT", 0, CODE("pushf; orl $0x4000, (%esp); popf; movw $0x30, task; iretl"));
  prepare(landing), table[6] |= (u64)2 << 40, go("iret with NT to a busy task", 0, CODE("pushf; orl $0x4000, (%esp); popf; movw $0x30, task; iretl"));
  prepare(landing), go("iret with NT, link null", 0, CODE("pushf; orl $0x4000, (%esp); popf; movw $0, task; iretl"));
  // A 16-bit TSS.
  static u16 small[22];
  prepare(landing);
  table[6] = segment((u32)small, sizeof small - 1, 0x81, 0);
  // The upper halves of the registers are undefined.
  landing = CODE("movzwl %sp, %esp; movzwl %cx, %eax");
  table[9] = segment(0, 0xffff, 0x93, 0);
  u16 fields[22] = {0, 0x7000, KERNEL_DATA, 0, 0, 0, 0, landing, FIXED, 0xa, 0xc, 0xd, 0xb, 0x7000, 0, 0, 0, KERNEL_DATA,
                    KERNEL_CODE, 0x48, KERNEL_DATA, 0};
  for (u32 index = 0; index < 22; index++) small[index] = fields[index];
  go("jump to a 16-bit task", 0, jump);
  line("  eax", result.eax);
  prepare(landing);
  table[6] = segment((u32)small, 42, 0x81, 0);
  refused("16-bit task too small", jump);
}
