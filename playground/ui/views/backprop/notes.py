"""Lines below the graph that say what a walk does in another way than training, or than asked."""

from playground.live.batch_walk import MAX_CONNECTIONS, BatchWalk
from playground.live.walk import Walk
from playground.ui.views.backprop.layer_vectors import has_too_many_connections
from playground.ui.widgets.readout import Readout


class DropoutLine(Readout):
    """Says whether a walk leaves neurons out; seen only while training has dropout."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def show_walk(self, walk: Walk | BatchWalk) -> None:
        """Say whether this walk has dropout."""
        snapshot = walk.snapshot
        self.setVisible(snapshot is not None and snapshot.experiment.training.dropout > 0)
        if snapshot is not None and snapshot.batch is not None and snapshot.batch.masks:
            self.setText(
                self.tr(
                    "This walk has the dropout of its update: "
                    "some neurons are left out (their M is 0), the others are multiplied by "
                    "M = 1/(1 − p)."
                ),
                self.tr("This walk has dropout: M is 0 for what is left out, else 1/(1 − p)."),
                self.tr("With dropout: M is 0 or 1/(1 − p)."),
                self.tr("With dropout"),
            )
        else:
            self.setText(
                self.tr(
                    "Dropout is off in this walk; only updates of Run and Step leave neurons out."
                ),
                self.tr("Dropout is off in this walk."),
                self.tr("Without dropout"),
            )


class StaysClosed(Readout):
    """Says why the loss is not opened; seen only where that is so."""

    def __init__(self) -> None:
        super().__init__()
        text = self.tr(
            "The loss cannot be opened here: ŷ is too close to 0 or 1 to compute ln ŷ exactly, "
            "so L is computed from z."
        )
        shorter = self.tr("The loss cannot be opened here: ŷ is too close to 0 or 1.")
        self.setText(text, shorter, self.tr("The loss stays closed here."))
        self.hide()

    def show_walk(self, walk: Walk | BatchWalk) -> None:
        """Be seen if the loss is to be opened, and cannot be."""
        self.setVisible(isinstance(walk, Walk) and walk.stays_closed)


class NoVectors(Readout):
    """Says why layers are not drawn as vectors; seen only where that is so."""

    def __init__(self) -> None:
        super().__init__()
        text = self.tr(
            "Layers can be drawn as vectors if there are at most {most} connections between "
            "them; this network has more."
        )
        shorter = self.tr("Too many connections to draw layers as vectors.")
        self.setText(text.format(most=MAX_CONNECTIONS), shorter, self.tr("Too large for vectors."))
        self.hide()

    def show_walk(self, walk: Walk | BatchWalk, as_vectors: bool) -> None:
        """Be seen if layers are to be drawn as vectors, and cannot be."""
        is_one = isinstance(walk, Walk) and walk.run is not None
        self.setVisible(as_vectors and is_one and has_too_many_connections(walk))
