#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CNativeExecution.h"

#include <errno.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__)

#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

// Loads the state, calls the code, stores the state. The stack holds, from the top: where the code is, the state.
// No guard on flags: the caller's DF and AC come back by POPFQ.
__asm__(
  ".text\n"
  ".globl rs_native_thunk\n"
  ".hidden rs_native_thunk\n"
  "rs_native_thunk:\n"
  "  pushq %rbx\n  pushq %rbp\n  pushq %r12\n  pushq %r13\n  pushq %r14\n  pushq %r15\n"
  "  pushfq\n"
  "  fxsave64 (%rdx)\n"
  "  pushq %rdx\n"
  "  pushq %rdi\n"
  "  pushq %rsi\n"
  "  fxrstor64 144(%rdi)\n"
  "  movq 0(%rdi), %rax\n  movq 8(%rdi), %rcx\n  movq 16(%rdi), %rdx\n  movq 24(%rdi), %rbx\n"
  "  movq 40(%rdi), %rbp\n  movq 48(%rdi), %rsi\n"
  "  movq 64(%rdi), %r8\n  movq 72(%rdi), %r9\n  movq 80(%rdi), %r10\n  movq 88(%rdi), %r11\n"
  "  movq 96(%rdi), %r12\n  movq 104(%rdi), %r13\n  movq 112(%rdi), %r14\n  movq 120(%rdi), %r15\n"
  "  pushq 128(%rdi)\n"
  "  movq 56(%rdi), %rdi\n"
  "  popfq\n"
  "  callq *(%rsp)\n"
  "  xchgq %rdi, 8(%rsp)\n"
  "  movq %rax, 0(%rdi)\n  movq %rcx, 8(%rdi)\n  movq %rdx, 16(%rdi)\n  movq %rbx, 24(%rdi)\n"
  "  movq %rbp, 40(%rdi)\n  movq %rsi, 48(%rdi)\n"
  "  movq %r8, 64(%rdi)\n  movq %r9, 72(%rdi)\n  movq %r10, 80(%rdi)\n  movq %r11, 88(%rdi)\n"
  "  movq %r12, 96(%rdi)\n  movq %r13, 104(%rdi)\n  movq %r14, 112(%rdi)\n  movq %r15, 120(%rdi)\n"
  "  movq 8(%rsp), %rax\n"
  "  movq %rax, 56(%rdi)\n"
  "  pushfq\n"
  "  popq 128(%rdi)\n"
  "  fxsave64 144(%rdi)\n"
  "  addq $16, %rsp\n"
  "  popq %rdx\n"
  "  fxrstor64 (%rdx)\n"
  "  popfq\n"
  "  popq %r15\n  popq %r14\n  popq %r13\n  popq %r12\n  popq %rbp\n  popq %rbx\n"
  "  retq\n");

_Static_assert(offsetof(struct rs_native_state, rflags) == 128, "as the thunk has it");
_Static_assert(offsetof(struct rs_native_state, extended) == 144, "as the thunk has it");

void rs_native_thunk(struct rs_native_state *state, void *code, void *saved);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int reason = -1;
static uint8_t *code_page;
static uint8_t *data_page;
static _Thread_local volatile struct rs_native_state *active;
static _Thread_local void *volatile recovery;
static struct sigaction previous[32];
static const int signals[] = {SIGFPE, SIGSEGV, SIGILL, SIGBUS, SIGTRAP};

// A signal of the code under test is noted, and the code left; others go where they went before.
static void handle(int number, siginfo_t *info, void *context) {
  if (!active) {
    sigaction(number, &previous[number], NULL);
    return;
  }
  active->signal = (uint32_t)number;
  active->code = (uint32_t)info->si_code;
  ucontext_t *user = context;
  user->uc_mcontext.gregs[REG_RIP] = (greg_t)recovery;
  user->uc_mcontext.gregs[REG_EFL] &= ~0x40000;
}

static void *map(uintptr_t address) {
  void *page = mmap((void *)address, 0x1000, PROT_READ | PROT_WRITE | PROT_EXEC,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (page != MAP_FAILED && page != (void *)address) {
    munmap(page, 0x1000);
    errno = EEXIST;
    return MAP_FAILED;
  }
  return page;
}

static int prepare(void) {
  code_page = map(RS_NATIVE_CODE);
  if (code_page == MAP_FAILED) return errno;
  data_page = map(RS_NATIVE_DATA);
  if (data_page == MAP_FAILED) return errno;
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_NODEFER};
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++)
    if (sigaction(signals[index], &action, &previous[signals[index]])) return errno;
  return 0;
}

int rs_native_execute(struct rs_native_state *state, const uint8_t *code, size_t length) {
  if (length > RS_NATIVE_CODE_SIZE) return EINVAL;
  pthread_mutex_lock(&lock);
  if (reason < 0) reason = prepare();
  int result = reason;
  if (!result) {
    static struct rs_native_state work;
    static _Alignas(16) uint8_t saved[512];
    work = *state;
    work.signal = work.code = 0;
    // Code that is there already is left alone: writing to it costs much more than running it.
    if (memcmp(code_page, code, length) || code_page[length] != 0xC3) {
      memcpy(code_page, code, length);
      code_page[length] = 0xC3;
    }
    memcpy(data_page, work.data, sizeof work.data);
    recovery = code_page + length;
    active = &work;
    rs_native_thunk(&work, code_page, saved);
    active = NULL;
    memcpy(work.data, data_page, sizeof work.data);
    *state = work;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

#else

int rs_native_execute(struct rs_native_state *state, const uint8_t *code, size_t length) {
  return ENOTSUP;
}

#endif
