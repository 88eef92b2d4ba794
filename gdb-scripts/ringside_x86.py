"""What the x86 architecture says, without any gdb: decoders for ringside.py.

Everything here is a pure function of bytes and integers, and has its tests in
Tests/GDBSessions/test_ringside_x86.py.

Source: Intel SDM vol 3A (June 2024); sections are named where they are used.
"""

# -- modes: vol 3A section 2.2 -------------------------------------------------

REAL = "real mode"
VIRTUAL_8086 = "virtual-8086 mode"
LONG_64 = "64-bit mode"

CR0_BITS = {0: "PE", 1: "MP", 2: "EM", 3: "TS", 4: "ET", 5: "NE", 16: "WP", 18: "AM",
            29: "NW", 30: "CD", 31: "PG"}
CR4_BITS = {0: "VME", 1: "PVI", 2: "TSD", 3: "DE", 4: "PSE", 5: "PAE", 6: "MCE", 7: "PGE",
            8: "PCE", 9: "OSFXSR", 10: "OSXMMEXCPT", 11: "UMIP", 12: "LA57", 13: "VMXE",
            14: "SMXE", 16: "FSGSBASE", 17: "PCIDE", 18: "OSXSAVE", 20: "SMEP", 21: "SMAP",
            22: "PKE", 23: "CET", 24: "PKS"}
EFER_BITS = {0: "SCE", 8: "LME", 10: "LMA", 11: "NXE", 12: "SVME"}
EFLAGS_BITS = {0: "CF", 2: "PF", 4: "AF", 6: "ZF", 7: "SF", 8: "TF", 9: "IF", 10: "DF",
               11: "OF", 14: "NT", 16: "RF", 17: "VM", 18: "AC", 19: "VIF", 20: "VIP", 21: "ID"}

# Attribute bits of a segment register: descriptor bits 40-47 and 52-55 (section 3.4.5).
ATTR_LONG, ATTR_BIG = 1 << 13, 1 << 14


def bit_names(value, names):
    """The names of the bits that are set in `value`, lowest first; "-" for none."""
    found = [name for bit, name in names.items() if value >> bit & 1]
    return " ".join(found) or "-"


def eflags_text(value):
    """EFLAGS by name, with IOPL where it is not 0."""
    text = bit_names(value, EFLAGS_BITS)
    level = value >> 12 & 3
    return text + (" IOPL=%d" % level if level else "")


def is_long_mode(cr0, efer):
    """EFER.LMA from its definition: paging is on and EFER.LME is set."""
    return bool(cr0 >> 31 & 1 and efer >> 8 & 1)


def mode_of(cr0, efer, eflags, cs_attr):
    """(name of the mode, width of its code in bits)."""
    if not cr0 & 1:
        return REAL, 16
    if eflags >> 17 & 1:
        return VIRTUAL_8086, 16
    width = 32 if cs_attr & ATTR_BIG else 16
    if is_long_mode(cr0, efer):
        if cs_attr & ATTR_LONG:
            return LONG_64, 64
        return "%d-bit compatibility mode" % width, width
    return "%d-bit protected mode" % width, width


# -- descriptors: vol 3A sections 3.4.5, 3.5, 6.11 and 6.14.1 ------------------

SYSTEM_TYPES = {1: "16-bit TSS, available", 2: "LDT", 3: "16-bit TSS, busy", 4: "16-bit call gate",
                5: "task gate", 6: "16-bit interrupt gate", 7: "16-bit trap gate",
                9: "32-bit TSS, available", 11: "32-bit TSS, busy", 12: "32-bit call gate",
                14: "32-bit interrupt gate", 15: "32-bit trap gate"}
LONG_SYSTEM_TYPES = {2: "LDT", 9: "64-bit TSS, available", 11: "64-bit TSS, busy",
                     12: "64-bit call gate", 14: "64-bit interrupt gate", 15: "64-bit trap gate"}
GATE_TYPES = (4, 5, 6, 7, 12, 14, 15)


def segment_kind(attr, long_mode=False):
    """The kind of segment that attribute bits describe, in words."""
    kind = attr & 0xF
    if not attr & 0x10:
        table = LONG_SYSTEM_TYPES if long_mode else SYSTEM_TYPES
        return table.get(kind, "reserved type %#x" % kind)
    if kind & 8:
        width = "64-bit" if attr & ATTR_LONG else "32-bit" if attr & ATTR_BIG else "16-bit"
        text = "%s code, execute%s" % (width, "/read" if kind & 2 else "-only")
        return text + (", conforming" if kind & 4 else "")
    text = "%s data, read%s" % ("32-bit" if attr & ATTR_BIG else "16-bit",
                                "/write" if kind & 2 else "-only")
    return text + (", expand-down" if kind & 4 else "")


def is_wide_entry(low, long_mode):
    """Whether a GDT entry takes 16 bytes: TSS, LDT and call gate in IA-32e mode."""
    return long_mode and not low >> 44 & 1 and (low >> 40 & 0xF) in (2, 9, 11, 12)


