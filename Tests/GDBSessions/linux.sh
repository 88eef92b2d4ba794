#!/usr/bin/env bash
# Debian's cloud kernel for the sessions: samples/out/linux/vmlinuz, from the package linux-image-cloud-amd64,
# which is downloaded once and not installed.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../samples/out/linux"
[[ ! -e $out/vmlinuz ]] || exit 0
if ! kernel=$("$here/../Guests/run" --unpack linux-image-cloud-amd64 2>&1); then
  echo "linux not made: $kernel"
  exit 0
fi
mkdir -p "$out"
cp "$kernel"/boot/vmlinuz-* "$out/vmlinuz"
