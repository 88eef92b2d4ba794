"""Builds the guests into Benchmarks/out, each with a profile of its loop. Needs clang and ld.lld."""
import json
import os
import shutil
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(os.path.dirname(HERE), "out")
NAMES = ("loop_head", "loop_end", "range_start", "range_end")


def tool(name):
    """clang and ld.lld as the Swift toolchain brings them, or as PATH has them."""
    try:
        info = json.loads(subprocess.run(["swiftc", "-print-target-info"], capture_output=True).stdout)
        folder = os.path.join(info["paths"]["runtimeResourcePath"], "..", "..", "bin", name)
        if os.access(folder, os.X_OK):
            return os.path.realpath(folder) if name == "clang" else folder
    except (OSError, ValueError, KeyError):
        pass
    return shutil.which(name) or name


def symbols(elf):
    """The symbol table of an ELF32 file."""
    with open(elf, "rb") as file:
        data = file.read()
    table, = struct.unpack_from("<I", data, 32)
    size, count = struct.unpack_from("<HH", data, 46)
    headers = [struct.unpack_from("<10I", data, table + size * index) for index in range(count)]
    found = {}
    for header in headers:
        if header[1] != 2:                                      # SHT_SYMTAB
            continue
        names = headers[header[6]][4]
        for offset in range(header[4], header[4] + header[5], 16):
            name, value = struct.unpack_from("<II", data, offset)
            end = data.index(b"\0", names + name)
            found[data[names + name:end].decode()] = value
    return found


def guest(name, mode, source, linking, counter, scratch, scratch_size, *defines):
    obj, elf = (os.path.join(OUT, name + ending) for ending in (".o", ".elf"))
    subprocess.run([tool("clang"), "--target=i386-none-elf", *defines, "-c",
                    os.path.join(HERE, source), "-o", obj], check=True)
    subprocess.run([tool("ld.lld"), "-m", "elf_i386", "-z", "noexecstack", *linking, "-o", elf, obj],
                   check=True)
    table = symbols(elf)
    image = elf
    if mode == "real":
        image = os.path.join(OUT, name + ".img")
        subprocess.run([tool("llvm-objcopy"), "-O", "binary", "-j", ".text", elf, image], check=True)
    profile = {"name": name, "mode": mode, "image": image, "loop_insns": 5, "range_insns": 2001,
               "counter": counter, "scratch": scratch, "scratch_size": scratch_size}
    profile.update((key, table[key]) for key in NAMES)
    profile["loop"] = profile.pop("loop_head")
    return profile


def build():
    """The profiles of the three guests, by name."""
    os.makedirs(OUT, exist_ok=True)
    kernel = ["-T", os.path.join(HERE, "kernel.ld")]
    made = [
        guest("loop16", "real", "loop16.S", ["--image-base", "0", "-Ttext", "0x7c00"], 0x8000, 0x10000, 0x80000),
        guest("loop32", "protected", "loop.S", kernel, 0x180000, 0x200000, 1 << 20, "-DBITS=32"),
        guest("loop64", "long", "loop.S", kernel, 0x180000, 0x200000, 1 << 20, "-DBITS=64"),
    ]
    return {profile["name"]: profile for profile in made}


if __name__ == "__main__":
    print(json.dumps(build(), indent=1))
