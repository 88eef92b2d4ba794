#!/usr/bin/env python3
"""Makes a 1.44 MB image whose boot sector reads a sector, writes it elsewhere, and prints it; or checks that it did.

  boot-floppy.py IMAGE          makes it
  boot-floppy.py --check IMAGE  fails unless the sector at cylinder 2 is the one of cylinder 1 now
"""
import sys

TEXT = b"The floppy controller moved this.\r\n\0".ljust(512, b"\0")
SECTORS = 18


def place(cylinder, head, sector):
    return ((cylinder * 2 + head) * SECTORS + sector - 1) * 512


CODE = bytes.fromhex(
    "31c0 8ed8 8ec0"  # xor ax, ax; mov ds, ax; mov es, ax
    "b80102 bb007e b90101 ba0001 cd13 721b"  # read cylinder 1, head 1, sector 1 to 7E00H; jc stop
    "b80103 b90102 cd13 7211"  # write it to cylinder 2, head 1, sector 1; jc stop
    "be007e"  # mov si, 7E00H
    "ac 84c0 7409 b40e bb0700 cd10 ebf2"  # print up to the zero
    "f4 ebfd"  # stop: hlt; jmp stop
)

if sys.argv[1] == "--check":
    image = open(sys.argv[2], "rb").read()
    sys.exit(image[place(2, 1, 1):][:512] != TEXT)
image = bytearray(2880 * 512)
image[: len(CODE)] = CODE
image[510:512] = b"\x55\xaa"
image[place(1, 1, 1):place(1, 1, 1) + 512] = TEXT
open(sys.argv[1], "wb").write(image)
