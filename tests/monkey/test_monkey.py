"""The monkey's own promises: what goes wrong is found, and can be played again."""

import logging
import sys
import threading
import time
import warnings

import pytest
from PyQt6.QtCore import qInstallMessageHandler, qWarning
from PyQt6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from tests.monkey import targets
from tests.monkey.heartbeat import Heartbeat
from tests.monkey.lives import CODES, lives, read
from tests.monkey.watches import Log, watch_errors

pytestmark = pytest.mark.monkey


@pytest.fixture
def log(tmp_path):
    one = Log(tmp_path / "log.jsonl")
    yield one
    one.close()


def kinds(tmp_path):
    return [entry["found"] for entry in read(tmp_path / "log.jsonl") if "found" in entry]


@pytest.fixture
def watched(log, monkeypatch, qapp):
    """The watches of errors, and everything as it was afterwards."""
    hooks = (sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")
    for place, name in hooks:
        monkeypatch.setattr(place, name, lambda *_: None)
    handlers, before = list(logging.getLogger().handlers), qInstallMessageHandler(None)
    with warnings.catch_warnings():
        watch_errors(log)
        yield
    logging.getLogger().handlers[:] = handlers
    qInstallMessageHandler(before)


def raise_error():
    raise ValueError("planted")


def test_errors_and_warnings_of_all_kinds_are_found(watched, tmp_path):
    try:
        raise_error()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    thread = threading.Thread(target=raise_error)
    thread.start()
    thread.join()
    warnings.warn("planted", RuntimeWarning, stacklevel=1)
    logging.getLogger("playground").error("planted")
    qWarning("planted")
    found = ["exception", "exception in a thread", "warning", "log record", "Qt message"]
    assert kinds(tmp_path) == found


def test_a_pause_counts_by_what_was_computed_in_it(log, tmp_path):
    heart = Heartbeat(log, 0.1)
    end = time.process_time() + 1.5
    while time.process_time() < end:
        pass
    heart.beat()
    heart.beat()
    heart.end()
    assert kinds(tmp_path) == ["hang"]
    assert sum(heart.pauses.values()) == 1


def test_the_way_to_a_widget_leads_to_it_again(qtbot):
    top, box, line = QWidget(), QCheckBox(), QLineEdit()
    layout = QVBoxLayout(top)
    for widget in (QLineEdit(), box, line):
        layout.addWidget(widget)
    qtbot.addWidget(top)
    assert targets.found(top, targets.way(line)) is line
    assert targets.found(top, targets.way(box)) is box
    assert targets.found(top, "QLineEdit:#7") is None


@pytest.mark.timeout(300)
def test_a_life_ends_well_and_its_log_is_played_again(tmp_path):
    (first,) = lives(3, 30, 200.0, tmp_path / "first")
    assert first.code in CODES[first.plan.ending]
    assert first.done == 30
    (again,) = lives(3, 100, 200.0, tmp_path / "again", script=first.plan.log)
    assert deeds(again) == deeds(first)


def deeds(life):
    return [(entry["do"], entry["with"]) for entry in life.entries if "do" in entry]
