// keyboard-echo: what is typed, by the BIOS keyboard service.
//
// Build:   samples/build.sh keyboard-echo
// Boot:    as a disk (--boot mbr)
// Prints:  "type; Esc ends", then each character typed, on the screen, COM1 and port 0xE9; for a key
//          without a character its scan code in brackets, as 003b for F1
// Ends:    at Esc, by the debug-exit port, value 0: status 1

#include "common/exit.inc"

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
        mov     $prompt, %si
        call    print

        .globl  read_key
read_key:
        mov     $0x00, %ah              // int 16h, AH=00: wait for a key; AL character, AH scan code
        int     $0x16
        .globl  key_read
key_read:
        cmp     $0x1b, %al              // Esc
        je      end
        test    %al, %al
        jz      no_character
        call    put_char
        cmp     $'\r', %al
        jne     read_key
        mov     $'\n', %al
        call    put_char
        jmp     read_key

no_character:
        mov     $'[', %al
        call    put_char
        mov     %ah, %al
        xor     %al, %al
        xchg    %al, %ah
        call    print_hex
        mov     $']', %al
        call    put_char
        jmp     read_key

end:
        mov     $bye, %si
        call    print
        EXIT    0

#include "common/console16.inc"
#include "common/hex16.inc"

prompt:
        .asciz  "type; Esc ends\r\n"
bye:
        .asciz  "\r\nbye\r\n"
