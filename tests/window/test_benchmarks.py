"""The benchmarks' own health: they measure a real window, and count what blocks it."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QGraphicsView

from benchmarks.latency import Latency
from benchmarks.respond import figures
from benchmarks.turns import Turns
from tests.support.paths import ROOT

BLOCK = 0.15  # seconds


@pytest.mark.window
def test_the_live_benchmark_measures_a_real_window(display, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.live", "--json", "--seconds", "1", "--only", "2-4-2-1"],
        cwd=ROOT,
        env={**display, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    figures = json.loads(done.stdout)["2-4-2-1"]
    assert figures["updates_per_second"] > 0
    assert 0 < figures["input_ms_p50"] <= figures["input_ms_p99"]
    assert all(figures[f"{kind}_ms_p99"] > 0 for kind in ("mouse", "wheel", "key"))
    assert figures["canvas_paints_per_second"] >= 0.9 * figures["frames_per_second"] > 0


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_the_respond_benchmark_measures_all_actions(tmp_path):
    network = "2-4-2-1"
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.respond", "--json", "--repeats", "1", "--only", network],
        cwd=ROOT,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=280,
    )
    rows = json.loads(done.stdout)[network]
    selections = {f"select {part}" for part in ("neuron", "edge", "layer")}
    steps = {f"step by {grain}" for grain in ("layer", "neuron", "gate")}
    graph = {"open", "pin", "show all gates", "show the selected"}
    assert rows.keys() == {
        *(f"network: {action}" for action in {"open", "theme", "text size"} | selections),
        *(f"backprop: {action}" for action in graph | selections | steps),
        "circuits: open",
    }
    assert all(0 < row["cpu_ms_p50"] == row["cpu_ms_max"] for row in rows.values())
    said = done.stderr.splitlines()  # a row for each action, as soon as it is measured, no more
    assert [line for line in said if " | " not in line] == []
    assert [line.split(" | ")[1] for line in said] == [*rows]


def test_an_input_waits_as_long_as_the_window_is_blocked(qtbot):
    def block():
        time.sleep(BLOCK)

    view, timer = QGraphicsView(), QTimer()
    qtbot.addWidget(view)
    view.show()
    latency = Latency(view)
    timer.timeout.connect(block)
    timer.start(0)
    latency.start()
    qtbot.wait(int(6000 * BLOCK))
    timer.stop()
    latency.stop()
    figures = latency.figures()
    assert figures["input_ms_p99"] > 1500 * BLOCK  # until it is handled, and until that is painted


def test_an_action_that_blocks_the_window_is_found(qapp):
    def block():
        end = time.thread_time() + BLOCK
        while time.thread_time() < end:
            pass

    turns = Turns()
    row = figures([turns.after(block), turns.after(lambda: None)])
    assert 1000 * BLOCK <= row["cpu_ms_max"] <= row["wall_ms_max"] + 1
    assert row["cpu_ms_p50"] < row["cpu_ms_max"]


def test_an_action_that_fails_gives_no_figures(qapp):
    def fail():
        raise AttributeError("no such button")

    with pytest.raises(AttributeError, match="no such button"):
        Turns().after(fail)
