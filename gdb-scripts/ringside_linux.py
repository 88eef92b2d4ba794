"""gdb's commands for a Linux kernel: its symbols where it runs, and the run until it has chosen that place."""
import contextlib
import mmap
import os
import tempfile

import gdb

import ringside_system_map as system_map
from ringside_target import Command, Resumption, narrow_view, optional, program_counter


@contextlib.contextmanager
def unasked():
    """No question of gdb's within."""
    confirm = gdb.parameter("confirm")
    gdb.execute("set confirm off", to_string=True)
    try:
        yield
    finally:
        gdb.execute("set confirm %s" % ("on" if confirm else "off"), to_string=True)


class Kernel:
    """The kernel that is debugged: the file of its symbols, and where gdb has them now."""

    def __init__(self):
        self.path = None
        self.rows = []
        self.is_elf = False
        self.added = None       # what `add-symbol-file` was given
        self.made = None        # the symbol file that stands for a System.map

    def read(self, path):
        """Takes the symbols' addresses from a System.map or a vmlinux."""
        rows = []
        try:
            with open(path, "rb") as file:
                with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                    is_elf = data[:4] == b"\x7fELF"
                    rows = system_map.read_elf(data) if is_elf else system_map.read_map(
                        data[:].decode("ascii", "replace"))
        except (OSError, ValueError) as error:      # an empty file cannot be mapped: ValueError
            raise gdb.GdbError("%s: %s" % (path, error)) from error
        if not rows:
            raise gdb.GdbError("%s has no kernel symbols: expected a vmlinux, or lines as `ffffffff81000000 T _stext`"
                               % path)
        if os.path.realpath(path) != os.path.realpath(self.path or path):
            self.drop()
        self.path, self.is_elf, self.rows = path, is_elf, rows

    def read_loaded(self):
        """The file that gdb has symbols of already, if it is a kernel."""
        for objfile in gdb.objfiles():
            if objfile.is_valid() and objfile.filename and objfile.lookup_global_symbol(system_map.FIRST):
                return self.read(objfile.filename)
        raise gdb.GdbError("No kernel's symbols are loaded: `rs-linux vmlinux` or `rs-linux System.map` first.")

    def found_slide(self):
        """How far the CPU says that the kernel was moved; None where it does not tell yet."""
        def pointer(name):
            try:
                return optional(name)
            except gdb.error:       # nothing is connected
                return None
        return system_map.slide(self.rows, pointer)

    def move(self, slide):
        """Gives gdb the symbols, moved by `slide`; a vmlinux that it has there already is not read again."""
        gdb.set_convenience_variable("kaslr", slide)
        if self.is_elf and self.is_loaded(slide):
            return
        # gdb disables what it cannot set for the moment in which there are no symbols.
        enabled = [point for point in gdb.breakpoints() if point.enabled]
        with unasked():
            self.drop()
            if self.is_elf:
                self.added = self.path
                # Per-CPU variables are offsets, which do not move.
                gdb.execute('add-symbol-file "%s" -o %#x -s %s 0' % (self.path, slide, system_map.PER_CPU),
                            to_string=True)
            else:
                self.made = tempfile.NamedTemporaryFile(prefix="ringside-", suffix=".elf")
                self.made.write(system_map.symbol_file(self.rows, slide))
                self.made.flush()
                self.added = self.made.name
                gdb.execute("add-symbol-file " + self.added, to_string=True)
        for point in enabled:
            if point.is_valid() and not point.enabled:
                point.enabled = True

    def drop(self):
        """Takes this kernel's symbols from gdb, whoever loaded them."""
        loaded = self.objfile() if self.path and self.is_elf else None
        if self.added:
            gdb.execute('remove-symbol-file "%s"' % self.added, to_string=True)
            self.added = self.made = None
        elif loaded:
            gdb.execute("symbol-file", to_string=True)

    def objfile(self):
        """gdb's own of the kernel's file; None where it has not loaded it."""
        for objfile in gdb.objfiles():
            if objfile.is_valid() and os.path.realpath(objfile.filename or "") == os.path.realpath(self.path):
                return objfile
        return None

    def is_loaded(self, slide):
        """Whether gdb has this file's symbols, moved by `slide`, and the per-CPU ones not."""
        def address(name):
            symbol = objfile.lookup_global_symbol(name)
            return int(symbol.value().address) & (1 << 64) - 1 if symbol else None
        objfile = self.objfile()
        if not objfile:
            return False
        linked = {name: address for address, kind, name in self.rows}
        here = address(system_map.FIRST)
        return here is not None and here == linked[system_map.FIRST] + slide and (
            address("this_cpu_off") or 0) < system_map.KERNEL_START


