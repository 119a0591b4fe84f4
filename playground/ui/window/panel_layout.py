"""Lays out the panels of the main window and remembers the layout between runs."""

from PyQt6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PyQt6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QToolBar, QVBoxLayout, QWidget

from playground.ui.look.text_size import px
from playground.ui.window.drawer import Drawer
from playground.ui.window.keys import KeysInSight
from playground.ui.window.settings import LAYOUT_VERSION, Settings
from playground.ui.window.views import Views

translate = QCoreApplication.translate
LEFT_WIDTH, RIGHT_WIDTH = 308, 336  # of the side panels, at the normal size of text
FRAME_HEIGHT = 32  # of the title bar, which Qt does not know before the window is shown


class PanelLayout:
    """Experiment and outline on the left, output map and curves on the right, the canvas between.

    The drawer is below the canvas and the right column, the toolbar above all.
    """

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        views: Views,
        drawer: Drawer,
        toolbar: QWidget,
        status: QWidget,
    ) -> None:
        self._window, self._settings, self._drawer = window, settings, drawer
        self.docks: dict[str, QDockWidget] = {}
        window.setCentralWidget(_filled(views.canvas))
        self._add_toolbar(toolbar)
        self._add_docks(views)
        bar = window.statusBar()
        if bar is not None:
            bar.addWidget(status, 1)
            bar.setSizeGripEnabled(False)
        window.setDockNestingEnabled(True)
        self._later, self._drawer_height = QTimer(window), 0
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._set_drawer_height)
        drawer.height_wanted.connect(self._resize_drawer)
        KeysInSight(window, self.docks.values(), views.canvas.view)

    def _add_docks(self, views: Views) -> None:
        """Add the panels: one row each, in the order of the View menu."""
        window, docks = self._window, self.docks
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        right = Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        window.setCorner(Qt.Corner.BottomRightCorner, bottom)
        for name, title, view, area in (
            ("experiment", translate("MainWindow", "Experiment"), views.experiment_panel, left),
            ("outline", translate("MainWindow", "Outline"), views.outline, left),
            ("output", translate("MainWindow", "Output map"), views.map_view, right),
            ("curves", translate("MainWindow", "Curves"), views.curves_view, right),
            ("drawer", translate("MainWindow", "Drawer"), self._drawer, bottom),
        ):
            docks[name] = self._dock(name, title, view, area)
        window.tabifyDockWidget(docks["experiment"], docks["outline"])
        docks["experiment"].raise_()
        window.setTabPosition(left, QTabWidget.TabPosition.North)
        column = [docks["output"], docks["curves"]]
        window.resizeDocks(column, [RIGHT_WIDTH, RIGHT_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks(column, [450, 240], Qt.Orientation.Vertical)

    def _add_toolbar(self, toolbar: QWidget) -> None:
        holder = QToolBar(translate("MainWindow", "Toolbar"))
        holder.setObjectName("toolbarHolder")
        holder.setMovable(False)
        holder.setFloatable(False)
        holder.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        holder.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; spacing: 0; }")
        holder.addWidget(toolbar)
        self._window.addToolBar(holder)

    def _dock(self, name: str, title: str, view: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title)
        dock.setObjectName(name)
        dock.setWidget(view)
        dock.setTitleBarWidget(QWidget())  # every view has its own heading
        # not floatable: floating docks cannot come back on some desktops
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        policy = view.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # behind a tab it needs as much room as in front
        view.setSizePolicy(policy)
        self._window.addDockWidget(area, dock)
        return dock

    def share_width(self) -> None:
        """Make the side panels as wide as their texts ask for; the network gets the rest."""
        side = [self.docks[name] for name in ("experiment", "output")]
        widths = [px(width) for width in (LEFT_WIDTH, RIGHT_WIDTH)]
        self._window.resizeDocks(side, widths, Qt.Orientation.Horizontal)

    def _resize_drawer(self, height: int) -> None:
        """Resize the drawer now, and again when the window knows its new limits."""
        self._drawer_height = height
        self._set_drawer_height()
        self._later.start()

    def _set_drawer_height(self) -> None:
        self._window.resizeDocks(
            [self.docks["drawer"]], [self._drawer_height], Qt.Orientation.Vertical
        )

    # --- remembering ------------------------------------------------------------------------------

    def restore(self) -> None:
        """Go back to the layout of the last run, if there was one."""
        window, settings = self._window, self._settings
        self._resize_to_screen()
        self._first_state = window.saveState(LAYOUT_VERSION)
        window.restoreGeometry(settings.data("window/geometry"))
        window.restoreState(settings.data("window/state"), LAYOUT_VERSION)
        self._drawer.restore(settings.text("window/drawer"))

    def remember(self) -> None:
        """Keep the present layout for the next run."""
        window, settings = self._window, self._settings
        settings.set_data("window/geometry", window.saveGeometry())
        settings.set_data("window/state", window.saveState(LAYOUT_VERSION))
        settings.set_text("window/drawer", self._drawer.state())

    def reset(self) -> None:
        """Put all panels back to where they were at first."""
        self._drawer.open("inspector")
        self._window.restoreState(self._first_state, LAYOUT_VERSION)

    def _resize_to_screen(self) -> None:
        """Take the size of the first launch: 1280×800, or what fits on the screen."""
        screen = self._window.screen()
        room = screen.availableSize() if screen is not None else QSize(1280, 800)
        self._window.resize(min(1280, room.width()), min(800, room.height() - FRAME_HEIGHT))


def _filled(view: QWidget) -> QWidget:
    centre = QWidget()
    centre.setObjectName("canvasArea")
    layout = QVBoxLayout(centre)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(view)
    return centre
