"""Which theme the window has: light, dark, or that of the desktop."""

from typing import Protocol

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QGuiApplication

from playground.ui.look.theme import THEMES, Theme, system_theme
from playground.ui.window.contrasts import Contrasts
from playground.ui.window.settings import Settings

KEY = "window/theme"
SYSTEM = ""  # stored for the theme of the desktop


class Dressed(Protocol):
    """Has a theme, which it stores when it changes."""

    theme: Theme

    @property
    def contrasts(self) -> Contrasts: ...

    def set_theme(self, theme: Theme) -> None: ...


class ThemeChoice(QObject):
    """Remembers the choice; where it is the desktop's, the window follows the desktop."""

    def __init__(self, parent: QObject, window: Dressed, settings: Settings) -> None:
        super().__init__(parent)
        self._window, self._settings = window, settings
        if (hints := QGuiApplication.styleHints()) is not None:
            # no function: Qt would go on calling that of a window which is gone
            hints.colorSchemeChanged.connect(self._follow)

    @property
    def name(self) -> str:
        """The name of the chosen theme, or `SYSTEM`."""
        stored = self._settings.text(KEY)
        return stored if stored in THEMES else SYSTEM

    def pick(self, name: str) -> None:
        """Change to the theme `name`, or to that of the desktop, and remember it."""
        self._window.set_theme(self._window.contrasts.of(THEMES.get(name) or system_theme()))
        self._settings.set_text(KEY, name)

    def _follow(self) -> None:
        if self.name == SYSTEM and self._window.theme.is_dark != system_theme().is_dark:
            self.pick(SYSTEM)