KERNEL = Kernel()


class LinuxSymbols(Command):
    """Load Linux's symbols from vmlinux or System.map: rs-linux FILE [SLIDE]
They are put where the kernel runs: its slide is found from the CPU (LSTAR, or the IDT early in the boot), and is then
in $kaslr. Before the kernel has set either, or with nokaslr, the symbols are as the file has them; `rs-kaslr` then
runs it until it is at its place. SLIDE says the slide instead.
A new call replaces the symbols of the one before; breakpoints by name move with them."""

    def __init__(self, name):
        super().__init__(name, gdb.COMMAND_FILES, completer_class=gdb.COMPLETE_FILENAME)

    def run(self, argument):
        words = gdb.string_to_argv(argument)
        if not 1 <= len(words) <= 2:
            raise gdb.GdbError("rs-linux needs the file vmlinux or System.map-VERSION, and at most a slide")
        KERNEL.read(os.path.abspath(os.path.expanduser(words[0])))
        slide = int(gdb.parse_and_eval(words[1])) if len(words) == 2 else KERNEL.found_slide()
        KERNEL.move(slide or 0)
        print("%d symbols; %s" % (len(KERNEL.rows), "the kernel does not tell its slide yet, so none is assumed"
                                  if slide is None else "slide %#x" % slide))


class LinuxPlace(Command):
    """Find where KASLR has put Linux, and move its symbols there: rs-kaslr
A kernel that has not come so far is run until its first function in C, by a breakpoint at every place where that can
be; breakpoints by name that are set already then move with the symbols. The slide is in $kaslr. It works on the
file that `rs-linux`, `file` or `symbol-file` has loaded."""

    def run(self, argument):
        if not gdb.selected_inferior().pid:
            raise gdb.GdbError("rs-kaslr needs a connection: `target remote ADDRESS` first.")
        if not KERNEL.path:
            KERNEL.read_loaded()
        slide = KERNEL.found_slide()
        if slide is None:
            slide = self.run_to_first()
        KERNEL.move(slide)
        print("slide %#x" % slide)
        gdb.execute("frame")

    @staticmethod
    def run_to_first():
        """Runs the kernel to its first function in C; returns the slide that this one's place shows."""
        places = system_map.first_places(KERNEL.rows)
        if not places:
            raise gdb.GdbError("%s has no %s: nothing to run to. `rs-linux` finds the slide of a kernel that runs."
                               % (KERNEL.path, system_map.FIRST))
        if narrow_view():
            raise gdb.GdbError("gdb is shown a %d-bit CPU and sets no breakpoint above 4 GiB, where Linux runs: start the guest "
                               "with `ringside run --gdb-view x86-64 ...`, or run it to 64-bit mode first." % narrow_view())
        points = []
        try:
            for _, address in places:
                point = gdb.Breakpoint("*%#x" % address, internal=True)
                point.silent = True
                points.append(point)
            reason = Resumption("continue").reason()
        finally:
            for point in points:
                if point.is_valid():
                    point.delete()
        slides = {address: slide for slide, address in places}
        if reason or not gdb.selected_inferior().pid or program_counter() not in slides:
            ended = not gdb.selected_inferior().pid
            raise gdb.GdbError("%s before the kernel was at its place; `rs-kaslr` again %s" % (
                (reason or "The guest stopped").rstrip("."),
                "needs a new `target remote`, to a guest that is started anew" if ended else "goes on"))
        return slides[program_counter()]