def describe_descriptor(low, high=0, long_mode=False):
    """One GDT entry in a line; `high` is the second half of a 16-byte one."""
    if low == 0 and high == 0:
        return "null"
    attr = low >> 40 & 0xF0FF
    present = "" if attr & 0x80 else ", not present"
    level = "DPL %d" % (attr >> 5 & 3)
    if not attr & 0x10 and attr & 0xF in GATE_TYPES:
        return describe_gate(low, high, long_mode)
    base = (low >> 16 & 0xFFFFFF) | (low >> 32 & 0xFF000000)
    if is_wide_entry(low, long_mode):
        base |= (high & 0xFFFFFFFF) << 32
    limit = (low & 0xFFFF) | (low >> 32 & 0xF0000)
    if attr & 0x8000:
        limit = limit << 12 | 0xFFF
    return "base %#010x limit %#010x  %s  %s%s" % (
        base, limit, level, segment_kind(attr, long_mode), present)


def describe_gate(low, high=0, long_mode=False):
    """One gate of an IDT or GDT in a line."""
    if low == 0 and high == 0:
        return "empty"
    kind = low >> 40 & 0xF
    if low >> 44 & 1 or kind not in GATE_TYPES:
        return "no gate (type %#x): %016x" % (low >> 40 & 0x1F, low)
    offset = (low & 0xFFFF) | (low >> 32 & 0xFFFF0000 if kind > 7 else 0)
    stack = ""
    if long_mode:
        offset |= (high & 0xFFFFFFFF) << 32
        if low >> 32 & 7:
            stack = "  IST %d" % (low >> 32 & 7)
    text = "%04x:%s  DPL %d  %s%s" % (
        low >> 16 & 0xFFFF, "%#x" % offset, low >> 45 & 3, segment_kind(kind, long_mode), stack)
    return text + ("" if low >> 47 & 1 else ", not present")


VECTORS = {0: "#DE divide", 1: "#DB debug", 2: "NMI", 3: "#BP breakpoint", 4: "#OF overflow",
           5: "#BR bound", 6: "#UD invalid opcode", 7: "#NM no device", 8: "#DF double fault",
           10: "#TS invalid TSS", 11: "#NP not present", 12: "#SS stack", 13: "#GP protection",
           14: "#PF page fault", 16: "#MF x87", 17: "#AC alignment", 18: "#MC machine check",
           19: "#XM SIMD", 20: "#VE virtualization", 21: "#CP control protection"}
REAL_VECTORS = {8: "timer (IRQ 0)", 9: "keyboard (IRQ 1)", 0x10: "BIOS video",
                0x11: "BIOS equipment", 0x12: "BIOS memory size", 0x13: "BIOS disk",
                0x14: "BIOS serial", 0x15: "BIOS system", 0x16: "BIOS keyboard",
                0x17: "BIOS printer", 0x18: "BIOS no boot device", 0x19: "BIOS boot",
                0x1A: "BIOS clock", 0x1C: "BIOS user tick"}


def vector_name(vector, real):
    """What a vector is for, as far as the manual or the BIOS has decided."""
    if real and vector in REAL_VECTORS:
        return REAL_VECTORS[vector]
    return VECTORS.get(vector, "")


# -- paging: vol 3A chapter 4 --------------------------------------------------

ENTRY_BITS = {0: "P", 1: "W", 2: "U", 3: "PWT", 4: "PCD", 5: "A", 6: "D", 7: "PS", 8: "G"}
LEVEL_NAMES = {5: "PML5", 4: "PML4", 3: "PDPT", 2: "PD", 1: "PT"}


class Level:
    """One step of a walk: the table, the entry in it, and what it says."""

    def __init__(self, name, index, address, value):
        self.name, self.index, self.address, self.value = name, index, address, value

    def __str__(self):
        if self.value is None:
            return "%-4s[%3d] at %#x: no memory there" % (self.name, self.index, self.address)
        flags = bit_names(self.value & 0x1FF, ENTRY_BITS)
        if self.value >> 63:
            flags += " NX"
        return "%-4s[%3d] at %#x: %#018x  %s" % (
            self.name, self.index, self.address, self.value, flags)


class Walk:
    """The walk of one address: its levels, and a physical address or the reason for none."""

    def __init__(self, paging):
        self.paging = paging
        self.levels = []
        self.physical = None
        self.page_size = 0
        self.reason = ""


def is_canonical(address, bits):
    """Whether bits 63 down to bits-1 of the address are all alike (vol 1 section 3.3.7.1)."""
    top = address >> (bits - 1)
    return top == 0 or top == (1 << (65 - bits)) - 1


def walk(address, cr0, cr3, cr4, efer, read):
    """Translates a linear address as the CPU does.

    `read(physical, size)` gives an integer, or None where there is no memory.
    """
    if not cr0 >> 31 & 1:
        result = Walk("paging is off")
        result.physical = address & 0xFFFFFFFF
        return result
    if not cr4 >> 5 & 1:
        return _walk_32bit(address & 0xFFFFFFFF, cr3, cr4, read)
    if not is_long_mode(cr0, efer):
        result = Walk("PAE paging")
        return _descend(result, address & 0xFFFFFFFF, cr3 & 0xFFFFFFE0, 3, read, pae=True)
    depth = 5 if cr4 >> 12 & 1 else 4
    result = Walk("%d-level paging" % depth)
    if not is_canonical(address, 9 * depth + 12):
        result.reason = "the address is not canonical"
        return result
    return _descend(result, address, cr3 & 0x000FFFFFFFFFF000, depth, read)


