// kernel-rights: 4-level paging: rights at each level, NX, WP, SMEP, SMAP, UMIP, reserved bits, large pages, PCIDs.
// kernel-rights5, with FIVE_LEVELS: the same in 5-level paging.
//
// Build:   samples/build.sh kernel-rights kernel-rights5
// Boot:    as a disk (--boot mbr)
// Prints:  a line for each case on COM1; Tests/Kernels has what Bochs prints
// Ends:    by port F4H, or Bochs's port 8900H
#include "kit64.h"

// The page under test is at WINDOW, by tables of its own; its frame is PLACE.
enum { PLACE = 0x50000, ALL = P | W | U, PGE = 0x80, UMIP = 0x800, PCIDE = 0x20000, SMEP = 0x100000, SMAP = 0x200000 };
enum { WP = 0x10000 };
static const u64 WINDOW = 1ull << 39, NX = 1ull << 63;
static u64 *const levels[] = {(u64 *)0x4a000, (u64 *)0x49000, (u64 *)0x48000, (u64 *)0x40008};

// Maps the page with the given low bits and bit 63 at each level, PTE first.
static void map(const u64 rights[4]) {
  static const u64 tables[] = {PLACE, 0x4a000, 0x49000, 0x48000};
  for (u32 level = 0; level < 4; level++) {
    u32 entries = level == 3 ? 1 : 512;
    for (u32 index = 0; index < entries; index++) levels[level][index] = 0;
    levels[level][0] = tables[level] | rights[level];
  }
  levels[0][1] = (PLACE + 0x1000) | ALL;
  *(volatile u16 *)(PLACE + 0x100) = 0x30cd;
  __asm__ volatile("mov %0, %%cr3" ::"r"(root) : "memory");
}

static void set(u64 cr0, u64 cr4) {
  __asm__ volatile("mov %0, %%cr0" ::"r"(0x80000033 | cr0));
  __asm__ volatile("mov %0, %%cr4" ::"r"(CR4 | cr4));
}

static void one(const char *name, const u64 rights[4], u64 cr0, u64 cr4, struct context context) {
  map(rights);
  set(cr0, cr4);
  attempt(context);
  set(0, 0);
  tell(name);
  print("  entries");
  for (u32 level = 0; level < 4; level++) print(" "), hex(levels[level][0] & 0xfff, 3);
  print("\n");
}

static const char *const accesses[] = {"read", "write", "modify", "execute"};
static u64 code_of(u32 access) {
  return access == 0   ? CODE("mov (%rdi), %eax; xor %eax, %eax")
         : access == 1 ? CODE("mov %eax, (%rdi)")
         : access == 2 ? CODE("andl $-1, (%rdi)")
                       : CODE("jmp *%rdi");
}

static struct context accessing(u32 level, u32 access, u64 address) {
  struct context context = at_level(level, code_of(access));
  context.rdi = address;
  return context;
}

// The leaf's rights under each rule.
static void leaves(void) {
  static const struct {
    const char *name;
    u64 cr0, cr4, flags;
  } rules[] = {{"", 0, 0, 0},           {" WP", WP, 0, 0},        {" SMEP", 0, SMEP, 0},
               {" SMAP", 0, SMAP, 0},   {" SMAP, AC", 0, SMAP, AC}, {" WP, SMAP, AC", WP, SMAP, AC}};
  static const u64 entries[] = {0, W | U, P, P | W, P | U, ALL, 1ull << 63 | P | W, 1ull << 63 | ALL};
  for (u32 entry = 0; entry < sizeof entries / sizeof *entries; entry++) {
    for (u32 level = 0; level < 4; level += 3) {
      for (u32 access = 0; access < 4; access++) {
        for (u32 rule = 0; rule < sizeof rules / sizeof *rules; rule++) {
          struct context context = accessing(level, access, WINDOW + 0x100);
          context.rflags |= rules[rule].flags;
          print(accesses[access]);
          print(level ? " at 3" : " at 0");
          const u64 rights[] = {entries[entry], ALL, ALL, ALL};
          one(rules[rule].name, rights, rules[rule].cr0, rules[rule].cr4, context);
        }
      }
    }
  }
}

