// smp: a 32-bit kernel that starts every processor and lets all of them count under one lock.
//
// It finds the processors in the MADT, or, with the word `mp` on its command line or where there is no MADT, in the
// MP tables. Each is started by INIT and a start-up message, says so, and waits; then all call count_up together.
//
// Build:   samples/build.sh smp
// Boot:    as a Multiboot kernel (--boot multiboot), with --cpus 1 to 8, with or without --kernel-args mp
// Prints:  "smp", where it found how many processors, a line for each that has started, "sum" of all counts
// Ends:    by the debug-exit port, value 0: status 1; value 1 when the sum is wrong: status 3
// Symbols: smp.elf: main, start_processor, processor_main, count_up, counter, lock

#include "../common/kernel.h"
#include "apic.h"
#include "processors.h"

enum { MULTIBOOT_MAGIC = 0x2badb002, HAS_COMMAND_LINE = 1 << 2, COUNTS = 1000 };
enum { TRAMPOLINE = 0x8000, STACK_SIZE = 4096 };

struct multiboot {
  uint32_t flags, lower_kib, upper_kib, boot_device, command_line;
};

// In trampoline.S.
extern const uint8_t trampoline[], trampoline_end[];

volatile uint32_t counter;
/// How many processors have come to processor_main, and how many have counted.
static volatile uint32_t started, finished;
static volatile uint32_t may_count;

/// Where the processor that is started next finds its stack.
volatile uint32_t next_stack;
static uint8_t stacks[MAX_PROCESSORS][STACK_SIZE] __attribute__((aligned(16)));

volatile uint32_t lock;

static void take(volatile uint32_t *word) {
  uint32_t old;
  for (;;) {
    old = 1;
    __asm__ volatile("xchg %0, %1" : "+r"(old), "+m"(*word) : : "memory");
    if (!old) return;
    while (*word) __asm__ volatile("pause");
  }
}

static void release(volatile uint32_t *word) {
  __asm__ volatile("movl $0, %0" : "+m"(*word) : : "memory");
}

static void add_one(volatile uint32_t *word) {
  __asm__ volatile("lock incl %0" : "+m"(*word) : : "memory");
}

/// What every processor does: counts, one at a time.
__attribute__((noinline)) void count_up(uint32_t identifier) {
  (void)identifier;
  for (uint32_t index = 0; index < COUNTS; index++) {
    take(&lock);
    counter = counter + 1;
    release(&lock);
  }
}

/// Where a processor comes from the trampoline, on its own stack.
_Noreturn void processor_main(void) {
  uint32_t identifier = apic_identifier();
  apic_enable();
  take(&lock);
  print("processor ");
  print_decimal(identifier);
  print(" started\n");
  release(&lock);
  add_one(&started);
  while (!may_count) __asm__ volatile("pause");
  count_up(identifier);
  add_one(&finished);
  for (;;) __asm__ volatile("cli; hlt");
}

/// Starts the processor and waits until it is there; false where it does not come.
static int start_processor(uint32_t index, uint32_t identifier) {
  uint32_t before = started;
  next_stack = (uint32_t)stacks[index] + STACK_SIZE;
  apic_start(identifier, TRAMPOLINE);
  for (uint32_t turn = 0; turn < 200 && started == before; turn++) wait_microseconds(1000);
  return started != before;
}

int main(uint32_t magic, const struct multiboot *info) {
  open_console();
  print("smp\n");
  const char *line = "";
  if (magic == MULTIBOOT_MAGIC && info->flags & HAS_COMMAND_LINE) line = (const char *)info->command_line;
  struct processors found = find_processors(!has_word(line, "mp"));
  print(found.source);
  print(": ");
  print_decimal(found.count);
  print(found.count == 1 ? " processor\n" : " processors\n");

  uint8_t *place = (uint8_t *)TRAMPOLINE;
  for (const uint8_t *next = trampoline; next < trampoline_end; next++) *place++ = *next;
  apic_enable();
  uint32_t self = apic_identifier();
  for (uint32_t index = 0; index < found.count; index++) {
    uint32_t identifier = found.identifiers[index];
    if (identifier == self || start_processor(index, identifier)) continue;
    print("processor ");
    print_decimal(identifier);
    print(" does not start\n");
    return 1;
  }
  may_count = 1;
  count_up(self);
  while (finished < started) __asm__ volatile("pause");
  print("sum ");
  print_decimal(counter);
  print("\n");
  return counter == found.count * COUNTS ? 0 : 1;
}
