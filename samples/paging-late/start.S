// paging-late: a 32-bit kernel that turns paging on late and goes on at C0200000H.
//
// high_main is linked at an address that is not mapped, indeed not paged, when a debugger sets its
// breakpoint. The tables are those of the 386 and the Pentium (two levels, 4 MiB pages);
// paging-late-pae is the same kernel with three levels and 2 MiB pages.
//
// Build:   samples/build.sh paging-late paging-late-pae
// Boot:    as a Multiboot kernel (--boot multiboot)
// Prints:  "not paged", "paged", "high_main", "sum 295" to port 0xE9; the lines of
//          C code to COM1 too
// Ends:    by the debug-exit port, value 0: status 1
// Symbols: paging-late.elf: _start, paging_on, high_main, work, leaf, counter

#include "../common/multiboot.inc"

// say TEXT: to port 0xE9, with nothing but the code itself in memory.
.macro SAY text
        mov     $7f, %esi
        jmp     8f
7:      .asciz  "\text\r\n"
8:      lodsb
        test    %al, %al
        jz      9f
        outb    %al, $0xe9
        jmp     8b
9:
.endm

        .set    HIGH, 0xc0000000
        .set    LARGE, 0x83             // present, writable, large page

        .section .low, "ax"
        .code32
        .globl  _start
_start:
        cli
        cld
        lgdt    gdt_pointer
        ljmp    $0x08, $1f
1:      mov     $0x10, %cx
        mov     %cx, %ds
        mov     %cx, %es
        mov     %cx, %ss
        SAY     "not paged"

#ifndef PAE
        // The first 16 MiB, at 0 and at C0000000H.
        xor     %ecx, %ecx
        mov     $LARGE, %eax
2:      mov     %eax, directory(, %ecx, 4)
        mov     %eax, directory + (HIGH >> 20)(, %ecx, 4)
        add     $0x400000, %eax
        inc     %ecx
        cmp     $4, %ecx
        jb      2b
        mov     %cr4, %eax
        or      $0x10, %eax             // PSE
        mov     %eax, %cr4
        mov     $directory, %eax
#else
        // The first 16 MiB by one page directory, which serves the addresses from 0 and from C0000000H.
        movl    $directory + 1, pointers
        movl    $directory + 1, pointers + 3 * 8
        xor     %ecx, %ecx
        mov     $LARGE, %eax
2:      mov     %eax, directory(, %ecx, 8)
        add     $0x200000, %eax
        inc     %ecx
        cmp     $8, %ecx
        jb      2b
        mov     %cr4, %eax
        or      $0x20, %eax             // PAE
        mov     %eax, %cr4
        mov     $pointers, %eax
#endif
        mov     %eax, %cr3
        mov     %cr0, %eax
        or      $0x80000000, %eax       // PG
        .globl  paging_on
paging_on:
        mov     %eax, %cr0
        .globl  paged
paged:
        SAY     "paged"
        mov     $stack_top, %esp
        xor     %ebp, %ebp              // ends the chain of frames
        mov     $high_main, %eax
        .globl  jump_high
jump_high:
        call    *%eax
        push    %eax
        call    *shutdown_pointer

shutdown_pointer:
        .long   shutdown

        .balign 8
gdt:
        .quad   0
        .quad   0x00cf9b000000ffff
        .quad   0x00cf93000000ffff
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .long   gdt

        .section .low_bss, "aw", @nobits
        .balign 4096
directory:
        .fill   4096
pointers:
        .fill   32

        .bss
        .balign 16
        .fill   16384
stack_top:
