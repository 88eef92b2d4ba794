// What the C kernels share: ports, a console on COM1 and port 0xE9, and the end of a run.
#pragma once

#include <stdint.h>

static inline void out8(uint16_t port, uint8_t value) {
  __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static inline uint8_t in8(uint16_t port) {
  uint8_t value;
  __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
  return value;
}

/// COM1 at 115,200 baud, 8N1, FIFOs on. Call it before the first print.
void open_console(void);

/// A zero-ended text.
void print(const char *text);

/// `value` in hexadecimal, `digits` digits or more.
void print_hex(uint64_t value, int digits);

/// `value` in decimal.
void print_decimal(uint32_t value);

/// Is `word` one of the words of `line`?
int has_word(const char *line, const char *word);

/// Ends the run by the debug-exit port with status (value << 1) | 1; halts for ever where there is none.
_Noreturn void shutdown(uint32_t value);
