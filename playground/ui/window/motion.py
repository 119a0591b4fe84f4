"""View → Animations: whether anything may move by itself, and what is remembered of it."""

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QApplication

from playground.ui.look.motion import animations_wanted, use_animations
from playground.ui.window.settings import Settings

KEY = "window/animations"
ON, OFF = "on", "off"


def stored_animations(settings: Settings) -> bool:
    """Return whether animations were wanted last."""
    return settings.text(KEY, ON) != OFF


class Motion(QObject):
    """Switches animations on and off; where the system wants none there are none either way."""

    def __init__(self, parent: QObject, settings: Settings, switch: QAction) -> None:
        super().__init__(parent)
        self._settings, self._switch = settings, switch

    def show(self) -> None:
        """Let the switch show whether animations are wanted."""
        self._switch.setChecked(animations_wanted())

    def toggle(self) -> None:
        """Switch animations on if they are off, or off."""
        self.pick(not animations_wanted())

    def pick(self, are_wanted: bool) -> None:
        """Let things move or stand still from now on, and remember it."""
        self._settings.set_text(KEY, ON if are_wanted else OFF)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            use_animations(app, are_wanted)
        self.show()
