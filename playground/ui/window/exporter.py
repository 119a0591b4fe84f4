"""Copy picture, save picture, save data: in the Export menu and the context menu of a view."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QMimeData, QObject, Qt
from PyQt6.QtGui import QAction, QImage
from PyQt6.QtWidgets import QApplication, QGraphicsView, QMainWindow, QMenu, QWidget

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, explained_writing
from playground.exchange.tables.table import csv_bytes
from playground.files import real_path, replace_file
from playground.live.job import CancelledError, Job
from playground.ui.export.pictures import (
    LEAST_PICTURE_WIDTH,
    MOST_PICTURE_WIDTH,
    Exportable,
    Picture,
    png_bytes,
    svg,
    takes_long_as_svg,
)
from playground.ui.state.document import Document
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside, Waiting
from playground.ui.widgets.hints import explain, explain_menu
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker, said_if_it_fails

PICTURES, DATA = ("png", "svg"), ("csv",)
COPIED_SCALE = 2  # of the picture on the clipboard against the screen: sharp in a document
HoldStill = Callable[[], AbstractContextManager[object]]
Content = Callable[[Job[Path]], bytes]  # makes what is written, in a thread of its own
translate = QCoreApplication.translate


class ExportError(PlaygroundError):
    """A picture that cannot be made."""


class Exporter(QObject):
    """Copies and saves views, and says how it went.

    Hidden views cannot be drawn; their data can be saved. While a picture is drawn band by band,
    nothing on screen changes: that is within `hold_still()`.
    """

    def __init__(
        self,
        window: QMainWindow,
        views: tuple[Exportable, ...],
        document: Document,
        settings: Settings,
        speaker: Speaker,
        beside: Beside,
        hold_still: HoldStill = nullcontext,
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._settings, self._speaker = settings, speaker
        self._beside, self._hold_still = beside, hold_still
        self.views = {view.name: view for view in views}
        self.actions = {view.name: self._actions_of(view) for view in views}
        for view in views:
            is_canvas = isinstance(view.widget, QGraphicsView)
            shown = view.widget.parentWidget() if is_canvas else view.widget
            for widget in {shown, *view.also}:
                if widget is not None:
                    self._offer(widget, self.actions[view.name])

    def _actions_of(self, view: Exportable) -> tuple[QAction, ...]:
        """Make the actions of a view: their text in its menu, and their title among all others."""
        rows: tuple[tuple[str, str, str, Callable[[Exportable], object]], ...] = (
            (
                translate("Export", "Copy picture"),
                translate("Export", "Copy picture: {view}"),
                translate("Export", "Put what this view shows on the clipboard, as a picture"),
                self.copy,
            ),
            (
                translate("Export", "Save picture …"),
                translate("Export", "Save picture: {view}"),
                translate("Export", "What this view shows as a PNG or SVG file"),
                self.ask_picture,
            ),
            (
                translate("Export", "Save data …"),
                translate("Export", "Save data: {view}"),
                translate("Export", "The numbers of this view as a CSV file, with all digits"),
                self.ask_data,
            ),
            (
                translate("Export", "Copy as LaTeX"),
                translate("Export", "Copy as LaTeX: {view}"),
                translate("Export", "Put the formulas on the clipboard, for a LaTeX document"),
                self.copy_latex,
            ),
        )
        return tuple(self._action(view, *row) for row in rows[: 3 if view.latex is None else 4])

    def _action(
        self, view: Exportable, text: str, title: str, tip: str, act: Callable[[Exportable], object]
    ) -> QAction:
        action = QAction(text, self)
        explain(action, tip)
        action.setData(title.format(view=view.title))
        action.triggered.connect(lambda: act(view))
        return action

    def _offer(self, widget: QWidget, actions: tuple[QAction, ...]) -> None:
        """Show the actions in the context menu of `widget`."""
        widget.addActions(list(actions))
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fill_menu(self, menu: QMenu) -> None:
        """Add a submenu for every view."""
        about = translate("Export", "{view}: as a picture, or its numbers as a table")
        for name, view in self.views.items():
            submenu = menu.addMenu(view.title)
            if submenu is not None:
                submenu.addActions(list(self.actions[name]))
                explain_menu(submenu, about.format(view=view.title))
        menu.aboutToShow.connect(lambda: self._enable(lambda view: view.can_be_drawn))
        # the context menus of views have the same actions
        menu.aboutToHide.connect(lambda: self._enable(lambda view: True))

    def _enable(self, is_enabled: Callable[[Exportable], bool]) -> None:
        for name, view in self.views.items():
            for action in self.actions[name][:2]:
                action.setEnabled(is_enabled(view))

    # --- pictures ---------------------------------------------------------------------------------

    def copy(self, view: Exportable) -> None:
        """Put the picture on the clipboard, as pixels and as a drawing."""
        clipboard = QApplication.clipboard()
        if clipboard is None or not self._is_drawn(view):
            return
        width = min(MOST_PICTURE_WIDTH, COPIED_SCALE * _width(view))
        try:
            with self._not_copied(view), self._beside.waiting(_drawing(view)) as waiting:
                pixels = self._drawn(view, width, waiting)
                if pixels.isNull():
                    raise MemoryError
                drawing = b"" if view.has_too_many_lines() else _svg(view, waiting)
        except CancelledError:
            return
        data = QMimeData()
        data.setImageData(pixels)
        if drawing:
            data.setData("image/svg+xml", drawing)
        clipboard.setMimeData(data)
        self._speaker.say(translate("Export", "Copied the picture: {view}").format(view=view.title))

    def _not_copied(self, view: Exportable) -> AbstractContextManager[None]:
        text = translate("Export", "Nothing was copied: {view}").format(view=view.title)
        return said_if_it_fails(self._speaker, text)

    def _drawn(self, view: Exportable, width: int, waiting: Waiting) -> QImage:
        """Draw band by band, so that the window goes on in between."""
        with self._hold_still():
            picture = Picture(view, width)
            for share in picture.bands():
                waiting.step(share)
        return picture.image

    def ask_picture(self, view: Exportable) -> bool:
        """Ask for a file and a width, and save the picture. Returns whether it was saved."""
        if not self._is_drawn(view):
            return False
        title = translate("Export", "Save picture: {view}").format(view=view.title)
        path = dialogs.ask_export(self._window, title, self._suggestion(view, PICTURES), PICTURES)
        if path is None:
            return False
        again = partial(self.ask_picture, view)
        if path.suffix.lower() == ".svg":
            return self._write(path, lambda waiting: _made(_svg(view, waiting)), again)
        present = max(LEAST_PICTURE_WIDTH, min(MOST_PICTURE_WIDTH, COPIED_SCALE * _width(view)))
        width = dialogs.ask_width(self._window, present, LEAST_PICTURE_WIDTH, MOST_PICTURE_WIDTH)
        return width is not None and self._write(path, partial(self._png, view, path, width), again)

    def _png(self, view: Exportable, path: Path, width: int, waiting: Waiting) -> Content:
        if path.suffix.lower() != ".png":
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "Errors", "“{path}” is neither .png nor .svg; choose one of the two."
                ),
                path=path.name,
            )
        pixels = self._drawn(view, width, waiting)
        return lambda job: _png_bytes(pixels, width)

    def _is_drawn(self, view: Exportable) -> bool:
        if not view.can_be_drawn:
            text = translate(
                "Export", "“{view}” is hidden and has no picture; show it first (menu View)."
            )
            self._speaker.notify(text.format(view=view.title))
        return view.can_be_drawn

    def copy_latex(self, view: Exportable) -> None:
        """Put the derivation on the clipboard as text."""
        clipboard = QApplication.clipboard()
        if clipboard is not None and view.latex is not None:
            with self._not_copied(view):
                clipboard.setText(view.latex())
            text = translate("Export", "Copied as LaTeX: {view}")
            self._speaker.say(text.format(view=view.title))

    # --- data -------------------------------------------------------------------------------------

    def ask_data(self, view: Exportable) -> bool:
        """Ask for a file and save the data. Returns whether it was saved."""
        table = view.table()
        if table is None:
            text = translate("Export", "There are no data yet: {view}")
            self._speaker.say(text.format(view=view.title))
            return False
        title = translate("Export", "Save data: {view}").format(view=view.title)
        path = dialogs.ask_export(self._window, title, self._suggestion(view, DATA), DATA)
        return path is not None and self._write(
            path, lambda _: lambda job: csv_bytes(table, job.report), partial(self.ask_data, view)
        )

    def _suggestion(self, view: Exportable, suffixes: tuple[str, ...]) -> Path:
        path = self._document.path
        session = path.stem if path else translate("Files", "untitled")
        return self._settings.folder / f"{session} {view.name}.{suffixes[0]}"

    def _write(
        self, path: Path, prepare: Callable[[Waiting], Content], again: Callable[[], object]
    ) -> bool:
        """Prepare the content in this thread; make and write it beside the window."""
        writing = translate("Export", "Saving “{name}” …").format(name=path.name)
        failed = translate("Export", "“{name}” was not saved").format(name=path.name)
        try:
            with said_if_it_fails(self._speaker, failed), self._beside.waiting(writing) as waiting:
                content = prepare(waiting)
                written = waiting.run(lambda job: _replace(path, content, job))
        except CancelledError:
            return False
        except PlaygroundError as error:
            elsewhere = translate("Export", "Save elsewhere …")
            self._speaker.notify(error_text(error), ((elsewhere, again),))
            return False
        self._settings.folder = written.parent
        self._speaker.say(translate("Export", "Saved “{name}”").format(name=path.name))
        return True


def _drawing(view: Exportable) -> str:
    return translate("Export", "Drawing the picture: {view} …").format(view=view.title)


def _svg(view: Exportable, waiting: Waiting) -> bytes:
    """Draw an SVG file. That cannot be interrupted: if it may take long, the dialog comes first.

    Raises `ExportError` for a drawing of too many lines.
    """
    if view.has_too_many_lines():
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "Errors", "This drawing has too many lines for an SVG file; save it as .png."
            )
        )
    if takes_long_as_svg(view):
        waiting.announce()
    return svg(view)


def _made(content: bytes) -> Content:
    return lambda job: content


def _replace(path: Path, content: Content, job: Job[Path]) -> Path:
    """Make and write the content; returns the file. Raises `ExportError`."""
    with explained_writing(path, ExportError):
        replace_file(path, content(job), job.become_final)
        return real_path(path)


def _width(view: Exportable) -> int:
    return round(view.widget.width())


def _png_bytes(pixels: QImage, width: int) -> bytes:
    content = png_bytes(pixels)
    if not content:
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "A picture {width} pixels wide needs too much memory."),
            width=width,
        )
    return content
