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
from tests.monkey.__main__ import DEEDS, ENOUGH, growth
from tests.monkey.heartbeat import Heartbeat
from tests.monkey.lives import CODES, PAUSE, Life, lives, read
from tests.monkey.player import REST_EVERY, Plan
from tests.monkey.promises import memory
from tests.monkey.watches import Log, watch_errors
from tests.support.paths import ROOT

PLAN = Plan(1, 0, 1, 1.0, "", "close", 1.0)
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


def test_memory_that_is_kept_is_counted_and_holes_are_not(qapp):
    before = memory()
    kept = [bytes(100_000) for _ in range(100)]
    during = memory()
    del kept[1::2]
    assert during["used"] - before["used"] == pytest.approx(9.5, abs=1)
    assert memory()["used"] - before["used"] == pytest.approx(4.8, abs=1)


def test_growth_is_that_of_the_last_third():
    def life(used):
        return Life(PLAN, 0, "", [{"memory": {"used": one}} for one in used])

    assert growth(life([40, 90, 95, 99, 100, 101, 99, 100, 130, 100, 101, 99])) == pytest.approx(
        0.5
    )
    assert growth(life(range(40, 160, 10))) == 40
    assert growth(life([40, 160])) == 0


def test_a_run_of_ci_rests_often_enough_to_judge_memory_and_judges_pauses_above_a_second():
    assert DEEDS // REST_EVERY >= ENOUGH
    assert PAUSE <= 1.0
    assert "--pause" not in (ROOT / "Makefile").read_text(encoding="utf-8")


def deeds(life):
    return [(entry["do"], entry["with"]) for entry in life.entries if "do" in entry]
