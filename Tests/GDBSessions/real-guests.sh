#!/usr/bin/env bash
# Disk images from boot loaders that nobody here wrote, for the sessions: samples/out/grub.img and
# samples/out/syslinux.img. They come from Debian's packages grub-pc-bin, grub-common, syslinux,
# syslinux-common, mtools and dosfstools; a loader whose package is missing is left out, and said so.
set -euo pipefail
out="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../samples" && pwd)/out"
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lacks() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || [[ -e "$tool" ]] || { echo "$tool" && return 0; }
  done
  return 1
}

# GRUB's boot sector loads core.img from sector 1 on, and that shows a rescue prompt: it has no more.
grub=/usr/lib/grub/i386-pc
if missing=$(lacks grub-mkimage "$grub/boot.img"); then
  echo "grub.img not made: no $missing (packages grub-common, grub-pc-bin)"
elif [[ ! -e "$out/grub.img" ]]; then
  grub-mkimage -O i386-pc -p '(hd0)/boot' -o "$work/core.img" biosdisk
  cat "$grub/boot.img" "$work/core.img" >"$work/grub.img"
  truncate -s 1M "$work/grub.img"
  mv "$work/grub.img" "$out/grub.img"
fi

# SYSLINUX as the boot sector of an unpartitioned FAT16 disk, with a configuration that names no kernel.
if missing=$(lacks syslinux /usr/lib/syslinux mkfs.fat mcopy); then
  echo "syslinux.img not made: no $missing (packages syslinux, syslinux-common, dosfstools, mtools)"
elif [[ ! -e "$out/syslinux.img" ]]; then
  truncate -s 4M "$work/syslinux.img"
  mkfs.fat -F 16 -s 1 "$work/syslinux.img" >/dev/null
  syslinux --install "$work/syslinux.img"
  printf 'PROMPT 1\nTIMEOUT 0\nSAY ready for a kernel\n' >"$work/syslinux.cfg"
  mcopy -i "$work/syslinux.img" "$work/syslinux.cfg" ::syslinux.cfg
  mv "$work/syslinux.img" "$out/syslinux.img"
fi
