// Executes single instructions on the host's own CPU: the oracle for the interpreter's tests.
#ifndef RINGSIDE_CNATIVEEXECUTION_H
#define RINGSIDE_CNATIVEEXECUTION_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum {
  // Where the code and the data lie, for native code and for a guest with 1 MiB of RAM alike.
  RS_NATIVE_CODE = 0x40000,
  RS_NATIVE_DATA = 0x50000,
  RS_NATIVE_DATA_SIZE = 1024,
  RS_NATIVE_CODE_SIZE = 64,
};

// Registers before and after.
struct rs_native_state {
  // RAX, RCX, RDX, RBX, RSP (not loaded), RBP, RSI, RDI, R8 to R15.
  uint64_t registers[16];
  uint64_t rflags;
  // 0, or the signal that the instruction raised, and its si_code.
  uint32_t signal;
  uint32_t code;
  // An image of FXSAVE64.
  _Alignas(16) uint8_t extended[512];
  // What is at RS_NATIVE_DATA.
  uint8_t data[RS_NATIVE_DATA_SIZE];
};

// Executes `length` bytes of code; 0, or the reason why the host cannot as errno. One caller at a time has effect,
// the others wait.
int rs_native_execute(struct rs_native_state *state, const uint8_t *code, size_t length);

#pragma clang assume_nonnull end
#endif
