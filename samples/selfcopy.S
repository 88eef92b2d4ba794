// selfcopy: a boot sector that copies part of its code to 0x9000 and goes on there.
//
// A breakpoint set at copied_entry before the guest runs stands where there is no code yet: the copy
// must not erase it, and the guest must not see it.
//
// Build:   samples/build.sh selfcopy
// Boot:    as a disk (--boot mbr)
// Prints:  "copying", "copied", "sum XXXX" on the screen, COM1 and port 0xE9; the sum is over the copied
//          code as the guest reads it, and the same whether breakpoints are set in it or not
// Ends:    by the debug-exit port, value 0: status 1; value 1 where copy and original differ: status 3
// Symbols: selfcopy.elf: copied_entry, copied_work and copied_end at their addresses after the copy

#include "common/exit.inc"

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments
set_segments:
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $real_start, %sp
        cld
        call    open_serial
        mov     $copying, %si
        call    print

        .globl  copy
copy:
        mov     $moved_load, %si
        mov     $copied_entry, %di
        mov     $moved_size, %cx
        rep movsb
        .globl  jump_to_copy
jump_to_copy:
        jmp     copied_entry

#include "common/console16.inc"

copying:
        .asciz  "copying\r\n"

        .section .moved, "awx"
        .globl  copied_entry
copied_entry:
        mov     $copied, %si
        call    print
        call    copied_work
        call    print_hex
        mov     $line_end, %si
        call    print
        mov     $moved_load, %si
        mov     $copied_entry, %di
        mov     $moved_size, %cx
        repe cmpsb
        mov     $0, %al
        je      1f
        inc     %ax
1:      outb    %al, $0xf4
        cli
        hlt
        jmp     1b

// copied_work: the sum of the copy's bytes, to AX.
        .globl  copied_work
copied_work:
        mov     $copied_entry, %si
        mov     $moved_size, %cx
        xor     %dx, %dx
        xor     %ax, %ax
1:      lodsb
        add     %ax, %dx
        loop    1b
        mov     %dx, %ax
        ret

#include "common/hex16.inc"

copied:
        .ascii  "copied\r\n"
        .asciz  "sum "
line_end:
        .asciz  "\r\n"
        .globl  copied_end
copied_end:
