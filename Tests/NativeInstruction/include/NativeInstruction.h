// One instruction on the host's own CPU: the oracle of the interpreter's tests.
#ifndef RINGSIDE_NATIVEINSTRUCTION_H
#define RINGSIDE_NATIVEINSTRUCTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// What an instruction sees and leaves, in one image:
//   0   x87, MMX and SSE as FXSAVE64 lays them out
//   512 128 bytes of memory, where RDI points
//   640 RAX, RCX, RDX, RFLAGS (arithmetic flags only), 8 bytes each
enum : size_t {
  RS_NATIVE_MEMORY = 512,
  RS_NATIVE_REGISTERS = 640,
  RS_NATIVE_SIZE = 672,
};

// Whether this host can: x86-64 Linux that lets a process make a page of code.
bool rs_silicon_is_available(void);

// Executes the code, one instruction, on the image; returns the signal that it raised, or 0.
//
// An instruction that raises SIGFPE leaves the state as it found it, but for MXCSR's flags.
int rs_silicon_execute(const uint8_t *code, size_t length, uint8_t *image);

#pragma clang assume_nonnull end
#endif
