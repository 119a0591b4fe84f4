"""The parts of the main window that keep what a user chooses."""

from collections.abc import Mapping
from functools import cached_property

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMainWindow

from playground.ui.look.theme import Theme
from playground.ui.window.contrasts import Contrasts
from playground.ui.window.graph_digits import GraphDigits
from playground.ui.window.menus import Filler
from playground.ui.window.motion import Motion
from playground.ui.window.settings import Settings
from playground.ui.window.theme_choice import ThemeChoice
from playground.ui.window.views import Views


class Choices(QMainWindow):
    """Follows what was chosen before."""

    views: Views
    settings: Settings
    theme: Theme
    actions_by_name: Mapping[str, QAction]

    def follow_settings(self) -> None:
        """Show what was chosen in the settings before."""
        self.theme_choice = ThemeChoice(self, self, self.settings)
        self.graph_digits = GraphDigits(self.views, self.settings)

    @cached_property
    def contrasts(self) -> Contrasts:
        """The choice of the contrast."""
        contrasts = Contrasts(self, self.settings)
        contrasts.changed.connect(lambda: self.set_theme(contrasts.of(self.theme)))
        return contrasts

    @cached_property
    def motion(self) -> Motion:
        """The switch of animations."""
        return Motion(self, self.settings, self.actions_by_name["animations"])

    def fillers_of_looks(self) -> dict[str, Filler]:
        """Return what fills the menu of contrasts; the switch beside it shows its state."""
        self.motion.show()
        return {"contrast": self.contrasts.fill_menu}

    def set_theme(self, theme: Theme) -> None:
        """Change to `theme`."""
        raise NotImplementedError
