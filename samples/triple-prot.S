// triple-prot: a triple fault in 32-bit protected mode, on purpose.
//
// With an empty interrupt table the invalid opcode cannot be delivered, nor can what follows.
//
// Build:   samples/build.sh triple-prot
// Boot:    as a Multiboot kernel (--boot multiboot)
// Prints:  "triple fault in protected mode" to COM1 and port 0xE9
// Ends:    by the triple fault at the label `fault`

#include "common/multiboot.inc"

        .code32
        .text
        .globl  _start
_start:
        cli
        mov     $stack_top, %esp
        call    open_console
        push    $message
        call    print
        add     $4, %esp
        lidt    no_table
        .globl  fault
fault:
        ud2
        .globl  not_reached
not_reached:
        hlt
        jmp     not_reached

        .section .rodata, "a"
message:
        .asciz  "triple fault in protected mode\n"
no_table:
        .word   0
        .long   0

        .bss
        .balign 16
        .fill   4096
stack_top:
