#!/usr/bin/env bash
# The image of an ext4 file system that holds a static busybox and an init:  rootfs.sh BUSYBOX INIT OUTPUT
#
# INIT is a shell script without its first line, at /init: whoever mounts the file system runs it by
# `exec switch_root /mnt /init`. proc, sys and dev are mounted before it runs.
set -euo pipefail
busybox=$1 init=$2 output=$3
PATH=$PATH:/sbin:/usr/sbin
command -v mke2fs >/dev/null || { echo "mke2fs is missing: install Debian's package e2fsprogs" && exit 77; }
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{bin,dev,proc,sys,data}
cp "$busybox" "$tree/bin/busybox"
for name in $("$busybox" --list | grep -vx busybox); do ln -sf busybox "$tree/bin/$name"; done
{
  printf '#!/bin/sh\nexport PATH=/bin\nmount -t proc proc /proc\nmount -t sysfs sys /sys\nmount -t devtmpfs dev /dev\n'
  cat "$init"
} >"$tree/init"
chmod +x "$tree/init"
rm -f "$output"
mke2fs -q -t ext4 -d "$tree" -L root "$output" 48M
