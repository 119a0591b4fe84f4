"""A line that says whether a walk leaves neurons out, as an update of training does."""

from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.widgets.readout import Readout


class DropoutLine(Readout):
    """Seen only while training has dropout."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def show_walk(self, walk: Walk | BatchWalk) -> None:
        """Say whether this walk has dropout."""
        snapshot = walk.snapshot
        self.setVisible(snapshot is not None and snapshot.experiment.training.dropout > 0)
        text = self.tr(
            "Dropout is off in this walk; only updates of Run and Step leave neurons out."
        )
        if snapshot is not None and snapshot.batch is not None and snapshot.batch.masks:
            text = self.tr(
                "This walk has the dropout of its update: "
                "M is 0 for the neurons that are left out, and 1/(1 − p) for the others."
            )
        self.setText(text)
