#!/usr/bin/env python3
"""The other end of a guest's cable:  net-peer.py SOCKET ADDRESS  |  net-peer.py --count CAPTURE NUMBER

Waits at a unix socket for a machine (`--net unix:SOCKET`), and answers ARP and pings for ADDRESS. Ends with the machine. Frames go as `-netdev stream` of QEMU sends them: four bytes of length, then the frame.
With --count: fails unless a capture has so many pings and as many answers.
"""
import socket
import struct
import sys


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def answer(frame, own):
    """The frame that answers `frame`, or nothing."""
    mac = b"\x52\x55\x0a\x00\x00\x02"
    source, kind, body = frame[6:12], frame[12:14], frame[14:]
    if kind == b"\x08\x06" and body[6:8] == b"\0\1" and body[24:28] == own:
        return source + mac + kind + body[:6] + b"\0\2" + mac + own + body[8:18]
    if kind != b"\x08\x00" or body[16:20] != own:
        return None
    length = (body[0] & 15) * 4
    total = struct.unpack("!H", body[2:4])[0]
    head, data = bytearray(body[:length]), bytearray(body[length:total])
    head[12:16], head[16:20] = head[16:20], head[12:16]
    if head[9] == 1 and data[0] == 8:
        data[0], data[2:4] = 0, b"\0\0"
        data[2:4] = struct.pack("!H", checksum(bytes(data)))
    else:
        return None
    head[10:12] = b"\0\0"
    head[10:12] = struct.pack("!H", checksum(bytes(head)))
    return source + mac + kind + bytes(head) + bytes(data)


def count(path, number):
    """Fails unless the capture has `number` pings and answers."""
    with open(path, "rb") as file:
        data = file.read()
    magic, _, _, _, _, link = struct.unpack("<6I", data[:24])
    assert (magic, link) == (0xA1B23C4D, 1), "no capture of Ethernet with nanoseconds"
    kinds, place, before = [], 24, 0
    while place < len(data):
        seconds, nanoseconds, length, _ = struct.unpack("<4I", data[place:place + 16])
        frame, place = data[place + 16:place + 16 + length], place + 16 + length
        assert len(frame) == length and seconds * 10**9 + nanoseconds >= before, "torn, or out of order"
        before = seconds * 10**9 + nanoseconds
        if frame[12:14] == b"\x08\x00" and frame[23] == 1:
            kinds.append(frame[34])
    assert (kinds.count(8), kinds.count(0)) == (number, number), kinds


def main():
    if sys.argv[1] == "--count":
        return count(sys.argv[2], int(sys.argv[3]))
    own = socket.inet_aton(sys.argv[2])
    server = socket.socket(socket.AF_UNIX)
    server.bind(sys.argv[1])
    server.listen()
    server.settimeout(120)
    link, _ = server.accept()
    stream = link.makefile("rb")
    while True:
        head = stream.read(4)
        if len(head) < 4:
            return
        reply = answer(stream.read(struct.unpack("!I", head)[0]), own)
        if reply:
            link.sendall(struct.pack("!I", len(reply)) + reply)


if __name__ == "__main__":
    main()
