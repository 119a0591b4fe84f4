"""Where the walk is, in words: of which samples, which step, what it computes."""

from playground.core.basics.vocabulary import Phase
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.names import layer_title, sample_title, unit_title
from playground.ui.texts.samples import loss_symbol, source_title
from playground.ui.widgets.readout import Readout


class WalkPosition(Readout):
    """The present step of the walk as text."""

    def __init__(self, walk_controller: WalkController) -> None:
        super().__init__()
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
        text = self._template(has_pinned=pinned is not None).format(
            pinned="" if pinned is None else sample_title(pinned.index, short=True),
            loss=loss_symbol(snapshot),
            samples=source_title(snapshot, short=True),
            number=walk.stop_index,
            total=len(walk.stops) - 1,
            phase=self._phases()[walk.stop.phase],
            what=self._what(walk, snapshot),
        )
        self.setText(text)

    def _template(self, has_pinned: bool) -> str:
        """Return the sentence; with a batch also of which sample neurons and ring are."""
        if self._walk_controller.has_begun:
            if has_pinned:
                return self.tr(
                    "{loss}: {samples} · step {number} of {total} · {phase}: {what}"
                    " · neurons and ring: {pinned}"
                )
            return self.tr("{loss}: {samples} · step {number} of {total} · {phase}: {what}")
        if has_pinned:
            return self.tr(
                "{loss}: {samples} · everything is computed; F8 begins a walk"
                " · neurons and ring: {pinned}"
            )
        return self.tr("{loss}: {samples} · everything is computed; F8 begins a walk")

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
