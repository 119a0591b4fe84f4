"""The numbers of a picked optimiser or schedule, in a line that always has the same height."""

from collections.abc import Mapping, Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from playground.core.basics.registry import Entry
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import small_font
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text, formula_text
from playground.ui.views.experiment.rows import OptionRow
from playground.ui.widgets.focus_ring import WIDEST
from playground.ui.widgets.label import FittingLabel, Label

LEAST = 40  # pixels, the width of a number


class OptionLine(QStackedWidget):
    """Shows the numbers of one entry of a registry; of an entry without numbers, what it does.

    It has room for the entry with the most numbers, so nothing below it moves.
    """

    def __init__(self, registry: Mapping[str, Entry], rows: Sequence[OptionRow]) -> None:
        super().__init__()
        self._pages: dict[str, QWidget] = {}
        for name, entry in registry.items():
            own = [row for row in rows if row.entry == name]
            self._pages[name] = _fields(own) if own else _sentence(entry)
            self.addWidget(self._pages[name])

    def show_entry(self, name: str) -> None:
        """Show the numbers of the entry of this name."""
        self.setCurrentWidget(self._pages[name])


def _fields(rows: Sequence[OptionRow]) -> QWidget:
    page = QWidget()
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for row in rows:
        line.addLayout(_field(row), 1)
    return page


def _field(row: OptionRow) -> QVBoxLayout:
    """Return a number with its caption above it."""
    caption, control = Label(row.label), row.control
    caption.setProperty("role", "muted")
    caption.setBuddy(control)
    control.setAccessibleName(row.label)
    for widget in (caption, control):
        widget.setToolTip(plain(row.tooltip))
    follow_text_size(caption, lambda: caption.setFont(small_font()))
    follow_text_size(control, lambda: control.setMinimumWidth(px(LEAST)))
    column = QVBoxLayout()
    column.setSpacing(WIDEST)
    column.addWidget(caption)
    column.addWidget(control)
    return column


def _sentence(entry: Entry) -> QWidget:
    """Return the first of meaning and formula that has room."""
    label = FittingLabel()
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    follow_text_size(label, lambda: label.setFont(small_font()))
    label.say(core_text(entry.meaning), formula_text(entry), "")
    return label
