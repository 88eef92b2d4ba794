"""What is measured of a GDB server, one method a figure.

The target must be, or get on its own to, the loop that the guest's profile describes (samples/out/loop*.json).
"""
import random
import time

from rsp import RspError, escape, unescape

clock = time.perf_counter


class Unsupported(Exception):
    """The server does not offer what a benchmark needs."""


def percentile(ordered, fraction):
    return ordered[min(len(ordered) - 1, int(len(ordered) * fraction))]


def summary(samples, per=1, unit="rate"):
    """Rate, p50 and p99 from single durations in seconds."""
    ordered = sorted(samples)
    return {
        unit: len(samples) * per / sum(samples),
        "p50_us": percentile(ordered, 0.50) * 1e6,
        "p99_us": percentile(ordered, 0.99) * 1e6,
        "samples": len(samples),
    }


def timed(operation, seconds, least=5):
    """Durations of `operation`, repeated for about `seconds`."""
    samples = []
    end = clock() + seconds
    while len(samples) < least or clock() < end:
        before = clock()
        operation()
        samples.append(clock() - before)
        if clock() > end + 10:
            break
    return samples


class Bench:
    def __init__(self, client, guest, seconds):
        self.client = client
        self.guest = guest
        self.seconds = seconds

    # -- helpers -----------------------------------------------------------

    def reach_loop(self, attempts=60):
        """Runs the target until it is interrupted inside the debug loop."""
        guest = self.guest
        for attempt in range(attempts):
            reply = self.client.run_for(0.05 if attempt < 10 else 0.5)
            if reply[:1] in (b"W", b"X"):
                raise RspError("target exited: %r" % reply)
            if guest["loop"] <= self.client.pc() < guest["loop_end"]:
                return
        raise RspError("the target never reached the loop; pc=%#x" % self.client.pc())

    def go_to_head(self):
        """Leaves the target stopped at the first instruction of the loop."""
        if not self.client.write_register(self.guest["loop"], "rip", "eip"):
            for _ in range(1000):
                if self.client.pc() == self.guest["loop"]:
                    return
                self.client.step()
            raise RspError("cannot get to the loop's head")

    def require_ok(self, reply, what):
        if reply == "":
            raise Unsupported(what + ": not supported")
        if reply != "OK":
            raise Unsupported("%s: %s" % (what, reply))

    # -- packets and registers -----------------------------------------------

    def round_trip(self):
        query = b"qC" if self.client.ask(b"qC") else b"?"
        return dict(summary(timed(lambda: self.client.ask(query), self.seconds)),
                    packet=query.decode())

    def read_all_registers(self):
        size = len(self.client.ask(b"g")) // 2
        return dict(summary(timed(lambda: self.client.ask(b"g"), self.seconds)), bytes=size)

    def read_one_register(self):
        query = b"p%x" % self.client.register("rip", "eip")[0]
        if not self.client.ask(query):
            raise Unsupported("p: not supported")
        result = summary(timed(lambda: self.client.ask(query), self.seconds))
        self.go_to_head()
        agree = True
        for _ in range(4):          # `p` straight after a stop must not be stale
            self.client.step()
            single = self.client.read_register("rip", "eip", single=True)
            agree = agree and single == self.client.pc()
        result["fresh_after_stop"] = agree
        return result

    # -- memory --------------------------------------------------------------

    def _throughput(self, operation, chunk):
        self.client.verifies = False
        samples = timed(operation, self.seconds)
        self.client.verifies = True
        return {"MB_per_s": chunk * len(samples) / sum(samples) / 1e6, "chunk": chunk,
                "p50_us": percentile(sorted(samples), 0.5) * 1e6}

    def _chunk(self, room):
        return max(1, min(room, self.guest["scratch_size"], 1 << 20))

    def read_hex(self):
        chunk = self._chunk((self.client.packet_size - 4) // 2)
        query = "m%x,%x" % (self.guest["scratch"], chunk)
        while len(self.client.ask(query)) < 2 * chunk:
            chunk //= 2
            if chunk < 8:
                raise RspError("m gives less than asked")
            query = "m%x,%x" % (self.guest["scratch"], chunk)
        return self._throughput(lambda: self.client.ask(query), chunk)

    def read_binary(self):
        probe = self.client.ask("x%x,8" % self.guest["scratch"])
        if not probe.startswith(b"b") or len(unescape(probe[1:])) != 8:
            raise Unsupported("x: not supported")
        chunk = self._chunk(self.client.packet_size // 2)
        query = "x%x,%x" % (self.guest["scratch"], chunk)
        if len(unescape(self.client.ask(query)[1:])) != chunk:
            raise RspError("x gives less than asked")
        return self._throughput(lambda: unescape(self.client.ask(query)[1:]), chunk)

    def write_hex(self):
        chunk = self._chunk((self.client.packet_size - 40) // 2)
        data = bytes(random.Random(1).randrange(256) for _ in range(chunk))
        packet = "M%x,%x:%s" % (self.guest["scratch"], chunk, data.hex())
        self.require_ok(self.client.ask_text(packet), "M")
        result = self._throughput(lambda: self.client.ask(packet), chunk)
        result["verified"] = self._verify(data)
        return result

    def write_binary(self):
        self.require_ok(self.client.ask_text("X%x,0:" % self.guest["scratch"]), "X")
        chunk = self._chunk(self.client.packet_size // 2 - 40)
        data = bytes(random.Random(2).randrange(256) for _ in range(chunk))
        packet = b"X%x,%x:" % (self.guest["scratch"], chunk) + escape(data)
        self.require_ok(self.client.ask_text(packet), "X")
        result = self._throughput(lambda: self.client.ask(packet), chunk)
        result["verified"] = self._verify(data)
        return result

    def _verify(self, data):
        part = min(len(data), 512)
        return self.client.read_memory(self.guest["scratch"], part) == data[:part]

    # -- execution -------------------------------------------------------------

    def single_step(self):
        self.go_to_head()
        command = self.client.step_command()

        def step():
            self.client.send(command)
            self.client.wait_stop()

        result = summary(timed(step, self.seconds), unit="steps_per_s")
        result["command"] = command.decode().split(":")[0]
        self.go_to_head()
        trail = []
        for _ in range(2 * self.guest["loop_insns"]):
            self.client.step()
            trail.append(self.client.pc())
        inside = [self.guest["loop"] <= pc < self.guest["loop_end"] for pc in trail]
        result["correct"] = (all(inside) and trail[self.guest["loop_insns"] - 1]
                             == self.guest["loop"] == trail[-1])
        return result

    def range_step(self):
        if "r" not in self.client.vcont:
            raise Unsupported("vCont;r: not offered")
        start, end = self.guest["range_start"], self.guest["range_end"]
        command = "vCont;r%x,%x:%s" % (start, end, self.client.thread)
        samples = []
        deadline = clock() + self.seconds
        while not samples or clock() < deadline:
            self.client.write_register(start, "rip", "eip")
            before = clock()
            self.client.send(command)
            self.client.wait_stop()
            samples.append(clock() - before)
            if self.client.pc() != end:
                raise RspError("range step ended at %#x" % self.client.pc())
        return summary(samples, per=self.guest["range_insns"], unit="steps_per_s")

    def _hits(self, kind, address, size, step_off, expect_pc):
        self.require_ok(self.client.breakpoint(kind, address, size), "Z%d" % kind)
        self.client.remove(kind, address, size)
        self.go_to_head()
        client = self.client
        step = client.step_command()

        def cycle():
            if step_off:
                client.send(step)
                client.wait_stop()
            client.breakpoint(kind, address, size)
            client.resume()
            stop_reply = client.wait_stop(2)
            client.remove(kind, address, size)
            return stop_reply

        def stop_after(stop_cycle):
            try:
                return stop_cycle()
            except RspError as error:
                if str(error) != "timeout":
                    raise
                client.interrupt()
                client.remove(kind, address, size)
                raise RspError("Z%d accepted but never hit" % kind) from error

        last_stop = stop_after(cycle)
        first_pc = client.pc()
        result = summary(timed(lambda: stop_after(cycle), self.seconds), unit="hits_per_s")
        result["packets_per_hit"] = 4 if step_off else 3
        result["stop"] = last_stop.decode("latin-1")[:60]
        result["correct"] = first_pc == client.pc() == expect_pc if expect_pc else True
        if not expect_pc:
            result["pc_after_head"] = client.pc() - self.guest["loop"]
        return result

    def software_breakpoint(self):
        return self._hits(0, self.guest["loop"], 1, True, self.guest["loop"])

    def hardware_breakpoint(self):
        return self._hits(1, self.guest["loop"], 1, True, self.guest["loop"])

    def write_watchpoint(self):
        return self._hits(2, self.guest["counter"], 4, False, None)

    def conditional_client(self):
        """As gdb does with the condition on its own side: stop, read, step over, go on."""
        client, address = self.client, self.guest["loop"]
        self.require_ok(client.breakpoint(0, address, 1), "Z0")
        client.remove(0, address, 1)
        self.go_to_head()
        step = client.step_command()

        def evaluate():
            client.send(step)
            client.wait_stop()
            client.breakpoint(0, address, 1)
            client.resume()
            client.wait_stop(2)
            client.remove(0, address, 1)
            client.read_register("rcx", "ecx")

        return summary(timed(evaluate, self.seconds), unit="evaluations_per_s")

    def interrupt_latency(self):
        samples = []
        for _ in range(max(20, int(40 * self.seconds))):
            self.client.resume()
            time.sleep(random.uniform(0.002, 0.008))
            before = clock()
            self.client.interrupt()
            samples.append(clock() - before)
        result = summary(samples)
        del result["rate"]
        return result

    def guest_speed(self):
        """Instructions a second of the debug loop, from its memory counter."""
        counter = self.guest["counter"]
        first = int.from_bytes(self.client.read_memory(counter, 4), "little")
        before = clock()
        self.client.resume()
        time.sleep(max(0.2, self.seconds))
        self.client.interrupt()
        elapsed = clock() - before
        last = int.from_bytes(self.client.read_memory(counter, 4), "little")
        rounds = (last - first) & 0xFFFFFFFF
        return {"MIPS": rounds * self.guest["loop_insns"] / elapsed / 1e6}


FIGURES = [
    "round_trip", "read_all_registers", "read_one_register", "read_hex", "read_binary",
    "write_hex", "write_binary", "guest_speed", "interrupt_latency", "single_step",
    "range_step", "software_breakpoint", "hardware_breakpoint", "write_watchpoint",
    "conditional_client",
]
