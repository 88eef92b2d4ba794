// mapped-late: code in long mode at an address that is mapped while the guest runs.
//
// late_entry stands for FFFFFFFFC0000000, as a kernel's modules do: at first no page is there. The guest
// maps its page of late code there and calls it three times; then it takes the mapping away, and puts it
// back for one more call. A breakpoint at late_entry, set at the start, hits four times.
//
// Build:   samples/build.sh mapped-late
// Boot:    as a plain ELF64 file (--boot elf); also by its PVH note
// Prints:  "not mapped", "mapped", "unmapped", "mapped", "calls 4" to COM1 and port 0xE9
// Ends:    by the debug-exit port, value 0: status 1
// Symbols: mapped-late.elf: _start, map_late, unmap_late, late_entry, late_page, calls
//          (break *&late_entry, since it is an address in no section)

        .globl  late_entry
        .set    late_entry, 0xffffffffc0000000

        .code64
        .text
        .globl  _start
_start:
        cli
        mov     $stack_top, %rsp

        // Own tables: the first GiB onto itself, and all but the last entry for late_entry.
        movq    $pdpt + 3, pml4
        movq    $directory + 3, pdpt
        mov     $directory, %edi
        mov     $0x83, %eax             // present, writable, 2 MiB
        mov     $512, %ecx
1:      mov     %rax, (%rdi)
        add     $0x200000, %rax
        add     $8, %rdi
        dec     %ecx
        jnz     1b
        movq    $late_pdpt + 3, pml4 + 511 * 8
        movq    $late_directory + 3, late_pdpt + 511 * 8
        movq    $late_table + 3, late_directory
        mov     $pml4, %eax
        mov     %rax, %cr3

        call    open_console
        mov     $not_mapped, %edi
        call    print
        call    map_late
        mov     $3, %r12d
        mov     $late_entry, %rbx
2:      call    *%rbx
        dec     %r12d
        jnz     2b

        call    unmap_late
        call    map_late
        call    *%rbx

        mov     $calls_text, %edi
        call    print
        mov     calls, %edi
        call    print_decimal
        mov     $line_end, %edi
        call    print
        xor     %edi, %edi
        call    shutdown

// map_late: the page of late code to late_entry.
        .globl  map_late
map_late:
        movq    $late_page + 3, late_table
        mov     $mapped, %edi
        jmp     print

// unmap_late: no page at late_entry any more.
        .globl  unmap_late
unmap_late:
        movq    $0, late_table
        mov     $late_entry, %rax
        invlpg  (%rax)
        mov     $unmapped, %edi
        jmp     print

        .section .rodata, "a"
not_mapped:
        .asciz  "not mapped\n"
mapped:
        .asciz  "mapped\n"
unmapped:
        .asciz  "unmapped\n"
calls_text:
        .asciz  "calls "
line_end:
        .asciz  "\n"

// The late code, which runs at late_entry and is stored at late_page.
        .text
        .balign 4096
        .globl  late_page
late_page:
        incl    calls
        ret
        .balign 4096, 0xcc

        .bss
        .balign 4096
pml4:
        .fill   4096
pdpt:
        .fill   4096
directory:
        .fill   4096
late_pdpt:
        .fill   4096
late_directory:
        .fill   4096
        .globl  late_table
late_table:
        .fill   4096
        .globl  calls
calls:
        .fill   16
        .fill   4096
stack_top:
