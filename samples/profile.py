#!/usr/bin/env python3
"""Writes the profile of a benchmark loop beside its ELF file: samples/profile.py real out/loop16.elf

The profile tells a benchmark of a gdb server where the guest's loop is and what it may overwrite.
Python 3 standard library only.
"""
import json
import pathlib
import sys

import elf

SCRATCH_SIZE = {"real": 0x80000, "protected": 1 << 20, "long": 1 << 20}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in SCRATCH_SIZE:
        sys.exit("usage: profile.py real|protected|long FILE.elf")
    mode, path = sys.argv[1], pathlib.Path(sys.argv[2])
    table = elf.symbols(path)
    profile = {
        "name": path.stem,
        "mode": mode,
        "loop": table["loop"],
        "loop_end": table["loop_end"],
        "loop_insns": 5,
        "range_start": table["range_start"],
        "range_end": table["range_end"],
        "range_insns": 2001,
        "counter": table["counter"],
        "scratch": table["scratch"],
        "scratch_size": SCRATCH_SIZE[mode],
    }
    path.with_suffix(".json").write_text(json.dumps(profile, indent=2) + "\n")


if __name__ == "__main__":
    main()
