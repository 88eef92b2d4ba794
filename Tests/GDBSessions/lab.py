"""`ringside run` under a real kvm_intel, in the emulated machine of Lab/kvm-lab.sh, with gdb out here.

One boot serves every session. The emulated machine's second serial port is a TCP connection to this
process; Lab/serve.sh at its other end takes a command for each session, and then the line is gdb's.
"""
import os
import queue
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BOOT_LIMIT = 300        # seconds until the emulated machine has booted, on a busy host
START_LIMIT = 120       # until `ringside run` listens in it
END_LIMIT = 90          # until it has ended


class Unavailable(Exception):
    """The emulated machine could not be started."""


class Trouble(Exception):
    """The emulated machine does not do what it should."""


class Line:
    """The serial line: lines of the lab's own, and between LAB-READY and LAB-ENDED gdb's bytes."""

    MARKS = re.compile(rb"\nLAB-(SERVES|READY|ENDED)([^\n]*)\n")

    def __init__(self):
        self.marks = queue.Queue()
        self.lock = threading.Lock()
        self.debugger = None
        self.buffer = b""
        self.port = None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        try:
            self.port, _ = self.listener.accept()
            self.port.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while True:
                data = self.port.recv(1 << 16)
                if not data:
                    break
                self.take(data)
        except OSError:
            pass
        self.marks.put(("CLOSED", ""))

    def take(self, data):
        """Tells the lab's lines from gdb's bytes: no packet has a newline before `LAB-`."""
        self.buffer += data
        while True:
            found = self.MARKS.search(self.buffer)
            if not found:
                break
            self.pass_on(self.buffer[:found.start()])
            self.buffer = self.buffer[found.end():]
            self.marks.put((found.group(1).decode(), found.group(2).decode().strip()))
        # What may be the beginning of such a line waits for its end.
        start = self.buffer.rfind(b"\n")
        if start < 0 or not self.begins_mark(self.buffer[start:]):
            start = len(self.buffer)
        self.pass_on(self.buffer[:start])
        self.buffer = self.buffer[start:]

    @staticmethod
    def begins_mark(data):
        return data.startswith(b"\nLAB-"[:len(data)]) and len(data) < 80

    def pass_on(self, data):
        with self.lock:
            if data and self.debugger:
                try:
                    self.debugger.sendall(data)
                except OSError:
                    pass

    def send(self, data):
        if not self.port:
            raise Trouble("the lab's serial line is not connected")
        self.port.sendall(data)

    def wait_for(self, kind, tag, seconds):
        """The text behind the next mark of that kind and tag; older ones are passed over."""
        end = time.monotonic() + seconds
        while True:
            try:
                found, text = self.marks.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise Trouble("the lab did not say %s within %d s" % (kind, seconds)) from None
            if found == "CLOSED":
                self.marks.put((found, text))
                raise Trouble("the lab's serial line was closed: the emulated machine has ended")
            if found == kind and text.split()[:1] == ([tag] if tag else []):
                return text


class Lab:
    """The emulated machine, from its boot to its end."""

    def __init__(self, ringside, images, limit, folder=None):
        self.line = Line()
        self.tag = 0
        self.lost = None        # why nothing more can be run
        self.folder = folder or tempfile.mkdtemp(prefix="ringside-lab-")
        self.output = []
        command = [os.path.join(ROOT, "Lab", "kvm-lab.sh"), "-l", self.line.address,
                   "-t", "1000000", "-T", str(limit), "-s", "512", "-d", self.folder, "-f", ringside + ":/bin/ringside"]
        for image in images:
            command += ["-f", "%s:%s" % (image, self.place(image))]
        command.append(os.path.join(ROOT, "Lab", "serve.sh"))
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, start_new_session=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        try:
            self.line.wait_for("SERVES", "", BOOT_LIMIT)
        except Trouble as trouble:
            said = "\n".join("    | " + line for line in self.output[-12:])
            self.end()
            raise Unavailable("%s\n%s" % (trouble, said)) from None

    @staticmethod
    def place(image):
        """Where an image is inside."""
        return "/guests/" + os.path.basename(image)

    def read(self):
        for raw in self.process.stdout:
            self.output.append(raw.decode("utf-8", "replace").rstrip("\r\n"))

    def begin(self, word, arguments=()):
        if self.lost:
            raise Trouble("not run, since the lab is stuck: %s" % self.lost)
        self.tag += 1
        tag = str(self.tag)
        # The empty line ends what a gdb may have left behind.
        self.line.send(("\n%s %s %s\n" % (word, tag, " ".join(arguments))).encode())
        return tag

    def doctor(self):
        """What `ringside doctor --json` prints inside."""
        before = len(self.output)
        self.line.wait_for("ENDED", self.begin("doctor"), START_LIMIT)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            text = "\n".join(self.output[before:])
            if "{" in text and text.rstrip().endswith("}"):
                return text[text.index("{"):]
            time.sleep(0.1)
        raise Unavailable("no report of `ringside doctor` came out of the lab")

    def end(self):
        """Ends the machine, asked first; its emulator heeds no signal but one."""
        try:
            self.line.send(b"\nend\n")
            self.process.wait(30)
        except (Trouble, OSError, subprocess.TimeoutExpired):
            try:
                os.killpg(self.process.pid, signal.SIGTERM)
                self.process.wait(10)
            except (OSError, subprocess.TimeoutExpired):
                self.process.kill()
        self.reader.join(5)


class LabServer:
    """One `ringside run` in the lab, as the runner's Server is one out here."""

    HANGS_UP = b"$#ff" * 20     # a server ends the connection of a client that sends nothing but broken packets

    def __init__(self, lab, arguments):
        self.lab = lab
        self.before = len(lab.output)
        self.lines = []
        self.debugger = None
        self.tag = lab.begin("run", arguments)
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.pump, daemon=True).start()

    def wait_for_address(self):
        self.lab.line.wait_for("READY", self.tag, START_LIMIT)
        return "127.0.0.1:%d" % self.listener.getsockname()[1]

    def pump(self):
        """gdb's bytes to the line; the other way goes the line's own thread."""
        try:
            while True:
                debugger, _ = self.listener.accept()
                debugger.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                with self.lab.line.lock:
                    self.lab.line.debugger = debugger
                while True:
                    data = debugger.recv(1 << 16)
                    if not data:
                        break
                    self.lab.line.send(data)
                with self.lab.line.lock:
                    self.lab.line.debugger = None
                debugger.close()
        except OSError:
            pass

    def end(self, by_itself):
        """Its exit status; a server that should not end by itself is told that its guest is to be killed."""
        line = self.lab.line
        try:
            status = self.wait_for_end(line, by_itself)
            time.sleep(0.7)     # its console is looked at twice a second
            self.lines += self.lab.output[self.before:]
            return int(status.split()[1])
        finally:
            self.listener.close()

    def wait_for_end(self, line, by_itself):
        try:
            # gdb has gone: its leaving does not show on a serial line, and is told in another way.
            for farewell in ([self.HANGS_UP] if by_itself else [b"\x03+$k#6b", self.HANGS_UP]):
                try:
                    return line.wait_for("ENDED", self.tag, 3)
                except Trouble:
                    line.send(farewell)
            return line.wait_for("ENDED", self.tag, END_LIMIT)
        except Trouble as trouble:
            self.lab.lost = str(trouble)
            raise
