#!/usr/bin/env bash
# Debian's cloud kernel and its debug symbols, in samples/out/linux: what linux-symbols.sh makes, and vmlinux, a link into
# the cache. The package linux-image-VERSION-dbg is a download of 283 MB, of which vmlinux (590 MB) alone is kept.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../samples/out/linux"
bash "$here/linux-symbols.sh"
[[ -e $out/vmlinuz && ! -e $out/vmlinux ]] || exit 0

# The kernel's own words, by kernel_version of its setup header: `6.1.0-56-cloud-amd64 (…) #1 SMP … Debian 6.1.192-2 (…)`.
words=$(python3 - "$out/vmlinuz" <<'END'
import sys
image = open(sys.argv[1], "rb").read(0x10000)
start = int.from_bytes(image[0x20E:0x210], "little") + 0x200
words = image[start:image.index(0, start)].decode().split()
print(words[0], words[words.index("Debian") + 1])
END
)
release=${words% *} version=${words#* }
cache="${XDG_CACHE_HOME:-$HOME/.cache}/ringside-guests/debug"
vmlinux="$cache/vmlinux-${release}_$version"
if [[ ! -e $vmlinux ]]; then
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/part-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  chmod 777 "$work"
  if ! (cd "$work" && apt-get download -q "linux-image-$release-dbg=$version" >apt 2>&1); then
    echo "linux-debug not made: linux-image-$release-dbg $version cannot be downloaded: $(tail -n 1 "$work/apt")"
    exit 0
  fi
  # tar ends at the first file that fits, and dpkg-deb then finds its pipe closed.
  { dpkg-deb --fsys-tarfile "$work"/*.deb 2>/dev/null || true; } |
    tar xO --occurrence=1 --wildcards './usr/lib/debug/boot/vmlinux-*' >"$work/vmlinux" || true
  if ! head -c 4 "$work/vmlinux" | grep -q ELF; then
    echo "linux-debug not made: linux-image-$release-dbg $version has no vmlinux in it"
    exit 0
  fi
  mv "$work/vmlinux" "$vmlinux"
fi
ln -sf "$vmlinux" "$out/vmlinux"
