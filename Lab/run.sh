#!/bin/bash
# run.sh - the KVM engine's checks next to a real kvm_intel, on any machine
#
#   Lab/run.sh [part of a check's name...]
#
# Builds kvm-lab-checks with the Swift runtime linked in, and runs it in kvm-lab.sh's emulated machine.
# Takes about a minute. Status: 0 all passed, 1 some failed, 124 too slow, 125 the lab failed.
# LAB_OPTIONS goes to kvm-lab.sh: LAB_OPTIONS="-v -d /tmp/lab" keeps the emulator's files.
set -eu
cd "$(dirname "$0")/.."
swift build --quiet -c release --static-swift-stdlib --product kvm-lab-checks
# shellcheck disable=SC2086
exec Lab/kvm-lab.sh -t 240 -T 480 ${LAB_OPTIONS:-} \
  "$(swift build -c release --static-swift-stdlib --show-bin-path)/kvm-lab-checks" "$@"
