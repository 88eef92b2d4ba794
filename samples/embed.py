#!/usr/bin/env python3
"""Puts the demo guest into the Boot module: Sources/Boot/BuiltinSample.swift.

  samples/embed.py           builds `modes` and writes the file
  samples/embed.py --check   writes nothing; fails if the file is not what would be written

Python 3 standard library only.
"""
import argparse
import difflib
import pathlib
import subprocess
import sys

import elf

SAMPLES = pathlib.Path(__file__).resolve().parent
TARGET = SAMPLES.parent / "Sources" / "Boot" / "BuiltinSample.swift"
NAME = "modes"
SECTOR = 512
BYTES_A_LINE = 32

TEMPLATE = '''\
// DO NOT EDIT: written by samples/embed.py from samples/modes.

/// The guest that `ringside demo` boots: a disk image whose boot sector goes through real, protected
/// and long mode and then counts for ever.
package enum BuiltinSample {{
  /// The disk image: {sectors} sectors of 512 bytes.
  package static let image: [UInt8] = decode(imageDigits)

  /// Linear addresses of the guest's labels, functions and variables.
  package static let symbols: [String: UInt64] = [
{symbols}
  ]

  /// The bytes that a text of hexadecimal digits stands for.
  private static func decode(_ digits: StaticString) -> [UInt8] {{
    var bytes: [UInt8] = []
    var high: UInt8?
    for scalar in digits.description.unicodeScalars {{
      guard let digit = Character(scalar).hexDigitValue else {{ continue }}
      if let first = high {{
        bytes.append(first << 4 | UInt8(digit))
        high = nil
      }} else {{
        high = UInt8(digit)
      }}
    }}
    return bytes
  }}

  private static let imageDigits: StaticString = """
{digits}
    """
}}
'''


def generated():
    image = (SAMPLES / "out" / f"{NAME}.img").read_bytes()
    if len(image) % SECTOR or image[510:512] != b"\x55\xaa":
        sys.exit(f"embed: {NAME}.img is no disk image with a boot sector")
    symbols = elf.symbols(SAMPLES / "out" / f"{NAME}.elf")
    digits = [image[at:at + BYTES_A_LINE].hex() for at in range(0, len(image), BYTES_A_LINE)]
    rows = sorted((address, name) for name, address in symbols.items())
    return TEMPLATE.format(
        sectors=len(image) // SECTOR,
        symbols="\n".join(f'    "{name}": 0x{address:x},' for address, name in rows),
        digits="\n".join("    " + line for line in digits))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    options = parser.parse_args()
    subprocess.run([str(SAMPLES / "build.sh"), NAME], check=True, stdout=subprocess.DEVNULL)
    new = generated()
    old = TARGET.read_text() if TARGET.exists() else ""
    if not options.check:
        TARGET.write_text(new)
        return
    if old != new:
        name = str(TARGET.relative_to(SAMPLES.parent))
        sys.stdout.writelines(difflib.unified_diff(
            old.splitlines(True), new.splitlines(True), name, "generated anew"))
        sys.exit(f"embed: {name} differs from samples/{NAME}: run samples/embed.py and commit")


if __name__ == "__main__":
    main()
