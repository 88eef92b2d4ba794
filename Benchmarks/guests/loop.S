// Multiboot: the loop of loop16.S in 32-bit protected mode, or with -DBITS=64 in long mode.
//
//   loop_head … loop_end     five instructions that never end; one of them counts at COUNTER
//   range_start, range_end   2001 instructions, entered by a debugger alone

        .set    COUNTER, 0x180000

        .section .multiboot, "a"
        .balign 4
        .long   0x1badb002, 0, -0x1badb002

        .text
        .code32
        .globl  _start, loop_head, loop_end, range_start, range_end
_start: cli
        mov     $stack_top, %esp
        lgdt    gdt_pointer
        ljmp    $0x08, $reload
reload: mov     $0x10, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %fs
        mov     %ax, %gs
        mov     %ax, %ss
#if BITS == 64
        mov     $page_tables, %edi      // PML4, PDPT, four page directories: 4 GiB onto itself
        mov     $6 * 4096 / 4, %ecx
        xor     %eax, %eax
        cld
        rep stosl
        movl    $page_tables + 0x1007, page_tables
        mov     $page_tables + 0x1000, %edi
        mov     $page_tables + 0x2007, %eax
        mov     $4, %ecx
1:      mov     %eax, (%edi)
        add     $8, %edi
        add     $0x1000, %eax
        loop    1b
        mov     $page_tables + 0x2000, %edi
        mov     $0x87, %eax             // present, writable, user, 2 MiB
        mov     $2048, %ecx
2:      mov     %eax, (%edi)
        add     $8, %edi
        add     $0x200000, %eax
        loop    2b
        mov     %cr4, %eax
        or      $0x20, %eax             // PAE
        mov     %eax, %cr4
        mov     $page_tables, %eax
        mov     %eax, %cr3
        mov     $0xc0000080, %ecx       // EFER
        rdmsr
        or      $0x100, %eax            // LME
        wrmsr
        mov     %cr0, %eax
        or      $0x80000000, %eax       // PG
        mov     %eax, %cr0
        ljmp    $0x18, $main
        .code64
#endif
main:   movl    $0, COUNTER
        xor     %eax, %eax
        xor     %ecx, %ecx
        xor     %edx, %edx
loop_head:
        incl    COUNTER
        inc     %ecx
        add     %ecx, %eax
        xor     %eax, %edx
        jmp     loop_head
loop_end:

range_start:
        mov     $1000, %ebx
1:      dec     %ebx
        jnz     1b
range_end:
        jmp     loop_head

        .data
        .balign 8
gdt:    .quad   0
        .quad   0x00cf9a000000ffff      // 08: code, 32-bit
        .quad   0x00cf92000000ffff      // 10: data
        .quad   0x00af9a000000ffff      // 18: code, 64-bit
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .long   gdt

        .bss
        .balign 4096
page_tables:
        .skip   6 * 4096
        .skip   4096
stack_top:
