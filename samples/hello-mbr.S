// hello-mbr: the smallest guest, one boot sector that says hello.
//
// Build:   samples/build.sh hello-mbr
// Boot:    as a disk (--boot mbr)
// Prints:  "Hello from the boot sector." on the screen and to port 0xE9
// Ends:    by the debug-exit port, value 0: status 1

#include "common/exit.inc"

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments       // some BIOSes enter at 07C0:0000
set_segments:
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %ss
        mov     $0x7c00, %sp
        cld
        mov     $message, %si
next_character:
        lodsb
        test    %al, %al
        jz      done
        outb    %al, $0xe9              // the debug console
        mov     $0x0e, %ah              // int 10h, AH=0E: teletype output, page 0
        mov     $0x0007, %bx
        int     $0x10
        jmp     next_character
done:
        EXIT    0

message:
        .asciz  "Hello from the boot sector.\r\n"
