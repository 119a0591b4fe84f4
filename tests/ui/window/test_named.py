"""Every field has a name for screen readers, in the window and in its dialogs."""

import pytest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from playground.ui.gate_graph.note import Note
from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas.value_editor import ValueEditor
from playground.ui.widgets.label import UnseenLabel, label_of
from playground.ui.widgets.named import name_of
from playground.ui.window.animation_dialog import AnimationDialog
from playground.ui.window.link_dialog import LinkDialog
from playground.ui.window.rail_entries import rail_entries
from playground.ui.window.recent_dialog import RecentDialog
from tests.support.experiments import make

FIELDS = (QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QAbstractSlider, QAbstractButton)
VIEWS = QAbstractItemView, QTabBar
OF_QT = (QScrollBar, QHeaderView)


def fields_in(root):
    """All fields, but for what Qt itself makes within one, and what shows nothing now."""
    for widget in root.findChildren(QWidget):
        parts = widget.parentWidget(), widget.parentWidget().parentWidget()
        is_inner = any(isinstance(part, (QComboBox, QAbstractSpinBox)) for part in parts)
        is_of_qt = isinstance(widget, OF_QT) or widget.objectName().startswith("qt_")
        is_list_of_box = isinstance(widget, QListView) and type(widget).__name__ != "QListView"
        if isinstance(widget, FIELDS + VIEWS) and not (is_inner or is_of_qt or is_list_of_box):
            yield widget


def is_named_when_it_is_shown(widget):
    return isinstance(widget, ValueEditor) or isinstance(widget.parentWidget(), Note)


def nameless(root):
    """The fields that screen readers cannot name; a box with choices needs a label for that."""
    for widget in fields_in(root):
        if not name_of(widget) and not is_named_when_it_is_shown(widget):
            yield widget, widget.toolTip()
        elif isinstance(widget, QComboBox) and label_of(widget) is None:
            yield widget, "no label", name_of(widget)


def test_every_field_of_every_workspace_and_panel_has_a_name(window):
    for entry in rail_entries():
        window.panel_layout.side.open(entry.name)
        QApplication.processEvents()
    assert len(list(fields_in(window))) > 150
    assert [*nameless(window)] == []


@pytest.mark.parametrize(
    "make_dialog",
    [
        lambda window: AnimationDialog(make(), 0, "light", window),
        lambda window: LinkDialog("", window),
        lambda window: RecentDialog(window.recent, print, LIGHT, window),
    ],
    ids=["animation", "link", "recent"],
)
def test_every_field_of_a_dialog_has_a_name(window, qtbot, make_dialog):
    dialog = make_dialog(window)
    qtbot.addWidget(dialog)
    assert [*fields_in(dialog)]
    assert [*nameless(dialog)] == []


def test_an_unseen_label_stays_beside_its_box(qtbot):
    panel, box = QWidget(), QComboBox()
    qtbot.addWidget(panel)
    label = UnseenLabel("Colour", box)
    box.setParent(panel)
    assert label_of(box) is label
    assert label.isHidden()
    assert name_of(box) == "Colour"
