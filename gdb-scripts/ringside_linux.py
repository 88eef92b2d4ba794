"""Linux's System.map as symbols for gdb, moved to where the kernel runs."""
import bisect
import struct

# What a register of the CPU points at, from some moment of the boot on: (register, symbols of the map).
LANDMARKS = [
    ("lstar", ["entry_SYSCALL_64"]),
    ("idtr_base", ["idt_table", "bringup_idt_table"]),
]
KERNEL_START = 0xffffffff80000000
ALIGNMENT = 0x200000


def read_map(text):
    """[(address, kind, name)] of a System.map, the per-CPU offsets and absolute numbers left out."""
    rows = []
    for line in text.splitlines():
        parts = line.split()
        if len(parts) == 3 and len(parts[1]) == 1:
            address = int(parts[0], 16)
            if address >= KERNEL_START and parts[1] not in "aA":
                rows.append((address, parts[1], parts[2]))
    return sorted(rows)


def slide(rows, register):
    """How far the kernel was moved; None where the CPU does not tell yet. `register(name)` reads one."""
    addresses = {name: address for address, kind, name in rows}
    for name, symbols in LANDMARKS:
        value = register(name)
        for symbol in symbols:
            if value is None or symbol not in addresses:
                continue
            distance = value - addresses[symbol]
            if 0 <= distance < 0x40000000 and distance % ALIGNMENT == 0:
                return distance
    return None


def symbol_file(rows, distance):
    """An ELF file without contents: two sections, code and data, and every symbol of the map in one of them."""
    rows = [(address + distance, kind, name) for address, kind, name in rows]
    code = [row for row in rows if row[1] in "tTwW"]
    data = [row for row in rows if row[1] not in "tTwW"]
    starts = [row[0] for row in rows]
    strings = bytearray(b"\0")
    symbols = bytearray(24)
    sections = []
    for index, group in enumerate((code, data), 1):
        first, last = (group[0][0], group[-1][0] + 1) if group else (0, 0)
        sections.append((first, last - first))
        for address, kind, name in group:
            after = bisect.bisect_right(starts, address)
            size = starts[after] - address if after < len(starts) else 0
            symbols += struct.pack("<IBBHQQ", len(strings), (1 << 4) | (2 if index == 1 else 1), 0, index,
                                   address, size)
            strings += name.encode() + b"\0"
    names = b"\0.text\0.data\0.symtab\0.strtab\0.shstrtab\0"
    body = 64
    places = []
    contents = b""
    for part in (bytes(symbols), bytes(strings), names):
        places.append((body + len(contents), len(part)))
        contents += part + bytes(-len(part) % 8)

    def header(name, kind, flags, address, offset, size, link=0, info=0, entry=0):
        return struct.pack("<IIQQQQIIQQ", names.index(name) if name else 0, kind, flags, address, offset, size,
                           link, info, 1 if name else 0, entry)

    table = header(b"", 0, 0, 0, 0, 0)
    table += header(b".text", 8, 6, sections[0][0], body, sections[0][1])
    table += header(b".data", 8, 3, sections[1][0], body, sections[1][1])
    table += header(b".symtab", 2, 0, 0, *places[0], link=4, info=1, entry=24)
    table += header(b".strtab", 3, 0, 0, *places[1])
    table += header(b".shstrtab", 3, 0, 0, *places[2])
    ident = b"\x7fELF" + bytes([2, 1, 1]) + bytes(9)
    head = ident + struct.pack("<HHIQQQIHHHHHH", 2, 62, 1, 0, 0, body + len(contents), 0, 64, 0, 0, 64, 6, 5)
    return head + contents + table
