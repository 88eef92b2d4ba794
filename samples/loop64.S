// loop64: a tight loop in long mode, for benchmarks.
//
// Build:   samples/build.sh loop64     (also writes loop64.json, the profile that benchmarks read)
// Boot:    as a plain ELF64 file (--boot elf); also by its PVH note
// Prints:  "R" to port 0xE9 when it gets to the loop
// Ends:    never
// Symbols: loop, loop_end, range_start, range_end, counter, scratch

        .code64
        .text
        .globl  _start
_start:
        cli

#include "common/loop.inc"

        .bss
        .balign 4096
        .globl  counter
counter:
        .fill   4096
        .globl  scratch
        .set    scratch, 0x200000       // 1 MiB that nobody uses
