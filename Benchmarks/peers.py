"""The programs that Benchmarks/speed measures, and how one run of the workload is timed.

The time of a part is the CPU time that all threads of the process took from one line of the guest to the next, so that
other load on the host counts as little as can be.
"""
import glob
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CYLINDER = 16 * 63 * 512
LINE = re.compile(rb"([a-z]+) ([0-9a-f]{8}) ([0-9a-f]{16})")
BEGIN, END = b"workload", b"steady"

BOCHSRC = """plugin_ctrl: biosdev=1, speaker=0, parallel=0, serial=0, unmapped=1, extfpuirq=1
display_library: term
memory: guest=%(memory)d, host=%(memory)d
romimage: file="/usr/share/bochs/BIOS-bochs-latest"
vgaromimage: file="/usr/share/bochs/VGABIOS-lgpl-latest"
cpu: model=broadwell_ult, count=1, ips=50000000, reset_on_triple_fault=0, ignore_bad_msrs=0
clock: sync=none, time0=local
ata0: enabled=1, ioaddr1=0x1f0, ioaddr2=0x3f0, irq=14
ata0-master: type=disk, path="%(image)s", mode=flat, cylinders=1, heads=16, spt=63
boot: disk
port_e9_hack: enabled=1
log: %(folder)s/bochs.log
panic: action=report
error: action=ignore
info: action=ignore
debug: action=ignore
"""


class Missing(Exception):
    """A peer that this host does not have."""


class Failed(Exception):
    """A run that did not come to its end."""


def cpu_seconds(process):
    """What all threads of a process have run."""
    total = 0
    for path in glob.glob("/proc/%d/task/*/schedstat" % process):
        try:
            with open(path, encoding="ascii") as file:
                total += int(file.read().split()[0])
        except OSError:
            pass
    return total / 1e9


def resident(process, field):
    """VmRSS or VmHWM of a process in bytes."""
    with open("/proc/%d/status" % process, encoding="ascii") as file:
        for line in file:
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
    raise Failed("the process has ended")


def padded(image, folder):
    """The disk, as long as a cylinder: Bochs wants a geometry."""
    with open(image, "rb") as file:
        data = file.read()
    path = os.path.join(folder, "workload.img")
    with open(path, "wb") as file:
        file.write(data.ljust(CYLINDER, b"\0"))
    return path


def ringside(options, image, folder, engine="interpreter"):
    return [options.ringside, "run", "--engine", engine, "--gdb", "none", "--serial", "none", "--debugcon", "stdio",
            "--memory", "%dM" % options.memory, image]


def qemu(options, image, folder, counting=False):
    if not options.qemu:
        raise Missing("qemu-system-x86_64 (Debian's qemu-system-x86)")
    return [options.qemu, "-accel", "tcg", *(["-icount", "shift=0"] if counting else []), "-display", "none",
            "-serial", "none", "-monitor", "none", "-net", "none", "-m", str(options.memory), "-debugcon", "stdio",
            "-drive", "file=%s,format=raw,snapshot=on" % image]


def bochs(options, image, folder):
    if not shutil.which("bochs-bin"):
        raise Missing("bochs-bin (Debian's bochs, bochsbios, vgabios, bochs-term)")
    with open(os.path.join(folder, "bochsrc"), "w", encoding="ascii") as file:
        file.write(BOCHSRC % {"memory": options.memory, "image": image, "folder": folder})
    with open(os.path.join(folder, "rc"), "w", encoding="ascii") as file:
        file.write("c\n")       # Debian's Bochs has its debugger in it: "continue"
    return ["bochs-bin", "-q", "-f", os.path.join(folder, "bochsrc"), "-rc", os.path.join(folder, "rc")]


PEERS = {
    "ringside": ringside,
    "qemu-icount": lambda *arguments: qemu(*arguments, counting=True),
    "qemu": qemu,
    "bochs": bochs,
}


def end_on_sigterm():
    """Makes SIGTERM an orderly end, so that no guest is left running."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class Run:
    """One process with the workload in it. Its parts, in order: name -> (CPU seconds, result, instructions)."""

    def __init__(self, peer, options):
        self.parts = {}
        self.name = peer
        self.limit = options.limit
        self.folder = tempfile.TemporaryDirectory(prefix="speed-")
        try:
            command = PEERS[peer](options, padded(options.image, self.folder.name), self.folder.name)
            self.process = subprocess.Popen(command, cwd=self.folder.name, stdin=subprocess.DEVNULL,
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
                                            env=dict(os.environ, TERM="xterm"))
        except BaseException:
            self.folder.cleanup()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()

    def finish(self):
        """Waits until all parts are done."""
        text, last, found = b"", None, 0
        deadline = time.monotonic() + self.limit
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                raise Failed("%s did not end within %d s; its last part was '%s'"
                             % (self.name, self.limit, list(self.parts)[-1:]))
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            now = cpu_seconds(self.process.pid)
            if not data:
                raise Failed("%s ended by itself" % self.name)
            text += data
            if last is None and BEGIN in text:
                last = now
            lines = LINE.findall(text)
            for name, result, count in lines[found:]:
                self.parts[name.decode()] = (now - last, result.decode(), int(count, 16))
                last = now
            found = len(lines)
            if END in text and found:
                return self.parts
