#!/usr/bin/env python3
"""Asks analyzerd with the standard library alone:  analyzerd_client.py 'quotes name="Vladimir Putin" limit=3'"""
import json
import os
import socket
import sys


def socket_path(env=os.environ):
    if env.get("ANALYZERD_SOCKET"):
        return env["ANALYZERD_SOCKET"]
    if env.get("XDG_RUNTIME_DIR"):
        return env["XDG_RUNTIME_DIR"] + "/analyzerd/socket"
    return os.path.expanduser("~/.local/state/analyzerd/socket")


def ask(request, path=None):
    """Yields the rows of an answer as dictionaries; an error of the daemon is a RuntimeError with its code and message."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path or socket_path())
        lines = connection.makefile("rb")
        if not lines.readline().startswith(b"analyzerd 1."):
            raise ConnectionError("no analyzerd of protocol 1 answers")
        connection.sendall(request.encode() + b"\n")
        for line in lines:
            if not line.startswith(b"{"):
                if line.startswith(b"ok"):
                    return
                raise RuntimeError(line.decode().strip())
            yield json.loads(line)
    raise ConnectionError("the connection ended before the answer was complete")


if __name__ == "__main__":
    for row in ask(" ".join(sys.argv[1:]) or "help"):
        print(json.dumps(row, ensure_ascii=False))
