// real-int: what a debugger steps over in real mode, in a segment other than 0.
//
// The boot sector copies itself to 1000:0010 (linear 0x10010), goes on there, installs its own INT 60H
// handler and then does, one after the other, what steps and steps-over meet: each has its label
// step_X, and the instruction behind it after_X. CS:IP and the linear address differ throughout.
//
// Build:   samples/build.sh real-int
// Boot:    as a disk (--boot mbr)
// Prints:  to port 0xE9, a letter for each step done: "RSICFLMWPEOX."; nothing elsewhere
// Ends:    by the debug-exit port, value 0: status 1. A step that went wrong: its number, 1 to 12
// Symbols: real-int.elf, linear addresses

#include "common/exit.inc"

        .set    SEGMENT, 0x1000
        .set    OFFSET, 0x0010
// The offset of a label in its segment.
#define AT(label) (OFFSET + label - moved_entry)

// check VALUE...: ends the guest with `number` if the flags say "not equal".
.macro CHECK number
        mov     $\number, %al
        jne     failed
.endm
.macro MARK letter
        mov     $\letter, %al
        outb    %al, $0xe9
.endm

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments
set_segments:
        cli
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %ss
        mov     $real_start, %sp
        cld
        MARK    'R'
        mov     $SEGMENT, %ax
        mov     %ax, %es
        mov     $moved_load, %si
        mov     $OFFSET, %di
        mov     $moved_size, %cx
        rep movsb
        .globl  far_jump
far_jump:
        ljmp    $SEGMENT, $OFFSET

        .section .moved, "awx"
        .globl  moved_entry
moved_entry:
        mov     %cs, %ax
        mov     %ax, %ds
        mov     %ax, %es

        .globl  step_segment, after_segment
        // Stores through FS, whose base is 0, while DS and ES are 1000H.
        xor     %bx, %bx
        mov     %bx, %fs
step_segment:
        movw    $AT(handler_60), %fs:0x60 * 4
        mov     %ax, %fs:0x60 * 4 + 2
after_segment:
        cmp     %ax, %fs:0x60 * 4 + 2
        CHECK   1
        MARK    'S'

        .globl  step_int, after_int
step_int:
        int     $0x60
after_int:
        cmpw    $1, AT(interrupts)
        CHECK   2
        MARK    'I'

        .globl  step_call, after_call
step_call:
        call    near_function
after_call:
        cmp     $0x1111, %bx
        CHECK   3
        MARK    'C'

        .globl  step_far_call, after_far_call
step_far_call:
        lcall   $SEGMENT, $AT(far_function)
after_far_call:
        cmp     $0x2222, %bx
        CHECK   4
        MARK    'F'

        .globl  step_loop, after_loop
        mov     $5, %cx
        xor     %bx, %bx
1:      inc     %bx
step_loop:
        loop    1b
after_loop:
        cmp     $5, %bx
        CHECK   5
        MARK    'L'

        .globl  step_movsb, after_movsb
        mov     $AT(text), %si
        mov     $AT(room), %di
        mov     $text_size, %cx
step_movsb:
        rep movsb
after_movsb:
        cmpw    $0x6f77, AT(room) + 1   // "wo"
        CHECK   6
        MARK    'M'

        .globl  step_stosw, after_stosw
        mov     $AT(room), %di
        mov     $0x5a5a, %ax
        mov     $text_size / 2, %cx
step_stosw:
        rep stosw
after_stosw:
        cmp     %ax, AT(room) + 2
        CHECK   7
        MARK    'W'

        .globl  step_pushf, step_popf, after_popf
        stc
step_pushf:
        pushf                           // bit 8, TF, must be clear in what the guest sees
        pop     %bx
        push    %bx
        clc
step_popf:
        popf
after_popf:
        mov     $8, %al
        jnc     failed
        test    $0x0100, %bx
        setnz   %bl
        test    %bl, %bl
        CHECK   8
        MARK    'P'

        .globl  step_sti, step_cli, after_cli
step_sti:
        sti
        nop
step_cli:
        cli
after_cli:
        pushf
        pop     %bx
        test    $0x0200, %bx
        setnz   %bl
        test    %bl, %bl
        CHECK   9
        MARK    'E'

        .globl  step_mov_ss, after_mov_ss
        mov     %ss, %ax
step_mov_ss:
        mov     %ax, %ss                // holds interrupts and debug traps off for one instruction
        mov     $0x7c00, %sp
after_mov_ss:
        cmp     $0x7c00, %sp
        CHECK   10

        .globl  step_out, step_in, after_in
        mov     $0x0f, %al
step_out:
        outb    %al, $0x70              // CMOS index 0FH: the shutdown status byte
step_in:
        inb     $0x71, %al
after_in:
        MARK    'O'

        .globl  step_exchange, after_exchange
        mov     $0x12345678, %eax       // 32-bit operands in real mode
        push    %eax
step_exchange:
        pop     %ebx
after_exchange:
        cmp     %eax, %ebx
        CHECK   12
        MARK    'X'
        MARK    '.'
        EXIT    0

failed: // with AL the number
        outb    %al, $0xf4
1:      cli
        hlt
        jmp     1b

        .globl  near_function, far_function, handler_60, interrupts
near_function:
        mov     $0x1111, %bx
        ret
far_function:
        mov     $0x2222, %bx
        lret
handler_60:
        incw    %cs:AT(interrupts)
        iret

interrupts:
        .word   0
text:
        .ascii  "two words"
        .set    text_size, . - text
        .byte   0
room:
        .fill   10
