#!/usr/bin/env bash
# Builds the sample guests into samples/out: all, or those named; only what is out of date.
#
#   samples/build.sh [--force] [--list] [NAME ...]
#
# Needs clang, ld.lld and llvm-objcopy, which the Swift toolchain brings along. They are taken from
# $RINGSIDE_LLVM (a folder) if set, else from beside swiftc, else from PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# ------------------------------------------------------------------- the guests

# [DEFINE=MACRO] [PROFILE=MODE] sample NAME KIND SOURCE...
#   PROFILE writes NAME.json, what a benchmark of a gdb server wants to know
#   mbr      a disk image NAME.img by its boot sector, and NAME.elf with its symbols (ELF32)
#   moved:A  as mbr; its part .moved is linked at address A
#   kernel32 a Multiboot 1 kernel NAME.elf, ELF32, at 1 MiB
#   kernel64 a kernel NAME.elf, ELF64, at 1 MiB; kernel64-high: linked in the top 2 GiB
#   kernel32-high  the same, linked at C0000000H above where it is loaded
#   mbr64    the same with 64-bit code: NAME.elf is ELF64; NAME32.elf has the same symbols as ELF32
guests() {
  sample hello-mbr mbr hello-mbr.S
  sample modes mbr64 modes/modes.S modes/tick.c
  sample real-int moved:0x10010 real-int.S
  sample selfcopy moved:0x9000 selfcopy.S
  sample triple-real mbr triple-real.S
  sample timer-irq mbr timer-irq.S
  sample keyboard-echo mbr keyboard-echo.S
  sample serial-echo mbr serial-echo.S
  sample prot32 kernel32 prot32/prot32.c prot32/interrupts.c prot32/entries.S \
    common/start32.S common/kernel.c common/work.c
  sample smp kernel32 smp/smp.c smp/apic.c smp/processors.c smp/trampoline.S common/start32.S \
    common/kernel.c
  sample triple-prot kernel32 triple-prot.S common/kernel.c
  sample long64 kernel64 long64.c common/start64.S common/pvh.S common/kernel.c common/work.c
  sample long64-high kernel64-high long64.c common/start64-high.S common/pvh.S common/kernel.c \
    common/work.c
  sample triple-long kernel64 triple-long.S common/pvh.S common/kernel.c
  sample mapped-late kernel64 mapped-late.S common/pvh.S common/kernel.c
  sample user3 kernel64 user3.S common/pvh.S common/kernel.c
  DEFINE=SYSRET sample user3-sysret kernel64 user3.S common/pvh.S common/kernel.c
  sample paging-late kernel32-high paging-late/start.S paging-late/high.c common/kernel.c common/work.c
  DEFINE=PAE sample paging-late-pae kernel32-high paging-late/start.S \
    paging-late/high.c common/kernel.c common/work.c
  # Kernels whose lines Tests/Kernels compares with what Bochs prints.
  for kernel in privilege segmentation paging tasks interrupts debug; do
    sample "kernel-$kernel" mbr "kernels/$kernel.c" kernels/boot.S \
      kernels/entry.S kernels/kit.c kernels/output.c
  done
  for kernel in long transfers events rights; do
    sample "kernel-$kernel" mbr64 "kernels/$kernel.c" kernels/boot.S kernels/entry64.S \
      kernels/kit64.c kernels/output.c
  done
  DEFINE=FIVE_LEVELS sample "kernel-rights5" mbr64 kernels/rights.c kernels/boot.S kernels/entry64.S \
    kernels/kit64.c kernels/output.c
  PROFILE=real sample loop16 mbr loop16.S
  PROFILE=protected sample loop32 kernel32 loop32.S
  PROFILE=long sample loop64 kernel64 loop64.S common/pvh.S
  sample workload mbr64 workload/workload.S
}

# ------------------------------------------------------------------- the tools

find_tools() {
  local folder="${RINGSIDE_LLVM:-}" info
  if [[ -z "$folder" ]] && command -v swiftc >/dev/null; then
    # swiftc may be a launcher that stands elsewhere: the toolchain itself says where it is.
    info=$(swiftc -print-target-info 2>/dev/null || true)
    folder=$(sed -n 's/.*"runtimeResourcePath": *"\(.*\)\/lib\/swift".*/\1\/bin/p' <<<"$info")
  fi
  local tool found
  for tool in clang ld.lld llvm-objcopy; do
    found="$folder/$tool"
    [[ -n "$folder" && -x "$found" ]] || found=$(command -v "$tool" || true)
    if [[ -z "$found" ]]; then
      echo "samples: no $tool found: install the Swift toolchain, or Debian's clang, lld and llvm," \
        "or set RINGSIDE_LLVM to the folder that holds it" >&2
      exit 1
    fi
    case $tool in
      clang) CLANG=$found ;;
      ld.lld) LLD=$found ;;
      llvm-objcopy) OBJCOPY=$found ;;
    esac
  done
}

