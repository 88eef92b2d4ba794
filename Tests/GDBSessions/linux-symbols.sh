#!/usr/bin/env bash
# What the sessions with Debian's running kernel need, in samples/out/linux: the kernel, init.gz with a busybox shell,
# user-entry.gdb with a breakpoint at busybox's first instruction, and System.map with a few of the kernel's names, which
# the kernel is asked for in a run of its own (its package holds none).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../samples/out/linux"
bash "$here/linux.sh"
[[ -e $out/vmlinuz && ! -s $out/System.map ]] || exit 0
if ! busybox=$("$here/../Guests/run" --unpack busybox-static 2>&1); then
  echo "linux-symbols not made: $busybox"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
names='_text|start_kernel|rest_init|kernel_init|system_state|jiffies_64|do_sys_openat2|entry_SYSCALL_64|asm_exc_divide_error|idt_table|init_task'
echo "grep -E ' ($names)\$' /proc/kallsyms; reboot -f" >"$work/init"
bash "$here/../Guests/initramfs.sh" "$busybox/bin/busybox" "$work/init" "$out/init.gz"
echo "break *0x$(od -An -tx8 -j24 -N8 "$busybox/bin/busybox" | tr -d ' ')" >"$out/user-entry.gdb"  # e_entry
timeout 300 "$RINGSIDE" run --engine interpreter --gdb none --memory 512M --no-reboot --initrd "$out/init.gz" \
  --kernel-args 'console=ttyS0 quiet nokaslr panic=-1 acpi=off nolapic pci=off reboot=k' "$out/vmlinuz" \
  </dev/null >"$work/console" 2>&1 || true
tr -d '\r' <"$work/console" | grep -E "^[0-9a-f]{16} [A-Za-z] ($names)\$" >"$work/map" || true
if [[ $(wc -l <"$work/map") -lt 11 ]]; then
  echo "linux-symbols not made: the kernel did not tell its names: $(tail -n 1 "$work/console")"
  exit 0
fi
mv "$work/map" "$out/System.map"