// Less at one of the upper levels.
static void uppers(void) {
  static const u64 entries[] = {0, P, P | W, P | U, 1ull << 63 | ALL, 1ull << 52 | ALL, 1ull << 51 | ALL, 1ull << 40 | ALL, G | ALL};
  for (u32 upper = 0; upper < 4; upper++) {
    line("level", upper + 1);
    for (u32 entry = 0; entry < sizeof entries / sizeof *entries; entry++) {
      for (u32 level = 0; level < 4; level += 3) {
        for (u32 access = 0; access < 4; access++) {
          if (access == 2) continue;
          u64 rights[] = {ALL, ALL, ALL, ALL};
          rights[upper] = entries[entry];
          print(accesses[access]);
          one(level ? " at 3" : " at 0", rights, WP, 0, accessing(level, access, WINDOW + 0x100));
        }
      }
    }
    u64 rights[] = {ALL, ALL, ALL, ALL};
    rights[upper] |= PS;
    // What PS makes of the table's address: a page of 2 MiB or 1 GiB has reserved bits there.
    one("PS", rights, 0, 0, accessing(3, 0, WINDOW + 0x100));
    rights[upper] = NX | ALL;
    write_msr(0xc0000080, 0x100 | 0x400);
    one("NX, EFER.NXE off", rights, 0, 0, accessing(3, 0, WINDOW + 0x100));
    one("NX, EFER.NXE off, fetch", rights, 0, 0, accessing(3, 3, WINDOW + 0x100));
    write_msr(0xc0000080, 0x900);
  }
}

static void large(void) {
  static const u64 all[] = {ALL, ALL, ALL, ALL};
  for (u32 level = 1; level < 3; level++) {
    for (u32 bit = 12; bit < 31; bit += 3) {
      map(all);
      levels[level][0] = (u64)1 << bit | PS | ALL;
      line("large page with bit", bit);
      struct context context = accessing(3, 0, WINDOW + PLACE + 0x100);
      attempt(context);
      tell("read");
      hex(levels[level][0] & 0xfff, 3);
      print("\n");
    }
    map(all);
    levels[level][0] = PS | P | U | (level == 2 ? NX : 0);
    attempt(accessing(3, 1, WINDOW + PLACE + 0x100));
    tell("write to a large read-only page");
    attempt(accessing(3, 3, WINDOW + PLACE + 0x100));
    tell("execute on a large page");
    attempt(accessing(3, 0, WINDOW + PLACE + 0x100));
    tell("read of a large page");
    hex(levels[level][0] & 0xfff, 3);
    print("\n");
  }
}

// Accesses across two pages.
static void crossings(void) {
  const u64 none[] = {0, ALL, ALL, ALL}, only[] = {P | U, ALL, ALL, ALL}, all[] = {ALL, ALL, ALL, ALL};
  for (u32 access = 0; access < 3; access++) {
    print(accesses[access]);
    one(" across pages", all, 0, 0, accessing(3, access, WINDOW + 0xffd));
    print(accesses[access]);
    one(" across pages, the first missing", none, 0, 0, accessing(3, access, WINDOW + 0xffd));
    print(accesses[access]);
    one(" across pages, the first read-only", only, 0, 0, accessing(3, access, WINDOW + 0xffd));
    print(accesses[access]);
    one(" across pages, the second missing", all, 0, 0, accessing(3, access, WINDOW + 0x1ffd));
  }
  struct context context = at_level(3, CODE("cmpxchg %ecx, (%rdi)"));
  context.rdi = WINDOW + 0x100, context.rax = 1;
  one("cmpxchg that fails", all, 0, 0, context);
  one("cmpxchg that fails, read-only", only, 0, 0, context);
  context.rip = CODE("cmpxchg16b (%rdi)") + ALIAS;
  one("cmpxchg16b that fails, read-only", only, 0, 0, context);
  context.rip = CODE("btl $1, (%rdi)") + ALIAS;
  one("bt, read-only", only, 0, 0, context);
  context.rip = CODE("btsl $1, (%rdi)") + ALIAS;
  one("bts, read-only", only, 0, 0, context);
  context.rip = CODE("xor %ecx, %ecx; shll %cl, (%rdi)") + ALIAS;
  one("shl by 0, read-only", only, 0, 0, context);
  context.rip = CODE("xchg %eax, (%rdi)") + ALIAS;
  one("xchg, read-only", only, 0, 0, context);
  context.rip = CODE("cmp %eax, %ebx; cmovz (%rdi), %eax") + ALIAS;
  one("cmov that does not move, missing", none, 0, 0, context);
  context.rip = CODE("rep movsq") + ALIAS;
  context.rsi = (u64)user_stack + ALIAS, context.rdi = WINDOW + 0x1ff0, context.rcx = 5;
  one("rep movsq into a missing page", all, 0, 0, context);
  line("  rcx", result.rcx);
  context.rip = CODE("rep stosb") + ALIAS;
  context.rdi = WINDOW + 0x1ff0, context.rcx = 50;
  one("rep stosb into a missing page", all, 0, 0, context);
  line("  rcx", result.rcx);
  context.rip = CODE("std; rep stosb; cld") + ALIAS;
  context.rdi = WINDOW + 0x8, context.rcx = 50;
  one("rep stosb down into a missing page", all, 0, 0, context);
  line("  rcx", result.rcx);
}

