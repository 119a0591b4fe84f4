"""Rich text that can be selected and scrolled."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QTextDocumentFragment
from PyQt6.QtWidgets import QScrollArea

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
    """Return the text of HTML, paragraph by paragraph."""
    return QTextDocumentFragment.fromHtml(html).toPlainText()
