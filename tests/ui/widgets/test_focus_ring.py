"""The focus ring is around what has the keyboard, while the keyboard is used."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QColor, QPainter
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.style import apply_theme
from playground.ui.look.theme import DARK, LIGHT, contrast
from playground.ui.widgets.focus_ring import FocusRing, RingsOfDialogs, ring_margin
from playground.ui.widgets.plots import Plot


@pytest.fixture
def box(qtbot):
    """Two fields and a button that fills the box."""
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    widget.parts = QLineEdit(), QLineEdit(), QPushButton()
    for part in widget.parts:
        layout.addWidget(part)
    widget.ring = FocusRing(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def tab():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QApplication.processEvents()


def test_it_follows_tab_and_a_click_takes_it_away(box):
    box.parts[0].setFocus()
    tab()
    assert box.ring.isVisible()
    assert box.ring.geometry().contains(box.parts[1].geometry() & box.rect())
    tab()
    assert box.ring.geometry().contains(box.parts[2].geometry() & box.rect())
    QTest.mouseClick(box.parts[0], Qt.MouseButton.LeftButton)
    assert box.parts[0].hasFocus()
    assert not box.ring.isVisible()


def test_it_moves_with_what_it_is_around(box):
    box.parts[0].setFocus()
    tab()
    box.resize(400, 300)
    QApplication.processEvents()
    margin = ring_margin()
    around = box.parts[1].geometry().adjusted(-margin, -margin, margin, margin)
    assert box.ring.geometry() == around & box.rect()
    box.parts[1].hide()
    assert not box.ring.isVisible() or not box.parts[1].hasFocus()


def bare():
    """A widget that takes the keyboard and paints what is hardest: black, white, the accent."""

    class Striped(QWidget):
        def paintEvent(self, event):
            painter = QPainter(self)
            for index, colour in enumerate(("#000000", "#ffffff", LIGHT.accent, DARK.accent)):
                painter.fillRect(QRect(index * 30, 0, 30, self.height()), QColor(colour))

    widget = Striped()
    widget.setFixedSize(120, 40)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return widget


def run_button():
    button = QPushButton("Run")
    button.setObjectName("run")
    return button


def table():
    widget = QTableWidget(3, 2)
    widget.setTabKeyNavigation(False)
    return widget


def tabs():
    widget = QTabBar()
    for title in "abc":
        widget.addTab(title)
    return widget


def combo():
    widget = QComboBox()
    widget.addItems(["a", "b"])
    return widget


KINDS = {
    "push button": lambda: QPushButton("Step"),
    "run button": run_button,
    "tool button": QToolButton,
    "check box": lambda: QCheckBox("Keep"),
    "combo box": combo,
    "field": QLineEdit,
    "text": lambda: QPlainTextEdit("a"),
    "list": lambda: QListWidget(),
    "table": table,
    "tabs": tabs,
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
    "view": QGraphicsView,
    "plot": lambda: Plot(LIGHT),
    "striped": bare,
}


def across(picture, ring):
    """The colours across the ring at each of several places of its four sides, from outside."""
    lines = []
    for share in (0.3, 0.5, 0.7):
        x, y = ring.left() + round(ring.width() * share), ring.center().y()  # not in a corner
        depth = range(-2, ring_margin() + 3)
        lines.append([QPoint(x, ring.top() + i) for i in depth])
        lines.append([QPoint(x, ring.bottom() - i) for i in depth])
        lines.append([QPoint(ring.left() + i, y) for i in depth])
        lines.append([QPoint(ring.right() - i, y) for i in depth])
    return [[picture.pixelColor(point) for point in line] for line in lines]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_seen_around_everything_that_takes_the_keyboard(qtbot, kind, theme):
    """Two pixels, with at least 3 : 1 to what is beside them, inside and outside."""
    window, other, one = QWidget(), QLineEdit(), KINDS[kind]()
    qtbot.addWidget(window)
    apply_theme(theme, window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    layout.setSpacing(20)
    for part in (other, one):
        layout.addWidget(part)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    tab()
    assert one.hasFocus()
    assert ring.isVisible()
    picture, colour = window.grab().toImage(), QColor(theme.text)
    for line in across(picture, ring.geometry()):
        places = [index for index, pixel in enumerate(line) if pixel == colour]
        assert len(places) >= 2, f"{[pixel.name() for pixel in line]}"
        first, last = places[0], places[1]
        assert last == first + 1
        assert contrast(line[first - 1], colour) >= 3
        assert contrast(line[last + 1], colour) >= 3
    assert colour != QColor(theme.accent)


@pytest.fixture
def ask(qtbot):
    """Opens a dialog with two fields; it is told how to close."""
    made = []

    def make(parent=None):
        dialog = QDialog(parent)
        dialog.fields = QLineEdit(), QLineEdit()
        qtbot.addWidget(dialog)
        made.append(RingsOfDialogs(dialog))
        layout = QVBoxLayout(dialog)
        for field in dialog.fields:
            layout.addWidget(field)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.fields[0].hasFocus)
        return dialog

    return make


def is_ringed(window, widget):
    """Whether there is a ring in `window`, and around `widget`."""
    ring = window.findChild(FocusRing)
    return ring is not None and ring.isVisible() and ring.geometry().contains(widget.geometry())


def test_a_dialog_that_was_opened_with_the_mouse_has_it_once_tab_is_used(box, ask):
    QTest.mouseClick(box.parts[2], Qt.MouseButton.LeftButton)
    dialog = ask(box)
    assert dialog.findChild(FocusRing) is None
    tab()
    assert is_ringed(dialog, dialog.fields[1])
    tab()
    assert is_ringed(dialog, dialog.fields[0])


def test_a_dialog_that_was_opened_with_a_key_has_it_at_once(box, ask):
    QTest.mouseClick(box.parts[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(box.parts[0], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = ask(box)
    assert is_ringed(dialog, dialog.fields[0])


def test_a_dialog_that_comes_before_anything_is_used_has_it_at_once(ask):
    dialog = ask()
    assert is_ringed(dialog, dialog.fields[0])


def test_a_window_has_none_before_anything_is_used(box):
    box.parts[0].setFocus()
    assert not box.ring.isVisible()


@pytest.mark.parametrize("ends_with_key", [True, False])
def test_it_comes_back_after_a_dialog_that_a_key_has_closed(box, ask, qtbot, ends_with_key):
    box.parts[0].setFocus()
    tab()
    dialog = ask(box)
    if ends_with_key:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(dialog, Qt.MouseButton.LeftButton)
        dialog.reject()
    box.activateWindow()  # a desktop does it
    qtbot.waitUntil(box.parts[1].hasFocus)
    assert is_ringed(box, box.parts[1]) is ends_with_key


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.OtherFocusReason]
)
def test_why_code_moves_the_focus_does_not_matter(box, reason):
    box.parts[0].setFocus()
    tab()
    box.parts[0].setFocus(reason)
    assert is_ringed(box, box.parts[0])
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert not box.ring.isVisible()
    box.parts[1].setFocus(reason)
    assert not box.ring.isVisible()


def test_a_click_that_does_not_move_the_focus_takes_it_away(box):
    box.parts[2].setFocusPolicy(Qt.FocusPolicy.NoFocus)
    box.parts[0].setFocus()
    tab()
    assert box.ring.isVisible()
    QTest.mouseClick(box.parts[2], Qt.MouseButton.LeftButton)
    assert box.parts[1].hasFocus()
    assert not box.ring.isVisible()


def test_a_key_that_is_held_for_a_click_is_no_use_of_the_keyboard(box):
    QTest.mouseClick(box.parts[0], Qt.MouseButton.LeftButton)
    QTest.keyPress(box.parts[0], Qt.Key.Key_Control)
    box.parts[1].setFocus()
    assert not box.ring.isVisible()


def test_in_a_scrolled_panel_it_stays_inside(qtbot):
    window, area, content = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    inner, outer = QVBoxLayout(content), QVBoxLayout(window)
    fields = [QLineEdit() for _ in range(20)]
    for field in fields:
        inner.addWidget(field)
    area.setWidget(content)
    area.setFixedHeight(120)
    outer.addWidget(area)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    fields[0].setFocus()
    for _ in range(6):
        tab()
        inside = QRect(area.mapTo(window, QPoint(0, 0)), area.size())
        assert inside.contains(ring.geometry())
    area.verticalScrollBar().setValue(0)
    assert not ring.isVisible()


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QTabBar])
def test_the_ring_is_all_that_says_where_the_keyboard_is(qtbot, kind):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    widget, before = kind(), QPushButton()
    if kind is QTabBar:
        widget.addTab("Weights")
    else:
        widget.setText("Weights")
    layout = QVBoxLayout(dialog)
    for part in (before, widget):
        layout.addWidget(part)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    apply_theme(LIGHT, dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    before.setFocus()
    plain = widget.grab().toImage()
    tab()
    assert widget.hasFocus()
    assert widget.grab().toImage() == plain
