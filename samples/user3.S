// user3: code in ring 3 of long mode, and system calls back to ring 0.
//
// The kernel gives a user program one page of code and one of stack, enters it, and serves two calls:
// AX = 1, print the character in DI; AX = 2, end with the value in DI. A debugger steps across the change
// of privilege in both directions.
//
// user3 goes to ring 3 by IRETQ and leaves all memory open to it: so it runs even where a hypervisor has no
// hardware to help and executes the kernel in ring 3 itself. user3-sysret goes by SYSRET, and opens
// only the user program's two pages.
//
// Build:   samples/build.sh user3 user3-sysret
// Boot:    as a plain ELF64 file (--boot elf); also by its PVH note
// Prints:  "kernel", then from ring 3 "user CS 3", to COM1 and port 0xE9
// Ends:    by the debug-exit port with the user program's value, 0: status 1
// Symbols: user3.elf: _start, enter_user, user_entry, user_call, system_entry, system_return, calls

        .set    KERNEL_CODE, 0x08       // SYSCALL takes CS = this, SS = this + 8
        .set    USER_BASE, 0x10         // SYSRET takes SS = this + 8, CS = this + 16
        .set    STAR, 0xc0000081
        .set    LSTAR, 0xc0000082
        .set    SFMASK, 0xc0000084
        .set    EFER, 0xc0000080

#ifdef SYSRET
        .set    PAGE, 3                 // present, writable
#else
        .set    PAGE, 7                 // present, writable, user
#endif

// To ring 3, with RIP from RCX, RFLAGS from R11 and RSP from user_rsp.
.macro ENTER_USER
#ifdef SYSRET
        mov     user_rsp, %rsp
        sysretq
#else
        pushq   $USER_BASE + 8 + 3      // SS
        pushq   user_rsp
        pushq   %r11
        pushq   $USER_BASE + 16 + 3     // CS
        pushq   %rcx
        iretq
#endif
.endm

        .code64
        .text
        .globl  _start
_start:
        cli
        mov     $kernel_stack_top, %rsp

        // Own tables, since a loader's are not for ring 3: the first 2 MiB onto themselves in pages of
        // 4 KiB.
        movq    $pdpt + 7, pml4
        movq    $directory + 7, pdpt
        movq    $table + 7, directory
        mov     $table, %edi
        mov     $PAGE, %eax
1:      mov     %rax, (%rdi)
        add     $4096, %eax
        add     $8, %edi
        cmp     $0x200000, %eax
        jb      1b
        mov     $user_code, %eax
        shr     $12, %eax
        orl     $4, table(, %rax, 8)    // user
        mov     $user_stack, %eax
        shr     $12, %eax
        orl     $4, table(, %rax, 8)
        mov     $pml4, %eax
        mov     %rax, %cr3

        lgdt    gdt_pointer
        mov     $KERNEL_CODE + 8, %eax
        mov     %eax, %ss
        call    open_console
        mov     $message, %edi
        call    print

        mov     $EFER, %ecx
        rdmsr
        or      $1, %eax                // SCE
        wrmsr
        mov     $STAR, %ecx
        xor     %eax, %eax
        mov     $USER_BASE << 16 | KERNEL_CODE, %edx
        wrmsr
        mov     $LSTAR, %ecx
        mov     $system_entry, %eax
        xor     %edx, %edx
        wrmsr
        mov     $SFMASK, %ecx
        mov     $0x700, %eax            // IF, TF and DF are cleared on entry
        xor     %edx, %edx
        wrmsr

        mov     $user_entry, %ecx       // RIP
        mov     $0x002, %r11d           // RFLAGS
        movq    $user_stack + 4096, user_rsp
        .globl  enter_user
enter_user:
        ENTER_USER

// system_entry: what SYSCALL enters; AX the number, DI the argument, RCX and R11 the way back.
        .globl  system_entry
system_entry:
        incl    calls
        mov     %rsp, user_rsp
        mov     $kernel_stack_top, %rsp
        push    %rcx
        push    %r11
        cmp     $2, %eax
        je      shutdown                // with the value in EDI
        mov     %dil, character
        mov     $character, %edi
        call    print
        pop     %r11
        pop     %rcx
        .globl  system_return
system_return:
        ENTER_USER

        .section .rodata, "a"
message:
        .asciz  "kernel\n"

        .data
        .balign 8
gdt:
        .quad   0
        .quad   0x00af9b000000ffff      // 08 kernel code
        .quad   0x00cf93000000ffff      // 10 kernel data
        .quad   0x00cff3000000ffff      // 18 user data
        .quad   0x00affb000000ffff      // 20 user code
gdt_pointer:
        .word   gdt_pointer - gdt - 1
        .quad   gdt
character:
        .word   0
        .balign 8
user_rsp:
        .quad   0
        .globl  calls
calls:
        .long   0

        .bss
        .balign 4096
pml4:
        .fill   4096
pdpt:
        .fill   4096
directory:
        .fill   4096
table:
        .fill   4096
user_stack:
        .fill   4096
        .fill   4096
kernel_stack_top:

// ------------------------------------------------------------------------ ring 3

        .text
        .balign 4096
user_code:
        .globl  user_entry
user_entry:
        mov     $user_message, %ebx
1:      movzbl  (%rbx), %edi
        test    %edi, %edi
        jz      2f
        mov     $1, %eax
        .globl  user_call
user_call:
        syscall
        inc     %rbx
        jmp     1b
2:      mov     %cs, %edi               // its two low bits are the privilege level
        and     $3, %edi
        add     $'0', %edi
        mov     $1, %eax
        syscall
        mov     $'\n', %edi
        mov     $1, %eax
        syscall
        push    $2                      // the stack works
        pop     %rax
        xor     %edi, %edi
        syscall
        .globl  user_end
user_end:
        jmp     user_end

user_message:
        .asciz  "user CS "
        .balign 4096
