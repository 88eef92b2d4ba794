#!/usr/bin/env bash
# Puts gdb 18.1 into a cache folder and prints its path. Stock gdb, as PyPI's gdb-for-pwndbg brings it.
#
#   Tests/GDBSessions/gdb18.sh [FOLDER]       default: $XDG_CACHE_HOME/ringside/gdb18, or ~/.cache/…
set -euo pipefail

version=18.1.0.post1
folder="${1:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/ringside/gdb18}"
gdb="$folder/bin/gdb"

works() { "$gdb" -nx -batch -ex 'python print(gdb.VERSION)' 2>/dev/null | grep -q '^18\.1'; }

if ! works; then
  rm -rf "$folder"
  mkdir -p "$(dirname "$folder")"
  # The wheel is made for one Python: the system's own, not one that a version manager put in front.
  for python in /usr/bin/python3 python3; do
    if "$python" -m venv "$folder" >&2 &&
      "$folder/bin/pip" install --quiet --disable-pip-version-check "gdb-for-pwndbg==$version" >&2 &&
      works; then
      break
    fi
    rm -rf "$folder"
  done
  if ! works; then
    echo "gdb18: gdb-for-pwndbg $version cannot be installed (needs python3-venv and access to PyPI)" >&2
    exit 1
  fi
fi
echo "$gdb"
