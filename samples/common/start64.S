// Entry of the C kernels for 64-bit long mode, with the memory mapped onto itself.

        .code64
        .text
        .globl  _start
_start:
        cli
        mov     $stack_top, %rsp
        xor     %ebp, %ebp              // ends the chain of frames
        call    main
        mov     %eax, %edi
        call    shutdown

        .bss
        .balign 16
        .fill   16384
stack_top:
