// Real mode: a boot sector whose loop counts in memory and in registers, for measuring a debugger.
//
// The names are those that Benchmarks/guests/build.py looks for: see loop.S.

        .set    COUNTER, 0x8000

        .code16
        .text
        .globl  _start, loop_head, loop_end, range_start, range_end
_start: cli
        ljmp    $0, $main
main:   xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $0x7c00, %sp
        movl    $0, COUNTER
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

        .org    510
        .word   0xaa55
