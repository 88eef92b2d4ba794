// The C kernels' console, and the end of a run.
#include "kernel.h"

enum { COM1 = 0x3f8, DEBUG_CONSOLE = 0xe9, DEBUG_EXIT = 0xf4 };

void open_console(void) {
  out8(COM1 + 3, 0x80); // divisor latch
  out8(COM1 + 0, 1);    // 115,200 baud
  out8(COM1 + 1, 0);
  out8(COM1 + 3, 0x03); // 8 data bits, no parity, 1 stop bit
  out8(COM1 + 2, 0x07); // FIFOs on and cleared
}

static void print_character(char character) {
  out8(DEBUG_CONSOLE, (uint8_t)character);
  while (!(in8(COM1 + 5) & 0x20)) {
  }
  out8(COM1, (uint8_t)character);
}

void print(const char *text) {
  for (; *text; text++) {
    if (*text == '\n') print_character('\r');
    print_character(*text);
  }
}

void print_hex(uint64_t value, int digits) {
  int shift = 60;
  while (shift >= digits * 4 && !(value >> shift)) shift -= 4;
  for (; shift >= 0; shift -= 4) print_character("0123456789abcdef"[(value >> shift) & 15]);
}

void print_decimal(uint32_t value) {
  char text[11], *start = text + 10;
  *start = 0;
  do {
    *--start = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  print(start);
}

int has_word(const char *line, const char *word) {
  while (*line) {
    const char *letter = word;
    while (*letter && *line == *letter) line++, letter++;
    if (!*letter && (!*line || *line == ' ')) return 1;
    while (*line && *line != ' ') line++;
    while (*line == ' ') line++;
  }
  return 0;
}

_Noreturn void shutdown(uint32_t value) {
  out8(DEBUG_EXIT, (uint8_t)value);
  for (;;) __asm__ volatile("cli; hlt");
}
