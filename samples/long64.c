// long64: a 64-bit kernel in C, started from its ELF file in long mode. long64-high is the same, linked
// at FFFFFFFF80100000 and loaded at 1 MiB.
//
// Build:   samples/build.sh long64 long64-high
// Boot:    as a plain ELF64 file (--boot elf); also by its PVH note
// Prints:  "long64", where main is, what the control registers say, "sum 295" to COM1 and port 0xE9
// Ends:    by the debug-exit port, value 0: status 1; value 1 when not in long mode: status 3
// Symbols: long64.elf, long64-high.elf: main, work, leaf, counter, buffer, origin, shutdown

#include "common/kernel.h"
#include "common/work.h"

static uint64_t read_cr0(void) {
  uint64_t value;
  __asm__ volatile("mov %%cr0, %0" : "=r"(value));
  return value;
}

static uint64_t read_msr(uint32_t number) {
  uint32_t low, high;
  __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(number));
  return (uint64_t)high << 32 | low;
}

enum { EFER = 0xc0000080, LONG_MODE_ACTIVE = 1 << 10 };

int main(void) {
  open_console();
  print("long64\nmain at ");
  print_hex((uint64_t)main, 16);
  print("\n");

  int protected = read_cr0() & 1;
  int paged = (read_cr0() >> 31) & 1;
  int active = (read_msr(EFER) & LONG_MODE_ACTIVE) != 0;
  print("PE ");
  print_decimal((uint32_t)protected);
  print(" PG ");
  print_decimal((uint32_t)paged);
  print(" LMA ");
  print_decimal((uint32_t)active);
  print("\n");

  print("sum ");
  print_decimal(work(10));
  print("\n");
  return protected && paged && active ? 0 : 1;
}
