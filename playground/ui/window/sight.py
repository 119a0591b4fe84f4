"""Which panels can be seen now: those that are chosen, have something to show, and have room."""

from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QWidget

from playground.ui.state.selection import Selection
from playground.ui.window.drawer import Drawer
from playground.ui.window.giving_way import that_fit
from playground.ui.window.layouts import Layouts
from playground.ui.window.panel_area import PanelArea
from playground.ui.window.side_panel import SidePanel

# gone for the graph alone
ALONE = frozenset({"canvas", "map", "inspector", "curves", "layers", "side"})


class Sight:
    """Answers which panels of the present workspace are wanted, and which are seen.

    Attributes
    ----------
    is_alone : whether only the gate graph is wanted
    first : the panel that comes before all others where there is no room for all
    """

    def __init__(
        self,
        layouts: Layouts,
        area: PanelArea,
        side: SidePanel,
        drawer: Drawer,
        selection: Selection,
        strip: QWidget,
        centre: QWidget,
    ) -> None:
        self._layouts, self._area, self._side = layouts, area, side
        self._drawer, self._selection = drawer, selection
        self._strip, self._centre = strip, centre
        self.is_alone, self.first = False, ""

    def start_over(self) -> None:
        """Give no panel a place before the others."""
        self.is_alone, self.first = False, ""

    @property
    def chosen(self) -> set[str]:
        """The panels that are chosen for the present workspace, but for those gone for now."""
        chosen = self._layouts.panels[self._layouts.current]
        return chosen - ALONE if self.is_alone else chosen

    @property
    def wanted(self) -> frozenset[str]:
        """The panels that would be seen now, had all of them room."""
        wanted = self.chosen & {"settings", "rail", *self._area.panels}
        if not (self._side.is_open and self._side.is_pinned):
            wanted.discard("side")
        if not self._selection.parts:
            wanted.discard("inspector")
        return frozenset(wanted)

    @property
    def seen(self) -> frozenset[str]:
        """The panels that can be seen now."""
        return self._seen_with(self.first)

    def _seen_with(self, first: str) -> frozenset[str]:
        wanted, strip = self.wanted, self._strip.sizeHint().height()
        # with the margin where a notice is for now
        room = self._area.size() + QSize(0, self._centre.contentsMargins().bottom())
        if "settings" in wanted and self._strip.isHidden():
            room -= QSize(0, strip)
        sizes, has_page = self._area.sizes, self._drawer.is_open
        return that_fit(wanted, room, sizes, has_page, first, strip)

    @property
    def lacking(self) -> frozenset[str]:
        """The panels that are wanted, but have no room."""
        return self.wanted - self.seen

    @property
    def instead(self) -> dict[str, frozenset[str]]:
        """By the panels that have no room, those in whose place they would be seen."""
        seen = self.seen
        return {name: seen - self._seen_with(name) for name in self.wanted - seen}
