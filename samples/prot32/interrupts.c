// The interrupt table of prot32, and its handlers.
#include "interrupts.h"

#include "../common/kernel.h"

enum { CODE = 0x08, INTERRUPT_GATE = 0x8e, TIMER_VECTOR = 0x20, DIVISOR = 11932 };

struct gate {
  uint16_t low, selector;
  uint8_t zero, type;
  uint16_t high;
};

struct __attribute__((packed)) table_pointer {
  uint16_t limit;
  uint32_t base;
};

static struct gate table[TIMER_VECTOR + 1];
volatile uint32_t ticks = 0;

// In entries.S.
void divide_error_entry(void);
void general_protection_entry(void);
void timer_entry(void);

static void load(uint32_t base, uint16_t limit) {
  struct table_pointer pointer = {limit, base};
  __asm__ volatile("lidt %0" : : "m"(pointer));
}

static void set_gate(uint32_t vector, void (*entry)(void)) {
  uint32_t address = (uint32_t)entry;
  table[vector] = (struct gate){(uint16_t)address, CODE, 0, INTERRUPT_GATE, (uint16_t)(address >> 16)};
}

void set_up_interrupts(void) {
  set_gate(0, divide_error_entry);
  set_gate(13, general_protection_entry);
  set_gate(TIMER_VECTOR, timer_entry);
  load((uint32_t)table, sizeof table - 1);
}

void lose_interrupt_table(void) { load(0, 0); }

void start_timer(void) {
  out8(0x20, 0x11); // ICW1: edge triggered, cascaded, ICW4 follows
  out8(0x21, TIMER_VECTOR);
  out8(0x21, 0x04); // ICW3: the second controller is on line 2
  out8(0x21, 0x01); // ICW4: 8086 mode
  out8(0x21, 0xfe); // OCW1: line 0 only
  out8(0x43, 0x34); // counter 0, low then high byte, mode 2
  out8(0x40, DIVISOR & 0xff);
  out8(0x40, DIVISOR >> 8);
}

/// Called by divide_error_entry with the address of the instruction.
_Noreturn void divide_error(uint32_t eip) {
  print("divide error at ");
  print_hex(eip, 8);
  print("\n");
  shutdown(2);
}

/// Called by general_protection_entry with the error code and the address of the instruction.
_Noreturn void general_protection(uint32_t code, uint32_t eip) {
  print("general protection, code ");
  print_hex(code, 4);
  print(", at ");
  print_hex(eip, 8);
  print("\n");
  shutdown(13);
}

/// Called by timer_entry.
void timer_tick(void) {
  ticks++;
  out8(0x20, 0x20); // end of interrupt
}
