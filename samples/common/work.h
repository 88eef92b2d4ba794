// Functions and variables for a debugger to stop in and look at.
#pragma once

#include <stdint.h>

struct point {
  int x, y;
  const char *name;
};

/// How often leaf ran.
extern volatile uint32_t counter;
extern uint32_t buffer[64];
extern struct point origin;

/// Calls leaf for 0 to n - 1; returns the sum of what it gave.
uint32_t work(uint32_t n);

/// Stores x * x + 1 in buffer[x % 64] and returns it.
uint32_t leaf(uint32_t x);
