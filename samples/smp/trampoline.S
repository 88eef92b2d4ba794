// Where the other processors of smp start: copied to 8000H, entered in real mode at 0800:0000.

        .text
        .code16
        .globl  trampoline, trampoline_end
trampoline:
        cli
        mov     %cs, %ax
        mov     %ax, %ds
        lgdtl   trampoline_gdt_pointer - trampoline
        mov     %cr0, %eax
        or      $1, %al
        mov     %eax, %cr0
        ljmpl   $0x08, $protected

        .balign 8
trampoline_gdt:
        .quad   0
        .quad   0x00cf9b000000ffff
        .quad   0x00cf93000000ffff
trampoline_gdt_pointer:
        .word   trampoline_gdt_pointer - trampoline_gdt - 1
        .long   0x8000 + (trampoline_gdt - trampoline)
trampoline_end:

        .code32
protected:
        mov     $0x10, %cx
        mov     %cx, %ds
        mov     %cx, %es
        mov     %cx, %fs
        mov     %cx, %gs
        mov     %cx, %ss
        mov     next_stack, %esp
        push    $0                      // ends the chain of frames
        push    $0
        mov     %esp, %ebp
        call    processor_main
