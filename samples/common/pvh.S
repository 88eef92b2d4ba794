// A second way into the 64-bit kernels, for loaders that take no plain ELF64: the PVH entry.
//
// It is entered in 32-bit protected mode without paging; it maps the first GiB onto itself, goes to
// long mode and on to _start, as the plain ELF entry finds the CPU.
//
// Source: Xen, docs/misc/pvh.pandoc, "x86/HVM direct boot ABI".

        .section .note.pvh, "a", @note
        .balign 4
        .long   2f - 1f                 // size of the name
        .long   4f - 3f                 // size of the descriptor
        .long   18                      // XEN_ELFNOTE_PHYS32_ENTRY
1:      .asciz  "Xen"
2:      .balign 4
3:      .quad   pvh_start
4:

        .section .low, "ax"
        .code32
        .globl  pvh_start
pvh_start:
        cli
        movl    $pvh_pdpt + 3, pvh_pml4 // present, writable; the loader has cleared the tables
        movl    $pvh_directory + 3, pvh_pdpt
        mov     $pvh_directory, %edi
        mov     $0x83, %eax             // present, writable, 2 MiB
        mov     $512, %ecx
1:      mov     %eax, (%edi)
        add     $0x200000, %eax
        add     $8, %edi
        loop    1b
        mov     %cr4, %eax
        or      $0x20, %eax             // PAE
        mov     %eax, %cr4
        mov     $pvh_pml4, %eax
        mov     %eax, %cr3
        mov     $0xc0000080, %ecx       // EFER
        rdmsr
        or      $0x100, %eax            // LME
        wrmsr
        mov     %cr0, %eax
        or      $0x80000000, %eax       // PG
        mov     %eax, %cr0
        lgdt    pvh_gdt_pointer
        ljmp    $0x08, $pvh_long
        .code64
pvh_long:
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %ss
        jmp     _start

        .balign 8
pvh_gdt:
        .quad   0
        .quad   0x00af9b000000ffff      // 64-bit code
        .quad   0x00cf93000000ffff      // data
pvh_gdt_pointer:
        .word   pvh_gdt_pointer - pvh_gdt - 1
        .long   pvh_gdt

        .section .low_bss, "aw", @nobits
        .balign 4096
pvh_pml4:
        .fill   4096
pvh_pdpt:
        .fill   4096
pvh_directory:
        .fill   4096
