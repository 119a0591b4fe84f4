"""Keeps a window where it can be seen: after a monitor has gone, or with a remembered place."""

from PyQt6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, Qt, QTimer
from PyQt6.QtGui import QGuiApplication, QScreen
from PyQt6.QtWidgets import QMainWindow

FIRST_SIZE = QSize(1600, 1000)  # of the window, where the screen has room for it
FRAME_HEIGHT = 32  # of the title bar, which Qt does not know before the window is shown
SETTLED = 200  # milliseconds after which a window that filled the screen has its size again
LEAST_SHARE = 0.5  # of a window that has to be on some screen


class OnScreen(QObject):
    """Brings a window back when the screen that it was on is no longer there.

    A window that fills a screen is moved by the desktop; it is brought back when it no longer does.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._is_owed = window, False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._bring_back_soon)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_change = event is not None and event.type() == QEvent.Type.WindowStateChange
        if watched is self._window and is_change and self._is_owed and not self._fills_screen:
            self._is_owed = False
            QTimer.singleShot(SETTLED, self.bring_back)
        return super().eventFilter(watched, event)

    @property
    def _fills_screen(self) -> bool:
        return self._window.isFullScreen() or self._window.isMaximized()

    def restore(self, geometry: QByteArray) -> None:
        """Go back to the place of the last run, or to a first size if there was none.

        One that was closed in full screen is a window again: nobody has asked for full screen yet,
        so nothing would say how to leave it.
        """
        screen = self._window.screen()
        room = screen.availableSize() if screen is not None else FIRST_SIZE
        self._window.resize((room - QSize(0, FRAME_HEIGHT)).boundedTo(FIRST_SIZE))
        self._window.restoreGeometry(geometry)
        state = self._window.windowState()
        self._window.setWindowState(state & ~Qt.WindowState.WindowFullScreen)
        self.bring_back()

    def _bring_back_soon(self) -> None:
        QTimer.singleShot(0, self.bring_back)

    def bring_back(self) -> None:
        """Move and shrink the window so that it can be seen and its title bar be reached."""
        window = self._window
        if self._fills_screen:
            self._is_owed = True
            return
        rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        near = QGuiApplication.screenAt(window.geometry().center()) or window.screen()
        if isinstance(near, QScreen):
            place = seen(window.geometry(), near.availableGeometry(), rooms)
            if place != window.geometry():  # else the desktop chooses the place of a new window
                window.setGeometry(place)


def seen(place: QRect, near: QRect, rooms: list[QRect]) -> QRect:
    """Return where a window at `place` can be seen: there, or inside of the screen `near`.

    Parameters
    ----------
    near : the room on the screen that the window belongs to
    rooms : the room on all screens; a window may be on two of them
    """
    common = [place & room for room in rooms]
    shown = sum(part.width() * part.height() for part in common if part.isValid())
    fits = place.width() <= near.width() and place.height() <= near.height()
    if fits and shown >= LEAST_SHARE * place.width() * place.height():
        return place
    size = place.size().boundedTo(near.size() - QSize(0, FRAME_HEIGHT))
    left = min(max(place.left(), near.left()), near.left() + near.width() - size.width())
    lowest = near.top() + near.height() - size.height()
    top = min(max(place.top(), near.top() + FRAME_HEIGHT), lowest)
    return QRect(left, top, size.width(), size.height())
