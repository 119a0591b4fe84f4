"""Which panels are seen, and how large: a layout for each workspace, kept between runs."""

from collections.abc import Container

from PyQt6.QtCore import QObject, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QHBoxLayout, QMainWindow, QToolBar, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.window.drawer import Drawer
from playground.ui.window.foot_room import LowCentre
from playground.ui.window.giving_way import that_fit
from playground.ui.window.keys import KeysInSight
from playground.ui.window.layouts import Layouts, is_something_left
from playground.ui.window.on_screen import FRAME_HEIGHT, OnScreen
from playground.ui.window.paint_turns import PaintTurns
from playground.ui.window.panel_area import PanelArea
from playground.ui.window.rail import Rail
from playground.ui.window.resting_mouse import RestingMouse
from playground.ui.window.settings import Settings
from playground.ui.window.side_panel import SidePanel, SideSlot, rail_entries
from playground.ui.window.views import Views, panels_of
from playground.ui.window.workspaces import Workspace, all_workspaces, panel_titles, show_toggles

FIRST_SIZE = QSize(1600, 1000)  # of the window, where the screen has room for it
STATE_HEIGHT = 28  # pixels of the status line: a notice of one line can lie in it
# gone for the graph alone
ALONE = frozenset({"canvas", "map", "inspector", "curves", "layers", "side"})
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
        selection: Selection,
        drawer: Drawer,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._drawer, self._selection = drawer, selection
        self._layouts, self.is_alone = Layouts(all_workspaces()), False  # alone: only the graph
        self.toolbars: list[QToolBar] = []
        self._turns, self._on_screen = PaintTurns(self), OnScreen(window)
        slot = SideSlot()
        self.area = PanelArea(panels_of(views, drawer, slot), self._layouts.sizes[self.current])
        self.side = SidePanel(self.area, slot, views.experiment_panel, views.outline)
        self.rail = Rail(self.side, theme)
        RestingMouse(self.rail, self.side)
        self._bars: dict[str, QWidget] = {"settings": views.settings_strip, "rail": self.rail}
        self.toggles = {name: self._toggle(name, text) for name, text in panel_titles().items()}
        self._put_together()
        panels = [widget for _, widget in self._widgets()]
        homes = views.canvas.view, views.circuit_view.graph, views.backprop_view.gates
        self._keys = KeysInSight(window, [*panels, self.side], homes)

    def _put_together(self) -> None:
        self._centre = centre = LowCentre()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bars["settings"])
        column.addLayout(row, 1)
        self._window.setCentralWidget(centre)
        self.side.changed.connect(self._follow_side)
        self.changed.connect(self.rail.show_open)
        self._selection.changed.connect(self._follow)
        self._drawer.changed.connect(lambda: self.arrange(is_other=True))
        self.area.resized.connect(self._follow)
        self.area.resized.connect(self.rail.choose_texts)
        follow_text_size(self.area, self._follow)
        self.arrange()

    def add_bars(self, toolbar: QWidget, status: QWidget) -> None:
        """Put the toolbar above all panels, and the status line below them."""
        holder = QToolBar(self.tr("Toolbar"))
        holder.setObjectName("toolbarHolder")
        holder.setMovable(False)
        holder.setFloatable(False)
        holder.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; spacing: 0; }")
        holder.addWidget(toolbar)
        self._window.addToolBar(holder)
        # that of Qt would only offer to hide the toolbar
        self._window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.toolbars.append(holder)
        if (bar := self._window.statusBar()) is not None:
            bar.addWidget(status, 1)
            bar.setSizeGripEnabled(False)
            follow_text_size(bar, lambda: bar.setMinimumHeight(px(STATE_HEIGHT)))

    def _toggle(self, name: str, text: str) -> QAction:
        """Make the action that shows and hides a panel in the present workspace."""
        action = QAction(text, self)
        action.setCheckable(True)
        action.triggered.connect(lambda is_shown: self.show_panel(name, is_shown))
        return action

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
    def in_order(self) -> list[QWidget]:
        """All panels as the eye goes: from top to bottom, and from left to right."""
        return [*self._bars.values(), self.side, *self.area.panels.values()]

    @property
    def _chosen(self) -> set[str]:
        """The panels that are chosen for the present workspace."""
        return self._layouts.panels[self.current]

    def switch(self, name: str) -> None:
        """Show another workspace, as it was left."""
        with self._keys.kept():
            self._switch(name)

    def _switch(self, name: str) -> None:
        if name != self.current:
            self.side.close_if_afloat()
            self._layouts.sizes[self.current] = dict(self.area.sizes)
            self._layouts.current, self.is_alone = name, False
            self._use_sizes()
        self.arrange()
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
        self.is_alone = self.is_alone and panel not in ALONE
        self._chosen.add(panel)
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
        self.is_alone = False
        if is_something_left(wanted) and not self.workspace.is_whole:
            self._layouts.panels[self.current] = wanted
        self.arrange()

    def toggle_alone(self) -> None:
        """Give the gate graph the whole window, or bring back what was beside it."""
        is_alone = not self.is_alone
        self.side.close_if_afloat()
        self.open("backprop")
        self.is_alone = is_alone
        self.arrange()

    def arrange(self, is_other: bool = False) -> None:
        """Show the panels that can be seen now; `is_other` says that one shows other things."""
        seen, before = self._seen(), self._shown()
        if before != seen:
            self._show(seen)
        self.area.share_out()
        self._show_toggles(seen)
        if is_other or before != seen:
            self.changed.emit()

    def _show_toggles(self, seen: frozenset[str]) -> None:
        """Show in the menu which panels are chosen, and why one that is cannot be seen."""
        chosen = self._chosen - ALONE if self.is_alone else self._chosen
        show_toggles(self.toggles, self.workspace, chosen, self._wanted(), seen)

    def _show(self, seen: frozenset[str]) -> None:
        """Show these bars and panels, and lay them out once, when all are there."""
        self.paint_in_turns(seen)
        self._column.setEnabled(False)
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
            self.is_alone = False
        self.arrange(is_other=True)

    def _follow(self) -> None:
        """Show other panels if the selection or the size of the window asks for them."""
        self._show_toggles(seen := self._seen())
        if seen != self._shown():
            self.arrange()

    def _shown(self) -> set[str]:
        return {name for name, widget in self._widgets() if not widget.isHidden()}

    def _widgets(self) -> list[tuple[str, QWidget]]:
        return [*self._bars.items(), *self.area.panels.items()]

    def _wanted(self) -> frozenset[str]:
        """Return the names of the panels that would be seen now, had all of them room."""
        seen = self._chosen & {name for name, _ in self._widgets()}
        if self.is_alone:
            seen -= ALONE
        if not (self.side.is_open and self.side.is_pinned):
            seen.discard("side")
        if not self._selection.parts:
            seen.discard("inspector")
        return frozenset(seen)

    def _seen(self) -> frozenset[str]:
        """Return the names of the panels that can be seen now."""
        if self.workspace.is_whole:
            return self._wanted()
        # with the margin where a notice is for now
        room = self.area.size() + QSize(0, self._centre.contentsMargins().bottom())
        return that_fit(self._wanted(), room, self.area.sizes, self._drawer.is_open)

    # --- remembering ------------------------------------------------------------------------------

    def restore(self) -> None:
        """Go back to the layout of the last run, if there was one."""
        screen = self._window.screen()
        room = screen.availableSize() if screen is not None else FIRST_SIZE
        self._window.resize((room - QSize(0, FRAME_HEIGHT)).boundedTo(FIRST_SIZE))
        self._window.restoreGeometry(self._settings.data("window/geometry"))
        self._on_screen.bring_back()
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
        self._layouts.extra = {"drawer": self._drawer.state(), "side": self.side.state()}
        return self._layouts.text()

    def put_back(self, state: str) -> None:
        """Go back to the layouts of `state`, as far as it makes sense."""
        self._layouts.read(state, {*self.toggles, "side"})
        self.is_alone = False
        self._drawer.shut()
        self._drawer.restore(self._layouts.extra.get("drawer", ""))
        self.side.restore(self._layouts.extra.get("side", ""))
        self._use_sizes()
        self.switch(self.current)
