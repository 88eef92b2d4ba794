// loop16: a tight loop in real mode, for benchmarks.
//
// Build:   samples/build.sh loop16     (also writes loop16.json, the profile that benchmarks read)
// Boot:    as a disk (--boot mbr)
// Prints:  "R" to port 0xE9 when it gets to the loop
// Ends:    never
// Symbols: loop, loop_end, range_start, range_end, counter, scratch

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments
set_segments:
        cli
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $real_start, %sp
        cld
        movl    $0, counter

#include "common/loop.inc"

        .globl  counter, scratch
        .set    counter, 0x8000
        .set    scratch, 0x10000        // 512 KiB that nobody uses
