"""The size of all text: its menu, its steps, and what is remembered of it."""

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, QTimer, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QApplication, QMainWindow, QMenu

from playground.ui.look.text_size import (
    NORMAL,
    TEXT_SIZES,
    text_percent,
    use_text_percent,
)
from playground.ui.widgets.hints import explain
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker

KEY = "window/text_size"
NEXT_TURN = 1  # milliseconds; what is to come after 0 belongs to the present turn
NESTING = 6  # layouts within layouts, at most; each passes on how much room it needs
translate = QCoreApplication.translate


def stored_text_percent(settings: Settings) -> int:
    """Return the text size that was chosen last, in percent."""
    stored = settings.text(KEY, str(NORMAL))
    return next((percent for percent in TEXT_SIZES if str(percent) == stored), NORMAL)


class TextSizes(QObject):
    """Changes all text of a window to another size.

    Signals
    -------
    changed() : style sheets and all that is drawn have to follow the new size
    """

    changed = pyqtSignal()

    def __init__(
        self, window: QMainWindow, panels: PanelLayout, settings: Settings, speaker: Speaker
    ) -> None:
        super().__init__(window)
        self._window, self._panels = window, panels
        self._settings, self._speaker = settings, speaker
        self._sizes: dict[int, QAction] = {}

    def fill_menu(self, menu: QMenu) -> None:
        """List the sizes, with a mark at the present one."""
        titles = (
            translate("TextSizes", "Normal"),
            translate("TextSizes", "Large"),
            translate("TextSizes", "Larger"),
            translate("TextSizes", "Largest"),
        )
        group = QActionGroup(self)
        text = translate("TextSizes", "{name} ({percent} %)")
        tip = translate("TextSizes", "All text at {percent} % of its normal size; icons follow")
        for percent, name in zip(TEXT_SIZES, titles, strict=True):
            action = QAction(text.format(name=name, percent=percent), group)
            action.setCheckable(True)
            action.setChecked(percent == text_percent())
            action.triggered.connect(lambda _, percent=percent: self.pick(percent))
            explain(action, tip.format(percent=percent))
            menu.addAction(action)
            self._sizes[percent] = action

    def step(self, by: int) -> None:
        """Take the next larger (1) or smaller (−1) size; nothing at the ends."""
        index = TEXT_SIZES.index(text_percent()) + by
        if 0 <= index < len(TEXT_SIZES):
            self.pick(TEXT_SIZES[index])

    def pick(self, percent: int) -> None:
        """Change the size of all text at once, and remember it."""
        self._settings.set_text(KEY, str(percent))
        self.use(percent)
        text = translate("TextSizes", "Text size {percent} %")
        self._speaker.say(text.format(percent=percent))

    def use_stored(self) -> None:
        """Change to the size of text that was chosen last."""
        percent = stored_text_percent(self._settings)
        if percent != text_percent():
            self.use(percent)

    def use(self, percent: int) -> None:
        """Change the size of all text at once, not for the next run."""
        window, app = self._window, QApplication.instance()
        size = window.size()
        window.setUpdatesEnabled(False)  # drawn once, when everything has its size
        # later, when the layout knows how much room everything needs now; in a turn of its own
        QTimer.singleShot(NEXT_TURN, lambda: self._fit(size))
        if isinstance(app, QApplication):
            use_text_percent(app, percent)
        self._sizes[percent].setChecked(True)
        self.changed.emit()

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
            _paint_again(window)


def _paint_again(window: QMainWindow) -> None:
    """Let Qt paint the window again.

    An update that was asked for just before and came while updates were off has painted nothing,
    but Qt takes it for still to come and asks for no other one: the window never changed again.
    """
    window.setUpdatesEnabled(True)
    QApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))
