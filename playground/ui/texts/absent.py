"""Says why numbers are not there: edges and heat-maps not computed yet, samples of no set."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.experiment.spec import Experiment
from playground.live.snapshot import Snapshot

translate = QCoreApplication.translate


def when_computed(snapshot: Snapshot, quantity: EdgeQuantity) -> str:
    """Say when the `quantity` comes that `snapshot` does not have."""
    if snapshot.phase and quantity == "gradient":
        return translate("Absent", "the gradient comes in the backward phase")
    if snapshot.phase:
        return translate("Absent", "Δw comes in the update phase")
    if snapshot.running:
        return translate("Absent", "it comes with the next update")
    if snapshot.update and (quantity == "step" or snapshot.watch.source == "batch"):
        return translate(
            "Absent",
            "no update since the network was changed or opened; make a step or press Space",
        )
    return translate("Absent", "make a step or press Space")


def no_test_samples(experiment: Experiment) -> str:
    """Say why there are no test samples."""
    if experiment.data.hides_test:
        return translate("Absent", "The test set is sealed: open it once, at the end, under Data.")
    return translate("Absent", "There are no test samples: raise the test share.")
