"""Ringside's help for gdb: follow the CPU from 16 to 32 to 64 bits, and look at x86 as it is.

    (gdb) source gdb-scripts/ringside.py

or `gdb -x gdb-scripts/ringside.py kernel.elf`, or put that `source` line into ~/.gdbinit.
Works with gdb 13.1 and later.  `help rs` lists the commands.
"""
import os
import sys

import gdb

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import ringside_x86 as x86  # noqa: E402  (its folder has to be known first)
from ringside_linux import LinuxPlace, LinuxSymbols  # noqa: E402
from ringside_target import (  # noqa: E402
    Command, PhysicalMemory, Resumption, Unavailable, cpu_mode, in_long_mode, linear, narrow_view, optional,
    program_counter, register, shown_width)


# -- following the mode ----------------------------------------------------------

class Follower:
    """Lets gdb fetch the target's description anew when the CPU's mode has changed.

    The server describes the CPU as it is now, and keeps to the register layout that gdb read last; so
    gdb is in the right mode as soon as it asks again, which `unset tdesc filename` makes it do.
    """

    def __init__(self):
        self.asked_at = None

    def before_connecting(self):
        """Drops the executable, whose class could forbid a description; symbols stay."""
        self.asked_at = None
        if gdb.current_progspace().filename:
            gdb.execute("exec-file", to_string=True)

    def at_stop(self):
        try:
            mode = cpu_mode()
            shown = shown_width()
        except (Unavailable, gdb.error):
            return
        if shown == mode[1] or self.asked_at == mode:
            return
        self.asked_at = mode        # a view that was fixed on the command line stays: ask but once
        gdb.execute("unset tdesc filename", to_string=True)


    def at_new_breakpoint(self, breakpoint):
        """Says so where gdb will cut the address to 32 bits: it does as long as it is shown such a CPU."""
        if breakpoint.visible and breakpoint.enabled and narrow_view():
            if any((location.address or 0) >> 32 for location in breakpoint.locations):
                print("note: gdb is shown a %d-bit CPU and sets no breakpoint above 4 GiB until the guest has stopped in\n"
                      "64-bit mode; `ringside run --gdb-view x86-64 ...` sets breakpoint %d from the beginning."
                      % (narrow_view(), breakpoint.number))


FOLLOWER = Follower()
gdb.events.breakpoint_created.connect(FOLLOWER.at_new_breakpoint)


def define_hook(name, statement):
    """Runs a Python statement in the hook `name`, before what the hook did until now."""
    try:
        text = gdb.execute("show user " + name, to_string=True)
        body = text.split('"%s":\n' % name, 1)[1].rstrip()
    except gdb.error:
        body = ""
    if statement in body:
        return
    confirm = gdb.parameter("confirm")
    gdb.execute("set confirm off")
    gdb.execute("define %s\npython %s\n%s\nend" % (name, statement, body))
    gdb.execute("set confirm %s" % ("on" if confirm else "off"))


# -- commands --------------------------------------------------------------------

class Ringside(gdb.Command):
    """Ringside's commands for guests on x86.

rs-regs         registers, segments and control bits in words
rs-gdt, rs-idt  the descriptor tables, an entry a line
rs-pt ADDR      how ADDR is translated, level by level
rs-why          why the guest stopped
rs-next         step over call, int, syscall, rep and loop, in any mode
rs-break S:O    a breakpoint at a real-mode address
rs-linux FILE   Linux's symbols, from vmlinux or System.map, at the addresses that KASLR chose
rs-kaslr        run Linux until KASLR has chosen, and move the symbols there"""

    def __init__(self):
        super().__init__("rs", gdb.COMMAND_DATA, prefix=True)

    def invoke(self, argument, from_tty):
        gdb.execute("help rs")


