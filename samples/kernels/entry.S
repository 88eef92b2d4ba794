// The 32-bit test kernels' entry and exits: see kit.h.

        .section .stage2, "ax"
        .code32
        .globl  start32
start32:
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %fs
        mov     %eax, %gs
        mov     %eax, %ss
        mov     $kernel_stack, %esp
        call    open
        call    test
        call    finish

// Vectors 0 to 63, each with an error code, a real one or 0.
        .macro  vector number
        .if     (\number == 8) || ((\number >= 10) && (\number <= 14)) || (\number == 17)
        nop
        nop
        .else
        push    $0
        .endif
        push    $\number
        jmp     common
        .balign 16
        .endm
        .balign 16
        .globl  vectors
vectors:
        .set    number, 0
        .rept   64
        vector  number
        .set    number, number + 1
        .endr

// Everything that the test's code can end by: `result` gets the frame, and enter() returns.
common: pusha
        push    %ds
        push    %es
        push    %fs
        push    %gs
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %esp, %esi
        mov     $result, %edi
        mov     $26, %ecx
        cld
        rep movsl
        mov     %eax, %fs
        mov     %eax, %gs
        mov     %eax, %ss
        mov     saved_stack, %esp
        push    $2
        popf
        popa
        ret

// void enter(const struct context *): goes where the context says; returns by the next exception or interrupt.
        .globl  enter
enter:  pusha
        mov     %esp, saved_stack
        mov     36(%esp), %esi
        testl   $0x20000, 8(%esi)       // EFLAGS.VM
        jz      1f
        pushl   32(%esi)                // GS, FS, DS, ES
        pushl   28(%esi)
        pushl   20(%esi)
        pushl   24(%esi)
        jmp     2f
1:      testl   $3, 4(%esi)             // level of CS
        jz      3f
2:      pushl   16(%esi)                // SS, ESP
        pushl   12(%esi)
3:      pushl   8(%esi)
        pushl   4(%esi)
        pushl   (%esi)
        pushl   36(%esi)                // EAX, ECX, EDX, EBX, -, EBP, ESI, EDI
        pushl   40(%esi)
        pushl   44(%esi)
        pushl   48(%esi)
        pushl   $0
        pushl   $0
        pushl   52(%esi)
        pushl   56(%esi)
        testl   $0x20000, 8(%esi)
        jnz     4f
        mov     24(%esi), %es
        mov     28(%esi), %fs
        mov     32(%esi), %gs
        mov     20(%esi), %ds
4:      popa
        iretl

        .bss
        .balign 16
        .fill   4096
kernel_stack:
        .globl  result, saved_stack
result: .fill   104
saved_stack:
        .fill   4
