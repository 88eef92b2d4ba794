"""A small client for the GDB Remote Serial Protocol (Python standard library only)."""
import re
import select
import socket
import time
import xml.etree.ElementTree as ElementTree

ESCAPED = frozenset(b"#$}*")


class RspError(Exception):
    """The server closed the connection, timed out or answered nonsense."""


def checksum(payload):
    return sum(payload) & 0xFF


def escape(data):
    """Escapes binary data for the body of a packet."""
    if not ESCAPED.intersection(data):
        return bytes(data)
    out = bytearray()
    for byte in data:
        if byte in ESCAPED:
            out += bytes((0x7D, byte ^ 0x20))
        else:
            out.append(byte)
    return bytes(out)


def expand(payload):
    """Undoes run-length encoding, leaving escapes alone."""
    if b"*" not in payload:
        return payload
    out = bytearray()
    index = 0
    while index < len(payload):
        byte = payload[index]
        if byte == 0x7D and index + 1 < len(payload):
            out += payload[index:index + 2]
            index += 2
        elif byte == 0x2A and out and index + 1 < len(payload):
            out += out[-1:] * (payload[index + 1] - 29)
            index += 2
        else:
            out.append(byte)
            index += 1
    return bytes(out)


def unescape(payload):
    if b"}" not in payload:
        return payload
    out = bytearray()
    index = 0
    while index < len(payload):
        if payload[index] == 0x7D:
            out.append(payload[index + 1] ^ 0x20)
            index += 2
        else:
            out.append(payload[index])
            index += 1
    return bytes(out)


