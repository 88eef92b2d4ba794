// Entry of the C kernels for 32-bit protected mode, by a Multiboot 1 loader.
//
// The loader's descriptor table may be gone by now, so the kernel brings its own: 08H code, 10H data.

#include "multiboot.inc"

        .code32
        .text
        .globl  _start
_start:
        cli
        mov     $stack_top, %esp
        lgdt    gdt_pointer
        ljmp    $0x08, $1f
1:      mov     $0x10, %cx
        mov     %cx, %ds
        mov     %cx, %es
        mov     %cx, %fs
        mov     %cx, %gs
        mov     %cx, %ss
        push    $0                      // ends the chain of frames
        push    $0
        mov     %esp, %ebp
        push    %ebx                    // second argument: the loader's information
        push    %eax                    // first argument: its magic number
        call    main
        push    %eax
        call    shutdown

        .section .rodata, "a"
        .balign 8
gdt:
        .quad   0
        .quad   0x00cf9b000000ffff
        .quad   0x00cf93000000ffff
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .long   gdt

        .bss
        .balign 16
        .fill   16384
stack_top:
