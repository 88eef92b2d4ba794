#!/usr/bin/env python3
"""Makes a disk whose boot sector leaves protected mode by a reset of the CPU, twice, and resets the machine at last.

  reset-disk.py IMAGE

It tells on COM1 where it comes by: back by CMOS shutdown status 05H, by 0AH, and that memory survived the last reset. The mark is at
600H, since SeaBIOS clears what is between 7000H and 90000H. Then it writes 0 to port F4H.
"""
import sys

PARTS = {
    0x7C00: "fa 31c0 8ed8 8ed0 bc0070"  # cli; ds = ss = 0; sp = 7000H
            "803e000603 0f849d00"  # where [600H] is 3: go to the end
            # enter:
            "fe060006"  # the next phase
            "c7066704007d c70669040000"  # 40:67H points to 0:7D00H
            "b08f e670 b005 803e000601 7402 b00a e671"  # CMOS 0FH: 05H, and in the second phase 0AH
            "0f0116707d 0f20c0 0c01 0f22c0 ea467c0800"  # lgdt [7D70H]; cr0 |= 1; jmp 8:7C46H
            "b81000 8ed8 b0fe e664 f4 ebfd",  # ds = 10H; pulse the reset line
    0x7C80: "ac 84c0 7406 baf803 ee ebf5 c3",  # print DS:SI
    0x7CB0: "bec07d e8caff b000 e6f4 f4 ebfd",  # "memory stayed"; the end
    0x7D00: "31c0 8ed8 8ed0 bc0070 fc"
            "bea07d 803e000601 7403 beb07d e866ff"  # "back by ..."
            "803e000602 0f85f0fe"  # after the first phase: enter
            "c606000603 baf90c b002 ee b006 ee f4 ebfd",  # [600H] = 3; a hard reset
    0x7D70: "1700 807d0000",
    0x7D88: "ffff 0000 009a 0000 ffff 0000 0092 0000",  # code and data of 16 bits, from 0 on
}
TEXTS = {0x7DA0: b"back by 05H\r\n", 0x7DB0: b"back by 0AH\r\n", 0x7DC0: b"memory stayed\r\n"}

image = bytearray(1 << 20)
for place, part in [(place, bytes.fromhex(part)) for place, part in PARTS.items()] + list(TEXTS.items()):
    image[place - 0x7C00:place - 0x7C00 + len(part)] = part
image[510:512] = b"\x55\xaa"
open(sys.argv[1], "wb").write(image)
