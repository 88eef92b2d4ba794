/* What Swift cannot import from the kernel's and the C library's headers, and nothing else.
 *
 * Header only. Request numbers are macros over sizeof and ioctl(), open() and syscall() are variadic:
 * none of them reach Swift. Each wrapper returns its result, or -errno, so that errno is read at once.
 *
 * Source: Linux Documentation/virt/kvm/api.rst; ioctl(2), mmap(2), tgkill(2), timer_create(2).
 */
#ifndef RINGSIDE_CLINUXKVM_H
#define RINGSIDE_CLINUXKVM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* ---- request numbers ---- */
#define RINGSIDE_REQUEST(name) static const unsigned long request_##name = name
RINGSIDE_REQUEST(KVM_GET_API_VERSION);
RINGSIDE_REQUEST(KVM_CREATE_VM);
RINGSIDE_REQUEST(KVM_GET_MSR_INDEX_LIST);
RINGSIDE_REQUEST(KVM_CHECK_EXTENSION);
RINGSIDE_REQUEST(KVM_GET_VCPU_MMAP_SIZE);
RINGSIDE_REQUEST(KVM_GET_SUPPORTED_CPUID);
RINGSIDE_REQUEST(KVM_CREATE_VCPU);
RINGSIDE_REQUEST(KVM_SET_USER_MEMORY_REGION);
RINGSIDE_REQUEST(KVM_SET_TSS_ADDR);
RINGSIDE_REQUEST(KVM_SET_IDENTITY_MAP_ADDR);
RINGSIDE_REQUEST(KVM_ENABLE_CAP);
RINGSIDE_REQUEST(KVM_RUN);
RINGSIDE_REQUEST(KVM_GET_REGS);
RINGSIDE_REQUEST(KVM_SET_REGS);
RINGSIDE_REQUEST(KVM_GET_SREGS);
RINGSIDE_REQUEST(KVM_SET_SREGS);
RINGSIDE_REQUEST(KVM_GET_SREGS2);
RINGSIDE_REQUEST(KVM_SET_SREGS2);
RINGSIDE_REQUEST(KVM_INTERRUPT);
RINGSIDE_REQUEST(KVM_NMI);
RINGSIDE_REQUEST(KVM_GET_MSRS);
RINGSIDE_REQUEST(KVM_SET_MSRS);
RINGSIDE_REQUEST(KVM_SET_CPUID2);
RINGSIDE_REQUEST(KVM_GET_CPUID2);
RINGSIDE_REQUEST(KVM_GET_MP_STATE);
RINGSIDE_REQUEST(KVM_SET_MP_STATE);
RINGSIDE_REQUEST(KVM_SET_GUEST_DEBUG);
RINGSIDE_REQUEST(KVM_GET_VCPU_EVENTS);
RINGSIDE_REQUEST(KVM_SET_VCPU_EVENTS);
RINGSIDE_REQUEST(KVM_GET_DEBUGREGS);
RINGSIDE_REQUEST(KVM_SET_DEBUGREGS);
RINGSIDE_REQUEST(KVM_GET_XSAVE);
RINGSIDE_REQUEST(KVM_GET_XSAVE2);
RINGSIDE_REQUEST(KVM_SET_XSAVE);
RINGSIDE_REQUEST(KVM_GET_XCRS);
RINGSIDE_REQUEST(KVM_SET_XCRS);
RINGSIDE_REQUEST(KVM_GET_TSC_KHZ);
RINGSIDE_REQUEST(KVM_HAS_DEVICE_ATTR);
RINGSIDE_REQUEST(KVM_GET_DEVICE_ATTR);
RINGSIDE_REQUEST(KVM_SET_DEVICE_ATTR);
#undef RINGSIDE_REQUEST

