#!/usr/bin/env bash
# A disk or CD-ROM image on which a boot loader of Debian's starts a Linux kernel:
#
#   boot-image.sh grub-disk GRUB-PC-BIN KERNEL INITRAMFS grub.cfg OUTPUT
#   boot-image.sh grub-iso GRUB-PC-BIN KERNEL INITRAMFS grub.cfg OUTPUT
#   boot-image.sh isolinux ISOLINUX KERNEL INITRAMFS isolinux.cfg OUTPUT SYSLINUX-COMMON
#   boot-image.sh syslinux - KERNEL INITRAMFS syslinux.cfg OUTPUT
#
# GRUB-PC-BIN, ISOLINUX and SYSLINUX-COMMON are folders with the files of these packages. The loader's configuration finds
# the kernel as /vmlinuz and the RAM disk as /initramfs.gz.
set -euo pipefail
kind=$1 loader=$2 kernel=$3 initramfs=$4 configuration=$5 output=$6 common=${7:-}
PATH=$PATH:/usr/sbin:/sbin
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cp "$kernel" "$tree/vmlinuz"
cp "$initramfs" "$tree/initramfs.gz"

# needs TOOL PACKAGE
needs() { command -v "$1" >/dev/null || { echo "$1 is missing: install Debian's package $2" && exit 77; }; }

# put FILE SECTOR: a file at a sector of the image
put() { dd if="$1" of="$output" bs=512 seek="$2" conv=notrunc status=none; }

# As grub-install does it on a hard disk: boot.img in the first sector, core.img behind it, all else on an ext2 partition.
grub-disk() {
  needs grub-mkimage grub-common && needs mke2fs e2fsprogs
  local modules=$loader/usr/lib/grub/i386-pc sectors=131072 first=2048
  mkdir -p "$tree/boot/grub/i386-pc"
  cp "$modules"/*.mod "$modules"/*.lst "$tree/boot/grub/i386-pc/"
  cp "$configuration" "$tree/boot/grub/grub.cfg"
  truncate -s $((sectors * 512)) "$output"
  mke2fs -q -F -t ext2 -E offset=$((first * 512)) -d "$tree" "$output" $(((sectors - first) / 2))k
  grub-mkimage -d "$modules" -O i386-pc -p '(hd0,msdos1)/boot/grub' -o "$tree/core.img" biosdisk part_msdos ext2
  # One active partition of type 83H, addressed by LBA: the cylinder fields say that they do not reach.
  python3 - "$modules/boot.img" "$tree/mbr" $first $((sectors - first)) <<'PYTHON'
import struct, sys
boot, mbr, first, count = sys.argv[1:]
entry = struct.pack("<B3sB3sII", 0x80, b"\xfe\xff\xff", 0x83, b"\xfe\xff\xff", int(first), int(count))
open(mbr, "wb").write(open(boot, "rb").read()[:446] + entry.ljust(64, b"\0") + b"\x55\xaa")
PYTHON
  put "$tree/mbr" 0
  put "$tree/core.img" 1
}

grub-iso() {
  needs grub-mkrescue grub-common && needs xorriso xorriso && needs mformat mtools
  mkdir -p "$tree/boot/grub"
  cp "$configuration" "$tree/boot/grub/grub.cfg"
  grub-mkrescue -d "$loader/usr/lib/grub/i386-pc" -o "$output" "$tree"
}

isolinux() {
  needs xorriso xorriso
  mkdir "$tree/isolinux"
  cp "$loader/usr/lib/ISOLINUX/isolinux.bin" "$common/usr/lib/syslinux/modules/bios/ldlinux.c32" "$tree/isolinux/"
  cp "$configuration" "$tree/isolinux/isolinux.cfg"
  xorriso -as mkisofs -quiet -o "$output" -b isolinux/isolinux.bin -c isolinux/boot.cat \
    -no-emul-boot -boot-load-size 4 -boot-info-table "$tree"
}

# The boot sector of an unpartitioned FAT16 disk.
syslinux() {
  needs syslinux syslinux && needs mkfs.fat dosfstools && needs mcopy mtools
  truncate -s 32M "$output"
  mkfs.fat -F 16 "$output" >/dev/null
  command syslinux --install "$output"
  mcopy -i "$output" "$tree/vmlinuz" "$tree/initramfs.gz" "$configuration" ::
}

"$kind"
