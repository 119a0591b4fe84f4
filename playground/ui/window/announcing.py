"""What of the window is said to screen readers, and when."""

from functools import partial
from typing import Protocol

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.state.run_controller import RunController
from playground.ui.texts.run_sentence import run_sentence
from playground.ui.texts.step_sentence import step_sentence
from playground.ui.widgets.named import sentence_of
from playground.ui.window.announcer import Announcer
from playground.ui.window.notice import Notice
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.status_line import StatusLine
from playground.ui.window.views import Shared, Views
from playground.ui.window.workspaces import workspaces


class Talks(Protocol):
    """What is needed of the main window."""

    notice: Notice
    message: Notice
    status: StatusLine
    shared: Shared
    views: Views
    panel_layout: PanelLayout
    controller: RunController


class Announcing:
    """Connects notices, status line, selection, walk and frames with one announcer."""

    def __init__(self, window: QWidget, talks: Talks) -> None:
        self._talks, self._workspace = talks, talks.panel_layout.current
        self.announcer = announcer = Announcer(window, self._run, self._names)
        for said in (talks.notice.said, talks.message.said, talks.status.said):
            said.connect(announcer.tell)
        talks.shared.selection.changed.connect(announcer.look_now)
        talks.controller.frame.connect(lambda _: announcer.look())
        walk = talks.shared.walk_controller
        walk.changed.connect(announcer.look)
        walk.moved.connect(lambda phase, part: self._tell_step() if phase else None)
        talks.panel_layout.switched.connect(self._tell_workspace)
        talks.views.backprop_place.built.connect(self._use_backprop)
        talks.views.circuit_place.built.connect(self._use_circuit)

    def _run(self) -> str:
        """Say how far training has come, while it runs."""
        controller = self._talks.controller
        if not controller.running or controller.snapshot is None:
            return ""
        return run_sentence(controller.snapshot)

    def _names(self) -> tuple[str, ...]:
        """Return the names of classes and values, which may look like symbols."""
        snapshot = self._talks.controller.snapshot
        if snapshot is None:
            return ()
        dataset = snapshot.experiment.dataset
        return (*dataset.class_names, *dataset.outputs)

    def _tell_workspace(self, name: str) -> None:
        """Say which workspace is shown now; those for a class have no name."""
        titles = {workspace.name: workspace.title for workspace in workspaces()}
        before, self._workspace = self._workspace, name
        if name != before and (title := titles.get(name)):
            text = QCoreApplication.translate("Spoken", "Workspace {title}")
            self.announcer.tell(text.format(title=title))

    def _use_backprop(self) -> None:
        view = self._talks.views.backprop_view
        view.gates.node_picked.connect(lambda _: self.announcer.look_now())

    def _use_circuit(self) -> None:
        view = self._talks.views.circuit_view
        view.graph.node_picked.connect(lambda _: self.announcer.look_now())
        view.stepper.step_wanted.connect(lambda _: self._tell_of(view.graph))

    def _tell_step(self) -> None:
        """Say where the walk is, and what it has computed there."""
        backprop, walks = self._talks.views.backprop_place.view, self._talks.shared.walk_controller
        if backprop is not None:
            self.announcer.tell(backprop.drawn.position.text)
            self.announcer.tell(
                backprop.gates.sentence if walks.walk.grain == "gate" else self._step
            )

    def _step(self) -> str:
        return step_sentence(self._talks.shared.walk_controller.walk)

    def _tell_of(self, view: QWidget) -> None:
        """Say what `view` shows, unless it has the keyboard and says it anyway."""
        if QApplication.focusWidget() is view:
            self.announcer.look_now()
        else:
            self.announcer.tell(partial(sentence_of, view))