class Registers(Command):
    """Show the CPU in words: rs-regs
General registers, flags, mode, segments with base and limit, control bits and tables."""

    GENERAL = ["rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp"]

    def run(self, argument):
        mode, width = cpu_mode()
        privilege = 3 if mode == x86.VIRTUAL_8086 else register("ss_attr") >> 5 & 3
        if mode == x86.REAL:
            privilege = 0
        print("%s, CPL %d; next at %04x:%x (linear %#x)" % (
            mode, privilege, register("cs") & 0xFFFF, register("ip"), program_counter()))
        self.general(width)
        print("eflags %08x  %s" % (register("eflags"), x86.eflags_text(register("eflags"))))
        self.segments()
        self.control()

    def general(self, width):
        names = list(self.GENERAL)
        if optional("r8") is not None:
            names += ["r%d" % number for number in range(8, 16)]
        digits = 16 if optional("rax") is not None else 8
        per_line = 4
        for first in range(0, len(names), per_line):
            row = names[first:first + per_line]
            cells = [(name if digits == 16 else name.replace("r", "e", 1),
                      register(name, name.replace("r", "e", 1))) for name in row]
            print("  ".join("%-3s %0*x" % (name, digits, value) for name, value in cells))

    def segments(self):
        long_mode = in_long_mode()
        for name in ("cs", "ss", "ds", "es", "fs", "gs", "ldtr", "tr"):
            attributes = register(name + "_attr")
            present = attributes & 0x80 and not attributes >> 16 & 1
            print("%-4s %04x  base %#010x limit %#010x  %s" % (
                name, register(name) & 0xFFFF, register(name + "_base"), register(name + "_limit"),
                x86.segment_kind(attributes, long_mode) if present else "null"))
        for name in ("gdtr", "idtr"):
            print("%-4s       base %#010x limit %#06x" % (
                name, register(name + "_base"), register(name + "_limit")))

    def control(self):
        cr0, cr4, efer = register("cr0"), register("cr4"), register("efer")
        print("cr0  %08x  %s" % (cr0, x86.bit_names(cr0, x86.CR0_BITS)))
        print("cr2  %x  cr3 %x  cr8 %x" % (register("cr2"), register("cr3"), register("cr8")))
        print("cr4  %08x  %s" % (cr4, x86.bit_names(cr4, x86.CR4_BITS)))
        print("efer %08x  %s" % (efer, x86.bit_names(efer, x86.EFER_BITS)))


def quadword(address):
    return int.from_bytes(linear(address, 8), "little")


class GlobalDescriptors(Command):
    """Show the global descriptor table: rs-gdt [COUNT]
An entry a line, up to the table's limit or COUNT entries; without COUNT, null entries are left out."""

    def run(self, argument):
        base, limit, long_mode = register("gdtr_base"), register("gdtr_limit"), in_long_mode()
        entries = (limit + 1) // 8
        wanted = min(entries, int(gdb.parse_and_eval(argument))) if argument else entries
        print("GDT at %#x, limit %#x: %d entries" % (base, limit, entries))
        index = 0
        while index < wanted:
            low, high = quadword(base + 8 * index), 0
            wide = x86.is_wide_entry(low, long_mode) and index + 1 < entries
            if wide:
                high = quadword(base + 8 * index + 8)
            if low or argument or index == 0:
                print("%04x  %s" % (8 * index, x86.describe_descriptor(low, high, long_mode)))
            index += 2 if wide else 1


class InterruptDescriptors(Command):
    """Show the interrupt vectors: rs-idt [FIRST [LAST]]
All present gates, or those asked for; in real mode the far addresses of the interrupt table."""

    def run(self, argument):
        base, limit = register("idtr_base"), register("idtr_limit")
        real, long_mode = not register("cr0") & 1, in_long_mode()
        size = 4 if real else 16 if long_mode else 8
        bounds = [int(gdb.parse_and_eval(word)) for word in argument.split()]
        first = bounds[0] if bounds else 0
        last = bounds[1] if len(bounds) > 1 else first if bounds else 255
        room = (limit + 1) // size
        name = "Interrupt table" if real else "IDT"
        print("%s at %#x, limit %#x: %d vectors" % (name, base, limit, room))
        for vector in range(first, min(last + 1, room, 256)):
            raw = linear(base + size * vector, size)
            if not bounds and not any(raw):
                continue
            if real:
                text = "%04x:%04x" % (int.from_bytes(raw[2:], "little"),
                                      int.from_bytes(raw[:2], "little"))
            else:
                text = x86.describe_gate(int.from_bytes(raw[:8], "little"),
                                         int.from_bytes(raw[8:], "little"), long_mode)
            print("%02x  %s  %s" % (vector, text, x86.vector_name(vector, real)))


