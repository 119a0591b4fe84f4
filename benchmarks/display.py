"""Run a benchmark under Xvfb where there is no display."""

import os
import subprocess
import sys

NO_XVFB = "There is no display and Xvfb is not installed (Debian: apt-get install xvfb)."
OPTIONS = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]


def run_with_display(module: str, arguments: list[str]) -> int:
    """Run `python -m module arguments` under Xvfb; returns its exit code, 3 without Xvfb."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), *OPTIONS]
    try:
        server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        print(NO_XVFB, file=sys.stderr)
        return 3
    try:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        again = [sys.executable, "-m", module, *arguments]
        return subprocess.run(again, env=environment, check=False).returncode
    finally:
        server.terminate()
        server.wait()
