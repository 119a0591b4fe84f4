"""Full screen, and the window as it was before."""

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtWidgets import QMainWindow

from playground.ui.window.speaker import Speaker

translate = QCoreApplication.translate


class FullScreen(QObject):
    """Lets a window fill the screen, and brings it back.

    Signals
    -------
    changed(bool) : the window fills the screen, or no longer does
    """

    changed = pyqtSignal(bool)

    def __init__(self, window: QMainWindow, speaker: Speaker) -> None:
        super().__init__(window)
        self._window, self._speaker = window, speaker
        self._is_full, self._tells = False, True
        window.installEventFilter(self)

    def toggle(self) -> None:
        """Fill the screen, or go back to the window as it was before, maximised or not."""
        self.fill(not self._window.isFullScreen())

    def fill(self, is_full: bool, tells: bool = True) -> None:
        """Fill the screen or no longer; `tells` whether a notice says how to leave it."""
        self._tells = tells
        if not tells:
            self._speaker.withdraw(_hint())
        state, full = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if is_full else state & ~full)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_change = event is not None and event.type() == QEvent.Type.WindowStateChange
        if watched is self._window and is_change:
            self._show_state()
        return super().eventFilter(watched, event)

    def _show_state(self) -> None:
        full = self._window.isFullScreen()
        if full == self._is_full:
            return  # minimised or maximised
        self._is_full = full
        self.tell()
        if full and self._tells:
            self._speaker.notify(_hint())
        else:
            self._speaker.withdraw(_hint())

    def tell(self) -> None:
        """Tell whether the window fills the screen, to buttons that have just been pressed, too."""
        self.changed.emit(self._window.isFullScreen())


def _hint() -> str:
    return translate("FullScreen", "Full screen; F11 leaves it, or Esc if nothing is selected")
