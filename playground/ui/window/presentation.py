"""Presentation mode: full screen, and the size of all text."""

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QApplication, QMainWindow, QMenu

from playground.ui.look.text_size import (
    NORMAL,
    TEXT_SIZES,
    text_percent,
    use_text_percent,
)
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker

KEY = "window/text_size"
NESTING = 6  # layouts within layouts, at most; each passes on how much room it needs
translate = QCoreApplication.translate


def stored_text_percent(settings: Settings) -> int:
    """Return the text size that was chosen last, in percent."""
    stored = settings.text(KEY, str(NORMAL))
    return next((percent for percent in TEXT_SIZES if str(percent) == stored), NORMAL)


class Presentation(QObject):
    """Switches a window to full screen and back, and all text to another size.

    Signals
    -------
    full_screen_changed(bool) : the window fills the screen, or no longer does
    text_size_changed() : style sheets and all that is drawn have to follow the new size
    """

    full_screen_changed = pyqtSignal(bool)
    text_size_changed = pyqtSignal()

    def __init__(
        self, window: QMainWindow, panels: PanelLayout, settings: Settings, speaker: Speaker
    ) -> None:
        super().__init__(window)
        self._window, self._panels = window, panels
        self._settings, self._speaker = settings, speaker
        self._sizes: dict[int, QAction] = {}
        self._is_full, self._tells = False, True
        window.installEventFilter(self)

    # --- full screen ------------------------------------------------------------------------------

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the window as it was before, maximised or not."""
        self.fill_screen(not self._window.isFullScreen())

    def fill_screen(self, is_full: bool, tells: bool = True) -> None:
        """Fill the screen or no longer; `tells` whether a notice says how to leave it."""
        self._tells = tells
        if not tells:
            self._speaker.withdraw(_full_screen_hint())
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
        self.tell_full_screen()
        if full and self._tells:
            self._speaker.notify(_full_screen_hint())
        else:
            self._speaker.withdraw(_full_screen_hint())

    def tell_full_screen(self) -> None:
        """Tell whether the window fills the screen, to buttons that have just been pressed, too."""
        self.full_screen_changed.emit(self._window.isFullScreen())

    # --- text size --------------------------------------------------------------------------------

    def fill_text_menu(self, menu: QMenu) -> None:
        """List the sizes, with a mark at the present one."""
        titles = (
            translate("Presentation", "Normal"),
            translate("Presentation", "Large"),
            translate("Presentation", "Larger"),
            translate("Presentation", "Largest"),
        )
        group = QActionGroup(self)
        text = translate("Presentation", "{name} ({percent} %)")
        for percent, name in zip(TEXT_SIZES, titles, strict=True):
            action = QAction(text.format(name=name, percent=percent), group)
            action.setCheckable(True)
            action.setChecked(percent == text_percent())
            action.triggered.connect(lambda _, percent=percent: self.set_text_percent(percent))
            menu.addAction(action)
            self._sizes[percent] = action

    def change_text_size(self, by: int) -> None:
        """Take the next larger (1) or smaller (−1) size; nothing at the ends."""
        index = TEXT_SIZES.index(text_percent()) + by
        if 0 <= index < len(TEXT_SIZES):
            self.set_text_percent(TEXT_SIZES[index])

    def set_text_percent(self, percent: int) -> None:
        """Change the size of all text at once, and remember it."""
        self._settings.set_text(KEY, str(percent))
        self.use_text_percent(percent)
        text = translate("Presentation", "Text size {percent} %")
        self._speaker.say(text.format(percent=percent))

    def use_stored_text(self) -> None:
        """Change to the size of text that was chosen last."""
        percent = stored_text_percent(self._settings)
        if percent != text_percent():
            self.use_text_percent(percent)

    def use_text_percent(self, percent: int) -> None:
        """Change the size of all text at once, not for the next run."""
        window, app = self._window, QApplication.instance()
        size = window.size()
        window.setUpdatesEnabled(False)  # drawn once, when everything has its size
        # later, when the layout knows how much room everything needs now
        QTimer.singleShot(0, lambda: self._fit(size))
        if isinstance(app, QApplication):
            use_text_percent(app, percent)
        self._sizes[percent].setChecked(True)
        self.text_size_changed.emit()

    def _fit(self, size: QSize) -> None:
        """Give the panels the width that their texts need, and the window its size from before."""
        window = self._window
        if sip.isdeleted(window):
            return
        try:
            for _ in range(NESTING):
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            if not window.isMaximized() and not window.isFullScreen():
                window.resize(size)  # it may have grown while some parts were as large as before
            self._panels.area.share_out()
        finally:
            window.setUpdatesEnabled(True)


def _full_screen_hint() -> str:
    return translate("Presentation", "Full screen; Esc or F11 leaves it")
