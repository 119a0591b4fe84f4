"""The walk through a sample or a batch, and the frame on screen: only what is computed."""

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.basics.messages import Phrase
from playground.core.basics.vocabulary import Grain, Phase, Quantity, Source
from playground.core.experiment.parts import ParameterPart, Part
from playground.core.explain.stops import Stop
from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.batch_walk import BatchWalk, why_no_update
from playground.live.edit import TrainingEdit
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.live.worker import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.selection import Selection
from playground.ui.state.walk_ahead import WalkAhead, part_of_stop
from playground.ui.state.watched import Watched

ON_NEURONS: dict[Phase, Quantity] = {  # what the neurons show, by phase
    "forward": "a",
    "loss": "a",
    "backward": "delta",
    "update": "a",
}


class WalkController(QObject):
    """Moves the walk forward or back and keeps the selection on its stop.

    All frames pass through it. Every view shows `frame_on_screen`: the latest frame of training
    without what the walk has not computed yet. Hidden, the walk costs and hides nothing.

    Attributes
    ----------
    walk : the walk of the watched source: of the pinned sample through the gate graph, or of a
        batch through the graph of matrices; of the last mini-batch there is none
    frame_on_screen : what all views show; None before the first frame
    is_selecting : whether it is the walk that changes the selection just now

    Signals
    -------
    changed() : the walk has moved, or has other numbers
    moved(str) : it is in this phase now; "" when it is over
    frame(Snapshot) : `frame_on_screen` is another one
    """

    changed = pyqtSignal()
    moved = pyqtSignal(str)
    frame = pyqtSignal(object)

    def __init__(
        self, document: Document, controller: RunController, selection: Selection, watched: Watched
    ) -> None:
        super().__init__(controller)
        self._document, self._controller = document, controller
        self._selection, self._watched = selection, watched
        self._sample_walk, self._batch_walk = sample, batch = Walk(), BatchWalk()
        self._walks: dict[Source, Walk | BatchWalk]
        self._walks = {"batch": Walk(), "sample": sample, "next": batch, "train": batch}
        self._source: Source = "batch"
        self.walk = self._walks[self._source]
        self.frame_on_screen: Snapshot | None = None
        self.is_selecting = self._visible = False
        # to go back to, as long as the walk's update was the last thing that happened
        self._state_before_update: Answer[TrainerState] | None = None
        self._quantity_before: Quantity | None = None  # what the neurons showed before the walk
        self._selected_part: Part | None = None  # what the walk selected last
        self._ahead = WalkAhead(self, self._take_ahead)
        edits = document.changed, document.state_wanted, document.parameters_wanted
        for signal in (*edits, document.replaced):
            signal.connect(lambda *_: self._leave_update())
        document.replaced.connect(lambda *_: self._sample_walk.open_loss(False))
        controller.running_changed.connect(lambda running: self.end() if running else None)
        controller.failed.connect(lambda _: self._leave_update())
        controller.frame.connect(self.take)

    # --- frames -----------------------------------------------------------------------------------

    def take(self, snapshot: Snapshot) -> None:
        """Show a new frame of training.

        While training, the walk reads its numbers only as often as that can be read and afforded.
        """
        waits = self._controller.running and not self._ahead.is_due
        reads = self._visible and not waits and self._document.is_current(snapshot)
        if not reads or self._read_soon(snapshot):
            self._show(snapshot)

    def _read_soon(self, snapshot: Snapshot) -> bool:
        """Read `snapshot`, of a large network beside the window; return whether to show it now.

        While paused the numbers before stay on screen until the walk has the new ones too.
        """
        is_large = snapshot.watch.source == "sample" and self._sample_walk.takes_long(snapshot)
        if is_large and not (self._controller.running and self._ahead.is_busy):
            self._ahead.begin(self._sample_walk, snapshot)
        elif not is_large:
            self._ahead.stop()
            with self._ahead.timed():
                self._read(snapshot)
        return self._controller.running or not is_large

    def _take_ahead(self, snapshot: Snapshot, ahead: Walk) -> None:
        """Take over a walk that has been computed beside the window."""
        if self._visible and self._document.is_current(snapshot):
            self._read(snapshot, ahead)
            if self._controller.snapshot is snapshot or not self._controller.running:
                self._show(snapshot)

    def set_visible(self, visible: bool) -> None:
        """Note whether the Backprop panel can be seen."""
        if visible == self._visible:
            return
        self._visible = visible
        self._watched.set_walking(visible)
        snapshot, is_read = self._controller.snapshot, not visible
        if not visible:
            self._ahead.stop()
        elif self._document.is_current(snapshot):
            is_read = self._read_soon(snapshot)
        is_old = self.walk.is_walking or self.frame_on_screen is not snapshot
        if is_read and is_old and self._document.is_current(snapshot):
            self._show(snapshot)
        if not visible:
            self._batch_walk.forget()

    def _read(self, snapshot: Snapshot, ahead: Walk | None = None) -> None:
        """Walk through the numbers of `snapshot` from now on, unless another source is wanted.

        `ahead` is a copy of the walk that shows it already.
        """
        asked = self._state_before_update
        before = None if asked is None else asked.value
        source = snapshot.watch.source
        if source != self._watched.watch.source:
            return  # its frame is on its way
        if before is not None and (
            snapshot.divergence or snapshot.update not in (before.update, before.update + 1)
        ):
            self._leave_update()  # it was not made, or something else has trained the network
        if source != self._source:  # other samples: another walk begins
            self._batch_walk.forget()
            self._stop_walking()
            self._source, self.walk = source, self._walks[source]
        if ahead is not None:
            self._sample_walk.join(ahead)
        elif source != "batch":
            self.walk.show(snapshot)
        self.changed.emit()

    def _show(self, snapshot: Snapshot) -> None:
        hides = self._visible and self.walk.snapshot is snapshot
        self.frame_on_screen = self.walk.seen(snapshot) if hides else snapshot
        self.frame.emit(self.frame_on_screen)

    def _show_step(self) -> None:
        """Show the latest frame as far as the walk has come, unless an edit is ahead of it."""
        snapshot = self._controller.snapshot
        if not self._document.is_current(snapshot):
            return
        is_read = self._visible and self.walk.snapshot is snapshot
        if is_read:
            self.changed.emit()
        if is_read or not self._visible or self._read_soon(snapshot):
            self._show(snapshot)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to walk through."""
        return self.walk.run is not None

    @property
    def has_begun(self) -> bool:
        """Whether the user walks: from the first move until the walk ends."""
        return self._quantity_before is not None

    @property
    def last_index(self) -> int:
        """The index of the last stop that can be reached: without an update the one before it."""
        return len(self.walk.stops) - (2 if self.no_update else 1)

    @property
    def no_update(self) -> Phrase | None:
        """Why the walk cannot make an update, if it cannot."""
        return None if self.walk.snapshot is None else why_no_update(self.walk.snapshot)

    # --- moving -----------------------------------------------------------------------------------

    def set_grain(self, grain: Grain) -> None:
        """Walk by layer, neuron or gate from now on."""
        self.walk.grain = grain
        if self.is_ready and self.walk.is_walking:
            self._select(self.walk.stop)
        self.changed.emit()

    def go_to(self, index: int) -> None:
        """Go to the stop with this index in `Walk.stops`.

        The last stop makes the update. Going back from it takes the update back, except to the
        first stop: there the next round begins, with the new weights. A walk that has not begun
        starts at the first stop, even if the last is asked for: the first "next" must not make the
        update.
        """
        if self.is_ready and self._quantity_before is None and index == self.last_index:
            index = 0
        if self.is_ready and 0 <= index <= self.last_index:
            self._go(index)

    def toggle_loss(self) -> None:
        """Show the loss as its elementary gates, or as one gate again."""
        self._sample_walk.open_loss(not self._sample_walk.opens_loss)
        self._show_step()

    def jump(self, phase: Phase) -> None:
        """Go to the end of this phase: all forward values, the loss, all gradients, the update."""
        if self.is_ready and not (phase == "update" and self.no_update):
            self._go(max(i for i, stop in enumerate(self.walk.stops) if stop.phase == phase))

    def end(self) -> None:
        """End the walk: show everything again, and what was shown before it."""
        if self._stop_walking():
            self._show_step()

    def _stop_walking(self) -> bool:
        """Compute everything, and let the neurons show what they showed; whether it was a walk."""
        self._leave_update()
        if self._quantity_before is None and not self.walk.is_walking:
            return False
        self.walk.finish()
        if self._quantity_before is not None:
            quantity, self._quantity_before = self._quantity_before, None
            self._watched.change(quantity=quantity)
        self.moved.emit("")
        return True

    def _leave_update(self) -> None:
        """Forget the way back from the update: something else has happened."""
        self._state_before_update = None
        if self.walk.updated:
            self.walk.finish()

    def _go(self, index: int) -> None:
        walk = self.walk
        last = len(walk.stops) - 1
        if not self._document.is_current(walk.snapshot):
            return  # an edit is on its way: its frame comes first
        if self._controller.running:
            self._controller.set_running(False)
        if walk.updated and 0 < index < last:
            self._take_back(index)
        elif index == last and not walk.updated:
            self._update()
        else:
            walk.go_to(index)
        self._follow(walk.stops[index])

    def _update(self) -> None:
        """Update with the gradient of the walk; then the walk is before the next round.

        A sample alone is an update of its own; that of a batch is the next one of training.
        """
        snapshot = self.walk.snapshot
        if snapshot is None:
            return
        self._state_before_update = self._document.ask_training()
        self.walk.go_to(len(self.walk.stops) - 1)
        if snapshot.watch.source == "sample" and snapshot.sample is not None:
            self._controller.learn(snapshot.sample.column)
        else:
            self._controller.step(StepSize.BATCH)

    def _take_back(self, index: int) -> None:
        before, self._state_before_update = self._state_before_update, None
        self.walk.go_to(index)
        if before is not None:
            self._document.follow(TrainingEdit(state=before))

    # --- what follows the walk --------------------------------------------------------------------

    def _follow(self, stop: Stop) -> None:
        """Let what is watched, the selection and all views follow the walk to `stop`."""
        self._quantity_before = self._quantity_before or self._watched.watch.quantity
        self._watched.change(quantity=ON_NEURONS[stop.phase])
        self._select(stop)
        self.moved.emit(stop.phase)
        self._show_step()

    def _select(self, stop: Stop) -> None:
        """Select the part of `stop`, unless the user follows a weight: that stays selected."""
        present = self._selection.current
        if isinstance(present, ParameterPart) and present != self._selected_part:
            return
        part = part_of_stop(self.walk, stop)
        if part is not None:
            self._selected_part, self.is_selecting = part, True
            self._selection.set([part])
            self.is_selecting = False