def _step(result, name, index, address, size, read):
    """Reads one entry; None where the walk ends here."""
    value = read(address, size)
    result.levels.append(Level(name, index, address, value))
    if value is None:
        result.reason = "the %s lies where no memory is" % name
    elif not value & 1:
        result.reason = "the %s entry is not present" % name
        return None
    return value


def _descend(result, address, table, depth, read, pae=False):
    for level in range(depth, 0, -1):
        shift = 12 + 9 * (level - 1)
        index = address >> shift & (3 if pae and level == 3 else 0x1FF)
        value = _step(result, LEVEL_NAMES[level], index, table + 8 * index, 8, read)
        if value is None:
            return result
        frame = value & 0x000FFFFFFFFFF000
        is_large = level in (2, 3) and value & 0x80 and not (pae and level == 3)
        if level == 1 or is_large:
            size = 1 << shift
            result.page_size = size
            result.physical = (frame & ~(size - 1)) | (address & (size - 1))
            return result
        table = frame
    return result


def _walk_32bit(address, cr3, cr4, read):
    result = Walk("32-bit paging")
    index = address >> 22
    entry = _step(result, "PD", index, (cr3 & 0xFFFFF000) + 4 * index, 4, read)
    if entry is None:
        return result
    if entry & 0x80 and cr4 >> 4 & 1:
        result.page_size = 1 << 22
        high = (entry >> 13 & 0xFF) << 32
        result.physical = high | (entry & 0xFFC00000) | (address & 0x3FFFFF)
        return result
    index = address >> 12 & 0x3FF
    entry = _step(result, "PT", index, (entry & 0xFFFFF000) + 4 * index, 4, read)
    if entry is not None:
        result.page_size = 1 << 12
        result.physical = (entry & 0xFFFFF000) | (address & 0xFFF)
    return result


# -- instructions that a step over must not enter: vol 2A sections 2.1 and 2.2 --

LEGACY_PREFIXES = frozenset((0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x66, 0x67, 0xF0, 0xF2, 0xF3))
STRING_OPCODES = frozenset((0x6C, 0x6D, 0x6E, 0x6F, 0xA4, 0xA5, 0xA6, 0xA7, 0xAA, 0xAB, 0xAC,
                            0xAD, 0xAE, 0xAF))


def step_over(code, width):
    """(kind, length) of the instruction in `code` if stepping over it means to run; else None.

    The kinds are "call", "int", "syscall", "rep" and "loop". `width` is the code's: 16, 32 or 64.
    """
    position, operand, address, repeated, rex_w = 0, width != 16, width != 16, False, False
    while position < len(code) and code[position] in LEGACY_PREFIXES:
        prefix = code[position]
        operand ^= prefix == 0x66
        address ^= prefix == 0x67
        repeated |= prefix in (0xF2, 0xF3)
        position += 1
    if width == 64 and position < len(code) and code[position] & 0xF0 == 0x40:
        rex_w = bool(code[position] & 8)
        position += 1
    if position + 1 > len(code):
        return None
    opcode = code[position]
    following = code[position + 1] if position + 1 < len(code) else 0
    position += 1
    offset_size = 4 if operand or width == 64 or rex_w else 2
    if opcode == 0xE8:
        return "call", position + offset_size
    if opcode == 0x9A and width != 64:
        return "call", position + offset_size + 2
    if opcode == 0xFF and following >> 3 & 7 in (2, 3):
        if following >> 6 == 3 and following >> 3 & 7 == 3:
            return None
        return "call", position + modrm_length(code[position:], address, width)
    if opcode == 0xCD:
        return "int", position + 1
    if opcode in (0xCC, 0xF1) or opcode == 0xCE and width != 64:
        return "int", position
    if opcode == 0x0F and following in (0x05, 0x34):
        return "syscall", position + 1
    if opcode in (0xE0, 0xE1, 0xE2):
        return "loop", position + 1
    if repeated and opcode in STRING_OPCODES:
        return "rep", position
    return None


def modrm_length(code, address32, width):
    """Bytes that ModRM, SIB and displacement take; `address32`: no 16-bit addressing."""
    if not code:
        return 1
    mod, rm = code[0] >> 6, code[0] & 7
    if mod == 3:
        return 1
    if width != 64 and not address32:
        return 1 + (2 if mod == 2 or mod == 0 and rm == 6 else 1 if mod == 1 else 0)
    length = 1
    base = rm
    if rm == 4:
        length = 2
        base = code[1] & 7 if len(code) > 1 else 0
    if mod == 1:
        return length + 1
    if mod == 2 or mod == 0 and base == 5:
        return length + 4
    return length
