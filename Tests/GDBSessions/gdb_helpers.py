"""What a session's gdb script can use besides gdb's own commands.

try COMMAND              runs it; an error is printed as "error: ..." and does not end the script
ctrl-c-after SECONDS     sends this gdb a SIGINT from outside, as a terminal's Ctrl-C does
pause SECONDS            waits, through a Ctrl-C
next-to MNEMONIC         `rs-next` until the next instruction is one of these
until-stopped-in STATE   lets the guest run and stops it, until `info threads` has this word, and prints both
until-screen SECONDS T   lets the guest run until the text T is on its screen, then prints the screen
"""
import os
import signal
import threading
import time

import gdb

# How many times longer the guest may take: the runner says so where the machine is emulated.
PATIENCE = float(os.environ.get("PATIENCE", "1"))


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
        end = time.monotonic() + float(argument)
        while time.monotonic() < end:
            try:
                time.sleep(max(0, end - time.monotonic()))
            except KeyboardInterrupt:
                print("interrupted")


class NextTo(gdb.Command):
    def __init__(self):
        super().__init__("next-to", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        # Not a number of steps: an emulated machine may stop before an instruction once more.
        text = ""
        for _ in range(60):
            text = gdb.execute("x/i $pc", to_string=True)
            if argument in text:
                break
            gdb.execute("rs-next", to_string=True)
        print(text)


class UntilStoppedIn(gdb.Command):
    def __init__(self):
        super().__init__("until-stopped-in", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        # A stop can fall into the handler of a timer interrupt, in the lab's slow machine above all.
        stop = threads = ""
        for attempt in range(20):
            gdb.execute("ctrl-c-after %g" % (0.3 + 0.07 * attempt), to_string=True)
            stop = gdb.execute("continue", to_string=True)
            threads = gdb.execute("info threads", to_string=True)
            if argument in threads:
                break
        print(stop + threads)


class UntilScreen(gdb.Command):
    def __init__(self):
        super().__init__("until-screen", gdb.COMMAND_USER)

    def invoke(self, argument, from_tty):
        seconds, text = argument.split(None, 1)
        end = time.monotonic() + PATIENCE * float(seconds)
        screen = ""
        while text not in screen and time.monotonic() < end:
            gdb.execute("ctrl-c-after %g" % (0.5 * PATIENCE), to_string=True)
            gdb.execute("continue", to_string=True)
            screen = gdb.execute("monitor screen", to_string=True)
        print(screen)


Try()
ControlC()
Pause()
NextTo()
UntilStoppedIn()
UntilScreen()
