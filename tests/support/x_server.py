"""An X server of its own, for a real window."""

import os
import subprocess
from contextlib import contextmanager


@contextmanager
def x_server(size="1280x800"):
    """An X server with a screen of this size; gives it, and the environment to use it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        try:
            yield server, {**environment, "DISPLAY": f":{number}"}
        finally:
            server.terminate()
