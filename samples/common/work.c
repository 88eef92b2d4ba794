// Functions and variables for a debugger to stop in and look at.
#include "work.h"

volatile uint32_t counter = 0;
uint32_t buffer[64];
struct point origin = {3, -4, "origin"};

__attribute__((noinline)) uint32_t leaf(uint32_t x) {
  uint32_t square = x * x;
  counter++;
  buffer[x % 64] = square + 1;
  return square + 1;
}

__attribute__((noinline)) uint32_t work(uint32_t n) {
  uint32_t sum = 0;
  for (uint32_t x = 0; x < n; x++) {
    sum += leaf(x);
  }
  origin.x++;
  return sum;
}
