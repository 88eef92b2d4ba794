#!/usr/bin/env bash
# Debian's cloud kernel for the sessions: samples/out/linux/{vmlinuz,System.map,initramfs.gz}, from the packages
# linux-image-cloud-amd64 and busybox-static, which are downloaded once and not installed.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../samples/out/linux"
[[ ! -e $out/vmlinuz ]] || exit 0
guests="$here/../Guests"
if ! kernel=$("$guests/run" --unpack linux-image-cloud-amd64 2>&1) ||
  ! busybox=$("$guests/run" --unpack busybox-static 2>&1); then
  echo "linux not made: $kernel ${busybox:-}"
  exit 0
fi
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'echo GUEST-OK; reboot -f' >"$work/init"
bash "$guests/initramfs.sh" "$busybox/bin/busybox" "$work/init" "$out/initramfs.gz"
cp "$kernel"/boot/System.map-* "$out/System.map"
cp "$kernel"/boot/vmlinuz-* "$out/vmlinuz"
