"""What says which panels the window is too small for, and brings one of them into sight."""

from collections.abc import Mapping, Set

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QMenu, QToolButton

from playground.ui.texts.plain import for_menu, plain
from playground.ui.widgets.hints import explain
from playground.ui.widgets.menu_letters import lettered
from playground.ui.window.workspaces import panel_titles

SEPARATOR = ", "
MOST_NAMES, LARGEST_SHARE = 2, 0.4  # names; of the width of the window, for all of them


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
        menu = lettered(QMenu(self))
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
        titles = [text for name, text in panel_titles().items() if name in lacking]
        names = SEPARATOR.join(titles)
        self.setText(self._text(len(titles), names))
        if lacking == self._lacking:
            return
        self._lacking = dict(lacking)
        told = self.tr(
            "The window is too small for all panels. Click to see one of these: {panels}"
        )
        self.setToolTip(plain(told.format(panels=names)))
        self._fill()
        self.setVisible(bool(titles))

    def _text(self, count: int, names: str) -> str:
        """Name the panels if the state of training has room beside them, else count them."""
        text = self.tr("Hidden: {panels} ▾").format(panels=names)
        window, needed = self.window(), self.fontMetrics().horizontalAdvance(text)
        has_room = window is self or window is None or needed <= LARGEST_SHARE * window.width()
        if count == 1 or (count <= MOST_NAMES and has_room):
            return text
        return self.tr("{count} hidden panels ▾").format(count=count)

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
            explain(entry, self.tr("What it takes the place of comes back when there is room"))
            entry.triggered.connect(lambda _, name=name: self.picked.emit(name))
