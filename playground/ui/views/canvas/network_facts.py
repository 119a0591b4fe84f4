"""What is said of a network as a whole: its name as it is taught, and its parameters."""

from PyQt6.QtCore import QCoreApplication

from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.budget import batch_bytes
from playground.core.experiment.counts import batch_size
from playground.core.experiment.spec import Experiment
from playground.ui.texts.numbers import memory
from playground.ui.views.canvas.sizes import depth

translate = QCoreApplication.translate


def describe(experiment: Experiment) -> str:
    """Describe the network in one sentence: its name as it is taught, and its parameters."""
    weights, biases = layout_of(experiment).counts
    return translate(
        "Network",
        "{layers}-layer network (the input layer is not counted)   ·   "
        "{parameters}   ·   "
        "one mini-batch of {batch:,} needs {memory}",
    ).format(
        layers=depth(experiment),
        parameters=_parameters(weights, biases),
        batch=batch_size(experiment),
        memory=memory(batch_bytes(experiment)),
    )


def _parameters(weights: int, biases: int) -> str:
    """Write how many parameters there are; a number of 1 has a text of its own."""
    texts = {
        (False, False): translate(
            "Network", "{total:,} parameters = {weights:,} weights + {biases:,} biases"
        ),
        (False, True): translate("Network", "{total:,} parameters = {weights:,} weights + 1 bias"),
        (True, False): translate("Network", "{total:,} parameters = 1 weight + {biases:,} biases"),
        (True, True): translate("Network", "2 parameters = 1 weight + 1 bias"),
    }
    text = texts[weights == 1, biases == 1]
    if weights + biases == 1:
        text = translate("Network", "1 parameter")
    return text.format(total=weights + biases, weights=weights, biases=biases)
