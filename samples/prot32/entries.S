// Where the interrupts of prot32 come in.

        .code32
        .text
        .globl  divide_error_entry
divide_error_entry:                     // no error code: EIP is on top
        call    divide_error

        .globl  timer_entry
timer_entry:
        pusha
        cld
        call    timer_tick
        popa
        iret
