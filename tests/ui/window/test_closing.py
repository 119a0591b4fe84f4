"""Closing the program while training is busy: the window goes at once, the process soon after."""

import os
import subprocess
import sys
import time

import pytest

from tests.support.paths import ROOT

CLOSE = """
import sys, threading, time
from pathlib import Path
from PyQt6.QtCore import QTimer
from playground import Trainer
from playground.ui.widgets import dialogs
from playground.ui.window import application, log_file, settings
from tests.support.experiments import dense, make

folder, kind = Path(sys.argv[1]), sys.argv[2]
log_file.log_folder = lambda: folder / "state"
settings.settings_file = lambda: folder / "settings.json"
dialogs.ask_unsaved = lambda *_: dialogs.SaveChoice.DISCARD
install_hooks, run_while = application.install_hooks, Trainer.run_while
begun = threading.Event()

def train(trainer, *arguments, **options):
    begun.set()
    if kind == "a long update":
        threading.Event().wait(600)
    run_while(trainer, *arguments, **options)

def install_and_train(window):
    install_hooks(window)
    if kind == "the largest network":
        network = dense(hidden=(512,) * 7)
        experiment = make(network, optimizer="adam", samples=1800, batch=900)
        window.document.open(Trainer(experiment), None)
    window.controller.set_running(True)
    timer = QTimer(window)
    timer.timeout.connect(lambda: close(window, timer) if begun.is_set() else None)
    timer.start(50)

def close(window, timer):
    timer.stop()
    began_at = time.perf_counter()
    window.close()
    print(time.perf_counter() - began_at, window.isVisible(), time.time(), flush=True)

Trainer.run_while = train
application.install_hooks = install_and_train
sys.exit(application.run_window(None, "light"))
"""
OFFSCREEN = "This plugin does not support propagateSizeHints()"
AT_ONCE = 2.0  # seconds until the window is hidden
SOON = 20.0  # seconds until the process has ended; it takes 2 to 3 where the machine is idle


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["a small network", "the largest network", "a long update"])
def test_the_window_goes_at_once_and_the_process_soon(kind, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", CLOSE, str(tmp_path), kind],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    ended_at = time.time()
    said = [line for line in done.stderr.splitlines() if OFFSCREEN not in line]
    assert (done.returncode, said) == (0, [])
    took, is_visible, closed_at = done.stdout.split()
    print(kind, f"hidden after {float(took):.3f} s, gone after {ended_at - float(closed_at):.2f} s")
    assert is_visible == "False"
    assert float(took) < AT_ONCE
    assert ended_at - float(closed_at) < SOON
