"""Sentences about parts of the network that need no picture, for screen readers."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.spec import INPUT, Experiment
from playground.ui.texts.names import layer_title
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


def layer_sentence(experiment: Experiment, layer: str) -> str:
    """Say what a layer is: how many neurons it has, and their activation."""
    count, title = len(experiment.units(layer)), layer_title(experiment, layer)
    if layer == INPUT:
        one, more = (
            translate("Outline", "{layer}, 1 feature"),
            translate("Outline", "{layer}, {count:,} features"),
        )
        return (one if count == 1 else more).format(layer=title, count=count)
    one = translate("Outline", "{layer}, 1 neuron, activation {activation}")
    more = translate("Outline", "{layer}, {count:,} neurons, activation {activation}")
    activation = core_text(ACTIVATIONS[experiment.network.layer(layer).activation].label)
    return (one if count == 1 else more).format(layer=title, count=count, activation=activation)


def connection_sentence(experiment: Experiment, source: str, target: str) -> str:
    """Say what a connection leads from and to, and how many edges it has."""
    count = edge_count(experiment, source, target)
    one = translate("Outline", "Connection from {source} to {target}, 1 edge")
    more = translate("Outline", "Connection from {source} to {target}, {count:,} edges")
    names = layer_title(experiment, source), layer_title(experiment, target)
    text = one if count == 1 else more
    return text.format(source=names[0], target=names[1], count=count)


def edge_count(experiment: Experiment, source: str, target: str) -> int:
    """Count the edges of a connection without those that are cut."""
    connection = experiment.network.connection(source, target)
    count = len(experiment.units(source)) * len(experiment.units(target))
    return count - len(connection.cut) if connection is not None else 0
