"""Views that are drawn without being on screen: pictures of a trainer, one after the other.

They have a document and training of their own, so nothing of an open window changes.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import numpy as np
from PyQt6 import sip
from PyQt6.QtCore import QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtWidgets import QApplication, QWidget

from playground.console import NAME, explain
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.exchange.pictures.order import PictureOrder
from playground.languages.current import current_language
from playground.live.snapshot import Snapshot
from playground.ui.export.pictures import Exportable, image, picture_size, png_bytes, svg
from playground.ui.look.letters import missing_letters
from playground.ui.look.style import apply_theme
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import THEMES
from playground.ui.state.run_controller import start_run
from playground.ui.texts.translators import translate_qt
from playground.ui.window.exportables import EXPORTABLES
from playground.ui.window.views import Views, make_views, share

WAIT = 0.001  # seconds between two looks whether a frame has come
LONGEST_WAIT = 60.0  # seconds; the largest network takes a few
TURNS = 5  # of layouts: a width changes a height, which changes a width
TOO_SMALL = QT_TRANSLATE_NOOP(
    "Errors", "A picture of this view is at least {width} × {height} pixels of the screen large."
)
TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "There is too little memory for so large a picture.")
NO_FRAME = QT_TRANSLATE_NOOP("Errors", "The numbers of the picture did not come in time.")


@dataclass(frozen=True)
class _Place:
    """How a view is put up: the widget that it is in, and its usual width and height."""

    widget: Callable[[Views], QWidget]
    size: tuple[int, int]


PLACES: Mapping[str, _Place] = {  # of each of `EXPORTABLES`
    "network": _Place(lambda views: views.canvas, (1020, 590)),
    "map": _Place(lambda views: views.map_view, (440, 490)),
    "curves": _Place(lambda views: views.curves_view, (640, 420)),
    "weights": _Place(lambda views: views.weights_view, (970, 420)),
    "gradients": _Place(lambda views: views.gradients_view, (1320, 420)),
    "activations": _Place(lambda views: views.activations_view, (970, 420)),
    "table": _Place(lambda views: views.table_view, (970, 420)),
    "gates": _Place(lambda views: views.backprop_view, (1200, 700)),
    "shapes": _Place(lambda views: views.backprop_view, (970, 600)),
    "circuit": _Place(lambda views: views.circuit_view, (970, 560)),
}
WALKED = ("gates", "shapes")  # they show the walk through a sample


@contextmanager
def painter_without_window(trainer: Trainer, order: PictureOrder) -> "Iterator[OffScreenViews]":
    """Give what draws `trainer`, in a process that has no window, and no display perhaps."""
    before = qInstallMessageHandler(_say)
    try:
        app = _application()
        if (lacking := missing_letters()) is not None:
            raise lacking.fresh()
        use_text_percent(app, NORMAL)
        with painter(trainer, order) as made:
            yield made
    finally:
        qInstallMessageHandler(before)


@cache
def _application() -> QApplication:
    """Return the application, which lives as long as the program: icons that are kept need it."""
    app = QApplication.instance() or QApplication([NAME])
    assert isinstance(app, QApplication)
    translate_qt(app, current_language())
    return app


def _say(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Explain what Qt says, but for what the offscreen platform leaves out."""
    if text and not text.startswith("This plugin does not support"):
        explain(text)


@contextmanager
def painter(trainer: Trainer, order: PictureOrder) -> "Iterator[OffScreenViews]":
    """Give what draws `trainer` as it is at that moment, within this block."""
    made = OffScreenViews(trainer, order)
    try:
        made.put_up()
        yield made
    finally:
        made.close()