// Tables that the CPU reads by itself: an LDT on the page, as the user's, the supervisor's, and read-only.
static void implicit(void) {
  static const u64 entries[] = {0, P, P | W, ALL};
  static const u64 rules[] = {0, SMAP, SMEP};
  table[SPARE >> 3] = (u64)0x82 << 40 | 0xfff;
  table[(SPARE >> 3) + 1] = WINDOW >> 32;
  for (u32 entry = 0; entry < 4; entry++) {
    for (u32 rule = 0; rule < 3; rule++) {
      for (u32 level = 0; level < 4; level += 3) {
        const u64 rights[] = {entries[entry], ALL, ALL, ALL};
        // Entry 1 has A clear; its setting is a write.
        ((u64 *)PLACE)[1] = segment(0xf2, 12);
        __asm__ volatile("lldt %w0" ::"r"(SPARE));
        struct context context = at_level(level, CODE("mov $0xc, %eax; or %ecx, %eax; mov %eax, %es; mov %es, %eax"));
        context.rflags |= AC;
        context.rcx = level;
        line("rule", rules[rule]);
        one(level ? "es by an LDT, level 3" : "es by an LDT, level 0", rights, WP, rules[rule], context);
        hex(((u64 *)PLACE)[1] >> 40 & 0xff, 2);
        print("\n");
        context.rip = CODE("mov $0xc, %eax; verr %ax; setz %al") + (level ? ALIAS : 0);
        one("verr by an LDT", rights, WP, rules[rule], context);
        __asm__ volatile("lldt %w0" ::"r"(0));
      }
    }
  }
  load_table();
}

static void both(const char *name, u64 code, u64 cr4) {
  const u64 all[] = {ALL, ALL, ALL, ALL};
  for (u32 level = 0; level < 4; level += 3) {
    struct context context = at_level(level, code);
    context.rdi = (u64)user_stack + (level ? ALIAS : 0);
    print(level ? "3: " : "0: ");
    one(name, all, 0, cr4, context);
  }
}

static void rules(void) {
  for (u32 on = 0; on < 2; on++) {
    line("UMIP", on);
    both("sgdt", CODE("sgdt (%rdi)"), on * UMIP);
    both("sidt", CODE("sidt (%rdi)"), on * UMIP);
    both("sldt", CODE("sldt %eax"), on * UMIP);
    both("str", CODE("str %eax"), on * UMIP);
    both("smsw", CODE("smsw %ax; xor %eax, %eax"), on * UMIP);
    line("SMAP", on);
    both("stac", CODE("stac"), on * SMAP);
    both("clac", CODE("clac"), on * SMAP);
    line("TSD", on);
    both("rdtsc", CODE("rdtsc; xor %eax, %eax; xor %edx, %edx"), on * 4);
    both("rdtscp", CODE("rdtscp; xor %eax, %eax; xor %edx, %edx"), on * 4);
  }
}

// INVLPG, INVPCID and loads of CR3 and CR4: what has to be seen behind them.
static struct {
  u64 context, address;
} descriptor __attribute__((used));
static void changed(const char *name, u64 cr4, u64 code, u64 kind) {
  const u64 all[] = {ALL, ALL, ALL, ALL};
  map(all);
  set(0, cr4);
  struct context context = at_level(0, code);
  context.rdi = WINDOW + 0x100, context.rsi = (u64)levels[0], context.rax = kind, context.rdx = (u64)root;
  attempt(context);
  set(0, 0);
  tell(name);
}
#define CHANGED(name, cr4, text, kind) changed(name, cr4, CODE("mov (%rdi), %ecx; movq $0, (%rsi); " text "; mov (%rdi), %eax; xor %eax, %eax"), kind)

