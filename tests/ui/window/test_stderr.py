"""Nothing is printed to stderr but the program's own sentences, also when numbers overflow."""

import subprocess
import sys

import pytest

from playground import save
from tests.support import extremes
from tests.support.paths import ROOT

OFFSCREEN = "This plugin does not support propagateSizeHints()"  # said by that platform alone
# printed, not raised: as errors they are lost where errors are caught, as in a computation
PRINTED = ("-W", "always::RuntimeWarning")
PLANTS = {
    "": "",
    "a view": "CurvesView.show_frame = warning_too(CurvesView.show_frame)",
    "the training thread": "TrainingRun.train = warning_too(TrainingRun.train)",
}
TABS = ["weights", "gradients", "activations", "table", "backprop", "circuit"]
DRIVE = """
import sys
import numpy as np
from playground.live.run import TrainingRun
from playground.ui.views.curves.view import CurvesView
from tests.support.diverging import main

def warning_too(function):
    def wrapped(*values):
        np.ones(1) / np.zeros(1)
        return function(*values)
    return wrapped

{plant}
sys.exit(main())
"""
LEAVE = """
from PyQt6.QtWidgets import QApplication
from playground.ui.window.application import build_window

app = QApplication([])
window = build_window(app, "light")
window.show()
app.processEvents()
window.panel_layout.open("backprop")
window.shared.watched.pin(0)
app.processEvents()
window.controller.worker.close()
"""
HIDE_AND_END = """
import os, signal, sys
from PyQt6.QtCore import QTimer
from playground.ui.window import application

install = application.install_hooks

def install_and_end(window):
    install(window)
    QTimer.singleShot(0, window.{hide})
    QTimer.singleShot(100, lambda: os.kill(os.getpid(), signal.{name}))

application.install_hooks = install_and_end
print("ended with", application.run_window(None, "light"))
"""
SENTENCES = {
    "diverged": "Training diverged at update 4: z of layer h2 overflowed first. The weights were "
    "too large before it (largest |w| = 6e+272); start with smaller ones.",
    "diverged float32": "Training diverged at update 2: ∂L/∂w of layer output overflowed first. "
    "The weights were too large before it (largest |w| = 1.31e+09); start with smaller ones.",
    "saturated bce": "",
    "adam diverged": "",
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs Python with these arguments; returns stdout, and stderr without that of the platform."""
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")

    def run(*arguments):
        done = subprocess.run(  # noqa: S603
            [sys.executable, *map(str, arguments)],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=110,
            check=False,
        )
        kept = [line for line in done.stderr.splitlines() if OFFSCREEN not in line]
        return done.stdout, "\n".join(kept)

    return run


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTS)
def test_a_window_whose_training_diverges_prints_nothing(run, plant):
    said, errors = run(*PRINTED, "-c", DRIVE.format(plant=PLANTS[plant]))
    assert said.split() == TABS
    if plant:
        assert "RuntimeWarning: divide by zero" in errors
    else:
        assert errors == ""


def test_a_window_that_is_left_to_python_is_destroyed_without_an_error(run):
    _, errors = run("-c", LEAVE)
    assert errors == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("hide", ["hide", "showMinimized"])
def test_a_signal_ends_the_program_while_its_window_cannot_be_seen(run, hide, name):
    assert run("-c", HIDE_AND_END.format(hide=hide, name=name)) == ("ended with 0\n", "")


@pytest.mark.parametrize("name", SENTENCES)
def test_training_that_diverges_says_only_so(run, tmp_path, name):
    file = tmp_path / "extreme.nnplay"
    save(extremes.experiments()[name](), file)
    _, errors = run("-W", "error", "main.py", "train", file, "--epochs", "5")
    assert errors == (SENTENCES[name] and f"backprop-playground: {SENTENCES[name]}")
