// loop32: a tight loop in 32-bit protected mode, for benchmarks.
//
// Build:   samples/build.sh loop32     (also writes loop32.json, the profile that benchmarks read)
// Boot:    as a Multiboot kernel (--boot multiboot)
// Prints:  "R" to port 0xE9 when it gets to the loop
// Ends:    never
// Symbols: loop, loop_end, range_start, range_end, counter, scratch

#include "common/multiboot.inc"

        .code32
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
