"""The largest networks in a window of their own process: time of its thread, and memory.

They take 0.4 and 0.7 s, and 135 MB. Before there were budgets, and paths of those
edges alone that are drawn, it was minutes and gigabytes.
"""

import json
import subprocess
import sys
import zipfile
from itertools import combinations

import pytest

from playground import INPUT, OUTPUT, ConnectionSpec, LayerSpec, NetworkSpec, Trainer
from playground.session.codec import to_plain
from playground.session.format import Session, save_session
from tests.support.experiments import dense, make

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200.0
WINDOW = """
import os, resource, sys, time
from pathlib import Path
from PyQt6.QtCore import QEventLoop
from PyQt6.QtWidgets import QApplication
from playground.ui.window import application, settings

def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

def settle():
    until = time.monotonic() + 60
    while time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the frame timer ticks
        snapshot = window.controller.snapshot
        if snapshot is not None and snapshot.revision == window.document.revision:
            return

settings.settings_file = lambda: Path(sys.argv[1]).with_name("settings.json")
app = QApplication([])
window = application.build_window(app, "light")
window.resize(1280, 800)
window.show()
settle()
megabytes_before, start = megabytes(), time.thread_time()
window.files.open(Path(sys.argv[1]))
settle()
seconds, more = time.thread_time() - start, megabytes() - megabytes_before
print(seconds, more, window.notice.label.text(), sep="\\n")
sys.stdout.flush()
os._exit(0)  # the test is about opening
"""


def densely_connected(layers, units):
    """Every layer feeds all later ones."""
    hidden = [LayerSpec.dense(f"h{i}", units) for i in range(1, layers)]
    ids = [INPUT, *(layer.id for layer in hidden), OUTPUT]
    connections = tuple(ConnectionSpec(*ends) for ends in combinations(ids, 2))
    return NetworkSpec((*hidden, LayerSpec.dense(OUTPUT, 1, "tanh")), connections)


WIDE = dense(hidden=(512,) * 7)
OPENED = {
    "seven layers of 512": make(WIDE, samples=400, batch=32),
    "64 layers, each to all later ones": make(densely_connected(64, 1)),
}


def opened(path):
    """The seconds of the window's thread, the further megabytes, and what the notice says."""
    run = subprocess.run(
        [sys.executable, "-c", WINDOW, str(path)], capture_output=True, text=True, check=True
    )
    seconds, megabytes, text = run.stdout.split("\n", 2)
    return float(seconds), float(megabytes), text.strip()


@pytest.mark.slow
@pytest.mark.parametrize("name", OPENED)
def test_the_largest_networks_open_soon_and_in_little_memory(tmp_path, name):
    path = tmp_path / "large.nnplay"
    trainer = Trainer(OPENED[name])
    save_session(Session(trainer.experiment, trainer.state()), path)
    seconds, megabytes, text = opened(path)
    assert not text
    assert seconds < MOST_SECONDS
    assert megabytes < MOST_MEGABYTES


@pytest.mark.slow
def test_a_small_file_of_a_network_that_is_too_large_is_refused_at_once(tmp_path):
    trainer, path = Trainer(make()), tmp_path / "large.nnplay"
    save_session(Session(trainer.experiment, trainer.state()), path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    hostile = make(WIDE, samples=20_000, batch=20_000)
    members["experiment.json"] = json.dumps(to_plain(hostile)).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    seconds, megabytes, text = opened(path)
    assert "Going once through 20,000 samples would take 35,073 million operations" in text
    assert seconds < 1.0
    assert megabytes < 50.0
