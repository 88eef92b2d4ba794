// Entry of a C kernel linked at the top of the address space.
//
// It comes in at a low address, in long mode with low memory mapped onto itself, and maps the first
// GiB a second time, at FFFFFFFF80000000.

        .section .low, "ax"
        .code64
        .globl  _start
_start:
        cli
        movq    $low_pdpt + 3, low_pml4
        movq    $low_directory + 3, low_pdpt
        movq    $high_pdpt + 3, low_pml4 + 511 * 8
        movq    $low_directory + 3, high_pdpt + 510 * 8
        mov     $low_directory, %edi
        mov     $0x83, %eax             // present, writable, 2 MiB
        mov     $512, %ecx
1:      mov     %rax, (%rdi)
        add     $0x200000, %rax
        add     $8, %rdi
        dec     %ecx
        jnz     1b
        mov     $low_pml4, %eax
        .globl  load_tables
load_tables:
        mov     %rax, %cr3
        mov     $high_start, %rax
        jmp     *%rax

        .text
        .globl  high_start
high_start:
        mov     $stack_top, %rsp
        xor     %ebp, %ebp              // ends the chain of frames
        call    main
        mov     %eax, %edi
        call    shutdown

        .section .low_bss, "aw", @nobits
        .balign 4096
low_pml4:
        .fill   4096
low_pdpt:
        .fill   4096
high_pdpt:
        .fill   4096
low_directory:
        .fill   4096

        .bss
        .balign 16
        .fill   16384
stack_top:
