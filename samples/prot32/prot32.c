// prot32: a 32-bit kernel in C, started by a Multiboot 1 loader.
//
// It prints what the loader said, works a little (work calls leaf) and ends; a word on its command line
// makes it do something else:
//   loop     call work for ever
//   div0     divide by zero; its own handler prints where, and ends with value 2: status 5
//   triple   lose the interrupt table and fault: a triple fault
//   memory   read and write where nothing is, at E0000000
//   ports    read and write a port that no device has, 1234
//   msr      read a model-specific register that no CPU has; if that faults, its own handler prints where,
//            and ends with value 13: status 27
//   hlt      halt for ever, with the timer ticking at 100 Hz; prints "10 ticks" once
//
// Build:   samples/build.sh prot32
// Boot:    as a Multiboot kernel (--boot multiboot), with or without --kernel-args and a module
// Prints:  "prot32", command line, memory map, modules, "sum 295" to COM1 and port 0xE9
// Ends:    by the debug-exit port, value 0: status 1; value 1 when not started by Multiboot: status 3
// Symbols: prot32.elf: main, work, leaf, counter, buffer, origin, shutdown

#include "../common/kernel.h"
#include "../common/work.h"
#include "interrupts.h"

enum { MULTIBOOT_MAGIC = 0x2badb002 };

/// The loader's information. Source: Multiboot Specification version 0.6.96, §3.3.
struct multiboot {
  uint32_t flags;
  uint32_t lower_kib, upper_kib;
  uint32_t boot_device;
  uint32_t command_line;
  uint32_t module_count, modules;
  uint32_t symbols[4];
  uint32_t map_length, map;
};

struct module {
  uint32_t start, end, text, reserved;
};

/// One range of the memory map; `size` does not count itself.
struct __attribute__((packed)) range {
  uint32_t size;
  uint64_t base, length;
  uint32_t type;
};

enum { HAS_MEMORY = 1 << 0, HAS_COMMAND_LINE = 1 << 2, HAS_MODULES = 1 << 3, HAS_MAP = 1 << 6 };

static const void *at(uint32_t address) { return (const void *)address; }

static void print_memory(const struct multiboot *info) {
  if (info->flags & HAS_MEMORY) {
    print("memory: ");
    print_decimal(info->lower_kib);
    print(" KiB and ");
    print_decimal(info->upper_kib);
    print(" KiB\n");
  }
  if (!(info->flags & HAS_MAP)) return;
  uint32_t end = info->map + info->map_length;
  for (uint32_t next = info->map; next < end;) {
    const struct range *range = at(next);
    print("map: ");
    print_hex(range->base, 8);
    print(" + ");
    print_hex(range->length, 8);
    print(" type ");
    print_decimal(range->type);
    print("\n");
    next += range->size + sizeof range->size;
  }
}

static void print_modules(const struct multiboot *info) {
  if (!(info->flags & HAS_MODULES)) return;
  const struct module *module = at(info->modules);
  for (uint32_t index = 0; index < info->module_count; index++, module++) {
    print("module: ");
    print_decimal(module->end - module->start);
    print(" bytes, first ");
    print_hex(module->end > module->start ? *(const uint8_t *)at(module->start) : 0, 2);
    print("\n");
  }
}

static void divide_by_zero(void) {
  uint32_t quotient = 100, remainder = 0, zero = 0;
  print("dividing\n");
  __asm__ volatile("divl %2" : "+a"(quotient), "+d"(remainder) : "r"(zero));
  print("not reached\n");
}

static void triple_fault(void) {
  print("triple fault in protected mode\n");
  lose_interrupt_table();
  __asm__ volatile("ud2");
}

static void probe_memory(void) {
  volatile uint32_t *nowhere = (volatile uint32_t *)0xe0000000;
  *nowhere = 0x12345678;
  print("memory at e0000000: ");
  print_hex(*nowhere, 8);
  print("\n");
}

static void probe_ports(void) {
  out8(0x1234, 0x56);
  print("port 1234: ");
  print_hex(in8(0x1234), 2);
  print("\n");
}

static void probe_msr(void) {
  uint32_t low, high;
  print("reading an unknown register\n");
  __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(0x4badc0de));
  print("it reads ");
  print_hex((uint64_t)high << 32 | low, 16);
  print("\n");
}

static void halt_for_ever(void) {
  print("halting\n");
  start_timer();
  for (uint32_t told = 0;;) {
    __asm__ volatile("sti; hlt");
    if (!told && ticks >= 10) {
      told = 1;
      print("10 ticks\n");
    }
  }
}

int main(uint32_t magic, const struct multiboot *info) {
  open_console();
  print("prot32\n");
  if (magic != MULTIBOOT_MAGIC) {
    print("not started by a Multiboot loader: ");
    print_hex(magic, 8);
    print("\n");
    return 1;
  }
  const char *line = "";
  if (info->flags & HAS_COMMAND_LINE) line = at(info->command_line);
  print("command line: ");
  print(line);
  print("\n");
  print_memory(info);
  print_modules(info);
  set_up_interrupts();

  print("sum ");
  print_decimal(work(10));
  print("\n");

  if (has_word(line, "div0")) divide_by_zero();
  if (has_word(line, "triple")) triple_fault();
  if (has_word(line, "memory")) probe_memory();
  if (has_word(line, "ports")) probe_ports();
  if (has_word(line, "msr")) probe_msr();
  if (has_word(line, "hlt")) halt_for_ever();
  if (has_word(line, "loop")) {
    print("looping\n");
    for (;;) work(8);
  }
  return 0;
}