class OffScreenViews:
    """The views of an order, side by side. It is a `Painter`."""

    def __init__(self, trainer: Trainer, order: PictureOrder) -> None:
        self._trainer, self._order = trainer, order
        self._document, self._controller = start_run(trainer.experiment)
        self._shared = share(self._document, self._controller)
        theme = THEMES[order.theme]
        self._views = make_views(self._document, self._shared, lambda: theme)
        self._widgets = [_window(PLACES[name].widget(self._views)) for name in order.views]
        self._shown = [EXPORTABLES[name](self._views, self._frame) for name in order.views]
        self._shared.watched.changed.connect(self._controller.watch)
        self._shared.walk_controller.frame.connect(self._show_frame)
        self._shared.scales.changed.connect(self._show_latest)

    def put_up(self) -> None:
        """Show the views where nobody sees them, and give them their sizes."""
        theme = THEMES[self._order.theme]
        for widget in self._widgets:
            widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            widget.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            apply_theme(theme, widget)
            refresh(widget)
        self._take(self._trainer.state())
        if "gradients" in self._order.views:  # the last mini-batch is not known from a file
            self._shared.watched.change(source="train")
        if self._is_walking:
            self._begin_walk()
        places = [PLACES[name].size for name in self._order.views]
        sizes = side_by_side(places, self._order.size)
        for widget, view, size in zip(self._widgets, self._shown, sizes, strict=True):
            widget.resize(*size)
            widget.show()
            self._fit(widget, view, size)
        self._views.canvas.view.use_room(animated=False)
        for _ in range(TURNS):
            self._show_latest()
            QApplication.processEvents()

    @property
    def _is_walking(self) -> bool:
        return not set(WALKED).isdisjoint(self._order.views)

    def _begin_walk(self) -> None:
        """Let the gate graph show a whole pass of the first sample."""
        if "shapes" in self._order.views:
            self._views.backprop_view.pages.open("shapes")
        self._shared.watched.follow(0)
        self._shared.walk_controller.set_visible(True)
        self._walk_to_the_end()

    def _walk_to_the_end(self) -> None:
        self._wait()
        self._shared.walk_controller.press("last")

    def _fit(self, widget: QWidget, view: Exportable, size: tuple[int, int]) -> None:
        """Make the picture of a view as large as `size`: it may have controls around it."""
        wanted = QSize(*size)
        for _ in range(TURNS):
            QApplication.processEvents()
            lacking = wanted - picture_size(view)
            if lacking.isNull():
                return
            widget.resize(widget.size() + lacking)
        least = picture_size(view)
        if self._order.size:
            raise PlaygroundError(TOO_SMALL, width=least.width(), height=least.height())

    # --- pictures ---------------------------------------------------------------------------------

    def png(self) -> bytes:
        """Draw the views side by side."""
        self._show_now()
        pictures = [self._image(view) for view in self._shown]
        if len(pictures) == 1:
            return png_bytes(pictures[0])
        width = sum(picture.width() for picture in pictures)
        height = max(picture.height() for picture in pictures)
        together, at = QImage(width, height, QImage.Format.Format_RGB32), 0
        if together.isNull():
            raise PlaygroundError(TOO_LARGE)
        together.fill(pictures[0].pixelColor(0, 0))
        artist = QPainter(together)
        for picture in pictures:
            artist.drawImage(at, 0, picture)
            at += picture.width()
        artist.end()
        return png_bytes(together)

    def svg(self) -> bytes:
        """Draw the view as SVG."""
        self._show_now()
        return svg(self._shown[0])

    def _image(self, view: Exportable) -> QImage:
        picture = image(view, round(picture_size(view).width() * self._order.scale))
        if picture.isNull():
            raise PlaygroundError(TOO_LARGE)
        return picture

    # --- frames -----------------------------------------------------------------------------------

    def _frame(self) -> Snapshot | None:
        return self._shared.walk_controller.frame_on_screen

    def _show_latest(self) -> None:
        if (snapshot := self._frame()) is not None:
            self._show_frame(snapshot)

    def _show_frame(self, snapshot: Snapshot) -> None:
        for widget in self._widgets:
            show = getattr(widget, "show_frame", None)
            if show is not None and widget.isVisible():
                show(snapshot)

    def _show_now(self) -> None:
        """Show the trainer as it is now, with all that the views ask for."""
        shown = self._controller.snapshot
        if shown is None or shown.update != self._trainer.update:
            self._take(self._trainer.state())
            if self._is_walking:
                self._walk_to_the_end()
        self._wait()
        self._views.canvas.view.animation.finish()
        QApplication.processEvents()

    def _take(self, state: TrainerState) -> None:
        """Show this state; the trainer itself stays where it is trained."""
        self._document.open(Trainer(self._trainer.experiment, state), None)
        self._wait()

    def _wait(self) -> None:
        """Wait for the frame of the present state and of what the views watch."""
        began = time.perf_counter()
        while not self._is_there():
            if time.perf_counter() - began > LONGEST_WAIT:
                raise PlaygroundError(NO_FRAME)
            self._controller.pull()
            QApplication.processEvents()
            time.sleep(WAIT)

    def _is_there(self) -> bool:
        snapshot = self._controller.snapshot
        is_current = self._document.is_current(snapshot)
        watch = self._shared.watched.watch
        return is_current and snapshot is not None and snapshot.watch == watch

    def close(self) -> None:
        """Destroy everything, the views first."""
        self._views.stop()
        parts = (one for one in vars(self._views).values() if isinstance(one, QWidget))
        for widget in {id(one): one for one in map(_window, parts)}.values():
            widget.close()
            sip.delete(widget)
        self._document.undo_stack.blockSignals(True)
        self._controller.close()
        self._controller.worker.close()
        sip.delete(self._controller)


def _window(widget: QWidget) -> QWidget:
    """Return what a view is in, which nothing else is around."""
    window = widget.window()
    assert window is not None
    return window


def side_by_side(
    usual: list[tuple[int, int]], wanted: tuple[int, int] | None
) -> list[tuple[int, int]]:
    """Return the size of each view: all are of one height, together as wide as wanted."""
    height = max(height for _, height in usual) if wanted is None else wanted[1]
    widths = [width * height / own for width, own in usual]
    if wanted is not None:
        widths = [width * wanted[0] / sum(widths) for width in widths]
    edges = np.round(np.cumsum([0.0, *widths])).astype(int)
    return [(int(width), height) for width in np.diff(edges)]
