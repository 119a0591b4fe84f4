"""What says which panels the window is too small for, and brings one of them into sight."""

from collections.abc import Mapping, Set

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
        self._lacking: dict[str, Set[str]] = {}
        menu = QMenu(self)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setProperty("role", "switch")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_panels(self, lacking: Mapping[str, Set[str]]) -> None:
        """Name or count the panels that have no room; without any of them nothing is said.

        With each of them come those in whose place it would be shown.
        """
        if lacking == self._lacking:
            return
        self._lacking = dict(lacking)
        titles = [text for name, text in panel_titles().items() if name in lacking]
        names = SEPARATOR.join(titles)
        text = self.tr("Hidden: {panels} ▾")
        if len(titles) > MOST_NAMES:
            text = self.tr("{count} hidden panels ▾")
        self.setText(text.format(panels=names, count=len(titles)))
        told = self.tr(
            "The window is too small for all panels. Click to see one of these: {panels}"
        )
        self.setToolTip(plain(told.format(panels=names)))
        self._fill()
        self.setVisible(bool(titles))

    def _fill(self) -> None:
        """Offer each panel, and say what it takes the place of."""
        menu, titles = self.menu(), panel_titles()
        assert menu is not None
        menu.clear()
        heading = menu.addAction(self.tr("The window is too small for all panels"))
        assert heading is not None
        heading.setEnabled(False)
        for name in [name for name in titles if name in self._lacking]:
            others = [titles[other] for other in titles if other in self._lacking[name]]
            text = self.tr("Show {panel} in place of: {others}")
            if not others:
                text = self.tr("Show {panel}")
            text = text.format(panel=titles[name], others=SEPARATOR.join(others))
            entry = menu.addAction(for_menu(text))
            assert entry is not None
            entry.triggered.connect(lambda _, name=name: self.picked.emit(name))
