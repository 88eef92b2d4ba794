// timer-irq: hardware interrupts in real mode: 50 ticks of the timer at 100 Hz.
//
// The first interrupt controller goes to vectors 20H up, counter 0 of the timer to mode 2 with divisor
// 11,932; then the guest halts until its handler has counted 50 ticks: half a second.
//
// Build:   samples/build.sh timer-irq
// Boot:    as a disk (--boot mbr)
// Prints:  "waiting", a dot each 10 ticks, "50 ticks" on the screen, COM1 and port 0xE9
// Ends:    by the debug-exit port, value 0: status 1

#include "common/exit.inc"

        .set    VECTOR, 0x20
        .set    TICKS, 50

        .code16
        .section .boot, "awx"
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
        call    open_serial
        mov     $waiting, %si
        call    print
        cli                             // the screen service may have enabled them

        movw    $timer_handler, VECTOR * 4
        movw    $0, VECTOR * 4 + 2

        mov     $0x11, %al              // ICW1: edge triggered, cascaded, ICW4 follows
        outb    %al, $0x20
        mov     $VECTOR, %al            // ICW2: first vector
        outb    %al, $0x21
        mov     $0x04, %al              // ICW3: the second controller is on line 2
        outb    %al, $0x21
        mov     $0x01, %al              // ICW4: 8086 mode
        outb    %al, $0x21
        mov     $0xfe, %al              // OCW1: line 0 only
        outb    %al, $0x21

        mov     $0x34, %al              // counter 0, low then high byte, mode 2, binary
        outb    %al, $0x43
        mov     $11932 & 0xff, %al
        outb    %al, $0x40
        mov     $11932 >> 8, %al
        outb    %al, $0x40

        .globl  wait_loop
wait_loop:
        sti                             // takes effect behind the hlt: no tick is missed
        hlt
        cli
        cmpw    $TICKS, ticks
        jb      wait_loop

        .globl  all_ticks
all_ticks:
        mov     $0xff, %al              // all lines off
        outb    %al, $0x21
        mov     $done, %si
        call    print
        EXIT    0

// timer_handler: counts, and prints a dot to 0xE9 and COM1 each tenth tick.
        .globl  timer_handler
timer_handler:
        push    %ax
        push    %dx
        incw    ticks
        mov     ticks, %ax
        mov     $10, %dl
        div     %dl
        test    %ah, %ah
        jnz     1f
        mov     $'.', %al
        outb    %al, $0xe9
        call    put_serial
1:      mov     $0x20, %al              // end of interrupt
        outb    %al, $0x20
        pop     %dx
        pop     %ax
        iret

#include "common/console16.inc"

        .globl  ticks
ticks:
        .word   0
waiting:
        .asciz  "waiting\r\n"
done:
        .asciz  "\r\n50 ticks\r\n"
