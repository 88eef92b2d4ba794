// modes: one guest through the three modes of an x86 CPU. It is also the built-in demo.
//
// A boot sector loads a second sector behind itself, goes to 32-bit protected mode and from there to
// 64-bit long mode. Each mode prints its line. Then it counts for ever, by a function called in a loop (tick.c).
//
// Build:   samples/build.sh modes      (and samples/embed.py puts it into the Boot module)
// Boot:    as a disk (--boot mbr)
// Prints:  "real mode", "protected mode", "long mode" on the screen, COM1 and port 0xE9
// Ends:    never: it counts. A disk that cannot be read ends it with value 1: status 3
// Debug:   break *real_start, protected_entry, long_entry or tick; watch counter.
//          modes.elf is for the x86-64 view; modes32.elf, the same symbols, is for i8086 and i386.

#include "../common/exit.inc"

// Page tables, in memory that the BIOS leaves free.
        .set    pml4, 0x1000
        .set    pdpt, 0x2000
        .set    page_directory, 0x3000

// Selectors.
        .set    CODE32, gdt_code32 - gdt
        .set    DATA, gdt_data - gdt
        .set    CODE64, gdt_code64 - gdt

// ---------------------------------------------------------------- real mode

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $set_segments       // some BIOSes enter at 07C0:0000
set_segments:
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $real_start, %sp
        cld

        .globl  load_second_stage
load_second_stage:
        mov     $0x0201, %ax            // int 13h, AH=02: read 1 sector from the drive in DL
        mov     $0x0002, %cx            // cylinder 0, sector 2 (they count from 1)
        mov     $0, %dh                 // head 0
        mov     $second_stage, %bx      // to ES:BX
        int     $0x13
        jc      disk_error

        mov     $0x0003, %ax            // int 10h, AH=00: text mode 3, which clears the screen
        int     $0x10
        call    open_serial
        mov     $real_message, %si
        call    print

        .globl  enter_protected
enter_protected:
        cli
        inb     $0x92, %al              // A20 on, without a reset
        or      $0x02, %al
        and     $0xfe, %al
        outb    %al, $0x92
        lgdt    gdt_pointer
        mov     %cr0, %eax
        or      $1, %al                 // PE
        mov     %eax, %cr0
        ljmp    $CODE32, $protected_entry

disk_error:
        mov     $disk_message, %si
        call    print
        EXIT    1

#include "../common/console16.inc"

real_message:
        .asciz  "real mode\r\n"
disk_message:
        .asciz  "modes: the second sector cannot be read\r\n"

        .balign 8, 0
gdt:
        .quad   0
gdt_code32:
        .quad   0x00cf9a000000ffff      // base 0, 4 GiB, ring 0
gdt_data:
        .quad   0x00cf92000000ffff
gdt_code64:
        .quad   0x00af9a000000ffff      // L
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .long   gdt

// ------------------------------------------------------- 32-bit protected mode

        .section .stage2, "awx"
second_stage:
        .code32
        .globl  protected_entry
protected_entry:
        mov     $DATA, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $real_start, %esp
        mov     $protected_message, %esi
        mov     $0xb8000 + 160, %edi    // second row of the screen
        call    print32

        .globl  build_page_tables
build_page_tables:                      // the first GiB onto itself, in pages of 2 MiB
        xor     %eax, %eax
        mov     $pml4, %edi
        mov     $3 * 4096 / 4, %ecx
        rep stosl
        movl    $pdpt + 3, pml4         // present, writable
        movl    $page_directory + 3, pdpt
        mov     $page_directory, %edi
        mov     $0x83, %eax             // present, writable, 2 MiB
        mov     $512, %ecx
1:      mov     %eax, (%edi)
        add     $0x200000, %eax
        add     $8, %edi
        loop    1b

        .globl  enter_long
enter_long:
        mov     %cr4, %eax
        or      $0x20, %al              // PAE
        mov     %eax, %cr4
        mov     $pml4, %eax
        mov     %eax, %cr3
        mov     $0xc0000080, %ecx       // EFER
        rdmsr
        or      $0x100, %eax            // LME
        wrmsr
        mov     %cr0, %eax
        or      $0x80000000, %eax       // PG
        mov     %eax, %cr0
        ljmp    $CODE64, $long_entry

// print32: the zero-ended text at ESI to the screen at EDI, COM1 and 0xE9. Changes EAX, EDX, ESI, EDI.
print32:
        lodsb
        test    %al, %al
        jz      3f
        outb    %al, $0xe9
        mov     %al, %cl
        mov     $0x3fd, %dx
1:      inb     %dx, %al
        test    $0x20, %al
        jz      1b
        mov     %cl, %al
        mov     $0x3f8, %dx
        outb    %al, %dx
        cmp     $' ', %al               // the screen gets no CR and LF
        jb      2f
        mov     $0x0a, %ah              // light green
        stosw
2:      jmp     print32
3:      ret

// ------------------------------------------------------------ 64-bit long mode

        .code64
        .globl  long_entry
long_entry:
        mov     $real_start, %esp
        mov     $long_message, %esi
        mov     $0xb8000 + 320, %edi    // third row
        call    print64

        .globl  idle
idle:
        call    tick
        jmp     idle

// print64: as print32, with RSI and RDI.
print64:
        lodsb
        test    %al, %al
        jz      3f
        outb    %al, $0xe9
        mov     %al, %cl
        mov     $0x3fd, %dx
1:      inb     %dx, %al
        test    $0x20, %al
        jz      1b
        mov     %cl, %al
        mov     $0x3f8, %dx
        outb    %al, %dx
        cmp     $' ', %al
        jb      2f
        mov     $0x0b, %ah              // light cyan
        stosw
2:      jmp     print64
3:      ret

protected_message:
        .asciz  "protected mode\r\n"
long_message:
        .asciz  "long mode\r\n"
