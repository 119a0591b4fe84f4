"""Readers of the contact sheet, and of what the toolbar and the confusion matrix tell of the same.

The law's own experiments have no pictures, so that these readers take a desk with digits.
"""

import re
from collections.abc import Iterator

import numpy as np
from PyQt6.QtCore import QPointF

from playground.core.experiment.spec import OUTPUT
from playground.ui.texts.numbers import number
from tests.support.desk import Desk
from tests.support.one_number.shown import Shown, as_number, digits_in


def strip(desk: Desk) -> Iterator[Shown]:
    """The pinned sample below the sheet: its loss, the largest output, ∂L/∂x of every pixel."""
    found, snapshot = desk.map_view.sheet.strip, desk.snapshot
    loss = found.loss.text().rsplit(" ", 1)[1]
    yield Shown("strip", "L", "loss", "sample", as_number(loss), digits_in(loss))
    label, value = re.fullmatch(r"answer: digit (\d) \((.*)\)", found.answer.text()).groups()
    unit = snapshot.experiment.units(OUTPUT)[int(label)]
    yield Shown("strip", "a", (OUTPUT, unit), "sample", as_number(value), digits_in(value))
    largest = re.search(r"largest (.*) \(x standardised", found.slope.text())[1]
    yield Shown("strip", "|∂L/∂x|", "largest", "sample", as_number(largest), digits_in(largest))
    square = found.pictures.pictures()[1]
    for row, column in np.ndindex(8, 8):
        x = square.left() + (column + 0.5) * square.width() / 8
        y = square.top() + (row + 0.5) * square.height() / 8
        text = found.pictures.text_at(QPointF(x, y)).rsplit(" = ", 1)[1]
        digits = digits_in(text)
        yield Shown("pixel", "∂L/∂x", 8 * row + column, "sample", as_number(text), digits)


def canvas_of_digits(desk: Desk) -> Iterator[Shown]:
    """The legend and the outputs of the canvas."""
    line = desk.canvas.legend.full_text().replace("&nbsp;", " ").replace("\u00a0", " ")
    loss = re.search(r"L₄ = (\S+)", line)[1].split("<")[0]
    yield Shown("legend", "L", "loss", "sample", as_number(loss), digits_in(loss))
    item = desk.canvas.view.network_scene.units[OUTPUT]
    for unit, text in zip(desk.experiment.units(OUTPUT), item.numbers, strict=True):
        yield Shown("canvas", "a", (OUTPUT, unit), "sample", as_number(text), digits_in(text))


def arrows(desk: Desk) -> Iterator[Shown]:
    """∂L/∂x of the pinned sample along the axes of the slice."""
    snapshot = desk.snapshot
    for axis, slope in zip(snapshot.plane.axes, snapshot.input_gradient[:, 3], strict=True):
        text = number(float(slope))
        yield Shown("arrows", "∂L/∂x", axis, "sample", as_number(text), digits_in(text))


def right_answers(desk: Desk, which: str) -> Iterator[Shown]:
    """How many samples of a set are right: sheet, confusion matrix, and the score in percent."""
    desk.map_view.head.sets.buttons[which].click()
    buttons = desk.map_view.sheet.which.buttons
    right, wrong = (
        int(buttons[name].text().split()[1].replace(",", "")) for name in ("correct", "wrong")
    )
    yield Shown("sheet", "right", which, None, right, 12)
    confusion = desk.curves_view.confusion
    confusion.sets.buttons[which].click()
    counts = confusion.grid.counts
    yield Shown("confusion", "right", which, None, int(np.trace(counts)), 12)
    yield Shown("confusion", "all", which, None, int(counts.sum()), 12)
    yield Shown("sheet", "all", which, None, right + wrong, 12)
    metrics = desk.snapshot.metrics
    score = metrics.train_score if which == "train" else metrics.test_score
    yield Shown("toolbar", "right", which, None, score * (right + wrong), 9)
