"""Rich text that can be selected and scrolled."""

import re
from collections.abc import Mapping

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QTextDocumentFragment
from PyQt6.QtWidgets import QScrollArea

from playground.core.basics.maths_text import SUBSCRIPTS, SUPERSCRIPTS
from playground.ui.widgets.label import RichLabel


class RichText(QScrollArea):
    """A paragraph of rich text; `top` is its upper margin in pixels. Screen readers read it."""

    def __init__(self, top: int = 4) -> None:
        super().__init__()
        self._label = RichLabel()
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setContentsMargins(4, top, 4, 2)
        self.setWidget(self._label)
        self.setWidgetResizable(True)

    def text(self) -> str:
        """Return the text that is shown."""
        return self._label.text()

    def sentence(self) -> str:
        """Say the text, without what makes it rich."""
        return without_tags(self.text())

    def setText(self, text: str) -> None:
        """Show `text`."""
        self._label.setText(text)


def without_tags(html: str) -> str:
    """Return the text of HTML, a line for each paragraph and each row of a table.

    Indices and powers stay what they are: θ_old, L₁, β².
    """
    text = re.sub(r"</td>\s*<td[^>]*>", " ", html)
    text = re.sub(r"<sub>([^<]*)</sub>", lambda found: _moved(found[1], SUBSCRIPTS, "_"), text)
    text = re.sub(r"<sup>([^<]*)</sup>", lambda found: _moved(found[1], SUPERSCRIPTS, "^"), text)
    return QTextDocumentFragment.fromHtml(text).toPlainText()


def _moved(small: str, signs: Mapping[str, str], else_after: str) -> str:
    """Return an index or a power in the small `signs` of Unicode, if it has all of them."""
    has_all = signs.keys() >= set(small)
    return "".join(signs[sign] for sign in small) if has_all else f"{else_after}{small}"
