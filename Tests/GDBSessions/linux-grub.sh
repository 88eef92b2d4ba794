#!/usr/bin/env bash
# A disk from which GRUB starts Debian's cloud kernel, samples/out/linux/grub.img, beside what linux-debug.sh makes.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../samples/out/linux"
bash "$here/linux-debug.sh"
[[ -e $out/vmlinuz && -s $out/System.map && ! -e $out/grub.img ]] || exit 0
if [[ ! -e /usr/lib/grub/i386-pc/boot.img ]]; then
  echo "linux-grub not made: no /usr/lib/grub/i386-pc/boot.img (package grub-pc-bin)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/grub.cfg" <<'END'
linux /vmlinuz quiet panic=-1 acpi=off nolapic pci=off reboot=k
initrd /initramfs.gz
boot
END
if ! bash "$here/../Guests/boot-image.sh" grub-disk / "$out/vmlinuz" "$out/init.gz" "$work/grub.cfg" "$work/grub.img" \
  >"$work/said" 2>&1; then
  echo "linux-grub not made: $(tail -n 1 "$work/said")"
  exit 0
fi
mv "$work/grub.img" "$out/grub.img"
