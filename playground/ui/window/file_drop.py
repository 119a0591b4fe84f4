"""Opens a session, a table or a link that is dropped on the window; says what else cannot be."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QEvent, QMimeData, QObject, QTimer
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from playground.about import SUFFIX

TABLES = (".csv", ".tsv", ".txt")
OpenFile = Callable[[Path], object]
OpenText = Callable[[str], object]
TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class FileDrop(QObject):
    """Lets files be dropped on `window`; passes the path of one to what opens files of its suffix.

    So it does with the address of a TensorFlow Playground page, or a text that has one.

    It sees the drags of the native window, so none of the widgets in it can take one first. Of
    anything else it says what can be dropped; text still goes into text fields. Of several files
    it takes the first of the kind that is named first.
    """

    def __init__(
        self,
        window: QWidget,
        by_suffix: Mapping[str, OpenFile],
        open_link: OpenText,
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._by_suffix, self._say = window, by_suffix, say
        self._open_link = open_link
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Show:
            self._watch_native_window()
        if not isinstance(event, QDropEvent) or self._is_for_a_widget(event):
            return super().eventFilter(watched, event)
        opened = self._opened_by(event.mimeData())
        if opened is None:
            self._refuse(event)
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            # later: it may ask a question, and the drag has to end first
            QTimer.singleShot(0, opened)
        return True

    def _opened_by(self, data: QMimeData | None) -> Callable[[], object] | None:
        """Return what opens the file or the link in `data`, if there is one."""
        path, link = self._file_in(data), _link_in(data)
        if path is not None:
            return partial(self._by_suffix[path.suffix.lower()], path)
        return None if link is None else partial(self._open_link, link)

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
            text = self.tr(
                "{name} cannot be opened here; drop a session ({session}), a table ({tables}) or "
                "a TensorFlow Playground link."
            )
            about = {"session": SUFFIX, "tables": ", ".join(TABLES)}
            self._say(text.format(name=_title(event.mimeData()) or self.tr("This"), **about))

    def _file_in(self, data: QMimeData | None) -> Path | None:
        """Return the file in `data` that can be opened, if there is one."""
        paths = _files(data)
        for suffix in self._by_suffix:
            for path in paths:
                if path.suffix.lower() == suffix:
                    return path
        return None


def _files(data: QMimeData | None) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()] if data is not None else []


def _link_in(data: QMimeData | None) -> str | None:
    """Return the link to TensorFlow Playground in `data`, with the text around it."""
    from playground.exchange.tfp_link.settings import is_link  # the first frame does without it

    if data is None:
        return None
    texts = (data.text(), *(url.toString() for url in data.urls()))
    return next((text for text in texts if is_link(text)), None)


def _title(data: QMimeData | None) -> str:
    """Quote the name of the first file in `data`; "" without one."""
    names = [path.name for path in _files(data) if path.name]
    return f"“{names[0]}”" if names else ""
