"""Opens a session file that is dragged onto the window."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QWidget

from playground.session.format import SUFFIX


class FileDrop(QObject):
    """Lets session files be dropped on `widget`; passes the path to `open_file`."""

    def __init__(self, widget: QWidget, open_file: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._open_file = open_file
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if not isinstance(event, QDropEvent) or event.type() == QEvent.Type.DragMove:
            return super().eventFilter(watched, event)
        path = _session_file(event)
        if path is not None:
            if isinstance(event, QDragEnterEvent):
                event.acceptProposedAction()
            else:  # later: it may ask a question, and the drag has to end first
                QTimer.singleShot(0, lambda: self._open_file(path))
        return True


def _session_file(event: QDropEvent) -> Path | None:
    """Return the first session file that is dropped, if there is one."""
    data = event.mimeData()
    paths = [Path(url.toLocalFile()) for url in data.urls()] if data is not None else []
    return next((path for path in paths if path.suffix == SUFFIX), None)
