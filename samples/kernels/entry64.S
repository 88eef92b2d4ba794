// The 64-bit test kernels' entry and exits: see kit64.h.

        .set    kernel_stack, 0x70000   // and down from there; the image ends well below

        .section .stage2, "ax"
        .code32
        .globl  start32
start32:
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %ss
        mov     $kernel_stack, %esp
        // One entry maps the first 2 MiB, until map_memory().
        mov     $0x30000, %edi
        xor     %eax, %eax
        mov     $0x1000, %ecx
        cld
        rep stosl
        movl    $0x31003, 0x30000
        movl    $0x32003, 0x31000
        movl    $0x83, 0x32000
        movl    $0x30003, 0x33000
#ifdef FIVE_LEVELS
        mov     $0x1620, %eax           // CR4.PAE, OSFXSR, OSXMMEXCPT, LA57
        mov     %eax, %cr4
        mov     $0x33000, %eax
#else
        mov     $0x620, %eax            // CR4.PAE, OSFXSR, OSXMMEXCPT
        mov     %eax, %cr4
        mov     $0x30000, %eax
#endif
        mov     %eax, %cr3
        mov     $0xc0000080, %ecx       // IA32_EFER: LME, NXE
        mov     $0x900, %eax
        xor     %edx, %edx
        wrmsr
        mov     $0x80000033, %eax       // PG, NE, ET, MP, PE
        mov     %eax, %cr0
        lgdt    long_table_pointer
        ljmp    $8, $start64
        .balign 8
long_table:
        .quad   0, 0x00af9b000000ffff, 0x00cf93000000ffff
long_table_pointer:
        .word   23
        .long   long_table

        .code64
start64:
        mov     $kernel_stack, %rsp
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
common: push    %rax
        push    %rcx
        push    %rdx
        push    %rbx
        push    %rbp
        push    %rsi
        push    %rdi
        push    %r11
        mov     %ds, %eax
        push    %rax
        mov     %es, %eax
        push    %rax
        mov     %fs, %eax
        push    %rax
        mov     %gs, %eax
        push    %rax
        mov     %rsp, %rsi
        mov     $result, %edi
        mov     $19, %ecx
        cld
        rep movsq
        lea     96(%rsp), %rax
        mov     %rax, (%rdi)
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %fs
        mov     %eax, %gs
        mov     %eax, %ss
        mov     saved_stack, %rsp
        push    $2
        popfq
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbp
        pop     %rbx
        ret

// void enter(const struct context *): goes where the context says; returns by the next exception or interrupt.
        .globl  enter
enter:  push    %rbx
        push    %rbp
        push    %r12
        push    %r13
        push    %r14
        push    %r15
        mov     %rsp, saved_stack
        mov     40(%rdi), %ds
        mov     48(%rdi), %es
        mov     56(%rdi), %fs
        mov     64(%rdi), %gs
        pushq   32(%rdi)                // SS, RSP, RFLAGS, CS, RIP
        pushq   24(%rdi)
        pushq   16(%rdi)
        pushq   8(%rdi)
        pushq   (%rdi)
        mov     72(%rdi), %rax
        mov     80(%rdi), %rcx
        mov     88(%rdi), %rdx
        mov     96(%rdi), %rbx
        mov     104(%rdi), %rsi
        mov     120(%rdi), %r11
        mov     112(%rdi), %rdi
        iretq

        .bss
        .balign 16
        .globl  result, saved_stack
result: .fill   160
saved_stack:
        .fill   8
