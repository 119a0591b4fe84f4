"""A job beside the window, and what is heard of it."""

import threading

import pytest
from PyQt6.QtCore import QObject

from playground.ui.widgets.job_watcher import JobWatcher


@pytest.fixture
def parent(qapp):
    return QObject()


def test_the_end_of_a_job_is_reported_once_with_its_result(parent, qtbot):
    ended = []
    watcher = JobWatcher(parent, ended.append, interval=1)
    watcher.start(lambda job: 7, "seven")
    assert watcher.is_running
    qtbot.waitUntil(lambda: not watcher.is_running)
    assert [job.result for job in ended] == [7]


def test_an_error_is_reported_as_the_end_of_the_job(parent, qtbot):
    ended = []
    watcher = JobWatcher(parent, ended.append, interval=1)
    watcher.start(lambda job: 1 // 0, "fails")
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(ended[0].error, ZeroDivisionError)


def test_progress_is_reported_while_the_job_runs(parent, qtbot):
    shares, go_on = [], threading.Event()

    def work(job):
        job.report(0.5)
        go_on.wait()

    watcher = JobWatcher(parent, lambda job: None, shares.append, interval=1)
    watcher.start(work, "half")
    qtbot.waitUntil(lambda: 0.5 in shares)
    go_on.set()
    qtbot.waitUntil(lambda: not watcher.is_running)


def endless(job):
    while True:
        job.report(0.0)


def test_a_job_that_is_stopped_or_replaced_is_never_reported(parent, qtbot):
    ended = []
    watcher = JobWatcher(parent, ended.append, interval=1)
    watcher.start(endless, "stopped")
    watcher.stop()
    assert not watcher.is_running
    watcher.start(endless, "replaced")
    watcher.start(lambda job: "last", "last")
    qtbot.waitUntil(lambda: not watcher.is_running)
    assert [job.result for job in ended] == ["last"]
