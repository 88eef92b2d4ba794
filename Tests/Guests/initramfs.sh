#!/usr/bin/env bash
# An initial RAM disk that holds a static busybox and an init:  initramfs.sh BUSYBOX INIT OUTPUT [MODULE ...]
#
# INIT is a shell script without its first line; proc, sys and dev are mounted before it runs, the kernel's modules are
# loaded in the order given, and busybox's commands are in its path. It ends with `poweroff -f` or `reboot -f`.
set -euo pipefail
busybox=$1 init=$2 output=$3
shift 3
command -v cpio >/dev/null || { echo "cpio is missing: install Debian's package cpio" && exit 77; }
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{bin,dev,proc,sys,mnt,modules}
cp "$busybox" "$tree/bin/busybox"
for name in $("$busybox" --list | grep -vx busybox); do ln -sf busybox "$tree/bin/$name"; done
for module in "$@"; do cp "$module" "$tree/modules/"; done
{
  printf '#!/bin/sh\nexport PATH=/bin\nmount -t proc proc /proc\nmount -t sysfs sys /sys\nmount -t devtmpfs dev /dev\n'
  for module in "$@"; do echo "insmod /modules/${module##*/}"; done
  cat "$init"
} >"$tree/init"
chmod +x "$tree/init"
(cd "$tree" && find . | LC_ALL=C sort | cpio --quiet --reproducible -o -H newc | gzip -1) >"$output"