class PageTables(Command):
    """Show how an address is translated: rs-pt ADDRESS
Every level of the page tables, with its entry's place, value and flags. $pte is the physical address of the last
entry: `watch *(long *) $pte` where memory is mapped to itself, `watch *(long *) (page_offset_base + $pte)` in Linux."""

    def run(self, argument):
        if not argument:
            raise gdb.GdbError("rs-pt needs an address: rs-pt $pc, rs-pt 0xffffffff80000000")
        address = int(gdb.parse_and_eval(argument)) & (1 << 64) - 1
        if not in_long_mode():
            address &= 0xFFFFFFFF
        with PhysicalMemory() as read:
            found = x86.walk(address, register("cr0"), register("cr3"), register("cr4"),
                             register("efer"), read)
        print("%#x: %s" % (address, found.paging))
        for level in found.levels:
            print("  %s" % level)
        if found.levels:
            gdb.set_convenience_variable("pte", found.levels[-1].address)
        if found.physical is None:
            print("not mapped: %s" % found.reason)
        elif found.page_size:
            print("physical %#x, in a page of %d KiB" % (found.physical, found.page_size >> 10))
        else:
            print("physical %#x" % found.physical)


class Why(Command):
    """Explain the last stop: rs-why"""

    def run(self, argument):
        gdb.execute("monitor why")


class ReturnPoint(gdb.Breakpoint):
    """Where a step over ends: the next instruction, with the stack back where it was.

    Recursion and a handler that calls the same code come by here with a deeper stack and pass on.
    Another stack (another SS or mode) says nothing about depth, and stops.
    """

    def __init__(self, address, watch_depth):
        super().__init__("*%#x" % address, internal=True)
        self.silent = True
        self.depth = self.stack() if watch_depth else None

    @staticmethod
    def stack():
        return register("ss"), cpu_mode()[0], register("rsp", "esp")

    def stop(self):
        if self.depth is None:
            return True
        segment, mode, pointer = self.stack()
        return (segment, mode) != self.depth[:2] or pointer >= self.depth[2]


class Next(Command):
    """Step one instruction, over calls: rs-next [COUNT]
Runs through call, int, syscall, rep and loop as one instruction, in any mode and whatever view gdb
has; everything else is stepped.  Stops early at breakpoints."""

    def __init__(self, name):
        super().__init__(name, gdb.COMMAND_RUNNING)

    def dont_repeat_unless_stepping(self):
        pass

    def run(self, argument):
        count = int(gdb.parse_and_eval(argument)) if argument else 1
        reason = ""
        while count > 0 and not reason:
            reason = self.once()
            count -= 1
        if reason:
            print(reason)
        if gdb.selected_inferior().pid:
            try:
                gdb.execute("x/i $pc")
            except gdb.error as error:
                print(error)

    @staticmethod
    def code_at(address):
        """As many of the 15 bytes of an instruction as there are."""
        for size in (15, 8, 4, 2, 1):
            try:
                return linear(address, size)
            except Unavailable:
                continue
        raise Unavailable("the instruction at %#x cannot be read" % address)

    def once(self):
        """Makes one step; returns why something else stopped the guest, or an empty string."""
        pc = program_counter()
        found = x86.step_over(self.code_at(pc), cpu_mode()[1])
        if found is None:
            return Resumption("stepi").reason()
        kind, length = found
        end = ReturnPoint(pc + length, watch_depth=kind in ("call", "int"))
        try:
            return Resumption("continue").reason()
        finally:
            if end.is_valid():
                end.delete()


class Break(Command):
    """Set a breakpoint at a real-mode address: rs-break SEGMENT:OFFSET
Both are hexadecimal, as in rs-break f000:e05b."""

    def __init__(self, name):
        super().__init__(name, gdb.COMMAND_BREAKPOINTS)

    def run(self, argument):
        try:
            segment, offset = (int(part, 16) for part in argument.split(":"))
        except ValueError:
            raise gdb.GdbError("rs-break needs SEGMENT:OFFSET in hex, as in f000:e05b") from None
        gdb.execute("break *%#x" % ((segment << 4) + offset))


def load():
    Ringside()
    Registers("rs-regs")
    GlobalDescriptors("rs-gdt")
    InterruptDescriptors("rs-idt")
    PageTables("rs-pt")
    Why("rs-why", gdb.COMMAND_STATUS)
    Next("rs-next")
    Break("rs-break")
    LinuxSymbols("rs-linux")
    LinuxPlace("rs-kaslr", gdb.COMMAND_RUNNING)
    sys.modules["__main__"].ringside_follower = FOLLOWER
    for name in ("remote", "extended-remote"):
        define_hook("target hook-" + name, "ringside_follower.before_connecting()")
    define_hook("hook-stop", "ringside_follower.at_stop()")


load()