/* ---- values that are casts or expressions in the headers ---- */
static const uint32_t ringside_MEM_READONLY = KVM_MEM_READONLY;
static const uint64_t ringside_SYNC_REGS = KVM_SYNC_X86_REGS;
static const uint64_t ringside_SYNC_SREGS = KVM_SYNC_X86_SREGS;
static const uint64_t ringside_SYNC_EVENTS = KVM_SYNC_X86_EVENTS;
static const uint64_t ringside_EMULATION_HAS_BYTES =
    KVM_INTERNAL_ERROR_EMULATION_FLAG_INSTRUCTION_BYTES;

/* ---- system calls ---- */
static inline long ringside_open(const char *path) {
  int descriptor = open(path, O_RDWR | O_CLOEXEC);
  return descriptor < 0 ? -(long)errno : descriptor;
}

static inline void ringside_close(int descriptor) { close(descriptor); }

static inline long ringside_ioctl(int descriptor, unsigned long request, void *argument) {
  long result = ioctl(descriptor, request, argument);
  return result < 0 ? -(long)errno : result;
}

static inline long ringside_ioctl_value(int descriptor, unsigned long request,
                                        unsigned long value) {
  long result = ioctl(descriptor, request, value);
  return result < 0 ? -(long)errno : result;
}

/* Maps a vCPU's shared page; NULL and *error = errno when refused. */
static inline struct kvm_run *ringside_map_run(int descriptor, size_t length, int *error) {
  void *mapped = mmap(0, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  *error = mapped == MAP_FAILED ? errno : 0;
  return mapped == MAP_FAILED ? 0 : (struct kvm_run *)mapped;
}

static inline void ringside_unmap_run(struct kvm_run *run, size_t length) {
  munmap(run, length);
}

/* The host's time-stamp counter. */
static inline uint64_t ringside_host_tsc(void) { return __builtin_ia32_rdtsc(); }

/* ---- the run page ---- */
/* immediate_exit is written by the thread that kicks and read by the kernel. */
static inline void ringside_set_immediate_exit(struct kvm_run *run, uint8_t value) {
  __atomic_store_n(&run->immediate_exit, value, __ATOMIC_SEQ_CST);
}

static inline uint8_t *ringside_io_data(struct kvm_run *run) {
  return (uint8_t *)run + run->io.data_offset;
}

/* ---- kicking a thread out of KVM_RUN ---- */
static inline void ringside_kick_handler(int signal) { (void)signal; }

/* The signal of kicks: real time, so that nothing else in the process has it by default. */
static inline int ringside_kick_signal(void) { return SIGRTMIN + 6; }

/* Installs the handler, which does nothing: that the signal arrives is what ends KVM_RUN. */
static inline long ringside_install_kick_handler(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = ringside_kick_handler;
  action.sa_flags = SA_RESTART;
  return sigaction(ringside_kick_signal(), &action, 0) < 0 ? -(long)errno : 0;
}

static inline int32_t ringside_thread_id(void) { return (int32_t)syscall(SYS_gettid); }

/* Lets the kick signal through to the calling thread. */
static inline void ringside_unblock_kick(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, ringside_kick_signal());
  pthread_sigmask(SIG_UNBLOCK, &set, 0);
}

static inline void ringside_kick_thread(int32_t thread) {
  syscall(SYS_tgkill, getpid(), thread, ringside_kick_signal());
}

/* A timer that kicks `thread` every `nanoseconds`; its id, or -errno. */
static inline long ringside_start_ticks(int32_t thread, long nanoseconds) {
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = ringside_kick_signal();
  /* glibc before 2.38 has no name for this field. */
  event._sigev_un._tid = thread;
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer) < 0) return -(long)errno;
  struct itimerspec period;
  period.it_interval.tv_sec = period.it_value.tv_sec = 0;
  period.it_interval.tv_nsec = period.it_value.tv_nsec = nanoseconds;
  if (timer_settime(timer, 0, &period, 0) < 0) {
    long error = -(long)errno;
    timer_delete(timer);
    return error;
  }
  return (long)timer;
}

static inline void ringside_stop_ticks(long timer) { timer_delete((timer_t)timer); }

#endif
