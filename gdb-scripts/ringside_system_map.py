"""Linux's symbols, from its System.map or its vmlinux, and how far the kernel was moved by KASLR. Without gdb."""
import bisect
import struct

# What a register of the CPU points at, from some moment of the boot on: (register, symbols of the map).
LANDMARKS = [
    ("lstar", ["entry_SYSCALL_64"]),
    ("idtr_base", ["idt_table", "bringup_idt_table"]),
]
KERNEL_START = 0xffffffff80000000
# The kernel's own limit for its image, KERNEL_IMAGE_SIZE, where CONFIG_RANDOMIZE_BASE is set.
KERNEL_ROOM = 0x40000000
ALIGNMENT = 0x200000
# The section of a vmlinux whose addresses are offsets from each CPU's GS.
PER_CPU = ".data..percpu"
# The first function in C, which the kernel enters when it runs at its place and before it has set anything up.
FIRST = "x86_64_start_kernel"


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


def read_elf(data):
    """The same of a vmlinux's symbol table, functions and variables; none where `data` is no ELF file of 64 bits."""
    if data[:6] != b"\x7fELF\x02\x01" or len(data) < 64:
        return []
    offset, = struct.unpack_from("<Q", data, 40)
    size, count = struct.unpack_from("<HH", data, 58)
    if size != 64 or offset + 64 * count > len(data):
        return []
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, offset + 64 * index) for index in range(count)]
    rows = []
    for _, kind, _, _, start, length, link, *_ in sections:
        if kind != 2 or link >= count or start + length > len(data):      # SHT_SYMTAB
            continue
        names = bytes(data[sections[link][4]:sections[link][4] + sections[link][5]])
        for name, info, _, index, address, _ in struct.iter_unpack("<IBBHQQ", data[start:start + length // 24 * 24]):
            if info & 15 <= 2 and 0 < index < 0xff00 and KERNEL_START <= address and name < len(names):
                end = names.find(b"\0", name)
                rows.append((address, "T" if info & 15 == 2 else "D", names[name:end].decode("ascii", "replace")))
    return sorted(rows)


def first_places(rows):
    """[(slide, address)]: where the kernel's first function in C can be, for every slide that KASLR can choose."""
    addresses = {name: address for address, kind, name in rows}
    if FIRST not in addresses:
        return []
    start = min(addresses.get("_text", rows[0][0]), rows[0][0])
    size = max(addresses.get("_end", 0), rows[-1][0]) - start
    slides = range(0, KERNEL_START + KERNEL_ROOM - size - start + 1, ALIGNMENT)
    return [(distance, addresses[FIRST] + distance) for distance in slides]


def slide(rows, register):
    """How far the kernel was moved; None where the CPU does not tell yet. `register(name)` reads one."""
    addresses = {name: address for address, kind, name in rows}
    for name, symbols in LANDMARKS:
        value = register(name)
        for symbol in symbols:
            if value is None or symbol not in addresses:
                continue
            distance = value - addresses[symbol]
            if 0 <= distance < KERNEL_ROOM and distance % ALIGNMENT == 0:
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
