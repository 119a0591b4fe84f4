"""Where the panels of the main window are, and how that is remembered."""

from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PyQt6.QtWidgets import QDockWidget, QTabWidget, QToolBar, QVBoxLayout, QWidget

from playground.ui.window.settings import LAYOUT_VERSION, Settings

if TYPE_CHECKING:
    from playground.ui.window.main_window import MainWindow

translate = QCoreApplication.translate
RIGHT_WIDTH = 336
FRAME_HEIGHT = 32  # of the title bar, which Qt does not know before the window is shown


class PanelLayout:
    """Experiment and outline on the left, output map and curves on the right, the drawer below, the canvas in the middle."""

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        self._window, self._settings = window, settings
        self.docks: dict[str, QDockWidget] = {}
        window.setCentralWidget(_filled(window.canvas))
        self._place_toolbar()
        self._place_docks()
        bar = window.statusBar()
        if bar is not None:
            bar.addWidget(window.status, 1)
            bar.setSizeGripEnabled(False)
        window.setDockNestingEnabled(True)
        self._later, self._drawer_height = QTimer(window), 0
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._set_drawer_height)
        window.drawer.height_wanted.connect(self._resize_drawer)

    def _place_docks(self) -> None:
        window = self._window
        left, right, bottom = (
            Qt.DockWidgetArea.LeftDockWidgetArea,
            Qt.DockWidgetArea.RightDockWidgetArea,
            Qt.DockWidgetArea.BottomDockWidgetArea,
        )
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        window.setCorner(Qt.Corner.BottomRightCorner, bottom)
        self._dock(
            "experiment", translate("MainWindow", "Experiment"), window.experiment_panel, left
        )
        self._dock("outline", translate("MainWindow", "Outline"), window.outline, left)
        window.tabifyDockWidget(self.docks["experiment"], self.docks["outline"])
        self.docks["experiment"].raise_()
        window.setTabPosition(left, QTabWidget.TabPosition.North)
        self._dock("output", translate("MainWindow", "Output map"), window.map_view, right)
        self._dock("curves", translate("MainWindow", "Curves"), window.curves_view, right)
        self._dock("drawer", translate("MainWindow", "Drawer"), window.drawer, bottom)
        column = [self.docks["output"], self.docks["curves"]]
        window.resizeDocks(column, [RIGHT_WIDTH, RIGHT_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks(column, [450, 240], Qt.Orientation.Vertical)

    def _place_toolbar(self) -> None:
        holder = QToolBar(translate("MainWindow", "Toolbar"))
        holder.setObjectName("toolbarHolder")
        holder.setMovable(False)
        holder.setFloatable(False)
        holder.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        holder.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; spacing: 0; }")
        holder.addWidget(self._window.toolbar)
        self._window.addToolBar(holder)

    def _dock(self, name: str, title: str, view: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(title)
        dock.setObjectName(name)
        dock.setWidget(view)
        dock.setTitleBarWidget(QWidget())  # every view has its own heading
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
        )  # floating docks cannot come back on some desktops
        self._window.addDockWidget(area, dock)
        self.docks[name] = dock

    def _resize_drawer(self, height: int) -> None:
        """Now, and again when the window has heard of the limits that the drawer has got."""
        self._drawer_height = height
        self._set_drawer_height()
        self._later.start()

    def _set_drawer_height(self) -> None:
        self._window.resizeDocks(
            [self.docks["drawer"]], [self._drawer_height], Qt.Orientation.Vertical
        )

    # --- remembering --------------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Go back to the layout of the last time, if there was one."""
        window, settings = self._window, self._settings
        self._resize_to_screen()
        self._first_state = window.saveState(LAYOUT_VERSION)
        window.restoreGeometry(settings.data("window/geometry"))
        window.restoreState(settings.data("window/state"), LAYOUT_VERSION)
        window.drawer.restore(settings.text("window/drawer"))

    def remember(self) -> None:
        """Keep the present layout for the next time."""
        window, settings = self._window, self._settings
        settings.set_data("window/geometry", window.saveGeometry())
        settings.set_data("window/state", window.saveState(LAYOUT_VERSION))
        settings.set_text("window/drawer", window.drawer.state())

    def reset(self) -> None:
        """All panels back to where they were at first."""
        self._window.drawer.open("inspector")
        self._window.restoreState(self._first_state, LAYOUT_VERSION)

    def _resize_to_screen(self) -> None:
        """The size at first launch: 1280×800, or what the screen has room for inside the window's frame."""
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
