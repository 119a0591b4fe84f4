"""The output map: classes without confidence, and what the network answers under the mouse."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF

from playground.core import edits
from playground.ui.text import number


def colours(window):
    return {tuple(pixel) for pixel in window.map_view.picture.reshape(-1, 3).tolist()}


@pytest.mark.parametrize(("dataset", "classes"), [("xor", 2), ("blobs", 3)])
def test_the_map_can_show_which_class_wins_alone(window, settle, dataset, classes):
    window.document.edit(lambda e: edits.set_dataset(e, dataset), "data")
    settle(window)
    assert len(colours(window)) > 10
    window.map_view.classes.click()
    assert len(colours(window)) <= classes
    window.map_view.classes.click()
    assert len(colours(window)) > 10


def test_a_regression_has_no_classes(window, settle):
    window.map_view.classes.setChecked(True)
    window.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    settle(window)
    assert not window.map_view.classes.isEnabled()
    assert len(colours(window)) > 10


def hover(window, x, y):
    plot = window.map_view.plot
    plot.scene().sigMouseMoved.emit(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


@pytest.mark.parametrize(("x", "y"), [(-3.0, 2.0), (5.5, -5.5), (0.01, 0.01)])
def test_the_answer_under_the_mouse_is_said(window, settle, x, y):
    snapshot = settle(window)
    hover(window, x, y)
    size, low, high = snapshot.outputs.shape[-1], snapshot.experiment.dataset.low, snapshot.experiment.dataset.high
    centres = low + (high - low) * (np.arange(size) + 0.5) / size
    column, row = np.abs(centres - x).argmin(), np.abs(centres[::-1] - y).argmin()
    value = number(float(snapshot.outputs[0, row, column]))
    assert window.map_view.meaning.text() == f"{value} at ({x:.2f}, {y:.2f})".replace("-", "−")


def test_outside_the_map_stands_what_it_shows(window, settle):
    settle(window)
    hover(window, 0.0, 0.0)
    hover(window, 99.0, 0.0)
    assert window.map_view.meaning.text() == "probability of class 1"
