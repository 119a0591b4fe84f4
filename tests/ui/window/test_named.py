"""Every field has a name for screen readers, in the window and in its dialogs."""

import importlib
import pkgutil

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

import playground.ui
from playground.ui.gate_graph.note import Note
from playground.ui.views.canvas.value_editor import ValueEditor
from playground.ui.widgets.label import UnseenLabel, label_of
from playground.ui.widgets.named import name_of
from playground.ui.window.import_chips import ImportChips
from playground.ui.window.rail_entries import rail_entries
from tests.support.every_dialog import DIALOGS

FIELDS = (QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QAbstractSlider, QAbstractButton)
VIEWS = QAbstractItemView, QTabBar
OF_QT = (QScrollBar, QHeaderView)


def fields_in(root):
    """All fields, but for what Qt itself makes within one, and what shows nothing now."""
    for widget in root.findChildren(QWidget):
        parts = widget.parentWidget(), widget.parentWidget().parentWidget()
        is_inner = any(isinstance(part, (QComboBox, QAbstractSpinBox)) for part in parts)
        is_inner |= type(parts[0]) is QLineEdit  # what clears it
        is_of_qt = isinstance(widget, OF_QT) or widget.objectName().startswith("qt_")
        is_list_of_box = isinstance(widget, QListView) and type(widget).__name__ != "QListView"
        if isinstance(widget, FIELDS + VIEWS) and not (is_inner or is_of_qt or is_list_of_box):
            yield widget


def is_named_when_it_is_shown(widget):
    return isinstance(widget, ValueEditor) or isinstance(widget.parentWidget(), (Note, ImportChips))


def nameless(root):
    """The fields that screen readers cannot name; a box with choices needs a label for that."""
    for widget in fields_in(root):
        if not name_of(widget) and not is_named_when_it_is_shown(widget):
            yield widget, widget.toolTip(), widget.parent()
        elif isinstance(widget, QComboBox) and label_of(widget) is None:
            yield widget, "no label", name_of(widget)


def test_every_field_of_every_workspace_and_panel_has_a_name(window):
    for entry in rail_entries():
        window.panel_layout.side.open(entry.name)
        QApplication.processEvents()
    assert len(list(fields_in(window))) > 150
    assert [*nameless(window)] == []


def found_dialogs():
    """The names of all classes of dialogs in the program."""
    for module in pkgutil.walk_packages(playground.ui.__path__, "playground.ui."):
        importlib.import_module(module.name)
    ours = [one for one in QDialog.__subclasses__() if one.__module__.startswith("playground.")]
    return {one.__name__ for one in ours}


def test_every_dialog_is_tested():
    assert found_dialogs() == DIALOGS.keys()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_field_of_a_dialog_has_a_name(window, qtbot, name):
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.windowTitle()
    assert [*fields_in(dialog)]
    assert [*nameless(dialog)] == []
    assert [*silent_stops(dialog)] == []


def silent_stops(dialog):
    """Whatever else the keyboard can come to, without a name or text of its own."""
    for widget in dialog.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_stop = takes_tab and widget.isVisible() and widget.focusProxy() is None
        is_other = not isinstance(widget, (*FIELDS, QLabel)) and type(widget) is not QWidget
        if is_stop and is_other and not name_of(widget):
            yield widget


def test_an_unseen_label_stays_beside_its_box(qtbot):
    panel, box = QWidget(), QComboBox()
    qtbot.addWidget(panel)
    label = UnseenLabel("Colour", box)
    box.setParent(panel)
    assert label_of(box) is label
    assert label.isHidden()
    assert name_of(box) == "Colour"
