"""What says which panels the window is too small for, and brings one of them into sight."""

from collections.abc import Set

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QMenu, QToolButton

from playground.ui.texts.plain import for_menu, plain
from playground.ui.window.workspaces import panel_titles

SEPARATOR = ", "
MOST_NAMES = 2  # that have room beside the state of training


class NoRoom(QToolButton):
    """Stands in the status line while a panel that was chosen has no room.

    Signals
    -------
    picked(str) : this panel is to be shown, in place of others
    """

    picked = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lacking: tuple[str, ...] = ()
        menu = QMenu(self)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setProperty("role", "switch")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_panels(self, lacking: Set[str]) -> None:
        """Name or count the panels that have no room; without any of them nothing is said."""
        titles = {name: text for name, text in panel_titles().items() if name in lacking}
        if tuple(titles) == self._lacking:
            return
        self._lacking = tuple(titles)
        names = SEPARATOR.join(titles.values())
        text = self.tr("No room: {panels}")
        if len(titles) > MOST_NAMES:
            text = self.tr("No room for {count} panels")
        self.setText(text.format(panels=names, count=len(titles)))
        told = self.tr("The window is too small for this: {panels}. Click to see it here.")
        self.setToolTip(plain(told.format(panels=names)))
        self._fill(titles)
        self.setVisible(bool(titles))

    def _fill(self, titles: dict[str, str]) -> None:
        menu = self.menu()
        assert menu is not None
        menu.clear()
        text = self.tr("Show instead: {panel}")
        for name, title in titles.items():
            entry = menu.addAction(for_menu(text.format(panel=title)))
            assert entry is not None
            entry.triggered.connect(lambda _, name=name: self.picked.emit(name))
