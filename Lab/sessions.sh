#!/bin/bash
# sessions.sh - real gdb, out here, with guests under a real kvm_intel in the lab
#
#   Lab/sessions.sh [options and names for Tests/GDBSessions/run]
#
# Builds ringside with the Swift runtime linked in, boots the lab once and runs the sessions that are marked for it.
# Takes some minutes. Status: 0 all passed, 1 some failed, 125 the lab could not be started.
set -eu
cd "$(dirname "$0")/.."
swift build --quiet -c release --static-swift-stdlib --product ringside
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# A third of the size, all of which the emulated machine has to load.
objcopy --strip-all "$(swift build -c release --static-swift-stdlib --show-bin-path)/ringside" "$folder/ringside"
Tests/GDBSessions/run --lab --ringside "$folder/ringside" "$@"
