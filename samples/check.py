#!/usr/bin/env python3
"""Runs the sample guests and compares what they print, and how they end, with expected.json.

  samples/check.py --qemu [PATH]                      under QEMU (default: qemu-system-x86_64)
  samples/check.py --ringside PATH [--engine NAME]    under `PATH run`
                   [--only NAME ...] [--skip NAME ...] [--list] [--timeout SECONDS] [--verbose]

The last line is "N passed, N failed, N skipped"; the exit status is 0 when none failed.
Python 3 standard library only.
"""
import argparse
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SAMPLES = pathlib.Path(__file__).resolve().parent
IDLE_SECONDS = 0.3                              # how long a guest that idles is watched


class Mismatch(Exception):
    """What differs from the expectation."""


# -- expected lines -------------------------------------------------------------

def fits(pattern, line):
    if len(pattern) > 2 and pattern[0] == pattern[-1] == "/":
        return re.fullmatch(pattern[1:-1], line) is not None
    return pattern == line


def matches(patterns, lines):
    """Do the lines fit the patterns, of which "..." takes any number of lines?"""
    if not patterns:
        return not lines
    if patterns[0] == "...":
        return any(matches(patterns[1:], lines[at:]) for at in range(len(lines) + 1))
    return bool(lines) and fits(patterns[0], lines[0].rstrip()) and matches(patterns[1:], lines[1:])


def lines_of(data):
    text = data.decode("latin-1").replace("\r", "")
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


# -- machines ---------------------------------------------------------------------

class Machine:
    """Where the guest's output and input are; the command that starts it comes from a subclass."""

    def __init__(self, case, folder):
        self.case = case
        self.image = SAMPLES / "out" / case["image"]
        self.debugcon = folder / "debugcon"
        self.com1 = folder / "com1"
        self.serial_socket = folder / "serial.socket"
        self.monitor_socket = folder / "monitor.socket"
        self.module = folder / "module"
        if "module" in case:
            self.module.write_text(case["module"])
        self.input = case.get("type", {}).get("on")

    def connect(self, path, deadline):
        while True:
            client = socket.socket(socket.AF_UNIX)
            try:
                client.connect(str(path))
                return client
            except OSError:
                client.close()
                if time.monotonic() > deadline:
                    raise Mismatch(f"nothing listens at {path.name}") from None
                time.sleep(0.02)


class QEMU(Machine):
    crash_status = 0

    def command(self, program, _options):
        case = self.case
        words = [program, "-display", "none", "-no-reboot", "-nodefaults", "-net", "none", "-vga", "std",
                 "-debugcon", f"file:{self.debugcon}",
                 "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-smp", str(case.get("cpus", 1))]
        if self.input == "serial":
            words += ["-serial", f"unix:{self.serial_socket},server=on,wait=off"]
        else:
            words += ["-serial", f"file:{self.com1}"]
        if self.input == "keyboard":
            words += ["-monitor", f"unix:{self.monitor_socket},server=on,wait=off"]
        if case["boot"] == "mbr":
            words += ["-drive", f"file={self.image},format=raw,snapshot=on"]
        else:
            words += ["-kernel", str(self.image)]
        if "args" in case:
            words += ["-append", case["args"]]
        if "module" in case:
            words += ["-initrd", str(self.module)]
        return words

    KEYS = {"\r": "ret", "\x1b": "esc", " ": "spc"}

    def type_keys(self, text, deadline, _process):
        with self.connect(self.monitor_socket, deadline) as monitor:
            for letter in text:
                monitor.sendall(f"sendkey {self.KEYS.get(letter, letter)} 20\n".encode())
                time.sleep(0.06)


class Ringside(Machine):
    crash_status = 125

    def command(self, program, options):
        case = self.case
        words = [program, "run", "--gdb", "none", "--debugcon", f"file:{self.debugcon}",
                 "--boot", case["boot"], "--cpus", str(case.get("cpus", 1))]
        if options.engine:
            words += ["--engine", options.engine]
        if self.input == "serial":
            words += ["--serial", f"unix:{self.serial_socket}"]
        elif self.input == "keyboard":
            words += ["--serial", "stdio", "--keyboard", "console"]
        else:
            words += ["--serial", f"file:{self.com1}"]
        if "args" in case:
            words += ["--kernel-args", case["args"]]
        if "module" in case:
            words += ["--initrd", str(self.module)]
        return words + [str(self.image)]

    def type_keys(self, text, _deadline, process):
        process.stdin.write(text.encode())
        process.stdin.flush()


# -- one case ---------------------------------------------------------------------

