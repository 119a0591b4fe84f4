"""The display goes while the program trains; at the next start its work is there."""

import json
import subprocess
import sys

import pytest

from playground.session.format import Session, save_session
from tests.support.experiments import make
from tests.support.paths import ROOT
from tests.support.x_server import x_server

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]
PROGRAM = [sys.executable, "-m", "tests.support.hostile.program"]
LONGEST = 120  # seconds, on a busy machine


def test_what_was_kept_last_is_offered(tmp_path):
    document = tmp_path / "mine.nnplay"
    save_session(Session(make(samples=100)), document)
    folders = {"XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config"}
    own = {name: str(tmp_path / folder) for name, folder in folders.items()}
    with x_server() as (server, environment):
        command = [*PROGRAM, "train", str(document)]
        options = {"cwd": ROOT, "env": environment | own, "text": True}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, **options, **pipes) as program:
            kept = [program.stdout.readline() for _ in range(2)]
            server.kill()
            kept += program.stdout.readlines()
            program.wait(LONGEST)
    done = subprocess.run(
        [*PROGRAM, "offer"],
        cwd=ROOT,
        env=environment | own | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=LONGEST,
    )
    said = json.loads(done.stdout)
    assert said["path"] == str(document)
    assert said["update"] >= int(kept[-1].split()[1])
