"""A matrix below its name and shape."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.vectors.gate import shape_of
from playground.ui.gate_graph.matrix_grid import MOST_DRAWN, Cell, MatrixGrid
from playground.ui.look.theme import Theme
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import escaped
from playground.ui.widgets.label import Label, RichLabel

translate = QCoreApplication.translate


def paragraph() -> RichLabel:
    """Return a label of rich text that can be selected."""
    label = RichLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def too_large(rows: int, columns: int) -> str:
    """Say why the numbers of a matrix are not shown."""
    text = translate(
        "Gates", "{count:,} numbers are too many to show: up to {most}×{most} are drawn."
    )
    return text.format(count=rows * columns, most=MOST_DRAWN)


class NamedMatrix(QWidget):
    """A title, and the matrix or why it is not shown.

    Where there are only colours, the title says the number that is pointed at.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title, self.grid, self.reason = paragraph(), MatrixGrid(theme), Label()
        self._title, self._colour, self._digits = "", theme.text, 0
        self._cell: Cell | None = None
        self.reason.setProperty("role", "muted")
        self.reason.setWordWrap(True)
        self.grid.pointed.connect(self._point)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.title, self.grid, self.reason):
            layout.addWidget(part)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.grid.set_theme(theme)

    def show_matrix(self, title: str, matrix: Array, digits: int, colour: str) -> None:
        """Show `matrix` below `title` in this colour."""
        self._title, self._colour, self._digits = title, colour, digits
        self.grid.setAccessibleName(title)
        can_draw = MatrixGrid.can_draw(matrix.shape)
        self.grid.setVisible(can_draw)
        self.reason.setVisible(not can_draw)
        if can_draw:
            self.grid.show_matrix(matrix, digits)
        else:
            self._cell = None
            self.reason.setText(too_large(*shape_of(matrix)))
        self._show_title()

    def _point(self, cell: Cell | None) -> None:
        self._cell = cell
        self._show_title()

    def _show_title(self) -> None:
        text = self._title
        if self._cell is not None and not self.grid.has_numbers:
            row, column = self._cell
            template = translate("Gates", "{title}   ·   row {row}, column {column}: {number}")
            value = number(self.grid.value_at(self._cell), self._digits)
            text = template.format(title=text, row=row + 1, column=column + 1, number=value)
        html = with_loss_index(escaped(text))
        self.title.setText(f'<span style="color:{self._colour}">{html}</span>')
