"""The main window: lays out the views, the menus and the toolbar. Logic lives in the document and the run controller."""

from pathlib import Path

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
)

from playground.about import APP_NAME
from playground.live.snapshot import Snapshot
from playground.session.format import SUFFIX
from playground.ui.commands.edit_summary import consequences
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.text_size import refresh
from playground.ui.look.theme import THEMES, Theme, apply_theme
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.texts.messages import error_text, phrase_text
from playground.ui.views.backprop.build import build_backprop
from playground.ui.views.backprop.view import BackpropView
from playground.ui.views.canvas.panel import CanvasPanel
from playground.ui.views.canvas.view import CanvasView
from playground.ui.views.circuit.view import CircuitView
from playground.ui.views.curves.view import CurvesView
from playground.ui.views.experiment.panel import ExperimentPanel
from playground.ui.views.inspector.inspector import Inspector
from playground.ui.views.layers.activations_view import ActivationsView
from playground.ui.views.layers.gradients_view import GradientsView
from playground.ui.views.layers.weights_view import WeightsView
from playground.ui.views.outline.view import OutlineView
from playground.ui.views.output.map_view import MapView
from playground.ui.widgets.keys import is_space_override
from playground.ui.widgets.sideways import Sideways
from playground.ui.window.actions import build_actions, build_menus
from playground.ui.window.drawer import Drawer, Page
from playground.ui.window.exporter import Exporter
from playground.ui.window.files import FileController
from playground.ui.window.notice import Notice
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.presentation import Presentation
from playground.ui.window.settings import Settings
from playground.ui.window.toolbar import DEFAULT_SPEED, Toolbar

Streaming = (
    MapView
    | CurvesView
    | OutlineView
    | WeightsView
    | GradientsView
    | ActivationsView
    | BackpropView
)


