"""The frame on screen: the latest of training, as far as a walk has computed it."""

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.basics.vocabulary import Quantity, Source
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.walk_ahead import WalkAhead
from playground.ui.state.walk_update import WalkUpdate
from playground.ui.state.watched import Watched


class WalkFrames(QObject):
    """Lets the walk of the watched source read the frames of training.

    All frames pass through it. Every view shows `frame_on_screen`: the latest frame of training
    without what the walk has not computed yet. Hidden, the walk costs and hides nothing.

    Attributes
    ----------
    walk : the walk of the watched source: of the pinned sample through the gate graph, or of a
        batch through the graph of matrices; of the last mini-batch there is none
    frame_on_screen : what all views show; None before the first frame

    Signals
    -------
    changed() : the walk has moved, or has other numbers
    moved(str, object) : it is in this phase now, at this part of the network, if it is at one; ""
        when it is over
    frame(Snapshot) : `frame_on_screen` is another one
    shown(bool) : the walk can be seen now, or no longer
    numbers_came() : numbers that were on their way may be there now
    """

    changed = pyqtSignal()
    moved = pyqtSignal(str, object)
    frame = pyqtSignal(object)
    shown = pyqtSignal(bool)
    numbers_came = pyqtSignal()

    def __init__(self, document: Document, controller: RunController, watched: Watched) -> None:
        super().__init__(controller)
        self._document, self._controller, self._watched = document, controller, watched
        self._sample_walk, self._batch_walk = sample, batch = Walk(), BatchWalk()
        self._walks: dict[Source, Walk | BatchWalk]
        self._walks = {"batch": Walk(), "sample": sample, "next": batch, "train": batch}
        self._source: Source = "batch"
        self.walk = self._walks[self._source]
        self.frame_on_screen: Snapshot | None = None
        self._visible = False
        self._update_made: WalkUpdate | None = None  # as long as nothing else has happened since
        self._quantity_before: Quantity | None = None  # what the neurons showed before the walk
        self._ahead = WalkAhead(self, self._take_ahead)

    def follow_document(self) -> None:
        """Let the walk follow what it is about: at first, and after `cut_off`."""
        controller = self._controller
        controller.running_changed.connect(lambda running: self.end() if running else None)
        controller.frame.connect(self.take)

    def take(self, snapshot: Snapshot) -> None:
        """Show a new frame of training.

        While training, the walk reads its numbers only as often as that can be read and afforded.
        """
        if not self._visible and self._is_other_network(snapshot):
            self._end_begun()
        waits = self._controller.running and not self._ahead.is_due
        reads = self._visible and not waits and self._document.is_current(snapshot)
        if not reads or self._read_soon(snapshot):
            self._show(snapshot)
        self.numbers_came.emit()

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
            self.numbers_came.emit()

    def set_visible(self, visible: bool) -> None:
        """Note whether the walk can be seen: in the Backprop panel, or while presenting."""
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
        if visible:
            self.numbers_came.emit()
        else:
            self._batch_walk.forget()
        self.shown.emit(visible)

    def _read(self, snapshot: Snapshot, ahead: Walk | None = None) -> None:
        """Walk through the numbers of `snapshot` from now on, unless another source is wanted.

        `ahead` is a copy of the walk that shows it already.
        """
        asked = None if self._update_made is None else self._update_made.before
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
        if not self.walk.has_begun:  # of another graph, or something else has happened
            self._end_begun()
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

    # --- where the walk is ------------------------------------------------------------------------

    @property
    def is_visible(self) -> bool:
        """Whether the walk can be seen: in the Backprop panel, or while presenting."""
        return self._visible

    @property
    def is_ready(self) -> bool:
        """Whether there is something to walk through."""
        return self.walk.run is not None

    @property
    def has_numbers(self) -> bool:
        """Whether the walk has the numbers of what is wanted now: none are on their way."""
        snapshot, wanted, made = self.walk.snapshot, self._watched.watch, self._update_made
        if not self.is_ready or not self._document.is_current(snapshot):
            return False
        if made is not None and snapshot.update < made.number:
            return False  # those of the new weights are on their way
        return (snapshot.watch.source, snapshot.watch.sample) == (wanted.source, wanted.sample)

    @property
    def has_begun(self) -> bool:
        """Whether the user walks: from the first move until the walk ends, or begins anew."""
        return self.is_ready and self._quantity_before is not None and self.walk.has_begun

    # --- the end of a walk ------------------------------------------------------------------------

    def end(self) -> None:
        """End the walk: show everything again, and what was shown before it."""
        if self._stop_walking():
            self._show_step()

    def _is_other_network(self, snapshot: Snapshot) -> bool:
        """Return whether `snapshot` is of another network, or of other data, than the walk."""
        if self.walk.snapshot is None:
            return False
        was, now = self.walk.snapshot.experiment, snapshot.experiment
        return (was.network, was.data) != (now.network, now.data)

    def _end_begun(self) -> None:
        """End the walk if the user has begun one: show what was shown before it."""
        if self._quantity_before is not None:
            self._stop_walking()

    def _stop_walking(self) -> bool:
        """Compute everything, and let the neurons show what they showed; whether it was a walk."""
        self._leave_update()
        if self._quantity_before is None and not self.walk.is_walking:
            return False
        self.walk.finish()
        if self._quantity_before is not None:
            quantity, self._quantity_before = self._quantity_before, None
            if self._visible:  # else it was given back when the walk was left
                self._watched.change(quantity=quantity)
        self.moved.emit("", None)
        return True

    def _leave_update(self) -> None:
        """Forget the way back from the update: something else has happened."""
        self._update_made = None
        if self.walk.updated:
            self.walk.finish()
