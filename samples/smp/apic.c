// The local APIC of smp: memory at FEE00000H.
//
// Source: Intel SDM vol 3A (June 2024) §9.4.4.1, "Typical BSP Initialization Sequence"; §11.6.1.
#include "apic.h"

#include "../common/kernel.h"

enum {
  BASE = 0xfee00000,
  IDENTIFIER = 0x020,
  SPURIOUS = 0x0f0,
  COMMAND_LOW = 0x300,
  COMMAND_HIGH = 0x310,
  INIT = 0x4500,     // asserted, edge
  START_UP = 0x4600,
  PENDING = 1 << 12,
};

static volatile uint32_t *at(uint32_t offset) { return (volatile uint32_t *)(BASE + offset); }

uint32_t apic_identifier(void) { return *at(IDENTIFIER) >> 24; }

void apic_enable(void) { *at(SPURIOUS) = 0x1ff; }

void wait_microseconds(uint32_t count) {
  while (count--) out8(0x80, 0);
}

static void send(uint32_t identifier, uint32_t command) {
  *at(COMMAND_HIGH) = identifier << 24;
  *at(COMMAND_LOW) = command;
  while (*at(COMMAND_LOW) & PENDING) __asm__ volatile("pause");
}

void apic_start(uint32_t identifier, uint32_t address) {
  send(identifier, INIT);
  wait_microseconds(10000);
  for (int turn = 0; turn < 2; turn++) {
    send(identifier, START_UP | address >> 12);
    wait_microseconds(200);
  }
}
