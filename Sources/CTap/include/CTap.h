/* How a tap interface of the host is opened: ioctl(2) is variadic and does not reach Swift.
 *
 * Header only. Returns a descriptor that reads and writes one Ethernet frame at a time, or -errno; -ENOSYS where the
 * host is no Linux.
 *
 * Source: Linux Documentation/networking/tuntap.rst.
 */
#ifndef RINGSIDE_CTAP_H
#define RINGSIDE_CTAP_H

#include <errno.h>

#ifdef __linux__
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static inline int ringside_open_tap(const char *name) {
  struct ifreq request;
  int file = open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return -errno;
  memset(&request, 0, sizeof request);
  request.ifr_flags = IFF_TAP | IFF_NO_PI;
  strncpy(request.ifr_name, name, sizeof request.ifr_name - 1);
  if (ioctl(file, TUNSETIFF, &request) < 0) {
    int number = errno;
    close(file);
    return -number;
  }
  return file;
}
#else
static inline int ringside_open_tap(const char *name) {
  (void)name;
  return -ENOSYS;
}
#endif

#endif
