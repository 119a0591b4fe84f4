"""Names of columns and classes come from files: all views show them letter by letter."""

from dataclasses import replace
from html import unescape

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QTextEdit, QWidget

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.ui.window.workspaces import workspaces
from tests.support.own import own_flowers

MARKED = "<u>"  # how an underlined name would begin
NAMES = tuple(f"<u>{name}</u> & co" for name in "abcd")
CLASSES = tuple(f"<u>{name}</u> & co" for name in "xyz")


@pytest.fixture
def marked(window, qtbot, settle):
    """The window with names that look like HTML."""
    named = {"class_names": CLASSES, "source": "<u>file</u>.csv", "target": "<u>kind</u>"}
    own = replace(own_flowers(), inputs=tuple(map(Input, NAMES)), **named)
    window.document.edit(lambda e: import_own(Experiment(), own), "Import data")
    settle(window)
    return window


def taken_for_html(window):
    """The texts on screen in which a name is not shown letter by letter."""
    found = []
    for widget in window.findChildren(QWidget):
        if MARKED in widget.toolTip():
            found.append((type(widget).__name__, widget.toolTip()))
        is_plain = isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.PlainText
        if isinstance(widget, QLabel) and not is_plain and MARKED in widget.text():
            found.append((type(widget).__name__, widget.text()))
        if isinstance(widget, QTextEdit) and "text-decoration: underline" in widget.toHtml():
            found.append((type(widget).__name__, widget.toHtml()))
    for action in window.actions():
        if MARKED in action.toolTip():
            found.append(("QAction", action.toolTip()))
    return found


def test_no_view_takes_a_name_for_html(marked, settle, qtbot):
    window = marked
    window.shared.watched.pin(0)
    for one in workspaces():
        window.actions_by_name[f"workspace_{one.name}"].trigger()
        for page in ("data", "features", "outline"):
            window.actions_by_name[f"show_{page}"].trigger()
        for part in (UnitPart(INPUT, "x1"), UnitPart(OUTPUT, "2"), LayerPart(INPUT)):
            window.shared.selection.set([part])
            settle(window)
            assert taken_for_html(window) == []
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    assert taken_for_html(window) == []
    shown = unescape(window.views.map_view.legend.text()).replace("\xa0", " ")
    assert CLASSES[0] in shown
