"""The walk through one sample: shared by the tab, the canvas and the map, which all show it as far as it has come."""

import time

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.basics.vocabulary import Grain
from playground.core.experiment.parts import LayerPart, ParameterPart, Part, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.core.explain.stops import Stop
from playground.core.training.state import TrainerState
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.selection import Selection
from playground.ui.state.watched import Watched

READABLE = 0.1  # seconds between two sets of numbers while training
SHARE = 0.15  # of the time that this may take, while training
SHOWN = {
    "forward": "a",
    "loss": "a",
    "backward": "delta",
    "update": "a",
}  # what the neurons show, by phase


class WalkController(QObject):
    """Goes to and fro; the selection goes with it. While it is on the way the other views show the sample's own numbers.

    Signals
    -------
    changed() : the walk is somewhere else, or has other numbers
    moved(str) : it is in this phase now; "" when it is over
    """

    changed = pyqtSignal()
    moved = pyqtSignal(str)

    def __init__(
        self, document: Document, controller: RunController, selection: Selection, watched: Watched
    ) -> None:
        super().__init__(controller)
        self._document, self._controller, self._selection, self._watched = (
            document,
            controller,
            selection,
            watched,
        )
        self.stepping = Walk()
        self._before: TrainerState | None = (
            None  # what to go back to, as long as the walk's update was the last thing that happened
        )
        self._habit: tuple[str, str] | None = None  # what was watched before the walk
        self._led: Part | None = None  # what the walk selected last
        self._due = 0.0
        for signal in (
            document.changed,
            document.file_changed,
            document.state_wanted,
            document.parameter_wanted,
        ):
            signal.connect(lambda *_: self._leave_update())
        controller.running_changed.connect(lambda running: self.end() if running else None)
        controller.failed.connect(lambda _: self._leave_update())

    # --- numbers ------------------------------------------------------------------------------------------------------

    def take(self, snapshot: Snapshot) -> bool:
        """Walk through the numbers of `snapshot`; whether it did: while training only as often as it can be read and afforded."""
        now, running = time.perf_counter(), self._controller.running
        if running and now < self._due:
            return False
        if self._before is not None and snapshot.update not in (
            self._before.update,
            self._before.update + 1,
        ):
            self._leave_update()  # something else has trained the network
        self.stepping.show(snapshot)
        self.changed.emit()
        done = time.perf_counter()
        self._due = done + max(READABLE, (done - now) / SHARE)
        return True

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """What the other views shall show."""
        return self.stepping.seen(snapshot)

    @property
    def is_ready(self) -> bool:
        """Whether there is a sample to walk through."""
        return self.stepping.unrolled is not None

    # --- to and fro ---------------------------------------------------------------------------------------------------

    def set_grain(self, grain: Grain) -> None:
        """Go by layer, neuron or gate."""
        self.stepping.grain = grain
        if self.is_ready and self.stepping.is_walking:
            self._lead(self.stepping.stop)
        self.changed.emit()

    def go_to(self, number: int) -> None:
        """Halt at this place of `Walk.stops`. The last one makes the update; a place before it takes the update back, but
        for the first: there the next round begins, with the new weights. A walk that has not begun begins at the first place:
        nobody who asks for its next step means the update.
        """
        if self.is_ready and self._habit is None and number == len(self.stepping.stops) - 1:
            number = 0
        if self.is_ready and 0 <= number < len(self.stepping.stops):
            self._go(number)

    def jump(self, phase: str) -> None:
        """To the end of this phase: all forward values, the loss, all gradients, the update."""
        if self.is_ready:
            self._go(
                max(
                    number for number, stop in enumerate(self.stepping.stops) if stop.phase == phase
                )
            )

    def end(self) -> None:
        """Show everything again, and what was shown before: the walk is over."""
        self._leave_update()
        if self._habit is None and not self.stepping.is_walking:
            return
        if self.is_ready:
            self.stepping.finish()
        if self._habit is not None:
            source, quantity = self._habit
            self._habit = None
            self._watched.change(source=source, quantity=quantity)
        self.moved.emit("")

    def _leave_update(self) -> None:
        """The update cannot be taken back any more."""
        self._before = None
        if self.stepping.updated and self.is_ready:
            self.stepping.finish()

    def _go(self, number: int) -> None:
        stepping, halts = self.stepping, self.stepping.stops
        if stepping.snapshot is None or stepping.snapshot.revision != self._document.revision:
            return  # an edit is on its way: its frame comes first
        self._controller.set_running(False)
        if stepping.updated and 0 < number < len(halts) - 1:
            self._take_back(number)
        elif number == len(halts) - 1 and not stepping.updated:
            self._update()
        else:
            stepping.go_to(number)
        self._tell(halts[number])

    def _update(self) -> None:
        """Make the update with this sample's gradient; the walk stands before a new round, with the new weights."""
        sample = self.stepping.snapshot.sample if self.stepping.snapshot else None
        if sample is not None:
            self._before = self._controller.state()
            self.stepping.go_to(len(self.stepping.stops) - 1)
            self._controller.learn(sample.column)

    def _take_back(self, number: int) -> None:
        before, self._before = self._before, None
        self.stepping.go_to(number)
        if before is not None:
            self._document.go_to(before)

    def _tell(self, stop: Stop) -> None:
        """Let everything follow: the selection, what the canvas shows."""
        watch = self._watched.watch
        self._habit = self._habit or (watch.source, watch.quantity)
        self._watched.change(source="sample", quantity=SHOWN[stop.phase])
        self._lead(stop)
        self.moved.emit(
            stop.phase
        )  # the window shows its latest frame again, which comes back to `take`

    def _lead(self, stop: Stop) -> None:
        """Select what the walk has come to; a weight that the user has selected is being followed, and stays."""
        followed = self._selection.current
        if isinstance(followed, ParameterPart) and followed != self._led:
            return
        part = self._part(stop)
        if part is not None:
            self._led = part
            self._selection.set([part])

    def _part(self, stop: Stop) -> Part | None:
        if self.stepping.grain == "gate" and stop.node is not None:
            return self.stepping.links.part_of(stop.node)
        if stop.unit:
            return UnitPart(stop.layer, stop.unit)
        if stop.layer or stop.node is not None:
            return LayerPart(stop.layer or OUTPUT)
        return None
