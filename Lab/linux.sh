#!/bin/bash
# linux.sh - Debian's cloud kernel to its user land, on the KVM engine under a real kvm_intel in the lab
#
#   Lab/linux.sh [--ringside PATH]
#
# Builds ringside with the Swift runtime linked in (unless one is named), boots the lab and in it a Linux with a busybox
# initramfs, to a shell command and its end. docs/kvm.md says how long it takes.
# Status: 0 it came to its user land and ended, 1 it did not, 124 too slow, 125 the lab failed.
# LAB_OPTIONS goes to kvm-lab.sh: LAB_OPTIONS="-v -d /tmp/lab" keeps the emulator's files.
set -u
cd "$(dirname "$0")/.." || exit 125
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [[ ${1:-} == --ringside ]]; then
  ringside=$2
else
  swift build --quiet -c release --static-swift-stdlib --product ringside || exit 125
  ringside=$(swift build -c release --static-swift-stdlib --show-bin-path)/ringside
fi
# A third of the size, all of which the emulated machine has to load.
objcopy --strip-all "$ringside" "$folder/ringside" || exit 125
packages=$(Tests/Guests/run --unpack linux-image-cloud-amd64) || exit 125
busybox=$(Tests/Guests/run --unpack busybox-static)/bin/busybox || exit 125
kernel=$(echo "$packages"/boot/vmlinuz-*)
echo 'echo GUEST-OK $((6 * 7)), up $(cut -d" " -f1 /proc/uptime) s; reboot -f' >"$folder/init"
bash Tests/Guests/initramfs.sh "$busybox" "$folder/init" "$folder/initramfs.gz" || exit 125
# What is measured or tried at length elsewhere is left out: each device access costs the emulator some 10,000 instructions.
words="console=ttyS0 panic=-1 quiet acpi=off nolapic pci=off reboot=k nokaslr mitigations=off tsc=reliable no_timer_check"
words+=" cryptomgr.notests random.trust_cpu=on"
# shellcheck disable=SC2086
Lab/kvm-lab.sh -s 768 -t 600 -T 1400 -f "$kernel:/guest/vmlinuz" -f "$folder/initramfs.gz:/guest/initramfs.gz" ${LAB_OPTIONS:-} \
  "$folder/ringside" run --engine kvm --gdb none --memory 256M --no-reboot --timeout 560 \
  --initrd /guest/initramfs.gz --kernel-args "$words" /guest/vmlinuz | tee "$folder/output"
status=${PIPESTATUS[0]}
[[ $status == 0 || $status == 1 ]] || exit "$status"
if [[ $status == 0 ]] && grep -q '^GUEST-OK 42' "$folder/output"; then
  echo "1 passed, 0 failed, 0 skipped"
else
  echo "0 passed, 1 failed, 0 skipped" && exit 1
fi
