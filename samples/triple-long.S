// triple-long: a triple fault in long mode, on purpose, by a page fault that cannot be delivered.
//
// The guest reads the address FFFF800000000000, which is not mapped: #PF. The gate for it names a
// segment beyond the descriptor table, so delivering it gives #GP, together a double fault; the gate for
// that is not present, and the third fault shuts the CPU down.
//
// Build:   samples/build.sh triple-long
// Boot:    as a plain ELF64 file (--boot elf); also by its PVH note
// Prints:  "triple fault in long mode" to COM1 and port 0xE9
// Ends:    by the triple fault at the label `fault`

        .code64
        .text
        .globl  _start
_start:
        cli
        mov     $stack_top, %rsp
        call    open_console
        mov     $message, %edi
        call    print
        movw    $0xfff8, gate_14 + 2    // a selector beyond the descriptor table
        movb    $0x8e, gate_14 + 5      // present, interrupt gate
        lidt    table_pointer
        mov     $0xffff800000000000, %rbx
        .globl  fault
fault:
        mov     (%rbx), %rax
        .globl  not_reached
not_reached:
        hlt
        jmp     not_reached

        .section .rodata, "a"
message:
        .asciz  "triple fault in long mode\n"
table_pointer:
        .word   15 * 16 - 1             // gates 0 to 14; all but 14 are not present
        .quad   table

        .bss
        .balign 16
        .globl  table, gate_14
table:
        .fill   14 * 16
gate_14:
        .fill   16
        .fill   4096
stack_top:
