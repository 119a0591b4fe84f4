"""One line at the lower edge of a graph: what is left out, with a button that shows it."""

from PyQt6.QtCore import QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label

MARGIN = 2  # pixels, to the edge of the view


class Note(QFrame):
    """A sentence and a button, in the lower left corner of its parent.

    Signals
    -------
    pressed() : the button was clicked
    """

    pressed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("graphNote")
        self.text, self.button = Label(), QToolButton()
        self._wordings = "", ""  # of the sentence, the longer one first
        self.button.setProperty("role", "chip")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: self.pressed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self.button)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.setStyleSheet(
            f"#graphNote {{ background: {theme.surface}; border: 1px solid {theme.line};"
            f" border-radius: 6px; }} QLabel {{ color: {theme.muted}; background: transparent; }}"
        )

    def say(self, text: str, button: str = "", shorter: str = "") -> None:
        """Show a sentence, with a button if it has a text; hide for an empty sentence.

        `shorter` says the same where the sentence has no room.
        """
        self._wordings = text, shorter or text
        self.button.setText(button)
        self.button.setToolTip(plain(text))
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))
        self.place()

    def room(self) -> int:
        """Return the height that it takes while it is shown."""
        return self.sizeHint().height() + 2 * MARGIN

    def place(self, beside: int = 0) -> None:
        """Lie at the lower left corner of the parent, with `beside` pixels free on the right.

        Where no wording has room it is left out rather than cut; the button's tooltip says it.
        """
        parent = self.parentWidget()
        assert parent is not None
        self.text.show()
        for wording in self._wordings:
            self.text.setText(wording)
            size = self.sizeHint()
            if size.width() <= parent.width() - beside - 2 * MARGIN:
                break
        else:
            self.text.hide()
            size = self.sizeHint() if self.button.text() else QSize()
        self.setGeometry(QRect(QPoint(MARGIN, parent.height() - size.height() - MARGIN), size))
