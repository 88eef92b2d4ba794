"""Reads the symbols of a little-endian ELF file, 32 or 64 bit.

Source: System V Application Binary Interface, generic part, "Object Files".
"""
import struct

SYMBOL_TABLE = 2        # SHT_SYMTAB
GLOBAL = 1              # STB_GLOBAL
UNDEFINED = 0           # SHN_UNDEF
ABSOLUTE = 0xFFF1       # SHN_ABS


def symbols(path):
    """The global symbols that the file itself defines: name -> address."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] != b"\x7fELF" or data[5] != 1:
        raise ValueError(f"{path}: no little-endian ELF file")
    wide = data[4] == 2
    if wide:
        (table,), (size, count) = struct.unpack_from("<Q", data, 40), struct.unpack_from("<HH", data, 58)
    else:
        (table,), (size, count) = struct.unpack_from("<I", data, 32), struct.unpack_from("<HH", data, 46)
    sections = [struct.unpack_from("<IIQQQQIIQQ" if wide else "<IIIIIIIIII", data, table + index * size)
                for index in range(count)]
    result = {}
    for _, kind, _, _, offset, length, link, _, _, entry in sections:
        if kind != SYMBOL_TABLE:
            continue
        names = sections[link][4]
        for at in range(offset, offset + length, entry):
            if wide:
                name, info, _, section, value, _ = struct.unpack_from("<IBBHQQ", data, at)
            else:
                name, value, _, info, _, section = struct.unpack_from("<IIIBBH", data, at)
            if info >> 4 != GLOBAL or section == UNDEFINED:
                continue
            start = names + name
            result[data[start:data.index(b"\0", start)].decode()] = value
    return result
