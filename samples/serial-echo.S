// serial-echo: what comes in on COM1, by its interrupt, with the FIFO on.
//
// The handler of IRQ 4 empties the receiver into a ring of 256 bytes; the main loop halts until there
// is something, and sends it back.
//
// Build:   samples/build.sh serial-echo
// Boot:    as a disk (--boot mbr)
// Prints:  "send; q ends" on the screen, COM1 and port 0xE9; then each byte received, to COM1 and 0xE9
// Ends:    at 'q', by the debug-exit port, value 0: status 1

#include "common/exit.inc"

        .set    VECTOR, 0x0c            // IRQ 4, as the BIOS sets the controller up
        .set    ring, 0x8000            // 256 bytes

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
        movw    $serial_handler, VECTOR * 4
        movw    $0, VECTOR * 4 + 2
        mov     $0x3fa, %dx             // FIFO control: enable, clear both, interrupt at 4 bytes (or a pause)
        mov     $0x47, %al
        outb    %al, %dx
        mov     $0x3fc, %dx             // modem control: DTR, RTS, OUT2 (which lets the interrupt through)
        mov     $0x0b, %al
        outb    %al, %dx
        mov     $0x3f9, %dx             // interrupt enable: received data
        mov     $0x01, %al
        outb    %al, %dx
        inb     $0x21, %al              // line 4 on
        and     $0xef, %al
        outb    %al, $0x21
        mov     $prompt, %si
        call    print

        .globl  wait_loop
wait_loop:
        cli
        mov     head, %bl
        cmp     tail, %bl
        jne     take
        sti                             // takes effect behind the hlt: no byte is missed
        hlt
        jmp     wait_loop
take:
        mov     $0, %bh
        mov     ring(%bx), %al
        incb    head
        sti
        cmp     $'q', %al
        je      end
        .globl  echo
echo:
        outb    %al, $0xe9
        call    put_serial
        jmp     wait_loop
end:
        mov     $bye, %si
        call    print
        EXIT    0

// serial_handler: everything received goes to the ring.
        .globl  serial_handler
serial_handler:
        push    %ax
        push    %bx
        push    %dx
1:      mov     $0x3fd, %dx             // line status, bit 0: data ready
        inb     %dx, %al
        test    $0x01, %al
        jz      2f
        mov     $0x3f8, %dx
        inb     %dx, %al
        mov     tail, %bl
        mov     $0, %bh
        mov     %al, ring(%bx)
        incb    tail
        jmp     1b
2:      mov     $0x20, %al              // end of interrupt
        outb    %al, $0x20
        pop     %dx
        pop     %bx
        pop     %ax
        iret

#include "common/console16.inc"

// Positions in the ring: head is taken next, tail is filled next; equal when it is empty.
head:
        .byte   0
tail:
        .byte   0
prompt:
        .asciz  "send; q ends\r\n"
bye:
        .asciz  "\r\nbye\r\n"
