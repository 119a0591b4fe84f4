"""Labels that name the format of their text; a bare `QLabel` guesses it."""

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QLabel, QSizePolicy, QWidget

from playground.ui.look.text_size import px

LEAST = 56  # pixels of width that a fitting label asks for, at the normal text size


class Label(QLabel):
    """Shows every text letter by letter, whatever it looks like."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setMinimumHeight(self, height: int) -> None:
        """Ask for at least `height`; Qt would keep the size hints of the height before."""
        super().setMinimumHeight(height)
        self.setIndent(self.indent())  # measures anew


class RichLabel(QLabel):
    """Shows HTML of our own; what it quotes has to be `escaped`."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.PaletteChange and "<a " in self.text():
            text = self.text()  # Qt takes the colour of links when it reads the text
            self.setText("")
            self.setText(text)


def label_of(widget: QWidget) -> QLabel | None:
    """Return the label that belongs to `widget`, if there is one beside it."""
    parent = widget.parentWidget()
    beside = Qt.FindChildOption.FindDirectChildrenOnly  # screen readers look nowhere else
    labels = [] if parent is None else parent.findChildren(QLabel, options=beside)
    return next((label for label in labels if label.buddy() is widget), None)


class UnseenLabel(Label):
    """Names a box with choices for screen readers where no label can be seen beside it.

    On Linux they call such a box by what is chosen, and ask the label beside it for its name.
    """

    def __init__(self, name: str, box: QWidget) -> None:
        super().__init__(name, box.parentWidget() or box)
        self._box = box
        box.setAccessibleName(name)
        self.setBuddy(box)
        self.hide()
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.ParentChange:
            self.setParent(self._box.parentWidget() or self._box)
        return False


class FittingLabel(Label):
    """Shows the first of several wordings that fits; if none does, the last one is cut."""

    wordings: tuple[str, ...] = ("",)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, *wordings: str) -> None:
        """Show the first of `wordings` that fits."""
        if wordings != self.wordings:
            self.wordings = wordings
            self._fit()

    @property
    def is_cut(self) -> bool:
        """Whether no wording fits."""
        return self.text() not in self.wordings

    def sizeHint(self) -> QSize:
        """Ask for a width that no text changes."""
        return QSize(px(LEAST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: another text, such as a number under the mouse, moves nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - max(0, self.indent())
        fitting = next(
            (text for text in self.wordings if metrics.horizontalAdvance(text) <= room), None
        )
        self.setText(
            metrics.elidedText(self.wordings[-1], Qt.TextElideMode.ElideRight, room)
            if fitting is None
            else fitting
        )

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.FontChange:
            self._fit()
