"""The guest as gdb's commands of ours see it: its registers, its memory, and how it is run."""
import gdb

import ringside_x86 as x86


class Unavailable(Exception):
    """A register or a byte that the target does not give."""


def register(*names):
    """The value of the first of the registers that exists, as an unsigned integer."""
    frame = gdb.newest_frame()
    for name in names:
        try:
            value = frame.read_register(name)
        except (ValueError, gdb.error):
            continue
        try:
            return int(value) & (1 << 8 * value.type.sizeof) - 1
        except gdb.error as error:
            raise Unavailable("%s: %s" % (name, error)) from error
    raise Unavailable("this target has no register " + names[0])


def optional(*names):
    """Like `register`, but None where there is no such register."""
    try:
        return register(*names)
    except Unavailable:
        return None


def program_counter():
    """The linear address of the next instruction."""
    return register("rip", "eip")


def cpu_mode():
    """(name, code width) of the mode that the CPU is in."""
    return x86.mode_of(register("cr0"), register("efer"), register("eflags"), register("cs_attr"))


def shown_width():
    """The bits of the CPU that gdb is shown; None for one that is no PC's."""
    return {"i8086": 16, "i386": 32, "i386:x86-64": 64}.get(gdb.selected_inferior().architecture().name())


def narrow_view():
    """The same with a guest connected that gdb takes for a CPU of less than 64 bits; else 0."""
    width = shown_width() if gdb.selected_inferior().pid else None
    return width if width and width < 64 else 0


def in_long_mode():
    return x86.is_long_mode(register("cr0"), register("efer"))


def linear(address, size):
    """Bytes at a linear address."""
    try:
        return bytes(gdb.selected_inferior().read_memory(address, size))
    except gdb.MemoryError as error:
        raise Unavailable(str(error)) from error


def connection():
    """The remote connection of the inferior in use."""
    target = gdb.selected_inferior().connection
    if target is None or not hasattr(target, "send_packet"):
        raise gdb.GdbError("This needs a connection: `target remote ADDRESS` first.")
    return target


class PhysicalMemory:
    """Reads of physical memory, past gdb's caches: `with PhysicalMemory() as read: read(a, 8)`."""

    def __enter__(self):
        self.remote = connection()
        if self.remote.send_packet(b"Qqemu.PhyMemMode:1") != b"OK":
            raise gdb.GdbError("This server does not give access to physical memory.")
        return self.read

    def __exit__(self, *_):
        self.remote.send_packet(b"Qqemu.PhyMemMode:0")

    def read(self, address, size):
        reply = self.remote.send_packet(b"m%x,%x" % (address, size))
        if len(reply) != 2 * size:
            return None
        return int.from_bytes(bytes.fromhex(reply.decode("ascii")), "little")


class Command(gdb.Command):
    """A command that turns our errors into gdb's."""

    def __init__(self, name, kind=gdb.COMMAND_DATA, **options):
        super().__init__(name, kind, **options)

    def invoke(self, argument, from_tty):
        self.dont_repeat_unless_stepping()
        try:
            self.run(argument.strip())
        except Unavailable as error:
            raise gdb.GdbError(str(error)) from error

    def dont_repeat_unless_stepping(self):
        self.dont_repeat()

    def run(self, argument):
        raise NotImplementedError


class Resumption:
    """Runs the guest by one of gdb's commands, in silence, and knows what stopped it."""

    def __init__(self, command):
        self.events = []
        sources = (gdb.events.stop, gdb.events.exited)
        quiet = "on" if gdb.parameter("suppress-cli-notifications") else "off"
        gdb.execute("set suppress-cli-notifications on")
        for source in sources:
            source.connect(self.events.append)
        try:
            gdb.execute(command, to_string=True)
        finally:
            for source in sources:
                source.disconnect(self.events.append)
            gdb.execute("set suppress-cli-notifications " + quiet)

    def reason(self):
        """Why the guest stopped, if for another reason than the step itself; else an empty string."""
        event = self.events[-1] if self.events else None
        if isinstance(event, gdb.ExitedEvent):
            status = getattr(event, "exit_code", None)
            return "The guest has ended" + ("" if status is None else " with status %d" % status)
        if isinstance(event, gdb.BreakpointEvent):
            numbers = [one.number for one in event.breakpoints if one.number > 0]
            return "Breakpoint %s" % ", ".join(map(str, numbers)) if numbers else ""
        if isinstance(event, gdb.SignalEvent) and event.stop_signal != "SIGTRAP":
            return "Stopped by " + event.stop_signal
        return ""
