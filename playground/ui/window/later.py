"""The places of views that are built after the first frame, or when somebody asks for them."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Generic, TypeVar

from PyQt6.QtCore import QObject, QTimer, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import refresh
from playground.ui.look.theme import Theme, Themed

V = TypeVar("V", bound=QWidget)
Step = Callable[[], object]


class Later(QWidget, Generic[V]):
    """The place of a view that is built when it is shown or asked for; follows `View`.

    A view is built from the present state of what it shows, so nobody has to wait for it.

    Signals
    -------
    built() : the view is in its place

    Attributes
    ----------
    view : None before it is built
    """

    built = pyqtSignal()

    def __init__(self, make: Callable[[], V]) -> None:
        super().__init__()
        self._make = make
        self.view: V | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def build(self) -> V:
        """Return the view; build it if it is not there yet."""
        if self.view is None:
            self.view = self._make()
            self._layout.addWidget(self.view)
            self.setFocusProxy(self.view)
            if self.isVisible():
                self.view.show()  # Qt would do it later
            refresh(self)  # sizes that were measured before the view had the style sheet
            self.built.emit()
        return self.view

    def showEvent(self, event: QShowEvent | None) -> None:
        self.build()
        super().showEvent(event)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`, if the view is there and shows any."""
        if (show := getattr(self.view, "show_frame", None)) is not None:
            show(snapshot)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`; a view that is built later has them from the start."""
        view: object = self.view
        if isinstance(view, Themed):
            view.set_theme(theme)


def in_all_views(window: QWidget, use: Callable[[QWidget], object]) -> None:
    """Call `use` with the window now, and with each place in it as soon as its view is built."""
    use(window)
    for place in window.findChildren(Later):
        if place.view is None:
            place.built.connect(partial(use, place))


class IdleTurns(QObject):
    """Does what the first frame can do without, one step in each idle turn of the event loop.

    No turn is idle while `is_busy`: panels wait to be painted.

    Signals
    -------
    finished() : all is done
    """

    finished = pyqtSignal()

    def __init__(self, parent: QObject, steps: Iterable[Step], is_busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._steps, self._is_busy, self._was_busy = list(steps), is_busy, True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Do the steps in the turns after this one."""
        if self._steps:
            self._timer.start()

    def finish(self) -> None:
        """Do all steps that are left now."""
        while self._steps:
            self._do_next()

    def _go_on(self) -> None:
        was_busy, self._was_busy = self._was_busy, self._is_busy()
        if not (was_busy or self._was_busy):  # the last panel is painted in the turn after its own
            self._do_next()

    def _do_next(self) -> None:
        self._steps.pop(0)()
        if not self._steps:
            self._timer.stop()
            self.finished.emit()
