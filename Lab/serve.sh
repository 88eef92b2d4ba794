#!/bin/sh
# serve.sh - inside the lab: runs `ringside` for a host that is at the other end of /dev/ttyS1
#
# The host sends lines, and this answers on the same line (what it answers starts a line of its own):
#
#   doctor TAG             `ringside doctor --json`, then LAB-ENDED
#   run TAG ARGUMENTS...   `ringside run ARGUMENTS...`; after LAB-READY TAG the line is gdb's connection to
#                          it, until the run ends: LAB-ENDED TAG STATUS
#   end                    this ends, and with it the lab
#
# What `ringside` prints goes to standard output, which the host sees as well.
line=/dev/ttyS1
port=1234
stty -F $line 115200 raw -echo
ifconfig lo 127.0.0.1 up
exec 4<>$line
printf "\nLAB-SERVES\n" >&4

while read -r word tag arguments <&4; do
  case $word in
  doctor)
    ringside doctor --json
    printf '\nLAB-ENDED %s %d\n' "$tag" $? >&4
    ;;
  run)
    : >/tmp/log
    # shellcheck disable=SC2086  # the arguments are words
    ringside run --gdb 127.0.0.1:$port $arguments </dev/null >/tmp/log 2>&1 &
    pid=$!
    # A run that cannot begin ends by itself.
    until grep -q 'target remote' /tmp/log || ! kill -0 $pid 2>/dev/null; do usleep 50000; done
    printf '\nLAB-READY %s\n' "$tag" >&4
    nc 127.0.0.1 $port <&4 >&4
    wait $pid
    status=$?
    cat /tmp/log
    printf '\nLAB-ENDED %s %d\n' "$tag" $status >&4
    ;;
  end) exit 0 ;;
  *) ;; # what gdb sent after the end of its run
  esac
done
