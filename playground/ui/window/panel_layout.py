"""Which panels are seen, and how large: a layout for each workspace, kept between runs."""

from collections.abc import Container

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QMainWindow, QToolBar, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.window.bars import add_state, add_toolbar
from playground.ui.window.drawer import Drawer
from playground.ui.window.foot_room import LowCentre
from playground.ui.window.inner_sizes import InnerSizes
from playground.ui.window.keys import KeysInSight
from playground.ui.window.layouts import Layouts, is_something_left
from playground.ui.window.no_room import NoRoom
from playground.ui.window.on_screen import OnScreen
from playground.ui.window.paint_turns import PaintTurns
from playground.ui.window.panel_area import PanelArea
from playground.ui.window.rail import Rail
from playground.ui.window.rail_entries import rail_entries
from playground.ui.window.resting_mouse import RestingMouse
from playground.ui.window.settings import Settings
from playground.ui.window.side_panel import SidePanel, SideSlot
from playground.ui.window.sight import ALONE, Sight
from playground.ui.window.views import Shared, Views, panels_of
from playground.ui.window.workspaces import Workspace, all_workspaces, make_toggles, show_toggles

KEY = "window/workspaces"


class PanelLayout(QObject):
    """Switches between workspaces, and shows and hides the panels of each.

    Signals
    -------
    switched(str) : another workspace is shown
    changed() : other panels can be seen now
    """

    switched = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        views: Views,
        shared: Shared,
        drawer: Drawer,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._views = window, settings, views
        self._drawer, self._selection = drawer, shared.selection
        self._walk, self._inner = shared.walk_controller, InnerSizes(views)
        self._layouts = Layouts(all_workspaces())
        self.toolbars: list[QToolBar] = []
        self._turns, self._on_screen, slot = PaintTurns(self), OnScreen(window), SideSlot()
        self.area = PanelArea(panels_of(views, drawer, slot), self._layouts.sizes[self.current])
        self.side = SidePanel(self.area, slot, views.experiment_place, views.outline_place)
        self.rail = Rail(self.side, theme)
        RestingMouse(self.rail, self.side)
        self._bars: dict[str, QWidget] = {"settings": views.settings_strip, "rail": self.rail}
        self.toggles, self.no_room = make_toggles(self, self._pick), NoRoom()
        self.no_room.picked.connect(self.put_first)
        self._put_together()
        panels = [widget for _, widget in self._widgets()]
        self._keys = KeysInSight(window, [*panels, self.side], lambda: views.graphs)
        follow_text_size(self.area, self._follow)
        self.arrange()

    def _put_together(self) -> None:
        centre, strip = LowCentre(), self._bars["settings"]
        about = self.side, self._drawer, self._selection, strip, centre
        self._sight = Sight(self._layouts, self.area, *about)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addLayout(row, 1)
        self._window.setCentralWidget(centre)
        self.side.changed.connect(self._follow_side)
        self.changed.connect(self.rail.show_open)
        self._selection.changed.connect(self._follow)
        self._drawer.changed.connect(lambda: self.arrange(is_other=True))
        self.area.resized.connect(self._follow)
        self.area.resized.connect(self.rail.choose_texts)

    def add_bars(self, toolbar: QWidget, status: QWidget) -> None:
        """Put the toolbar above all panels, and the status line below them."""
        self.toolbars.append(add_toolbar(self._window, toolbar))
        if (bar := self._window.statusBar()) is not None:
            add_state(bar, status, self.no_room)

    # --- what is seen -----------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The name of the present workspace."""
        return self._layouts.current

    @property
    def workspace(self) -> Workspace:
        """The present workspace."""
        return self._layouts.workspaces[self.current]

    @property
    def is_alone(self) -> bool:
        """Whether the gate graph has the whole window."""
        return self._sight.is_alone

    @property
    def in_order(self) -> list[QWidget]:
        """All panels as the eye goes: from top to bottom, and from left to right."""
        return [*self._bars.values(), self.side, *self.area.panels.values()]

    @property
    def _chosen(self) -> set[str]:
        """The panels that are chosen for the present workspace."""
        return self._layouts.panels[self.current]

    def switch(self, name: str) -> None:
        """Show another workspace, as it was left."""
        if name != self.current:
            self.side.close_if_afloat()
            self._layouts.sizes[self.current] = dict(self.area.sizes)
            self._layouts.current = name
            self._sight.start_over()
            self._use_sizes()
        self.arrange()
        with self._keys.kept():  # Circuits disables Run
            self.switched.emit(name)

    def _use_sizes(self) -> None:
        """Give the panels the sizes of the present workspace."""
        workspace = self.workspace
        self.area.set_sizes(self._layouts.sizes[self.current], workspace.sizes, workspace.shares)

    def open(self, name: str) -> None:
        """Bring a panel, a page of the drawer or of the side panel into sight."""
        entries = {entry.page: entry.name for entry in reversed(rail_entries())}
        pages = [page.name for page in self._drawer.pages]
        panel = "layers" if name in pages else "rail" if name in entries else name
        if panel not in self._chosen | set(self.workspace.panels):
            found = (w.name for w in self._layouts.workspaces.values() if panel in w.panels)
            self.switch(next(found, self.current))
        self._sight.is_alone = self._sight.is_alone and panel not in ALONE
        self._chosen.add(panel)
        self._sight.first = panel
        if name in pages:
            self._drawer.open(name)
        elif name in entries:
            self.side.set_pinned(True)
            self.side.open(entries[name])
        self.arrange()

    def open_side(self, name: str) -> None:
        """Open the side panel at an entry of the rail, with the keyboard in it."""
        if self.workspace.is_whole:  # it has no place there
            self.switch(next(iter(self._layouts.workspaces)))
        self.side.open_with_keys(name)

    def show_panel(self, name: str, is_shown: bool) -> None:
        """Show or hide a panel in the present workspace; the last one stays."""
        wanted = self._chosen | {name} if is_shown else self._chosen - {name}
        self._sight.is_alone = False
        if is_something_left(wanted) and not self.workspace.is_whole:
            self._layouts.panels[self.current] = wanted
            self._sight.first = name if is_shown else self._sight.first
        self.arrange()

    def _pick(self, name: str, is_shown: bool) -> None:
        """Show or hide a panel; one that is chosen and has no room comes before the others."""
        if name in self._sight.lacking:
            self.put_first(name)
        else:
            self.show_panel(name, is_shown)

    def put_first(self, name: str) -> None:
        """Show a chosen panel, in place of others where there is no room for all of them."""
        self.side.close_if_afloat()
        self._sight.first = name
        self.arrange()

    @property
    def has_walk_above(self) -> bool:
        """Whether the network shows the walk: to a class, or as the gate graph has no room."""
        return "backprop" in self._sight.lacking or self.workspace.walks_above

    def _keep_walk(self) -> None:
        """Go on with the walk while it can be seen: in the gate graph, or in the network."""
        view, walk = self._views.backprop_place, self._walk
        is_above = self.has_walk_above and (walk.has_begun or walk.is_visible)
        walk.set_visible(view.isVisible() or is_above)

    def toggle_alone(self) -> None:
        """Show the gate graph alone, or with the others; they take turns where one has room."""
        lacking = self._sight.lacking & {"backprop", "canvas", "map"}
        if lacking and "backprop" in self._sight.wanted:
            self.put_first("backprop" if "backprop" in lacking else "canvas")
        else:
            self.set_alone(not self._sight.is_alone)

    def set_alone(self, is_alone: bool) -> None:
        """Show the gate graph alone, or also what was beside it."""
        self.side.close_if_afloat()
        self.open("backprop")
        self._sight.is_alone = is_alone
        self.arrange()

    def arrange(self, is_other: bool = False) -> None:
        """Show the panels that can be seen now; `is_other` says that one shows other things."""
        seen, before = self._sight.seen, self._shown()
        if before != seen:
            self._show(seen)
        self.area.share_out()
        self._keep_walk()
        self._show_toggles(seen)
        if is_other or before != seen:
            self.changed.emit()

    def _show_toggles(self, seen: frozenset[str]) -> None:
        """Show in the menu which panels are chosen, and why one that is cannot be seen."""
        chosen, wanted = self._sight.chosen, self._sight.wanted
        show_toggles(self.toggles, self.workspace, chosen, wanted, seen)
        self.no_room.show_panels(self._sight.instead)

    def _show(self, seen: frozenset[str]) -> None:
        """Show these bars and panels, and lay them out once, when all are there."""
        self.paint_in_turns(seen)
        self._column.setEnabled(False)
        with self._keys.kept():
            for name, widget in self._bars.items():
                widget.setVisible(name in seen)
            self.area.show_panels(seen)
        self._column.setEnabled(True)
        self._column.activate()

    def paint_in_turns(self, names: Container[str] | None = None) -> None:
        """Paint these panels, else those that are shown, one after the other, each once."""
        names = self._shown() if names is None else names
        self._turns.hold(widget for name, widget in self.area.panels.items() if name in names)

    def _follow_side(self) -> None:
        """Give a pinned side panel its place in the present workspace, whichever that is."""
        if self.side.is_open and self.side.is_pinned and not self.workspace.is_whole:
            self._chosen.add("side")
            self._sight.is_alone = False
        self.arrange(is_other=True)

    def _follow(self) -> None:
        """Show other panels if the selection or the size of the window asks for them."""
        self._show_toggles(seen := self._sight.seen)
        if seen != self._shown():
            self.arrange()

    def _shown(self) -> set[str]:
        return {name for name, widget in self._widgets() if not widget.isHidden()}

    def _widgets(self) -> list[tuple[str, QWidget]]:
        return [*self._bars.items(), *self.area.panels.items()]

    # --- remembering ------------------------------------------------------------------------------

    def restore(self) -> None:
        """Go back to the layout of the last run, if there was one."""
        self._on_screen.restore(self._settings.data("window/geometry"))
        self.put_back(self._settings.text(KEY))

    def remember(self) -> None:
        """Keep the present layout for the next run."""
        self._settings.set_data("window/geometry", self._window.saveGeometry())
        self._settings.set_text(KEY, self.state())

    def reset(self) -> None:
        """Put all panels of all workspaces back to where they were at first."""
        self.put_back("")

    def state(self) -> str:
        """Return all layouts as text."""
        self._layouts.sizes[self.current] = dict(self.area.sizes)
        extra = {"drawer": self._drawer.state(), "side": self.side.state()}
        self._layouts.extra = extra | self._inner.states()
        return self._layouts.text()

    def put_back(self, state: str) -> None:
        """Go back to the layouts of `state`, as far as it makes sense."""
        self._layouts.read(state, {*self.toggles, "side"})
        self._sight.start_over()
        self._drawer.shut()
        self._drawer.restore(self._layouts.extra.get("drawer", ""))
        self.side.restore(self._layouts.extra.get("side", ""))
        self._inner.restore(self._layouts.extra)
        self._use_sizes()
        self.switch(self.current)
