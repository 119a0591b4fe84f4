"""For lectures: full screen, and the size of text."""

from typing import TYPE_CHECKING

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PyQt6.QtGui import QAction, QActionGroup, QKeyEvent
from PyQt6.QtWidgets import QApplication, QMenu

from playground.ui.look.text_size import (
    NORMAL,
    TEXT_SIZES,
    px,
    refresh,
    text_percent,
    use_text_percent,
)
from playground.ui.window.panel_layout import RIGHT_WIDTH
from playground.ui.window.settings import Settings

if TYPE_CHECKING:
    from playground.ui.window.main_window import MainWindow

LEFT_WIDTH = 308  # of the panel, at the normal size of text
KEY = "window/text_size"
NESTING = 6  # layouts within layouts: as often they have to tell each other how much room they need
translate = QCoreApplication.translate


def stored_text_percent(settings: Settings) -> int:
    """The size that was chosen last."""
    stored = settings.text(KEY, str(NORMAL))
    return next((percent for percent in TEXT_SIZES if str(percent) == stored), NORMAL)


class Presentation(QObject):
    """Switches a window to full screen and back, and the text to another size."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._sizes: dict[int, QAction] = {}
        window.installEventFilter(self)

    # --- full screen --------------------------------------------------------------------------------------------------

    def toggle_full_screen(self) -> None:
        """Full screen, or back to the window as it was before, maximised or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        window = self._window
        if watched is window and event is not None:
            if event.type() == QEvent.Type.WindowStateChange:
                window.actions_by_name["full_screen"].setChecked(window.isFullScreen())
                if window.isFullScreen():
                    window.say(translate("Presentation", "Full screen; Esc or Shift+F11 leaves it"))
                else:
                    window.say("")
            is_escape = (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and event.key() == Qt.Key.Key_Escape
            )
            if is_escape and window.isFullScreen():  # whatever has the focus did not want the key
                self.toggle_full_screen()
                return True
        return super().eventFilter(watched, event)

    # --- text size ----------------------------------------------------------------------------------------------------

    def fill_text_menu(self, menu: QMenu | None) -> None:
        """The sizes, with a mark at the present one."""
        assert menu is not None
        titles = (
            translate("Presentation", "Normal"),
            translate("Presentation", "Large"),
            translate("Presentation", "Larger"),
            translate("Presentation", "Largest"),
        )
        group = QActionGroup(self)
        for percent, name in zip(TEXT_SIZES, titles, strict=True):
            action = QAction(
                translate("Presentation", "{name} ({percent} %)").format(
                    name=name, percent=percent
                ),
                group,
            )
            action.setCheckable(True)
            action.setChecked(percent == text_percent())
            action.triggered.connect(lambda _, percent=percent: self.set_text_percent(percent))
            menu.addAction(action)
            self._sizes[percent] = action
        menu.addSeparator()
        for which in ("larger_text", "smaller_text"):
            menu.addAction(self._window.actions_by_name[which])

    def step_text(self, step: int) -> None:
        """The next larger or smaller size; nothing at the ends."""
        place = TEXT_SIZES.index(text_percent()) + step
        if 0 <= place < len(TEXT_SIZES):
            self.set_text_percent(TEXT_SIZES[place])

    def set_text_percent(self, percent: int) -> None:
        """Change the size of all text at once, and remember it."""
        window, app = self._window, QApplication.instance()
        size = window.size()
        if isinstance(app, QApplication):
            use_text_percent(app, percent)
        window.settings.set_text(KEY, str(percent))
        self._sizes[percent].setChecked(True)
        window.set_theme(window.theme)  # the style sheet and everything drawn
        refresh(window)
        QTimer.singleShot(
            0, lambda: self._share_width(size)
        )  # when the layout knows how much room everything needs now
        window.say(translate("Presentation", "Text size {percent} %").format(percent=percent))

    def _share_width(self, size: QSize) -> None:
        """The panels at the side as wide as their texts ask for, all the rest for the network, the window as large as before."""
        window = self._window
        if sip.isdeleted(window):
            return
        for _ in range(NESTING):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if not window.isMaximized() and not window.isFullScreen():
            window.resize(
                size
            )  # it may have grown while some parts were large already and others still wide
        docks = [window.docks[name] for name in ("experiment", "output")]
        window.resizeDocks(
            docks, [px(width) for width in (LEFT_WIDTH, RIGHT_WIDTH)], Qt.Orientation.Horizontal
        )
