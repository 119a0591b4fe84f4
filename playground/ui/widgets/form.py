"""Rows of a label and a control."""

from PyQt6.QtWidgets import QGridLayout, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import for_menu, plain
from playground.ui.widgets.label import Label

CONTROL_WIDTH = 176  # pixels


class Form(QWidget):
    """Rows of a label and a control."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)

    def add(self, label: str, control: QWidget, tooltip: str = "") -> None:
        """Append a row."""
        caption = Label(for_menu(label))
        caption.setBuddy(control)
        control.setAccessibleName(label)
        for widget in (caption, control):
            widget.setToolTip(plain(tooltip))
        follow_text_size(control, lambda: control.setFixedWidth(px(CONTROL_WIDTH)))
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(control, row, 1)

    def add_line(self, line: QWidget) -> None:
        """Append a widget as wide as the form."""
        self._grid.addWidget(line, self._grid.rowCount(), 0, 1, 2)
