"""The tour: six steps through the window, at the first start and from the Help menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtGui import QAction, QGuiApplication, QKeyEvent
from PyQt6.QtWidgets import QApplication, QWidget

from playground.core.experiment.parts import Part
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.window.commands import keys_of
from playground.ui.window.settings import Settings
from playground.ui.window.tour_overlay import TourOverlay
from playground.ui.window.tour_steps import Sights, tour_steps

SEEN = "tour/seen"
FOLLOW = 100  # milliseconds between two looks at where the spot is: graphs are drawn beside
NOBODY_LOOKS = ("offscreen", "minimal")  # platforms of Qt without a screen


def is_first_start(settings: Settings) -> bool:
    """Return whether somebody looks at the window who has neither ended nor skipped the tour."""
    is_seen = QGuiApplication.platformName() not in NOBODY_LOOKS
    return is_seen and not settings.text(SEEN)


@dataclass(frozen=True)
class Before:
    """What the tour gives back: the layout, the selection, whether a sample was pinned."""

    workspace: str
    layout: str
    is_alone: bool
    parts: tuple[Part, ...]
    has_sample: bool
    focus: QWidget | None


class Tour(QObject):
    """Goes through the steps; all of the window can be used meanwhile.

    Attributes
    ----------
    overlay : what is drawn over the window
    step : the number of the present step, from 0; None while there is no tour
    """

    def __init__(
        self,
        sights: Sights,
        document: Document,
        actions: Mapping[str, QAction],
        settings: Settings,
        theme: Theme,
    ) -> None:
        super().__init__(sights.window)
        self._sights, self._actions, self._settings = sights, actions, settings
        self.steps = tour_steps()
        self.step: int | None = None
        self.overlay, self._timer = TourOverlay(sights.window, theme), QTimer(self)
        self._before: Before | None = None
        self._timer.setInterval(FOLLOW)
        self._timer.timeout.connect(self.follow)
        self.overlay.bubble.moved.connect(self._move)
        self.overlay.bubble.skipped.connect(self.end)
        document.replaced.connect(lambda *_: self.end())
        sights.window.installEventFilter(self)

    # --- beginning and ending ---------------------------------------------------------------------

    def begin(self, number: int = 0) -> None:
        """Show the first step, or step `number` counted from 0, whatever workspace is shown."""
        sights = self._sights
        if self._before is None:
            layout, selection = sights.layout, sights.shared.selection
            self._before = Before(
                layout.current,
                layout.state(),
                layout.is_alone,
                selection.parts,
                sights.shared.watched.watch.sample is not None,
                QApplication.focusWidget(),
            )
        self._show(number)

    def end(self) -> None:
        """End the tour for good, from now on only the Help menu begins it."""
        if self.step is not None:
            self._settings.set_text(SEEN, "yes")
        self.leave()

    def leave(self) -> bool:
        """Take the tour away, and give back what was shown before it; return whether it was on."""
        before, self._before = self._before, None
        self.step = None
        self._timer.stop()
        had_keys = self.overlay.isAncestorOf(QApplication.focusWidget() or self._sights.window)
        self.overlay.hide()
        if before is not None:
            self._give_back(before, had_keys)
        return before is not None

    def _give_back(self, before: Before, had_keys: bool) -> None:
        layout, shared = self._sights.layout, self._sights.shared
        layout.side.close_if_afloat()
        layout.switch(before.workspace)
        if layout.state() != before.layout:
            layout.put_back(before.layout)  # opens all, also what is to be shut
        if before.is_alone:
            layout.set_alone(True)
        shared.selection.set(before.parts)
        if not before.has_sample:
            shared.watched.pin(None)
        focus = before.focus
        if had_keys and (focus is None or not focus.isVisible()):
            focus = next((home for home in self._sights.views.graphs if home.isVisible()), None)
        if had_keys and focus is not None:
            focus.setFocus()

    # --- steps ------------------------------------------------------------------------------------

    def _move(self, by: int) -> None:
        if self.step is None:
            return
        if self.step + by >= len(self.steps):
            self.end()
        else:
            self._show(max(0, self.step + by))

    def _show(self, number: int) -> None:
        """Bring what a step points at into sight, and say its words."""
        self.step, step = number, self.steps[number]
        step.open(self._sights)
        keys = {name: keys_of(action) for name, action in self._actions.items()}
        self.overlay.point_at(step.spot(self._sights))
        self.overlay.bubble.say(step.title, step.words(keys), number + 1, len(self.steps))
        self.follow()
        self._timer.start()

    def follow(self) -> None:
        """Point at where the spot is now: the network, or the size of the window, may change."""
        if self.step is not None:
            self.overlay.point_at(self.steps[self.step].spot(self._sights))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`, in which the texts may have another size."""
        self.overlay.set_theme(theme)
        self.follow()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if self.step is None or watched is not self._sights.window or event is None:
            return False
        if event.type() == QEvent.Type.Resize:
            self.follow()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_escape = event.key() == Qt.Key.Key_Escape  # no widget has used it
        if is_escape:
            self.end()
        return is_escape