# Guests have no libc and no floating point: the kernel ones enable none.
C_FLAGS=(-std=c17 -O1 -g -ffreestanding -fno-builtin -fno-pic -fno-stack-protector
  -fno-omit-frame-pointer -fno-asynchronous-unwind-tables -mno-sse -mno-mmx -mno-80387 -msoft-float
  -Wall -Wextra -Werror -Wno-unused-function)

# compile TARGET SOURCE OBJECT
compile() {
  local flags=(--target="$1" -g ${DEFINE:+"-D$DEFINE"})
  [[ "$2" == *.c ]] && flags+=("${C_FLAGS[@]}")
  [[ "$1" == x86_64-* && "$2" == *.c ]] && flags+=(-mno-red-zone ${MODEL[@]+"${MODEL[@]}"})
  "$CLANG" "${flags[@]}" -c "$2" -o "$3"
}

# is_current OUTPUT SOURCE...: newer than its sources, everything shared and this script?
is_current() {
  local output=$1 file
  shift
  [[ -e "$output" ]] || return 1
  for file in "$@" build.sh common/* kernels/*.h workload/parts.inc; do
    [[ "$file" -nt "$output" ]] && return 1
  done
  return 0
}

# link SCRIPT TARGET NAME SOURCE...: $WORK/NAME.elf
link() {
  local script=$1 target=$2 name=$3 source object objects=()
  shift 3
  for source in "$@"; do
    object="$WORK/$(basename "$source").o"
    compile "$target" "$source" "$object"
    objects+=("$object")
  done
  "$LLD" -nostdlib -static -z noexecstack ${LINK[@]+"${LINK[@]}"} -T "$script" \
    -o "$WORK/$name.elf" "${objects[@]}"
  rm "${objects[@]}"
}

sample() {
  local name=$1 kind=$2 main
  shift 2
  ALL+=("$name")
  [[ ${#WANTED[@]} -eq 0 || " ${WANTED[*]} " == *" $name "* ]] || return 0
  if $LIST; then
    echo "$name"
    return 0
  fi
  case $kind in mbr* | moved:*) main="$name.img" ;; *) main="$name.elf" ;; esac
  if ! $FORCE && is_current "out/$main" "$@"; then return 0; fi
  MODEL=() LINK=()
  case $kind in
    mbr) link common/mbr.ld i386-none-elf "$name" "$@" ;;
    moved:*)
      LINK=(--defsym="MOVED_ADDRESS=${kind#moved:}")
      link common/relocated.ld i386-none-elf "$name" "$@"
      ;;
    mbr64)
      link common/mbr.ld x86_64-none-elf "$name" "$@"
      "$OBJCOPY" -O elf32-i386 "$WORK/$name.elf" "$WORK/${name}32.elf"
      ;;
    kernel32 | kernel32-high) link "common/$kind.ld" i386-none-elf "$name" "$@" ;;
    kernel64) link common/kernel64.ld x86_64-none-elf "$name" "$@" ;;
    kernel64-high)
      MODEL=(-mcmodel=kernel)
      link common/kernel64-high.ld x86_64-none-elf "$name" "$@"
      ;;
  esac
  if [[ "$main" == *.img ]]; then "$OBJCOPY" -O binary "$WORK/$name.elf" "$WORK/$main"; fi
  if [[ -n "${PROFILE:-}" ]]; then python3 profile.py "$PROFILE" "$WORK/$name.elf"; fi
  # The file whose age counts comes last.
  local file
  for file in "$WORK"/*; do
    [[ "$file" == "$WORK/$main" ]] || mv "$file" out/
  done
  mv "$WORK/$main" out/
  echo "built out/$main"
}

# ------------------------------------------------------------------------- main

FORCE=false LIST=false WANTED=() ALL=()
for argument in "$@"; do
  case $argument in
    --force) FORCE=true ;;
    --list) LIST=true ;;
    -*)
      echo "usage: samples/build.sh [--force] [--list] [NAME ...]" >&2
      exit 2
      ;;
    *) WANTED+=("$argument") ;;
  esac
done
find_tools
mkdir -p out
# Two builds at a time do not meet: each works in its own folder, and moves whole files into place.
WORK=$(mktemp -d out/build.XXXXXX)
trap 'rm -rf "$WORK"' EXIT
guests
for name in ${WANTED[@]+"${WANTED[@]}"}; do
  if [[ " ${ALL[*]} " != *" $name "* ]]; then
    echo "samples: no sample is named '$name'; there are: ${ALL[*]}" >&2
    exit 2
  fi
done
