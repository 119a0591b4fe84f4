"""A label of several facts on one line, which wraps between two of them."""

import re
from html import unescape

from PyQt6.QtGui import QFontMetrics, QResizeEvent

from playground.ui.widgets.label import RichLabel

SEPARATOR, HARD_SPACE = "   ·   ", "\u00a0"
TAG = re.compile(r"<[^>]*>")


def width_of(metrics: QFontMetrics, text: str) -> int:
    """Return how wide a text with HTML tags is."""
    return metrics.horizontalAdvance(unescape(TAG.sub("", text)))


class FactsLabel(RichLabel):
    """Lines of facts with a dot between two of them; no dot at the end of a line that is wrapped.

    A fact may have HTML tags.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._lines: list[list[str]] = []

    def show_lines(self, *lines: str) -> None:
        """Show `lines`, each of facts with `SEPARATOR` between them."""
        self._lines = [line.split(SEPARATOR) for line in lines]
        self._wrap()

    def _wrap(self) -> None:
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        lines = [line for facts in self._lines for line in self._rows(facts, room)]
        text = "<br>".join(line.replace("   ", HARD_SPACE * 3) for line in lines)
        if text != self.text():
            self.setText(text)

    def _rows(self, facts: list[str], room: int) -> list[str]:
        """Put as many facts on each row as fit into `room` pixels."""
        rows: list[str] = []
        for fact in facts:
            longer = f"{rows[-1]}{SEPARATOR}{fact}" if rows else fact
            if rows and width_of(self.fontMetrics(), longer) <= room:
                rows[-1] = longer
            else:
                rows.append(fact)
        return rows

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._wrap()
