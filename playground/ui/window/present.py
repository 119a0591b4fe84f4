"""Present: network, map and loss, or the gate graph, for the last row of a classroom."""

from collections.abc import Mapping
from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PyQt6.QtGui import QAction, QKeyEvent
from PyQt6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from playground.ui.look.text_size import text_percent
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.window.floating_bar import FloatingBar
from playground.ui.window.full_screen import FullScreen
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.speaker import Speaker
from playground.ui.window.text_sizes import TextSizes
from playground.ui.window.toolbar import Toolbar
from playground.ui.window.views import Views
from playground.ui.window.workspaces import PRESENT, PRESENT_GATES

translate = QCoreApplication.translate
LEAST_TEXT, LARGE_TEXT = 150, 200  # percent, while presenting
LARGE_SCREEN = 1600  # pixels of height, from which a class needs larger text
# what a clicker for slides sends, and the actions for it: without a walk, and during one;
# its key for a black screen does nothing
CLICKER = {
    Qt.Key.Key_PageDown: ("run", "walk_next"),
    Qt.Key.Key_PageUp: ("step_epoch", "walk_back"),
}


@dataclass(frozen=True)
class Before:
    """How the window was before presenting."""

    workspace: str
    is_alone: bool
    state: Qt.WindowState


def _shown_instead_of(workspace: str) -> str:
    """Say what the presentation shows where gates were in sight before; "" elsewhere."""
    said = {
        "backprop": translate(
            "Present", "Present shows network, map and loss. F9 shows the gate graph, and back."
        ),
        "circuits": translate(
            "Present",
            "Present shows network, map and loss. To show a circuit to a class, leave it (Esc), "
            "then take the full screen (F11) and larger text (Ctrl+Alt++).",
        ),
    }
    return said.get(workspace, "")


class Present(QObject):
    """Leaves only what a class has to see, and brings all the rest back."""

    def __init__(
        self,
        window: QMainWindow,
        layout: PanelLayout,
        full_screen: FullScreen,
        text_sizes: TextSizes,
        actions: Mapping[str, QAction],
        toolbar: Toolbar,
        views: Views,
        walk_controller: WalkController,
        theme: Theme,
        speaker: Speaker,
    ) -> None:
        super().__init__(window)
        self._window, self._layout = window, layout
        self._views: dict[str, QWidget] = {
            PRESENT: views.canvas,
            PRESENT_GATES: views.backprop_place,
        }
        self._full_screen, self._text_sizes = full_screen, text_sizes
        self._actions, self._canvas, self._walk_controller = actions, views.canvas, walk_controller
        self._speaker = speaker
        self._before: Before | None = None
        self.bar = FloatingBar(views.canvas, actions, toolbar, walk_controller, theme)
        self.bar.buttons["gates"].clicked.connect(self.toggle_gates)
        layout.switched.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether the window presents."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or go back to the window as it was."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show network, map, loss and three numbers on the whole screen, in large text."""
        layout = self._layout
        self._before = Before(layout.current, layout.is_alone, self._window.windowState())
        if not layout.side.is_pinned:
            layout.side.close_panel()
        self._show_bars(False)
        layout.switch(PRESENT)
        self._canvas.set_presenting(True)
        if text_percent() < (least := self._least_text()):
            self._text_sizes.use(least)
        self._full_screen.fill(True, tells=False)
        self.bar.show_over(self._canvas, has_gates=False)
        self._listen(True)
        if text := _shown_instead_of(self._before.workspace):
            self._speaker.say(text)

    def _least_text(self) -> int:
        """Return the least text size that can be read from the last row, in percent."""
        screen = self._window.screen()
        is_large = screen is not None and screen.size().height() >= LARGE_SCREEN
        return LARGE_TEXT if is_large else LEAST_TEXT

    def leave(self) -> None:
        """Bring workspace, text size and window back; a size that was picked meanwhile stays."""
        before = self._before
        self._end()
        if before is None:
            return
        self._layout.switch(before.workspace)
        if before.is_alone:
            self._layout.set_alone(True)

    def toggle_full_screen(self) -> None:
        """Leave the presentation, or else let the window fill the screen or no longer."""
        if self.is_on:
            self.leave()
            self._full_screen.tell()
        else:
            self._full_screen.toggle()

    def toggle_gates(self) -> None:
        """Show the gate graph in place of network, map and loss, or these again."""
        self._layout.switch(PRESENT if self._shows_gates else PRESENT_GATES)

    @property
    def _shows_gates(self) -> bool:
        """Whether a class sees the gate graph."""
        return self._layout.current == PRESENT_GATES

    def _follow(self, workspace: str) -> None:
        """Put the bar below what a class sees; end where another workspace is shown instead."""
        if workspace not in self._views:
            self._end()
        elif not self.bar.isHidden():
            self.bar.show_over(self._views[workspace], has_gates=self._shows_gates)

    def _end(self) -> None:
        """Bring back all but the workspace."""
        before, self._before = self._before, None
        if before is None:
            return
        self._listen(False)
        self._speaker.withdraw(_shown_instead_of(before.workspace))
        self.bar.hide_again()
        self._canvas.set_presenting(False)
        self._show_bars(True)
        self._window.setWindowState(before.state)
        self._text_sizes.use_stored()

    def _show_bars(self, is_shown: bool) -> None:
        """Show or hide menu, toolbar and status line."""
        window = self._window
        for bar in (window.menuBar(), window.statusBar(), *self._layout.toolbars):
            if bar is not None:
                bar.setVisible(is_shown)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return False
        return self.is_on and self._use_clicker(watched, event)

    def escape(self) -> bool:
        """Leave the presentation, or else clear the selection, or else leave the full screen.

        Return whether there was any of them.
        """
        selection = self._canvas.view.selection
        is_seen = not (self.is_on or self._layout.workspace.is_whole)
        if selection.parts and is_seen:
            selection.clear()
            return True
        if not (self.is_on or self._window.isFullScreen()):
            return False
        self.toggle_full_screen()
        return True

    def _use_clicker(self, watched: QObject | None, event: QKeyEvent) -> bool:
        """Do what a key of a clicker means; return whether it means anything here."""
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        names = CLICKER.get(Qt.Key(event.key()))
        if names is None or isinstance(watched, QLineEdit):
            return False
        if not event.isAutoRepeat():
            self._actions[names[self._is_walking]].trigger()
        return True

    @property
    def _is_walking(self) -> bool:
        """Whether a clicker moves a walk: one is there, or the gates that it goes through."""
        return self._shows_gates or self._walk_controller.has_begun

    def _listen(self, is_on: bool) -> None:
        """Notice the keys of a clicker before the widget with the focus scrolls with them."""
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
            if is_on:
                app.installEventFilter(self)
