"""Where the walk is, in words: of which samples, which step, what it computes."""

from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QSizePolicy

from playground.core.basics.vocabulary import Phase
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.look.text_size import px
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.keys import with_keys
from playground.ui.texts.names import layer_title, sample_title, unit_title
from playground.ui.texts.samples import loss_symbol, source_title
from playground.ui.widgets.readout import Readout

LEAST = 120  # pixels, of the width: the shortest wordings fit


class WalkPosition(Readout):
    """The present step of the walk as text."""

    def __init__(self, walk_controller: WalkController) -> None:
        super().__init__()
        # not that of other readouts: its size hint would count for nothing
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._walk_controller = walk_controller
        walk_controller.changed.connect(self.show_position)
        self.show_position()

    def show_position(self) -> None:
        """Show the number of the step and what it computes."""
        walk, snapshot = self._walk_controller.walk, self._walk_controller.walk.snapshot
        if not self._walk_controller.is_ready or snapshot is None:
            self.setText("")
            return
        pinned = snapshot.sample if isinstance(walk, BatchWalk) else None
        words = {
            "pinned": "" if pinned is None else sample_title(pinned.index, short=True),
            "loss": loss_symbol(snapshot),
            "samples": source_title(snapshot, short=True),
            "number": walk.stop_index,
            "total": len(walk.stops) - 1,
            "phase": self._phases()[walk.stop.phase],
            "what": self._what(walk, snapshot),
        }
        wordings = self._of_walk() if self._walk_controller.has_begun else self._of_rest()
        text, *shorter = (with_keys(one).format(**words) for one in wordings[pinned is None :])
        self.setText(text, *shorter)

    def _of_walk(self) -> tuple[str, ...]:
        """Return wordings, the longest first: of a batch, which sample the neurons show."""
        return (
            self.tr(
                "{loss}: {samples} · step {number} of {total} · {phase}: {what}"
                " · the neurons show {pinned} (ring on the map)"
            ),
            self.tr("{loss}: {samples} · step {number} of {total} · {phase}: {what}"),
            self.tr("step {number} of {total} · {phase}: {what}"),
            self.tr("{number} of {total} · {what}"),
            self.tr("step {number} of {total}"),
        )

    def _of_rest(self) -> tuple[str, ...]:
        return (
            self.tr(
                "{loss}: {samples} · everything is computed; F8 begins a walk"
                " · the neurons show {pinned} (ring on the map)"
            ),
            self.tr("{loss}: {samples} · everything is computed; F8 begins a walk"),
            self.tr("everything is computed; F8 begins a walk"),
            self.tr("F8: walk"),
        )

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST), super().sizeHint().height())

    def _phases(self) -> dict[Phase, str]:
        return {
            "forward": self.tr("forward"),
            "loss": self.tr("loss"),
            "backward": self.tr("backward"),
            "update": self.tr("update"),
        }

    def _first_gradient(self, walk: Walk | BatchWalk) -> str:
        """Return what the loss sends back first."""
        graph = walk.unrolled if isinstance(walk, Walk) else walk.network
        if graph is None or graph.takes_z:
            return self.tr("∂{loss}/∂z of the output")
        return self.tr("∂{loss}/∂ŷ of the output")

    def _what(self, walk: Walk | BatchWalk, snapshot: Snapshot) -> str:
        """Return what the step computes: a neuron, a layer, or something else in words."""
        stop = walk.stop
        if stop.unit:
            return unit_title(snapshot.experiment, stop.layer, stop.unit)
        if stop.layer:
            return layer_title(snapshot.experiment, stop.layer)
        if stop.phase == "forward" and walk.stop_index == 0:
            return self.tr("nothing computed yet")
        texts: dict[Phase, str] = {
            "loss": self.tr("compare ŷ with y"),
            "backward": self._first_gradient(walk).format(loss=loss_symbol(snapshot)),
            "update": self.tr("weights changed"),
        }
        return texts.get(stop.phase, "")
