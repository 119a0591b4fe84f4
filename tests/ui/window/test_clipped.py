"""Nothing of the window is clipped, covered or outside, at any size, text size and theme."""

import pytest
from PyQt6.QtWidgets import QHBoxLayout, QTableWidget, QTableWidgetItem, QWidget

from playground.ui.look.text_size import TEXT_SIZES, text_percent
from playground.ui.look.theme import THEMES
from playground.ui.widgets.label import FittingLabel, Label
from playground.ui.widgets.readout import Readout
from tests.support.clipped import findings, settle
from tests.support.workspaces import pages

SIZES = (
    (800, 600),
    (960, 600),
    (960, 1040),  # half of a screen of 1920×1080
    (1280, 720),
    (1366, 736),
    (1920, 1080),
    (3840, 2160),
)
LONG = "A sentence that needs far more room than it gets here"


def faults_of(window, size):
    """What is wrong in any workspace or page, each fault once, with where it was found."""
    window.setUpdatesEnabled(False)  # places, not paint
    window.resize(*size)
    found = {}
    for name, open_page in pages(window):
        open_page()
        settle()
        if (window.width(), window.height()) != size:
            found.setdefault(f"the window is {window.width()}×{window.height()}", name)
        for one in findings(window):
            found.setdefault(str(one), name)
    window.setUpdatesEnabled(True)
    return [f"{name}: {fault}" for fault, name in found.items()]


def show(window, percent, theme="light"):
    window.shared.watched.pin(0)
    if text_percent() != percent:
        window.text_sizes.pick(percent)
    if window.theme is not THEMES[theme]:
        window.set_theme(THEMES[theme])
    settle()


@pytest.mark.parametrize(("size", "percent"), [((1366, 736), 100), ((960, 600), 200)])
def test_nothing_is_clipped_or_outside(window, size, percent):
    show(window, percent)
    faults = faults_of(window, size)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_clipped_or_outside_anywhere(window, size, percent, theme):
    show(window, percent, theme)
    faults = faults_of(window, size)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", [(800, 600), (1366, 736)])
def test_nothing_of_a_presentation_is_clipped(window, size):
    show(window, 100)
    window.present.enter()
    window.resize(*size)
    settle()
    faults = [str(one) for one in findings(window)]
    window.present.leave()
    assert not faults, "\n".join(faults)


def test_nothing_is_clipped_after_the_update_of_a_walk(window):
    show(window, 100)
    window.resize(800, 600)
    window.panel_layout.switch("backprop")
    settle()
    walk = window.shared.walk_controller
    for _ in range(30):  # more than the stops of a walk by layers
        if walk.update_made is None:
            walk.step_on()
            settle()
    assert walk.update_made is not None
    faults = [str(one) for one in findings(window)]
    assert not faults, "\n".join(faults)


# --- the walk finds faults ------------------------------------------------------------------------


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(300, 100)
    return holder


def found_in(holder):
    holder.show()
    settle()
    return [(one.fault, one.text) for one in findings(holder)]


def test_a_clipped_label_is_found_whatever_its_tooltip_tells(holder):
    label = Label(LONG, holder)
    label.setToolTip(LONG)
    label.setGeometry(0, 0, 80, 30)
    assert found_in(holder) == [("clipped", LONG)]


@pytest.mark.parametrize("kind", [FittingLabel, Readout])
def test_an_elided_text_is_found(holder, kind):
    line = kind()
    line.setParent(holder)
    line.say(LONG) if kind is FittingLabel else line.setText(LONG)
    line.setGeometry(0, 0, 120, 30)
    ((fault, text),) = found_in(holder)
    assert fault == "elided"
    assert LONG.startswith(text.removesuffix("…"))


def test_a_cell_of_a_table_that_is_elided_is_found(holder):
    table = QTableWidget(1, 1, holder)
    table.setItem(0, 0, QTableWidgetItem(LONG))
    table.setWordWrap(False)
    table.setGeometry(0, 0, 200, 100)
    assert "elided" in {fault for fault, _ in found_in(holder)}


def test_what_is_outside_is_found(holder):
    Label("far", holder).setGeometry(280, 20, 60, 30)
    assert found_in(holder) == [("outside", "far")]


def test_parts_that_are_pressed_over_each_other_are_found(holder):
    layout = QHBoxLayout(holder)
    for text in ("one", "two"):
        part = Label(text)
        part.setFixedWidth(200)
        layout.addWidget(part)
    holder.setFixedSize(300, 40)
    faults = {fault for fault, _ in found_in(holder)}
    assert faults & {"overlap", "outside"}
