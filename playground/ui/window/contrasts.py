"""View → Contrast: the user's choice, which is remembered, and what the desktop prefers."""

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from playground.ui.look.contrast import (
    CHOICES,
    ContrastChoice,
    is_high,
    theme_of,
)
from playground.ui.look.theme import Theme
from playground.ui.widgets.hints import explain
from playground.ui.window.settings import Settings

KEY = "window/contrast"
# after which the desktop may prefer another contrast: its theme, or its settings in between
THEME_CHANGE = 210  # QEvent::ThemeChange, which PyQt6 does not name
MAY_FOLLOW = (THEME_CHANGE, QEvent.Type.WindowActivate)
translate = QCoreApplication.translate


def stored_contrast(settings: Settings) -> ContrastChoice:
    """Return the contrast that was chosen last."""
    stored = settings.text(KEY)
    return next((choice for choice in CHOICES if choice == stored), "system")


def with_contrast(theme: Theme, choice: ContrastChoice) -> Theme:
    """Return `theme` in the contrast that this choice means now."""
    return theme_of(theme.is_dark, is_high(choice))


def contrast_titles() -> dict[ContrastChoice, str]:
    """Return the choices with their titles; the first is that of a new user."""
    return {
        "system": translate("Contrasts", "As the desktop"),
        "normal": translate("Contrasts", "Normal"),
        "high": translate("Contrasts", "High"),
    }


class Contrasts(QObject):
    """Chooses the contrast of the colours, and follows the desktop where that is the choice.

    Signals
    -------
    changed() : the colours have to follow, see `of`
    """

    changed = pyqtSignal()

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions: dict[ContrastChoice, QAction] = {}
        self.choice = stored_contrast(settings)
        self._was_high = is_high(self.choice)
        # PyQt6 has the signal of the desktop's preference as a method, which cannot be connected
        window.installEventFilter(self)

    def of(self, theme: Theme) -> Theme:
        """Return `theme` in the present contrast."""
        return with_contrast(theme, self.choice)

    def fill_menu(self, menu: QMenu) -> None:
        """List the choices, with a mark at the present one."""
        group = QActionGroup(self)
        tip = translate("Contrasts", "How far texts and lines stand out from what is behind them")
        for choice, title in contrast_titles().items():
            action = self._actions[choice] = QAction(title, group)
            explain(action, tip)
            action.setCheckable(True)
            action.setChecked(choice == self.choice)
            action.triggered.connect(lambda _, choice=choice: self.pick(choice))
            menu.addAction(action)

    def pick(self, choice: ContrastChoice) -> None:
        """Take another contrast at once, and remember it."""
        self.choice = choice
        self._settings.set_text(KEY, choice)
        if choice in self._actions:
            self._actions[choice].setChecked(True)
        self._was_high = is_high(choice)
        self.changed.emit()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in MAY_FOLLOW:
            self.follow_system()
        return False

    def follow_system(self) -> None:
        """Take the contrast that the desktop prefers now, where that is the choice."""
        if is_high(self.choice) is not self._was_high:
            self._was_high = not self._was_high
            self.changed.emit()
