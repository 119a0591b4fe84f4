"""The fields that open on a row of the outline, and the delegate that opens them."""

import math

from PyQt6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    QTimer,
    pyqtSignal,
)
from PyQt6.QtGui import QColor, QFontMetrics, QPalette
from PyQt6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from playground.core.basics.messages import SpecError
from playground.core.basics.numbers import parse_number
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.validation import possible_activations
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.numbers import typed
from playground.ui.texts.translation import core_text
from playground.ui.views.outline.model import OutlineModel
from playground.ui.views.outline.rows import FLAGS, PARAMETERS, Kind, OutlineRow
from playground.ui.views.outline.structure import VALUE
from playground.ui.widgets.number_edit import NumberEdit, nudged

MIN_ROW_HEIGHT = 27
CHOICE_MARGIN = 14  # pixels beside the longest choice
LIST_ROOM = 32  # pixels in a list beside its longest text
# so that fields, which the style sheet makes large, fit into a row
SNUG = "padding: 0 3px; min-height: 0; border-radius: 3px;"


class RowEdit(NumberEdit):
    """A field for a number, as high as a row; arrow keys change the text, whole numbers by 1."""

    def __init__(self, parent: QWidget | None, whole: bool) -> None:
        super().__init__(parent)
        self._whole = whole
        self.setStyleSheet(f"QLineEdit {{ {SNUG} }}")

    def step(self, steps: int, fine: bool) -> None:
        """Nudge the number in the text."""
        try:
            value = parse_number(self.text())
        except SpecError:  # there is no number to go on from; Enter says so
            return
        self.setText(
            str(max(1, math.floor(value) + steps))
            if self._whole
            else typed(nudged(value, steps, fine))
        )
        self.selectAll()


class ChoiceEdit(QComboBox):
    """A list to choose from.

    Signals
    -------
    closed() : the list has closed, and what was chosen is the current choice
    """

    closed = pyqtSignal()

    def __init__(self, parent: QWidget | None, labels: dict[str, str]) -> None:
        super().__init__(parent)
        for name, label in labels.items():
            self.addItem(label, name)
        self.setMaxVisibleItems(len(labels))
        self.setStyleSheet(
            f"QComboBox {{ {SNUG} combobox-popup: 0; }}"
            " QComboBox QAbstractItemView { padding: 0; }"
        )
        # Qt hides the list before it sets the current choice, so `closed` waits for one event
        self._closing = QTimer(self)
        self._closing.setSingleShot(True)
        self._closing.timeout.connect(self.closed)
        view, metrics = self.view(), self.fontMetrics()
        if view is not None:
            widest = max(metrics.horizontalAdvance(label) for label in labels.values())
            view.setMinimumWidth(LIST_ROOM + widest)
            view.installEventFilter(self)  # `hidePopup` is not always called

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Hide and watched is self.view():
            self._closing.start(0)
        return super().eventFilter(watched, event)


class OutlineDelegate(QStyledItemDelegate):
    """Draws numbers in the font of numbers, and opens the fields."""

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._font, self._muted = mono_font(), QColor(theme.muted)

    def initStyleOption(self, option: QStyleOptionViewItem | None, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        row = self._model.row_at(index)
        if option is None or row is None:
            return
        if index.column() == VALUE and row.kind in (*PARAMETERS, Kind.UNITS):
            option.font = self._font
        if row.kind in FLAGS:
            # Fusion draws the frame of a check box in a shade of it
            option.palette.setColor(QPalette.ColorRole.Window, self._muted)
        if row.kind is Kind.CONNECTION or self._model.is_cut(index):
            option.palette.setColor(QPalette.ColorRole.Text, self._muted)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(px(MIN_ROW_HEIGHT), hint.height()))

    def createEditor(
        self, parent: QWidget | None, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        row = self._model.row_at(index)
        if row is None:
            return None
        editor: QWidget
        if row.kind in (Kind.ACTIVATION, Kind.INITIALIZER):
            editor = ChoiceEdit(parent, _labels(row))
            editor.closed.connect(lambda: self._finish(editor))
        else:
            editor = RowEdit(parent, whole=row.kind is Kind.UNITS)
        editor.setAccessibleName(self._model.field_name(row))
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget | None, index: QModelIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, ChoiceEdit):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, RowEdit) and not editor.isModified():  # the user is not typing
            editor.show_text(text)
            editor.selectAll()

    def setModelData(
        self, editor: QWidget | None, model: QAbstractItemModel | None, index: QModelIndex
    ) -> None:
        if isinstance(editor, ChoiceEdit):
            if editor.currentData() != index.data(Qt.ItemDataRole.EditRole):
                self._model.setData(index, editor.currentData())
        elif isinstance(editor, RowEdit) and editor.is_typed_in:
            text = editor.shown = editor.text()  # so that leaving the field does not set it again
            self._model.setData(index, text)

    def updateEditorGeometry(
        self, editor: QWidget | None, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        if editor is not None:
            editor.setGeometry(option.rect)


def widest_value(metrics: QFontMetrics) -> int:
    """Return the width of a column in which every choice can be read."""
    return max(
        metrics.horizontalAdvance(core_text(entry.label)) for entry in INITIALIZERS.values()
    ) + px(CHOICE_MARGIN)


def _labels(row: OutlineRow) -> dict[str, str]:
    if row.kind is Kind.INITIALIZER:
        return {name: core_text(entry.label) for name, entry in INITIALIZERS.items()}
    return {name: core_text(ACTIVATIONS[name].label) for name in possible_activations(row.layer)}