class Client:
    """One connection to a server.  Starts in ack mode, as the protocol does."""

    def __init__(self, host, port, timeout=5.0):
        self.socket = socket.create_connection((host, port), timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.timeout = timeout
        self.buffer = bytearray()
        self.acks = True
        self.features = {}
        self.packet_size = 400
        self.vcont = set()
        self.registers = {}
        self.thread = None
        self.bytes_received = 0
        self.verifies = True        # checksums; off where the client must not be what is measured

    def close(self):
        self.socket.close()

    # -- packets ---------------------------------------------------------

    def send(self, payload):
        if isinstance(payload, str):
            payload = payload.encode()
        self.socket.sendall(b"$%b#%02x" % (payload, checksum(payload)))

    def _fill(self, timeout):
        readable, _, _ = select.select([self.socket], [], [], timeout)
        if not readable:
            raise RspError("timeout")
        data = self.socket.recv(1 << 18)
        if not data:
            raise RspError("connection closed")
        self.bytes_received += len(data)
        self.buffer += data

    def receive(self, timeout=None):
        """The next packet's payload, run-length expanded, escapes left in."""
        limit = self.timeout if timeout is None else timeout
        while True:
            start = self.buffer.find(b"$")
            if start >= 0:
                end = self.buffer.find(b"#", start)
                if end >= 0 and len(self.buffer) >= end + 3:
                    break
            self._fill(limit)
        payload = bytes(self.buffer[start + 1:end])
        declared = int(self.buffer[end + 1:end + 3], 16)
        del self.buffer[:end + 3]
        if self.verifies and declared != checksum(payload):
            if self.acks:
                self.socket.sendall(b"-")
                return self.receive(timeout)
            raise RspError("bad checksum")
        if self.acks:
            self.socket.sendall(b"+")
        return expand(payload)

    def ask(self, payload, timeout=None):
        self.send(payload)
        return self.receive(timeout)

    def ask_text(self, payload, timeout=None):
        return self.ask(payload, timeout).decode("latin-1")

    # -- set-up ----------------------------------------------------------

    def query_features(self):
        offer = "qSupported:swbreak+;hwbreak+;vContSupported+;xmlRegisters=i386"
        reply = self.ask_text(offer)
        for item in filter(None, reply.split(";")):
            if "=" in item:
                name, value = item.split("=", 1)
                self.features[name] = value
            else:
                self.features[item[:-1]] = item[-1]
        self.packet_size = int(self.features.get("PacketSize", "190"), 16)

    def set_up(self, no_ack=True):
        """Acts on what the server offers; query_features comes first."""
        if no_ack and self.features.get("QStartNoAckMode") == "+":
            if self.ask(b"QStartNoAckMode") == b"OK":
                self.acks = False
        self.ask(b"Hg0")            # gdbserver describes only a selected thread
        if self.features.get("qXfer:features:read") == "+":
            self._load_target_description()
        reply = self.ask_text("vCont?")
        self.vcont = set(reply.split(";")[1:]) if reply.startswith("vCont") else set()

    def attach(self):
        """Asks why the target stopped and learns the thread to resume."""
        reply = self.ask_text("?")
        found = re.search(r"thread:([^;]+);", reply)
        if found:
            self.thread = found.group(1)
        else:
            current = self.ask_text("qC")
            self.thread = current[2:] if current.startswith("QC") else "1"
        return reply

    def read_object(self, kind, annex):
        data = b""
        while True:
            reply = self.ask("qXfer:%s:read:%s:%x,%x" % (kind, annex, len(data), 0xF00))
            if reply[:1] not in (b"l", b"m"):
                raise RspError("qXfer answered %r" % reply[:20])
            data += unescape(reply[1:])
            if reply[:1] == b"l":
                return data

    def _load_target_description(self):
        self.registers = {}
        number, offset = 0, 0

        def load(annex):
            nonlocal number, offset
            text = self.read_object("features", annex)
            # QEMU's documents use the prefix xi without declaring it
            root = ElementTree.fromstring(text.replace(b"<xi:", b"<"))
            for element in root.iter():
                tag = element.tag.rsplit("}", 1)[-1]
                if tag == "include":
                    load(element.get("href"))
                elif tag == "reg":
                    number = int(element.get("regnum", str(number)), 0)
                    size = int(element.get("bitsize")) // 8
                    self.registers[element.get("name")] = (number, offset, size)
                    number += 1
                    offset += size

        load("target.xml")

    def register(self, *names):
        """(number, offset in `g`, size) of the first of the names that exists."""
        for name in names:
            if name in self.registers:
                return self.registers[name]
        if "rip" in names:
            return (16, 128, 8)
        raise RspError("no register " + names[0])

    # -- target ----------------------------------------------------------

    def read_register(self, *names, single=False):
        """Reads by `g`; by `p` if single.  QEMU's `p` is stale under KVM until a `g`."""
        number, offset, size = self.register(*names)
        if single:
            reply = self.ask_text("p%x" % number)
        else:
            reply = self.ask_text("g")[2 * offset:2 * (offset + size)]
        return int.from_bytes(bytes.fromhex(reply.replace("x", "0")), "little")

    def write_register(self, value, *names):
        number, offset, size = self.register(*names)
        data = value.to_bytes(size, "little").hex()
        whole = self.ask_text("g")
        reply = self.ask_text("P%x=%s" % (number, data))
        if reply != "OK":
            whole = whole[:2 * offset] + data + whole[2 * (offset + size):]
            reply = self.ask_text("G" + whole)
        return reply == "OK"

    def pc(self):
        return self.read_register("rip", "eip")

    def read_memory(self, address, length):
        reply = self.ask_text("m%x,%x" % (address, length))
        if reply.startswith("E") and len(reply) == 3:
            raise RspError("cannot read %#x: %s" % (address, reply))
        return bytes.fromhex(reply)

    def wait_stop(self, timeout=None):
        while True:
            reply = self.receive(timeout)
            if reply[:1] != b"O" or reply == b"OK":
                return reply

    def resume(self):
        self.send("vCont;c" if "c" in self.vcont else "c")

    def step_command(self):
        if "s" in self.vcont:
            return b"vCont;s:" + self.thread.encode()
        return b"s"

    def step(self):
        self.send(self.step_command())
        return self.wait_stop()

    def interrupt(self):
        self.socket.sendall(b"\x03")
        return self.wait_stop()

    def breakpoint(self, kind, address, size, suffix=""):
        return self.ask_text("Z%d,%x,%x%s" % (kind, address, size, suffix))

    def remove(self, kind, address, size):
        return self.ask_text("z%d,%x,%x" % (kind, address, size))

    def run_for(self, seconds):
        """Lets the target run; returns its stop reply."""
        self.resume()
        readable, _, _ = select.select([self.socket], [], [], seconds)
        if readable or self.buffer:
            deadline = time.monotonic() + seconds
            try:
                return self.wait_stop(max(0.001, deadline - time.monotonic()))
            except RspError as error:
                if str(error) != "timeout":
                    raise
        return self.interrupt()
