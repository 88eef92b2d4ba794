// The test kernels' boot sector: loads what is behind it and goes to 32-bit protected mode, at start32.

        .section .boot, "ax"
        .code16
        .globl  real_start
real_start:
        cli
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
        mov     %ax, %ss
        mov     $0x7000, %sp
        sti
        mov     $packet, %si
        mov     $0x42, %ah              // extended read, the drive is in DL
        int     $0x13
        cli
        jc      stop
        lgdt    boot_table_pointer
        mov     %cr0, %eax
        or      $1, %eax
        mov     %eax, %cr0
        ljmpl   $0x08, $start32
stop:   hlt
        jmp     stop

        .balign 4
packet: .word   0x10, 127, 0, 0x07e0    // 127 sectors to 07E0:0000
        .quad   1
boot_table_pointer:
        .word   boot_table_end - boot_table - 1
        .long   boot_table
        .balign 8
boot_table:
        .quad   0, 0x00cf9b000000ffff, 0x00cf93000000ffff
boot_table_end:
