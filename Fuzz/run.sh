#!/usr/bin/env bash
# Builds the libFuzzer target of the protocol session and runs it.
#
#   Fuzz/run.sh [SECONDS] [libFuzzer options]
#
# Inputs that find new code are kept in Fuzz/out/corpus; one that crashes is written to Fuzz/out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
shift || true
out=Fuzz/out
mkdir -p "$out/corpus"

flags=(-O -use-ld=lld -swift-version 6 -sanitize=fuzzer,address -parse-as-library
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility)
mapfile -t library < <(find Sources/GDBRemote -name '*.swift' | sort)
swiftc "${flags[@]}" -wmo -enable-testing -module-name GDBRemote -emit-module \
  -emit-module-path "$out/GDBRemote.swiftmodule" -emit-object -o "$out/GDBRemote.o" "${library[@]}"
swiftc "${flags[@]}" -module-name SessionFuzzer -I "$out" -o "$out/session-fuzzer" \
  Fuzz/SessionFuzzer.swift Tests/GDBRemoteTests/Support/FakeTarget.swift "$out/GDBRemote.o"

# The packets by which a fuzzer learns the protocol's words.
grep -ho 'PacketRow($\|PacketRow("[^"]*"\|^ *"[A-Za-z!?][^" ]*", \.\(bare\|open\|delimited\)' \
  Sources/GDBRemote/Capabilities/*.swift | grep -o '"[^"]*"' | sort -u |
  grep -v '\\' | sed 's/^"\(.*\)"$/"$\1"/' >"$out/words.dict"
for word in '$Z0,' '$z2,' 1000 ffffffffffffffff p1.1 -1 '#00' swbreak+ error-message+ target.xml; do
  echo "\"$word\"" >>"$out/words.dict"
done

exec "$out/session-fuzzer" -max_total_time="$seconds" -max_len=4096 -dict="$out/words.dict" \
  -artifact_prefix="$out/" "$@" "$out/corpus"
