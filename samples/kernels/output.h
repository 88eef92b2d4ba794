// What the 32- and 64-bit test kernels share: numbers, the UART, the end.
#pragma once

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

// Flags.
enum { FIXED = 2, TF = 0x100, IF = 0x200, DF = 0x400, NT = 0x4000, RF = 0x10000, VM = 0x20000, AC = 0x40000 };
enum { VIF = 0x80000, VIP = 0x100000, IOPL3 = 0x3000 };

void print(const char *text);
void hex(u64 value, u32 digits);
void line(const char *name, u32 value);
void out(u16 port, u8 value);
u8 in(u16 port);
// The UART at its fastest, and no interrupt from the PICs.
void open_output(void);
void finish(void);
