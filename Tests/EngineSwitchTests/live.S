# A guest that is moved between engines while it runs, and checks itself: LiveGuest.swift has its bytes.
#
#   clang --target=i386-linux-gnu -c live.S && llvm-objcopy -O binary -j .text live.o live.bin
#
# Loaded at 7C00H, in real mode. 5000H: ticks of the 8254 at 100 Hz; 5004H: turns of the loop; 500CH: 1 ends the guest.
# It ends at port F4H with 0, or with 1 where something is not as it was.
    .code16
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    movw %ax, %es
    movw %ax, %ss
    movw $0x7000, %sp
    movw $tick + 0x7C00, 0x20
    movw $0, 0x22
    # PIT channel 0, mode 2, 100 Hz
    movb $0x34, %al
    outb %al, $0x43
    movw $11932, %ax
    outb %al, $0x40
    movb %ah, %al
    outb %al, $0x40
    # x87 and SSE: five values, a control word, MXCSR
    movl %cr4, %eax
    orw $0x200, %ax
    movl %eax, %cr4
    fninit
    fldcw 0x7C00 + control
    fldpi
    fldl2e
    ldmxcsr 0x7C00 + mxcsr
    movups 0x7C00 + pattern, %xmm0
    movups 0x7C00 + pattern + 1, %xmm7
    # CPUID's words, summed up
    call identity
    movl %ebp, 0x5008
    movl $0x12345678, %eax
    movl %eax, %edi
    sti
loop:
    # registers that follow from one another
    imull $1664525, %edi, %edi
    addl $1013904223, %edi
    movl %edi, %esi
    notl %esi
    movl %edi, %ecx
    roll $7, %ecx
    movl %ecx, %gs:0x5020
    movl %esi, %eax
    notl %eax
    cmpl %eax, %edi
    jne bad
    rorl $7, %ecx
    cmpl %ecx, %edi
    jne bad
    # the time-stamp counter never goes back
    rdtsc
    subl 0x5010, %eax
    sbbl 0x5014, %edx
    js bad
    addl %eax, 0x5010
    adcl %edx, 0x5014
    incl 0x5004
    testw $0x3F, 0x5004
    jne loop
    call identity
    cmpl %ebp, 0x5008
    jne bad
    cmpb $0, 0x500C
    je loop
    # the end: x87 and SSE as they were
    fnstcw 0x5030
    movw 0x7C00 + control, %ax
    cmpw %ax, 0x5030
    jne bad
    stmxcsr 0x5034
    movl 0x7C00 + mxcsr, %eax
    cmpl %eax, 0x5034
    jne bad
    fldl2e
    fucompp
    fnstsw %ax
    andb $0x45, %ah
    cmpb $0x40, %ah
    jne bad
    movups %xmm0, 0x5040
    movups %xmm7, 0x5050
    movw $0x5040, %si
    movw $0x7C00 + pattern, %di
    movw $16, %cx
    cld
    repe cmpsb
    jne bad
    movw $0x7C00 + pattern + 1, %di
    movw $16, %cx
    repe cmpsb
    jne bad
    movb $0, %al
    outb %al, $0xF4
    hlt
bad:
    movb $1, %al
    outb %al, $0xF4
    hlt
identity:
    xorl %ebp, %ebp
    xorl %eax, %eax
    call one
    movl $1, %eax
    call one
    movl $7, %eax
    call one
    movl $0xD, %eax
    call one
    movl $0x40000010, %eax
    call one
    movl $0x80000001, %eax
    call one
    movl $0x80000008, %eax
    call one
    movl $0x80000009, %eax
one:
    xorl %ecx, %ecx
    cpuid
    roll $5, %ebp
    xorl %eax, %ebp
    roll $5, %ebp
    xorl %ebx, %ebp
    roll $5, %ebp
    xorl %ecx, %ebp
    roll $5, %ebp
    xorl %edx, %ebp
    ret
tick:
    incl 0x5000
    pushw %ax
    movb $0x20, %al
    outb %al, $0x20
    popw %ax
    iret
control: .word 0x0F7F
mxcsr:  .long 0x7F80
pattern: .byte 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17
