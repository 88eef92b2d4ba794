#define _GNU_SOURCE
#include "NativeInstruction.h"

#if defined(__x86_64__) && defined(__linux__)

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint8_t *page;
static size_t pageLength;
static uint8_t image[RS_NATIVE_SIZE] __attribute__((aligned(64)));
static volatile int raised;
static struct sigaction previous;
static volatile uint32_t raisedMXCSR;

void rs_silicon_trampoline(const void *code, void *image);

__asm__(
    ".text\n"
    ".globl rs_silicon_trampoline\n"
    ".type rs_silicon_trampoline, @function\n"
    "rs_silicon_trampoline:\n"
    "  pushq %rbx\n"
    "  pushq %r12\n"
    "  pushq %r13\n"
    "  movq %rdi, %r12\n"
    "  movq %rsi, %rbx\n"
    "  fxrstor64 (%rbx)\n"
    "  movq 640(%rbx), %rax\n"
    "  movq 648(%rbx), %rcx\n"
    "  movq 656(%rbx), %rdx\n"
    "  leaq 512(%rbx), %rdi\n"
    "  pushfq\n"
    "  popq %r13\n"
    "  andq $-2262, %r13\n"  // all but CF, PF, AF, ZF, SF, OF
    "  orq 664(%rbx), %r13\n"
    "  pushq %r13\n"
    "  popfq\n"
    "  call *%r12\n"
    "  pushfq\n"
    "  popq %r13\n"
    "  andl $0x8D5, %r13d\n"
    "  movq %r13, 664(%rbx)\n"
    "  movq %rax, 640(%rbx)\n"
    "  movq %rcx, 648(%rbx)\n"
    "  movq %rdx, 656(%rbx)\n"
    "  fxsave64 (%rbx)\n"
    "  fninit\n"
    "  pushq $0x1F80\n"
    "  ldmxcsr (%rsp)\n"
    "  popq %rax\n"
    "  popq %r13\n"
    "  popq %r12\n"
    "  popq %rbx\n"
    "  retq\n"
    ".size rs_silicon_trampoline, . - rs_silicon_trampoline\n");

static void onSignal(int number, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  uint64_t rip = (uint64_t)uc->uc_mcontext.gregs[REG_RIP];
  if (rip - (uint64_t)page >= 64) {
    // Not ours: whoever had the signal before takes it, or it happens again and ends the process.
    if (previous.sa_flags & SA_SIGINFO) {
      previous.sa_sigaction(number, info, context);
    } else {
      signal(number, SIG_DFL);
    }
    return;
  }
  raised = number;
  raisedMXCSR = uc->uc_mcontext.fpregs->mxcsr;
  uc->uc_mcontext.gregs[REG_RIP] = (greg_t)(uint64_t)(page + pageLength);
}

static bool prepare(void) {
  if (page) return true;
  void *map = mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (map == MAP_FAILED) return false;
  page = map;
  return true;
}

bool rs_silicon_is_available(void) {
  pthread_mutex_lock(&lock);
  bool result = prepare();
  pthread_mutex_unlock(&lock);
  return result;
}

int rs_silicon_execute(const uint8_t *code, size_t length, uint8_t *caller) {
  pthread_mutex_lock(&lock);
  prepare();
  if (length != pageLength || memcmp(page, code, length) != 0) {
    memcpy(page, code, length);
    page[length] = 0xC3;
    pageLength = length;
  }
  memcpy(image, caller, sizeof image);
  raised = 0;
  // The signal is ours only while an instruction may raise it.
  uint32_t mxcsr;
  memcpy(&mxcsr, image + 24, sizeof mxcsr);
  bool mayRaise = (mxcsr & 0x1F80) != 0x1F80;
  if (mayRaise) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = onSignal;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGFPE, &action, &previous);
  }
  rs_silicon_trampoline(page, image);
  if (mayRaise) sigaction(SIGFPE, &previous, 0);
  int result = raised;
  if (result) memcpy(image + 24, (const void *)&raisedMXCSR, 4);
  memcpy(caller, image, sizeof image);
  pthread_mutex_unlock(&lock);
  return result;
}

#else

bool rs_silicon_is_available(void) { return false; }

int rs_silicon_execute(const uint8_t *code, size_t length, uint8_t *image) {
  (void)code;
  (void)length;
  (void)image;
  return -1;
}

#endif
