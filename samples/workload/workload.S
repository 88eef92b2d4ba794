// workload: what `Benchmarks/speed` measures engines with. One disk, so that Ringside, QEMU and Bochs boot the very same bytes.
//
// A boot sector loads the four sectors behind itself and goes to 64-bit long mode, the first GiB mapped onto itself in
// pages of 2 MiB. Then seven parts run (parts.inc), and each tells its name, a result, and how far the time-stamp counter
// went meanwhile. On the interpreter, under QEMU's -icount shift=0 and on Bochs that is the number of instructions.
//
// Build:   samples/build.sh workload
// Boot:    as a disk (--boot mbr), with 128 MiB or more
// Prints:  "workload", then "alu 0123ABCD 0000000000000000" and so on, then "steady", to port 0xE9
// Ends:    never: it goes on with small rounds of the same parts, and counts them in `rounds`
// Symbols: steady, never (code of the same page that is never run), rounds, lonely (data that is never used)

// Page tables, in memory that the BIOS leaves free.
        .set    pml4, 0x1000
        .set    pdpt, 0x2000
        .set    page_directory, 0x3000

// Far from the code: what is written in a page with code costs every engine that keeps translations.
        .set    stack_top, 0x80000
        .globl  rounds, lonely
        .set    rounds, 0x202000
        .set    lonely, 0x300000        // a page of its own

        .set    STAGE2_SECTORS, 4

// ---------------------------------------------------------------- real mode

        .code16
        .section .boot, "ax"
        .globl  real_start
real_start:
        ljmp    $0, $1f                 // some BIOSes enter at 07C0:0000
1:      xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $real_start, %sp
        cld
        mov     $0x0200 + STAGE2_SECTORS, %ax   // int 13h, AH=02: read sectors from the drive in DL
        mov     $0x0002, %cx            // cylinder 0, sector 2 (they count from 1)
        mov     $0, %dh                 // head 0
        mov     $stage2, %bx            // to ES:BX
        int     $0x13
        jc      disk_error

        mov     $0xe801, %ax            // int 15h, AX=E801: memory
        xor     %bx, %bx
        int     $0x15
        mov     %bx, high_blocks        // in units of 64 KiB, from 16 MiB

        cli
        inb     $0x92, %al              // A20 on, without a reset
        or      $0x02, %al
        and     $0xfe, %al
        outb    %al, $0x92
        lgdt    gdt_pointer
        mov     %cr0, %eax
        or      $1, %al                 // PE
        mov     %eax, %cr0
        ljmp    $0x08, $protected_entry

disk_error:
        mov     $'!', %al
        outb    %al, $0xe9
        hlt
        jmp     disk_error

        .balign 8, 0
gdt:
        .quad   0
        .quad   0x00cf9a000000ffff      // 08H: 32-bit code
        .quad   0x00cf92000000ffff      // 10H: data
        .quad   0x00af9a000000ffff      // 18H: 64-bit code
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .long   gdt
high_blocks:
        .quad   0

// ------------------------------------------------------- 32-bit protected mode

        .section .stage2, "awx"
stage2:
        .code32
protected_entry:
        mov     $0x10, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $stack_top, %esp
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
        ljmp    $0x18, $long_entry

// ------------------------------------------------------------ 64-bit long mode

        .code64
long_entry:
        mov     $stack_top, %esp
        mov     $message_begin, %esi
        call    print
        mov     $parts, %r12d
1:      mov     (%r12), %rbx            // the part's code
        test    %rbx, %rbx
        jz      2f
        rdtsc
        shl     $32, %rdx
        lea     (%rdx, %rax), %r13
        call    *%rbx
        mov     %eax, %r14d
        rdtsc
        shl     $32, %rdx
        add     %rax, %rdx
        sub     %r13, %rdx
        mov     %rdx, %r13
        mov     8(%r12), %rsi           // its name, with a space behind
        call    print
        mov     %r14, %rdx
        shl     $32, %rdx
        mov     $8, %ecx
        call    print_digits
        mov     $' ', %al
        outb    %al, $0xe9
        mov     %r13, %rdx
        mov     $16, %ecx
        call    print_digits
        mov     $'\n', %al
        outb    %al, $0xe9
        add     $16, %r12
        jmp     1b
2:      mov     $message_end, %esi
        call    print

        .globl  steady
steady:
        mov     $1 << 16, %r8d
        call    sieve_once
        mov     $1 << 16, %ecx
        call    crc_of
        mov     $14, %edi
        call    fib
        incq    rounds
        jmp     steady

        .globl  never
never:
        nop
        jmp     never

// print: the zero-ended text at RSI. Changes RAX, RSI.
print:
        lodsb
        test    %al, %al
        jz      1f
        outb    %al, $0xe9
        jmp     print
1:      ret

// print_digits: the first ECX hexadecimal digits of RDX. Changes RAX, RCX, RDX.
print_digits:
        rol     $4, %rdx
        mov     %edx, %eax
        and     $15, %eax
        movzbl  digits(%rax), %eax
        outb    %al, $0xe9
        dec     %ecx
        jnz     print_digits
        ret

digits: .ascii  "0123456789abcdef"
message_begin:
        .asciz  "workload\n"
message_end:
        .asciz  "steady\n"

#include "parts.inc"

        .org    STAGE2_SECTORS * 512    // what the boot sector loads
