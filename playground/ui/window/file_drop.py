"""Opens a session file that is dropped anywhere on the window; says what else cannot be dropped."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QEvent, QMimeData, QObject, QTimer
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from playground.about import SUFFIX

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class FileDrop(QObject):
    """Lets session files be dropped on `window`; passes the path to `open_file`.

    It sees the drags of the native window, so none of the widgets in it can take one first. Of
    anything but a session file it says what can be dropped; text still goes into text fields.
    """

    def __init__(
        self, window: QWidget, open_file: Callable[[Path], object], say: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window, self._open_file, self._say = window, open_file, say
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Show:
            self._watch_native_window()
        if not isinstance(event, QDropEvent) or self._is_for_a_widget(event):
            return super().eventFilter(watched, event)
        path = _session_file(event.mimeData())
        if path is None:
            self._refuse(event)
        elif event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            # later: it may ask a question, and the drag has to end first
            QTimer.singleShot(0, lambda: self._open_file(path))
        else:
            event.acceptProposedAction()
        return True

    def _watch_native_window(self) -> None:
        native = self._window.windowHandle()  # there is none before the window is shown
        if native is not None:
            native.installEventFilter(self)

    def _is_for_a_widget(self, event: QDropEvent) -> bool:
        """Return whether a widget deals with it: a drag within the window, text over a field."""
        data, under = event.mimeData(), self._window.childAt(event.position().toPoint())
        is_text = data is not None and data.hasText() and not data.hasUrls()
        widgets = (under, under.parentWidget() if under is not None else None)
        is_over_field = any(isinstance(widget, TEXT_FIELDS) for widget in widgets)
        return event.source() is not None or (is_text and is_over_field)

    def _refuse(self, event: QDropEvent) -> None:
        event.ignore()
        if isinstance(event, QDragEnterEvent):
            text = self.tr("Only a session file ({suffix}) can be dropped here; it is then opened.")
            self._say(text.format(suffix=SUFFIX))


def _session_file(data: QMimeData | None) -> Path | None:
    """Return the first session file in `data`, if there is one."""
    paths = [Path(url.toLocalFile()) for url in data.urls()] if data is not None else []
    return next((path for path in paths if path.suffix.lower() == SUFFIX), None)
