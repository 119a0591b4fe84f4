"""The inputs of a circuit with vectors: a field for each number, below it its gradient."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.experiment.circuit import LARGEST_INPUT
from playground.core.vectors.gate import shape_of
from playground.ui.gate_graph.explain import compact
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.numbers import typed
from playground.ui.texts.plain import plain
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField

translate = QCoreApplication.translate
FIELD_EDGE, LEAST = 10, 7  # pixels on either side of a number; characters of the narrowest field
Cell = tuple[int, int]  # row, column


class MatrixInputs(QWidget):
    """A matrix of fields for every input. Showing numbers emits nothing.

    Signals
    -------
    picked(name, row, column, value, merge) : the user has changed one number
    refused(PlaygroundError) : what was typed is no number
    """

    picked = pyqtSignal(str, int, int, float, str)
    refused = pyqtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._typed = theme, 0
        self.matrices: dict[str, MatrixFields] = {}
        self._layout = FlowLayout(self, breaks=True)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    def set_theme(self, theme: Theme) -> None:
        """Show gradients in the colour of `theme`."""
        self._theme = theme
        for matrix in self.matrices.values():
            matrix.set_theme(theme)

    def show_inputs(
        self, values: Mapping[str, Array], gradients: Mapping[str, Array | None], digits: int
    ) -> None:
        """Show the numbers of every input and, once they are known, their gradients."""
        shapes = {name: shape_of(value) for name, value in values.items()}
        if shapes != {name: matrix.shape for name, matrix in self.matrices.items()}:
            self._build(values)
        for name, matrix in self.matrices.items():
            matrix.show_numbers(values[name], gradients[name], digits)

    def _build(self, values: Mapping[str, Array]) -> None:
        for matrix in self.matrices.values():
            self._layout.removeWidget(matrix)
            matrix.hide()
            matrix.deleteLater()
        self.matrices = {
            name: MatrixFields(self, name, value, self._theme) for name, value in values.items()
        }
        for matrix in self.matrices.values():
            self._layout.addWidget(matrix)
            matrix.show()  # now, so that its width counts

    def pick(self, name: str, cell: Cell, value: float, was_nudged: bool) -> None:
        """Emit `picked`; nudges of one number are one undo step."""
        self._typed += not was_nudged
        merge = f"circuit {name} {cell} {'nudge' if was_nudged else self._typed}"
        self.picked.emit(name, *cell, value, merge)


class MatrixFields(QWidget):
    """The fields of one matrix below its name and shape."""

    def __init__(self, owner: MatrixInputs, name: str, values: Array, theme: Theme) -> None:
        super().__init__()
        self._owner, self._name, self.shape = owner, name, shape_of(values)
        title = translate("Gates", "{name}, {shape}").format(name=name, shape=self.shape)
        self.caption = Label(title)
        self.fields: dict[Cell, NumberField] = {}
        self.gradients: dict[Cell, Label] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._grid.addWidget(self.caption, 0, 0, 1, self.shape.columns)
        self._grid.setRowStretch(2 * self.shape.rows + 1, 1)
        for row in range(self.shape.rows):
            for column in range(self.shape.columns):
                self._add_cell((row, column))
        self.set_theme(theme)
        follow_text_size(self, self._make_room)

    def _add_cell(self, cell: Cell) -> None:
        row, column = cell
        field = self.fields[cell] = NumberField(-LARGEST_INPUT, LARGEST_INPUT, nudges=True)
        text = translate("Circuit", "{name}, row {row}, column {column}")
        field.setAccessibleName(text.format(name=self._name, row=row + 1, column=column + 1))
        field.setToolTip(
            translate("Circuit", "Up and Down change the number by 0.1, with Shift by 0.01")
        )
        field.picked.connect(
            lambda value: self._owner.pick(self._name, cell, value, field.was_nudged)
        )
        field.refused.connect(self._owner.refused)
        label = self.gradients[cell] = Label()
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        tooltip = translate("Circuit", "The gradient of the number above")
        label.setToolTip(plain(tooltip))
        self._grid.addWidget(field, 2 * row + 1, column)
        self._grid.addWidget(label, 2 * row + 2, column)

    def set_theme(self, theme: Theme) -> None:
        """Show gradients in the colour of `theme`."""
        for label in self.gradients.values():
            label.setStyleSheet(f"color: {theme.gradient};")

    def show_numbers(self, values: Array, gradients: Array | None, digits: int) -> None:
        """Show the numbers, and the gradients if they are known."""
        for cell, field in self.fields.items():
            value = float(values[cell])
            if value != field.value() or not field.shown:
                field.show_value(value)
            slope = None if gradients is None else float(gradients[cell])
            self.gradients[cell].setText(compact(slope, digits))
        self._make_room()

    def _make_room(self) -> None:
        """Make all fields as wide as the longest number."""
        italic = self.caption.font()
        italic.setItalic(True)
        self.caption.setFont(italic)
        metrics = next(iter(self.fields.values())).fontMetrics()
        texts = [typed(field.value()) for field in self.fields.values() if field.shown]
        texts += [label.text() for label in self.gradients.values()]
        widest = max([metrics.horizontalAdvance(text) for text in [LEAST * "0", *texts]])
        for cell, field in self.fields.items():
            field.setFixedWidth(widest + px(2 * FIELD_EDGE))
            self.gradients[cell].setFont(mono_font())
