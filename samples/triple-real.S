// triple-real: a triple fault in real mode, on purpose.
//
// With an empty interrupt table (limit 0) the invalid opcode cannot be delivered, nor can what follows.
// The table's base lies where there is no memory, for hypervisors that do not look at the limit.
//
// Build:   samples/build.sh triple-real
// Boot:    as a disk (--boot mbr)
// Prints:  "triple fault in real mode" on the screen, COM1 and port 0xE9
// Ends:    by the triple fault at the label `fault`

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments
set_segments:
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %ss
        mov     $real_start, %sp
        cld
        call    open_serial
        mov     $message, %si
        call    print
        cli
        lidtl   no_table
        .globl  fault
fault:
        ud2
        .globl  not_reached
not_reached:
        hlt
        jmp     not_reached

#include "common/console16.inc"

message:
        .asciz  "triple fault in real mode\r\n"
no_table:
        .word   0
        .long   0xe0000000
