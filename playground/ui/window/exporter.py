"""Copy picture, save picture, save data: in the Export menu and the context menu of a view."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QObject, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QApplication, QGraphicsView, QMainWindow, QMenu, QWidget

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.files import replace_file
from playground.live.snapshot import Snapshot
from playground.ui.export.pictures import (
    LEAST_PICTURE_WIDTH,
    MOST_PICTURE_WIDTH,
    Exportable,
    clipboard_data,
    png,
    svg,
)
from playground.ui.export.table import Table, csv_bytes
from playground.ui.export.tables import (
    activity_table,
    history_table,
    parameters_table,
    samples_table,
)
from playground.ui.state.document import Document
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker, said_if_it_fails
from playground.ui.window.views import Views

PICTURES, DATA = ("png", "svg"), ("csv",)
COPIED_SCALE = 2  # of the picture on the clipboard against the screen: sharp in a document
translate = QCoreApplication.translate


class ExportError(PlaygroundError):
    """A picture that cannot be made."""


AskFrame = Callable[[], Snapshot | None]


def exportables(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    """List all views that can be copied and saved: one row each; tables are of `frame`."""
    return (*_panels(views, frame), *_layer_tabs(views, frame), *_gate_graphs(views, frame))


def _panels(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    return (
        Exportable(
            "network",
            translate("Export", "Network"),
            views.canvas.view,
            _table_of(frame, parameters_table),
            also=(views.canvas.facts, views.canvas.legend),
        ),
        Exportable(
            "map",
            translate("Export", "Output map"),
            views.map_view,
            _table_of(frame, samples_table),
        ),
        Exportable(
            "curves",
            translate("Export", "Curves"),
            views.curves_view,
            _table_of(frame, history_table),
        ),
    )


def _layer_tabs(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    return (
        Exportable(
            "weights",
            translate("Export", "Weights"),
            views.weights_view,
            _table_of(frame, parameters_table),
        ),
        Exportable(
            "gradients",
            translate("Export", "Gradients"),
            views.gradients_view,
            _table_of(frame, history_table),
        ),
        Exportable(
            "activations",
            translate("Export", "Activations"),
            views.activations_view,
            _table_of(frame, activity_table),
        ),
    )


def _gate_graphs(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    backprop, circuit = views.backprop_view, views.circuit_view
    shapes = backprop.pages.views["shapes"]
    return (
        Exportable("gates", translate("Export", "Gate graph"), backprop.gates, backprop.table),
        Exportable(
            "shapes", translate("Export", "Shapes"), shapes, _table_of(frame, shapes.table_of)
        ),
        Exportable(
            "circuit",
            translate("Export", "Circuit lab"),
            circuit.graph,
            circuit.table,
            latex=circuit.latex,
        ),
    )


def _table_of(
    frame: AskFrame, make: Callable[[Snapshot], Table | None]
) -> Callable[[], Table | None]:
    """Return a function that makes the table of the present frame; None before the first one."""

    def table() -> Table | None:
        snapshot = frame()
        return make(snapshot) if snapshot is not None else None

    return table


class Exporter(QObject):
    """Copies and saves views, and says how it went.

    Hidden views cannot be drawn; their data can be saved.
    """

    def __init__(
        self,
        window: QMainWindow,
        views: tuple[Exportable, ...],
        document: Document,
        settings: Settings,
        speaker: Speaker,
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._settings, self._speaker = settings, speaker
        self.views = {view.name: view for view in views}
        self.actions = {view.name: self._actions_of(view) for view in views}
        for view in views:
            is_canvas = isinstance(view.widget, QGraphicsView)
            shown = view.widget.parentWidget() if is_canvas else view.widget
            for widget in {shown, *view.also}:
                if widget is not None:
                    self._offer(widget, self.actions[view.name])

    def _actions_of(self, view: Exportable) -> tuple[QAction, ...]:
        copy = QAction(translate("Export", "Copy picture"), self)
        copy.triggered.connect(lambda: self.copy(view))
        picture = QAction(translate("Export", "Save picture …"), self)
        picture.triggered.connect(lambda: self.ask_picture(view))
        data = QAction(translate("Export", "Save data …"), self)
        data.triggered.connect(lambda: self.ask_data(view))
        if view.latex is None:
            return copy, picture, data
        latex = QAction(translate("Export", "Copy as LaTeX"), self)
        latex.triggered.connect(lambda: self.copy_latex(view))
        return copy, picture, data, latex

    def _offer(self, widget: QWidget, actions: tuple[QAction, ...]) -> None:
        """Show the actions in the context menu of `widget`."""
        widget.addActions(list(actions))
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fill_menu(self, menu: QMenu) -> None:
        """Add a submenu for every view."""
        for name, view in self.views.items():
            submenu = menu.addMenu(view.title)
            if submenu is not None:
                submenu.addActions(list(self.actions[name]))
        menu.aboutToShow.connect(self._show_which_can)

    def _show_which_can(self) -> None:
        for name, view in self.views.items():
            for action in self.actions[name][:2]:
                action.setEnabled(view.can_be_drawn)

    # --- pictures ---------------------------------------------------------------------------------

    def copy(self, view: Exportable) -> None:
        """Put the picture on the clipboard, as pixels and as a drawing."""
        clipboard = QApplication.clipboard()
        if clipboard is None or not self._is_drawn(view):
            return
        width = min(MOST_PICTURE_WIDTH, COPIED_SCALE * _width(view))
        with self._not_copied(view):
            clipboard.setMimeData(clipboard_data(view, width))
        self._speaker.say(translate("Export", "Copied the picture: {view}").format(view=view.title))

    def _not_copied(self, view: Exportable) -> AbstractContextManager[None]:
        text = translate("Export", "Nothing was copied: {view}").format(view=view.title)
        return said_if_it_fails(self._speaker, text)

    def ask_picture(self, view: Exportable) -> bool:
        """Ask for a file and a width, and save the picture. Returns whether it was saved."""
        if not self._is_drawn(view):
            return False
        title = translate("Export", "Save picture: {view}").format(view=view.title)
        path = dialogs.ask_export(self._window, title, self._suggestion(view, PICTURES), PICTURES)
        if path is None:
            return False
        if path.suffix.lower() == ".svg":
            return self._write(path, lambda: svg(view), partial(self.ask_picture, view))
        present = max(LEAST_PICTURE_WIDTH, min(MOST_PICTURE_WIDTH, COPIED_SCALE * _width(view)))
        width = dialogs.ask_width(self._window, present, LEAST_PICTURE_WIDTH, MOST_PICTURE_WIDTH)
        return width is not None and self._write(
            path, lambda: _picture(view, path, width), partial(self.ask_picture, view)
        )

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
            path, lambda: csv_bytes(table), partial(self.ask_data, view)
        )

    def _suggestion(self, view: Exportable, suffixes: tuple[str, ...]) -> Path:
        path = self._document.path
        session = path.stem if path else translate("Files", "untitled")
        return self._settings.folder / f"{session} {view.name}.{suffixes[0]}"

    def _write(self, path: Path, content: Callable[[], bytes], again: Callable[[], object]) -> bool:
        failed = translate("Export", "“{name}” was not saved").format(name=path.name)
        try:
            with said_if_it_fails(self._speaker, failed):
                _replace(path, content())
        except PlaygroundError as error:
            elsewhere = translate("Export", "Save elsewhere …")
            self._speaker.notify(error_text(error), ((elsewhere, again),))
            return False
        self._settings.folder = path.resolve().parent
        self._speaker.say(translate("Export", "Saved “{name}”").format(name=path.name))
        return True


def _replace(path: Path, content: bytes) -> None:
    try:
        replace_file(path, content)
    except OSError as error:
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” could not be written: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from error


def _width(view: Exportable) -> int:
    return round(view.widget.width())


def _picture(view: Exportable, path: Path, width: int) -> bytes:
    if path.suffix.lower() != ".png":
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{path}” is neither .png nor .svg; choose one of the two."
            ),
            path=path.name,
        )
    content = png(view, width)
    if not content:
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "A picture {width} pixels wide needs too much memory."),
            width=width,
        )
    return content