static void invalidations(void) {
  descriptor.address = WINDOW;
  CHANGED("invlpg", 0, "invlpg (%rdi)", 0);
  CHANGED("invlpg, PCIDs", PCIDE, "invlpg (%rdi)", 0);
  CHANGED("cr3", 0, "mov %rdx, %cr3", 0);
  CHANGED("cr3, PCIDs", PCIDE, "mov %rdx, %cr3", 0);
  CHANGED("cr4.PGE", 0, "mov %cr4, %rbx; xor $0x80, %rbx; mov %rbx, %cr4; mov %cr4, %rbx; xor $0x80, %rbx; mov %rbx, %cr4", 0);
  CHANGED("cr3, another PCID and back", PCIDE, "or $1, %rdx; mov %rdx, %cr3; dec %rdx; mov %rdx, %cr3", 0);
  for (u64 kind = 0; kind < 6; kind++) {
    for (u32 on = 0; on < 2; on++) {
      static const u64 contexts[] = {0, 1, 0x1000, 1ull << 63};
      for (u32 index = 0; index < 4; index++) {
        descriptor.context = contexts[index];
        line("invpcid, kind", kind);
        hex(contexts[index], 16);
        CHANGED(on ? ", PCIDs" : "", on * PCIDE, "invpcid descriptor, %rax", kind);
      }
    }
  }
  descriptor.context = 0, descriptor.address = 1ull << (LINEAR_WIDTH - 1);
  CHANGED("invpcid of no canonical address", 0, "invpcid descriptor, %rax", 0);
  run("invpcid, level 3", at_level(3, CODE("invpcid (%rsp), %rax")));
  run("invlpg, level 3", at_level(3, CODE("invlpg (%rsp)")));
  run("PCIDs with CR3[11:0]", at_level(0, CODE("mov %cr3, %rax; or $8, %rax; mov %rax, %cr3; mov %cr4, %rax; or $0x20000, %rax; mov %rax, %cr4")));
  __asm__ volatile("mov %0, %%cr3" ::"r"(root) : "memory");
  set(0, PCIDE);
  run("paging off with PCIDs", at_level32(0, CODE32("mov %cr0, %eax; and $0x7fffffff, %eax; mov %eax, %cr0")));
  run("cr3 that keeps, read", at_level(0, CODE("mov %cr3, %rax; bts $63, %rax; mov %rax, %cr3; mov %cr3, %rax")));
  set(0, 0);
}

// The rights of an entry of the first table, and the edges of linear addresses.
static void first(void) {
  static const u64 all[] = {ALL, ALL, ALL, ALL}, far = (1ull << (LINEAR_WIDTH - 9)) + 0x180;
  static const u64 entries[] = {0, W | U, P, P | U, P | W, ALL, A | ALL, NX | ALL, PS | ALL, 1ull << 51 | ALL, 0xf00 | ALL};
  u64 next = 0x48000;
#ifdef FIVE_LEVELS
  u64 *const fourth = (u64 *)0x46000;
  for (u32 index = 0; index < 512; index++) fourth[index] = 0;
  fourth[0] = next | ALL;
  next = (u64)fourth;
#endif
  for (u32 entry = 0; entry < sizeof entries / sizeof *entries; entry++) {
    for (u32 access = 0; access < 4; access++) {
      for (u32 rule = 0; rule < 3; rule++) {
        static const u64 cr0[] = {0, WP, 0}, cr4[] = {0, 0, SMEP | SMAP};
        for (u32 level = 0; level < 4; level += 3) {
          map(all);
          *(volatile u16 *)(PLACE + 0x180) = 0x30cd;
          root[1] = next | entries[entry];
          __asm__ volatile("mov %0, %%cr3" ::"r"(root) : "memory");
          set(cr0[rule], cr4[rule]);
          attempt(accessing(level, access, far));
          set(0, 0);
          hex(entries[entry], 16);
          print(level ? " level 3, " : " level 0, ");
          print(rule == 0 ? "" : rule == 1 ? "WP, " : "SMEP, SMAP, ");
          tell(accesses[access]);
          hex(root[1] & 0xfff, 3);
          print("\n");
        }
      }
    }
  }
  root[1] = 0;
  const u64 top = 1ull << (LINEAR_WIDTH - 1), edges[] = {top - 0x1000, top, -top, -top - 8, 1ull << 63};
  for (u32 edge = 0; edge < sizeof edges / sizeof *edges; edge++) {
    attempt(accessing(0, 0, edges[edge]));
    tell("read at an edge");
  }
}

void test(void) {
  first();
  leaves();
  uppers();
  large();
  crossings();
  implicit();
  rules();
  invalidations();
}
