// Where the interrupts of prot32 come in.

        .code32
        .text
        .globl  divide_error_entry
divide_error_entry:                     // no error code: EIP is on top, as an argument
        call    divide_error

        .globl  general_protection_entry
general_protection_entry:               // the error code is on top, EIP below it: the arguments in order
        call    general_protection

        .globl  timer_entry
timer_entry:
        pusha
        cld
        call    timer_tick
        popa
        iret
