// The test kernels' output and end, in 32- and 64-bit code: see output.h.
#include "output.h"

void out(u16 port, u8 value) { __asm__ volatile("outb %0, %1" ::"a"(value), "Nd"(port)); }

u8 in(u16 port) {
  u8 value;
  __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
  return value;
}

void open_output(void) {
  out(0x3fb, 0x80), out(0x3f8, 1), out(0x3f9, 0), out(0x3fb, 3), out(0x3fa, 7);
  out(0x21, 0xff), out(0xa1, 0xff);
}

static void put(char letter) {
  while (!(in(0x3fd) & 0x20)) {
  }
  out(0x3f8, letter);
}

void print(const char *text) {
  while (*text) put(*text++);
}

void hex(u64 value, u32 digits) {
  while (digits--) put("0123456789abcdef"[value >> digits * 4 & 15]);
}

void line(const char *name, u32 value) {
  print(name);
  print(": ");
  hex(value, 8);
  print("\n");
}

void finish(void) {
  print("done\n");
  while (!(in(0x3fd) & 0x40)) {
  }
  out(0xf4, 0);
  // Bochs ends by this word at this port.
  for (const char *word = "Shutdown"; *word; word++) out(0x8900, *word);
  for (;;) __asm__ volatile("cli; hlt");
}

// What the compiler makes of assignments to structures.
void *memset(void *place, int value, __SIZE_TYPE__ count);
void *memset(void *place, int value, __SIZE_TYPE__ count) {
  void *at = place;
  __asm__ volatile("rep stosb" : "+D"(at), "+c"(count) : "a"(value) : "memory");
  return place;
}

void *memcpy(void *to, const void *from, __SIZE_TYPE__ count);
void *memcpy(void *to, const void *from, __SIZE_TYPE__ count) {
  void *at = to;
  __asm__ volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(count)::"memory");
  return to;
}
