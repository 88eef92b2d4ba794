// kernel-paging: rights, accessed and dirty bits, error codes, in 32-bit and PAE paging.
//
// Build:   samples/build.sh kernel-paging
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit.h"

// Page tables in memory that the BIOS leaves alone; the page under test is the one at PLACE.
static u32 *const directory = (u32 *)0x40000, *const low = (u32 *)0x41000;
static u64 *const pointers = (u64 *)0x44000, *const directory64 = (u64 *)0x45000, *const low64 = (u64 *)0x46000;
enum { PLACE = 0x50000, P = 1, W = 2, U = 4, A = 0x20, D = 0x40, PS = 0x80 };

static int isWide;

static void map(u64 entry, u64 upper) {
  for (u32 index = 0; index < 1024; index++) directory[index] = 0, low[index] = index << 12 | P | W | U;
  for (u32 index = 0; index < 512; index++) directory64[index] = 0, low64[index] = index << 12 | P | W | U;
  for (u32 index = 0; index < 4; index++) pointers[index] = 0;
  pointers[0] = (u32)directory64 | P;
  directory[0] = (u32)low | P | W | U;
  directory64[0] = (u32)low64 | P | W | U;
  // A second directory entry leads to the same pages with other rights.
  directory[1] = (u32)low | upper;
  directory64[2] = (u32)low64 | upper;
  low[PLACE >> 12] = PLACE | entry;
  low64[PLACE >> 12] = PLACE | entry;
}

static void on(u32 cr0, u32 cr4) {
  __asm__ volatile("mov %0, %%cr4" ::"r"(cr4 | (isWide ? 0x20 : 0)));
  __asm__ volatile("mov %0, %%cr3" ::"r"(isWide ? (u32)pointers : (u32)directory));
  __asm__ volatile("mov %0, %%cr0" ::"r"(cr0 | 0x80000011));
}

static void off(void) {
  __asm__ volatile("mov %0, %%cr0" ::"r"(0x11));
  __asm__ volatile("mov %0, %%cr4" ::"r"(0));
}

static void one(const char *name, u64 entry, u64 upper, u32 cr0, u32 cr4, struct context context) {
  map(entry, upper);
  on(cr0, cr4);
  attempt(context);
  off();
  tell(name);
  print("  entry ");
  hex((isWide ? (u32)low64[PLACE >> 12] : low[PLACE >> 12]) & 0xfff, 3);
  print(" upper ");
  hex((isWide ? (u32)directory64[2] : directory[1]) & 0xfff, 3);
  print("\n");
}

static void rights(void) {
  static const u32 entries[] = {0, W | U, P, P | W, P | U, P | W | U, P | W | U | A, P | W | U | D};
  static const u32 uppers[] = {0, P, P | W, P | U, P | W | U};
  static const char *accesses[] = {"read", "write", "modify", "execute"};
  for (u32 entry = 0; entry < sizeof entries / sizeof *entries; entry++) {
    for (u32 upper = 0; upper < sizeof uppers / sizeof *uppers; upper++) {
      for (u32 level = 0; level < 4; level += 3) {
        for (u32 access = 0; access < 4; access++) {
          for (u32 wp = 0; wp < 2; wp++) {
            u32 code = access == 0   ? CODE("mov (%edi), %eax; xor %eax, %eax")
                       : access == 1 ? CODE("mov %eax, (%edi)")
                       : access == 2 ? CODE("andl $-1, (%edi)")
                                     : CODE("jmp *%edi");
            if (access == 3) *(volatile u16 *)(PLACE + 0x100) = 0x30cd;
            struct context context = at_level(level, code);
            context.edi = (isWide ? 2 << 21 : 1 << 22) + PLACE + 0x100;
            print(accesses[access]);
            print(level ? " at 3" : " at 0");
            one(wp ? " WP" : "", entries[entry], uppers[upper], wp << 16, 0, context);
          }
        }
      }
    }
  }
}

