// What a decoded block is made of, and how one operation hands over to the next.
//
// Swift has no guaranteed tail call. Here every handler is a C function whose body is a Swift function, inlined, and
// whose end is a jump to the next operation's handler: no meaning of any instruction is written in C. See
// docs/decisions/0601-tail-calls-through-c.md.
#ifndef RINGSIDE_OPERATION_H
#define RINGSIDE_OPERATION_H

#include <stdint.h>

#pragma clang assume_nonnull begin

// One operation, 32 bytes. Registers are byte offsets into the CPU's block.
struct rs_operation {
  // The handler's address, of type rs_handler.
  uintptr_t handler;
  uint16_t destination;
  uint16_t source;
  uint16_t base;
  uint16_t index;
  int32_t displacement;
  uint8_t scale;
  // How many instructions of the block come before this one.
  uint8_t ordinal;
  // The distance of the instruction's start from the block's, in bytes.
  uint16_t position;
  int64_t immediate;
};

// The low 32 bits of a number of which 8 count. The compiler would load these 8 alone, into the lowest part of a register:
// the host then waits for whatever was put in its other parts.
static inline uint32_t rs_unnarrowed(const void *number) {
  typedef const volatile uint32_t __attribute__((may_alias)) *word;
  return *(word)number;
}

// The scale; what follows it in the operation is above it.
static inline uint32_t rs_scale(const struct rs_operation *operation) {
  return rs_unnarrowed(&operation->scale);
}

// The immediate as the count of a shift.
static inline uint32_t rs_count(const struct rs_operation *operation) {
  return rs_unnarrowed(&operation->immediate);
}

// What a handler's body gives: the next operation, and the value that was written to a register last.
struct rs_step {
  const struct rs_operation *_Nullable next;
  uint64_t last;
};

typedef void (*rs_handler)(void *, const struct rs_operation *, uint64_t) __attribute__((preserve_none));

#define RS_HANDLER(name)                                                                          \
  __attribute__((swiftcall)) struct rs_step rs_##name(                                            \
    void *cpu, const struct rs_operation *operation, uint64_t last);                              \
  static __attribute__((preserve_none)) void rs_handle_##name(                                    \
    void *cpu, const struct rs_operation *operation, uint64_t last) {                             \
    struct rs_step step;                                                                          \
    [[clang::always_inline]] step = rs_##name(cpu, operation, last);                              \
    [[clang::musttail]] return ((rs_handler)step.next->handler)(cpu, step.next, step.last);       \
  }

// The complete body of a handler that reaches memory.
#define RS_COMPLETE(name)                                                                         \
  __attribute__((swiftcall)) struct rs_step rs_complete_##name(                                   \
    void *cpu, const struct rs_operation *operation, uint64_t last);                              \
  static __attribute__((preserve_none, noinline, cold)) void rs_retry_##name(                     \
    void *cpu, const struct rs_operation *operation, uint64_t last) {                             \
    struct rs_step step = rs_complete_##name(cpu, operation, last);                               \
    [[clang::musttail]] return ((rs_handler)step.next->handler)(cpu, step.next, step.last);       \
  }

// A handler that reaches memory: where the quick body gives null nothing has happened yet, and the complete one of
// `complete` does all of it. The quick one needs no frame, since it calls nothing.
#define RS_MEMORY_HANDLER(name, complete)                                                         \
  __attribute__((swiftcall)) struct rs_step rs_##name(                                            \
    void *cpu, const struct rs_operation *operation, uint64_t last);                              \
  static __attribute__((preserve_none)) void rs_handle_##name(                                    \
    void *cpu, const struct rs_operation *operation, uint64_t last) {                             \
    struct rs_step step;                                                                          \
    [[clang::always_inline]] step = rs_##name(cpu, operation, last);                              \
    if (__builtin_expect(!step.next, 0)) {                                                        \
      [[clang::musttail]] return rs_retry_##complete(cpu, operation, last);                       \
    }                                                                                             \
    [[clang::musttail]] return ((rs_handler)step.next->handler)(cpu, step.next, step.last);       \
  }

static __attribute__((preserve_none)) void rs_handle_exit(
  void *cpu, const struct rs_operation *operation, uint64_t last) {}

// Runs from `operation` on until an operation of kind 0 comes.
static inline void rs_run(void *cpu, const struct rs_operation *operation) {
  ((rs_handler)operation->handler)(cpu, operation, 0);
}

#pragma clang assume_nonnull end
#endif
