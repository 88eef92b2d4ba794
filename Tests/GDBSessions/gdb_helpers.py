"""What a session's gdb script can use besides gdb's own commands.

try COMMAND              runs it; an error is printed as "error: ..." and does not end the script
ctrl-c-after SECONDS     sends this gdb a SIGINT from outside, as a terminal's Ctrl-C does
pause SECONDS            waits
poll SECONDS COMMAND     repeats a `monitor` command until its output holds the text behind ` -- `
"""
import os
import signal
import threading
import time

import gdb


class Try(gdb.Command):
    def __init__(self):
        super().__init__("try", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        try:
            gdb.execute(argument)
        except gdb.error as error:
            print("error: %s" % error)


class ControlC(gdb.Command):
    def __init__(self):
        super().__init__("ctrl-c-after", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        for delay in argument.split():
            timer = threading.Timer(float(delay), os.kill, (os.getpid(), signal.SIGINT))
            timer.daemon = True
            timer.start()


class Pause(gdb.Command):
    def __init__(self):
        super().__init__("pause", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        time.sleep(float(argument))


class Poll(gdb.Command):
    def __init__(self):
        super().__init__("poll", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        seconds, command = argument.split(None, 1)
        command, text = command.split(" -- ")
        end = time.monotonic() + float(seconds)
        while True:
            output = gdb.execute(command, to_string=True)
            if text in output or time.monotonic() > end:
                print(output, end="")
                return
            time.sleep(0.05)


Try()
ControlC()
Pause()
Poll()