static void others(void) {
  u32 window = isWide ? 2 << 21 : 1 << 22;
  u64 all = P | W | U;
  struct context read = at_level(3, CODE("mov (%edi), %eax; xor %eax, %eax"));
  struct context write = at_level(3, CODE("mov %eax, (%edi)"));
  read.edi = write.edi = window + PLACE + 0xffe;
  one("read across pages", all, all, 0, 0, read);
  one("write across pages, the first read-only", P | U, all, 0, 0, write);
  read.edi = write.edi = window + PLACE - 2;
  one("read across pages, the second missing", 0, all, 0, 0, read);
  one("write across pages, the second read-only", P | U, all, 0, 0, write);
  read.edi = write.edi = window + PLACE;
  struct context supervisor = at_level(0, CODE("mov (%edi), %eax; xor %eax, %eax"));
  supervisor.edi = window + PLACE;
  struct context jump = at_level(0, CODE("jmp *%edi"));
  jump.edi = window + PLACE;
  *(volatile u16 *)PLACE = 0x30cd;
  // The kernel's own pages are the user's here, so SMEP and SMAP stop the first fetch or access behind them.
  one("large page", all, (u64)PS | all, 0, 0x10, read);
  one("large page, PSE off", all, (u64)PS | all, 0, 0, read);
  one("large page, reserved bit", all, (isWide ? (u64)1 << 13 : 1 << 21) | PS | all, 0, 0x10, read);
  if (isWide) {
    one("reserved bit of an entry", (u64)1 << 52 | all, all, 0, 0, read);
    one("NX without EFER.NXE", (u64)1 << 63 | all, all, 0, 0, read);
    __asm__ volatile("wrmsr" ::"c"(0xc0000080), "a"(0x800), "d"(0));
    one("NX, read", (u64)1 << 63 | all, all, 0, 0, read);
    one("NX, fetch", (u64)1 << 63 | all, all, 0, 0, jump);
    one("NX above, fetch", all, (u64)1 << 63 | all, 0, 0, jump);
    __asm__ volatile("wrmsr" ::"c"(0xc0000080), "a"(0), "d"(0));
    directory64[2] = all;
    pointers[1] = 2 | P;
    run("PDPTE with a reserved bit", at_level(0, CODE("mov $0x44000, %eax; mov %eax, %cr3")));
    pointers[1] = 0;
  }
  map(all, all);
  on(0, 0);
  // A change without INVLPG may be seen or not; with it, it must be.
  attempt(read);
  low[PLACE >> 12] = 0, low64[PLACE >> 12] = 0;
  __asm__ volatile("invlpg (%0)" ::"r"(window + PLACE));
  attempt(read);
  off();
  tell("read after INVLPG");
  // An exception whose stack is not mapped.
  struct context stack = at_level(3, CODE("push %eax"));
  stack.esp = window + PLACE + 4;
  one("push to a missing page", 0, all, 0, 0, stack);
  stack.eip = CODE("pop %eax");
  one("pop of a missing page", 0, all, 0, 0, stack);
  stack.eip = CODE("call 3f; 3: nop");
  one("call to a missing stack", 0, all, 0, 0, stack);
  stack.eip = CODE("enter $0, $0");
  one("enter on a missing stack", 0, all, 0, 0, stack);
  struct context string = at_level(3, CODE("cld; rep stosb"));
  string.edi = window + PLACE - 8;
  string.ecx = 16;
  one("rep stosb into a missing page", 0, all, 0, 0, string);
  line("  ecx", result.ecx);
  line("  edi", result.edi);
  string.eip = CODE("cld; rep movsl");
  string.esi = window + PLACE - 16;
  string.edi = PLACE + 0x1000;
  one("rep movsl from a missing page", 0, all, 0, 0, string);
  line("  ecx", result.ecx);
  line("  esi", result.esi);
}

void test(void) {
  for (isWide = 0; isWide < 2; isWide++) {
    print(isWide ? "PAE paging\n" : "32-bit paging\n");
    rights();
    others();
  }
}
