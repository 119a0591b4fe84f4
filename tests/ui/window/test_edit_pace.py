"""How soon an edit of the largest network is on screen while it trains, in a process of its own.

CPU time of the window's thread, from the call until the canvas has been painted: other threads and
a busy machine hardly count. Its numbers come later, and the window says so until then.
"""

import json
import subprocess
import sys

import pytest

from tests.support.paths import ROOT

AT_ONCE = 0.1  # seconds; it takes 0.03 to 0.05, and 0.07 to 0.15 before boxes were arrays
EDITS = """
import json, os, sys, time
from pathlib import Path
from PyQt6.QtCore import QEvent, QEventLoop, QObject
from PyQt6.QtWidgets import QApplication
from playground import Trainer
from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.edits.settings import set_activation
from playground.core.experiment.edits.units import add_unit, remove_unit
from playground.ui.window import application, log_file, settings
from tests.support.experiments import change, dense, make

class Paints(QObject):
    count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False

def take_turns(is_done, seconds=60):
    until = time.monotonic() + seconds
    while not is_done():
        assert time.monotonic() < until
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

def has_numbers():
    snapshot = window.controller.snapshot
    return snapshot is not None and snapshot.revision == document.revision

def trains():
    return has_numbers() and window.controller.snapshot.running

folder = Path(sys.argv[1])
log_file.log_folder = lambda: folder
settings.settings_file = lambda: folder / "settings.json"
app = QApplication([])
window = application.build_window(app, "light")
window.resize(1366, 768)
window.show()
document, stack = window.document, window.document.undo_stack
largest = make(dense(hidden=(512,) * 7), optimizer="sgd", samples=40, batch=20)
document.open(Trainer(largest), None)
window.shared.watched.pin(0 if sys.argv[2] == "pinned" else None)
window.controller.set_running(True)
take_turns(trains)
paints = Paints()
window.views.canvas.view.viewport().installEventFilter(paints)
edits = {
    "remove a neuron": lambda e: remove_unit(e, "h2"),
    "add a neuron": lambda e: add_unit(e, "h2"),
    "activation": lambda e: set_activation(e, "h3", "sigmoid"),
    "learning rate": lambda e: change(e, learning_rate=0.9 * e.training.learning_rate),
    "remove a layer": lambda e: remove_layer(e, "h4"),
}
moves = {name: lambda edit=edit: document.edit(edit, "edit") for name, edit in edits.items()}
moves |= {"undo": stack.undo, "redo": stack.redo}
found = {name: [] for name in moves}
for _ in range(5):
    for name, act in moves.items():
        before, start = paints.count, time.thread_time()
        act()
        take_turns(lambda: paints.count > before)
        found[name].append(time.thread_time() - start)
        take_turns(trains)
    while stack.canUndo():
        stack.undo()
    take_turns(trains)
print(json.dumps(found))
sys.stdout.flush()
os._exit(0)  # the test is about edits
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("sample", ["none", "pinned"])
def test_an_edit_of_the_largest_network_is_on_screen_at_once_while_it_trains(tmp_path, sample):
    run = subprocess.run(
        [sys.executable, "-c", EDITS, str(tmp_path), sample],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=280,
    )
    took = {name: min(seconds) for name, seconds in json.loads(run.stdout).items()}
    print({name: round(1000 * seconds) for name, seconds in took.items()})
    assert max(took.values()) < AT_ONCE
