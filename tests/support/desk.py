"""Views without the main window: each is built alone when a test asks for it."""

from functools import cached_property, partial

from PyQt6 import sip
from PyQt6.QtCore import QEvent
from PyQt6.QtWidgets import QApplication, QWidget

from playground import Experiment, Trainer
from playground.live.snapshot import Snapshot
from playground.ui.look.style import apply_theme
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import LIGHT
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController, ask_state
from playground.ui.texts.messages import error_text
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
from playground.ui.views.table.view import DataTableView
from playground.ui.window.actions import action_table, build_actions
from playground.ui.window.handlers import edit_handlers, open_context_menu, run_handlers
from playground.ui.window.views import share
from tests.support.prompt_worker import PromptWorker

FRAMES = 20  # after which everything that views ask for has come
APART = 2000  # pixels from one view to the next


class Desk:
    """A document, what its views share, and those views that a test asks for.

    Training happens on this thread, at once. A view is made and shown when it is first used; it
    gets the frames as in the window. What else the window connects is not connected here.

    Attributes
    ----------
    said : what the window would have said in its notice, latest last
    time : what the clock of the views says, in seconds
    """

    def __init__(self, app: QApplication, experiment: Experiment | None = None) -> None:
        use_text_percent(app, NORMAL)  # whatever a test has left
        self.theme = LIGHT
        self.worker = PromptWorker(experiment or Experiment())
        self.document = Document(experiment or Experiment(), partial(ask_state, self.worker))
        self.controller = RunController(self.document, self.worker)
        shared = share(self.document, self.controller)
        self.selection, self.watched, self.scales = shared.selection, shared.watched, shared.scales
        self.walk_controller = shared.walk_controller
        self.network_actions, self.menus = shared.network_actions, shared.menus
        self.selection_actions = shared.selection_actions
        self.said: list[str] = []
        self.time = 0.0
        self.views: dict[str, QWidget] = {}
        stack = self.document.undo_stack
        self._handlers = run_handlers(self.document, self.controller) | edit_handlers(shared)
        self._handlers |= {"undo": stack.undo, "redo": stack.redo}
        self._handlers |= {"context_menu": open_context_menu}
        self._handlers |= {"fit": lambda: self.canvas.view.fit()}
        self._connect()
        self.settle()

    def _connect(self) -> None:
        document = self.document
        document.refused.connect(lambda e: self.said.append(error_text(e, document.experiment)))
        document.replaced.connect(lambda _: self.scales.forget_all())
        self.controller.failed.connect(lambda error: self.said.append(error_text(error)))
        self.watched.changed.connect(self.controller.watch)
        self.walk_controller.frame.connect(self._show_frame)
        self.scales.changed.connect(lambda: self._show_frame(self.walk_controller.frame_on_screen))

    def _show_frame(self, snapshot: Snapshot) -> None:
        for view in self.views.values():
            if view.isVisible() and hasattr(view, "show_frame"):
                view.show_frame(snapshot)

    # --- what tests do ----------------------------------------------------------------------------

    def use_shortcuts(self, view: QWidget) -> None:
        """Let the shortcuts of the window work in `view`, as far as they need no window."""
        names = {spec.name for spec in action_table()}
        nothing = dict.fromkeys(names - self._handlers.keys(), lambda: None)
        self._actions = build_actions(view, nothing | self._handlers, self.document.undo_stack)

    @property
    def experiment(self) -> Experiment:
        return self.document.experiment

    @property
    def snapshot(self) -> Snapshot:
        """The latest frame of training."""
        return self.controller.snapshot

    def do(self, action: str) -> None:
        """Do what the action of this name does in the window."""
        self._handlers[action]()

    def open(self, experiment: Experiment, epochs: int = 0) -> Snapshot:
        """Open another document, trained for `epochs`."""
        trainer = Trainer(experiment)
        trainer.run_epochs(epochs)
        self.document.open(trainer, None)
        return self.settle()

    def settle(self) -> Snapshot:
        """Show frames until the latest is on screen; returns it."""
        for _ in range(FRAMES):
            self.controller.pull()
            if not self.worker.has_news:
                break
        else:
            raise AssertionError("the views ask for one frame after the other")
        if "canvas" in self.views:
            self.canvas.view.animation.finish()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()  # layouts follow
        return self.controller.snapshot

    def parameter(self, key) -> float:
        """What this weight or bias is in training."""
        return self.worker.call(lambda t: float(t.parameters[t.layout.offset(key)]))

    def show(self, name: str, view: QWidget, width: int, height: int) -> QWidget:
        """Show a view, as large as it is in the window, with the frame on screen."""
        apply_theme(LIGHT, view)
        refresh(view)
        view.resize(width, height)
        view.move(APART * (1 + len(self.views)), 0)  # the mouse finds the oldest window at a point
        self.views[name] = view
        view.show()
        self.come_back(view)
        QApplication.processEvents()
        return view

    def come_back(self, view: QWidget) -> None:
        """Show a view that was hidden, with the frame on screen."""
        view.show()
        self._show_frame(self.walk_controller.frame_on_screen)

    def close(self) -> None:
        """Destroy everything, the views first."""
        if self.controller.running:
            self.controller.set_running(False)
        views = [*self.views.values()]
        for view in views:
            view.close()
        self.views.clear()
        for view in views:
            sip.delete(view)
        self.document.undo_stack.blockSignals(True)
        self.controller.close()
        self.worker.close()
        sip.delete(self.controller)

    # --- the views --------------------------------------------------------------------------------

    @cached_property
    def canvas(self) -> CanvasPanel:
        view = CanvasView(
            self.document,
            self.selection,
            self.network_actions,
            self.menus,
            self.selection_actions,
            self.scales,
            LIGHT,
        )
        return self.show("canvas", CanvasPanel(self.document, view, self.watched, LIGHT), 1020, 590)

    @cached_property
    def inspector(self) -> Inspector:
        view = Inspector(
            self.document, self.selection, self.network_actions, self.selection_actions
        )
        return self.show("inspector", view, 971, 82)

    @cached_property
    def experiment_panel(self) -> ExperimentPanel:
        return self.show("experiment", ExperimentPanel(self.document, LIGHT), 308, 678)

    @cached_property
    def outline(self) -> OutlineView:
        view = OutlineView(self.document, self.selection, self.network_actions, self.menus, LIGHT)
        return self.show("outline", view, 640, 480)

    @cached_property
    def map_view(self) -> MapView:
        return self.show("map", MapView(self.document, self.watched, self.scales, LIGHT), 336, 388)

    @cached_property
    def curves_view(self) -> CurvesView:
        return self.show("curves", CurvesView(LIGHT), 336, 207)

    @cached_property
    def weights_view(self) -> WeightsView:
        return self.show("weights", WeightsView(self.selection, self.scales, LIGHT), 971, 235)

    @cached_property
    def gradients_view(self) -> GradientsView:
        return self.show("gradients", GradientsView(self.selection, self.scales, LIGHT), 971, 235)

    @cached_property
    def activations_view(self) -> ActivationsView:
        view = ActivationsView(self.selection, self.watched, LIGHT)
        return self.show("activations", view, 971, 235)

    @cached_property
    def table_view(self) -> DataTableView:
        view = DataTableView(self.document, self.watched, LIGHT, clock=lambda: self.time)
        self.document.begun.connect(view.start_over)
        return self.show("table", view, 971, 235)

    @cached_property
    def backprop_view(self) -> BackpropView:
        view = build_backprop(
            self.walk_controller, self.document, self.selection, self.watched, LIGHT
        )
        return self.show("backprop", view, 971, 321)

    @cached_property
    def circuit_view(self) -> CircuitView:
        return self.show("circuit", CircuitView(self.document, LIGHT), 971, 321)
