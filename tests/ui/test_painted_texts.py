"""What canvas and gate graph paint themselves is not cut, and lies on nothing."""

import pytest
from PyQt6.QtCore import QRect, QRectF, Qt
from PyQt6.QtGui import QPainter
from PyQt6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from playground import Experiment
from playground.core.experiment.edits.settings import set_dataset
from playground.ui.look.text_size import text_percent
from tests.support.clipped import settle as turn
from tests.support.experiments import dense, make
from tests.support.painted import painted_faults, painted_texts


class Painting(QWidget):
    """Paints what a test asks for."""

    def __init__(self, paint):
        super().__init__()
        self._paint = paint
        self.resize(200, 60)

    def paintEvent(self, event):
        painter = QPainter(self)
        self._paint(painter)
        painter.end()


def faults(qtbot, paint):
    widget = Painting(paint)
    qtbot.addWidget(widget)
    return [one.fault for one in painted_faults(widget)]


# --- the recorder finds faults --------------------------------------------------------------------


def test_a_text_with_room_is_no_fault(qtbot):
    assert not faults(qtbot, lambda painter: painter.drawText(20, 30, "enough"))


def test_a_text_beyond_the_view_is_found(qtbot):
    assert faults(qtbot, lambda painter: painter.drawText(180, 30, "too far")) == [
        "cut by the view"
    ]


def test_a_text_that_its_box_cuts_is_found(qtbot):
    box, left = QRect(20, 10, 30, 20), Qt.AlignmentFlag.AlignLeft
    found = faults(qtbot, lambda painter: painter.drawText(box, left, "wider than that"))
    assert found == ["cut by its box"]


def test_texts_on_each_other_are_found(qtbot):
    def paint(painter):
        painter.drawText(20, 30, "one")
        painter.scale(1.5, 1.5)
        painter.drawText(16, 20, "other")

    assert faults(qtbot, paint) == ["overlap"]


def test_letters_of_another_font_are_no_text_of_their_own(qtbot):
    widget = Painting(lambda painter: painter.drawText(20, 30, "∂L/∂w and 가"))
    qtbot.addWidget(widget)
    assert [one.text for one in painted_texts(widget)] == ["∂L/∂w and 가"]


def test_what_can_be_scrolled_into_sight_is_no_fault(qtbot):
    view = QGraphicsView(QGraphicsScene(QRectF(0, 0, 600, 40)))
    qtbot.addWidget(view)
    view.scene().addSimpleText("a text that is wider than the view is, but not cut for good")
    view.resize(120, 80)
    view.show()
    turn()
    assert view.horizontalScrollBar().maximum() > 0
    assert painted_texts(view)
    assert not painted_faults(view)
    assert [one.fault for one in painted_faults(view, shows_all=True)] == ["cut by the view"]


# --- canvas and gate graph ------------------------------------------------------------------------

EXPERIMENTS = {
    "small": Experiment,
    "20 layers": lambda: make(dense(hidden=(3,) * 20)),
    "digits": lambda: set_dataset(Experiment(), "digits"),
}
SIZES = [((960, 600), 100), ((1366, 736), 100), ((1366, 736), 200)]


def show(window, experiment, percent, size):
    window.document.begin(experiment, "another")
    window.shared.watched.pin(0)
    if percent != text_percent():
        window.text_sizes.pick(percent)
        turn()
    window.resize(*size)
    turn()


def listed(faults):
    return "\n".join(str(one) for one in faults)


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_texts_of_the_network_are_whole(window, settle, name, size, percent):
    show(window, EXPERIMENTS[name](), percent, size)
    settle(window)
    assert (window.width(), window.height()) == size
    view = window.views.canvas.view
    assert painted_texts(view)
    found = painted_faults(view, shows_all=True)
    assert not found, listed(found)


def test_texts_of_a_low_network_are_whole(window, settle):
    show(window, Experiment(), 100, (960, 600))
    window.panel_layout.open("weights")
    settle(window)
    turn()
    view = window.views.canvas.view
    assert view.isVisible()
    assert painted_texts(view)
    found = painted_faults(view, shows_all=True)
    assert not found, listed(found)


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_texts_of_the_gate_graph_are_whole(window, settle, qtbot, name, size, percent):
    show(window, EXPERIMENTS[name](), percent, size)
    window.panel_layout.switch("backprop")
    settle(window)
    view = window.views.backprop_view.gates
    qtbot.waitUntil(lambda: view.shown is not None and bool(painted_texts(view)))
    turn()
    found = painted_faults(view)
    assert not found, listed(found)