class Run:
    """A guest under way."""

    def __init__(self, machine, program, options, folder):
        self.machine = machine
        self.deadline = time.monotonic() + max(options.timeout, machine.case.get("seconds", 0))
        self.client = None
        self.received = b""
        self.log = folder / "log"
        # Where the console is standard input and output, COM1 is the latter.
        by_stdio = machine.input == "keyboard" and isinstance(machine, Ringside)
        with open(self.log, "wb") as log, open(machine.com1, "wb") as com1:
            self.process = subprocess.Popen(
                machine.command(program, options), stdout=com1 if by_stdio else log, stderr=log,
                stdin=subprocess.PIPE if by_stdio else subprocess.DEVNULL)

    def close(self):
        if self.client:
            self.client.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()

    def receive(self):
        """Keeps what came from COM1 by its socket."""
        if not self.client:
            return
        try:
            while data := self.client.recv(4096):
                self.received += data
        except OSError:
            pass

    def lines(self, path):
        return lines_of(path.read_bytes()) if path.exists() else []

    def wait(self, condition, what):
        """Waits for the condition; False when the process ended before it held."""
        while not condition():
            if self.process.poll() is not None:
                return condition()
            if time.monotonic() > self.deadline:
                raise Mismatch(f"timeout: waited for {what}")
            self.receive()
            time.sleep(0.01)
        return True

    def type(self, typing):
        machine = self.machine
        if typing["on"] == "serial":
            self.client = machine.connect(machine.serial_socket, self.deadline)
            self.client.setblocking(False)
        if not self.wait(lambda: typing["after"] in self.lines(machine.debugcon), "the prompt"):
            raise Mismatch("ended before its prompt")
        time.sleep(0.05)
        if typing["on"] == "serial":
            self.client.sendall(typing["text"].encode())
        else:
            machine.type_keys(typing["text"], self.deadline, self.process)

    def compare(self, name, patterns, lines):
        if not matches(patterns, lines):
            raise Mismatch(f"{name}: expected {patterns}, found {lines}")

    def judge(self, case):
        machine = self.machine
        com1 = case.get("com1", case["debugcon"])
        com1 = case["debugcon"] if com1 == "same" else com1
        if "type" in case:
            self.type(case["type"])
        if case["end"] == "idle":
            alive = self.wait(lambda: matches(case["debugcon"], self.lines(machine.debugcon)),
                              f"{case['debugcon']}, found {self.lines(machine.debugcon)}")
            time.sleep(IDLE_SECONDS)
            if not alive or self.process.poll() is not None:
                raise Mismatch(f"it was to idle, and ended with status {self.process.wait()}")
        else:
            self.wait(lambda: False, f"its end; found {self.lines(machine.debugcon)}")
            expected = machine.crash_status if case["end"] == "triple fault" else case["end"]
            if self.process.returncode != expected:
                raise Mismatch(f"expected status {expected}, found {self.process.returncode}")
        self.compare("debugcon", case["debugcon"], self.lines(machine.debugcon))
        if self.client:
            self.receive()
            if not matches(["..."] + com1[1:], lines_of(self.received)):
                raise Mismatch(f"COM1: expected {com1[1:]}, found {lines_of(self.received)}")
        else:
            self.compare("COM1", com1, self.lines(machine.com1))


def check(case, kind, program, options):
    """None, or what is wrong."""
    with tempfile.TemporaryDirectory(prefix="samples-") as name:
        folder = pathlib.Path(name)
        machine = kind(case, folder)
        run = Run(machine, program, options, folder)
        try:
            run.judge(case)
        except Mismatch as difference:
            return str(difference), run.log.read_text(errors="replace")
        finally:
            run.close()
    return None


def has_hardware(program, options):
    """Whether Ringside's engine runs kernels by hardware virtualisation, or interprets them itself."""
    if options.engine == "interpreter":
        return True
    reply = subprocess.run([program, "doctor", "--json"], stdin=subprocess.DEVNULL,
                           capture_output=True, timeout=120, check=False)
    try:
        findings = json.loads(reply.stdout)
    except ValueError:
        sys.exit(f"check: `{program} doctor --json` does not work: {reply.stderr.decode().strip()}")
    rows = (findings.get("kvm") or {}).get("rows", [])
    return all(row["isGood"] for row in rows if row["name"] == "supervisor code")


def reason_to_skip(case, options, hardware):
    if case["name"] in options.skip:
        return "asked for"
    helped = options.engine == "kvm+interpreter" and not case.get("silently")
    if "needs-hardware" in case and not hardware and not helped:
        return f"this host's KVM has no hardware virtualisation: no {case['needs-hardware']}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--qemu", nargs="?", const="qemu-system-x86_64", metavar="PATH")
    where.add_argument("--ringside", metavar="PATH")
    where.add_argument("--list", action="store_true", help="print the names of the cases")
    parser.add_argument("--engine", help="Ringside's --engine")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--skip", action="append", default=[], metavar="NAME")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for a case")
    parser.add_argument("--verbose", action="store_true", help="what the machine said, for failures")
    options = parser.parse_args()

    cases = json.loads((SAMPLES / "expected.json").read_text())["cases"]
    unknown = set(options.only + options.skip) - {case["name"] for case in cases}
    if unknown:
        parser.error(f"no case is named {', '.join(sorted(unknown))}")
    if options.list:
        print("\n".join(case["name"] for case in cases))
        return
    kind, program = (QEMU, options.qemu) if options.qemu else (Ringside, options.ringside)
    if not shutil.which(program):
        sys.exit(f"check: {program} cannot be run")
    subprocess.run([str(SAMPLES / "build.sh")], check=True, stdout=subprocess.DEVNULL)

    hardware = kind is QEMU or has_hardware(program, options)
    passed = failed = skipped = 0
    for case in cases:
        if options.only and case["name"] not in options.only:
            continue
        if reason := reason_to_skip(case, options, hardware):
            print(f"skip {case['name']}: {reason}")
            skipped += 1
            continue
        before = time.monotonic()
        problem = check(case, kind, program, options)
        if problem:
            failed += 1
            print(f"FAIL {case['name']}: {problem[0]}")
            if options.verbose:
                print("".join(f"     | {line}\n" for line in problem[1].splitlines()), end="")
        else:
            passed += 1
            print(f"ok   {case['name']} ({time.monotonic() - before:.1f} s)")
        sys.stdout.flush()
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
