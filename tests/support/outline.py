"""What the tests of the outline share."""

from PyQt6.QtCore import QItemSelectionModel, Qt
from PyQt6.QtWidgets import QApplication, QLineEdit

from playground import INPUT
from playground.ui.views.outline.fields import ChoiceEdit
from playground.ui.views.outline.rows import Kind, OutlineRow
from playground.ui.views.outline.structure import NAME, VALUE

KeyCode, Shift, Ctrl = (
    Qt.Key,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
EDGE = OutlineRow(Kind.EDGE, "hidden1", "2", INPUT, "x1")
BIAS_ROW = OutlineRow(Kind.BIAS, "hidden1", "2")
NEURON = OutlineRow(Kind.UNIT, "hidden1", "2")
LAYER = OutlineRow(Kind.LAYER, "hidden1")


def texts(view, parent=None):
    """Name and value of all rows under a row."""
    model = view.outline
    index = model.index_of(parent) if parent else model.index_of(LAYER).parent()
    rows = range(model.rowCount(index))
    return [
        tuple(model.index(row, column, index).data() or "" for column in (NAME, VALUE))
        for row in rows
    ]


def shown(view, row, column=VALUE):
    return view.outline.index_of(row).siblingAtColumn(column).data()


def go_to(view, row):
    """Make `row` current and selected, as a click would."""
    index = view.outline.index_of(row)
    view.scrollTo(index)
    flag = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)


def field(view, kind=QLineEdit):
    return next((field for field in view.viewport().findChildren(kind) if field.isVisible()), None)


def type_value(view, qtbot, row, text, end=KeyCode.Key_Return):
    go_to(view, row)
    qtbot.keyClick(view, KeyCode.Key_Return)
    editor = field(view)
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:  # no key has it
        QApplication.clipboard().setText(text)
        qtbot.keyClick(editor, KeyCode.Key_V, Ctrl)
    qtbot.keyClick(editor, end)
    qtbot.waitUntil(lambda: field(view) is None)


def choose(view, qtbot, row, text):
    go_to(view, row)
    qtbot.keyClick(view, KeyCode.Key_Return)
    combo = field(view, ChoiceEdit)
    qtbot.waitUntil(combo.view().isVisible)
    for _ in range(combo.findText(text) - combo.currentIndex()):
        qtbot.keyClick(combo.view(), KeyCode.Key_Down)
    qtbot.keyClick(combo.view(), KeyCode.Key_Return)
    qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)


def engine(place, key):
    return place.controller.worker.call(
        lambda trainer: float(trainer.parameters[trainer.layout.offsets[key]])
    )


def press(view, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(view, key, modifier)


def chosen_rows(view):
    return [view.outline.row_at(index) for index in view.selectionModel().selectedRows()]