class MainWindow(QMainWindow):
    """Everything about one network, in one window."""

    def __init__(
        self, document: Document, controller: RunController, settings: Settings, theme: Theme
    ) -> None:
        super().__init__()
        self.document, self.controller, self.settings, self.theme = (
            document,
            controller,
            settings,
            theme,
        )
        self.files, self.presenter = FileController(self), Presentation(self)
        self.selection, self.network_actions = Selection(document), NetworkActions(document)
        self.selection_actions = SelectionActions(document, self.selection, self.network_actions)
        self.menus = NetworkMenus(document, self.network_actions, self.selection_actions)
        self.watched, self.scales = Watched(), Scales()
        self.actions_by_name = build_actions(self)
        self._make_views()
        self._shown_update = self._turn = self._shown_revision = 0
        self._told: object = None
        self._shown_experiment, self._shown_index = document.experiment, 0
        self.panel_layout = PanelLayout(self, self.settings)
        self.docks = self.panel_layout.docks
        self.exporter = Exporter(self)
        build_menus(self)
        self._connect()
        self.setAcceptDrops(True)
        self._free_space_key()
        self.panel_layout.restore()
        self.toolbar.speed.setValue(DEFAULT_SPEED)
        self._show_title()
        self.say(self.tr("Press Space to train"))
        self.canvas.view.setFocus()

    # --- building ---------------------------------------------------------------------------------------------------

    def _make_views(self) -> None:
        document, theme, selection, network = (
            self.document,
            self.theme,
            self.selection,
            self.network_actions,
        )
        self.toolbar = Toolbar(self.actions_by_name, theme)
        view = CanvasView(
            document, selection, network, self.menus, self.selection_actions, self.scales, theme
        )
        self.canvas = CanvasPanel(document, view, self.watched, theme)
        self.notice = Notice(self.canvas, theme)
        self.inspector = Inspector(document, selection, network, self.selection_actions)
        self.experiment_panel = ExperimentPanel(document, theme)
        self.outline = OutlineView(document, selection, network, self.menus, theme)
        self.map_view, self.curves_view = (
            MapView(self.watched, self.scales, theme),
            CurvesView(theme),
        )
        self.weights_view = WeightsView(selection, self.scales, theme)
        self.gradients_view = GradientsView(selection, self.scales, theme)
        self.activations_view = ActivationsView(selection, self.watched, theme)
        self.steps = WalkController(document, self.controller, selection, self.watched)
        self.backprop_view = build_backprop(self.steps, document, selection, self.watched, theme)
        self.circuit_view = CircuitView(document, theme)
        self.drawer = Drawer(self._pages())
        self.status = QLabel()
        self.status.setContentsMargins(10, 0, 0, 0)

    def _pages(self) -> list[Page]:
        return [
            Page(
                "inspector",
                self.tr("Inspector"),
                self.tr("Settings and values of what is selected"),
                Sideways(self.inspector),
                fixed=True,
            ),
            Page(
                "weights",
                self.tr("Weights"),
                self.tr("Every weight and bias as a colour"),
                self.weights_view,
            ),
            Page(
                "gradients",
                self.tr("Gradients"),
                self.tr("The gradient of every layer, and what it means"),
                self.gradients_view,
            ),
            Page(
                "activations",
                self.tr("Activations"),
                self.tr("Histograms of z and a, dead and saturated units"),
                self.activations_view,
            ),
            Page(
                "backprop",
                self.tr("Backprop"),
                self.tr("One sample forward and backward through the network, gate by gate"),
                self.backprop_view,
                high=True,
            ),
            Page(
                "circuit",
                self.tr("Circuit lab"),
                self.tr("Any expression as a graph, gate by gate"),
                self.circuit_view,
                high=True,
            ),
        ]

    def _free_space_key(self) -> None:
        """A click on a button leaves Space to Run; with Tab, Space presses the button."""
        for button in self.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.installEventFilter(self)

    def _connect(self) -> None:
        self.controller.frame.connect(self.show_frame)
        self.controller.running_changed.connect(self._show_running)
        self.controller.failed.connect(lambda error: self.notice.say(error_text(error)))
        self.toolbar.pace_picked.connect(self.controller.worker.set_pace)
        self.watched.changed.connect(self.controller.worker.watch)
        self.inspector.said.connect(self.say)
        self.drawer.shown.connect(lambda _: self.show_latest())
        self.scales.changed.connect(self.show_latest)
        self.steps.moved.connect(self._show_phase)
        self.canvas.view.unit_pointed.connect(self.map_view.show_unit)
        self.selection.changed.connect(lambda: self.map_view.keep_unit(self.selection.current))
        self.document.refused.connect(self._show_refusal)
        self.document.changed.connect(self._show_title)
        self.document.file_changed.connect(self._show_file)
        self.document.undo_stack.cleanChanged.connect(self._show_title)
        self.document.undo_stack.indexChanged.connect(self._show_last_edit)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Hand a frame to the views that can be seen; a hidden one gets the latest when it is shown.

        Where a frame takes long to draw, the canvas has every one and the others take turns.
        """
        if not snapshot.running and snapshot.update != self._shown_update:
            self.say(self.tr("Paused"))
        self._shown_update = snapshot.update
        walks = self.backprop_view.isVisible() and self.steps.take(snapshot)
        snapshot = self.steps.seen(snapshot) if walks else snapshot
        self.toolbar.show_frame(snapshot)
        self.canvas.show_frame(snapshot)
        self.inspector.show_frame(snapshot)
        self._turn += 1
        for number, view in enumerate(self._streaming):
            waits = snapshot.running and self.controller.is_slow and (number + self._turn) % 2
            waits |= view is self.backprop_view and not walks
            if view.isVisible() and not waits:
                view.show_frame(snapshot)
        self.setWindowModified(self.files.is_modified)
        self._tell_why_it_stopped(snapshot)

    @property
    def _streaming(
        self,
    ) -> tuple[
        MapView
        | CurvesView
        | OutlineView
        | WeightsView
        | GradientsView
        | ActivationsView
        | BackpropView,
        ...,
    ]:
        return (
            self.map_view,
            self.curves_view,
            self.outline,
            self.weights_view,
            self.gradients_view,
            self.activations_view,
            self.backprop_view,
        )

    def _tell_why_it_stopped(self, snapshot: Snapshot) -> None:
        """Say it once."""
        reason = snapshot.divergence or snapshot.stopped
        if reason is self._told:
            return
        self._told = reason
        if snapshot.divergence:
            self.notice.say(
                phrase_text(snapshot.divergence.phrase, self.document.experiment),
                ((self.tr("Restart"), self.actions_by_name["restart"].trigger),),
            )
        elif snapshot.stopped:
            self.say(phrase_text(snapshot.stopped, self.document.experiment))

    def show_latest(self) -> None:
        """Show the last frame again, in views that have just become visible."""
        snapshot = self.controller.snapshot
        if snapshot is not None and snapshot.revision == self.document.revision:
            self.show_frame(snapshot)

    def say(self, text: str) -> None:
        """Put a sentence on the status line."""
        self.status.setText(text)

    def walk(self, step: str) -> None:
        """One step of the walk through the pinned sample, "next" or "back"; at first only show where it is."""
        if not self.backprop_view.isVisible() or not self.steps.is_ready:
            self.drawer.open("backprop")
            if self.watched.watch.sample is None:
                self.watched.pin(0)
        else:
            self.backprop_view.bar.walk.press(step)

    def _show_phase(self, phase: str) -> None:
        """The walk is in another phase: the canvas shows what that is about."""
        self.canvas.follow_phase(phase)
        self.show_latest()

    def _show_refusal(self, error: Exception) -> None:
        self.notice.say(error_text(error, self.document.experiment))

    def _show_running(self, running: bool) -> None:
        self.toolbar.show_running(running)
        if running:
            self.backprop_view.bar.walk.stop()
        if running:
            self.notice.hide()
            self.say(self.tr("Training …"))
        else:
            self.say(self.tr("Paused"))

    def _show_last_edit(self) -> None:
        stack, old, new = self.document.undo_stack, self._shown_experiment, self.document.experiment
        index, before, self._shown_index = stack.index(), self._shown_index, stack.index()
        self._shown_experiment = new
        self.notice.hide()
        if index < before and index < stack.count():
            self.say(self.tr("Undone: {edit}").format(edit=stack.text(index)))
        elif index and index >= before:  # the same index: one more move of a drag
            self.say(consequences(stack.text(index - 1), old, new, trained=self._shown_update > 0))

    def _show_file(self) -> None:
        if (
            self.document.revision != self._shown_revision
        ):  # another document, not just another name
            self._shown_revision = self.document.revision
            self.scales.forget(*{quantity for quantity, _ in self.scales.full})
        self._shown_experiment, self._shown_index = self.document.experiment, 0
        self._show_title()

    def _show_title(self) -> None:
        path = self.document.path
        name = path.name if path else self.tr("Untitled")
        self.setWindowTitle(f"{name}[*] – {APP_NAME}" if path else f"{APP_NAME}[*]")
        self.setWindowModified(self.files.is_modified)

    def set_theme(self, theme: Theme) -> None:
        """Change to `theme`, and remember it."""
        self.theme = theme
        self.settings.set_text("window/theme", theme.name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(theme, app)
        for part in (
            self.toolbar,
            self.notice,
            self.experiment_panel,
            self.canvas,
            self.circuit_view,
            *self._streaming,
        ):
            part.set_theme(theme)
        refresh(self)  # a new style sheet has taken the fonts that follow the size of text
        self.show_latest()

    def toggle_theme(self) -> None:
        """Light to dark and back."""
        self.set_theme(THEMES["light" if self.theme.is_dark else "dark"])

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and is_space_override(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    # --- events -----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.controller.set_visible(True)

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.controller.set_visible(False)

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:
        if event is not None and self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent | None) -> None:
        path = self._dropped(event) if event is not None else None
        if path is not None:
            QTimer.singleShot(0, lambda: self.files.open(path))

    @staticmethod
    def _dropped(event: QDropEvent) -> Path | None:
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls()] if data is not None else []
        return next((path for path in paths if path.suffix == SUFFIX), None)

    def closeEvent(self, event: QCloseEvent | None) -> None:
        if event is None:
            return
        event.ignore()  # whatever goes wrong below must not end in a closed window
        if not self.files.may_leave():
            return
        self.panel_layout.remember()
        self.backprop_view.pages.stop()
        self.controller.close()
        self.document.undo_stack.blockSignals(
            True
        )  # it says indexChanged once more while it is being destroyed
        event.accept()
